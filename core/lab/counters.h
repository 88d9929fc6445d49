#pragma once

#include "core/lab/descriptor.h"
#include "core/lab/steps.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lifeline::lab {

/// A counter that moved since it was last looked at.
struct CounterStep {
    std::string name; ///< as nstat writes it: "TcpExtDelayedACKs"
    std::int64_t delta = 0;
    std::int64_t total = 0; ///< since opened
};

/// The Tcp, TcpExt and Icmp counters, and those of ECN, of the network namespace in which it was opened
/// (/proc/net/snmp and netstat).
class Counters {
public:
    static Counters open(Steps& steps);

    /// Whether this kernel counts something under that name, and it is told when it moves.
    static bool exists(std::string_view name);

    /// What moved since the last call. Counts of every segment (InSegs, OutSegs) and gauges are left out.
    std::vector<CounterStep> changes();

private:
    /// Reads all values into m_now, in the order of the files; names too while there are none.
    void read();
    void readFile(const Descriptor& file, bool withNames);

    Descriptor m_netstat;
    Descriptor m_snmp;
    std::string m_text; ///< a buffer: this runs at every frame
    std::vector<std::string> m_names; ///< empty for those left out
    std::vector<std::int64_t> m_now;
    std::vector<std::int64_t> m_first;
    std::vector<std::int64_t> m_last;
};

} // namespace lifeline::lab
