#include "tests/fuzz/checks/lesson_check.h"

#include "core/lessons/lesson_reader.h"
#include "core/lessons/play_line.h"
#include "core/lessons/vary.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>
#include <string>
#include <variant>

namespace lifeline::fuzz {
namespace {

std::string_view text(Bytes octets) { return {reinterpret_cast<const char*>(octets.data()), octets.size()}; }

Fault errorFault(const Error& error, ErrorCode expected)
{
    if (error.code != expected)
        return "an error of another kind: " + codeText(error.code);
    if (error.detail.empty())
        return "an error without a word";
    if (!isPrintable(describe(error)))
        return "a sentence that is not printable";
    return {};
}

/// FILE:LINE:COLUMN, of a place that the text has.
Fault placeFault(std::string_view subject, std::string_view toml)
{
    constexpr std::string_view kFile = "fuzz.toml:";
    if (!subject.starts_with(kFile))
        return fmt::format("the place is \"{}\"", subject);
    const std::string_view place = subject.substr(kFile.size());
    std::size_t line = 0;
    std::size_t column = 0;
    const char* end = place.data() + place.size();
    const auto afterLine = std::from_chars(place.data(), end, line);
    if (afterLine.ec != std::errc{} || afterLine.ptr == end || *afterLine.ptr != ':'
        || std::from_chars(afterLine.ptr + 1, end, column).ptr != end)
        return fmt::format("the place is \"{}\"", subject);
    const auto lines = static_cast<std::size_t>(std::count(toml.begin(), toml.end(), '\n')) + 1;
    if (line < 1 || line > lines || column < 1)
        return fmt::format("the place is {}:{} of {} lines", line, column, lines);
    return {};
}

Fault lessonFault(const lessons::Lesson& lesson)
{
    if (lesson.id.empty() || lesson.title.english.empty() || lesson.summary.english.empty())
        return "a lesson without its words";
    if (lesson.actors.empty())
        return "a lesson without an actor";
    std::set<std::string> names;
    for (const lessons::Actor& actor : lesson.actors)
        if (actor.name.empty() || !names.insert(actor.name).second)
            return fmt::format("two actors are \"{}\"", actor.name);
    if (lesson.duration <= Time{0})
        return "a lesson that takes no time";
    for (const Side side : kBothSides)
        if (lesson.network.delay[side] < Time{0})
            return "a link that is faster than time";
    const auto changed = lessons::varied(lesson, lesson.comparison.vary);
    return changed ? Fault() : errorFault(changed.error(), ErrorCode::SettingUnknown);
}

} // namespace

Fault checkLesson(Bytes toml)
{
    const auto lesson = lessons::parseLesson(text(toml), "fuzz.toml");
    const auto again = lessons::parseLesson(text(toml), "fuzz.toml");
    if (lesson.has_value() != again.has_value())
        return "it is a lesson only sometimes";
    if (lesson)
        return lesson->id == again->id ? lessonFault(*lesson) : Fault("its id changes");
    if (lesson.error().subject != again.error().subject || lesson.error().detail != again.error().detail)
        return "what is wrong changes";
    if (Fault fault = errorFault(lesson.error(), ErrorCode::LessonDamaged))
        return fault;
    return placeFault(lesson.error().subject, text(toml));
}

Fault checkPlayLine(Bytes octets)
{
    const auto line = lessons::parsePlayLine(text(octets));
    if (!line)
        return errorFault(line.error(), ErrorCode::PlayLineWrong);
    if (line->actor.empty())
        return "a step of nobody";
    if (std::holds_alternative<lessons::LinkRule>(line->what) && line->actor != "link")
        return "a rule that is not of the link";
    return {};
}

} // namespace lifeline::fuzz
