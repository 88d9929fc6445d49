#pragma once

#include "core/capture/capture_reader.h"

#include <cstdint>
#include <map>
#include <vector>

namespace lifeline::capture {

/// The damage of one file: all of it is counted, the first of each kind are kept.
class DamageLog {
public:
    static constexpr std::uint64_t kKeptOfEachKind = 20;

    /// Counts one; whether its details are still wanted. When they are, keep() must follow.
    bool count(ErrorCode code)
    {
        ++m_count;
        return ++m_ofKind[code] <= kKeptOfEachKind;
    }

    void keep(Damage damage) { m_kept.push_back(std::move(damage)); }

    const std::vector<Damage>& kept() const { return m_kept; }
    std::uint64_t total() const { return m_count; }

private:
    std::vector<Damage> m_kept;
    std::map<ErrorCode, std::uint64_t> m_ofKind;
    std::uint64_t m_count = 0;
};

} // namespace lifeline::capture
