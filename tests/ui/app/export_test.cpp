#include "app/lifeline/application.h"
#include "app/lifeline/export_run.h"
#include "app/lifeline/export_work.h"
#include "app/lifeline/segment_tools.h"
#include "core/capture/byte_source.h"
#include "core/trace/load.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"
#include "ui/export/export_dialog.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds

QByteArray octets(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString contents(const QString& path) { return QString::fromUtf8(octets(path)); }

class Exporting : public testing::Test {
protected:
    test::TemporaryDirectory directory;
    Application application{QStringLiteral("en")};

    void SetUp() override
    {
        CommandLine line;
        line.files = {directory.write("small.pcapng", test::smallCapture())};
        application.begin(line);
        ASSERT_TRUE(QTest::qWaitFor([&] { return application.ladder().life() != nullptr; }, kPatience));
    }

    ui_export::ExportDialog* openDialog()
    {
        application.window().actions().exportConnection->trigger();
        return application.window().findChild<ui_export::ExportDialog*>();
    }
};

TEST_F(Exporting, TheDialogShowsHowATextBeginsAndWritesIt)
{
    ui_export::ExportDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    auto* preview = dialog->findChild<QPlainTextEdit*>(QStringLiteral("preview"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return preview->toPlainText().startsWith(QLatin1String("# TCP connection 0")); }, kPatience));

    const QString out = QString::fromStdString(directory / "out.md");
    dialog->begin(out);
    EXPECT_TRUE(dialog->isWriting());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog->isWriting(); }, kPatience));
    EXPECT_TRUE(contents(out).startsWith(preview->toPlainText().left(200)));
    dialog->close();
}

TEST_F(Exporting, TheCaptureItselfIsNeverWrittenOver)
{
    ui_export::ExportDialog* dialog = openDialog();
    const QString capture = QString::fromStdString(directory / "small.pcapng");
    const QByteArray before = octets(capture);
    dialog->begin(capture);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog->isWriting(); }, kPatience));
    EXPECT_EQ(octets(capture), before);
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("said"))
                    ->text()
                    .contains(QLatin1String("the capture itself")));
    dialog->close();
}

TEST_F(Exporting, CancelWorksAtOnce)
{
    ui_export::ExportDialog* dialog = openDialog();
    const QString out = QString::fromStdString(directory / "out.md");
    dialog->begin(out);
    dialog->findChild<QPushButton*>(QStringLiteral("close"))->click();
    auto* run = application.findChild<ExportRun*>();
    ASSERT_NE(run, nullptr);
    EXPECT_FALSE(run->isWriting());
    EXPECT_FALSE(dialog->isWriting());
    dialog->close();
}

TEST_F(Exporting, CopiesAreOnTheClipboard)
{
    main_window::Actions& actions = application.window().actions();
    QApplication::clipboard()->clear();
    actions.copyMermaid->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [] { return QApplication::clipboard()->text().startsWith(QLatin1String("sequenceDiagram")); },
        kPatience));
    actions.copyPicture->trigger();
    EXPECT_FALSE(QApplication::clipboard()->image().isNull());
}

/// A capture that is long enough for a stop to come in the middle.
trace::SnapshotPtr longCapture(std::uint32_t segments)
{
    std::vector<std::byte> octets;
    capture::PcapngWriter writer(octets);
    writer.section({});
    writer.interface(LinkType::Ethernet, "", "", 0);
    for (std::uint32_t i = 0; i < segments; ++i)
        writer.packet(0, std::chrono::microseconds(i), test::segmentFrame(i % 2 == 0, 0x10, i, i), 54);
    capture::CaptureReader reader(capture::memorySource(octets), "long");
    return trace::load(reader, "long");
}

TEST(ExportRunTest, WhatWasStoppedLeavesNothingAndTheNextOneIsWritten)
{
    const test::TemporaryDirectory directory;
    ExportRun run;
    ExportWish wish;
    wish.snapshot = longCapture(20'000);
    wish.choice.format = ui_export::Format::Json;
    wish.path = QString::fromStdString(directory / "stopped.json");
    QSignalSpy finished(&run, &ExportRun::finished);
    run.write(wish);
    run.cancel();
    wish.choice.format = ui_export::Format::Csv;
    wish.path = QString::fromStdString(directory / "written.csv");
    run.write(wish);
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.size() > 0; }, kPatience));
    EXPECT_EQ(finished.size(), 1);
    const QStringList files =
        QDir(QString::fromStdString(directory / "")).entryList(QDir::Files | QDir::Hidden);
    EXPECT_EQ(files, QStringList{QStringLiteral("written.csv")});
    EXPECT_EQ(contents(wish.path).count(QLatin1Char('\n')), 20'001);
}

TEST_F(Exporting, NamesAndNotesGoAlongUnlessItIsAnonymous)
{
    SegmentTools& tools = application.segmentTools();
    const trace::Life& life = *application.ladder().life();
    tools.names().set(life.connection.endpoint[Side::Server].address, QStringLiteral("web-one"));
    tools.annotations().setComment({life.connection.id, 2}, life.steps[1].frame,
                                   QStringLiteral("the answer"));
    ui_export::ExportDialog* dialog = openDialog();
    auto* run = application.findChild<ExportRun*>();
    QSignalSpy finished(run, &ExportRun::finished);
    for (const char* suffix : {"md", "svg", "txt", "mmd", "puml", "csv", "json", "pcapng"}) {
        const QString out = QString::fromStdString(directory / (std::string("out.") + suffix));
        dialog->begin(out);
        ASSERT_TRUE(finished.wait(kPatience)) << suffix;
        EXPECT_TRUE(contents(out).contains(QLatin1String("the answer"))) << suffix;
        if (std::string_view(suffix) != "csv") { // its rows are segments
            EXPECT_TRUE(contents(out).contains(QLatin1String("web-one"))) << suffix;
        }
    }
    dialog->findChild<QAbstractButton*>(QStringLiteral("anonymous"))->setChecked(true);
    for (const char* suffix : {"md", "svg", "txt", "mmd", "puml", "csv", "json", "pcapng"}) {
        const QString out = QString::fromStdString(directory / (std::string("anonymous.") + suffix));
        dialog->begin(out);
        ASSERT_TRUE(finished.wait(kPatience)) << suffix;
        EXPECT_FALSE(contents(out).isEmpty()) << suffix;
        EXPECT_FALSE(contents(out).contains(QLatin1String("the answer"))) << suffix;
        EXPECT_FALSE(contents(out).contains(QLatin1String("web-one"))) << suffix;
    }
    const QString said = dialog->findChild<QLabel*>(QStringLiteral("said"))->text();
    EXPECT_TRUE(said.contains(QLatin1String("2 name(s) and comment(s) of yours left out")))
        << said.toStdString();
    dialog->close();
}

} // namespace
} // namespace lifeline::app
