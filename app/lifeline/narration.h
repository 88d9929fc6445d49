#pragma once

#include "core/lessons/lesson.h"
#include "core/trace/life.h"
#include "core/trace/snapshot.h"

#include <string>
#include <vector>

namespace lifeline::app {

/// Something of a run that a sentence can be tied to: a segment left, or a system call returned.
struct Happening {
    Time at{};
    lessons::SegmentPattern segment; ///< when call is empty
    std::string call; ///< "client: connect"
};

/// All of a recording, of every connection, by time.
std::vector<Happening> happeningsOf(const trace::TraceSnapshot& snapshot);

/// What a lesson says at each segment of a connection's life: the sentence tied to what happened last, in
/// this connection or another.
///
/// Sentences are taken in the lesson's order, each by the first happening like it after the one before;
/// "start" is for what comes before, "end" for the last segment once the run is over.
/// @param since  sentences of earlier happenings are not said again: of a connection that comes after the one
///               that the lesson opens with, its beginning
/// @return by step; null where nothing was said yet
std::vector<const lessons::Narration*> narrationOf(const lessons::Lesson& lesson,
                                                   const std::vector<Happening>& happenings,
                                                   const trace::Life& life, bool isOver,
                                                   Time since = Time::min());

} // namespace lifeline::app
