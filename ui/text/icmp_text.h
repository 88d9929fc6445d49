#pragma once

#include "core/trace/icmp_notice.h"

#include <QString>

namespace lifeline::text {

/// "ICMP port unreachable": the message alone.
QString icmpName(const trace::IcmpNotice& notice);

/// "ICMP port unreachable from 10.0.0.1 (frame 12)": the message as its RFC calls it, in every language.
QString icmpText(const trace::IcmpNotice& notice);

/// The errno that it becomes on Linux: "ECONNREFUSED"; empty where it becomes none.
QString errorName(const trace::IcmpNotice& notice);

} // namespace lifeline::text
