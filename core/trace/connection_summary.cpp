#include "core/trace/connection_summary.h"

#include "core/trace/network_copy.h"

namespace lifeline::trace {
namespace {

using tcp::State;

/// tshark's tcp.completeness bits (Wireshark user's guide, "TCP Analysis").
enum Completeness : std::uint8_t { kSyn = 1, kSynAck = 2, kAck = 4, kData = 8, kFin = 16, kRst = 32 };

/// What a segment adds, wherever in the connection it stands.
std::uint8_t completenessOf(const tcp::Segment& segment)
{
    std::uint8_t bits = 0;
    if (segment.flags.syn() && segment.flags.ack())
        bits |= kSynAck;
    else if (segment.flags.ack())
        bits |= segment.length > 0 ? kData : kAck;
    if (segment.flags.fin() && segment.flags.ack())
        bits |= kFin;
    if (segment.flags.rst())
        bits |= kRst;
    return bits;
}

/// What a first segment adds besides: a SYN counts only there, and data in it only on ports that are new.
std::uint8_t completenessOfFirst(const tcp::Segment& segment, bool reusesPorts)
{
    if (!segment.flags.syn() || segment.flags.ack())
        return 0;
    return segment.length > 0 && !reusesPorts ? kSyn | kData : kSyn;
}

/// Without a SYN: servers listen on the well-known, else on the lower port.
bool isLikelierServer(std::uint16_t port, std::uint16_t peerPort)
{
    const bool wellKnown = port < 1024;
    const bool peerWellKnown = peerPort < 1024;
    return wellKnown != peerWellKnown ? wellKnown : port < peerPort;
}

/// Whether the network or the capture made it again: what its sender did not send is no retransmission.
/// @param before  the store index of the connection's segment before it
bool isCopy(const ConnectionSummary::Store& store, std::uint32_t before, const tcp::Segment& segment)
{
    constexpr unsigned kLookBack = 32;
    for (unsigned looked = 0; before != kNone && looked < kLookBack; ++looked) {
        const SegmentRecord& earlier = store[before];
        if (earlier.segment.from == segment.from && isNetworkCopy(earlier.segment, segment))
            return true;
        before = earlier.previous;
    }
    return false;
}

bool isOver(State state) { return state == State::Closed || state == State::TimeWait; }

/// A live end challenges a SYN (RFC 5961 §4); after this long in silence it is likelier gone than challenged.
constexpr Time kSilence = std::chrono::seconds{15};

} // namespace

Side ConnectionSummary::begin(Connection& connection, const WireSegment& first)
{
    const tcp::Segment& segment = first.segment;
    Side from = Side::Client;
    if (segment.flags.syn()) {
        from = segment.flags.ack() ? Side::Server : Side::Client;
    } else {
        connection.clientIsGuessed = true;
        from = isLikelierServer(first.source.port, first.destination.port) ? Side::Server : Side::Client;
    }
    connection.endpoint[from] = first.source;
    connection.endpoint[other(from)] = first.destination;
    // As Wireshark counts: a SYN is 0, the first octet of a connection met midway is 1.
    connection.initial[from] = segment.flags.syn() ? segment.sequence : segment.sequence - 1;
    connection.initial[other(from)] =
        segment.flags.ack() ? segment.acknowledgment - 1 : tcp::SequenceNumber{};
    return from;
}

void ConnectionSummary::add(Connection& connection, const tcp::Segment& segment, std::uint32_t record,
                            const Store& store)
{
    const Side from = segment.from;
    if (connection.segments == 0) {
        connection.first = segment.time;
        connection.last = segment.time;
    }
    learnInitials(connection, segment);
    const bool repeats = isRepeat(segment);
    const bool isMadeAgain = repeats && isCopy(store, connection.lastSegment, segment);
    if (repeats && !isMadeAgain)
        ++connection.flow[from].retransmissions;
    if (!isMadeAgain || connection.isRecorded)
        m_tracker.sent(segment);
    measureHandshake(connection, segment);
    countCompleteness(connection, segment);
    connection.last = std::max(connection.last, segment.time);
    for (const Side side : kBothSides)
        connection.state[side] = m_tracker.likely(side);
    connection.lastSegment = record;
    ++connection.segments;
    m_endsWithReset = segment.flags.rst();
    m_seenOf[from].timestamp = m_seenOf[from].timestamp || segment.hasTimestamps;
    if (segment.hasTimestamps)
        m_timestamp[from] = segment.timestampValue;
    Flow& flow = connection.flow[from];
    ++flow.segments;
    flow.payload += segment.length;
}

/// tshark -2 counts a connection's first segment only when it sees it again, so that it adds nothing where it
/// is the only one.
void ConnectionSummary::countCompleteness(Connection& connection, const tcp::Segment& segment)
{
    m_seen |= completenessOf(segment);
    if (connection.segments == 0)
        connection.completeness = completenessOfFirst(segment, connection.reusesPorts);
    else
        connection.completeness |= m_seen;
}

/// What relative number 0 stands for. A SYN into a live connection is not of this life and says nothing.
void ConnectionSummary::learnInitials(Connection& connection, const tcp::Segment& segment)
{
    const Side from = segment.from;
    if (segment.flags.syn() && !isSynchronized(m_tracker.end(from).state)) {
        connection.initial[from] = segment.sequence;
        m_seenOf[from].initial = true;
    } else if (!m_seenOf[from].initial && !segment.flags.rst()) {
        connection.initial[from] = segment.sequence - 1;
        m_seenOf[from].initial = true;
    }
    if (!m_seenOf[other(from)].initial && segment.flags.ack() && !segment.flags.rst()) {
        connection.initial[other(from)] = segment.acknowledgment - 1;
        m_seenOf[other(from)].initial = true;
    }
}

void ConnectionSummary::arrived(Connection& connection, const tcp::Segment& segment)
{
    connection.isRecorded = true;
    m_tracker.arrived(segment);
    connection.state = m_tracker.likely();
}

void ConnectionSummary::lost(Connection& connection, const tcp::Segment& segment)
{
    connection.isRecorded = true;
    const Side to = other(segment.from);
    const bool isGuess = connection.state[to] == m_tracker.likely(to); // no kernel's word
    m_tracker.lost(segment);
    if (isGuess)
        connection.state[to] = m_tracker.likely(to);
}

bool ConnectionSummary::isSucceededBy(const Connection& connection, const WireSegment& wire) const
{
    const tcp::Segment& segment = wire.segment;
    if (!segment.flags.syn())
        return false;
    const Side from = wire.source == connection.endpoint[Side::Client] ? Side::Client : Side::Server;
    if (segment.flags.ack()) {
        // The answer to a SYN that looked like one into a live connection, but was taken: RFC 9293 §3.10.7.4.
        return (m_seen & kSynAck) != 0 && segment.sequence != connection.initial[from]
            && segment.acknowledgment - 1 != connection.initial[other(from)];
    }
    if (segment.sequence == connection.initial[from] && m_seenOf[from].syn)
        return false; // the same SYN again
    const PerSide<State> states = m_tracker.likely();
    const bool someOver = isOver(states[Side::Client]) || isOver(states[Side::Server]);
    const bool neverOpened = (m_seen & kSynAck) == 0 && !connection.clientIsGuessed;
    const bool isSimultaneous = neverOpened && from == Side::Server
        && connection.flow[Side::Server].segments == 0 && connection.state[Side::Client] == State::SynSent;
    if (isSimultaneous)
        return false;
    const bool isRecent = segment.time - connection.last <= kSilence;
    if (states[other(from)] == State::TimeWait && isRecent && !isTakenInTimeWait(from, segment))
        return false;
    return someOver || neverOpened || !isRecent || (m_seen & kFin) != 0 || m_endsWithReset;
}

bool ConnectionSummary::isTakenInTimeWait(Side from, const tcp::Segment& syn) const
{
    if (syn.hasTimestamps && m_seenOf[from].timestamp)
        return tcp::isAfter({syn.timestampValue}, {m_timestamp[from]});
    return tcp::isAfter(syn.sequence, m_tracker.end(from).next);
}

bool ConnectionSummary::isRepeat(const tcp::Segment& segment)
{
    const std::uint32_t length = segment.sequenceLength();
    const tcp::Endpoint& end = m_tracker.end(segment.from);
    if (segment.flags.syn()) {
        Seen& seen = m_seenOf[segment.from];
        const bool repeats =
            (segment.flags.ack() ? seen.synAck : seen.syn) && segment.sequence == end.initial;
        if (!isSynchronized(end.state)) {
            seen.synAck = seen.synAck || segment.flags.ack();
            seen.syn = seen.syn || !segment.flags.ack();
        }
        return repeats;
    }
    if (length == 0 || !end.sendKnown)
        return false;
    tcp::SequenceNumber& gap = m_gap[segment.from];
    tcp::SequenceNumber& gapEnd = m_gapEnd[segment.from];
    if (isAfter(segment.sequence,
                end.next)) { // lost before the capture's place, or still to come out of order
        gap = end.next;
        gapEnd = segment.sequence;
        return false;
    }
    if (!isAfter(end.next, segment.sequence))
        return false;
    const bool fillsGap =
        gap != gapEnd && isAtOrAfter(segment.sequence, gap) && !isAfter(segment.end(), gapEnd);
    if (fillsGap) {
        if (segment.sequence == gap)
            gap = segment.end();
        return false;
    }
    const bool isKeepAlive = segment.length <= 1 && !segment.flags.syn() && !segment.flags.fin()
        && segment.sequence == end.next - 1
        && isAtOrAfter(m_tracker.end(other(segment.from)).receiveNext, end.next);
    return !isKeepAlive;
}

/// Of what was sent twice nobody knows which copy is answered, unless its time stamp comes back (Karn; RFC
/// 6298 §3, RFC 7323 §4). Until it is measured, the negative time keeps when the SYN was sent that counts:
/// these eight octets are one for each connection of a capture.
void ConnectionSummary::measureHandshake(Connection& connection, const tcp::Segment& segment)
{
    Time& trip = connection.handshakeRtt;
    if (trip >= Time{0})
        return;
    const tcp::Flags flags = segment.flags;
    if (flags.syn() && !flags.ack()) {
        if (segment.from != Side::Client)
            return;
        trip = Time{-1} - std::max(segment.time - connection.first, Time{0});
        if (m_syns < 3)
            ++m_syns;
        m_synAcks = 0;
    } else if (flags.syn()) {
        if (m_syns == 0)
            return;
        m_isTimed = m_synAcks == 0 && answersKnownSyn(connection, segment);
        if (m_synAcks < 2)
            ++m_synAcks;
    } else if (m_isTimed && m_synAcks > 0 && segment.from == Side::Client && flags.ack() && !flags.rst()) {
        const Time sent = connection.first + (Time{-1} - trip);
        trip = std::max(segment.time - sent, Time{0});
    }
}

/// Whether it is known when the SYN was sent that a SYN-ACK answers; handshakeRtt then keeps that time.
bool ConnectionSummary::answersKnownSyn(Connection& connection, const tcp::Segment& synAck) const
{
    if (m_syns == 1)
        return true;
    if (!synAck.hasTimestamps || !m_seenOf[Side::Client].timestamp)
        return false;
    if (synAck.timestampEcho == m_timestamp[Side::Client])
        return true;
    // An older one: of two it is the first, which began the connection.
    if (m_syns != 2 || (connection.completeness & kSyn) == 0
        || !tcp::isAfter({m_timestamp[Side::Client]}, {synAck.timestampEcho}))
        return false;
    connection.handshakeRtt = Time{-1};
    return true;
}

} // namespace lifeline::trace
