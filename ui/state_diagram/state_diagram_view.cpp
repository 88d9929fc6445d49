#include "ui/state_diagram/state_diagram_view.h"

#include "ui/state_diagram/diagram_canvas.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/label_colour.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace lifeline::state_diagram {

namespace {

constexpr int kStepRole = Qt::UserRole;

QString nodeName(std::size_t node) { return text::stateName(nodes()[node].state); }

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

StateDiagramView::StateDiagramView(state::Selection& selection, state::Playhead& playhead, QWidget* parent)
    : QScrollArea(parent),
      m_selection(selection),
      m_playhead(playhead)
{
    setObjectName(QStringLiteral("statesView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(8, 8, 8, 16);
    m_hint = plainLabel(page);
    m_hint->setContentsMargins(8, 8, 8, 8);
    m_hint->setText(tr("Choose a connection to see which state each of its ends is in.\n\n"
                       "The diagram is that of RFC 9293: the way of each end is drawn on it as you walk "
                       "through the segments."));
    m_content = new QWidget(page);
    outer->addWidget(m_hint);
    outer->addWidget(m_content);
    outer->addStretch(1);

    m_canvas = new DiagramCanvas(m_content);
    m_heading = plainLabel(m_content);
    m_heading->setObjectName(QStringLiteral("stateHeading"));
    m_stays = new QListWidget(m_content);
    m_stays->setObjectName(QStringLiteral("stays"));
    m_stays->setWordWrap(true);
    m_stays->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stays->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_source = plainLabel(m_content);
    m_source->setText(
        tr("RFC 9293 §3.3.2, figure 5. Dotted: what the figure leaves out, as resets and timeouts. "
           "Click a state or a way."));
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_canvas);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(8, 0, 8, 0);
    below->addWidget(m_heading);
    below->addWidget(m_stays);
    below->addWidget(m_source);
    column->addLayout(below);
    setWidget(page);

    connect(m_canvas, &DiagramCanvas::nodeChosen, this, &StateDiagramView::chooseNode);
    connect(m_canvas, &DiagramCanvas::transitionChosen, this, &StateDiagramView::chooseTransition);
    connect(m_stays, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        if (const QVariant step = item->data(kStepRole); step.isValid())
            m_selection.setStep(step.toUInt());
    });
    connect(m_stays, &QListWidget::itemClicked, m_stays, &QListWidget::itemActivated);
    connect(&m_selection, &state::Selection::stepChanged, this, &StateDiagramView::onMoment);
    connect(&m_playhead, &state::Playhead::momentChanged, this, &StateDiagramView::onMoment);
    refresh();
}

void StateDiagramView::setLife(std::shared_ptr<const trace::Life> life)
{
    const bool isSame = life && m_life && life->connection.id == m_life->connection.id;
    m_life = std::move(life);
    if (!isSame)
        m_node.reset();
    onMoment();
}

void StateDiagramView::setTheme(const theme::Theme& theme, double zoom)
{
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    setPalette(onPanel);
    m_canvas->setTheme(theme, zoom);
    m_hint->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    m_heading->setFont(theme.interfaceFont(theme::TextSize::Label, zoom, QFont::DemiBold));
    m_stays->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    m_source->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    for (QLabel* label : {m_hint, m_source})
        theme::paintWith(*label, theme.dim);
    fitList();
}

void StateDiagramView::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (m_isStale)
        refresh();
}

void StateDiagramView::onMoment()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

Moment StateDiagramView::moment() const
{
    if (m_playhead.now())
        return {*m_playhead.now(), m_playhead.step()};
    const auto step = m_selection.step();
    if (step && *step < m_life->steps.size())
        return {state::momentOf(m_life->steps[*step]), step};
    return {m_life->end, {}};
}

void StateDiagramView::refresh()
{
    m_isStale = false;
    m_hint->setVisible(!m_life);
    m_content->setVisible(m_life != nullptr);
    m_journey = m_life ? journeyOf(*m_life, moment()) : Journey{};
    m_canvas->setJourney(m_journey);
    if (!m_life)
        return;
    if (m_node)
        listStays();
    else
        sayLast();
}

void StateDiagramView::chooseNode(std::size_t node)
{
    m_node = node;
    if (m_life)
        listStays();
}

void StateDiagramView::chooseTransition(std::size_t transition)
{
    if (transition >= m_journey.taken.size())
        return;
    m_node.reset();
    const Transition change = m_journey.taken[transition];
    if (change.step)
        m_selection.setStep(*change.step);
    m_heading->setText(changeText(change));
    m_stays->clear();
    fitList();
}

void StateDiagramView::listStays()
{
    const std::vector<Stay> stays = staysIn(*m_life, *m_node, moment());
    m_heading->setText(stays.empty() ? tr("No end has been in %1 so far.").arg(nodeName(*m_node))
                                     : nodeName(*m_node));
    m_stays->clear();
    for (const Stay& stay : stays) {
        auto* item = new QListWidgetItem(stayText(stay), m_stays);
        if (stay.step)
            item->setData(kStepRole, *stay.step);
    }
    fitList();
}

void StateDiagramView::sayLast()
{
    m_heading->setText(m_journey.taken.empty() ? tr("Neither end has changed its state so far.")
                                               : changeText(m_journey.taken.back()));
    m_stays->clear();
    fitList();
}

QString StateDiagramView::changeText(const Transition& change) const
{
    const QString what =
        tr("%1: %2 → %3").arg(text::sideName(change.side), nodeName(change.from), nodeName(change.to));
    const QString when = text::secondsText(change.time - m_life->begin);
    QString sentence = change.step
        ? tr("%1, by segment %2, at %3 s").arg(what).arg(m_life->steps[*change.step].number).arg(when)
        : tr("%1, without a segment, at %2 s").arg(what, when);
    if (change.evidence == trace::Evidence::Assumed)
        sentence += tr(" (assumed)");
    return sentence;
}

QString StateDiagramView::stayText(const Stay& stay) const
{
    const QString begin = text::secondsText(stay.begin - m_life->begin);
    const QString length = text::durationText(stay.end - stay.begin);
    QString line = stay.goesOn
        ? tr("%1: since %2 s, so far %3").arg(text::sideName(stay.side), begin, length)
        : tr("%1: from %2 to %3 s, %4")
              .arg(text::sideName(stay.side), begin, text::secondsText(stay.end - m_life->begin), length);
    if (stay.step)
        line += tr(", from segment %1 on").arg(m_life->steps[*stay.step].number);
    if (stay.evidence == trace::Evidence::Assumed)
        line += tr(" (assumed)");
    return line;
}

/// The page scrolls, not the list.
void StateDiagramView::fitList()
{
    m_stays->setVisible(m_stays->count() > 0);
    int height = 2 * m_stays->frameWidth();
    const int room = viewport()->width() - 40; // what the page leaves around it
    const QFontMetrics metrics(m_stays->font());
    for (int i = 0; i < m_stays->count(); ++i)
        height += metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, m_stays->item(i)->text())
                      .height()
            + metrics.height();
    m_stays->setFixedHeight(height);
}

} // namespace lifeline::state_diagram
