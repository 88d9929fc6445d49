#pragma once

#include "core/lab/kernel_probe.h"
#include "core/lab/network.h"
#include "core/lab/packet_socket.h"
#include "core/lessons/lesson.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::lab {

/// A frame between the two hosts, and what the lab has to know of it.
struct FrameInTransit {
    std::uint64_t id = 0; ///< from 1
    Side from = Side::Client;
    Time sent{}; ///< its sender's stamp, real time
    std::vector<std::byte> octets;
    bool isTcp = false;
    bool isFirstSyn = false; ///< SYN without ACK
    packet::SocketAddress source;
    packet::SocketAddress destination;
    std::string words; ///< "SYN-ACK", "PSH ACK of 5 octets"

    Ends endsOfSender() const { return {source, destination}; }
    Ends endsOfReceiver() const { return {destination, source}; }
};

/// The link between the two hosts: every frame is taken from one kernel, waits for its delay, and is put into
/// the other.
class Link {
public:
    static Link open(Steps& steps, const Network& network, const PerSide<Time>& delay);

    /// The next frame that a host has sent; neighbour and multicast noise is dropped unseen.
    std::optional<FrameInTransit> take(Side from);
    /// Puts a taken frame on its way.
    void pass(FrameInTransit frame);
    /// The next frame whose time has come.
    std::optional<FrameInTransit> due(Time steadyNow);
    /// Hands a frame to its receiver's kernel, which has processed it when this returns. @return 0 or errno
    int deliver(const FrameInTransit& frame);

    /// When the next frame is due (steady time), if one is under way.
    std::optional<Time> nextDue() const;
    int descriptor(Side side) const { return m_ends[side].descriptor(); }

private:
    PerSide<PacketSocket> m_ends;
    PerSide<Time> m_delay;
    std::multimap<Time, FrameInTransit> m_underWay; ///< by due time; frames of equal times keep their order
    std::uint64_t m_lastId = 0;
};

} // namespace lifeline::lab
