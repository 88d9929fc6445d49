#include "core/export/anonymous_frame.h"

#include "core/packet/checksum.h"
#include "core/packet/ones_complement.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace lifeline::exports {
namespace {

using packet::Layer;
using packet::Protocol;

std::uint8_t octet(const std::vector<std::byte>& frame, std::size_t at)
{
    return std::to_integer<std::uint8_t>(frame[at]);
}

/// Whether we know each octet of such a header, or overwrite it.
bool isKnown(const Layer& layer, const std::vector<std::byte>& frame)
{
    switch (layer.protocol) {
    case Protocol::Ethernet:
    case Protocol::Vlan:
    case Protocol::Llc:
    case Protocol::LinuxSll:
    case Protocol::LinuxSll2:
    case Protocol::Loopback:
    case Protocol::Ipv4:
    case Protocol::Ipv6:
    case Protocol::Ipv6Extension:
    case Protocol::Tcp:
    case Protocol::Payload:
    case Protocol::Icmp:
    case Protocol::Icmp6:
    case Protocol::Udp:
    case Protocol::Mpls:
    case Protocol::Pppoe:
    case Protocol::Ppp:
    case Protocol::CiscoHdlc:
    case Protocol::Vxlan:
    case Protocol::EthernetInIp:
        return true;
    case Protocol::Gre: // its checksum covers the payload
        return (octet(frame, layer.offset) & 0x80U) == 0;
    case Protocol::Geneve: // options may say anything
        return layer.length == 8;
    case Protocol::GtpU:
        return layer.length <= 12;
    default:
        return false;
    }
}

std::uint64_t pseudoHeader(const packet::IpAddress& source, const packet::IpAddress& destination,
                           std::uint8_t protocol)
{
    const auto sum = [](const packet::IpAddress& address) {
        const Bytes all = std::as_bytes(std::span(address.octets));
        return std::uint64_t{packet::onesComplementSum(address.isV4() ? all.last(4) : all)};
    };
    return sum(source) + sum(destination) + protocol;
}

/// A checksum that is neither right nor what a network card would still finish.
std::uint32_t wrongChecksum(std::uint32_t right, std::uint32_t pseudo, std::uint32_t withoutLength)
{
    std::uint32_t wrong = right ^ 0x5555U;
    while (wrong == pseudo || wrong == withoutLength || wrong == right || wrong == 0 || wrong == 0xFFFF)
        wrong = (wrong + 0x101U) & 0xFFFFU;
    return wrong;
}

/// So many octets of an option's value tell of TCP and of nobody.
std::size_t harmless(std::uint8_t kind, std::size_t value)
{
    switch (kind) {
    case 2: // maximum segment size
    case 28: // user timeout
        return value == 2 ? value : 0;
    case 3: // window scale
        return value == 1 ? value : 0;
    case 5: // SACK
        return value % 8 == 0 ? value : 0;
    case 8: // time stamps
        return value == 8 ? value : 0;
    case 30: // MPTCP: which of its options it is (RFC 8684 §8); some name addresses
        return std::min<std::size_t>(value, 1);
    case 253: // experiments: which one (RFC 6994)
    case 254:
        return std::min<std::size_t>(value, 2);
    default:
        return 0;
    }
}

void rewriteOptions(std::span<std::byte> options)
{
    const auto zero = [&](std::size_t begin, std::size_t end) {
        std::fill(options.begin() + static_cast<std::ptrdiff_t>(begin),
                  options.begin() + static_cast<std::ptrdiff_t>(end), std::byte{0});
    };
    for (std::size_t at = 0; at < options.size();) {
        const auto kind = std::to_integer<std::uint8_t>(options[at]);
        if (kind == 1) {
            ++at;
            continue;
        }
        if (kind == 0)
            return zero(at, options.size());
        if (at + 1 == options.size())
            return;
        const std::size_t length = std::to_integer<std::size_t>(options[at + 1]);
        if (length < 2) // malformed, and it stays so
            return zero(at + 2, options.size());
        const std::size_t end = std::min(at + length, options.size());
        zero(at + 2 + std::min(harmless(kind, length - 2), end - at - 2), end);
        at = end;
    }
}

} // namespace

bool AnonymousFrames::rewrite(LinkType link, Bytes frame, std::uint64_t originalLength, unsigned fcsLength)
{
    m_originalLength = originalLength - std::min<std::uint64_t>(originalLength, fcsLength);
    m_before = frame.first(static_cast<std::size_t>(std::min<std::uint64_t>(frame.size(), m_originalLength)));
    packet::decode(link, m_before, m_originalLength, 0, m_headers);
    m_frame.assign(m_before.begin(), m_before.end());
    if (!isUnderstood())
        return false;
    for (std::size_t i = 0; i < m_headers.layerCount; ++i)
        if (!rewriteLayer(m_headers.layers[i], i))
            return false;
    // What stands in a header may decide what the next one is taken for: MPLS says nothing of its payload.
    packet::decode(link, m_frame, m_originalLength, 0, m_rewritten);
    const auto before = layers(m_headers);
    const auto after = layers(m_rewritten);
    return m_rewritten.outcome == m_headers.outcome && after.size() <= before.size()
        && std::equal(after.begin(), after.end(), before.begin(), [](const Layer& a, const Layer& b) {
               return a.protocol == b.protocol && a.offset == b.offset;
           });
}

