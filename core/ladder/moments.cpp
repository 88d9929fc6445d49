#include "core/ladder/moments.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace lifeline::ladder {
namespace {

using Kind = Moment::Kind;

/// A call that took less than this did not wait, whatever the other end did meanwhile.
constexpr Time kInstant = std::chrono::milliseconds{1};
/// Something of interest fits into a pause this long: begin and end then stand apart.
constexpr Time kLongCall = std::chrono::milliseconds{20};

constexpr std::uint8_t kSends = 1; ///< a step whose departure changes its sender's state
constexpr std::uint8_t kReceives = 2; ///< a step whose arrival changes its receiver's state

/// Which steps change a state, at which of their ends.
std::vector<std::uint8_t> causesOf(const trace::Life& life)
{
    std::vector<std::uint8_t> causes(life.steps.size(), 0);
    for (const Side side : kBothSides) {
        for (const trace::StateSpan& span : life.spans[side]) {
            if (span.cause && *span.cause < causes.size())
                causes[*span.cause] |= life.steps[*span.cause].wire.from == side ? kSends : kReceives;
        }
    }
    return causes;
}

/// An arrival without a time, which the states place after something that its receiver sent.
///
/// When FINs cross, CLOSING follows FIN-WAIT-1 although the segment that caused it was sent first (RFC 9293
/// §3.6); and an end that still sends as ESTABLISHED has not yet received the FIN that was captured before.
struct LateArrival {
    std::uint32_t step = 0;
    std::uint32_t after = 0; ///< the receiver's departure that it came after; its place among them
};

/// @param departures  what stands among them, in order; steps that a block hides have none
std::vector<LateArrival> lateArrivals(const trace::Life& life, const std::vector<Moment>& departures)
{
    std::vector<LateArrival> late;
    PerSide<std::vector<std::uint32_t>> sentBy; // places in departures
    for (std::uint32_t i = 0; i < departures.size(); ++i)
        if (departures[i].kind == Kind::Departure)
            sentBy[departures[i].side].push_back(i);
    for (const Side side : kBothSides) {
        const std::vector<std::uint32_t>& own = sentBy[side];
        for (std::size_t i = 1; i < life.spans[side].size(); ++i) {
            const trace::StateSpan& span = life.spans[side][i];
            const tcp::State before = life.spans[side][i - 1].state;
            if (!span.cause || *span.cause >= life.steps.size() || before == span.state)
                continue;
            const trace::Step& cause = life.steps[*span.cause];
            if (cause.wire.from == side || cause.arrived || cause.delivery == trace::Delivery::Lost)
                continue;
            std::optional<std::uint32_t> after;
            for (auto next = std::upper_bound(
                     own.begin(), own.end(), *span.cause,
                     [&](std::uint32_t step, std::uint32_t place) { return step < departures[place].index; });
                 next != own.end() && life.steps[departures[*next].index].onSend[side] == before; ++next)
                after = *next;
            if (after)
                late.push_back({*span.cause, *after});
        }
    }
    return late;
}

void appendCall(std::vector<Moment>& moments, const trace::CallSpan& call, std::uint32_t index)
{
    Moment begin{call.begin, Kind::CallBegin, call.side, false, false, index};
    if (call.end && *call.end <= call.begin) {
        begin.whole = true;
        moments.push_back(begin);
        return;
    }
    moments.push_back(begin);
    if (call.end)
        moments.push_back({*call.end, Kind::CallEnd, call.side, false, false, index});
}

/// Puts late arrivals among the departures: at equal times their order says what came first, and what its
/// receiver acknowledges next has arrived before.
void insertLateArrivals(const trace::Life& life, std::vector<Moment>& departures)
{
    std::vector<LateArrival> late = lateArrivals(life, departures);
    if (late.empty())
        return;
    std::sort(late.begin(), late.end(), [](const LateArrival& a, const LateArrival& b) {
        return std::tie(a.after, a.step) < std::tie(b.after, b.step);
    });
    std::vector<Moment> both;
    both.reserve(departures.size() + late.size());
    auto next = late.begin();
    for (std::uint32_t i = 0; i < departures.size(); ++i) {
        both.push_back(departures[i]);
        for (; next != late.end() && next->after == i; ++next)
            both.push_back({departures[i].time, Kind::LateArrival, other(life.steps[next->step].wire.from),
                            false, true, next->step});
    }
    departures = std::move(both);
}

/// What stands among the departures keeps their order.
Kind rank(const Moment& moment)
{
    return moment.isAmongDepartures() || moment.kind == Kind::LateArrival ? Kind::Departure : moment.kind;
}

bool precedes(const Moment& a, const Moment& b)
{
    return a.time != b.time ? a.time < b.time : rank(a) < rank(b);
}

/// How many moments up to each place keep a call from being one label, by the side of the call.
struct Interruptions {
    std::uint32_t own = 0; ///< at the call's own end, departures not counted
    std::uint32_t others = 0; ///< anything but the call's own end's departures
};

/// Marks the calls that did not wait, and drops their end moments.
void joinInstantCalls(const trace::Life& life, std::vector<Moment>& moments)
{
    if (life.calls.empty())
        return;
    std::vector<PerSide<Interruptions>> atBegin(life.calls.size());
    std::vector<std::size_t> beginAt(life.calls.size(), moments.size());
    PerSide<Interruptions> now;
    std::vector<bool> dropped(moments.size(), false);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        Moment& moment = moments[i];
        if (moment.kind == Kind::CallEnd && beginAt[moment.index] < i) {
            const trace::CallSpan& call = life.calls[moment.index];
            const Time took = *call.end - call.begin;
            const Interruptions& before = atBegin[moment.index][call.side];
            const bool undisturbed = before.own == now[call.side].own;
            const bool alone = before.others == now[call.side].others;
            if (undisturbed && (took < kInstant || (alone && took < kLongCall))) {
                moments[beginAt[moment.index]].whole = true;
                dropped[i] = true;
                continue;
            }
        }
        for (const Side side : kBothSides) {
            if (moment.isAmongDepartures() && moment.side == side)
                continue;
            ++now[side].others;
            if (moment.side == side)
                ++now[side].own;
        }
        if (moment.kind == Kind::CallBegin) {
            beginAt[moment.index] = i;
            atBegin[moment.index] = now;
        }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (!dropped[i])
            moments[kept++] = moments[i];
    }
    moments.resize(kept);
}

} // namespace

