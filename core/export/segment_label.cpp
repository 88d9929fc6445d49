#include "core/export/segment_label.h"

#include <fmt/format.h>

namespace lifeline::exports {

tcp::SequenceNumber sequenceOf(const trace::Step& step, Numbers numbers)
{
    return numbers == Numbers::Relative ? step.relativeSequence : step.wire.sequence;
}

tcp::SequenceNumber acknowledgmentOf(const trace::Step& step, Numbers numbers)
{
    return numbers == Numbers::Relative ? step.relativeAcknowledgment : step.wire.acknowledgment;
}

std::string segmentLabel(const trace::Step& step, Numbers numbers, std::size_t room)
{
    const tcp::Segment& segment = step.wire;
    const std::uint32_t first = sequenceOf(step, numbers).value;
    const std::string flags = fmt::format("[{}]", packet::tcpdumpLetters(segment.flags));
    const std::string ack =
        segment.flags.ack() ? fmt::format(", ack {}", acknowledgmentOf(step, numbers).value) : std::string();
    const auto join = [&](const std::string& sequence, const std::string& length) {
        std::string tail = sequence + ack + length;
        return tail.empty() ? flags : flags + " " + tail.substr(tail.starts_with(", ") ? 2 : 0);
    };
    if (segment.length == 0) {
        const bool matters = segment.sequenceLength() > 0 || segment.flags.rst();
        return join(matters ? fmt::format("seq {}", first) : std::string(), "");
    }
    const std::string range = fmt::format("seq {}:{}", first, first + segment.length);
    std::string label = join(range, fmt::format(", len {}", segment.length));
    if (label.size() > room)
        label = join(range, "");
    if (label.size() > room)
        label = join(fmt::format("seq {}", first), "");
    return label;
}

std::optional<std::string> TakenNumbers::explain(const trace::Step& step)
{
    const tcp::Segment& segment = step.wire;
    std::optional<std::string> explanation;
    End& peer = m_ends[other(segment.from)];
    if (segment.flags.ack()) {
        const auto explained = [&](Taken& taken, const char* what) {
            if (!taken.number || !tcp::isAfter(segment.acknowledgment, *taken.number))
                return;
            if (segment.acknowledgment == *taken.number + 1)
                explanation = fmt::format("ack {} = seq {} + 1 (a {} takes one number)",
                                          acknowledgmentOf(step, m_numbers).value, taken.shown, what);
            taken.number.reset();
        };
        explained(peer.syn, "SYN");
        explained(peer.fin, "FIN");
    }
    End& own = m_ends[segment.from];
    const std::uint32_t first = sequenceOf(step, m_numbers).value;
    if (segment.flags.syn())
        own.syn = {segment.sequence, first};
    if (segment.flags.fin())
        own.fin = {segment.sequence + segment.length, first + segment.length};
    return explanation;
}

} // namespace lifeline::exports
