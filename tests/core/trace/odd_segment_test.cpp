// Segments that do not belong to the life they appear in: forged, late, or of a peer that restarted. A
// capture of the Internet has them all.
#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::test;
using enum tcp::State;
using testing::ElementsAre;

namespace {

void expectSummaryAgrees(const Played& played)
{
    for (const Side side : kBothSides)
        EXPECT_EQ(played.life.connection.state[side], played.life.spans[side].back().state) << name(side);
}

} // namespace

// RFC 5961 §4.
TEST(OddSegment, ChallengedSynLeavesNumbersAndStatesAsTheyWere)
{
    const Played played = play(kHandshake + R"(
        1.000 > P.  1:5(4)          ack 1
        1.010 < .   1:1(0)          ack 5
        2.000 > S   90000:90000(0)
        2.001 < .   1:1(0)          ack 5
        3.000 > F.  5:5(0)          ack 1
        3.001 < F.  1:1(0)          ack 6
        3.010 > .   6:6(0)          ack 2
    )");

    EXPECT_EQ(played.snapshot->connections.size(), 1U);
    EXPECT_EQ(played.life.steps[3].relativeSequence.value, 1U);
    EXPECT_EQ(played.life.connection.flow[Side::Client].retransmissions, 0U);
    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, FinWait1, TimeWait));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, CloseWait, LastAck, Closed));
    expectSummaryAgrees(played);
}

// RFC 9293 §3.5.1, figure 9: the client restarted and comes back from the same port.
TEST(OddSegment, AfterAHalfOpenIsResetTheSameSynOpensAnotherConnection)
{
    const auto snapshot = captured(kHandshake + R"(
        1.000 > S   90000:90000(0)
        1.001 < .   1:1(0)          ack 1
        1.010 > R   1:1(0)
        2.000 > S   90000:90000(0)
        2.010 < S.  70000:70000(0)  ack 90001
        2.020 > .   90001:90001(0)  ack 70001
    )");

    ASSERT_EQ(snapshot->connections.size(), 2U);
    EXPECT_EQ(snapshot->connections[ConnectionId{0}].segments, 6U);
    EXPECT_EQ(snapshot->connections[ConnectionId{0}].state[Side::Server], Closed);
    EXPECT_EQ(snapshot->connections[ConnectionId{1}].segments, 3U);
}

TEST(OddSegment, ChallengedResetDoesNotCloseLaterWhenDataReachesItsNumber)
{
    const Played played = play(kHandshake + R"(
        1.000 > R   501:501(0)
        1.001 < .   1:1(0)      ack 1
        2.000 > P.  1:501(500)  ack 1
        2.010 < .   1:1(0)      ack 501
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
    expectSummaryAgrees(played);
}

TEST(OddSegment, ResetWhoseSenderGoesOnWasNotItsOwn)
{
    const Played played = play(kHandshake + R"(
        1.000 > R   1:1(0)
        2.000 < P.  1:11(10)  ack 1
        2.010 > .   1:1(0)    ack 11
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
    expectSummaryAgrees(played);
}

TEST(OddSegment, ResetThatCrossesDataClosesTheirSenderAfterwards)
{
    const Played played = play(kHandshake + R"(
        1.000 > R.  1:1(0)    ack 1
        1.001 < P.  1:11(10)  ack 1
        1.002 < P.  11:21(10) ack 1
    )");

    EXPECT_EQ(played.life.steps[5].onSend[Side::Server], Established);
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, Closed));
    expectSummaryAgrees(played);
}

// RFC 9293 §3.5.2, group 2: an unacceptable ACK is reset, and the handshake goes on.
TEST(OddSegment, ResetOfAWrongThirdAckKeepsSynReceived)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        0.010 < S.  0:0(0)      ack 1
        0.015 > .   1:1(0)      ack 999
        0.016 < R   999:999(0)
        0.020 > .   1:1(0)      ack 1
        0.030 > P.  1:5(4)      ack 1
        0.040 < .   1:1(0)      ack 5
    )");

    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established));
    expectSummaryAgrees(played);
}

// RFC 7413 §3: the server takes the SYN and leaves its data.
TEST(OddSegment, SynAckThatLeavesTheSynsDataOpensTheConnection)
{
    const Played played = play(R"(
        0.000 > S   0:6(6)
        0.010 < S.  0:0(0)  ack 1
        0.020 > P.  1:7(6)  ack 1
        0.030 < .   1:1(0)  ack 7
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
    expectSummaryAgrees(played);
}

TEST(OddSegment, NumbersCountFromTheFirstOctetSeenWhenTheSynAckWasNot)
{
    const auto steps = play(R"(
        0.000 > S   0:0(0)
        0.020 > .   1:1(0)   ack 5001
        0.030 < P.  5001:5011(10)  ack 1
    )")
                           .life.steps;

    EXPECT_EQ(steps[1].relativeAcknowledgment.value, 1U);
    EXPECT_EQ(steps[2].relativeSequence.value, 1U);
}
