#include "app/lifeline_lab/commands.h"
#include "app/lifeline_lab/exit_code.h"
#include "app/lifeline_lab/ladder_text.h"
#include "core/base/safe_text.h"
#include "core/lab/check.h"
#include "core/lab/clock.h"
#include "core/lab/descriptor.h"
#include "core/lab/doctor.h"
#include "core/lab/file_sinks.h"
#include "core/lab/run.h"
#include "core/lessons/lesson_folder.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace lifeline {
namespace {

/// Where a run's records go besides the check.
struct Output {
    lab::Descriptor file; ///< not open for standard output
    bool printsLadder = false; ///< the file is in memory: what it holds is printed as text at the end
    std::unique_ptr<lab::PcapngSink> pcapng;
    std::unique_ptr<lab::PcapSink> pcap;

    bool toStandardOutput() const { return !file.isOpen(); }
    lab::RecordSink* sink() const
    {
        if (pcapng)
            return pcapng.get();
        return pcap.get();
    }
    int failed() const { return pcapng ? pcapng->failed() : pcap ? pcap->failed() : 0; }
};

Expected<Output> openOutput(const RunCommand& command, const lessons::Lesson& lesson)
{
    Output output;
    const bool toTerminal = command.output == "-" && isatty(STDOUT_FILENO) == 1;
    output.printsLadder = toTerminal || (command.output.empty() && !command.check);
    if (command.output.empty() && !output.printsLadder)
        return output;
    if (output.printsLadder)
        output.file = lab::Descriptor(memfd_create("recording", MFD_CLOEXEC));
    else if (command.output != "-")
        output.file = lab::Descriptor(open(command.output.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
    if (!output.file.isOpen() && (output.printsLadder || command.output != "-"))
        return tl::unexpected(
            Error{.code = ErrorCode::WriteFailed, .subject = command.output, .systemError = errno});
    const int descriptor = output.toStandardOutput() ? STDOUT_FILENO : output.file.number();
    if (command.output.ends_with(".pcap"))
        output.pcap = std::make_unique<lab::PcapSink>(descriptor);
    else
        output.pcapng = std::make_unique<lab::PcapngSink>(
            descriptor,
            lab::RecordingInfo{"lifeline-lab " LIFELINE_VERSION, lesson.id, lab::kernelRelease()});
    return output;
}

/// A lab without whoever started it has no purpose: it ends with its parent, however that ends.
void endWithParent()
{
    const pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(kGood);
}

int notPermitted(const Error& error)
{
    const lab::Advice advice = lab::adviceFor(error.subject, error.systemError, lab::programPath());
    fmt::print(stderr, "lifeline-lab: {}\n{}\n    {}\n", describe(error), advice.sentence, advice.command);
    return kNotPermitted;
}

int reportCheck(const std::vector<lab::PromiseResult>& results, const lessons::Lesson& lesson, std::FILE* out)
{
    bool kept = true;
    for (const lab::PromiseResult& result : results) {
        kept = kept && result.kept;
        fmt::print(out, "{}  {}\n", result.kept ? "ok     " : "broken ", safeText(result.promise));
        if (!result.kept)
            fmt::print(out, "   seen  {}\n", safeText(result.seen));
    }
    if (kept)
        return kGood;
    const std::string release = lab::kernelRelease();
    if (lesson.referenceKernel.empty() || lab::isSameKernel(release, lesson.referenceKernel))
        return kCheckFailed;
    fmt::print(out, "This kernel, {}, differs from the reference, {}.\n", safeText(release),
               safeText(lesson.referenceKernel));
    return kOtherKernel;
}

/// What happens as pid 1 of the lab. Its exit code is the program's.
int runInside(const RunCommand& command, const lessons::Lesson& lesson, lab::Privilege privilege,
              Output& output, Time begin, int hangUp)
{
    lab::Observation observation;
    lab::Figures figures;
    std::vector<lab::RecordSink*> sinks{&observation, &figures};
    if (output.sink())
        sinks.push_back(output.sink());
    const auto end = lab::runLesson(lesson, privilege, sinks, begin, hangUp);
    if (!end)
        return notPermitted(end.error());
    const int failed = output.failed();
    if (failed == EPIPE && output.toStandardOutput())
        return kGood; // the reader had enough
    if (failed != 0) {
        fmt::print(stderr, "lifeline-lab: {}: writing failed: {}.\n",
                   output.toStandardOutput() ? "standard output" : safeText(command.output),
                   std::strerror(failed));
        return kDamaged;
    }
    if (*end == lab::RunEnd::TimedOut)
        fmt::print(stderr, "lifeline-lab: the lesson was stopped at its time limit.\n");
    if (output.printsLadder)
        printLadders(output.file.number());
    if (!command.check)
        return kGood;
    const bool recordingOnOutput = output.pcapng && output.toStandardOutput();
    std::FILE* const out = recordingOnOutput ? stderr : stdout;
    const int exitCode =
        reportCheck(lab::checkPromises(lesson, observation, figures.all(), *end, lab::steadyTime() - begin), lesson, out);
    std::fflush(out);
    return exitCode;
}

} // namespace

int execute(const RunCommand& command)
{
    const Time begin = lab::steadyTime();
    auto lesson = lessons::findLesson(command.lesson, lessons::lessonFolder(command.folder));
    if (!lesson) {
        fmt::print(stderr, "lifeline-lab: {}\n", describe(lesson.error()));
        return lesson.error().code == ErrorCode::LessonNotFound ? kWrongUsage : kDamaged;
    }
    constexpr std::uint32_t kLeastIpv6Mtu = 1280; // RFC 8200 §5
    if (command.ipv6 && lesson->network.mtu < kLeastIpv6Mtu) {
        fmt::print(stderr, "lifeline-lab: --ipv6 needs an MTU of at least {}; the lesson's is {}.\n",
                   kLeastIpv6Mtu, lesson->network.mtu);
        return kWrongUsage;
    }
    if (command.ipv6)
        lesson->network.family = lessons::Family::Ipv6;
    auto output = openOutput(command, *lesson);
    if (!output) {
        fmt::print(stderr, "lifeline-lab: {}\n", describe(output.error()));
        return kDamaged;
    }
    std::signal(SIGPIPE, SIG_IGN);
    endWithParent();
    lab::Steps steps;
    const lab::Privilege privilege = lab::enterNamespaces(steps);
    if (!steps.ok())
        return notPermitted(steps.error());
    if (output->file.isOpen()) // only now: what stood there is kept when the lab cannot run
        static_cast<void>(ftruncate(output->file.number(), 0) == 0); // a pipe or a device has nothing to cut
    const int exitCode = lab::runInside(
        steps, [&](int hangUp) { return runInside(command, *lesson, privilege, *output, begin, hangUp); });
    return steps.ok() ? exitCode : notPermitted(steps.error());
}

} // namespace lifeline
