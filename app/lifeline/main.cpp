#include "app/lifeline/application.h"
#include "app/lifeline/command_line.h"
#include "app/lifeline/doctor.h"
#include "app/lifeline/export_command.h"
#include "app/lifeline/language.h"

#include <QApplication>

#include <cstdlib>
#include <variant>

namespace {

/// Qt ends the program where it is told to draw on a display that is not there.
bool hasDisplay()
{
    const char* x11 = std::getenv("DISPLAY");
    const char* wayland = std::getenv("WAYLAND_DISPLAY");
    return (x11 != nullptr && *x11 != '\0') || (wayland != nullptr && *wayland != '\0');
}

} // namespace

int main(int argc, char** argv)
{
    using namespace lifeline::app;
    const auto parsed = parseCommandLine(argc, argv);
    if (const auto* leave = std::get_if<Leave>(&parsed))
        return leave->exitCode;
    const auto& line = std::get<CommandLine>(parsed);

    const bool chosen = std::getenv("QT_QPA_PLATFORM") != nullptr;
    const bool hasWindow = line.exportTo.empty() && !line.doctor;
    if (!hasWindow && !chosen && !hasDisplay())
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lifeline"));
    QApplication::setOrganizationName(QStringLiteral("lifeline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lifeline"));
    QApplication::setApplicationVersion(QStringLiteral(LIFELINE_VERSION));
    const QString language = speak(QString::fromStdString(line.language));
    if (!line.exportTo.empty())
        return exportCommand(line);
    if (line.doctor)
        return doctorCommand();

    Application window(language);
    window.begin(line);
    const int exitCode = QApplication::exec();
    window.rememberSession();
    return exitCode;
}
