#include "app/lifeline_cli/join.h"

#include "app/lifeline_cli/input.h"
#include "app/lifeline_cli/output_file.h"
#include "core/analysis/two_sided/join.h"
#include "core/base/safe_text.h"
#include "core/export/join_text.h"
#include "core/export/joined_recording.h"
#include "core/trace/builder.h"
#include "core/trace/load.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <unordered_map>

namespace lifeline::cli {
namespace {

using namespace analysis::two_sided;
namespace fs = std::filesystem;

/// One of the two captures, read once for its segments.
struct ReadCapture {
    Arguments arguments; ///< the user's, with this file
    trace::SnapshotPtr trace;
    Time begin = Time::max(); ///< of its first and last frame, whatever they hold
    Time end = Time::min();
};

Expected<ReadCapture> readOnce(const Arguments& arguments, const std::string& file)
{
    ReadCapture capture{arguments, nullptr};
    capture.arguments.file = file;
    Expected<capture::CaptureReader> reader = openCapture(capture.arguments);
    if (!reader)
        return tl::unexpected(reader.error());
    trace::Builder builder(subjectOf(capture.arguments));
    const std::uint64_t limit = memoryLimit(arguments) / 4;
    for (std::uint64_t records = 1;; ++records) {
        constexpr std::uint64_t kRecordsBetweenLooks = 1024;
        if (records % kRecordsBetweenLooks == 0 && builder.memory() > limit)
            trace::stopForMemory(*reader, limit);
        const capture::Record record = reader->next();
        if (const auto* frame = std::get_if<capture::Frame>(&record)) {
            builder.add(*frame);
            capture.begin = std::min(capture.begin, frame->time);
            capture.end = std::max(capture.end, frame->time);
        } else if (!std::holds_alternative<capture::JournalEntry>(record)) {
            break; // rows of a recording say what the lab saw: here only frames count
        }
    }
    capture.trace = builder.snapshot(*reader, true);
    return capture;
}

/// The frames that are to be written, read a second time and kept: they are needed in another order.
class KeptFrames {
public:
    /// Keeps the frames of these segments; more than `limit` octets are MemoryBudget.
    static Expected<KeptFrames> read(const ReadCapture& capture, std::vector<SegmentIndex> wanted,
                                     std::uint64_t limit)
    {
        Expected<capture::CaptureReader> reader = openCapture(capture.arguments);
        if (!reader)
            return tl::unexpected(reader.error());
        std::sort(wanted.begin(), wanted.end()); // as they stand in the file
        KeptFrames kept;
        auto next = wanted.begin();
        while (next != wanted.end()) {
            const capture::Record record = reader->next();
            if (std::holds_alternative<capture::End>(record))
                break; // the file has become shorter: the frames are missed when they are asked for
            const auto* frame = std::get_if<capture::Frame>(&record);
            if (frame == nullptr || frame->number != capture.trace->segments[next->value].frame)
                continue;
            if (kept.m_octets.size() + frame->bytes.size() > limit)
                return tl::unexpected(Error{.code = ErrorCode::MemoryBudget,
                                            .subject = subjectOf(capture.arguments),
                                            .kept = kept.m_frames.size(),
                                            .detail = fmt::format("{} MiB", limit >> 20U)});
            kept.add(*next++, *frame);
        }
        return kept;
    }

    std::optional<exports::CapturedFrame> frame(SegmentIndex segment) const
    {
        const auto found = m_frames.find(segment.value);
        if (found == m_frames.end())
            return std::nullopt;
        const Place& place = found->second;
        return exports::CapturedFrame{place.link, Bytes(m_octets).subspan(place.begin, place.size),
                                      place.originalLength};
    }

private:
    struct Place {
        LinkType link{};
        std::size_t begin = 0;
        std::size_t size = 0;
        std::uint64_t originalLength = 0;
    };

    void add(SegmentIndex segment, const capture::Frame& frame)
    {
        // The check sequence is no part of what is written; of a frame that was cut it is cut first.
        const std::uint64_t wire =
            frame.originalLength - std::min<std::uint64_t>(frame.originalLength, frame.fcsLength);
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(frame.bytes.size(), wire));
        m_frames[segment.value] = {frame.link, m_octets.size(), size, wire};
        m_octets.insert(m_octets.end(), frame.bytes.begin(),
                        frame.bytes.begin() + static_cast<std::ptrdiff_t>(size));
    }

