#include "app/lifeline_cli/input.h"

#include "app/lifeline_cli/output.h"
#include "core/base/machine.h"
#include "core/base/safe_text.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "core/trace/stored_frames.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>
#include <vector>

namespace lifeline::cli {
namespace {

std::string frames(std::uint64_t count) { return fmt::format("{} frame{}", count, count == 1 ? "" : "s"); }

/// "12 frames are fragments of IP datagrams": the kinds of frames without a segment, those that are there.
std::vector<std::string> leftOutKinds(const trace::FramesLeftOut& left)
{
    struct Kind {
        std::uint64_t count;
        const char* one;
        const char* more;
    };
    std::vector<std::string> sentences;
    for (const Kind& kind :
         {Kind{left.notTcp, "is not TCP", "are not TCP"},
          Kind{left.fragments, "is a fragment of an IP datagram", "are fragments of IP datagrams"},
          Kind{left.truncated, "was cut inside a header", "were cut inside a header"},
          Kind{left.malformed, "contradicts itself in its headers",
               "contradict themselves in their headers"}}) {
        if (kind.count > 0)
            sentences.push_back(
                fmt::format("{} {}", frames(kind.count), kind.count == 1 ? kind.one : kind.more));
    }
    return sentences;
}

std::string unopened(const trace::FramesLeftOut& left)
{
    std::vector<std::string> what;
    for (const std::string& sentence : left.unsupportedWhat)
        what.push_back(safeText(sentence));
    return fmt::format("{} {} left out: {}", frames(left.unsupported), left.unsupported == 1 ? "was" : "were",
                       fmt::join(what, "; "));
}

} // namespace

std::string subjectOf(const Arguments& arguments)
{
    return arguments.file == "-" ? "standard input" : arguments.file;
}

std::uint64_t memoryLimit(const Arguments& arguments)
{
    return arguments.noLimit ? trace::LoadLimits{}.memory : memoryBudget();
}

Expected<capture::CaptureReader> openCapture(const Arguments& arguments)
{
    const capture::UnpackLimits unpack =
        arguments.noLimit ? capture::UnpackLimits::none() : capture::UnpackLimits{};
    const capture::AtEnd atEnd = arguments.follow ? capture::AtEnd::Wait : capture::AtEnd::Stop;
    return capture::openSource(arguments.file, unpack, atEnd)
        .map([&](std::unique_ptr<capture::ByteSource>&& source) {
            return capture::CaptureReader(std::move(source), subjectOf(arguments), arguments.unknownVersion);
        });
}

Expected<trace::SnapshotPtr> readCapture(const Arguments& arguments)
{
    const trace::LoadLimits limits{.frames = arguments.first, .memory = memoryLimit(arguments)};
    return openCapture(arguments).map(
        [&](capture::CaptureReader&& reader) { return trace::load(reader, subjectOf(arguments), limits); });
}

std::unique_ptr<trace::FrameBytes> octetsOf(const trace::TraceSnapshot& trace, const Arguments& arguments)
{
    const bool isOfOne = arguments.command == Command::Ladder
        || ((arguments.command == Command::Explain || arguments.command == Command::Export)
            && !arguments.allConnections);
    if ((!isOfOne && !arguments.octets) || arguments.file == "-")
        return nullptr;
    Expected<capture::FrameFile> file = capture::FrameFile::open(arguments.file);
    if (!file)
        return nullptr; // a pipe: it was read, and that is all
    return std::make_unique<trace::StoredFrames>(std::move(*file), trace.info.interfaces);
}

void sayError(const Error& error)
{
    say(describe(error));
    switch (error.code) {
    case ErrorCode::MemoryBudget:
        return say("--no-limit reads on; --first N reads the first N packets.");
    case ErrorCode::CompressionTooLarge:
        return say("--no-limit reads on, if you trust the file.");
    case ErrorCode::PcapVersion:
    case ErrorCode::PcapngVersion:
        return say("--read-anyway reads it as the version that we know.");
    default:
        return;
    }
}

void sayWhatIsMissing(const trace::TraceSnapshot& trace)
{
    constexpr std::uint64_t kSaidOfEachKind = 3;
    std::map<ErrorCode, std::uint64_t> ofKind;
    std::uint64_t said = 0;
    for (const capture::Damage& damage : trace.info.damage) {
        if (++ofKind[damage.error.code] > kSaidOfEachKind)
            continue;
        sayError(damage.error);
        ++said;
    }
    if (trace.info.damageCount > said)
        say(fmt::format("… and {} more like these.", trace.info.damageCount - said));
    const trace::FramesLeftOut& left = trace.info.leftOut;
    if (left.unsupported > 0)
        say(unopened(left) + ".");
    // What is simply not TCP needs no word beside what is.
    trace::FramesLeftOut losses = left;
    losses.notTcp = 0;
    for (const std::string& sentence : leftOutKinds(losses))
        say(sentence + ", and no segment.");
}

bool hasConnection(const trace::TraceSnapshot& trace, std::uint32_t number)
{
    const bool has = number < trace.connections.size();
    if (!has && !trace.connections.empty())
        say(fmt::format(
            "There is no connection {}: the capture has 0 to {}. `lifeline-cli connections` lists "
            "them.",
            number, trace.connections.size() - 1));
    return has;
}

std::optional<exports::AddressMap> addressMapOf(const Arguments& arguments)
{
    if (!arguments.anonymise)
        return std::nullopt;
    return arguments.seed == "random" ? exports::AddressMap::random()
                                      : exports::AddressMap::seeded(arguments.seed);
}

bool isDamaged(const trace::TraceSnapshot& trace)
{
    return std::any_of(trace.info.damage.begin(), trace.info.damage.end(), [](const capture::Damage& damage) {
        return damage.severity == Severity::Error || damage.error.code == ErrorCode::ZeroTail;
    });
}

std::string whyNothing(const trace::TraceSnapshot& trace)
{
    const std::string subject = safeText(trace.info.subject);
    if (trace.info.frames == 0)
        return fmt::format("There are no packets in {}.", subject);
    std::vector<std::string> kinds = leftOutKinds(trace.info.leftOut);
    if (trace.info.leftOut.unsupported > 0)
        kinds.push_back(fmt::format("{} could not be opened", frames(trace.info.leftOut.unsupported)));
    return fmt::format("There is no TCP in {}: of {}, {}.", subject, frames(trace.info.frames),
                       kinds.empty() ? "none holds a segment" : fmt::format("{}", fmt::join(kinds, ", ")));
}

} // namespace lifeline::cli
