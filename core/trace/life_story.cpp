#include "core/trace/life_story.h"

#include "core/tcp/tracker.h"
#include "core/trace/delivery.h"
#include "core/trace/network_copy.h"
#include "core/trace/span_recorder.h"
#include "core/trace/time_distance.h"

#include <algorithm>

namespace lifeline::trace {
namespace {

/// Runs both ends through their sends and arrivals in order, and writes down every state.
class Story {
public:
    explicit Story(Life& life) : m_life(life), m_ends(tcp::beforeFirst(life.steps.front().wire)) { }

    void tell()
    {
        beginSpans();
        m_life.connection.isRecorded ? tellRecorded() : tellInferred();
        for (const Side side : kBothSides)
            m_life.spans[side] = m_spans[side].finish(m_life.end);
    }

private:
    /// One thing of a recording, in the order of time.
    struct Moment {
        enum class Kind : std::uint8_t { Departure, Arrival, Sample, Failure };
        Time at;
        std::uint32_t place; ///< among the steps, the samples, or of a Failure the calls
        Kind kind;
    };

    /// A segment that opens nothing and is answered by nothing but RST met no connection (RFC 9293 §3.5.2,
    /// group 1).
    bool metNoConnection(Side side) const
    {
        const tcp::Segment& first = m_life.steps.front().wire;
        if (first.flags.syn() || first.from == side)
            return false;
        bool answered = false;
        for (const Step& step : m_life.steps) {
            if (step.wire.from != side)
                continue;
            if (!step.wire.flags.rst())
                return false;
            answered = true;
        }
        return answered;
    }

    /// The server's first segment, when it answers a SYN with the ACK of something else: it still is in an
    /// older connection of these ports (RFC 9293 §3.5.1, half-open).
    const Step* answerOfAnOldLife() const
    {
        const tcp::Segment& first = m_life.steps.front().wire;
        if (!first.flags.syn() || first.flags.ack())
            return nullptr;
        for (const Step& step : m_life.steps)
            if (step.wire.from != first.from) {
                const tcp::Flags flags = step.wire.flags;
                const bool isOld = flags.ack() && !flags.syn() && !flags.rst()
                    && step.wire.acknowledgment != first.sequence + 1;
                return isOld ? &step : nullptr;
            }
        return nullptr;
    }

    /// A port that answers the first SYN with RST had no listener.
    bool serverWasClosed() const
    {
        for (const Step& step : m_life.steps)
            if (step.wire.from == Side::Server)
                return step.wire.flags.rst() && m_ends[Side::Server].state == tcp::State::Listen;
        return false;
    }

    /// When a listen() of the recording returned, if it has one.
    std::optional<Time> listenedAt() const
    {
        for (const CallSpan& span : m_life.calls)
            if (span.side == Side::Server && span.call.name == "listen" && span.end && span.call.result == 0)
                return *span.end;
        return std::nullopt;
    }

    /// Simultaneous open: the end that we call server never listened (RFC 9293 §3.5, figure 7).
    bool serverOpened() const
    {
        for (const Step& step : m_life.steps)
            if (step.wire.from == Side::Server)
                return step.wire.flags.syn() && !step.wire.flags.ack();
        return false;
    }

    void findLastOwn()
    {
        PerSide<bool> found{{false, false}};
        for (auto i = static_cast<std::uint32_t>(m_life.steps.size());
             i-- > 0 && !(found[Side::Client] && found[Side::Server]);) {
            const Step& step = m_life.steps[i];
            if (found[step.wire.from] || step.wire.flags.rst() || step.wire.flags.syn())
                continue;
            m_lastOwn[step.wire.from] = i;
            found[step.wire.from] = true;
        }
    }

    void beginSpans()
    {
        findLastOwn();
        if (serverWasClosed() || serverOpened())
            m_ends[Side::Server].state = tcp::State::Closed;
        for (const Side side : kBothSides)
            if (metNoConnection(side))
                m_ends[side].state = tcp::State::Closed;
        if (const Step* challenge = answerOfAnOldLife()) {
            tcp::Endpoint& server = m_ends[Side::Server];
            server.state = tcp::State::Established;
            server.receiveNext = challenge->wire.acknowledgment;
            server.receiveKnown = true;
        }
        const bool opening = m_life.steps.front().wire.flags.syn();
        const std::optional<Time> listened = listenedAt();
        for (const Side side : kBothSides) {
            StateSpan span;
            span.begin = m_life.begin;
            span.state = m_ends[side].state;
            // Who sends a SYN was closed before. A listener is known by its listen(), or later by its
            // SYN-ACK.
            const bool known = opening && (side == Side::Client || serverWasClosed() || serverOpened());
            span.evidence = known ? Evidence::Proven : Evidence::Assumed;
            span.provenAt = m_life.begin;
            if (side == Side::Server && listened && span.state == tcp::State::Listen) {
                StateSpan before = span;
                before.state = tcp::State::Closed;
                before.evidence = Evidence::Proven;
                m_spans[side].begin(before);
                span.begin = span.provenAt = *listened;
                span.evidence = Evidence::Proven;
                m_spans[side].change(span);
            } else {
                m_spans[side].begin(span);
            }
        }
    }

