#pragma once

#include "core/filter/order.h"
#include "core/filter/vocabulary.h"
#include "core/trace/snapshot.h"
#include "ui/state/address_names.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QStackedLayout;

namespace lifeline::models {
class ConnectionOrder;
class ConnectionTableModel;
} // namespace lifeline::models

namespace lifeline::connections {

class CellDelegate;
class ConnectionDelegate;
class SteadyTable;
class TableColumns;

/// The connections, one row each, filtered and in the order that one chooses; the current row is the
/// selection's connection, both ways. Calm cards where there is little room, a table with columns where there
/// is much.
class ConnectionList : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionList(state::Selection& selection, QWidget* parent = nullptr);

    void setSnapshot(trace::SnapshotPtr snapshot);
    void setTheme(const theme::Theme& theme, double zoom);
    /// What the menu of a row offers beside its own; they are about the selected connection.
    void setRowActions(const QList<QAction*>& actions) { m_rowActions = actions; }
    /// What the user calls addresses; outlives this.
    void setNames(const state::AddressNames& names);
    /// Null: all.
    void setFilter(filter::FilterPtr filter);
    /// What is typed now is no filter; the list is as before.
    void setFilterIsFaulty(bool faulty);
    void sortBy(filter::SortKey key, filter::Direction direction);
    /// Asks for words to complete with; vocabularyReady() follows.
    void askVocabulary();

Q_SIGNALS:
    /// How many connections are shown of how many there are.
    void countChanged(int shown, int all);
    /// An order takes long, per cent.
    void progressed(int percent);
    void vocabularyReady(const lifeline::filter::Vocabulary& vocabulary);
    /// The ladder of the selected connection is wanted.
    void opened();
    /// The two selected rows are to be shown side by side.
    void comparisonWanted(lifeline::ConnectionId first, lifeline::ConnectionId second);
    /// The selected rows, in their order, are to be copied as JSON.
    void jsonWanted(const std::vector<lifeline::ConnectionId>& connections);
    /// Esc was pressed.
    void filterClearWanted();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void followSelection();
    void follow(const QModelIndex& current);
    void take(const filter::OrderPtr& order, bool isAsked);
    void sizeRows();
    void sortByColumn(int column);
    void showOrder();
    enum class Reads : std::uint8_t { Nothing, StillMore, AllOfIt };

    void sayWhyItIsEmpty();
    void sayWhatIsThere();
    std::vector<ConnectionId> selected() const;
    void offerCopies(const QPoint& at);
    void retranslate();

    state::Selection& m_selection;
    models::ConnectionTableModel* m_model = nullptr;
    models::ConnectionOrder* m_ordering = nullptr;
    ConnectionDelegate* m_cards = nullptr;
    CellDelegate* m_cells = nullptr;
    SteadyTable* m_table = nullptr;
    TableColumns* m_columns = nullptr;
    QComboBox* m_order = nullptr; ///< for the cards, which have no header
    QWidget* m_filled = nullptr; ///< the order and the table
    QLabel* m_nothing = nullptr; ///< instead of the table: the filter shows nothing
    QLabel* m_empty = nullptr; ///< there are no connections
    QStackedLayout* m_stack = nullptr;
    QList<QAction*> m_rowActions;
    Reads m_reads = Reads::Nothing;
    bool m_filterIsFaulty = false;
    bool m_isWide = false;
};

} // namespace lifeline::connections
