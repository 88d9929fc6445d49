#include "app/lifeline_capture/commands.h"
#include "app/lifeline_capture/exit_code.h"
#include "app/lifeline_capture/interruption.h"
#include "core/base/safe_text.h"
#include "core/live/capture_loop.h"
#include "core/live/rights.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace lifeline {
namespace {

/// This program's own path, as a shell takes it.
std::string ownPath()
{
    std::array<char, 4096> path{};
    const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
    if (length <= 0)
        return "lifeline-capture";
    const std::string plain(path.data(), static_cast<std::size_t>(length));
    const bool isSimple = plain.find_first_of(" '\"\\$`;&|<>()*?[]#~!{}\t\n") == std::string::npos;
    if (isSimple)
        return plain;
    std::string quoted = "'";
    for (const char letter : plain)
        quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
    return quoted + "'";
}

int refuse(const live::Refusal& refusal, const live::SourceOptions& source)
{
    using Reason = live::Refusal::Reason;
    const std::string device = safeText(source.device);
    const std::string said = safeText(refusal.said);
    switch (refusal.reason) {
    case Reason::NotPermitted:
        say(fmt::format(
            "Capturing on {} is not permitted: it needs the capability CAP_NET_RAW. Give it to this "
            "program with\n  sudo setcap cap_net_raw+ep {}\nor capture once as root with\n"
            "  sudo {} -i {} -w - | lifeline -",
            device, safeText(ownPath()), safeText(ownPath()), device));
        return kNotPermitted;
    case Reason::NoSuchDevice:
        say(fmt::format("There is no device {}. lifeline-capture -D lists those that there are.", device));
        return kWrongUsage;
    case Reason::DeviceDown:
        say(fmt::format("The device {0} is down. sudo ip link set {0} up starts it.", device));
        return kWrongUsage;
    case Reason::WrongFilter:
        say(fmt::format("The filter is wrong: {}", said));
        return kWrongUsage;
    case Reason::Failed:
        break;
    }
    say(fmt::format("Capturing on {} failed: {}", device, said));
    return kDamaged;
}

int cannot(const char* what, int error)
{
    say(fmt::format("Cannot {}: {}.", what, std::generic_category().message(error)));
    return kDamaged;
}

Expected<live::Output> opened(const std::string& path)
{
    if (path == "-")
        return live::Output::to(STDOUT_FILENO, "standard output");
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0)
        return tl::unexpected(Error{.code = ErrorCode::WriteFailed, .subject = path, .systemError = errno});
    return live::Output::to(file, path);
}

Expected<std::vector<live::Output>> openOutputs(const CaptureCommand& command)
{
    std::vector<live::Output> outputs;
    for (const std::string& path : command.outputs) {
        if (command.ring.isRing() && path != "-") {
            Expected<live::RingOfFiles> ring = live::RingOfFiles::in(path, command.ring);
            if (!ring)
                return tl::unexpected(ring.error());
            outputs.push_back(live::Output::to(std::move(*ring)));
            continue;
        }
        Expected<live::Output> output = opened(path);
        if (!output)
            return tl::unexpected(output.error());
        outputs.push_back(std::move(*output));
    }
    return outputs;
}

int report(const live::CaptureEnd& end, const std::vector<live::Output>& outputs, const std::string& device)
{
    say(fmt::format("{} packets captured, {} dropped", end.written, end.counts.dropped));
    for (const live::Output& output : outputs)
        if (output.failure() && output.failure()->systemError != EPIPE) {
            say(describe(*output.failure()));
            return kDamaged;
        }
    if (!end.gone)
        return kGood;
    say(fmt::format("Capturing on {} ended: {}", safeText(device), safeText(end.gone->said)));
    return kDamaged;
}

} // namespace

int execute(const CaptureCommand& command)
{
    const bool isForTerminal =
        std::count(command.outputs.begin(), command.outputs.end(), "-") > 0 && isatty(STDOUT_FILENO) == 1;
    if (isForTerminal) {
        say("Standard output is a terminal. Name a file with -w, or let Lifeline read it:\n"
            "  lifeline-capture -i IF -w - | lifeline -");
        return kWrongUsage;
    }
    auto source = live::PacketSource::open(command.source);
    if (!source)
        return refuse(source.error(), command.source);

    // Files are made without any right of root's.
    if (const int failed = live::becomeInvokingUser(); failed != 0)
        return cannot("become the user who called sudo", failed);
    if (const int failed = live::giveUpRights(); failed != 0)
        return cannot("give up rights", failed);
    Expected<std::vector<live::Output>> outputs = openOutputs(command);
    if (!outputs) {
        say(describe(outputs.error()));
        return kDamaged;
    }
    const int stop = interruptions();
    if (stop < 0)
        return cannot("wait for signals", errno);
    std::optional<int> folder;
    for (const live::Output& output : *outputs)
        if (output.folder())
            folder = output.folder();
    if (const int failed = live::enterSandbox(folder); failed != 0)
        return cannot("enter the sandbox", failed);

    say(fmt::format("Capturing on {}", safeText(command.source.device)));
    const live::StreamHead head{"lifeline-capture " LIFELINE_VERSION, command.source.device,
                                command.source.filter, source->linkType(), command.source.snapLength};
    return report(live::capture(*source, *outputs, head, stop, command.count), *outputs,
                  command.source.device);
}

void say(std::string_view sentence)
{
    const std::string line = std::string(sentence) + '\n';
    static_cast<void>(write(STDERR_FILENO, line.data(), line.size()) == 0);
}

} // namespace lifeline
