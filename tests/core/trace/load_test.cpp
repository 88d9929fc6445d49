#include "core/trace/load.h"

#include "core/trace/builder.h"
#include "tests/support/made_capture.h"

#include <gmock/gmock.h>

using namespace lifeline;
using namespace lifeline::test;

namespace {

/// More than load() reads before it starts a thread.
constexpr std::size_t kPackets = 40'000;
constexpr std::size_t kConnections = 4'000;

trace::SnapshotPtr frameByFrame(const std::vector<std::byte>& octets)
{
    capture::CaptureReader reader(capture::memorySource(octets), "test");
    trace::Builder builder("test");
    for (;;) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            builder.add(*frame);
        else
            return builder.snapshot(reader, true);
    }
}

trace::SnapshotPtr loaded(const std::vector<std::byte>& octets, trace::LoadLimits limits = {})
{
    capture::CaptureReader reader(capture::memorySource(octets), "test");
    return trace::load(reader, "test", limits);
}

auto valuesOf(const trace::SegmentRecord& record)
{
    const tcp::Segment& segment = record.segment;
    return std::tuple(segment.sequence.value, segment.acknowledgment.value, segment.length,
                      segment.flags.bits, segment.window, segment.time, segment.position,
                      segment.timestampValue, segment.timestampEcho, segment.details, segment.from,
                      record.connection, record.previous, record.frame, record.number);
}

} // namespace

TEST(Load, TwoStagesGiveWhatFrameByFrameGives)
{
    const std::vector<std::byte> octets = madeCapture(kPackets, kConnections);
    const trace::SnapshotPtr expected = frameByFrame(octets);
    const trace::SnapshotPtr given = loaded(octets);
    ASSERT_EQ(given->segments.size(), kPackets);
    ASSERT_EQ(given->connections.size(), kConnections);
    for (std::size_t i = 0; i < kPackets; ++i)
        ASSERT_EQ(valuesOf(given->segments[i]), valuesOf(expected->segments[i])) << "segment " << i;
    for (std::uint32_t i = 0; i < kConnections; ++i) {
        const trace::Connection& connection = given->connections[ConnectionId{i}];
        EXPECT_EQ(connection.state, expected->connections[ConnectionId{i}].state);
        EXPECT_EQ(connection.lastSegment, expected->connections[ConnectionId{i}].lastSegment);
    }
    EXPECT_TRUE(given->info.complete);
}

TEST(Load, TheFirstFramesAreCountedAlsoWhereTwoThreadsRead)
{
    const trace::SnapshotPtr first = loaded(madeCapture(kPackets, 1), {.frames = 30'001});
    EXPECT_EQ(first->segments.size(), 30'001U);
    EXPECT_FALSE(first->info.complete);
}

TEST(Load, WhatIsReadBeforeTheLimitOfMemoryIsNoticedIsBuiltToo)
{
    const trace::SnapshotPtr stopped = loaded(madeCapture(kPackets, 1), {.memory = 1 << 20});
    EXPECT_EQ(stopped->segments.size(), stopped->info.frames);
    EXPECT_GT(stopped->segments.size(), 10'000U);
    EXPECT_LT(stopped->segments.size(), kPackets);
    ASSERT_EQ(stopped->info.damage.size(), 1U);
    EXPECT_EQ(stopped->info.damage[0].error.code, ErrorCode::MemoryBudget);
}

TEST(Load, EqualOptionsOfManySynsAreKeptOnce)
{
    const trace::SnapshotPtr trace = loaded(madeCapture(kPackets, kConnections));
    ASSERT_EQ(trace->options.size(), 1U);
    EXPECT_EQ(trace->options[0].maximumSegmentSize, 1'460);
    EXPECT_TRUE(trace->options[0].timestamps.has_value());
    EXPECT_EQ(trace->segments[0].segment.details, 1U);
}
