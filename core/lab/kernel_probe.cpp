#include "core/lab/kernel_probe.h"

#include "core/lab/clock.h"
#include "core/lab/host.h"
#include "core/lab/namespaces.h"
#include "core/lab/row_text.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::lab {

using tcp::State;

namespace {

/// So many connections are looked at between frames; a flood's are not.
constexpr std::size_t kMostSampled = 32;

/// Whether something may still happen to it.
bool isOpen(State state)
{
    return state != State::Closed && state != State::Listen && state != State::TimeWait;
}

} // namespace

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
    EndState now = read(ends, fresh);
    m_last[ends] = {now.state, now.row};
    return now;
}

EndState KernelProbe::read(const Ends& ends, bool fresh)
{
    EndState now;
    now.row = m_diag.find(ends.local, ends.remote);
    const auto known = m_last.find(ends);
    const bool wasThere = known != m_last.end() && known->second.state != State::Listen
        && known->second.state != State::SynReceived;
    if (!now.row)
        now.state = State::Closed;
    else if (now.row->state != State::Listen)
        now.state = now.row->state;
    else {
        now.state = fresh || !wasThere ? State::Listen : State::Closed;
        now.row.reset(); // the listener's, not the connection's
    }
    return now;
}

bool KernelProbe::isQuiet()
{
    for (const auto& [ends, last] : m_last)
        if (isOpen(last.state)
            && isOpen(read(ends, false).state)) // not remembered: appendSamples() is to tell it
            return false;
    return true;
}

void KernelProbe::appendSamples(std::vector<Row>& rows)
{
    std::size_t looked = 0;
    for (const auto& [ends, last] : m_last) {
        if (!isOpen(last.state))
            continue;
        if (++looked > kMostSampled)
            return;
        const Known before = last;
        const EndState now = stateOf(ends, false);
        const bool isNew = before.state != now.state || before.row.has_value() != now.row.has_value()
            || (now.row && isNews(*before.row, *now.row));
        if (isNew)
            rows.push_back(sampleRow(realTime(), m_side, ends, now));
    }
}

void KernelProbe::appendList(std::vector<Row>& rows)
{
    constexpr std::size_t kMostLines = 40;
    const std::vector<ListedSocket> sockets = m_diag.all(m_family);
    const auto tell = [&](std::string line) {
        Row row = noteRow(realTime(), fmt::format("ss -tan on the {}: {}", name(m_side), line));
        row.side = m_side;
        rows.push_back(std::move(row));
    };
    if (sockets.empty())
        tell("no socket");
    for (std::size_t i = 0; i < std::min(sockets.size(), kMostLines); ++i) {
        const ListedSocket& one = sockets[i];
        const std::string remote =
            one.remote.port == 0 ? packet::text(one.remote.address) + ":*" : text(one.remote);
        tell(fmt::format("{} {} {}", ssText(one.row), text(one.local), remote));
    }
    if (sockets.size() > kMostLines)
        tell(fmt::format("and {} more", sockets.size() - kMostLines));
}

void KernelProbe::appendChanges(std::vector<Row>& rows)
{
    appendQueues(rows);
    appendCounters(rows);
}

void KernelProbe::appendQueues(std::vector<Row>& rows)
{
    // Counting a long SYN queue takes as long as it is: at most a tenth of the time.
    const Time begin = steadyTime();
    m_owesCount = begin < m_nextCount;
    for (auto& [local, queues] : m_listeners) {
        const packet::SocketAddress nobody{hostAnyAddress(m_family), 0};
        const auto row = m_diag.find(local, nobody);
        if (!row || row->state != State::Listen)
            continue;
        const std::uint32_t syn =
            m_owesCount ? queues.syn : m_diag.count(State::SynReceived, m_family, local.port);
        const Queues now{row->receiveQueue, syn, true};
        const auto tell = [&](const char* queue, std::uint32_t length) {
            rows.push_back(queueRow(realTime(), m_side, queue, length, row->sendQueue, local));
        };
        if (!queues.told || now.accept != queues.accept)
            tell("accept", now.accept);
        if (!queues.told || now.syn != queues.syn)
            tell("syn", now.syn);
        queues = now;
    }
    const Time took = steadyTime() - begin;
    if (!m_owesCount)
        m_nextCount = took > std::chrono::milliseconds{1} ? begin + 10 * took : Time{};
}

void KernelProbe::appendCounters(std::vector<Row>& rows)
{
    for (const CounterStep& step : m_counters.changes())
        rows.push_back(counterRow(realTime(), m_side, step));
}

} // namespace lifeline::lab
