#pragma once

#include "core/base/error.h"
#include "core/lab/namespaces.h"
#include "core/lab/record.h"
#include "core/lab/run_loop.h"
#include "core/lessons/lesson.h"

#include <string>
#include <vector>

namespace lifeline::lab {

/// Plays a lesson on real kernels, inside the namespaces (see enterNamespaces() and runInside()).
/// @param sinks     where the records go; they are called from another thread until this returns
/// @param begin     steady time at which the program began: the time limit counts from there
/// @param hangUp    descriptor whose hang-up ends the run
/// Errors: LabStepFailed.
Expected<RunEnd> runLesson(const lessons::Lesson& lesson, Privilege privilege,
                           const std::vector<RecordSink*>& sinks, Time begin, int hangUp);

/// Free play (docs/play.md) on the network of a lesson, until the commands end.
/// @param commands  where lines come from
/// @param replies   where answers go
Expected<RunEnd> runPlay(const lessons::Lesson& lesson, Privilege privilege,
                         const std::vector<RecordSink*>& sinks, Time begin, int hangUp, int commands,
                         int replies);

/// uname's release: "6.18.44".
std::string kernelRelease();

} // namespace lifeline::lab
