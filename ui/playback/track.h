#pragma once

#include "ui/playback/ticks.h"
#include "ui/state/selection.h"

#include <QWidget>

#include <optional>

namespace lifeline::playback {

/// A life's time from left to right with a tick for each segment. Click or drag moves the moment that the
/// window shows; so do the arrow keys.
class Track : public QWidget {
    Q_OBJECT
public:
    Track(state::Playhead& playhead, state::Selection& selection, QWidget* parent = nullptr);

    /// The life or what was found in it has changed.
    void readAgain();
    void setTheme(const theme::Theme& theme, double zoom);

    const std::vector<Tick>& ticks() const { return m_ticks; }
    /// Pixels from the widget's left, and the inverse.
    double xOf(Time at) const;
    Time timeAt(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<std::uint32_t> tickNear(double x) const;
    double margin() const;
    double inner() const;
    std::optional<double> cursor() const;
    void paintLine(QPainter& painter) const;
    void paintTicks(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void tell();

    state::Playhead& m_playhead;
    state::Selection& m_selection;
    std::vector<Tick> m_ticks;
    theme::Theme m_theme;
    QFont m_font;
    double m_line = 16;
};

} // namespace lifeline::playback
