#pragma once

#include "core/base/error.h"
#include "core/lessons/lesson.h"
#include "core/trace/snapshot.h"
#include "ui/handout/handout.h"

#include <QString>

#include <filesystem>
#include <optional>

namespace lifeline::app {

/// A lesson on paper, from a run of it: of the connections that a program opened, the first of
/// those about which most kinds of questions can be asked.
/// @param language  "zh_CN", "en"
handout::Handout handoutOf(const lessons::Lesson& lesson, const trace::TraceSnapshot& run,
                           const QString& language);

/// The run that came with a lesson, read whole. Errors: NotRecorded, those of capture::openSource().
Expected<trace::SnapshotPtr> recordedRun(const lessons::Lesson& lesson,
                                         const std::optional<std::filesystem::path>& folder);

} // namespace lifeline::app
