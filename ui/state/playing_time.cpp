#include "ui/state/playhead.h"

#include <algorithm>

namespace lifeline::state {
namespace {

constexpr Time kLongest = std::chrono::seconds{1};
constexpr std::int64_t kMostLimits = 10'000; ///< of a life: bounds how many silences there can be

/// Everything that happens beside the sending of segments, by time.
std::vector<Time> besideSending(const trace::Life& life)
{
    std::vector<Time> times;
    for (const trace::CallSpan& call : life.calls) {
        times.push_back(call.begin);
        if (call.end)
            times.push_back(*call.end);
    }
    for (const Side side : kBothSides)
        for (const trace::StateSpan& span : life.spans[side])
            times.push_back(span.begin);
    for (const trace::IcmpNotice& notice : life.icmp)
        times.push_back(notice.time);
    std::ranges::sort(times);
    return times;
}

/// Finds silences by halving: a stretch that is short as a whole has none, so a million segments in a minute
/// cost some hundred looks.
class SilenceSearch {
public:
    SilenceSearch(const trace::Life& life, Time limit, std::vector<Silence>& found)
        : m_life(life),
          m_limit(limit),
          m_beside(besideSending(life)),
          m_found(found)
    {
    }

    void run()
    {
        const std::vector<trace::Step>& steps = m_life.steps;
        split(m_life.begin, steps.front().sent);
        search(0, steps.size() - 1);
        split(lastArrivalBefore(steps.size()), m_life.end);
    }

private:
    void search(std::size_t first, std::size_t last)
    {
        if (first >= last || m_life.steps[last].sent - m_life.steps[first].sent <= m_limit)
            return;
        if (last == first + 1) {
            split(std::max(m_life.steps[first].sent, lastArrivalBefore(last)), m_life.steps[last].sent);
            return;
        }
        const std::size_t middle = first + (last - first) / 2;
        search(first, middle);
        search(middle, last);
    }

    /// When the latest of the last few segments arrived.
    Time lastArrivalBefore(std::size_t step) const
    {
        constexpr std::size_t kFlight = 64;
        Time latest = m_life.begin;
        for (std::size_t i = step; i-- > 0 && step - i <= kFlight;)
            latest = std::max(latest, momentOf(m_life.steps[i]));
        return latest;
    }

    /// What happens within cuts a silence in two.
    void split(Time begin, Time end)
    {
        if (end - begin <= m_limit)
            return;
        for (auto at = std::ranges::upper_bound(m_beside, begin); at != m_beside.end() && *at < end; ++at) {
            add(begin, *at);
            begin = *at;
        }
        add(begin, end);
    }

    void add(Time begin, Time end)
    {
        if (end - begin > m_limit)
            m_found.push_back({begin, end});
    }

    const trace::Life& m_life;
    Time m_limit;
    std::vector<Time> m_beside;
    std::vector<Silence>& m_found;
};

} // namespace

Time momentOf(const trace::Step& step)
{
    return step.delivery == trace::Delivery::Lost ? step.sent : step.arrived.value_or(step.sent);
}

PlayingTime::PlayingTime(const trace::Life& life) : m_begin(life.begin), m_end(std::max(life.begin, life.end))
{
    m_limit = std::max(kLongest, (m_end - m_begin) / kMostLimits);
    if (!life.steps.empty())
        SilenceSearch(life, m_limit, m_silences).run();
    Time saved{};
    for (const Silence& silence : m_silences) {
        m_saved.push_back(saved);
        saved += silence.end - silence.begin - m_limit;
    }
    m_length = m_end - m_begin - saved;
}

Time PlayingTime::played(Time at) const
{
    at = std::clamp(at, m_begin, m_end);
    const auto next = std::ranges::upper_bound(m_silences, at, {}, &Silence::begin);
    if (next == m_silences.begin())
        return at - m_begin;
    const auto i = static_cast<std::size_t>(next - m_silences.begin()) - 1;
    const Silence& silence = m_silences[i];
    const Time before = silence.begin - m_begin - m_saved[i];
    if (at >= silence.end)
        return before + m_limit + (at - silence.end);
    const double part = static_cast<double>((at - silence.begin).count())
        / static_cast<double>((silence.end - silence.begin).count());
    return before + Time{static_cast<std::int64_t>(part * static_cast<double>(m_limit.count()))};
}

Time PlayingTime::timeAt(Time played) const
{
    played = std::clamp(played, Time{}, m_length);
    std::size_t low = 0;
    std::size_t high = m_silences.size();
    while (low < high) { // the first silence that begins after so much
        const std::size_t middle = (low + high) / 2;
        if (m_silences[middle].begin - m_begin - m_saved[middle] > played)
            high = middle;
        else
            low = middle + 1;
    }
    if (low == 0)
        return m_begin + played;
    const Silence& silence = m_silences[low - 1];
    const Time within = played - (silence.begin - m_begin - m_saved[low - 1]);
    if (within >= m_limit)
        return silence.end + (within - m_limit);
    const double part = static_cast<double>(within.count()) / static_cast<double>(m_limit.count());
    return silence.begin
        + Time{static_cast<std::int64_t>(part * static_cast<double>((silence.end - silence.begin).count()))};
}

} // namespace lifeline::state
