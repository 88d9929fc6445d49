#include "tests/support/octets.h"
#include "tests/support/reading.h"

#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::block;
using test::enhancedPacket;
using test::interfaceBlock;
using test::like;
using test::Octets;
using test::read;
using test::Reading;
using test::sectionHeader;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

Octets section(Octets file)
{
    sectionHeader(file);
    interfaceBlock(file);
    return file;
}

TEST(PcapngReader, ReadsBothByteOrders)
{
    for (const Octets& empty : {Octets::little(), Octets::big()}) {
        Octets file = section(empty);
        enhancedPacket(file, 0, 1'700'000'000'123'456, 61);
        const Reading reading = read(file.bytes());
        ASSERT_EQ(reading.frames.size(), 1U);
        EXPECT_EQ(reading.format, Format::Pcapng);
        EXPECT_EQ(reading.frames[0].time, Time{1'700'000'000'123'456'000});
        EXPECT_EQ(reading.frames[0].bytes.size(), 61U);
        EXPECT_EQ(reading.frames[0].bytes.back(), std::byte{0xAB});
        EXPECT_THAT(reading.damage, IsEmpty());
    }
}

// §4.6: what dumpcap writes at the end of a capture.
TEST(PcapngReader, KeepsWhenAnInterfaceWasCapturedAndWhatWasLost)
{
    for (const Octets& empty : {Octets::little(), Octets::big()}) {
        Octets file = section(empty);
        enhancedPacket(file, 0, 1'700'000'000'123'456, 61);
        const auto statistics = [&](std::uint64_t dropped) {
            Octets body = like(file);
            body.u32(0).u64(0);
            for (const auto& [code, stamp] :
                 {std::pair{2, 1'700'000'000'000'001}, {3, 1'700'000'009'000'000}})
                body.u16(static_cast<std::uint16_t>(code))
                    .u16(8)
                    .u32(static_cast<std::uint32_t>(stamp >> 32))
                    .u32(static_cast<std::uint32_t>(stamp));
            body.u16(4).u16(8).u64(1000); // received
            body.u16(5).u16(8).u64(dropped).u16(7).u16(8).u64(30).u32(0);
            block(file, 5, std::move(body));
        };
        statistics(1);
        statistics(12);

        const Reading reading = read(file.bytes());

        EXPECT_THAT(reading.damage, IsEmpty());
        ASSERT_EQ(reading.interfaces.size(), 1U);
        EXPECT_EQ(reading.interfaces[0].begin, Time{1'700'000'000'000'001'000});
        EXPECT_EQ(reading.interfaces[0].end, Time{1'700'000'009'000'000'000});
        EXPECT_EQ(reading.interfaces[0].dropped, 42U) << "the newest count";
    }
}

TEST(PcapngReader, ReadsSectionsOfDifferentByteOrdersAndLinkTypes)
{
    Octets file = section(Octets::big());
    enhancedPacket(file, 0, 1, 60);
    Octets second = Octets::little();
    sectionHeader(second);
    interfaceBlock(second, Octets::little(), 101);
    interfaceBlock(second, Octets::little(), 113);
    enhancedPacket(second, 1, 2, 60);
    const Reading reading = read(file.add(second).bytes());
    ASSERT_EQ(reading.frames.size(), 2U);
    EXPECT_EQ(reading.frames[0].link, LinkType::Ethernet);
    EXPECT_EQ(reading.frames[1].link, LinkType::LinuxSll);
    EXPECT_EQ(reading.frames[1].interface, 2U);
    EXPECT_EQ(reading.interfaces.size(), 3U);
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST(PcapngReader, ReadsInterfaceOptions)
{
    for (const Octets& empty : {Octets::little(), Octets::big()}) {
        Octets options = empty;
        options.u16(2).u16(4).text("eth0").u16(3).u16(2).text("up").u16(0);
        options.u16(9).u16(1).u8(9).repeat(0, 3);
        options.u16(13).u16(1).u8(4).repeat(0, 3);
        options.u16(14).u16(8).u64(100).u32(0);
        Octets file = empty;
        sectionHeader(file);
        interfaceBlock(file, options, 1, 96);
        enhancedPacket(file, 0, 5, 60);
        const Reading reading = read(file.bytes());
        ASSERT_EQ(reading.frames.size(), 1U);
        EXPECT_EQ(reading.frames[0].time, std::chrono::seconds{100} + Time{5});
        EXPECT_EQ(reading.frames[0].fcsLength, 4U);
        EXPECT_EQ(reading.interfaces[0].name, "eth0");
        EXPECT_EQ(reading.interfaces[0].description, "up");
        EXPECT_EQ(reading.interfaces[0].snapLength, 96U);
    }
}

TEST(PcapngReader, ReadsPacketIdsAndTheCheckSequenceOfOnePacket)
{
    Octets file = section(Octets::big());
    enhancedPacket(file, 0, 1, 60,
                   Octets::big().u16(2).u16(4).u32(4 << 5).u16(5).u16(8).u64(0x123456789A).u32(0));
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 1U);
    EXPECT_EQ(reading.frames[0].packetId, 0x123456789AU);
    EXPECT_EQ(reading.frames[0].fcsLength, 4U);
}

TEST(PcapngReader, ReadsSimpleAndObsoletePackets)
{
    Octets file = Octets::little();
    sectionHeader(file);
    interfaceBlock(file, Octets::little(), 1, 10);
    block(file, 3, Octets::little().u32(60).repeat(7, 10));
    block(file, 2, Octets::little().u16(0).u16(0).u32(0).u32(5).u32(6).u32(60).repeat(8, 6));
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 2U);
    EXPECT_EQ(reading.frames[0].bytes.size(), 10U);
    EXPECT_EQ(reading.frames[0].originalLength, 60U);
    EXPECT_EQ(reading.frames[1].bytes.size(), 6U);
    EXPECT_EQ(reading.frames[1].time, std::chrono::microseconds{5});
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST(PcapngReader, CountsCustomBlocksSysdigEventsAndRowsAsWiresharkDoesAndSkipsTheRest)
{
    Octets file = section(Octets::little());
    for (const std::uint32_t type : {4U, 5U, 10U, 0x12345678U})
        block(file, type, Octets::little().repeat(0, 40)); // not counted
    for (const std::uint32_t type : {0xBADU, 0x40000BADU, 0x204U, 0x216U, 0x221U})
        block(file, type, Octets::little().u32(4711).repeat(0xEE, 40));
    block(file, 9, Octets::little().text("__REALTIME_TIMESTAMP=7\n"));
    enhancedPacket(file, 0, 1, 60);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.rows.size(), 1U);
    ASSERT_EQ(reading.frames.size(), 1U);
    EXPECT_EQ(reading.rows[0].number, 6U);
    EXPECT_EQ(reading.frames[0].number, 7U);
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST(PcapngReader, ReadsJournalRowsInBothForms)
{
    Octets body = Octets::little();
    body.text("__REALTIME_TIMESTAMP=1700000000123456\nMESSAGE\n").u64(5).text("a\nb=c\nEMPTY=\n");
    Octets file = section(Octets::big());
    const Reading reading = read(block(file, 9, body).bytes());
    ASSERT_EQ(reading.rows.size(), 1U);
    EXPECT_EQ(reading.rows[0].time, std::chrono::microseconds{1'700'000'000'123'456});
    EXPECT_THAT(reading.rows[0].fields,
                ElementsAre(Pair("__REALTIME_TIMESTAMP", "1700000000123456"), Pair("MESSAGE", "a\nb=c"),
                            Pair("EMPTY", "")));
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST(PcapngReader, KeepsTheFieldsBeforeDamageInAJournalRow)
{
    for (const std::uint64_t length : {std::uint64_t{6}, std::uint64_t{4'000'000'000}, ~std::uint64_t{0}}) {
        Octets file = section(Octets::little());
        block(file, 9, std::move(Octets::little().text("A=1\nMESSAGE\n").u64(length).text("abc\n")));
        enhancedPacket(file, 0, 1, 60);
        const Reading reading = read(file.bytes());
        ASSERT_EQ(reading.rows.size(), 1U);
        EXPECT_THAT(reading.rows[0].fields, ElementsAre(Pair("A", "1")));
        EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::PcapngJournal));
        EXPECT_EQ(reading.frames.size(), 1U);
    }
}

} // namespace
} // namespace lifeline::capture
