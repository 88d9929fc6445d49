#include "app/lifeline/application.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"
#include "ui/state_diagram/diagram_canvas.h"

#include <QAction>
#include <QLabel>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::app {
namespace {

using namespace std::chrono_literals;
using testing::Optional;

constexpr int kPatience = 10'000; // milliseconds

class Playback : public testing::Test {
protected:
    Playback()
    {
        CommandLine line;
        line.files = {directory.write("small.pcapng", test::smallCapture())};
        application.begin(line);
        application.window().resize(1600, 1000); // with room for all panels
        EXPECT_TRUE(QTest::qWaitFor(
            [&] { return application.ladder().life() != nullptr && !application.session().isReading(); },
            kPatience));
    }
    const main_window::Actions& actions() { return application.window().actions(); }
    std::string packetTitle()
    {
        return application.window().findChild<QLabel*>(QStringLiteral("packetTitle"))->text().toStdString();
    }
    std::string states()
    {
        return application.window()
            .findChild<state_diagram::DiagramCanvas*>()
            ->accessibleDescription()
            .toStdString();
    }

    test::TemporaryDirectory directory;
    Application application{QStringLiteral("en")};
};

TEST_F(Playback, TheWholeWindowShowsTheMoment)
{
    actions().firstMoment->trigger();
    actions().stepForward->trigger();
    EXPECT_THAT(application.selection().step(), Optional(1U));
    EXPECT_EQ(packetTitle(), "SYN-ACK");
    actions().showStates->trigger();
    EXPECT_EQ(states(), "Client in ESTABLISHED, Server in SYN-RECEIVED");
    application.playhead().play();
    application.playhead().advance(10ms);
    EXPECT_THAT(application.selection().step(), Optional(2U));
    EXPECT_EQ(states(), "Client in ESTABLISHED, Server in ESTABLISHED");
}

TEST_F(Playback, LaterRowsLieUnderAVeil)
{
    const auto grab = [&] { return application.ladder().viewport()->grab().toImage(); };
    application.selection().setStep(2);
    const QImage all = grab();
    application.playhead().standAt(2);
    EXPECT_NE(grab(), all);
    actions().leavePlayback->trigger();
    EXPECT_EQ(grab(), all);
}

TEST_F(Playback, PickingASegmentByHandGoesToItsMoment)
{
    application.playhead().play();
    application.selection().setStep(4);
    EXPECT_FALSE(application.playhead().isPlaying());
    EXPECT_EQ(application.playhead().now(), application.ladder().life()->steps[4].sent);
}

TEST_F(Playback, EscapeShowsAllOfItAgain)
{
    EXPECT_FALSE(actions().stop->isEnabled());
    EXPECT_FALSE(actions().leavePlayback->isEnabled());
    actions().stepForward->trigger();
    ASSERT_TRUE(application.playhead().now());
    EXPECT_TRUE(actions().stop->isEnabled());
    actions().stop->trigger(); // its key is Escape
    EXPECT_FALSE(application.playhead().now());
    EXPECT_FALSE(actions().stop->isEnabled());
    EXPECT_TRUE(application.selection().step());
}

TEST_F(Playback, LookingForTroubleOnlySelects)
{
    application.playhead().setTroubles({2, 4});
    application.selection().setStep(0);
    actions().nextTrouble->trigger();
    EXPECT_THAT(application.selection().step(), Optional(2U));
    actions().nextTrouble->trigger();
    actions().nextTrouble->trigger(); // there is none
    EXPECT_THAT(application.selection().step(), Optional(4U));
    actions().previousTrouble->trigger();
    EXPECT_THAT(application.selection().step(), Optional(2U));
    EXPECT_FALSE(application.playhead().now());
}

TEST_F(Playback, ThePlayActionSaysWhetherItPlays)
{
    actions().play->trigger();
    EXPECT_TRUE(application.playhead().isPlaying());
    application.playhead().advance(1h);
    EXPECT_FALSE(actions().play->isChecked());
    EXPECT_THAT(application.selection().step(), Optional(6U)); // the last one
}

} // namespace
} // namespace lifeline::app
