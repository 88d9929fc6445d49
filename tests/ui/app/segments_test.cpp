#include "app/lifeline/application.h"
#include "app/lifeline/segment_tools.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QProgressDialog>
#include <QPushButton>
#include <QThread>
#include <QtTest/QTest>

#include <gmock/gmock.h>

#include <atomic>

namespace lifeline::app {
namespace {

using ::testing::HasSubstr;

constexpr int kPatience = 10'000; // milliseconds

class Segments : public testing::Test {
protected:
    void SetUp() override
    {
        CommandLine line;
        line.files = {directory.write("small.pcapng", test::smallCapture())};
        application->begin(line);
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                return !application->session().isReading() && application->ladder().life()
                    && application->ladder().examination();
            },
            kPatience));
    }

    main_window::Actions& actions() { return application->window().actions(); }
    state::Selection& selection() { return application->selection(); }
    static std::string clipboard() { return QApplication::clipboard()->text().toStdString(); }

    test::TemporaryDirectory directory;
    std::unique_ptr<Application> application = std::make_unique<Application>(QStringLiteral("en"));
};

TEST_F(Segments, AreCopiedAsTcpdumpWritesThemInTheWholeText)
{
    selection().setStep(3);
    actions().copyTcpdump->trigger();
    EXPECT_THAT(
        clipboard(),
        HasSubstr("IP 10.0.0.1.50139 > 10.0.0.2.9292: Flags [F.], seq 1, ack 1, win 64240, length 0"));
    EXPECT_THAT(clipboard(), ::testing::Not(HasSubstr("\n")));

    selection().extendTo(4);
    actions().copyTcpdump->trigger();
    EXPECT_THAT(clipboard(), HasSubstr("\n"));
    EXPECT_THAT(clipboard(), HasSubstr("Flags [.], ack 2, win 64240, length 0\n"));
}

TEST_F(Segments, AreCopiedAsTheRowAndItsNumber)
{
    selection().setStep(1);
    actions().copyRow->trigger();
    EXPECT_THAT(clipboard(), HasSubstr("2  0.010 000  Server → Client  [S.] seq 0 ack 1 win 64240"));
    actions().copyValue->trigger();
    EXPECT_EQ(clipboard(), "0");
    actions().relativeNumbers->trigger();
    actions().copyValue->trigger();
    EXPECT_EQ(clipboard(), "5000");
}

// More than the window has time for are made beside it, in the same order.
TEST(RowCopy, MakesManyRowsOnAnotherThread)
{
    RowCopy copy;
    QString text;
    QObject::connect(&copy, &RowCopy::copied, &copy, [&](const QString& copied) { text = copied; });
    std::atomic<Qt::HANDLE> maker{nullptr};
    copy.start(
        5, 5'005,
        [&maker]() -> RowCopy::RowText {
            maker = QThread::currentThreadId();
            return [](std::uint32_t row) { return QString::number(row); };
        },
        nullptr);
    EXPECT_TRUE(text.isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !copy.isRunning(); }, kPatience));
    const QStringList rows = text.split(QLatin1Char('\n'));
    ASSERT_EQ(rows.size(), 5'000);
    EXPECT_EQ(rows.front(), QStringLiteral("5"));
    EXPECT_EQ(rows.back(), QStringLiteral("5004"));
    EXPECT_NE(maker.load(), QThread::currentThreadId());
}

TEST(RowCopy, CanBeCancelledWhileItShowsItsProgress)
{
    QWidget window;
    window.show();
    RowCopy copy;
    bool isCopied = false;
    QObject::connect(&copy, &RowCopy::copied, &copy, [&] { isCopied = true; });
    std::atomic<bool> isCancelled{false};
    copy.start(
        0, 1'000,
        [&isCancelled]() -> RowCopy::RowText {
            return [&isCancelled](std::uint32_t row) {
                while (row == 1 && !isCancelled)
                    QThread::yieldCurrentThread();
                return QString();
            };
        },
        &window);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            auto* progress = window.findChild<QProgressDialog*>();
            return progress != nullptr && progress->isVisible();
        },
        kPatience));
    QTest::mouseClick(window.findChild<QProgressDialog*>()->findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_FALSE(copy.isRunning());
    isCancelled = true;
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.findChild<QProgressDialog*>() == nullptr; }, kPatience));
    EXPECT_FALSE(isCopied);
}

