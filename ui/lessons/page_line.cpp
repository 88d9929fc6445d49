#include "ui/lessons/page_line.h"

#include "ui/text/unbroken.h"
#include "ui/theme/label_colour.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace lifeline::lessons {

namespace {

constexpr int kBar = 3; // the mark beside the sentence that is told
constexpr int kBeside = 12;
constexpr int kAbove = 4;
constexpr int kCorner = 6;

bool isPress(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space;
}

} // namespace

PageLine::PageLine(Kind kind, const QString& text, QWidget* parent)
    : QLabel(text::breakable(text::unbroken(text::withoutTicks(text))), parent),
      m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setContentsMargins(kind == Kind::Sentence ? kBeside : kAbove, kAbove, kAbove, kAbove);
    setAccessibleName(text::withoutTicks(text));
}

void PageLine::setCurrent(bool isCurrent)
{
    if (isCurrent == m_isCurrent)
        return;
    m_isCurrent = isCurrent;
    dress();
    update();
}

void PageLine::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    dress();
    update();
}

void PageLine::dress()
{
    QFont face = m_theme.interfaceFont(theme::TextSize::Label, m_zoom);
    face.setUnderline(m_kind == Kind::Link);
    setFont(face);
    theme::paintWith(*this, m_kind == Kind::Link ? m_theme.accent : m_isCurrent ? m_theme.text : m_theme.dim);
}

bool PageLine::event(QEvent* event)
{
    // Enter belongs to the line that has the focus, not to "Run lesson"; arrows not to the picture.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier
            && (isPress(*key) || key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
            event->accept();
    }
    return QLabel::event(event);
}

void PageLine::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_isCurrent) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.selected);
            painter.drawRoundedRect(rect(), kCorner, kCorner);
            painter.fillRect(QRect(0, kAbove, kBar, height() - 2 * kAbove), m_theme.accent);
        }
        if (hasFocus()) {
            painter.setPen(QPen(m_theme.accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
        }
    }
    QLabel::paintEvent(event);
}

void PageLine::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // or its release would not come here
}

void PageLine::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT chosen();
}

void PageLine::keyPressEvent(QKeyEvent* event)
{
    if (isPress(*event))
        Q_EMIT chosen();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT moved(1);
    else if (event->key() == Qt::Key_Up)
        Q_EMIT moved(-1);
    else
        QLabel::keyPressEvent(event);
}

} // namespace lifeline::lessons
