#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/packet/ip_address.h"
#include "core/tcp/endpoint_state.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lifeline::trace {

/// What a kernel said of its socket at one moment of a recording (docs/recording.md, "Kernel fields").
struct KernelSample {
    tcp::State state = tcp::State::Closed;
    std::optional<std::uint32_t> receiveQueue; ///< octets
    std::optional<std::uint32_t> sendQueue; ///< octets
    std::string timer; ///< "retransmit", "keepalive", "time-wait", "probe", or empty
    std::optional<std::uint32_t> timerLeft; ///< milliseconds
    std::optional<std::uint32_t> congestionWindow; ///< segments
    std::optional<std::uint32_t> slowStartThreshold; ///< segments
    std::optional<std::uint32_t> smoothedRoundTrip; ///< µs
    std::optional<std::uint32_t> roundTripVariation; ///< µs
    std::optional<std::uint32_t> retransmissionTimeout; ///< µs
    std::optional<std::uint32_t> unacknowledged; ///< segments in flight
    std::optional<std::uint32_t> retransmitted; ///< segments, since the start
    std::optional<std::uint32_t> sendWindow; ///< octets, scaled
    std::optional<std::uint32_t> receiveWindow; ///< octets, scaled
    std::optional<std::uint32_t> sendMss; ///< octets
    std::optional<std::uint32_t> receiveMss; ///< octets
};

} // namespace lifeline::trace
