#pragma once

#include <cstdint>
#include <string>

namespace lifeline::packet {

/// The control bits of a TCP header (RFC 9293 §3.1; AE is RFC 9768).
struct TcpFlags {
    static constexpr std::uint16_t kFin = 0x001;
    static constexpr std::uint16_t kSyn = 0x002;
    static constexpr std::uint16_t kRst = 0x004;
    static constexpr std::uint16_t kPsh = 0x008;
    static constexpr std::uint16_t kAck = 0x010;
    static constexpr std::uint16_t kUrg = 0x020;
    static constexpr std::uint16_t kEce = 0x040;
    static constexpr std::uint16_t kCwr = 0x080;
    static constexpr std::uint16_t kAe = 0x100;

    std::uint16_t bits = 0; ///< the low 12 bits of the header's third word

    constexpr bool fin() const { return (bits & kFin) != 0; }
    constexpr bool syn() const { return (bits & kSyn) != 0; }
    constexpr bool rst() const { return (bits & kRst) != 0; }
    constexpr bool psh() const { return (bits & kPsh) != 0; }
    constexpr bool ack() const { return (bits & kAck) != 0; }
    constexpr bool urg() const { return (bits & kUrg) != 0; }

    friend constexpr bool operator==(TcpFlags, TcpFlags) = default;
};

/// tcpdump's letters in tcpdump's order: "S", "S.", "P.", "F.", "R", "."; "none" when no bit is set.
std::string tcpdumpLetters(TcpFlags flags);

/// Words: "SYN", "SYN-ACK", "PSH ACK", "FIN ACK", "RST".
std::string flagWords(TcpFlags flags);

} // namespace lifeline::packet
