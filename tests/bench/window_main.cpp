// main() of the window's benchmarks: off screen, with settings of their own.

#include <QApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

namespace {

/// There is no window manager off screen, and Qt says so each time.
void sayWhatIsNew(QtMsgType, const QMessageLogContext&, const QString& message)
{
    if (!message.startsWith(QLatin1String("This plugin does not support")))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char** argv)
{
    QTemporaryDir home;
    ::setenv("XDG_CONFIG_HOME", qPrintable(home.path()), 1);
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    qInstallMessageHandler(sayWhatIsNew);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("lifeline"));
    QApplication::setApplicationName(QStringLiteral("lifeline-bench"));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
