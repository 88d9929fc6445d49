#include "ui/inspector/endpoints_view.h"

#include "ui/inspector/endpoint_facts.h"
#include "ui/inspector/fact_grid.h"
#include "ui/inspector/queue_gauge.h"
#include "ui/inspector/timer_gauge.h"
#include "ui/inspector/transmission_variables.h"
#include "ui/text/state_text.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/section.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace lifeline::inspector {

namespace {

/// Shows one gauge for each fact; gauges that are not needed wait, hidden.
template <class Gauge, class Facts, class Set>
void showGauges(std::vector<Gauge*>& gauges, const std::vector<Facts>& facts, QVBoxLayout& column,
                QWidget* parent, const theme::Theme& theme, double zoom, Set set)
{
    while (gauges.size() < facts.size()) {
        gauges.push_back(new Gauge(parent));
        gauges.back()->setTheme(theme, zoom);
        column.addWidget(gauges.back());
    }
    for (std::size_t i = 0; i < gauges.size(); ++i) {
        gauges[i]->setVisible(i < facts.size());
        if (i < facts.size())
            set(*gauges[i], facts[i]);
    }
}

} // namespace

EndpointsView::EndpointsView(state::Selection& selection, state::DisplayOptions& options,
                             state::Playhead& playhead, QWidget* parent)
    : QScrollArea(parent),
      m_selection(selection),
      m_options(options),
      m_playhead(playhead),
      m_theme(theme::Theme::light())
{
    setObjectName(QStringLiteral("endpointsView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOut();
    connect(&m_selection, &state::Selection::stepChanged, this, &EndpointsView::change);
    connect(&m_playhead, &state::Playhead::momentChanged, this, &EndpointsView::change);
    connect(&m_options, &state::DisplayOptions::changed, this, &EndpointsView::change);
    refresh();
}

void EndpointsView::layOut()
{
    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(16, 16, 16, 16);
    m_hint = new QLabel(tr("Choose a connection to see its two ends."), page);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_content = new QWidget(page);
    outer->addWidget(m_hint);
    outer->addWidget(m_content);
    outer->addStretch(1);

    m_momentHeading = new Section(tr("At this moment"), m_content);
    m_momentHeading->setLined(false);
    m_tcb = new FactGrid(FactGrid::Second::Equal, m_content);
    m_tcb->setObjectName(QStringLiteral("tcb"));
    m_timerHeading = new Section(tr("Timers"), m_content);
    m_noTimer = new QLabel(tr("None runs."), m_content);
    m_noTimer->setTextFormat(Qt::PlainText);
    m_queueHeading = new Section(tr("Server queues"), m_content);
    m_counterHeading = new Section(tr("Kernel counters since start"), m_content);
    m_counters = new FactGrid(FactGrid::Second::Equal, m_content);
    m_wholeHeading = new Section(tr("The connection"), m_content);
    m_ends = new FactGrid(FactGrid::Second::Equal, m_content);
    m_whole = new FactGrid(FactGrid::Second::Dim, m_content);
    m_timerColumn = new QVBoxLayout;
    m_timerColumn->setSpacing(2);
    m_queueColumn = new QVBoxLayout;
    m_queueColumn->setSpacing(2);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_momentHeading);
    column->addWidget(m_tcb);
    column->addSpacing(8);
    column->addWidget(m_timerHeading);
    column->addWidget(m_noTimer);
    column->addLayout(m_timerColumn);
    column->addSpacing(8);
    column->addWidget(m_queueHeading);
    column->addLayout(m_queueColumn);
    column->addSpacing(8);
    column->addWidget(m_counterHeading);
    column->addWidget(m_counters);
    column->addSpacing(8);
    column->addWidget(m_wholeHeading);
    column->addWidget(m_ends);
    column->addWidget(m_whole);
    setWidget(page);
}

void EndpointsView::setLife(std::shared_ptr<const trace::Life> life)
{
    m_life = std::move(life);
    change();
}

void EndpointsView::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    setPalette(onPanel);
    m_hint->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    m_noTimer->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    for (QLabel* label : {m_hint, m_noTimer})
        theme::paintWith(*label, theme.dim);
    for (FactGrid* grid : {m_ends, m_whole, m_tcb, m_counters})
        grid->setTheme(theme, zoom);
    for (Section* section :
         {m_wholeHeading, m_momentHeading, m_timerHeading, m_queueHeading, m_counterHeading})
        section->setTheme(theme, zoom);
    for (TimerGauge* timer : m_timers)
        timer->setTheme(theme, zoom);
    for (QueueGauge* queue : m_queues)
        queue->setTheme(theme, zoom);
}

void EndpointsView::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (m_isStale)
        refresh();
}

void EndpointsView::change()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

std::optional<InspectedMoment> EndpointsView::moment() const
{
    if (const auto now = m_playhead.now()) {
        const auto step = m_playhead.step();
        return InspectedMoment{*now, step, step && momentAfter(m_life->steps[*step]) == *now};
    }
    const auto step = m_selection.step();
    if (step && *step < m_life->steps.size())
        return InspectedMoment{momentAfter(m_life->steps[*step]), step, true};
    return std::nullopt;
}

void EndpointsView::refresh()
{
    m_isStale = false;
    m_hint->setVisible(!m_life);
    m_content->setVisible(m_life != nullptr);
    if (!m_life)
        return;
    m_ends->setRows(endpointFacts(*m_life), text::sideName(Side::Client), text::sideName(Side::Server));
    m_whole->setRows(connectionFacts(*m_life));
    const auto now = moment();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_momentHeading, m_tcb, m_timerHeading})
        widget->setVisible(now.has_value());
    showMoment(now.value_or(InspectedMoment{m_life->end, {}, false}));
    if (!now) {
        m_noTimer->hide();
        for (TimerGauge* timer : m_timers)
            timer->hide();
    }
}

void EndpointsView::showMoment(const InspectedMoment& moment)
{
    const QString client = text::sideName(Side::Client);
    const QString server = text::sideName(Side::Server);
    const AfterFacts tcb = tcbFacts(*m_life, moment, m_options.notation());
    m_tcb->setRows(tcb.rows, client, server);
    m_momentHeading->setRemark(tcb.agreement == Agreement::Agrees        ? tr("states: model = kernel")
                                   : tcb.agreement == Agreement::Differs ? tr("states: model ≠ kernel")
                                                                         : QString(),
                               tcb.agreement == Agreement::Differs ? Section::Tone::Trouble
                                                                   : Section::Tone::Good);
    const std::vector<TimerFacts> timers = timerFacts(*m_life, moment.now);
    m_noTimer->setVisible(timers.empty());
    showGauges(m_timers, timers, *m_timerColumn, m_content, m_theme, m_zoom,
               [](TimerGauge& gauge, const TimerFacts& timer) { gauge.setTimer(timer); });
    const std::vector<QueueFacts> queues = queueFactsAt(*m_life, moment.now);
    m_queueHeading->setVisible(!queues.empty());
    showGauges(m_queues, queues, *m_queueColumn, m_content, m_theme, m_zoom,
               [](QueueGauge& gauge, const QueueFacts& queue) { gauge.setQueue(queue); });
    const std::vector<FactRow> counters = counterFactsAt(*m_life, moment.now);
    m_counterHeading->setVisible(!counters.empty());
    m_counters->setVisible(!counters.empty());
    m_counters->setRows(counters, client, server);
}

} // namespace lifeline::inspector
