#include "ui/connections/steady_table.h"

#include "ui/models/connection_table_model.h"
#include "ui/widgets/own_keys.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <optional>

namespace lifeline::connections {

namespace {

constexpr int kLargeSelection = 2000; // rows: Qt keeps an index for each of their cells while rows move

} // namespace

SteadyTable::SteadyTable(models::ConnectionTableModel& model, QWidget* parent)
    : QTableView(parent),
      m_model(model)
{
    setModel(&model);
    new widgets::OwnKeys(
        *this, [](const QKeyEvent& key) { return widgets::isEnter(key) || key.matches(QKeySequence::Copy); });
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    connect(this, &QTableView::doubleClicked, this, &SteadyTable::opened);
}

void SteadyTable::forgetLargeSelection()
{
    qsizetype rows = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        rows += range.height();
    if (rows > kLargeSelection)
        selectionModel()->clearSelection();
}

void SteadyTable::keepPlace(const std::function<void()>& change)
{
    QScrollBar& bar = *verticalScrollBar();
    const bool followsEnd = bar.maximum() > 0 && bar.value() == bar.maximum();
    const int top = rowAt(0);
    std::optional<ConnectionId> anchor;
    if (top >= 0)
        anchor = m_model.at(top).id;
    const int offset = top >= 0 ? rowViewportPosition(top) : 0;
    forgetLargeSelection();
    change();
    executeDelayedItemsLayout();
    if (followsEnd) {
        bar.setValue(bar.maximum());
        return;
    }
    if (const std::optional<int> row = anchor ? m_model.rowOf(*anchor) : std::nullopt)
        bar.setValue(verticalHeader()->sectionPosition(*row) - offset);
}

void SteadyTable::showChange(const std::function<void()>& change)
{
    forgetLargeSelection();
    change();
    executeDelayedItemsLayout();
    if (currentIndex().isValid())
        scrollTo(currentIndex(), PositionAtCenter);
    else
        verticalScrollBar()->setValue(0);
}

void SteadyTable::keyPressEvent(QKeyEvent* event)
{
    if (widgets::isEnter(*event))
        Q_EMIT opened();
    else if (event->matches(QKeySequence::Copy))
        Q_EMIT copyWanted();
    else
        QTableView::keyPressEvent(event);
}

void SteadyTable::keyboardSearch(const QString&) { }

/// Home and End are the first and last row, as in a list; a cell has nothing that a row has not.
QModelIndex SteadyTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    if (action == MoveHome)
        return m_model.index(0, column);
    if (action == MoveEnd)
        return m_model.index(m_model.rowCount() - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

} // namespace lifeline::connections
