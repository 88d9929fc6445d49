// main() for tests that show widgets: a warning from Qt fails the test during which it came.

#include <QApplication>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstdlib>

namespace {

void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (message.startsWith(
            QLatin1String("This plugin does not support"))) // off screen there is no window manager
        return;
    if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)
        ADD_FAILURE() << "Qt says: " << message.toStdString();
}

} // namespace

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    // Settings of this test's own: it neither sees the user's nor changes them.
    QTemporaryDir home;
    ::setenv("XDG_CONFIG_HOME", qPrintable(home.path()), 1);
    ::setenv("XDG_DATA_HOME", qPrintable(home.path()), 1); // no lessons of the user's
    if (std::getenv("QT_QPA_PLATFORM") == nullptr)
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lifeline-test"));
    QApplication::setOrganizationName(QStringLiteral("lifeline"));
    qInstallMessageHandler(failOnWarning);
    return RUN_ALL_TESTS();
}
