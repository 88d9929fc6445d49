#include "ui/models/connection_table_model.h"

#include "ui/models/connection_columns.h"
#include "ui/state/explained.h"
#include "ui/text/time_text.h"

#include <QPointF>

#include <algorithm>
#include <utility>

namespace lifeline::models {

namespace {

using trace::Connection;

constexpr std::uint32_t kReadWhilePainting = 512; // segments: some ten microseconds
constexpr std::size_t kRememberedStates = 100'000;
constexpr std::uint32_t kFollowedWhileGrowing = 20'000; // segments: some ten milliseconds

} // namespace

void ConnectionTableModel::setSnapshot(trace::SnapshotPtr next)
{
    if (!next || !m_snapshot || next->traceId != m_snapshot->traceId) {
        beginResetModel();
        m_snapshot = std::move(next);
        m_order.reset();
        m_connStates.clear();
        m_times.clear();
        findEnd();
        endResetModel();
        return;
    }
    const trace::SnapshotPtr previous = m_snapshot;
    if (m_order) {
        m_snapshot = std::move(next);
        findEnd();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    const int known = rowCount();
    const int grown = static_cast<int>(next->connections.size());
    if (grown > known)
        beginInsertRows({}, known, grown - 1);
    m_snapshot = std::move(next);
    findEnd();
    if (grown > known)
        endInsertRows();
    announceChangedRows(*previous);
}

void ConnectionTableModel::announceChangedRows(const trace::TraceSnapshot& previous)
{
    const int known = static_cast<int>(previous.connections.size());
    const int pageSize = static_cast<int>(trace::ConnectionTable::kPageSize);
    for (std::size_t page = 0; page < previous.connections.pageCount(); ++page) {
        if (previous.connections.page(page) == m_snapshot->connections.page(page))
            continue;
        const int first = static_cast<int>(page) * pageSize;
        Q_EMIT dataChanged(index(first, 0), index(std::min(first + pageSize, known) - 1, columnCount() - 1));
    }
}

/// The last segment's time: a clock that ran backwards only shortens timelines.
void ConnectionTableModel::findEnd()
{
    if (!m_snapshot || m_snapshot->connections.empty())
        return;
    if (!m_snapshot->segments.empty()) {
        m_end = m_snapshot->segments.back().segment.time;
        return;
    }
    m_end = m_snapshot->connections[ConnectionId{0}].last;
    for (std::uint32_t i = 1; i < m_snapshot->connections.size(); ++i)
        m_end = std::max(m_end, m_snapshot->connections[ConnectionId{i}].last);
}

void ConnectionTableModel::setOrder(filter::OrderPtr order)
{
    if (order && (!m_snapshot || order->of->traceId != m_snapshot->traceId))
        return; // it came too late
    if (!order && !m_order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<ConnectionId> connections;
    for (const QModelIndex& index : before)
        connections.push_back(at(index.row()).id);
    m_order = std::move(order);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const std::optional<int> row = rowOf(connections[static_cast<std::size_t>(i)]);
        after.append(row ? index(*row, before[i].column()) : QModelIndex());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const Connection& ConnectionTableModel::at(int row) const
{
    const auto place = static_cast<std::uint32_t>(row);
    return m_snapshot->connections[ConnectionId{m_order ? m_order->rows[place] : place}];
}

std::optional<int> ConnectionTableModel::rowOf(ConnectionId connection) const
{
    if (!m_snapshot || connection.value >= m_snapshot->connections.size())
        return {};
    if (!m_order)
        return static_cast<int>(connection.value);
    if (connection.value >= m_order->places.size() || m_order->places[connection.value] == trace::kNone)
        return {};
    return static_cast<int>(m_order->places[connection.value]);
}

int ConnectionTableModel::connectionCount() const
{
    return m_snapshot ? static_cast<int>(m_snapshot->connections.size()) : 0;
}

int ConnectionTableModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_order ? static_cast<int>(m_order->rows.size()) : connectionCount();
}

int ConnectionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

filter::SortKey ConnectionTableModel::sortKey(int column)
{
    return columns()[static_cast<std::size_t>(column)].sortKey;
}

bool ConnectionTableModel::fallsFirst(int column)
{
    return columns()[static_cast<std::size_t>(column)].fallsFirst;
}

QString ConnectionTableModel::connStateText(const Connection& connection) const
{
    if (m_connStates.size() > kRememberedStates)
        m_connStates.clear();
    KnownState& known = m_connStates[connection.id.value];
    if (known.lastSegment != connection.lastSegment) {
        known.lastSegment = connection.lastSegment;
        if (connection.segments <= kReadWhilePainting)
            known.state = analysis::connStateOf(*m_snapshot, connection.id);
        else
            Q_EMIT connStateWanted(connection.id); // until it comes, the one before is shown
    }
    return known.state ? QString::fromLatin1(analysis::name(*known.state).data()) : QStringLiteral("…");
}

void ConnectionTableModel::setConnState(ConnectionId connection, analysis::ConnState state)
{
    m_connStates[connection.value].state = state;
    if (const auto row = rowOf(connection))
        Q_EMIT dataChanged(index(*row, ConnState), index(*row, ConnState));
}

void ConnectionTableModel::setNames(const state::AddressNames* names)
{
    if (m_names != nullptr)
        m_names->disconnect(this);
    m_names = names;
    const auto announce = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Client), index(rowCount() - 1, Server));
    };
    if (names != nullptr)
        connect(names, &state::AddressNames::changed, this, announce);
    announce();
}

