#include "core/packet/fields.h"

#include <algorithm>

namespace lifeline::packet {
namespace {

constexpr unsigned kBitsInOctet = 8;

/// A field as a header's table has it: names in the RFC's order, widths in bits.
struct Row {
    const char* name;
    unsigned bits;
    FieldFormat format = FieldFormat::Number;
    std::uint8_t depth = 1;
};

constexpr auto kHex = FieldFormat::Hexadecimal;
constexpr auto kFlag = FieldFormat::Flag;
constexpr auto kMac = FieldFormat::Mac;
constexpr auto kAddress = FieldFormat::Address;
constexpr auto kOctets = FieldFormat::Octets;

constexpr auto kEthernet = std::to_array<Row>({
    {"Destination", 48, kMac},
    {"Source", 48, kMac},
    {"EtherType", 16, kHex},
});
constexpr auto kVlan = std::to_array<Row>({
    {"Priority (PCP)", 3},
    {"Drop eligible (DEI)", 1, kFlag},
    {"VLAN", 12},
    {"EtherType", 16, kHex},
});
constexpr auto kLinuxSll = std::to_array<Row>({
    {"Packet type", 16},
    {"ARPHRD type", 16},
    {"Address length", 16},
    {"Source", 48, kMac},
    {"Padding", 16, kOctets},
    {"EtherType", 16, kHex},
});
constexpr auto kLinuxSll2 = std::to_array<Row>({
    {"EtherType", 16, kHex},
    {"Reserved", 16, kHex},
    {"Interface", 32},
    {"ARPHRD type", 16},
    {"Packet type", 8},
    {"Address length", 8},
    {"Source", 48, kMac},
    {"Padding", 16, kOctets},
});
constexpr auto kIpv4 = std::to_array<Row>({
    {"Version", 4},
    {"Header length (IHL)", 4},
    {"DSCP", 6},
    {"ECN", 2},
    {"Total length", 16},
    {"Identification", 16, kHex},
    {"Reserved", 1, kFlag},
    {"Don't fragment (DF)", 1, kFlag},
    {"More fragments (MF)", 1, kFlag},
    {"Fragment offset", 13},
    {"Time to live (TTL)", 8},
    {"Protocol", 8},
    {"Header checksum", 16, kHex},
    {"Source", 32, kAddress},
    {"Destination", 32, kAddress},
});
constexpr auto kIpv6 = std::to_array<Row>({
    {"Version", 4},
    {"DSCP", 6},
    {"ECN", 2},
    {"Flow label", 20, kHex},
    {"Payload length", 16},
    {"Next header", 8},
    {"Hop limit", 8},
    {"Source", 128, kAddress},
    {"Destination", 128, kAddress},
});
constexpr auto kIpv6Extension = std::to_array<Row>({{"Next header", 8}, {"Header length", 8}});
constexpr auto kTcp = std::to_array<Row>({
    {"Source port", 16},
    {"Destination port", 16},
    {"Sequence number", 32},
    {"Acknowledgment number", 32},
    {"Data offset", 4},
    {"Reserved", 3, kHex},
    {"AE", 1, kFlag},
    {"CWR", 1, kFlag},
    {"ECE", 1, kFlag},
    {"URG", 1, kFlag},
    {"ACK", 1, kFlag},
    {"PSH", 1, kFlag},
    {"RST", 1, kFlag},
    {"SYN", 1, kFlag},
    {"FIN", 1, kFlag},
    {"Window", 16},
    {"Checksum", 16, kHex},
    {"Urgent pointer", 16},
});
constexpr auto kUdp = std::to_array<Row>({
    {"Source port", 16},
    {"Destination port", 16},
    {"Length", 16},
    {"Checksum", 16, kHex},
});
constexpr auto kMpls = std::to_array<Row>({
    {"Label", 20},
    {"Traffic class", 3},
    {"Bottom of stack", 1, kFlag},
    {"Time to live (TTL)", 8},
});
constexpr auto kGre = std::to_array<Row>({{"Flags and version", 16, kHex}, {"EtherType", 16, kHex}});
constexpr auto kVxlan = std::to_array<Row>({
    {"Flags", 8, kHex},
    {"Reserved", 24, kHex},
    {"VXLAN network (VNI)", 24},
    {"Reserved", 8, kHex},
});
constexpr auto kPppoe = std::to_array<Row>({
    {"Version", 4},
    {"Type", 4},
    {"Code", 8, kHex},
    {"Session", 16, kHex},
    {"Length", 16},
});

struct Header {
    std::span<const Row> rows;
    const char* section = "";
};

Header headerOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Ethernet:
        return {kEthernet, "IEEE 802.3 §3.1.1"};
    case Protocol::Vlan:
        return {kVlan, "IEEE 802.1Q §9.6"};
    case Protocol::LinuxSll:
        return {kLinuxSll};
    case Protocol::LinuxSll2:
        return {kLinuxSll2};
    case Protocol::Ipv4:
        return {kIpv4, "RFC 791 §3.1"};
    case Protocol::Ipv6:
        return {kIpv6, "RFC 8200 §3"};
    case Protocol::Ipv6Extension:
        return {kIpv6Extension, "RFC 8200 §4"};
    case Protocol::Tcp:
        return {kTcp, "RFC 9293 §3.1"};
    case Protocol::Udp:
        return {kUdp, "RFC 768"};
    case Protocol::Mpls:
        return {kMpls, "RFC 3032 §2.1"};
    case Protocol::Gre:
        return {kGre, "RFC 2784 §2.1"};
    case Protocol::Vxlan:
        return {kVxlan, "RFC 7348 §5"};
    case Protocol::Pppoe:
        return {kPppoe, "RFC 2516 §4"};
    default:
        return {};
    }
}

