#include "core/trace/delivery.h"

#include "core/tcp/stream_offset.h"

#include <algorithm>
#include <limits>

namespace lifeline::trace {
namespace {

/// What of a step tells when another arrived: in memory by itself, since all of a direction is gone through
/// several times.
struct Sent : tcp::SegmentVariables {
    std::uint32_t step = 0;
    std::uint32_t timestampValue = 0;
    std::uint32_t timestampEcho = 0;
    bool hasTimestamps = false;
};

/// One direction's steps, and the other's that answer them.
class Direction {
public:
    Direction(const std::vector<Sent>& sent, const std::vector<Sent>& answers,
              std::vector<InferredArrival>& out)
        : m_sent(sent),
          m_answers(answers),
          m_out(out)
    {
        m_firstAnswer.reserve(sent.size());
        std::uint32_t answer = 0;
        for (const Sent& one : sent) {
            while (answer < answers.size() && answers[answer].step < one.step)
                ++answer;
            m_firstAnswer.push_back(answer);
        }
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
    InferredArrival& arrivalOf(const Sent& sent) { return m_out[sent.step]; }

    /// Octets, SYN and FIN: acknowledged by one answer, and not yet by the one before it.
    void inferFromAcknowledgments()
    {
        if (m_sent.empty())
            return;
        const tcp::SequenceNumber zero = m_sent.front().sequence;
        const std::vector<tcp::StreamOffset> acknowledged = highestAcknowledgments(zero);
        const std::vector<std::size_t> nextPlain = nextAnswersWithoutSyn();
        tcp::Unwrapper unwrap(zero);
        std::size_t hint = 0;
        for (std::size_t i = 0; i < m_sent.size(); ++i) {
            const Sent& sent = m_sent[i];
            InferredArrival& arrival = arrivalOf(sent);
            arrival.after = sent.step;
            // Of a SYN with data the data may be refused: it arrived when the SYN itself is acknowledged.
            const tcp::StreamOffset end = unwrap(sent.flags.syn() ? sent.sequence + 1 : sent.end());
            if (sent.sequenceLength() == 0 || sent.flags.rst())
                continue;
            const std::size_t first = m_firstAnswer[i];
            std::size_t covering = hint = firstReaching(acknowledged, end, hint);
            // A SYN covers the SYN before this SYN-ACK: they cross (RFC 9293 §3.5, figure 7).
            if (sent.flags.syn() && sent.flags.ack())
                covering = nextPlain[std::max(covering, first)];
            if (covering < m_answers.size() && covering >= first) {
                arrival.evidence = m_answers[covering].step;
                if (covering > first)
                    arrival.after = m_answers[covering - 1].step;
            } else if (sent.flags.syn()) {
                inferSynWithoutAcknowledgment(i);
            }
        }
    }

    /// The first answer that acknowledges up to there; most often a few behind the last one asked for.
    static std::size_t firstReaching(const std::vector<tcp::StreamOffset>& acknowledged,
                                     tcp::StreamOffset end, std::size_t hint)
    {
        constexpr std::size_t kNear = 8;
        if (hint == 0 || acknowledged[hint - 1] < end)
            for (std::size_t i = hint; i < std::min(hint + kNear, acknowledged.size()); ++i)
                if (acknowledged[i] >= end)
                    return i;
        return static_cast<std::size_t>(std::lower_bound(acknowledged.begin(), acknowledged.end(), end)
                                        - acknowledged.begin());
    }

    /// The highest acknowledgment up to each answer: it only grows, so it can be searched.
    std::vector<tcp::StreamOffset> highestAcknowledgments(tcp::SequenceNumber zero) const
    {
        std::vector<tcp::StreamOffset> highest;
        highest.reserve(m_answers.size());
        tcp::Unwrapper unwrap(zero);
        tcp::StreamOffset last = std::numeric_limits<tcp::StreamOffset>::min();
        for (const Sent& reply : m_answers) {
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
            next[i] = m_answers[i].flags.syn() ? next[i + 1] : i;
        return next;
    }

    /// A RST was taken when its receiver fell silent; if its sender goes on, it was not even its own.
    void inferResets()
    {
        std::optional<std::uint32_t> lastOwn;
        for (const Sent& sent : m_sent)
            if (!sent.flags.rst() && !sent.flags.syn())
                lastOwn = sent.step;
        std::optional<std::uint32_t> lastAnswer;
        for (const Sent& answer : m_answers)
            if (!answer.flags.rst())
                lastAnswer = answer.step;
        for (const Sent& sent : m_sent) {
            if (!sent.flags.rst())
                continue;
            InferredArrival& arrival = arrivalOf(sent);
            arrival.counts = !lastOwn || sent.step > *lastOwn;
            if (lastAnswer)
                arrival.after = std::max(arrival.after, *lastAnswer);
        }
    }

    /// A RST answers a SYN too; and a SYN that nobody answers has not shown that it arrived.
    void inferSynWithoutAcknowledgment(std::size_t i)
    {
        InferredArrival& arrival = arrivalOf(m_sent[i]);
        const bool isAnswered = m_firstAnswer[i] < m_answers.size();
        if (isAnswered)
            arrival.evidence = m_answers[m_firstAnswer[i]].step;
        arrival.after = m_sent[i].step;
        arrival.counts = isAnswered || m_sent[i].flags.ack();
    }

    /// Of several copies of one SYN or FIN sent before the answer, the last is the likeliest to have arrived,
    /// unless the answer echoes the timestamp of an earlier one.
    void dropEarlierCopies()
    {
        const Sent* later = nullptr;
        for (auto sent = m_sent.rbegin(); sent != m_sent.rend(); ++sent) {
            if (!sent->flags.syn() && !sent->flags.fin())
                continue;
            InferredArrival& arrival = arrivalOf(*sent);
            const bool isCopy = later != nullptr && later->sequence == sent->sequence
                && later->flags.syn() == sent->flags.syn() && later->flags.ack() == sent->flags.ack();
            if (isCopy && (!arrival.evidence || *arrival.evidence > later->step)) {
                const Sent* reply = arrival.evidence ? answerAt(*arrival.evidence) : nullptr;
                const bool isEchoed = reply != nullptr && sent->hasTimestamps && reply->hasTimestamps
                    && reply->timestampEcho == sent->timestampValue
                    && later->timestampValue != sent->timestampValue;
                InferredArrival& dropped = isEchoed ? arrivalOf(*later) : arrival;
                dropped.counts = false;
                dropped.evidence.reset();
                dropped.after = isEchoed ? later->step : sent->step;
                if (isEchoed)
                    later = &*sent;
                continue;
            }
            later = &*sent;
        }
    }

    /// The answer that is this step.
    const Sent* answerAt(std::uint32_t step) const
    {
        const auto found =
            std::lower_bound(m_answers.begin(), m_answers.end(), step,
                             [](const Sent& sent, std::uint32_t at) { return sent.step < at; });
        return found != m_answers.end() && found->step == step ? &*found : nullptr;
    }

    /// The third ACK: a SYN-ACK sent again after it shows that it was not accepted (RFC 9293 §3.10.7.4, fifth
    /// step).
    void inferHandshake()
    {
        std::optional<std::uint32_t> lastSynAck;
        for (const Sent& reply : m_answers) {
            if (!reply.flags.syn())
                break; // it acts as established
            if (reply.flags.ack())
                lastSynAck = reply.step;
        }
        if (!lastSynAck)
            return;
        for (const Sent& sent : m_sent) {
            if (sent.step >= *lastSynAck)
                break;
            if (!sent.flags.syn() && !sent.flags.rst() && sent.flags.ack())
                arrivalOf(sent).after = std::max(arrivalOf(sent).after, *lastSynAck);
        }
    }

    void inferPureAcknowledgments()
    {
        std::optional<std::uint32_t>
            evidence; // of the next step with octets: what was sent before came before
        for (std::size_t i = m_sent.size(); i-- > 0;) {
            const Sent& sent = m_sent[i];
            InferredArrival& arrival = arrivalOf(sent);
            if (sent.sequenceLength() > 0 && !sent.flags.rst()) {
                if (arrival.counts && arrival.evidence)
                    evidence = arrival.evidence;
                continue;
            }
            arrival.evidence = evidence;
            const bool isThird = i > 0 && m_sent[i - 1].flags.syn();
            const bool isFirstWithItsTimestamp =
                i == 0 || m_sent[i - 1].timestampValue != sent.timestampValue;
            // Only the next few can carry its echo; later ones echo younger segments.
            const std::size_t end =
                std::min<std::size_t>(m_answers.size(), m_firstAnswer[i] + std::size_t{5});
            for (std::size_t k = m_firstAnswer[i]; k < end; ++k) {
                const Sent& reply = m_answers[k];
                if (evidence && reply.step >= *evidence)
                    break;
                const bool opensTheConnection = isThird && !reply.flags.syn();
                const bool echoes = sent.hasTimestamps && reply.hasTimestamps
                    && reply.timestampEcho == sent.timestampValue && isFirstWithItsTimestamp;
                if (opensTheConnection || echoes) {
                    arrival.evidence = reply.step;
                    break;
                }
            }
        }
    }

    /// Networks keep the order nearly always: a later segment is not taken in before an earlier one.
    void keepOrder()
    {
        std::uint32_t after = 0;
        for (const Sent& sent : m_sent) {
            InferredArrival& arrival = arrivalOf(sent);
            if (!arrival.counts)
                continue;
            after = arrival.after = std::max(arrival.after, after);
            if (arrival.evidence && *arrival.evidence <= arrival.after)
                arrival.evidence.reset(); // order and acknowledgment contradict: nothing is proven
        }
    }

    const std::vector<Sent>& m_sent;
    const std::vector<Sent>& m_answers;
    std::vector<InferredArrival>& m_out;
    std::vector<std::uint32_t> m_firstAnswer; ///< by place in m_sent: the first answer behind it
};

} // namespace

std::vector<InferredArrival> inferArrivals(const std::vector<Step>& steps)
{
    std::vector<InferredArrival> arrivals(steps.size());
    PerSide<std::vector<Sent>> sent;
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        const tcp::Segment& wire = steps[i].wire;
        sent[wire.from].push_back({static_cast<const tcp::SegmentVariables&>(wire), i, wire.timestampValue,
                                   wire.timestampEcho, wire.hasTimestamps});
        arrivals[i].from = wire.from;
    }
    for (const Side side : kBothSides)
        Direction(sent[side], sent[other(side)], arrivals).infer();
    return arrivals;
}

} // namespace lifeline::trace
