#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/packet/tcp_flags.h"
#include "core/tcp/endpoint_state.h"
#include "core/tcp/sequence_number.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lifeline::teaching {

/// What a question asks for.
enum class Topic : std::uint8_t {
    NextSegment, ///< who sends next, and with which flags
    Acknowledgment, ///< the ack number of the next segment (RFC 9293 §3.4)
    StateAfterSending, ///< the sender's state when the next segment has left
    StateAfterArrival, ///< the receiver's state when a segment has come
    ResetEffect, ///< whether a RST closes the connection (RFC 9293 §3.10.7, RFC 5961)
    Repeat, ///< who sends again, and after how long (RFC 6298)
    CallResult, ///< what a system call returns
};
inline constexpr std::size_t kTopicCount = 7;

/// How much one must know.
enum class Level : std::uint8_t {
    Basics, ///< the handshake, the close, seq and ack
    Practice, ///< resets, what programs see, half-closed connections
    Expert, ///< timers, selective acknowledgments, challenge ACKs
};

/// "next-segment"
std::string_view name(Topic topic);
/// "basics"
std::string_view name(Level level);

/// A segment as far as it is asked for.
struct SegmentChoice {
    Side from = Side::Client;
    packet::TcpFlags flags; ///< SYN, ACK, FIN, RST; the others do not count
    bool hasData = false;

    friend bool operator==(const SegmentChoice&, const SegmentChoice&) = default;
};

/// Who sends again, and when; nobody: it stays silent.
struct RepeatChoice {
    std::optional<Side> who;
    Time after{}; ///< since the segment was sent; rounded to two digits

    friend bool operator==(const RepeatChoice&, const RepeatChoice&) = default;
};

/// What a system call gives back.
struct CallChoice {
    std::int64_t result = 0;
    std::string error; ///< errno's name, empty on success

    friend bool operator==(const CallChoice&, const CallChoice&) = default;
};

/// An answer that one can choose: relative numbers for ack; for ResetEffect whether it closes.
using Choice = std::variant<SegmentChoice, tcp::SequenceNumber, tcp::State, bool, RepeatChoice, CallChoice>;

/// When a question is asked: what is already seen.
enum class Moment : std::uint8_t {
    BeforeSending, ///< all steps before `step`
    OnTheWay, ///< `step` has left and has not arrived
    BeforeReturn, ///< all steps before `step`, and the call has not returned
};

/// A question whose answer the connection itself gives.
struct Question {
    Topic topic = Topic::NextSegment;
    Level level = Level::Basics;
    Moment moment = Moment::BeforeSending;
    Side side = Side::Client; ///< the end that is asked about; of NextSegment and Repeat, who sends
    std::uint32_t step = 0; ///< index into Life::steps; steps.size() for a call that returns after the last
    std::optional<std::uint32_t> call; ///< index into Life::calls
    bool isProbe = false; ///< of Repeat: what comes again asks for a window, or for a sign of life
    std::optional<tcp::State> before; ///< of a question for a state: the one that the end leaves
    std::vector<Choice> choices; ///< two to four, all different
    std::size_t answer = 0; ///< index of the right one
    std::vector<std::uint32_t> evidence; ///< earlier steps from which one can know it
};

} // namespace lifeline::teaching
