#pragma once

#include "core/lessons/lesson.h"
#include "core/lessons/toml_fields.h"

namespace lifeline::lessons {

/// One step of an actor: a table with `do` and what that verb takes.
Step readStep(const toml::table& table, Complaint& complaint);

} // namespace lifeline::lessons
