#pragma once

#include "core/lab/actor_message.h"
#include "core/lab/counters.h"
#include "core/lab/kernel_probe.h"
#include "core/lab/record.h"
#include "core/packet/ip_address.h"

#include <cstdint>
#include <string>

namespace lifeline::lab {

// The rows of docs/recording.md, one function a kind: sentence and fields.

Row stateRow(Time time, Side side, std::uint64_t frame, const std::string& segment, const Ends& ends,
             const EndState& now);
Row arrivalRow(Time time, Side side, std::uint64_t frame, const std::string& segment, const Ends& ends,
               tcp::State before, const EndState& after);
/// The same where nobody looked at the kernel: one of many in bulk, or a packet that is not TCP.
Row bareArrivalRow(Time time, Side side, std::uint64_t frame, const std::string& segment);
Row lostRow(Time time, Side side, std::uint64_t frame, const std::string& segment, const std::string& reason);
/// Of a CallBegin or CallEnd.
Row callRow(const ActorMessage& message, const std::string& actor, Side side, std::uint64_t call);
/// What a call's last row says: "recv = 5", "send = -1 EPIPE SIGPIPE".
std::string resultText(const Row& call);
Row queueRow(Time time, Side side, const std::string& queue, std::uint32_t length, std::uint32_t limit,
             const packet::SocketAddress& local);
Row counterRow(Time time, Side side, const CounterStep& step);
/// What the link did. @param frame  its id, or 0
Row linkRow(Time time, std::optional<Side> side, const std::string& action, std::uint64_t frame,
            std::string sentence);
/// A socket's state and numbers, read between frames because something of it changed.
Row sampleRow(Time time, Side side, const Ends& ends, const EndState& now);
Row noteRow(Time time, std::string sentence);

/// "ECONNREFUSED"; "errno 999" for a number without a name.
std::string errnoName(int error);

} // namespace lifeline::lab
