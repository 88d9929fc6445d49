// The window and real traffic, in a network of the test's own.

#include "app/lifeline/application.h"
#include "tests/support/lab_required.h"
#include "tests/support/local_connection.h"
#include "tests/support/own_network.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QtTest/QTest>

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <vector>

namespace lifeline::app {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int kPatience = 10'000; // milliseconds

/// Before main(): a user namespace wants a process without threads, and Qt has some.
const std::string kWhyNoNetwork = test::enterOwnNetwork();

/// Notes when the ladder was painted with so many segments for the first time.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(ladder::LadderView& ladder) : m_ladder(&ladder)
    {
        ladder.viewport()->installEventFilter(this);
    }
    void expect(std::size_t steps)
    {
        m_wanted = steps;
        m_painted.reset();
    }
    std::optional<Clock::time_point> painted() const { return m_painted; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        const bool isThere = m_ladder->life() && m_ladder->life()->steps.size() >= m_wanted;
        if (event->type() == QEvent::Paint && isThere && m_wanted > 0 && !m_painted)
            m_painted = Clock::now();
        return false;
    }

private:
    ladder::LadderView* m_ladder;
    std::size_t m_wanted = 0;
    std::optional<Clock::time_point> m_painted;
};

class Live : public testing::Test {
protected:
    void SetUp() override
    {
        if (kWhyNoNetwork.empty())
            return;
        if (test::isLabRequired())
            FAIL() << "LIFELINE_REQUIRE_LAB=1, but no network of its own is possible here: " << kWhyNoNetwork;
        GTEST_SKIP() << "no network of its own is possible here: " << kWhyNoNetwork;
    }

    void capture(const char* filter)
    {
        CommandLine line;
        line.device = "lo";
        line.filter = filter;
        line.captures = true;
        application.begin(line);
        ASSERT_TRUE(QTest::qWaitFor([&] { return application.session().isReading(); }, kPatience))
            << application.window().banner().sentence().toStdString();
    }

    template <class Dialog>
    static Dialog* findDialog(const char* child)
    {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<Dialog*>(widget))
                if (dialog->isVisible()
                    && dialog->template findChild<QWidget*>(QLatin1String(child)) != nullptr)
                    return dialog;
        return nullptr;
    }

    Application application{QStringLiteral("en")};
};

TEST_F(Live, TheLadderGrowsWithin100MillisecondsOfTheWire)
{
    capture("tcp");
    PaintWatch watch(application.ladder());
    const test::LocalConnection connection;
    ASSERT_TRUE(connection.isOpen());
    std::vector<Clock::duration> late;
    constexpr int kRounds = 40;
    for (int round = 0; round < kRounds; ++round) {
        const Clock::time_point sent = Clock::now();
        ASSERT_TRUE(connection.send("a segment of its own"));
        const test::LocalConnection::Counts counts = connection.segments();
        watch.expect(counts.fromClient + counts.fromServer);
        ASSERT_TRUE(QTest::qWaitFor([&] { return watch.painted().has_value(); }, kPatience))
            << "in round " << round;
        if (round > 0) // the first has the whole window to draw
            late.push_back(*watch.painted() - sent);
    }
    std::sort(late.begin(), late.end());
    const auto inMilliseconds = [](Clock::duration time) {
        return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(time).count());
    };
    const Clock::duration median = late[late.size() / 2];
    const Clock::duration most = late[late.size() * 95 / 100];
    RecordProperty("median_ms", inMilliseconds(median));
    RecordProperty("percentile_95_ms", inMilliseconds(most));
    EXPECT_LE(median, 100ms) << "95 % took at most " << inMilliseconds(most) << " ms";

    auto* facts =
        application.window().findChild<QWidget*>(QStringLiteral("statusLine"))->findChild<QLabel*>();
    EXPECT_TRUE(facts->text().startsWith(QStringLiteral("Live · lo"))) << facts->text().toStdString();
    EXPECT_TRUE(facts->text().contains(QStringLiteral("none dropped"))) << facts->text().toStdString();
    application.window().actions().stop->trigger();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !application.session().isReading() && !application.sources().isRunning(); }, kPatience));
    EXPECT_FALSE(application.window().banner().isVisible())
        << application.window().banner().sentence().toStdString();
    EXPECT_FALSE(facts->text().startsWith(QStringLiteral("Live"))) << facts->text().toStdString();
    EXPECT_TRUE(application.session().snapshot()->info.complete);
    EXPECT_FALSE(application.window().actions().stop->isEnabled());
}

TEST_F(Live, AWrongFilterIsSaidAndNothingRuns)
{
    CommandLine line;
    line.device = "lo";
    line.filter = "tcp porto";
    line.captures = true;
    application.begin(line);
    ASSERT_TRUE(QTest::qWaitFor([&] { return application.window().banner().isVisible(); }, kPatience));
    EXPECT_THAT(application.window().banner().sentence().toStdString(), testing::HasSubstr("syntax error"));
    EXPECT_FALSE(application.sources().isRunning());
    EXPECT_FALSE(application.session().isReading());
}

TEST_F(Live, TheDialogListsDevicesAndChecksTheFilterWhileOneTypes)
{
    application.begin({});
    application.window().actions().captureOptions->trigger();
    auto* dialog = findDialog<QDialog>("captureDevices");
    ASSERT_NE(dialog, nullptr);
    auto* devices = dialog->findChild<QTreeWidget*>(QStringLiteral("captureDevices"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return devices->topLevelItemCount() == 2; }, kPatience));
    auto* filter = dialog->findChild<QLineEdit*>(QStringLiteral("captureFilter"));
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("captureFilterProblem"));
    QTest::keyClicks(filter, QStringLiteral("tcp por"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !problem->text().isEmpty(); }, kPatience));
    QTest::keyClicks(filter, QStringLiteral("t 80"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return problem->text().isEmpty(); }, kPatience))
        << problem->text().toStdString();
    dialog->reject();
}

TEST_F(Live, WhenNotPermittedItShowsTheCommandThatHelps)
{
    ASSERT_EQ(prctl(PR_CAPBSET_DROP, CAP_NET_RAW, 0, 0, 0), 0); // for the rest of this process: the last test
    CommandLine line;
    line.device = "lo";
    line.captures = true;
    application.begin(line);
    ASSERT_TRUE(QTest::qWaitFor([] { return findDialog<QDialog>("hintCommand") != nullptr; }, kPatience));
    auto* dialog = findDialog<QDialog>("hintCommand");
    EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("hintCommand"))->text(),
              QStringLiteral("sudo setcap cap_net_raw+ep %1").arg(captureProgram()));
    EXPECT_FALSE(application.session().isReading());
    EXPECT_FALSE(application.sources().isRunning());
    dialog->reject();
}

} // namespace
} // namespace lifeline::app
