// What tshark 4.0.17 says, a rule a test. That every flag of real captures is the same is tested with tshark
// itself: tests/app/parity_test.cpp.
#include "core/analysis/wireshark_flags.h"

#include "tests/support/script.h"

#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

using test::captured;
using test::kHandshake;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A segment's flags in words: "retransmission fast-retransmission".
std::string words(WiresharkFlags flags)
{
    std::string text;
    for (std::size_t i = 0; i < kWiresharkFlagCount; ++i) {
        const auto flag = static_cast<WiresharkFlag>(i);
        if (!flags.has(flag))
            continue;
        text += text.empty() ? "" : " ";
        text += name(flag);
    }
    return text;
}

/// The flags of what follows the handshake.
std::vector<std::string> flagsAfterHandshake(const std::string& script)
{
    const auto snapshot = captured(kHandshake + script);
    std::vector<std::string> flags;
    for (const WiresharkFlags& of : wiresharkFlags(*snapshot, ConnectionId{0}))
        flags.push_back(words(of));
    flags.erase(flags.begin(), flags.begin() + 3);
    return flags;
}

TEST(WiresharkFlags, APlainConnectionHasNone)
{
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 > P.  1:6(5)   ack 1
        1.010 < .   1:1(0)   ack 6
        1.020 > F.  6:6(0)   ack 1
        1.030 < F.  1:1(0)   ack 7
        1.040 > .   7:7(0)   ack 2
    )"),
                ElementsAre("", "", "", "", ""));
}

TEST(WiresharkFlags, RepeatsAreToldApartByTimeAndAcknowledgments)
{
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 > P.  1:6(5)   ack 1
        1.300 > P.  1:6(5)   ack 1
        1.310 < .   1:1(0)   ack 6
        1.600 > P.  1:6(5)   ack 1
    )"),
                ElementsAre("", "retransmission", "", "retransmission spurious-retransmission"));
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 > .   1:6(5)    ack 1
        1.001 > .   11:16(5)  ack 1
        1.002 > .   6:11(5)   ack 1
        1.500 > .   6:11(5)   ack 1
    )"),
                ElementsAre("", "lost-segment", "out-of-order", "retransmission"));
}

TEST(WiresharkFlags, TwoDuplicateAcksMakeTheRepeatFast)
{
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 < .   1:11(10)   ack 1
        1.001 < .   21:31(10)  ack 1
        1.002 > .   1:1(0)     ack 11
        1.003 > .   1:1(0)     ack 11
        1.004 > .   1:1(0)     ack 11
        1.100 < .   11:21(10)  ack 1
        1.105 < .   11:21(10)  ack 1
    )"),
                ElementsAre("", "lost-segment", "", "duplicate-ack", "duplicate-ack", "retransmission",
                            "retransmission"))
        << "20 ms after the last ACK it is a plain one";
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 < .   1:11(10)   ack 1
        1.001 < .   21:31(10)  ack 1
        1.002 > .   1:1(0)     ack 11
        1.003 > .   1:1(0)     ack 11
        1.004 > .   1:1(0)     ack 11
        1.010 < .   11:21(10)  ack 1
    )")
                    .back(),
                "retransmission fast-retransmission");
}

TEST(WiresharkFlags, AHoleIsReportedOnceWhereItIsAcknowledged)
{
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 < .   1:11(10)   ack 1
        1.001 < .   21:31(10)  ack 1
        1.002 > .   1:1(0)     ack 31
        1.003 < .   31:41(10)  ack 1
        1.004 > .   1:1(0)     ack 41
    )"),
                ElementsAre("", "lost-segment", "ack-lost-segment", "", ""));
}

TEST(WiresharkFlags, AfterAnAcknowledgmentOfTheUnseenARepeatCountsAsFast)
{
    // As in zeek's reassembly.pcap: the duplicate count is −1 there, and unsigned.
    EXPECT_EQ(flagsAfterHandshake(R"(
        1.000 < F.  1:1(0)   ack 1
        1.001 > P.  1:6(5)   ack 1
        1.002 < F.  1:1(0)   ack 9
    )")
                  .back(),
              "retransmission fast-retransmission ack-lost-segment");
}

TEST(WiresharkFlags, KeepAlivesAndTheirAnswers)
{
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 > P.  1:6(5)   ack 1
        1.010 < .   1:1(0)   ack 6
        9.000 > .   5:5(0)   ack 1
        9.010 < .   1:1(0)   ack 6
        9.020 > .   5:6(1)   ack 1
    )"),
                ElementsAre("", "", "keep-alive", "keep-alive-ack", "keep-alive"));
}

TEST(WiresharkFlags, AZeroWindowIsFilledProbedAndOpened)
{
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 < .   1:1(0)    ack 1   win 5
        1.010 > P.  1:6(5)    ack 1
        1.020 < .   1:1(0)    ack 6   win 0
        1.300 > .   6:7(1)    ack 1
        1.310 < .   1:1(0)    ack 6   win 0
        1.900 < .   1:1(0)    ack 6   win 1000
    )"),
                ElementsAre("window-update", "window-full", "zero-window", "zero-window-probe",
                            "zero-window zero-window-probe-ack", "window-update"));
}

TEST(WiresharkFlags, AnotherInitialNumberStartsAConversationAnew)
{
    // One connection to us: the SYN into the live one is challenged.
    EXPECT_THAT(flagsAfterHandshake(R"(
        1.000 > S   90000:90000(0)
        1.001 < .   1:1(0)      ack 1
        1.100 > P.  1:5(4)      ack 1
    )"),
                ElementsAre("reused-ports", "", "retransmission"));
}

TEST(WiresharkFlags, ANewConnectionOnOldPortsSaysSo)
{
    const auto snapshot = captured(kHandshake + R"(
        1.000 > F.  1:1(0)  ack 1
        1.001 < F.  1:1(0)  ack 2
        1.010 > .   2:2(0)  ack 2
        2.000 > S   90000:90000(0)
        2.010 < S.  70000:70000(0)  ack 90001
    )");

    ASSERT_EQ(snapshot->connections.size(), 2U);
    const auto flags = wiresharkFlags(*snapshot, ConnectionId{1});
    EXPECT_EQ(words(flags.at(0)), "reused-ports");
    EXPECT_EQ(words(flags.at(1)), "");
    EXPECT_EQ(count(flags).at(static_cast<std::size_t>(WiresharkFlag::ReusedPorts)), 1U);
    EXPECT_EQ(count(wiresharkFlags(*snapshot, ConnectionId{0}))
                  .at(static_cast<std::size_t>(WiresharkFlag::ReusedPorts)),
              0U);
}

} // namespace
} // namespace lifeline::analysis
