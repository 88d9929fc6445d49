#pragma once

#include "core/trace/life.h"

#include <string_view>

namespace lifeline::test {

/// A connection's life from text, one happening a line; `>` is client to server:
///
///     0.000 client connect(10.0.0.2:9292)
///     0.000 > S  0(0)        arrives 0.010   client SYN-SENT  server SYN-RECEIVED
///     0.010 < S. 0(0) ack 1  arrives 0.020   client ESTABLISHED
///     0.020 client connect = 0
///     0.021 client send(5) = 5 until 0.022
///     9.000 client CLOSED
///
/// A segment line: time, direction, tcpdump's flags, relative seq(length), [ack n], [arrives t | lost], and
/// the states that it changes: its sender's when it leaves, its receiver's when it arrives. `~STATE` is
/// assumed; `STATE by 3` is proven by segment 3 only. Times are seconds. Client 10.0.0.1:50139 starts CLOSED,
/// server 10.0.0.2:9292 in LISTEN; initial sequence numbers 1000 and 5000; frames are numbered like segments.
/// A life with an `arrives` is recorded.
trace::Life lifeFrom(std::string_view script);

/// The handshake with 10 ms each way, echo, and four-way close: client first, with a delayed ACK of 40 ms
/// after the FIN and a pause of 150 ms before it, as the lab records them.
extern const std::string_view kFourWayClose;

} // namespace lifeline::test
