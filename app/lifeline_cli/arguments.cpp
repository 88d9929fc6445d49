#include "app/lifeline_cli/arguments.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <unistd.h>

namespace lifeline::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  lifeline-cli connections capture.pcapng         which connections are there, and how did they end
  lifeline-cli connections capture.pcapng --filter 'port:443 and (reset or rtt > 200ms)'
  lifeline-cli connections capture.pcapng --filter 'bpf: tcp port 80 and net 10.0.0.0/8'
  lifeline-cli ladder capture.pcapng -C 0         the life of the first one, with both ends' states
  lifeline-cli ladder capture.pcapng -C 0 --absolute --width 120
  lifeline-cli explain capture.pcapng -C 0        what went wrong, why, and what to check next
  lifeline-cli ladder capture.pcapng -C 0 --format markdown       the same for a ticket; also mermaid, plantuml
  lifeline-cli export capture.pcapng -C 0 --annotate --anonymise -w out.pcapng
                                                  a capture to hand on: findings as packet comments, other
                                                  addresses, no payload
  lifeline-cli segments capture.pcapng --json     one JSON object a line, for other programs
  lifeline-cli join a.pcap b.pcap -w ab.pcapng    two captures of one connection, made at its two ends, as one
  tcpdump -i lo -w - port 9292 | lifeline-cli connections -
  tcpdump -i lo -U -w x.pcap & lifeline-cli segments --follow x.pcap

Exit codes: 0 good, 1 wrong usage, 2 the input is damaged or unreadable (what could be read is printed),
or two captures cannot be joined.)";

/// Adds how a file is read.
void addReading(CLI::App& command, Arguments& arguments)
{
    command.add_flag("--no-limit", arguments.noLimit,
                     "Read on where a quarter of the memory is taken, or where a compressed file unpacks to "
                     "1 GiB and 200 times its size");
    command.add_flag_callback(
        "--read-anyway", [&arguments] { arguments.unknownVersion = capture::UnknownVersion::ReadAnyway; },
        "Read a pcap or pcapng of an unknown version, too");
}

/// Adds FILE and -r FILE, which mean the same, and how it is read.
void addFile(CLI::App& command, Arguments& arguments)
{
    std::string& file = arguments.file;
    auto* bare = command.add_option("FILE", file,
                                    "A pcap or pcapng file, also gzip, zstd or lz4; - is standard input");
    auto* read = command.add_option("-r,--read", file, "The same, as tcpdump and Wireshark call it")
                     ->type_name("FILE");
    bare->excludes(read);
    command.add_option("--first", arguments.first, "Read the first N packets only")
        ->check(CLI::PositiveNumber.description(""))
        ->type_name("N");
    addReading(command, arguments);
}

/// Adds `join`. @return its -C
const CLI::Option& addJoin(CLI::App& join, Arguments& arguments)
{
    // A second pass reads the frames again, and the words go to standard output.
    const CLI::Validator isFile([](const std::string& file) { return file == "-" ? "a file is needed" : ""; },
                                "");
    join.add_option("A", arguments.file, "A capture of the connection; its clock is kept")
        ->required()
        ->check(isFile);
    join.add_option("B", arguments.secondFile, "Another, made at another place; in either order")
        ->required()
        ->check(isFile);
    join.add_option("-w,--write", arguments.out, "The recording to write, pcapng")
        ->type_name("FILE")
        ->required()
        ->check(isFile);
    join.add_flag("--json", arguments.json, "Say how sure it is, and how the clocks stand, as JSON");
    addReading(join, arguments);
    return *join.add_option("-C,--connection", arguments.connection,
                            "A's connection with that number; all that both have unless told")
                ->type_name("N");
}

void addHideCopies(CLI::App& command, Arguments& arguments)
{
    command.add_flag("--hide-copies", arguments.hideCopies,
                     "Leave out segments that the capture has twice (-i any, bridges, mirror ports)");
}

void addOctets(CLI::App& command, Arguments& arguments)
{
    command.add_flag("--octets", arguments.octets,
                     "Read all packets once more for what only their octets show: checksums, two versions of "
                     "the same octets (ladder, and explain -C, always do)");
}

void addAnonymise(CLI::App& command, Arguments& arguments)
{
    // A flag: its seed follows "=" only, so that it never swallows FILE.
    command
        .add_flag("--anonymise{random},--anonymize{random}", arguments.seed,
                  "Other addresses (prefixes stay), no names, no payload. Ports, numbers and times stay. "
                  "--anonymise=SEED gives the same addresses each time; else nobody knows them")
        ->each([&arguments](const std::string&) { arguments.anonymise = true; });
}

/// Adds `export`. @return its -C
const CLI::Option& addExport(CLI::App& command, Arguments& arguments)
{
    const CLI::Validator isFile([](const std::string& file) { return file == "-" ? "a file is needed" : ""; },
                                "");
    command.add_option("FILE", arguments.file, "A capture, which is read twice")->required()->check(isFile);
    command.add_option("-w,--write", arguments.out, "The pcapng to write")
        ->type_name("FILE")
        ->required()
        ->check(isFile);
    command.add_flag(
        "--annotate", arguments.annotate,
        "Findings as comments of their packets, each connection's story at its first one: Wireshark "
        "shows them");
    addAnonymise(command, arguments);
    const std::map<std::string, exports::Payload> payloads{{"cut", exports::Payload::Cut},
                                                           {"zero", exports::Payload::Zeroed}};
    command
        .add_option(
            "--payload", arguments.payload,
            "Of an anonymous capture: cut (default) ends each frame behind its TCP header, zero keeps "
            "its length")
        ->transform(CLI::CheckedTransformer(payloads).description(""))
        ->type_name("HOW");
    addReading(command, arguments);
    return *command
                .add_option("-C,--connection", arguments.connection,
                            "Only the frames of the connection with that number; all unless told")
                ->type_name("N");
}

} // namespace

