#include "ui/connections/connection_list.h"

#include "ui/connections/cell_delegate.h"
#include "ui/connections/connection_delegate.h"
#include "ui/connections/copied_rows.h"
#include "ui/connections/steady_table.h"
#include "ui/connections/table_columns.h"
#include "ui/models/connection_order.h"
#include "ui/models/connection_table_model.h"
#include "ui/theme/label_colour.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace lifeline::connections {

using filter::Direction;
using models::ConnectionTableModel;

namespace {

constexpr int kWideFrom = 100; // digits of the fixed font: from there on, columns say more than cards

/// What the cards can be sorted by: trouble after the number, then as in the table.
constexpr int kOffered[]{ConnectionTableModel::Number,          ConnectionTableModel::Trouble,
                         ConnectionTableModel::Client,          ConnectionTableModel::Server,
                         ConnectionTableModel::ClientState,     ConnectionTableModel::ServerState,
                         ConnectionTableModel::Outcome,         ConnectionTableModel::Start,
                         ConnectionTableModel::Duration,        ConnectionTableModel::Segments,
                         ConnectionTableModel::Octets,          ConnectionTableModel::Retransmissions,
                         ConnectionTableModel::HandshakeRtt,    ConnectionTableModel::ConnState,
                         ConnectionTableModel::ApplicationTime, ConnectionTableModel::NetworkTime};

} // namespace

