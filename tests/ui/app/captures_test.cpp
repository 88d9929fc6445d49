// Captures that strangers made, one after the other in one window; every view is visited for each. A warning
// of Qt fails the test (tests/support/qt_main.cpp).

#include "app/lifeline/application.h"
#include "core/trace/life.h"
#include "tests/ui/clipped_texts.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QFileInfo>
#include <QPixmap>
#include <QTabWidget>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds
constexpr int kLayoutPatience = 500; // milliseconds
constexpr std::uint32_t kConnectionsOfEach = 3;

class StrangersCaptures : public testing::Test {
protected:
    Application application{QStringLiteral("en")};

    static QString folder() { return QStringLiteral(LIFELINE_SHARED "/captures/tcp/"); }

    void SetUp() override
    {
        if (!QFileInfo::exists(folder()))
            GTEST_SKIP() << "no captures at " << folder().toStdString();
        application.begin({});
        application.window().resize(1600, 1000);
    }

    bool showConnection(std::uint32_t connection)
    {
        application.selection().setConnection(ConnectionId{connection});
        return QTest::qWaitFor(
            [&] {
                const auto life = application.ladder().life();
                return life != nullptr && life->connection.id == ConnectionId{connection};
            },
            kPatience);
    }

    /// Opens each tab of the window, and looks at it.
    void visitTabs()
    {
        for (QTabWidget* tabs : application.window().findChildren<QTabWidget*>()) {
            const int before = tabs->currentIndex();
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                look(tabs->tabText(i));
            }
            tabs->setCurrentIndex(before);
        }
    }

    void look(const QString& what)
    {
        EXPECT_GT(application.window().grab().width(), 1000);
        QStringList clipped;
        const bool fits = QTest::qWaitFor(
            [&] { // a layout follows its texts a turn later
                clipped = test::clippedTexts(application.window());
                return clipped.isEmpty();
            },
            kLayoutPatience);
        EXPECT_TRUE(fits) << what.toStdString() << ": " << clipped.join(QLatin1String("; ")).toStdString();
    }

    void switchEverythingTwice()
    {
        main_window::Actions& actions = application.window().actions();
        for (QAction* action : {actions.relativeNumbers, actions.flagWords, actions.compressedTime}) {
            for (int i = 0; i < 2; ++i) {
                action->trigger();
                look(action->text());
            }
        }
        for (QAction* action : actions.timeDisplay->actions()) {
            action->trigger();
            look(action->text());
        }
        actions.timeRelative->trigger();
    }
};

TEST_F(StrangersCaptures, TwelveOpenOneAfterAnotherAndEveryViewShowsThem)
{
    const char* const captures[] = {
        "tcptrace/input/zwnd.dmp.gz", // zero windows
        "tcptrace/input/fast_reuse.dmp.gz", // ports used again
        "arkime/tests/pcap/wireshark-retrans.pcap", // retransmissions
        "arkime/tests/pcap/80211http.pcap", // from the air
        "nDPI/tests/cfgs/default/pcap/synscan.pcap", // 1994 connections that hardly were any
        "nDPI/tests/cfgs/default/pcap/6in4tunnel.pcap", // a tunnel
        "nDPI/tests/cfgs/default/pcap/pinterest.pcap", // phones
        "zeek/testing/btest/Traces/tcp/missing-syn.pcap", // begins in the middle
        "zeek/testing/btest/Traces/http/206_example_a.pcap", // bulk
        "zeek/testing/btest/Traces/mixed-vlan-mpls.pcap",
        "gopacket/pcap/test_loopback.pcap", // no Ethernet
        "chrissanders-packets/tcp_zerowindowrecovery.pcapng",
    };
    for (const char* name : captures) {
        SCOPED_TRACE(name);
        const QString path = folder() + QLatin1String(name);
        ASSERT_TRUE(QFileInfo::exists(path));
        application.openCapture(path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !application.session().isReading(); }, kPatience));
        const trace::SnapshotPtr snapshot = application.session().snapshot();
        ASSERT_NE(snapshot, nullptr);
        ASSERT_GT(snapshot->connections.size(), 0U);
        const auto known = static_cast<std::uint32_t>(snapshot->connections.size());
        for (std::uint32_t i = 0; i < std::min(known, kConnectionsOfEach); ++i) {
            ASSERT_TRUE(showConnection(i)) << i;
            visitTabs();
        }
        switchEverythingTwice();
        application.window().actions().lastSegment->trigger();
        look(QStringLiteral("the last segment"));
    }
}

} // namespace
} // namespace lifeline::app
