#pragma once

#include "core/base/side.h"
#include "core/base/strong_id.h"
#include "core/base/time.h"
#include "core/packet/ip_address.h"
#include "core/trace/kernel_sample.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lifeline::trace {

// What a recording says beside its frames (docs/recording.md): one struct a kind.

/// A frame left: what its sender's kernel said then.
struct Departure {
    SegmentIndex segment;
    KernelSample kernel;
};

/// A frame reached its receiver's kernel; the sample is taken after that, before the application reacts.
struct Arrival {
    SegmentIndex segment;
    tcp::State before = tcp::State::Closed;
    std::optional<KernelSample> kernel; ///< none where nobody looked: in bulk
    std::uint32_t copy = 0; ///< 0 is the frame itself; later copies change nothing of when it arrived
};

/// LinkAction::action of a frame that the link made itself.
inline constexpr std::string_view kForged = "forged";

/// The link did something: with a frame, or to itself.
struct LinkAction {
    std::optional<SegmentIndex> segment;
    std::string action; ///< "forged", "held", "cut", … (docs/recording.md)
};

/// A kernel was looked at between frames: something had changed by itself.
struct Sample {
    KernelSample kernel;
};

/// The link did not deliver a frame.
struct Loss {
    SegmentIndex segment;
    std::string reason;
};

/// A system call begins or returns.
struct Call {
    enum class Phase : std::uint8_t { Begin, End };

    std::uint64_t id = 0;
    Phase phase = Phase::Begin;
    std::string actor;
    std::string name;
    std::string arguments;
    std::string socket; ///< which of the actor's, or empty
    std::int64_t result = 0; ///< at the end
    std::string error; ///< errno's name, empty on success
    std::string signal; ///< "SIGPIPE", or empty
    Time duration{}; ///< at the end
};

/// A listener's queue changed its length.
struct QueueChange {
    enum class Queue : std::uint8_t { Accept, Syn };

    Queue queue = Queue::Accept;
    std::uint32_t length = 0;
    std::uint32_t limit = 0;
};

/// A kernel counter moved.
struct CounterChange {
    std::string name; ///< "TcpExtDelayedACKs"
    std::int64_t delta = 0;
    std::int64_t total = 0;
};

/// Something a person should know; the row's sentence says it.
struct Note { };

/// One row of a recording, tied to its connection where it names one.
struct Event {
    Time time{};
    FrameNumber frame{};
    std::optional<Side> side; ///< the connection's side, or the row's when it has no connection
    std::optional<ConnectionId> connection; ///< none: the row concerns a listener or the whole recording
    packet::SocketAddress local; ///< port 0 when the row names none
    packet::SocketAddress remote;
    std::string message; ///< the row's sentence; hostile text
    std::variant<Note, Departure, Arrival, Loss, LinkAction, Sample, Call, QueueChange, CounterChange> what;
};

} // namespace lifeline::trace
