#pragma once

#include "core/base/side.h"
#include "core/base/texts.h"
#include "core/base/time.h"
#include "core/lessons/link_rule.h"
#include "core/lessons/promise.h"
#include "core/lessons/step.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::lessons {

using lifeline::Texts;

enum class Family : std::uint8_t { Ipv4, Ipv6 };

/// Two hosts and the link between them.
struct Network {
    Family family = Family::Ipv4;
    PerSide<Time> delay; ///< one way, of the frames that this end sends
    PerSide<std::uint64_t> rate; ///< bits a second, of the frames that this end sends; 0: no limit
    std::uint32_t queue = 100; ///< frames that wait for their turn where a rate is set
    std::uint32_t mtu = 1500; ///< octets of an IP packet
    bool isLoopback = false; ///< both ends on one host's lo
};

/// A name under /proc/sys and what is written to it: "net.ipv4.tcp_fin_timeout", "5".
using Sysctls = std::map<std::string, std::string>;

/// A process that makes system calls on one of the hosts, in order.
struct Actor {
    std::string name; ///< unique in its lesson
    Side side = Side::Client;
    bool isOnLink = false; ///< it has no sockets: it only works the link, and side means nothing
    std::vector<Step> steps;
};

/// A sentence shown when something has happened.
struct Narration {
    std::string at; ///< a segment ("> S"), a call that returned ("server: accept"), "start" or "end"
    Texts text;
};

/// The lesson's own pair: itself, and itself with one setting changed.
struct Comparison {
    std::string vary; ///< "server:net.ipv4.tcp_syncookies=0"; empty: the lesson has none
    Texts what;
};

/// A sysctl or a socket option that decides about what a lesson shows.
struct Setting {
    std::string name; ///< "net.ipv4.tcp_fin_timeout", "SO_LINGER", "backlog"
    Texts text; ///< what it changes
};

/// When a run is over.
enum class Until : std::uint8_t {
    Closed, ///< all actors are done, and every connection is closed or in TIME-WAIT
    Done, ///< all actors are done
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
    std::vector<LinkRule> rules;
    std::vector<Actor> actors;
    Until until = Until::Closed;
    Comparison comparison;
    std::vector<Narration> narration;
    std::vector<Texts> watch; ///< what to look at, a sentence each: at most kMostWatched
    std::vector<std::string> next; ///< ids of lessons to try next; one may be of another folder
    std::vector<Setting> settings;
    Promises promises;
    std::string referenceKernel; ///< "6.18": where the promises were seen to hold
};

/// More than three things nobody watches at once.
inline constexpr std::size_t kMostWatched = 3;
inline constexpr std::size_t kMostNext = 6;
inline constexpr std::size_t kMostSettings = 8;

/// A lesson that takes longer than this is called long, and run only when somebody asks for it by name or for
/// all.
inline constexpr Time kLongLesson = std::chrono::seconds{10};

/// The option names that a step may set; the lab knows their numbers.
std::span<const std::string_view> socketOptionNames();
bool isSocketOption(std::string_view name);
/// The states of RFC 9293 §3.3.2 by their words.
bool isStateName(std::string_view name);
/// The flag names that send and receive steps may set.
/// The system calls that actors make: what rows, promises and waits name.
std::span<const std::string_view> callNames();
bool isCallName(std::string_view name);
std::span<const std::string_view> sendFlagNames();
std::span<const std::string_view> receiveFlagNames();

} // namespace lifeline::lessons
