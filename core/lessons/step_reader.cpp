#include "core/lessons/step_reader.h"

#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lifeline::lessons {
namespace {

constexpr std::int64_t kMostOctets = 1'000'000'000;

std::uint16_t readPort(TomlFields& fields, std::string_view key, Need need)
{
    return static_cast<std::uint16_t>(fields.integer(key, {1, 65535}, need));
}

SocketOptions readOptions(TomlFields& step)
{
    SocketOptions options;
    const toml::table* table = step.table("options", Need::Optional);
    if (!table)
        return options;
    TomlFields fields(*table, "options", step.complaint());
    for (const auto& [key, node] : *table) {
        const std::string name(key.str());
        if (!isSocketOption(name))
            step.complaint().say(
                key.source(),
                fmt::format("\"{}\" is no socket option that a lesson may set: expected a name such as "
                            "TCP_NODELAY, SO_RCVBUF, SO_REUSEADDR",
                            name));
        options[name] = static_cast<int>(fields.integer(name, {0, 1'000'000'000}, Need::Required));
    }
    return options;
}

Step readListen(TomlFields& fields)
{
    Listen step;
    step.port = readPort(fields, "port", Need::Required);
    step.backlog = static_cast<int>(fields.integer("backlog", {0, 65535}, Need::Optional, 128));
    step.options = readOptions(fields);
    return step;
}

Step readConnect(TomlFields& fields)
{
    Connect step;
    step.port = readPort(fields, "port", Need::Required);
    step.localPort = readPort(fields, "local_port", Need::Optional);
    step.options = readOptions(fields);
    return step;
}

Step readSend(TomlFields& fields)
{
    Send step;
    step.text = fields.text("text", Need::Optional);
    step.octets = static_cast<std::uint64_t>(fields.integer("octets", {1, kMostOctets}, Need::Optional));
    step.received = fields.flag("received");
    if (int(!step.text.empty()) + int(step.octets > 0) + int(step.received) != 1)
        fields.complain("do",
                        "a send step says what it sends: expected one of text, octets, received = true");
    return step;
}

Step readReceive(TomlFields& fields)
{
    return Receive{
        static_cast<std::uint64_t>(fields.integer("at_least", {1, kMostOctets}, Need::Optional, 1))};
}

Step readShutdown(TomlFields& fields)
{
    return Shutdown{static_cast<Shutdown::How>(fields.choice("how", {"read", "write", "both"}))};
}

Step readSleep(TomlFields& fields) { return Sleep{fields.duration("time", Need::Required)}; }

Step readWaitForState(TomlFields& fields)
{
    WaitForState step;
    step.side = fields.choice("of", {"client", "server"}) == 0 ? Side::Client : Side::Server;
    step.state = fields.text("state");
    if (!step.state.empty() && !isStateName(step.state))
        fields.complain(
            "state",
            fmt::format("\"{}\" is no state: expected a word of RFC 9293 such as ESTABLISHED, FIN-WAIT-2",
                        step.state));
    return step;
}

struct VerbReader {
    std::string_view verb;
    Step (*read)(TomlFields&);
};

constexpr std::array kVerbs{
    VerbReader{"listen", readListen},
    VerbReader{"connect", readConnect},
    VerbReader{"accept", [](TomlFields&) -> Step { return Accept{}; }},
    VerbReader{"send", readSend},
    VerbReader{"receive", readReceive},
    VerbReader{"shutdown", readShutdown},
    VerbReader{"close", [](TomlFields&) -> Step { return Close{}; }},
    VerbReader{"sleep", readSleep},
    VerbReader{"wait_for_state", readWaitForState},
};

} // namespace

Step readStep(const toml::table& table, Complaint& complaint)
{
    std::vector<std::string_view> verbs;
    for (const VerbReader& reader : kVerbs)
        verbs.push_back(reader.verb);
    TomlFields fields(table, "a step", complaint);
    const std::size_t chosen = fields.choice("do", verbs);
    if (complaint.said())
        return Close{};
    Step step = kVerbs[chosen].read(fields);
    fields.finish();
    return step;
}

} // namespace lifeline::lessons
