#include "core/lessons/lesson_folder.h"

#include "core/lessons/lesson_reader.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
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

/// The paths of a folder's files ending in .toml, by name.
std::vector<fs::path> tomlFiles(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
        if (entry->path().extension() == ".toml")
            files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

/// The line of a sound lesson's file where its id stands: 1 is the first.
std::size_t lineOfId(const fs::path& path)
{
    std::ifstream file(path);
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        const auto begin = line.find_first_not_of(" \t");
        if (begin == std::string::npos || line.compare(begin, 2, "id") != 0)
            continue;
        const auto next = line.find_first_not_of(" \t", begin + 2);
        if (next != std::string::npos && line[next] == '=')
            return number;
    }
    return 1;
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
    for (const fs::path& file : tomlFiles(folder))
        lessons.push_back(readLesson(file.string()));
    std::stable_sort(lessons.begin(), lessons.end(), comesBefore);
    return lessons;
}

std::vector<LessonFile> ownLessons(const fs::path& folder, std::set<std::string> taken)
{
    std::vector<LessonFile> files;
    for (const fs::path& path : tomlFiles(folder)) {
        LessonFile file{path.string(), readLesson(path.string())};
        if (file.lesson && !taken.insert(file.lesson->id).second)
            file.lesson = tl::unexpected(
                Error{.code = ErrorCode::LessonDamaged,
                      .subject = fmt::format("{}:{}:1", file.path, lineOfId(path)),
                      .detail = fmt::format("another lesson has the id \"{}\": expected one of its own",
                                            file.lesson->id)});
        files.push_back(std::move(file));
    }
    std::stable_sort(files.begin(), files.end(), [](const LessonFile& one, const LessonFile& other) {
        if (!one.lesson || !other.lesson)
            return one.lesson.has_value() && !other.lesson.has_value();
        return std::tie(one.lesson->order, one.lesson->id) < std::tie(other.lesson->order, other.lesson->id);
    });
    return files;
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
