#include "core/lab/forge.h"

#include "core/lab/frame_in_transit.h"
#include "core/lab/host.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lifeline::lab {
namespace {

constexpr std::uint8_t kTcp = 6;
constexpr std::uint8_t kIcmp = 1;
constexpr std::uint8_t kIcmp6 = 58;
constexpr std::size_t kIpv6Header = 40;
constexpr std::uint8_t kHopLimit = 64;

/// Appends big-endian numbers.
class Octets {
public:
    void u8(std::uint64_t value) { m_octets.push_back(static_cast<std::byte>(value & 0xFF)); }
    void u16(std::uint64_t value) { u8(value >> 8), u8(value); }
    void u32(std::uint64_t value) { u16(value >> 16), u16(value); }
    void text(std::string_view text)
    {
        for (const char c : text)
            u8(static_cast<unsigned char>(c));
    }
    void bytes(Bytes bytes) { m_octets.insert(m_octets.end(), bytes.begin(), bytes.end()); }
    void mac(const MacAddress& mac)
    {
        for (const std::uint8_t octet : mac)
            u8(octet);
    }
    void address(const packet::IpAddress& address)
    {
        for (std::size_t i = address.isV4() ? 12 : 0; i < address.octets.size(); ++i)
            u8(address.octets[i]);
    }
    void put16(std::size_t at, std::uint16_t value)
    {
        m_octets[at] = static_cast<std::byte>(value >> 8);
        m_octets[at + 1] = static_cast<std::byte>(value & 0xFF);
    }
    std::size_t size() const { return m_octets.size(); }
    Bytes all() const { return m_octets; }
    std::vector<std::byte> take() { return std::move(m_octets); }

private:
    std::vector<std::byte> m_octets;
};

/// The Internet checksum's sum of some octets (RFC 1071).
std::uint32_t sum(Bytes bytes, std::uint32_t begin = 0)
{
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
        begin += bigEndian<std::uint16_t>(bytes.data() + i);
    if (bytes.size() % 2 == 1)
        begin += std::to_integer<std::uint32_t>(bytes.back()) << 8;
    return begin;
}

std::uint16_t folded(std::uint32_t sum)
{
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<std::uint16_t>(~sum);
}

std::uint16_t transportChecksum(const packet::IpAddress& source, const packet::IpAddress& destination,
                                std::uint8_t protocol, Bytes segment)
{
    Octets pseudo;
    pseudo.address(source);
    pseudo.address(destination);
    pseudo.u32(segment.size());
    pseudo.u32(protocol);
    return folded(sum(segment, sum(pseudo.all())));
}

std::vector<std::byte> inFrame(const packet::IpAddress& source, const packet::IpAddress& destination,
                               std::uint8_t protocol, Bytes payload, Side from)
{
    Octets frame;
    frame.mac(hostMac(other(from)));
    frame.mac(hostMac(from));
    const bool four = source.isV4();
    frame.u16(four ? 0x0800 : 0x86DD);
    if (four) {
        frame.u16(0x4500);
        frame.u16(20 + payload.size());
        frame.u32(0x00004000); // identification 0, don't fragment
        frame.u8(kHopLimit);
        frame.u8(protocol);
        frame.u16(0);
    } else {
        frame.u32(0x60000000);
        frame.u16(payload.size());
        frame.u8(protocol);
        frame.u8(kHopLimit);
    }
    frame.address(source);
    frame.address(destination);
    if (four)
        frame.put16(kEthernetHeader + 10, folded(sum(frame.all().subspan(kEthernetHeader))));
    frame.bytes(payload);
    return frame.take();
}

void putOptions(Octets& segment, const SegmentPlan& plan)
{
    if (plan.withSynOptions) {
        segment.u32(0x020405B4); // MSS 1460
        segment.u32(0x01010402); // SACK permitted
        segment.u32(0x01030307); // window scale 7
    }
    if (plan.timestamps) {
        segment.u32(0x0101080A);
        segment.u32(plan.timestamps->value);
        segment.u32(plan.timestamps->echo);
    }
}

struct IcmpWords {
    std::uint8_t type;
    std::uint8_t code;
};

IcmpWords wordsOf(lessons::IcmpError error, bool four)
{
    using lessons::IcmpError;
    switch (error) {
    case IcmpError::NetUnreachable:
        return four ? IcmpWords{3, 0} : IcmpWords{1, 0};
    case IcmpError::HostUnreachable:
        return four ? IcmpWords{3, 1} : IcmpWords{1, 3};
    case IcmpError::PortUnreachable:
        return four ? IcmpWords{3, 3} : IcmpWords{1, 4};
    case IcmpError::AdminProhibited:
        return four ? IcmpWords{3, 13} : IcmpWords{1, 1};
    case IcmpError::FragmentationNeeded:
        return four ? IcmpWords{3, 4} : IcmpWords{2, 0};
    }
    return {3, 1};
}

packet::IpAddress addressAt(Bytes packet, std::size_t at, bool four)
{
    if (four)
        return packet::IpAddress::v4(bigEndian<std::uint32_t>(packet.data() + at));
    packet::IpAddress address;
    std::memcpy(address.octets.data(), packet.data() + at, address.octets.size());
    return address;
}

/// Who says that a host cannot be reached: no host of the lab has 10.0.0.254 or fd00::fe.
packet::IpAddress routerBefore(packet::IpAddress host)
{
    host.octets.back() = 0xFE;
    return host;
}

} // namespace

