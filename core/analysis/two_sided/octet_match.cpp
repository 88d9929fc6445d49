#include "core/analysis/two_sided/octet_match.h"

#include "core/tcp/stream_offset.h"

#include <algorithm>

namespace lifeline::analysis::two_sided {
namespace {

using tcp::StreamOffset;

/// A segment's place in the stream, [begin, end).
struct Range {
    std::uint32_t index = 0;
    StreamOffset begin = 0;
    StreamOffset end = 0;
};

std::vector<Range> rangesOf(const std::vector<Sighting>& list, const std::vector<bool>& taken,
                            tcp::SequenceNumber zero)
{
    std::vector<Range> ranges;
    tcp::Unwrapper unwrap(zero);
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        const tcp::Segment& wire = list[i].wire;
        const StreamOffset begin = unwrap(wire.sequence);
        if (!taken[i] && wire.length > 0)
            ranges.push_back({i, begin, begin + wire.sequenceLength()});
    }
    return ranges;
}

class OctetMatching {
public:
    OctetMatching(const SightedTwice& direction, std::vector<bool>& receivedTaken)
        : m_direction(direction),
          m_receivedTaken(receivedTaken)
    {
    }

    std::uint32_t run(std::vector<bool>& sentTaken, std::vector<Passage>& passages)
    {
        if (m_direction.sent.empty())
            return 0;
        const tcp::SequenceNumber zero = m_direction.sent.front().wire.sequence;
        m_sent = rangesOf(m_direction.sent, sentTaken, zero);
        m_received = rangesOf(m_direction.received, m_receivedTaken, zero);
        for (std::vector<Range>* ranges : {&m_sent, &m_received})
            std::sort(ranges->begin(), ranges->end(),
                      [](const Range& a, const Range& b) { return a.begin < b.begin; });
        m_longestSent = longest(m_sent);
        m_longestReceived = longest(m_received);
        std::uint32_t found = 0;
        for (const Range& range : m_sent) {
            Passage& passage = passages[range.index];
            if (!follow(range, passage))
                continue;
            sentTaken[range.index] = true;
            ++found;
        }
        return found;
    }

private:
    static StreamOffset longest(const std::vector<Range>& ranges)
    {
        StreamOffset length = 0;
        for (const Range& range : ranges)
            length = std::max(length, range.end - range.begin);
        return length;
    }

    /// Gives up after so much work that only a made-up capture takes it: many ranges over one another.
    template <class Use>
    void forEachOverlapping(const std::vector<Range>& ranges, StreamOffset most, const Range& with,
                            Use use) const
    {
        auto range = std::upper_bound(ranges.begin(), ranges.end(), with.begin - most,
                                      [](StreamOffset offset, const Range& r) { return offset < r.begin; });
        for (; range != ranges.end() && range->begin < with.end && m_work < kMostWork; ++range, ++m_work)
            if (range->end > with.begin)
                use(*range);
    }

    bool mayHold(std::uint32_t sent, std::uint32_t received) const
    {
        const Sighting& before = m_direction.sent[sent];
        const Sighting& after = m_direction.received[received];
        return after.at >= before.at && before.wire.hasTimestamps == after.wire.hasTimestamps
            && before.wire.timestampValue == after.wire.timestampValue;
    }

    /// Of several that sent the same octets, the last one before they came is the likeliest to have brought
    /// them.
    bool isSentAgain(const Range& sent, const Range& received) const
    {
        const StreamOffset begin = std::max(sent.begin, received.begin);
        const StreamOffset end = std::min(sent.end, received.end);
        bool again = false;
        forEachOverlapping(m_sent, m_longestSent, sent, [&](const Range& later) {
            again = again
                || (later.index > sent.index && later.begin <= begin && later.end >= end
                    && mayHold(later.index, received.index));
        });
        return again;
    }

    /// Adds the octets that came, in the order of their coming, until all are there.
    bool follow(const Range& sent, Passage& passage)
    {
        std::vector<Range> pieces;
        forEachOverlapping(m_received, m_longestReceived, sent, [&](const Range& received) {
            if (mayHold(sent.index, received.index) && !isSentAgain(sent, received))
                pieces.push_back(received);
        });
        std::sort(pieces.begin(), pieces.end(),
                  [](const Range& a, const Range& b) { return a.index < b.index; });
        std::vector<Range> have; // apart from each other, by begin
        for (const Range& piece : pieces) {
            m_receivedTaken[piece.index] = true;
            ++passage.pieces;
            add(have, {piece.index, std::max(piece.begin, sent.begin), std::min(piece.end, sent.end)});
            if (have.size() == 1 && have.front().begin == sent.begin && have.front().end == sent.end) {
                passage.received = piece.index;
                return true;
            }
        }
        StreamOffset missing = sent.end - sent.begin;
        for (const Range& range : have)
            missing -= range.end - range.begin;
        passage.missing = have.empty() ? 0 : static_cast<std::uint32_t>(missing);
        return false;
    }

    static void add(std::vector<Range>& have, Range piece)
    {
        std::erase_if(have, [&](const Range& range) {
            if (range.end < piece.begin || range.begin > piece.end)
                return false;
            piece.begin = std::min(piece.begin, range.begin);
            piece.end = std::max(piece.end, range.end);
            return true;
        });
        have.insert(std::upper_bound(have.begin(), have.end(), piece,
                                     [](const Range& a, const Range& b) { return a.begin < b.begin; }),
                    piece);
    }

    static constexpr std::uint64_t kMostWork = 100'000'000;

    const SightedTwice& m_direction;
    std::vector<bool>& m_receivedTaken;
    mutable std::uint64_t m_work = 0;
    std::vector<Range> m_sent; ///< by begin
    std::vector<Range> m_received;
    StreamOffset m_longestSent = 0;
    StreamOffset m_longestReceived = 0;
};

} // namespace

std::uint32_t matchOctets(const SightedTwice& direction, std::vector<bool>& sentTaken,
                          std::vector<bool>& receivedTaken, std::vector<Passage>& passages)
{
    return OctetMatching(direction, receivedTaken).run(sentTaken, passages);
}

} // namespace lifeline::analysis::two_sided
