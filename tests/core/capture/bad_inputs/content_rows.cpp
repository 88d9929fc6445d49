#include "tests/core/capture/bad_inputs/row.h"

#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

constexpr std::uint64_t kSecond = 1'000'000; ///< of time stamps in microseconds

/// One sound packet, something odd, and another sound packet.
template <class AddOdd>
Octets between(AddOdd addOdd)
{
    Octets file = Octets::little();
    sectionHeader(file);
    interfaceBlock(file);
    enhancedPacket(file, 0, kSecond, 60);
    addOdd(file);
    return std::move(enhancedPacket(file, 0, 3 * kSecond, 64));
}

void expectLast(const Reading& reading)
{
    ASSERT_FALSE(reading.frames.empty());
    EXPECT_EQ(reading.frames.back().bytes.size(), 64U);
}

/// An enhanced packet of 60 octets that says other things of itself.
void packet(Octets& file, std::uint32_t interface, std::uint32_t captured, std::uint32_t original)
{
    Octets body = Octets::little();
    body.u32(interface).u32(0).u32(2 * kSecond).u32(captured).u32(original).repeat(0xAB, 60);
    block(file, 6, std::move(body));
}

Octets withPacket(std::uint32_t interface, std::uint32_t captured, std::uint32_t original)
{
    return between([&](Octets& f) { packet(f, interface, captured, original); });
}

Octets withPacketOptions(const Octets& options)
{
    return between([&](Octets& f) { enhancedPacket(f, 0, 2 * kSecond, 60, options); });
}

Octets withBlock(std::uint32_t type, const Octets& body)
{
    return between([&](Octets& f) { block(f, type, body); });
}

Octets resolution(std::uint8_t value)
{
    return std::move(Octets::little().u16(9).u16(1).u8(value).repeat(0, 3));
}

/// One section with an interface of these options and a packet of this time stamp.
Octets stamped(const Octets& interfaceOptions, std::uint64_t stamp)
{
    Octets file = Octets::little();
    sectionHeader(file);
    interfaceBlock(file, interfaceOptions);
    return std::move(enhancedPacket(file, 0, stamp, 60));
}

Octets offset(std::int64_t seconds)
{
    return std::move(Octets::little().u16(14).u16(8).u64(static_cast<std::uint64_t>(seconds)).u32(0));
}

constexpr std::uint8_t kResolutions[] = {0,   6,        9,         12,        18,        19,        20,
                                         127, 0x80 | 0, 0x80 | 10, 0x80 | 63, 0x80 | 64, 0x80 | 127};

/// An interface of each resolution, and a packet of each at 2^63 steps.
Octets allResolutions()
{
    Octets file = Octets::little();
    sectionHeader(file);
    for (const std::uint8_t value : kResolutions)
        interfaceBlock(file, resolution(value));
    for (std::uint32_t i = 0; i < std::size(kResolutions); ++i)
        enhancedPacket(file, i, std::uint64_t{1} << 63, 60);
    return file;
}

Octets withComment(const Octets& comment)
{
    Octets file = Octets::little();
    Octets body = Octets::little();
    body.u32(0x1A2B3C4D).u16(1).u16(0).u64(~std::uint64_t{0});
    body.u16(1).u16(static_cast<std::uint16_t>(comment.size())).add(comment).padTo4().u32(0);
    block(file, 0x0A0D0D0A, std::move(body));
    interfaceBlock(file);
    return std::move(enhancedPacket(file, 0, kSecond, 64));
}

} // namespace

