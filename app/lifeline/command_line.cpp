#include "app/lifeline/command_line.h"

#include "ui/export/export_choice.h"

#include <CLI/CLI.hpp>

#include <QByteArray>
#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::app {

namespace {

constexpr int kWrongUsage = 1;

/// The formats that are written, by the file's name.
std::string checkFormat(const std::string& path)
{
    if (ui_export::formatOf(QString::fromStdString(path)))
        return {};
    return "the name must end in .svg, .pdf, .png, .md, .txt, .tcpdump.txt, .mmd, .puml, .csv, .json or "
           ".pcapng";
}

/// What the program says of itself before there is an application, in the language of the command line.
class Said {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    Said(int argc, char** argv)
    {
        QString code;
        for (int i = 1; i < argc; ++i) {
            const QByteArray word = argv[i];
            if (word.startsWith("--language="))
                code = QString::fromLatin1(word.mid(11));
            else if (word == "--language" && i + 1 < argc)
                code = QString::fromLatin1(argv[i + 1]);
        }
        const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
        if (locale.language() == QLocale::Chinese)
            m_isLoaded = m_translator.load(QStringLiteral("lifeline_zh_CN.qm"), QStringLiteral(":/i18n"));
    }

    /// @param english  marked with QT_TRANSLATE_NOOP in the context CommandLine
    std::string operator()(const char* english) const
    {
        const QString said = m_isLoaded ? m_translator.translate("CommandLine", english) : QString();
        return said.isEmpty() ? english : said.toStdString();
    }

private:
    QTranslator m_translator;
    bool m_isLoaded = false;
};

/// CLI11's help with the language's own colon behind its headings; CLI11 puts one of ASCII there.
class Help : public CLI::Formatter {
public:
    Help(std::vector<std::string> headings, std::string colon)
        : m_headings(std::move(headings)),
          m_colon(std::move(colon))
    {
    }

    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override
    {
        std::string help = CLI::Formatter::make_help(app, std::move(name), mode);
        for (const std::string& heading : m_headings) {
            const std::string ascii = heading + ':';
            const std::string ours = heading + m_colon;
            for (std::size_t at = help.find(ascii); at != std::string::npos;
                 at = help.find(ascii, at + ours.size()))
                help.replace(at, ascii.size(), ours);
        }
        return help;
    }

private:
    std::vector<std::string> m_headings;
    std::string m_colon;
};

} // namespace

