#pragma once

#include "core/lessons/link_rule.h"
#include "core/lessons/toml_fields.h"

namespace lifeline::lessons {

/// One [[rule]] of the link.
LinkRule readRule(const toml::table& table, Complaint& complaint);

} // namespace lifeline::lessons
