#include "core/lessons/own_machine.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <string_view>
#include <utility>

namespace lifeline::lessons {
namespace {

using Shows = Command::Shows;

constexpr std::uint16_t kUsualPort = 9292;
constexpr std::size_t kMostCounters = 4; // in one pattern: more is nobody's habit

/// The states in which a socket can stay long enough to be looked at, and ss's words for them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kLasting{{
    {"SYN-RECEIVED", "syn-recv"},
    {"SYN-SENT", "syn-sent"},
    {"FIN-WAIT-1", "fin-wait-1"},
    {"FIN-WAIT-2", "fin-wait-2"},
    {"CLOSE-WAIT", "close-wait"},
    {"LAST-ACK", "last-ack"},
    {"TIME-WAIT", "time-wait"},
}};

bool contains(const std::vector<Line>& lines, std::string_view text)
{
    return std::any_of(lines.begin(), lines.end(), [&](const Line& line) { return line.text == text; });
}

/// Calls what(states) with each promised list of states.
template <class What>
void forEachStates(const Lesson& lesson, What what)
{
    for (const Side side : kBothSides) {
        what(lesson.promises.states[side]);
        for (const ConnectionPromise& one : lesson.promises.connections)
            what(one.states[side]);
    }
}

bool isPromised(const Lesson& lesson, std::string_view state)
{
    bool found = false;
    forEachStates(lesson, [&](const std::vector<Line>& states) { found = found || contains(states, state); });
    return found;
}

/// Whether a connection stays in a state at the end of the run.
bool endsIn(const Lesson& lesson, std::string_view state)
{
    bool found = false;
    forEachStates(lesson, [&](const std::vector<Line>& states) {
        found = found || (!states.empty() && states.back().text == state);
    });
    return found;
}

/// Whether a counter with this in its name grows.
bool grows(const Lesson& lesson, std::string_view part)
{
    for (const Side side : kBothSides)
        for (const auto& [name, range] : lesson.promises.counters[side])
            if (range.most > 0 && name.find(part) != std::string::npos)
                return true;
    return false;
}

/// Whether a step or a wait of the lesson is about a state.
bool waitsFor(const Lesson& lesson, std::string_view state)
{
    for (const Actor& actor : lesson.actors)
        for (const Step& step : actor.steps)
            if (const auto* wait = std::get_if<WaitForState>(&step); wait && wait->state == state)
                return true;
    return false;
}

bool isSeen(const Lesson& lesson, std::string_view state)
{
    if (endsIn(lesson, state))
        return true;
    const bool isPassed = isPromised(lesson, state) || waitsFor(lesson, state);
    if (state == "SYN-RECEIVED") // a moment, unless something keeps a connection there
        return isPassed
            && (lesson.chapter == "queues" || grows(lesson, "SynRetrans") || grows(lesson, "DeferAccept"));
    if (state == "SYN-SENT")
        return isPassed && grows(lesson, "SynRetrans");
    if (state == "TIME-WAIT")
        return isPassed || grows(lesson, "ExtTW");
    if (state == "FIN-WAIT-1" || state == "LAST-ACK")
        return isPassed && lesson.chapter == "closing" && grows(lesson, "RetransSegs");
    return isPassed;
}

bool isAboutOpening(const Lesson& lesson)
{
    return lesson.chapter == "opening" || lesson.chapter == "queues";
}

bool hasResets(const Lesson& lesson) { return grows(lesson, "OutRsts") || grows(lesson, "EstabResets"); }

/// Retransmissions, probes or keep-alive: something that a timer sends.
bool hasTimers(const Lesson& lesson)
{
    return grows(lesson, "SynRetrans") || grows(lesson, "Timeouts") || grows(lesson, "LossProbes")
        || grows(lesson, "WinProbe") || grows(lesson, "KeepAlive") || grows(lesson, "AbortOnTimeout");
}

