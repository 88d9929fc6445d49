#include "ui/presenter/overlays.h"

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
                  const AnswerSheet& sheet)
{
    const QRectF room = paintSheet(painter, m, theme, size, summaryOf(sheet));
    const double gap = m.unit;
    const double half = room.width() * 0.56;
    const double rest = room.width() - half - 4 * m.unit;
    std::vector<double> heights;
    const auto answer = [](const SheetRow& row) {
        return row.given.isEmpty() ? row.right : OverlayText::tr("%1 (given: %2)").arg(row.right, row.given);
    };
    for (const SheetRow& row : sheet.rows)
        heights.push_back(
            std::max(wrappedHeight(m.small, row.question, half), wrappedHeight(m.small, answer(row), rest))
            + gap);
    std::size_t first = sheet.rows.size();
    for (double used = 0; first > 0 && used + heights[first - 1] <= room.height(); --first)
        used += heights[first - 1];
    double y = room.top();
    painter.setFont(m.small);
    for (std::size_t i = first; i < sheet.rows.size(); ++i) {
        const SheetRow& row = sheet.rows[i];
        painter.setPen(theme.text);
        painter.drawText(QRectF(room.left(), y, half, heights[i]), kWrapped, row.question);
        painter.setPen(row.given.isEmpty() ? theme.dim : row.isRight ? theme.good : theme.trouble);
        painter.drawText(QRectF(room.left() + half + 4 * m.unit, y, rest, heights[i]), kWrapped, answer(row));
        y += heights[i];
    }
}

void paintWholeCaption(QPainter& painter, const BoardMetrics& m, const theme::Theme& theme,
                       const QSizeF& size, const QString& title, const CaptionText& caption)
{
    const QRectF room = paintSheet(painter, m, theme, size, title);
    QString all = caption.strong;
    for (const QString& text : {caption.plain, caption.sentence})
        if (!text.isEmpty())
            all += QLatin1String("\n\n") + text;
    const QFont font = wrappedHeight(m.text, all, room.width()) <= room.height() ? m.text : m.small;
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(room, kWrapped, all);
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
        {QStringLiteral("T, L"), OverlayText::tr("questions on or off; how hard they are")},
        {OverlayText::tr("B or ., W or ,"), OverlayText::tr("black screen, white screen")},
        {QStringLiteral("M"), OverlayText::tr("all that is said")},
        {OverlayText::tr("C, Shift+C"), OverlayText::tr("next connection, the one before")},
        {QStringLiteral("Z, R, D"), OverlayText::tr("enlarge, ring around the pointer, state diagram")},
        {QStringLiteral("I"), OverlayText::tr("white or black ground")},
        {QStringLiteral("+, −, 0"), OverlayText::tr("segments fly faster, slower, not at all")},
        {QStringLiteral("Esc"), OverlayText::tr("leave")},
    };
    const QRectF room = paintSheet(painter, m, theme, size, OverlayText::tr("Keys"));
    const QFontMetricsF metrics(m.small);
    double widest = 0;
    for (const Row& row : rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.keys));
    const double line = std::min(2 * metrics.height(), room.height() / static_cast<double>(rows.size()));
    double y = room.top();
    painter.setFont(m.small);
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

} // namespace lifeline::presenter
