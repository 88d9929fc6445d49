// main() of tests that need a screen of their own within the program: it starts one (display.h), and itself
// again on that. Where the programs for it are missing, the tests run off screen and say that they are
// skipped.
#include "tests/ui/app/display.h"

#include <QApplication>
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

namespace {

constexpr const char* kOnScreen = "LIFELINE_ON_SCREEN";

int runHere(int argc, char** argv)
{
    QTemporaryDir home;
    ::setenv("XDG_CONFIG_HOME", qPrintable(home.path()), 1);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lifeline-test"));
    QApplication::setOrganizationName(QStringLiteral("lifeline"));
    return RUN_ALL_TESTS();
}

int runOnAScreen(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const lifeline::test::Display display;
    if (!display.isRunning()) {
        std::puts("The screen did not start.");
        return EXIT_FAILURE;
    }
    QProcessEnvironment environment = display.environment();
    environment.insert(QLatin1String(kOnScreen), QStringLiteral("1"));
    QProcess child;
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    constexpr int kForEver = -1; // ctest has a limit
    child.waitForFinished(kForEver);
    return child.exitStatus() == QProcess::NormalExit ? child.exitCode() : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv)
{
    const bool isStarted = std::getenv(kOnScreen) != nullptr;
    bool isListing = false;
    for (int i = 1; i < argc; ++i)
        isListing = isListing || QByteArray(argv[i]) == "--gtest_list_tests";
    ::setenv("QT_QPA_PLATFORM", isStarted ? "xcb" : "offscreen", 1);
    if (!isStarted && !isListing && lifeline::test::Display::missingPrograms().isEmpty())
        return runOnAScreen(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    return runHere(argc, argv);
}
