#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/lab/kernel_probe.h"
#include "core/lessons/link_rule.h"
#include "core/lessons/segment_pattern.h"
#include "core/packet/tcp_flags.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::lab {

/// What the link has to know of a frame's TCP segment.
struct SegmentInTransit {
    packet::TcpFlags flags;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgment = 0;
    std::uint32_t payloadOffset = 0; ///< octets from the frame's start
    std::uint32_t payloadLength = 0; ///< octets
    std::optional<std::uint32_t> timestamp; ///< TSval

    /// The first sequence number after it.
    std::uint32_t end() const
    {
        return sequence + payloadLength + (flags.syn() ? 1U : 0U) + (flags.fin() ? 1U : 0U);
    }
    /// Whether it opens, closes or resets.
    bool isControl() const { return flags.syn() || flags.fin() || flags.rst(); }
};

/// A frame between the two hosts.
struct FrameInTransit {
    std::uint64_t id = 0; ///< from 1
    Side from = Side::Client;
    Time sent{}; ///< its sender's stamp, real time
    std::vector<std::byte> octets;
    bool isTcp = false;
    SegmentInTransit segment; ///< when isTcp
    packet::SocketAddress source;
    packet::SocketAddress destination;
    std::string words; ///< "SYN-ACK", "PSH ACK of 5 octets"
    bool isForged = false; ///< the link made it
    bool isDamaged = false; ///< a rule flipped an octet: the receiver's kernel will not take it
    std::uint32_t copy = 0; ///< 0 is the frame itself, 1 its first duplicate
    std::optional<lessons::LinkRule> rejectedBy; ///< it is not delivered but answered

    Ends endsOfSender() const { return {source, destination}; }
    Ends endsOfReceiver() const { return {destination, source}; }
    /// SYN without ACK.
    bool isFirstSyn() const { return isTcp && segment.flags.syn() && !segment.flags.ack(); }
    std::uint16_t clientPort() const { return from == Side::Client ? source.port : destination.port; }
    /// Octets of the IP packet.
    std::size_t packetSize() const;
    /// As lessons write it: "> P. 5".
    lessons::SegmentPattern pattern() const;
};

/// Octets of an Ethernet header, which every frame of the link has.
inline constexpr std::size_t kEthernetHeader = 14;

/// Fills in what the octets say.
void describe(FrameInTransit& frame);

} // namespace lifeline::lab
