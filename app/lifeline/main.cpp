#include "app/lifeline/application.h"
#include "app/lifeline/command_line.h"
#include "app/lifeline/display.h"
#include "app/lifeline/doctor.h"
#include "app/lifeline/export_command.h"
#include "app/lifeline/handout_command.h"
#include "app/lifeline/language.h"
#include "core/base/safe_text.h"

#include <QApplication>

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <variant>

namespace {

constexpr int kNoDisplay = 1;

QtMessageHandler usualHandler = nullptr;

/// Says what Qt says, but for a remark on every machine without a desktop: where its runtime files go.
void passOn(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set")))
        usualHandler(type, context, message);
}

} // namespace

int main(int argc, char** argv)
{
    using namespace lifeline::app;
    const auto parsed = parseCommandLine(argc, argv);
    if (const auto* leave = std::get_if<Leave>(&parsed))
        return leave->exitCode;
    const auto& line = std::get<CommandLine>(parsed);

    const bool hasWindow = line.exportTo.empty() && line.handout.empty() && !line.doctor;
    usualHandler = qInstallMessageHandler(passOn);
    if (!hasWindow) {
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1); // whatever is there: nothing is shown
    } else if (std::getenv("QT_QPA_PLATFORM") == nullptr) {
        // Qt aborts where nobody answers.
        if (const DisplayFacts display = findDisplay(); !display.answers) {
            fmt::print(stderr,
                       "lifeline: the window needs a display, and {}. lifeline-cli, lifeline --export and "
                       "lifeline --doctor work without one.\n",
                       display.name.isEmpty()
                           ? "neither WAYLAND_DISPLAY nor DISPLAY names one"
                           : "nobody answers at " + lifeline::safeText(display.name.toStdString()));
            return kNoDisplay;
        }
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lifeline"));
    QApplication::setOrganizationName(QStringLiteral("lifeline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lifeline"));
    QApplication::setApplicationVersion(QStringLiteral(LIFELINE_VERSION));
    const QString asked = QString::fromStdString(line.language);
    QString language = speak(asked.isEmpty() ? chosenLanguage() : asked);
    if (!line.exportTo.empty())
        return exportCommand(line);
    if (!line.handout.empty())
        return handoutCommand(line, language);
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
