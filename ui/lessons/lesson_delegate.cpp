#include "ui/lessons/lesson_delegate.h"

#include "ui/lessons/lesson_list_model.h"
#include "ui/text/unbroken.h"

#include <QListView>
#include <QPainter>
#include <QPainterPath>

namespace lifeline::lessons {

namespace {

constexpr int kInset = 12; // of the text inside a row
constexpr int kGap = 8; // above and below the text, and beside the play button
constexpr int kCorner = 6;
constexpr int kUnbounded = 10000; // taller than any text of a lesson
constexpr int kWrapped = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

/// What stands under the title; the reason of a problem may have words longer than a line.
QString brief(const QModelIndex& index)
{
    const QString text = index.data(LessonListModel::BriefRole).toString();
    return index.data(LessonListModel::ProblemRole).toString().isEmpty() ? text : text::breakable(text);
}

} // namespace

void LessonDelegate::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_headingFont = theme.interfaceFont(theme::TextSize::Label, zoom, QFont::DemiBold);
    m_titleFont = theme.interfaceFont(theme::TextSize::Body, zoom, QFont::Medium);
    m_summaryFont = theme.interfaceFont(theme::TextSize::Small, zoom);
}

QRect LessonDelegate::playButton(const QRect& row) const
{
    const int side = QFontMetrics(m_titleFont).height() + kGap;
    return {row.right() - side - kGap / 2, row.top() + (row.height() - side) / 2, side, side};
}

QRect LessonDelegate::textArea(const QRect& row) const
{
    QRect area = row.adjusted(kInset, kGap, 0, -kGap);
    area.setRight(playButton(row).left() - kGap / 2);
    return area;
}

LessonDelegate::Areas LessonDelegate::areas(const QRect& row, const QModelIndex& index) const
{
    const QRect text = textArea(row);
    // As wide as what was wrapped: in the bounding box of it a line may no longer fit.
    const auto wrapped = [&](const QFont& font, int top, const QString& words) {
        const QRect room(text.left(), top, text.width(), kUnbounded);
        return QRect(room.topLeft(),
                     QSize(room.width(), QFontMetrics(font).boundingRect(room, kWrapped, words).height()));
    };
    Areas areas;
    areas.title = wrapped(m_titleFont, text.top(), index.data().toString());
    areas.summary = wrapped(m_summaryFont, areas.title.bottom() + 3, brief(index));
    return areas;
}

void LessonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(LessonListModel::IsHeadingRole).toBool()) {
        painter->setFont(m_headingFont);
        painter->setPen(m_theme.dim);
        painter->drawText(option.rect.adjusted(kInset, 0, 0, -kGap / 2),
                          Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? m_theme.selected : m_theme.hover);
        painter->drawRoundedRect(option.rect, kCorner, kCorner);
    }
    if ((option.state & QStyle::State_HasFocus) != 0
        && (option.state & QStyle::State_KeyboardFocusChange) != 0) {
        painter->setPen(QPen(m_theme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    }
    const Areas text = areas(option.rect, index);
    const bool isProblem = !index.data(LessonListModel::ProblemRole).toString().isEmpty();
    painter->setFont(m_titleFont);
    painter->setPen(isProblem ? m_theme.trouble : m_theme.text);
    painter->drawText(text.title, kWrapped, index.data().toString());
    painter->setFont(m_summaryFont);
    painter->setPen(m_theme.dim);
    painter->drawText(text.summary, kWrapped, brief(index));
    if (isProblem) { // there is nothing to run
        painter->restore();
        return;
    }
    const QRectF button = playButton(option.rect);
    const double half = button.width() / 4;
    QPainterPath triangle(button.center() + QPointF(-half * 0.8, -half));
    triangle.lineTo(button.center() + QPointF(half * 1.1, 0));
    triangle.lineTo(button.center() + QPointF(-half * 0.8, half));
    triangle.closeSubpath();
    painter->fillPath(triangle, selected || hovered ? m_theme.accent : m_theme.dim);
    painter->restore();
}

QSize LessonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() - 2 * view->spacing() : option.rect.width();
    if (index.data(LessonListModel::IsHeadingRole).toBool())
        return {
            0,
            QFontMetrics(m_headingFont)
                    .boundingRect(QRect(0, 0, width - kInset, kUnbounded), kWrapped, index.data().toString())
                    .height()
                + (index.row() == 0 ? kGap : 3 * kGap)};
    const QRect row(0, 0, width, 100);
    return {0, areas(row, index).summary.bottom() + 1 + kGap};
}

} // namespace lifeline::lessons
