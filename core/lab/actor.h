#pragma once

#include "core/lab/actor_calls.h"
#include "core/lab/descriptor.h"
#include "core/lessons/lesson.h"

#include <map>
#include <string>

namespace lifeline::lab {

/// Where an actor's sockets live.
struct ActorAddress {
    packet::IpAddress own;
    packet::IpAddress peer;
};

/// Plays one actor's steps, in the network namespace of its host: an ordinary program with ordinary sockets.
class ActorScript {
public:
    ActorScript(const ActorAddress& address, int channel);

    /// All steps, in order. A step that fails is reported, and the next one follows.
    void play(const std::vector<lessons::Step>& steps);
    /// Free play: plays lines as they come, until none can come any more.
    void playLines();
    /// Waits for the word to begin. @return false when nobody will give it
    bool awaitStart() { return m_calls.awaitStart(); }
    void finished() { m_calls.finished(); }

    /// One step. Those that the link plays are asked for by their place.
    void play(const lessons::Step& step, std::uint32_t place);

private:
    void step(const lessons::Listen& step);
    void step(const lessons::Connect& step);
    void step(const lessons::Accept& step);
    void step(const lessons::Send& step);
    void step(const lessons::Receive& step);
    void step(const lessons::Shutdown& step);
    void step(const lessons::Close& step);
    void step(const lessons::SetOptions& step);
    void step(const lessons::GetOption& step);
    void step(const lessons::Poll& step);
    void step(const lessons::Stay& step);
    void step(const lessons::Sleep& step);
    template <class Other>
    void step(const Other&)
    {
    }

    int newSocket(const std::string& name, const lessons::SocketOptions& options);
    void bindTo(int socket, std::uint16_t port);
    /// The socket's number, -1 when there is none of that name.
    int socket(const std::string& name) const;

    ActorAddress m_address;
    ActorCalls m_calls;
    std::map<std::string, Descriptor> m_sockets;
    std::string m_received; ///< by the last receive
};

} // namespace lifeline::lab
