#include "app/lifeline/segment_tools.h"

#include "core/analysis/examination.h"
#include "core/export/json.h"
#include "core/export/tcpdump_lines.h"
#include "ui/ladder/ladder_pane.h"
#include "ui/ladder/ladder_view.h"
#include "ui/ladder/row_text.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/comment_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/menus.h"
#include "ui/main_window/names_dialog.h"
#include "ui/text/segment_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenu>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace lifeline::app {

namespace {

constexpr std::size_t kStepsInRow = 500; // that one can go through while one row is written
constexpr std::uint32_t kMostCopied = 250'000; // rows, some 50 MB: more belong in a file

} // namespace

SegmentTools::SegmentTools(Session& session, state::Selection& selection, state::DisplayOptions& options,
                           ladder::LadderView& view)
    : m_session(session),
      m_selection(selection),
      m_options(options),
      m_trail(selection),
      m_view(view),
      m_pane(new ladder::LadderPane(view, selection, options, m_trail))
{
}

SegmentTools::~SegmentTools()
{
    m_annotations.undoStack().disconnect(this); // it empties itself when the window is gone
}

void SegmentTools::connectTo(main_window::MainWindow& window)
{
    m_window = &window;
    main_window::Actions& actions = window.actions();
    const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(actions.find, [this] { m_pane->openFind(); });
    on(actions.findNext, [this] { m_pane->findNext(); });
    on(actions.findPrevious, [this] { m_pane->findPrevious(); });
    on(actions.goTo, [this] { m_pane->openGoTo(); });
    on(actions.goBack, [this] { m_trail.goBack(); });
    on(actions.goForward, [this] { m_trail.goForward(); });
    on(actions.goToLinked, [this] { goToLinked(); });
    on(actions.openInWireshark, [this] { openInWireshark(); });
    on(actions.comment, [this] { editComment(); });
    on(actions.nameAddresses, [this] { editNames(); });
    connect(&m_names, &state::AddressNames::changed, this, &SegmentTools::showNames);
    connect(&m_view, &ladder::LadderView::lifeChanged, this, &SegmentTools::showNames);
    connect(&m_view, &ladder::LadderView::linkFollowed, &m_trail, &state::Trail::jump);
    connect(&m_view, &ladder::LadderView::menuRequested, this, &SegmentTools::showMenu);
    connectCopying();
    connectMarks();
    connect(&m_view, &ladder::LadderView::lifeChanged, this, &SegmentTools::selectKept);
    connect(&m_view, &ladder::LadderView::lifeChanged, this, &SegmentTools::updateActions);
    connect(&m_selection, &state::Selection::stepChanged, this, &SegmentTools::updateActions);
    connect(&m_trail, &state::Trail::changed, this, &SegmentTools::updateActions);
    updateActions();
}

void SegmentTools::connectCopying()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.copyTcpdump, &QAction::triggered, this, &SegmentTools::copyTcpdump);
    connect(actions.copyRow, &QAction::triggered, this, &SegmentTools::copyRows);
    connect(actions.copyJson, &QAction::triggered, this, &SegmentTools::copyJson);
    connect(actions.copyValue, &QAction::triggered, this, &SegmentTools::copyValue);
    connect(&m_rowCopy, &RowCopy::copied, this, &SegmentTools::copy);
}

void SegmentTools::connectMarks()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.mark, &QAction::triggered, this, &SegmentTools::toggleMark);
    connect(actions.nextMark, &QAction::triggered, this, [this] { goToMark(+1); });
    connect(actions.previousMark, &QAction::triggered, this, [this] { goToMark(-1); });
    QUndoStack& undo = m_annotations.undoStack();
    connect(actions.undo, &QAction::triggered, &undo, &QUndoStack::undo);
    connect(actions.redo, &QAction::triggered, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::canUndoChanged, this, &SegmentTools::updateActions);
    connect(&undo, &QUndoStack::canRedoChanged, this, &SegmentTools::updateActions);
    connect(&m_annotations, &state::Annotations::changed, this, &SegmentTools::showMarks);
    connect(&m_view, &ladder::LadderView::lifeChanged, this, &SegmentTools::showMarks);
}

