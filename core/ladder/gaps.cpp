#include "core/ladder/gaps.h"

#include "core/ladder/progress.h"

#include <algorithm>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;

constexpr Time kShortestPause = 20ms;
constexpr Time kUnknownRoundTrip = 40ms; ///< of a connection whose handshake was not seen
constexpr Time kLongestHandshake = 10min; ///< a longer one says nothing of the round trip
constexpr Time kAlwaysTold = 500ms;
constexpr Time kLongestDelayedAck = 500ms; ///< RFC 9293 §3.8.6.3: "MUST be less than 0.5 seconds"

GapReason reasonOf(const tcp::Segment& segment, Progress::News news, Time duration)
{
    if (news.repeats)
        return GapReason::RetransmissionTimer;
    if (segment.flags.rst())
        return GapReason::Unknown;
    if (segment.sequenceLength() > 0)
        return GapReason::Application;
    if (news.acknowledges && duration < kLongestDelayedAck)
        return GapReason::DelayedAck;
    return GapReason::Unknown;
}

/// The times of a life's moments. A folded run lasts, and so does a burst.
class Pace {
public:
    Pace(const std::vector<Moment>& moments, const std::vector<Fold>& folds,
         const std::vector<BurstRun>* bursts)
        : m_moments(moments),
          m_folds(folds)
    {
        if (bursts == nullptr)
            return;
        m_latest.reserve(moments.size());
        for (const Moment& moment : moments) {
            const Time end =
                moment.kind == Moment::Kind::Burst ? (*bursts)[moment.index].until : endOf(moment);
            m_latest.push_back(m_latest.empty() ? end : std::max(m_latest.back(), end));
        }
    }

    /// Since the moment before; what arrives while a folded run lasts came at once.
    Time before(std::size_t moment) const
    {
        if (moment == 0 || moment >= m_moments.size())
            return Time{};
        const Time since = m_latest.empty() ? endOf(m_moments[moment - 1]) : m_latest[moment - 1];
        return std::max(m_moments[moment].time - since, Time{});
    }

    /// Whether the moments around have about the same pace, so that a wait between them says nothing.
    bool isRegular(std::size_t moment) const
    {
        const auto [shorter, longer] = std::minmax({before(moment - 1), before(moment + 1)});
        const Time here = before(moment);
        // Half of one against the other: twice a hostile capture's time may be more than a number says.
        return shorter >= here - here / 2 && longer - longer / 2 <= here;
    }

private:
    Time endOf(const Moment& moment) const
    {
        return moment.kind == Moment::Kind::Fold ? m_folds[moment.index].until : moment.time;
    }

    const std::vector<Moment>& m_moments;
    const std::vector<Fold>& m_folds;
    std::vector<Time> m_latest; ///< by moment, when all before it are over; empty where times ascend
};

/// The SYN that a SYN-ACK answers: the one whose time stamp it echoes (RFC 7323 §4), else the newest before.
std::uint32_t answeredSyn(const trace::Life& life, std::uint32_t newest, const tcp::Segment& synAck)
{
    if (!synAck.hasTimestamps)
        return newest;
    for (std::uint32_t i = newest + 1; i-- > 0;) {
        const tcp::Segment& wire = life.steps[i].wire;
        if (wire.from == Side::Client && wire.flags.syn() && wire.hasTimestamps
            && wire.timestampValue == synAck.timestampEcho && life.steps[i].delivery != trace::Delivery::Lost)
            return i;
    }
    return newest;
}

} // namespace

std::optional<HandshakeTrip> handshakeOf(const trace::Life& life)
{
    std::optional<std::uint32_t> syn;
    // A handshake stands at the beginning; a million data segments need no look.
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(life.steps.size(), 256));
    for (std::uint32_t i = 0; i < end; ++i) {
        const trace::Step& step = life.steps[i];
        if (!step.wire.flags.syn() || step.delivery == trace::Delivery::Lost)
            continue;
        if (step.wire.from == Side::Client && !step.wire.flags.ack()) {
            syn = i;
        } else if (syn && step.wire.from == Side::Server && step.wire.flags.ack()) {
            syn = answeredSyn(life, *syn, step.wire);
            const Time known =
                step.arrived ? *step.arrived - life.steps[*syn].sent : life.connection.handshakeRtt;
            if (known < Time{} || known > kLongestHandshake)
                return std::nullopt;
            return HandshakeTrip{*syn, i, known};
        }
    }
    return std::nullopt;
}

std::vector<Pause> pausesOf(const trace::Life& life, const std::vector<Moment>& moments,
                            const std::vector<Fold>& folds, std::optional<HandshakeTrip> handshake,
                            std::optional<Time> foldAt, const std::vector<BurstRun>* bursts)
{
    const Pace pace(moments, folds, bursts);
    const Time roundTrip = handshake ? handshake->duration : kUnknownRoundTrip;
    const Time shortest =
        life.connection.isRecorded ? kShortestPause : std::max(kShortestPause, roundTrip * 5 / 2);

    std::vector<Pause> pauses;
    Progress progress;
    std::size_t onTheWay = 0;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const Moment& moment = moments[i];
        const Time duration = pace.before(i);
        Pause pause{i, duration, GapReason::Unknown, moment.side};
        if (moment.kind == Moment::Kind::Departure) {
            const tcp::Segment& segment = life.steps[moment.index].wire;
            pause.reason = reasonOf(segment, progress.take(segment), duration);
        } else if (moment.kind == Moment::Kind::Fold) {
            const Fold& fold = folds[moment.index];
            const tcp::Segment& segment = life.steps[fold.begin].wire;
            pause.reason = reasonOf(segment, progress.take(segment), duration);
            progress = fold.after;
        } else if (moment.kind == Moment::Kind::Burst) {
            const BurstRun& burst = (*bursts)[moment.index];
            const tcp::Segment& segment = life.steps[burst.begin].wire;
            pause.reason = reasonOf(segment, progress.take(segment), duration);
            for (std::uint32_t step = burst.begin + 1; step < burst.end; ++step)
                progress.take(life.steps[step].wire);
        } else if (moment.kind == Moment::Kind::OpenFold) { // its first step comes next
            const tcp::Segment& segment = life.steps[folds[moment.index].begin].wire;
            pause.reason = reasonOf(segment, Progress(progress).take(segment), duration);
        } else if (moment.isCall()) {
            pause.reason = GapReason::Application;
        }
        const bool waited = duration >= shortest && onTheWay == 0;
        // Otherwise a flight is in it, or may be, and the ACK need not have waited for anything.
        if (pause.reason == GapReason::DelayedAck && !(waited && (handshake || life.connection.isRecorded)))
            pause.reason = GapReason::Unknown;
        const bool told = waited
            && (duration >= kAlwaysTold || pause.reason == GapReason::RetransmissionTimer
                || !pace.isRegular(i));
        if (i > 0 && (told || (foldAt && duration >= *foldAt)))
            pauses.push_back(pause);

        if (moment.kind == Moment::Kind::Departure) {
            const trace::Step& step = life.steps[moment.index];
            onTheWay += step.arrived && step.delivery != trace::Delivery::Lost ? 1U : 0U;
        } else if (moment.isArrival() && life.steps[moment.index].arrived) {
            --onTheWay;
        }
    }
    return pauses;
}

} // namespace lifeline::ladder
