#include "core/trace/agreement.h"

#include "core/trace/time_distance.h"

#include <algorithm>

namespace lifeline::trace {
namespace {

using tcp::State;

/// A listener that waits for data before it calls a connection established (tcp(7), TCP_DEFER_ACCEPT).
bool defersAccept(const Life& life)
{
    return std::any_of(life.calls.begin(), life.calls.end(), [](const CallSpan& span) {
        return span.call.name == "setsockopt" && span.call.arguments.starts_with("TCP_DEFER_ACCEPT");
    });
}

/// Times at which a listener counted a connection that its accept queue had no place for.
std::vector<Time> overflowsOf(const Life& life)
{
    std::vector<Time> times;
    for (const CounterSample& sample : life.counters)
        if (sample.change.name == "TcpExtListenOverflows")
            times.push_back(sample.time);
    return times;
}

/// The written mapping: where a kernel rightly says something else than what segments show.
class Mapping {
public:
    explicit Mapping(const Life& life) : m_defersAccept(defersAccept(life)), m_overflows(overflowsOf(life))
    {
        for (const Step& step : life.steps)
            if (step.wire.flags.fin() && !step.isForged)
                m_lastFin[step.wire.from] = step.sent;
    }

    bool agree(State inferred, State kernel, Side side, Time at) const
    {
        if (inferred == kernel)
            return true;
        // Without a row of its own: over, or kept in a cookie alone (RFC 4987 §3.6).
        if (kernel == State::Listen && (inferred == State::Closed || inferred == State::SynReceived))
            return true;
        if (inferred == State::Established && (kernel == State::SynReceived || kernel == State::Listen))
            return overflowed(at) || (m_defersAccept && kernel == State::SynReceived);
        // close() changes the kernel's state at once; the FIN leaves when what was sent before has left.
        const bool finWaits = m_lastFin[side] && at < *m_lastFin[side];
        return finWaits
            && ((inferred == State::Established && kernel == State::FinWait1)
                || (inferred == State::CloseWait && kernel == State::LastAck));
    }

private:
    bool overflowed(Time at) const
    {
        constexpr Time kSoon = std::chrono::milliseconds{5};
        return std::any_of(m_overflows.begin(), m_overflows.end(),
                           [&](Time time) { return isSoonAfter(at, time, kSoon); });
    }

    bool m_defersAccept;
    std::vector<Time> m_overflows;
    PerSide<std::optional<Time>> m_lastFin;
};

} // namespace

Agreement agreementOf(const Life& life)
{
    Agreement result;
    const Mapping mapping(life);
    const auto compare = [&](std::uint32_t step, bool isArrival, State inferred, State kernel, Side side,
                             Time at) {
        ++result.compared;
        if (!mapping.agree(inferred, kernel, side, at))
            result.disagreements.push_back({step, isArrival, inferred, kernel});
    };
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        const Step& step = life.steps[i];
        const Side from = step.wire.from;
        if (step.recorded->senderKernel && step.recorded->inferredOfSender)
            compare(i, false, *step.recorded->inferredOfSender, step.recorded->senderKernel->state, from,
                    step.sent);
        if (step.recorded->receiverKernel && step.recorded->inferredOfReceiver)
            compare(i, true, *step.recorded->inferredOfReceiver, step.recorded->receiverKernel->state,
                    other(from), step.arrived.value_or(step.sent));
    }
    return result;
}

} // namespace lifeline::trace
