#include "core/packet/fragment_assembler.h"

#include <algorithm>
#include <cstring>

namespace lifeline::packet {
namespace {

constexpr std::size_t kMostDatagrams = 1024;
constexpr std::size_t kMostOctets = 4U << 20U;
constexpr std::size_t kMostPieces = 512; ///< of one datagram
constexpr std::uint32_t kLongestPayload = 65'535;
constexpr Time kLongestWait = std::chrono::seconds{60}; // RFC 8200 §4.5

bool isIpv4(const Decoded& headers) { return headers.fragment->version == 4; }

void putU16(std::vector<std::byte>& out, std::size_t at, std::size_t value)
{
    out[at] = static_cast<std::byte>(value >> 8U & 0xFFU);
    out[at + 1] = static_cast<std::byte>(value & 0xFFU);
}

std::byte octet(unsigned value) { return static_cast<std::byte>(value & 0xFFU); }

/// A header without options; a length that does not fit is 0, which says "as long as the frame".
std::vector<std::byte> ipHeader(const Decoded& headers, std::uint8_t protocol, std::size_t payload)
{
    constexpr std::size_t kIpv4 = 20;
    constexpr std::size_t kIpv6 = 40;
    const bool isFour = isIpv4(headers);
    std::vector<std::byte> out(isFour ? kIpv4 : kIpv6);
    const std::size_t length = isFour ? kIpv4 + payload : payload;
    const std::size_t said = length <= kLongestPayload ? length : 0;
    if (isFour) {
        out[0] = octet(0x45);
        out[1] = octet(headers.trafficClass);
        putU16(out, 2, said);
        putU16(out, 4, headers.identification);
        out[8] = octet(headers.hopLimit);
        out[9] = octet(protocol);
        std::memcpy(out.data() + 12, headers.source.octets.data() + 12, 4);
        std::memcpy(out.data() + 16, headers.destination.octets.data() + 12, 4);
    } else {
        out[0] = octet(0x60U | headers.trafficClass >> 4U);
        out[1] = octet(std::uint32_t{headers.trafficClass} << 4U);
        putU16(out, 4, said);
        out[6] = octet(protocol);
        out[7] = octet(headers.hopLimit);
        std::memcpy(out.data() + 8, headers.source.octets.data(), 16);
        std::memcpy(out.data() + 24, headers.destination.octets.data(), 16);
    }
    return out;
}

} // namespace

std::optional<Datagram> FragmentAssembler::take(const Decoded& headers, Bytes frame, Time time)
{
    const Fragment& fragment = *headers.fragment;
    const bool isHere = std::uint64_t{fragment.payloadOffset} + fragment.payloadLength <= frame.size();
    // All but the last carry a multiple of 8 octets (RFC 791 §3.2).
    const bool isSound = fragment.payloadLength > 0 && (!fragment.more || fragment.payloadLength % 8 == 0)
        && fragment.offset + fragment.payloadLength <= kLongestPayload;
    makeRoom(time);
    if (!isHere || !isSound) {
        ++m_given;
        return std::nullopt;
    }
    const Key key{headers.source, headers.destination, fragment.identification,
                  isIpv4(headers) ? fragment.protocol : std::uint8_t{0}};
    const Place place = find(key, time);
    ++m_waiting;
    ++place->frames;
    add(*place, fragment, frame.subspan(fragment.payloadOffset, fragment.payloadLength));
    if (!isWhole(*place))
        return std::nullopt;
    Datagram datagram = assemble(*place, headers);
    m_waiting -= place->frames;
    m_octets -= place->octets;
    m_open.erase(place);
    return datagram;
}

FragmentAssembler::Place FragmentAssembler::find(const Key& key, Time time)
{
    // A datagram's fragments come together: the newest is the likeliest.
    for (auto place = m_open.end(); place != m_open.begin();)
        if ((--place)->key == key)
            return place;
    m_open.push_back({key, time, {}, 0, 0, std::nullopt, std::nullopt, false});
    return std::prev(m_open.end());
}

void FragmentAssembler::add(Waiting& waiting, const Fragment& fragment, Bytes payload)
{
    if (waiting.isSpoiled)
        return;
    const std::uint32_t end = fragment.offset + fragment.payloadLength;
    const bool isLast = !fragment.more;
    const bool contradicts = waiting.total && (end > *waiting.total || (isLast && end != *waiting.total));
    const auto overlaps = [&](const Piece& piece) {
        return piece.begin < end && fragment.offset < piece.end();
    };
    const auto same = [&](const Piece& piece) {
        return piece.begin == fragment.offset && piece.end() == end;
    };
    const bool isRepeat = std::any_of(waiting.pieces.begin(), waiting.pieces.end(), same);
    const bool isOverlap = !isRepeat && std::any_of(waiting.pieces.begin(), waiting.pieces.end(), overlaps);
    if (contradicts || waiting.pieces.size() >= kMostPieces || (isOverlap && fragment.version == 6)) {
        m_octets -= waiting.octets;
        waiting.pieces.clear();
        waiting.octets = 0;
        waiting.isSpoiled = true;
        return;
    }
    if (fragment.offset == 0)
        waiting.protocol = fragment.protocol;
    if (isLast)
        waiting.total = end;
    if (isRepeat)
        return;
    const auto later =
        std::upper_bound(waiting.pieces.begin(), waiting.pieces.end(), fragment.offset,
                         [](std::uint32_t at, const Piece& piece) { return at < piece.begin; });
    waiting.pieces.insert(later, {fragment.offset, {payload.begin(), payload.end()}});
    waiting.octets += payload.size();
    m_octets += payload.size();
}

bool FragmentAssembler::isWhole(const Waiting& waiting)
{
    if (!waiting.total || waiting.isSpoiled)
        return false;
    std::uint32_t reached = 0;
    for (const Piece& piece : waiting.pieces) {
        if (piece.begin > reached)
            return false;
        reached = std::max(reached, piece.end());
    }
    return reached == *waiting.total;
}

Datagram FragmentAssembler::assemble(const Waiting& waiting, const Decoded& headers)
{
    Datagram datagram;
    datagram.fragments = waiting.frames;
    datagram.octets =
        ipHeader(headers, waiting.protocol.value_or(headers.fragment->protocol), *waiting.total);
    const std::size_t header = datagram.octets.size();
    datagram.octets.resize(header + *waiting.total);
    std::uint32_t reached = 0;
    for (const Piece& piece : waiting.pieces) {
        if (piece.end() <= reached)
            continue;
        const std::uint32_t skip = reached - std::min(reached, piece.begin);
        std::memcpy(datagram.octets.data() + header + piece.begin + skip, piece.octets.data() + skip,
                    piece.octets.size() - skip);
        reached = piece.end();
    }
    return datagram;
}

void FragmentAssembler::giveUp(Place place)
{
    m_waiting -= place->frames;
    m_given += place->frames;
    m_octets -= place->octets;
    m_open.erase(place);
}

void FragmentAssembler::makeRoom(Time time)
{
    while (!m_open.empty()) {
        const Waiting& oldest = m_open.front();
        const bool isOld = time > oldest.begun && time - oldest.begun > kLongestWait;
        if (!isOld && m_open.size() < kMostDatagrams && m_octets <= kMostOctets)
            return;
        giveUp(m_open.begin());
    }
}

} // namespace lifeline::packet
