#pragma once

#include "core/trace/snapshot.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <optional>

namespace lifeline::models {

/// The connections of a trace as a table: one row a connection, in order of first segments.
///
/// A newer snapshot of the same trace is a difference: rows grow at the end, and only pages that changed are
/// announced.
class ConnectionTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole, ///< what a column sorts by
        StateRole, ///< int of a tcp::State, only in the two state columns
        TroubleRole, ///< whether somebody should look at it, only in the column Outcome
        NumericRole, ///< whether a column holds digits, to be set in the fixed font
    };
    enum Column {
        Number,
        Client,
        Server,
        ClientState,
        ServerState,
        Outcome, ///< what became of it
        Segments,
        Octets,
        Retransmissions,
        Start,
        Duration
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null empties the table.
    void setSnapshot(trace::SnapshotPtr next);

    /// The connection of a row.
    const trace::Connection& at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void announceChangedRows(const trace::TraceSnapshot& previous);

    trace::SnapshotPtr m_snapshot;
};

} // namespace lifeline::models
