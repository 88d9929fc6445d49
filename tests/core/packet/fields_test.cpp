#include "core/packet/fields.h"

#include "tests/support/headers.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace lifeline::packet {
namespace {

using test::ethernet;
using test::ipv4;
using test::ipv6;
using test::Octets;
using test::tcp;

struct Listed {
    std::vector<Field> fields;

    const Field& named(const std::string& name, std::size_t nth = 0) const
    {
        for (const Field& field : fields)
            if (name == field.name && nth-- == 0)
                return field;
        ADD_FAILURE() << "no field " << name;
        static const Field kNone;
        return kNone;
    }
    std::vector<std::string> names(std::uint8_t depth) const
    {
        std::vector<std::string> result;
        for (const Field& field : fields)
            if (field.depth == depth)
                result.emplace_back(field.name);
        return result;
    }
};

Listed list(const Octets& frame, std::size_t held = SIZE_MAX)
{
    Decoded decoded;
    const Bytes octets = frame.bytes().first(std::min(held, frame.size()));
    decode(LinkType::Ethernet, octets, frame.size(), 0, decoded);
    return {fieldsOf(octets, decoded)};
}

Octets options()
{
    Octets octets = Octets::big();
    return std::move(
        octets.u8(2).u8(4).u16(1460).u8(4).u8(2).u8(8).u8(10).u32(7).u32(9).u8(1).u8(3).u8(3).u8(7));
}

Octets segment(const Octets& tcpOptions = options(), std::size_t payload = 5)
{
    const auto total = static_cast<std::uint16_t>(40 + tcpOptions.size() + payload);
    return std::move(ethernet(0x0800).add(ipv4(6, total)).add(tcp(tcpOptions, payload)));
}

TEST(Fields, AreThoseOfEveryHeaderInTheirOrder)
{
    const Listed listed = list(segment());
    EXPECT_THAT(listed.names(0), testing::ElementsAre("Ethernet", "IPv4", "TCP", "Data"));
    EXPECT_TRUE(std::ranges::is_sorted(listed.fields, {}, &Field::offset));
    EXPECT_EQ(listed.named("Total length").value, 40U + 20U + 5U);
    EXPECT_EQ(listed.named("Source port").value, 50'139U);
    EXPECT_EQ(listed.named("Sequence number").value, 1'000U);
    EXPECT_EQ(listed.named("Sequence number").offset, 14U + 20U + 4U);
    EXPECT_EQ(listed.named("Sequence number").length, 4U);
    EXPECT_STREQ(listed.named("Sequence number").section, "RFC 9293 §3.1");
    EXPECT_EQ(listed.named("Data").length, 5U);
}

TEST(Fields, OfBitsSayWhichBits)
{
    const Listed listed = list(segment());
    EXPECT_EQ(listed.named("Version").value, 4U);
    EXPECT_EQ(listed.named("Header length (IHL)").value, 5U);
    EXPECT_EQ(listed.named("Header length (IHL)").firstBit, 4);
    EXPECT_EQ(listed.named("Header length (IHL)").bits, 4);
    EXPECT_EQ(listed.named("Don't fragment (DF)").value, 1U);
    EXPECT_EQ(listed.named("Fragment offset").bits, 13);
    EXPECT_EQ(listed.named("Fragment offset").length, 2U);
    EXPECT_EQ(listed.named("Data offset").value, 10U);
    EXPECT_EQ(listed.named("PSH").value, 1U);
    EXPECT_EQ(listed.named("ACK").value, 1U);
    EXPECT_EQ(listed.named("SYN").value, 0U);
    EXPECT_EQ(listed.named("ACK").offset, 14U + 20U + 13U);
    EXPECT_EQ(listed.named("ACK").firstBit, 3);
}

TEST(Fields, OptionsAreTakenApart)
{
    const Listed listed = list(segment());
    EXPECT_THAT(listed.names(2),
                testing::ElementsAre("Maximum segment size", "SACK permitted", "Timestamps", "No operation",
                                     "Window scale"));
    EXPECT_EQ(listed.named("MSS").value, 1460U);
    EXPECT_EQ(listed.named("Timestamp value (TSval)").value, 7U);
    EXPECT_EQ(listed.named("Timestamp echo (TSecr)").value, 9U);
    EXPECT_EQ(listed.named("Shift count").value, 7U);
    EXPECT_STREQ(listed.named("Window scale").section, "RFC 7323 §2");
}

TEST(Fields, SackHasABlockForEachPair)
{
    Octets sack = Octets::big();
    sack.u8(5).u8(18).u32(10).u32(20).u32(30).u32(40).u8(0).u8(0);
    const Listed listed = list(segment(sack));
    EXPECT_EQ(listed.named("Left edge", 1).value, 30U);
    EXPECT_EQ(listed.named("Right edge", 1).value, 40U);
    EXPECT_EQ(listed.named("Padding").length, 1U);
}

TEST(Fields, ADamagedOptionEndsTheList)
{
    Octets damaged = Octets::big();
    damaged.u8(8).u8(0).u16(0);
    const Listed listed = list(segment(damaged));
    EXPECT_EQ(listed.named("Damaged option").length, 4U);
    EXPECT_THAT(listed.names(2), testing::ElementsAre("Damaged option"));
}

TEST(Fields, VlanTagsAndIpv6HaveTheirOwn)
{
    Octets tag = Octets::big();
    tag.u16(0x6005).u16(0x86DD);
    const Listed listed = list(ethernet(0x8100).add(tag).add(ipv6(6, 20)).add(tcp()));
    EXPECT_THAT(listed.names(0), testing::ElementsAre("Ethernet", "802.1Q VLAN", "IPv6", "TCP"));
    EXPECT_EQ(listed.named("Priority (PCP)").value, 3U);
    EXPECT_EQ(listed.named("VLAN").value, 5U);
    EXPECT_EQ(listed.named("Hop limit").value, 63U);
    EXPECT_EQ(listed.named("Source", 1).length, 16U);
}

TEST(Fields, WithinATunnelEachHeaderHasItsOwn)
{
    const Listed listed = list(ethernet(0x0800).add(ipv4(4, 60)).add(ipv4(6, 40)).add(tcp()));
    EXPECT_THAT(listed.names(0), testing::ElementsAre("Ethernet", "IPv4", "IPv4", "TCP"));
    EXPECT_EQ(listed.named("Protocol").value, 4U);
    EXPECT_EQ(listed.named("Protocol", 1).value, 6U);
}

TEST(Fields, NeverReachBehindTheFrame)
{
    const Octets whole = segment();
    for (std::size_t held = 0; held <= whole.size(); ++held)
        for (const Field& field : list(whole, held).fields) {
            EXPECT_LE(field.offset + field.length, held) << field.name;
            EXPECT_LE(field.depth, 3);
        }
}

TEST(Fields, FitTheirNumbersIntoEightOctets)
{
    for (const Field& field : list(segment()).fields) {
        const bool isNumber = field.format == FieldFormat::Number || field.format == FieldFormat::Hexadecimal;
        if (isNumber) {
            EXPECT_LE(field.length, 8U) << field.name;
        }
    }
}

TEST(Fields, EveryNameIsListed)
{
    for (const Field& field : list(segment()).fields)
        if (field.depth > 0) {
            EXPECT_TRUE(std::ranges::any_of(fieldNames(), [&](const char* name) {
                return std::strcmp(name, field.name) == 0;
            })) << field.name;
        }
}

} // namespace
} // namespace lifeline::packet
