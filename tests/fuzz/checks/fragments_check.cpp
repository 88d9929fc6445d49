#include "tests/fuzz/checks/fragments_check.h"

#include "core/packet/fragment_assembler.h"
#include "tests/fuzz/checks/input.h"

#include <fmt/format.h>
#include <vector>

namespace lifeline::fuzz {
namespace {

constexpr std::size_t kIpv4 = 20;
constexpr std::size_t kIpv6 = 40;

struct Piece {
    bool isSix = false;
    bool more = false;
    std::uint8_t datagram = 0;
    std::uint16_t offset = 0; ///< units of 8 octets
    std::uint16_t length = 0; ///< octets
};

void put(std::vector<std::byte>& out, std::uint32_t value, unsigned octets)
{
    while (octets-- > 0)
        out.push_back(static_cast<std::byte>(value >> 8 * octets & 0xFF));
}

/// An octet of a datagram's payload, the same in whichever fragment it stands.
std::byte contentAt(std::uint8_t datagram, std::size_t place)
{
    return static_cast<std::byte>(datagram * 89 + place + (place >> 8));
}

/// The fragment as a frame of raw IP.
std::vector<std::byte> frameOf(const Piece& piece)
{
    constexpr std::uint8_t kTcp = 6;
    const auto word = static_cast<std::uint32_t>(piece.offset << (piece.isSix ? 3 : 0));
    std::vector<std::byte> out;
    if (piece.isSix) {
        put(out, 0x60000000, 4);
        put(out, piece.length + 8U, 2);
        put(out, 44 << 8 | 64, 2);
        for (int i = 0; i < 8; ++i)
            put(out, 0xFD000001U + (i == 7), 4);
        put(out, kTcp << 8, 2);
        put(out, word | (piece.more ? 1U : 0U), 2);
        put(out, piece.datagram, 4);
    } else {
        put(out, 0x45000000 | (piece.length + static_cast<std::uint32_t>(kIpv4)), 4);
        put(out, piece.datagram, 2);
        put(out, word | (piece.more ? 0x2000U : 0U), 2);
        put(out, 64U << 24 | kTcp << 16, 4);
        put(out, 0x0A000001, 4);
        put(out, 0x0A000002, 4);
    }
    for (std::size_t i = 0; i < piece.length; ++i)
        out.push_back(contentAt(piece.datagram, std::size_t{piece.offset} * 8 + i));
    return out;
}

Fault datagramFault(const packet::Datagram& datagram, const Piece& piece)
{
    const std::size_t header = piece.isSix ? kIpv6 : kIpv4;
    if (datagram.octets.size() < header || datagram.octets.size() > header + 65'535)
        return fmt::format("a datagram of {} octets", datagram.octets.size());
    for (std::size_t i = header; i < datagram.octets.size(); ++i)
        if (datagram.octets[i] != contentAt(piece.datagram, i - header))
            return fmt::format("octet {} of a datagram is not what its fragments said", i - header);
    packet::Decoded headers;
    packet::decode(LinkType::Raw, datagram.octets, datagram.octets.size(), 0, headers);
    if (headers.fragment)
        return "a whole datagram is a fragment";
    if (headers.layerCount == 0)
        return "a whole datagram has no header";
    return {};
}

} // namespace

Fault checkFragments(Bytes input)
{
    Input in(input);
    packet::FragmentAssembler assembler;
    packet::Decoded headers;
    std::uint64_t taken = 0;
    std::uint64_t given = 0;
    Time now{};
    while (!in.isEmpty()) {
        const std::uint8_t what = in.u8();
        Piece piece{.isSix = (what & 1) != 0, .more = (what & 2) != 0, .datagram = std::uint8_t(what >> 2)};
        piece.offset = in.u16() & 0x1FFF;
        piece.length = in.u16() & 0x1FFF;
        now += std::chrono::seconds{in.i8()};
        const std::vector<std::byte> frame = frameOf(piece);
        packet::decode(LinkType::Raw, frame, frame.size(), 0, headers);
        const bool isWhole = piece.offset == 0 && !piece.more;
        if (headers.fragment.has_value() == isWhole)
            return isWhole ? "a whole datagram is a fragment" : "a fragment is none";
        if (!headers.fragment)
            continue;
        ++taken;
        if (const auto datagram = assembler.take(headers, frame, now)) {
            given += datagram->fragments;
            if (Fault fault = datagramFault(*datagram, piece))
                return fault;
        }
        if (given + assembler.framesLeft() != taken)
            return fmt::format("of {} fragments {} are in datagrams and {} are left", taken, given,
                               assembler.framesLeft());
    }
    return {};
}

} // namespace lifeline::fuzz
