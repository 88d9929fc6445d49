#include "app/lifeline/application.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <cstdlib>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds
constexpr int kNotPermitted = 3;

/// Runs lifeline-lab's doctor: whether this machine lets an ordinary user make the lab's namespaces.
bool labIsPossible()
{
    QProcess doctor;
    doctor.start(QStringLiteral(LIFELINE_BIN_DIR "/lifeline-lab"), {QStringLiteral("doctor")});
    return doctor.waitForFinished(kPatience) && doctor.exitStatus() == QProcess::NormalExit
        && doctor.exitCode() != kNotPermitted;
}

class LiveLesson : public testing::Test {
protected:
    void SetUp() override
    {
        if (labIsPossible())
            return;
        const char* required = std::getenv("LIFELINE_REQUIRE_LAB");
        if (required != nullptr && *required == '1')
            FAIL() << "lifeline-lab is required here, but its doctor says no";
        GTEST_SKIP() << "the lab is not possible on this machine";
    }

    Application application{QStringLiteral("en")};
};

TEST_F(LiveLesson, TheHandshakeEndsWithBothStatesAndTheirKernelsWord)
{
    application.begin({});
    QSignalSpy ended(&application, &Application::lessonEnded);
    application.window().actions().run->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, kPatience));
    // The life of the last snapshot is made after reading has ended.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto shown = application.ladder().life();
            return shown && shown->steps.size() == 11 && shown->steps.back().recorded->receiverKernel;
        },
        kPatience));

    EXPECT_FALSE(application.window().banner().isVisible())
        << application.window().banner().sentence().toStdString();
    const trace::Life& life = *application.ladder().life();
    EXPECT_EQ(life.steps.back().onArrival[Side::Client], tcp::State::TimeWait);
    EXPECT_EQ(life.steps.back().onArrival[Side::Server], tcp::State::Closed);
    for (const trace::Step& step : life.steps) {
        ASSERT_TRUE(step.recorded->receiverKernel) << "segment " << step.number;
        EXPECT_EQ(step.recorded->receiverKernel->state, step.onArrival[other(step.wire.from)])
            << "segment " << step.number;
    }
    EXPECT_TRUE(application.window().actions().run->isEnabled());
}

TEST_F(LiveLesson, StopEndsItAndKeepsWhatWasSeen)
{
    application.begin({});
    QSignalSpy ended(&application, &Application::lessonEnded);
    application.window().actions().run->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return application.ladder().life() != nullptr; }, kPatience));
    application.window().actions().stop->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !application.isLessonRunning() && !application.session().isReading(); }, kPatience));
    EXPECT_NE(application.ladder().life(), nullptr);
    EXPECT_TRUE(application.window().actions().run->isEnabled());
}

} // namespace
} // namespace lifeline::app
