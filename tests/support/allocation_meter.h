#pragma once

#include <cstddef>

namespace lifeline::test {

/// How much memory operator new gave out and did not get back, in octets. Linking it in replaces operator new
/// of the whole program; what C libraries allocate is not seen.
class AllocationMeter {
public:
    /// Begins a measurement: the peak is what is held now.
    AllocationMeter();
    /// The most that was held at once since then, above what was held at the begin.
    std::size_t peak() const;

private:
    std::size_t m_begin = 0;
};

} // namespace lifeline::test
