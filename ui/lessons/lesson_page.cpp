#include "ui/lessons/lesson_page.h"

#include "ui/lessons/command_row.h"
#include "ui/lessons/page_line.h"
#include "ui/lessons/verdict_row.h"
#include "ui/text/command_text.h"
#include "ui/text/unbroken.h"
#include "ui/theme/label_colour.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/section.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lifeline::lessons {

namespace {

constexpr int kBeside = 16;
constexpr int kReadable = 44; // ems of a line that one reads with ease
constexpr int kAir = 8; // above and below sentences

QPushButton* buttonOf(const LessonPage::Doing& doing)
{
    auto* button = new QPushButton(doing.words);
    const auto follow = [button, action = doing.action] {
        button->setEnabled(action->isEnabled());
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        button->setToolTip(key.isEmpty()
                               ? QString()
                               : QStringLiteral("%1 · %2").arg(action->text().remove(QLatin1Char('&')), key));
    };
    follow();
    button->setAutoDefault(false);
    QObject::connect(doing.action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, doing.action, &QAction::trigger);
    return button;
}

} // namespace

LessonPage::LessonPage(Place place, QWidget* parent)
    : QScrollArea(parent),
      m_place(place),
      m_page(new QWidget)
{
    setObjectName(place == Place::Centre ? QStringLiteral("lessonIntroduction")
                                         : QStringLiteral("lessonPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto* row = new QHBoxLayout(m_page);
    row->setContentsMargins(0, 0, 0, 0);
    setWidget(m_page);
    write();
}

void LessonPage::setDoings(const Doings& doings)
{
    m_doings = doings;
    write();
}

void LessonPage::setContent(const PageContent& content)
{
    if (content == m_content)
        return;
    if (content.id != m_content.id)
        verticalScrollBar()->setValue(0);
    m_content = content;
    write();
}

void LessonPage::setTold(bool isTold, std::optional<int> current)
{
    if (isTold != std::exchange(m_isTold, isTold))
        write();
    m_current = current;
    for (std::size_t i = 0; i < m_sentences.size(); ++i) {
        const bool isCurrent = current && static_cast<std::size_t>(*current) == i;
        if (isCurrent && !m_sentences[i]->isCurrent() && isVisible())
            ensureWidgetVisible(m_sentences[i], 0, kBeside);
        m_sentences[i]->setCurrent(isCurrent);
    }
}

void LessonPage::setChecked(std::vector<CheckedPromise> checked)
{
    if (checked == m_checked)
        return;
    m_checked = std::move(checked);
    write();
}

widgets::Section* LessonPage::addSection(const QString& title)
{
    m_lines->addSpacing(kAir);
    auto* section = new widgets::Section(title);
    m_lines->addWidget(section);
    return section;
}

QLabel* LessonPage::addText(const QString& text, theme::TextSize size, bool isDim)
{
    auto* label = new QLabel(text::breakable(text::unbroken(text::withoutTicks(text))));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(label);
    m_labels.push_back({label, size, isDim, false});
    return label;
}

void LessonPage::addNarration()
{
    m_told = addSection(tr("Step by step"));
    for (qsizetype i = 0; i < m_content.narration.size(); ++i) {
        auto* line = new PageLine(PageLine::Kind::Sentence, m_content.narration[i]);
        const int index = static_cast<int>(i);
        line->setCurrent(m_current == index);
        connect(line, &PageLine::chosen, this, [this, index] { Q_EMIT sentenceChosen(index); });
        connect(line, &PageLine::moved, this, [this, index](int by) {
            const int wanted = index + by;
            if (wanted < 0 || static_cast<std::size_t>(wanted) >= m_sentences.size())
                return;
            m_sentences[static_cast<std::size_t>(wanted)]->setFocus();
            Q_EMIT sentenceChosen(wanted);
        });
        m_sentences.push_back(line);
        m_lines->addWidget(line);
    }
}

void LessonPage::writeChecked()
{
    widgets::Section* section = addSection(tr("Promised, and seen"));
    const auto kept =
        std::count_if(m_checked.begin(), m_checked.end(), [](const CheckedPromise& one) { return one.kept; });
    const auto all = static_cast<int>(m_checked.size());
    section->setRemark(tr("%1 of %2 kept", "promises of a lesson").arg(kept).arg(all),
                       kept == all ? widgets::Section::Tone::Good : widgets::Section::Tone::Trouble);
    if (kept != all)
        addText(tr("Another kernel, or a busy machine, may do it differently: that is no fault of yours."),
                theme::TextSize::Small, true);
    for (const bool isKept : {false, true}) // what needs a look comes first
        for (const CheckedPromise& one : m_checked)
            if (one.kept == isKept)
                m_lines->addWidget(new VerdictRow(one));
}

void LessonPage::addCommands()
{
    addSection(tr("On your own machine"));
    QLabel* const hint = addText(tr("Some need root. Type them while your own client and server talk."),
                                 theme::TextSize::Small, true);
    for (const Command& command : m_content.commands) {
        auto* row = new CommandRow(text::commandText(command), QString::fromStdString(command.line));
        connect(row, &CommandRow::copied, this,
                [hint, line = row->command()] { hint->setText(tr("Copied: %1", "a command").arg(line)); });
        m_lines->addWidget(row);
    }
}

void LessonPage::addSettings()
{
    addSection(tr("What changes it"));
    for (const PageContent::Change& change : m_content.settings) {
        m_lines->addSpacing(kAir / 2);
        addText(change.name, theme::TextSize::Small);
        m_labels.back().isFixed = true;
        addText(change.text, theme::TextSize::Label, true);
    }
}

void LessonPage::write()
{
    const int place = verticalScrollBar()->value();
    m_labels.clear();
    m_sentences.clear();
    if (m_column != nullptr) { // not deleted here: one of its lines may be what was just pressed
        m_column->setParent(nullptr);
        m_old.emplace_back(m_column);
        QMetaObject::invokeMethod(
            this, [this] { m_old.clear(); }, Qt::QueuedConnection);
    }
    m_column = new QWidget;
    m_lines = new QVBoxLayout(m_column);
    m_lines->setContentsMargins(kBeside, kBeside, kBeside, kBeside);
    m_lines->setSpacing(2);
    auto* row = static_cast<QHBoxLayout*>(m_page->layout());
    row->addWidget(m_column, 1, Qt::AlignTop);
    if (m_content.id.isEmpty()) {
        addText(tr("Choose a lesson."), theme::TextSize::Body, true);
    } else {
        const bool isLarge = m_place == Place::Centre;
        addText(m_content.title, isLarge ? theme::TextSize::Title : theme::TextSize::Heading);
        m_lines->addSpacing(kAir);
        addText(m_content.summary, isLarge ? theme::TextSize::Body : theme::TextSize::Label, true);
        if (!m_content.watch.isEmpty()) {
            addSection(tr("What to watch"));
            for (const QString& watch : m_content.watch)
                addText(QStringLiteral("• ") + watch,
                        isLarge ? theme::TextSize::Body : theme::TextSize::Label);
        }
        if (!m_doings.empty()) {
            m_lines->addSpacing(kAir);
            auto* buttons = new QWidget;
            auto* flow = new widgets::FlowLayout(kAir, buttons);
            for (const Doing& doing : m_doings)
                flow->addWidget(buttonOf(doing));
            m_lines->addWidget(buttons);
            if (isLarge)
                addText(tr("Enter runs it, on this machine's own kernel."), theme::TextSize::Small, true);
        }
        if (m_isTold && !m_content.narration.isEmpty())
            addNarration();
        if (!m_checked.empty())
            writeChecked();
        if (!m_content.next.empty()) {
            addSection(tr("Try next"));
            for (const PageContent::Link& link : m_content.next) {
                auto* line = new PageLine(PageLine::Kind::Link, link.title);
                connect(line, &PageLine::chosen, this, [this, id = link.id] { Q_EMIT lessonRequested(id); });
                m_lines->addWidget(line);
            }
        }
        if (!m_content.commands.empty())
            addCommands();
        if (!m_content.settings.empty())
            addSettings();
    }
    dress();
    fitWidth();
    m_column->show();
    m_page->layout()->activate();
    verticalScrollBar()->setValue(place);
}

void LessonPage::setTheme(const theme::Theme& theme, double zoom)
{
    m_theme = theme;
    m_zoom = zoom;
    QPalette own = palette();
    const QColor& ground = m_place == Place::Centre ? theme.ground : theme.panel;
    own.setColor(QPalette::Base, ground);
    own.setColor(QPalette::Window, ground);
    setPalette(own);
    dress();
    fitWidth();
}

void LessonPage::dress()
{
    for (const Label& one : m_labels) {
        one.label->setFont(one.isFixed ? m_theme.fixedFont(one.size, m_zoom)
                                       : m_theme.interfaceFont(one.size, m_zoom,
                                                               one.size == theme::TextSize::Title
                                                                       || one.size == theme::TextSize::Heading
                                                                   ? QFont::DemiBold
                                                                   : QFont::Normal));
        theme::paintWith(*one.label, one.isDim ? m_theme.dim : m_theme.text);
    }
    for (auto* section : m_column->findChildren<widgets::Section*>())
        section->setTheme(m_theme, m_zoom);
    for (auto* line : m_column->findChildren<PageLine*>())
        line->setTheme(m_theme, m_zoom);
    for (auto* row : m_column->findChildren<CommandRow*>())
        row->setTheme(m_theme, m_zoom);
    for (auto* row : m_column->findChildren<VerdictRow*>())
        row->setTheme(m_theme, m_zoom);
    for (auto* button : m_column->findChildren<QPushButton*>())
        button->setFont(m_theme.interfaceFont(theme::TextSize::Label, m_zoom));
}

void LessonPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitWidth();
}

/// Lines are no longer than one reads with ease; what is left stands on both sides.
void LessonPage::fitWidth()
{
    const int readable =
        kReadable * QFontMetrics(m_theme.interfaceFont(theme::TextSize::Body, m_zoom)).averageCharWidth() * 2;
    const int spare = std::max(0, viewport()->width() - readable) / 2;
    m_page->layout()->setContentsMargins(spare, 0, spare, 0);
}

} // namespace lifeline::lessons
