#pragma once

#include "core/analysis/two_sided/vantage.h"
#include "core/base/side.h"
#include "core/packet/ip_address.h"

#include <cstdint>
#include <vector>

namespace lifeline::analysis::two_sided {

/// What a capture has of some connections of the same two ends, by sender, each by time. A datagram that the
/// capture holds twice (two interfaces, a mirror port) counts once, where that is how the capture was made.
/// @param ends  who is client, whatever the capture's own connections say
/// @param twice  grows by the copies left out
PerSide<std::vector<Sighting>> sightingsOf(const trace::TraceSnapshot& trace,
                                           const std::vector<ConnectionId>& connections,
                                           const PerSide<packet::SocketAddress>& ends, std::uint32_t& twice);

} // namespace lifeline::analysis::two_sided
