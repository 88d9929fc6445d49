#pragma once

#include "core/lessons/lesson.h"
#include "core/lessons/toml_fields.h"

#include <string>
#include <string_view>

namespace lifeline::lessons {

/// Lower-case letters, digits and hyphens, at most 64 of them.
bool isId(std::string_view id);

/// A table of "en" and "zh_CN", without which English stands in.
/// @param what  the table as a person names it: "[title]"
Texts readTexts(const toml::table& table, const std::string& what, Complaint& complaint);

/// What a lesson's page tells beside its narration: [[watch]], next and [[setting]]. The id must be known.
void readPage(TomlFields& fields, Lesson& lesson);

} // namespace lifeline::lessons
