#include "app/lifeline_lab/ladder_text.h"

#include "core/capture/capture_reader.h"
#include "core/export/text_ladder.h"
#include "core/trace/builder.h"
#include "core/trace/life.h"

#include <cstdio>
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

} // namespace

void printLadders(int recording)
{
    lseek(recording, 0, SEEK_SET);
    capture::CaptureReader reader(capture::descriptorSource(dup(recording)), "the recording");
    const trace::SnapshotPtr trace = trace::load(reader, "the recording");
    const exports::TextLadderOptions options = optionsFor(STDOUT_FILENO);
    const auto write = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
    for (std::uint32_t i = 0; i < trace->connections.size(); ++i)
        writeTextLadder(trace::lifeOf(*trace, ConnectionId{i}), options, write);
    std::fflush(stdout);
}

} // namespace lifeline
