#pragma once

#include "core/tcp/tracker.h"
#include "core/trace/connection.h"
#include "core/trace/snapshot.h"
#include "core/trace/wire_segment.h"

namespace lifeline::trace {

/// Keeps one connection's summary while its segments are read. Constant memory, whatever the connection's
/// length.
class ConnectionSummary {
public:
    /// Starts a connection with its first segment; says who is the client (Connection::clientIsGuessed).
    /// @return the side of the segment's sender
    static Side begin(Connection& connection, const WireSegment& first);

    explicit ConnectionSummary(const tcp::Segment& first) : m_tracker(first)
    {
        m_seenOf[first.from].initial = true;
        m_seenOf[other(first.from)].initial = first.flags.ack();
    }

    using Store = decltype(TraceSnapshot::segments);

    /// Counts a segment, in capture order; `record` is its place in the store.
    void add(Connection& connection, const tcp::Segment& segment, std::uint32_t record, const Store& store);

    /// A recording says that a segment reached the other end.
    void arrived(Connection& connection, const tcp::Segment& segment);

    /// A recording says that it did not.
    void lost(Connection& connection, const tcp::Segment& segment);

    /// A recording says that the link forged it.
    void disown(Connection& connection, const tcp::Segment& segment)
    {
        m_tracker.disown(segment);
        if (segment.flags.syn()) // else a kernel's word may stand there
            connection.state[segment.from] = m_tracker.likely(segment.from);
    }

    /// Whether a SYN with these numbers would open another connection on the same addresses and ports: the
    /// old one is over, or never came about, or its ISN is another and nothing says that the old one still
    /// lives.
    bool isSucceededBy(const Connection& connection, const WireSegment& wire) const;

private:
    /// Whether an end in TIME-WAIT takes a SYN as a new connection (RFC 6191 §2, RFC 9293 §3.10.7.4).
    bool isTakenInTimeWait(Side from, const tcp::Segment& syn) const;
    void countCompleteness(Connection& connection, const tcp::Segment& segment);
    void learnInitials(Connection& connection, const tcp::Segment& segment);
    /// Whether it occupies sequence space that its sender has occupied before.
    bool isRepeat(const tcp::Segment& segment);
    void measureHandshake(Connection& connection, const tcp::Segment& segment);
    bool answersKnownSyn(Connection& connection, const tcp::Segment& synAck) const;

    /// What was seen of one end.
    struct Seen {
        bool timestamp : 1 = false;
        bool initial : 1 = false; ///< Connection::initial is its own word
        bool syn : 1 = false; ///< one that opens
        bool synAck : 1 = false;
    };

    tcp::Tracker m_tracker;
    PerSide<tcp::SequenceNumber> m_gap; ///< first octet of the newest gap in what was captured
    PerSide<tcp::SequenceNumber> m_gapEnd;
    PerSide<std::uint32_t> m_timestamp; ///< each end's last TSval, when it was seen
    PerSide<Seen> m_seenOf;
    std::uint8_t m_seen = 0; ///< of tshark's completeness bits, what any segment has added
    bool m_endsWithReset : 1 = false; ///< the newest segment is a RST
    std::uint8_t m_syns : 2 = 0; ///< the client's, up to 3
    std::uint8_t m_synAcks : 2 = 0; ///< after the newest of them, up to 2
    bool m_isTimed : 1 = false; ///< it is known which SYN they answer
};

} // namespace lifeline::trace
