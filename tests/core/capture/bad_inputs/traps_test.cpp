// Small files that become large when they are read: rows z04 and z05 of bad-inputs.md.
#include "tests/support/allocation_meter.h"
#include "tests/support/gzip.h"
#include "tests/support/octets.h"
#include "tests/support/reading.h"

#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::AllocationMeter;
using test::Octets;

/// Of the reader: its buffer, what a decompressor holds, and some room.
constexpr std::size_t kMemory = 8 * 1024 * 1024;

std::vector<std::byte> manyEmptyPackets(int count)
{
    Octets file = Octets::little();
    test::sectionHeader(file);
    test::interfaceBlock(file);
    for (int i = 0; i < count; ++i)
        test::enhancedPacket(file, 0, 1, 0);
    return test::gzipped(file.bytes());
}

std::uint64_t countFrames(CaptureReader& reader)
{
    while (!std::holds_alternative<End>(reader.next())) { }
    return reader.frameCount();
}

TEST(Traps, z04_ZerosInGzipAreNotUnpackedToTheirEnd)
{
    const std::vector<std::byte> packed =
        test::gzipped(test::pcapHeader().repeat(0, 128 * 1024 * 1024).bytes());
    const AllocationMeter meter;
    CaptureReader reader(memorySource(packed), "test");
    EXPECT_EQ(countFrames(reader), 0U);
    ASSERT_EQ(reader.damage().size(), 1U);
    EXPECT_EQ(reader.damage()[0].error.code, ErrorCode::ZeroTail);
    EXPECT_LE(meter.peak(), kMemory);
}

TEST(Traps, z05_MillionsOfEmptyPacketsTakeNoMemory)
{
    constexpr int kPackets = 1'000'000;
    const std::vector<std::byte> packed = manyEmptyPackets(kPackets);
    EXPECT_LT(packed.size(), 32U * kPackets / 200) << "the ratio of the trap";
    const AllocationMeter meter;
    CaptureReader reader(memorySource(packed), "test");
    EXPECT_EQ(countFrames(reader), kPackets);
    EXPECT_LE(meter.peak(), kMemory);
}

TEST(Traps, z05_ReadingStopsWhereItUnpacksToVeryMuchMoreThanItIs)
{
    const std::vector<std::byte> packed = manyEmptyPackets(1'000'000);
    CaptureReader stopped(memorySource(packed, {.octets = 8 * 1024 * 1024}), "test");
    const std::uint64_t kept = countFrames(stopped);
    EXPECT_GT(kept, 200'000U);
    EXPECT_LT(kept, 400'000U);
    ASSERT_EQ(stopped.damageCount(), kept + 1) << "each packet is empty";
    EXPECT_EQ(stopped.damage().back().error.code, ErrorCode::CompressionTooLarge);
    EXPECT_EQ(stopped.damage().back().error.kept, kept);

    CaptureReader onDemand(memorySource(packed, UnpackLimits::none()), "test");
    EXPECT_EQ(countFrames(onDemand), 1'000'000U);
}

} // namespace
} // namespace lifeline::capture
