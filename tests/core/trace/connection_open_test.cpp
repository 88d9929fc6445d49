#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::test;
using enum tcp::State;
using testing::ElementsAre;

// RFC 9293 §3.5, figure 6.
TEST(ConnectionOpen, ThreeWayHandshakeTakesBothEndsToEstablished)
{
    const Played played = play(kHandshake);

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
}

TEST(ConnectionOpen, StatesAreWrittenDownAsPeopleWriteThem)
{
    const auto steps = play(kHandshake).life.steps;

    EXPECT_EQ(steps[0].onSend[Side::Client], SynSent);
    EXPECT_EQ(steps[0].onSend[Side::Server], Listen);
    EXPECT_EQ(steps[0].onArrival[Side::Server], SynReceived);
    EXPECT_EQ(steps[1].onSend[Side::Server], SynReceived);
    EXPECT_EQ(steps[1].onArrival[Side::Client], Established);
    EXPECT_EQ(steps[2].onSend[Side::Client], Established);
    EXPECT_EQ(steps[2].onSend[Side::Server], SynReceived);
    EXPECT_EQ(steps[2].onArrival[Side::Server], Established);
}

// RFC 9293 §3.5, figure 7: each SYN is on its way when the other leaves.
TEST(ConnectionOpen, SimultaneousOpenPassesThroughSynReceivedOnBothEnds)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        0.001 < S   0:0(0)
        0.050 > S.  0:0(0)  ack 1
        0.051 < S.  0:0(0)  ack 1
        0.100 > .   1:1(0)  ack 1
        0.101 < .   1:1(0)  ack 1
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, SynReceived, Established));
    EXPECT_THAT(played.server, ElementsAre(Closed, SynSent, SynReceived, Established));
    EXPECT_EQ(played.life.connection.flow[Side::Client].retransmissions, 0U) << "a SYN-ACK repeats no SYN";
}

TEST(ConnectionOpen, SynToAClosedPortLeavesTheServerClosed)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        0.001 < R.  0:0(0)  ack 1
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Closed));
    EXPECT_THAT(played.server, ElementsAre(Closed));
}

TEST(ConnectionOpen, SynsThatNobodyAnswersProveNothingAboutTheServer)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        1.000 > S   0:0(0)
        3.000 > S   0:0(0)
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent));
    EXPECT_THAT(played.server, ElementsAre(Listen));
    EXPECT_EQ(played.snapshot->connections.size(), 1U);
}

// RFC 9293 §3.5: with the third ACK lost, its data completes the handshake.
TEST(ConnectionOpen, DataCompletesTheHandshakeWhenTheThirdAckIsLost)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)          arrives 0.010
        0.010 < S.  0:0(0)  ack 1   arrives 0.020
        0.020 > .   1:1(0)  ack 1   lost
        0.050 > P.  1:5(4)  ack 1   arrives 0.060
        0.060 < .   1:1(0)  ack 5   arrives 0.070
    )");

    EXPECT_EQ(played.life.steps[2].delivery, trace::Delivery::Lost);
    EXPECT_EQ(played.life.steps[2].onArrival[Side::Server], SynReceived);
    EXPECT_EQ(played.life.steps[3].onArrival[Side::Server], Established);
}

TEST(ConnectionOpen, SynAckSentAgainTakesEstablishedBack)
{
    const Played played = play(kHandshake + R"(
        1.020 < S.  0:0(0)  ack 1
        1.030 > .   1:1(0)  ack 1
        1.500 < P.  1:3(2)  ack 1
    )");

    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
    EXPECT_EQ(played.life.steps[2].onSend[Side::Server], SynReceived)
        << "the first third ACK was not accepted";
    EXPECT_EQ(played.life.steps[3].onSend[Side::Server], SynReceived);
    EXPECT_EQ(played.life.steps[4].onArrival[Side::Server], Established);
}

TEST(ConnectionOpen, EchoedTimestampTellsWhichSynArrived)
{
    const auto steps = play(R"(
        0.000 > S   0:0(0)          ts 100/0
        1.000 > S   0:0(0)          ts 1100/0
        1.010 < S.  0:0(0)  ack 1   ts 7/100
        1.020 > .   1:1(0)  ack 1   ts 1120/7
    )")
                           .life.steps;

    EXPECT_EQ(steps[0].onArrival[Side::Server], SynReceived);
    EXPECT_EQ(steps[1].onSend[Side::Server], SynReceived);
}

TEST(ConnectionOpen, ConnectionMetMidwayIsEstablishedAndAssumed)
{
    const Played played = play(R"(
        0.000 < P.  100:105(5)  ack 50
        0.010 > .   50:50(0)    ack 105
    )");

    EXPECT_THAT(played.client, ElementsAre(Established));
    EXPECT_THAT(played.server, ElementsAre(Established));
    EXPECT_EQ(played.life.spans[Side::Client][0].evidence, trace::Evidence::Assumed);
    EXPECT_TRUE(played.life.connection.clientIsGuessed);
    EXPECT_EQ(played.life.connection.endpoint[Side::Server].port, 9292);
    EXPECT_EQ(played.life.steps[0].relativeSequence.value, 1U);
    EXPECT_EQ(played.life.steps[1].relativeSequence.value, 1U);
}

// RFC 7413 §4.2: the SYN's data is acknowledged by the SYN-ACK, and the server may answer before the third
// ACK.
TEST(ConnectionOpen, FastOpenServerSendsWhileSynReceived)
{
    const Played played = play(R"(
        0.000 > S   0:6(6)          arrives 0.050
        0.050 < S.  0:0(0)  ack 7   arrives 0.100
        0.051 < P.  1:6(5)  ack 7   arrives 0.101
        0.100 > .   7:7(0)  ack 1   arrives 0.150
    )");

    EXPECT_EQ(played.life.steps[2].onSend[Side::Server], SynReceived);
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established));
}
