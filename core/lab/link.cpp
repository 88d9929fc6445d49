#include "core/lab/link.h"

#include "core/lab/clock.h"
#include "core/packet/decode.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::lab {
namespace {

/// ARP, and IPv6's ICMP and multicast listener reports, which come at any time without a lesson asking for
/// them.
bool isNoise(Bytes frame)
{
    constexpr std::size_t kEthernet = 14;
    constexpr std::uint8_t kHopByHop = 0;
    constexpr std::uint8_t kIcmp6 = 58;
    if (frame.size() < kEthernet + 7)
        return true;
    const auto type = bigEndian<std::uint16_t>(frame.data() + 12);
    if (type == 0x0806)
        return true;
    const auto next = std::to_integer<std::uint8_t>(frame[kEthernet + 6]);
    return type == 0x86DD && (next == kHopByHop || next == kIcmp6);
}

std::string words(const packet::Decoded& decoded)
{
    const std::string flags = packet::flagWords(decoded.tcp.flags);
    if (decoded.payloadLength == 0)
        return flags;
    return fmt::format("{} of {} octet{}", flags, decoded.payloadLength,
                       decoded.payloadLength == 1 ? "" : "s");
}

void describe(FrameInTransit& frame)
{
    packet::Decoded decoded;
    packet::decode(LinkType::Ethernet, frame.octets, frame.octets.size(), 0, decoded);
    frame.isTcp = decoded.outcome == packet::Outcome::Tcp;
    frame.words = frame.isTcp ? words(decoded) : "A packet that is not TCP";
    if (!frame.isTcp)
        return;
    frame.isFirstSyn = decoded.tcp.flags.syn() && !decoded.tcp.flags.ack();
    frame.source = {decoded.source, decoded.tcp.sourcePort};
    frame.destination = {decoded.destination, decoded.tcp.destinationPort};
}

} // namespace

Link Link::open(Steps& steps, const Network& network, const PerSide<Time>& delay)
{
    Link link;
    link.m_delay = delay;
    for (const Side side : kBothSides)
        link.m_ends[side] = PacketSocket::open(steps, network.linkInterface[side]);
    return link;
}

std::optional<FrameInTransit> Link::take(Side from)
{
    while (std::optional<TakenFrame> taken = m_ends[from].take()) {
        if (isNoise(taken->octets))
            continue;
        FrameInTransit frame;
        frame.id = ++m_lastId;
        frame.from = from;
        frame.sent = taken->time;
        frame.octets = std::move(taken->octets);
        describe(frame);
        return frame;
    }
    return std::nullopt;
}

void Link::pass(FrameInTransit frame)
{
    // The delay counts from when the frame left, not from when we got round to it.
    const Time waited = std::clamp(realTime() - frame.sent, Time{0}, m_delay[frame.from]);
    const Time due = steadyTime() + m_delay[frame.from] - waited;
    m_underWay.emplace(due, std::move(frame));
}

std::optional<FrameInTransit> Link::due(Time steadyNow)
{
    if (m_underWay.empty() || m_underWay.begin()->first > steadyNow)
        return std::nullopt;
    return std::move(m_underWay.extract(m_underWay.begin()).mapped());
}

int Link::deliver(const FrameInTransit& frame) { return m_ends[other(frame.from)].put(frame.octets); }

std::optional<Time> Link::nextDue() const
{
    if (m_underWay.empty())
        return std::nullopt;
    return m_underWay.begin()->first;
}

} // namespace lifeline::lab
