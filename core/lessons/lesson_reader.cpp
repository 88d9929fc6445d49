#include "core/lessons/lesson_reader.h"

#include "core/lessons/step_reader.h"
#include "core/lessons/toml_fields.h"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace lifeline::lessons {
namespace {

constexpr std::size_t kMostActors = 64;
constexpr std::size_t kMostSteps = 10'000;

Texts readTexts(const toml::table& table, const std::string& what, Complaint& complaint)
{
    TomlFields fields(table, what, complaint);
    Texts texts{fields.text("en"), fields.text("zh_CN", Need::Optional)};
    fields.finish();
    return texts;
}

Texts readTexts(TomlFields& lesson, std::string_view key)
{
    const toml::table* table = lesson.table(key, Need::Required);
    return table ? readTexts(*table, fmt::format("[{}]", key), lesson.complaint()) : Texts{};
}

Network readNetwork(TomlFields& lesson)
{
    Network network;
    const toml::table* table = lesson.table("network", Need::Optional);
    if (!table)
        return network;
    TomlFields fields(*table, "[network]", lesson.complaint());
    network.family =
        fields.choice("family", {"ipv4", "ipv6"}, Need::Optional) == 0 ? Family::Ipv4 : Family::Ipv6;
    network.mtu = static_cast<std::uint32_t>(fields.integer("mtu", {68, 65535}, Need::Optional, 1500));
    if (network.family == Family::Ipv6 && network.mtu < 1280)
        fields.complain("mtu", "\"mtu\" is below 1280: expected at least that with IPv6 (RFC 8200 §5)");
    if (const toml::table* delay = fields.table("delay", Need::Optional)) {
        TomlFields ends(*delay, "delay", lesson.complaint());
        for (const Side side : kBothSides)
            network.delay[side] = ends.duration(name(side), Need::Optional);
        ends.finish();
    }
    fields.finish();
    return network;
}

/// Only what belongs to the lab's own network namespaces can be set, never a path of the host.
bool isNetworkSysctl(std::string_view name)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    };
    return (name.starts_with("net.ipv4.") || name.starts_with("net.ipv6.") || name.starts_with("net.core."))
        && std::all_of(name.begin(), name.end(), allowed) && name.find("..") == std::string_view::npos;
}

Sysctls readSysctls(const toml::table& table, Side side, Complaint& complaint)
{
    Sysctls sysctls;
    TomlFields fields(table, fmt::format("[sysctl.{}]", name(side)), complaint);
    for (const auto& [key, node] : table) {
        const std::string sysctl(key.str());
        if (!isNetworkSysctl(sysctl))
            complaint.say(
                key.source(),
                fmt::format(
                    "\"{}\" cannot be set: expected a quoted name under net.ipv4, net.ipv6 or net.core "
                    "such as \"net.ipv4.tcp_syncookies\"",
                    sysctl));
        sysctls[sysctl] = node.is_integer() ? fmt::format("{}", fields.integer(sysctl, {}, Need::Required))
                                            : fields.text(sysctl);
    }
    return sysctls;
}

template <class Read>
void readEachSide(TomlFields& parent, std::string_view key, Read read)
{
    const toml::table* table = parent.table(key, Need::Optional);
    if (!table)
        return;
    TomlFields ends(*table, fmt::format("[{}]", key), parent.complaint());
    for (const Side side : kBothSides)
        if (const toml::table* end = ends.table(name(side), Need::Optional))
            read(*end, side);
    ends.finish();
}

Actor readActor(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "[[actor]]", complaint);
    Actor actor;
    actor.name = fields.text("name");
    actor.side = fields.choice("side", {"client", "server"}) == 0 ? Side::Client : Side::Server;
    const toml::array* steps = fields.array("steps", Need::Required);
    if (steps && steps->size() > kMostSteps)
        fields.complain("steps", fmt::format("more than {} steps", kMostSteps));
    else if (steps)
        for (const toml::node& node : *steps) {
            if (const toml::table* step = node.as_table())
                actor.steps.push_back(readStep(*step, complaint));
            else
                complaint.say(node.source(), "a step is a table: expected { do = \"…\", … }");
        }
    fields.finish();
    return actor;
}

template <class Read>
void readTableArray(TomlFields& lesson, std::string_view key, Need need, Read read)
{
    const toml::array* array = lesson.array(key, need);
    if (!array)
        return;
    for (const toml::node& node : *array) {
        if (const toml::table* table = node.as_table())
            read(*table);
        else
            lesson.complaint().say(node.source(), fmt::format("expected a table under [[{}]]", key));
    }
}

Narration readNarration(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "[[narration]]", complaint);
    Narration narration{fields.text("at"), {fields.text("en"), fields.text("zh_CN", Need::Optional)}};
    const bool segment = narration.at.starts_with('>') || narration.at.starts_with('<');
    if (segment && !parseSegmentPattern(narration.at))
        fields.complain(
            "at",
            fmt::format("\"{}\" is no segment: expected a form such as \"> S\" or \"< P. 5\"", narration.at));
    fields.finish();
    return narration;
}

std::vector<SegmentPattern> readPackets(TomlFields& fields)
{
    std::vector<SegmentPattern> packets;
    for (const std::string& line : fields.texts("packets")) {
        const auto pattern = parseSegmentPattern(line);
        if (!pattern)
            fields.complain(
                "packets",
                fmt::format("\"{}\" is no segment: expected a form such as \"> S\" or \"< P. 5\"", line));
        packets.push_back(pattern.value_or(SegmentPattern{}));
    }
    return packets;
}

