#include "ui/presenter/overlays.h"

#include "ui/presenter/choices.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <vector>

namespace lifeline::presenter {

namespace {

struct OverlayText {
    Q_DECLARE_TR_FUNCTIONS(PresenterOverlay)
};

/// A ground over the board with a heading. @return what is left of it
QRectF paintSheet(QPainter& painter, const BoardMetrics& m, const theme::Theme& theme, const QSizeF& size,
                  const QString& heading)
{
    painter.fillRect(QRectF({}, size), theme.ground);
    const double edge = 3 * m.unit;
    painter.setFont(m.title);
    painter.setPen(theme.text);
    painter.drawText(m.titleBox, Qt::AlignLeft | Qt::AlignVCenter, heading);
    const double top = m.titleBox.bottom() + 2 * m.unit;
    return {edge, top, size.width() - 2 * edge, size.height() - top - edge};
}

} // namespace

void paintAnswers(QPainter& painter, const BoardMetrics& m, const theme::Theme& theme, const QSizeF& size,
                  const QString& summary, const AnswerPages& pages)
{
    paintSheet(painter, m, theme, size, summary);
    pages.paint(painter, m, theme);
}

void paintWholeCaption(QPainter& painter, const BoardMetrics& m, const theme::Theme& theme,
                       const QSizeF& size, const QString& title, const CaptionText& caption)
{
    const QRectF room = paintSheet(painter, m, theme, size, title);
    QString why;
    for (const QString& text : {caption.plain, caption.sentence})
        if (!text.isEmpty())
            why += (why.isEmpty() ? QString() : QStringLiteral("\n\n")) + text;
    const double gap = 4 * m.unit;
    const auto boxesBelow = [&](const QFont& strong) {
        const double top = room.top() + wrappedHeight(strong, caption.strong, room.width()) + gap;
        return placedChoices(caption.choices, m, {room.left(), top}, room.width());
    };
    const auto topOfWhy = [&](const QFont& strong) {
        const std::vector<QRectF> boxes = boxesBelow(strong).boxes;
        return (boxes.empty() ? room.top() + wrappedHeight(strong, caption.strong, room.width())
                              : boxes.back().bottom())
            + gap;
    };
    const bool hasRoom = topOfWhy(m.strong) + wrappedHeight(m.text, why, room.width()) <= room.bottom();
    const QFont& strong = hasRoom ? m.strong : m.small;
    painter.setPen(theme.text);
    painter.setFont(strong);
    painter.drawText(room, kWrapped, caption.strong);
    paintChoices(painter, caption.choices, boxesBelow(strong), m, theme);
    painter.setPen(theme.text);
    painter.setFont(hasRoom ? m.text : m.small);
    painter.drawText(QRectF(QPointF(room.left(), topOfWhy(strong)), room.bottomRight()), kWrapped, why);
}

void paintKeys(QPainter& painter, const BoardMetrics& m, const theme::Theme& theme, const QSizeF& size)
{
    struct Row {
        QString keys;
        QString what;
    };
    const std::vector<Row> rows{
        {OverlayText::tr("Space, →, ↓, Enter, N, Page Down"), OverlayText::tr("next")},
        {OverlayText::tr("←, ↑, Backspace, P, Page Up"), OverlayText::tr("back")},
        {OverlayText::tr("F5, Home"), OverlayText::tr("to the first stop")},
        {QStringLiteral("1 – 4"), OverlayText::tr("choose an answer")},
        {OverlayText::tr("Shift+1 – 4, Ctrl+1 – 4"), OverlayText::tr("one raised hand more, one fewer")},
        {QStringLiteral("Q"), OverlayText::tr("tell the answer")},
        {QStringLiteral("S, Ctrl+C"), OverlayText::tr("all answers; copy them")},
        {QStringLiteral("T, L"), OverlayText::tr("questions on or off; their level")},
        {OverlayText::tr("B or ., W or ,"), OverlayText::tr("black screen, white screen")},
        {QStringLiteral("M"), OverlayText::tr("all that is said")},
        {OverlayText::tr("C, Shift+C"), OverlayText::tr("next connection, the one before")},
        {QStringLiteral("Z, R, D"), OverlayText::tr("enlarge, pointer ring, state diagram")},
        {QStringLiteral("I"), OverlayText::tr("white or black ground")},
        {QStringLiteral("+, −, 0"), OverlayText::tr("segments fly faster, slower, not at all")},
        {QStringLiteral("Esc"), OverlayText::tr("leave")},
    };
    const QRectF room = paintSheet(painter, m, theme, size, OverlayText::tr("Keys"));
    // In the largest letters that all of it has room in, on one line a key.
    QFont font = m.small;
    double widest = 0;
    const auto measured = [&](const QFont& candidate) {
        const QFontMetricsF metrics(candidate);
        widest = 0;
        double what = 0;
        for (const Row& row : rows) {
            widest = std::max(widest, metrics.horizontalAdvance(row.keys));
            what = std::max(what, metrics.horizontalAdvance(row.what));
        }
        return widest + 6 * m.unit + what <= room.width()
            && metrics.height() * static_cast<double>(rows.size()) <= room.height();
    };
    for (const double capitals : {kCapitals, 0.027, kMiddleCapitals, 0.021, kSmallCapitals}) {
        font = withCapitals(m.small, capitals * size.height());
        if (measured(font))
            break;
    }
    const double line =
        std::min(1.6 * QFontMetricsF(font).height(), room.height() / static_cast<double>(rows.size()));
    double y = room.top();
    painter.setFont(font);
    for (const Row& row : rows) {
        painter.setPen(theme.text);
        painter.drawText(QRectF(room.left(), y, widest + 1, line), Qt::AlignLeft | Qt::AlignVCenter,
                         row.keys);
        painter.setPen(theme.dim);
        const double x = room.left() + widest + 6 * m.unit;
        painter.drawText(QRectF(x, y, room.right() - x, line), Qt::AlignLeft | Qt::AlignVCenter, row.what);
        y += line;
    }
}

void paintToast(QPainter& painter, const BoardMetrics& m, const theme::Theme& theme, const QSizeF& size,
                const QString& words)
{
    const QFontMetricsF metrics(m.text);
    const double width = std::min(metrics.horizontalAdvance(words) + 8 * m.unit, size.width() - 6 * m.unit);
    const double height = wrappedHeight(m.text, words, width - 8 * m.unit) + 2 * m.unit;
    const QRectF box((size.width() - width) / 2, m.ladderHeader.bottom() + 2 * m.unit, width, height);
    painter.setPen(QPen(theme.accent, std::max(1.0, m.unit / 4)));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box, 2 * m.unit, 2 * m.unit);
    painter.setFont(m.text);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(4 * m.unit, 0, -4 * m.unit, 0), Qt::AlignCenter | Qt::TextWordWrap, words);
}

} // namespace lifeline::presenter
