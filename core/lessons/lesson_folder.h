#pragma once

#include "core/base/error.h"
#include "core/lessons/lesson.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::lessons {

/// Where the lessons are: the folder chosen by hand, else $LIFELINE_LESSONS, else resources/lessons of the
/// build's source tree, else share/lifeline/lessons beside the program's bin. Nothing when none of them
/// exists.
/// @param chosen  --lessons DIR, empty when not given
std::optional<std::filesystem::path> lessonFolder(const std::string& chosen);

/// All lessons of a folder by chapter, order and id; a damaged file is an error in its place.
std::vector<Expected<Lesson>> allLessons(const std::filesystem::path& folder);

/// A file of a folder, and the lesson in it or what is wrong with it.
struct LessonFile {
    std::string path;
    Expected<Lesson> lesson;
};

/// Somebody's own lessons beside those that came with the program: sound ones by order and id, then the
/// others by path. A file whose id is taken, by one of these or by a file before it, is an error at that
/// line. A folder that is not there has none.
/// @param taken  ids that no file may have
std::vector<LessonFile> ownLessons(const std::filesystem::path& folder, std::set<std::string> taken);

/// The lesson of a file when the name ends in ".toml", else the one with that id in the folder.
/// Errors: LessonNotFound, and those of readLesson().
Expected<Lesson> findLesson(const std::string& name, const std::optional<std::filesystem::path>& folder);

/// The recording of a lesson that came with it: recordings/ID.pcapng.gz beside the folder of lessons, or
/// ID.pcapng there. Errors: NotRecorded.
Expected<std::string> recordingOf(const Lesson& lesson, const std::optional<std::filesystem::path>& folder);

} // namespace lifeline::lessons
