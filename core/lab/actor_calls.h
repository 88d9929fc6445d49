#pragma once

#include "core/lab/actor_message.h"
#include "core/lessons/lesson.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

    /// The same, and the report of its end says what `describe` then gives as the arguments.
    long make(std::string_view call, std::string_view arguments, int socket,
              const packet::SocketAddress& toward, const std::function<long()>& action,
              const std::function<std::string()>& describe);
    /// Asks the link's process to play a step, and waits until it has.
    void ask(std::uint32_t step);
    /// A descriptor is another socket from now on: numbers are used again, sockets are not.
    void isNew(int socket) { m_sockets[socket] = ++m_lastSocket; }
    void stays();
    void finished();
    /// In free play: the next line. Nothing when none can come any more.
    std::optional<std::string> awaitLine();
    void lineDone();
    /// Waits for the word to begin. @return false when nobody will give it
    bool awaitStart();

private:
    void tell(const ActorMessage& message);
    bool awaitWord();
    /// After many calls of one name only those that fail, last or come in round numbers are reported.
    bool isReported(std::string_view call, const ActorMessage& end);

    int m_channel;
    std::map<int, std::uint32_t> m_sockets; ///< by descriptor
    std::uint32_t m_lastSocket = 0;
    std::map<std::string, std::uint64_t, std::less<>> m_made; ///< calls by name
};

/// Whether the lab has a number for an option's C name.
bool knowsSocketOption(std::string_view name);

/// Sets an option by its C name, as a reported call. @return 0 or errno
int setSocketOption(ActorCalls& calls, int socket, const std::string& name,
                    const lessons::OptionValue& value);
/// Reads one; the reported call's result is the value. @return the value, or -1
long getSocketOption(ActorCalls& calls, int socket, const std::string& name);
/// MSG_ flags of their names.
int flagsOf(const std::vector<std::string>& names);

} // namespace lifeline::lab