/// "web-1:443", or "10.0.0.2:443".
QString ConnectionTableModel::endText(const packet::SocketAddress& end) const
{
    const QString name = m_names != nullptr ? m_names->of(end.address) : QString();
    return name.isEmpty() ? QString::fromStdString(packet::text(end))
                          : QStringLiteral("%1:%2").arg(name).arg(end.port);
}

/// Following a life takes a microsecond a segment: not while one paints.
QString ConnectionTableModel::timesText(const Connection& connection, bool ofApplications) const
{
    if (m_times.size() > kRememberedStates)
        m_times.clear();
    KnownTimes& known = m_times[connection.id.value];
    // Until they come, what was before is shown. Nobody follows a long life again and again while it grows.
    const bool canBeAsked = m_snapshot->info.complete || connection.segments <= kFollowedWhileGrowing;
    if (known.lastSegment != connection.lastSegment && !known.isAsked && canBeAsked) {
        known.lastSegment = connection.lastSegment;
        known.isAsked = true;
        Q_EMIT factsWanted(connection.id);
    }
    const Time time = ofApplications ? known.applications : known.network;
    return time < Time{} ? QStringLiteral("…") : text::durationText(time);
}

void ConnectionTableModel::setFacts(ConnectionId connection, const filter::Facts& facts)
{
    KnownTimes& known = m_times[connection.value];
    known.applications = facts.applications;
    known.network = facts.network;
    known.isAsked = false;
    if (const auto row = rowOf(connection))
        Q_EMIT dataChanged(index(*row, ApplicationTime), index(*row, NetworkTime));
}

QPointF ConnectionTableModel::spanOf(const Connection& connection) const
{
    const Time begin = m_snapshot->connections[ConnectionId{0}].first;
    if (m_end <= begin)
        return {0, 1};
    const auto share = [&](Time time) {
        return std::clamp(static_cast<double>((time - begin).count())
                              / static_cast<double>((m_end - begin).count()),
                          0.0, 1.0);
    };
    return {share(connection.first), share(connection.last)};
}

QVariant ConnectionTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Connection& connection = at(index.row());
    const ColumnKind& column = columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ConnState)
            return connStateText(connection);
        if (index.column() == ApplicationTime || index.column() == NetworkTime)
            return timesText(connection, index.column() == ApplicationTime);
        if (column.addressOf)
            return endText(connection.endpoint[*column.addressOf]);
        return column.text(connection, m_snapshot->connections[ConnectionId{0}].first);
    case WholeRole:
    case Qt::ToolTipRole: {
        const QString name = column.addressOf && m_names != nullptr
            ? m_names->of(connection.endpoint[*column.addressOf].address)
            : QString();
        if (!name.isEmpty())
            return state::endpointText(connection.endpoint[*column.addressOf], name);
        return role == WholeRole ? data(index, Qt::DisplayRole) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column.isRight ? Qt::AlignRight : Qt::AlignLeft));
    case StateRole:
        if (column.stateOf)
            return static_cast<int>(connection.state[*column.stateOf]);
        return index.column() == Timeline ? QVariant(static_cast<int>(connection.state[Side::Client]))
                                          : QVariant();
    case state::kCardRole:
        if (column.stateOf)
            return QLatin1String("state/") + QLatin1String(tcp::name(connection.state[*column.stateOf]));
        return index.column() == ConnState
            ? QVariant(QLatin1String("conn-state/") + connStateText(connection))
            : QVariant();
    case TroubleRole:
        if (index.column() == Outcome)
            return analysis::isTrouble(analysis::outcomeOf(connection));
        return index.column() == Timeline && analysis::troubleOf(connection) > 0;
    case SpanRole:
        return index.column() == Timeline ? QVariant(spanOf(connection)) : QVariant();
    case NumericRole:
        return column.numeric;
    default:
        return {};
    }
}

QVariant ConnectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ColumnKind& column = columns()[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.titleText();
    if (role == Qt::ToolTipRole)
        return column.hintText();
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.isRight ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace lifeline::models
