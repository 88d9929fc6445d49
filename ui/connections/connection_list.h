#pragma once

#include "core/trace/snapshot.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;

namespace lifeline::models {
class ConnectionTableModel;
}

namespace lifeline::connections {

class ConnectionDelegate;

/// The connections, one row each, in the order that one chooses; the current row is the selection's
/// connection, both ways.
class ConnectionList : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionList(state::Selection& selection, QWidget* parent = nullptr);

    void setSnapshot(trace::SnapshotPtr snapshot);
    void setTheme(const theme::Theme& theme, double zoom);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followSelection();
    void follow(const QModelIndex& current);
    void sizeRows();
    void sortBy(int column);
    void retranslate();

    state::Selection& m_selection;
    models::ConnectionTableModel* m_model = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    ConnectionDelegate* m_delegate = nullptr;
    QTableView* m_table = nullptr;
    QComboBox* m_order = nullptr;
    QWidget* m_filled = nullptr; ///< the order and the table
    QLabel* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
};

} // namespace lifeline::connections
