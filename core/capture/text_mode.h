#pragma once

#include "core/capture/session.h"

namespace lifeline::capture {

/// Lists TextModeTransfer when the octets in view look so: many line feeds, and a carriage return before
/// each.
void reportTextModeTransfer(Session& session);

} // namespace lifeline::capture
