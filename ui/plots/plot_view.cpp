#include "ui/plots/plot_view.h"

#include "ui/plots/axis_ticker.h"
#include "ui/plots/curve_plottable.h"
#include "ui/plots/plot_overlay.h"
#include "ui/plots/plot_words.h"

#include <algorithm>
#include <cmath>

namespace lifeline::plots {
namespace {

using namespace analysis::series;

constexpr double kRoomBeside = 0.02; // of the time that is shown, left and right of it
constexpr double kRoomAbove = 0.10; // of the values
constexpr double kRoomBelow = 0.03;
constexpr double kShortestTime = 1e-7; ///< seconds: the nearest that one can zoom
constexpr double kLabelsAcross = 96; ///< pixels at 100 % that a label of time wants
constexpr double kLabelsUp = 34;

/// What is seen of a curve, with the value that holds when the frame begins.
std::optional<Extent> seenExtent(const Curve& curve, const QCPRange& time, bool holds)
{
    IndexRange points = pointsWithin(curve.series, time.lower, time.upper);
    if (holds && points.begin > 0)
        --points.begin;
    if (points.size() == 0)
        return std::nullopt;
    return curve.pyramid.extent(curve.series, points);
}

bool isOfWindow(CurveKind kind) { return kind == CurveKind::WindowEdge || kind == CurveKind::Window; }

/// Values that a panel shows.
struct Values {
    std::optional<Extent> all;
    std::optional<Extent> edge; ///< of the window: its edge, or its size

    void take(std::optional<Extent>& into, const Extent& extent)
    {
        if (!into)
            into = extent;
        into->low = std::min(into->low, extent.low);
        into->high = std::max(into->high, extent.high);
    }
};

} // namespace

PlotView::PlotView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent)
    : QCustomPlot(parent),
      m_selection(selection),
      m_options(options),
      m_theme(theme::Theme::light())
{
    setObjectName(QStringLiteral("plotView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setInteractions({});
    setNoAntialiasingOnDrag(true);
    setAutoAddPlottableToLegend(false);
    for (std::size_t kind = 0; kind < kCurveKindCount; ++kind)
        m_shown[kind] = isShownFirst(static_cast<CurveKind>(kind));
    plotLayout()->clear();
    m_overlay = new PlotOverlay(*this);
    connect(&m_selection, &state::Selection::stepChanged, this, &PlotView::onStepChanged);
    connect(&m_options, &state::DisplayOptions::changed, this, &PlotView::refreshOverlay);
}

void PlotView::setCharts(LifePtr life, ChartsPtr charts)
{
    const bool isSame = m_charts && charts && (*m_charts)[Side::Client].kind == (*charts)[Side::Client].kind;
    m_life = std::move(life);
    m_charts = m_life ? std::move(charts) : nullptr;
    m_hovered.reset();
    if (!isSame || m_panels.empty()) {
        m_followsValues = true;
        buildPanels();
    } else {
        clearPlottables();
        for (Panel& panel : m_panels)
            addCurves(panel);
    }
    if (m_isFitted)
        m_time = wholeTime();
    applyTime();
}

void PlotView::setDirection(Direction direction)
{
    if (direction == m_direction)
        return;
    m_direction = direction;
    m_hovered.reset();
    m_followsValues = true;
    buildPanels();
    applyTime();
}

void PlotView::setMessage(const QString& message)
{
    if (message == m_message)
        return;
    m_message = message;
    refreshOverlay();
}

void PlotView::setShown(CurveKind kind, bool isShown)
{
    m_shown[static_cast<std::size_t>(kind)] = isShown;
    m_hovered.reset();
    clearPlottables();
    for (Panel& panel : m_panels)
        addCurves(panel);
    fitValues();
    refresh();
}

void PlotView::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    // A note, the axis with its times, and two values beside each other.
    setMinimumHeight(5 * QFontMetrics(theme.interfaceFont(theme::TextSize::Small, zoom)).lineSpacing());
    setBackground(QBrush(theme.ground));
    clearPlottables();
    for (Panel& panel : m_panels)
        addCurves(panel);
    styleAxes();
    refresh();
}

void PlotView::buildPanels()
{
    clearPlottables();
    plotLayout()->clear();
    m_panels.clear();
    if (!m_charts)
        return;
    std::vector<Side> sides{Side::Client, Side::Server};
    if (m_direction != Direction::Both)
        sides = {m_direction == Direction::FromClient ? Side::Client : Side::Server};
    for (const Side side : sides) {
        Panel panel;
        panel.side = side;
        panel.axes = new QCPAxisRect(this);
        plotLayout()->addElement(static_cast<int>(m_panels.size()), 0, panel.axes);
        const Unit unit = unitOf((*m_charts)[side].kind);
        panel.axes->axis(QCPAxis::atBottom)->setTicker(QSharedPointer<AxisTicker>::create(Unit::Seconds));
        panel.axes->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<AxisTicker>::create(unit));
        addCurves(panel);
        m_panels.push_back(panel);
    }
    styleAxes();
}

