#include "ui/models/connection_table_model.h"

#include "ui/text/outcome_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace lifeline::models {

namespace {

using trace::Connection;

/// What a column is, as data. Times are shown since `begin`, the trace's first segment.
struct ColumnKind {
    const char* title;
    QVariant (*sortKey)(const Connection&);
    QString (*text)(const Connection&, Time begin);
    bool numeric = false;
    std::optional<Side> stateOf{};
};

QString addressText(const Connection& connection, Side side)
{
    return QString::fromStdString(packet::text(connection.endpoint[side]));
}

/// Addresses sort by value, not by spelling: 10.0.0.9 before 10.0.0.10.
QVariant addressKey(const Connection& connection, Side side)
{
    const packet::SocketAddress& address = connection.endpoint[side];
    QByteArray key(reinterpret_cast<const char*>(address.address.octets.data()),
                   static_cast<qsizetype>(address.address.octets.size()));
    key.append(static_cast<char>(address.port >> 8)).append(static_cast<char>(address.port & 0xFF));
    return QString::fromLatin1(key.toHex());
}

quint64 octets(const Connection& connection)
{
    return connection.flow[Side::Client].payload + connection.flow[Side::Server].payload;
}

quint32 retransmissions(const Connection& connection)
{
    return connection.flow[Side::Client].retransmissions + connection.flow[Side::Server].retransmissions;
}

QString count(quint64 value) { return QLocale().toString(value); }

const std::array<ColumnKind, 11> kColumns{{
    {QT_TRANSLATE_NOOP("Connections", "#"), [](const Connection& c) -> QVariant { return c.id.value; },
     [](const Connection& c, Time) { return QString::number(c.id.value); }, true},
    {QT_TRANSLATE_NOOP("Connections", "Client"),
     [](const Connection& c) { return addressKey(c, Side::Client); },
     [](const Connection& c, Time) { return addressText(c, Side::Client); }, true},
    {QT_TRANSLATE_NOOP("Connections", "Server"),
     [](const Connection& c) { return addressKey(c, Side::Server); },
     [](const Connection& c, Time) { return addressText(c, Side::Server); }, true},
    {QT_TRANSLATE_NOOP("Connections", "Client state"),
     [](const Connection& c) -> QVariant { return static_cast<int>(c.state[Side::Client]); },
     [](const Connection& c, Time) { return text::stateName(c.state[Side::Client]); }, false, Side::Client},
    {QT_TRANSLATE_NOOP("Connections", "Server state"),
     [](const Connection& c) -> QVariant { return static_cast<int>(c.state[Side::Server]); },
     [](const Connection& c, Time) { return text::stateName(c.state[Side::Server]); }, false, Side::Server},
    {QT_TRANSLATE_NOOP("Connections", "What happened"),
     [](const Connection& c) -> QVariant { return static_cast<int>(text::outcomeOf(c)); },
     [](const Connection& c, Time) { return text::outcomeText(text::outcomeOf(c)); }},
    {QT_TRANSLATE_NOOP("Connections", "Segments"), [](const Connection& c) -> QVariant { return c.segments; },
     [](const Connection& c, Time) { return count(c.segments); }, true},
    {QT_TRANSLATE_NOOP("Connections", "Octets"), [](const Connection& c) -> QVariant { return octets(c); },
     [](const Connection& c, Time) { return count(octets(c)); }, true},
    {QT_TRANSLATE_NOOP("Connections", "Retransmitted"),
     [](const Connection& c) -> QVariant { return retransmissions(c); },
     [](const Connection& c, Time) { return count(retransmissions(c)); }, true},
    {QT_TRANSLATE_NOOP("Connections", "Start"),
     [](const Connection& c) -> QVariant { return static_cast<qint64>(c.first.count()); },
     [](const Connection& c, Time begin) { return text::secondsText(c.first - begin); }, true},
    {QT_TRANSLATE_NOOP("Connections", "Duration"),
     [](const Connection& c) -> QVariant { return static_cast<qint64>(c.duration().count()); },
     [](const Connection& c, Time) { return text::durationText(c.duration()); }, true},
}};

const ColumnKind& kind(int column) { return kColumns[static_cast<std::size_t>(column)]; }

} // namespace

void ConnectionTableModel::setSnapshot(trace::SnapshotPtr next)
{
    if (!next || !m_snapshot || next->traceId != m_snapshot->traceId) {
        beginResetModel();
        m_snapshot = std::move(next);
        endResetModel();
        return;
    }
    const trace::SnapshotPtr previous = m_snapshot;
    const int known = rowCount();
    const int grown = static_cast<int>(next->connections.size());
    if (grown > known)
        beginInsertRows({}, known, grown - 1);
    m_snapshot = std::move(next);
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

const trace::Connection& ConnectionTableModel::at(int row) const
{
    return m_snapshot->connections[ConnectionId{static_cast<std::uint32_t>(row)}];
}

int ConnectionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_snapshot ? 0 : static_cast<int>(m_snapshot->connections.size());
}

int ConnectionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kColumns.size());
}

QVariant ConnectionTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const trace::Connection& connection = at(index.row());
    const ColumnKind& column = kind(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column.text(connection, at(0).first);
    case Qt::TextAlignmentRole: {
        const bool right = index.column() == Number || index.column() >= Segments;
        return QVariant(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    case SortRole:
        return column.sortKey(connection);
    case StateRole:
        return column.stateOf ? QVariant(static_cast<int>(connection.state[*column.stateOf])) : QVariant();
    case TroubleRole:
        return index.column() == Outcome && text::isTrouble(text::outcomeOf(connection));
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
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("Connections", kind(section).title);
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Number || section >= Segments;
        return QVariant(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

} // namespace lifeline::models