TEST_F(Segments, LinksAreFollowedAndOneComesBack)
{
    selection().setStep(1);
    EXPECT_FALSE(actions().goBack->isEnabled());
    actions().goToLinked->trigger();
    EXPECT_EQ(selection().step(), 0U) << "the SYN that it acknowledges";
    actions().goToLinked->trigger();
    EXPECT_EQ(selection().step(), 1U) << "and back, for the SYN is an answer to nothing";
    actions().goBack->trigger();
    actions().goBack->trigger();
    EXPECT_EQ(selection().step(), 1U);
    EXPECT_TRUE(actions().goForward->isEnabled());
}

TEST_F(Segments, MarksAreWalkedUndoneAndThereAgainInTheNextWindow)
{
    for (const std::uint32_t step : {2U, 5U}) {
        selection().setStep(step);
        actions().mark->trigger();
    }
    selection().setStep(0);
    actions().nextMark->trigger();
    EXPECT_EQ(selection().step(), 2U);
    actions().previousMark->trigger();
    EXPECT_EQ(selection().step(), 5U);
    actions().undo->trigger();
    actions().previousMark->trigger();
    EXPECT_EQ(selection().step(), 2U);
    EXPECT_TRUE(actions().redo->isEnabled());

    application = std::make_unique<Application>(QStringLiteral("en"));
    CommandLine line;
    line.files = {directory / "small.pcapng"};
    application->begin(line);
    ASSERT_TRUE(QTest::qWaitFor([&] { return application->ladder().life() != nullptr; }, kPatience));
    EXPECT_EQ(application->segmentTools().annotations().all().size(), 1U);
    EXPECT_FALSE(actions().undo->isEnabled());
    actions().nextMark->trigger();
    EXPECT_EQ(selection().step(), 2U);
}

TEST_F(Segments, TheStreamOfAConnectionWithoutOctetsSaysSo)
{
    actions().followStream->trigger();
    auto* dialog = application->window().findChild<QDialog*>(QStringLiteral("streamDialog"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    auto* facts = dialog->findChild<QLabel*>(QStringLiteral("streamFacts"));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return facts->text().startsWith(QStringLiteral("Neither")); }, kPatience))
        << facts->text().toStdString();
    EXPECT_THAT(dialog->windowTitle().toStdString(), HasSubstr("10.0.0.1:50139"));
}

TEST_F(Segments, WithoutWiresharkASentenceSaysSo)
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    selection().setStep(1);
    actions().openInWireshark->trigger();
    qputenv("PATH", path);
    EXPECT_THAT(application->window().banner().sentence().toStdString(),
                HasSubstr("Wireshark is not installed"));
}

TEST_F(Segments, WiresharkIsAskedForTheFileAndTheFrame)
{
    const std::string script = "#!/bin/sh\necho \"$@\" > \"" + (directory / "asked.part") + "\" && mv \""
        + (directory / "asked.part") + "\" \"" + (directory / "asked") + "\"\n";
    directory.write("wireshark", std::as_bytes(std::span(script)));
    QFile::setPermissions(QString::fromStdString(directory / "wireshark"),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString(directory / "") + ":" + path);
    selection().setStep(3);
    actions().openInWireshark->trigger();
    qputenv("PATH", path);
    QFile asked(QString::fromStdString(directory / "asked"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return asked.exists(); }, kPatience));
    ASSERT_TRUE(asked.open(QIODevice::ReadOnly));
    EXPECT_EQ(asked.readAll().trimmed().toStdString(), "-r " + (directory / "small.pcapng") + " -g 4");
}

TEST_F(Segments, WithNothingOpenThereIsNothingToDo)
{
    actions().close->trigger();
    for (const QAction* action : {actions().find, actions().goTo, actions().copyTcpdump, actions().mark,
                                  actions().followStream, actions().openInWireshark, actions().nameAddresses})
        EXPECT_FALSE(action->isEnabled()) << action->objectName().toStdString();
}

TEST_F(Segments, NamesOfAddressesAreShown)
{
    const packet::IpAddress server = packet::IpAddress::v4(0x0a000002);
    const QImage before = application->ladder().grab().toImage();
    application->segmentTools().names().set(server, QStringLiteral("web-1"));
    EXPECT_NE(application->ladder().grab().toImage(), before);
    application->segmentTools().names().set(server, {});
}

TEST_F(Segments, AreCopiedAsJson)
{
    selection().setStep(1);
    actions().copyJson->trigger();
    EXPECT_THAT(clipboard(), ::testing::StartsWith(R"({"frame":2,"segment":2,)"));
    selection().extendTo(2);
    actions().copyJson->trigger();
    EXPECT_THAT(clipboard(),
                ::testing::AllOf(::testing::StartsWith("[\n{\"frame\":2,"), HasSubstr("},\n{\"frame\":3,"),
                                 ::testing::EndsWith("}\n]\n")));
}

} // namespace
} // namespace lifeline::app
