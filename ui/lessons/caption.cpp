#include "ui/lessons/caption.h"

#include "ui/text/unbroken.h"

#include <QPainter>

#include <algorithm>

namespace lifeline::lessons {

namespace {

constexpr int kBeside = 16;
constexpr int kAbove = 8;

} // namespace

Caption::Caption(QWidget* parent) : QLabel(parent)
{
    setObjectName(QStringLiteral("caption"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus); // its arrow keys belong to the picture
    setContentsMargins(kBeside, kAbove, kBeside, kAbove);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    hide();
}

void Caption::setSentences(const QStringList& sentences)
{
    m_sentences = sentences;
    clear();
    setVisible(!sentences.isEmpty());
    fitHeight();
}

void Caption::say(const QString& sentence) { setText(text::unbroken(text::withoutTicks(sentence))); }

void Caption::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    fitHeight();
    update();
}

void Caption::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fitHeight();
}

void Caption::fitHeight()
{
    const QFontMetrics metrics(font());
    const QRect room(0, 0, std::max(1, width() - 2 * kBeside), 10'000);
    int tallest = metrics.height();
    for (const QString& sentence : m_sentences)
        tallest = std::max(
            tallest,
            metrics.boundingRect(room, Qt::TextWordWrap, text::unbroken(text::withoutTicks(sentence)))
                .height());
    setFixedHeight(tallest + 2 * kAbove);
}

void Caption::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.ground);
        painter.fillRect(0, 0, width(), 1, m_theme.hairline);
    }
    QLabel::paintEvent(event);
}

} // namespace lifeline::lessons
