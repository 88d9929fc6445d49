#include "core/analysis/alignment.h"

#include "tests/support/life_builder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace lifeline::analysis {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view kPlain = R"(
0.000 > S  0(0)        arrives 0.010   client SYN-SENT  server SYN-RECEIVED
0.010 < S. 0(0) ack 1  arrives 0.020   client ESTABLISHED
0.020 > .  1(0) ack 1  arrives 0.030   server ESTABLISHED
0.021 > P. 1(5) ack 1  arrives 0.031
0.031 < .  1(0) ack 6  arrives 0.041
0.050 > F. 6(0) ack 1  arrives 0.060   client FIN-WAIT-1 server CLOSE-WAIT
)";

/// The data is lost, and sent again 203 ms later; all begins at another time.
constexpr std::string_view kLossy = R"(
5.000 > S  0(0)        arrives 5.010   client SYN-SENT  server SYN-RECEIVED
5.010 < S. 0(0) ack 1  arrives 5.020   client ESTABLISHED
5.020 > .  1(0) ack 1  arrives 5.030   server ESTABLISHED
5.021 > P. 1(5) ack 1  lost
5.224 > P. 1(5) ack 1  arrives 5.234
5.234 < .  1(0) ack 6  arrives 5.244
5.253 > F. 6(0) ack 1  arrives 5.263   client FIN-WAIT-1 server CLOSE-WAIT
)";

/// Every segment of both lives, once and in order.
void expectComplete(const Alignment& alignment, std::size_t first, std::size_t second)
{
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    for (const AlignedStep& step : alignment.steps) {
        ASSERT_TRUE(step.first || step.second);
        if (step.first) {
            ASSERT_EQ(*step.first, a++);
        }
        if (step.second) {
            ASSERT_EQ(*step.second, b++);
        }
    }
    EXPECT_EQ(a, first);
    EXPECT_EQ(b, second);
}

TEST(Alignment, OfALifeWithItselfHasNoDifference)
{
    const trace::Life life = test::lifeFrom(kPlain);
    const Alignment alignment = align(life, life, 1ms);
    expectComplete(alignment, 6, 6);
    EXPECT_EQ(alignment.differing, 0U);
    EXPECT_EQ(alignment.onlyHere, (std::array<std::uint32_t, 2>{0, 0}));
}

TEST(Alignment, PutsBothOnOneClockFromTheFirstSyn)
{
    const trace::Life plain = test::lifeFrom(kPlain);
    const trace::Life lossy = test::lifeFrom(kLossy);
    const Alignment alignment = align(plain, lossy, 1ms);
    expectComplete(alignment, 6, 7);
    EXPECT_EQ(alignment.zero[1] - alignment.zero[0], 5s);
    EXPECT_EQ(alignment.steps.front().lag, 0s);
    EXPECT_EQ(alignment.steps.back().lag, 203ms);
}

TEST(Alignment, SaysWhatIsOnlyThereAndWhereTheLagBegins)
{
    const trace::Life plain = test::lifeFrom(kPlain);
    const trace::Life lossy = test::lifeFrom(kLossy);
    const Alignment alignment = align(plain, lossy, 1ms);
    EXPECT_EQ(alignment.onlyHere, (std::array<std::uint32_t, 2>{0, 1})) << "one of the two copies";
    std::vector<std::uint32_t> late;
    for (const AlignedStep& step : alignment.steps)
        if (step.first && step.difference.time)
            late.push_back(*step.first);
    ASSERT_EQ(late.size(), 1U) << "what follows keeps the lag";
    EXPECT_TRUE(late[0] == 3 || late[0] == 4);
}

