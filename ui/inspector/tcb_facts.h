#pragma once

#include "ui/inspector/packet_facts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::inspector {

/// A moment of a life: its time, and the newest segment that counts.
struct InspectedMoment {
    Time now{};
    std::optional<std::uint32_t> step; ///< none before the first segment
    bool isAfterStep = false; ///< the moment is the one when that segment has done what it does
};

/// The transmission control blocks of both ends at a moment (RFC 9293 §3.3.1): what the segments say, and
/// below each variable what the kernel says of it, where one was asked.
AfterFacts tcbFacts(const trace::Life& life, const InspectedMoment& moment, const text::Notation& notation);

/// A timer that runs, as a gauge shows it.
struct TimerFacts {
    QString name; ///< "Client · retransmission"
    QString left; ///< "820 ms", or that it is over
    QString source; ///< whose word it is, and how long the whole of it is
    double part = 0; ///< what is left of it, 0 to 1
    QString card; ///< the id of the card that explains it

    friend bool operator==(const TimerFacts&, const TimerFacts&) = default;
};

std::vector<TimerFacts> timerFacts(const trace::Life& life, Time now);

} // namespace lifeline::inspector
