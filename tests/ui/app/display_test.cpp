// The real program on a real screen, driven with keys and clicks as a person would; what it did is read from
// files, the clipboard and pixels.

#include "tests/support/temporary.h"
#include "tests/ui/app/display.h"
#include "tests/ui/app/small_capture.h"

#include <QFile>
#include <QFileInfo>
#include <QtTest/QTest>

#include <gmock/gmock.h>

#include <cstdlib>
#include <memory>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds

class OnAScreen : public testing::Test {
protected:
    void SetUp() override
    {
        const QStringList missing = test::Display::missingPrograms();
        if (!missing.isEmpty()) {
            const char* required = std::getenv("LIFELINE_REQUIRE_LAB");
            if (required != nullptr && *required == '1')
                FAIL() << "missing: " << missing.join(QLatin1Char(' ')).toStdString();
            GTEST_SKIP() << "missing: " << missing.join(QLatin1Char(' ')).toStdString();
        }
        display = std::make_unique<test::Display>();
        ASSERT_TRUE(display->isRunning());
    }

    void TearDown() override
    {
        if (program.state() == QProcess::NotRunning)
            return;
        display->press({QStringLiteral("ctrl+q")});
        EXPECT_TRUE(program.waitForFinished(kPatience));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(program.exitCode(), 0);
        EXPECT_EQ(QString::fromUtf8(program.readAll()).toStdString(), "") << "the log is not empty";
    }

    /// Starts the program, and waits for its window.
    bool start(const QStringList& arguments, const QString& title)
    {
        program.setProcessEnvironment(display->environment());
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QStringLiteral(LIFELINE_PROGRAM), arguments);
        return program.waitForStarted(kPatience) && display->waitForWindow(title);
    }

    /// Whether the picture becomes another one than it was.
    bool changesFrom(const QImage& before)
    {
        return QTest::qWaitFor([&] { return display->screen() != before; }, kPatience);
    }

    std::string describe()
    {
        return (display->condition() + QStringLiteral("; the program said: ")
                + QString::fromUtf8(program.readAll()))
            .toStdString();
    }

    std::unique_ptr<test::Display> display;
    QProcess program;
};

TEST_F(OnAScreen, ACaptureIsOpenedWalkedThroughAndExported)
{
    const test::TemporaryDirectory directory;
    const QString capture = QString::fromStdString(directory.write("small.pcapng", test::smallCapture()));
    ASSERT_TRUE(start({capture}, QStringLiteral("small.pcapng"))) << describe();

    QImage before = display->screen();
    ASSERT_FALSE(before.isNull());
    display->press({QStringLiteral("ctrl+End")});
    EXPECT_TRUE(changesFrom(before));
    before = display->screen();
    display->press({QStringLiteral("r")}); // absolute numbers
    EXPECT_TRUE(changesFrom(before));
}

} // namespace
} // namespace lifeline::app
