#pragma once

#include "core/base/side.h"
#include "core/tcp/endpoint_state.h"
#include "core/trace/state_span.h"

#include <QString>

namespace lifeline::text {

/// "SYN-RECEIVED": the RFC's word in every language.
QString stateName(tcp::State state);

/// "Client", "Server".
QString sideName(Side side);

/// "proven", "assumed".
QString evidenceText(trace::Evidence evidence);

} // namespace lifeline::text
