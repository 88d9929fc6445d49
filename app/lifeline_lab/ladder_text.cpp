#include "app/lifeline_lab/ladder_text.h"

#include "core/capture/capture_reader.h"
#include "core/export/text_ladder.h"
#include "core/trace/agreement.h"
#include "core/trace/life.h"
#include "core/trace/load.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lifeline {
namespace {

exports::TextLadderOptions optionsFor(int output)
{
    exports::TextLadderOptions options;
    winsize size{};
    if (isatty(output) == 1) {
        options.colour = exports::Colour::Terminal;
        if (ioctl(output, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
            options.width = size.ws_col;
    }
    return options;
}

/// So many connections are printed or compared: a flood's are all alike.
constexpr std::uint32_t kMostConnections = 100;

trace::SnapshotPtr traceOf(int recording)
{
    lseek(recording, 0, SEEK_SET);
    capture::CaptureReader reader(capture::descriptorSource(dup(recording)), "the recording");
    return trace::load(reader, "the recording");
}

std::uint32_t shownOf(const trace::TraceSnapshot& trace)
{
    return std::min(static_cast<std::uint32_t>(trace.connections.size()), kMostConnections);
}

void print(const trace::Life& life, const trace::Disagreement& one, std::FILE* out)
{
    const trace::Step& step = life.steps[one.step];
    fmt::print(out, "   connection {}, segment {} {}: inferred {}, kernel {}\n", life.connection.id.value,
               step.number, one.isArrival ? "arrived" : "left", tcp::name(one.inferred),
               tcp::name(one.kernel));
}

} // namespace

void printLadders(int recording)
{
    const trace::SnapshotPtr trace = traceOf(recording);
    const exports::TextLadderOptions options = optionsFor(STDOUT_FILENO);
    const auto write = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
    for (std::uint32_t i = 0; i < shownOf(*trace); ++i)
        writeTextLadder(trace::lifeOf(*trace, ConnectionId{i}), options, write);
    std::fflush(stdout);
}

void printAgreement(int recording, std::FILE* out)
{
    const trace::SnapshotPtr trace = traceOf(recording);
    std::uint64_t matched = 0;
    std::uint64_t compared = 0;
    for (std::uint32_t i = 0; i < shownOf(*trace); ++i) {
        const trace::Life life = trace::lifeOf(*trace, ConnectionId{i});
        const trace::Agreement agreement = trace::agreementOf(life);
        matched += agreement.matched();
        compared += agreement.compared;
        for (const trace::Disagreement& one : agreement.disagreements)
            print(life, one, out);
    }
    fmt::print(out, "states   inferred = kernel at {} of {} readings\n", matched, compared);
}

} // namespace lifeline
