#include "core/trace/delivery.h"

#include "core/tcp/stream_offset.h"
#include "core/trace/network_copy.h"
#include "core/trace/sack_proof.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

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
    Direction(const Life& life, const std::vector<Sent>& sent, const std::vector<Sent>& answers,
              std::vector<InferredArrival>& out)
        : m_life(life),
          m_sent(sent),
          m_answers(answers),
          m_out(out)
    {
        m_isRepeat.resize(sent.size(), false);
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
        dropRepeatedOctets();
        doubtUnansweredRepeats();
        inferHandshake();
        inferPureAcknowledgments();
        inferResets();
        keepOrder();
    }

private:
    InferredArrival& arrivalOf(const Sent& sent) { return m_out[sent.step]; }

    const tcp::Segment& wireOf(const Sent& sent) const { return m_life.steps[sent.step].wire; }

    /// Whether a later segment is the same datagram, which its sender did not make again.
    bool isCopyOf(const Sent& earlier, const Sent& later) const
    {
        return !m_life.connection.isRecorded && isNetworkCopy(wireOf(earlier), wireOf(later));
    }

    /// Octets, SYN and FIN: acknowledged by one answer, and not yet by the one before it.
    void inferFromAcknowledgments()
    {
        if (m_sent.empty())
            return;
        const tcp::SequenceNumber zero = m_sent.front().sequence;
        const std::vector<tcp::StreamOffset> acknowledged = highestAcknowledgments(zero);
        const std::vector<std::size_t> nextPlain = nextAnswersWithoutSyn();
        readSacks(zero);
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
            else if (!m_sacks.empty() && covering > first)
                covering = std::min(covering, sackCovering(unwrap(sent.sequence), end, first, covering));
            if (covering < m_answers.size() && covering >= first) {
                arrival.evidence = m_answers[covering].step;
                if (covering > first)
                    arrival.after = m_answers[covering - 1].step;
            } else if (sent.flags.syn()) {
                inferSynWithoutAcknowledgment(i);
            } else if (sent.flags.fin() && covering == m_answers.size() && covering > first) {
                arrival.after = m_answers.back().step; // it had not come when that was sent
            }
        }
    }

    /// What the answers say of octets behind gaps.
    void readSacks(tcp::SequenceNumber zero)
    {
        tcp::Unwrapper unwrap(zero);
        for (std::size_t i = 0; i < m_answers.size(); ++i) {
            const tcp::Segment& wire = wireOf(m_answers[i]);
            if (!wire.flags.ack() || wire.flags.rst())
                continue;
            const tcp::StreamOffset acknowledgment = unwrap(wire.acknowledgment);
            if (wire.details != 0 && wire.details <= m_life.options.size())
                m_sacks.add(i, acknowledgment, wire.acknowledgment, m_life.options[wire.details - 1]);
        }
    }

    /// The first answer whose SACK blocks have all of a segment, if that comes between the two; else the
    /// last.
    std::size_t sackCovering(tcp::StreamOffset begin, tcp::StreamOffset end, std::size_t first,
                             std::size_t last) const
    {
        const auto sacked = m_sacks.firstCovering(begin, end);
        return sacked && *sacked >= first ? *sacked : last;
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
            if (isCopy && !isCopyOf(*sent, *later))
                m_isRepeat[static_cast<std::size_t>(later - m_sent.data())] = true;
            if (isCopy && (!arrival.evidence || *arrival.evidence > later->step)) {
                const bool isFirst = isEchoed(*sent, *later) || isCopyOf(*sent, *later);
                drop(isFirst ? *later : *sent);
                if (isFirst)
                    later = &*sent;
                continue;
            }
            later = &*sent;
        }
    }

    /// Whether the answer that proves an earlier transmission's arrival echoes its timestamp, and not the
    /// later's (RFC 3522).
    bool isEchoed(const Sent& earlier, const Sent& later)
    {
        const InferredArrival& arrival = arrivalOf(earlier);
        const Sent* reply = arrival.evidence ? answerAt(*arrival.evidence) : nullptr;
        return reply != nullptr && earlier.hasTimestamps && reply->hasTimestamps
            && reply->timestampEcho == earlier.timestampValue
            && later.timestampValue != earlier.timestampValue;
    }

    void drop(const Sent& sent)
    {
        InferredArrival& arrival = arrivalOf(sent);
        arrival.counts = false;
        arrival.evidence.reset();
        arrival.after = sent.step;
    }

    /// Octets that were sent again before anybody acknowledged them: the repeat is the likelier one to have
    /// arrived, unless an answer echoes the first, or says that it had them twice (RFC 2883).
    void dropRepeatedOctets()
    {
        if (m_sent.empty())
            return;
        tcp::Unwrapper unwrap(m_sent.front().sequence);
        std::vector<std::pair<tcp::StreamOffset, std::size_t>> holders; // by begin: who has sent it last
        tcp::StreamOffset next = std::numeric_limits<tcp::StreamOffset>::min();
        for (std::size_t i = 0; i < m_sent.size(); ++i) {
            const Sent& sent = m_sent[i];
            if (sent.sequenceLength() == 0 || sent.flags.syn() || sent.flags.rst())
                continue;
            const tcp::StreamOffset begin = unwrap(sent.sequence);
            const tcp::StreamOffset end = begin + sent.sequenceLength();
            if (begin >= next) {
                holders.emplace_back(begin, i);
                next = end;
                continue;
            }
            m_isRepeat[i] = true;
            const bool cameTwice = m_sacks.cameTwice(begin, end, m_firstAnswer[i]);
            for (auto one =
                     std::lower_bound(holders.begin(), holders.end(), std::pair(begin, std::size_t{0}));
                 one != holders.end() && one->first < end; ++one) {
                const Sent& before = m_sent[one->second];
                const InferredArrival& arrival = arrivalOf(before);
                const bool isWhole = one->first + before.sequenceLength() <= end;
                const bool isOpen = arrival.counts && (!arrival.evidence || *arrival.evidence > sent.step);
                if (!isWhole || !isOpen || cameTwice || isCopyOf(before, sent) || isEchoed(before, sent))
                    continue;
                drop(before);
                one->second = i;
            }
            if (end > next) { // what is new of it
                holders.emplace_back(next, i);
                next = end;
            }
        }
    }

    /// Repeats that end without a word from the receiver argue that none of them arrived.
    void doubtUnansweredRepeats()
    {
        for (std::size_t i = m_sent.size(); i-- > 0 && m_firstAnswer[i] == m_answers.size();)
            if (m_isRepeat[i])
                drop(m_sent[i]);
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
            const bool isCopy = lastSynAck && isNetworkCopy(m_life.steps[*lastSynAck].wire, wireOf(reply));
            if (reply.flags.ack() && !isCopy)
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

    /// Networks keep the order nearly always: a later segment is not taken in before an earlier one, unless
    /// its own evidence says so.
    void keepOrder()
    {
        std::vector<std::uint32_t> soonest(m_sent.size() + 1, std::numeric_limits<std::uint32_t>::max());
        for (std::size_t i = m_sent.size(); i-- > 0;) {
            const InferredArrival& arrival = arrivalOf(m_sent[i]);
            soonest[i] = soonest[i + 1];
            if (arrival.counts && arrival.evidence)
                soonest[i] = std::min(soonest[i], *arrival.evidence);
        }
        std::uint32_t after = 0;
        for (std::size_t i = 0; i < m_sent.size(); ++i) {
            InferredArrival& arrival = arrivalOf(m_sent[i]);
            if (!arrival.counts)
                continue;
            const bool isOvertaken = !m_sacks.empty() && arrival.after >= soonest[i + 1];
            arrival.after = std::max(arrival.after, after);
            if (!isOvertaken)
                after = arrival.after;
            if (arrival.evidence && *arrival.evidence <= arrival.after)
                arrival.evidence.reset(); // order and acknowledgment contradict: nothing is proven
        }
    }

    const Life& m_life;
    const std::vector<Sent>& m_sent;
    const std::vector<Sent>& m_answers;
    std::vector<InferredArrival>& m_out;
    SackProof m_sacks; ///< of the answers
    std::vector<bool> m_isRepeat; ///< by place in m_sent
    std::vector<std::uint32_t> m_firstAnswer; ///< by place in m_sent: the first answer behind it
};

} // namespace

std::vector<InferredArrival> inferArrivals(const Life& life)
{
    const std::vector<Step>& steps = life.steps;
    std::vector<InferredArrival> arrivals(steps.size());
    PerSide<std::vector<Sent>> sent;
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        const tcp::Segment& wire = steps[i].wire;
        sent[wire.from].push_back({static_cast<const tcp::SegmentVariables&>(wire), i, wire.timestampValue,
                                   wire.timestampEcho, wire.hasTimestamps});
        arrivals[i].from = wire.from;
    }
    for (const Side side : kBothSides)
        Direction(life, sent[side], sent[other(side)], arrivals).infer();
    return arrivals;
}

} // namespace lifeline::trace