TEST(Alignment, TellsOtherFlagsLengthsAndFates)
{
    const trace::Life plain = test::lifeFrom(kPlain);
    const trace::Life other = test::lifeFrom(R"(
0.000 > SEW 0(0)       arrives 0.010   client SYN-SENT  server SYN-RECEIVED
0.010 < S. 0(0) ack 1  arrives 0.020   client ESTABLISHED
0.020 > .  1(0) ack 1  lost
0.021 > P. 1(3) ack 1  arrives 0.031   server ESTABLISHED
)");
    const Alignment alignment = align(plain, other, 1ms);
    expectComplete(alignment, 6, 4);
    EXPECT_TRUE(alignment.steps[0].difference.flags);
    EXPECT_FALSE(alignment.steps[1].difference.any());
    EXPECT_TRUE(alignment.steps[2].difference.fate);
    EXPECT_TRUE(alignment.steps[3].difference.length);
    EXPECT_EQ(alignment.onlyHere[0], 2U);
}

TEST(Alignment, AnAckWithAnotherNumberCorrespondsToNothing)
{
    const trace::Life a =
        test::lifeFrom("0.000 > P. 1(5) ack 1 arrives 0.010\n0.010 < . 1(0) ack 6 arrives 0.020\n");
    const trace::Life b =
        test::lifeFrom("0.000 > P. 1(5) ack 1 arrives 0.010\n0.010 < . 1(0) ack 3 arrives 0.020\n");
    const Alignment alignment = align(a, b, 1ms);
    EXPECT_EQ(alignment.onlyHere, (std::array<std::uint32_t, 2>{1, 1}));
}

TEST(Alignment, OfEmptyLivesIsEmpty)
{
    const trace::Life life = test::lifeFrom(kPlain);
    EXPECT_TRUE(align({}, {}, 1ms).steps.empty());
    expectComplete(align(life, {}, 1ms), 6, 0);
    expectComplete(align({}, life, 1ms), 0, 6);
}

/// So many segments of data with ACKs, one in `lossEvery` twice; in the second life by another seed.
trace::Life longLife(std::uint32_t segments, std::uint32_t lossEvery, std::uint32_t seed)
{
    std::mt19937 random(seed);
    trace::Life life;
    std::uint32_t sequence = 1;
    for (std::uint32_t i = 0; i < segments; ++i) {
        trace::Step step;
        step.wire.flags = {packet::TcpFlags::kAck};
        step.sent = Time{i * 1'000};
        step.wire.from = i % 3 == 2 ? Side::Server : Side::Client;
        step.wire.length = step.wire.from == Side::Client ? 1448 : 0;
        step.relativeSequence = {step.wire.from == Side::Client ? sequence : 1};
        step.relativeAcknowledgment = {step.wire.from == Side::Server ? sequence : 1};
        life.steps.push_back(step);
        if (step.wire.length > 0 && random() % lossEvery == 0)
            life.steps.push_back(step); // again
        sequence += step.wire.length;
    }
    return life;
}

TEST(Alignment, OfTwoHundredThousandSegmentsIsFoundSoonAndWhole)
{
    const trace::Life a = longLife(200'000, 100, 1);
    const trace::Life b = longLife(200'000, 100, 2);
    const auto begin = std::chrono::steady_clock::now();
    const Alignment alignment = align(a, b, 1ms);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
    expectComplete(alignment, a.steps.size(), b.steps.size());
    EXPECT_FALSE(alignment.isCoarse);
    EXPECT_LT(alignment.onlyHere[0], a.steps.size() - 200'000 + 1);
}

TEST(Alignment, OfWhatHasNothingInCommonStaysBounded)
{
    // The same ACK again and again: no anchors, and too long for the table.
    trace::Life a = longLife(3'000, 1'000, 1);
    trace::Life b = a;
    for (std::size_t i = 0; i < a.steps.size(); ++i) {
        a.steps[i].wire.length = b.steps[i].wire.length = 0;
        a.steps[i].relativeAcknowledgment = {7};
        b.steps[i].relativeAcknowledgment = {i % 2 == 0 ? 7U : 8U};
    }
    const Alignment alignment = align(a, b, 1ms);
    expectComplete(alignment, a.steps.size(), b.steps.size());
}

} // namespace
} // namespace lifeline::analysis
