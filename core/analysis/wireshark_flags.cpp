// The rules are those of tcp-semantics.md §3; their order decides, and so do their blind spots: zero stands
// for "unknown" in sequence numbers, the acknowledgment field counts without the ACK flag.
#include "core/analysis/wireshark_flags.h"

#include "core/trace/life.h"
#include "core/trace/time_distance.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace lifeline::analysis {
namespace {

using enum WiresharkFlag;

bool isGreater(std::uint32_t a, std::uint32_t b) { return static_cast<std::int32_t>(b - a) < 0; }
bool isAtMost(std::uint32_t a, std::uint32_t b) { return static_cast<std::int32_t>(a - b) <= 0; }

/// Whether less than `limit` went by; never where the clock went backwards.
bool isWithin(Time now, Time then, Time limit) { return trace::isSoonAfter(then, now, limit - Time{1}); }

/// One end's window scale as Wireshark knows it (RFC 7323 §2).
struct WindowScale {
    enum class Knowledge : std::uint8_t { Unknown, NotUsed, Shift };

    Knowledge knowledge = Knowledge::Unknown;
    std::uint8_t shift = 0;
};

/// Stands for a count of duplicate ACKs after an acknowledgment of what was not captured. That it is more
/// than two, and so makes the next repeat a fast retransmission, is Wireshark's doing.
constexpr std::uint32_t kUnseen = UINT32_MAX;

/// What is remembered of one direction.
struct Direction {
    std::optional<std::uint32_t> initial; ///< what relative number 0 stands for
    std::uint32_t next = 0; ///< highest sequence number sent, plus its length
    Time nextReached{}; ///< when it was sent
    std::uint32_t contiguous = 0; ///< what the peer may acknowledge without our having missed something
    std::uint32_t lastAck = 0;
    Time lastAckTime{};
    std::optional<std::uint16_t> window; ///< of its last segment, unscaled
    WindowScale scale;
    bool isFirstAckDue = false; ///< its SYN was the last: windows in SYNs are never scaled
    std::uint32_t duplicateAcks = 0; ///< or kUnseen
    WiresharkFlags last; ///< of its last segment
};

class Conversation {
public:
    explicit Conversation(bool reusesPorts) : m_reusesPorts(reusesPorts) { }

    WiresharkFlags take(const tcp::Segment& segment, const packet::TcpOptions* options)
    {
        WiresharkFlags flags = meet(segment);
        learnInitials(segment);
        Direction& own = m_directions[segment.from];
        const Direction& peer = m_directions[other(segment.from)];
        const bool isDuplicate = windowsAndAcks(segment, own, peer, flags);
        if (isDuplicate)
            own.duplicateAcks = own.duplicateAcks == kUnseen ? 1 : own.duplicateAcks + 1;
        if (segment.acknowledgment.value != own.lastAck)
            own.duplicateAcks = 0;
        ackOfUnseen(segment, flags);
        if (segment.length > 0 || segment.flags.syn() || segment.flags.fin())
            repeats(segment, own, peer, flags);
        remember(segment, own, flags);
        learnWindowScale(segment, options);
        measureHandshake(segment, own);
        return flags;
    }

private:
    /// Whether a SYN starts a conversation, again or anew.
    WiresharkFlags meet(const tcp::Segment& segment)
    {
        WiresharkFlags flags;
        Direction& own = m_directions[segment.from];
        const bool isFirst = !std::exchange(m_hasBegun, true);
        if (!segment.flags.syn())
            return flags;
        if (isFirst && m_reusesPorts) {
            flags.add(ReusedPorts);
        } else if (own.initial && segment.flags.ack()) {
            if (*own.initial != segment.sequence.value) {
                own.initial = segment.sequence.value;
                flags.add(ReusedPorts);
            }
        } else if (own.initial && *own.initial != segment.sequence.value) {
            flags.add(ReusedPorts);
            startAnew();
        }
        return flags;
    }

    void startAnew()
    {
        m_directions = {};
        m_synTime.reset();
        m_handshakeTime = {};
    }

    void learnInitials(const tcp::Segment& segment)
    {
        Direction& own = m_directions[segment.from];
        Direction& peer = m_directions[other(segment.from)];
        if (!own.initial)
            own.initial = segment.flags.syn() ? segment.sequence.value : segment.sequence.value - 1;
        if (!peer.initial && segment.flags.ack())
            peer.initial = segment.acknowledgment.value - 1;
    }

