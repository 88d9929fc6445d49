#include "app/lifeline/application.h"
#include "tests/support/split_recording.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/sources/recent_files.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds

class Several : public testing::Test {
protected:
    void SetUp() override { QSettings().clear(); }

    bool waitForLadder()
    {
        return QTest::qWaitFor(
            [&] {
                return !application.session().isReading() && application.ladder().life() != nullptr
                    && application.selection().step();
            },
            kPatience);
    }
    QString write(const char* name) const
    {
        return QString::fromStdString(directory.write(name, test::smallCapture()));
    }
    void split()
    {
        const auto recording =
            test::splitRecording(LIFELINE_SOURCE_DIR "/resources/recordings/syn-lost.pcapng.gz",
                                 {.offset = std::chrono::seconds{100}, .isTranslated = true});
        ASSERT_TRUE(recording);
        client =
            QString::fromStdString(directory.write("client.pcapng", recording->capture[Side::Client].octets));
        server =
            QString::fromStdString(directory.write("server.pcapng", recording->capture[Side::Server].octets));
    }
    std::string said() { return application.window().banner().sentence().toStdString(); }
    QString title() { return application.window().windowTitle(); }

    test::TemporaryDirectory directory;
    QString client;
    QString server;
    Application application{QStringLiteral("en")};
};

TEST_F(Several, TheNextCaptureOpensWhereOneWas)
{
    const QStringList paths{write("a.pcapng"), write("b.pcapng"), write("c.pcapng")};
    application.openCaptures(paths);
    ASSERT_TRUE(waitForLadder());
    main_window::Actions& actions = application.window().actions();
    EXPECT_TRUE(title().startsWith(QStringLiteral("a.pcapng")));
    application.selection().setStep(4);
    actions.nextCapture->trigger();
    ASSERT_TRUE(waitForLadder());
    EXPECT_TRUE(title().startsWith(QStringLiteral("b.pcapng")));
    EXPECT_EQ(application.selection().step(), 0U);
    actions.previousCapture->trigger();
    ASSERT_TRUE(waitForLadder());
    EXPECT_TRUE(title().startsWith(QStringLiteral("a.pcapng")));
    EXPECT_EQ(application.selection().step(), 4U);
    actions.previousCapture->trigger();
    ASSERT_TRUE(waitForLadder());
    EXPECT_TRUE(title().startsWith(QStringLiteral("c.pcapng"))) << "round about";
}

TEST_F(Several, OneAloneHasNoNext)
{
    application.openCaptures({write("a.pcapng")});
    ASSERT_TRUE(waitForLadder());
    EXPECT_FALSE(application.window().actions().nextCapture->isEnabled());
    EXPECT_FALSE(application.window().actions().previousCapture->isEnabled());
}

TEST_F(Several, TwoThatJoinAreOfferedAsOneAndSoOpened)
{
    split();
    application.openCaptures({client, server});
    auto* offer = application.window().findChild<QPushButton*>(QStringLiteral("bannerOffer"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return offer->isVisibleTo(&application.window()); }, kPatience));
    const std::string sentence = said();
    EXPECT_THAT(sentence,
                testing::AllOf(testing::HasSubstr("1 connection"), testing::HasSubstr("certain"),
                               testing::HasSubstr("±")));
    offer->click();
    ASSERT_TRUE(waitForLadder());
    EXPECT_TRUE(title().startsWith(QStringLiteral("client + server.pcapng"))) << title().toStdString();
    EXPECT_EQ(said(), "");
}

