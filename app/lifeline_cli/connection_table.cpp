#include "app/lifeline_cli/connection_table.h"

#include "core/base/time_text.h"
#include "core/export/table_text.h"

#include <fmt/format.h>

namespace lifeline::cli {

using exports::TableText;

void printConnectionTable(const trace::TraceSnapshot& trace, const std::vector<std::uint32_t>& shown,
                          Output& output)
{
    constexpr auto kRight = TableText::Align::Right;
    TableText table({{"id", kRight},
                     {"client"},
                     {"state"},
                     {"server"},
                     {"state"},
                     {"segments", kRight},
                     {"octets", kRight},
                     {"repeated", kRight},
                     {"start", kRight},
                     {"lasted", kRight},
                     {"handshake", kRight}});
    const Time origin = trace.connections.empty() ? Time{} : trace.connections[ConnectionId{0}].first;
    bool someGuessed = false;
    for (const std::uint32_t i : shown) {
        const trace::Connection& connection = trace.connections[ConnectionId{i}];
        const trace::Flow& up = connection.flow[Side::Client];
        const trace::Flow& down = connection.flow[Side::Server];
        someGuessed = someGuessed || connection.clientIsGuessed;
        const auto end = [&](Side side) { return packet::text(connection.endpoint[side]); };
        table.row({fmt::format_int(i).c_str(), end(Side::Client) + (connection.clientIsGuessed ? " ?" : ""),
                   tcp::name(connection.state[Side::Client]), end(Side::Server),
                   tcp::name(connection.state[Side::Server]), fmt::format_int(connection.segments).c_str(),
                   fmt::format_int(up.payload + down.payload).c_str(),
                   fmt::format_int(up.retransmissions + down.retransmissions).c_str(),
                   seconds(connection.first - origin, 6), duration(connection.duration()),
                   connection.handshakeRtt < Time{} ? "-" : duration(connection.handshakeRtt)});
    }
    table.write([&](std::string_view line) { output.write(line); });
    if (someGuessed)
        output.write("? no SYN was seen: which end is the client is a guess\n");
}

} // namespace lifeline::cli