ConnectionList::ConnectionList(state::Selection& selection, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_model(new ConnectionTableModel(this)),
      m_ordering(new models::ConnectionOrder(this)),
      m_cards(new ConnectionDelegate(this)),
      m_cells(new CellDelegate(this)),
      m_table(new SteadyTable(*m_model, this)),
      m_columns(new TableColumns(*m_table, *m_cells)),
      m_order(new QComboBox(this)),
      m_filled(new QWidget(this)),
      m_nothing(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_stack(new QStackedLayout(this))
{
    m_table->setObjectName(QStringLiteral("connectionTable"));
    m_table->setItemDelegate(m_cards);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_nothing->setObjectName(QStringLiteral("nothingMatches"));
    setFocusProxy(m_table);
    layOut();

    connect(m_ordering, &models::ConnectionOrder::ready, this, &ConnectionList::take);
    connect(m_ordering, &models::ConnectionOrder::progressed, this, &ConnectionList::progressed);
    connect(m_ordering, &models::ConnectionOrder::vocabularyReady, this, &ConnectionList::vocabularyReady);
    connect(m_ordering, &models::ConnectionOrder::connStateReady, m_model,
            &ConnectionTableModel::setConnState);
    connect(m_ordering, &models::ConnectionOrder::factsReady, m_model, &ConnectionTableModel::setFacts);
    connect(m_model, &ConnectionTableModel::factsWanted, m_ordering, &models::ConnectionOrder::askFacts);
    connect(m_model, &ConnectionTableModel::connStateWanted, m_ordering,
            &models::ConnectionOrder::askConnState);
    connect(m_columns, &TableColumns::sortWanted, this, &ConnectionList::sortByColumn);
    connect(m_order, &QComboBox::activated, this, [this](int place) {
        const int column = kOffered[place];
        sortBy(ConnectionTableModel::sortKey(column),
               ConnectionTableModel::fallsFirst(column) ? Direction::Falling : Direction::Rising);
    });
    connect(m_table, &SteadyTable::opened, this, &ConnectionList::opened);
    connect(m_table, &SteadyTable::copyWanted, this,
            [this] { QGuiApplication::clipboard()->setText(copiedRows(*m_table, CopyFormat::Tabs)); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectionList::offerCopies);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConnectionList::follow);
    connect(&m_selection, &state::Selection::connectionChanged, this, &ConnectionList::followSelection);
    retranslate();
}

void ConnectionList::layOut()
{
    for (QLabel* label : {m_empty, m_nothing}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        label->setMargin(16);
    }
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
    column->addWidget(m_nothing, 1);
    m_nothing->setFocusPolicy(Qt::StrongFocus);
    m_nothing->hide();
}

void ConnectionList::setFilterIsFaulty(bool faulty)
{
    m_filterIsFaulty = faulty;
    m_nothing->setText(faulty ? tr("The filter is not finished, or has an error. Esc clears it.")
                              : tr("No connection matches. Esc clears the filter."));
}

void ConnectionList::setSnapshot(trace::SnapshotPtr snapshot)
{
    m_reads = snapshot == nullptr ? Reads::Nothing
        : snapshot->info.complete ? Reads::AllOfIt
                                  : Reads::StillMore;
    sayWhyItIsEmpty();
    m_table->keepPlace([&] { m_model->setSnapshot(snapshot); });
    m_ordering->setSnapshot(std::move(snapshot));
    sayWhatIsThere();
    followSelection();
}

void ConnectionList::setNames(const state::AddressNames& names) { m_model->setNames(&names); }

void ConnectionList::setFilter(filter::FilterPtr filter) { m_ordering->setFilter(std::move(filter)); }

void ConnectionList::askVocabulary() { m_ordering->askVocabulary(); }

void ConnectionList::take(const filter::OrderPtr& order, bool isAsked)
{
    const auto apply = [&] { m_model->setOrder(order); };
    if (isAsked) {
        m_table->showChange(apply);
        followSelection();
        if (m_table->currentIndex().isValid())
            m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    } else {
        m_table->keepPlace(apply);
        followSelection();
    }
    sayWhatIsThere();
}

void ConnectionList::sayWhatIsThere()
{
    const int shown = m_model->rowCount();
    const int all = m_model->connectionCount();
    m_stack->setCurrentWidget(all > 0 ? m_filled : m_empty);
    m_order->setVisible(all > 1 && !m_isWide);
    const bool isNothing = shown == 0 && all > 0;
    m_nothing->setVisible(isNothing);
    if (isNothing && m_table->hasFocus())
        m_nothing->setFocus(); // Esc must reach us
    const bool wasNothing = !isNothing && m_nothing->hasFocus();
    m_table->setVisible(!isNothing);
    if (wasNothing)
        m_table->setFocus();
    Q_EMIT countChanged(shown, all);
}

void ConnectionList::setTheme(const theme::Theme& theme, double zoom)
{
    QPalette onPanel = palette();
    onPanel.setColor(QPalette::Base, theme.panel);
    m_table->setPalette(onPanel);
    m_cards->setTheme(theme, zoom);
    m_cells->setTheme(theme, zoom);
    m_table->horizontalHeader()->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    m_order->setFont(theme.interfaceFont(theme::TextSize::Small, zoom));
    for (QLabel* label : {m_empty, m_nothing}) {
        label->setFont(theme.interfaceFont(theme::TextSize::Body, zoom));
        theme::paintWith(*label, theme.dim);
    }
    m_columns->measure();
    sizeRows();
    m_table->viewport()->update();
}

/// Chooses between cards and columns, and gives either its height.
void ConnectionList::sizeRows()
{
    const bool isWide = width() >= kWideFrom * m_cells->digitWidth();
    if (isWide != m_isWide) {
        m_isWide = isWide;
        m_table->setItemDelegate(isWide ? static_cast<QAbstractItemDelegate*>(m_cells) : m_cards);
        m_columns->setWide(isWide);
        showOrder();
        sayWhatIsThere();
    }
    const int height = isWide ? m_cells->rowHeight() : m_cards->rowHeight(m_table->viewport()->width());
    if (m_table->verticalHeader()->defaultSectionSize() == height)
        return;
    m_table->keepPlace([&] { m_table->verticalHeader()->setDefaultSectionSize(height); });
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

void ConnectionList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    sizeRows();
}

void ConnectionList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT filterClearWanted();
    else
        QWidget::keyPressEvent(event);
}

/// The first click as the column wants it, the next ones the other way round.
void ConnectionList::sortByColumn(int column)
{
    const filter::OrderTerms& terms = m_ordering->terms();
    const filter::SortKey key = ConnectionTableModel::sortKey(column);
    const bool falls =
        terms.key == key ? terms.direction == Direction::Rising : ConnectionTableModel::fallsFirst(column);
    sortBy(key, falls ? Direction::Falling : Direction::Rising);
}

void ConnectionList::sortBy(filter::SortKey key, Direction direction)
{
    m_ordering->setSort(key, direction);
    showOrder();
}

/// The header's arrow and the cards' box say by what is sorted.
void ConnectionList::showOrder()
{
    const filter::OrderTerms& terms = m_ordering->terms();
    int marked = -1;
    for (int column = m_model->columnCount() - 1; column >= 0; --column)
        if (ConnectionTableModel::sortKey(column) == terms.key && column != ConnectionTableModel::Timeline)
            marked = column;
    m_columns->mark(marked, terms.direction == Direction::Falling ? Qt::DescendingOrder : Qt::AscendingOrder);
    for (int place = 0; place < m_order->count(); ++place)
        if (kOffered[place] == marked)
            m_order->setCurrentIndex(place);
}

void ConnectionList::follow(const QModelIndex& current)
{
    if (current.isValid())
        m_selection.setConnection(m_model->at(current.row()).id);
}

/// What the filter hides stays selected: the ladder goes on showing it.
void ConnectionList::followSelection()
{
    const auto connection = m_selection.connection();
    const std::optional<int> row = connection ? m_model->rowOf(*connection) : std::nullopt;
    if (!row) {
        m_table->selectionModel()->clear();
        return;
    }
    if (m_table->currentIndex().row() == *row)
        return;
    const int column = m_table->currentIndex().isValid() ? m_table->currentIndex().column() : 0;
    m_table->setCurrentIndex(m_model->index(*row, column));
}

std::vector<ConnectionId> ConnectionList::selected() const
{
    std::vector<ConnectionId> connections;
    for (const int row : selectedRows(*m_table))
        connections.push_back(m_model->at(row).id);
    return connections;
}

void ConnectionList::offerCopies(const QPoint& at)
{
    if (!m_table->selectionModel()->hasSelection())
        return;
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("rowMenu"));
    connect(menu.addAction(tr("Show its ladder")), &QAction::triggered, this, &ConnectionList::opened);
    menu.addActions(m_rowActions);
    if (const std::vector<ConnectionId> both = selected(); both.size() == 2)
        connect(menu.addAction(tr("Compare these two")), &QAction::triggered, this,
                [this, both] { Q_EMIT comparisonWanted(both[0], both[1]); });
    menu.addSeparator();
    const auto copy = [this](CopyFormat format) {
        QGuiApplication::clipboard()->setText(copiedRows(*m_table, format));
    };
    QAction* rows = menu.addAction(tr("Copy rows"));
    rows->setShortcut(QKeySequence::Copy);
    connect(rows, &QAction::triggered, this, [copy] { copy(CopyFormat::Tabs); });
    connect(menu.addAction(tr("Copy rows as CSV")), &QAction::triggered, this,
            [copy] { copy(CopyFormat::Csv); });
    connect(menu.addAction(tr("Copy rows as JSON")), &QAction::triggered, this,
            [this] { Q_EMIT jsonWanted(selected()); });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void ConnectionList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionList::sayWhyItIsEmpty()
{
    switch (m_reads) {
    case Reads::Nothing:
        m_empty->setText(tr("No connections yet. Open a capture, or run a lesson."));
        break;
    case Reads::StillMore:
        m_empty->setText(tr("No connections yet. Each appears with its first segment."));
        break;
    case Reads::AllOfIt:
        m_empty->setText(tr("No TCP connection in it. Open another capture, or run a lesson."));
        break;
    }
}

void ConnectionList::retranslate()
{
    m_order->clear();
    for (const int column : kOffered)
        m_order->addItem(
            tr("Sorted by: %1").arg(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    m_order->setAccessibleName(tr("Order of the connections"));
    m_table->setAccessibleName(tr("Connections"));
    sayWhyItIsEmpty();
    setFilterIsFaulty(m_filterIsFaulty);
    showOrder();
}

} // namespace lifeline::connections
