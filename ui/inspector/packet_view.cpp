#include "ui/inspector/packet_view.h"

#include "core/analysis/examination.h"
#include "ui/inspector/explanation_box.h"
#include "ui/inspector/fact_grid.h"
#include "ui/inspector/frame_view.h"
#include "ui/inspector/packet_facts.h"
#include "ui/inspector/prose_view.h"
#include "ui/inspector/queue_gauge.h"
#include "ui/text/finding_text.h"
#include "ui/text/safe.h"
#include "ui/text/state_text.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace lifeline::inspector {

namespace {

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PacketView::PacketView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent)
    : QScrollArea(parent),
      m_selection(selection),
      m_options(options),
      m_theme(theme::Theme::light())
{
    setObjectName(QStringLiteral("packetView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOut();
    connect(&m_selection, &state::Selection::stepChanged, this, &PacketView::change);
    connect(&m_options, &state::DisplayOptions::changed, this, &PacketView::change);
    showNothing();
}

void PacketView::layOut()
{
    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(16, 16, 16, 16);
    outer->setSpacing(0);
    m_hint = plainLabel(page);
    m_hint->setWordWrap(true);
    m_content = new QWidget(page);
    outer->addWidget(m_hint);
    outer->addWidget(m_content);
    outer->addStretch(1);

    m_title = plainLabel(m_content);
    m_title->setObjectName(QStringLiteral("packetTitle"));
    m_place = plainLabel(m_content);
    m_journey = plainLabel(m_content);
    m_journey->setWordWrap(true);
    m_explanation = new ExplanationBox(m_content);
    m_commentHeading = new Section(tr("Your comment"), m_content);
    m_comment = new ProseView(m_content);
    m_comment->setObjectName(QStringLiteral("comment"));
    m_findingsHeading = new Section(tr("Why is this here?"), m_content);
    m_findings = new ProseView(m_content);
    m_findings->setObjectName(QStringLiteral("findings"));
    connect(m_findings, &ProseView::segmentChosen, this,
            [this](std::uint32_t step) { m_selection.setStep(step); });
    m_fields = new FactGrid(FactGrid::Second::Dim, m_content);
    m_afterHeading = new Section(tr("After this packet"), m_content);
    m_after = new FactGrid(FactGrid::Second::Equal, m_content);
    m_after->setObjectName(QStringLiteral("afterPacket"));
    m_queueHeading = new Section(tr("Server queues"), m_content);
    m_counterHeading = new Section(tr("Kernel counters since start"), m_content);
    m_counters = new FactGrid(FactGrid::Second::Equal, m_content);
    m_frameHeading = new Section(tr("Headers and octets"), m_content);
    m_frame = new FrameView(m_content);

    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(8);
    titleRow->addWidget(m_title, 0, Qt::AlignBaseline);
    titleRow->addWidget(m_place, 0, Qt::AlignBaseline);
    titleRow->addStretch(1);
    m_queueColumn = new QVBoxLayout;
    m_queueColumn->setSpacing(2);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(titleRow);
    column->addWidget(m_journey);
    column->addSpacing(8);
    column->addWidget(m_explanation);
    column->addSpacing(8);
    column->addWidget(m_commentHeading);
    column->addWidget(m_comment);
    column->addSpacing(8);
    column->addWidget(m_findingsHeading);
    column->addWidget(m_findings);
    column->addSpacing(8);
    column->addWidget(m_fields);
    column->addSpacing(12);
    column->addWidget(m_afterHeading);
    column->addWidget(m_after);
    column->addSpacing(12);
    column->addWidget(m_queueHeading);
    column->addLayout(m_queueColumn);
    column->addSpacing(12);
    column->addWidget(m_counterHeading);
    column->addWidget(m_counters);
    column->addSpacing(12);
    column->addWidget(m_frameHeading);
    column->addWidget(m_frame);
    setWidget(page);
    setComment({});
}

void PacketView::setComment(const QString& comment)
{
    m_commentHeading->setVisible(!comment.isEmpty());
    m_comment->setVisible(!comment.isEmpty());
    std::vector<Paragraph> lines;
    for (const QString& line : comment.split(QLatin1Char('\n')))
        lines.push_back({text::Prose(text::safe(line))});
    m_comment->setParagraphs(std::move(lines));
}

void PacketView::setLife(std::shared_ptr<const trace::Life> life,
                         std::shared_ptr<const analysis::Examination> examination)
{
    m_life = std::move(life);
    m_examination = std::move(examination);
    change();
}

void PacketView::setFrames(trace::SnapshotPtr snapshot, std::shared_ptr<trace::FrameBytes> frames)
{
    m_snapshot = std::move(snapshot);
    m_frames = std::move(frames);
}

void PacketView::setTheme(const theme::Theme& theme, double zoom)
{
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    setPalette(onPanel);
    m_theme = theme;
    m_zoom = zoom;
    m_hint->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    m_title->setFont(theme.interfaceFont(theme::TextSize::Heading, zoom, QFont::DemiBold));
    m_place->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    m_journey->setFont(theme.interfaceFont(theme::TextSize::Label, zoom));
    for (QLabel* label : {m_hint, m_place, m_journey})
        theme::paintWith(*label, theme.dim);
    m_explanation->setTheme(theme, zoom);
    for (FactGrid* grid : {m_fields, m_after, m_counters})
        grid->setTheme(theme, zoom);
    m_findings->setTheme(theme, zoom);
    m_comment->setTheme(theme, zoom);
    m_frame->setTheme(theme, zoom);
    for (Section* section : {m_commentHeading, m_findingsHeading, m_afterHeading, m_queueHeading,
                             m_counterHeading, m_frameHeading})
        section->setTheme(theme, zoom);
    for (QueueGauge* queue : m_queues)
        queue->setTheme(theme, zoom);
}

/// The tree of headers, the longest part, is written when somebody looks.
void PacketView::change()
{
    m_isStale = !isVisible();
    refresh();
}

void PacketView::refresh()
{
    const auto step = m_selection.step();
    if (m_life && step && *step < m_life->steps.size())
        showStep(*step);
    else
        showNothing();
}

void PacketView::showNothing()
{
    m_hint->setText(tr("Click a segment to see its header, and both ends after it."));
    m_hint->show();
    m_content->hide();
}

std::optional<trace::FrameBytes::Frame> PacketView::readFrame(const trace::Step& step) const
{
    if (!m_snapshot || !m_frames || step.segment.value >= m_snapshot->segments.size())
        return std::nullopt;
    auto frame = m_frames->read(m_snapshot->segments[step.segment.value]);
    return frame ? std::optional(std::move(*frame)) : std::nullopt;
}

void PacketView::showFrame(const std::optional<trace::FrameBytes::Frame>& frame)
{
    m_frameHeading->setVisible(frame.has_value());
    m_frame->setVisible(frame.has_value());
    if (frame && !m_isStale)
        m_frame->setFrame(*frame);
    else
        m_frame->clear();
}

void PacketView::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (std::exchange(m_isStale, false))
        refresh();
}

void PacketView::showStep(std::uint32_t at)
{
    const trace::Step& step = m_life->steps[at];
    const text::Notation notation = m_options.notation();
    m_hint->hide();
    m_content->show();
    m_title->setText(packetTitle(step));
    m_place->setText(packetPlace(step));
    m_journey->setText(packetJourney(step));
    m_explanation->setExplanation(text::explain(*m_life, at, notation));
    showFindings(at);
    const auto frame = readFrame(step);
    m_fields->setRows(headerFields(*m_life, at, notation, frame ? frameFacts(*frame) : std::nullopt));
    showAfter(at);
    showQueues(at);
    showCounters(at);
    showFrame(frame);
}

void PacketView::showFindings(std::uint32_t step)
{
    std::vector<Paragraph> said;
    if (m_examination) {
        const analysis::Remarks& remarks = m_examination->remarks;
        for (const analysis::Finding& finding : analysis::findingsAt(remarks.findings, step)) {
            said.push_back({text::findingWords(finding, *m_life).capitalised()});
            said.push_back({text::groundsText(finding, *m_life), true});
        }
        const QString wireshark = text::wiresharkText(remarks.wiresharkAt(m_life->steps[step]));
        if (!wireshark.isEmpty())
            said.push_back({text::Prose(tr("Wireshark would say: %1").arg(wireshark))});
    }
    m_findingsHeading->setVisible(!said.empty());
    m_findings->setVisible(!said.empty());
    m_findings->setParagraphs(std::move(said));
}

void PacketView::showAfter(std::uint32_t step)
{
    const AfterFacts after = afterFacts(*m_life, step, m_options.notation());
    m_after->setRows(after.rows, text::sideName(Side::Client), text::sideName(Side::Server));
    switch (after.agreement) {
    case Agreement::Unknown:
        m_afterHeading->setRemark({}, Section::Tone::Quiet);
        break;
    case Agreement::Agrees:
        m_afterHeading->setRemark(tr("model = kernel"), Section::Tone::Good);
        break;
    case Agreement::Differs:
        m_afterHeading->setRemark(tr("model ≠ kernel"), Section::Tone::Trouble);
        break;
    }
}

void PacketView::showQueues(std::uint32_t step)
{
    const std::vector<QueueFacts> queues = queueFacts(*m_life, step);
    m_queueHeading->setVisible(!queues.empty());
    while (m_queues.size() < queues.size()) {
        m_queues.push_back(new QueueGauge(m_content));
        m_queues.back()->setTheme(m_theme, m_zoom);
        m_queueColumn->addWidget(m_queues.back());
    }
    for (std::size_t i = 0; i < m_queues.size(); ++i) {
        m_queues[i]->setVisible(i < queues.size());
        if (i < queues.size())
            m_queues[i]->setQueue(queues[i]);
    }
}

void PacketView::showCounters(std::uint32_t step)
{
    const std::vector<FactRow> counters = counterFacts(*m_life, step);
    m_counterHeading->setVisible(!counters.empty());
    m_counters->setVisible(!counters.empty());
    m_counters->setRows(counters, text::sideName(Side::Client), text::sideName(Side::Server));
}

} // namespace lifeline::inspector
