#include "ui/models/connection_table_model.h"

#include "ui/state/explained.h"

#include <QPointF>
#include <QSettings>
#include <QSignalSpy>
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

filter::OrderPtr ordered(const trace::SnapshotPtr& snapshot, std::vector<std::uint32_t> rows)
{
    filter::Order order{snapshot, {}, std::move(rows), {}};
    order.places.assign(snapshot->connections.size(), trace::kNone);
    for (std::uint32_t row = 0; row < order.rows.size(); ++row)
        order.places[order.rows[row]] = row;
    return std::make_shared<const filter::Order>(std::move(order));
}

TEST(ConnectionTableModel, AnOrderMovesWhatIsKeptAlongWithItsConnection)
{
    trace::TraceSnapshot growing;
    growing.traceId = 1;
    for (std::uint32_t i = 0; i < 5; ++i)
        add(growing, i);
    ConnectionTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const trace::SnapshotPtr first = frozen(growing);
    model.setSnapshot(first);
    const QPersistentModelIndex stays(model.index(4, 2));
    const QPersistentModelIndex goes(model.index(1, 0));

    model.setOrder(ordered(first, {4, 2, 0}));
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.connectionCount(), 5);
    EXPECT_EQ(stays.row(), 0);
    EXPECT_EQ(stays.column(), 2);
    EXPECT_FALSE(goes.isValid());
    EXPECT_EQ(model.at(1).id, ConnectionId{2});
    EXPECT_EQ(model.rowOf(ConnectionId{0}), 2);
    EXPECT_EQ(model.rowOf(ConnectionId{1}), std::nullopt);

    // A newer snapshot shows in the rows that stand there; its new connections come with the next order.
    add(growing, 5);
    growing.connections.edit(ConnectionId{2}).segments = 77;
    model.setSnapshot(frozen(growing));
    EXPECT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.rowOf(ConnectionId{5}), std::nullopt);
    EXPECT_EQ(model.index(1, ConnectionTableModel::Segments).data().toString(), QStringLiteral("77"));

    model.setOrder(nullptr);
    EXPECT_EQ(model.rowCount(), 6);
    EXPECT_EQ(stays.row(), 4);
}

TEST(ConnectionTableModel, AnOrderOfAnotherTraceComesTooLate)
{
    trace::TraceSnapshot one;
    one.traceId = 1;
    add(one, 1);
    add(one, 2);
    const trace::SnapshotPtr old = frozen(one);
    one.traceId = 2;
    ConnectionTableModel model;
    model.setSnapshot(frozen(one));
    model.setOrder(ordered(old, {1}));
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(ConnectionTableModel, ATimelineIsTheSpanWithinTheCapture)
{
    trace::TraceSnapshot snapshot;
    snapshot.traceId = 1;
    add(snapshot, 1).last = std::chrono::seconds{10};
    trace::Connection& late = add(snapshot, 2);
    late.first = std::chrono::seconds{5};
    late.last = std::chrono::seconds{6};
    ConnectionTableModel model;
    model.setSnapshot(frozen(snapshot));
    EXPECT_EQ(model.index(1, ConnectionTableModel::Timeline).data(ConnectionTableModel::SpanRole).toPointF(),
              QPointF(0.5, 0.6));
}

TEST(ConnectionTableModel, NamesTheCardsOfItsStates)
{
    trace::TraceSnapshot snapshot;
    snapshot.traceId = 1;
    add(snapshot, 1).state[Side::Server] = tcp::State::TimeWait;
    ConnectionTableModel model;
    model.setSnapshot(frozen(snapshot));
    const auto cardOf = [&](int column) { return model.index(0, column).data(state::kCardRole).toString(); };
    EXPECT_EQ(cardOf(ConnectionTableModel::ServerState), QStringLiteral("state/TIME-WAIT"));
    EXPECT_TRUE(cardOf(ConnectionTableModel::ConnState).startsWith(QStringLiteral("conn-state/")));
    EXPECT_EQ(cardOf(ConnectionTableModel::Client), QString());
}

TEST(ConnectionTableModel, SaysWhatHappenedFromTheSummaryAlone)
{
    trace::TraceSnapshot snapshot;
    snapshot.traceId = 1;
    struct Case {
        std::uint8_t completeness;
        tcp::State client;
        tcp::State server;
        const char* said;
        bool trouble;
    };
    using tcp::State;
    const std::vector<Case> cases{
        {1, State::SynSent, State::Listen, "no answer", true},
        {1 + 32, State::Closed, State::Closed, "refused", true},
        {1 + 2, State::Established, State::SynReceived, "opened halfway", true},
        {1 + 2 + 4 + 8, State::Established, State::Established, "open", false},
        {8, State::Established, State::Established, "open", false}, // begins in the middle
        {1 + 2 + 4 + 16, State::FinWait2, State::CloseWait, "half-closed", false},
        {1 + 2 + 4 + 16, State::FinWait1, State::LastAck, "closing", false},
        {1 + 2 + 4 + 8 + 16, State::TimeWait, State::Closed, "closed", false},
        {1 + 2 + 4 + 8 + 32, State::Closed, State::Closed, "reset", true},
    };
    for (const Case& each : cases) {
        trace::Connection& connection = add(snapshot, 1);
        connection.completeness = each.completeness;
        connection.state = {{each.client, each.server}};
    }
    ConnectionTableModel model;
    model.setSnapshot(frozen(snapshot));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex outcome = model.index(row, ConnectionTableModel::Outcome);
        const Case& each = cases[static_cast<std::size_t>(row)];
        EXPECT_EQ(outcome.data().toString(), QString::fromLatin1(each.said));
        EXPECT_EQ(outcome.data(ConnectionTableModel::TroubleRole).toBool(), each.trouble) << each.said;
    }

    add(snapshot, 1).completeness = 1;
    snapshot.connections.edit(ConnectionId{static_cast<std::uint32_t>(cases.size())}).lastIcmp = 0;
    model.setSnapshot(frozen(snapshot));
    EXPECT_EQ(model.index(model.rowCount() - 1, ConnectionTableModel::Outcome).data().toString(),
              QStringLiteral("unreachable"));
}

