#pragma once

#include "app/lifeline/command_line.h"

#include <QString>

namespace lifeline::app {

/// Writes a lesson's handout without a window: `lifeline --handout OUT.pdf --lesson ID`.
///
/// Says on standard error what went wrong, in one sentence.
/// @param language  that it speaks: "zh_CN", "en"
/// @return 0; 1 when there is no such lesson or OUT cannot be written; 2 when its file or recording is
/// damaged
int handoutCommand(const CommandLine& line, const QString& language);

} // namespace lifeline::app
