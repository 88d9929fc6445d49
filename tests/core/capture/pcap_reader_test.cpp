// What is right; what is wrong stands in bad_inputs/.
#include "tests/support/octets.h"
#include "tests/support/reading.h"

#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::Octets;
using test::pcapHeader;
using test::pcapRecord;
using test::read;
using test::Reading;
using ::testing::IsEmpty;

Octets threeRecords(Octets file)
{
    for (std::uint32_t i = 1; i <= 3; ++i)
        pcapRecord(file, 1'000 + i, i, 60);
    return file;
}

TEST(PcapReader, ReadsBothByteOrdersAndBothUnits)
{
    for (const Octets& empty : {Octets::little(), Octets::big()}) {
        const Reading micro = read(threeRecords(pcapHeader(empty)).bytes());
        ASSERT_EQ(micro.frames.size(), 3U);
        EXPECT_EQ(micro.format, Format::Pcap);
        EXPECT_EQ(micro.frames[1].time, Time{1'002'000'002'000});
        EXPECT_EQ(micro.frames[1].number, 2U);
        EXPECT_EQ(micro.frames[1].position, 24U + 76U);
        EXPECT_EQ(micro.frames[1].bytes.size(), 60U);
        EXPECT_THAT(micro.damage, IsEmpty());

        const Reading nano = read(threeRecords(pcapHeader(empty, 0xA1B23C4D)).bytes());
        ASSERT_EQ(nano.frames.size(), 3U);
        EXPECT_EQ(nano.format, Format::PcapNanoseconds);
        EXPECT_EQ(nano.frames[1].time, Time{1'002'000'000'002});
    }
}

TEST(PcapReader, FindsThePacketsThatAPacketWithLostOctetsHidBehindItsLength)
{
    // Of the second packet 50 octets were lost: its length reaches 50 octets into the third one's record.
    for (const std::uint32_t lost : {50U, 75U, 100U}) {
        Octets sound = pcapHeader();
        for (std::uint32_t i = 1; i <= 6; ++i)
            pcapRecord(sound, 1'000 + i, i, i == 2 ? 200 : 60);
        const Bytes all = sound.bytes();
        const std::size_t cut = 24 + 76 + 16 + 80;
        Octets file = Octets::little();
        file.add(all.first(cut)).add(all.subspan(cut + lost));
        const Reading reading = read(file.bytes());
        ASSERT_EQ(reading.frames.size(), 6U) << lost;
        EXPECT_EQ(reading.frames[2].time, std::chrono::seconds{1'003} + std::chrono::microseconds{3});
        EXPECT_TRUE(reading.has(ErrorCode::Unreadable));
    }
}

TEST(PcapReader, LineFeedsInPacketsAreNoTextModeTransfer)
{
    Octets file = pcapHeader();
    for (std::uint32_t i = 0; i < 40; ++i)
        file.u32(1'000 + i).u32(0).u32(60).u32(60).repeat(0x0A, 30).repeat(1, 30);
    file.u32(1'050).u32(0).u32(~0U).u32(~0U);
    EXPECT_FALSE(read(file.bytes()).has(ErrorCode::TextModeTransfer));
}

TEST(PcapReader, CountsAMillionOddPacketsButKeepsFewDescriptions)
{
    Octets file = pcapHeader();
    for (int i = 0; i < 10'000; ++i)
        file.u32(1).u32(0).u32(0).u32(60);
    CaptureReader reader(memorySource(file.bytes()), "test");
    while (std::holds_alternative<Frame>(reader.next())) { }
    EXPECT_EQ(reader.damageCount(), 10'000U);
    EXPECT_LT(reader.damage().size(), 100U);
}

} // namespace
} // namespace lifeline::capture
