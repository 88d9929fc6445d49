#pragma once

#include "core/base/side.h"
#include "core/tcp/segment.h"

#include <optional>

namespace lifeline::ladder {

/// What each end has sent so far: enough to know repeats, holes and fresh acknowledgments without looking
/// back.
class Progress {
public:
    struct News {
        bool repeats = false; ///< occupies sequence space that was sent before
        bool leavesHole = false; ///< begins behind what was sent before
        bool acknowledges = false; ///< acknowledges more than before
        bool acknowledgesAgain = false; ///< a bare ACK of what was acknowledged, while more has been sent
    };

    News take(const tcp::Segment& segment);

private:
    struct Sent {
        std::optional<tcp::SequenceNumber> end;
        std::optional<tcp::SequenceNumber> syn;
        std::optional<tcp::SequenceNumber> synAck;
        std::optional<tcp::SequenceNumber> acknowledged;
        std::uint16_t window = 0;
    };
    PerSide<Sent> m_sent;
};

} // namespace lifeline::ladder
