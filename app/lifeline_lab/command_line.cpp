#include "app/lifeline_lab/command_line.h"

#include "app/lifeline_lab/exit_code.h"

#include <CLI/CLI.hpp>

namespace lifeline {

Command readCommandLine(int argc, char** argv)
{
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

    CLI::App* doctor =
        app.add_subcommand("doctor", "Says whether the lab works here, and what helps when not");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return Done{app.exit(error) == 0 ? kGood : kWrongUsage};
    }
    list.folder = run.folder = folder;
    if (doctor->parsed())
        return DoctorCommand{};
    if (listing->parsed())
        return list;
    return run;
}

} // namespace lifeline