void addPackets(const Lesson& lesson, std::vector<Command>& commands)
{
    const std::uint16_t port = portOf(lesson);
    commands.push_back(
        {Shows::Packets, fmt::format("tcpdump -i lo -n host localhost and port {}", port), {}});
    if (isAboutOpening(lesson))
        commands.push_back({Shows::Openings,
                            fmt::format("tcpdump -i any -n 'port {} and tcp[tcpflags] & tcp-syn != 0'", port),
                            {}});
    if (hasResets(lesson))
        commands.push_back({Shows::Resets,
                            fmt::format("tcpdump -i any -n 'port {} and tcp[tcpflags] & tcp-rst != 0'", port),
                            {}});
    if (grows(lesson, "IcmpIn"))
        commands.push_back({Shows::Refusals, "tcpdump -i any -n 'icmp[icmptype] = icmp-unreach'", {}});
}

void addSockets(const Lesson& lesson, std::vector<Command>& commands)
{
    if (isAboutOpening(lesson))
        commands.push_back({Shows::Listeners, "ss -ltn", {}});
    for (const auto& [state, word] : kLasting)
        if (isSeen(lesson, state))
            commands.push_back({Shows::InState, fmt::format("ss -tan state {}", word), std::string(state)});
    if (hasTimers(lesson))
        commands.push_back({Shows::Timers, "ss -tno", {}});
    const auto& figures = lesson.promises.figures;
    if (lesson.chapter == "data" || std::any_of(figures.begin(), figures.end(), [](const auto& figure) {
            return figure.first.find("cwnd") != std::string::npos || figure.first == "window";
        }))
        commands.push_back({Shows::Transmission, "ss -tin", {}});
}

/// The counters that grow, as nstat names them; those that every connection moves come last.
std::vector<std::string> growingCounters(const Lesson& lesson)
{
    constexpr std::array<std::string_view, 2> kEverywhere{"TcpActiveOpens", "TcpPassiveOpens"};
    std::vector<std::string> special;
    std::vector<std::string> usual;
    for (const Side side : {Side::Server, Side::Client})
        for (const auto& [name, range] : lesson.promises.counters[side]) {
            const bool isUsual = std::find(kEverywhere.begin(), kEverywhere.end(), name) != kEverywhere.end();
            std::vector<std::string>& names = isUsual ? usual : special;
            if (range.most > 0 && std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
    special.insert(special.end(), usual.begin(), usual.end());
    return special;
}

void addCounters(const Lesson& lesson, std::vector<Command>& commands)
{
    const std::vector<std::string> names = growingCounters(lesson);
    if (grows(lesson, "ExtListen"))
        commands.push_back({Shows::Counters, "nstat -az | grep Listen", {}});
    std::vector<std::string> others;
    for (const std::string& name : names)
        if (!name.starts_with("TcpExtListen") && others.size() < kMostCounters)
            others.push_back(name);
    if (!others.empty())
        commands.push_back({Shows::Counters, fmt::format("nstat -az {}", fmt::join(others, " ")), {}});
    if (commands.empty() || commands.back().shows != Shows::Counters)
        commands.push_back({Shows::Counters, "nstat -az TcpRetransSegs TcpOutRsts", {}});
    commands.push_back({Shows::CountersInWords,
                        grows(lesson, "ExtListen") ? "netstat -s | grep -i listen" : "netstat -s",
                        {}});
}

void addSysctls(const Lesson& lesson, std::vector<Command>& commands)
{
    std::vector<std::string> names;
    for (const Setting& setting : lesson.settings)
        if (setting.name.starts_with("net."))
            names.push_back(setting.name);
    if (!names.empty())
        commands.push_back({Shows::Sysctl, fmt::format("sysctl {}", fmt::join(names, " ")), {}});
}

} // namespace

std::uint16_t portOf(const Lesson& lesson)
{
    std::optional<std::uint16_t> asked;
    for (const Actor& actor : lesson.actors)
        for (const Step& step : actor.steps) {
            if (const auto* listen = std::get_if<Listen>(&step))
                return listen->port;
            if (const auto* connect = std::get_if<Connect>(&step); connect && !asked)
                asked = connect->port;
        }
    return asked.value_or(kUsualPort);
}

std::vector<Command> commandsFor(const Lesson& lesson)
{
    std::vector<Command> commands;
    addPackets(lesson, commands);
    addSockets(lesson, commands);
    addCounters(lesson, commands);
    addSysctls(lesson, commands);
    return commands;
}

} // namespace lifeline::lessons
