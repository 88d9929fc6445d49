#include "app/lifeline_lab/run_output.h"

#include "core/base/safe_text.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace lifeline {

Expected<RunOutput> RunOutput::open(const RunCommand& command, const std::string& path,
                                    const lessons::Lesson& lesson, const std::string& kernel)
{
    RunOutput output;
    const bool toTerminal = path == "-" && isatty(STDOUT_FILENO) == 1;
    output.m_printsLadder = toTerminal || (path.empty() && !command.check);
    output.m_takesStandardOutput = path == "-" && !toTerminal;
    output.m_name = path == "-" ? "standard output" : safeText(path);
    const lab::RecordingInfo info{"lifeline-lab " LIFELINE_VERSION, lesson.id, kernel,
                                  lesson.network.isLoopback, command.snapLength};
    const bool isReadAgain =
        output.m_printsLadder || command.check || command.compare || !command.vary.empty();
    if (isReadAgain) {
        output.m_memory = lab::Descriptor(memfd_create("recording", MFD_CLOEXEC));
        if (!output.m_memory.isOpen())
            return tl::unexpected(
                Error{.code = ErrorCode::WriteFailed, .subject = "memory", .systemError = errno});
        output.m_inMemory = std::make_unique<lab::PcapngSink>(output.m_memory.number(), info);
    }
    if (path.empty() || toTerminal)
        return output;
    int descriptor = STDOUT_FILENO;
    if (!output.m_takesStandardOutput) {
        output.m_file = lab::Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
        descriptor = output.m_file.number();
        if (!output.m_file.isOpen())
            return tl::unexpected(
                Error{.code = ErrorCode::WriteFailed, .subject = path, .systemError = errno});
    }
    if (path.ends_with(".pcap"))
        output.m_pcap = std::make_unique<lab::PcapSink>(descriptor);
    else
        output.m_pcapng = std::make_unique<lab::PcapngSink>(descriptor, info);
    return output;
}

std::vector<lab::RecordSink*> RunOutput::sinks() const
{
    std::vector<lab::RecordSink*> sinks;
    if (m_inMemory)
        sinks.push_back(m_inMemory.get());
    if (m_pcapng)
        sinks.push_back(m_pcapng.get());
    if (m_pcap)
        sinks.push_back(m_pcap.get());
    return sinks;
}

void RunOutput::begin()
{
    if (m_file.isOpen())
        static_cast<void>(ftruncate(m_file.number(), 0) == 0); // a pipe or a device has nothing to cut
}

} // namespace lifeline
