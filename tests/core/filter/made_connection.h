#pragma once

#include "core/filter/words.h"
#include "core/trace/snapshot.h"

#include <memory>
#include <string_view>

namespace lifeline::test {

/// Appends a connection between two ends as "10.0.0.1:5000": closed in order, ten segments.
inline trace::Connection& connect(trace::TraceSnapshot& snapshot, std::string_view client,
                                  std::string_view server)
{
    trace::Connection& connection = snapshot.connections.append();
    connection.endpoint = {{*filter::socketAddressFrom(client), *filter::socketAddressFrom(server)}};
    connection.state = {{tcp::State::TimeWait, tcp::State::Closed}};
    connection.completeness = 1 + 2 + 4 + 8 + 16;
    connection.segments = 10;
    connection.flow[Side::Client].segments = 6;
    connection.flow[Side::Server].segments = 4;
    return connection;
}

} // namespace lifeline::test
