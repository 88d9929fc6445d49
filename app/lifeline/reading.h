#pragma once

#include "app/lifeline/spool.h"
#include "core/base/error.h"
#include "core/base/machine.h"
#include "core/capture/capture_reader.h"
#include "core/trace/builder.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace lifeline::app {

/// How a source is read, and how much it may take before somebody is asked.
struct ReadingTerms {
    capture::AtEnd atEnd = capture::AtEnd::Stop; ///< of a file: whether it is followed while it grows
    std::uint64_t memory = memoryBudget(); ///< octets; beyond them reading ends with MemoryBudget
    capture::UnpackLimits unpack{};
    capture::UnknownVersion unknownVersion = capture::UnknownVersion::Refuse;
};

/// Where a capture comes from.
struct Source {
    std::string subject; ///< as the user named it: a path, or "-"
    int descriptor = -1; ///< a pipe to read instead of the path; owned by who opens the source
    ReadingTerms terms{};
    std::shared_ptr<Spool> spool{}; ///< where a stream's octets are kept, so that frames can be read again
};

/// Whether a path names a stream: what was read of it cannot be read again.
bool isStream(const std::string& path);

/// One source on its way through reader and builder. Lives on the worker thread.
class Reading {
public:
    enum class Progress : std::uint8_t {
        More, ///< the time was up
        Waiting, ///< a pipe, or a file that is followed, has nothing now
        Ended,
    };

    /// Errors: CannotOpen, IsDirectory, NotPermitted.
    static Expected<Reading> open(const Source& source);

    /// Reads until the time is up, the source has nothing now, or someone cancels.
    Progress read(std::chrono::milliseconds budget, const std::atomic<bool>& cancelled);
    trace::SnapshotPtr snapshot(bool complete);

    /// Octets wait to be read from this descriptor, or −1 for a file: look again after a while. Not owned.
    int descriptor() const { return m_descriptor; }
    bool changedSinceSnapshot() const { return m_changed; }

private:
    Reading(std::unique_ptr<capture::ByteSource> octets, const Source& source, int descriptor);

    capture::CaptureReader m_reader;
    trace::Builder m_builder;
    std::uint64_t m_memory = 0; ///< octets that it may take
    std::uint64_t m_records = 0;
    int m_descriptor = -1;
    bool m_changed = true;
};

} // namespace lifeline::app