std::vector<Moment> momentsOf(const trace::Life& life, const std::vector<Fold>& folds, const OpenFolds& open)
{
    const std::vector<std::uint8_t> causes = causesOf(life);
    std::vector<Moment> departures;
    std::vector<Moment> rest;
    if (folds.empty())
        departures.reserve(life.steps.size() + life.icmp.size());
    if (folds.empty() && life.connection.isRecorded)
        rest.reserve(life.steps.size());

    Time latest = life.steps.empty() ? Time{} : life.steps.front().sent;
    auto fold = folds.begin();
    auto notice = life.icmp.begin();
    const auto count = static_cast<std::uint32_t>(life.steps.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        for (; notice != life.icmp.end() && notice->place <= i; ++notice) {
            latest = std::max(latest, std::min(notice->time, life.steps[i].sent));
            departures.push_back({latest, Kind::Notice, notice->about, false, false,
                                  static_cast<std::uint32_t>(notice - life.icmp.begin())});
        }
        if (fold != folds.end() && fold->begin == i) {
            const bool isOpen = open.isOpen(*fold);
            latest = std::max(latest, fold->from);
            departures.push_back({latest, isOpen ? Kind::OpenFold : Kind::Fold, life.steps[i].wire.from,
                                  false, false, static_cast<std::uint32_t>(fold - folds.begin())});
            const std::uint32_t end = fold->end;
            latest = isOpen ? latest : std::max(latest, fold->until);
            ++fold;
            if (!isOpen) {
                i = end - 1;
                continue;
            }
        }
        const trace::Step& step = life.steps[i];
        const Side from = step.wire.from;
        latest = std::max(latest, step.sent);
        departures.push_back({latest, Kind::Departure, from, false, (causes[i] & kSends) != 0, i});
        if (step.delivery == trace::Delivery::Lost || !step.arrived)
            continue;
        const bool instant = *step.arrived <= latest;
        rest.push_back({instant ? latest : *step.arrived, instant ? Kind::InstantArrival : Kind::Arrival,
                        other(from), false, (causes[i] & kReceives) != 0, i});
    }
    for (; notice != life.icmp.end(); ++notice)
        departures.push_back({std::max(latest, notice->time), Kind::Notice, notice->about, false, false,
                              static_cast<std::uint32_t>(notice - life.icmp.begin())});
    insertLateArrivals(life, departures);
    for (std::uint32_t i = 0; i < life.calls.size(); ++i)
        appendCall(rest, life.calls[i], i);
    for (const Side side : kBothSides) {
        for (std::uint32_t i = 1; i < life.spans[side].size(); ++i) {
            const trace::StateSpan& span = life.spans[side][i];
            if (!span.cause || *span.cause >= life.steps.size())
                rest.push_back({span.begin, Kind::Change, side, false, true, i});
        }
    }

    if (!std::is_sorted(rest.begin(), rest.end(), precedes))
        std::stable_sort(rest.begin(), rest.end(), precedes);
    std::vector<Moment> moments;
    moments.reserve(departures.size() + rest.size());
    std::merge(departures.begin(), departures.end(), rest.begin(), rest.end(), std::back_inserter(moments),
               precedes);
    joinInstantCalls(life, moments);
    return moments;
}

} // namespace lifeline::ladder
