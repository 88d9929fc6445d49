#pragma once

#include <QByteArray>
#include <QObject>

class QTableView;

namespace lifeline::connections {

class CellDelegate;

/// The columns of the wide table: which are shown, how wide, in which order, and by which the table is
/// sorted. What the user changes is remembered.
class TableColumns : public QObject {
    Q_OBJECT
public:
    /// @param cells  knows how wide its texts are
    TableColumns(QTableView& table, const CellDelegate& cells);

    /// The real table, or one column that stands for the row.
    void setWide(bool wide);
    /// Fonts have changed: what the user has not set is measured again.
    void measure();
    /// Marks the column that sorts; none: −1.
    void mark(int column, Qt::SortOrder order);

Q_SIGNALS:
    void sortWanted(int column);

private:
    void offerColumns(const QPoint& at);
    void remember();
    void showOurs();

    QTableView& m_table;
    const CellDelegate& m_cells;
    bool m_isWide = false;
    bool m_isOurDoing = false; ///< sections change because we say so
    QByteArray m_users; ///< the header's state as the user left it; empty: as we would have it
};

} // namespace lifeline::connections
