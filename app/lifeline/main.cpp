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
    const QString asked = QString::fromStdString(line.language);
    QString language = speak(asked.isEmpty() ? chosenLanguage() : asked);
    if (!line.exportTo.empty())
        return exportCommand(line);
    if (line.doctor)
        return doctorCommand();

    CommandLine shown = line;
    for (;;) {
        Application window(language);
        bool speaksAnew = false;
        QObject::connect(&window, &Application::languageChosen, &application, [&] {
            speaksAnew = true;
            QApplication::quit();
        });
        window.begin(shown);
        const int exitCode = QApplication::exec();
        window.rememberSession();
        if (!speaksAnew)
            return exitCode;
        shown = window.whatIsShown();
        language = speak(chosenLanguage());
    }
}