    /// The first part: probes, windows, keep-alives, duplicate ACKs.
    /// @return whether it is a duplicate ACK
    static bool windowsAndAcks(const tcp::Segment& segment, const Direction& own, const Direction& peer,
                               WiresharkFlags& flags)
    {
        const std::uint32_t sequence = segment.sequence.value;
        const bool isPlain = !segment.flags.syn() && !segment.flags.fin() && !segment.flags.rst();
        if (segment.length == 1 && sequence == own.next && peer.window == 0) {
            flags.add(ZeroWindowProbe);
            return false;
        }
        if (segment.window == 0 && isPlain)
            flags.add(ZeroWindow);
        if (own.next != 0 && isGreater(sequence, own.next) && !segment.flags.rst())
            flags.add(LostSegment);
        if (segment.length <= 1 && sequence == own.next - 1 && isPlain)
            flags.add(KeepAlive);
        const bool repeatsAck = segment.length == 0 && isPlain && sequence == own.next
            && segment.acknowledgment.value == own.lastAck;
        const bool sameWindow = own.window == segment.window;
        if (repeatsAck && segment.window != 0 && !sameWindow)
            flags.add(WindowUpdate);
        if (segment.length > 0 && isPlain && fillsWindow(segment, peer))
            flags.add(WindowFull);
        if (!repeatsAck || !sameWindow)
            return false;
        if (segment.window != 0 && peer.last.has(KeepAlive)) {
            flags.add(KeepAliveAck);
            return false;
        }
        if (segment.window == 0) {
            if (peer.last.has(ZeroWindowProbe))
                flags.add(ZeroWindowProbeAck);
            return false;
        }
        flags.add(DuplicateAck);
        return true;
    }

    static bool fillsWindow(const tcp::Segment& segment, const Direction& peer)
    {
        if (peer.scale.knowledge == WindowScale::Knowledge::Unknown)
            return false;
        // A direction that never spoke has a window of 2³² − 1.
        const std::uint32_t window = peer.window ? *peer.window : UINT32_MAX;
        const unsigned shift = peer.isFirstAckDue ? 0U : peer.scale.shift;
        return segment.sequence.value + segment.length == peer.lastAck + (window << shift);
    }

    void ackOfUnseen(const tcp::Segment& segment, WiresharkFlags& flags)
    {
        Direction& peer = m_directions[other(segment.from)];
        if (peer.contiguous == 0 || !segment.flags.ack()
            || !isGreater(segment.acknowledgment.value, peer.contiguous))
            return;
        // One hole is reported once, also where nothing more of it will come.
        if (isGreater(peer.next, peer.contiguous)) {
            peer.contiguous = peer.next;
            flags.add(AckLostSegment);
        } else {
            if (peer.duplicateAcks == 0)
                flags.add(AckLostSegment);
            peer.duplicateAcks = kUnseen;
        }
    }

    void repeats(const tcp::Segment& segment, const Direction& own, const Direction& peer,
                 WiresharkFlags& flags) const
    {
        constexpr Time kFastRetransmission = std::chrono::milliseconds{20};
        constexpr Time kOutOfOrder = std::chrono::milliseconds{3};
        if (flags.has(KeepAlive))
            return;
        const std::uint32_t sequence = segment.sequence.value;
        const std::uint32_t payloadEnd = sequence + segment.length;
        if (segment.length > 0 && peer.lastAck != 0 && isAtMost(payloadEnd, peer.lastAck)) {
            flags.add(SpuriousRetransmission);
            flags.add(Retransmission);
            return;
        }
        // The last: data after a window probe's octet that was dropped.
        const bool goesBack = own.next != 0 && isGreater(own.next, sequence)
            && !(segment.length > 1 && sequence == own.next - 1);
        if (!goesBack)
            return;
        if (peer.duplicateAcks >= 2 && peer.lastAck == sequence
            && isWithin(segment.time, peer.lastAckTime, kFastRetransmission)) {
            flags.add(FastRetransmission);
            flags.add(Retransmission);
            return;
        }
        const Time limit = m_handshakeTime == Time{} ? kOutOfOrder : m_handshakeTime;
        const std::uint32_t end = payloadEnd + (segment.flags.syn() || segment.flags.fin() ? 1 : 0);
        const bool isSoon = isWithin(segment.time, own.nextReached, limit);
        flags.add(isSoon && own.next != end ? OutOfOrder : Retransmission);
    }

