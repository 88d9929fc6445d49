#include "ui/connections/table_columns.h"

#include "ui/connections/cell_delegate.h"
#include "ui/models/connection_table_model.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace lifeline::connections {

using models::ConnectionTableModel;

namespace {

const QString kColumnsKey = QStringLiteral("connections/columns");

constexpr int kShortAddress = 20; ///< digits of an address and port that has no room
constexpr int kSample = 96; ///< rows that are measured

/// What a table shows first if it has little room; columns of one line come and go together. Sums of both
/// ends, and the number behind the order, stand beside what they are made of.
const std::initializer_list<std::initializer_list<int>> kByImportance{
    {ConnectionTableModel::Number, ConnectionTableModel::Client, ConnectionTableModel::ClientState,
     ConnectionTableModel::Server, ConnectionTableModel::ServerState, ConnectionTableModel::Outcome},
    {ConnectionTableModel::Duration},
    {ConnectionTableModel::Start},
    {ConnectionTableModel::Retransmissions},
    {ConnectionTableModel::HandshakeRtt},
    {ConnectionTableModel::ApplicationTime, ConnectionTableModel::NetworkTime},
    {ConnectionTableModel::ClientOctets, ConnectionTableModel::ServerOctets},
    {ConnectionTableModel::Timeline},
    {ConnectionTableModel::ConnState},
    {ConnectionTableModel::ClientSegments, ConnectionTableModel::ServerSegments},
};

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
    // A cell is being painted when it says so.
    connect(&cells, &CellDelegate::contentIsWider, this, &TableColumns::widen, Qt::QueuedConnection);
    connect(table.model(), &QAbstractItemModel::modelReset, this, &TableColumns::measure);
    connect(table.model(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_measuredRows < kSample)
            measure();
    });
    table.viewport()->installEventFilter(this);
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
        measure();
    }
    mark(isMarked ? sorts : -1, order);
}

void TableColumns::measure()
{
    if (!m_isWide || !m_users.isEmpty())
        return;
    const QScopedValueRollback<bool> ours(m_isOurDoing, true);
    m_measuredRows = std::min(m_table.model()->rowCount(), kSample);
    QHeaderView& header = *m_table.horizontalHeader();
    m_needed.resize(static_cast<std::size_t>(header.count()));
    for (int column = 0; column < header.count(); ++column)
        m_needed[static_cast<std::size_t>(column)] = std::max(header.minimumSectionSize(), widthOf(column));
    choose();
}

int TableColumns::widthOf(int column) const
{
    const QAbstractItemModel& model = *m_table.model();
    const QFontMetrics metrics(m_table.horizontalHeader()->font());
    const QString title = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    // Beside the title is the arrow of the column that sorts, and air.
    int width = metrics.horizontalAdvance(title) + 2 * metrics.height();
    const int rows = model.rowCount();
    if (rows == 0)
        return std::max(width, m_cells.usualWidth(column));
    for (int i = 0; i < m_measuredRows; ++i) {
        const auto row = static_cast<int>(static_cast<long long>(i) * rows / m_measuredRows);
        width = std::max(width, m_cells.cellWidth(model.index(row, column)));
    }
    return width;
}

void TableColumns::choose()
{
    if (!m_isWide || !m_users.isEmpty() || m_needed.empty())
        return;
    const QScopedValueRollback<bool> ours(m_isOurDoing, true);
    QHeaderView& header = *m_table.horizontalHeader();
    std::vector<bool> shown(m_needed.size());
    const auto at = [](int column) { return static_cast<std::size_t>(column); };
    int room = m_table.viewport()->width();
    bool isFirst = true;
    for (const std::initializer_list<int>& group : kByImportance) {
        int needed = 0;
        for (const int column : group)
            needed += m_needed[at(column)];
        if (isFirst || needed <= room) {
            room -= needed;
            for (const int column : group)
                shown[at(column)] = true;
        }
        isFirst = false;
    }
    for (int column = 0; column < header.count(); ++column) {
        header.setSectionHidden(column, !shown[at(column)]);
        if (shown[at(column)])
            header.resizeSection(column, m_needed[at(column)]);
    }
    if (room < 0)
        shortenAddresses(-room);
}

/// Of two long addresses the middle is left out, or what happened to the connection is out of sight.
void TableColumns::shortenAddresses(int excess)
{
    const int least = kShortAddress * m_cells.digitWidth();
    const std::array columns{ConnectionTableModel::Client, ConnectionTableModel::Server};
    std::array<int, 2> spare{};
    std::transform(columns.begin(), columns.end(), spare.begin(), [&](int column) {
        return std::max(0, m_needed[static_cast<std::size_t>(column)] - least);
    });
    const int all = std::max(1, spare[0] + spare[1]);
    const int first = std::min(spare[0], (excess * spare[0] + all - 1) / all);
    const std::array shorter{first, std::min(spare[1], excess - first)};
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_table.horizontalHeader()->resizeSection(
            columns[i], m_needed[static_cast<std::size_t>(columns[i])] - shorter[i]);
}

void TableColumns::widen(int column, int width)
{
    if (!m_isWide || !m_users.isEmpty() || m_needed.empty())
        return;
    int& needed = m_needed[static_cast<std::size_t>(column)];
    if (needed >= width)
        return;
    needed = width;
    choose();
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && !m_isOurDoing)
        choose();
    else if (event->type() == QEvent::Resize) // a scroll bar came while columns got their widths
        QMetaObject::invokeMethod(this, &TableColumns::choose, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
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
