#include "core/lab/link_memory.h"

#include "tests/lab/made_frame.h"

#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

using lab::EndOnLink;
using lab::FrameInTransit;
using lab::LinkMemory;

/// A frame with a sequence number, and a TSval when it is not 0.
FrameInTransit frameAt(Side from, const char* flags, std::uint32_t sequence, std::string payload = {},
                       std::uint32_t timestamp = 0, std::uint16_t clientPort = 40001)
{
    lab::SegmentPlan plan = planOf(from, flags, std::move(payload), lessons::Family::Ipv4, clientPort);
    plan.sequence = sequence;
    if (timestamp != 0)
        plan.timestamps = packet::TcpTimestamps{timestamp, 0};
    return frameOf(plan, from);
}

/// It leaves and arrives.
void pass(LinkMemory& memory, const FrameInTransit& frame)
{
    memory.sent(frame);
    memory.delivered(frame);
}

/// The end of the newest connection, or of that port's.
EndOnLink end(const LinkMemory& memory, Side side, std::uint16_t port = 0)
{
    const auto* ends = memory.connection(port);
    return ends ? (*ends)[side] : EndOnLink{};
}

TEST(LinkMemory, KnowsNothingBeforeTheFirstSegment)
{
    const LinkMemory memory;
    EXPECT_EQ(memory.connection(0), nullptr);
    EXPECT_EQ(memory.connection(40001), nullptr);
    EXPECT_TRUE(memory.lastFrame(Side::Client).empty());
}

TEST(LinkMemory, KnowsBothAddressesFromTheFirstSegment)
{
    LinkMemory memory;
    memory.sent(frameAt(Side::Client, "S", 1000));
    EXPECT_EQ(packet::text(end(memory, Side::Client).address), "10.0.0.1:40001");
    EXPECT_EQ(packet::text(end(memory, Side::Server).address), "10.0.0.2:9292");
    EXPECT_FALSE(end(memory, Side::Client).isKnown);
    EXPECT_FALSE(end(memory, Side::Server).isKnown);
}

TEST(LinkMemory, KnowsWhatTheReceiverExpectsNext)
{
    LinkMemory memory;
    pass(memory, frameAt(Side::Client, "S", 1000));
    EXPECT_EQ(end(memory, Side::Client).next, 1001U);
    pass(memory, frameAt(Side::Server, "S.", 5000));
    EXPECT_EQ(end(memory, Side::Server).next, 5001U);
    pass(memory, frameAt(Side::Client, "P.", 1001, "hello"));
    EXPECT_EQ(end(memory, Side::Client).next, 1006U);
    pass(memory, frameAt(Side::Client, "F.", 1006));
    EXPECT_EQ(end(memory, Side::Client).next, 1007U);
    EXPECT_EQ(end(memory, Side::Server).next, 5001U);
}

TEST(LinkMemory, GoesNoStepBackForASegmentThatComesLateOrTwice)
{
    LinkMemory memory;
    pass(memory, frameAt(Side::Client, "S", 0xFFFFFFF0));
    pass(memory, frameAt(Side::Client, "P.", 0xFFFFFFF1, std::string(100, 'x')));
    EXPECT_EQ(end(memory, Side::Client).next, 0x55U); // past the end of the circle
    pass(memory, frameAt(Side::Client, "P.", 0xFFFFFFF1, "x"));
    EXPECT_EQ(end(memory, Side::Client).next, 0x55U);
    memory.delivered(frameAt(Side::Client, "S", 0xFFFFFFF0)); // a copy that took its time
    EXPECT_EQ(end(memory, Side::Client).next, 0x55U);
}

TEST(LinkMemory, DoesNotCountWhatTheReceiverNeverGot)
{
    LinkMemory memory;
    pass(memory, frameAt(Side::Client, "S", 1000));
    memory.sent(frameAt(Side::Client, "P.", 1001, "lost"));
    FrameInTransit damaged = frameAt(Side::Client, "P.", 1001, "damaged");
    damaged.isDamaged = true;
    pass(memory, damaged);
    EXPECT_EQ(end(memory, Side::Client).next, 1001U);
}

