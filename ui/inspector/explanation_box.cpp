#include "ui/inspector/explanation_box.h"

#include "ui/text/unbroken.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace lifeline::inspector {

namespace {

constexpr double kCorner = 8;

} // namespace

ExplanationBox::ExplanationBox(QWidget* parent)
    : QWidget(parent),
      m_headline(new QLabel(this)),
      m_lines(new QLabel(this)),
      m_theme(theme::Theme::light())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    for (QLabel* label : {m_headline, m_lines}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
}

void ExplanationBox::setExplanation(const text::Explanation& explanation)
{
    m_headline->setText(text::unbroken(explanation.headline));
    m_lines->setText(text::unbroken(explanation.lines.join(QLatin1Char('\n'))));
    m_lines->setVisible(!explanation.lines.isEmpty());
}

void ExplanationBox::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_headline->setFont(theme.interfaceFont(theme::TextSize::Label, zoom, QFont::DemiBold));
    m_lines->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    update();
}

void ExplanationBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.hairline);
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
}

} // namespace lifeline::inspector
