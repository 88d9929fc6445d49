#include "core/lab/link_memory.h"

#include "core/tcp/sequence_number.h"

namespace lifeline::lab {

void LinkMemory::sent(const FrameInTransit& frame)
{
    if (!frame.isTcp || frame.isForged)
        return;
    m_lastFrame[frame.from] = frame.octets;
    PerSide<EndOnLink>& ends = m_connections[frame.clientPort()];
    ends[frame.from].address = frame.source;
    ends[other(frame.from)].address = frame.destination;
    if (frame.isFirstSyn()) {
        EndOnLink& opener = ends[frame.from];
        if (opener.initial && *opener.initial != frame.segment.sequence) // a new life of this port
            for (EndOnLink& end : ends.values)
                end.isKnown = false, end.initial.reset(), end.timestamp.reset();
        opener.initial = frame.segment.sequence;
        m_newest = frame.clientPort();
    }
    if (frame.segment.timestamp)
        ends[frame.from].timestamp = frame.segment.timestamp;
}

void LinkMemory::delivered(const FrameInTransit& frame)
{
    if (!frame.isTcp || frame.isForged || frame.isDamaged || frame.segment.flags.rst())
        return;
    EndOnLink& end = m_connections[frame.clientPort()][frame.from];
    const std::uint32_t next = frame.segment.end();
    if (!end.isKnown || tcp::isAfter({next}, {end.next}))
        end.next = next;
    end.isKnown = true;
}

const PerSide<EndOnLink>* LinkMemory::connection(std::uint16_t clientPort) const
{
    const auto found = m_connections.find(clientPort != 0 ? clientPort : m_newest);
    return found == m_connections.end() ? nullptr : &found->second;
}

} // namespace lifeline::lab
