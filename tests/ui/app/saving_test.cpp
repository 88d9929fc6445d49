#include "app/lifeline/application.h"
#include "core/capture/byte_source.h"
#include "core/trace/load.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QtTest/QTest>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds

class Saving : public testing::Test {
protected:
    void SetUp() override { QSettings().clear(); }

    bool waitForLadder()
    {
        return QTest::qWaitFor([&] { return application.ladder().life() != nullptr; }, kPatience);
    }
    /// Chooses File > Save capture as, and that name in its dialog.
    void saveAs(const QString& path)
    {
        QTimer::singleShot(0, &application, [&] {
            auto* dialog = application.window().findChild<QFileDialog*>(QStringLiteral("saveCapture"));
            ASSERT_NE(dialog, nullptr);
            EXPECT_FALSE(dialog->testOption(QFileDialog::DontConfirmOverwrite));
            dialog->selectFile(path);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        application.window().actions().saveAs->trigger();
    }
    static trace::SnapshotPtr load(const QString& path)
    {
        auto source = capture::openSource(path.toStdString());
        if (!source)
            return nullptr;
        capture::CaptureReader reader(std::move(*source), "saved");
        return trace::load(reader, "saved");
    }
    bool waitForFile(const QString& path)
    {
        return QTest::qWaitFor([&] { return QFile::exists(path); }, kPatience);
    }

    test::TemporaryDirectory directory;
    const QString out = QString::fromStdString(directory / "out.pcapng");
    Application application{QStringLiteral("en")};
};

TEST_F(Saving, ThereIsNothingToSaveBeforeACaptureIsOpen)
{
    application.begin({});
    EXPECT_FALSE(application.window().actions().saveAs->isEnabled());
}

TEST_F(Saving, AnOpenCaptureIsCopiedFrameByFrame)
{
    application.openCaptures({QString::fromStdString(directory.write("a.pcapng", test::smallCapture()))});
    ASSERT_TRUE(waitForLadder());
    saveAs(out);
    ASSERT_TRUE(waitForFile(out));
    const trace::SnapshotPtr saved = load(out);
    EXPECT_EQ(saved->segments.size(), application.session().snapshot()->segments.size());
    EXPECT_EQ(saved->info.damageCount, 0U);
}

TEST_F(Saving, WhatCameThroughAPipeSoFarIsSavedWhileItGoesOn)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK), 0); // as every source of the window is
    const std::vector<std::byte> octets = test::smallCapture();
    application.begin({});
    application.readPipe(ends[0], QStringLiteral("pipe"));
    // One record is on its way when one saves.
    const std::size_t half = octets.size() - 30;
    ASSERT_EQ(::write(ends[1], octets.data(), half), static_cast<ssize_t>(half));
    ASSERT_TRUE(waitForLadder());
    ASSERT_TRUE(application.session().isReading());
    const std::size_t known = application.session().snapshot()->segments.size();
    saveAs(out);
    ASSERT_TRUE(waitForFile(out));
    EXPECT_EQ(load(out)->segments.size(), known);
    EXPECT_EQ(load(out)->info.damageCount, 0U);
    EXPECT_TRUE(application.session().isReading());
    ::close(ends[1]);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !application.session().isReading(); }, kPatience));
}

TEST_F(Saving, TheCaptureItselfIsNeverWrittenOver)
{
    const QString path = QString::fromStdString(directory.write("a.pcapng", test::smallCapture()));
    application.openCaptures({path});
    ASSERT_TRUE(waitForLadder());
    QTimer::singleShot(0, &application, [&] {
        auto* dialog = application.window().findChild<QFileDialog*>(QStringLiteral("saveCapture"));
        ASSERT_NE(dialog, nullptr);
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    application.window().actions().saveAs->trigger();
    main_window::Banner& banner = application.window().banner();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !banner.sentence().isEmpty(); }, kPatience));
    EXPECT_TRUE(banner.sentence().contains(QLatin1String("the capture itself")));
}

TEST_F(Saving, CapturesThatDoNotJoinAreMergedByTime)
{
    QStringList paths;
    for (const char* name : {"a.pcapng", "b.pcapng", "c.pcapng"})
        paths.append(QString::fromStdString(directory.write(name, test::smallCapture())));
    application.openCaptures(paths);
    ASSERT_TRUE(waitForLadder());
    main_window::Banner& banner = application.window().banner();
    EXPECT_TRUE(banner.sentence().startsWith(QLatin1String("3 captures are open")));
    const std::size_t each = application.session().snapshot()->info.frames;
    for (auto* button : banner.findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Merge by time"))
            button->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const trace::SnapshotPtr now = application.session().snapshot();
            return now && now->info.complete && now->info.frames == 3 * each;
        },
        kPatience));
    EXPECT_TRUE(application.window().windowTitle().startsWith(QLatin1String("a + b + c.pcapng")));
    EXPECT_TRUE(banner.sentence().isEmpty());
}

} // namespace
} // namespace lifeline::app
