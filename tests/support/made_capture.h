#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lifeline::test {

/// A pcap file in memory: so many connections that take turns, each a handshake, then requests and answers
/// with an ACK between them; Ethernet, IPv4, time stamps, 128 octets kept of a frame. Always the same octets.
/// @param packets      in all, at least three a connection
/// @param connections  at most 2^24
std::vector<std::byte> madeCapture(std::size_t packets, std::size_t connections);

} // namespace lifeline::test
