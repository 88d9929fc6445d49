#include "core/ladder/step_range.h"

#include "tests/support/life_builder.h"

#include <gtest/gtest.h>

namespace lifeline::ladder {
namespace {

using namespace std::chrono_literals;

TEST(StepRange, CountsWhatLiesBetween)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)             client SYN-SENT     server SYN-RECEIVED by 2
        0.020 < S. 0(0) ack 1       client ESTABLISHED by 3
        0.020 > .  1(0) ack 1       server ~ESTABLISHED
        0.021 > P. 1(500) ack 1
        0.041 < P. 1(100) ack 501
        0.090 > .  501(0) ack 101
    )");
    EXPECT_EQ(stepRange(life, OctetSums(life), 2, 5), (StepRange{2, 5, 70ms, false, 4, 600}));
    EXPECT_EQ(stepRange(life, OctetSums(life), 3, 3), (StepRange{3, 3, 0ms, false, 1, 500}));
}

TEST(StepRange, CountsTheSameOverAnyNumberOfSteps)
{
    trace::Life life = test::lifeFrom("0.000 > P. 1(500) ack 1");
    const trace::Step one = life.steps.front();
    std::vector<std::uint64_t> before{0}; // payload of the first steps
    life.steps.clear();
    for (std::uint32_t i = 0; i < 5000; ++i) {
        life.steps.push_back(one);
        life.steps.back().wire.length = i * 7 % 1449;
        before.push_back(before.back() + life.steps.back().wire.length);
    }
    const OctetSums sums(life);
    for (const std::size_t begin : {0U, 1U, 1023U, 1024U, 1025U, 2048U, 4999U})
        for (const std::size_t end : {1U, 1023U, 1024U, 1025U, 3000U, 4096U, 5000U})
            if (begin <= end) {
                EXPECT_EQ(sums.between(life, begin, end), before[end] - before[begin])
                    << "[" << begin << ", " << end << ")";
            }
}

// RFC 6298 §3: a round trip is from sending to the acknowledgment.
TEST(StepRange, FromOctetsToTheirFirstAckIsARoundTrip)
{
    const trace::Life life = test::lifeFrom(R"(
        0.000 > P. 1(500) ack 1     arrives 0.010
        0.011 < .  1(0) ack 501     arrives 0.021
        0.030 < .  1(0) ack 501     arrives 0.040
    )");
    EXPECT_TRUE(stepRange(life, OctetSums(life), 0, 1).isRoundTrip);
    EXPECT_EQ(stepRange(life, OctetSums(life), 0, 1).duration, 21ms) << "to the ACK's arrival";
    EXPECT_FALSE(stepRange(life, OctetSums(life), 0, 2).isRoundTrip);
    EXPECT_EQ(stepRange(life, OctetSums(life), 0, 2).duration, 30ms);
}

} // namespace
} // namespace lifeline::ladder
