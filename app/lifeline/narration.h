#pragma once

#include "core/lessons/lesson.h"
#include "core/trace/life.h"

#include <string_view>
#include <vector>

namespace lifeline::app {

/// What a lesson says at each segment of a connection's life: the sentence tied to it, else the one before.
///
/// Sentences are taken in the lesson's order, each by the first segment like it after the one before; "end"
/// is for the last segment that the lesson promises.
/// @return by step; null where nothing was said yet
std::vector<const lessons::Narration*> narrationOf(const lessons::Lesson& lesson, const trace::Life& life);

} // namespace lifeline::app
