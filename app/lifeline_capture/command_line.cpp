#include "app/lifeline_capture/command_line.h"

#include "app/lifeline_capture/exit_code.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <string_view>

namespace lifeline {
namespace {

/// "filesize:1000" and its like, as dumpcap's -b. @return what is wrong, or nothing
std::string addRingTerm(live::RingTerms& ring, std::string_view term)
{
    const std::size_t colon = term.find(':');
    const std::string_view name = term.substr(0, colon);
    const std::string_view digits = colon == std::string_view::npos ? "" : term.substr(colon + 1);
    std::uint32_t value = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failed != std::errc() || end != digits.data() + digits.size() || value == 0)
        return "expected filesize:KB, duration:SECONDS or files:NUMBER";
    if (name == "filesize")
        ring.octets = std::uint64_t{value} * 1000;
    else if (name == "duration")
        ring.duration = std::chrono::seconds(value);
    else if (name == "files")
        ring.files = value;
    else
        return "expected filesize:KB, duration:SECONDS or files:NUMBER";
    return {};
}

/// What the options cannot mean together, or nothing.
std::string contradiction(const CaptureCommand& capture)
{
    const auto toStandardOutput = std::count(capture.outputs.begin(), capture.outputs.end(), "-");
    const auto toFile = static_cast<std::ptrdiff_t>(capture.outputs.size()) - toStandardOutput;
    if (toStandardOutput > 1 || toFile > 1)
        return "-w may be given twice: once with - and once with a file.";
    if (capture.ring.isRing() && toFile == 0)
        return "-b makes files: name one with -w.";
    if (capture.ring.files && !capture.ring.octets && !capture.ring.duration)
        return "-b files: needs -b filesize: or -b duration: as well.";
    return {};
}

} // namespace

Command readCommandLine(int argc, char** argv)
{
    CLI::App app("Captures packets of a network device as pcapng.", "lifeline-capture");
    app.set_version_flag("--version", "lifeline-capture " LIFELINE_VERSION);
    ListCommand list;
    bool lists = false;
    app.add_flag("-D,--list-interfaces", lists, "List the devices, and how many packets each has seen");
    app.add_flag("--json", list.json, "With -D: one line of JSON");
    app.add_option("--watch", list.watch,
                   "With -D: list again after so many milliseconds, until the pipe closes")
        ->type_name("MS")
        ->check(CLI::Range(100, 60'000));

    FilterCommand filter;
    CLI::Option* checks =
        app.add_option("--check-filter", filter.expression, "Say whether a filter is right, and end")
            ->type_name("FILTER");
    app.add_option("--linktype", filter.linkType, "With --check-filter: LINKTYPE_ number, 1 is Ethernet")
        ->type_name("N");

    CaptureCommand capture;
    std::vector<std::string> ring;
    app.add_option("-i,--interface", capture.source.device, "Capture on this device; any is all of them")
        ->type_name("IF");
    app.add_option("-f,--filter", capture.source.filter,
                   "Only packets that this filter takes: man pcap-filter")
        ->type_name("FILTER");
    app.add_option("-s,--snapshot-length", capture.source.snapLength, "Keep so many octets of a packet")
        ->type_name("OCTETS")
        ->check(CLI::Range(14, 262'144));
    bool notPromiscuous = false;
    app.add_flag("-p,--no-promiscuous-mode", notPromiscuous, "Only what is sent to or by this machine");
    app.add_option("-c,--count", capture.count, "End after so many packets")->type_name("COUNT");
    app.add_option("-w,--write", capture.outputs,
                   "Write pcapng to this file; - is standard output. May be given twice: - and a file")
        ->type_name("FILE|-")
        ->allow_extra_args(false);
    app.add_option("-b,--ring-buffer", ring,
                   "Go on to another file after filesize:KB or duration:SECONDS, and keep files:NUMBER")
        ->type_name("TERM")
        ->allow_extra_args(false);

    try {
        app.parse(argc, argv);
        for (const std::string& term : ring)
            if (const std::string wrong = addRingTerm(capture.ring, term); !wrong.empty())
                throw CLI::ValidationError("-b " + term, wrong);
        if (!lists && checks->count() == 0 && capture.source.device.empty())
            throw CLI::RequiredError("-i IF, or -D");
        if (const std::string wrong = contradiction(capture); !wrong.empty())
            throw CLI::ValidationError(wrong);
    } catch (const CLI::ParseError& error) {
        return Done{app.exit(error) == 0 ? kGood : kWrongUsage};
    }
    capture.source.isPromiscuous = !notPromiscuous;
    if (capture.outputs.empty())
        capture.outputs = {"-"};
    if (lists)
        return list;
    if (checks->count() > 0)
        return filter;
    return capture;
}

} // namespace lifeline
