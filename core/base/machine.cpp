#include "core/base/machine.h"

#include <limits>
#include <unistd.h>

namespace lifeline {

std::uint64_t memoryBudget()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGESIZE);
    if (pages <= 0 || size <= 0)
        return std::numeric_limits<std::uint64_t>::max();
    return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) / 4;
}

} // namespace lifeline
