#pragma once

#include "core/export/terminal_style.h"
#include "core/ladder/layout.h"
#include "core/tcp/segment.h"
#include "core/trace/life.h"

#include <cstddef>
#include <string>

namespace lifeline::exports {

/// Why nothing happened for a while: "retransmission timer"; empty where nobody knows.
const char* words(ladder::GapReason reason);

/// A system call beside its lifeline: "connect(10.0.0.2:9292) = 0".
/// @param columns  where all of it does not fit, the result matters more than the arguments
std::string callText(const trace::CallSpan& span, ladder::CallLabel::Part part, std::size_t columns);

/// How a segment's arrow stands out.
Tone toneOf(const tcp::Segment& segment);

} // namespace lifeline::exports