std::vector<std::byte> forgeSegment(const SegmentPlan& plan, Side from)
{
    Octets segment;
    segment.u16(plan.source.port);
    segment.u16(plan.destination.port);
    segment.u32(plan.sequence);
    segment.u32(plan.acknowledgment);
    const std::size_t options = (plan.withSynOptions ? 12U : 0U) + (plan.timestamps ? 12U : 0U);
    segment.u16(((5 + options / 4) << 12) | plan.flags.bits);
    segment.u16(plan.window);
    segment.u32(0); // checksum, urgent pointer
    putOptions(segment, plan);
    segment.text(plan.payload);
    constexpr std::size_t kChecksumAt = 16;
    segment.put16(kChecksumAt,
                  transportChecksum(plan.source.address, plan.destination.address, kTcp, segment.all()));
    return inFrame(plan.source.address, plan.destination.address, kTcp, segment.all(), from);
}

std::vector<std::byte> forgeIcmp(lessons::IcmpError error, std::uint16_t mtu, Side to, Bytes quoted)
{
    const Bytes packet = quoted.subspan(std::min(quoted.size(), kEthernetHeader));
    const bool four = !packet.empty() && std::to_integer<unsigned>(packet[0]) >> 4 == 4;
    if (packet.size() < (four ? 20 : kIpv6Header))
        return {};
    const packet::IpAddress sender = addressAt(packet, four ? 12 : 8, four);
    const packet::IpAddress receiver = addressAt(packet, four ? 16 : 24, four);
    const packet::IpAddress speaker =
        error == lessons::IcmpError::PortUnreachable ? receiver : routerBefore(receiver);
    const IcmpWords words = wordsOf(error, four);
    Octets message;
    message.u8(words.type);
    message.u8(words.code);
    message.u16(0);
    message.u32(error == lessons::IcmpError::FragmentationNeeded ? mtu : 0U); // else unused, and zero
    // RFC 792: the IP header and eight octets; routers send more (RFC 1812 §4.3.2.3), and so do we.
    constexpr std::size_t kQuoted = 128;
    message.bytes(packet.first(std::min(packet.size(), kQuoted)));
    constexpr std::size_t kChecksumAt = 2;
    message.put16(kChecksumAt,
                  four ? folded(sum(message.all()))
                       : transportChecksum(speaker, sender, kIcmp6, message.all()));
    return inFrame(speaker, sender, four ? kIcmp : kIcmp6, message.all(), other(to));
}

bool markCongestion(std::vector<std::byte>& frame)
{
    constexpr std::byte kCongestion{0x03};
    if (frame.size() < kEthernetHeader + 20)
        return false;
    std::byte* const ip = frame.data() + kEthernetHeader;
    if (std::to_integer<unsigned>(ip[0]) >> 4 == 6) {
        // The traffic class lies across two octets; ECN is bits 4 and 5 of the second.
        if ((ip[1] & std::byte{0x30}) == std::byte{0})
            return false;
        ip[1] |= std::byte{0x30};
        return true;
    }
    if ((ip[1] & kCongestion) == std::byte{0})
        return false;
    ip[1] |= kCongestion;
    ip[10] = ip[11] = std::byte{0};
    const std::size_t header = std::min<std::size_t>((std::to_integer<std::size_t>(ip[0]) & 0xF) * 4,
                                                     frame.size() - kEthernetHeader);
    const std::uint16_t checksum = folded(sum(Bytes(frame).subspan(kEthernetHeader, header)));
    ip[10] = static_cast<std::byte>(checksum >> 8);
    ip[11] = static_cast<std::byte>(checksum & 0xFF);
    return true;
}

packet::TcpFlags flagsFromLetters(std::string_view letters)
{
    using packet::TcpFlags;
    constexpr std::array kLetters{
        std::pair{'F', TcpFlags::kFin}, std::pair{'S', TcpFlags::kSyn}, std::pair{'R', TcpFlags::kRst},
        std::pair{'P', TcpFlags::kPsh}, std::pair{'.', TcpFlags::kAck}, std::pair{'U', TcpFlags::kUrg},
        std::pair{'E', TcpFlags::kEce}, std::pair{'W', TcpFlags::kCwr}, std::pair{'e', TcpFlags::kAe},
    };
    TcpFlags flags;
    for (const auto& [letter, bit] : kLetters)
        if (letters.find(letter) != std::string_view::npos)
            flags.bits = static_cast<std::uint16_t>(flags.bits | bit);
    return flags;
}

} // namespace lifeline::lab
