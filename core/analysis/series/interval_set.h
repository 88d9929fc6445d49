#pragma once

#include "core/tcp/stream_offset.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace lifeline::analysis::series {

/// A set of octets of a stream, as half-open intervals that neither overlap nor touch.
class IntervalSet {
public:
    void add(tcp::StreamOffset begin, tcp::StreamOffset end)
    {
        if (begin >= end)
            return;
        auto next = m_intervals.upper_bound(begin);
        if (next != m_intervals.begin() && std::prev(next)->second >= begin) {
            --next;
            begin = next->first;
        }
        while (next != m_intervals.end() && next->first <= end) {
            end = std::max(end, next->second);
            next = m_intervals.erase(next);
        }
        m_intervals.emplace_hint(next, begin, end);
    }

    /// Whether any octet of [begin, end) is in it.
    bool touches(tcp::StreamOffset begin, tcp::StreamOffset end) const
    {
        const auto next = m_intervals.lower_bound(end);
        return next != m_intervals.begin() && std::prev(next)->second > begin;
    }

    /// Takes out the intervals that end at or before an offset.
    void forgetBelow(tcp::StreamOffset offset)
    {
        while (!m_intervals.empty() && m_intervals.begin()->second <= offset)
            m_intervals.erase(m_intervals.begin());
    }

private:
    std::map<tcp::StreamOffset, tcp::StreamOffset> m_intervals; ///< end by begin
};

} // namespace lifeline::analysis::series
