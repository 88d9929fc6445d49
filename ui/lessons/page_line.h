#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

#include <cstdint>

namespace lifeline::lessons {

/// A line of text that leads somewhere: to another lesson, or to the segment that a sentence is about. It
/// wraps, and is reached and pressed by keys.
class PageLine : public QLabel {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t {
        Link, ///< to another lesson
        Sentence, ///< of the narration
    };

    PageLine(Kind kind, const QString& text, QWidget* parent = nullptr);

    /// Whether it is the sentence that is told now.
    void setCurrent(bool isCurrent);
    bool isCurrent() const { return m_isCurrent; }
    void setTheme(const theme::Theme& theme, double zoom);

Q_SIGNALS:
    void chosen();
    /// An arrow key asks for the line below (1) or above (−1).
    void moved(int by);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dress();

    Kind m_kind;
    bool m_isCurrent = false;
    theme::Theme m_theme = theme::Theme::light();
    double m_zoom = 1;
};

} // namespace lifeline::lessons
