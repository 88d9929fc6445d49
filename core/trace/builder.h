#pragma once

#include "core/capture/frame.h"
#include "core/packet/decode.h"
#include "core/trace/snapshot.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>

namespace lifeline::trace {

/// Grows a trace record by record on one thread, and publishes snapshots of it for others.
class Builder {
public:
    explicit Builder(std::string subject);
    ~Builder();
    Builder(Builder&&) noexcept;
    Builder& operator=(Builder&&) noexcept;

    void add(const capture::Frame& frame);
    void add(const capture::JournalEntry& row);

    /// What the trace holds in memory, about, in octets.
    std::uint64_t memory() const;

    /// The trace as it stands; cheap: blocks and pages are shared.
    /// @param reader  what the file is and how far it was read
    SnapshotPtr snapshot(const capture::CaptureReader& reader, bool complete);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Where load() stops, so that a trap does not take all memory.
struct LoadLimits {
    std::uint64_t frames = std::numeric_limits<std::uint64_t>::max();
    /// Octets of Builder::memory(); beyond them MemoryBudget is listed as damage.
    std::uint64_t memory = std::numeric_limits<std::uint64_t>::max();
};

/// Reads a whole capture, blocking, and gives its trace. For the command line and tests.
SnapshotPtr load(capture::CaptureReader& reader, std::string subject, LoadLimits limits = {});

} // namespace lifeline::trace
