#pragma once

#include "core/trace/snapshot.h"

#include <string>

namespace lifeline::analysis {

/// A connection in Zeek's words, for people who know them from conn.log.
struct ZeekWords {
    std::string connState; ///< "SF", "S0", "REJ", …
    std::string history; ///< "ShADadFf": upper case is the originator
};

/// A pure function of the connection's segments, in the capture's order. The originator is our client.
///
/// S SYN, H SYN-ACK, A pure ACK, D data, F FIN, R RST, G gap, T repeated payload, W zero window, Q SYN with
/// FIN or RST, ^ client guessed by its ports. C (bad checksum) and I (inconsistent content) need octets that
/// the trace does not keep.
ZeekWords zeekWords(const trace::TraceSnapshot& snapshot, ConnectionId connection);

} // namespace lifeline::analysis
