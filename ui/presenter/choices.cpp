#include "ui/presenter/choices.h"

#include <QFontMetricsF>

#include <algorithm>
#include <utility>

namespace lifeline::presenter {

namespace {

constexpr int kNarrow = 80; ///< per cent of a letter's width

/// Widths of a choice's parts, from left to right.
struct Parts {
    double edge = 0;
    double key = 0; ///< or a mark, with the space behind it
    double text = 0;
    double hands = 0; ///< with the space before it; 0: nobody raised one

    double all() const { return key + text + hands + 2 * edge; }
};

Parts partsOf(const ShownChoice& choice, const QFont& font, const BoardMetrics& m)
{
    const QFontMetricsF metrics(font);
    Parts parts;
    parts.edge = 1.5 * m.unit;
    parts.key = metrics.horizontalAdvance(QLatin1Char('4')) + 2 * m.unit;
    parts.text = metrics.horizontalAdvance(choice.text);
    if (choice.hands > 0)
        parts.hands = metrics.horizontalAdvance(QString::number(choice.hands)) + 4 * m.unit;
    return parts;
}

/// How many hands: a number on a plate of its own, since answers are numbers too.
void paintHands(QPainter& painter, const QRectF& box, int hands, const theme::Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(theme::textOn(theme.accent));
    painter.drawText(box, Qt::AlignCenter, QString::number(hands));
}

class ChoicePainter {
public:
    ChoicePainter(QPainter& painter, const QFont& font, const BoardMetrics& metrics,
                  const theme::Theme& theme)
        : m_painter(painter),
          m_font(font),
          m_metrics(metrics),
          m_theme(theme)
    {
    }

    void paint(std::size_t index, const ShownChoice& choice, const QRectF& box) const
    {
        const bool isRight = choice.isRight.value_or(false);
        const bool isWrongly = choice.isRight && !isRight && choice.isChosen;
        const QColor strong = isRight ? m_theme.good : isWrongly ? m_theme.trouble : m_theme.accent;
        const bool isMarked = isRight || choice.isChosen;
        const double unit = m_metrics.unit;
        m_painter.setPen(
            QPen(isMarked ? strong : m_theme.hairline, std::max(1.0, unit / (isMarked ? 4 : 8))));
        m_painter.setBrush(choice.isChosen ? m_theme.selected : m_theme.raised);
        m_painter.drawRoundedRect(box, unit, unit);

        const Parts parts = partsOf(choice, m_font, m_metrics);
        const QRectF key(box.left() + parts.edge, box.top(), parts.key - 2 * unit, box.height());
        const bool isDim = choice.isRight && !isMarked;
        const QColor ink = isDim ? m_theme.dim : m_theme.text;
        m_painter.setFont(m_font);
        if (isRight || isWrongly) {
            const double side = std::max(key.width(), 3 * unit);
            QRectF mark(0, 0, side, side);
            mark.moveCenter(key.center());
            paintMark(m_painter, mark, strong, std::max(2.0, unit / 2), isRight);
        } else {
            m_painter.setPen(m_theme.dim);
            m_painter.drawText(key, Qt::AlignCenter, QString::number(index + 1));
        }
        m_painter.setPen(ink);
        m_painter.drawText(QRectF(key.right() + 2 * unit, box.top(), parts.text + 1, box.height()),
                           Qt::AlignLeft | Qt::AlignVCenter, choice.text);
        if (choice.hands > 0)
            paintHands(m_painter,
                       QRectF(box.right() - parts.edge - parts.hands + 2 * unit, box.top() + unit / 2,
                              parts.hands - unit, box.height() - unit),
                       choice.hands, m_theme);
    }

private:
    QPainter& m_painter;
    const QFont& m_font;
    const BoardMetrics& m_metrics;
    const theme::Theme& m_theme;
};

std::vector<QRectF> boxesOf(const std::vector<ShownChoice>& choices, const QFont& font,
                            const BoardMetrics& metrics, const QPointF& topLeft, double width)
{
    const double unit = metrics.unit;
    const double height = QFontMetricsF(font).height() + unit / 2;
    std::vector<QRectF> boxes;
    QPointF at = topLeft;
    for (const ShownChoice& choice : choices) {
        const double wide = partsOf(choice, font, metrics).all();
        if (at.x() > topLeft.x() && at.x() + wide > topLeft.x() + width)
            at = QPointF(topLeft.x(), at.y() + height + unit);
        boxes.emplace_back(at, QSizeF(wide, height));
        at.rx() += wide + 1.5 * unit;
    }
    return boxes;
}

} // namespace

void paintMark(QPainter& painter, const QRectF& box, const QColor& colour, double stroke, bool isTick)
{
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (isTick) {
        painter.drawPolyline(QPolygonF{at(0, 0.55), at(0.38, 0.95), at(1, 0.1)});
    } else {
        painter.drawLine(at(0.1, 0.1), at(0.9, 0.9));
        painter.drawLine(at(0.1, 0.9), at(0.9, 0.1));
    }
}

PlacedChoices placedChoices(const std::vector<ShownChoice>& choices, const BoardMetrics& metrics,
                            const QPointF& topLeft, double width)
{
    PlacedChoices wide{metrics.text, boxesOf(choices, metrics.text, metrics, topLeft, width)};
    QFont narrow = metrics.text;
    narrow.setStretch(kNarrow);
    std::vector<QRectF> boxes = boxesOf(choices, narrow, metrics, topLeft, width);
    const bool savesARow = !boxes.empty() && boxes.back().top() < wide.boxes.back().top();
    return savesARow ? PlacedChoices{narrow, std::move(boxes)} : wide;
}

void paintChoices(QPainter& painter, const std::vector<ShownChoice>& choices, const PlacedChoices& placed,
                  const BoardMetrics& metrics, const theme::Theme& theme)
{
    const ChoicePainter one(painter, placed.font, metrics, theme);
    for (std::size_t i = 0; i < choices.size(); ++i)
        one.paint(i, choices[i], placed.boxes[i]);
}

} // namespace lifeline::presenter