TEST(LinkMemory, IgnoresForgedSegmentsAndResets)
{
    LinkMemory memory;
    pass(memory, frameAt(Side::Client, "S", 1000));
    const auto last = memory.lastFrame(Side::Client);
    FrameInTransit forged = frameAt(Side::Client, "P.", 1001, "forged", 77);
    forged.isForged = true;
    pass(memory, forged);
    EXPECT_EQ(end(memory, Side::Client).next, 1001U);
    EXPECT_FALSE(end(memory, Side::Client).timestamp);
    EXPECT_EQ(memory.lastFrame(Side::Client), last);
    pass(memory, frameAt(Side::Client, "R", 900'000));
    EXPECT_EQ(end(memory, Side::Client).next, 1001U);
}

TEST(LinkMemory, KnowsTheLastTimestampOfEachEnd)
{
    LinkMemory memory;
    memory.sent(frameAt(Side::Client, "S", 1000, {}, 70));
    memory.sent(frameAt(Side::Server, "S.", 5000, {}, 90));
    memory.sent(frameAt(Side::Client, ".", 1001, {}, 75));
    EXPECT_EQ(end(memory, Side::Client).timestamp, 75U);
    EXPECT_EQ(end(memory, Side::Server).timestamp, 90U);
}

TEST(LinkMemory, TellsConnectionsByTheirClientPortAndTheNewestByItsSyn)
{
    LinkMemory memory;
    pass(memory, frameAt(Side::Client, "S", 1000, {}, 0, 40001));
    pass(memory, frameAt(Side::Client, "S", 2000, {}, 0, 40002));
    pass(memory, frameAt(Side::Client, "P.", 1001, "later", 0, 40001));
    EXPECT_EQ(end(memory, Side::Client).next, 2001U);
    EXPECT_EQ(end(memory, Side::Client, 40001).next, 1006U);
    EXPECT_EQ(end(memory, Side::Client, 40002).next, 2001U);
    EXPECT_EQ(memory.connection(40003), nullptr);
}

TEST(LinkMemory, KeepsWhatItKnowsWhenASynIsSentAgain)
{
    LinkMemory memory;
    pass(memory, frameAt(Side::Client, "S", 1000));
    pass(memory, frameAt(Side::Server, "S.", 5000));
    memory.sent(frameAt(Side::Client, "S", 1000));
    EXPECT_TRUE(end(memory, Side::Client).isKnown);
    EXPECT_EQ(end(memory, Side::Client).next, 1001U);
    EXPECT_EQ(end(memory, Side::Server).next, 5001U);
}

TEST(LinkMemory, BeginsAnewWhenAPortIsUsedAgain)
{
    LinkMemory memory;
    pass(memory, frameAt(Side::Client, "S", 900'000, {}, 70));
    pass(memory, frameAt(Side::Server, "S.", 500'000, {}, 70));
    pass(memory, frameAt(Side::Server, "P.", 500'001, "hello"));

    // Both new numbers lie before the old ones.
    memory.sent(frameAt(Side::Client, "S", 1000));
    EXPECT_FALSE(end(memory, Side::Client).isKnown);
    EXPECT_FALSE(end(memory, Side::Server).isKnown);
    EXPECT_FALSE(end(memory, Side::Server).timestamp);
    memory.delivered(frameAt(Side::Client, "S", 1000));
    pass(memory, frameAt(Side::Server, "S.", 2000));
    EXPECT_EQ(end(memory, Side::Client).next, 1001U);
    EXPECT_EQ(end(memory, Side::Server).next, 2001U);
}

TEST(LinkMemory, KeepsBothEndsOfASimultaneousOpen)
{
    LinkMemory memory;
    memory.sent(frameAt(Side::Client, "S", 1000));
    memory.sent(frameAt(Side::Server, "S", 5000));
    memory.delivered(frameAt(Side::Client, "S", 1000));
    memory.delivered(frameAt(Side::Server, "S", 5000));
    EXPECT_EQ(end(memory, Side::Client).next, 1001U);
    EXPECT_EQ(end(memory, Side::Server).next, 5001U);
}

TEST(LinkMemory, KeepsTheLastFrameOfEachEndForQuoting)
{
    LinkMemory memory;
    const FrameInTransit syn = frameAt(Side::Client, "S", 1000);
    const FrameInTransit data = frameAt(Side::Client, "P.", 1001, "quoted");
    const FrameInTransit answer = frameAt(Side::Server, "S.", 5000);
    memory.sent(syn);
    memory.sent(answer);
    memory.sent(data);
    EXPECT_EQ(memory.lastFrame(Side::Client), data.octets);
    EXPECT_EQ(memory.lastFrame(Side::Server), answer.octets);
}

} // namespace
} // namespace lifeline::test
