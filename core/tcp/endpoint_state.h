#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lifeline::tcp {

/// The states of a connection's end (RFC 9293 §3.3.2).
enum class State : std::uint8_t {
    Closed,
    Listen,
    SynSent,
    SynReceived,
    Established,
    FinWait1,
    FinWait2,
    CloseWait,
    LastAck,
    Closing,
    TimeWait,
};

inline constexpr int kStateCount = 11;

/// The RFC's word: "SYN-RECEIVED".
const char* name(State state);

/// The inverse of name().
std::optional<State> stateFromName(std::string_view name);

/// Whether the end is past the handshake and not yet closed (RFC 9293 §3.4's "synchronized").
constexpr bool isSynchronized(State state) { return state >= State::Established; }

} // namespace lifeline::tcp
