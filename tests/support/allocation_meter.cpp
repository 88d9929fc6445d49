#include "tests/support/allocation_meter.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

std::atomic<std::size_t> held{0};
std::atomic<std::size_t> most{0};

} // namespace

void* operator new(std::size_t size)
{
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr)
        throw std::bad_alloc();
    const std::size_t now = held += malloc_usable_size(memory);
    if (now > most)
        most = now;
    return memory;
}

void operator delete(void* memory) noexcept
{
    held -= memory == nullptr ? 0 : malloc_usable_size(memory);
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace lifeline::test {

AllocationMeter::AllocationMeter() : m_begin(held) { most = m_begin; }

std::size_t AllocationMeter::peak() const { return most - std::min<std::size_t>(most, m_begin); }

} // namespace lifeline::test
