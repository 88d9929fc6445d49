#pragma once

#include "core/lessons/lesson.h"
#include "ui/presenter/scenes.h"

#include <QString>

#include <vector>

namespace lifeline::app {

/// Gives what is presented the words of its lesson: title, what is said before the first segment, and at
/// each.
/// @param narration  narrationOf() the subject's life
/// @param language   "zh_CN", "en"
void tell(const lessons::Lesson& lesson, const std::vector<const lessons::Narration*>& narration,
          const QString& language, presenter::Subject& subject);

} // namespace lifeline::app
