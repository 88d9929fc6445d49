// For targets whose inputs are pcapng files. Every fourth change is any octets': files are damaged like that
// too.
#include "tests/fuzz/checks/pcapng_mutator.h"

#include <algorithm>
#include <cstdint>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t largest);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t largest,
                                               unsigned int seed)
{
    if (seed % 4 == 0)
        return LLVMFuzzerMutate(data, size, largest);
    const auto changed =
        lifeline::fuzz::mutatePcapng({reinterpret_cast<const std::byte*>(data), size}, largest, seed / 4);
    std::copy(changed.begin(), changed.end(), reinterpret_cast<std::byte*>(data));
    return changed.size();
}
