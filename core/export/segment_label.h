#pragma once

#include "core/trace/life.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace lifeline::exports {

/// Whether sequence numbers count from each end's own start, or stand as on the wire.
enum class Numbers : std::uint8_t { Relative, Absolute };

tcp::SequenceNumber sequenceOf(const trace::Step& step, Numbers numbers);
tcp::SequenceNumber acknowledgmentOf(const trace::Step& step, Numbers numbers);

/// "[S.] seq 0, ack 1", "[P.] seq 1:6, ack 6, len 5": flags in tcpdump's letters, then what matters.
/// @param room  columns; what repeats itself is left out when it does not fit (the length, then the range's
/// end)
std::string segmentLabel(const trace::Step& step, Numbers numbers, std::size_t room);

/// Notices when an acknowledgment is exactly one more than a SYN's or FIN's number, once for each of them.
class TakenNumbers {
public:
    explicit TakenNumbers(Numbers numbers) : m_numbers(numbers) { }

    /// Takes the segments in order.
    /// @return "ack 1 = seq 0 + 1 (a SYN takes one number)", or nothing
    std::optional<std::string> explain(const trace::Step& step);

private:
    struct Taken {
        std::optional<tcp::SequenceNumber> number; ///< not yet acknowledged, on the wire
        std::uint32_t shown = 0;
    };
    struct End {
        Taken syn;
        Taken fin;
    };

    Numbers m_numbers;
    PerSide<End> m_ends;
};

} // namespace lifeline::exports
