#include "core/analysis/timers.h"

#include <algorithm>

namespace lifeline::analysis {
namespace {

using tcp::SequenceNumber;
using trace::Step;

/// Estimates forget what is older: a look at more would cost more than it tells.
constexpr std::size_t kLooks = 4096;

Time momentOf(const Step& step)
{
    return step.delivery == trace::Delivery::Lost ? step.sent : step.arrived.value_or(step.sent);
}

/// One end's retransmission timer and acknowledgments, as its own segments and those that reach it move them.
class Follower {
public:
    void sends(const tcp::Segment& segment, Time at)
    {
        if (segment.flags.rst()) {
            m_started.reset();
            m_dataWaits.reset();
            return;
        }
        if (segment.flags.ack() && m_dataWaits && tcp::isAtOrAfter(segment.acknowledgment, m_dataEnd))
            m_dataWaits.reset();
        if (segment.sequenceLength() == 0)
            return;
        if (!m_next || tcp::isAfter(segment.end(), *m_next)) {
            m_next = segment.end();
            if (!m_unacknowledged)
                m_unacknowledged = segment.sequence;
            if (!m_timed)
                m_timed = Timed{segment.end(), at};
            if (!m_started)
                m_started = at;
            return;
        }
        if (!tcp::isAfter(segment.end(), *m_unacknowledged))
            return; // a keep-alive: nothing waits for an ACK
        m_timed.reset(); // Karn: its ACK is of one of two (RFC 6298 §3)
        constexpr unsigned kFastRetransmit = 3; // RFC 5681 §3.2
        if (m_duplicates < kFastRetransmit)
            m_estimate.timeout = std::min(2 * m_estimate.timeout, kMostRto); // RFC 6298 §5.5
        m_started = at;
    }

    void receives(const tcp::Segment& segment, Time at)
    {
        if (segment.flags.rst()) {
            m_started.reset();
            m_dataWaits.reset();
            return;
        }
        if (segment.length > 0 && (!m_dataWaits || tcp::isAfter(segment.end(), m_dataEnd))) {
            m_dataEnd = segment.end();
            m_dataWaits = m_dataWaits.value_or(at);
        }
        if (!segment.flags.ack() || !m_unacknowledged)
            return;
        const SequenceNumber acknowledgment = segment.acknowledgment;
        if (!tcp::isAfter(acknowledgment, *m_unacknowledged)) {
            if (segment.length == 0 && acknowledgment == *m_unacknowledged)
                ++m_duplicates;
            return;
        }
        m_unacknowledged = acknowledgment;
        m_duplicates = 0;
        if (m_timed && tcp::isAtOrAfter(acknowledgment, m_timed->end)) {
            measure(at - m_timed->at);
            m_timed.reset();
        }
        if (m_next && tcp::isAtOrAfter(acknowledgment, *m_next))
            m_started.reset(); // RFC 6298 §5.2
        else
            m_started = at; // §5.3
    }

    std::optional<Time> retransmissionSince() const { return m_started; }
    std::optional<Time> dataWaitsSince() const { return m_dataWaits; }
    const RoundTripEstimate& estimate() const { return m_estimate; }

private:
    struct Timed {
        SequenceNumber end;
        Time at{};
    };

    /// RFC 6298 §2.2 and §2.3.
    void measure(Time roundTrip)
    {
        if (roundTrip < Time::zero())
            return;
        if (!m_estimate.smoothed) {
            m_estimate.smoothed = roundTrip;
            m_estimate.variation = roundTrip / 2;
        } else {
            const Time off = roundTrip > *m_estimate.smoothed ? roundTrip - *m_estimate.smoothed
                                                              : *m_estimate.smoothed - roundTrip;
            m_estimate.variation = (3 * m_estimate.variation + off) / 4;
            m_estimate.smoothed = (7 * *m_estimate.smoothed + roundTrip) / 8;
        }
        m_estimate.timeout = std::clamp(*m_estimate.smoothed + 4 * m_estimate.variation, kLeastRto, kMostRto);
    }

