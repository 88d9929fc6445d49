#pragma once

#include "app/lifeline_lab/command_line.h"
#include "core/base/error.h"
#include "core/lab/descriptor.h"
#include "core/lab/file_sinks.h"
#include "core/lab/record.h"
#include "core/lessons/lesson.h"

#include <memory>
#include <vector>

namespace lifeline {

/// Where the records of one run go.
class RunOutput {
public:
    /// @param path    a file, "-" for standard output, empty for none
    /// @param kernel  the release that the recording names
    /// Errors: WriteFailed.
    static Expected<RunOutput> open(const RunCommand& command, const std::string& path,
                                    const lessons::Lesson& lesson, const std::string& kernel);

    std::vector<lab::RecordSink*> sinks() const;
    /// Empties the file: only now, so that what stood there is kept when the lab cannot run.
    void begin();
    /// errno of what could not be written, 0 when all was.
    int failed() const { return m_pcapng ? m_pcapng->failed() : m_pcap ? m_pcap->failed() : 0; }
    /// Whether the recording itself is on standard output: nothing else may be printed there.
    bool takesStandardOutput() const { return m_takesStandardOutput; }
    /// Whether the ladder is to be printed.
    bool printsLadder() const { return m_printsLadder; }
    /// The whole recording, in memory; kept only where the command reads it again: for the ladder, a check,
    /// or to compare two runs.
    int recording() const { return m_memory.number(); }
    const std::string& name() const { return m_name; }

private:
    std::string m_name; ///< as a person names it
    lab::Descriptor m_memory;
    lab::Descriptor m_file;
    bool m_takesStandardOutput = false;
    bool m_printsLadder = false;
    std::unique_ptr<lab::PcapngSink> m_inMemory;
    std::unique_ptr<lab::PcapngSink> m_pcapng;
    std::unique_ptr<lab::PcapSink> m_pcap;
};

} // namespace lifeline
