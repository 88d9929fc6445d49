#pragma once

#include "core/analysis/conn_state.h"
#include "core/filter/order.h"
#include "core/trace/snapshot.h"
#include "ui/state/address_names.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <cstdint>
#include <optional>
#include <unordered_map>

namespace lifeline::models {

/// The connections of a trace as a table, one row a connection: all by number, or in an order made elsewhere.
///
/// A newer snapshot of the same trace is a difference. By number, rows grow at the end, and only pages that
/// changed are announced; in an order, the rows that stand there show what is new, and others come with the
/// next order. An order moves what is selected along with its connection.
class ConnectionTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< int of a tcp::State; in the columns of states, and of a timeline's end
        TroubleRole, ///< whether somebody should look at it, in the columns Outcome and Timeline
        NumericRole, ///< whether a column holds digits, to be set in the fixed font
        SpanRole, ///< QPointF: begin and end in the capture, 0 to 1; in the column Timeline
        WholeRole, ///< QString, to be copied: where an address has a name, both; else what is displayed
    };
    enum Column {
        Number,
        Client,
        ClientState,
        Server,
        ServerState,
        Outcome, ///< what became of it
        Timeline,
        Start,
        Duration,
        Segments, ///< of both ends
        ClientSegments,
        ServerSegments,
        Octets, ///< of both ends
        ClientOctets,
        ServerOctets,
        Retransmissions,
        HandshakeRtt,
        ConnState,
        ApplicationTime, ///< found elsewhere for the rows that are painted, and for all when one sorts by it
        NetworkTime,
        Trouble,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null empties the table. Of another trace, the order is forgotten.
    void setSnapshot(trace::SnapshotPtr next);
    /// @param order  of the trace that is shown; null: all by number
    void setOrder(filter::OrderPtr order);
    /// What the user calls addresses, shown in their place; null: nothing. Outlives this.
    void setNames(const state::AddressNames* names);
    /// Answers factsWanted().
    void setFacts(ConnectionId connection, const filter::Facts& facts);
    /// Answers connStateWanted().
    void setConnState(ConnectionId connection, analysis::ConnState state);

    /// The connection of a row.
    const trace::Connection& at(int row) const;
    /// The row of a connection; nothing where it is not shown.
    std::optional<int> rowOf(ConnectionId connection) const;
    /// How many connections the trace has, shown or not.
    int connectionCount() const;

    static filter::SortKey sortKey(int column);
    /// Whether sorting by a column begins with the largest.
    static bool fallsFirst(int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A connection is too long for its conn_state to be found while it is painted.
    void connStateWanted(lifeline::ConnectionId connection) const;
    /// The times of a connection are shown: its life has to be followed.
    void factsWanted(lifeline::ConnectionId connection) const;

private:
    /// A conn_state and the segment up to which it is true.
    struct KnownState {
        std::uint32_t lastSegment = trace::kNone;
        std::optional<analysis::ConnState> state; ///< nothing: it was asked for
    };

    /// Where a connection's time went, and the segment up to which that is true.
    struct KnownTimes {
        std::uint32_t lastSegment = trace::kNone;
        Time applications{-1}; ///< negative: it was asked for
        Time network{-1};
        bool isAsked = false; ///< one answer is waited for, never two
    };

    void announceChangedRows(const trace::TraceSnapshot& previous);
    void findEnd();
    QString connStateText(const trace::Connection& connection) const;
    QString timesText(const trace::Connection& connection, bool ofApplications) const;
    QString endText(const packet::SocketAddress& end) const;
    QPointF spanOf(const trace::Connection& connection) const;

    const state::AddressNames* m_names = nullptr;
    trace::SnapshotPtr m_snapshot;
    filter::OrderPtr m_order; ///< null: by number
    Time m_end{}; ///< of the capture, as far as a timeline needs it
    mutable std::unordered_map<std::uint32_t, KnownState> m_connStates; ///< of rows that were painted
    mutable std::unordered_map<std::uint32_t, KnownTimes> m_times; ///< likewise
};

} // namespace lifeline::models
