#include "core/analysis/findings.h"

#include "core/analysis/copies.h"
#include "tests/support/script.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

using test::captured;
using test::kHandshake;
using test::play;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

/// "5 retransmission rto 2 of 4": the segment, the kind, its cause, which in a row, what it rests on.
std::vector<std::string> said(const std::string& script)
{
    const trace::Life life = play(script).life;
    std::vector<std::string> lines;
    for (const Finding& finding : findingsOf(life)) {
        std::string line = fmt::format("{} {}", life.steps[finding.step].number, name(finding.kind));
        if (finding.cause != Cause::None)
            line += fmt::format(" {}", name(finding.cause));
        if (finding.count > 0)
            line += fmt::format(" #{}", finding.count);
        for (std::size_t i = 0; i < finding.evidence.size(); ++i)
            line += fmt::format("{}{}", i == 0 ? " of " : ",", life.steps[finding.evidence[i]].number);
        lines.push_back(std::move(line));
    }
    return lines;
}

/// A capture that begins midway: whether SACK is permitted is not known. Two segments.
const std::string kMidway = R"(
    0.900 > .   1:1(0)   ack 1
    0.910 < .   1:1(0)   ack 1
)";

std::vector<std::string> afterHandshake(const std::string& script) { return said(kHandshake + script); }

TEST(Findings, APlainConnectionHasNone)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:6(5)   ack 1
        1.010 < .   1:1(0)   ack 6
        1.020 > F.  6:6(0)   ack 1
        1.030 < F.  1:1(0)   ack 7
        1.040 > .   7:7(0)   ack 2
    )"),
                IsEmpty());
}

// ---- the table of tcp-semantics.md §2: where tshark 4.0.17 is wrong

TEST(FindingsWhereTsharkErrs, AProbeOfAZeroWindowIsNoKeepAlive)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:6(5)    ack 1
        1.010 < .   1:1(0)    ack 6   win 0
        1.300 > .   5:5(0)    ack 1
        1.310 < .   1:1(0)    ack 6   win 0
        1.900 > .   5:5(0)    ack 1
        1.910 < .   1:1(0)    ack 6   win 1000
    )"),
                ElementsAre("5 zero-window", "6 zero-window-probe #1 of 5", "7 zero-window",
                            "7 zero-window-probe-ack of 6", "8 zero-window-probe #2 of 6,7",
                            "9 window-update of 7"));
}

TEST(FindingsWhereTsharkErrs, AnUnacknowledgedOctetSentAgainIsNoKeepAlive)
{
    EXPECT_THAT(said(kMidway + R"(
        1.000 > P.  1:2(1)    ack 1
        1.230 > P.  1:2(1)    ack 1
        1.700 > P.  1:2(1)    ack 1
    )"),
                ElementsAre("4 retransmission tail-loss-probe of 3", "5 retransmission rto #1 of 4"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:2(1)    ack 1
        1.010 < .   1:1(0)    ack 2
        9.000 > .   1:2(1)    ack 1
        9.010 < .   1:1(0)    ack 2
    )"),
                ElementsAre("6 keep-alive #1", "7 keep-alive-ack of 6"))
        << "only when it was acknowledged";
}

TEST(FindingsWhereTsharkErrs, TheAnswerToAKeepAliveIsNoWindowUpdate)
{
    EXPECT_THAT(afterHandshake(R"(
        9.000 > .   0:0(0)    ack 1
        9.010 < .   1:1(0)    ack 1   win 500
    )"),
                ElementsAre("4 keep-alive #1", "5 keep-alive-ack of 4"));
}

TEST(FindingsWhereTsharkErrs, SynAcksOfASimultaneousOpenAreNoRetransmissions)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)           arrives 0.100
        0.010 < S   0:0(0)           arrives 0.110
        0.100 < S.  0:0(0)  ack 1    arrives 0.200
        0.110 > S.  0:0(0)  ack 1    arrives 0.210
    )"),
                ElementsAre("3 simultaneous-open of 2,1", "4 simultaneous-open of 1,2"));
}

TEST(FindingsWhereTsharkErrs, ASynIntoALiveConnectionIsChallenged)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > S   90000:90000(0)
        1.001 < .   1:1(0)      ack 1
        1.100 > P.  1:5(4)      ack 1
    )"),
                ElementsAre("5 challenge-ack of 4"));
}

