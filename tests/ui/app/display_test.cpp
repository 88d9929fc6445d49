// The real program on a real screen, driven with keys and clicks as a person would; what it did is read from
// files, the clipboard and pixels.

#include "tests/support/made_capture.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/display.h"

#include <QFile>
#include <QFileInfo>
#include <QtTest/QTest>

#include <gmock/gmock.h>

#include <cstdlib>
#include <memory>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds
constexpr QPoint kOnTheLadder{820, 520}; // beside the arrows, in a window of the screen's size

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

    /// Whether copying gives a text with one thing and without another, sooner or later.
    /// @param key  pressed before each try
    bool copies(const QString& wanted, const QString& unwanted, const QString& key)
    {
        return QTest::qWaitFor(
            [&] {
                display->press({key, QStringLiteral("ctrl+c")});
                const QString copied = display->clipboard();
                return copied.contains(wanted) && !copied.contains(unwanted);
            },
            kPatience);
    }

    static QString contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<test::Display> display;
    QProcess program;
};

TEST_F(OnAScreen, ACaptureIsOpenedFilteredWalkedPlayedAndExported)
{
    const test::TemporaryDirectory directory;
    constexpr std::size_t kPackets = 3'000;
    constexpr std::size_t kConnections = 3; // from the ports 30000 to 30002
    const QString capture =
        QString::fromStdString(directory.write("made.pcap", test::madeCapture(kPackets, kConnections)));
    ASSERT_TRUE(start({capture}, QStringLiteral("made.pcap"))) << describe();

    // Filter: of three connections one is left, and it is copied with its heading.
    display->press({QStringLiteral("ctrl+slash")});
    display->type(QStringLiteral("port:30002"));
    display->press({QStringLiteral("Return")});
    EXPECT_TRUE(copies(QStringLiteral("30002"), QStringLiteral("30001"), QStringLiteral("Home")))
        << display->clipboard().toStdString();

    // Select: the third segment ends the handshake; the next ones are folded.
    display->press({QStringLiteral("Return")});
    display->click(kOnTheLadder);
    EXPECT_TRUE(copies(QStringLiteral("10.0.0.0.30002 > 11.0.0.1.443: Flags [S]"), QStringLiteral("[.]"),
                       QStringLiteral("ctrl+Home")))
        << display->clipboard().toStdString();
    display->press({QStringLiteral("ctrl+Down")});
    EXPECT_TRUE(
        copies(QStringLiteral("Flags [.], ack 1,"), QStringLiteral("[S]"), QStringLiteral("ctrl+Down")))
        << display->clipboard().toStdString();

    // Fold: opened, a thousand segments are another picture; folded again, the same as before.
    display->press({QStringLiteral("ctrl+Home")});
    QImage folded = display->screen();
    display->press({QStringLiteral("ctrl+Right")});
    EXPECT_TRUE(changesFrom(folded));
    display->press({QStringLiteral("ctrl+Left"), QStringLiteral("ctrl+Home")});

    // Modes: numbers as on the wire, and time to scale.
    display->press({QStringLiteral("r")});
    EXPECT_TRUE(changesFrom(folded));
    QImage before = display->screen();
    display->press({QStringLiteral("ctrl+3")});
    EXPECT_TRUE(changesFrom(before));
    display->press({QStringLiteral("ctrl+1"), QStringLiteral("r")});

    // Play: the picture moves by itself.
    display->press({QStringLiteral("ctrl+Home")});
    before = display->screen();
    display->press({QStringLiteral("p")});
    EXPECT_TRUE(changesFrom(before));
    before = display->screen();
    EXPECT_TRUE(changesFrom(before));
    display->press({QStringLiteral("Escape")});

    // Export: Markdown, the first of the formats, by keys alone.
    const QString written = QString::fromStdString(directory / "life.md");
    display->press({QStringLiteral("ctrl+shift+e")});
    ASSERT_TRUE(display->waitForWindow(QStringLiteral("Export"))) << describe();
    display->press({QStringLiteral("Return")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return display->windows(QStringLiteral("Export")) == 2; }, kPatience))
        << describe(); // the second asks for the file
    display->press({QStringLiteral("ctrl+a")});
    display->type(written);
    display->press({QStringLiteral("Return")});
    QString text;
    const auto isWritten = [&] {
        text = contents(written);
        return text.contains(QLatin1String("## Segments"));
    };
    EXPECT_TRUE(QTest::qWaitFor(isWritten, kPatience));
    EXPECT_TRUE(text.contains(QLatin1String("10.0.0.0:30002"))) << text.left(400).toStdString();
    EXPECT_TRUE(text.contains(QLatin1String("SYN-SENT")));
    EXPECT_TRUE(text.contains(QLatin1String("no trouble"))) << "the folded run is told";
    display->press({QStringLiteral("Return")}); // Close
    EXPECT_TRUE(QTest::qWaitFor([&] { return display->windows(QStringLiteral("Export")) == 0; }, kPatience))
        << describe();
}

} // namespace
} // namespace lifeline::app
