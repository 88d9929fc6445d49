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
using ::testing::ElementsAre;
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

TEST(PcapReader, ReadsKuznetsovsLongerRecords)
{
    Octets file = pcapHeader(Octets::little(), 0xA1B2CD34);
    for (std::uint32_t i = 1; i <= 2; ++i)
        file.u32(i).u32(0).u32(4).u32(60).u64(0).u32(0xDDCCBBAA);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 2U);
    EXPECT_EQ(reading.frames[1].bytes[0], std::byte{0xAA});
    EXPECT_EQ(reading.frames[1].originalLength, 60U);
}

TEST(PcapReader, ReadsTheSwappedLengthsOfVersion22)
{
    Octets file = Octets::big();
    file.u32(0xA1B2C3D4).u16(2).u16(2).u64(0).u32(65'535).u32(1).u32(5).u32(0).u32(60).u32(4).repeat(7, 4);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 1U);
    EXPECT_EQ(reading.frames[0].bytes.size(), 4U);
    EXPECT_EQ(reading.frames[0].originalLength, 60U);
}

TEST(PcapReader, TakesTheCheckSequenceFromTheLinkTypeField)
{
    const Reading reading = read(threeRecords(pcapHeader(Octets::little(), 0xA1B2C3D4, 0x24000001)).bytes());
    ASSERT_EQ(reading.frames.size(), 3U);
    EXPECT_EQ(reading.frames[0].fcsLength, 4U);
    EXPECT_EQ(reading.frames[0].link, LinkType::Ethernet);
}

TEST(PcapReader, NamesWhatIsNoCapture)
{
    struct Case {
        Octets file;
        ErrorCode code;
    };
    const Case cases[] = {
        {Octets::little(), ErrorCode::EmptyFile},
        {Octets::little().text("{}\n"), ErrorCode::NotACapture},
        {Octets::little().text("{\"packets\": [1, 2, 3, 4]}\n"), ErrorCode::NotACapture},
        {Octets::little().repeat(0, 4'096), ErrorCode::NotACapture},
        {Octets::little()
             .text("\xFD"
                   "7zXZ")
             .repeat(0, 40),
         ErrorCode::NotUnpacked},
        {Octets::little().text("PK\x03\x04").repeat(0, 40), ErrorCode::NotUnpacked},
        {Octets::little().u32(0x184C2102).repeat(0, 40), ErrorCode::NotUnpacked},
        {Octets::little().text("snoop").repeat(0, 40), ErrorCode::NotUnpacked},
        {Octets::little().text("\x0D\x0A\x0D\x0D\x0D\x0A").repeat(0, 40), ErrorCode::TextModeTransfer},
        {Octets::little().u32(0xA1B2C3D4).u16(2), ErrorCode::PcapHeaderCut},
        {Octets::little().u32(0xA1B2C3D4).u16(99).u16(4).repeat(0, 16), ErrorCode::PcapVersion},
        {Octets::little().u32(0xA1B2C3D4).u16(543).u16(0).repeat(0, 16), ErrorCode::PcapVersion},
    };
    for (const Case& c : cases) {
        const Reading reading = read(c.file.bytes());
        EXPECT_THAT(reading.damage, ElementsAre(c.code)) << codeText(c.code);
        EXPECT_THAT(reading.frames, IsEmpty());
        ASSERT_FALSE(reading.details.empty());
        EXPECT_EQ(reading.details[0].severity, Severity::Error);
    }
}

TEST(PcapReader, AHeaderAloneIsAValidCapture)
{
    const Reading reading = read(pcapHeader().bytes());
    EXPECT_THAT(reading.frames, IsEmpty());
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST(PcapReader, FindsTheNextPacketBehindAnImpossibleLength)
{
    for (const std::uint32_t claimed : {0xFFFFFFFFU, 0x7FFFFFFFU, 0x01000001U, 300'000U}) {
        Octets file = threeRecords(pcapHeader());
        file.u32(1'004).u32(0).u32(claimed).u32(claimed).repeat(0xEE, 333);
        file = threeRecords(std::move(file));
        const Reading reading = read(file.bytes());
        EXPECT_EQ(reading.frames.size(), 6U) << claimed;
        EXPECT_THAT(
            reading.damage,
            ElementsAre(ErrorCode::PcapPacketTooLong, ErrorCode::Unreadable, ErrorCode::TimeBackwards));
        EXPECT_EQ(reading.details[0].error.packet, 4U);
        EXPECT_EQ(reading.details[0].error.offset, 24U + 3 * 76U);
        EXPECT_EQ(reading.details[0].error.kept, 3U);
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

TEST(PcapReader, AcceptsPacketsOfSixteenMebibytes)
{
    Octets file = pcapHeader(Octets::little(), 0xA1B2C3D4, 1, 0);
    pcapRecord(file, 1, 0, 16 * 1024 * 1024);
    pcapRecord(file, 2, 0, 60);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 2U);
    EXPECT_EQ(reading.frames[0].bytes.size(), 16U * 1024 * 1024);
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::LargePacket));
}

TEST(PcapReader, KeepsPacketsWithOddLengthsAndSaysSo)
{
    Octets file = pcapHeader(Octets::little(), 0xA1B2C3D4, 1, 40);
    file.u32(1).u32(0).u32(30).u32(20).repeat(1, 30); // captured more than there was
    file.u32(2).u32(0).u32(60).u32(60).repeat(1, 60); // more than the snapshot length
    file.u32(3).u32(0).u32(0).u32(60); // nothing captured
    file.u32(4).u32(0).u32(4).u32(0xFFFFFFFF).repeat(1, 4); // 4 GiB on the wire
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 4U);
    EXPECT_EQ(reading.frames[0].originalLength, 30U);
    EXPECT_EQ(reading.frames[1].bytes.size(), 60U);
    EXPECT_EQ(reading.frames[3].originalLength, 0xFFFFFFFFU);
    EXPECT_THAT(reading.damage,
                ElementsAre(ErrorCode::CapturedExceedsOriginal, ErrorCode::CapturedExceedsSnapLength,
                            ErrorCode::EmptyPacket, ErrorCode::LengthImplausible));
}

TEST(PcapReader, CarriesAnOverlongFractionIntoTheSeconds)
{
    Octets file = pcapHeader();
    pcapRecord(file, 0xFFFFFFFF, 4'000'000'000, 60);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 1U);
    EXPECT_EQ(reading.frames[0].time, std::chrono::seconds{4'294'967'295 + 4'000});
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::FractionOutOfRange));
}

TEST(PcapReader, KeepsFileOrderWhenTimeGoesBackwards)
{
    Octets file = pcapHeader();
    pcapRecord(file, 1'000, 0, 60);
    pcapRecord(file, 900, 0, 60);
    const Reading reading = read(file.bytes());
    ASSERT_EQ(reading.frames.size(), 2U);
    EXPECT_EQ(reading.frames[1].time, std::chrono::seconds{900});
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::TimeBackwards));
}

TEST(PcapReader, GoesOnWhereFilesWereConcatenated)
{
    Octets file = threeRecords(pcapHeader());
    file.add(threeRecords(pcapHeader(Octets::big())));
    const Reading reading = read(file.bytes());
    EXPECT_EQ(reading.frames.size(), 6U);
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::PcapConcatenated, ErrorCode::TimeBackwards));
    EXPECT_EQ(reading.interfaces.size(), 2U);
}