TEST(FindingsWhereTsharkErrs, AChallengeNamesWhatProvokedIt)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > R   5:5(0)
        1.001 < .   1:1(0)      ack 1
    )"),
                ElementsAre("4 reset unknown of 2", "5 challenge-ack of 4"))
        << "a RST in the window, but not exact";
    EXPECT_THAT(afterHandshake(R"(
        1.000 > .   1:1(0)      ack 5000
        1.001 < .   1:1(0)      ack 1
    )"),
                ElementsAre("4 ack-of-unseen", "5 challenge-ack of 4"))
        << "an acknowledgment of what was not sent";
}

// RFC 5961 §5.2: farther behind SND.UNA than the largest window ever offered.
TEST(FindingsWhereTsharkErrs, AnAcknowledgmentThatIsTooOldIsChallenged)
{
    const auto withOldAck = [](const std::string& window) {
        return afterHandshake(R"(
            1.000 < P.  1:1001(1000)     ack 1
            1.010 > .   1:1(0)           ack 1001  win )"
                              + window + R"(
            1.020 < P.  1001:2001(1000)  ack 1
            1.030 > .   1:1(0)           ack 2001  win )"
                              + window + R"(
            1.040 > .   1:1(0)           ack 4294867296
            1.041 < .   2001:2001(0)     ack 1
        )");
    };
    EXPECT_THAT(withOldAck("1000"), Contains("9 challenge-ack of 8")) << "100 000 octets behind, of 65 535";
    EXPECT_THAT(afterHandshake(R"(
        1.000 < P.  1:1001(1000)     ack 1
        1.010 > .   1:1(0)           ack 1001
        1.020 > .   1:1(0)           ack 1
        1.021 < .   1001:1001(0)     ack 1
    )"),
                Not(Contains("7 challenge-ack of 6")))
        << "an old one within the window is only late";
}

TEST(FindingsWhereTsharkErrs, ASynAckSentToAnEstablishedClientIsChallenged)
{
    EXPECT_THAT(afterHandshake(R"(
        1.010 < S.  0:0(0)  ack 1
        1.011 > .   1:1(0)  ack 1
    )"),
                ElementsAre("4 retransmission syn-ack #1 of 2", "4 accept-queue-full-suspected of 3",
                            "5 challenge-ack of 4"));
}

TEST(FindingsWhereTsharkErrs, ATailLossProbeIsNotYetATimeout)
{
    EXPECT_THAT(said(kMidway + R"(
        1.000 > P.  1:11(10)   ack 1
        1.010 < .   1:1(0)     ack 11
        1.020 > P.  11:21(10)  ack 1
        1.021 > P.  21:31(10)  ack 1
        1.050 > P.  21:31(10)  ack 1
        1.300 > P.  11:21(10)  ack 1
        1.800 > P.  11:21(10)  ack 1
    )"),
                ElementsAre("7 retransmission tail-loss-probe of 6", "8 retransmission rto #1 of 5",
                            "9 retransmission rto #2 of 8"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:11(10)   ack 1
        1.300 > P.  1:11(10)   ack 1
    )"),
                ElementsAre("5 retransmission rto #1 of 4"))
        << "both SYNs were seen, and SACK is not permitted (RFC 8985 §7.1)";
}

// ---- kinds

TEST(Findings, ThreeDuplicateAcksMakeARetransmissionFast)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > .   1:11(10)   ack 1
        1.001 > .   11:21(10)  ack 1
        1.002 > .   21:31(10)  ack 1
        1.003 > .   31:41(10)  ack 1
        1.010 < .   1:1(0)     ack 1
        1.011 < .   1:1(0)     ack 1
        1.012 < .   1:1(0)     ack 1
        1.013 > .   1:11(10)   ack 1
    )"),
                ElementsAre("8 duplicate-ack #1 of 2", "9 duplicate-ack #2 of 8", "10 duplicate-ack #3 of 9",
                            "11 retransmission fast of 4,10"));
}

TEST(Findings, AnEchoOfTheFirstTimestampProvesARepeatSpurious)
{
    const std::string sentTwice = R"(
        1.000 > P.  1:11(10)   ack 1  ts 100/7
        1.300 > P.  1:11(10)   ack 1  ts 400/7
    )";
    EXPECT_THAT(afterHandshake(sentTwice + "1.310 < . 1:1(0) ack 11 ts 9/100"),
                Contains("5 spurious-retransmission by-timestamp of 4,6"));
    EXPECT_THAT(afterHandshake(sentTwice + "1.310 < . 1:1(0) ack 11 ts 9/400"),
                Not(Contains("5 spurious-retransmission by-timestamp of 4,6")));
}