    std::optional<SequenceNumber> m_unacknowledged; ///< SND.UNA
    std::optional<SequenceNumber> m_next; ///< SND.NXT
    std::optional<Timed> m_timed;
    std::optional<Time> m_started; ///< the timer, while it runs
    unsigned m_duplicates = 0;
    RoundTripEstimate m_estimate;
    std::optional<Time> m_dataWaits; ///< for an ACK: since its oldest octet came
    SequenceNumber m_dataEnd;
};

/// The steps that count: the last ones sent up to the moment.
std::pair<std::size_t, std::size_t> window(const trace::Life& life, Time now)
{
    const auto end = std::upper_bound(life.steps.begin(), life.steps.end(), now,
                                      [](Time at, const Step& step) { return at < step.sent; });
    const auto count = static_cast<std::size_t>(end - life.steps.begin());
    return {count > kLooks ? count - kLooks : 0, count};
}

PerSide<Follower> follow(const trace::Life& life, Time now)
{
    struct Happening {
        Time at;
        std::size_t step;
        bool isArrival;
    };
    const auto [begin, end] = window(life, now);
    std::vector<Happening> happenings;
    happenings.reserve(2 * (end - begin));
    for (std::size_t i = begin; i < end; ++i) {
        const Step& step = life.steps[i];
        happenings.push_back({step.sent, i, false});
        if (step.delivery != trace::Delivery::Lost && momentOf(step) <= now)
            happenings.push_back({momentOf(step), i, true});
    }
    std::stable_sort(happenings.begin(), happenings.end(),
                     [](const Happening& a, const Happening& b) { return a.at < b.at; });
    PerSide<Follower> ends;
    for (const Happening& happening : happenings) {
        const tcp::Segment& segment = life.steps[happening.step].wire;
        if (happening.isArrival)
            ends[other(segment.from)].receives(segment, happening.at);
        else
            ends[segment.from].sends(segment, happening.at);
    }
    return ends;
}

std::optional<TimerKind> kindOf(const std::string& kernelName)
{
    if (kernelName == "retransmit")
        return TimerKind::Retransmission;
    if (kernelName == "keepalive")
        return TimerKind::KeepAlive;
    if (kernelName == "time-wait")
        return TimerKind::TimeWait;
    if (kernelName == "probe")
        return TimerKind::Persist;
    return std::nullopt;
}

RunningTimer running(TimerKind kind, TimerSource source, Time since, Time length, Time now)
{
    const Time due = since + std::max(length, Time::zero());
    return {kind, source, since, due, due < now};
}

/// The state of an end at a moment, and since when.
const trace::StateSpan* spanAt(const trace::Life& life, Side side, Time now)
{
    const auto& spans = life.spans[side];
    const auto after =
        std::upper_bound(spans.begin(), spans.end(), now,
                         [](Time at, const trace::StateSpan& span) { return at < span.begin; });
    return after == spans.begin() ? nullptr : &*(after - 1);
}

/// A FIN that comes again restarts it (RFC 9293 §3.10.7.4).
Time timeWaitSince(const trace::Life& life, Side side, const trace::StateSpan& span, Time now)
{
    Time since = span.begin;
    const auto [begin, end] = window(life, now);
    for (std::size_t i = begin; i < end; ++i) {
        const Step& step = life.steps[i];
        if (step.wire.from != side && step.wire.flags.fin() && step.delivery != trace::Delivery::Lost
            && momentOf(step) >= span.begin && momentOf(step) <= now)
            since = std::max(since, momentOf(step));
    }
    return since;
}

} // namespace

ToldSample lastTold(const trace::Life& life, Side side, Time now)
{
    ToldSample newest;
    const auto take = [&](const trace::KernelSample* sample, Time at) {
        if (sample != nullptr && at <= now && (newest.sample == nullptr || at >= newest.at))
            newest = {sample, at};
    };
    const auto [begin, end] = window(life, now);
    for (std::size_t i = begin; i < end; ++i) {
        const Step& step = life.steps[i];
        const bool sends = step.wire.from == side;
        take(sends ? step.recorded->senderKernel.get() : step.recorded->receiverKernel.get(),
             sends ? step.sent : momentOf(step));
    }
    for (const trace::StateSample& sample : life.samples)
        if (sample.side == side)
            take(&sample.kernel, sample.time);
    return newest;
}

PerSide<RoundTripEstimate> roundTripsAt(const trace::Life& life, Time now)
{
    const PerSide<Follower> ends = follow(life, now);
    return {{ends[Side::Client].estimate(), ends[Side::Server].estimate()}};
}

PerSide<std::vector<RunningTimer>> timersAt(const trace::Life& life, Time now)
{
    const PerSide<Follower> ends = follow(life, now);
    PerSide<std::vector<RunningTimer>> timers;
    for (const Side side : kBothSides) {
        std::vector<RunningTimer>& list = timers[side];
        const ToldSample told = lastTold(life, side, now);
        const trace::StateSpan* span = spanAt(life, side, now);
        const tcp::State state = span != nullptr ? span->state : tcp::State::Closed;
        if (told.sample != nullptr) {
            const auto kind = kindOf(told.sample->timer);
            if (kind && told.sample->timerLeft)
                list.push_back(running(*kind, TimerSource::Kernel, told.at,
                                       std::chrono::milliseconds{*told.sample->timerLeft}, now));
        } else if (state == tcp::State::TimeWait) {
            list.push_back(running(TimerKind::TimeWait, TimerSource::Rfc,
                                   timeWaitSince(life, side, *span, now), kTwoMsl, now));
        } else if (const auto since = ends[side].retransmissionSince();
                   since && state != tcp::State::Closed && state != tcp::State::Listen) {
            list.push_back(running(TimerKind::Retransmission, TimerSource::Rfc, *since,
                                   ends[side].estimate().timeout, now));
        }
        // No kernel tells of this one.
        if (const auto since = ends[side].dataWaitsSince(); since && tcp::isSynchronized(state))
            list.push_back(running(TimerKind::DelayedAck, TimerSource::Rfc, *since, kLongestAckDelay, now));
        std::stable_sort(list.begin(), list.end(),
                         [](const RunningTimer& a, const RunningTimer& b) { return a.kind < b.kind; });
    }
    return timers;
}

} // namespace lifeline::analysis
