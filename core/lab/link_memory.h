#pragma once

#include "core/lab/frame_in_transit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace lifeline::lab {

/// One end of a connection, as frames on the link have shown it.
struct EndOnLink {
    packet::SocketAddress address;
    bool isKnown = false;
    std::optional<std::uint32_t> initial; ///< the sequence number of its SYN, when it opened
    std::uint32_t next = 0; ///< the first sequence number after all that it sent and that was delivered
    std::optional<std::uint32_t> timestamp; ///< its last TSval
};

/// What the link remembers of the connections that cross it, so that a forged segment can fit.
class LinkMemory {
public:
    /// A frame of a host left.
    void sent(const FrameInTransit& frame);
    /// A frame was handed to its receiver's kernel.
    void delivered(const FrameInTransit& frame);

    /// The connection with this client port, or the one whose SYN was the last; null when there is none.
    const PerSide<EndOnLink>* connection(std::uint16_t clientPort) const;
    /// The last IP packet that a host sent, empty when it sent none.
    const std::vector<std::byte>& lastFrame(Side from) const { return m_lastFrame[from]; }

private:
    std::map<std::uint16_t, PerSide<EndOnLink>> m_connections; ///< by client port
    std::uint16_t m_newest = 0;
    PerSide<std::vector<std::byte>> m_lastFrame;
};

} // namespace lifeline::lab
