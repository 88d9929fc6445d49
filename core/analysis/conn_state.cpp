#include "core/analysis/conn_state.h"

#include "core/tcp/stream_offset.h"
#include "core/trace/life.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string_view>

namespace lifeline::analysis {
namespace {

/// An end as Zeek's analyzer sees it; not RFC 9293's states.
enum class End : std::uint8_t { Inactive, Partial, SynSent, SynAckSent, Established, Closed, Reset };

/// What came through of one direction's sequence space, as Zeek's reassembler counts it: a cut payload did
/// not.
class Delivered {
public:
    bool hasBegun() const { return m_number.has_value(); }
    void begin(tcp::SequenceNumber at) { m_number = at; }

    /// The half-open interval [begin, begin + length) came.
    void take(tcp::SequenceNumber begin, std::uint32_t length)
    {
        if (!m_number || length == 0)
            return;
        const tcp::StreamOffset from = offsetOf(begin);
        tcp::StreamOffset& end = m_early[from];
        end = std::max(end, from + length);
        absorb();
    }

    /// The peer has everything before `position`.
    /// @return holes that are passed over by that
    unsigned pass(tcp::SequenceNumber position)
    {
        if (!m_number)
            return 0;
        unsigned holes = 0;
        const tcp::StreamOffset end = offsetOf(position);
        while (m_next < end) {
            const tcp::StreamOffset holeEnd = m_early.empty() ? end : std::min(end, m_early.begin()->first);
            // One octet at the end may be a FIN that the capture does not have.
            if (holeEnd != end || holeEnd - m_next > 1)
                ++holes;
            advance(holeEnd);
            absorb();
        }
        return holes;
    }

private:
    tcp::StreamOffset offsetOf(tcp::SequenceNumber position) const
    {
        return m_next + tcp::distance(*m_number, position);
    }

    void advance(tcp::StreamOffset next)
    {
        m_number = *m_number + static_cast<std::uint32_t>(next - m_next);
        m_next = next;
    }

    void absorb()
    {
        while (!m_early.empty() && m_early.begin()->first <= m_next) {
            advance(std::max(m_next, m_early.begin()->second));
            m_early.erase(m_early.begin());
        }
    }

    std::optional<tcp::SequenceNumber> m_number; ///< first that did not come
    tcp::StreamOffset m_next = 0; ///< the same as an offset
    std::map<tcp::StreamOffset, tcp::StreamOffset> m_early; ///< came before what precedes it: begin to end
};

/// How both ends stand, and what that makes of the connection.
struct Ends {
    PerSide<End> state;
    PerSide<bool> octets; ///< sent payload

    void take(const tcp::Segment& segment)
    {
        if (segment.length > 0 && !segment.flags.syn())
            octets[segment.from] = true;
        End& own = state[segment.from];
        End& peer = state[other(segment.from)];
        if (segment.flags.rst()) {
            // A RST after both FINs keeps SF.
            if (!(own == End::Closed && peer == End::Closed))
                own = End::Reset;
            return;
        }
        if (segment.flags.syn()) {
            if (segment.from == Side::Client && !segment.flags.ack()) {
                if (own == End::Inactive || own == End::Partial)
                    own = End::SynSent;
            } else if (own == End::Inactive || own == End::Partial) {
                if (peer == End::SynSent)
                    own = peer = End::Established;
                else
                    own = segment.from == Side::Client ? End::SynSent : End::Established;
            }
        } else if (own == End::Inactive) {
            own = End::Partial;
        }
        if (segment.flags.fin() && own != End::Reset)
            own = End::Closed;
    }

    /// Whether only the history says which: RSTOS0 or OTH.
    bool wantsHistory() const { return state[Side::Client] == End::Reset && isInactive(state[Side::Server]); }

    /// @param isSynThenReset  what the history says, where it is wanted
    ConnState connState(bool isSynThenReset) const
    {
        const End originator = state[Side::Client];
        const End responder = state[Side::Server];
        if (responder == End::Reset) {
            const bool onlySyn = originator == End::SynSent;
            const bool nothingMoved =
                originator == End::Reset && !octets[Side::Client] && !octets[Side::Server];
            return onlySyn || nothingMoved ? ConnState::Rej
                : isInactive(originator)   ? ConnState::Rstrh
                                           : ConnState::Rstr;
        }
        if (originator == End::Reset)
            return !isInactive(responder) ? ConnState::Rsto
                : isSynThenReset          ? ConnState::Rstos0
                                          : ConnState::Oth;
        if (originator == End::Closed && responder == End::Closed)
            return ConnState::SF;
        if (originator == End::Closed)
            return isInactive(responder) ? ConnState::Sh : ConnState::S2;
        if (responder == End::Closed)
            return isInactive(originator) ? ConnState::Shr : ConnState::S3;
        if (originator == End::SynSent && isInactive(responder))
            return ConnState::S0;
        return originator == End::Established && responder == End::Established ? ConnState::S1
                                                                               : ConnState::Oth;
    }

private:
    static bool isInactive(End end) { return end == End::Inactive || end == End::Partial; }
};

class Watcher {
public:
    void take(const tcp::Segment& segment, packet::Checksum checksum)
    {
        // The first packet came from who answers: its direction was turned round.
        if (m_isFirst && segment.from == Side::Server)
            m_history += '^';
        m_isFirst = false;
        // To Zeek an unfinished one is bad, and nothing else of the packet counts.
        if (checksum == packet::Checksum::Bad || checksum == packet::Checksum::Unfinished) {
            writeScaled(segment.from, 'C', m_ends[segment.from].badChecksums);
            return;
        }
        note(segment);
        m_states.take(segment);
    }

