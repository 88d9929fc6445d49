#include "core/export/tcpdump_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lifeline::exports {

TcpdumpLines::TcpdumpLines(trace::SnapshotPtr snapshot, std::shared_ptr<const trace::Life> life,
                           Numbers numbers)
    : m_snapshot(std::move(snapshot)),
      m_life(std::move(life)),
      m_numbers(numbers)
{
    for (std::uint32_t i = 0; i < m_life->steps.size(); ++i) {
        const tcp::Flags flags = m_life->steps[i].wire.flags;
        if (flags.ack() && (m_bases.empty() || flags.syn()))
            m_bases.push_back(i);
    }
}

std::string TcpdumpLines::line(std::size_t step) const
{
    TcpdumpText text(*m_snapshot, m_life->connection, m_numbers);
    const auto base = std::lower_bound(m_bases.begin(), m_bases.end(), step);
    if (base != m_bases.begin())
        text.line(m_life->steps[*std::prev(base)].wire);
    return text.line(m_life->steps[step].wire);
}

} // namespace lifeline::exports
