#include "ui/models/connection_table_model.h"

#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QtTest/QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace lifeline::models {
namespace {

trace::Connection& add(trace::TraceSnapshot& snapshot, std::uint32_t clientAddress)
{
    trace::Connection& connection = snapshot.connections.append();
    connection.endpoint[Side::Client].address = packet::IpAddress::v4(clientAddress);
    return connection;
}

trace::SnapshotPtr frozen(const trace::TraceSnapshot& snapshot)
{
    return std::make_shared<const trace::TraceSnapshot>(snapshot);
}

TEST(ConnectionTableModel, ANewerSnapshotIsADifference)
{
    trace::TraceSnapshot growing;
    growing.traceId = 1;
    add(growing, 1);
    ConnectionTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(frozen(growing));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    add(growing, 2);
    model.setSnapshot(frozen(growing));
    EXPECT_EQ(inserted.size(), 1);

    const qsizetype before = changed.size();
    model.setSnapshot(frozen(growing));
    EXPECT_EQ(changed.size(), before) << "nothing changed, nothing is announced";

    growing.connections.edit(ConnectionId{0}).segments = 9;
    model.setSnapshot(frozen(growing));
    EXPECT_EQ(changed.size(), before + 1);
    EXPECT_EQ(model.index(0, ConnectionTableModel::Segments).data().toString(), QStringLiteral("9"));
    EXPECT_EQ(reset.size(), 0);
}

TEST(ConnectionTableModel, AddressesSortByValueNotBySpelling)
{
    trace::TraceSnapshot snapshot;
    snapshot.traceId = 1;
    add(snapshot, 0x0a00000a); // 10.0.0.10
    add(snapshot, 0x0a000009); // 10.0.0.9
    ConnectionTableModel model;
    model.setSnapshot(frozen(snapshot));
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(ConnectionTableModel::SortRole);
    sorted.sort(ConnectionTableModel::Client);

    EXPECT_EQ(sorted.index(0, ConnectionTableModel::Client).data().toString(), QStringLiteral("10.0.0.9:0"));
}

} // namespace
} // namespace lifeline::models
