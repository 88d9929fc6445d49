#include "ui/connections/table_columns.h"

#include "ui/connections/cell_delegate.h"
#include "ui/models/connection_table_model.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSignalBlocker>
#include <QTableView>

namespace lifeline::connections {

using models::ConnectionTableModel;

namespace {

const QString kColumnsKey = QStringLiteral("connections/columns");

/// Sums of both ends, and the number behind the order, stand beside what they are made of.
bool isShownAtFirst(int column)
{
    return column != ConnectionTableModel::Segments && column != ConnectionTableModel::Octets
        && column != ConnectionTableModel::Trouble;
}

} // namespace

TableColumns::TableColumns(QTableView& table, const CellDelegate& cells)
    : QObject(&table),
      m_table(table),
      m_cells(cells)
{
    QHeaderView& header = *table.horizontalHeader();
    header.setSectionsMovable(true);
    header.setSectionsClickable(true);
    header.setHighlightSections(false);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    m_users = QSettings().value(kColumnsKey).toByteArray();
    connect(&header, &QHeaderView::sectionClicked, this, &TableColumns::sortWanted);
    connect(&header, &QWidget::customContextMenuRequested, this, &TableColumns::offerColumns);
    connect(&header, &QHeaderView::sectionMoved, this, &TableColumns::remember);
    connect(&header, &QHeaderView::sectionResized, this, &TableColumns::remember);
    m_isWide = true;
    setWide(false);
}

void TableColumns::setWide(bool wide)
{
    if (wide == m_isWide)
        return;
    m_isWide = wide;
    const QScopedValueRollback<bool> ours(m_isOurDoing, true);
    QHeaderView& header = *m_table.horizontalHeader();
    header.setVisible(wide);
    header.setSectionResizeMode(QHeaderView::Interactive);
    m_table.setHorizontalScrollBarPolicy(wide ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (wide) {
        showOurs();
        return;
    }
    for (int column = 0; column < header.count(); ++column)
        header.setSectionHidden(column, column != ConnectionTableModel::Number);
    header.setSectionResizeMode(ConnectionTableModel::Number, QHeaderView::Stretch);
}

void TableColumns::showOurs()
{
    QHeaderView& header = *m_table.horizontalHeader();
    const int sorts = header.sortIndicatorSection();
    const Qt::SortOrder order = header.sortIndicatorOrder();
    const bool isMarked = header.isSortIndicatorShown();
    if (m_users.isEmpty() || !header.restoreState(m_users)) {
        for (int column = 0; column < header.count(); ++column)
            header.setSectionHidden(column, !isShownAtFirst(column));
        measure();
    }
    mark(isMarked ? sorts : -1, order);
}

void TableColumns::measure()
{
    if (!m_isWide || !m_users.isEmpty())
        return;
    const QScopedValueRollback<bool> ours(m_isOurDoing, true);
    QHeaderView& header = *m_table.horizontalHeader();
    const QFontMetrics metrics(header.font());
    for (int column = 0; column < header.count(); ++column) {
        const QString title = m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int indicator = metrics.height(); // the arrow of the column that sorts
        header.resizeSection(column,
                             m_cells.columnWidth(column, metrics.horizontalAdvance(title) + indicator));
    }
}

void TableColumns::mark(int column, Qt::SortOrder order)
{
    QHeaderView& header = *m_table.horizontalHeader();
    const QSignalBlocker quiet(header);
    header.setSortIndicatorShown(column >= 0);
    if (column >= 0)
        header.setSortIndicator(column, order);
    header.viewport()->update();
}

void TableColumns::remember()
{
    if (m_isOurDoing || !m_isWide)
        return;
    m_users = m_table.horizontalHeader()->saveState();
    QSettings().setValue(kColumnsKey, m_users);
}

void TableColumns::offerColumns(const QPoint& at)
{
    QHeaderView& header = *m_table.horizontalHeader();
    QMenu menu(&m_table);
    menu.setObjectName(QStringLiteral("columnMenu"));
    for (int column = 0; column < header.count(); ++column) {
        QAction* action =
            menu.addAction(m_table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        // One column must stay, or there is no header to ask for the others.
        action->setEnabled(header.isSectionHidden(column)
                           || header.count() - header.hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_table.horizontalHeader()->setSectionHidden(column, !on);
            remember();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As at first")), &QAction::triggered, this, [this] {
        QSettings().remove(kColumnsKey);
        m_users.clear();
        const QScopedValueRollback<bool> ours(m_isOurDoing, true);
        QHeaderView& sections = *m_table.horizontalHeader();
        for (int column = 0; column < sections.count(); ++column)
            sections.moveSection(sections.visualIndex(column), column);
        showOurs();
    });
    menu.exec(header.mapToGlobal(at));
}

} // namespace lifeline::connections