PerSide<std::vector<std::string>> readStates(TomlFields& promise)
{
    PerSide<std::vector<std::string>> states;
    const toml::table* table = promise.table("states", Need::Optional);
    if (!table)
        return states;
    TomlFields fields(*table, "[promise.states]", promise.complaint());
    for (const Side side : kBothSides) {
        states[side] = fields.texts(name(side));
        for (const std::string& state : states[side])
            if (!isStateName(state))
                fields.complain(name(side),
                                fmt::format("\"{}\" is no state: expected words of RFC 9293", state));
    }
    fields.finish();
    return states;
}

Promises readPromises(TomlFields& lesson, const std::vector<Actor>& actors)
{
    Promises promises;
    const toml::table* table = lesson.table("promise", Need::Optional);
    if (!table)
        return promises;
    TomlFields fields(*table, "[promise]", lesson.complaint());
    promises.timeLimit = fields.duration("time_limit", Need::Optional, promises.timeLimit);
    promises.packets = readPackets(fields);
    promises.states = readStates(fields);
    if (const toml::table* calls = fields.table("calls", Need::Optional)) {
        TomlFields byActor(*calls, "[promise.calls]", lesson.complaint());
        for (const Actor& actor : actors)
            if (byActor.has(actor.name))
                promises.calls[actor.name] = byActor.texts(actor.name);
        byActor.finish();
    }
    readEachSide(fields, "counters", [&](const toml::table& end, Side side) {
        TomlFields counters(end, fmt::format("[promise.counters.{}]", name(side)), lesson.complaint());
        for (const auto& [key, node] : end)
            promises.counters[side][std::string(key.str())] = counters.integer(key.str(), {}, Need::Required);
    });
    fields.finish();
    return promises;
}

bool isId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

Lesson readAll(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "a lesson", complaint);
    Lesson lesson;
    fields.integer("format", {1, 1}, Need::Required);
    lesson.id = fields.text("id");
    if (!isId(lesson.id))
        fields.complain("id", "expected an id of lower-case letters, digits and hyphens");
    lesson.chapter = fields.text("chapter");
    lesson.order = static_cast<int>(fields.integer("order", {0, 1000}, Need::Optional));
    lesson.duration = fields.duration("duration", Need::Required);
    lesson.title = readTexts(fields, "title");
    lesson.summary = readTexts(fields, "summary");
    lesson.network = readNetwork(fields);
    readEachSide(fields, "sysctl", [&](const toml::table& end, Side side) {
        lesson.sysctls[side] = readSysctls(end, side, complaint);
    });
    readTableArray(fields, "actor", Need::Required, [&](const toml::table& actor) {
        lesson.actors.push_back(readActor(actor, complaint));
        const std::string& name = lesson.actors.back().name;
        if (std::count_if(lesson.actors.begin(), lesson.actors.end(),
                          [&](const Actor& a) { return a.name == name; })
            > 1)
            complaint.say(actor.source(),
                          fmt::format("a second actor is named \"{}\": expected another name", name));
    });
    if (lesson.actors.empty() || lesson.actors.size() > kMostActors)
        fields.complain("actor", fmt::format("expected 1 to {} actors", kMostActors));
    readTableArray(fields, "narration", Need::Optional, [&](const toml::table& narration) {
        lesson.narration.push_back(readNarration(narration, complaint));
    });
    lesson.promises = readPromises(fields, lesson.actors);
    if (const toml::table* reference = fields.table("reference", Need::Optional)) {
        TomlFields referenceFields(*reference, "[reference]", complaint);
        lesson.referenceKernel = referenceFields.text("kernel");
        referenceFields.finish();
    }
    fields.finish();
    return lesson;
}

Error damaged(const std::string& subject, const toml::source_position& where, std::string what)
{
    return {.code = ErrorCode::LessonDamaged,
            .subject = fmt::format("{}:{}:{}", subject, where.line, where.column),
            .detail = std::move(what)};
}

} // namespace

Expected<Lesson> parseLesson(std::string_view toml, const std::string& subject)
{
    if (toml.size() > kLargestLesson)
        return tl::unexpected(
            damaged(subject, {1, 1}, fmt::format("expected at most {} octets", kLargestLesson)));
    const toml::parse_result parsed = toml::parse(toml, subject);
    if (!parsed)
        return tl::unexpected(
            damaged(subject, parsed.error().source().begin, std::string(parsed.error().description())));
    Complaint complaint;
    Lesson lesson = readAll(parsed.table(), complaint);
    if (complaint.said())
        return tl::unexpected(damaged(subject, *complaint.where, complaint.what));
    return lesson;
}

Expected<Lesson> readLesson(const std::string& path)
{
    struct stat status { };
    if (stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
        return tl::unexpected(Error{.code = ErrorCode::IsDirectory, .subject = path});
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return tl::unexpected(Error{.code = errno == EACCES ? ErrorCode::NotPermitted : ErrorCode::CannotOpen,
                                    .subject = path,
                                    .systemError = errno});
    std::string toml(kLargestLesson + 1, '\0');
    file.read(toml.data(), static_cast<std::streamsize>(toml.size()));
    if (file.bad())
        return tl::unexpected(Error{.code = ErrorCode::ReadFailed, .subject = path, .systemError = errno});
    toml.resize(static_cast<std::size_t>(file.gcount()));
    return parseLesson(toml, path);
}

} // namespace lifeline::lessons
