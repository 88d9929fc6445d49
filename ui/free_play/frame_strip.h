#pragma once

#include "ui/free_play/play_log.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace lifeline::free_play {

/// What is on the link, as chips: a click holds what is under way and lets go what is held, a cross drops it.
/// Lines that wait for a frame stand beside; a click disarms them.
class FrameStrip : public QWidget {
    Q_OBJECT
public:
    explicit FrameStrip(QWidget* parent = nullptr);

    void show(const PlayLog& log, bool isPlaying);
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    /// A line for the lab.
    void said(const QString& line);

private:
    /// A chip's two buttons; hidden when there is nothing for them.
    struct Chip {
        QWidget* box = nullptr;
        QPushButton* main = nullptr;
        QPushButton* drop = nullptr;
        QString line; ///< what the click says
        QString dropLine;
    };

    Chip& chip(std::size_t place);
    void fill(Chip& chip, const QString& text, const QString& help, const QString& line,
              const QString& dropLine);
    void dress(const Chip& chip) const;

    QLabel* m_name = nullptr;
    QLabel* m_empty = nullptr;
    std::vector<Chip> m_chips;
    theme::Theme m_theme = theme::Theme::light();
    double m_zoom = 1;
};

} // namespace lifeline::free_play
