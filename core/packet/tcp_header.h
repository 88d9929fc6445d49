#pragma once

#include "core/base/byte_reader.h"
#include "core/packet/tcp_flags.h"

#include <array>
#include <cstdint>
#include <optional>

namespace lifeline::packet {

/// One edge pair of a SACK option: the half-open interval [begin, end) that arrived (RFC 2018 §3).
struct SackBlock {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend constexpr bool operator==(SackBlock, SackBlock) = default;
};

/// RFC 7323 §3.
struct TcpTimestamps {
    std::uint32_t value = 0;
    std::uint32_t echo = 0;

    friend constexpr bool operator==(TcpTimestamps, TcpTimestamps) = default;
};

/// The options of one TCP header, decoded; those we do not know by name are only counted.
struct TcpOptions {
    std::optional<std::uint16_t> maximumSegmentSize; ///< octets (RFC 9293 §3.7.1)
    std::optional<std::uint8_t> windowScale; ///< shift count as sent (RFC 7323 §2)
    bool sackPermitted = false;
    std::optional<TcpTimestamps> timestamps;
    std::array<SackBlock, 4> sack{};
    std::uint8_t sackCount = 0;
    std::optional<std::uint8_t> fastOpenCookieLength; ///< octets; 0 is a request (RFC 7413 §4.1.1)
    std::uint16_t userTimeout = 0; ///< as sent, granularity bit included (RFC 5482)
    bool multipath = false; ///< MPTCP (RFC 8684)
    bool signature = false; ///< MD5 or TCP-AO
    std::uint8_t unknown = 0; ///< options of other kinds
    bool malformed = false; ///< a length was 0, 1 or past the header; what came before is kept

    friend constexpr bool operator==(const TcpOptions&, const TcpOptions&) = default;
};

/// The fixed part of a TCP header (RFC 9293 §3.1), in host byte order.
struct TcpHeader {
    std::uint16_t sourcePort = 0;
    std::uint16_t destinationPort = 0;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgment = 0;
    TcpFlags flags;
    std::uint16_t window = 0; ///< unscaled
    std::uint16_t checksum = 0;
    std::uint16_t urgentPointer = 0;
    std::uint8_t headerLength = 20; ///< octets, options included
};

/// Decodes the options area of a header (RFC 9293 §3.2). Never fails: what is wrong sets malformed.
TcpOptions decodeTcpOptions(Bytes options);

} // namespace lifeline::packet
