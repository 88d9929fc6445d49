#pragma once

#include "core/export/tcpdump_text.h"
#include "core/trace/life.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lifeline::exports {

/// tcpdump's lines of a life's segments, any of them at once: a list of a million makes only those that are
/// seen.
class TcpdumpLines {
public:
    /// Linear in the steps.
    /// @param snapshot  the one that the life is of, or a newer one of the same trace
    TcpdumpLines(trace::SnapshotPtr snapshot, std::shared_ptr<const trace::Life> life, Numbers numbers);

    std::size_t size() const { return m_life->steps.size(); }
    /// As TcpdumpText writes it, without its line feed.
    std::string line(std::size_t step) const;

private:
    trace::SnapshotPtr m_snapshot;
    std::shared_ptr<const trace::Life> m_life;
    Numbers m_numbers;
    std::vector<std::uint32_t> m_bases; ///< steps from which tcpdump counts anew, in order
};

} // namespace lifeline::exports
