#include "ui/inspector/story_view.h"

#include "core/analysis/examination.h"
#include "ui/inspector/prose_view.h"
#include "ui/inspector/time_split_view.h"
#include "ui/text/diagnosis_text.h"
#include "ui/text/finding_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/section.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTextCursor>
#include <QTextDocumentFragment>
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
        view->installEventFilter(this);
        view->viewport()->installEventFilter(this);
        connect(view, &ProseView::copyAvailable, this, [this, view](bool hasSelection) {
            if (hasSelection && !m_selectsAll)
                clearOthers(view);
        });
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

std::array<ProseView*, 5> StoryView::proses() const
{
    return {m_opening, m_trouble, m_closing, m_verdict, m_checks};
}

QString StoryView::text()
{
    if (m_isStale)
        refresh();
    if (!m_life || !m_examination)
        return {};
    QStringList sections;
    const auto add = [&sections](const Section& heading, const QStringList& lines) {
        sections.append((QStringList{heading.text()} + lines).join(QLatin1Char('\n')));
    };
    add(*m_openingHeading, {m_opening->toPlainText()});
    add(*m_troubleHeading, {m_trouble->toPlainText()});
    add(*m_closingHeading, {m_closing->toPlainText()});
    QStringList time = m_time->lines();
    if (!m_verdict->toPlainText().isEmpty())
        time.append(m_verdict->toPlainText());
    add(*m_timeHeading, time);
    if (!m_checks->toPlainText().isEmpty())
        add(*m_checksHeading, {m_checks->toPlainText()});
    return sections.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

void StoryView::copyStory()
{
    if (const QString story = text(); !story.isEmpty())
        QApplication::clipboard()->setText(story);
}

/// What is selected in one paragraph; all of them selected are the story.
QString StoryView::selected() const
{
    QStringList parts;
    for (const ProseView* view : proses())
        if (view->textCursor().hasSelection())
            parts.append(view->textCursor().selection().toPlainText());
    return parts.size() == 1 ? parts.first() : QString();
}

void StoryView::copy()
{
    if (const QString part = selected(); !part.isEmpty())
        QApplication::clipboard()->setText(part);
    else
        copyStory();
}

void StoryView::selectAll()
{
    m_selectsAll = true;
    for (ProseView* view : proses())
        view->selectAll();
    m_selectsAll = false;
}

void StoryView::clearOthers(const ProseView* chosen)
{
    for (ProseView* view : proses()) {
        QTextCursor cursor = view->textCursor();
        if (view == chosen || !cursor.hasSelection())
            continue;
        cursor.clearSelection();
        view->setTextCursor(cursor);
    }
}

/// Copying and selecting all belong to the story while it has the focus, not to the diagram.
bool StoryView::takeKey(QEvent& event)
{
    if (event.type() != QEvent::ShortcutOverride && event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    const bool copies = key.matches(QKeySequence::Copy);
    if (!copies && !key.matches(QKeySequence::SelectAll))
        return false;
    event.accept();
    if (event.type() == QEvent::KeyPress)
        copies ? copy() : selectAll();
    return true;
}

bool StoryView::event(QEvent* event) { return takeKey(*event) || QScrollArea::event(event); }

bool StoryView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        contextMenuEvent(static_cast<QContextMenuEvent*>(event));
        return true;
    }
    return takeKey(*event) || QScrollArea::eventFilter(watched, event);
}

void StoryView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copyPart = menu->addAction(tr("&Copy"), this, &StoryView::copy);
    copyPart->setEnabled(!selected().isEmpty());
    QAction* copyAll = menu->addAction(tr("Copy &story"), this, &StoryView::copyStory);
    copyAll->setObjectName(QStringLiteral("copyStory"));
    copyAll->setEnabled(m_life && m_examination);
    menu->addAction(tr("Select &all"), this, &StoryView::selectAll);
    menu->popup(event->globalPos());
    event->accept();
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