bool AnonymousFrames::isOfTcp() const
{
    return m_headers.outcome != packet::Outcome::NotTcp || m_headers.icmpError;
}

bool AnonymousFrames::isUnderstood() const
{
    const bool isError = m_headers.outcome == packet::Outcome::NotTcp && m_headers.icmpError;
    if ((m_headers.outcome != packet::Outcome::Tcp && !isError) || m_headers.fragment)
        return false;
    std::size_t at = 0;
    for (const Layer& layer : layers(m_headers)) {
        if (layer.offset != at || !isKnown(layer, m_frame))
            return false;
        at += layer.length;
    }
    return true;
}

bool AnonymousFrames::rewriteLayer(const Layer& layer, std::size_t index)
{
    switch (layer.protocol) {
    case Protocol::Ethernet:
        mapMac(layer.offset);
        mapMac(layer.offset + 6);
        return true;
    case Protocol::LinuxSll:
    case Protocol::LinuxSll2: {
        const bool isFirst = layer.protocol == Protocol::LinuxSll;
        const std::size_t address = layer.offset + (isFirst ? 6 : 12);
        const std::uint8_t length = octet(m_frame, layer.offset + (isFirst ? 5 : 11));
        const std::size_t kept = length == 6 ? 6 : 0;
        if (kept > 0)
            mapMac(address);
        std::fill_n(m_frame.begin() + static_cast<std::ptrdiff_t>(address + kept), 8 - kept, std::byte{0});
        return true;
    }
    case Protocol::Ipv4:
        rewriteIpv4(layer.offset, layer.length);
        return true;
    case Protocol::Ipv6:
        mapAddress(layer.offset + 8, 16);
        mapAddress(layer.offset + 24, 16);
        return true;
    case Protocol::Ipv6Extension:
        return rewriteExtension(layer, index);
    case Protocol::Udp:
        packet::put16(m_frame.data() + layer.offset + 6, 0);
        return true;
    case Protocol::Tcp:
        rewriteTcp(layer);
        return true;
    case Protocol::Icmp:
    case Protocol::Icmp6:
        return rewriteIcmp(layer);
    default:
        return true;
    }
}

void AnonymousFrames::mapMac(std::size_t at)
{
    MacAddress address{};
    std::memcpy(address.data(), m_frame.data() + at, address.size());
    address = m_addresses.of(address);
    std::memcpy(m_frame.data() + at, address.data(), address.size());
}

void AnonymousFrames::mapAddress(std::size_t at, std::size_t length)
{
    packet::IpAddress address;
    if (length == 4)
        address = packet::IpAddress::v4(0);
    const auto skip = static_cast<std::ptrdiff_t>(16 - length);
    std::memcpy(address.octets.data() + skip, m_frame.data() + at, length);
    address = m_addresses.of(address);
    std::memcpy(m_frame.data() + at, address.octets.data() + skip, length);
}

/// RFC 791 §3.1. Options may list the routers on the way: each becomes a no-operation.
void AnonymousFrames::rewriteIpv4(std::size_t at, std::size_t length)
{
    mapAddress(at + 12, 4);
    mapAddress(at + 16, 4);
    std::fill(m_frame.begin() + static_cast<std::ptrdiff_t>(at + 20),
              m_frame.begin() + static_cast<std::ptrdiff_t>(at + length), std::byte{1});
    packet::ChangedChecksum(m_frame.data() + at + 10)
        .replace(m_before.data() + at + 12, m_frame.data() + at + 12, length - 12);
}

/// RFC 8200 §4. Options become padding (§4.2); a routing header names routers, and is refused.
bool AnonymousFrames::rewriteExtension(const Layer& layer, std::size_t index)
{
    constexpr std::uint8_t kHopByHop = 0;
    constexpr std::uint8_t kFragment = 44;
    constexpr std::uint8_t kDestination = 60;
    const Layer& before = m_headers.layers[index - 1];
    if (before.protocol != Protocol::Ipv6 && before.protocol != Protocol::Ipv6Extension)
        return false;
    const std::uint8_t type = octet(m_frame, before.offset + (before.protocol == Protocol::Ipv6 ? 6U : 0U));
    if (type == kFragment)
        return true;
    if (type != kHopByHop && type != kDestination)
        return false;
    constexpr std::size_t kLongest = 257; // a PadN option with its type and length
    for (std::size_t at = layer.offset + 2; at < layer.offset + layer.length;) {
        const std::size_t pad = std::min(layer.offset + layer.length - at, kLongest);
        std::fill_n(m_frame.begin() + static_cast<std::ptrdiff_t>(at), pad, std::byte{0});
        if (pad > 1) {
            m_frame[at] = std::byte{1};
            m_frame[at + 1] = static_cast<std::byte>(pad - 2);
        }
        at += pad;
    }
    return true;
}

