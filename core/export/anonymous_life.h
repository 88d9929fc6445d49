#pragma once

#include "core/export/address_map.h"
#include "core/trace/life.h"

namespace lifeline::exports {

/// A connection's summary with other addresses.
trace::Connection anonymous(trace::Connection connection, AddressMap& addresses);

/// A life that tells nothing of who spoke, for texts and pictures: its addresses and those of the ICMP errors
/// are mapped; what a recording says in words (arguments of system calls, remarks of the link, counters) is
/// left out. Ports, numbers, times and lengths stay.
trace::Life anonymous(trace::Life life, AddressMap& addresses);

} // namespace lifeline::exports
