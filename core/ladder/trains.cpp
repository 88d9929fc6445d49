#include "core/ladder/trains.h"

#include "core/ladder/progress.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

namespace lifeline::ladder {
namespace {

using Kind = Moment::Kind;

/// Sent within this part of the first one's flight, segments count as sent at once.
constexpr int kPartOfFlight = 4;
/// Steps that are looked ahead at most; who goes on longer is no train.
constexpr std::uint32_t kReach = 4096;
constexpr Time kNever = Time::max();
constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

class Finder {
public:
    explicit Finder(const trace::Life& life)
        : m_life(life),
          m_stands(life.steps.size(), false),
          m_repeats(life.steps.size(), false)
    {
        m_trains.isAdvanced.resize(life.steps.size(), false);
        Progress progress;
        for (std::size_t i = 0; i < life.steps.size(); ++i) {
            const tcp::Segment& wire = life.steps[i].wire;
            m_repeats[i] = progress.take(wire).repeats;
            m_stands[i] = wire.flags.syn() || wire.flags.fin() || wire.flags.rst();
        }
        for (const Side side : kBothSides)
            for (std::size_t i = 1; i < life.spans[side].size(); ++i) {
                const trace::StateSpan& span = life.spans[side][i];
                if (span.state == life.spans[side][i - 1].state)
                    continue; // only better known
                if (span.cause && *span.cause < m_stands.size())
                    m_stands[*span.cause] = true;
                else
                    m_changes[side].push_back(span.begin);
            }
    }

    Trains find()
    {
        const auto count = static_cast<std::uint32_t>(m_life.steps.size());
        for (std::uint32_t i = 0; i < count;) {
            const std::uint32_t end = endOf(i);
            if (end > i)
                advance(i, end);
            for (const std::uint32_t last = std::max(end, i + 1); i < last; ++i)
                if (m_life.steps[i].arrived && !m_trains.isAdvanced[i])
                    m_coming[m_life.steps[i].wire.from].push(*m_life.steps[i].arrived);
        }
        return std::move(m_trains);
    }

private:
    const trace::Step& step(std::uint32_t index) const { return m_life.steps[index]; }
    bool arrives(std::uint32_t index) const
    {
        return step(index).arrived && step(index).delivery != trace::Delivery::Lost;
    }

    /// Where the train that a step leads ends; the step itself where it leads none.
    std::uint32_t endOf(std::uint32_t begin)
    {
        const trace::Step& first = step(begin);
        if (!arrives(begin))
            return begin;
        auto& coming = m_coming[other(first.wire.from)];
        while (!coming.empty() && coming.top() <= first.sent)
            coming.pop();
        const Time until = first.sent + (*first.arrived - first.sent) / kPartOfFlight;
        std::uint32_t end = begin + 1; // what changes a state is a train of its own
        while (!m_stands[begin] && end < m_life.steps.size() && end - begin < kReach
               && step(end).wire.from == first.wire.from && !m_stands[end] && step(end).sent <= until
               && (coming.empty() || coming.top() > step(end).sent))
            ++end;
        const bool followsAtOnce =
            end < m_life.steps.size() && step(end).wire.from == first.wire.from && step(end).sent <= until;
        return end > begin + 1 || followsAtOnce ? end : begin;
    }

    void advance(std::uint32_t begin, std::uint32_t end)
    {
        const Side receiver = other(step(begin).wire.from);
        Time firstArrival = kNever;
        Time lastArrival = Time::min();
        for (std::uint32_t i = begin; i < end; ++i)
            if (arrives(i)) {
                firstArrival = std::min(firstArrival, *step(i).arrived);
                lastArrival = std::max(lastArrival, *step(i).arrived);
            }
        Time limit = reactionAfter(firstArrival, receiver);
        for (std::uint32_t i = end; i < m_life.steps.size() && step(i).sent <= lastArrival; ++i) {
            if (i - end > kReach)
                return;
            if (step(i).wire.from != receiver)
                continue;
            if (step(i).sent < firstArrival)
                return; // they cross
            if (m_stands[i] || m_repeats[i]) {
                limit = std::min(limit, step(i).sent);
                break;
            }
        }
        Time next = kNever;
        bool any = false;
        for (std::uint32_t i = end; i-- > begin;)
            if (arrives(i)) {
                m_trains.isAdvanced[i] = *step(i).arrived <= std::min(limit, next);
                any = any || m_trains.isAdvanced[i];
                next = std::min(next, *step(i).arrived);
            }
        if (any)
            m_trains.runs.push_back({begin, end});
    }

    /// When an end changes its state by itself, after a time.
    Time reactionAfter(Time time, Side side) const
    {
        const std::vector<Time>& changes = m_changes[side];
        const auto next = std::upper_bound(changes.begin(), changes.end(), time);
        return next == changes.end() ? kNever : *next;
    }

    using Soonest = std::priority_queue<Time, std::vector<Time>, std::greater<>>;

