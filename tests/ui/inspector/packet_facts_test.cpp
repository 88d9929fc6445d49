#include "tests/support/life_builder.h"
#include "ui/inspector/packet_facts.h"

#include <gtest/gtest.h>

#include <memory>

namespace lifeline::inspector {
namespace {

TEST(PacketFacts, TitleNamesTheSegmentAndItsWay)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);

    EXPECT_EQ(packetTitle(life.steps[1]), QStringLiteral("SYN-ACK"));
    EXPECT_EQ(packetPlace(life.steps[1]), QStringLiteral("segment 2 · frame 2"));
    EXPECT_EQ(packetJourney(life.steps[1]), QStringLiteral("Server → Client, 10.0 ms on the wire"));
}

TEST(PacketFacts, OfARepeatInVainNothingIsAssumed)
{
    trace::Life life = test::lifeFrom("0.000 > S 0(0)\n1.000 > S 0(0)");
    life.steps[1].delivery = trace::Delivery::Doubtful;

    EXPECT_EQ(packetJourney(life.steps[1]),
              QStringLiteral("Client → Server, nothing shows that it was taken in"));
}

TEST(PacketFacts, NumbersStandInTheWantedFormAndTheOtherBeside)
{
    const trace::Life life = test::lifeFrom(test::kFourWayClose);

    const FactRow relative = headerFields(life, 1, {}, {}).front();
    EXPECT_EQ(relative.first, QStringLiteral("0"));
    EXPECT_EQ(relative.second, QStringLiteral("5000"));
    const FactRow absolute = headerFields(life, 1, {.numbers = text::Numbers::Absolute}, {}).front();
    EXPECT_EQ(absolute.first, QStringLiteral("5000"));
    EXPECT_EQ(absolute.second, QStringLiteral("0"));
}

TEST(PacketFacts, TheKernelsWordIsComparedWithOurs)
{
    trace::Life life = test::lifeFrom(test::kFourWayClose);
    EXPECT_EQ(afterFacts(life, 1, {}).agreement, Agreement::Unknown);

    trace::KernelSample kernel;
    kernel.state = tcp::State::Established;
    life.steps[1].recorded.edit().receiverKernel = std::make_shared<const trace::KernelSample>(kernel);
    EXPECT_EQ(afterFacts(life, 1, {}).agreement, Agreement::Agrees);
    kernel.state = tcp::State::SynSent;
    life.steps[1].recorded.edit().receiverKernel = std::make_shared<const trace::KernelSample>(kernel);
    EXPECT_EQ(afterFacts(life, 1, {}).agreement, Agreement::Differs);
}

TEST(PacketFacts, CountersAddUpToTheSegment)
{
    trace::Life life = test::lifeFrom(test::kFourWayClose);
    const trace::CounterChange change{.name = "TcpRetransSegs", .delta = 1, .total = 1};
    life.counters = {{life.steps[0].sent, Side::Client, change}, {life.steps[5].sent, Side::Client, change}};

    EXPECT_EQ(counterFacts(life, 0).front().first, QStringLiteral("+1"));
    EXPECT_EQ(counterFacts(life, 5).front().first, QStringLiteral("+2"));
}

} // namespace
} // namespace lifeline::inspector
