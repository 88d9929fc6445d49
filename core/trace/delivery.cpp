#include "core/trace/delivery.h"

#include "core/tcp/stream_offset.h"

#include <algorithm>
#include <limits>

namespace lifeline::trace {
namespace {

/// One direction's steps, and the other's that answer them.
class Direction {
public:
    Direction(const std::vector<Step>& steps, Side sender, std::vector<InferredArrival>& out)
        : m_steps(steps),
          m_out(out)
    {
        for (std::uint32_t i = 0; i < steps.size(); ++i)
            (steps[i].wire.from == sender ? m_sent : m_answers).push_back(i);
    }

    void infer()
    {
        inferFromAcknowledgments();
        dropEarlierCopies();
        inferHandshake();
        inferPureAcknowledgments();
        inferResets();
        keepOrder();
    }

private:
    const tcp::Segment& wire(std::uint32_t step) const { return m_steps[step].wire; }

    /// The first answer after a step, as an index into m_answers. Steps come in order, so the search only
    /// moves on.
    std::size_t firstAnswerAfter(std::uint32_t step) const
    {
        return static_cast<std::size_t>(std::upper_bound(m_answers.begin(), m_answers.end(), step)
                                        - m_answers.begin());
    }

    /// Octets, SYN and FIN: acknowledged by one answer, and not yet by the one before it.
    void inferFromAcknowledgments()
    {
        if (m_sent.empty())
            return;
        const tcp::SequenceNumber zero = wire(m_sent.front()).sequence;
        const std::vector<tcp::StreamOffset> acknowledged = highestAcknowledgments(zero);
        const std::vector<std::size_t> nextPlain = nextAnswersWithoutSyn();
        tcp::Unwrapper unwrap(zero);
        for (const std::uint32_t step : m_sent) {
            InferredArrival& arrival = m_out[step];
            arrival.after = step;
            const tcp::Segment& segment = wire(step);
            // Of a SYN with data the data may be refused: it arrived when the SYN itself is acknowledged.
            const tcp::StreamOffset end = unwrap(segment.flags.syn() ? segment.sequence + 1 : segment.end());
            if (segment.sequenceLength() == 0 || segment.flags.rst())
                continue;
            const std::size_t first = firstAnswerAfter(step);
            auto covering = static_cast<std::size_t>(
                std::lower_bound(acknowledged.begin(), acknowledged.end(), end) - acknowledged.begin());
            // A SYN covers the SYN before this SYN-ACK: they cross (RFC 9293 §3.5, figure 7).
            if (segment.flags.syn() && segment.flags.ack())
                covering = nextPlain[std::max(covering, first)];
            if (covering < m_answers.size() && covering >= first) {
                arrival.evidence = m_answers[covering];
                if (covering > first)
                    arrival.after = m_answers[covering - 1];
            } else if (segment.flags.syn()) {
                inferSynWithoutAcknowledgment(step);
            }
        }
    }

    /// The highest acknowledgment up to each answer: it only grows, so it can be searched.
    std::vector<tcp::StreamOffset> highestAcknowledgments(tcp::SequenceNumber zero) const
    {
        std::vector<tcp::StreamOffset> highest;
        highest.reserve(m_answers.size());
        tcp::Unwrapper unwrap(zero);
        tcp::StreamOffset last = std::numeric_limits<tcp::StreamOffset>::min();
        for (const std::uint32_t answer : m_answers) {
            const tcp::Segment& reply = wire(answer);
            if (reply.flags.ack() && !reply.flags.rst())
                last = std::max(last, unwrap(reply.acknowledgment));
            highest.push_back(last);
        }
        return highest;
    }

    /// For every answer, and for the end, the first from there on that is no SYN.
    std::vector<std::size_t> nextAnswersWithoutSyn() const
    {
        std::vector<std::size_t> next(m_answers.size() + 1, m_answers.size());
        for (std::size_t i = m_answers.size(); i-- > 0;)
            next[i] = wire(m_answers[i]).flags.syn() ? next[i + 1] : i;
        return next;
    }

    /// A RST was taken when its receiver fell silent; if its sender goes on, it was not even its own.
    void inferResets()
    {
        std::optional<std::uint32_t> lastOwn;
        for (const std::uint32_t step : m_sent)
            if (!wire(step).flags.rst() && !wire(step).flags.syn())
                lastOwn = step;
        std::optional<std::uint32_t> lastAnswer;
        for (const std::uint32_t answer : m_answers)
            if (!wire(answer).flags.rst())
                lastAnswer = answer;
        for (const std::uint32_t step : m_sent) {
            if (!wire(step).flags.rst())
                continue;
            InferredArrival& arrival = m_out[step];
            arrival.counts = !lastOwn || step > *lastOwn;
            if (lastAnswer)
                arrival.after = std::max(arrival.after, *lastAnswer);
        }
    }

    /// A RST answers a SYN too; and a SYN that nobody answers has not shown that it arrived.
    void inferSynWithoutAcknowledgment(std::uint32_t step)
    {
        const std::size_t i = firstAnswerAfter(step);
        if (i < m_answers.size())
            m_out[step].evidence = m_answers[i];
        m_out[step].after = step;
        m_out[step].counts = i < m_answers.size() || wire(step).flags.ack();
    }

