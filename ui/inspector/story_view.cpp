#include "ui/inspector/story_view.h"

#include "core/analysis/examination.h"
#include "ui/inspector/prose_view.h"
#include "ui/inspector/section.h"
#include "ui/inspector/time_split_view.h"
#include "ui/text/diagnosis_text.h"
#include "ui/text/finding_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/label_colour.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace lifeline::inspector {

StoryView::StoryView(state::Selection& selection, QWidget* parent)
    : QScrollArea(parent),
      m_selection(selection)
{
    setObjectName(QStringLiteral("storyView"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOut();
    refresh();
}

void StoryView::layOut()
{
    auto* page = new QWidget;
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(16, 4, 16, 16);
    outer->setSpacing(0);
    m_hint = new QLabel(page);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(0, 12, 0, 0);
    m_content = new QWidget(page);
    outer->addWidget(m_hint);
    outer->addWidget(m_content);
    outer->addStretch(1);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [&](QWidget* widget) { column->addWidget(widget); };
    const auto section = [&](const QString& title) {
        auto* heading = new Section(title, m_content);
        if (column->count() > 0)
            column->addSpacing(8);
        else
            heading->setLined(false);
        add(heading);
        return heading;
    };
    const auto prose = [&](const QString& name) {
        auto* view = new ProseView(m_content);
        view->setObjectName(name);
        connect(view, &ProseView::segmentChosen, this,
                [this](std::uint32_t step) { m_selection.setStep(step); });
        add(view);
        return view;
    };
    m_openingHeading = section(tr("Opening"));
    m_opening = prose(QStringLiteral("storyOpening"));
    m_troubleHeading = section(tr("What went wrong"));
    m_trouble = prose(QStringLiteral("storyTrouble"));
    m_closingHeading = section(tr("Closing"));
    m_closing = prose(QStringLiteral("storyClosing"));
    m_timeHeading = section(tr("Network or application?"));
    m_time = new TimeSplitView(m_content);
    add(m_time);
    m_verdict = prose(QStringLiteral("storyVerdict"));
    m_checksHeading = section(tr("What to check next"));
    m_checks = prose(QStringLiteral("storyChecks"));
    setWidget(page);
}

void StoryView::setLife(std::shared_ptr<const trace::Life> life,
                        std::shared_ptr<const analysis::Examination> examination)
{
    m_life = std::move(life);
    m_examination = std::move(examination);
    m_isStale = true;
    if (isVisible())
        refresh();
}

void StoryView::showEvent(QShowEvent* event)
{
    if (m_isStale)
        refresh();
    QScrollArea::showEvent(event);
}

void StoryView::setTheme(const theme::Theme& theme, double zoom)
{
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    setPalette(onPanel);
    m_hint->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    theme::paintWith(*m_hint, theme.dim);
    for (Section* heading :
         {m_openingHeading, m_troubleHeading, m_closingHeading, m_timeHeading, m_checksHeading})
        heading->setTheme(theme, zoom);
    for (ProseView* view : {m_opening, m_trouble, m_closing, m_verdict, m_checks})
        view->setTheme(theme, zoom);
    m_time->setTheme(theme, zoom);
}

void StoryView::refresh()
{
    m_isStale = false;
    const bool isKnown = m_life && m_examination;
    m_hint->setVisible(!isKnown);
    m_content->setVisible(isKnown);
    m_hint->setText(m_life ? tr("Looking at every segment…")
                           : tr("Choose a connection to read its story: who opened it, what went wrong, who "
                                "closed it."));
    if (isKnown)
        tell(m_examination->diagnosis, *m_life);
}

void StoryView::tell(const analysis::Diagnosis& diagnosis, const trace::Life& life)
{
    std::vector<Paragraph> opening{{text::openingText(diagnosis, life)}};
    if (life.connection.clientIsGuessed)
        opening.push_back({text::Prose(tr("No SYN was seen: which end is the client is guessed.")), true});
    m_opening->setParagraphs(std::move(opening));

    const bool isSound = diagnosis.problems.empty();
    std::vector<Paragraph> trouble;
    for (const analysis::Diagnosed& problem : diagnosis.problems)
        trouble.push_back({text::problemText(problem, life)});
    if (isSound)
        trouble.push_back({text::Prose(tr("Nothing that shows in the segments."))});
    m_trouble->setParagraphs(std::move(trouble));
    m_troubleHeading->setRemark(isSound ? tr("sound") : QString::number(diagnosis.problems.size()),
                                isSound ? Section::Tone::Good : Section::Tone::Trouble);

    m_closing->setParagraphs({{text::closingText(diagnosis, life)}});

    const Time total = diagnosis.time.total();
    m_timeHeading->setRemark(text::durationText(total), Section::Tone::Quiet);
    m_time->setSplit(diagnosis.time);
    m_time->setVisible(total > Time{});
    const QString verdict = text::timeVerdict(diagnosis);
    m_verdict->setParagraphs({{text::Prose(verdict), true}});
    m_verdict->setVisible(!verdict.isEmpty());

    std::vector<Paragraph> checks;
    for (text::Prose& check : text::checks(diagnosis, life))
        checks.push_back({std::move(check)});
    m_checksHeading->setVisible(!checks.empty());
    m_checks->setVisible(!checks.empty());
    m_checks->setParagraphs(std::move(checks));
}

} // namespace lifeline::inspector
