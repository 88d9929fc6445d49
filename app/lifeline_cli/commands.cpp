#include "app/lifeline_cli/commands.h"

#include "app/lifeline_cli/connection_table.h"
#include "app/lifeline_cli/follow.h"
#include "app/lifeline_cli/input.h"
#include "app/lifeline_cli/join.h"
#include "app/lifeline_cli/segment_list.h"
#include "core/analysis/copies.h"
#include "core/analysis/diagnosis.h"
#include "core/analysis/remarks.h"
#include "core/base/safe_text.h"
#include "core/export/explanation_text.h"
#include "core/export/json.h"
#include "core/export/tcpdump_text.h"
#include "core/export/text_ladder.h"
#include "core/trace/life.h"

#include <fmt/format.h>
#include <memory>

namespace lifeline::cli {
namespace {

using trace::TraceSnapshot;

void printConnections(const TraceSnapshot& trace, const Arguments& arguments, Output& output)
{
    if (!arguments.json) {
        if (!trace.connections.empty())
            printConnectionTable(trace, output);
        return;
    }
    const std::unique_ptr<trace::FrameBytes> octets = octetsOf(trace, arguments);
    output.write("[");
    for (std::uint32_t i = 0; i < trace.connections.size() && output.isOpen(); ++i) {
        const ConnectionId id{i};
        output.write(i == 0 ? "\n" : ",\n");
        output.write(exports::connectionJson(
            trace.connections[id], analysis::remarksOn(trace, trace::lifeOf(trace, id), octets.get())));
    }
    output.write(trace.connections.empty() ? "]\n" : "\n]\n");
}

void printLadder(const TraceSnapshot& trace, const Arguments& arguments, Output& output)
{
    const ConnectionId id{arguments.connection};
    const trace::Life life =
        arguments.hideCopies ? analysis::lifeWithoutCopies(trace, id) : trace::lifeOf(trace, id);
    if (arguments.format == LadderFormat::Tcpdump)
        sayHidden(life.hidden);
    const auto write = [&](std::string_view text) { output.write(text); };
    const std::unique_ptr<trace::FrameBytes> octets = octetsOf(trace, arguments);
    switch (arguments.format) {
    case LadderFormat::Text:
        exports::writeTextLadder(life, analysis::remarksOn(trace, life, octets.get()).findings,
                                 {arguments.width, arguments.numbers, arguments.colour}, write);
        return;
    case LadderFormat::Tcpdump: {
        exports::TcpdumpText lines(trace, life.connection, arguments.numbers);
        for (const trace::Step& step : life.steps)
            output.write(lines.line(step.wire) + "\n");
        return;
    }
    case LadderFormat::Json:
        output.write(exports::ladderJson(life, analysis::remarksOn(trace, life, octets.get())) + "\n");
        return;
    }
}

void printExplanation(const TraceSnapshot& trace, ConnectionId id, const Arguments& arguments,
                      trace::FrameBytes* octets, Output& output)
{
    const trace::Life life = trace::lifeOf(trace, id);
    const analysis::Diagnosis diagnosis =
        analysis::diagnose(life, analysis::remarksOn(trace, life, octets).findings, analysis::endOf(trace));
    output.write(arguments.json ? exports::explanationJson(diagnosis, life) + "\n"
                                : exports::explanationText(diagnosis, life, arguments.width));
}

void printExplanations(const TraceSnapshot& trace, const Arguments& arguments, Output& output)
{
    const std::unique_ptr<trace::FrameBytes> octets = octetsOf(trace, arguments);
    for (std::uint32_t i = 0; i < trace.connections.size() && output.isOpen(); ++i) {
        if (i > 0 && !arguments.json)
            output.write("\n");
        printExplanation(trace, ConnectionId{i}, arguments, octets.get(), output);
    }
}

/// Says so where the capture has no such connection.
bool hasConnection(const TraceSnapshot& trace, std::uint32_t number)
{
    const bool has = number < trace.connections.size();
    if (!has && !trace.connections.empty())
        say(fmt::format(
            "There is no connection {}: the capture has 0 to {}. `lifeline-cli connections` lists "
            "them.",
            number, trace.connections.size() - 1));
    return has;
}

void printInfo(const TraceSnapshot& trace, Output& output)
{
    const trace::CaptureInfo& info = trace.info;
    const auto line = [&](const char* what, const std::string& value) {
        output.write(fmt::format("{:<13}{}\n", what, value));
    };
    line("file", safeText(info.subject));
    line("format", capture::name(info.format));
    if (!info.application.empty())
        line("written by", safeText(info.application));
    for (const std::string& comment : info.comments)
        line("comment", safeText(comment));
    for (std::size_t i = 0; i < info.interfaces.size(); ++i) {
        const capture::Interface& interface = info.interfaces[i];
        const std::string_view link = linkTypeName(interface.link);
        line("interface",
             fmt::format("{} {}, {}", i, interface.name.empty() ? "(no name)" : safeText(interface.name),
                         link.empty()
                             ? fmt::format("link type {}", static_cast<std::uint32_t>(interface.link))
                             : std::string(link)));
    }
    line("frames", fmt::format("{}", info.frames));
    line("segments", fmt::format("{}", trace.segments.size()));
    line("connections", fmt::format("{}", trace.connections.size()));
    if (info.leftOut.notTcp > 0)
        line("not TCP", fmt::format("{}", info.leftOut.notTcp));
    line("damage", info.damageCount == 0 ? std::string("none") : fmt::format("{}", info.damageCount));
}

} // namespace

ExitCode run(const Arguments& arguments, Output& output)
{
    if (arguments.follow)
        return followSegments(arguments, output);
    if (arguments.command == Command::Join)
        return joinCaptures(arguments, output);
    const Expected<trace::SnapshotPtr> read = readCapture(arguments);
    if (!read) {
        sayError(read.error());
        return ExitCode::DamagedInput;
    }
    const TraceSnapshot& trace = **read;
    sayWhatIsMissing(trace);
    const ExitCode result = isDamaged(trace) ? ExitCode::DamagedInput : ExitCode::Good;

    if (arguments.command == Command::Info) {
        printInfo(trace, output);
        return result;
    }
    if (trace.connections.empty() && result == ExitCode::Good)
        say(whyNothing(trace));
    switch (arguments.command) {
    case Command::Connections:
        printConnections(trace, arguments, output);
        break;
    case Command::Segments:
        sayHidden(printSegments(trace, 0, arguments, output));
        break;
    case Command::Ladder:
        if (!hasConnection(trace, arguments.connection))
            return result == ExitCode::Good ? ExitCode::WrongUsage : result;
        printLadder(trace, arguments, output);
        break;
    case Command::Explain:
        if (arguments.allConnections) {
            printExplanations(trace, arguments, output);
            break;
        }
        if (!hasConnection(trace, arguments.connection))
            return result == ExitCode::Good ? ExitCode::WrongUsage : result;
        printExplanation(trace, ConnectionId{arguments.connection}, arguments,
                         octetsOf(trace, arguments).get(), output);
        break;
    case Command::Info:
    case Command::Join:
        break;
    }
    return result;
}

} // namespace lifeline::cli
