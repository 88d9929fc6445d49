#include "ui/lessons/verdict_row.h"

#include "ui/text/promise_text.h"
#include "ui/text/unbroken.h"
#include "ui/theme/label_colour.h"

#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace lifeline::lessons {

namespace {

constexpr double kStroke = 0.12; // of the mark's size
constexpr double kMark = 0.7; // of a line's height
constexpr int kAbove = 2;

} // namespace

VerdictRow::VerdictRow(const CheckedPromise& checked, QWidget* parent)
    : QWidget(parent),
      m_isKept(checked.kept),
      m_promise(new QLabel(text::breakable(text::promiseText(checked.promise))))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_promise);
    if (!m_isKept) {
        m_seen = new QLabel(text::breakable(tr("Seen instead: %1").arg(text::seenText(checked.seen))));
        column->addWidget(m_seen);
    }
    for (QLabel* label : {m_promise, m_seen})
        if (label != nullptr) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
    m_promise->setAccessibleName((m_isKept ? tr("Kept: %1") : tr("Not kept: %1")).arg(m_promise->text()));
}

void VerdictRow::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    for (QLabel* label : {m_promise, m_seen})
        if (label != nullptr)
            label->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    theme::paintWith(*m_promise, m_isKept ? theme.dim : theme.text);
    if (m_seen != nullptr)
        theme::paintWith(*m_seen, theme.trouble);
    layout()->setContentsMargins(QFontMetrics(m_promise->font()).height() + 2 * kAbove, kAbove, 0, kAbove);
    update();
}

void VerdictRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = QFontMetricsF(m_promise->font()).height();
    const double size = line * kMark;
    painter.translate(kAbove, m_promise->geometry().top() + (line - size) / 2);
    QPainterPath mark;
    if (m_isKept) {
        mark.moveTo(0.05 * size, 0.55 * size);
        mark.lineTo(0.38 * size, 0.88 * size);
        mark.lineTo(0.95 * size, 0.15 * size);
    } else {
        mark.moveTo(0.15 * size, 0.15 * size);
        mark.lineTo(0.85 * size, 0.85 * size);
        mark.moveTo(0.85 * size, 0.15 * size);
        mark.lineTo(0.15 * size, 0.85 * size);
    }
    painter.setPen(QPen(m_isKept ? m_theme.good : m_theme.trouble, kStroke * size, Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(mark);
}

} // namespace lifeline::lessons
