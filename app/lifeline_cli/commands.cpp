#include "app/lifeline_cli/commands.h"

#include "app/lifeline_cli/connection_table.h"
#include "app/lifeline_cli/export_capture.h"
#include "app/lifeline_cli/follow.h"
#include "app/lifeline_cli/input.h"
#include "app/lifeline_cli/join.h"
#include "app/lifeline_cli/segment_list.h"
#include "core/analysis/copies.h"
#include "core/analysis/diagnosis.h"
#include "core/analysis/remarks.h"
#include "core/base/safe_text.h"
#include "core/export/anonymous_life.h"
#include "core/export/csv.h"
#include "core/export/diagram.h"
#include "core/export/explanation_text.h"
#include "core/export/json.h"
#include "core/export/markdown.h"
#include "core/export/tcpdump_text.h"
#include "core/export/text_ladder.h"
#include "core/filter/order.h"
#include "core/trace/life.h"

#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <utility>

namespace lifeline::cli {
namespace {

using trace::TraceSnapshot;

/// The capture's name for who reads the text elsewhere; none where it should not tell.
std::string nameOf(const Arguments& arguments)
{
    if (arguments.anonymise)
        return {};
    return arguments.file == "-" ? subjectOf(arguments)
                                 : std::filesystem::path(arguments.file).filename().string();
}

/// The connections that the filter shows, by number.
std::vector<std::uint32_t> shownConnections(const trace::SnapshotPtr& trace, const filter::FilterPtr& filter)
{
    filter::FactBook facts;
    const auto goOn = [](std::size_t, std::size_t) { return true; };
    return filter::arrange(trace, {filter::SortKey::Number, filter::Direction::Rising, filter}, facts, goOn)
        ->rows;
}

void printConnections(const TraceSnapshot& trace, const std::vector<std::uint32_t>& shown,
                      const Arguments& arguments, Output& output)
{
    if (!arguments.json && !arguments.csv) {
        if (!shown.empty())
            printConnectionTable(trace, shown, output);
        else if (!trace.connections.empty())
            say(fmt::format("None of the {} connections matches the filter.", trace.connections.size()));
        return;
    }
    const std::unique_ptr<trace::FrameBytes> octets = octetsOf(trace, arguments);
    if (arguments.csv) {
        output.write(exports::connectionsCsvHeader());
        for (std::size_t i = 0; i < shown.size() && output.isOpen(); ++i) {
            const ConnectionId id{shown[i]};
            output.write(exports::connectionCsv(
                trace.connections[id], analysis::remarksOn(trace, trace::lifeOf(trace, id), octets.get())));
        }
        return;
    }
    output.write("[");
    for (std::size_t i = 0; i < shown.size() && output.isOpen(); ++i) {
        const ConnectionId id{shown[i]};
        output.write(i == 0 ? "\n" : ",\n");
        output.write(exports::connectionJson(
            trace.connections[id], analysis::remarksOn(trace, trace::lifeOf(trace, id), octets.get())));
    }
    output.write(shown.empty() ? "]\n" : "\n]\n");
}

/// Shows the filter with what is wrong underlined.
void sayFault(const std::string& text, const filter::Fault& fault)
{
    const std::string before = safeText(std::string_view(text).substr(0, fault.column));
    const std::string place = safeText(std::string_view(text).substr(fault.column, fault.length));
    constexpr std::size_t kLine = 200; // columns that are worth showing
    if (before.size() + place.size() < kLine)
        say(fmt::format("  {}\n  {:{}}{:^>{}}", safeText(text), "", exports::columnsOf(before), "^",
                        std::max<std::size_t>(1, exports::columnsOf(place))));
    say("The filter is wrong: " + filter::describe(fault) + ".");
}

void printLadder(const TraceSnapshot& trace, const Arguments& arguments, Output& output)
{
    const ConnectionId id{arguments.connection};
    trace::Life life =
        arguments.hideCopies ? analysis::lifeWithoutCopies(trace, id) : trace::lifeOf(trace, id);
    if (arguments.format == LadderFormat::Tcpdump)
        sayHidden(life.hidden);
    const exports::TextSink write = [&](std::string_view text) { output.write(text); };
    const auto remarks = [&] { return analysis::remarksOn(trace, life, octetsOf(trace, arguments).get()); };
    const analysis::Remarks said =
        arguments.format == LadderFormat::Tcpdump ? analysis::Remarks{} : remarks();
    std::optional<exports::AddressMap> addresses = addressMapOf(arguments);
    if (addresses)
        life = exports::anonymous(std::move(life), *addresses);
    const exports::DiagramOptions drawing{arguments.numbers, arguments.fold};
    switch (arguments.format) {
    case LadderFormat::Text:
        return exports::writeTextLadder(life, said.findings,
                                        {arguments.width, arguments.numbers, arguments.colour, arguments.fold}, write);
    case LadderFormat::Tcpdump: {
        exports::TcpdumpText lines(trace, life.connection, arguments.numbers);
        for (const trace::Step& step : life.steps)
            output.write(lines.line(step.wire) + "\n");
        return;
    }
    case LadderFormat::Markdown:
        return exports::writeMarkdown(life, said.findings,
                                      analysis::diagnose(life, said.findings, analysis::endOf(trace)),
                                      {arguments.numbers, arguments.fold, nameOf(arguments)}, write);
    case LadderFormat::Mermaid:
        return exports::writeMermaid(life, said.findings, drawing, write);
    case LadderFormat::PlantUml:
        return exports::writePlantUml(life, said.findings, drawing, write);
    case LadderFormat::Json:
        exports::writeLadderJson(life, said, write);
        output.write("\n");
        return;
    case LadderFormat::Csv:
        return exports::writeSegmentsCsv(life, said, write);
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
    if (arguments.command == Command::Export)
        return exportCapture(arguments, output);
    const auto filter = filter::parse(arguments.filter);
    if (!filter) { // before anything is read
        sayFault(arguments.filter, filter.error());
        return ExitCode::WrongUsage;
    }
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
        printConnections(trace, shownConnections(*read, *filter), arguments, output);
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
    case Command::Export:
        break;
    }
    return result;
}

} // namespace lifeline::cli
