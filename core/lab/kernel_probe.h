#pragma once

#include "core/base/side.h"
#include "core/lab/counters.h"
#include "core/lab/network.h"
#include "core/lab/record.h"
#include "core/lab/sock_diag.h"
#include "core/packet/ip_address.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace lifeline::lab {

/// What one end's kernel says about a connection at a moment.
struct EndState {
    tcp::State state = tcp::State::Closed;
    std::optional<SocketRow> row; ///< none when the kernel has no socket for it
};

/// A connection as one end names it.
struct Ends {
    packet::SocketAddress local;
    packet::SocketAddress remote;

    friend auto operator<=>(const Ends&, const Ends&) = default;
};

/// Reads one host's kernel: socket states, queues of its listeners, counters.
class KernelProbe {
public:
    static KernelProbe open(Steps& steps, const Network& network, Side side, lessons::Family family);

    /// The state of a connection, and remembers it: without a row a connection is CLOSED, or LISTEN where a
    /// listener holds the port and the connection was not there yet (or was refused in SYN-RECEIVED).
    EndState look(const Ends& ends);
    /// The same before a SYN arrives: a listener may take it even where an old connection has just ended.
    EndState lookBeforeSyn(const Ends& ends);

    /// How many sockets are in that state.
    std::uint32_t socketsIn(tcp::State state) { return m_diag.count(state, m_family); }
    /// Whether every connection seen here has ended: no row, or TIME-WAIT.
    bool isQuiet();

    void addListener(const packet::SocketAddress& local) { m_listeners[local]; }
    /// Whether the last appendChanges() left a count of a long SYN queue for later.
    bool owesCount() const { return m_owesCount; }
    /// Rows for the queues and counters that changed since the last call.
    void appendChanges(std::vector<Row>& rows);
    /// Rows for the connections whose socket changed without a frame: a timer fired, an application read.
    void appendSamples(std::vector<Row>& rows);
    /// What `ss -tan` prints, a row a line.
    void appendList(std::vector<Row>& rows);

private:
    struct Queues {
        std::uint32_t accept = 0;
        std::uint32_t syn = 0;
        bool told = false;
    };

    /// A connection that was seen here.
    struct Known {
        tcp::State state = tcp::State::Closed;
        std::optional<SocketRow> row; ///< as it was told last
    };

    /// Reads it, and remembers.
    EndState stateOf(const Ends& ends, bool fresh);
    EndState read(const Ends& ends, bool fresh);
    void appendQueues(std::vector<Row>& rows);
    void appendCounters(std::vector<Row>& rows);

    Side m_side = Side::Client;
    lessons::Family m_family = lessons::Family::Ipv4;
    SockDiag m_diag;
    Counters m_counters;
    std::map<Ends, Known> m_last;
    std::map<packet::SocketAddress, Queues> m_listeners;
    bool m_owesCount = false;
    Time m_nextCount{}; ///< steady time
};

} // namespace lifeline::lab