    std::vector<std::byte> m_octets;
    std::unordered_map<std::uint32_t, Place> m_frames; ///< by segment
};

/// File names without their folders, where that still tells them apart.
exports::FileNames namesOf(const Arguments& arguments)
{
    const std::string a = fs::path(arguments.file).filename().string();
    const std::string b = fs::path(arguments.secondFile).filename().string();
    if (a == b || a.empty() || b.empty())
        return {{arguments.file, arguments.secondFile}};
    return {{a, b}};
}

std::vector<SegmentIndex> segmentsOf(const Join& join, Vantage vantage)
{
    std::vector<SegmentIndex> segments;
    for (const JoinedConnection& connection : join.connections)
        for (const JoinedSegment& segment : connection.segments)
            if (segment.frame == vantage)
                segments.push_back(segment.segment);
    return segments;
}

std::string gapsText(const exports::JoinedRecordingGaps& gaps)
{
    std::string text;
    if (gaps.unreadable > 0)
        text += fmt::format("{} segments came in IP fragments, or cannot be read again, and are left out.\n",
                            gaps.unreadable);
    if (gaps.untranslated > 0)
        text += fmt::format("{} segments are left out: IPv4 on one side, IPv6 on the other.\n",
                            gaps.untranslated);
    return text;
}

} // namespace

ExitCode joinCaptures(const Arguments& arguments, Output& output)
{
    const PerVantage<std::string> files{{arguments.file, arguments.secondFile}};
    for (const std::string& file : files.values) {
        std::error_code ignored;
        if (fs::equivalent(file, arguments.out, ignored)) {
            say(fmt::format("{} would be written over. Name another file with -w.", safeText(file)));
            return ExitCode::WrongUsage;
        }
        if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored)) {
            say(fmt::format("{} is not a file: it cannot be read twice, as joining needs.", safeText(file)));
            return ExitCode::WrongUsage;
        }
    }
    PerVantage<ReadCapture> captures;
    ExitCode result = ExitCode::Good;
    for (const Vantage vantage : kBothVantages) {
        Expected<ReadCapture> read = readOnce(arguments, files[vantage]);
        if (!read) {
            sayError(read.error());
            return ExitCode::DamagedInput;
        }
        sayWhatIsMissing(*read->trace);
        if (isDamaged(*read->trace))
            result = ExitCode::DamagedInput;
        if (read->trace->connections.empty()) {
            say(whyNothing(*read->trace));
            return ExitCode::DamagedInput;
        }
        captures[vantage] = std::move(*read);
    }
    const trace::TraceSnapshot& a = *captures[Vantage::A].trace;
    std::optional<ConnectionId> only;
    if (!arguments.allConnections) {
        only = ConnectionId{arguments.connection};
        if (only->value >= a.connections.size()) {
            say(fmt::format("There is no connection {} in {}: it has 0 to {}.", only->value,
                            safeText(arguments.file), a.connections.size() - 1));
            return ExitCode::WrongUsage;
        }
    }
    const auto recorded = [&](Vantage vantage) {
        const ReadCapture& capture = captures[vantage];
        return Recorded::of(*capture.trace, capture.begin, capture.end);
    };
    const exports::FileNames names = namesOf(arguments);
    const auto joined = join(recorded(Vantage::A), recorded(Vantage::B), only);
    if (!joined) {
        say(exports::refusalText(joined.error(), names));
        return ExitCode::DamagedInput;
    }

    PerVantage<KeptFrames> frames;
    for (const Vantage vantage : kBothVantages) {
        Expected<KeptFrames> kept =
            KeptFrames::read(captures[vantage], segmentsOf(*joined, vantage), memoryLimit(arguments) / 4);
        if (!kept) {
            sayError(kept.error());
            return ExitCode::DamagedInput;
        }
        frames[vantage] = std::move(*kept);
    }
    OutputFile file(arguments.out);
    const exports::JoinedRecordingGaps gaps = exports::writeJoinedRecording(
        *joined, {{&a, captures[Vantage::B].trace.get()}}, {"lifeline-cli " LIFELINE_VERSION, names},
        [&](Vantage vantage, SegmentIndex segment) { return frames[vantage].frame(segment); },
        [&](Bytes octets) { file.write(octets); });
    if (const int error = file.finish(); error != 0) {
        sayError({.code = ErrorCode::WriteFailed, .subject = arguments.out, .systemError = error});
        return ExitCode::DamagedInput;
    }
    if (arguments.json) {
        output.write(exports::joinJson(*joined));
        return result;
    }
    output.write(exports::joinText(*joined, names));
    output.write(gapsText(gaps));
    output.write(fmt::format("\nWritten to {}, with the times of {}.\n", safeText(arguments.out),
                             safeText(names[Vantage::A])));
    return result;
}

} // namespace lifeline::cli
