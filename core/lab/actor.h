#pragma once

#include "core/lab/actor_calls.h"
#include "core/lab/descriptor.h"
#include "core/lessons/lesson.h"

#include <string>

namespace lifeline::lab {

/// Plays one actor's steps, in the network namespace of its host: an ordinary program with ordinary sockets.
class ActorScript {
public:
    ActorScript(const lessons::Actor& actor, lessons::Family family, int channel);

    /// All steps, in order. A step that fails is reported, and the next one follows.
    void play();

private:
    void step(const lessons::Listen& step);
    void step(const lessons::Connect& step);
    void step(const lessons::Accept& step);
    void step(const lessons::Send& step);
    void step(const lessons::Receive& step);
    void step(const lessons::Shutdown& step);
    void step(const lessons::Close& step);
    void step(const lessons::Sleep& step);
    void step(const lessons::WaitForState& step);

    Descriptor newSocket(const lessons::SocketOptions& options);
    void bindTo(int socket, std::uint16_t port);

    const lessons::Actor* m_actor;
    lessons::Family m_family;
    ActorCalls m_calls;
    Descriptor m_listener;
    Descriptor m_connection;
    std::string m_received; ///< by the last receive
};

} // namespace lifeline::lab
