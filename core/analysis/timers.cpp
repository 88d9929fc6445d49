#include "core/analysis/timers.h"

#include "core/analysis/timer_follower.h"

#include <algorithm>

namespace lifeline::analysis {
namespace {

using trace::Step;

/// Estimates forget what is older: a look at more would cost more than it tells.
constexpr std::size_t kLooks = 4096;

Time momentOf(const Step& step)
{
    return step.delivery == trace::Delivery::Lost ? step.sent : step.arrived.value_or(step.sent);
}

/// The steps that count: the last ones sent up to the moment.
std::pair<std::size_t, std::size_t> window(const trace::Life& life, Time now)
{
    const auto end = std::upper_bound(life.steps.begin(), life.steps.end(), now,
                                      [](Time at, const Step& step) { return at < step.sent; });
    const auto count = static_cast<std::size_t>(end - life.steps.begin());
    return {count > kLooks ? count - kLooks : 0, count};
}

using Followers = PerSide<TimerFollower>;

/// Both ends after what happened up to a moment.
/// @param [begin, end)  steps to look at
Followers follow(const trace::Life& life, std::size_t begin, std::size_t end, Time now)
{
    struct Happening {
        Time at;
        std::size_t step;
        bool isArrival;
    };
    std::vector<Happening> happenings;
    happenings.reserve(2 * (end - begin));
    for (std::size_t i = begin; i < end; ++i) {
        const Step& step = life.steps[i];
        happenings.push_back({step.sent, i, false});
        const bool isTaken =
            step.delivery != trace::Delivery::Lost && step.delivery != trace::Delivery::Doubtful;
        if (isTaken && momentOf(step) <= now)
            happenings.push_back({momentOf(step), i, true});
    }
    std::stable_sort(happenings.begin(), happenings.end(),
                     [](const Happening& a, const Happening& b) { return a.at < b.at; });
    Followers ends;
    for (const Happening& happening : happenings) {
        const tcp::Segment& segment = life.steps[happening.step].wire;
        if (happening.isArrival)
            ends[other(segment.from)].receives(segment, happening.at);
        else
            ends[segment.from].sends(segment, happening.at);
    }
    return ends;
}

Followers follow(const trace::Life& life, Time now)
{
    const auto [begin, end] = window(life, now);
    return follow(life, begin, end, now);
}

/// Both ends a bounded number of segments later: what they do then tells what they wait for now.
Followers followAhead(const trace::Life& life, Time now)
{
    const auto [begin, end] = window(life, now);
    return follow(life, begin, std::min(life.steps.size(), end + kLooks), Time::max());
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

/// Whether an end probes the window that is closed to it at a moment, before that opens.
bool probesLater(const trace::Life& life, Side side, Time now)
{
    const auto [begin, end] = window(life, now);
    const std::size_t last = std::min(life.steps.size(), end + kLooks);
    std::optional<tcp::SequenceNumber> acknowledged;
    for (std::size_t i = end; i-- > begin && !acknowledged;)
        if (life.steps[i].wire.from != side && life.steps[i].wire.flags.ack())
            acknowledged = life.steps[i].wire.acknowledgment;
    for (std::size_t i = end; i < last && acknowledged; ++i) {
        const tcp::Segment& wire = life.steps[i].wire;
        if (wire.from != side) {
            if (wire.window > 0)
                return false;
            continue;
        }
        if (wire.length <= 1
            && (wire.sequence + 1 == *acknowledged || (wire.length == 1 && wire.sequence == *acknowledged)))
            return true;
    }
    return false;
}

/// An end that asks again and again waits twice as long each time (RFC 9293 §3.8.6.1).
Time persistTimeout(const TimerFollower& end)
{
    Time timeout = end.estimate().timeout;
    for (unsigned i = 0; i < end.windowProbes() && timeout < kMostRto; ++i)
        timeout *= 2;
    return std::min(timeout, kMostRto);
}

/// What an idle end waits for that sends keep-alives: its first, or its next while nobody answers.
std::optional<RunningTimer> keepAliveTimer(const TimerFollower& end, const TimerFollower& later, Time now)
{
    const std::optional<Time> first = later.keepAliveAfter();
    const std::optional<Time> length =
        end.waitsForSignOfLife() && later.keepAliveEvery() ? later.keepAliveEvery() : first;
    if (!end.idleSince() || !length)
        return std::nullopt;
    return running(TimerKind::KeepAlive, TimerSource::Habit, *end.idleSince(), *length, now);
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

/// Whether an end's next ACK after a moment repeats the one before: then nothing in order had come to it,
/// whatever a capture near its peer saw leave.
bool saysAgain(const trace::Life& life, Side side, Time now, std::optional<tcp::SequenceNumber> last)
{
    if (!last || life.connection.isRecorded)
        return false;
    constexpr std::ptrdiff_t kReach = 4096;
    auto step = std::partition_point(life.steps.begin(), life.steps.end(),
                                     [&](const trace::Step& each) { return each.sent <= now; });
    for (std::ptrdiff_t looked = 0; step != life.steps.end() && looked < kReach; ++step, ++looked)
        if (step->wire.from == side && step->wire.flags.ack())
            return step->wire.length == 0 && step->wire.acknowledgment == *last;
    return false;
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
    const Followers ends = follow(life, now);
    return {{ends[Side::Client].estimate(), ends[Side::Server].estimate()}};
}

PerSide<std::vector<RunningTimer>> timersAt(const trace::Life& life, Time now)
{
    const Followers ends = follow(life, now);
    std::optional<Followers> later; // most ends need no look ahead
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
        } else if (const auto closed = ends[side].closedSince(); closed && tcp::isSynchronized(state)) {
            if (ends[side].windowProbes() > 0 || probesLater(life, side, now))
                list.push_back(
                    running(TimerKind::Persist, TimerSource::Rfc, *closed, persistTimeout(ends[side]), now));
        } else if (tcp::isSynchronized(state)) {
            if (!later)
                later = followAhead(life, now);
            if (const auto timer = keepAliveTimer(ends[side], (*later)[side], now))
                list.push_back(*timer);
        }
        // No kernel tells of this one.
        if (const auto since = ends[side].dataWaitsSince();
            since && tcp::isSynchronized(state) && !saysAgain(life, side, now, ends[side].lastAcknowledged()))
            list.push_back(running(TimerKind::DelayedAck, TimerSource::Rfc, *since, kLongestAckDelay, now));
        std::stable_sort(list.begin(), list.end(),
                         [](const RunningTimer& a, const RunningTimer& b) { return a.kind < b.kind; });
    }
    return timers;
}

} // namespace lifeline::analysis
