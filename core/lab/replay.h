#pragma once

#include "core/base/error.h"
#include "core/capture/capture_reader.h"
#include "core/lab/record.h"

#include <vector>

namespace lifeline::lab {

/// Hands the records of a recording to sinks, in its order, as the run that made it did.
/// @return what was damaged in it; empty for a sound recording
std::vector<capture::Damage> replay(capture::CaptureReader& recording, const std::vector<RecordSink*>& sinks);

} // namespace lifeline::lab
