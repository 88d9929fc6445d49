#include "core/lab/kernel_probe.h"

#include "core/lab/clock.h"
#include "core/lab/host.h"
#include "core/lab/namespaces.h"
#include "core/lab/row_text.h"

namespace lifeline::lab {

using tcp::State;

KernelProbe KernelProbe::open(Steps& steps, const Network& network, Side side, lessons::Family family)
{
    KernelProbe probe;
    probe.m_side = side;
    probe.m_family = family;
    const InNetworkNamespace there(network.hosts[side], network.link);
    steps.run("to the other network namespace (setns)", [&] { return there.failed(); });
    probe.m_diag = SockDiag::open(steps);
    probe.m_counters = Counters::open(steps);
    return probe;
}

EndState KernelProbe::look(const Ends& ends) { return stateOf(ends, false); }

EndState KernelProbe::lookBeforeSyn(const Ends& ends) { return stateOf(ends, true); }

EndState KernelProbe::stateOf(const Ends& ends, bool fresh)
{
    EndState now;
    now.row = m_diag.find(ends.local, ends.remote);
    const auto known = m_last.find(ends);
    const bool wasThere =
        known != m_last.end() && known->second != State::Listen && known->second != State::SynReceived;
    if (!now.row)
        now.state = State::Closed;
    else if (now.row->state != State::Listen)
        now.state = now.row->state;
    else {
        now.state = fresh || !wasThere ? State::Listen : State::Closed;
        now.row.reset(); // the listener's, not the connection's
    }
    m_last[ends] = now.state;
    return now;
}

bool KernelProbe::isQuiet()
{
    for (const auto& [ends, last] : m_last) {
        const State state = stateOf(ends, false).state;
        if (state != State::Closed && state != State::Listen && state != State::TimeWait)
            return false;
    }
    return true;
}

void KernelProbe::appendChanges(std::vector<Row>& rows)
{
    appendQueues(rows);
    appendCounters(rows);
}

void KernelProbe::appendQueues(std::vector<Row>& rows)
{
    for (auto& [local, queues] : m_listeners) {
        const packet::SocketAddress nobody{hostAnyAddress(m_family), 0};
        const auto row = m_diag.find(local, nobody);
        if (!row || row->state != State::Listen)
            continue;
        const Queues now{row->receiveQueue, m_diag.count(State::SynReceived, m_family), true};
        const auto tell = [&](const char* queue, std::uint32_t length) {
            rows.push_back(queueRow(realTime(), m_side, queue, length, row->sendQueue, local));
        };
        if (!queues.told || now.accept != queues.accept)
            tell("accept", now.accept);
        if (!queues.told || now.syn != queues.syn)
            tell("syn", now.syn);
        queues = now;
    }
}

void KernelProbe::appendCounters(std::vector<Row>& rows)
{
    for (const CounterStep& step : m_counters.changes())
        rows.push_back(counterRow(realTime(), m_side, step));
}

} // namespace lifeline::lab