    void depart(std::uint32_t i)
    {
        Step& step = m_life.steps[i];
        const Side side = step.wire.from;
        if (side == Side::Server && step.wire.flags.syn() && step.wire.flags.ack()) // only a listener answers
            m_spans[side].proveFirst(step.frame);
        const bool isForged =
            step.isForged || (step.wire.flags.rst() && i < m_lastOwn[side]); // it goes on: not its own
        if (!isForged && !isCopyOfSyn(i))
            send(m_ends[side], step.wire);
        if (step.wire.flags.syn())
            m_lastSyn[side] = i;
        if (step.recorded->senderKernel)
            step.recorded.edit().inferredOfSender = m_ends[side].state;
        const tcp::State state = stateAt(side, step.recorded->senderKernel.get());
        m_spans[side].change({step.sent, {}, state, Evidence::Proven, step.sent, i, step.frame});
        step.onSend = states();
        step.onArrival = step.onSend;
    }

    /// The kernel's word, else what is inferred. A kernel leaves ESTABLISHED and CLOSE-WAIT with close(),
    /// though octets stand before its FIN: until that is seen its word counts in between, too.
    tcp::State stateAt(Side side, const KernelSample* kernel)
    {
        const tcp::State inferred = m_ends[side].state;
        const auto isBeforeFin = [&](tcp::State said) {
            return (said == tcp::State::FinWait1 && inferred == tcp::State::Established)
                || (said == tcp::State::LastAck && inferred == tcp::State::CloseWait);
        };
        if (kernel != nullptr) {
            m_kernel[side] = kernel->state;
            return kernel->state;
        }
        return m_kernel[side] && isBeforeFin(*m_kernel[side]) ? *m_kernel[side] : inferred;
    }

    /// A SYN or SYN-ACK that the network or the capture made again: its sender did not ask once more.
    bool isCopyOfSyn(std::uint32_t i) const
    {
        const tcp::Segment& wire = m_life.steps[i].wire;
        const std::optional<std::uint32_t> before = m_lastSyn[wire.from];
        return wire.flags.syn() && before && !m_life.connection.isRecorded
            && isNetworkCopy(m_life.steps[*before].wire, wire);
    }

    void arrive(std::uint32_t i, Time at, std::optional<Time> provenAt, std::optional<FrameNumber> evidence)
    {
        Step& step = m_life.steps[i];
        const Side side = other(step.wire.from);
        // A SYN after the end of an older life meets the listener again.
        if (step.wire.flags.syn() && !step.wire.flags.ack() && m_ends[side].state == tcp::State::Closed
            && m_lastSynAck[side] && at <= *m_lastSynAck[side])
            m_ends[side].state = tcp::State::Listen;
        if (isTakenIn(step, side, at))
            receive(m_ends[side], step.wire);
        if (killsOrphan(i, side))
            m_ends[side].state = tcp::State::Closed;
        if (step.recorded->receiverKernel)
            step.recorded.edit().inferredOfReceiver = m_ends[side].state;
        m_spans[side].change({at,
                              {},
                              stateAt(side, step.recorded->receiverKernel.get()),
                              provenAt ? Evidence::Proven : Evidence::Assumed,
                              provenAt.value_or(at),
                              i,
                              evidence});
        step.onArrival = states();
        step.proven = provenAt.has_value();
    }

    /// Arrival is not acceptance: an end that asks again with a SYN-ACK had not taken in what came before (a
    /// full accept queue, deferred accept).
    bool isTakenIn(const Step& step, Side receiver, Time at) const
    {
        return m_ends[receiver].state != tcp::State::SynReceived || step.wire.flags.syn()
            || step.wire.flags.rst() || !m_life.connection.isRecorded || !m_lastSynAck[receiver]
            || at >= *m_lastSynAck[receiver];
    }

    /// Octets for a program that has closed: the end that waits for no more than a FIN is over, and says so
    /// with the RST that leaves next (RFC 9293 §3.6, RFC 2525 §2.17).
    bool killsOrphan(std::uint32_t i, Side side) const
    {
        const tcp::State state = m_ends[side].state;
        if (m_answeredByReset.empty() || !m_answeredByReset[i])
            return false;
        return state == tcp::State::FinWait1 || state == tcp::State::FinWait2 || state == tcp::State::Closing;
    }