TEST(Findings, TimestampsTellAnOvertakenSegmentFromARepeat)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > .   1:11(10)   ack 1  ts 100/7
        1.001 > .   21:31(10)  ack 1  ts 102/7
        1.002 > .   11:21(10)  ack 1  ts 101/7
    )"),
                ElementsAre("6 out-of-order of 5"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 > .   1:11(10)   ack 1  ts 100/7
        1.001 > .   21:31(10)  ack 1  ts 102/7
        1.040 > .   11:21(10)  ack 1  ts 140/7
    )"),
                ElementsAre("6 retransmission fast of 5"))
        << "the first copy was lost before the capture";
}

TEST(Findings, AGapThatIsNeverFilledIsALostSegment)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > .   1:11(10)   ack 1
        1.001 > .   21:31(10)  ack 1
    )"),
                ElementsAre("5 lost-segment"));
}

TEST(Findings, WhatEndsAtTheWindowsEdgeFillsIt)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 < P.  1:2(1)     ack 1  win 10
        1.010 > .   1:11(10)   ack 2
    )"),
                ElementsAre("5 window-full of 4"));
}

TEST(Findings, OctetsAfterTheFinWasReceivedMakeItAHalfClose)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 > F.  1:1(0)     ack 1
        1.010 < .   1:1(0)     ack 2
        1.020 < P.  1:11(10)   ack 2
    )"),
                ElementsAre("4 half-close of 6"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 > F.  1:1(0)     ack 1
        1.020 < P.  1:11(10)   ack 2
        1.021 > R   2:2(0)
    )"),
                ElementsAre("6 reset after-close of 5"))
        << "who resets has closed both ways";
}

TEST(Findings, FinsThatCrossAreASimultaneousClose)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)           arrives 0.010
        0.010 < S.  0:0(0)   ack 1   arrives 0.020
        0.020 > .   1:1(0)   ack 1   arrives 0.030
        1.000 > F.  1:1(0)   ack 1   arrives 1.010
        1.001 < F.  1:1(0)   ack 1   arrives 1.011
        1.010 < .   2:2(0)   ack 2   arrives 1.020
        1.011 > .   2:2(0)   ack 2   arrives 1.021
    )"),
                ElementsAre("5 simultaneous-close of 4"));
}

TEST(Findings, ThePortsOfAnEarlierConnectionAreSaid)
{
    const auto snapshot = test::captured(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.001 < F.  1:1(0)  ack 2
        1.010 > .   2:2(0)  ack 2
        2.000 > S   90000:90000(0)
    )");
    const auto findings = findingsOf(trace::lifeOf(*snapshot, ConnectionId{1}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].kind, FindingKind::PortReuse);
}

TEST(Findings, AnOldTimestampIsDropped)
{
    EXPECT_THAT(said(R"(
        0.000 > S   0:0(0)            ts 100/0
        0.010 < S.  0:0(0)   ack 1    ts 50/100
        0.020 > .   1:1(0)   ack 1    ts 120/50
        1.000 > P.  1:6(5)   ack 1    ts 1000/50
        1.010 < .   1:1(0)   ack 6    ts 60/1000
        1.020 > P.  6:9(3)   ack 1    ts 10/50
        1.030 < .   1:1(0)   ack 6    ts 70/1000
    )"),
                Contains("6 paws-drop of 7"));
}

// What was dropped as none of its own leaves the sequence numbers free: the next octets are new.
TEST(Findings, OctetsAfterADroppedOldSegmentAreNoRetransmission)
{
    const auto lines = said(R"(
        0.000 > S   0:0(0)            ts 100/0
        0.010 < S.  0:0(0)   ack 1    ts 50/100
        0.020 > .   1:1(0)   ack 1    ts 120/50
        1.000 > P.  1:6(5)   ack 1    ts 1000/50
        1.010 < .   1:1(0)   ack 6    ts 60/1000
        1.020 > P.  6:9(3)   ack 1    ts 10/50
        1.030 < .   1:1(0)   ack 6    ts 70/1000
        1.100 > P.  6:20(14) ack 1    ts 1100/70
        1.110 < .   1:1(0)   ack 20   ts 80/1100
    )");
    EXPECT_THAT(lines, ElementsAre("6 paws-drop of 7"));
}

