#include "core/lessons/lesson_folder.h"

#include "core/lessons/lesson_reader.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <tuple>

namespace lifeline::lessons {
namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& path)
{
    std::error_code ignored; // a name too long, a folder that may not be read
    return fs::exists(path, ignored);
}

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// In the catalogue's order (the chapters of the lessons' list).
std::size_t chapterPlace(std::string_view chapter)
{
    constexpr std::array<std::string_view, 6> kChapters{"opening", "queues", "closing",
                                                        "resets",  "data",   "play"};
    return static_cast<std::size_t>(std::find(kChapters.begin(), kChapters.end(), chapter)
                                    - kChapters.begin());
}

bool comesBefore(const Expected<Lesson>& one, const Expected<Lesson>& other)
{
    if (!one || !other)
        return one.has_value() && !other.has_value();
    const auto key = [](const Lesson& l) {
        return std::tuple(chapterPlace(l.chapter), l.chapter, l.order, l.id);
    };
    return key(*one) < key(*other);
}

} // namespace

std::optional<fs::path> lessonFolder(const std::string& chosen)
{
    if (!chosen.empty())
        return fs::path(chosen);
    if (const char* named = std::getenv("LIFELINE_LESSONS"); named && *named)
        return fs::path(named);
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed).parent_path();
    for (const char* relative : {"../../../resources/lessons", "../share/lifeline/lessons"})
        if (const fs::path folder = program / relative; !failed && isFolder(folder))
            return folder.lexically_normal();
    return std::nullopt;
}

std::vector<Expected<Lesson>> allLessons(const fs::path& folder)
{
    std::vector<Expected<Lesson>> lessons;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
        if (entry->path().extension() == ".toml")
            lessons.push_back(readLesson(entry->path().string()));
    std::stable_sort(lessons.begin(), lessons.end(), comesBefore);
    return lessons;
}

Expected<Lesson> findLesson(const std::string& name, const std::optional<fs::path>& folder)
{
    if (name.ends_with(".toml"))
        return readLesson(name);
    if (folder && name.find('/') == std::string::npos)
        if (const fs::path file = *folder / (name + ".toml"); isThere(file))
            if (auto lesson = readLesson(file.string()); !lesson || lesson->id == name)
                return lesson; // a damaged file explains itself
    if (folder)
        for (Expected<Lesson>& lesson : allLessons(*folder))
            if (lesson && lesson->id == name)
                return std::move(lesson);
    return tl::unexpected(Error{.code = ErrorCode::LessonNotFound,
                                .detail = folder ? fmt::format("{} (looked in {})", name, folder->string())
                                                 : fmt::format("{} (no folder of lessons was found)", name)});
}

Expected<std::string> recordingOf(const Lesson& lesson, const std::optional<fs::path>& folder)
{
    std::error_code failed;
    if (folder)
        for (const char* ending : {".pcapng.gz", ".pcapng"})
            if (const fs::path file = folder->lexically_normal() / ".." / "recordings" / (lesson.id + ending);
                fs::exists(file, failed))
                return file.lexically_normal().string();
    return tl::unexpected(Error{.code = ErrorCode::NotRecorded, .subject = lesson.id, .detail = lesson.id});
}

} // namespace lifeline::lessons
