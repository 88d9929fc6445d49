#pragma once

#include "core/trace/life.h"

#include <string>
#include <string_view>
#include <vector>

namespace lifeline::test {

/// A capture written as segments, one a line; `>` is client to server:
///
///     0.000 > S   0:0(0)           arrives 0.010
///     0.010 < S.  0:0(0)   ack 1   ts 7/3   win 1000   mss 1460
///     0.020 > .   1:1(0)   ack 1   lost
///
///     0.030 icmp 3/4 about > 1 mtu 1400 from 10.0.0.254
///
/// An ICMP error has its type and code, and quotes eight octets of a segment with that sender and relative
/// sequence number; it comes from the other end unless told. "octets y" fills the payload with another letter
/// than x; "checksum bad" or "checksum unfinished" leaves it damaged, or as a kernel with offload does; "ttl 63" has passed a router.
/// Seconds, direction, tcpdump's flag letters, relative begin:end(length). Sequence numbers wrap on purpose
/// soon after the start. With "arrives" or "lost" the script becomes a recording with rows
/// (docs/recording.md). The octets are real: frames go through the pcapng writer, the reader, the decoder and
/// the builder.
trace::SnapshotPtr captured(std::string_view script);

/// The same as a pcapng file.
std::vector<std::byte> fileOf(std::string_view script);

/// One connection's life as a test looks at it.
struct Played {
    trace::SnapshotPtr snapshot;
    trace::Life life;
    std::vector<tcp::State> client; ///< the states it went through, in order
    std::vector<tcp::State> server;
};

/// Plays a script of one connection.
Played play(std::string_view script);

/// SYN, SYN-ACK, ACK in the first 20 ms.
extern const std::string kHandshake;

} // namespace lifeline::test
