#pragma once

#include "core/export/segment_label.h"
#include "core/trace/life.h"

#include <string>

namespace lifeline::exports {

/// One connection's segments as `tcpdump -nn` writes them, a line each: local clock, addresses, flags,
/// numbers, window, options, length. Alignment bytes (nop) between options are not known and left out.
class TcpdumpText {
public:
    /// @param numbers  Relative as tcpdump does by default: absolute on the first segments, relative after
    /// (-S: Absolute)
    TcpdumpText(const trace::TraceSnapshot& snapshot, const trace::Connection& connection, Numbers numbers);

    /// One line without its line feed; take the segments in order.
    std::string line(const tcp::Segment& segment);

private:
    const trace::TraceSnapshot& m_snapshot;
    PerSide<std::string> m_address; ///< "IP 10.0.0.1.50139"
    const char* m_protocol = "IP";
    Numbers m_numbers;
    bool m_hasBase = false;
    PerSide<std::uint32_t> m_base; ///< what tcpdump takes from each end's numbers
};

} // namespace lifeline::exports
