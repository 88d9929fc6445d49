#include "ui/state/playhead.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lifeline::state {
namespace {

constexpr std::array kSpeeds{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0};

} // namespace

void Playhead::setLife(std::shared_ptr<const trace::Life> life)
{
    const bool isSame = life && m_life && life->connection.id == m_life->connection.id
        && life->begin == m_life->begin && life->steps.size() >= m_life->steps.size();
    m_life = std::move(life);
    m_time = m_life ? PlayingTime(*m_life) : PlayingTime();
    if (!isSame) {
        m_troubles.clear();
        leave();
        return;
    }
    if (m_now)
        m_played = m_time.played(*m_now);
    Q_EMIT momentChanged(); // how far it is to the end has changed
}

std::optional<std::uint32_t> Playhead::stepAt(Time at) const
{
    const auto after = std::ranges::upper_bound(m_life->steps, at, {}, &trace::Step::sent);
    if (after == m_life->steps.begin())
        return std::nullopt;
    return static_cast<std::uint32_t>(after - m_life->steps.begin() - 1);
}

std::optional<Silence> Playhead::silence() const
{
    if (!m_now)
        return std::nullopt;
    const std::vector<Silence>& silences = m_time.silences();
    const auto after = std::ranges::upper_bound(silences, *m_now, {}, &Silence::begin);
    if (after == silences.begin() || *m_now >= (after - 1)->end)
        return std::nullopt;
    return *(after - 1);
}

void Playhead::set(std::optional<Time> now, std::optional<std::uint32_t> step)
{
    if (now)
        m_played = m_time.played(*now);
    if (m_now == now && m_step == step)
        return;
    m_now = now;
    m_step = step;
    Q_EMIT momentChanged();
}

void Playhead::setPlaying(bool playing)
{
    if (m_isPlaying == playing)
        return;
    m_isPlaying = playing;
    Q_EMIT playingChanged();
}

void Playhead::moveTo(Time at)
{
    if (!hasSteps())
        return;
    at = std::clamp(at, m_time.begin(), m_time.end());
    set(at, stepAt(at));
}

void Playhead::standAt(std::uint32_t step)
{
    if (m_life && step < m_life->steps.size())
        set(std::clamp(momentOf(m_life->steps[step]), m_time.begin(), m_time.end()), step);
}

void Playhead::leave()
{
    setPlaying(false);
    set(std::nullopt, std::nullopt);
}

void Playhead::play()
{
    if (!hasSteps())
        return;
    if (!m_now || *m_now >= m_time.end())
        moveTo(m_time.begin());
    setPlaying(true);
}

void Playhead::pause() { setPlaying(false); }

void Playhead::setSpeed(double speed)
{
    speed = std::clamp(speed, kSlowest, kFastest);
    if (speed == m_speed)
        return;
    m_speed = speed;
    Q_EMIT speedChanged();
}

void Playhead::stepSpeed(int notches)
{
    const auto nearest = std::ranges::min_element(
        kSpeeds, {}, [this](double speed) { return std::abs(std::log(speed / m_speed)); });
    const auto place =
        std::clamp<std::ptrdiff_t>(nearest - kSpeeds.begin() + notches, 0, std::ssize(kSpeeds) - 1);
    setSpeed(kSpeeds[static_cast<std::size_t>(place)]);
}

void Playhead::advance(Time elapsed)
{
    if (!m_isPlaying || !m_now)
        return;
    const Time played = m_played + Time{std::llround(static_cast<double>(elapsed.count()) * m_speed)};
    if (played >= m_time.length()) {
        moveTo(m_time.end()); // the last segment stays selected
        leave();
        return;
    }
    moveTo(m_time.timeAt(played));
    m_played = played;
}

void Playhead::first()
{
    pause();
    if (hasSteps())
        moveTo(m_time.begin());
}

void Playhead::last()
{
    pause();
    if (hasSteps())
        standAt(static_cast<std::uint32_t>(m_life->steps.size() - 1));
}

void Playhead::stepSegment(int segments, std::optional<std::uint32_t> from)
{
    pause();
    if (!hasSteps())
        return;
    const std::optional<std::uint32_t> at = m_now ? m_step : from;
    const std::int64_t here = at ? static_cast<std::int64_t>(*at) : -1;
    if (here + segments < 0)
        return first();
    const auto last = std::ssize(m_life->steps) - 1;
    standAt(static_cast<std::uint32_t>(std::min<std::int64_t>(here + segments, last)));
}

Time Playhead::momentOrFrom(std::optional<std::uint32_t> from) const
{
    if (m_now)
        return *m_now;
    return from && *from < m_life->steps.size() ? momentOf(m_life->steps[*from]) : m_time.begin();
}

std::vector<Time> Playhead::events() const
{
    std::vector<Time> times;
    for (const trace::CallSpan& call : m_life->calls) {
        times.push_back(call.begin);
        if (call.end)
            times.push_back(*call.end);
    }
    for (const Side side : kBothSides)
        for (std::size_t i = 1; i < m_life->spans[side].size(); ++i)
            times.push_back(m_life->spans[side][i].begin);
    for (const trace::IcmpNotice& notice : m_life->icmp)
        times.push_back(notice.time);
    std::ranges::sort(times);
    return times;
}

void Playhead::stepEvent(int events, std::optional<std::uint32_t> from)
{
    pause();
    if (!hasSteps())
        return;
    const std::vector<Time> times = this->events();
    const Time here = momentOrFrom(from);
    if (events > 0) {
        const auto next = std::ranges::upper_bound(times, here);
        if (next != times.end())
            moveTo(*next);
    } else {
        const auto next = std::ranges::lower_bound(times, here);
        if (next != times.begin())
            moveTo(*(next - 1));
    }
}

void Playhead::stepTrouble(int troubles, std::optional<std::uint32_t> from)
{
    pause();
    if (!hasSteps())
        return;
    if (const auto trouble = troubleFrom(m_now ? m_step : from, troubles))
        standAt(*trouble);
}

std::optional<std::uint32_t> Playhead::troubleFrom(std::optional<std::uint32_t> step, int troubles) const
{
    if (troubles > 0) {
        const auto next = step ? std::ranges::upper_bound(m_troubles, *step) : m_troubles.begin();
        return next != m_troubles.end() ? std::optional(*next) : std::nullopt;
    }
    if (!step)
        return std::nullopt;
    const auto next = std::ranges::lower_bound(m_troubles, *step);
    return next != m_troubles.begin() ? std::optional(*(next - 1)) : std::nullopt;
}

} // namespace lifeline::state
