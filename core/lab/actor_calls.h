#pragma once

#include "core/lab/actor_message.h"
#include "core/lessons/lesson.h"

#include <functional>
#include <string>
#include <string_view>

namespace lifeline::lab {

/// Makes system calls for an actor and reports each: before it starts, and when it has returned.
class ActorCalls {
public:
    /// @param channel  the socket to the link's process
    explicit ActorCalls(int channel);

    /// @param socket  whose addresses the report names once the kernel knows them; -1 for none
    /// @param toward  the peer, where the call itself names it
    /// @return what the call returned, errno set as it left it
    long make(std::string_view call, std::string_view arguments, int socket,
              const packet::SocketAddress& toward, const std::function<long()>& action);

    /// Asks the link's process to say when a socket of that side is in that state, and waits for it.
    void awaitState(Side side, tcp::State state);
    void finished();
    /// Waits for the word to begin. @return false when nobody will give it
    bool awaitStart();

private:
    void tell(const ActorMessage& message);
    bool awaitWord();

    int m_channel;
};

/// Whether the lab has a number for an option's C name.
bool knowsSocketOption(std::string_view name);

/// Sets an option by its C name, as a reported call. @return 0 or errno
int setSocketOption(ActorCalls& calls, int socket, const std::string& name, int value);

} // namespace lifeline::lab
