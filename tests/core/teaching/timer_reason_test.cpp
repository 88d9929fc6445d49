// Why a repeat came when it did, of connections whose timers are known.
#include "core/teaching/timer_reason.h"

#include "core/analysis/findings.h"
#include "core/teaching/questions.h"
#include "tests/support/life_builder.h"

#include <gtest/gtest.h>

#include <string>

namespace lifeline::teaching {
namespace {

using namespace std::chrono_literals;

/// The rules of all repeats that are asked for, in order.
std::vector<TimerReason> reasonsOf(const std::string& script)
{
    const trace::Life life = test::lifeFrom(script);
    const auto findings = analysis::findingsOf(life);
    std::vector<TimerReason> reasons;
    for (const Question& question : questionsOf(life, findings))
        if (question.topic == Topic::Repeat)
            reasons.push_back(timerReason(question.step, life, findings).value());
    return reasons;
}

const std::string kHandshake = R"(
    0.000 > S  0(0)         arrives 0.010
    0.010 < S. 0(0) ack 1   arrives 0.020   client ESTABLISHED
    0.020 > .  1(0) ack 1   arrives 0.030   server ESTABLISHED
)";

TEST(TimerReason, OfAFirstSynIsThatNothingHasBeenMeasured)
{
    const auto reasons = reasonsOf(R"(
        0.000 > S 0(0) lost
        1.000 > S 0(0) lost
        3.000 > S 0(0) lost
    )");
    ASSERT_EQ(reasons.size(), 2U);
    EXPECT_EQ(reasons[0].rule, TimerRule::Unmeasured);
    EXPECT_EQ(reasons[0].waited, 1s);
    EXPECT_EQ(reasons[1].rule, TimerRule::Doubled);
    EXPECT_EQ(reasons[1].before, 1s);
    EXPECT_EQ(reasons[1].waited, 2s);
}

TEST(TimerReason, OfSynsThatStayEquallyLongIsLinux)
{
    const auto reasons = reasonsOf(R"(
        0.000 > S 0(0) lost
        1.020 > S 0(0) lost
        2.050 > S 0(0) lost
    )");
    ASSERT_EQ(reasons.size(), 2U);
    EXPECT_EQ(reasons[1].rule, TimerRule::LinearSyn);
}

TEST(TimerReason, IsNothingForASynThatComesAgainTooSoonForATimer)
{
    EXPECT_TRUE(reasonsOf(R"(
        0.000 > S 0(0) lost
        0.030 > S 0(0) lost
    )")
                    .empty())
        << "and nobody is asked to foresee it";
}

TEST(TimerReason, OfDataIsTheMeasuredRoundTripAndLinuxsFloorThenItDoubles)
{
    const auto reasons = reasonsOf(kHandshake + R"(
        1.000 > P. 1(100) ack 1 lost
        1.220 > P. 1(100) ack 1 lost
        1.660 > P. 1(100) ack 1 lost
        2.540 > P. 1(100) ack 1 lost
    )");
    ASSERT_GE(reasons.size(), 2U);
    const TimerReason& last = reasons.back();
    EXPECT_EQ(last.rule, TimerRule::Doubled);
    EXPECT_EQ(last.before, 440ms);
    const TimerReason& first = reasons[0].rule == TimerRule::TailLossProbe ? reasons[1] : reasons[0];
    EXPECT_EQ(first.rule, TimerRule::MeasuredAndLinux);
    EXPECT_EQ(first.roundTrip, 20ms);
}

TEST(TimerReason, OfDataAfterASecondIsTheRfcsLeastRto)
{
    const auto reasons = reasonsOf(kHandshake + R"(
        1.000 > .  1(100) ack 1   lost
        1.000 > P. 101(100) ack 1 lost
        2.000 > .  1(100) ack 1   lost
    )");
    ASSERT_EQ(reasons.size(), 1U);
    EXPECT_EQ(reasons[0].rule, TimerRule::MeasuredAndOneSecond);
}

TEST(TimerReason, OfWindowProbesIsThePersistTimerThatDoubles)
{
    trace::Life life = test::lifeFrom(kHandshake + R"(
        0.100 > P. 1(100) ack 1   arrives 0.110
        0.110 < .  1(0) ack 101   arrives 0.120
        0.330 > .  100(0) ack 1   arrives 0.340
        0.340 < .  1(0) ack 101   arrives 0.350
        0.770 > .  100(0) ack 1   arrives 0.780
        0.780 < .  1(0) ack 101   arrives 0.790
        1.650 > .  100(0) ack 1   arrives 1.660
    )");
    for (trace::Step& step : life.steps)
        if (step.wire.from == Side::Server && !step.wire.flags.syn())
            step.wire.window = 0;
    const auto findings = analysis::findingsOf(life);
    std::vector<TimerReason> reasons;
    for (const Question& question : questionsOf(life, findings))
        if (question.topic == Topic::Repeat) {
            EXPECT_TRUE(question.isProbe);
            reasons.push_back(timerReason(question.step, life, findings).value());
        }
    ASSERT_EQ(reasons.size(), 2U);
    EXPECT_EQ(reasons[0].rule, TimerRule::Probe) << "there is nothing before it to compare with";
    EXPECT_EQ(reasons[1].rule, TimerRule::ProbeDoubled);
    EXPECT_EQ(reasons[1].before, 440ms);
    EXPECT_EQ(reasons[1].waited, 880ms);
}

TEST(TimerReason, IsNothingWhereNothingIsRepeated)
{
    const trace::Life life = test::lifeFrom(kHandshake);
    for (std::uint32_t step = 0; step < life.steps.size(); ++step)
        EXPECT_FALSE(timerReason(step, life, analysis::findingsOf(life)));
}

} // namespace
} // namespace lifeline::teaching