TEST(Findings, TheSameDatagramWithinAMillisecondWasCapturedTwice)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000000 > P.  1:6(5)   ack 1  ts 100/7
        1.000020 > P.  1:6(5)   ack 1  ts 100/7
        1.010000 < .   1:1(0)   ack 6  ts 9/100
        1.010030 < .   1:1(0)   ack 6  ts 9/100
    )"),
                ElementsAre("5 captured-twice of 4", "7 captured-twice of 6"))
        << "and nothing else is said of the copies";
    EXPECT_THAT(afterHandshake(R"(
        1.000000 > P.  1:6(5)   ack 1  ts 100/7
        1.000020 > P.  1:6(5)   ack 1  ts 101/7
    )"),
                Not(Contains("5 captured-twice of 4")))
        << "another timestamp, another datagram";
}

TEST(Findings, CopiesCanBeLeftOutOfTheLife)
{
    const auto snapshot = captured(kHandshake + R"(
        1.000000 > P.  1:6(5)   ack 1  ts 100/7
        1.000020 > P.  1:6(5)   ack 1  ts 100/7
        1.000500 icmp 3/1 about > 1
        1.010000 < .   1:1(0)   ack 6  ts 9/100
        1.010030 < .   1:1(0)   ack 6  ts 9/100
        1.020000 icmp 3/1 about > 1
    )");
    const trace::Life life = lifeWithoutCopies(*snapshot, ConnectionId{0});
    EXPECT_EQ(life.hidden, 2U);
    ASSERT_EQ(life.steps.size(), 5U);
    EXPECT_EQ(life.steps[4].number, 6U) << "numbers stay those of the capture";
    ASSERT_EQ(life.icmp.size(), 2U);
    EXPECT_EQ(life.icmp[0].place, 4U);
    EXPECT_EQ(life.icmp[1].place, 5U);
    for (const Finding& finding : findingsOf(life))
        EXPECT_NE(finding.kind, FindingKind::CapturedTwice);
}

// ---- resets

TEST(FindingsOfResets, TheirCauseIsTold)
{
    EXPECT_THAT(said("0.000 > S 0:0(0)\n 0.001 < R. 0:0(0) ack 1"), ElementsAre("2 reset closed-port of 1"));
    EXPECT_THAT(afterHandshake("1.000 < R 1:1(0)"), ElementsAre("4 reset refused-by-accept-queue of 3"));
    EXPECT_THAT(afterHandshake("1.000 > R. 1:1(0) ack 1"), ElementsAre("4 reset linger-zero of 2"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 > P.  1:6(5)   ack 1
        1.100 < R.  1:1(0)   ack 6
    )"),
                ElementsAre("5 reset unread-data-at-close of 4"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 > F.  1:1(0)   ack 1
        1.010 < .   1:1(0)   ack 2
        1.020 < P.  1:6(5)   ack 2
        1.030 > R   2:2(0)
    )"),
                ElementsAre("7 reset after-close of 6"));
    EXPECT_THAT(said("0.000 > S 0:0(0)\n 0.010 < S. 0:0(0) ack 77\n 0.020 > R 77:77(0)"),
                Contains("3 reset not-acceptable-ack of 2"));
    EXPECT_THAT(afterHandshake(R"(
        1.000 < P.  1:6(5)   ack 1
        1.010 > .   1:1(0)   ack 6
        90.00 > P.  1:6(5)   ack 6
        90.01 < R   6:6(0)
    )"),
                Contains("7 half-open of 6"));
    EXPECT_THAT(afterHandshake(R"(
        10.00 > .   0:0(0)   ack 1
        11.00 > .   0:0(0)   ack 1
        12.00 > R.  1:1(0)   ack 1
    )"),
                Contains("6 reset timed-out of 2"));
}

TEST(FindingsOfResets, WhoGoesOnHasNotSentIt)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 < P.  1:6(5)   ack 1
        1.010 > .   1:1(0)   ack 6
        1.100 < .   6:6(0)   ack 1
        1.300 > R   1:1(0)
        1.400 > P.  1:8(7)   ack 6
        1.410 < R   6:6(0)
    )"),
                ElementsAre("7 reset forged of 8", "9 reset half-open of 8", "9 half-open of 8"))
        << "the RST is exact, and its end sends again";
}

// Segments overtake each other by some milliseconds.
TEST(FindingsOfResets, AnAckThatItsResetHasOvertakenProvesNothing)
{
    EXPECT_THAT(afterHandshake(R"(
        1.000 < P.  1:6(5)   ack 1
        1.010 > R.  1:1(0)   ack 6
        1.011 > .   1:1(0)   ack 6
    )"),
                Not(Contains(::testing::HasSubstr("forged"))));
}

} // namespace
} // namespace lifeline::analysis