    const trace::Life& m_life;
    std::vector<bool> m_stands; ///< by step: it changes a state, or is meant to
    std::vector<bool> m_repeats; ///< by step
    PerSide<std::vector<Time>> m_changes; ///< of states, that no segment caused
    PerSide<Soonest> m_coming; ///< by sender: arrivals that are not advanced
    Trains m_trains;
};

bool isWithinOneTrain(const Trains& trains, const StepRun& run)
{
    const auto next =
        std::upper_bound(trains.runs.begin(), trains.runs.end(), run.begin,
                         [](std::uint32_t at, const StepRun& train) { return at < train.begin; });
    return next != trains.runs.begin() && run.end <= (next - 1)->end;
}

/// Rearranges moments train by train.
class Gathering {
public:
    Gathering(const trace::Life& life, const std::vector<Moment>& moments, const Trains& trains,
              const std::vector<BurstRun>& bursts)
        : m_life(life),
          m_moments(moments),
          m_trains(trains),
          m_bursts(bursts),
          m_departures(life.steps.size(), kNone),
          m_arrivals(life.steps.size(), kNone),
          m_isTaken(moments.size(), false)
    {
        for (std::uint32_t i = 0; i < moments.size(); ++i)
            if (moments[i].kind == Kind::Departure)
                m_departures[moments[i].index] = i;
            else if (moments[i].isArrival())
                m_arrivals[moments[i].index] = i;
        m_result.reserve(moments.size());
    }

    std::vector<Moment> run()
    {
        auto train = m_trains.runs.begin();
        auto burst = m_bursts.begin();
        for (std::uint32_t i = 0; i < m_moments.size(); ++i) {
            if (m_isTaken[i])
                continue;
            const Moment& moment = m_moments[i];
            if (moment.kind != Kind::Departure) {
                m_result.push_back(moment);
                continue;
            }
            while (train != m_trains.runs.end() && train->end <= moment.index)
                ++train;
            while (burst != m_bursts.end() && burst->end <= moment.index)
                ++burst;
            if (train != m_trains.runs.end() && train->begin == moment.index)
                takeTrain(*train, i, burst);
            else if (burst != m_bursts.end() && burst->begin == moment.index)
                takeBurst(*burst);
            else
                m_result.push_back(moment);
        }
        return std::move(m_result);
    }

private:
    /// Whether what arrives left before a place; true of what is no arrival.
    bool hasLeft(const Moment& moment, std::uint32_t place) const
    {
        return !moment.isArrival() || m_departures[moment.index] < place;
    }

    void take(std::uint32_t place)
    {
        if (place == kNone || m_isTaken[place])
            return;
        m_isTaken[place] = true;
        m_result.push_back(m_moments[place]);
    }

    void takeBurst(const BurstRun& burst)
    {
        Moment moment = m_moments[m_departures[burst.begin]];
        moment.kind = Kind::Burst;
        moment.index = static_cast<std::uint32_t>(&burst - m_bursts.data());
        m_result.push_back(moment);
        for (std::uint32_t step = burst.begin; step < burst.end; ++step)
            for (const std::uint32_t place : {m_departures[step], m_arrivals[step]})
                if (place != kNone)
                    m_isTaken[place] = true;
    }

    void takeTrain(const StepRun& train, std::uint32_t begin, std::vector<BurstRun>::const_iterator burst)
    {
        std::uint32_t first = kNone;
        for (std::uint32_t step = train.begin; step < train.end; ++step)
            if (m_trains.isAdvanced[step])
                first = std::min(first, m_arrivals[step]);
        const Side receiver = other(m_life.steps[train.begin].wire.from);
        if (first != kNone)
            for (std::uint32_t i = begin + 1; i < first; ++i)
                if (m_moments[i].side == receiver && !m_moments[i].isAmongDepartures()
                    && hasLeft(m_moments[i], begin))
                    take(i);
        for (std::uint32_t step = train.begin; step < train.end; ++step) {
            while (burst != m_bursts.end() && burst->end <= step)
                ++burst;
            if (burst != m_bursts.end() && burst->begin == step) {
                takeBurst(*burst);
                step = burst->end - 1;
                continue;
            }
            take(m_departures[step]);
            if (m_trains.isAdvanced[step])
                take(m_arrivals[step]);
        }
    }

    const trace::Life& m_life;
    const std::vector<Moment>& m_moments;
    const Trains& m_trains;
    const std::vector<BurstRun>& m_bursts;
    std::vector<std::uint32_t> m_departures; ///< by step: its place among the moments
    std::vector<std::uint32_t> m_arrivals; ///< the same
    std::vector<bool> m_isTaken; ///< by moment
    std::vector<Moment> m_result;
};

} // namespace

bool Trains::isLate(const trace::Life& life, std::uint32_t step) const
{
    return !isAdvanced[step] && life.steps[step].arrived && isWithinOneTrain(*this, {step, step + 1});
}

Trains trainsOf(const trace::Life& life) { return Finder(life).find(); }

std::vector<BurstRun> burstsOf(const trace::Life& life, const Trains& trains,
                               const std::vector<StepRun>& runs)
{
    std::vector<BurstRun> bursts;
    for (const StepRun& run : runs) {
        const std::uint32_t count = run.end - run.begin;
        if (count < kLeastBurst || count > kMostBurst || run.end > life.steps.size())
            continue;
        const auto first = life.steps.begin() + run.begin;
        const auto last = life.steps.begin() + run.end;
        const Side from = first->wire.from;
        const bool isUnknown = std::all_of(first, last, [&](const trace::Step& step) {
            return step.wire.from == from && !step.arrived && step.delivery != trace::Delivery::Lost;
        });
        bool isAdvanced = isWithinOneTrain(trains, run);
        for (std::uint32_t i = run.begin; i < run.end; ++i)
            isAdvanced = isAdvanced && trains.isAdvanced[i];
        if (isUnknown || isAdvanced)
            bursts.push_back(
                {run.begin, run.end, first->sent, isAdvanced ? *(last - 1)->arrived : (last - 1)->sent});
    }
    return bursts;
}

std::vector<Moment> gathered(const trace::Life& life, const std::vector<Moment>& moments,
                             const Trains& trains, const std::vector<BurstRun>& bursts)
{
    return Gathering(life, moments, trains, bursts).run();
}

} // namespace lifeline::ladder
