#pragma once

#include <QByteArray>
#include <QObject>

#include <vector>

class QTableView;

namespace lifeline::connections {

class CellDelegate;

/// The columns of the wide table: which are shown, how wide, in which order, and by which the table is
/// sorted. Until the user changes something they are as wide as what stands in them, addresses always, and
/// only as many as fit. What the user changes is remembered.
class TableColumns : public QObject {
    Q_OBJECT
public:
    /// @param cells  knows how wide its texts are
    TableColumns(QTableView& table, const CellDelegate& cells);

    /// The real table, or one column that stands for the row.
    void setWide(bool wide);
    /// Fonts or rows have changed: what the user has not set is measured again.
    void measure();
    /// Marks the column that sorts; none: −1.
    void mark(int column, Qt::SortOrder order);

Q_SIGNALS:
    void sortWanted(int column);

private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Shows the columns that matter most of those that fit.
    void choose();
    void shortenAddresses(int excess);
    void widen(int column, int width);
    int widthOf(int column) const;
    void offerColumns(const QPoint& at);
    void remember();
    void showOurs();

    QTableView& m_table;
    const CellDelegate& m_cells;
    bool m_isWide = false;
    int m_measuredRows = 0; ///< the widths are of so many
    std::vector<int> m_needed; ///< pixels, by column: of all that it has shown
    bool m_isOurDoing = false; ///< sections change because we say so
    QByteArray m_users; ///< the header's state as the user left it; empty: as we would have it
};

} // namespace lifeline::connections
