#pragma once

#include "core/base/time.h"
#include "core/packet/ip_address.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace lifeline::lab {

/// What an actor's process tells the link's: one datagram each, as it lies in memory (both are the same
/// program).
struct ActorMessage {
    enum class Kind : std::uint8_t {
        CallBegin,
        CallEnd,
        Ask, ///< wants a step of the lesson played by the link's process, and waits for one octet in answer
        LineDone, ///< in free play: the line is done
        Stays, ///< keeps its sockets until the run ends
        Finished, ///< all steps are done; its sockets close, and the channel after them
    };

    Kind kind = Kind::Finished;
    Time time{};
    std::array<char, 16> call{};
    std::array<char, 96> arguments{};
    std::uint32_t socket = 0; ///< which of the actor's, counted from 1; 0 for none
    packet::SocketAddress local; ///< port 0 while unknown
    packet::SocketAddress remote; ///< port 0 while unknown
    std::int64_t result = 0;
    int error = 0; ///< errno, 0 on success
    int signal = 0; ///< what the call raised, 0 for none
    Time duration{};
    std::uint32_t step = 0; ///< of Ask: its place among the actor's steps
};

static_assert(std::is_trivially_copyable_v<ActorMessage>);

/// Text into a fixed field: cut at its end, always terminated.
template <std::size_t Size>
void putText(std::array<char, Size>& field, std::string_view text)
{
    field.fill('\0');
    text.copy(field.data(), Size - 1);
}

} // namespace lifeline::lab