std::variant<Arguments, ExitCode> parse(int count, const char* const* words)
{
    Arguments arguments;
    bool absolute = false;
    std::string colour = "auto";

    CLI::App app{"Lifeline: the life of TCP connections, as text and JSON", "lifeline-cli"};
    app.set_version_flag("--version", std::string("lifeline-cli ") + LIFELINE_VERSION);
    app.footer(kExamples);
    app.require_subcommand(1);

    CLI::App& connections = *app.add_subcommand("connections", "List the connections of a capture");
    addFile(connections, arguments);
    addOctets(connections, arguments);
    CLI::Option* asJson = connections.add_flag("--json", arguments.json, "As a JSON array");
    connections.add_flag("--csv", arguments.csv, "As CSV (RFC 4180)")->excludes(asJson);
    connections
        .add_option(
            "--filter", arguments.filter,
            "Only connections that match: words (address, port, state, how it ended, finding), "
            "key:value (host client server port state outcome finding problem conn_state), key > number "
            "(segments bytes retransmissions duration rtt start trouble), and, or, not, (); or bpf: and "
            "what tcpdump takes")
        ->type_name("EXPR");

    CLI::App& segments =
        *app.add_subcommand("segments", "List all segments, with both ends' states, in file order");
    addFile(segments, arguments);
    segments.add_flag("--follow", arguments.follow,
                      "Wait for more at the end of the file, until interrupted");
    addOctets(segments, arguments);
    addHideCopies(segments, arguments);
    segments.add_flag("--json", arguments.json, "As one JSON object a line");

    CLI::App& ladder =
        *app.add_subcommand("ladder", "Draw one connection: segments, states, system calls, pauses");
    addFile(ladder, arguments);
    ladder
        .add_option("-C,--connection", arguments.connection,
                    "The connection's number, as `connections` lists it")
        ->type_name("N")
        ->required();
    const std::map<std::string, LadderFormat> formats{{"text", LadderFormat::Text},
                                                      {"tcpdump", LadderFormat::Tcpdump},
                                                      {"markdown", LadderFormat::Markdown},
                                                      {"mermaid", LadderFormat::Mermaid},
                                                      {"plantuml", LadderFormat::PlantUml},
                                                      {"json", LadderFormat::Json},
                                                      {"csv", LadderFormat::Csv}};
    ladder
        .add_option("--format", arguments.format,
                    "text (default), tcpdump, markdown, mermaid, plantuml, json or csv")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("FORMAT");
    addHideCopies(ladder, arguments);
    ladder.add_flag("--fold", arguments.fold,
                    "text, markdown, mermaid, plantuml: long runs of plain data and ACKs as one line");
    addAnonymise(ladder, arguments);
    ladder.add_flag("--absolute", absolute, "Sequence numbers as on the wire");
    ladder.add_option("--width", arguments.width, "Columns of the text, 100 unless told")
        ->check(CLI::Range(40, 1000).description(""))
        ->type_name("N");
    ladder.add_option("--color,--colour", colour, "auto (default), always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
        ->type_name("WHEN");

    CLI::App& explain = *app.add_subcommand(
        "explain", "Say how a connection opened, what went wrong, how it closed, where its time went");
    addFile(explain, arguments);
    const CLI::Option& named = *explain
                                    .add_option("-C,--connection", arguments.connection,
                                                "The connection's number; all of them unless told")
                                    ->type_name("N");
    addOctets(explain, arguments);
    explain.add_flag("--json", arguments.json, "As JSON, one object a connection and line");
    explain.add_option("--width", arguments.width, "Columns of the text, 100 unless told")
        ->check(CLI::Range(40, 1000).description(""))
        ->type_name("N");

    CLI::App& info = *app.add_subcommand("info", "Say what a capture is: format, interfaces, damage");
    addFile(info, arguments);

    CLI::App& join = *app.add_subcommand(
        "join", "Join two captures of the same connections, made at two places, into one recording");
    const CLI::Option& joined = addJoin(join, arguments);

    CLI::App& writing = *app.add_subcommand(
        "export", "Write a capture once more as pcapng: one connection of it, annotated, anonymous");
    const CLI::Option& exported = addExport(writing, arguments);

    for (CLI::App* command : {&connections, &segments, &ladder, &explain, &info}) {
        command->callback([&arguments] {
            if (arguments.file.empty())
                throw CLI::RequiredError("FILE");
        });
    }
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& end) {
        const bool good = app.exit(end, std::cout, std::cerr) == 0;
        return good ? ExitCode::Good : ExitCode::WrongUsage;
    }
    arguments.command = connections.parsed() ? Command::Connections
        : segments.parsed()                  ? Command::Segments
        : ladder.parsed()                    ? Command::Ladder
        : explain.parsed()                   ? Command::Explain
        : join.parsed()                      ? Command::Join
        : writing.parsed()                   ? Command::Export
                                             : Command::Info;
    arguments.allConnections = named.count() == 0 && joined.count() == 0 && exported.count() == 0;
    arguments.numbers = absolute ? exports::Numbers::Absolute : exports::Numbers::Relative;
    const bool colours = colour == "always" || (colour == "auto" && isatty(STDOUT_FILENO) == 1);
    arguments.colour = colours ? exports::Colour::Terminal : exports::Colour::None;
    return arguments;
}

} // namespace lifeline::cli
