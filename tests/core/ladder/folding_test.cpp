#include "core/ladder/folding.h"

#include "core/ladder/layout.h"
#include "tests/support/life_builder.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <string>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::uint32_t kHandshake = 3;

std::string seconds(int microseconds)
{
    std::string digits = std::to_string(microseconds);
    digits.insert(0, digits.size() < 7 ? 7 - digits.size() : 0, '0');
    return digits.insert(digits.size() - 6, ".");
}

/// A handshake, so many pairs of 100 octets and their ACK 1 ms apart, and the four segments of a close: steps
/// 0–2, 3 … 2 + 2 · pairs, and the last four.
trace::Life transfer(int pairs)
{
    std::string script = R"(
        0.000 > S  0(0)          client SYN-SENT     server SYN-RECEIVED
        0.020 < S. 0(0) ack 1    client ESTABLISHED
        0.020 > .  1(0) ack 1    server ESTABLISHED
    )";
    int at = 21'000;
    for (int i = 0; i < pairs; ++i, at += 1000) {
        script += seconds(at) + " > P. " + std::to_string(1 + 100 * i) + "(100) ack 1\n";
        script += seconds(at + 500) + " < . 1(0) ack " + std::to_string(101 + 100 * i) + "\n";
    }
    const std::string end = std::to_string(1 + 100 * pairs);
    const std::string next = std::to_string(2 + 100 * pairs);
    script += seconds(at) + " > F. " + end + "(0) ack 1 client FIN-WAIT-1 server CLOSE-WAIT\n";
    script += seconds(at + 100) + " < .  1(0) ack " + next + " client FIN-WAIT-2\n";
    script += seconds(at + 200) + " < F. 1(0) ack " + next + " client TIME-WAIT server LAST-ACK\n";
    script += seconds(at + 300) + " > .  " + next + "(0) ack 2 server CLOSED\n";
    return test::lifeFrom(script);
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> stretches(const std::vector<Fold>& folds)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    for (const Fold& fold : folds)
        all.emplace_back(fold.begin, fold.end);
    return all;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> stretches(const trace::Life& life)
{
    return stretches(foldsOf(life, nullptr));
}

using Stretches = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Delays a step and all behind it.
void delay(trace::Life& life, std::uint32_t from, Time by)
{
    for (std::uint32_t i = from; i < life.steps.size(); ++i)
        life.steps[i].sent += by;
}

TEST(Folding, AShortConnectionIsNeverFolded)
{
    EXPECT_THAT(foldsOf(transfer(140), nullptr), IsEmpty());
    EXPECT_THAT(foldsOf(trace::Life{}, nullptr), IsEmpty());
}

TEST(Folding, ALessonIsNotFoldedWhereACaptureIs)
{
    trace::Life life = transfer(200);
    life.connection.isRecorded = true;
    EXPECT_THAT(foldsOf(life, nullptr), IsEmpty());
}

TEST(Folding, ATransferIsOneRunBetweenItsOpeningAndItsClose)
{
    const std::vector<Fold> folds = foldsOf(transfer(200), nullptr);

    ASSERT_THAT(folds, SizeIs(1));
    EXPECT_EQ(folds[0].begin, kHandshake);
    EXPECT_EQ(folds[0].end, kHandshake + 400);
}