struct Option {
    const char* name;
    std::span<const Row> value; ///< behind kind and length
    const char* section;
};

constexpr auto kMss = std::to_array<Row>({{"MSS", 16, FieldFormat::Number, 3}});
constexpr auto kScale = std::to_array<Row>({{"Shift count", 8, FieldFormat::Number, 3}});
constexpr auto kTimestamps = std::to_array<Row>({
    {"Timestamp value (TSval)", 32, FieldFormat::Number, 3},
    {"Timestamp echo (TSecr)", 32, FieldFormat::Number, 3},
});
constexpr auto kSackBlock = std::to_array<Row>({
    {"Left edge", 32, FieldFormat::Number, 3},
    {"Right edge", 32, FieldFormat::Number, 3},
});
constexpr auto kUserTimeout = std::to_array<Row>({{"User timeout", 16, FieldFormat::Hexadecimal, 3}});

Option optionOf(std::uint8_t kind)
{
    switch (kind) {
    case 2:
        return {"Maximum segment size", kMss, "RFC 9293 §3.7.1"};
    case 3:
        return {"Window scale", kScale, "RFC 7323 §2"};
    case 4:
        return {"SACK permitted", {}, "RFC 2018 §2"};
    case 5:
        return {"SACK", kSackBlock, "RFC 2018 §3"};
    case 8:
        return {"Timestamps", kTimestamps, "RFC 7323 §3"};
    case 19:
        return {"MD5 signature", {}, "RFC 2385"};
    case 28:
        return {"User timeout", kUserTimeout, "RFC 5482"};
    case 29:
        return {"Authentication (TCP-AO)", {}, "RFC 5925"};
    case 30:
        return {"Multipath TCP", {}, "RFC 8684"};
    case 34:
        return {"Fast Open cookie", {}, "RFC 7413 §4.1.1"};
    default:
        return {"Unknown option", {}, ""};
    }
}

class Listing {
public:
    Listing(Bytes frame, std::vector<Field>& out) : m_frame(frame), m_out(out) { }

    void header(const Layer& layer)
    {
        if (layer.protocol == Protocol::Payload) {
            add("Data", layer.offset, layer.length, 0, FieldFormat::Text, "");
            return;
        }
        const Header table = headerOf(layer.protocol);
        add(name(layer.protocol), layer.offset, layer.length, 0, FieldFormat::Group, table.section);
        std::uint32_t bit = 0;
        for (const Row& row : table.rows)
            bit += rowAt(row, layer.offset, bit, layer.offset + layer.length, table.section);
        const std::uint32_t fixed = bit / kBitsInOctet;
        if (layer.length <= fixed || table.rows.empty())
            return;
        if (layer.protocol == Protocol::Tcp)
            options(layer.offset + fixed, layer.offset + layer.length);
        else
            add(layer.protocol == Protocol::Ipv4 ? "Options" : "Further octets", layer.offset + fixed,
                layer.length - fixed, 1, kOctets, table.section);
    }

private:
    void add(const char* name, std::uint32_t offset, std::uint32_t length, std::uint8_t depth,
             FieldFormat format, const char* section)
    {
        m_out.push_back({name, offset, length, 0, 0, depth, format, 0, section});
    }

    /// Gives the row's width.
    std::uint32_t rowAt(const Row& row, std::uint32_t offset, std::uint32_t bit, std::uint32_t end,
                        const char* section)
    {
        const std::uint32_t first = offset + bit / kBitsInOctet;
        const std::uint32_t length = (bit % kBitsInOctet + row.bits + kBitsInOctet - 1) / kBitsInOctet;
        if (first + length > end || first + length > m_frame.size())
            return row.bits;
        Field field;
        field.name = row.name;
        field.offset = first;
        field.length = length;
        field.firstBit = static_cast<std::uint8_t>(bit % kBitsInOctet);
        field.bits = row.bits % kBitsInOctet == 0 && field.firstBit == 0
            ? std::uint8_t{0}
            : static_cast<std::uint8_t>(row.bits);
        field.depth = row.depth;
        field.format = row.format;
        field.section = section;
        field.value = valueAt(field, row.bits);
        m_out.push_back(field);
        return row.bits;
    }

