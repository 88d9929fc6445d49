#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::test;
using enum tcp::State;
using trace::Evidence;

namespace {

const trace::StateSpan& spanIn(const Played& played, Side side, tcp::State state)
{
    for (const trace::StateSpan& span : played.life.spans[side])
        if (span.state == state)
            return span;
    throw std::out_of_range("never in that state");
}

} // namespace

TEST(Evidence, WhatWasSentIsProvenAtOnce)
{
    const Played played = play(kHandshake);

    const trace::StateSpan& span = spanIn(played, Side::Client, SynSent);
    EXPECT_EQ(span.evidence, Evidence::Proven);
    EXPECT_EQ(span.provenAt, span.begin);
}

TEST(Evidence, ArrivalOfTheSynIsProvenByTheSynAck)
{
    const Played played = play(kHandshake);

    EXPECT_TRUE(played.life.steps[0].proven);
    EXPECT_EQ(played.life.steps[0].evidenceFrame, FrameNumber{2});
    const trace::StateSpan& span = spanIn(played, Side::Server, SynReceived);
    EXPECT_EQ(span.evidence, Evidence::Proven);
    EXPECT_EQ(span.begin, played.life.steps[0].sent);
    EXPECT_EQ(span.provenAt, played.life.steps[1].sent);
}

TEST(Evidence, ThirdAckIsAssumedUntilTheServerActsOnIt)
{
    const Played before = play(kHandshake);
    EXPECT_FALSE(before.life.steps[2].proven);
    EXPECT_EQ(spanIn(before, Side::Server, Established).evidence, Evidence::Assumed);

    const Played after = play(kHandshake + "0.500 < P. 1:6(5) ack 1\n");
    EXPECT_TRUE(after.life.steps[2].proven);
    EXPECT_EQ(after.life.steps[2].evidenceFrame, FrameNumber{4});
}

TEST(Evidence, LastAckOfACloseStaysAssumed)
{
    const Played played = play(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.001 < F.  1:1(0)  ack 2
        1.010 > .   2:2(0)  ack 2
    )");

    EXPECT_FALSE(played.life.steps.back().proven);
    EXPECT_EQ(spanIn(played, Side::Server, Closed).evidence, Evidence::Assumed);
    EXPECT_EQ(spanIn(played, Side::Client, TimeWait).evidence, Evidence::Proven);
}

TEST(Evidence, EchoedTimestampProvesAPureAck)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)          ts 100/0
        0.010 < S.  0:0(0)  ack 1   ts 7/100
        0.020 > .   1:1(0)  ack 1   ts 120/7
        0.100 > P.  1:5(4)  ack 1   ts 200/7
        0.110 < .   1:1(0)  ack 5   ts 17/200
        0.300 < P.  1:5(4)  ack 5   ts 307/200
        0.310 > .   5:5(0)  ack 5   ts 410/307
        0.400 < P.  5:9(4)  ack 5   ts 407/410
    )");

    EXPECT_EQ(played.life.steps[6].evidenceFrame, FrameNumber{8});
}

TEST(Evidence, ReceiverStaysAsItWasUntilItsAcksCoverTheFin)
{
    // Data of the server crosses the client's FIN twice before it acknowledges it.
    const Played played = play(kHandshake + R"(
        1.000 > F.  1:1(0)    ack 1
        1.001 < P.  1:11(10)  ack 1
        1.002 < P.  11:21(10) ack 1
        1.010 < .   21:21(0)  ack 2
    )");

    EXPECT_EQ(played.life.steps[5].onSend[Side::Server], Established);
    EXPECT_EQ(played.life.steps[6].onSend[Side::Server], CloseWait);
    EXPECT_EQ(spanIn(played, Side::Server, CloseWait).begin, played.life.steps[5].sent);
}

TEST(Evidence, RecordedArrivalIsAPointInTime)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)          arrives 0.010
        0.010 < S.  0:0(0)  ack 1   arrives 0.020
        0.020 > .   1:1(0)  ack 1   arrives 0.030
    )");

    const trace::StateSpan& span = spanIn(played, Side::Server, Established);
    EXPECT_EQ(span.begin - played.life.steps[0].sent, std::chrono::milliseconds{30});
    EXPECT_EQ(span.provenAt, span.begin);
    EXPECT_EQ(played.life.steps[2].arrived, span.begin);
}

// RFC 6675: what was sent again before anybody acknowledged it is likelier to have arrived the second time.
TEST(Evidence, OfOctetsSentTwiceTheRepeatIsTheOneThatArrived)
{
    const Played played = play(kHandshake + R"(
        1.000 > P.  1:11(10)   ack 1
        1.010 > P.  11:21(10)  ack 1
        1.100 < .   1:1(0)     ack 1
        1.300 > P.  1:11(10)   ack 1
        1.400 < .   1:1(0)     ack 21
    )");

    EXPECT_EQ(played.life.steps[3].delivery, trace::Delivery::Doubtful);
    EXPECT_FALSE(played.life.steps[3].evidenceFrame);
    EXPECT_EQ(played.life.steps[6].evidenceFrame, FrameNumber{8});
}

TEST(Evidence, AnEchoOfTheFirstTimestampProvesTheFirstCopy)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)           ts 100/0
        0.010 < S.  0:0(0)    ack 1  ts 7/100
        0.020 > .   1:1(0)    ack 1  ts 120/7
        1.000 > P.  1:11(10)  ack 1  ts 200/7
        1.300 > P.  1:11(10)  ack 1  ts 230/7
        1.400 < .   1:1(0)    ack 11 ts 17/200
    )");

    EXPECT_EQ(played.life.steps[3].evidenceFrame, FrameNumber{6});
}

// Four SYN-ACKs and no word from the client: nothing says that one of them arrived.
TEST(Evidence, RepeatsWithoutAnAnswerArgueThatNoneArrived)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        0.010 < S.  0:0(0)  ack 1
        1.010 < S.  0:0(0)  ack 1
        3.010 < S.  0:0(0)  ack 1
    )");

    EXPECT_THAT(played.client, ::testing::ElementsAre(Closed, SynSent));
    for (std::size_t i = 1; i < 4; ++i)
        EXPECT_EQ(played.life.steps[i].delivery, trace::Delivery::Doubtful) << i;
}
