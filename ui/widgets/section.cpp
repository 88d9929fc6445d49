#include "ui/widgets/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace lifeline::widgets {

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(title, this)),
      m_remark(new QLabel(this)),
      m_theme(theme::Theme::light())
{
    for (QLabel* label : {m_title, m_remark})
        label->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 13, 0, 4);
    row->setSpacing(8);
    m_title->setWordWrap(true);
    row->addWidget(m_title, 1);
    row->addWidget(m_remark);
}

void Section::setLined(bool lined)
{
    m_isLined = lined;
    update();
}

void Section::setRemark(const QString& remark, Tone tone)
{
    m_remark->setText(remark);
    m_tone = tone;
    dress();
}

QString Section::text() const
{
    return m_remark->text().isEmpty() ? m_title->text()
                                      : QStringLiteral("%1 (%2)").arg(m_title->text(), m_remark->text());
}

void Section::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_title->setFont(theme.interfaceFont(theme::TextSize::Label, zoom, QFont::DemiBold));
    m_remark->setFont(theme.interfaceFont(theme::TextSize::Small, zoom, QFont::DemiBold));
    dress();
    update();
}

void Section::dress()
{
    QPalette palette = m_remark->palette();
    palette.setColor(QPalette::WindowText,
                     m_tone == Tone::Good          ? m_theme.good
                         : m_tone == Tone::Trouble ? m_theme.trouble
                                                   : m_theme.dim);
    m_remark->setPalette(palette);
}

void Section::paintEvent(QPaintEvent*)
{
    if (!m_isLined)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.hairline);
}

} // namespace lifeline::widgets