    static void remember(const tcp::Segment& segment, Direction& own, WiresharkFlags flags)
    {
        const std::uint32_t end =
            segment.sequence.value + segment.length + (segment.flags.syn() || segment.flags.fin() ? 1 : 0);
        // A probe's octet does not count as sent.
        if (!flags.has(ZeroWindowProbe)) {
            if (own.next == 0 || isGreater(end, own.next)) {
                own.next = end;
                own.nextReached = segment.time;
            }
            if (own.contiguous == 0 || segment.sequence.value == own.contiguous)
                own.contiguous = own.next;
        }
        own.window = segment.window;
        own.lastAck = segment.acknowledgment.value;
        own.lastAckTime = segment.time;
        own.last = flags;
    }

    void learnWindowScale(const tcp::Segment& segment, const packet::TcpOptions* options)
    {
        using enum WindowScale::Knowledge;
        constexpr std::uint8_t kHighestShift = 14;
        WindowScale& own = m_directions[segment.from].scale;
        WindowScale& peer = m_directions[other(segment.from)].scale;
        if (options && options->windowScale)
            own = {Shift, std::min(*options->windowScale, kHighestShift)};
        if (!segment.flags.syn())
            return;
        if (own.knowledge == Unknown)
            own = peer = {NotUsed, 0};
        else if (segment.flags.ack() && peer.knowledge == NotUsed)
            own = {NotUsed, 0};
    }

    void measureHandshake(const tcp::Segment& segment, Direction& own)
    {
        if (segment.flags.syn()) {
            own.isFirstAckDue = true;
            if (!segment.flags.ack())
                m_synTime = segment.time;
            return;
        }
        if (!segment.flags.ack())
            return;
        constexpr Time kLongest = std::chrono::hours{24 * 365};
        own.isFirstAckDue = false;
        if (m_synTime && m_handshakeTime == Time{} && trace::isSoonAfter(*m_synTime, segment.time, kLongest))
            m_handshakeTime = segment.time - *m_synTime;
    }

    PerSide<Direction> m_directions;
    std::optional<Time> m_synTime;
    Time m_handshakeTime{}; ///< SYN to the first ACK of either end; 0: not known
    bool m_hasBegun = false;
    bool m_reusesPorts;
};

} // namespace

std::string_view name(WiresharkFlag flag)
{
    constexpr std::array<std::string_view, kWiresharkFlagCount> kNames{"retransmission",
                                                                       "fast-retransmission",
                                                                       "spurious-retransmission",
                                                                       "out-of-order",
                                                                       "duplicate-ack",
                                                                       "zero-window",
                                                                       "zero-window-probe",
                                                                       "zero-window-probe-ack",
                                                                       "window-full",
                                                                       "window-update",
                                                                       "keep-alive",
                                                                       "keep-alive-ack",
                                                                       "lost-segment",
                                                                       "ack-lost-segment",
                                                                       "reused-ports"};
    return kNames[static_cast<std::size_t>(flag)];
}

std::vector<WiresharkFlags> wiresharkFlags(const trace::TraceSnapshot& snapshot, ConnectionId connection)
{
    const std::vector<SegmentIndex> segments = trace::segmentsOf(snapshot, connection);
    std::vector<WiresharkFlags> flags;
    flags.reserve(segments.size());
    Conversation conversation(snapshot.connections[connection].reusesPorts);
    for (const SegmentIndex index : segments) {
        const tcp::Segment& segment = snapshot.segments[index.value].segment;
        const packet::TcpOptions* options =
            segment.details == 0 ? nullptr : &snapshot.options[segment.details - 1];
        flags.push_back(conversation.take(segment, options));
    }
    return flags;
}

WiresharkCounts count(const std::vector<WiresharkFlags>& flags)
{
    WiresharkCounts counts{};
    for (const WiresharkFlags& of : flags)
        for (std::size_t i = 0; i < kWiresharkFlagCount; ++i)
            counts[i] += of.has(static_cast<WiresharkFlag>(i)) ? 1U : 0U;
    return counts;
}

} // namespace lifeline::analysis
