#include "ui/presenter/answer_pages.h"

#include "ui/presenter/choices.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace lifeline::presenter {

namespace {

struct PagesText {
    Q_DECLARE_TR_FUNCTIONS(AnswerSheet)
};

double lineOf(const QFont& font) { return QFontMetricsF(font).height(); }

/// An answer a line.
QString givenText(const SheetRow& row) { return row.given.join(QLatin1Char('\n')); }

/// The widest word of all right answers: states have no place to break at.
double widestWord(const AnswerSheet& sheet, const QFontMetricsF& letters)
{
    double widest = 0;
    for (const SheetRow& row : sheet.rows)
        for (const QString& word : row.right.split(QLatin1Char(' ')))
            widest = std::max(widest, letters.horizontalAdvance(word));
    return widest;
}

} // namespace

AnswerPages::AnswerPages(AnswerSheet sheet, const BoardMetrics& metrics, const QSizeF& size)
    : m_sheet(std::move(sheet))
{
    const double edge = 3 * metrics.unit;
    // the title, the columns' headings, and a line above and below for what is not shown
    const double margin = lineOf(metrics.small) + metrics.unit;
    const double top = metrics.titleBox.bottom() + metrics.unit + 2 * margin;
    m_room = QRectF(edge, top, size.width() - 2 * edge, size.height() - top - margin - metrics.unit);
    for (const double capitals : {kCapitals, kMiddleCapitals}) {
        m_font = withCapitals(metrics.text, capitals * size.height());
        measure(metrics);
        if (std::accumulate(m_heights.begin(), m_heights.end(), 0.0) <= m_room.height())
            break;
    }
    m_end = m_heights.size();
}

/// Columns and heights of all rows in the font.
void AnswerPages::measure(const BoardMetrics& metrics)
{
    const double gap = 4 * metrics.unit;
    const QFontMetricsF letters(m_font);
    double place = QFontMetricsF(metrics.small).horizontalAdvance(PagesText::tr("Asked about"));
    for (const SheetRow& row : m_sheet.rows)
        place = std::max(place, letters.horizontalAdvance(row.place));
    m_columns.place = std::min(place + gap, m_room.width() / 4);
    const double rest = m_room.width() - m_columns.place;
    m_columns.right = std::clamp(widestWord(m_sheet, letters) + gap, 0.27 * rest, 0.4 * rest);
    m_columns.question = 0.55 * (rest - m_columns.right);
    m_columns.given = rest - m_columns.question - m_columns.right;
    const double mark = letters.ascent() + 2 * metrics.unit;
    m_heights.clear();
    for (const SheetRow& row : m_sheet.rows)
        m_heights.push_back(std::max({wrappedHeight(m_font, row.place, m_columns.place - gap),
                                      wrappedHeight(m_font, row.question, m_columns.question - gap),
                                      wrappedHeight(m_font, row.right, m_columns.right - gap),
                                      wrappedHeight(m_font, givenText(row), m_columns.given - mark)})
                            + 2 * metrics.unit);
}

std::size_t AnswerPages::begin() const
{
    double used = 0;
    std::size_t first = m_end;
    while (first > 0 && used + m_heights[first - 1] <= m_room.height())
        used += m_heights[--first];
    return first < m_end || m_end == 0 ? first : m_end - 1;
}

/// Where the rows end that have room from one on; at least that one.
std::size_t AnswerPages::endFrom(std::size_t begin) const
{
    double used = 0;
    std::size_t end = begin;
    while (end < m_heights.size() && used + m_heights[end] <= m_room.height())
        used += m_heights[end++];
    return std::clamp(end, std::min(begin + 1, m_heights.size()), m_heights.size());
}

void AnswerPages::scrollRows(int rows)
{
    const auto least = static_cast<std::ptrdiff_t>(endFrom(0));
    const auto most = static_cast<std::ptrdiff_t>(m_heights.size());
    m_end = static_cast<std::size_t>(std::clamp(static_cast<std::ptrdiff_t>(m_end) + rows, least, most));
}

void AnswerPages::scrollPage(bool isBack) { m_end = isBack ? std::max(begin(), endFrom(0)) : endFrom(m_end); }

void AnswerPages::paint(QPainter& painter, const BoardMetrics& metrics, const theme::Theme& theme) const
{
    const std::size_t first = begin();
    const double small = lineOf(metrics.small);
    painter.setFont(metrics.small);
    painter.setPen(theme.dim);
    const auto note = [&](double top, const QString& words) {
        painter.drawText(QRectF(m_room.left(), top, m_room.width(), small), Qt::AlignLeft | Qt::AlignVCenter,
                         words);
    };
    if (first > 0)
        note(m_room.top() - small - metrics.unit / 2, PagesText::tr("… %1 more above (↑)").arg(first));
    if (hasMoreBelow())
        note(m_room.bottom() + metrics.unit / 2,
             PagesText::tr("… %1 more below (↓)").arg(m_heights.size() - m_end));
    if (!m_heights.empty()) {
        double x = m_room.left();
        const double y = m_room.top() - 2 * (small + metrics.unit);
        for (const auto& [width, words] : {std::pair(m_columns.place, PagesText::tr("Asked about")),
                                           std::pair(m_columns.question, PagesText::tr("Question")),
                                           std::pair(m_columns.right, PagesText::tr("Right")),
                                           std::pair(m_columns.given, PagesText::tr("Given"))}) {
            painter.drawText(QRectF(x, y, width, small), Qt::AlignLeft | Qt::AlignVCenter, words);
            x += width;
        }
    }
    double y = m_room.top();
    for (std::size_t i = first; i < m_end; ++i) {
        paintRow(painter, i, y, metrics, theme);
        y += m_heights[i];
    }
}

void AnswerPages::paintRow(QPainter& painter, std::size_t at, double y, const BoardMetrics& metrics,
                           const theme::Theme& theme) const
{
    const SheetRow& row = m_sheet.rows[at];
    const double gap = 4 * metrics.unit;
    double x = m_room.left();
    painter.setFont(m_font);
    const auto cell = [&](double width, const QColor& colour, const QString& text) {
        painter.setPen(colour);
        painter.drawText(QRectF(x, y, width - gap, m_heights[at]), kWrapped, text);
        x += width;
    };
    cell(m_columns.place, theme.dim, row.place);
    cell(m_columns.question, theme.text, row.question);
    cell(m_columns.right, theme.text, row.right);
    if (row.given.isEmpty())
        return;
    const QColor colour = row.isRight ? theme.good : theme.trouble;
    const double ascent = QFontMetricsF(m_font).ascent();
    paintMark(painter, QRectF(x, y + 0.2 * ascent, 0.8 * ascent, 0.8 * ascent), colour,
              std::max(2.0, metrics.unit / 3), row.isRight);
    x += ascent + 2 * metrics.unit;
    painter.setPen(colour);
    painter.drawText(QRectF(x, y, m_room.right() - x, m_heights[at]), kWrapped, givenText(row));
}

} // namespace lifeline::presenter