TEST(Folding, ARunKnowsWhatIsInIt)
{
    trace::Life life = transfer(200);
    const std::vector<Fold> folds = foldsOf(life, nullptr);

    ASSERT_THAT(folds, SizeIs(1));
    EXPECT_EQ(folds[0].octets, 20'000U);
    EXPECT_EQ(folds[0].duration(), 199'500us);
}

TEST(Folding, WhatIsSentAgainStands)
{
    trace::Life life = transfer(200);
    life.steps[101].wire.sequence = life.steps[99].wire.sequence;

    EXPECT_EQ(stretches(life), (Stretches{{3, 101}, {104, 403}})) << "what comes next leaves a hole";
}

TEST(Folding, AZeroWindowStandsAndWhatOpensItAgain)
{
    trace::Life life = transfer(200);
    life.steps[100].wire.window = 0;
    EXPECT_EQ(stretches(life), (Stretches{{3, 100}, {103, 403}}));
}

TEST(Folding, LossesAndForgeriesStand)
{
    trace::Life life = transfer(200);
    life.steps[50].delivery = trace::Delivery::Lost;
    life.steps[101].isForged = true;
    EXPECT_EQ(stretches(life), (Stretches{{3, 50}, {51, 101}, {102, 403}}));
}

TEST(Folding, WhatTellsOfCongestionStands)
{
    trace::Life life = transfer(200);
    for (std::uint32_t i = 100; i <= 120; i += 2) // the receiver says so until it is heard
        life.steps[i].wire.flags.bits |= packet::TcpFlags::kEce;
    life.steps[121].wire.flags.bits |= packet::TcpFlags::kCwr;
    EXPECT_EQ(stretches(life), (Stretches{{3, 100}, {101, 121}, {123, 403}}));
}

TEST(Folding, SelectiveAcknowledgmentsStand)
{
    trace::Life life = transfer(200);
    packet::TcpOptions options;
    options.sackCount = 1;
    life.options.append(options);
    life.steps[100].wire.details = 1;
    EXPECT_EQ(stretches(life), (Stretches{{3, 100}, {101, 403}}));
}

TEST(Folding, ALongPausePartsARun)
{
    trace::Life life = transfer(200);
    delay(life, 101, 600ms);
    EXPECT_EQ(stretches(life), (Stretches{{3, 101}, {101, 403}}));
}

TEST(Folding, OfVeryManyPausesOnlyTheLongestPartRuns)
{
    trace::Life life = transfer(5'000);
    for (std::uint32_t pair = 0; pair < 1'000; ++pair)
        delay(life, 13 + 10 * pair, pair % 10 == 0 ? 5s : 600ms);
    EXPECT_LT(stretches(life).size(), 220U);
    EXPECT_GE(stretches(life).size(), 100U);
}

TEST(Folding, AnIcmpErrorPartsARun)
{
    trace::Life life = transfer(200);
    life.icmp.push_back({});
    life.icmp.back().place = 203;
    life.icmp.back().time = life.steps[202].sent;
    EXPECT_EQ(stretches(life), (Stretches{{3, 203}, {203, 403}}));
}

TEST(Folding, ACallPartsARun)
{
    trace::Life life = transfer(200);
    trace::CallSpan call;
    call.begin = life.steps[100].sent - 1us;
    call.end = life.steps[200].sent - 1us;
    life.calls.push_back(call);
    EXPECT_EQ(stretches(life), (Stretches{{3, 100}, {100, 200}, {200, 403}}));
}

TEST(Folding, FindingsSplitARunAndWhatIsEverywhereDoesNot)
{
    trace::Life life = transfer(200);
    life.steps[150].wire.sequence = life.steps[148].wire.sequence; // known to be nothing
    std::vector<analysis::Finding> findings(2);
    findings[0].kind = analysis::FindingKind::SuperSegment;
    findings[0].step = 99;
    findings[1].kind = analysis::FindingKind::OutOfOrder;
    findings[1].step = 201;
    EXPECT_EQ(stretches(foldsOf(life, &findings)), (Stretches{{3, 201}, {202, 403}}));
}

TEST(Folding, OpenRunsStayOpenWhenTheyGrowOrAreSplit)
{
    Fold run;
    run.begin = 10;
    run.end = 100;
    OpenFolds open;
    EXPECT_FALSE(open.isOpen(run));
    open.toggle(run);
    EXPECT_TRUE(open.isOpen(run));

    Fold grown = run;
    grown.end = 500;
    EXPECT_TRUE(open.isOpen(grown));
    Fold part = run;
    part.begin = 60;
    EXPECT_TRUE(open.isOpen(part));
    open.toggle(part);
    EXPECT_FALSE(open.isOpen(part));
    EXPECT_TRUE(open.isOpen(run));

    open.openAll();
    EXPECT_TRUE(open.isOpen(part));
    open.toggle(part);
    EXPECT_FALSE(open.isOpen(part));
    EXPECT_TRUE(open.isOpen(run));
    open.foldAll();
    EXPECT_FALSE(open.isOpen(run));
    EXPECT_TRUE(open.isAllFolded());
}

TEST(FoldedLayout, ABlockStandsForItsStepsAndTheRestStands)
{
    const trace::Life life = transfer(5'000);
    const std::vector<Fold> folds = foldsOf(life, nullptr);
    for (const TimeMode mode : {TimeMode::Rows, TimeMode::Compressed, TimeMode::ToScale}) {
        const Layout layout = layOut(life, mode, folds);

        ASSERT_THAT(layout.folds, SizeIs(1));
        const FoldBlock& block = layout.folds[0];
        EXPECT_EQ(block.count(), 10'000U);
        EXPECT_EQ(block.octets, 500'000U);
        EXPECT_FALSE(block.isOpen);
        EXPECT_LT(block.top, block.bottom);
        ASSERT_THAT(layout.arrows, SizeIs(7));
        EXPECT_EQ(arrowOf(layout, 500), nullptr);
        EXPECT_EQ(blockOf(layout, 500), &block);
        EXPECT_EQ(blockOf(layout, 1), nullptr);
        ASSERT_NE(arrowOf(layout, 10'004), nullptr);
        EXPECT_EQ(arrowOf(layout, 10'004)->step, 10'004U);
        EXPECT_GE(arrowOf(layout, 10'003)->departure, block.bottom);
        EXPECT_LE(arrowOf(layout, 2)->departure, block.top);
    }
}

TEST(FoldedLayout, AnOpenRunHasItsArrowsBelowAStrip)
{
    const trace::Life life = transfer(200);
    const std::vector<Fold> folds = foldsOf(life, nullptr);
    OpenFolds open;
    open.openAll();
    const Layout layout = layOut(life, TimeMode::Rows, folds, open);

    EXPECT_EQ(layout.arrows.size(), life.steps.size());
    ASSERT_THAT(layout.folds, SizeIs(1));
    EXPECT_TRUE(layout.folds[0].isOpen);
    EXPECT_LE(layout.folds[0].bottom, arrowOf(layout, 3)->departure);
    EXPECT_GT(layout.folds[0].top, arrowOf(layout, 2)->arrival);
}

void expectInverses(const Layout& layout, const trace::Life& life)
{
    for (std::size_t i = 1; i < layout.anchors.size(); ++i) {
        EXPECT_GT(layout.anchors[i].y, layout.anchors[i - 1].y);
        EXPECT_GE(layout.anchors[i].time, layout.anchors[i - 1].time);
    }
    for (const trace::Step& step : life.steps) {
        const Time there = timeAt(layout, yAt(layout, step.sent));
        EXPECT_LE(std::chrono::abs(there - step.sent), 2ns) << "step " << step.number;
    }
}

TEST(FoldedLayout, HeightAndTimeAreInversesThroughABlock)
{
    trace::Life life = transfer(400);
    delay(life, 301, 900ms);
    const std::vector<Fold> folds = foldsOf(life, nullptr);
    ASSERT_THAT(folds, SizeIs(2));
    OpenFolds first;
    first.toggle(folds[0]);
    for (const TimeMode mode : {TimeMode::Rows, TimeMode::Compressed, TimeMode::ToScale})
        for (const OpenFolds& open : {OpenFolds{}, first})
            expectInverses(layOut(life, mode, folds, open), life);
}

TEST(FoldedLayout, TheSameGapIsToldBetweenBlocksAsBetweenArrows)
{
    trace::Life life = transfer(400);
    delay(life, 301, 900ms);
    const std::vector<Fold> folds = foldsOf(life, nullptr);
    const Layout folded = layOut(life, TimeMode::Rows, folds);
    const Layout plain = layOut(life, TimeMode::Rows);

    ASSERT_THAT(folded.gaps, SizeIs(plain.gaps.size()));
    for (std::size_t i = 0; i < plain.gaps.size(); ++i) {
        EXPECT_EQ(folded.gaps[i].duration, plain.gaps[i].duration);
        EXPECT_EQ(folded.gaps[i].reason, plain.gaps[i].reason);
    }
}

TEST(FoldedLayout, WhatArrivesWhileABlockLastsStandsBelowIt)
{
    trace::Life life = transfer(200);
    life.steps[1].arrived = life.steps[20].sent; // the SYN-ACK's time is known, and late
    life.steps[1].delivery = trace::Delivery::Arrived;
    const Layout layout = layOut(life, TimeMode::Rows, foldsOf(life, nullptr));

    ASSERT_THAT(layout.folds, SizeIs(1));
    EXPECT_GE(arrowOf(layout, 1)->arrival, layout.folds[0].bottom);
    for (std::size_t i = 1; i < layout.anchors.size(); ++i)
        EXPECT_GE(layout.anchors[i].time, layout.anchors[i - 1].time);
}

TEST(ToScale, HeightIsTimeAndNothingElse)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)         client SYN-SENT     server SYN-RECEIVED
        0.010 < S. 0(0) ack 1   client ESTABLISHED
        0.010 > .  1(0) ack 1   server ESTABLISHED
        0.050 > P. 1(5) ack 1
        0.100 < P. 1(5) ack 6
    )");
    const Layout layout = layOut(life, TimeMode::ToScale);

    const double perMillisecond = (layout.arrows[4].departure - layout.arrows[0].departure) / 100;
    EXPECT_GT(perMillisecond, 0.1);
    EXPECT_NEAR(layout.arrows[1].departure - layout.arrows[0].departure, 10 * perMillisecond, 1e-9);
    EXPECT_NEAR(layout.arrows[3].departure - layout.arrows[2].departure, 40 * perMillisecond, 1e-9);
    EXPECT_EQ(layout.arrows[1].departure, layout.arrows[2].departure);
    EXPECT_THAT(layout.gaps, IsEmpty());
    EXPECT_EQ(timeAt(layout, yAt(layout, 37ms)), Time{37ms});
}

TEST(ToScale, ASilenceHasRoundTimesAsOnARuler)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)         client SYN-SENT     server SYN-RECEIVED
        0.010 < S. 0(0) ack 1   client ESTABLISHED
        0.010 > .  1(0) ack 1   server ESTABLISHED
        0.900 > P. 1(5) ack 1
    )");
    const Layout layout = layOut(life, TimeMode::ToScale);

    ASSERT_GT(layout.marks.size(), 6U);
    for (std::size_t i = 1; i < layout.marks.size(); ++i) {
        const TimeMark& mark = layout.marks[i];
        EXPECT_GE(mark.y - layout.marks[i - 1].y, 0.4);
        EXPECT_NEAR(mark.y, yAt(layout, mark.time), 1e-6);
        EXPECT_EQ(mark.time % 10ms, 0ms);
    }
}

TEST(ToScale, ALongSilenceIsNotEndlesslyHigh)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)         client SYN-SENT     server SYN-RECEIVED
        0.001 < S. 0(0) ack 1   client ESTABLISHED
        86400 > .  1(0) ack 1
    )");
    EXPECT_LT(layOut(life, TimeMode::ToScale).height, 50);
}

TEST(Notices, StandBetweenTheSegmentsThatTheyCameBetween)
{
    trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)         client SYN-SENT
        1.000 > S  0(0)
        3.000 > S  0(0)
    )");
    trace::IcmpNotice notice;
    notice.about = Side::Client;
    notice.time = 500ms;
    notice.place = 1;
    life.icmp.push_back(notice);
    notice.time = 9s; // the capture's clock is wrong: its order counts
    notice.place = 2;
    life.icmp.push_back(notice);
    for (const TimeMode mode : {TimeMode::Rows, TimeMode::Compressed, TimeMode::ToScale}) {
        const Layout layout = layOut(life, mode);
        EXPECT_THAT(layout.notices,
                    ElementsAre(Field(&NoticeMark::notice, 0U), Field(&NoticeMark::notice, 1U)));
        EXPECT_THAT(layout.notices, Each(Field(&NoticeMark::side, Side::Client)));
        for (std::uint32_t i = 0; i < 2; ++i) {
            EXPECT_GT(layout.notices[i].y, layout.arrows[i].departure);
            EXPECT_LE(layout.notices[i].y, layout.arrows[i + 1].departure);
        }
    }
}

} // namespace
} // namespace lifeline::ladder
