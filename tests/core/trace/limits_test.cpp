#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "tests/support/headers.h"
#include "tests/support/octets.h"

#include <gmock/gmock.h>

using namespace lifeline;
using namespace lifeline::test;

namespace {

/// Packets of so many connections, one SYN each.
Octets manyConnections(std::uint16_t count)
{
    Octets file = pcapHeader();
    for (std::uint16_t port = 1; port <= count; ++port) {
        Octets segment = Octets::big();
        segment.u16(port).u16(9'292).u32(1'000).u32(0).u16(0x5002).u16(502).u32(0);
        const Octets frame = ethernet(0x0800).add(ipv4(6, 40)).add(segment);
        const auto size = static_cast<std::uint32_t>(frame.size());
        file.u32(port).u32(0).u32(size).u32(size).add(frame);
    }
    return file;
}

trace::SnapshotPtr load(const Octets& file, trace::LoadLimits limits)
{
    capture::CaptureReader reader(capture::memorySource(file.bytes()), "test");
    return trace::load(reader, "test", limits);
}

} // namespace

TEST(LoadLimits, z05_ReadingStopsWhereThePacketsTakeTooMuchMemoryAndKeepsWhatItHas)
{
    constexpr std::uint64_t kMemory = 2 * 1024 * 1024;
    const Octets file = manyConnections(30'000);
    const trace::SnapshotPtr stopped = load(file, {.memory = kMemory});
    EXPECT_GT(stopped->segments.size(), 1'000U);
    EXPECT_LT(stopped->segments.size(), 10'000U);
    ASSERT_EQ(stopped->info.damage.size(), 1U);
    EXPECT_EQ(stopped->info.damage[0].error.code, ErrorCode::MemoryBudget);
    EXPECT_EQ(stopped->info.damage[0].error.detail, "2 MiB");
    EXPECT_EQ(stopped->info.damage[0].error.kept, stopped->info.frames);

    EXPECT_EQ(load(file, {})->segments.size(), 30'000U);
}

// Keys that are alike in their low bits make a table without a seed double for each of them.
TEST(LoadLimits, PacketIdsThatAreMadeToCollideCostWhatOthersCost)
{
    const Octets frame = ethernet(0x0800).add(ipv4(6, 40)).add(test::tcp());
    const auto size = static_cast<std::uint32_t>(frame.size());
    Octets file = Octets::little();
    sectionHeader(file);
    interfaceBlock(file);
    constexpr std::uint64_t kPackets = 20'000;
    for (std::uint64_t i = 1; i <= kPackets; ++i) {
        Octets body = Octets::little();
        body.u32(0).u64(i).u32(size).u32(size).add(frame).padTo4();
        body.u16(5).u16(8).u64(i << 44).u32(0);
        block(file, 6, std::move(body));
    }
    constexpr std::uint64_t kOctetsOfAPacket = 512;
    const trace::SnapshotPtr whole = load(file, {.memory = kPackets * kOctetsOfAPacket});
    EXPECT_EQ(whole->segments.size(), kPackets);
    EXPECT_TRUE(whole->info.damage.empty());
}

TEST(LoadLimits, TheFirstFramesAreAllThatIsReadAndThatIsNoDamage)
{
    const trace::SnapshotPtr first = load(manyConnections(100), {.frames = 7});
    EXPECT_EQ(first->info.frames, 7U);
    EXPECT_EQ(first->segments.size(), 7U);
    EXPECT_TRUE(first->info.damage.empty());
    EXPECT_FALSE(first->info.complete);
}
