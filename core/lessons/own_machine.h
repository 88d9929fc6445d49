#pragma once

#include "core/lessons/lesson.h"

#include <string>
#include <vector>

namespace lifeline::lessons {

/// What one types in a terminal to see on one's own machine what a lesson shows, in the order in which one
/// does.
struct Command {
    enum class Shows : std::uint8_t {
        Packets, ///< tcpdump, of this port
        Openings, ///< tcpdump: SYNs only
        Resets, ///< tcpdump: RSTs only
        Refusals, ///< tcpdump: ICMP errors
        Listeners, ///< ss: Recv-Q and Send-Q of a listener are its queue and backlog
        InState, ///< ss: sockets in a state
        Timers, ///< ss: which timer runs, how often it has
        Transmission, ///< ss: cwnd, rtt, retransmissions
        Counters, ///< nstat: what the lesson promises
        CountersInWords, ///< netstat -s
        Sysctl, ///< what a setting is here
    };

    Shows shows = Shows::Packets;
    std::string line;
    std::string state; ///< of InState, as RFC 9293 writes it

    friend bool operator==(const Command&, const Command&) = default;
};

/// The port where the lesson's server listens; of several the first, 9292 where nobody does.
std::uint16_t portOf(const Lesson& lesson);

/// The commands for a lesson, computed from what it does and promises: its port, the states in which its
/// connections stay, the counters that grow, its settings. Never empty.
std::vector<Command> commandsFor(const Lesson& lesson);

} // namespace lifeline::lessons
