#include "core/analysis/two_sided/join.h"

#include "core/analysis/two_sided/fates.h"
#include "core/analysis/two_sided/segment_match.h"
#include "core/analysis/two_sided/sightings.h"

#include <algorithm>
#include <iterator>

namespace lifeline::analysis::two_sided {
namespace {

/// One connection on its way to be joined: what either capture has of it, each by its own clock.
struct Common {
    Correspondence correspondence;
    PerVantage<PerSide<std::vector<Sighting>>> sightings; ///< by sender
    PerSide<std::vector<Crossing>> crossings; ///< by sender
    std::optional<Vantage> clientAt;
};

Vantage senderAt(Vantage clientAt, Side from) { return from == Side::Client ? clientAt : other(clientAt); }

Crossings crossingsOf(const Common& common, Vantage clientAt)
{
    const Side passesAFirst = clientAt == Vantage::A ? Side::Client : Side::Server;
    return {common.crossings[passesAFirst], common.crossings[lifeline::other(passesAFirst)]};
}

Common commonOf(const PerVantage<Recorded>& captures, Correspondence correspondence, Join& join)
{
    Common common;
    common.correspondence = std::move(correspondence);
    for (const Vantage vantage : kBothVantages)
        common.sightings[vantage] =
            sightingsOf(*captures[vantage].trace, common.correspondence.connections[vantage],
                        common.correspondence.endpoint[vantage], join.capturedTwice[vantage]);
    for (const Side side : kBothSides) {
        const std::vector<Sighting>& a = common.sightings[Vantage::A][side];
        const std::vector<Sighting>& b = common.sightings[Vantage::B][side];
        for (const auto& [ofA, ofB] : uniqueMatches(a, b))
            if (const auto ahead = difference(b[ofB].at, a[ofA].at))
                common.crossings[side].push_back({a[ofA].at, *ahead});
    }
    const auto clientAtA = roundTripLeft(crossingsOf(common, Vantage::A));
    const auto clientAtB = roundTripLeft(crossingsOf(common, Vantage::B));
    if (clientAtA && clientAtB)
        common.clientAt = *clientAtA >= *clientAtB ? Vantage::A : Vantage::B;
    return common;
}

/// Where only one direction crossed, the clocks that others gave say which way.
Vantage clientByClock(const Common& common, const ClockRelation& clock)
{
    std::int64_t votes = 0;
    for (const Side side : kBothSides)
        for (const Crossing& crossing : common.crossings[side]) {
            const bool passedAFirst = crossing.difference >= clock.offsetAt(crossing.at);
            votes += passedAFirst == (side == Side::Client) ? 1 : -1;
        }
    return votes >= 0 ? Vantage::A : Vantage::B;
}

/// The middle one; negative when there is none.
Time medianOf(std::vector<Time> times)
{
    if (times.empty())
        return Time{-1};
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

class Joining {
public:
    Joining(const PerVantage<Recorded>& captures, const ClockFit& fit, Join& join)
        : m_captures(captures),
          m_fit(fit),
          m_join(join)
    {
    }

    JoinedConnection run(Common& common)
    {
        JoinedConnection joined;
        joined.clientAt = common.clientAt ? *common.clientAt : clientByClock(common, m_fit.clock);
        for (const Side from : kBothSides)
            for (Sighting& sighting : common.sightings[Vantage::B][from])
                sighting.at = m_fit.clock.onA(sighting.at);
        PerSide<SightedTwice> directions;
        for (const Side from : kBothSides) {
            const Vantage senders = senderAt(joined.clientAt, from);
            directions[from] = {std::move(common.sightings[senders][from]),
                                std::move(common.sightings[other(senders)][from])};
        }
        for (const Side from : kBothSides)
            joinDirection(directions, from, joined);
        std::stable_sort(
            joined.segments.begin(), joined.segments.end(),
            [](const JoinedSegment& one, const JoinedSegment& two) { return one.sent < two.sent; });
        joined.correspondence = std::move(common.correspondence);
        joined.confidence =
            joined.exact < kFewForCertain ? Confidence::Likely : joined.correspondence.confidence;
        return joined;
    }

private:
    static constexpr std::uint32_t kFewForCertain = 3;

    /// When a capture was running, on A's clock.
    std::pair<Time, Time> running(Vantage vantage) const
    {
        const Recorded& capture = m_captures[vantage];
        if (vantage == Vantage::A)
            return {capture.begin, capture.end};
        return {m_fit.clock.onA(capture.begin), m_fit.clock.onA(capture.end)};
    }

    void joinDirection(const PerSide<SightedTwice>& directions, Side from, JoinedConnection& joined)
    {
        const SightedTwice& direction = directions[from];
        const Vantage senders = senderAt(joined.clientAt, from);
        const Vantage receivers = other(senders);
        const DirectionMatch match = matchDirection(direction, usualDelay(direction));
        DirectionSummary& summary = joined.direction[from];
        const std::vector<Time> delays = delaysOf(direction, match);
        summary.least = delays.empty() ? Time{-1} : *std::min_element(delays.begin(), delays.end());
        summary.median = medianOf(delays);
        const auto [begin, end] = running(receivers);
        Listening listening{begin, end, m_fit.roundTrip / 2, m_fit.roundTrip / 2};
        if (!delays.empty()) {
            listening.least = summary.least;
            listening.most = *std::max_element(delays.begin(), delays.end());
        }
        const std::vector<FateOf> fates =
            fatesOf(direction, match, directions[lifeline::other(from)].sent, listening);
        for (std::uint32_t i = 0; i < direction.sent.size(); ++i)
            joined.segments.push_back(segmentOf(direction, match, fates[i], i, senders, from));
        const auto [sendersBegin, sendersEnd] = running(senders);
        for (const std::uint32_t i : match.onlyReceived) {
            const Sighting& sighting = direction.received[i];
            JoinedSegment segment{receivers, sighting.segment, from};
            segment.isOnlyReceived = true;
            segment.sent = sighting.at;
            segment.arrived = sighting.at;
            joined.segments.push_back(std::move(segment));
            // A RST may be somebody else's on the way; all else was sent where the sender is.
            const bool senderListened =
                span(sighting.at, sendersBegin) >= listening.most && sighting.at <= sendersEnd;
            if (senderListened && !sighting.wire.flags.rst())
                m_join.missesFrames[senders] = true;
        }
        count(direction, match, fates, summary);
        if (summary.notCaptured > 0)
            m_join.missesFrames[receivers] = true;
        joined.exact += match.exact;
        joined.sameIdentification += match.sameIdentification;
        joined.otherIdentification += match.otherIdentification;
    }

    Time usualDelay(const SightedTwice& direction) const
    {
        std::vector<Time> delays;
        for (const auto& [sent, received] : uniqueMatches(direction.sent, direction.received))
            delays.push_back(span(direction.received[received].at, direction.sent[sent].at));
        return delays.empty() ? m_fit.roundTrip / 2 : std::max(Time{0}, medianOf(std::move(delays)));
    }

    static std::vector<Time> delaysOf(const SightedTwice& direction, const DirectionMatch& match)
    {
        std::vector<Time> delays;
        for (std::size_t i = 0; i < match.passages.size(); ++i)
            if (const auto received = match.passages[i].received)
                delays.push_back(
                    std::max(Time{0}, span(direction.received[*received].at, direction.sent[i].at)));
        return delays;
    }

    static JoinedSegment segmentOf(const SightedTwice& direction, const DirectionMatch& match, FateOf fate,
                                   std::uint32_t index, Vantage senders, Side from)
    {
        const Sighting& sighting = direction.sent[index];
        const Passage& passage = match.passages[index];
        JoinedSegment segment{senders, sighting.segment, from, fate.fate};
        segment.isAskedFor = fate.isAskedFor;
        segment.sent = sighting.at;
        segment.pieces = passage.pieces;
        segment.missing = passage.missing;
        if (passage.received)
            segment.arrived = std::max(sighting.at, direction.received[*passage.received].at);
        for (const std::uint32_t copy : passage.copies)
            segment.copies.push_back(std::max(sighting.at, direction.received[copy].at));
        return segment;
    }

    static void count(const SightedTwice& direction, const DirectionMatch& match,
                      const std::vector<FateOf>& fates, DirectionSummary& summary)
    {
        summary.sent = static_cast<std::uint32_t>(direction.sent.size());
        summary.onlyReceived = static_cast<std::uint32_t>(match.onlyReceived.size());
        summary.inPieces = match.inPieces;
        for (const Passage& passage : match.passages)
            summary.copies += static_cast<std::uint32_t>(passage.copies.size());
        for (const FateOf& fate : fates)
            switch (fate.fate) {
            case Fate::Arrived:
                ++summary.arrived;
                break;
            case Fate::Lost:
            case Fate::PartlyLost:
                ++summary.lost;
                break;
            case Fate::NotCaptured:
                ++summary.notCaptured;
                break;
            case Fate::NotRunning:
                ++summary.notRunning;
                break;
            case Fate::Unknown:
                ++summary.unknown;
                break;
            }
    }

    const PerVantage<Recorded>& m_captures;
    const ClockFit& m_fit;
    Join& m_join;
};

/// What is not in a capture that misses frames may have arrived all the same, unless the receiver says that
/// it has not.
void doubtLosses(Join& join)
{
    for (JoinedConnection& connection : join.connections)
        for (JoinedSegment& segment : connection.segments) {
            const bool isLost = segment.fate == Fate::Lost || segment.fate == Fate::PartlyLost;
            const bool isDoubtful = isLost && !segment.isAskedFor && join.missesFrames[other(segment.frame)];
            if (!isDoubtful)
                continue;
            segment.fate = Fate::Unknown;
            --connection.direction[segment.from].lost;
            ++connection.direction[segment.from].unknown;
        }
}

RefusalReason reasonOf(ClockProblem problem)
{
    switch (problem) {
    case ClockProblem::OneDirection:
        return RefusalReason::OneDirection;
    case ClockProblem::SamePlace:
        return RefusalReason::SamePlace;
    case ClockProblem::Unsteady:
        return RefusalReason::Unsteady;
    }
    return RefusalReason::Unsteady;
}

std::uint32_t connectionsLeft(const trace::TraceSnapshot& trace, const Correspondences& common,
                              Vantage vantage)
{
    std::size_t joined = 0;
    for (const Correspondence& found : common.found)
        joined += found.connections[vantage].size();
    return static_cast<std::uint32_t>(trace.connections.size() - joined);
}

/// The period of A's clock in which any of the segments was seen.
std::pair<Time, Time> periodOf(const std::vector<Common>& all)
{
    std::pair period{Time::max(), Time::min()};
    for (const Common& common : all)
        for (const Side side : kBothSides)
            for (const Sighting& sighting : common.sightings[Vantage::A][side]) {
                period.first = std::min(period.first, sighting.at);
                period.second = std::max(period.second, sighting.at);
            }
    return period;
}

} // namespace

tl::expected<Join, Refusal> join(const Recorded& a, const Recorded& b, std::optional<ConnectionId> only)
{
    const PerVantage<Recorded> captures{{a, b}};
    Correspondences common = correspondingConnections(*a.trace, *b.trace);
    Refusal refusal;
    refusal.common = static_cast<std::uint32_t>(common.found.size());
    const auto isWanted = [&](const Correspondence& found) {
        const std::vector<ConnectionId>& connections = found.connections[Vantage::A];
        return !only || std::find(connections.begin(), connections.end(), *only) != connections.end();
    };
    if (std::none_of(common.found.begin(), common.found.end(), isWanted)) {
        refusal.reason = common.doubtful > 0 ? RefusalReason::NotSure : RefusalReason::NothingInCommon;
        return tl::unexpected(refusal);
    }
    Join result;
    for (const Vantage vantage : kBothVantages) {
        result.connectionsLeft[vantage] = connectionsLeft(*captures[vantage].trace, common, vantage);
        result.missesFrames[vantage] = captures[vantage].dropped() > 0;
    }
    std::vector<Common> all;
    Crossings crossings;
    for (Correspondence& found : common.found) {
        const Common& one = all.emplace_back(commonOf(captures, std::move(found), result));
        for (const Side side : kBothSides)
            refusal.matched[side] += static_cast<std::uint32_t>(one.crossings[side].size());
        if (!one.clientAt)
            continue;
        const Crossings more = crossingsOf(one, *one.clientAt);
        crossings.fromA.insert(crossings.fromA.end(), more.fromA.begin(), more.fromA.end());
        crossings.fromB.insert(crossings.fromB.end(), more.fromB.begin(), more.fromB.end());
    }
    const auto [begin, end] = periodOf(all);
    const auto fit = fitClocks(crossings, begin, end);
    if (!fit) {
        refusal.reason = reasonOf(fit.error());
        return tl::unexpected(refusal);
    }
    result.clock = *fit;
    Joining joining(captures, result.clock, result);
    for (Common& one : all)
        if (isWanted(one.correspondence))
            result.connections.push_back(joining.run(one));
    doubtLosses(result);
    return result;
}

} // namespace lifeline::analysis::two_sided
