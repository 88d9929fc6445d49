#pragma once

#include <QString>

#include <string>

namespace lifeline::text {

/// What is wrong with a lesson's file, for its author.
struct LessonFault {
    QString reason; ///< what stands there and what was expected, in plain words
    QString detail; ///< the TOML parser's own words, in English; empty where the reason is ours
};

/// A sentence for what is wrong in a file of TOML, safe to show.
/// @param said  the detail of an error of ErrorCode::LessonDamaged: the parser's, or our own
LessonFault lessonFault(const std::string& said);

/// "line 12, column 3" of "FILE:12:3", or nothing where an error has no such place.
QString placeInFile(const std::string& subject, const QString& path);

} // namespace lifeline::text
