#include "core/lessons/lesson_reader.h"

#include "core/lessons/network_reader.h"
#include "core/lessons/page_reader.h"
#include "core/lessons/promise_reader.h"
#include "core/lessons/rule_reader.h"
#include "core/lessons/step_reader.h"
#include "core/lessons/toml_fields.h"
#include "core/lessons/toml_trap.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace lifeline::lessons {
namespace {

constexpr std::size_t kMostActors = 64;
constexpr std::size_t kMostRules = 64;

Texts readTexts(TomlFields& lesson, std::string_view key)
{
    const toml::table* table = lesson.table(key, Need::Required);
    return table ? readTexts(*table, fmt::format("[{}]", key), lesson.complaint()) : Texts{};
}

/// What can stand in a terminal's line and in a row.
bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
}

/// An actor, as often as it says.
void readActor(const toml::table& table, std::vector<Actor>& actors, Complaint& complaint)
{
    TomlFields fields(table, "[[actor]]", complaint);
    Actor actor;
    actor.name = fields.text("name");
    if (!isName(actor.name))
        fields.complain("name", "expected a name of 1 to 64 octets without control characters");
    const std::size_t side = fields.choice("side", {"client", "server", "link"});
    actor.side = side == 1 ? Side::Server : Side::Client;
    actor.isOnLink = side == 2;
    const auto count =
        fields.integer("count", {1, static_cast<std::int64_t>(kMostActors)}, Need::Optional, 1);
    if (const toml::array* steps = fields.array("steps", Need::Required))
        actor.steps = readSteps(*steps, actor.isOnLink, complaint);
    fields.finish();
    const std::string name = actor.name;
    for (std::int64_t i = 1; i <= count; ++i) {
        if (fields.has("count"))
            actor.name = fmt::format("{} {}", name, i);
        const bool isTaken = std::any_of(actors.begin(), actors.end(),
                                         [&](const Actor& other) { return other.name == actor.name; });
        if (isTaken)
            complaint.say(table.source(),
                          fmt::format("a second actor is named \"{}\": expected another name", actor.name));
        actors.push_back(actor);
    }
}

/// Steps name actors, rules and calls of the lesson.
void checkNames(const Lesson& lesson, TomlFields& fields)
{
    const auto check = [&](const std::string& name) {
        if (std::none_of(lesson.actors.begin(), lesson.actors.end(),
                         [&](const Actor& actor) { return actor.name == name; }))
            fields.complain("actor",
                            fmt::format("a step names the actor \"{}\": expected one of the lesson's", name));
    };
    for (const Actor& actor : lesson.actors)
        for (const Step& step : actor.steps) {
            if (const auto* kill = std::get_if<Kill>(&step))
                check(kill->actor);
            if (const auto* wait = std::get_if<WaitForCall>(&step)) {
                check(wait->actor);
                if (!isCallName(wait->call))
                    fields.complain("actor",
                                    fmt::format("a step waits for the call \"{}\": expected one of {}",
                                                wait->call, fmt::join(callNames(), ", ")));
            }
            if (lesson.network.isLoopback && needsLink(step))
                fields.complain("actor", fmt::format("\"{}\" needs a link: a loopback has none", verb(step)));
            const auto* rule = std::get_if<SwitchRule>(&step);
            if (rule && std::none_of(lesson.rules.begin(), lesson.rules.end(), [&](const LinkRule& one) {
                    return !one.name.empty() && one.name == rule->name;
                }))
                fields.complain(
                    "actor",
                    fmt::format("a step switches the rule \"{}\": expected the name of a [[rule]]",
                                rule->name));
        }
    if (lesson.network.isLoopback && !lesson.rules.empty())
        fields.complain("rule", "a rule needs a link: a loopback has none");
}

