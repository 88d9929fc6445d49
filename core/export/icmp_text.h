#pragma once

#include "core/trace/icmp_notice.h"

#include <string>
#include <string_view>

namespace lifeline::exports {

/// "ICMP port unreachable", "ICMPv6 packet too big (MTU 1280)": the message as its RFC calls it.
std::string icmpText(const packet::IcmpError& error);

/// The same with who said so and where it stands: "ICMP port unreachable from 10.0.0.1 (frame 12)".
std::string icmpText(const trace::IcmpNotice& notice);

/// The notice as a JSON object (docs/json.md).
std::string icmpJson(const trace::IcmpNotice& notice);

/// The errno that the error becomes on Linux: connect() fails with it in SYN-SENT, and it replaces ETIMEDOUT
/// where a connection times out later. Empty where it becomes none.
std::string_view errnoOf(const packet::IcmpError& error);

} // namespace lifeline::exports