TEST_F(Several, WhatWasOpenIsThereAgainAtTheNextStart)
{
    const QString path = write("a.pcapng");
    application.openCaptures({path});
    ASSERT_TRUE(waitForLadder());
    application.selection().setStep(3);
    auto* filter = application.window().findChild<QLineEdit*>(QStringLiteral("filterLine"));
    filter->setText(QStringLiteral("10.0.0.1"));
    application.rememberSession();

    Application next(QStringLiteral("en"));
    next.begin({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return next.selection().step() == 3U; }, kPatience));
    EXPECT_TRUE(next.window().windowTitle().startsWith(QStringLiteral("a.pcapng")));
    EXPECT_EQ(next.window().findChild<QLineEdit*>(QStringLiteral("filterLine"))->text(),
              QStringLiteral("10.0.0.1"));

    next.window().actions().restoreAtStart->trigger();
    Application without(QStringLiteral("en"));
    without.begin({});
    EXPECT_FALSE(without.session().isReading());
    EXPECT_FALSE(without.window().actions().restoreAtStart->isChecked());
}

TEST_F(Several, ACaptureThatIsGoneIsNotMissed)
{
    QSettings().setValue(QStringLiteral("session/capture"), QStringLiteral("/nowhere/a.pcapng"));
    application.begin({});
    EXPECT_FALSE(application.session().isReading());
    EXPECT_EQ(said(), "");
}

TEST_F(Several, TheMenuListsWhatWasOpenedLately)
{
    const QString path = write("a.pcapng");
    application.openCaptures({path, write("b.pcapng")});
    ASSERT_TRUE(waitForLadder());
    auto* menu = application.window().findChild<QMenu*>(QStringLiteral("recentCaptures"));
    ASSERT_NE(menu, nullptr);
    Q_EMIT menu->aboutToShow();
    ASSERT_GE(menu->actions().size(), 4);
    EXPECT_EQ(menu->actions()[0]->text(), QStringLiteral("&1  a.pcapng"));
    EXPECT_EQ(menu->actions()[1]->text(), QStringLiteral("&2  b.pcapng"));
    menu->actions()[1]->trigger();
    ASSERT_TRUE(waitForLadder());
    EXPECT_TRUE(title().startsWith(QStringLiteral("b.pcapng")));
    menu->actions().last()->trigger();
    EXPECT_TRUE(sources::RecentFiles().paths().isEmpty());
}

TEST_F(Several, WhatIsNotOnThisMachineIsExplained)
{
    Q_EMIT application.window().filesDropped({QStringLiteral("sftp://host/a.pcapng")});
    EXPECT_THAT(said(), testing::HasSubstr("Only files of this machine"));
    EXPECT_FALSE(application.session().isReading());
}

class Command : public Several { };

TEST_F(Command, WhatItWritesIsTheCapture)
{
    application.sources().run({QStringLiteral("cat \"%1\"").arg(write("a b.pcapng")), false});
    ASSERT_TRUE(waitForLadder());
    EXPECT_EQ(application.ladder().life()->steps.size(), 7U);
    EXPECT_EQ(said(), "");
}

TEST_F(Command, WhatItSaysWhenItFailsIsShownSafely)
{
    application.openCaptures({write("a.pcapng")});
    ASSERT_TRUE(waitForLadder());
    application.sources().run({QStringLiteral("echo 'no route to \033[31mhost' >&2; exit 7"), true});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said().empty(); }, kPatience));
    EXPECT_THAT(said(), testing::HasSubstr("sh failed: no route to ␛[31mhost"));
    EXPECT_NE(application.ladder().life(), nullptr) << "what was shown stays";
    EXPECT_FALSE(application.sources().isRunning());
}

TEST_F(Command, OneThatIsNotThereIsNamed)
{
    application.sources().run({QStringLiteral("no-such-program-at-all -w -"), false});
    EXPECT_THAT(said(), testing::HasSubstr("There is no program no-such-program-at-all."));
}

TEST_F(Command, StopReachesWhatAShellStarted)
{
    application.sources().run({QStringLiteral("cat '%1'; sleep 1000 | cat").arg(write("a.pcapng")), true});
    ASSERT_TRUE(QTest::qWaitFor([&] { return application.ladder().life() != nullptr; }, kPatience));
    EXPECT_TRUE(application.session().isReading());
    application.window().actions().stop->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !application.session().isReading() && !application.sources().isRunning(); }, kPatience));
    EXPECT_EQ(said(), "");
}

} // namespace
} // namespace lifeline::app