Comparison readComparison(const toml::table& table, Complaint& complaint)
{
    TomlFields fields(table, "[compare]", complaint);
    Comparison comparison{fields.text("vary"), {fields.text("en"), fields.text("zh_CN", Need::Optional)}};
    if (!comparison.vary.empty() && comparison.vary.find('=') == std::string::npos)
        fields.complain("vary", "expected NAME=VALUE such as \"server:net.ipv4.tcp_syncookies=0\"");
    fields.finish();
    return comparison;
}

/// "client: connect": an actor of the lesson and a call that actors make.
bool isCallOf(const std::vector<Actor>& actors, std::string_view text)
{
    const auto colon = text.rfind(": ");
    if (colon == std::string_view::npos || !isCallName(text.substr(colon + 2)))
        return false;
    return std::any_of(actors.begin(), actors.end(),
                       [&](const Actor& actor) { return actor.name == text.substr(0, colon); });
}

Narration readNarration(const toml::table& table, const std::vector<Actor>& actors, Complaint& complaint)
{
    TomlFields fields(table, "[[narration]]", complaint);
    Narration narration{fields.text("at"), {fields.text("en"), fields.text("zh_CN", Need::Optional)}};
    const bool isKnown = narration.at == "start" || narration.at == "end" || parseSegmentPattern(narration.at)
        || isCallOf(actors, narration.at);
    if (!isKnown)
        fields.complain(
            "at",
            fmt::format("\"at\" is \"{}\": expected a segment such as \"> P. 5\", \"ACTOR: CALL\" such as "
                        "\"{}: connect\", \"start\" or \"end\"",
                        narration.at, actors.empty() ? "client" : actors.front().name));
    fields.finish();
    return narration;
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
    constexpr std::array<std::string_view, 5> kChapters{"opening", "queues", "closing", "resets", "data"};
    if (!lesson.chapter.empty()
        && std::find(kChapters.begin(), kChapters.end(), lesson.chapter) == kChapters.end())
        fields.complain("chapter",
                        fmt::format("\"chapter\" is \"{}\": expected one of {}", lesson.chapter,
                                    fmt::join(kChapters, ", ")));
    lesson.order = static_cast<int>(fields.integer("order", {0, 1000}, Need::Optional));
    lesson.duration = fields.duration("duration", Need::Required);
    lesson.title = readTexts(fields, "title");
    lesson.summary = readTexts(fields, "summary");
    lesson.network = readNetwork(fields);
    lesson.sysctls = readSysctls(fields);
    readTableArray(fields, "rule", Need::Optional,
                   [&](const toml::table& rule) { lesson.rules.push_back(readRule(rule, complaint)); });
    if (lesson.rules.size() > kMostRules)
        fields.complain("rule", fmt::format("more than {} rules: expected fewer", kMostRules));
    readTableArray(fields, "actor", Need::Required, [&](const toml::table& actor) {
        if (lesson.actors.size() <= kMostActors)
            readActor(actor, lesson.actors, complaint);
    });
    if (lesson.actors.empty() || lesson.actors.size() > kMostActors)
        fields.complain("actor", fmt::format("expected 1 to {} actors", kMostActors));
    checkNames(lesson, fields);
    lesson.until =
        fields.choice("until", {"closed", "done"}, Need::Optional) == 1 ? Until::Done : Until::Closed;
    if (const toml::table* comparison = fields.table("compare", Need::Optional))
        lesson.comparison = readComparison(*comparison, complaint);
    readTableArray(fields, "narration", Need::Optional, [&](const toml::table& narration) {
        lesson.narration.push_back(readNarration(narration, lesson.actors, complaint));
    });
    readPage(fields, lesson);
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
    if (const Complaint trap = tomlTrap(toml); trap.said())
        return tl::unexpected(damaged(subject, *trap.where, trap.what));
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
    if (stat(path.c_str(), &status) == 0 && S_ISFIFO(status.st_mode)) // it would be waited for
        return tl::unexpected(Error{.code = ErrorCode::CannotOpen, .subject = path, .systemError = EINVAL});
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
