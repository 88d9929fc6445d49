#include "ui/inspector/timer_gauge.h"

#include "ui/state/explained.h"
#include "ui/theme/label_colour.h"

#include <QFontMetrics>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace lifeline::inspector {

class TimerGauge::Bar : public QWidget {
public:
    using QWidget::QWidget;

    void setPart(double part)
    {
        m_part = part;
        update();
    }
    void setColours(const QColor& ground, const QColor& fill, int height)
    {
        m_ground = ground;
        m_fill = fill;
        setFixedHeight(height);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const double radius = height() / 2.0;
        painter.setBrush(m_ground);
        painter.drawRoundedRect(QRectF(rect()), radius, radius);
        if (m_part <= 0)
            return;
        painter.setBrush(m_fill);
        painter.drawRoundedRect(QRectF(0, 0, std::max<double>(height(), width() * m_part), height()), radius,
                                radius);
    }

private:
    double m_part = 0;
    QColor m_ground;
    QColor m_fill;
};

TimerGauge::TimerGauge(QWidget* parent) : QWidget(parent)
{
    const auto plain = [this] {
        auto* label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        return label;
    };
    m_name = plain();
    m_name->setWordWrap(true);
    m_left = plain();
    m_left->setObjectName(QStringLiteral("timerLeft"));
    m_left->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_bar = new Bar(this);
    m_source = plain();
    m_source->setWordWrap(true);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 4);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_left, 0, 1);
    grid->addWidget(m_bar, 1, 0, 1, 2);
    grid->addWidget(m_source, 2, 0, 1, 2);
}

void TimerGauge::setTimer(const TimerFacts& timer)
{
    if (timer == m_timer)
        return;
    m_timer = timer;
    m_name->setText(timer.name);
    m_left->setText(timer.left);
    m_source->setText(timer.source);
    m_bar->setPart(timer.part);
    setProperty(state::kCardProperty, timer.card);
    setAccessibleName(QStringLiteral("%1, %2").arg(timer.name, timer.left));
}

void TimerGauge::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    m_name->setFont(label);
    m_left->setFont(theme.fixedFont(theme::TextSize::Label, zoom));
    m_source->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    theme::paintWith(*m_name, theme.text);
    theme::paintWith(*m_left, theme.text);
    theme::paintWith(*m_source, theme.dim);
    m_bar->setColours(theme.hairline, theme.accent, std::max(4, QFontMetrics(label).height() / 3));
}

} // namespace lifeline::inspector
