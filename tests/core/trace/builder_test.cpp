#include "tests/support/script.h"

#include "core/capture/capture_reader.h"
#include "core/trace/builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::test;

TEST(Builder, CountsEachDirection)
{
    const auto connection = play(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.010 < .   1:1(0)    ack 11
        1.500 > P.  1:11(10)  ack 1
    )")
                                .life.connection;

    EXPECT_EQ(connection.flow[Side::Client].segments, 4U);
    EXPECT_EQ(connection.flow[Side::Client].payload, 20U);
    EXPECT_EQ(connection.flow[Side::Client].retransmissions, 1U);
    EXPECT_EQ(connection.flow[Side::Server].segments, 2U);
    EXPECT_EQ(connection.handshakeRtt, std::chrono::milliseconds{20});
    EXPECT_EQ(connection.completeness, 1 | 2 | 4 | 8);
}

TEST(Builder, SegmentsOutOfOrderAreNotRepeats)
{
    const auto connection = play(kHandshake + R"(
        1.000 > P.  11:21(10) ack 1
        1.001 > P.  1:11(10)  ack 1
        1.010 < .   1:1(0)    ack 21
    )")
                                .life.connection;

    EXPECT_EQ(connection.flow[Side::Client].retransmissions, 0U);
}

TEST(Builder, KeepAliveIsNoRepeat)
{
    const auto connection = play(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.010 < .   1:1(0)    ack 11
        9.000 > .   10:11(1)  ack 1
        9.010 < .   1:1(0)    ack 11
    )")
                                .life.connection;

    EXPECT_EQ(connection.flow[Side::Client].retransmissions, 0U);
}

TEST(Builder, NewSynAfterTheCloseIsAnotherConnection)
{
    const auto snapshot = captured(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.001 < F.  1:1(0)  ack 2
        1.010 > .   2:2(0)  ack 2
        2.000 > S   90000:90000(0)
        2.010 < S.  70000:70000(0)  ack 90001
    )");

    ASSERT_EQ(snapshot->connections.size(), 2U);
    EXPECT_EQ(snapshot->connections[ConnectionId{1}].segments, 2U);
    const auto life = trace::lifeOf(*snapshot, ConnectionId{1});
    EXPECT_EQ(life.steps[1].relativeAcknowledgment.value, 1U);
}

// RFC 5961 §4: a live end challenges the SYN, and the connection goes on.
TEST(Builder, SynIntoALiveConnectionStaysInIt)
{
    const auto snapshot = captured(kHandshake + R"(
        1.000 > S   90000:90000(0)
        1.001 < .   1:1(0)      ack 1
        1.100 > P.  1:5(4)      ack 1
    )");

    EXPECT_EQ(snapshot->connections.size(), 1U);
}

TEST(Builder, SnapshotsShareWhatDidNotChange)
{
    const trace::SnapshotPtr snapshot = captured(kHandshake);
    const trace::TraceSnapshot copy = *snapshot;
    EXPECT_EQ(copy.connections.page(0), snapshot->connections.page(0));
}

TEST(Builder, SegmentsOfAConnectionComeOldestFirst)
{
    const trace::SnapshotPtr snapshot = captured(kHandshake);
    const auto segments = trace::segmentsOf(*snapshot, ConnectionId{0});
    ASSERT_EQ(segments.size(), 3U);
    EXPECT_EQ(snapshot->segments[segments[0].value].number, 1U);
    EXPECT_EQ(snapshot->segments[segments[2].value].number, 3U);
}
