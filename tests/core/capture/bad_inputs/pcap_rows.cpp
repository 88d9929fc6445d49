#include "tests/core/capture/bad_inputs/row.h"

#include <gtest/gtest.h>
#include <string_view>

namespace lifeline::test {
namespace {

using namespace std::string_view_literals;
using capture::Format;

constexpr std::uint32_t kMicroseconds = 0xA1B2C3D4;
constexpr std::uint32_t kNanoseconds = 0xA1B23C4D;

/// Records of 60 octets at the seconds 1001, 1002 and 1003.
Octets three(Octets file)
{
    for (std::uint32_t i = 1; i <= 3; ++i)
        pcapRecord(file, 1'000 + i, i, 60);
    return file;
}

Octets three() { return three(pcapHeader()); }

Octets text(std::string_view content) { return std::move(Octets::little().text(content)); }

/// A file's first octets, and zeros behind them.
Octets beginning(std::string_view magic) { return std::move(text(magic).repeat(0, 40)); }

Octets version(std::uint16_t major, std::uint16_t minor)
{
    Octets file = Octets::little();
    file.u32(kMicroseconds).u16(major).u16(minor).u64(0).u32(65'535).u32(1);
    return three(std::move(file));
}

/// Three records, one that claims too many octets, and three more.
Octets claiming(std::uint32_t captured)
{
    Octets file = three();
    file.u32(1'004).u32(0).u32(captured).u32(captured).repeat(0xEE, 333);
    for (std::uint32_t i = 5; i <= 7; ++i)
        pcapRecord(file, 1'000 + i, i, 60);
    return file;
}

/// A record whose lengths are not those of what was captured and what there was.
Octets lengths(std::uint32_t captured, std::uint32_t original, std::uint32_t snapLength = 65'535)
{
    Octets file = pcapHeader(Octets::little(), kMicroseconds, 1, snapLength);
    return std::move(file.u32(1).u32(0).u32(captured).u32(original).repeat(1, captured));
}

Octets afterTextMode()
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
    return mangled;
}

Octets kuznetsov()
{
    Octets file = pcapHeader(Octets::little(), 0xA1B2CD34);
    for (std::uint32_t i = 1; i <= 2; ++i)
        file.u32(i).u32(0).u32(4).u32(60).u64(0).u32(0xDDCCBBAA);
    return file;
}

Octets swappedLengths()
{
    Octets file = Octets::big();
    file.u32(kMicroseconds).u16(2).u16(2).u64(0).u32(65'535).u32(1);
    return std::move(file.u32(5).u32(0).u32(60).u32(4).repeat(7, 4));
}

} // namespace

std::vector<BadInput> badPcaps()
{
    using enum ErrorCode;
    return {
        {"p01", "an empty file", [] { return Octets::little(); }, 0, {EmptyFile}},
        {"p02", "three octets", [] { return text("{}\n"); }, 0, {NotACapture}},
        {"p03", "a header only", [] { return pcapHeader(); }, 0, {}},
        {"p04",
         "a header that is cut",
         [] { return std::move(Octets::little().u32(kMicroseconds).u16(2)); },
         0,
         {PcapHeaderCut}},
        {"p05",
         "another magic",
         [] { return three(pcapHeader(Octets::little(), 0xA1B2C3FF)); },
         0,
         {NotACapture},
         [](const Reading& r) {
             EXPECT_EQ(r.details[0].error.detail, "FF C3 B2 A1 02 00 04 00 00 00 00 00 00 00 00 00");
         }},
        {"p05_xz", "xz", [] { return beginning("\xFD\x37zXZ\0"sv); }, 0, {NotUnpacked}},
        {"p05_bzip2", "bzip2", [] { return beginning("BZh9"); }, 0, {NotUnpacked}},
        {"p05_zip", "zip", [] { return beginning("PK\x03\x04"); }, 0, {NotUnpacked}},
        {"p05_lz4_legacy",
         "lz4's legacy format",
         [] { return beginning("\x02\x21\x4C\x18"); },
         0,
         {NotUnpacked}},
        {"p05_snoop", "snoop", [] { return beginning("snoop\0\0\0"sv); }, 0, {NotUnpacked}},
        {"p05_erf",
         "ERF",
         [] {
             return std::move(
                 Octets::big().u64(0x00472F0081D74841).u8(2).u8(5).u16(72).u16(0).u16(827).repeat(1, 60));
         },
         0,
         {NotUnpacked}},
        {"p05_text2pcap",
         "a hex dump",
         [] { return text("0000  00 0e b6 00 00 02 00 0e b6 00\n"); },
         0,
         {NotUnpacked}},
        {"p06", "version 99.4", [] { return version(99, 4); }, 0, {PcapVersion}},
        {"p07",
         "snapshot length 0",
         [] { return three(pcapHeader(Octets::little(), kMicroseconds, 1, 0)); },
         3,
         {}},
        {"p08",
         "snapshot length 0xFFFFFFFF",
         [] { return three(pcapHeader(Octets::little(), kMicroseconds, 1, ~0U)); },
         3,
         {},
         [](const Reading& r) { EXPECT_EQ(r.interfaces[0].snapLength, 0U); }},
        {"p09",
         "the last packet is cut",
         [] { return std::move(three().u32(1'004).u32(0).u32(60).u32(60).repeat(1, 20)); },
         3,
         {Truncated},
         [](const Reading& r) {
             EXPECT_EQ(r.details[0].error.detail, "20 of 60 bytes of a packet");
             EXPECT_EQ(r.details[0].error.kept, 3U);
         }},
        {"p10",
         "the last header is cut",
         [] { return std::move(three().u32(1'004).u32(0)); },
         3,
         {Truncated}},
        {"p11",
         "2 GiB - 1 captured",
         [] { return claiming(0x7FFFFFFF); },
         6,
         {PcapPacketTooLong, Unreadable}},
        {"p12",
         "4 GiB - 1 captured",
         [] { return claiming(0xFFFFFFFF); },
         6,
         {PcapPacketTooLong, Unreadable},
         [](const Reading& r) {
             EXPECT_EQ(r.details[0].error.packet, 4U);
             EXPECT_EQ(r.details[0].error.offset, 24U + 3 * 76U);
             EXPECT_EQ(r.details[0].error.kept, 3U);
         }},
        {"p12_small",
         "more captured than there is",
         [] { return claiming(300'000); },
         6,
         {PcapPacketTooLong, Unreadable}},
        {"p13",
         "captured exceeds original",
         [] { return lengths(30, 20); },
         1,
         {CapturedExceedsOriginal},
         [](const Reading& r) {
             EXPECT_EQ(r.frames[0].bytes.size(), 30U);
             EXPECT_EQ(r.frames[0].originalLength, 30U);
         }},
        {"p14",
         "captured exceeds the snapshot length",
         [] { return lengths(60, 60, 40); },
         1,
         {CapturedExceedsSnapLength},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].bytes.size(), 60U); }},
        {"p15", "nothing captured", [] { return lengths(0, 60); }, 1, {EmptyPacket}},
        {"p16",
         "4 GiB on the wire",
         [] { return lengths(4, ~0U); },
         1,
         {LengthImplausible},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].originalLength, 0xFFFFFFFFU); }},
        {"p17",
         "a fraction of 4000 seconds",
         [] {
             Octets file = pcapHeader();
             return std::move(pcapRecord(file, 1'000, 4'000'000'000, 60));
         },
         1,
         {FractionOutOfRange},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].time, std::chrono::seconds{5'000}); }},
        {"p18",
         "time goes back, then to 1970",
         [] {
             Octets file = pcapHeader();
             for (const std::uint32_t at : {1'700'000'000U, 1'699'999'900U, 0U, 1'700'000'001U})
                 pcapRecord(file, at, 0, 60);
             return file;
         },
         4,
         {TimeBackwards},
         [](const Reading& r) {
             EXPECT_EQ(r.frames[1].time, std::chrono::seconds{1'699'999'900});
             EXPECT_EQ(r.frames[2].time, Time{});
             EXPECT_EQ(r.details[0].error.kept, 0U) << "it is not the end";
         }},
        {"p19",
         "the year 2106",
         [] {
             Octets file = pcapHeader();
             return std::move(pcapRecord(file, ~0U, 0, 60));
         },
         1,
         {},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].time, std::chrono::seconds{4'294'967'295}); }},
        {"p20",
         "link type 60000",
         [] { return three(pcapHeader(Octets::little(), kMicroseconds, 60'000)); },
         3,
         {LinkTypeUnknown}},
        {"p21",
         "a check sequence in the link type field",
         [] { return three(pcapHeader(Octets::little(), kMicroseconds, 0x24000001)); },
         3,
         {},
         [](const Reading& r) {
             EXPECT_EQ(r.frames[0].fcsLength, 4U);
             EXPECT_EQ(r.frames[0].link, LinkType::Ethernet);
         }},
        {"p22",
         "nanoseconds",
         [] { return three(pcapHeader(Octets::little(), kNanoseconds)); },
         3,
         {},
         [](const Reading& r) { EXPECT_EQ(r.frames[1].time, Time{1'002'000'000'002}); }},
        {"p23",
         "nanoseconds, big-endian",
         [] { return three(pcapHeader(Octets::big(), kNanoseconds)); },
         3,
         {},
         [](const Reading& r) {
             EXPECT_EQ(r.format, Format::PcapNanoseconds);
             EXPECT_EQ(r.frames[1].time, Time{1'002'000'000'002});
         }},
        {"p24",
         "Kuznetsov's longer records",
         kuznetsov,
         2,
         {},
         [](const Reading& r) { EXPECT_EQ(r.frames[1].bytes[0], std::byte{0xAA}); }},
        {"p25",
         "version 2.2, lengths the other way round",
         swappedLengths,
         1,
         {},
         [](const Reading& r) {
             EXPECT_EQ(r.frames[0].bytes.size(), 4U);
             EXPECT_EQ(r.frames[0].originalLength, 60U);
         }},
        {"p26", "version 543.0 of DG/UX", [] { return version(543, 0); }, 0, {PcapVersion}},
        {"p27", "a text-mode transfer", afterTextMode, 1, {PcapPacketTooLong, TextModeTransfer, Unreadable}},
        {"p27_pcapng",
         "a text-mode transfer of pcapng",
         [] { return beginning("\x0D\x0A\x0D\x0D\x0D\x0A"); },
         0,
         {TextModeTransfer}},
        {"p28",
         "two files, one behind the other",
         [] { return std::move(three().add(three(pcapHeader(Octets::big())))); },
         6,
         {PcapConcatenated, TimeBackwards},
         [](const Reading& r) { EXPECT_EQ(r.interfaces.size(), 2U); }},
        {"p29",
         "4 KiB of zeros at the end",
         [] { return std::move(three().repeat(0, 4'096)); },
         3,
         {ZeroTail}},
        {"p29_few", "seven zeros at the end", [] { return std::move(three().repeat(0, 7)); }, 3, {ZeroTail}},
        {"p29_endless",
         "5 MiB of zeros, then an octet",
         [] { return std::move(three().repeat(0, 5 * 1024 * 1024).u8(1)); },
         3,
         {ZeroTail}},
        {"p30", "JSON text", [] { return text("{\"packets\": [1, 2, 3, 4]}\n"); }, 0, {NotACapture}},
        {"p32",
         "300 000 octets captured, no snapshot length",
         [] { return lengths(300'000, 300'000, 0); },
         1,
         {LargePacket}},
        {"p32_largest",
         "16 MiB captured, no snapshot length",
         [] { return lengths(16 * 1024 * 1024, 16 * 1024 * 1024, 0); },
         1,
         {LargePacket}},
    };
}

} // namespace lifeline::test
