#include "core/packet/icmp.h"

#include <algorithm>
#include <array>

namespace lifeline::packet {
namespace {

constexpr std::uint8_t kTcp = 6;

using enum IcmpMeaning;

/// RFC 792, RFC 1122 §3.2.2.1, RFC 1812 §5.2.7.1
IcmpMeaning unreachable4(std::uint8_t code)
{
    constexpr std::array kCodes{
        NetUnreachable,  HostUnreachable, ProtocolUnreachable,
        PortUnreachable, PacketTooBig,    SourceRouteFailed,
        NetUnreachable, // 6: unknown
        HostUnreachable, // 7: unknown
        HostUnreachable, // 8: isolated
        Prohibited, // 9: the network
        Prohibited, // 10: the host
        NetUnreachable, // 11: for this type of service
        HostUnreachable, // 12: for this type of service
        Prohibited, // 13
        Prohibited, // 14: host precedence
        Prohibited, // 15: precedence cutoff
    };
    return code < kCodes.size() ? kCodes[code] : Other;
}

/// RFC 4443 §3.1
IcmpMeaning unreachable6(std::uint8_t code)
{
    constexpr std::array kCodes{
        NetUnreachable, // no route
        Prohibited,
        HostUnreachable, // beyond the scope of the source
        HostUnreachable, PortUnreachable,
        Prohibited, // source address failed the policy
        Prohibited, // reject route
    };
    return code < kCodes.size() ? kCodes[code] : Other;
}

bool isError4(std::uint8_t type)
{
    return type == 3 || type == 4 || type == 5 || type == 11 || type == 12; // RFC 1122 §3.2.2
}

bool isError6(std::uint8_t type) { return type >= 1 && type <= 4; } // RFC 4443 §2.1: below 128, and known

IpAddress v4(ByteReader& reader) { return IpAddress::v4(reader.u32()); }

IpAddress v6(ByteReader& reader)
{
    IpAddress address;
    const Bytes octets = reader.bytes(address.octets.size());
    std::transform(octets.begin(), octets.end(), address.octets.begin(),
                   [](std::byte octet) { return std::to_integer<std::uint8_t>(octet); });
    return address;
}

/// Reads a quoted IPv4 header with its options, up to the TCP header; false where that does not follow.
bool quoted4(ByteReader& reader, IcmpError& out)
{
    constexpr unsigned kFixed = 20;
    constexpr unsigned kOffset = 0x1FFF;
    const std::uint8_t first = reader.u8();
    const unsigned length = (first & 0xFU) * 4;
    reader.skip(5);
    const bool isLaterFragment = (reader.u16() & kOffset) != 0;
    reader.skip(1);
    const std::uint8_t protocol = reader.u8();
    reader.skip(2);
    out.source.address = v4(reader);
    out.destination.address = v4(reader);
    if (first >> 4 != 4 || length < kFixed || isLaterFragment || protocol != kTcp)
        return false;
    reader.skip(length - kFixed);
    return true;
}

/// The same of IPv6, with extension headers (RFC 8200 §4).
bool quoted6(ByteReader& reader, IcmpError& out)
{
    constexpr unsigned kMostExtensions = 8;
    constexpr std::uint8_t kFragment = 44;
    if (reader.u8() >> 4 != 6)
        return false;
    reader.skip(5);
    std::uint8_t next = reader.u8();
    reader.skip(1);
    out.source.address = v6(reader);
    out.destination.address = v6(reader);
    for (unsigned count = 0; next != kTcp; ++count) {
        const bool hasOptions = next == 0 || next == 43 || next == 60;
        if ((!hasOptions && next != kFragment) || count == kMostExtensions || reader.failed())
            return false;
        const bool isFragment = next == kFragment;
        next = reader.u8();
        const std::uint8_t length = reader.u8();
        if (isFragment) {
            constexpr unsigned kOffset = 0xFFF8;
            if ((reader.u16() & kOffset) != 0)
                return false;
            reader.skip(4);
        } else {
            reader.skip(6 + std::size_t{length} * 8);
        }
    }
    return true;
}

} // namespace

std::optional<IcmpError> decodeIcmpError(Bytes message, std::uint8_t version)
{
    ByteReader reader(message);
    IcmpError error;
    error.version = version;
    error.type = reader.u8();
    error.code = reader.u8();
    reader.skip(2);
    const std::uint32_t rest = reader.u32();
    if (version == 4 ? !isError4(error.type) : !isError6(error.type))
        return std::nullopt;
    if (!(version == 4 ? quoted4(reader, error) : quoted6(reader, error)))
        return std::nullopt;
    error.source.port = reader.u16();
    error.destination.port = reader.u16();
    error.sequence = reader.u32();
    if (reader.failed())
        return std::nullopt;
    if (meaningOf(error) == PacketTooBig)
        error.nextHopMtu = version == 4 ? rest & 0xFFFFU : rest; // RFC 1191 §4, RFC 4443 §3.2
    return error;
}

IcmpMeaning meaningOf(const IcmpError& error)
{
    if (error.version == 6)
        switch (error.type) {
        case 1:
            return unreachable6(error.code);
        case 2:
            return PacketTooBig;
        case 3:
            return error.code == 0 ? TimeExceeded : error.code == 1 ? ReassemblyTimeExceeded : Other;
        case 4:
            return ParameterProblem;
        default:
            return Other;
        }
    switch (error.type) {
    case 3:
        return unreachable4(error.code);
    case 4:
        return SourceQuench;
    case 5:
        return Redirect;
    case 11:
        return error.code == 0 ? TimeExceeded : error.code == 1 ? ReassemblyTimeExceeded : Other;
    case 12:
        return ParameterProblem;
    default:
        return Other;
    }
}

std::string_view name(IcmpMeaning meaning)
{
    constexpr std::array<std::string_view, 13> kNames{
        "other",
        "net-unreachable",
        "host-unreachable",
        "protocol-unreachable",
        "port-unreachable",
        "packet-too-big",
        "source-route-failed",
        "prohibited",
        "time-exceeded",
        "reassembly-time-exceeded",
        "parameter-problem",
        "source-quench",
        "redirect",
    };
    return kNames[static_cast<std::size_t>(meaning)];
}

} // namespace lifeline::packet
