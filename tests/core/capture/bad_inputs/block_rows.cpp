#include "tests/core/capture/bad_inputs/row.h"

#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

constexpr std::uint32_t kSectionHeader = 0x0A0D0D0A;
constexpr std::uint64_t kSecond = 1'000'000; ///< of time stamps in microseconds

/// A section with Ethernet and one packet.
Octets opening(Octets file = Octets::little())
{
    sectionHeader(file);
    interfaceBlock(file);
    enhancedPacket(file, 0, kSecond, 60);
    return file;
}

/// One sound packet, something odd, and another sound packet.
template <class AddOdd>
Octets between(AddOdd addOdd)
{
    Octets file = opening();
    addOdd(file);
    return std::move(enhancedPacket(file, 0, 3 * kSecond, 64));
}

/// An enhanced packet's body without padding, 81 octets.
Octets packetBody()
{
    return std::move(Octets::little().u32(0).u32(0).u32(2 * kSecond).u32(61).u32(61).repeat(0xAB, 61));
}

/// The sound packet behind the odd thing was found.
void expectLast(const Reading& reading)
{
    ASSERT_FALSE(reading.frames.empty());
    EXPECT_EQ(reading.frames.back().bytes.size(), 64U);
}

/// A section whose section length says something else.
Octets sectionOfLength(std::uint64_t length)
{
    Octets file = Octets::little();
    block(file, kSectionHeader, std::move(Octets::little().u32(0x1A2B3C4D).u16(1).u16(0).u64(length)));
    interfaceBlock(file);
    return std::move(enhancedPacket(file, 0, kSecond, 60));
}

