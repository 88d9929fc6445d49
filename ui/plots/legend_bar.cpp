#include "ui/plots/legend_bar.h"

#include "ui/plots/plot_words.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/flow_layout.h"

#include <QLabel>
#include <QPainter>
#include <QStyleOptionFocusRect>

#include <cmath>

namespace lifeline::plots {

using analysis::series::CurveKind;

namespace {

constexpr double kSample = 18; // pixels at 100 %
constexpr double kPadding = 4;

} // namespace

LegendButton::LegendButton(CurveKind kind, const theme::Theme& theme, double zoom, QWidget* parent)
    : QAbstractButton(parent),
      m_kind(kind),
      m_theme(theme),
      m_zoom(zoom)
{
    setCheckable(true);
    setText(curveName(kind));
    setToolTip(curveExplanation(kind));
    setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize LegendButton::sizeHint() const
{
    const QFontMetricsF metrics(font(), this);
    return {
        static_cast<int>(std::ceil(metrics.horizontalAdvance(text()) + (kSample + 4 * kPadding) * m_zoom)),
        static_cast<int>(std::ceil(metrics.height() + kPadding * m_zoom))};
}

void LegendButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool isHot = underMouse();
    if (isHot) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::blended(m_theme.panel, m_theme.text, 0.06));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    CurveStyle style = styleOf(m_kind, m_theme);
    if (!isChecked())
        style.colour = theme::blended(m_theme.panel, m_theme.dim, 0.5);
    const double padding = kPadding * m_zoom;
    const double sample = kSample * m_zoom;
    const double height = 10 * m_zoom;
    paintSample(painter, style, QRectF(padding, (this->height() - height) / 2, sample, height), m_zoom);
    painter.setPen(isChecked() ? m_theme.text : m_theme.dim);
    QFont written = font();
    written.setStrikeOut(!isChecked());
    painter.setFont(written);
    painter.drawText(QRectF(2 * padding + sample, 0, width(), this->height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        this->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

LegendBar::LegendBar(QWidget* parent) : QWidget(parent), m_theme(theme::Theme::light())
{
    auto* flow = new widgets::FlowLayout(4, this);
    flow->setContentsMargins(8, 5, 8, 2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LegendBar::setCurves(const std::vector<CurveKind>& kinds, const ShownCurves& shown,
                          const QStringList& notes)
{
    m_shown = shown;
    if (kinds == m_kinds && notes == m_notes)
        return;
    m_kinds = kinds;
    m_notes = notes;
    fill();
}

void LegendBar::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    fill();
}

void LegendBar::fill()
{
    qDeleteAll(m_buttons);
    qDeleteAll(m_labels);
    m_buttons.clear();
    m_labels.clear();
    for (const CurveKind kind : m_kinds) {
        auto* button = new LegendButton(kind, m_theme, m_zoom, this);
        button->setChecked(m_shown[static_cast<std::size_t>(kind)]);
        connect(button, &QAbstractButton::toggled, this, [this, kind](bool on) {
            m_shown[static_cast<std::size_t>(kind)] = on;
            Q_EMIT toggled(kind, on);
        });
        layout()->addWidget(button);
        button->show();
        m_buttons.append(button);
    }
    for (const QString& note : m_notes) {
        auto* label = new QLabel(note, this);
        label->setObjectName(QStringLiteral("plotNote"));
        label->setTextFormat(Qt::PlainText);
        label->setFont(m_theme.interfaceFont(theme::TextSize::Small, m_zoom));
        label->setContentsMargins(static_cast<int>(2 * kPadding * m_zoom), static_cast<int>(2 * m_zoom), 0,
                                  0);
        theme::paintWith(*label, m_theme.dim);
        layout()->addWidget(label);
        label->show();
        m_labels.append(label);
    }
    updateGeometry();
}

} // namespace lifeline::plots