/// Octets of a message on the wire, by the word of the IP header that carries it.
std::uint64_t AnonymousFrames::wireLength(const Layer& message) const
{
    std::uint64_t end = m_originalLength;
    for (const Layer& layer : layers(m_headers)) {
        const bool isV4 = layer.protocol == Protocol::Ipv4;
        if (layer.offset >= message.offset || (!isV4 && layer.protocol != Protocol::Ipv6))
            continue;
        // Zero is what offload and jumbograms leave there.
        const std::uint16_t length =
            bigEndian<std::uint16_t>(m_before.data() + layer.offset + (isV4 ? 2 : 4));
        if (length != 0)
            end = std::min(end, std::uint64_t{layer.offset} + length + (isV4 ? 0 : 40));
    }
    return end - message.offset;
}

/// Leaves what is behind `end` out, or overwrites it.
void AnonymousFrames::endAt(std::size_t end)
{
    if (m_payload == Payload::Cut)
        m_frame.resize(std::min(m_frame.size(), end));
    else if (end < m_frame.size())
        std::fill(m_frame.begin() + static_cast<std::ptrdiff_t>(end), m_frame.end(), std::byte{0});
}

void AnonymousFrames::rewriteTcp(const Layer& layer)
{
    const std::size_t length = layer.length;
    std::byte* tcp = m_frame.data() + layer.offset;
    if (length > 20)
        rewriteOptions({tcp + 20, length - 20});
    constexpr std::uint8_t kTcp = 6;
    const std::uint64_t onWire = std::uint64_t{m_headers.tcp.headerLength} + m_headers.payloadLength;
    const auto sums = [&](const packet::IpAddress& source, const packet::IpAddress& destination) {
        const std::uint64_t ends = pseudoHeader(source, destination, kTcp);
        return std::pair(packet::folded(ends + packet::folded(onWire)), packet::folded(ends));
    };
    const auto [pseudo, withoutLength] =
        sums(m_addresses.of(m_headers.source), m_addresses.of(m_headers.destination));
    packet::put16(tcp + 16, 0);
    const std::uint32_t right = ~packet::folded(pseudo + packet::onesComplementSum({tcp, length})) & 0xFFFFU;
    std::uint32_t checksum = right;
    switch (packet::checksumOf(m_headers, m_before)) {
    case packet::Checksum::Unknown:
    case packet::Checksum::Good:
        break;
    case packet::Checksum::Unfinished: {
        const bool hasLength = m_headers.tcp.checksum == sums(m_headers.source, m_headers.destination).first;
        checksum = hasLength ? pseudo : withoutLength;
        break;
    }
    case packet::Checksum::Bad:
        checksum = wrongChecksum(right, pseudo, withoutLength);
        break;
    }
    packet::put16(tcp + 16, checksum);
    endAt(layer.offset + length);
}

/// Of what the error quotes, the addresses are mapped, and the first eight octets of the TCP header stay: its
/// ports and its sequence number (RFC 792).
bool AnonymousFrames::rewriteIcmp(const Layer& layer)
{
    constexpr std::size_t kHeader = 8;
    constexpr std::size_t kQuoted = 8;
    constexpr std::uint8_t kTcp = 6;
    constexpr std::uint8_t kIcmp6 = 58;
    constexpr std::uint8_t kRedirect = 5;
    const bool isV4 = layer.protocol == Protocol::Icmp;
    const std::size_t quoted = layer.offset + kHeader;
    const std::size_t length = isV4 ? (octet(m_frame, quoted) & 0xFU) * std::size_t{4} : 40;
    const std::size_t end = quoted + length + kQuoted; // decoded, so it is there
    if (!isV4 && octet(m_frame, quoted + 6) != kTcp)
        return false;

    const Bytes before = m_before.subspan(layer.offset, layer.length);
    const std::uint64_t onWire = wireLength(layer);
    const std::uint64_t pseudo =
        isV4 ? 0 : pseudoHeader(m_headers.source, m_headers.destination, kIcmp6) + packet::folded(onWire);
    const bool isWrong =
        before.size() == onWire && packet::folded(pseudo + packet::onesComplementSum(before)) != 0xFFFF;
    if (isV4) {
        if (octet(m_frame, layer.offset) == kRedirect)
            mapAddress(layer.offset + 4, 4); // the gateway
        rewriteIpv4(quoted, length);
    } else {
        mapAddress(quoted + 8, 16);
        mapAddress(quoted + 24, 16);
    }
    std::byte* icmp = m_frame.data() + layer.offset;
    packet::put16(icmp + 2, 0);
    const std::uint64_t newPseudo = isV4
        ? 0
        : pseudoHeader(m_addresses.of(m_headers.source), m_addresses.of(m_headers.destination), kIcmp6)
            + packet::folded(onWire);
    const std::uint32_t right =
        ~packet::folded(newPseudo + packet::onesComplementSum({icmp, end - layer.offset})) & 0xFFFFU;
    packet::put16(icmp + 2, isWrong ? wrongChecksum(right, right, right) : right);
    endAt(end);
    return true;
}

} // namespace lifeline::exports