void SegmentTools::setCapture(const QString& path)
{
    m_path = path;
    m_annotations.setCapture(path, path.isEmpty() ? 0 : static_cast<std::uint64_t>(QFileInfo(path).size()));
    updateActions();
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> SegmentTools::chosen() const
{
    const auto step = m_selection.step();
    const std::size_t count = m_view.life() ? m_view.life()->steps.size() : 0;
    if (!step || *step >= count)
        return std::nullopt;
    const auto range = m_selection.range();
    return range && range->second < count ? range : std::pair(*step, *step);
}

void SegmentTools::updateActions()
{
    main_window::Actions& actions = m_window->actions();
    const bool hasLife = m_view.life() && !m_view.life()->steps.empty();
    for (QAction* action :
         {actions.find, actions.findNext, actions.findPrevious, actions.goTo, actions.nameAddresses})
        action->setEnabled(hasLife);
    const bool isChosen = chosen().has_value();
    for (QAction* action : {actions.copyTcpdump, actions.copyRow, actions.copyJson, actions.copyValue,
                            actions.mark, actions.goToLinked, actions.openInWireshark, actions.comment})
        action->setEnabled(isChosen);
    for (QAction* action : {actions.nextMark, actions.previousMark})
        action->setEnabled(!m_marked.empty());
    actions.goBack->setEnabled(m_trail.canGoBack());
    actions.goForward->setEnabled(m_trail.canGoForward());
    actions.undo->setEnabled(m_annotations.undoStack().canUndo());
    actions.redo->setEnabled(m_annotations.undoStack().canRedo());
}

void SegmentTools::showMenu(const QPoint& global, const QString& value)
{
    m_value = value;
    QMenu menu(m_window);
    menu.setObjectName(QStringLiteral("segmentMenu"));
    if (m_view.canToggleFold()) {
        menu.addAction(m_window->actions().toggleFold);
        menu.addSeparator();
    }
    main_window::fillSegmentMenu(menu, m_window->actions());
    menu.exec(global);
    m_value.clear();
}

void SegmentTools::copy(const QString& text) { QApplication::clipboard()->setText(text); }

std::uint32_t SegmentTools::lastToCopy(std::pair<std::uint32_t, std::uint32_t> steps)
{
    if (steps.second - steps.first < kMostCopied)
        return steps.second;
    m_window->banner().say(tr("Only the first %Ln rows were copied.", nullptr, static_cast<int>(kMostCopied)),
                           {});
    return steps.first + kMostCopied - 1;
}

void SegmentTools::copyTcpdump()
{
    const auto steps = chosen();
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    if (!steps || !snapshot)
        return;
    const std::uint32_t last = lastToCopy(*steps);
    const auto numbers = m_options.numbers() == text::Numbers::Relative ? exports::Numbers::Relative
                                                                        : exports::Numbers::Absolute;
    // A single line is copied without its line feed: it is pasted into other lines.
    const bool isOne = steps->first == steps->second;
    m_rowCopy.start(
        steps->first, last + 1,
        [snapshot, life = m_view.life(), numbers, last, isOne]() -> RowCopy::RowText {
            const auto lines = std::make_shared<const exports::TcpdumpLines>(snapshot, life, numbers);
            return [lines, last, isOne](std::uint32_t step) {
                const QString line = QString::fromStdString(lines->line(step));
                return step == last && !isOne ? line + QLatin1Char('\n') : line;
            };
        },
        m_window, m_view.life()->steps.size() / kStepsInRow);
}

void SegmentTools::copyRows()
{
    const auto steps = chosen();
    if (!steps)
        return;
    m_rowCopy.start(
        steps->first, lastToCopy(*steps) + 1,
        [life = m_view.life(), examination = m_view.examination(), notation = m_options.notation(),
         display = m_options.timeDisplay()]() -> RowCopy::RowText {
            return [=](std::uint32_t step) {
                return ladder::rowText({*life, examination.get(), notation}, step, display);
            };
        },
        m_window);
}

/// One object, or a list of them, as `segments --json` has them.
void SegmentTools::copyJson()
{
    const auto steps = chosen();
    if (!steps || !m_view.examination())
        return;
    const std::uint32_t last = lastToCopy(*steps);
    const bool isOne = steps->first == steps->second;
    m_rowCopy.start(
        steps->first, last + 1,
        [life = m_view.life(), examination = m_view.examination(), noted = notes(m_view.life()->connection),
         first = steps->first, last, isOne]() -> RowCopy::RowText {
            return [=](std::uint32_t step) {
                const QString row =
                    QString::fromStdString(exports::segmentJson(*life, step, examination->remarks, &noted));
                if (isOne)
                    return row;
                const QString begin = step == first ? QStringLiteral("[\n") : QString();
                return begin + row + (step == last ? QStringLiteral("\n]\n") : QStringLiteral(","));
            };
        },
        m_window);
}

void SegmentTools::copyValue()
{
    if (!m_value.isEmpty())
        copy(m_value);
    else if (const auto steps = chosen())
        copy(text::sequenceText(m_view.life()->steps[*m_selection.step()], m_options.notation()));
}

/// From a repeat to its original, from an ACK to the data, from an answer to its question; from what has none
/// of these to what repeats, acknowledges or answers it.
void SegmentTools::goToLinked()
{
    const auto steps = chosen();
    if (!steps)
        return;
    const std::uint32_t step = *m_selection.step();
    static const analysis::Links kNone;
    const std::vector<analysis::Link> links =
        analysis::linksAt(*m_view.life(), m_view.examination() ? m_view.examination()->links : kNone, step);
    const auto back = std::ranges::find(links, step, &analysis::Link::later);
    if (back != links.end())
        m_trail.jump(back->earlier);
    else if (!links.empty())
        m_trail.jump(links.front().later);
}

void SegmentTools::toggleMark()
{
    const auto steps = chosen();
    if (!steps)
        return;
    const trace::Life& life = *m_view.life();
    const trace::Step& step = life.steps[*m_selection.step()];
    m_annotations.toggleMark({life.connection.id, step.number}, step.frame);
}

void SegmentTools::showMarks()
{
    std::vector<ladder::StepMark> marks;
    if (const auto life = m_view.life())
        marks = marksOf(*life);
    m_marked.clear();
    for (const ladder::StepMark& mark : marks)
        m_marked.push_back(mark.step);
    m_view.setMarks(std::move(marks));
    updateActions();
}

void SegmentTools::goToMark(int direction)
{
    if (m_marked.empty())
        return;
    const std::uint32_t from = m_selection.step().value_or(0);
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(m_marked, from);
        m_trail.jump(next == m_marked.end() ? m_marked.front() : *next);
    } else {
        const auto next = std::ranges::lower_bound(m_marked, from);
        m_trail.jump(next == m_marked.begin() ? m_marked.back() : *std::prev(next));
    }
}

