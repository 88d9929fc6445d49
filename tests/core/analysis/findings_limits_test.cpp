// What a hostile file can make the findings cost.
#include "core/analysis/findings.h"

#include <chrono>
#include <gtest/gtest.h>

namespace lifeline::analysis {
namespace {

// A hostile file: many repeats, then many D-SACKs that name none of them.
TEST(FindingsLimits, ManyDSacksOfManyRepeatsAreReadInTime)
{
    trace::Life life;
    life.connection.endpoint[Side::Client].port = 1;
    life.connection.initial = {{tcp::SequenceNumber{0}, tcp::SequenceNumber{0}}};
    constexpr std::uint32_t kCount = 100'000;
    const auto add = [&](Side from, std::uint32_t sequence, std::uint32_t length,
                         std::uint32_t acknowledgment) {
        trace::Step step;
        step.number = static_cast<std::uint32_t>(life.steps.size()) + 1;
        step.sent = std::chrono::milliseconds{step.number};
        step.wire.from = from;
        step.wire.sequence = {sequence};
        step.wire.length = length;
        step.wire.acknowledgment = {acknowledgment};
        step.wire.flags.bits = packet::TcpFlags::kAck;
        step.wire.window = 60'000;
        life.steps.push_back(step);
    };
    for (std::uint32_t i = 0; i < kCount; ++i)
        add(Side::Client, 1 + i, 1, 1);
    for (std::uint32_t i = 0; i < kCount; ++i)
        add(Side::Client, 1 + i, 1, 1);
    for (std::uint32_t i = 0; i < kCount; ++i) {
        packet::TcpOptions options;
        options.sackCount = 1;
        options.sack[0] = {0xFFFF0000, 0xFFFF0001};
        life.options.append(options);
        add(Side::Server, 1, 0, 1);
        life.steps.back().wire.details = static_cast<std::uint32_t>(life.options.size());
    }
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Finding> findings = findingsOf(life);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{10});
    EXPECT_EQ(count(findings)[static_cast<std::size_t>(FindingKind::DSack)], kCount);
}

} // namespace
} // namespace lifeline::analysis
