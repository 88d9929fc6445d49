#pragma once

#include <atomic>
#include <cstdint>

namespace lifeline::exports {

/// What who exports and who waits for it share, between two threads.
struct Progress {
    std::atomic<bool> stop{false}; ///< set: what is written is not wanted any more
    std::atomic<std::uint32_t> permille{0}; ///< of the work, roughly

    void set(std::uint64_t done, std::uint64_t of)
    {
        permille.store(of == 0 ? 0 : static_cast<std::uint32_t>(done * 1000 / of), std::memory_order_relaxed);
    }
    bool isStopped() const { return stop.load(std::memory_order_relaxed); }
};

} // namespace lifeline::exports
