#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::test;
using enum tcp::State;
using testing::ElementsAre;

TEST(Reset, ExactSequenceNumberClosesBothEnds)
{
    const Played played = play(kHandshake + R"(
        1.000 > R.  1:1(0)  ack 1
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, Closed));
    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established, Closed));
}

// RFC 5961 §3: in the window but not exact, it provokes a challenge ACK and changes nothing.
TEST(Reset, InWindowButNotExactChangesNothingAtItsReceiver)
{
    const Played played = play(kHandshake + R"(
        1.000 > R   100:100(0)
        1.001 < .   1:1(0)      ack 1
    )");

    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Established));
}

// RFC 9293 §3.10.7.4, second step.
TEST(Reset, PassiveSynReceivedGoesBackToListen)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        0.010 < S.  0:0(0)  ack 1
        0.020 > R   1:1(0)
    )");

    EXPECT_THAT(played.server, ElementsAre(Listen, SynReceived, Listen));
    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent, Established, Closed));
}

// RFC 9293 §3.10.7.3: to SYN-SENT a RST counts only if its ACK covers the SYN.
TEST(Reset, InSynSentIsIgnoredWithoutTheRightAcknowledgment)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)          arrives 0.001
        0.010 < R.  0:0(0)  ack 77  arrives 0.011
        1.000 > S   0:0(0)          arrives 1.001
    )");

    EXPECT_THAT(played.client, ElementsAre(Closed, SynSent));
}
