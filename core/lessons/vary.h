#pragma once

#include "core/base/error.h"
#include "core/lessons/lesson.h"

#include <string>

namespace lifeline::lessons {

/// The lesson with one setting changed (docs/lessons.md, "Two runs"). It promises nothing any more: what it
/// promises is said of the lesson as it is.
/// @param text  "net.ipv4.tcp_sack=0", "client:TCP_NODELAY=1", "delay=50ms", "backlog=128"
/// Errors: SettingUnknown, the detail says what was expected.
Expected<Lesson> varied(const Lesson& lesson, const std::string& text);

} // namespace lifeline::lessons
