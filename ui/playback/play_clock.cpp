#include "ui/playback/play_clock.h"

#include <utility>

namespace lifeline::playback {

namespace {

constexpr int kFrame = 16; // ms

} // namespace

PlayClock::PlayClock(state::Playhead& playhead, std::function<Time()> now, QObject* parent)
    : QObject(parent),
      m_playhead(playhead),
      m_now(std::move(now))
{
    m_machine.start();
    if (!m_now)
        m_now = [this] { return Time{m_machine.nsecsElapsed()}; };
    m_timer.setInterval(kFrame);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlayClock::tick);
    connect(&m_playhead, &state::Playhead::playingChanged, this, [this] {
        m_last = m_now();
        if (m_playhead.isPlaying())
            m_timer.start();
        else
            m_timer.stop();
    });
}

void PlayClock::tick()
{
    const Time now = m_now();
    m_playhead.advance(now - std::exchange(m_last, now));
}

} // namespace lifeline::playback
