#include "tests/ui/lives.h"
#include "ui/text/call_text.h"
#include "ui/text/segment_text.h"

#include <gmock/gmock.h>

namespace lifeline::text {
namespace {

const Notation kRelative{};
const Notation kAbsolute{Numbers::Absolute, Flags::Letters};
const Notation kWords{Numbers::Relative, Flags::Words};

std::vector<std::string> labels(const trace::Life& life, const Notation& notation)
{
    std::vector<std::string> result;
    for (const trace::Step& step : life.steps)
        result.push_back(segmentLabel(step, notation).toStdString());
    return result;
}

TEST(SegmentText, ReadsLikeTcpdump)
{
    const auto life = test::lifeWithOptions(test::kLostSyn);
    EXPECT_THAT(labels(*life, kRelative),
                testing::ElementsAre("[S] seq 0", "[S] seq 0", "[S.] seq 0 ack 1", "[.] ack 1",
                                     "[P.] seq 1:6 ack 1 len 5", "[P.] seq 1:6 ack 6 len 5"));
}

TEST(SegmentText, WritesAbsoluteNumbersAndWords)
{
    const auto life = test::lifeWithOptions(test::kLostSyn);
    EXPECT_EQ(segmentLabel(life->steps[2], kAbsolute), QStringLiteral("[S.] seq 5000 ack 1001"));
    EXPECT_EQ(segmentLabel(life->steps[2], kWords), QStringLiteral("SYN-ACK seq 0 ack 1"));
}

TEST(SegmentText, TellsWindowAndOptions)
{
    const auto life = test::lifeWithOptions(test::kLostSyn);
    EXPECT_EQ(segmentDetails(life->steps[0], *life, kRelative),
              QStringLiteral("win 64240 mss 1460 sackOK TS ws 7"));
    EXPECT_EQ(segmentDetails(life->steps[3], *life, kRelative), QStringLiteral("win 502"));
}

TEST(SegmentText, WritesSackBlocksInTheNumbersOfTheirFlow)
{
    trace::Life life = test::lifeFrom(test::kLostSyn);
    packet::TcpOptions options;
    options.sack[0] = {1001, 1011};
    options.sackCount = 1;
    life.options.append(options);
    trace::Step& ack = life.steps[5];
    ack.wire.details = 1;

    EXPECT_TRUE(segmentDetails(ack, life, kRelative).endsWith(QStringLiteral("sack 1:11")));
    EXPECT_TRUE(segmentDetails(ack, life, kAbsolute).endsWith(QStringLiteral("sack 1001:1011")));
}

TEST(SegmentText, ShowsThatAnAckOfASynIsItsNumberAndOne)
{
    trace::Life life = test::lifeFrom(test::kLostSyn);
    EXPECT_EQ(acknowledgmentSum(life.steps[1], kRelative), QStringLiteral("0 + 1"));
    EXPECT_EQ(acknowledgmentSum(life.steps[1], kAbsolute), QStringLiteral("1000 + 1"));
    life.steps[1].wire.sequence.value = 2936404470;
    EXPECT_EQ(acknowledgmentSum(life.steps[1], kAbsolute), QStringLiteral("…470 + 1"));
}

TEST(SegmentText, ALossSaysItsReasonWithoutHarm)
{
    trace::Life life = test::lifeFrom(test::kLostSyn);
    life.steps[0].recorded.edit().lossReason = "rule \x1b[31m";
    EXPECT_EQ(lossText(life.steps[0]), QStringLiteral("lost: rule ␛[31m"));
}

TEST(CallText, WritesBeginEndAndWhole)
{
    trace::CallSpan span;
    span.call.name = "recv";
    span.call.arguments = "4096";
    span.call.result = -1;
    span.call.error = "ECONNRESET";
    EXPECT_EQ(callText(span, ladder::CallLabel::Part::Begin), QStringLiteral("recv(4096)"));
    EXPECT_EQ(callText(span, ladder::CallLabel::Part::End), QStringLiteral("recv = -1 ECONNRESET"));
    EXPECT_EQ(callText(span, ladder::CallLabel::Part::Whole), QStringLiteral("recv(4096) = -1 ECONNRESET"));
}

} // namespace
} // namespace lifeline::text
