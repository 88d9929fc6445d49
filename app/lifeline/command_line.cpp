#include "app/lifeline/command_line.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace lifeline::app {

namespace {

constexpr int kWrongUsage = 1;

/// The formats a picture can have.
std::string checkPicture(const std::string& path)
{
    for (const char* suffix : {".svg", ".pdf", ".png"})
        if (path.ends_with(suffix))
            return {};
    return "the name must end in .svg, .pdf or .png";
}

} // namespace

std::variant<CommandLine, Leave> parseCommandLine(int argc, char** argv)
{
    CommandLine line;
    CLI::App app("Lifeline shows the life of a TCP connection: a lesson on this machine's own kernel, or a "
                 "capture file.",
                 "lifeline");
    app.set_version_flag("--version", "lifeline " LIFELINE_VERSION);
    app.add_option("FILE,-r", line.files, "pcap or pcapng, also packed; - is standard input")
        ->type_name("FILE");
    CLI::Option* lesson =
        app.add_option("--lesson", line.lesson, "show this lesson (lifeline-lab list names them)")
            ->type_name("ID");
    app.add_flag("--run", line.run, "and run it at once")->needs(lesson);
    app.add_option("--export", line.exportTo,
                   "draw a connection of FILE into OUT.svg, OUT.pdf or OUT.png, and end")
        ->type_name("OUT")
        ->check(checkPicture);
    CLI::Option* connection =
        app.add_option("-C,--connection", line.connection, "which connection, counted from 0")
            ->type_name("N");
    app.add_flag("--absolute", line.absolute, "sequence numbers as on the wire");
    const std::map<std::string, ThemeChoice> themes{{"system", ThemeChoice::System},
                                                    {"light", ThemeChoice::Light},
                                                    {"dark", ThemeChoice::Dark},
                                                    {"projector", ThemeChoice::Projector}};
    CLI::Option* theme = app.add_option("--theme", line.theme, "light, dark, projector or system")
                             ->transform(CLI::Transformer(themes))
                             ->type_name("NAME");
    app.add_flag("--doctor", line.doctor,
                 "say what works on this machine and what to do about the rest, and end");
    app.add_option("--language", line.language, "en or zh_CN; the system's when not given")
        ->type_name("CODE");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return Leave{app.exit(error) == 0 ? 0 : kWrongUsage};
    }
    line.connectionGiven = connection->count() > 0;
    line.themeGiven = theme->count() > 0;
    if (!line.exportTo.empty() && line.files.size() != 1) {
        std::cerr << "--export draws one capture: name one FILE.\n";
        return Leave{kWrongUsage};
    }
    return line;
}

} // namespace lifeline::app