std::variant<CommandLine, Leave> parseCommandLine(int argc, char** argv)
{
    const Said said(argc, argv);
    CommandLine line;
    CLI::App app(
        said(QT_TRANSLATE_NOOP(
            "CommandLine",
            "Lifeline shows the life of a TCP connection: a lesson on this machine's own kernel, or a "
            "capture file.")),
        "lifeline");
    const std::string group = said(QT_TRANSLATE_NOOP("CommandLine", "Options"));
    app.set_help_flag("-h,--help", said(QT_TRANSLATE_NOOP("CommandLine", "print this and end")))
        ->group(group);
    app.option_defaults()->group(group);
    app.formatter(
        std::make_shared<Help>(std::vector{said("Usage"), said("Positionals"), said("Needs"), group},
                               //: what stands behind a heading of the help
                               said(QT_TRANSLATE_NOOP("CommandLine", ":"))));
    app.get_formatter()->label("Usage", said(QT_TRANSLATE_NOOP("CommandLine", "Usage")));
    app.get_formatter()->label("OPTIONS", said(QT_TRANSLATE_NOOP("CommandLine", "OPTIONS")));
    app.get_formatter()->label("Positionals", said(QT_TRANSLATE_NOOP("CommandLine", "Positionals")));
    app.get_formatter()->label("REQUIRED", said(QT_TRANSLATE_NOOP("CommandLine", "REQUIRED")));
    app.get_formatter()->label("Needs", said(QT_TRANSLATE_NOOP("CommandLine", "Needs")));
    app.set_version_flag("--version", "lifeline " LIFELINE_VERSION,
                         said(QT_TRANSLATE_NOOP("CommandLine", "print the version and end")));
    app.add_option("FILE,-r", line.files,
                   said(QT_TRANSLATE_NOOP("CommandLine", "pcap or pcapng, also packed; - is standard input")))
        ->type_name("FILE");
    CLI::Option* device = app.add_option("-i,--interface", line.device,
                                         said(QT_TRANSLATE_NOOP("CommandLine", "capture on this device")))
                              ->type_name("IF");
    app.add_flag("-k", line.captures, said(QT_TRANSLATE_NOOP("CommandLine", "start capturing at once")))
        ->needs(device);
    app.add_option(
           "-f,--capture-filter", line.filter,
           said(QT_TRANSLATE_NOOP("CommandLine", "capture only what this filter takes: man pcap-filter")))
        ->type_name("FILTER")
        ->needs(device);
    CLI::Option* lesson =
        app.add_option(
               "--lesson", line.lesson,
               said(QT_TRANSLATE_NOOP("CommandLine", "show this lesson (lifeline-lab list names them)")))
            ->type_name("ID");
    app.add_flag("--run", line.run, said(QT_TRANSLATE_NOOP("CommandLine", "and run it at once")))
        ->needs(lesson);
    app.add_flag("--present", line.presents,
                 said(QT_TRANSLATE_NOOP(
                     "CommandLine",
                     "full screen, stop by stop: a lesson, which runs at once, or a connection of FILE")));
    app.add_option("--handout", line.handout,
                   said(QT_TRANSLATE_NOOP("CommandLine", "write the lesson's handout as a PDF, and end")))
        ->type_name("OUT.pdf")
        ->needs(lesson)
        ->check([](const std::string& path) {
            return path.ends_with(".pdf") ? std::string() : std::string("the name must end in .pdf");
        });
    app.add_option(
           "--export", line.exportTo,
           said(QT_TRANSLATE_NOOP(
               "CommandLine",
               "write a connection of FILE, and end: a picture (.svg, .pdf, .png), text (.md, .txt, "
               ".tcpdump.txt, .mmd for Mermaid, .puml for PlantUML), data (.csv, .json), or the frames with "
               "findings as comments (.pcapng). Without -C the last three hold all connections")))
        ->type_name("OUT")
        ->check(checkFormat);
    // A flag: its seed follows "=" only, so that it never swallows FILE.
    CLI::Option* anonymise = app.add_flag(
        "--anonymise{random},--anonymize{random}", line.seed,
        said(QT_TRANSLATE_NOOP(
            "CommandLine",
            "of what is exported: other addresses, no names, no payload. --anonymise=SEED gives the same "
            "addresses each time")));
    app.add_flag("--fold", line.fold,
                 said(QT_TRANSLATE_NOOP(
                     "CommandLine",
                     "long runs of plain segments as one block or line (pictures, .md, .txt, .mmd, .puml)")));
    app.add_option("--scale", line.scale, said(QT_TRANSLATE_NOOP("CommandLine", "of a PNG, 1 unless told")))
        ->check(CLI::Range(0.05, 32.0).description(""))
        ->type_name("X");
    const std::map<std::string, bool> papers{{"a4", false}, {"letter", true}};
    app.add_option("--paper", line.letterPaper,
                   said(QT_TRANSLATE_NOOP("CommandLine", "of a PDF: a4 (default) or letter")))
        ->transform(CLI::CheckedTransformer(papers, CLI::ignore_case).description(""))
        ->type_name("NAME");
    CLI::Option* connection =
        app.add_option("-C,--connection", line.connection,
                       said(QT_TRANSLATE_NOOP("CommandLine", "which connection, counted from 0")))
            ->type_name("N");
    app.add_flag("--absolute", line.absolute,
                 said(QT_TRANSLATE_NOOP("CommandLine", "sequence numbers as on the wire")));
    const std::map<std::string, ThemeChoice> themes{{"system", ThemeChoice::System},
                                                    {"light", ThemeChoice::Light},
                                                    {"dark", ThemeChoice::Dark},
                                                    {"projector", ThemeChoice::Projector}};
    CLI::Option* theme =
        app.add_option("--theme", line.theme,
                       said(QT_TRANSLATE_NOOP("CommandLine", "light, dark, projector or system")))
            ->transform(CLI::CheckedTransformer(themes, CLI::ignore_case).description(""))
            ->type_name("NAME");
    app.add_flag(
        "--doctor", line.doctor,
        said(QT_TRANSLATE_NOOP("CommandLine",
                               "say what works on this machine and what to do about the rest, and end")));
    app.add_option("--language", line.language,
                   said(QT_TRANSLATE_NOOP("CommandLine", "en or zh_CN; the system's when not given")))
        ->type_name("CODE");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return Leave{app.exit(error) == 0 ? 0 : kWrongUsage};
    }
    line.anonymise = anonymise->count() > 0;
    if (line.seed == "random")
        line.seed.clear();
    line.connectionGiven = connection->count() > 0;
    line.themeGiven = theme->count() > 0;
    if (!line.exportTo.empty() && line.files.size() != 1) {
        std::cerr << "--export draws one capture: name one FILE.\n";
        return Leave{kWrongUsage};
    }
    return line;
}

} // namespace lifeline::app