    /// Of several copies of one SYN or FIN sent before the answer, the last is the likeliest to have arrived,
    /// unless the answer echoes the timestamp of an earlier one.
    void dropEarlierCopies()
    {
        std::optional<std::uint32_t> later;
        for (auto step = m_sent.rbegin(); step != m_sent.rend(); ++step) {
            const tcp::Segment& segment = wire(*step);
            if (!segment.flags.syn() && !segment.flags.fin())
                continue;
            InferredArrival& arrival = m_out[*step];
            const bool isCopy = later && wire(*later).sequence == segment.sequence
                && wire(*later).flags.syn() == segment.flags.syn()
                && wire(*later).flags.ack() == segment.flags.ack();
            if (isCopy && (!arrival.evidence || *arrival.evidence > *later)) {
                const bool isEchoed = arrival.evidence && segment.hasTimestamps
                    && wire(*arrival.evidence).hasTimestamps
                    && wire(*arrival.evidence).timestampEcho == segment.timestampValue
                    && wire(*later).timestampValue != segment.timestampValue;
                InferredArrival& dropped = isEchoed ? m_out[*later] : arrival;
                dropped.counts = false;
                dropped.evidence.reset();
                dropped.after = isEchoed ? *later : *step;
                if (isEchoed)
                    later = *step;
                continue;
            }
            later = *step;
        }
    }

    /// The third ACK: a SYN-ACK sent again after it shows that it was not accepted (RFC 9293 §3.10.7.4, fifth
    /// step).
    void inferHandshake()
    {
        std::optional<std::uint32_t> lastSynAck;
        for (const std::uint32_t answer : m_answers) {
            const tcp::Segment& reply = wire(answer);
            if (!reply.flags.syn())
                break; // it acts as established
            if (reply.flags.ack())
                lastSynAck = answer;
        }
        if (!lastSynAck)
            return;
        for (const std::uint32_t step : m_sent) {
            const tcp::Segment& segment = wire(step);
            if (step < *lastSynAck && !segment.flags.syn() && !segment.flags.rst() && segment.flags.ack())
                m_out[step].after = std::max(m_out[step].after, *lastSynAck);
        }
    }

    void inferPureAcknowledgments()
    {
        std::optional<std::uint32_t>
            evidence; // of the next step with octets: what was sent before came before
        for (auto step = m_sent.rbegin(); step != m_sent.rend(); ++step) {
            const tcp::Segment& segment = wire(*step);
            InferredArrival& arrival = m_out[*step];
            if (segment.sequenceLength() > 0 && !segment.flags.rst()) {
                if (arrival.counts && arrival.evidence)
                    evidence = arrival.evidence;
                continue;
            }
            arrival.evidence = evidence;
            for (std::size_t i = firstAnswerAfter(*step); i < m_answers.size(); ++i) {
                const tcp::Segment& reply = wire(m_answers[i]);
                if (evidence && m_answers[i] >= *evidence)
                    break;
                // Only the next few can carry its echo; later ones echo younger segments.
                if (i > firstAnswerAfter(*step) + 4)
                    break;
                const bool opensTheConnection = isThirdAcknowledgment(*step) && !reply.flags.syn();
                const bool echoes = segment.hasTimestamps && reply.hasTimestamps
                    && reply.timestampEcho == segment.timestampValue && isFirstWithItsTimestamp(*step);
                if (opensTheConnection || echoes) {
                    arrival.evidence = m_answers[i];
                    break;
                }
            }
        }
    }

    bool isThirdAcknowledgment(std::uint32_t step) const
    {
        const auto place = std::lower_bound(m_sent.begin(), m_sent.end(), step);
        return place != m_sent.begin() && wire(*(place - 1)).flags.syn();
    }

    bool isFirstWithItsTimestamp(std::uint32_t step) const
    {
        const auto place = std::lower_bound(m_sent.begin(), m_sent.end(), step);
        return place == m_sent.begin() || wire(*(place - 1)).timestampValue != wire(step).timestampValue;
    }

    /// Networks keep the order nearly always: a later segment is not taken in before an earlier one.
    void keepOrder()
    {
        std::uint32_t after = 0;
        for (const std::uint32_t step : m_sent) {
            InferredArrival& arrival = m_out[step];
            if (!arrival.counts)
                continue;
            after = arrival.after = std::max(arrival.after, after);
            if (arrival.evidence && *arrival.evidence <= arrival.after)
                arrival.evidence.reset(); // order and acknowledgment contradict: nothing is proven
        }
    }

    const std::vector<Step>& m_steps;
    std::vector<InferredArrival>& m_out;
    std::vector<std::uint32_t> m_sent;
    std::vector<std::uint32_t> m_answers;
};

} // namespace

std::vector<InferredArrival> inferArrivals(const std::vector<Step>& steps)
{
    std::vector<InferredArrival> arrivals(steps.size());
    for (const Side side : kBothSides)
        Direction(steps, side, arrivals).infer();
    return arrivals;
}

} // namespace lifeline::trace
