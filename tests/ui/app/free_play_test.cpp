#include "app/lifeline/application.h"
#include "ui/free_play/free_play_panel.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QProcess>
#include <QPushButton>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <cstdlib>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds
constexpr int kNotPermitted = 3;

/// A real play on this machine's kernel, by the buttons of the window.
class LivePlay : public testing::Test {
protected:
    void SetUp() override
    {
        QProcess doctor;
        doctor.start(QStringLiteral(LIFELINE_BIN_DIR "/lifeline-lab"), {QStringLiteral("doctor")});
        if (doctor.waitForFinished(kPatience) && doctor.exitStatus() == QProcess::NormalExit
            && doctor.exitCode() != kNotPermitted)
            return;
        const char* required = std::getenv("LIFELINE_REQUIRE_LAB");
        if (required != nullptr && *required == '1')
            FAIL() << "lifeline-lab is required here, but its doctor says no";
        GTEST_SKIP() << "the lab is not possible on this machine";
    }

    /// Clicks a button as soon as it can be clicked.
    void click(const char* name)
    {
        auto* button = application.window().findChild<QPushButton*>(QLatin1String(name));
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(QTest::qWaitFor([&] { return button->isEnabled(); }, kPatience)) << name;
        button->click();
    }
    /// Waits for a chip on the link, and clicks it.
    void clickFrame(const QString& kind, bool isHeld)
    {
        const auto chip = [&]() -> QPushButton* {
            for (const free_play::FrameOnLink& frame : application.freePlay().log().frames())
                if (frame.isHeld == isHeld)
                    return application.window().findChild<QPushButton*>(kind + QString::number(frame.number));
            return nullptr;
        };
        ASSERT_TRUE(QTest::qWaitFor([&] { return chip() != nullptr; }, kPatience)) << kind.toStdString();
        chip()->click();
    }
    /// Waits for an answer to the last line of that end.
    void awaitAnswer(Side side, const char* answer)
    {
        const free_play::PlayLog& log = application.freePlay().log();
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                const auto* last = log.entry(log.end(side).last);
                return last != nullptr && last->answer == QLatin1String(answer);
            },
            kPatience))
            << answer;
    }
    void awaitStates(tcp::State client, tcp::State server)
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                const auto life = application.ladder().life();
                return life && !life->steps.empty() && life->spans[Side::Client].back().state == client
                    && life->spans[Side::Server].back().state == server;
            },
            kPatience))
            << tcp::name(client) << " " << tcp::name(server);
    }

    Application application{QStringLiteral("en")};
};

TEST_F(LivePlay, ListensConnectsHoldsReleasesDropsAndCloses)
{
    application.begin({});
    application.window().actions().freePlay->trigger();
    ASSERT_TRUE(application.isPlaying()) << application.window().banner().sentence().toStdString();
    EXPECT_TRUE(application.freePlay().isVisible());
    click("serverListen");
    awaitAnswer(Side::Server, "listen = 0");
    click("linkhold"); // the next segment from the client
    click("clientConnect");
    clickFrame(QStringLiteral("frame"), true); // lets the SYN go
    awaitAnswer(Side::Client, "connect = 0");
    awaitStates(tcp::State::Established, tcp::State::Established);
    click("serverAccept");
    click("linkhold");
    click("clientSend");
    clickFrame(QStringLiteral("drop"), true); // the kernel sends it again
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto life = application.ladder().life();
            return life && std::ranges::any_of(life->steps, [](const trace::Step& step) {
                       return step.delivery == trace::Delivery::Lost && step.wire.length == 5;
                   });
        },
        kPatience));
    click("clientClose");
    // Closing with something unread would send a RST: the FIN, and so the data before it, must have come.
    awaitStates(tcp::State::FinWait2, tcp::State::CloseWait);
    click("serverReceive");
    awaitAnswer(Side::Server, "recv = 5");
    click("serverClose");
    awaitStates(tcp::State::TimeWait, tcp::State::Closed);

    click("playEnd");
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !application.isPlaying() && !application.session().isReading(); }, kPatience));
    EXPECT_FALSE(application.window().banner().isVisible())
        << application.window().banner().sentence().toStdString();
    EXPECT_TRUE(application.ladder().life() != nullptr) << "what was played stays to be read";
    EXPECT_TRUE(application.window().actions().run->isEnabled());
    EXPECT_TRUE(application.freePlay().isVisible());
}

TEST_F(LivePlay, GivesWayToAnotherSource)
{
    application.begin({});
    application.window().actions().freePlayLesson->trigger();
    ASSERT_TRUE(application.isPlaying());
    EXPECT_FALSE(application.window().actions().run->isEnabled());
    application.runLesson(QStringLiteral("handshake"));
    EXPECT_FALSE(application.freePlay().isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !application.isPlaying(); }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !application.isLessonRunning(); }, kPatience));
    EXPECT_FALSE(application.window().banner().isVisible())
        << application.window().banner().sentence().toStdString();
}

} // namespace
} // namespace lifeline::app
