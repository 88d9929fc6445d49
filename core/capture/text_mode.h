#pragma once

#include "core/capture/session.h"

namespace lifeline::capture {

/// Octets that are looked at: have so many in view, or all there are.
inline constexpr std::size_t kTextModeView = 8 * 1024;

/// Lists TextModeTransfer when the octets in view look so: many line feeds, and a carriage return before
/// each.
void reportTextModeTransfer(Session& session);

} // namespace lifeline::capture