    /// Which steps of a recording are followed, as the next thing that their receiver sends, by a RST at
    /// once.
    void findResets(const std::vector<Moment>& moments)
    {
        constexpr Time kAtOnce = std::chrono::milliseconds{2};
        m_answeredByReset.assign(m_life.steps.size(), false);
        PerSide<std::optional<std::uint32_t>> next; // what each end sends next, going backward
        for (auto moment = moments.rbegin(); moment != moments.rend(); ++moment) {
            if (moment->kind == Moment::Kind::Sample || moment->kind == Moment::Kind::Failure)
                continue;
            const Step& step = m_life.steps[moment->place];
            if (moment->kind == Moment::Kind::Departure) {
                if (!step.isForged)
                    next[step.wire.from] = moment->place;
                continue;
            }
            const auto answer = next[other(step.wire.from)];
            m_answeredByReset[moment->place] = answer && step.wire.length > 0
                && m_life.steps[*answer].wire.flags.rst()
                && isSoonAfter(moment->at, m_life.steps[*answer].sent, kAtOnce);
        }
    }

    std::vector<Moment> momentsOfRecording()
    {
        std::vector<Moment> moments;
        for (std::uint32_t i = 0; i < m_life.steps.size(); ++i) {
            const Step& step = m_life.steps[i];
            moments.push_back({step.sent, i, Moment::Kind::Departure});
            if (step.arrived)
                moments.push_back({std::max(*step.arrived, step.sent), i, Moment::Kind::Arrival});
        }
        for (std::uint32_t i = 0; i < m_inferred.size(); ++i) // behind the departures of the same time
            if (isInferred(i))
                moments.push_back({m_life.steps[placeOf(i)].sent, i, Moment::Kind::Arrival});
        for (std::uint32_t i = 0; i < m_life.samples.size(); ++i)
            moments.push_back({m_life.samples[i].time, i, Moment::Kind::Sample});
        findLastSigns();
        for (std::uint32_t i = 0; i < m_life.calls.size(); ++i)
            if (tellsTheEnd(m_life.calls[i]))
                moments.push_back({*m_life.calls[i].end, i, Moment::Kind::Failure});
        std::stable_sort(moments.begin(), moments.end(),
                         [](const Moment& a, const Moment& b) { return a.at < b.at; });
        return moments;
    }

    /// The kernel has given the connection up, maybe for a segment of another that has its ports now: that
    /// one has the kernel's samples. The program may also hear it of another; then this one goes on.
    bool tellsTheEnd(const CallSpan& span) const
    {
        if (!span.end || (span.call.error != "ECONNRESET" && span.call.error != "ETIMEDOUT"))
            return false;
        return *span.end >= m_livesUntil[span.side];
    }

    void findLastSigns() // that an end has the connection: its segments, its kernel
    {
        m_livesUntil = {{m_life.begin, m_life.begin}};
        const auto sign = [&](Side side, Time at) { m_livesUntil[side] = std::max(m_livesUntil[side], at); };
        for (const Step& step : m_life.steps)
            if (!step.wire.flags.rst())
                sign(step.wire.from, step.sent);
        for (const StateSample& sample : m_life.samples)
            if (sample.kernel.state != tcp::State::Closed)
                sign(sample.side, sample.time);
    }

    /// Of two captures joined, one may not have run all the time: there a segment has neither an arrival nor
    /// a loss, and only what its receiver answered tells.
    void inferWhereNothingIsRecorded()
    {
        const bool isNeeded = std::any_of(m_life.steps.begin(), m_life.steps.end(), [](const Step& step) {
            return !step.arrived && step.delivery != Delivery::Lost;
        });
        if (isNeeded)
            m_inferred = inferArrivals(m_life);
    }

    bool isInferred(std::uint32_t i) const
    {
        const Step& step = m_life.steps[i];
        return !step.arrived && step.delivery != Delivery::Lost && m_inferred[i].counts
            && m_inferred[i].evidence;
    }

    std::uint32_t placeOf(std::uint32_t i) const { return placeIn(m_inferred, i); }

    void tellRecorded()
    {
        inferWhereNothingIsRecorded();
        for (const Step& step : m_life.steps)
            if (step.wire.flags.syn() && step.wire.flags.ack() && !step.isForged)
                m_lastSynAck[step.wire.from] = step.sent;
        const std::vector<Moment> moments = momentsOfRecording();
        findResets(moments);
        for (const Moment& moment : moments) {
            if (moment.kind == Moment::Kind::Departure) {
                depart(moment.place);
            } else if (moment.kind == Moment::Kind::Arrival) {
                // Arrival is a fact. Acceptance is one where the kernel says the state that follows from it.
                Step& step = m_life.steps[moment.place];
                if (!step.arrived) {
                    arriveAsInferred(moment.place, m_inferred[moment.place], placeOf(moment.place));
                    continue;
                }
                arrive(moment.place, moment.at, moment.at, step.evidenceFrame);
                step.proven = step.recorded->receiverKernel != nullptr;
            } else if (moment.kind == Moment::Kind::Failure) {
                const Side side = m_life.calls[moment.place].side;
                m_ends[side].state = tcp::State::Closed;
                m_spans[side].change(
                    {moment.at, {}, tcp::State::Closed, Evidence::Proven, moment.at, {}, {}});
            } else {
                const StateSample& sample = m_life.samples[moment.place];
                const tcp::State state = stateAt(sample.side, &sample.kernel);
                m_spans[sample.side].change({sample.time, {}, state, Evidence::Proven, sample.time, {}, {}});
            }
        }
    }

