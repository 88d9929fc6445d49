#pragma once

#include "core/capture/pcapng_writer.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <vector>

namespace lifeline::test {

/// One TCP segment in an Ethernet frame from 10.0.0.1:50139 to 10.0.0.2:9292, or back.
inline std::vector<std::byte> segmentFrame(bool fromClient, std::uint8_t flags, std::uint32_t seq,
                                           std::uint32_t ack)
{
    std::vector<std::uint8_t> frame(54, 0);
    frame[12] = 0x08; // IPv4
    frame[14] = 0x45;
    frame[17] = 40;
    frame[22] = 64;
    frame[23] = 6; // TCP
    const auto address = [&](std::size_t at, std::uint8_t last) {
        frame[at] = 10;
        frame[at + 3] = last;
    };
    address(26, fromClient ? 1 : 2);
    address(30, fromClient ? 2 : 1);
    const auto number = [&](std::size_t at, std::uint32_t value, std::size_t octets) {
        for (std::size_t i = 0; i < octets; ++i)
            frame[at + i] = static_cast<std::uint8_t>(value >> (8 * (octets - 1 - i)));
    };
    number(34, fromClient ? 50139 : 9292, 2);
    number(36, fromClient ? 9292 : 50139, 2);
    number(38, seq, 4);
    number(42, ack, 4);
    frame[46] = 0x50;
    frame[47] = flags;
    number(48, 64240, 2);
    std::vector<std::byte> octets;
    for (const std::uint8_t octet : frame)
        octets.push_back(std::byte{octet});
    return octets;
}

/// A pcapng file with a handshake and a close by both ends: seven segments, ISNs 1000 and 5000.
inline std::vector<std::byte> smallCapture()
{
    using namespace std::chrono_literals;
    std::vector<std::byte> out;
    capture::PcapngWriter writer(out);
    writer.section({.application = "test", .comments = {}});
    const std::uint32_t interface = writer.interface(LinkType::Ethernet, "eth0", "", 0);
    struct Row {
        bool fromClient;
        std::uint8_t flags;
        std::uint32_t seq;
        std::uint32_t ack;
    };
    constexpr std::array<Row, 7> kRows{{{true, 0x02, 1000, 0},
                                        {false, 0x12, 5000, 1001},
                                        {true, 0x10, 1001, 5001},
                                        {true, 0x11, 1001, 5001},
                                        {false, 0x10, 5001, 1002},
                                        {false, 0x11, 5001, 1002},
                                        {true, 0x10, 1002, 5002}}};
    Time time = 1'700'000'000s;
    for (const Row& row : kRows) {
        const auto frame = segmentFrame(row.fromClient, row.flags, row.seq, row.ack);
        writer.packet(interface, time, frame, frame.size());
        time += 10ms;
    }
    return out;
}

} // namespace lifeline::test
