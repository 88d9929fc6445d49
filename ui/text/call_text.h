#pragma once

#include "core/ladder/layout.h"

#include <QString>

namespace lifeline::text {

/// A system call's beginning "connect()", its end "connect = 0", or both in one "send(5) = 5". Errors by
/// their name: "recv = -1 ECONNRESET". Made safe for display.
QString callText(const trace::CallSpan& span, ladder::CallLabel::Part part);

} // namespace lifeline::text
