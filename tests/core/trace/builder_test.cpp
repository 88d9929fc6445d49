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

Time handshakeOf(const std::string& script) { return play(script).life.connection.handshakeRtt; }

// RFC 6298 §3 (Karn): which of two SYNs the SYN-ACK answers, nobody knows.
TEST(Builder, HandshakeIsNotMeasuredWhereTheSynWasSentTwice)
{
    EXPECT_LT(handshakeOf(R"(
        0.000 > S   0:0(0)
        1.000 > S   0:0(0)
        1.010 < S.  0:0(0)   ack 1
        1.020 > .   1:1(0)   ack 1
    )"),
              Time{0});
    EXPECT_LT(handshakeOf(R"(
        0.000 > S   0:0(0)
        0.010 < S.  0:0(0)   ack 1
        1.010 < S.  0:0(0)   ack 1
        1.020 > .   1:1(0)   ack 1
        1.030 > .   1:1(0)   ack 1
    )"),
              Time{0})
        << "nor which of two SYN-ACKs the ACK";
}

// RFC 7323 §4: but the time stamp comes back.
TEST(Builder, HandshakeIsMeasuredFromTheSynThatIsAnswered)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(handshakeOf(R"(
        0.000 > S   0:0(0)           ts 100/0
        1.000 > S   0:0(0)           ts 1100/0
        1.010 < S.  0:0(0)   ack 1   ts 7/1100
        1.020 > .   1:1(0)   ack 1   ts 1120/7
    )"),
              20ms);
    EXPECT_EQ(handshakeOf(R"(
        0.000 > S   0:0(0)           ts 100/0
        1.000 > S   0:0(0)           ts 1100/0
        1.010 < S.  0:0(0)   ack 1   ts 7/100
        1.020 > .   1:1(0)   ack 1   ts 1120/7
        1.500 < S.  0:0(0)   ack 1   ts 8/1100
    )"),
              1020ms)
        << "the first, after more than a second";
    EXPECT_LT(handshakeOf(R"(
        0.000 > S   0:0(0)           ts 100/0
        1.000 > S   0:0(0)           ts 1100/0
        3.000 > S   0:0(0)           ts 3100/0
        3.010 < S.  0:0(0)   ack 1   ts 7/1100
        3.020 > .   1:1(0)   ack 1   ts 3120/7
    )"),
              Time{0})
        << "neither the first nor the last of three";
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
