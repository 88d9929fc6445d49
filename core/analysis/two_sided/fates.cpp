#include "core/analysis/two_sided/fates.h"

#include "core/tcp/stream_offset.h"

#include <algorithm>
#include <limits>

namespace lifeline::analysis::two_sided {
namespace {

using tcp::StreamOffset;

/// What the receiver's capture says of octets: when they first came, and when they were acknowledged.
class Receiver {
public:
    Receiver(const SightedTwice& direction, const std::vector<Sighting>& answers)
        : m_zero(direction.sent.front().wire.sequence)
    {
        tcp::Unwrapper unwrapReceived(m_zero);
        for (const Sighting& sighting : direction.received) {
            const StreamOffset begin = unwrapReceived(sighting.wire.sequence);
            const StreamOffset end = begin + sighting.wire.sequenceLength();
            m_received.push_back({begin, end, sighting.at, false});
            m_longest = std::max(m_longest, end - begin);
        }
        std::sort(m_received.begin(), m_received.end(),
                  [](const Piece& a, const Piece& b) { return a.begin < b.begin; });
        tcp::Unwrapper unwrapAcknowledged(m_zero);
        StreamOffset highest = std::numeric_limits<StreamOffset>::min();
        for (const Sighting& answer : answers) {
            if (!answer.wire.flags.ack() || answer.wire.flags.rst())
                continue;
            highest = std::max(highest, unwrapAcknowledged(answer.wire.acknowledgment));
            m_acknowledged.push_back({highest, highest, answer.at, answer.wire.flags.syn()});
        }
    }

    tcp::SequenceNumber zero() const { return m_zero; }

    /// Whether some octets of [begin, end) were, looked at as densely as pieces of a segment may be short.
    bool acknowledgedUnseen(StreamOffset begin, StreamOffset end, Time sent, Time until) const
    {
        constexpr StreamOffset kShortestPiece = 512;
        for (StreamOffset octet = begin; octet < end; octet += kShortestPiece)
            if (acknowledgedUnseen(octet, sent, until))
                return true;
        return end > begin && acknowledgedUnseen(end - 1, sent, until);
    }

    /// Whether an octet was acknowledged after `sent` and before `until` though it had not come by then.
    bool acknowledgedUnseen(StreamOffset octet, Time sent, Time until) const
    {
        const auto first =
            std::lower_bound(m_acknowledged.begin(), m_acknowledged.end(), octet + 1,
                             [](const Piece& piece, StreamOffset end) { return piece.begin < end; });
        if (first == m_acknowledged.end() || first->at <= sent || first->at >= until)
            return false;
        return !hasCome(octet, first->at);
    }

    /// Whether the receiver said after a time that of [begin, end) it has not all: the next that it expects
    /// is of it (RFC 9293 §3.4). A SYN-ACK says so of all data, and of none.
    bool asksFor(StreamOffset begin, StreamOffset end, Time after) const
    {
        const auto late = std::lower_bound(m_acknowledged.begin(), m_acknowledged.end(), after,
                                           [](const Piece& piece, Time at) { return piece.at < at; });
        auto answer = std::lower_bound(late, m_acknowledged.end(), begin,
                                       [](const Piece& piece, StreamOffset o) { return piece.begin < o; });
        while (answer != m_acknowledged.end() && answer->isSyn && answer->begin < end)
            ++answer;
        return answer != m_acknowledged.end() && answer->begin < end;
    }

private:
    struct Piece {
        StreamOffset begin = 0;
        StreamOffset end = 0;
        Time at{};
        bool isSyn = false;
    };

    bool hasCome(StreamOffset octet, Time by) const
    {
        auto piece = std::upper_bound(m_received.begin(), m_received.end(), octet - m_longest,
                                      [](StreamOffset offset, const Piece& p) { return offset < p.begin; });
        for (; piece != m_received.end() && piece->begin <= octet; ++piece, ++m_work)
            if ((piece->end > octet && piece->at <= by) || m_work > kMostWork)
                return true;
        return false;
    }

    static constexpr std::uint64_t kMostWork = 100'000'000; // only a made-up capture takes so much

    tcp::SequenceNumber m_zero;
    std::vector<Piece> m_received; ///< by begin
    std::vector<Piece> m_acknowledged; ///< by time, and so by number
    StreamOffset m_longest = 0;
    mutable std::uint64_t m_work = 0;
};

Time shifted(Time time, Time by)
{
    Time::rep result = 0;
    return __builtin_add_overflow(time.count(), by.count(), &result) ? Time::max() : Time{result};
}

/// For each segment when the next life of these ports begins, with a SYN of another number: what is
/// acknowledged from there on says nothing of this life.
std::vector<Time> lifeEndsOf(const std::vector<Sighting>& sent)
{
    std::vector<Time> ends(sent.size(), Time::max());
    std::optional<tcp::SequenceNumber> syn; // of the life that begins next, going backward
    Time nextBegins = Time::max();
    Time nextEnds = Time::max();
    for (std::size_t i = sent.size(); i-- > 0;) {
        const tcp::Segment& wire = sent[i].wire;
        if (!wire.flags.syn()) {
            ends[i] = nextBegins;
            continue;
        }
        if (!syn || !(*syn == wire.sequence))
            nextEnds = nextBegins;
        ends[i] = nextEnds;
        nextBegins = sent[i].at;
        syn = wire.sequence;
    }
    return ends;
}

} // namespace

std::vector<FateOf> fatesOf(const SightedTwice& direction, const DirectionMatch& match,
                            const std::vector<Sighting>& answers, const Listening& listening)
{
    std::vector<FateOf> fates(direction.sent.size());
    if (direction.sent.empty())
        return fates;
    const Receiver receiver(direction, answers);
    const std::vector<Time> lifeEnds = lifeEndsOf(direction.sent);
    tcp::Unwrapper unwrap(receiver.zero());
    for (std::size_t i = 0; i < fates.size(); ++i) {
        const Sighting& sighting = direction.sent[i];
        const StreamOffset begin = unwrap(sighting.wire.sequence);
        const StreamOffset length = sighting.wire.sequenceLength();
        const Passage& passage = match.passages[i];
        if (passage.received)
            continue;
        const std::optional<Time> before = difference(listening.begin, sighting.at);
        const std::optional<Time> left = difference(listening.end, sighting.at);
        const bool wasListening = before && left && *before <= listening.least && *left >= listening.most;
        if (!wasListening)
            fates[i].fate = Fate::NotRunning;
        else if (!sighting.wire.flags.rst()
                 && receiver.acknowledgedUnseen(begin, begin + length, sighting.at, lifeEnds[i]))
            fates[i].fate = Fate::NotCaptured;
        else
            fates[i] = {passage.missing > 0 ? Fate::PartlyLost : Fate::Lost,
                        length > 0
                            && receiver.asksFor(begin, begin + length, shifted(sighting.at, listening.most))};
    }
    return fates;
}

} // namespace lifeline::analysis::two_sided
