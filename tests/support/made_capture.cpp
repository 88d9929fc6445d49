#include "tests/support/made_capture.h"

#include "tests/support/octets.h"

#include <algorithm>

namespace lifeline::test {
namespace {

constexpr std::size_t kCaptured = 128; ///< octets kept of a frame
constexpr std::uint32_t kRequest = 200; ///< octets
constexpr std::uint32_t kAnswer = 1'448;
constexpr std::uint16_t kSyn = 0x002;
constexpr std::uint16_t kAck = 0x010;

/// One end, as far as its next header goes.
struct End {
    std::uint32_t address;
    std::uint16_t port;
    std::uint32_t next = 1; ///< SND.NXT
};

struct Connection {
    End client;
    End server;
    std::uint32_t turn = 0; ///< packets sent
};

struct Packet {
    End& from;
    const End& to;
    std::uint16_t flags;
    std::uint32_t payload = 0; ///< octets
};

Packet nextPacket(Connection& connection)
{
    End& client = connection.client;
    End& server = connection.server;
    switch (const std::uint32_t turn = connection.turn++) {
    case 0:
        return {client, server, kSyn};
    case 1:
        return {server, client, kSyn | kAck};
    case 2:
        return {client, server, kAck};
    default:
        switch (turn % 3) {
        case 0:
            return {client, server, kAck, kRequest};
        case 1:
            return {server, client, kAck, kAnswer};
        default:
            return {client, server, kAck};
        }
    }
}

Octets frameOf(const Packet& packet, std::uint32_t now)
{
    const bool isSyn = (packet.flags & kSyn) != 0;
    Octets options = Octets::big();
    if (isSyn)
        options.u32(0x020405B4).u32(0x0402080A).u32(now).u32(now).u32(0x01030307);
    else
        options.u32(0x0101080A).u32(now).u32(now);
    const std::size_t header = 20 + options.size();
    Octets frame = Octets::big();
    frame.repeat(2, 12).u16(0x0800);
    frame.u16(0x4500).u16(static_cast<std::uint16_t>(20 + header + packet.payload)).u16(1).u16(0x4000);
    frame.u8(64).u8(6).u16(0).u32(packet.from.address).u32(packet.to.address);
    frame.u16(packet.from.port).u16(packet.to.port);
    const bool hasAck = (packet.flags & kAck) != 0;
    const std::uint32_t sequence = packet.from.next - (isSyn ? 1 : 0);
    frame.u32(sequence).u32(hasAck ? packet.to.next : 0);
    frame.u16(static_cast<std::uint16_t>(header / 4 << 12 | packet.flags)).u16(502).u32(0).add(options);
    packet.from.next += packet.payload;
    frame.repeat('x', std::min<std::size_t>(packet.payload, kCaptured - frame.size()));
    return frame;
}

} // namespace

std::vector<std::byte> madeCapture(std::size_t packets, std::size_t connections)
{
    std::vector<Connection> open;
    for (std::uint32_t i = 0; i < connections; ++i)
        open.push_back(
            {{0x0A000000 + i / 20'000, static_cast<std::uint16_t>(30'000 + i % 20'000)}, {0x0B000001, 443}});
    Octets file = pcapHeader();
    for (std::uint32_t i = 0; i < packets; ++i) {
        // In groups of 64 that end before the next begins, as a server sees them.
        constexpr std::size_t kAtOnce = 64;
        const std::size_t group = i / (kAtOnce * std::max<std::size_t>(1, packets / connections));
        const std::size_t which = std::min(group * kAtOnce + i % kAtOnce, std::size_t{connections - 1});
        const Packet packet = nextPacket(open[connections == 1 ? 0 : which]);
        const std::uint32_t payload = packet.payload;
        const Octets frame = frameOf(packet, i);
        const auto captured = static_cast<std::uint32_t>(frame.size());
        const std::uint32_t missing = captured == kCaptured ? payload : 0;
        file.u32(1'700'000'000 + i / 1'000'000).u32(i % 1'000'000).u32(captured);
        file.u32(std::max(captured, 66 + missing)).add(frame);
    }
    return {file.bytes().begin(), file.bytes().end()};
}

} // namespace lifeline::test
