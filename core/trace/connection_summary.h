#pragma once

#include "core/packet/decode.h"
#include "core/tcp/tracker.h"
#include "core/trace/connection.h"

namespace lifeline::trace {

/// Keeps one connection's summary while its segments are read. Constant memory, whatever the connection's
/// length.
class ConnectionSummary {
public:
    /// Starts a connection with its first segment; says who is the client (Connection::clientIsGuessed).
    /// @return the side of the segment's sender
    static Side begin(Connection& connection, const packet::Decoded& headers);

    explicit ConnectionSummary(const tcp::Segment& first) : m_tracker(first)
    {
        m_initialKnown[first.from] = true;
        m_initialKnown[other(first.from)] = first.flags.ack();
    }

    /// Counts a segment, in capture order; `record` is its place in the store.
    void add(Connection& connection, const tcp::Segment& segment, std::uint32_t record);

    /// A recording says that a segment reached the other end.
    void arrived(Connection& connection, const tcp::Segment& segment);

    /// Whether a SYN with these numbers would open another connection on the same addresses and ports: the
    /// old one is over, or never came about, or its ISN is another and nothing says that the old one still
    /// lives.
    bool isSucceededBy(const Connection& connection, const packet::Decoded& headers, Time time) const;

private:
    void learnInitials(Connection& connection, const tcp::Segment& segment);
    void countRepeats(Flow& flow, const tcp::Segment& segment);
    void measureHandshake(Connection& connection, const tcp::Segment& segment);

    tcp::Tracker m_tracker;
    PerSide<tcp::SequenceNumber> m_gap; ///< first octet of the newest gap in what was captured
    PerSide<tcp::SequenceNumber> m_gapEnd;
    PerSide<bool> m_initialKnown;
    PerSide<bool> m_synSent;
    PerSide<bool> m_synAckSent;
    Time m_synTime{-1};
    bool m_synAckSeen = false;
};

} // namespace lifeline::trace
