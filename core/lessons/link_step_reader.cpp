// The steps that the link's process plays for an actor.

#include "core/lessons/lesson.h"
#include "core/lessons/step_reader.h"

#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lifeline::lessons {
namespace {

constexpr std::array<std::string_view, 5> kIcmpErrors{
    "host-unreachable", "net-unreachable", "port-unreachable", "admin-prohibited", "fragmentation-needed",
};

std::uint64_t readNth(TomlFields& fields)
{
    return static_cast<std::uint64_t>(fields.integer("nth", {1, 1'000'000}, Need::Optional, 1));
}

Step readWaitForState(TomlFields& fields)
{
    WaitForState step;
    step.side = readSide(fields, "of");
    step.state = fields.text("state");
    step.atLeast = static_cast<std::uint32_t>(fields.integer("at_least", {1, 100'000}, Need::Optional, 1));
    step.none = fields.flag("none");
    if (!isStateName(step.state))
        fields.complain(
            "state",
            fmt::format("\"{}\" is no state: expected a word of RFC 9293 such as ESTABLISHED, FIN-WAIT-2",
                        step.state));
    return step;
}

Step readWaitForFrame(TomlFields& fields)
{
    return WaitForFrame{readSegment(fields, "frame"), readNth(fields), fields.flag("arrived")};
}

Step readWaitForCall(TomlFields& fields)
{
    WaitForCall step{fields.text("actor"), fields.text("call"), readNth(fields), fields.flag("begun")};
    if (step.call.empty())
        fields.complain("call", "\"call\" is empty: expected a system call such as \"connect\"");
    return step;
}

Step readList(TomlFields& fields) { return ListSockets{readSide(fields, "of")}; }

Step readKill(TomlFields& fields) { return Kill{fields.text("actor")}; }

Step readRule(TomlFields& fields) { return SwitchRule{fields.text("name"), fields.flag("active", true)}; }

std::uint64_t readFrame(TomlFields& fields, Need need)
{
    return static_cast<std::uint64_t>(fields.integer("frame", {1}, need));
}

Step readRelease(TomlFields& fields)
{
    Release step;
    if (fields.has("of"))
        step.of = readSide(fields, "of");
    step.reversed = fields.flag("reversed");
    step.frame = readFrame(fields, Need::Optional);
    return step;
}

Step readDelay(TomlFields& fields)
{
    return SetDelay{readSide(fields, "of"), fields.duration("time", Need::Required)};
}

Step readInject(TomlFields& fields)
{
    constexpr std::int64_t kFarthest = 0xFFFFFFFF;
    Inject step;
    step.from = readSide(fields, "from");
    step.flags = fields.text("flags");
    if (!areFlagLetters(step.flags))
        fields.complain(
            "flags",
            fmt::format("\"{}\": expected tcpdump's letters such as \"S\", \"R.\", \"P.\"", step.flags));
    step.sequence = fields.integer("seq", {-kFarthest, kFarthest}, Need::Optional);
    step.acknowledgment = fields.integer("ack", {-kFarthest, kFarthest}, Need::Optional);
    step.text = fields.text("text", Need::Optional);
    const auto octets = static_cast<std::size_t>(fields.integer("octets", {1, 1'400}, Need::Optional));
    if (octets > 0 && !step.text.empty())
        fields.complain("octets", "the segment has a text already: expected one of text, octets");
    if (octets > 0)
        step.text.assign(octets, 'x');
    if (step.text.size() > 1'400)
        fields.complain("text", "expected at most 1400 octets");
    step.window = static_cast<std::uint16_t>(fields.integer("window", {0, 65'535}, Need::Optional, 502));
    if (fields.has("timestamp"))
        step.timestamp = fields.integer("timestamp", {-kFarthest, kFarthest}, Need::Required);
    step.clientPort = readPort(fields, "port", Need::Optional);
    step.serverPort = readPort(fields, "server_port", Need::Optional);
    return step;
}

IcmpError readIcmpError(TomlFields& fields, std::string_view key)
{
    return static_cast<IcmpError>(fields.choice(key, {kIcmpErrors.begin(), kIcmpErrors.end()}));
}

Step readIcmp(TomlFields& fields)
{
    SendIcmp step;
    step.to = readSide(fields, "to");
    step.error = readIcmpError(fields, "kind");
    step.mtu = static_cast<std::uint16_t>(fields.integer("mtu", {68, 65'535}, Need::Optional, 0));
    return step;
}

Step readFlood(TomlFields& fields)
{
    Flood step;
    step.count = static_cast<std::uint32_t>(fields.integer("count", {1, 100'000}, Need::Required));
    step.every = fields.duration("every", Need::Optional);
    step.port = readPort(fields, "port", Need::Required);
    return step;
}

struct VerbReader {
    std::string_view verb;
    Step (*read)(TomlFields&);
};

constexpr std::array kVerbs{
    VerbReader{"wait_for_state", readWaitForState},
    VerbReader{"wait_for_frame", readWaitForFrame},
    VerbReader{"wait_for_call", readWaitForCall},
    VerbReader{"ss", readList},
    VerbReader{"kill", readKill},
    VerbReader{"cut", [](TomlFields&) -> Step { return Cut{}; }},
    VerbReader{"mend", [](TomlFields&) -> Step { return Mend{}; }},
    VerbReader{"rule", readRule},
    VerbReader{"release", readRelease},
    VerbReader{"hold",
               [](TomlFields& fields) -> Step { return HoldFrame{readFrame(fields, Need::Required)}; }},
    VerbReader{"drop",
               [](TomlFields& fields) -> Step { return DropFrame{readFrame(fields, Need::Required)}; }},
    VerbReader{"delay", readDelay},
    VerbReader{"inject", readInject},
    VerbReader{"icmp", readIcmp},
    VerbReader{"flood", readFlood},
};

} // namespace

std::optional<IcmpError> icmpErrorFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kIcmpErrors.size(); ++i)
        if (kIcmpErrors[i] == name)
            return static_cast<IcmpError>(i);
    return std::nullopt;
}

std::string icmpErrorNames() { return fmt::format("{}", fmt::join(kIcmpErrors, ", ")); }

std::optional<Step> readLinkStep(std::string_view verb, TomlFields& fields)
{
    for (const VerbReader& reader : kVerbs)
        if (reader.verb == verb)
            return reader.read(fields);
    return std::nullopt;
}

std::vector<std::string_view> linkVerbs()
{
    std::vector<std::string_view> verbs;
    for (const VerbReader& reader : kVerbs)
        verbs.push_back(reader.verb);
    return verbs;
}

} // namespace lifeline::lessons
