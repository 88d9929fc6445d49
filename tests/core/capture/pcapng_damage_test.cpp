#include "tests/support/octets.h"
#include "tests/support/reading.h"

#include <functional>
#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::block;
using test::enhancedPacket;
using test::interfaceBlock;
using test::Octets;
using test::read;
using test::Reading;
using test::sectionHeader;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Octets section()
{
    Octets file = Octets::little();
    sectionHeader(file);
    interfaceBlock(file);
    enhancedPacket(file, 0, 1'000'000, 60);
    return file;
}

/// A row of bad-inputs.md: something odd between one sound packet and another.
struct OddBlock {
    const char* row;
    std::function<void(Octets&)> add;
    std::size_t frames;
    ErrorCode code;
};

Octets packetBody(std::uint32_t interface, std::uint32_t captured, std::uint32_t original)
{
    return std::move(
        Octets::little().u32(interface).u32(0).u32(2'000'000).u32(captured).u32(original).repeat(0xAB, 60));
}

const OddBlock kOddBlocks[] = {
    {"n03 interface 5", [](Octets& f) { block(f, 6, packetBody(5, 60, 60)); }, 3,
     ErrorCode::PcapngInterfaceUnknown},
    {"n04 interface 0xFFFFFFFF", [](Octets& f) { block(f, 6, packetBody(~0U, 60, 60)); }, 3,
     ErrorCode::PcapngInterfaceUnknown},
    {"n05 block length 0", [](Octets& f) { f.u32(6).u32(0).repeat(0xCC, 40); }, 2,
     ErrorCode::PcapngBlockLength},
    {"n06 block length 8", [](Octets& f) { f.u32(6).u32(8).repeat(0xCC, 40); }, 2,
     ErrorCode::PcapngBlockLength},
    {"n07 not padded", [](Octets& f) { f.u32(6).u32(93).add(packetBody(0, 61, 61)).u8(0xAB).u32(93); }, 3,
     ErrorCode::PcapngBlockLength},
    {"n07 length not rounded up",
     [](Octets& f) { f.u32(6).u32(93).add(packetBody(0, 60, 60)).u32(0).u32(93); }, 3,
     ErrorCode::PcapngBlockLength},
    {"n08 packet block of 4 GiB", [](Octets& f) { f.u32(6).u32(0xFFFFFFFC).repeat(0xCC, 40); }, 2,
     ErrorCode::PcapngBlockLength},
    {"n09 unknown block of 2 GiB", [](Octets& f) { f.u32(0x123).u32(0x80000000).repeat(0xCC, 40); }, 2,
     ErrorCode::PcapngBlockLength},
    {"n10 trailer differs", [](Octets& f) { f.u32(6).u32(92).add(packetBody(0, 60, 60)).u32(96); }, 3,
     ErrorCode::PcapngTrailer},
    {"n11 captured exceeds the block", [](Octets& f) { block(f, 6, packetBody(0, 65'536, 65'536)); }, 2,
     ErrorCode::PcapngBlockTooShort},
    {"n12 captured exceeds original", [](Octets& f) { block(f, 6, packetBody(0, 60, 40)); }, 3,
     ErrorCode::CapturedExceedsOriginal},
    {"n14 option overrun",
     [](Octets& f) { enhancedPacket(f, 0, 2'000'000, 60, Octets::little().u16(1).u16(400).u32(0)); }, 3,
     ErrorCode::PcapngOptions},
    {"n17 end of options with a length",
     [](Octets& f) { enhancedPacket(f, 0, 2'000'000, 60, Octets::little().u16(0).u16(4).u32(0)); }, 3,
     ErrorCode::PcapngOptions},
    {"n21 ten to the minus 127",
     [](Octets& f) { interfaceBlock(f, Octets::little().u16(9).u16(1).u8(127).repeat(0, 3).u32(0)); }, 2,
     ErrorCode::PcapngResolution},
    {"n19 resolution without a value",
     [](Octets& f) { interfaceBlock(f, Octets::little().u16(9).u16(0).u32(0)); }, 2,
     ErrorCode::PcapngResolution},
    {"n20 resolution twice",
     [](Octets& f) {
         interfaceBlock(
             f, Octets::little().u16(9).u16(1).u8(9).repeat(0, 3).u16(9).u16(1).u8(3).repeat(0, 3).u32(0));
     },
     2, ErrorCode::PcapngResolution},
    {"n31 simple packet lies",
     [](Octets& f) { block(f, 3, std::move(Octets::little().u32(5'000).repeat(1, 20))); }, 3,
     ErrorCode::PcapngBlockTooShort},
    {"n32 section 2.0",
     [](Octets& f) {
         sectionHeader(f, 2, 0);
         interfaceBlock(f);
         enhancedPacket(f, 0, 1, 60);
         sectionHeader(f);
         interfaceBlock(f);
     },
     2, ErrorCode::PcapngVersion},
    {"n35 wrong byte-order magic",
     [](Octets& f) { f.u32(0x0A0D0D0A).u32(28).u32(0xDEADBEEF).u32(1).u64(0).u32(28); }, 2,
     ErrorCode::PcapngByteOrder},
    {"n45 zeros inside", [](Octets& f) { f.repeat(0, 4'096); }, 2, ErrorCode::Unreadable},
    {"n46 interface description too short", [](Octets& f) { block(f, 1, Octets::little()); }, 2,
     ErrorCode::PcapngBlockTooShort},
    {"n47 packet block too short", [](Octets& f) { block(f, 6, std::move(Octets::little().u64(0))); }, 2,
     ErrorCode::PcapngBlockTooShort},
};

TEST(PcapngDamage, PacketsOnBothSidesOfEveryOddBlockAreKept)
{
    for (const OddBlock& odd : kOddBlocks) {
        Octets file = section();
        odd.add(file);
        enhancedPacket(file, 0, 3'000'000, 64);
        const Reading reading = read(file.bytes());
        EXPECT_EQ(reading.frames.size(), odd.frames) << odd.row;
        EXPECT_THAT(reading.damage, Contains(odd.code)) << odd.row;
        ASSERT_FALSE(reading.frames.empty());
        EXPECT_EQ(reading.frames.back().bytes.size(), 64U) << odd.row;
    }
}

TEST(PcapngDamage, PacketsBeforeAnyInterfaceAreKeptAsOctets)
{
    Octets file = Octets::little();
    sectionHeader(file);
    enhancedPacket(file, 0, 1, 60);
    interfaceBlock(file);
    enhancedPacket(file, 0, 1, 60);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 2U);
    EXPECT_EQ(reading.frames[0].link, LinkType::Unknown);
    EXPECT_EQ(reading.frames[1].link, LinkType::Ethernet);
    EXPECT_EQ(reading.interfaces.at(reading.frames[0].interface).link, LinkType::Unknown);
}

TEST(PcapngDamage, BlocksThatNobodyReadsMayBeLarge)
{
    Octets file = section();
    block(file, 0x123, Octets::little().repeat(0xCC, 20 * 1024 * 1024));
    enhancedPacket(file, 0, 2, 60);
    const Reading reading = read(file.bytes());
    EXPECT_EQ(reading.frames.size(), 2U);
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::TimeBackwards));
}

TEST(PcapngDamage, TooManyInterfacesDoNotEndTheFile)
{
    Octets file = section();
    for (int i = 0; i < 70'000; ++i)
        interfaceBlock(file);
    enhancedPacket(file, 65'535, 1'000'000, 60);
    enhancedPacket(file, 65'536, 1'000'000, 60);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 3U);
    EXPECT_EQ(reading.frames[1].link, LinkType::Ethernet);
    EXPECT_EQ(reading.frames[2].link, LinkType::Unknown);
    EXPECT_THAT(reading.damage, Contains(ErrorCode::PcapngInterfaceLimit));
}

TEST(PcapngDamage, ManyEmptySectionsCostNothing)
{
    Octets file = Octets::little();
    for (int i = 0; i < 100'000; ++i)
        sectionHeader(file);
    const Reading reading = read(file.bytes());
    EXPECT_THAT(reading.damage, IsEmpty());
    EXPECT_THAT(reading.interfaces, IsEmpty());
}

TEST(PcapngDamage, CommentsAreKeptAsTheyAre)
{
    Octets file = Octets::little();
    block(file, 0x0A0D0D0A,
          std::move(Octets::little()
                        .u32(0x1A2B3C4D)
                        .u16(1)
                        .u16(0)
                        .u64(~std::uint64_t{0})
                        .u16(1)
                        .u16(4)
                        .text("a\x1b\xff\x07")
                        .u16(1)
                        .u16(0)
                        .u16(4)
                        .u16(3)
                        .text("app")
                        .u8(0)
                        .u32(0)));
    const Reading reading = read(file.bytes());
    EXPECT_THAT(reading.comments, ElementsAre("a\x1b\xff\x07", ""));
    EXPECT_EQ(reading.application, "app");
}

} // namespace
} // namespace lifeline::capture
