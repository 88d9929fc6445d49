#pragma once

#include "ui/inspector/packet_facts.h"

#include <vector>

namespace lifeline::inspector {

/// Both ends over the whole connection: what each sent, and what each offered in its SYN.
std::vector<FactRow> endpointFacts(const trace::Life& life);

/// The connection as a whole: when it began, how long it took, its first round trip.
std::vector<FactRow> connectionFacts(const trace::Life& life);

} // namespace lifeline::inspector
