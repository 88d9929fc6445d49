// The steps that an actor plays with its own sockets.

#include "core/lessons/lesson.h"
#include "core/lessons/step_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lifeline::lessons {
namespace {

constexpr std::int64_t kMostOctets = 1'000'000'000;

/// The actor's name for a socket.
std::string readSocket(TomlFields& fields, std::string_view key, std::string_view otherwise)
{
    const std::string name = fields.text(key, Need::Optional);
    return name.empty() ? std::string(otherwise) : name;
}

OptionValue readOptionValue(TomlFields& fields, const std::string& name)
{
    if (name == "TCP_CONGESTION") {
        std::string algorithm = fields.text(name);
        if (algorithm.size() > 15)
            fields.complain(name,
                            "expected a congestion control's name of at most 15 letters such as \"reno\"");
        return algorithm;
    }
    return static_cast<int>(fields.integer(name, {-1, 1'000'000'000}, Need::Required));
}

void wrongOption(TomlFields& fields, const toml::source_region& place, const std::string& name)
{
    fields.complaint().say(place,
                           fmt::format("\"{}\" is no socket option that a lesson may use: expected one of {}",
                                       name, fmt::join(socketOptionNames(), ", ")));
}

SocketOptions readOptions(TomlFields& step, Need need = Need::Optional)
{
    SocketOptions options;
    const toml::table* table = step.table("options", need);
    if (!table)
        return options;
    TomlFields fields(*table, "options", step.complaint());
    for (const auto& [key, node] : *table) {
        const std::string name(key.str());
        if (!isSocketOption(name))
            wrongOption(step, key.source(), name);
        options[name] = readOptionValue(fields, name);
    }
    return options;
}

std::vector<std::string> readFlags(TomlFields& fields, std::span<const std::string_view> known)
{
    std::vector<std::string> flags = fields.texts("flags");
    for (const std::string& flag : flags)
        if (std::find(known.begin(), known.end(), flag) == known.end())
            fields.complain(
                "flags",
                fmt::format("\"{}\" is no flag here: expected one of {}", flag, fmt::join(known, ", ")));
    return flags;
}

Step readListen(TomlFields& fields)
{
    Listen step;
    step.port = readPort(fields, "port", Need::Required);
    step.backlog = static_cast<int>(fields.integer("backlog", {0, 65535}, Need::Optional, 128));
    step.options = readOptions(fields);
    step.socket = readSocket(fields, "socket", kListenerSocket);
    return step;
}

Step readConnect(TomlFields& fields)
{
    Connect step;
    step.port = readPort(fields, "port", Need::Required);
    step.localPort = readPort(fields, "local_port", Need::Optional);
    step.options = readOptions(fields);
    step.nonblocking = fields.flag("nonblocking");
    step.data = fields.text("data", Need::Optional);
    step.socket = readSocket(fields, "socket", kConnectionSocket);
    return step;
}

Step readAccept(TomlFields& fields)
{
    return Accept{readSocket(fields, "socket", kConnectionSocket),
                  readSocket(fields, "listener", kListenerSocket), fields.flag("nonblocking")};
}

Step readSend(TomlFields& fields)
{
    Send step;
    step.text = fields.text("text", Need::Optional);
    step.octets = static_cast<std::uint64_t>(fields.integer("octets", {1, kMostOctets}, Need::Optional));
    step.received = fields.flag("received");
    step.flags = readFlags(fields, sendFlagNames());
    step.socket = readSocket(fields, "socket", kConnectionSocket);
    if (int(!step.text.empty()) + int(step.octets > 0) + int(step.received) != 1)
        fields.complain("do",
                        "a send step says what it sends: expected one of text, octets, received = true");
    return step;
}

Step readReceive(TomlFields& fields)
{
    Receive step;
    step.atLeast =
        static_cast<std::uint64_t>(fields.integer("at_least", {1, kMostOctets}, Need::Optional, 1));
    step.all = fields.flag("all");
    step.octets =
        static_cast<std::uint32_t>(fields.integer("octets", {1, 1'000'000}, Need::Optional, 65'536));
    step.flags = readFlags(fields, receiveFlagNames());
    step.socket = readSocket(fields, "socket", kConnectionSocket);
    return step;
}

Step readShutdown(TomlFields& fields)
{
    return Shutdown{static_cast<Shutdown::How>(fields.choice("how", {"read", "write", "both"})),
                    readSocket(fields, "socket", kConnectionSocket)};
}

Step readClose(TomlFields& fields) { return Close{readSocket(fields, "socket", {})}; }

Step readSet(TomlFields& fields)
{
    return SetOptions{readOptions(fields, Need::Required), readSocket(fields, "socket", kConnectionSocket)};
}

Step readGet(TomlFields& fields)
{
    GetOption step{fields.text("option"), readSocket(fields, "socket", kConnectionSocket)};
    if (!isSocketOption(step.option))
        wrongOption(fields, fields.place("option"), step.option);
    return step;
}

Step readPoll(TomlFields& fields)
{
    return Poll{fields.duration("time", Need::Required), readSocket(fields, "socket", kConnectionSocket)};
}

Step readStay(TomlFields&) { return Stay{}; }

Step readSleep(TomlFields& fields) { return Sleep{fields.duration("time", Need::Required)}; }

struct VerbReader {
    std::string_view verb;
    Step (*read)(TomlFields&);
};

constexpr std::array kVerbs{
    VerbReader{"listen", readListen},   VerbReader{"connect", readConnect},
    VerbReader{"accept", readAccept},   VerbReader{"send", readSend},
    VerbReader{"receive", readReceive}, VerbReader{"shutdown", readShutdown},
    VerbReader{"close", readClose},     VerbReader{"set", readSet},
    VerbReader{"get", readGet},         VerbReader{"poll", readPoll},
    VerbReader{"stay", readStay},       VerbReader{"sleep", readSleep},
};

} // namespace

std::optional<Step> readSocketStep(std::string_view verb, TomlFields& fields)
{
    for (const VerbReader& reader : kVerbs)
        if (reader.verb == verb)
            return reader.read(fields);
    return std::nullopt;
}

std::vector<std::string_view> socketVerbs()
{
    std::vector<std::string_view> verbs;
    for (const VerbReader& reader : kVerbs)
        verbs.push_back(reader.verb);
    return verbs;
}

} // namespace lifeline::lessons
