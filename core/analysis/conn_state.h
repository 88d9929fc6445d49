#pragma once

#include "core/packet/checksum.h"
#include "core/trace/snapshot.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace lifeline::analysis {

/// Zeek's conn_state: how a connection's ends stand, in one word of its conn.log.
enum class ConnState : std::uint8_t { S0, S1, SF, Rej, S2, S3, Rsto, Rstr, Rstos0, Rstrh, Sh, Shr, Oth };
inline constexpr int kConnStateCount = 13;

/// "SF", "REJ"
std::string_view name(ConnState state);

/// The conn_state alone, checksums unknown: reads each segment once and keeps nothing, for tables of many
/// connections. The same as zeekWords() says.
ConnState connStateOf(const trace::TraceSnapshot& snapshot, ConnectionId connection);

/// A connection in Zeek's words, for people who know them from conn.log.
struct ZeekWords {
    std::string connState; ///< "SF", "S0", "REJ", …
    std::string history; ///< "ShADadFf": upper case is the originator
};

/// A pure function of the connection's segments, in the capture's order. The originator is our client.
///
/// S SYN, H SYN-ACK, A pure ACK, D data, F FIN, R RST, G gap, T repeated payload, W zero window, I FIN with
/// RST, Q SYN with FIN or RST, ^ client guessed by its ports, C bad checksum.
/// @param checksums  by segment; empty: they are not known, and Zeek is taken to ignore them (zeek -C). Zeek
/// drops
///                   what has a bad one, also an unfinished one.
ZeekWords zeekWords(const trace::TraceSnapshot& snapshot, ConnectionId connection,
                    std::span<const packet::Checksum> checksums = {});

} // namespace lifeline::analysis
