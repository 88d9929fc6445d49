#pragma once

#include <QPainter>
#include <QStyleOption>

namespace lifeline::theme {

/// A painter's state, put back at the end of the block.
class Saved {
public:
    explicit Saved(QPainter& painter) : m_painter(painter) { m_painter.save(); }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved&) = delete;
    Saved& operator=(const Saved&) = delete;

private:
    QPainter& m_painter;
};

inline constexpr double kHairline = 1;

/// The radius of a control's corners, pixels: 6 at 100 %.
inline double corner(const QStyleOption& option) { return qMin(6 * option.fontMetrics.height() / 16.0, 8.0); }

/// A box with round corners and a hairline around it.
inline void drawBox(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& line,
                    double radius)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, kHairline));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace lifeline::theme