TEST(ConnectionTableModel, ANameStandsInItsAddresssPlaceWhichCanStillBeRead)
{
    QSettings().clear();
    trace::TraceSnapshot snapshot;
    add(snapshot, 0x0A000001).endpoint[Side::Client].port = 443;
    state::AddressNames names;
    ConnectionTableModel model;
    model.setSnapshot(frozen(snapshot));
    model.setNames(&names);
    const QModelIndex client = model.index(0, ConnectionTableModel::Client);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    EXPECT_EQ(client.data().toString(), QStringLiteral("10.0.0.1:443"));
    EXPECT_FALSE(client.data(Qt::ToolTipRole).isValid());

    names.set(packet::IpAddress::v4(0x0A000001), QStringLiteral("web-1"));
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(client.data().toString(), QStringLiteral("web-1:443"));
    const QString both = QStringLiteral("web-1 · 10.0.0.1:443");
    EXPECT_EQ(client.data(Qt::ToolTipRole).toString(), both);
    EXPECT_EQ(client.data(ConnectionTableModel::WholeRole).toString(), both);
}

TEST(ConnectionTableModel, TimesAreAskedForOnceAndShownWhenTheyCome)
{
    trace::TraceSnapshot snapshot;
    snapshot.traceId = 1;
    add(snapshot, 1).lastSegment = 7;
    ConnectionTableModel model;
    model.setSnapshot(frozen(snapshot));
    const QSignalSpy wanted(&model, &ConnectionTableModel::factsWanted);
    const QModelIndex application = model.index(0, ConnectionTableModel::ApplicationTime);
    const QModelIndex network = model.index(0, ConnectionTableModel::NetworkTime);
    EXPECT_EQ(application.data().toString(), QStringLiteral("…"));
    EXPECT_EQ(network.data().toString(), QStringLiteral("…"));
    EXPECT_EQ(wanted.size(), 1);

    filter::Facts facts;
    facts.applications = std::chrono::seconds{2};
    facts.network = std::chrono::milliseconds{40};
    model.setFacts(ConnectionId{0}, facts);
    EXPECT_EQ(application.data().toString(), QStringLiteral("2.000 s"));
    EXPECT_EQ(network.data().toString(), QStringLiteral("40.0 ms"));
    EXPECT_EQ(wanted.size(), 1);

    snapshot.connections.edit(ConnectionId{0}).lastSegment = 8;
    snapshot.connections.edit(ConnectionId{0}).segments = 1'000'000;
    model.setSnapshot(frozen(snapshot));
    EXPECT_EQ(application.data().toString(), QStringLiteral("2.000 s"));
    EXPECT_EQ(wanted.size(), 1) << "a long one that grows is not followed again";
    snapshot.info.complete = true;
    model.setSnapshot(frozen(snapshot));
    EXPECT_EQ(application.data().toString(), QStringLiteral("2.000 s")) << "until the new one comes";
    EXPECT_EQ(wanted.size(), 2);
}

} // namespace
} // namespace lifeline::models