void SegmentTools::keepSegment()
{
    if (const auto steps = chosen())
        m_kept = m_view.life()->steps[*m_selection.step()].number;
}

void SegmentTools::selectKept()
{
    if (!m_kept || !m_view.life() || m_view.life()->steps.empty())
        return;
    const std::vector<trace::Step>& steps = m_view.life()->steps;
    const auto step = std::ranges::lower_bound(steps, *m_kept, {}, &trace::Step::number);
    m_kept.reset();
    m_selection.setStep(
        static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(step - steps.begin(), std::ssize(steps) - 1)));
}

void SegmentTools::editComment()
{
    if (!chosen())
        return;
    const trace::Life& life = *m_view.life();
    const trace::Step& step = life.steps[*m_selection.step()];
    const state::SegmentName segment{life.connection.id, step.number};
    const FrameNumber frame = step.frame; // another life may come while the dialog is open
    main_window::CommentDialog dialog(
        tr("A comment on segment %1. It is kept beside the capture, not in it.").arg(step.number),
        m_annotations.at(segment).comment, m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_annotations.setComment(segment, frame, dialog.comment());
}

void SegmentTools::showNames()
{
    const auto life = m_view.life();
    m_view.setNames(life ? namesOf(life->connection) : PerSide<QString>{});
}

void SegmentTools::editNames()
{
    const auto life = m_view.life();
    if (!life)
        return;
    main_window::NamesDialog dialog(m_window);
    for (const Side side : kBothSides) {
        const packet::IpAddress& address = life->connection.endpoint[side].address;
        dialog.setName(side, QString::fromStdString(packet::text(address)), m_names.of(address));
    }
    if (dialog.exec() != QDialog::Accepted)
        return;
    for (const Side side : kBothSides)
        m_names.set(life->connection.endpoint[side].address, dialog.name(side));
}

void SegmentTools::openInWireshark()
{
    const auto steps = chosen();
    if (!steps)
        return;
    const QString program = QStandardPaths::findExecutable(QStringLiteral("wireshark"));
    if (m_path.isEmpty() || !QFileInfo(m_path).isFile()) {
        m_window->banner().say(
            tr("Wireshark opens files: this came through a pipe, or from a lesson. Save it first."), {});
        return;
    }
    if (program.isEmpty()) {
        m_window->banner().say(tr("Wireshark is not installed: there is no program “wireshark” on the path."),
                               {});
        return;
    }
    const std::uint32_t frame = m_view.life()->steps[*m_selection.step()].frame.value;
    const QStringList arguments{QStringLiteral("-r"), QFileInfo(m_path).absoluteFilePath(),
                                QStringLiteral("-g"), QString::number(frame)};
    if (!QProcess::startDetached(program, arguments))
        m_window->banner().say(tr("Wireshark could not be started."), program);
}

} // namespace lifeline::app
