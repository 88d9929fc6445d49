#include "ui/export/format_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

namespace lifeline::ui_export {

namespace {

constexpr int kBeside = 12; // pixels left and right of the words
constexpr int kAir = 8; // above and below
constexpr int kBetween = 2; // name and purpose
constexpr double kCorner = 6;

QString titleOf(const QModelIndex& index) { return index.data().toString().section(QLatin1Char('\n'), 0, 0); }

QString purposeOf(const QModelIndex& index) { return index.data().toString().section(QLatin1Char('\n'), 1); }

} // namespace

void FormatDelegate::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_titleFont = theme.interfaceFont(theme::TextSize::Label, zoom, QFont::DemiBold);
    m_purposeFont = theme.interfaceFont(theme::TextSize::Small, zoom);
}

void FormatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? QPen(m_theme.accent)
                                                                      : QPen(Qt::NoPen));
        painter->setBrush(isSelected ? m_theme.selected : m_theme.hover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    }
    QRect words = option.rect.adjusted(kBeside, kAir, -kBeside, -kAir);
    painter->setFont(m_titleFont);
    painter->setPen(isEnabled ? m_theme.text : m_theme.dim);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, titleOf(index));
    words.setTop(words.top() + QFontMetrics(m_titleFont).height() + kBetween);
    painter->setFont(m_purposeFont);
    painter->setPen(m_theme.dim);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, purposeOf(index));
    painter->restore();
}

QSize FormatDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const QRect purpose = QFontMetrics(m_purposeFont)
                              .boundingRect(QRect(0, 0, width - 2 * kBeside, QWIDGETSIZE_MAX),
                                            Qt::AlignLeft | Qt::TextWordWrap, purposeOf(index));
    return {width, QFontMetrics(m_titleFont).height() + kBetween + purpose.height() + 2 * kAir};
}

} // namespace lifeline::ui_export
