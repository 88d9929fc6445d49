#pragma once

#include "core/base/side.h"
#include "core/capture/capture_reader.h"
#include "core/trace/builder.h"
#include "tests/support/octets.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace lifeline::test {

/// A segment as it stands on the wire: nothing is relative, so that a test can say any number.
struct WireSegment {
    Side from = Side::Client;
    std::uint16_t flags = packet::TcpFlags::kAck;
    std::uint32_t sequence = 0;
    std::uint32_t acknowledgment = 0;
    std::uint32_t length = 0; ///< octets of payload
    std::uint16_t window = 1'000;
    Octets options = Octets::big(); ///< a multiple of 4 octets, at most 40
};

/// Adds segments between 10.0.0.x and 10.0.0.2:443 straight to a trace; frames hold their headers only, so
/// that millions of them are cheap.
class Wire {
public:
    /// @param client  the connection's number: its client is another address or port than all others
    void send(const WireSegment& segment, std::uint32_t client = 0, Time after = std::chrono::milliseconds{1})
    {
        const auto header = static_cast<std::uint32_t>(20 + segment.options.size());
        Octets frame = Octets::big();
        frame.u16(0x4500).u16(static_cast<std::uint16_t>(std::min(20 + header + segment.length, 65'535U)));
        frame.u32(m_frames << 16).u32(0x40060000);
        address(frame, segment.from, client).address(frame, other(segment.from), client);
        frame.u16(port(segment.from, client)).u16(port(other(segment.from), client));
        frame.u32(segment.sequence).u32(segment.acknowledgment);
        frame.u16(static_cast<std::uint16_t>(header / 4 << 12 | segment.flags)).u16(segment.window).u32(0);
        frame.add(segment.options);
        m_now += after;
        ++m_frames;
        capture::Frame captured;
        captured.number = {m_frames};
        captured.time = m_now;
        captured.link = LinkType::Raw;
        captured.bytes = frame.bytes();
        captured.originalLength = 20 + header + segment.length;
        captured.position = std::uint64_t{m_frames} * 100;
        m_builder.add(captured);
    }

    std::uint64_t memory() const { return m_builder.memory(); }

    trace::SnapshotPtr snapshot()
    {
        const capture::CaptureReader nothing(capture::memorySource({}), "wire");
        return m_builder.snapshot(nothing, true);
    }

private:
    static std::uint16_t port(Side side, std::uint32_t client)
    {
        return side == Side::Server ? 443 : static_cast<std::uint16_t>(1'024 + client % 60'000);
    }
    Wire& address(Octets& frame, Side side, std::uint32_t client)
    {
        frame.u32(side == Side::Server ? 0x0A000002 : 0x0B000001 + client / 60'000);
        return *this;
    }

    trace::Builder m_builder{"wire"};
    Time m_now = std::chrono::seconds{1'700'000'000};
    std::uint32_t m_frames = 0;
};

} // namespace lifeline::test
