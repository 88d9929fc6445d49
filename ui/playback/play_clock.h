#pragma once

#include "ui/state/playhead.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace lifeline::playback {

/// Moves the playhead with the real time while it plays, some 60 times a second; else it does nothing.
class PlayClock : public QObject {
    Q_OBJECT
public:
    /// @param now  time that only grows; empty: the machine's
    explicit PlayClock(state::Playhead& playhead, std::function<Time()> now = {}, QObject* parent = nullptr);

    /// What the timer does: tells the playhead how much time has passed since the last time.
    void tick();
    bool isRunning() const { return m_timer.isActive(); }

private:
    state::Playhead& m_playhead;
    std::function<Time()> m_now;
    QElapsedTimer m_machine;
    QTimer m_timer;
    Time m_last{};
};

} // namespace lifeline::playback
