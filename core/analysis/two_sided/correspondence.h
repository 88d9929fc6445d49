#pragma once

#include "core/analysis/finding.h"
#include "core/analysis/two_sided/vantage.h"
#include "core/base/side.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::analysis::two_sided {

/// Connections of the two captures that are one on the way: the same numbers, perhaps other addresses.
///
/// Mostly one of each. Where one place saw a SYN that the other did not, the same segments may be two
/// connections of one capture and one of the other.
struct Correspondence {
    PerVantage<std::vector<ConnectionId>> connections; ///< by number
    PerVantage<PerSide<packet::SocketAddress>> endpoint; ///< by the sides of A's first connection
    std::uint32_t agreeing = 0; ///< segments of A that have the numbers of one of B
    Confidence confidence = Confidence::Certain;

    bool isTranslated() const { return !(endpoint[Vantage::A] == endpoint[Vantage::B]); }
};

/// What was found, and what was not sure enough.
struct Correspondences {
    std::vector<Correspondence> found; ///< in the order of A's connections
    std::uint32_t doubtful =
        0; ///< connections of A that have one SYN's number in common with one of B, no more
};

/// Which connections of two captures are the same: by SEG.SEQ and SEG.ACK (RFC 9293 §3.4), which a network
/// address translator and a load balancer leave alone; addresses and ports only break ties. A device that
/// changes sequence numbers makes two connections of one, and so do we.
/// @param only  of A, one connection; none: all
Correspondences correspondingConnections(const trace::TraceSnapshot& a, const trace::TraceSnapshot& b,
                                         std::optional<ConnectionId> only = {});

} // namespace lifeline::analysis::two_sided
