#include "core/packet/decode.h"

#include "tests/support/headers.h"

#include <gmock/gmock.h>

namespace lifeline::packet {
namespace {

using test::ipv4;
using test::Octets;
using test::tcp;

constexpr auto kIeee80211 = static_cast<LinkType>(105);
constexpr auto kRadiotap = static_cast<LinkType>(127);

/// Parts of the frame control field, as its two octets read in order.
constexpr std::uint16_t kData = 0x0800;
constexpr std::uint16_t kQosData = 0x8800;
constexpr std::uint16_t kFromDistributionSystem = 0x0002;
constexpr std::uint16_t kBetweenDistributionSystems = 0x0003;
constexpr std::uint16_t kMoreFragments = 0x0004;
constexpr std::uint16_t kProtected = 0x0040;
constexpr std::uint16_t kHtControl = 0x0080;

Octets snap()
{
    return Octets::big().u32(0xAAAA0300).u32(0x00000800).add(ipv4(6, 45)).add(tcp(Octets::big(), 5));
}

/// @param rest  what stands behind the sequence control field
Octets wireless(std::uint16_t control, const Octets& rest, std::uint8_t fragment = 0)
{
    return Octets::big().u16(control).u16(0).repeat(0x02, 18).u8(fragment).u8(0).add(rest);
}

Octets withRadiotap(const Octets& fields, const Octets& frame)
{
    const auto length = static_cast<std::uint16_t>(4 + fields.size());
    return Octets(Octets::little()).u16(0).u16(length).add(fields).add(frame);
}

Decoded decodeAs(LinkType link, Bytes octets, std::uint64_t originalLength)
{
    const std::vector<std::byte> exact(octets.begin(), octets.end());
    Decoded decoded;
    decode(link, exact, originalLength, 0, decoded);
    return decoded;
}

Decoded decodeAs(LinkType link, const Octets& octets)
{
    return decodeAs(link, octets.bytes(), octets.size());
}

TEST(Ieee80211, DataFramesAreOpenedWhateverTheirHeadersLength)
{
    const Octets fcs = Octets::big().u32(0xC0FFEE00);
    const Octets frames[] = {
        wireless(kData | kFromDistributionSystem, snap().add(fcs)),
        wireless(kQosData, Octets::big().u16(0).add(snap()).add(fcs)),
        wireless(kQosData | kHtControl, Octets::big().u16(0).u32(7).add(snap()).add(fcs)),
        wireless(kData | kBetweenDistributionSystems, Octets::big().repeat(2, 6).add(snap()).add(fcs)),
        wireless(kQosData | kBetweenDistributionSystems,
                 Octets::big().repeat(2, 6).u16(0x0700).add(snap()).add(fcs)),
    };
    for (const Octets& frame : frames) {
        const Decoded d = decodeAs(kIeee80211, frame);
        EXPECT_EQ(d.outcome, Outcome::Tcp);
        EXPECT_EQ(d.payloadLength, 5U);
        EXPECT_EQ(d.payloadOffset, frame.size() - 4 - 5);
    }
}

TEST(Ieee80211, TheOpenedAndTheClosedAreTold)
{
    const auto outcome = [](std::uint16_t control, const Octets& rest, std::uint8_t fragment = 0) {
        return decodeAs(kIeee80211, wireless(control, rest, fragment));
    };
    const Decoded encrypted = outcome(kData | kProtected, Octets::big().u64(0).add(snap()));
    EXPECT_EQ(encrypted.outcome, Outcome::Unsupported);
    EXPECT_STREQ(name(encrypted.unsupported), "encrypted 802.11");
    EXPECT_FALSE(encrypted.unsupportedLinkType);
    const Decoded aggregate = outcome(kQosData, Octets::big().u16(0x8000).repeat(2, 12).u16(53).add(snap()));
    EXPECT_EQ(aggregate.outcome, Outcome::Unsupported);
    EXPECT_STREQ(name(aggregate.unsupported), "802.11 A-MSDU");
    EXPECT_EQ(outcome(kData | kMoreFragments, snap()).outcome, Outcome::Fragment);
    EXPECT_EQ(outcome(kData, snap(), 1).outcome, Outcome::Fragment);
    EXPECT_EQ(outcome(0x4800, snap()).outcome, Outcome::NotTcp) << "no data";
    EXPECT_EQ(outcome(0x8000, snap()).outcome, Outcome::NotTcp) << "a beacon";
    EXPECT_EQ(outcome(0xD400, snap()).outcome, Outcome::NotTcp) << "an acknowledgment";
}

TEST(Radiotap, ItsFlagsSayWhetherTheHeaderIsPadded)
{
    const Octets plain = wireless(kQosData, Octets::big().u16(0).add(snap()));
    const Octets padded = wireless(kQosData, Octets::big().u16(0).u16(0).add(snap()));
    struct Case {
        const char* name;
        Octets fields;
        bool isPadded;
    };
    const auto present = [](std::uint32_t word) { return std::move(Octets::little().u32(word)); };
    const Case cases[] = {
        {"no fields", present(0), false},
        {"no flags", present(0x4).u8(0xFF).u8(0), false},
        {"flags", present(0x2).u8(0x10), false},
        {"flags with padding", present(0x2).u8(0x30), true},
        {"a timer before them", present(0x3).u64(~0ULL).u8(0x20), true},
        {"more words and an aligned timer", present(0x80000003).u32(0x820).u32(0).u64(~0ULL).u8(0x20), true},
        {"two more words", present(0x80000002).u32(0x80000000).u32(0).u8(0x20), true},
    };
    for (const Case& c : cases) {
        const Decoded d = decodeAs(kRadiotap, withRadiotap(c.fields, c.isPadded ? padded : plain));
        EXPECT_EQ(d.outcome, Outcome::Tcp) << c.name;
        EXPECT_EQ(d.payloadLength, 5U) << c.name;
    }
}

TEST(Radiotap, AHeaderThatContradictsItselfIsMalformed)
{
    EXPECT_EQ(decodeAs(kRadiotap, Octets::big().repeat(0, 60)).outcome, Outcome::Malformed);
    EXPECT_EQ(decodeAs(kRadiotap, Octets::little().u16(0).u16(61).repeat(0, 56)).outcome, Outcome::Malformed);
    const Octets wordsWithoutEnd = withRadiotap(Octets::little().repeat(0xFF, 28), wireless(kData, snap()));
    EXPECT_EQ(decodeAs(kRadiotap, wordsWithoutEnd).outcome, Outcome::Tcp);
}

TEST(Radiotap, EveryCutIsAnswered)
{
    const Octets frame = withRadiotap(Octets::little().u32(0x80000003).u32(0).u32(0).u64(0).u8(0x20).u8(0),
                                      wireless(kQosData, Octets::big().u32(0).add(snap())));
    for (std::size_t size = 0; size < frame.size(); ++size) {
        const Decoded d = decodeAs(kRadiotap, frame.bytes().first(size), frame.size());
        EXPECT_EQ(d.outcome == Outcome::Tcp, size >= frame.size() - 5) << size;
        for (const Layer& layer : layers(d))
            EXPECT_LE(layer.offset + layer.length, size);
    }
}

} // namespace
} // namespace lifeline::packet
