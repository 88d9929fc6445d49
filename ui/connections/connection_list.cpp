#include "ui/connections/connection_list.h"

#include "ui/connections/connection_delegate.h"
#include "ui/models/connection_table_model.h"
#include "ui/theme/label_colour.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lifeline::connections {

using models::ConnectionTableModel;

ConnectionList::ConnectionList(state::Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_model(new ConnectionTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_delegate(new ConnectionDelegate(this)),
      m_table(new QTableView(this)),
      m_order(new QComboBox(this)),
      m_filled(new QWidget(this)),
      m_empty(new QLabel(this)),
      m_stack(new QStackedLayout(this))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ConnectionTableModel::SortRole);
    m_sorted->setDynamicSortFilter(true);

    m_table->setObjectName(QStringLiteral("connectionTable"));
    m_table->setModel(m_sorted);
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(ConnectionTableModel::Number, QHeaderView::Stretch);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    // One column stands for the row: the delegate shows what the others say.
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnHidden(column, column != ConnectionTableModel::Number);
    m_sorted->sort(ConnectionTableModel::Number);
    m_table->installEventFilter(this);

    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(16);

    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_filled);
    auto* column = new QVBoxLayout(m_filled);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    auto* orderRow = new QHBoxLayout;
    orderRow->setContentsMargins(8, 0, 8, 0);
    orderRow->addWidget(m_order, 1);
    column->addLayout(orderRow);
    column->addWidget(m_table, 1);

    connect(m_order, &QComboBox::activated, this, &ConnectionList::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConnectionList::follow);
    connect(&m_selection, &state::Selection::connectionChanged, this, &ConnectionList::followSelection);
    retranslate();
}

void ConnectionList::setSnapshot(trace::SnapshotPtr snapshot)
{
    m_model->setSnapshot(std::move(snapshot));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? m_filled : m_empty);
    m_order->setVisible(m_model->rowCount() > 1);
    followSelection();
}

void ConnectionList::setTheme(const theme::Theme& theme, double zoom)
{
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    m_table->setPalette(onPanel);
    m_delegate->setTheme(theme, zoom);
    m_order->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    m_empty->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
    theme::paintWith(*m_empty, theme.dim);
    sizeRows();
    m_table->viewport()->update();
}

void ConnectionList::sizeRows()
{
    m_table->verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight(m_table->viewport()->width()));
}

void ConnectionList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    sizeRows();
}

/// Counts and durations begin with the largest, all else with the least.
void ConnectionList::sortBy(int column)
{
    const bool counts = column == ConnectionTableModel::Segments || column == ConnectionTableModel::Octets
        || column == ConnectionTableModel::Retransmissions || column == ConnectionTableModel::Duration;
    m_sorted->sort(column, counts ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_table->scrollTo(m_table->currentIndex());
}

void ConnectionList::follow(const QModelIndex& current)
{
    if (current.isValid())
        m_selection.setConnection(m_model->at(m_sorted->mapToSource(current).row()).id);
}

void ConnectionList::followSelection()
{
    const auto connection = m_selection.connection();
    if (!connection || connection->value >= static_cast<std::uint32_t>(m_model->rowCount())) {
        m_table->selectionModel()->clear();
        return;
    }
    const QModelIndex row = m_sorted->mapFromSource(m_model->index(static_cast<int>(connection->value), 0));
    if (m_table->currentIndex().row() != row.row())
        m_table->setCurrentIndex(row);
}

bool ConnectionList::eventFilter(QObject* watched, QEvent* event)
{
    // Enter belongs to the table while it has the focus, not to "Run lesson".
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
    }
    return QWidget::eventFilter(watched, event);
}

void ConnectionList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionList::retranslate()
{
    const int order = std::max(0, m_order->currentIndex());
    m_order->clear();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_order->addItem(
            tr("Sorted by: %1").arg(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    m_order->setCurrentIndex(order);
    m_order->setAccessibleName(tr("Order of the connections"));
    m_empty->setText(tr("No connections yet. Open a capture, or run a lesson."));
}

} // namespace lifeline::connections
