#include "core/analysis/same_server.h"

#include <gtest/gtest.h>

namespace lifeline::analysis {
namespace {

TEST(ConnectionsToServerOf, AreThoseWithItsAddressAndItsPort)
{
    trace::TraceSnapshot snapshot;
    const auto add = [&](std::uint32_t address, std::uint16_t port) {
        snapshot.connections.append().endpoint[Side::Server] = {packet::IpAddress::v4(address), port};
    };
    add(0x0A000001, 80);
    add(0x0A000002, 80);
    add(0x0A000001, 80);
    add(0x0A000001, 443);
    EXPECT_EQ(connectionsToServerOf(snapshot, ConnectionId{2}),
              (std::vector{ConnectionId{0}, ConnectionId{2}}));
}

} // namespace
} // namespace lifeline::analysis
