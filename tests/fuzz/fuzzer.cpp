// The libFuzzer main of every target; LIFELINE_FUZZ_TARGET says which.
#include "tests/fuzz/checks/targets.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

const lifeline::fuzz::Target& target()
{
    const auto& all = lifeline::fuzz::targets();
    return *std::find_if(all.begin(), all.end(),
                         [](const lifeline::fuzz::Target& one) { return one.name == LIFELINE_FUZZ_TARGET; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto check = target().check;
    const lifeline::fuzz::Fault fault = check({reinterpret_cast<const std::byte*>(data), size});
    if (!fault)
        return 0;
    std::fprintf(stderr, "%s: %s\n", LIFELINE_FUZZ_TARGET, fault->c_str());
    std::abort();
}