void PlotView::addCurves(Panel& panel)
{
    if (!m_charts)
        return;
    for (const Curve& curve : chartOf(panel).curves)
        if (m_shown[static_cast<std::size_t>(curve.kind)])
            new CurvePlottable(panel.axes->axis(QCPAxis::atBottom), panel.axes->axis(QCPAxis::atLeft),
                               m_charts, curve, styleOf(curve.kind, m_theme), m_zoom);
}

void PlotView::styleAxes()
{
    const QFont font = m_theme.fixedFont(theme::TextSize::Small, m_zoom);
    const QFontMetricsF metrics(font, this);
    const int left =
        static_cast<int>(std::ceil(metrics.horizontalAdvance(QStringLiteral("1000 Mbit/s")) + 12));
    const int line = static_cast<int>(std::ceil(metrics.height()));
    plotLayout()->setRowSpacing(0);
    for (const Panel& panel : m_panels) {
        const bool isLowest = &panel == &m_panels.back();
        panel.axes->setAutoMargins(QCP::msNone);
        // Above the axes stand the direction and "↑ window edge": on points they could not be read.
        panel.axes->setMargins({left, line + 6, line, isLowest ? line + 8 : 4});
        panel.axes->setMinimumSize(20, 20);
        for (QCPAxis* axis : panel.axes->axes()) {
            axis->setBasePen(QPen(m_theme.hairline, 1));
            axis->setTickPen(QPen(m_theme.hairline, 1));
            axis->setTickLengthIn(0);
            axis->setTickLengthOut(axis->axisType() == QCPAxis::atBottom ? 4 : 0);
            axis->setSubTicks(false);
            axis->setTickLabelFont(font);
            axis->setTickLabelColor(m_theme.dim);
            axis->setTickLabelPadding(4);
            axis->grid()->setPen(QPen(m_theme.hairline, 1));
            axis->grid()->setZeroLinePen(QPen(m_theme.hairline, 1));
        }
        QCPAxis* time = panel.axes->axis(QCPAxis::atBottom);
        QCPAxis* value = panel.axes->axis(QCPAxis::atLeft);
        time->grid()->setVisible(false);
        time->setTickLabels(isLowest);
        value->setBasePen(Qt::NoPen);
        time->ticker()->setTickCount(
            std::max(2, static_cast<int>((width() - left) / (kLabelsAcross * m_zoom))));
        const double height = double(this->height()) / double(m_panels.size()) - line;
        value->ticker()->setTickCount(std::max(2, static_cast<int>(height / (kLabelsUp * m_zoom))));
    }
}

void PlotView::applyTime()
{
    for (const Panel& panel : m_panels)
        panel.axes->axis(QCPAxis::atBottom)->setRange(m_time);
    fitValues();
    refresh();
}

void PlotView::fitValues()
{
    if (!m_charts || !m_followsValues)
        return;
    for (Panel& panel : m_panels) {
        const Chart& chart = chartOf(panel);
        Values values;
        for (const Curve& curve : chart.curves) {
            if (!m_shown[static_cast<std::size_t>(curve.kind)])
                continue;
            const Drawing drawing = styleOf(curve.kind, m_theme).drawing;
            const bool holds = drawing == Drawing::Steps || drawing == Drawing::Bars;
            if (const auto extent = seenExtent(curve, m_time, holds))
                values.take(isOfWindow(curve.kind) ? values.edge : values.all, *extent);
        }
        if (!values.all)
            values.all = values.edge;
        Extent extent = values.all.value_or(Extent{0, 1});
        if (chart.kind != ChartKind::TimeSequence)
            extent.low = 0;
        const double span = std::max(extent.high - extent.low, extent.high * 1e-6);
        // A window much larger than what is sent would flatten all else.
        if (values.edge)
            extent.high = std::max(extent.high, std::min(values.edge->high, extent.high + span));
        const double whole =
            std::max(extent.high - extent.low, unitOf(chart.kind) == Unit::Octets ? 1 : 1e-9);
        extent.high += kRoomAbove * whole;
        panel.isEdgeAbove = values.edge && values.edge->low > extent.high;
        panel.axes->axis(QCPAxis::atLeft)->setRange(extent.low - kRoomBelow * whole, extent.high);
    }
}

