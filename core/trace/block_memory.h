#pragma once

#include <cstddef>
#include <new>
#include <sys/mman.h>

namespace lifeline::trace {

inline constexpr std::size_t kHugePage = std::size_t{2} << 20; ///< octets, on x86-64 and arm64

/// Whether a block fills one or more huge pages but for a crumb.
constexpr bool fillsHugePages(std::size_t size)
{
    return (kHugePage - size % kHugePage) % kHugePage < kHugePage / 64;
}

/// Memory for a block of a list, uninitialised. For a block that fills huge pages the kernel is asked for
/// them: one fault then brings two MiB, not four KiB (docs/decisions/0006).
/// @param size       octets
/// @param alignment  of the elements, octets
inline void* takeBlockMemory(std::size_t size, std::size_t alignment)
{
    if (!fillsHugePages(size))
        return ::operator new (size, std::align_val_t{alignment});
    const std::size_t whole = (size + kHugePage - 1) / kHugePage * kHugePage;
    void* memory = ::operator new (whole, std::align_val_t{kHugePage});
    madvise(memory, whole, MADV_HUGEPAGE); // where it is refused, small pages do
    return memory;
}

/// Gives back what takeBlockMemory() gave for the same size and alignment.
inline void returnBlockMemory(void* memory, std::size_t size, std::size_t alignment)
{
    ::operator delete (memory, std::align_val_t{fillsHugePages(size) ? kHugePage : alignment});
}

} // namespace lifeline::trace