std::vector<BadInput> badBlockContents()
{
    using enum ErrorCode;
    return {
        {"n02",
         "a packet before any interface",
         [] {
             Octets file = Octets::little();
             sectionHeader(file);
             enhancedPacket(file, 0, kSecond, 60);
             interfaceBlock(file);
             return std::move(enhancedPacket(file, 0, 2 * kSecond, 64));
         },
         2,
         {PcapngInterfaceUnknown},
         [](const Reading& r) {
             EXPECT_EQ(r.frames[0].link, LinkType::Unknown);
             EXPECT_EQ(r.frames[1].link, LinkType::Ethernet);
         }},
        {"n03",
         "interface 5",
         [] { return withPacket(5, 60, 60); },
         3,
         {PcapngInterfaceUnknown},
         [](const Reading& r) { EXPECT_EQ(r.frames[1].link, LinkType::Unknown); }},
        {"n04",
         "interface 0xFFFFFFFF",
         [] { return withPacket(~0U, 60, 60); },
         3,
         {PcapngInterfaceUnknown},
         expectLast},
        {"n11",
         "captured exceeds the block",
         [] { return withPacket(0, 65'536, 65'536); },
         2,
         {PcapngBlockTooShort},
         expectLast},
        {"n12",
         "captured exceeds original",
         [] { return withPacket(0, 60, 40); },
         3,
         {CapturedExceedsOriginal},
         [](const Reading& r) { EXPECT_EQ(r.frames[1].originalLength, 60U); }},
        {"n13",
         "captured exceeds the snapshot length",
         [] {
             Octets file = Octets::little();
             sectionHeader(file);
             interfaceBlock(file, Octets::little(), 1, 40);
             return std::move(enhancedPacket(file, 0, kSecond, 64));
         },
         1,
         {CapturedExceedsSnapLength},
         expectLast},
        {"n14",
         "an option longer than its block",
         [] { return withPacketOptions(Octets::little().u16(1).u16(400).u32(0)); },
         3,
         {PcapngOptions},
         expectLast},
        {"n15",
         "options without an end",
         [] { return withPacketOptions(Octets::little().u16(1).u16(4).text("note")); },
         3,
         {},
         expectLast},
        {"n16",
         "half an option's header",
         [] {
             return between([](Octets& f) {
                 // The block's length is taken as it is: the last two octets are no padding.
                 Octets body = Octets::little();
                 body.u32(0).u32(0).u32(2 * kSecond).u32(62).u32(62).repeat(0xAB, 62).repeat(0, 2);
                 body.u16(1).u16(0).u16(1);
                 f.u32(6).u32(102).add(body).u32(102);
             });
         },
         3,
         {PcapngBlockLength, PcapngOptions},
         expectLast},
        {"n17",
         "an end of options with a length",
         [] { return withPacketOptions(Octets::little().u16(0).u16(4).u32(0)); },
         3,
         {PcapngOptions},
         expectLast},
        {"n18",
         "every resolution, at 2^63 steps",
         allResolutions,
         std::size(kResolutions),
         {PcapngResolution, TimeOutOfRange, TimeBackwards},
         [](const Reading& r) {
             EXPECT_EQ(r.frames[0].time, Time::max());
             EXPECT_EQ(r.frames[3].time, Time{9'223'372'036'854'775}); // 10^-12
             EXPECT_EQ(r.frames[6].time, Time{92'233'720}); // 10^-20
             EXPECT_EQ(r.frames[7].time, Time{}); // 10^-127
             EXPECT_EQ(r.frames[10].time, std::chrono::seconds{1}); // 2^-63
             EXPECT_EQ(r.frames[11].time, std::chrono::milliseconds{500}); // 2^-64
         }},
        {"n19",
         "a resolution without a value",
         [] { return stamped(Octets::little().u16(9).u16(0).u32(0), kSecond); },
         1,
         {PcapngResolution},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].time, std::chrono::seconds{1}); }},
        {"n20",
         "a resolution twice",
         [] { return stamped(resolution(9).add(resolution(3)).u32(0), kSecond); },
         1,
         {PcapngResolution},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].time, std::chrono::milliseconds{1}); }},
        {"n21",
         "an offset of -2^63 seconds",
         [] { return stamped(offset(std::numeric_limits<std::int64_t>::min()), kSecond); },
         1,
         {TimeOutOfRange},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].time, Time::min()); }},
        {"n22",
         "an offset of 2^63 - 1 seconds",
         [] { return stamped(offset(std::numeric_limits<std::int64_t>::max()), kSecond); },
         1,
         {TimeOutOfRange},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].time, Time::max()); }},
        {"n23",
         "a time stamp of 2^64 - 1",
         [] { return stamped(Octets::little(), ~std::uint64_t{0}); },
         1,
         {TimeOutOfRange},
         [](const Reading& r) { EXPECT_EQ(r.frames[0].time, Time::max()); }},
        {"n26",
         "a second section without interfaces",
         [] { return between([](Octets& f) { sectionHeader(f); }); },
         2,
         {PcapngInterfaceUnknown},
         expectLast},
        {"n27",
         "interfaces of different link types",
         [] {
             return between([](Octets& f) {
                 interfaceBlock(f, Octets::little(), 101);
                 enhancedPacket(f, 1, 2 * kSecond, 60);
             });
         },
         3,
         {},
         [](const Reading& r) { EXPECT_EQ(r.frames[1].link, LinkType::Raw); }},
        {"n28",
         "interfaces of different snapshot lengths",
         [] {
             return between([](Octets& f) {
                 interfaceBlock(f, Octets::little(), 1, 60);
                 enhancedPacket(f, 1, 2 * kSecond, 60);
             });
         },
         3,
         {},
         [](const Reading& r) { EXPECT_EQ(r.interfaces[1].snapLength, 60U); }},
        {"n29",
         "an interface described after packets",
         [] { return between([](Octets& f) { interfaceBlock(f); }); },
         2,
         {},
         expectLast},
        {"n31",
         "a simple packet that lies",
         [] { return withBlock(3, std::move(Octets::little().u32(5'000).repeat(1, 20))); },
         3,
         {PcapngBlockTooShort},
         expectLast},
        {"n42",
         "a comment of hostile octets",
         [] { return withComment(Octets::little().text("a\x1b\xff\x07=1+2")); },
         1,
         {},
         [](const Reading& r) { EXPECT_EQ(r.comments.at(0), "a\x1b\xff\x07=1+2"); }},
        {"n43",
         "a comment of 65 532 octets",
         [] { return withComment(Octets::little().repeat('x', 65'532)); },
         1,
         {},
         [](const Reading& r) { EXPECT_EQ(r.comments.at(0).size(), 65'532U); }},
        {"n46",
         "an interface description that is too short",
         [] { return withBlock(1, Octets::little()); },
         2,
         {PcapngBlockTooShort},
         expectLast},
        {"n47",
         "a packet block that is too short",
         [] { return withBlock(6, Octets::little().u64(0)); },
         2,
         {PcapngBlockTooShort},
         expectLast},
        {"n49",
         "a name longer than its block",
         [] { return withBlock(4, Octets::little().u16(1).u16(60'000).u32(0x0A000001)); },
         2,
         {PcapngMetadata},
         expectLast},
        {"n50",
         "statistics of no interface",
         [] { return withBlock(5, Octets::little().u32(9).u64(0)); },
         2,
         {PcapngMetadata},
         expectLast},
        {"n51",
         "secrets that claim 4 GiB",
         [] { return withBlock(10, Octets::little().u32(0x544C534B).u32(~0U).u64(0)); },
         2,
         {PcapngMetadata},
         expectLast},
        {"n52",
         "a snapshot length of 0xFFFFFFFF",
         [] {
             return between([](Octets& f) {
                 interfaceBlock(f, Octets::little(), 1, ~0U);
                 enhancedPacket(f, 1, 2 * kSecond, 60);
             });
         },
         3,
         {},
         expectLast},
        {"n53",
         "a simple packet block without a length",
         [] { return withBlock(3, Octets::little()); },
         2,
         {PcapngBlockTooShort},
         expectLast},
        {"n54",
         "an obsolete packet block that is too short",
         [] { return withBlock(2, Octets::little().u32(0)); },
         2,
         {PcapngBlockTooShort},
         expectLast},
        {"n54_custom",
         "a custom block without its number",
         [] { return withBlock(0xBAD, Octets::little()); },
         2,
         {},
         expectLast},
        {"n55",
         "200 000 empty packets",
         [] {
             return between([](Octets& f) {
                 for (int i = 0; i < 200'000; ++i)
                     enhancedPacket(f, 0, 2 * kSecond, 0);
             });
         },
         200'002,
         {EmptyPacket},
         expectLast},
        {"n56",
         "secrets that claim 1 GiB in 32 octets",
         [] { return withBlock(10, Octets::little().u32(0x544C534B).u32(1U << 30).repeat(0, 12)); },
         2,
         {PcapngMetadata},
         expectLast},
    };
}

} // namespace lifeline::test
