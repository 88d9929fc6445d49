#pragma once

#include "core/capture/pcapng_writer.h"
#include "core/lab/record.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::lab {

/// What stands in the section of a recording.
struct RecordingInfo {
    std::string application; ///< "lifeline-lab 0.1.0"
    std::string lesson;
    std::string kernel; ///< its release
    bool isLoopback = false; ///< one interface, lo
    std::uint32_t snapLength = 262'144; ///< octets of a frame that are kept
};

/// Octets on their way to a descriptor that somebody else owns.
class OutputBuffer {
public:
    explicit OutputBuffer(int descriptor) : m_descriptor(descriptor) { }

    std::vector<std::byte>& octets() { return m_octets; }
    /// Writes all and empties. @return false once writing has failed
    bool flush();
    /// errno of the first write that failed, else 0.
    int failed() const { return m_failed; }

private:
    int m_descriptor;
    int m_failed = 0;
    std::vector<std::byte> m_octets;
};

/// The whole recording as pcapng (docs/recording.md).
class PcapngSink final : public RecordSink {
public:
    PcapngSink(int descriptor, const RecordingInfo& info);
    void take(const Record& record) override;
    bool flush() override { return m_output.flush(); }
    int failed() const { return m_output.failed(); }

private:
    RecordingInfo m_info;
    OutputBuffer m_output;
    capture::PcapngWriter m_writer;
};

/// The frames alone as classic pcap.
class PcapSink final : public RecordSink {
public:
    explicit PcapSink(int descriptor);
    void take(const Record& record) override;
    bool flush() override { return m_output.flush(); }
    int failed() const { return m_output.failed(); }

private:
    OutputBuffer m_output;
    capture::PcapWriter m_writer;
};

} // namespace lifeline::lab
