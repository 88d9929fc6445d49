#pragma once

#include "ui/playback/play_clock.h"
#include "ui/playback/track.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace lifeline::playback {

/// The strip below the ladder: buttons to play and to walk, the speed, the track, and which segment of how
/// many.
class Scrubber : public QWidget {
    Q_OBJECT
public:
    Scrubber(state::Playhead& playhead, state::Selection& selection, QWidget* parent = nullptr);

    /// The playhead has another life, or other troubles.
    void readAgain();
    void setTheme(const theme::Theme& theme, double zoom);

    const Track& track() const { return *m_track; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(const char* name, const QString& words, const QString& icon);
    void dress();
    void follow();

    state::Playhead& m_playhead;
    state::Selection& m_selection;
    PlayClock m_clock;
    theme::Theme m_theme;
    double m_zoom = 1;
    QToolButton* m_first = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_play = nullptr;
    QToolButton* m_forward = nullptr;
    QToolButton* m_last = nullptr;
    QToolButton* m_speed = nullptr;
    Track* m_track = nullptr;
    QToolButton* m_showAll = nullptr; ///< only while a moment is shown; its room stays
    QLabel* m_place = nullptr;
};

/// "0.1×", "1×"
QString speedText(double speed);

} // namespace lifeline::playback