QCPRange PlotView::wholeTime() const
{
    double begin = 0;
    double end = m_life ? std::max(0.0, secondsBetween(m_life->begin, m_life->end)) : 0;
    if (m_charts)
        for (const Panel& panel : m_panels)
            for (const Curve& curve : chartOf(panel).curves) {
                begin = std::min(begin, curve.series.at.front());
                end = std::max(end, curve.series.at.back());
            }
    if (end <= begin) // one moment: nothing was before it
        return {begin - 0.00005, end + 0.001};
    const double room = kRoomBeside * (end - begin);
    return {begin - room, end + room};
}

void PlotView::showTime(QCPRange range)
{
    const QCPRange whole = wholeTime();
    const double span = std::clamp(range.size(), kShortestTime, whole.size());
    const double middle = // not std::clamp(): rounding may turn the two around
        std::max(whole.lower + span / 2, std::min(range.center(), whole.upper - span / 2));
    m_isFitted = span >= whole.size() * (1 - 1e-9);
    m_time = {middle - span / 2, middle + span / 2};
    applyTime();
}

void PlotView::fit()
{
    m_isFitted = true;
    m_followsValues = true;
    m_time = wholeTime();
    applyTime();
}

void PlotView::zoomTime(double factor, double around)
{
    showTime({around - (around - m_time.lower) * factor, around + (m_time.upper - around) * factor});
}

void PlotView::panTime(double share)
{
    const double by = m_time.size() * share;
    showTime({m_time.lower + by, m_time.upper + by});
}

void PlotView::zoomValues(double factor, const QPointF& around)
{
    const Panel* panel = panelAt(around);
    if (panel == nullptr)
        return;
    m_followsValues = false;
    panel->axes->axis(QCPAxis::atLeft)->scaleRange(factor, frameOf(*panel).valueAt(around.y()));
    refresh();
}

Frame PlotView::frameOf(const Panel& panel) const { return plots::frameOf(*panel.axes, m_zoom, false); }

double PlotView::timeOf(std::uint32_t step, Side side) const
{
    const trace::Step& one = m_life->steps[step];
    return secondsBetween(m_life->begin, one.wire.from == side ? one.sent : one.arrived.value_or(one.sent));
}

const PlotView::Panel* PlotView::panelAt(const QPointF& position) const
{
    for (const Panel& panel : m_panels)
        if (position.y() <= panel.axes->outerRect().bottom())
            return &panel;
    return m_panels.empty() ? nullptr : &m_panels.back();
}

QString PlotView::readout() const
{
    if (!m_hovered || !m_charts)
        return {};
    const Chart& chart = (*m_charts)[m_hovered->side];
    return pointText(chart.curves[m_hovered->hit.curve], m_hovered->hit.point, m_hovered->side, *m_life,
                     m_options.numbers());
}

void PlotView::onStepChanged()
{
    const auto step = m_selection.step();
    if (!m_charts || !isVisible())
        return;
    if (step && *step < m_life->steps.size()) {
        const double at = timeOf(*step, m_life->steps[*step].wire.from);
        if (!m_time.contains(at)) {
            const double by = at - m_time.center();
            showTime({m_time.lower + by, m_time.upper + by});
        }
    }
    refreshOverlay();
}

void PlotView::refresh()
{
    if (isVisible())
        replot(rpQueuedReplot);
}

void PlotView::refreshOverlay()
{
    if (!isVisible())
        return;
    if (mPaintBuffers.isEmpty()) // nothing was drawn yet that it could lie above
        refresh();
    else
        layer(QStringLiteral("overlay"))->replot();
}

void PlotView::paintPicture(QCPPainter& painter, const QSize& size)
{
    m_isPicture = true;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    toPainter(&painter, size.width(), size.height());
    m_isPicture = false;
    refresh();
}

} // namespace lifeline::plots