    void tellInferred()
    {
        const std::vector<InferredArrival> arrivals = inferArrivals(m_life);
        const auto count = static_cast<std::uint32_t>(m_life.steps.size());
        const std::vector<std::uint32_t> order = inOrderOfArrival(arrivals);
        auto next = order.begin();
        auto notice = m_life.icmp.begin();
        for (std::uint32_t i = 0; i < count; ++i) {
            for (; notice != m_life.icmp.end() && notice->place <= i; ++notice)
                takeNotice(*notice);
            depart(i);
            if (!arrivals[i].counts)
                m_life.steps[i].delivery = Delivery::Doubtful;
            for (; next != order.end() && placeIn(arrivals, *next) == i; ++next)
                arriveAsInferred(*next, arrivals[*next], i);
        }
        for (; notice != m_life.icmp.end(); ++notice)
            takeNotice(*notice);
    }

    /// After which step's departure an inferred arrival stands.
    static std::uint32_t placeIn(const std::vector<InferredArrival>& arrivals, std::uint32_t step)
    {
        return std::max(step, arrivals[step].after);
    }

    /// The steps that are taken in; of two at one place the earlier is first.
    static std::vector<std::uint32_t> inOrderOfArrival(const std::vector<InferredArrival>& arrivals)
    {
        std::vector<std::uint32_t> order;
        order.reserve(arrivals.size());
        for (std::uint32_t i = 0; i < arrivals.size(); ++i)
            if (arrivals[i].counts)
                order.push_back(i);
        const auto precedes = [&](std::uint32_t a, std::uint32_t b) {
            return placeIn(arrivals, a) < placeIn(arrivals, b);
        };
        if (!std::is_sorted(order.begin(), order.end(), precedes))
            std::stable_sort(order.begin(), order.end(), precedes);
        return order;
    }

    /// An ICMP error about the SYN ends the attempt; it is assumed, for it may never arrive, or be forged.
    void takeNotice(const IcmpNotice& notice)
    {
        tcp::Endpoint& end = m_ends[notice.about];
        if (end.state != tcp::State::SynSent || end.initial.value != notice.error.sequence
            || !endsAttempt(meaningOf(notice.error)))
            return;
        end.state = tcp::State::Closed;
        const Time at = std::max(notice.time, m_life.steps[notice.place - 1].sent);
        m_spans[notice.about].change({at, {}, end.state, Evidence::Assumed, at, {}, notice.frame});
    }

    void arriveAsInferred(std::uint32_t step, const InferredArrival& arrival, std::uint32_t place)
    {
        std::optional<Time> provenAt;
        std::optional<FrameNumber> evidence;
        if (arrival.evidence) {
            provenAt = m_life.steps[*arrival.evidence].sent;
            evidence = m_life.steps[*arrival.evidence].frame;
            m_life.steps[step].delivery = Delivery::Arrived;
        }
        m_life.steps[step].evidenceFrame = evidence;
        arrive(step, m_life.steps[place].sent, provenAt, evidence);
    }

    PerSide<tcp::State> states() const
    {
        PerSide<tcp::State> both;
        for (const Side side : kBothSides)
            both[side] = m_spans[side].state();
        return both;
    }

    Life& m_life;
    PerSide<tcp::Endpoint> m_ends;
    PerSide<Time> m_livesUntil; ///< of a recording: last sign of each end
    PerSide<std::optional<tcp::State>> m_kernel; ///< its last word
    PerSide<SpanRecorder> m_spans;
    std::vector<bool> m_answeredByReset; ///< of a recording, by step
    std::vector<InferredArrival> m_inferred; ///< of a recording, by step, where one says nothing; else empty
    PerSide<std::optional<Time>> m_lastSynAck; ///< of a recording: when each end sent its last
    PerSide<std::optional<std::uint32_t>> m_lastSyn; ///< step of each sender's newest SYN or SYN-ACK
    PerSide<std::uint32_t> m_lastOwn; ///< last step of each sender that is neither a SYN nor a RST
};

} // namespace

void tellStory(Life& life) { Story(life).tell(); }

} // namespace lifeline::trace
