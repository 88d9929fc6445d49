#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::test;
using enum tcp::State;
using testing::ElementsAre;

// RFC 9293 §3.6, figure 12.
TEST(ConnectionClose, FourSegmentsShowEveryStateOfBothEnds)
{
    const Played played = play(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.040 < .   1:1(0)  ack 2
        2.000 < F.  1:1(0)  ack 2
        2.010 > .   2:2(0)  ack 2
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, FinWait1, FinWait2, TimeWait));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, CloseWait, LastAck, Closed));
    EXPECT_EQ(played.life.connection.state[Side::Client], TimeWait);
    EXPECT_EQ(played.life.connection.state[Side::Server], Closed);
}

TEST(ConnectionClose, FinAndAckMergedSkipFinWait2)
{
    const Played played = play(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.001 < F.  1:1(0)  ack 2
        1.010 > .   2:2(0)  ack 2
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, FinWait1, TimeWait));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, CloseWait, LastAck, Closed));
}

TEST(ConnectionClose, TimeWaitIsOnTheServerWhenItClosesFirst)
{
    const Played played = play(kHandshake + R"(
        1.000 < F.  1:1(0)  ack 1
        1.010 > .   1:1(0)  ack 2
        1.500 > F.  1:1(0)  ack 2
        1.510 < .   2:2(0)  ack 2
    )");

    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, FinWait1, FinWait2, TimeWait));
    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, CloseWait, LastAck, Closed));
}

// RFC 9293 §3.6, figure 13: the FINs cross, so both ends pass through CLOSING.
TEST(ConnectionClose, SimultaneousClose)
{
    const Played played = play(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.001 < F.  1:1(0)  ack 1
        1.020 > .   2:2(0)  ack 2
        1.021 < .   2:2(0)  ack 2
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, FinWait1, Closing, TimeWait));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, FinWait1, Closing, TimeWait));
    EXPECT_EQ(played.life.connection.state[Side::Client], TimeWait);
    EXPECT_EQ(played.life.connection.state[Side::Server], TimeWait);
}

TEST(ConnectionClose, HalfCloseLetsDataFlowInFinWait2)
{
    const Played played = play(kHandshake + R"(
        1.000 > F.  1:1(0)    ack 1
        1.010 < .   1:1(0)    ack 2
        1.100 < P.  1:19(18)  ack 2
        1.110 > .   2:2(0)    ack 19
        1.200 < F.  19:19(0)  ack 2
        1.210 > .   2:2(0)    ack 20
    )");

    EXPECT_EQ(played.life.steps[5].onSend[Side::Client], FinWait2);
    EXPECT_EQ(played.life.steps[5].onSend[Side::Server], CloseWait);
    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, FinWait1, FinWait2, TimeWait));
}

TEST(ConnectionClose, FinSentAgainEntersNoStateTwice)
{
    const Played played = play(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.200 > F.  1:1(0)  ack 1
        1.210 < F.  1:1(0)  ack 2
        1.220 > .   2:2(0)  ack 2
        1.420 < F.  1:1(0)  ack 2
        1.430 > .   2:2(0)  ack 2
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, FinWait1, TimeWait));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, CloseWait, LastAck, Closed));
}

TEST(ConnectionClose, FinThatOvertookItsDataWaitsForIt)
{
    const Played played = play(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.001 > F.  11:11(0)  ack 1
        1.010 < .   1:1(0)    ack 1
        1.200 > P.  1:11(10)  ack 1
        1.210 < .   1:1(0)    ack 12
    )");

    EXPECT_EQ(played.life.steps[5].onSend[Side::Server], Established) << "it still asks for octet 1";
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, CloseWait));
    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, FinWait1, FinWait2));
}
