#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/lessons/segment_pattern.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lifeline::lessons {

/// One text in each language a lesson speaks. English is always there.
struct Texts {
    std::string english;
    std::string chinese; ///< zh_CN; English stands in where it is missing

    const std::string& in(std::string_view language) const
    {
        return language.starts_with("zh") && !chinese.empty() ? chinese : english;
    }
};

enum class Family : std::uint8_t { Ipv4, Ipv6 };

/// Two hosts and the link between them.
struct Network {
    Family family = Family::Ipv4;
    PerSide<Time> delay; ///< one way, of the frames that this end sends
    std::uint32_t mtu = 1500; ///< octets of an IP packet
};

/// A name under /proc/sys and what is written to it: "net.ipv4.tcp_fin_timeout", "5".
using Sysctls = std::map<std::string, std::string>;
/// A socket option by its C name, and its value: "TCP_NODELAY", 1.
using SocketOptions = std::map<std::string, int>;

// The steps of an actor, one struct a verb.

struct Listen {
    std::uint16_t port = 0;
    int backlog = 128;
    SocketOptions options;
};
struct Connect {
    std::uint16_t port = 0;
    std::uint16_t localPort = 0; ///< 0: the kernel chooses
    SocketOptions options;
};
struct Accept { };
struct Send {
    std::string text; ///< what is sent, when not empty
    std::uint64_t octets = 0; ///< so many octets of filler, when text is empty
    bool received = false; ///< what the last receive gave: an echo
};
/// One recv(), or as many as it takes to have atLeast octets; the end of the stream ends it too.
struct Receive {
    std::uint64_t atLeast = 1;
};
struct Shutdown {
    enum class How : std::uint8_t { Read, Write, Both };
    How how = How::Write;
};
struct Close { };
struct Sleep {
    Time time{};
};
/// Waits until a socket of that end is in a state, as the kernel says it.
struct WaitForState {
    Side side = Side::Client;
    std::string state; ///< the RFC's word
};

using Step = std::variant<Listen, Connect, Accept, Send, Receive, Shutdown, Close, Sleep, WaitForState>;

/// A process that makes system calls on one of the hosts, in order.
struct Actor {
    std::string name; ///< unique in its lesson
    Side side = Side::Client;
    std::vector<Step> steps;
};

/// A sentence shown when something has happened.
struct Narration {
    std::string at; ///< a segment ("> S"), a call that returned ("server: accept"), "start" or "end"
    Texts text;
};

/// What must be seen. What is empty is not checked.
struct Promises {
    Time timeLimit = std::chrono::seconds{10}; ///< of the whole run, set-up included
    std::vector<SegmentPattern> packets; ///< all segments, in the order in which they left
    PerSide<std::vector<std::string>> states; ///< each state once, in order, as the kernel says it
    std::map<std::string, std::vector<std::string>>
        calls; ///< by actor: "connect = 0", "recv = -1 ECONNRESET"
    PerSide<std::map<std::string, std::int64_t>> counters; ///< growth from start to end, as nstat names them
};

/// A lesson as plain data: what docs/lessons.md describes.
struct Lesson {
    std::string id; ///< lower-case letters, digits and hyphens
    std::string chapter;
    int order = 0; ///< in its chapter
    Time duration{}; ///< how long a run takes, roughly
    Texts title;
    Texts summary;
    Network network;
    PerSide<Sysctls> sysctls;
    std::vector<Actor> actors;
    std::vector<Narration> narration;
    Promises promises;
    std::string referenceKernel; ///< "6.18": where the promises were seen to hold
};

/// The option names that a step may set; the lab knows their numbers.
std::span<const std::string_view> socketOptionNames();
bool isSocketOption(std::string_view name);
/// The states of RFC 9293 §3.3.2 by their words.
bool isStateName(std::string_view name);
/// "close", "wait_for_state": the verb that a lesson file writes after `do`.
std::string_view verb(const Step& step);

} // namespace lifeline::lessons