    std::string connState() const
    {
        return std::string(name(m_states.connState(m_states.wantsHistory() && isSynThenReset())));
    }

    std::string history() const { return m_history; }

private:
    struct Seen {
        std::optional<tcp::SequenceNumber> highest;
        Delivered delivered;
        std::uint64_t gaps = 0;
        std::uint64_t repeats = 0;
        std::uint64_t zeroWindows = 0;
        std::uint64_t badChecksums = 0;
    };

    void write(Side from, char letter)
    {
        m_history += from == Side::Client ? letter : static_cast<char>(std::tolower(letter));
    }

    void writeOnce(Side from, char letter)
    {
        const char written = from == Side::Client ? letter : static_cast<char>(std::tolower(letter));
        if (m_history.find(written) == std::string::npos)
            m_history += written;
    }

    /// The 1st, 10th, 100th, … time.
    void writeScaled(Side from, char letter, std::uint64_t& count)
    {
        ++count;
        std::uint64_t power = 1;
        while (power < count)
            power *= 10;
        if (power == count)
            write(from, letter);
    }

    void note(const tcp::Segment& segment)
    {
        const tcp::Flags flags = segment.flags;
        const Side from = segment.from;
        Seen& seen = m_ends[from];
        // Of a packet with several of these flags nothing is written but that it has them.
        const bool isOdd = int{flags.syn()} + int{flags.fin()} + int{flags.rst()} > 1;
        if (isOdd) {
            writeOnce(from, flags.fin() && flags.rst() ? 'I' : 'Q');
        } else if (flags.syn()) {
            writeOnce(from, flags.ack() ? 'H' : 'S');
        } else {
            if (segment.window == 0 && !flags.rst())
                writeScaled(from, 'W', seen.zeroWindows);
            if (segment.length == 0 && flags.ack() && !flags.fin() && !flags.rst())
                writeOnce(from, 'A');
        }
        if (segment.length > 0 && !flags.syn()) {
            const bool repeats =
                seen.highest && tcp::distance(*seen.highest, segment.sequence + segment.length) <= 0;
            if (repeats)
                writeScaled(from, 'T', seen.repeats);
            else if (!flags.fin() && !flags.rst())
                writeOnce(from, 'D');
        }
        if (flags.fin() && !isOdd)
            writeOnce(from, 'F');
        if (flags.rst() && !isOdd)
            writeOnce(from, 'R');
        Delivered& own = seen.delivered;
        if (!flags.rst() && !own.hasBegun())
            own.begin(segment.sequence);
        if (!flags.rst() && !segment.isCut)
            own.take(segment.sequence, segment.sequenceLength());
        if (flags.ack() && !flags.rst())
            passGaps(other(from), segment.acknowledgment);
        if (!flags.rst() && (!seen.highest || tcp::isAfter(segment.end(), *seen.highest)))
            seen.highest = segment.end();
    }

    /// An acknowledgment of what the capture does not have is a gap in the other end's data.
    void passGaps(Side sender, tcp::SequenceNumber acknowledgment)
    {
        Seen& seen = m_ends[sender];
        for (unsigned holes = seen.delivered.pass(acknowledgment); holes > 0; --holes)
            writeScaled(sender, 'G', seen.gaps);
    }

    /// SYN, then RST, and none of H A F G I Q between, all by the originator.
    bool isSynThenReset() const
    {
        const std::size_t syn = m_history.find('S');
        const std::size_t reset = m_history.find('R');
        return syn != std::string::npos && reset != std::string::npos && syn < reset
            && m_history.substr(syn, reset - syn).find_first_of("HAFGIQ") == std::string::npos;
    }

    PerSide<Seen> m_ends;
    Ends m_states;
    std::string m_history;
    bool m_isFirst = true;
};

} // namespace

std::string_view name(ConnState state)
{
    constexpr std::array<std::string_view, kConnStateCount> kNames{
        "S0", "S1", "SF", "REJ", "S2", "S3", "RSTO", "RSTR", "RSTOS0", "RSTRH", "SH", "SHR", "OTH",
    };
    return kNames[static_cast<std::size_t>(state)];
}

ConnState connStateOf(const trace::TraceSnapshot& snapshot, ConnectionId connection)
{
    Ends ends;
    for (const SegmentIndex index : trace::segmentsOf(snapshot, connection))
        ends.take(snapshot.segments[index.value].segment);
    if (!ends.wantsHistory())
        return ends.connState(false);
    const std::string exact = zeekWords(snapshot, connection).connState;
    return ends.connState(exact == name(ConnState::Rstos0));
}

ZeekWords zeekWords(const trace::TraceSnapshot& snapshot, ConnectionId connection,
                    std::span<const packet::Checksum> checksums)
{
    Watcher watcher;
    std::size_t number = 0;
    for (const SegmentIndex index : trace::segmentsOf(snapshot, connection)) {
        const packet::Checksum checksum =
            number < checksums.size() ? checksums[number] : packet::Checksum::Unknown;
        watcher.take(snapshot.segments[index.value].segment, checksum);
        ++number;
    }
    return {watcher.connState(), watcher.history()};
}

} // namespace lifeline::analysis
