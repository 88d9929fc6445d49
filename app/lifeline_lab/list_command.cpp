#include "app/lifeline_lab/commands.h"
#include "app/lifeline_lab/exit_code.h"
#include "core/base/safe_text.h"
#include "core/lessons/lesson_folder.h"

#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace lifeline {
namespace {

nlohmann::ordered_json json(const lessons::Texts& texts)
{
    return {{"en", texts.english}, {"zh_CN", texts.in("zh_CN")}};
}

nlohmann::ordered_json json(const lessons::Lesson& lesson)
{
    return {{"id", lesson.id},
            {"chapter", lesson.chapter},
            {"title", json(lesson.title)},
            {"summary", json(lesson.summary)},
            {"duration_ms", std::chrono::duration_cast<std::chrono::milliseconds>(lesson.duration).count()},
            {"is_long", lesson.duration > lessons::kLongLesson}};
}

std::string roughly(Time duration)
{
    const double seconds = std::chrono::duration<double>(duration).count();
    return seconds < 10 ? fmt::format("{:.1f} s", seconds) : fmt::format("{:.0f} s", seconds);
}

} // namespace

int execute(const Done& done) { return done.exitCode; }

int execute(const ListCommand& command)
{
    const auto folder = lessons::lessonFolder(command.folder);
    if (!folder || access(folder->c_str(), R_OK | X_OK) != 0) {
        fmt::print(stderr,
                   "lifeline-lab: the lessons were not found{}; name their folder with --lessons DIR.\n",
                   folder ? fmt::format(" in {}", safeText(folder->string())) : std::string());
        return kDamaged;
    }
    int exitCode = kGood;
    std::string chapter;
    auto array = nlohmann::ordered_json::array();
    for (const auto& lesson : lessons::allLessons(*folder)) {
        if (!lesson) {
            fmt::print(stderr, "lifeline-lab: {}\n", describe(lesson.error()));
            exitCode = kDamaged;
        } else if (command.json) {
            array.push_back(json(*lesson));
        } else {
            if (lesson->chapter != chapter)
                fmt::print("{}{}\n", chapter.empty() ? "" : "\n", safeText(chapter = lesson->chapter));
            const bool isLong = lesson->duration > lessons::kLongLesson;
            fmt::print("  {:<24} {:>8}  {}{}\n", lesson->id, roughly(lesson->duration),
                       safeText(lesson->title.english), isLong ? "  (long: in real time)" : "");
        }
    }
    if (command.json)
        fmt::print("{}\n", array.dump(2));
    return exitCode;
}

} // namespace lifeline
