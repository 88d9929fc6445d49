#pragma once

#include "core/capture/pcapng_writer.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lifeline::test {

/// A small recording with all that our writer writes: two interfaces, packets with and without options, rows.
inline std::vector<std::byte> smallRecording()
{
    std::vector<std::byte> out;
    capture::PcapngWriter writer(out);
    writer.section({"lifeline-lab 0.1", {"lesson=handshake", "kernel=6.1"}});
    writer.interface(LinkType::Ethernet, "client", "the client's end", 0);
    writer.interface(LinkType::Ethernet, "server", "", 0);
    const std::vector<std::byte> frame(61, std::byte{0x5A});
    constexpr Time kBegin{1'700'000'000'123'456'789};
    writer.packet(0, kBegin, frame, 61, 1);
    const std::vector<std::pair<std::string, std::string>> row{{"__REALTIME_TIMESTAMP", "1700000000123460"},
                                                               {"SYSLOG_IDENTIFIER", "lifeline-lab"},
                                                               {"MESSAGE", "two\nlines"},
                                                               {"LIFELINE_EVENT", "note"}};
    writer.journal(row);
    const std::array<std::string_view, 1> comments{"a comment"};
    writer.packet(1, kBegin + Time{20'000}, Bytes(frame).first(54), 9'000, 2, comments);
    writer.packet(0, kBegin + Time{40'000}, Bytes(frame).first(60), 60);
    return out;
}

} // namespace lifeline::test
