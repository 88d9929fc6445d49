#pragma once

#include "core/tcp/endpoint_state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::lab {

/// The part of TCP_INFO that a recording keeps.
struct TcpNumbers {
    std::uint32_t congestionWindow = 0; ///< segments
    std::uint32_t slowStartThreshold = 0; ///< segments
    std::uint32_t roundTrip = 0; ///< µs, smoothed
    std::uint32_t roundTripVariation = 0; ///< µs
    std::uint32_t timeout = 0; ///< µs
    std::uint32_t unacknowledged = 0; ///< segments
    std::uint32_t inFlight = 0; ///< segments: unacknowledged, less those known to have arrived or to be lost
    std::uint8_t congestionState = 0; ///< 0 Open, 1 Disorder, 2 CWR, 3 Recovery, 4 Loss
    std::uint32_t retransmitted = 0; ///< segments, since the start
    std::uint32_t sendWindow = 0; ///< octets, 0 where an old kernel does not say
    std::uint32_t receiveWindow = 0; ///< octets, 0 where an old kernel does not say
    std::uint32_t sendMss = 0; ///< octets
    std::uint32_t receiveMss = 0; ///< octets
};

/// One row of a kernel's table of TCP sockets, as sock_diag gives it.
struct SocketRow {
    tcp::State state = tcp::State::Closed;
    std::uint32_t receiveQueue = 0; ///< octets; of a listener: connections waiting for accept()
    std::uint32_t sendQueue = 0; ///< octets; of a listener: its backlog
    std::uint8_t timer = 0; ///< 1 retransmit, 2 keepalive, 3 time-wait, 4 probe
    std::uint32_t timerLeft = 0; ///< milliseconds
    std::optional<TcpNumbers> numbers;
};

/// Whether something differs that a person would want to see: not a timer's remaining time alone.
bool isNews(const SocketRow& before, const SocketRow& now);
/// A row as `ss -tan` prints it: "LISTEN 2 1" (state, Recv-Q, Send-Q).
std::string ssText(const SocketRow& row);

/// The kernel fields of docs/recording.md, those that the kernel said.
std::vector<std::pair<std::string, std::string>> kernelFields(const SocketRow& row);

} // namespace lifeline::lab