Octets manyInterfaces(int count)
{
    Octets file = opening();
    for (int i = 1; i < count; ++i)
        interfaceBlock(file);
    enhancedPacket(file, 999, 2 * kSecond, 60);
    return std::move(enhancedPacket(file, 65'536, 3 * kSecond, 64));
}

} // namespace

std::vector<BadInput> badBlocks()
{
    using enum ErrorCode;
    return {
        {"n01",
         "a section header only",
         [] {
             Octets file = Octets::little();
             return std::move(sectionHeader(file));
         },
         0,
         {}},
        {"n05",
         "a block of length 0",
         [] { return between([](Octets& f) { f.u32(6).u32(0).repeat(0xCC, 40); }); },
         2,
         {PcapngBlockLength, Unreadable},
         expectLast},
        {"n06",
         "a block of length 8",
         [] { return between([](Octets& f) { f.u32(6).u32(8).repeat(0xCC, 40); }); },
         2,
         {PcapngBlockLength, Unreadable},
         expectLast},
        {"n07",
         "a block that is not padded",
         [] { return between([](Octets& f) { f.u32(6).u32(93).add(packetBody()).u32(93); }); },
         3,
         {PcapngBlockLength},
         expectLast},
        {"n07_padded",
         "a block that is padded, but its length is not",
         [] { return between([](Octets& f) { f.u32(6).u32(93).add(packetBody()).repeat(0, 3).u32(93); }); },
         3,
         {PcapngBlockLength},
         expectLast},
        {"n08",
         "a packet block of 4 GiB",
         [] { return between([](Octets& f) { f.u32(6).u32(0xFFFFFFFC).repeat(0xCC, 40); }); },
         2,
         {PcapngBlockLength, Unreadable},
         expectLast},
        {"n09",
         "an unknown block of 2 GiB",
         [] { return between([](Octets& f) { f.u32(0x123).u32(0x80000000).repeat(0xCC, 40); }); },
         2,
         {PcapngBlockLength, Unreadable},
         expectLast},
        {"n10",
         "the trailing length differs",
         [] { return between([](Octets& f) { f.u32(6).u32(96).add(packetBody()).repeat(0, 3).u32(92); }); },
         3,
         {PcapngTrailer},
         expectLast},
        {"n24",
         "a big-endian section, then a little-endian one",
         [] { return std::move(opening(Octets::big()).add(opening())); },
         2,
         {}},
        {"n25",
         "a new section",
         [] { return std::move(opening().add(opening())); },
         2,
         {},
         [](const Reading& r) { EXPECT_EQ(r.frames[1].interface, 1U); }},
        {"n32",
         "a section of version 2.0",
         [] {
             return between([](Octets& f) {
                 sectionHeader(f, 2, 0);
                 interfaceBlock(f);
                 enhancedPacket(f, 0, 2 * kSecond, 60);
                 sectionHeader(f);
                 interfaceBlock(f);
             });
         },
         2,
         {PcapngVersion},
         [](const Reading& r) {
             expectLast(r);
             EXPECT_EQ(r.details[0].severity, Severity::Error);
         }},
        {"n33",
         "a section of version 1.9",
         [] {
             return between([](Octets& f) {
                 sectionHeader(f, 1, 9);
                 enhancedPacket(f, 0, 2 * kSecond, 60);
                 sectionHeader(f);
                 interfaceBlock(f);
             });
         },
         2,
         {PcapngVersion},
         [](const Reading& r) {
             expectLast(r);
             EXPECT_EQ(r.details[0].severity, Severity::Warning);
         }},
        {"n33_alone",
         "a file of one section, of version 1.9",
         [] {
             Octets file = Octets::little();
             sectionHeader(file, 1, 9);
             interfaceBlock(file);
             return std::move(enhancedPacket(file, 0, kSecond, 60));
         },
         0,
         {PcapngVersion},
         [](const Reading& r) {
             ASSERT_EQ(r.details.size(), 2U);
             EXPECT_EQ(r.details[0].severity, Severity::Warning);
             EXPECT_EQ(r.details[1].severity, Severity::Error) << "nothing of the file was read";
         }},
        {"n34",
         "the first section's byte-order magic is wrong",
         [] {
             return std::move(
                 Octets::little().u32(kSectionHeader).u32(28).u32(0xDEADBEEF).u32(1).u64(0).u32(28));
         },
         0,
         {PcapngByteOrder, Unreadable}},
        {"n35",
         "a later section's byte-order magic is wrong",
         [] {
             return between(
                 [](Octets& f) { f.u32(kSectionHeader).u32(28).u32(0xDEADBEEF).u32(1).u64(0).u32(28); });
         },
         2,
         {PcapngByteOrder, Unreadable},
         expectLast},
        {"n36",
         "unknown and reserved blocks",
         [] {
             return between([](Octets& f) {
                 for (const std::uint32_t type : {0U, 0x123U, 0x80000001U, 0xFFFFFFFFU})
                     block(f, type, Octets::little().repeat(0xCC, 20));
             });
         },
         2,
         {},
         expectLast},
        {"n37",
         "the last block is cut",
         [] { return std::move(opening().u32(6).u32(96).add(packetBody())); },
         1,
         {Truncated}},
        {"n38",
         "the last block's header is cut",
         [] { return std::move(opening().u32(6).u32(96)); },
         1,
         {Truncated}},
        {"n39", "a section length of 0", [] { return sectionOfLength(0); }, 1, {}},
        {"n40", "a section length of 8", [] { return sectionOfLength(8); }, 1, {}},
        {"n41", "a section length of 2^62", [] { return sectionOfLength(std::uint64_t{1} << 62); }, 1, {}},
        {"n44",
         "1 000 interfaces",
         [] { return manyInterfaces(1'000); },
         3,
         {PcapngInterfaceUnknown},
         [](const Reading& r) { EXPECT_EQ(r.frames[1].link, LinkType::Ethernet); }},
        {"n45",
         "4 KiB of zeros at the end",
         [] { return std::move(opening().repeat(0, 4'096)); },
         1,
         {ZeroTail}},
        {"n45_inside",
         "4 KiB of zeros between blocks",
         [] { return between([](Octets& f) { f.repeat(0, 4'096); }); },
         2,
         {Unreadable},
         expectLast},
        {"n48",
         "an unknown block of 20 MiB",
         [] {
             return between(
                 [](Octets& f) { block(f, 0x123, Octets::little().repeat(0xCC, 20 * 1024 * 1024)); });
         },
         2,
         {},
         expectLast},
        {"n57",
         "1 000 000 interfaces",
         [] { return manyInterfaces(1'000'000); },
         3,
         {PcapngInterfaceLimit, PcapngInterfaceUnknown},
         [](const Reading& r) {
             EXPECT_EQ(r.frames[1].link, LinkType::Ethernet);
             EXPECT_EQ(r.frames[2].link, LinkType::Unknown);
             EXPECT_LE(r.interfaces.size(), 65'537U);
         }},
        {"n58",
         "300 000 section headers",
         [] {
             Octets file = Octets::little();
             for (int i = 0; i < 300'000; ++i)
                 sectionHeader(file);
             return file;
         },
         0,
         {},
         [](const Reading& r) { EXPECT_TRUE(r.interfaces.empty()); }},
    };
}

} // namespace lifeline::test
