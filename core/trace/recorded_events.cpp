#include "core/trace/recorded_events.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace lifeline::trace {
namespace {

/// Store indices of a chain of events, oldest first.
std::vector<std::uint32_t> chain(const TraceSnapshot& snapshot, std::uint32_t newest)
{
    std::vector<std::uint32_t> events;
    for (std::uint32_t i = newest; i != kNone; i = snapshot.events[i].previous)
        events.push_back(i);
    std::reverse(events.begin(), events.end());
    return events;
}

Step* stepOf(Life& life, SegmentIndex segment)
{
    const auto step = std::lower_bound(life.steps.begin(), life.steps.end(), segment,
                                       [](const Step& s, SegmentIndex i) { return s.segment < i; });
    return step != life.steps.end() && step->segment == segment ? &*step : nullptr;
}

/// Tells which calls belong to a connection when their rows name no peer: listen() names the listener's port,
/// socket() only its actor.
class CallFilter {
public:
    CallFilter(const TraceSnapshot& snapshot, const Connection& connection) : m_connection(connection)
    {
        for (std::size_t i = 0; i < snapshot.calls.size(); ++i) {
            const Event& event = snapshot.events[snapshot.calls[i]].event;
            const auto* call = std::get_if<Call>(&event.what);
            if (call == nullptr)
                continue;
            if (event.local.port != 0)
                rememberPort(*call, event.local.port);
            if (!event.connection)
                continue;
            if (*event.connection == connection.id)
                m_mine.insert(call->actor);
            else
                m_others.insert(call->actor);
            m_connectionOf[call->id] = *event.connection;
            // accept() is made on the listener, and names what it gave.
            if (!call->socket.empty() && call->name != "accept")
                m_connectionOfSocket[call->socket] = *event.connection;
        }
    }

    bool concerns(const Event& event, const Call& call) const
    {
        if (const auto known = m_connectionOf.find(call.id); known != m_connectionOf.end())
            return known->second == m_connection.id;
        if (const auto known = m_connectionOfSocket.find(call.socket); known != m_connectionOfSocket.end())
            return known->second == m_connection.id;
        if (!event.side)
            return false;
        if (const std::uint16_t port = portOf(event, call); port != 0)
            return port == m_connection.endpoint[*event.side].port;
        return m_mine.contains(call.actor) || !m_others.contains(call.actor);
    }

private:
    void rememberPort(const Call& call, std::uint16_t port)
    {
        m_portOf[call.id] = port;
        if (call.socket.empty() || call.name == "accept")
            return;
        const auto [known, isNew] = m_portOfSocket.emplace(call.socket, port);
        if (!isNew && known->second != port)
            known->second = 0; // it had several
    }

    /// A connect() that was refused has a port of its own and no connection; only its end says which.
    std::uint16_t portOf(const Event& event, const Call& call) const
    {
        if (event.local.port != 0)
            return event.local.port;
        if (const auto known = m_portOf.find(call.id); known != m_portOf.end())
            return known->second;
        const auto known = m_portOfSocket.find(call.socket);
        return known != m_portOfSocket.end() ? known->second : std::uint16_t{0};
    }

    const Connection& m_connection;
    std::set<std::string> m_mine;
    std::set<std::string> m_others;
    std::map<std::uint64_t, ConnectionId>
        m_connectionOf; ///< by call: its end may name what its beginning could not
    std::map<std::uint64_t, std::uint16_t> m_portOf; ///< by call
    std::map<std::string, std::uint16_t> m_portOfSocket; ///< 0 where it had several
    std::map<std::string, ConnectionId> m_connectionOfSocket; ///< the socket's options come before its peer
};

/// Places of calls in Life::calls by their id.
using CallPlaces = std::map<std::uint64_t, std::size_t>;

void addCall(Life& life, CallPlaces& places, const Event& event, const Call& call)
{
    const auto known = places.find(call.id);
    if (call.phase == Call::Phase::Begin || known == places.end()) {
        CallSpan span{event.side.value_or(Side::Client), event.time, std::nullopt, call};
        if (call.phase == Call::Phase::End) { // its beginning was not recorded
            span.begin = std::min(comparable(event.time - call.duration), event.time);
            span.end = event.time;
        }
        places[call.id] = life.calls.size();
        life.calls.push_back(std::move(span));
        return;
    }
    life.calls[known->second].end = std::max(event.time, life.calls[known->second].begin);
    life.calls[known->second].call = call;
}

void add(Life& life, CallPlaces& places, const Event& event, const CallFilter& filter)
{
    if (const auto* departure = std::get_if<Departure>(&event.what)) {
        if (Step* step = stepOf(life, departure->segment))
            step->recorded.edit().senderKernel = std::make_shared<const KernelSample>(departure->kernel);
    } else if (const auto* arrival = std::get_if<Arrival>(&event.what)) {
        Step* step = stepOf(life, arrival->segment);
        if (step != nullptr && arrival->copy > 0)
            step->recorded.edit().linkNotes.push_back(event.message);
        if (step != nullptr && arrival->copy == 0) {
            step->arrived = event.time;
            step->delivery = Delivery::Arrived;
            step->evidenceFrame = event.frame;
            if (arrival->kernel) {
                step->recorded.edit().receiverBefore = arrival->before;
                step->recorded.edit().receiverKernel = std::make_shared<const KernelSample>(*arrival->kernel);
            }
        }
    } else if (const auto* action = std::get_if<LinkAction>(&event.what)) {
        if (Step* step = action->segment ? stepOf(life, *action->segment) : nullptr) {
            step->isForged = step->isForged || action->action == kForged;
            step->recorded.edit().linkNotes.push_back(event.message);
        }
    } else if (const auto* sample = std::get_if<Sample>(&event.what)) {
        if (event.side)
            life.samples.push_back({event.time, *event.side, sample->kernel});
    } else if (const auto* loss = std::get_if<Loss>(&event.what)) {
        if (Step* step = stepOf(life, loss->segment)) {
            step->delivery = Delivery::Lost;
            step->recorded.edit().lossReason = loss->reason;
        }
    } else if (const auto* call = std::get_if<Call>(&event.what)) {
        if (filter.concerns(event, *call))
            addCall(life, places, event, *call);
    } else if (const auto* queue = std::get_if<QueueChange>(&event.what)) {
        if (event.local.port == life.connection.endpoint[Side::Server].port)
            life.queues.push_back({event.time, *queue});
    } else if (const auto* counter = std::get_if<CounterChange>(&event.what)) {
        life.counters.push_back({event.time, event.side.value_or(Side::Client), *counter});
    }
}

} // namespace

void addRecordedEvents(const TraceSnapshot& snapshot, Life& life)
{
    if (snapshot.events.empty())
        return;
    const CallFilter filter(snapshot, life.connection);
    const std::uint32_t own = life.connection.id.value < snapshot.lastEvent.size()
        ? snapshot.lastEvent[life.connection.id.value]
        : kNone;
    std::vector<std::uint32_t> events = chain(snapshot, own);
    const std::vector<std::uint32_t> loose = chain(snapshot, snapshot.lastLooseEvent);
    const auto middle = static_cast<std::ptrdiff_t>(events.size());
    events.insert(events.end(), loose.begin(), loose.end());
    std::inplace_merge(events.begin(), events.begin() + middle, events.end());
    CallPlaces places;
    for (const std::uint32_t i : events)
        add(life, places, snapshot.events[i].event, filter);
}

} // namespace lifeline::trace