    std::uint64_t valueAt(const Field& field, unsigned bits) const
    {
        if (field.length > sizeof(std::uint64_t))
            return 0;
        std::uint64_t value = 0;
        for (std::uint32_t i = 0; i < field.length; ++i)
            value = value << kBitsInOctet | std::to_integer<std::uint64_t>(m_frame[field.offset + i]);
        value >>= field.length * kBitsInOctet - field.firstBit - bits;
        return bits >= 64 ? value : value & ((std::uint64_t{1} << bits) - 1);
    }

    /// RFC 9293 §3.2.
    void options(std::uint32_t at, std::uint32_t end)
    {
        end = std::min(end, static_cast<std::uint32_t>(m_frame.size()));
        add("Options", at, end - at, 1, FieldFormat::Group, "RFC 9293 §3.2");
        while (at < end) {
            const auto kind = std::to_integer<std::uint8_t>(m_frame[at]);
            if (kind <= 1) {
                add(kind == 0 ? "End of options" : "No operation", at, 1, 2, kOctets, "RFC 9293 §3.2");
                ++at;
                if (kind == 0 && at < end)
                    add("Padding", at, end - at, 2, kOctets, "RFC 9293 §3.2");
                if (kind == 0)
                    return;
                continue;
            }
            const auto length = at + 1 < end ? std::to_integer<std::uint32_t>(m_frame[at + 1]) : 0;
            if (length < 2 || length > end - at) {
                add("Damaged option", at, end - at, 2, kOctets, "RFC 9293 §3.2");
                return;
            }
            option(kind, at, length);
            at += length;
        }
    }

    void option(std::uint8_t kind, std::uint32_t at, std::uint32_t length)
    {
        constexpr Row kKind{"Kind", 8, FieldFormat::Number, 3};
        constexpr Row kLength{"Length", 8, FieldFormat::Number, 3};
        const Option table = optionOf(kind);
        const std::uint32_t end = at + length;
        add(table.name, at, length, 2, FieldFormat::Group, table.section);
        rowAt(kKind, at, 0, end, table.section);
        rowAt(kLength, at, kBitsInOctet, end, table.section);
        std::uint32_t bit = 2 * kBitsInOctet;
        const std::uint32_t all = length * kBitsInOctet;
        do {
            for (const Row& row : table.value) {
                if (bit + row.bits <= all)
                    rowAt(row, at, bit, end, table.section);
                bit += row.bits;
            }
        } while (kind == 5 && bit < all);
        if (table.value.empty() && length > 2)
            add("Value", at + 2, length - 2, 3, kOctets, table.section);
    }

    Bytes m_frame;
    std::vector<Field>& m_out;
};

constexpr auto kOtherNames = std::to_array<const char*>({
    "Data",
    "Options",
    "Further octets",
    "End of options",
    "No operation",
    "Padding",
    "Damaged option",
    "Kind",
    "Length",
    "Value",
    "Maximum segment size",
    "Window scale",
    "SACK permitted",
    "SACK",
    "Timestamps",
    "MD5 signature",
    "User timeout",
    "Authentication (TCP-AO)",
    "Multipath TCP",
    "Fast Open cookie",
    "Unknown option",
});

} // namespace

std::vector<Field> fieldsOf(Bytes frame, const Decoded& decoded)
{
    std::vector<Field> fields;
    Listing listing(frame, fields);
    for (const Layer& layer : layers(decoded))
        if (layer.offset < frame.size()) {
            Layer held = layer;
            held.length = std::min(held.length, static_cast<std::uint32_t>(frame.size()) - held.offset);
            listing.header(held);
        }
    return fields;
}

std::span<const char* const> fieldNames()
{
    static const std::vector<const char*> kNames = [] {
        std::vector<const char*> names(kOtherNames.begin(), kOtherNames.end());
        for (const std::span<const Row> rows :
             {std::span<const Row>(kEthernet), std::span<const Row>(kVlan), std::span<const Row>(kLinuxSll),
              std::span<const Row>(kLinuxSll2), std::span<const Row>(kIpv4), std::span<const Row>(kIpv6),
              std::span<const Row>(kIpv6Extension), std::span<const Row>(kTcp), std::span<const Row>(kUdp),
              std::span<const Row>(kMpls), std::span<const Row>(kGre), std::span<const Row>(kVxlan),
              std::span<const Row>(kPppoe), std::span<const Row>(kMss), std::span<const Row>(kScale),
              std::span<const Row>(kTimestamps), std::span<const Row>(kSackBlock),
              std::span<const Row>(kUserTimeout)})
            for (const Row& row : rows)
                names.push_back(row.name);
        return names;
    }();
    return kNames;
}

} // namespace lifeline::packet
