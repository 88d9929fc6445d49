#include "core/ladder/progress.h"

namespace lifeline::ladder {

Progress::News Progress::take(const tcp::Segment& segment)
{
    News news;
    Sent& sent = m_sent[segment.from];
    const Sent& peer = m_sent[other(segment.from)];
    if (segment.flags.syn()) { // one into a live connection is not of its sequence space
        std::optional<tcp::SequenceNumber>& first = segment.flags.ack() ? sent.synAck : sent.syn;
        news.repeats = first && *first == segment.sequence;
        if (!first)
            first = segment.sequence;
        if (!sent.end)
            sent.end = segment.end();
    } else if (segment.sequenceLength() > 0) {
        news.repeats = sent.end && tcp::isAfter(*sent.end, segment.sequence);
        news.leavesHole = sent.end && tcp::isAfter(segment.sequence, *sent.end);
        if (!sent.end || tcp::isAfter(segment.end(), *sent.end))
            sent.end = segment.end();
    }
    if (segment.flags.ack()) {
        news.acknowledges = sent.acknowledged && tcp::isAfter(segment.acknowledgment, *sent.acknowledged);
        news.acknowledgesAgain = segment.sequenceLength() == 0 && !segment.flags.rst() && sent.acknowledged
            && *sent.acknowledged == segment.acknowledgment && sent.window == segment.window && peer.end
            && tcp::isAfter(*peer.end, segment.acknowledgment);
        if (!sent.acknowledged || news.acknowledges)
            sent.acknowledged = segment.acknowledgment;
    }
    sent.window = segment.window;
    return news;
}

} // namespace lifeline::ladder
