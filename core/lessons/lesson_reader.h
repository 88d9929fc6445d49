#pragma once

#include "core/base/error.h"
#include "core/lessons/lesson.h"

#include <string>
#include <string_view>

namespace lifeline::lessons {

/// The largest lesson file that is read, in octets.
inline constexpr std::size_t kLargestLesson = 1'000'000;

/// A lesson from TOML (docs/lessons.md). Never throws.
/// @param subject  the file as the user named it
/// Errors: LessonDamaged; the subject is then FILE:LINE:COLUMN, the detail says what was expected.
Expected<Lesson> parseLesson(std::string_view toml, const std::string& subject);

/// The same from a file. Errors: CannotOpen, IsDirectory, NotPermitted, ReadFailed, LessonDamaged.
Expected<Lesson> readLesson(const std::string& path);

} // namespace lifeline::lessons
