#include "core/lessons/promise_reader.h"

#include "core/lessons/step_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace lifeline::lessons {
namespace {

constexpr std::size_t kMostLines = 2'000; // each is compared with each that was seen
constexpr Time kLongestRun = std::chrono::seconds{300};

std::vector<Line> readLines(TomlFields& fields, std::string_view key)
{
    std::vector<Line> lines;
    for (const std::string& written : fields.texts(key)) {
        lines.push_back(parseLine(written));
        if (text(lines.back()) != written)
            fields.complain(
                key, fmt::format("\"{}\" is no line: expected \"...\" where any lines may stand", written));
    }
    if (lines.size() > kMostLines)
        fields.complain(key, fmt::format("more than {} lines: expected fewer", kMostLines));
    return lines;
}

/// Each line in the form that a pattern is written in, so that lines compare as text.
std::vector<Line> readPackets(TomlFields& fields, std::string_view key)
{
    std::vector<Line> lines = readLines(fields, key);
    for (Line& line : lines) {
        if (line.text.empty())
            continue;
        const auto pattern = parseSegmentPattern(line.text);
        if (!pattern)
            fields.complain(key,
                            fmt::format("\"{}\" is no segment: expected a form such as \"> S\", \"< P. 5\", "
                                        "\"> . ?\" or \"...\"",
                                        line.text));
        else
            line.text = text(*pattern);
    }
    return lines;
}

std::vector<Line> readStates(TomlFields& fields, std::string_view key)
{
    std::vector<Line> lines = readLines(fields, key);
    for (const Line& line : lines)
        if (!line.text.empty() && !isStateName(line.text))
            fields.complain(key, fmt::format("\"{}\" is no state: expected words of RFC 9293", line.text));
    return lines;
}

PerSide<std::vector<Line>> readStates(TomlFields& promise)
{
    PerSide<std::vector<Line>> states;
    const toml::table* table = promise.table("states", Need::Optional);
    if (!table)
        return states;
    TomlFields fields(*table, "[promise.states]", promise.complaint());
    for (const Side side : kBothSides)
        states[side] = readStates(fields, name(side));
    fields.finish();
    return states;
}

std::map<std::string, Range> readRanges(const toml::table& table, const std::string& what,
                                        Complaint& complaint)
{
    std::map<std::string, Range> ranges;
    TomlFields fields(table, what, complaint);
    for (const auto& [key, node] : table)
        ranges[std::string(key.str())] = fields.range(key.str());
    return ranges;
}

template <class IsName>
void checkNames(const toml::table& table, const std::string& what, const std::string& expected,
                Complaint& complaint, IsName isName)
{
    for (const auto& [key, node] : table)
        if (!isName(key.str()))
            complaint.say(key.source(),
                          fmt::format("\"{}\" is not known in {}: expected {}", key.str(), what, expected));
}

bool isQueueName(std::string_view name)
{
    return name == "accept_peak" || name == "accept_limit" || name == "syn_peak";
}

std::map<std::string, std::vector<Line>> readCalls(TomlFields& promise, const std::vector<Actor>& actors)
{
    std::map<std::string, std::vector<Line>> result;
    const toml::table* calls = promise.table("calls", Need::Optional);
    if (!calls)
        return result;
    TomlFields byActor(*calls, "[promise.calls]", promise.complaint());
    for (const Actor& actor : actors)
        if (byActor.has(actor.name))
            result[actor.name] = readLines(byActor, actor.name);
    byActor.finish();
    return result;
}

ConnectionPromise readConnection(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "[[promise.connection]]", complaint);
    ConnectionPromise promise;
    promise.clientPort = readPort(fields, "port", Need::Required);
    promise.packets = readPackets(fields, "packets");
    for (const Side side : kBothSides)
        promise.states[side] = readStates(fields, name(side));
    fields.finish();
    return promise;
}

std::uint64_t readNth(TomlFields& fields, std::string_view key)
{
    return static_cast<std::uint64_t>(fields.integer(key, {1, 1'000'000}, Need::Optional, 1));
}

TimePromise readTime(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "[[promise.time]]", complaint);
    TimePromise promise;
    promise.call = fields.text("call", Need::Optional);
    if (promise.call.empty()) {
        promise.from = text(readSegment(fields, "from"));
        promise.to = text(readSegment(fields, "to"));
        promise.fromNth = readNth(fields, "from_nth");
        promise.toNth = readNth(fields, "to_nth");
    } else {
        promise.nth = readNth(fields, "nth");
        const auto colon = promise.call.rfind(": ");
        if (colon == std::string::npos || !isCallName(std::string_view(promise.call).substr(colon + 2)))
            fields.complain("call", "expected an actor and its call such as \"client: connect\"");
    }
    promise.is = fields.duration("is", Need::Required);
    promise.within = fields.duration("within", Need::Required);
    fields.finish();
    return promise;
}

} // namespace

Promises readPromises(TomlFields& lesson, const std::vector<Actor>& actors)
{
    Promises promises;
    const toml::table* table = lesson.table("promise", Need::Optional);
    if (!table)
        return promises;
    Complaint& complaint = lesson.complaint();
    TomlFields fields(*table, "[promise]", complaint);
    promises.timeLimit = fields.duration("time_limit", Need::Optional, promises.timeLimit);
    if (promises.timeLimit > kLongestRun)
        fields.complain("time_limit", "a lesson may run for \"300s\" at most");
    promises.packets = readPackets(fields, "packets");
    promises.states = readStates(fields);
    promises.calls = readCalls(fields, actors);
    readEachSide(fields, "counters", [&](const toml::table& end, Side side) {
        promises.counters[side] =
            readRanges(end, fmt::format("[promise.counters.{}]", name(side)), complaint);
    });
    readEachSide(fields, "queues", [&](const toml::table& end, Side side) {
        const std::string what = fmt::format("[promise.queues.{}]", name(side));
        checkNames(end, what, "accept_peak, accept_limit, syn_peak", complaint, isQueueName);
        promises.queues[side] = readRanges(end, what, complaint);
    });
    if (const toml::table* figures = fields.table("figures", Need::Optional)) {
        checkNames(*figures, "[promise.figures]", "a figure that docs/lessons.md lists", complaint,
                   isFigureName);
        promises.figures = readRanges(*figures, "[promise.figures]", complaint);
    }
    readTableArray(fields, "connection", Need::Optional, [&](const toml::table& connection) {
        promises.connections.push_back(readConnection(connection, complaint));
    });
    readTableArray(fields, "time", Need::Optional,
                   [&](const toml::table& time) { promises.times.push_back(readTime(time, complaint)); });
    fields.finish();
    return promises;
}

} // namespace lifeline::lessons
