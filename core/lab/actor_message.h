#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/packet/ip_address.h"
#include "core/tcp/endpoint_state.h"

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
        WaitForState, ///< waits for one octet in answer
        Finished, ///< all steps are done
    };

    Kind kind = Kind::Finished;
    Time time{};
    std::array<char, 16> call{};
    std::array<char, 96> arguments{};
    packet::SocketAddress local; ///< port 0 while unknown
    packet::SocketAddress remote; ///< port 0 while unknown
    std::int64_t result = 0;
    int error = 0; ///< errno, 0 on success
    int signal = 0; ///< what the call raised, 0 for none
    Time duration{};
    Side side = Side::Client; ///< of WaitForState
    tcp::State state = tcp::State::Closed; ///< of WaitForState
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
