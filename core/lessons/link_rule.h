#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/lessons/step.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::lessons {

/// Which of the frames that match otherwise: the half-open ranges of their places, from 1. Empty: all.
struct Ordinals {
    struct Range {
        std::uint64_t begin = 1;
        std::uint64_t end = std::numeric_limits<std::uint64_t>::max();
    };
    std::vector<Range> ranges;

    bool contains(std::uint64_t place) const
    {
        for (const Range& range : ranges)
            if (place >= range.begin && place < range.end)
                return true;
        return ranges.empty();
    }
};

/// What a rule looks for in a frame.
enum class FrameKind : std::uint8_t { Any, Syn, SynAck, Ack, Data, Fin, Rst };

/// What becomes of a frame.
enum class RuleAction : std::uint8_t {
    Drop,
    Delay, ///< by LinkRule::time more than the link's delay
    Duplicate, ///< LinkRule::copies more of it, each LinkRule::time later
    Reorder, ///< behind LinkRule::behind later frames of the same end
    Corrupt, ///< one octet is flipped, the checksum is not mended
    Hold, ///< until a Release step
    Cut, ///< it and all that follows in both directions is lost, until a Mend step
    Mark, ///< ECN: congestion experienced (RFC 3168 §5)
    Reject, ///< dropped at the far end, and answered from there
};

/// One rule of the link: which frames, and what becomes of them.
struct LinkRule {
    std::string name;
    bool active = true; ///< from the start
    // which
    Side from = Side::Client;
    FrameKind what = FrameKind::Any;
    std::uint16_t port = 0; ///< of the connection with this client port; 0: of any
    std::uint32_t larger = 0; ///< IP packets of more octets than this
    std::string containing; ///< in the payload
    Ordinals nth;
    std::optional<double> share; ///< at random, from 0 to 1
    std::uint32_t seed = 1;
    // what becomes of them
    RuleAction action = RuleAction::Drop;
    Time time{};
    std::uint32_t copies = 1;
    std::uint32_t behind = 1;
    std::optional<IcmpError> icmp; ///< what a rejection answers; none: a RST
    std::uint16_t mtu = 0; ///< octets
};

} // namespace lifeline::lessons
