#pragma once

#include "core/base/time.h"
#include "core/trace/life.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lifeline::ladder {

/// What lies between two segments of a connection, both included.
struct StepRange {
    std::uint32_t first = 0; ///< index into Life::steps
    std::uint32_t last = 0;
    Time duration{}; ///< from sending to sending; of a round trip to the ACK's arrival, where that is known
    bool isRoundTrip = false; ///< the last is the first to acknowledge the first (RFC 6298 §3)
    std::uint32_t segments = 0;
    std::uint64_t octets = 0; ///< payload, both ways, repeats included

    friend bool operator==(const StepRange&, const StepRange&) = default;
};

/// Payload of a life's steps, summed up beforehand: what lies between any two of a million is known at once.
class OctetSums {
public:
    OctetSums() = default;
    /// Goes through the steps.
    explicit OctetSums(const trace::Life& life);

    /// Of the steps [begin, end), both ways, repeats included.
    /// @param life  the one that it was made of
    std::uint64_t between(const trace::Life& life, std::size_t begin, std::size_t end) const;

private:
    static constexpr std::size_t kBlock = 1024;

    std::uint64_t before(const trace::Life& life, std::size_t end) const;

    std::vector<std::uint64_t> m_sums; ///< [i]: of the first i blocks
};

/// Linear in the steps near both ends, not in what lies between.
/// @param first,last  steps of the life, first ≤ last
/// @param sums        of the life
StepRange stepRange(const trace::Life& life, const OctetSums& sums, std::uint32_t first, std::uint32_t last);

} // namespace lifeline::ladder
