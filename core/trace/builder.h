#pragma once

#include "core/capture/frame.h"
#include "core/trace/snapshot.h"
#include "core/trace/wire_segment.h"

#include <cstdint>
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
    /// Records that an Intake took; leaves the batch empty. Not beside the two others in one trace.
    void add(Batch& batch);

    /// What the trace holds in memory, about, in octets.
    std::uint64_t memory() const;

    /// The trace as it stands; cheap: blocks and pages are shared.
    /// @param reader  what the file is and how far it was read
    SnapshotPtr snapshot(const capture::CaptureReader& reader, bool complete);
    /// The same for who adds batches and has the intake.
    SnapshotPtr snapshot(const capture::CaptureReader& reader, FramesLeftOut leftOut, bool complete);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace lifeline::trace
