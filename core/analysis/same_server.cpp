#include "core/analysis/same_server.h"

namespace lifeline::analysis {

std::vector<ConnectionId> connectionsToServerOf(const trace::TraceSnapshot& snapshot, ConnectionId one)
{
    const packet::SocketAddress server = snapshot.connections[one].endpoint[Side::Server];
    std::vector<ConnectionId> found;
    for (std::uint32_t i = 0; i < snapshot.connections.size(); ++i)
        if (snapshot.connections[ConnectionId{i}].endpoint[Side::Server] == server)
            found.push_back(ConnectionId{i});
    return found;
}

} // namespace lifeline::analysis
