#include "app/lifeline_lab/command_line.h"

#include "app/lifeline_lab/exit_code.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <string_view>

namespace lifeline {

namespace {

bool isForExtcap(std::string_view argument)
{
    return argument.starts_with("--extcap") || argument == "--capture";
}

/// Wireshark's own words have no subcommand.
std::optional<Command> readExtcap(int argc, char** argv)
{
    if (std::none_of(argv + 1, argv + argc, isForExtcap))
        return std::nullopt;
    CLI::App app("Lists the lessons as Wireshark's interfaces.", "lifeline-lab");
    app.allow_extras(); // a newer Wireshark may say more
    ExtcapCommand command;
    bool interfaces = false;
    bool linkTypes = false;
    bool options = false;
    bool capture = false;
    std::string version;
    app.add_option("--lessons", command.folder, "Folder of the lessons");
    app.add_flag("--extcap-interfaces", interfaces, "List them");
    app.add_flag("--extcap-dlts", linkTypes, "Name the link type of one");
    app.add_flag("--extcap-config", options, "Name the options of one");
    app.add_flag("--capture", capture, "Run one");
    app.add_option("--extcap-interface", command.interface, "Which");
    app.add_option("--extcap-version", version, "Wireshark's");
    app.add_option("--fifo", command.fifo, "Where the recording goes");
    app.add_option("--ipv6", command.ipv6, "Over IPv6");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return Done{app.exit(error) == 0 ? kGood : kWrongUsage};
    }
    using What = ExtcapCommand::What;
    command.what = interfaces ? What::Interfaces
        : linkTypes           ? What::LinkTypes
        : options             ? What::Options
                              : What::Capture;
    return command;
}

} // namespace

Command readCommandLine(int argc, char** argv)
{
    if (const auto extcap = readExtcap(argc, argv))
        return *extcap;
    CLI::App app("Runs TCP lessons on this machine's own kernel, without root.", "lifeline-lab");
    app.set_version_flag("--version", "lifeline-lab " LIFELINE_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    std::string folder;
    app.add_option("--lessons", folder, "Folder of the lessons")->type_name("DIR");

    ListCommand list;
    CLI::App* listing = app.add_subcommand("list", "Lists the lessons");
    listing->add_flag("--json", list.json, "As JSON");

    RunCommand run;
    CLI::App* running = app.add_subcommand("run",
                                           "Runs a lesson on real kernels. Standard input is never "
                                           "read.\nWithout -w it prints the ladder: every segment with the "
                                           "states of both ends, and every system call.");
    running->add_option("lesson", run.lesson, "Its id, or a file ending in .toml")
        ->required()
        ->type_name("ID|FILE.toml");
    running
        ->add_option("-w,--write", run.output,
                     "Write the recording as pcapng, or only the frames where the name ends in .pcap; - is "
                     "standard output")
        ->type_name("FILE|-");
    running->add_flag("--ipv6", run.ipv6, "Over IPv6, whatever the lesson says");
    running->add_flag(
        "--check", run.check,
        "Compare with what the lesson promises: exit code 5 when a promise is broken, 4 when it is on "
        "another kernel than the lesson's");

    CLI::Option* vary =
        running
            ->add_option("--vary", run.vary,
                         "Run it twice: as it is, and with one setting changed, such as "
                         "server:net.ipv4.tcp_syncookies=0, TCP_NODELAY=1, backlog=128, delay=50ms. "
                         "With -w OUT.pcapng the second is OUT.changed.pcapng")
            ->type_name("NAME=VALUE");
    CLI::Option* compare =
        running->add_flag("--compare", run.compare, "The same with the change that the lesson names itself")
            ->excludes(vary);
    running
        ->add_flag("--recorded", run.recorded,
                   "Play the recording that came with the lesson: no kernel is asked")
        ->excludes(vary)
        ->excludes(compare);
    running->add_option("-s,--snapshot-length", run.snapLength, "Keep so many octets of a frame")
        ->type_name("OCTETS")
        ->check(CLI::Range(64, 262'144));

    CheckCommand check;
    CLI::App* checking = app.add_subcommand("check",
                                            "Runs lessons one after the other with --check, and adds up. "
                                            "Without names: all that take 10 s or less");
    checking->add_option("lessons", check.lessons, "Their ids, or files ending in .toml")
        ->type_name("ID|FILE.toml");
    checking->add_flag("--all", check.all, "The long ones too");

    PlayCommand play;
    CLI::App* playing = app.add_subcommand(
        "play",
        "Free play: two hosts and a link, and commands on standard input, a line each, such as\n"
        "  server listen port=9292\n  client connect port=9292\n  link drop from=client what=data\n"
        "The end of the input ends it. Answers come on standard error: the line's number, then begun, done "
        "or error.");
    playing->add_option("lesson", play.lesson, "A lesson whose network, sysctls and rules are taken")
        ->type_name("ID|FILE.toml");
    playing->add_option("-w,--write", play.output, "As with run")->type_name("FILE|-");

    CLI::App* doctor =
        app.add_subcommand("doctor", "Says whether the lab works here, and what helps when not");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return Done{app.exit(error) == 0 ? kGood : kWrongUsage};
    }
    list.folder = run.folder = check.folder = play.folder = folder;
    if (doctor->parsed())
        return DoctorCommand{};
    if (listing->parsed())
        return list;
    if (checking->parsed())
        return check;
    if (playing->parsed())
        return play;
    return run;
}

} // namespace lifeline