TEST(PcapReader, IgnoresTheZerosOfAPowerLoss)
{
    for (const std::size_t zeros : {7U, 16U, 100U, 4'096U, 100'000U}) {
        const Reading reading = read(threeRecords(pcapHeader()).repeat(0, zeros).bytes());
        EXPECT_EQ(reading.frames.size(), 3U);
        EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::ZeroTail)) << zeros;
    }
}

TEST(PcapReader, DoesNotReadEndlessZeros)
{
    const Reading reading = read(threeRecords(pcapHeader()).repeat(0, 5 * 1024 * 1024).u8(1).bytes());
    EXPECT_EQ(reading.frames.size(), 3U);
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::ZeroTail));
}

TEST(PcapReader, RecognisesATextModeTransfer)
{
    Octets sound = pcapHeader();
    for (std::uint32_t i = 0; i < 40; ++i)
        sound.u32(1'000 + i).u32(0).u32(60).u32(60).repeat(0x0A, 30).repeat(1, 30);
    Octets mangled = Octets::little();
    for (const std::byte b : sound.bytes()) {
        if (b == std::byte{0x0A})
            mangled.u8(0x0D);
        mangled.u8(std::to_integer<std::uint8_t>(b));
    }
    EXPECT_TRUE(read(mangled.bytes()).has(ErrorCode::TextModeTransfer));
    EXPECT_FALSE(read(sound.bytes()).has(ErrorCode::TextModeTransfer));
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
