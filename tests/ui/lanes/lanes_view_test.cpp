#include "core/analysis/same_server.h"
#include "core/trace/load.h"
#include "tests/support/made_capture.h"
#include "ui/lanes/lanes_view.h"

#include <QImage>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::lanes {
namespace {

trace::SnapshotPtr captureOf(std::size_t connections)
{
    static std::vector<std::byte> octets;
    octets = test::madeCapture(connections * 6, connections);
    capture::CaptureReader reader(capture::memorySource(octets), "test");
    return trace::load(reader, "test");
}

class Lanes : public testing::Test {
protected:
    void show(std::size_t connections)
    {
        snapshot = captureOf(connections);
        QObject::connect(&view, &LanesView::lifeWanted, &view, [this](ConnectionId connection) {
            wanted.insert(connection.value);
            view.setLife(std::make_shared<const trace::Life>(trace::lifeOf(*snapshot, connection)));
        });
        selection.setConnection(ConnectionId{0});
        view.setConnections(snapshot, analysis::connectionsToServerOf(*snapshot, ConnectionId{0}));
        view.resize(900, 500);
        view.show();
        view.grab();
    }

    QPoint middleOf(int lane)
    {
        for (int y = 0; y < view.viewport()->height(); ++y)
            if (view.laneAt({10, y}) == lane)
                return {400, y + 8};
        return {-1, -1};
    }

    state::Selection selection;
    LanesView view{selection};
    trace::SnapshotPtr snapshot;
    QSet<std::uint32_t> wanted;
};

TEST_F(Lanes, AskForTheLivesThatAreSeenAndForNoOthers)
{
    show(10'000);
    EXPECT_EQ(view.laneCount(), 10'000);
    EXPECT_TRUE(wanted.contains(0));
    EXPECT_LT(wanted.size(), 40);
    EXPECT_FALSE(wanted.contains(5'000));

    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    view.grab();
    EXPECT_TRUE(wanted.contains(9'999));
}

TEST_F(Lanes, AClickChoosesTheConnectionAndEnterOpensIt)
{
    show(20);
    QSignalSpy opened(&view, &LanesView::opened);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(3));
    EXPECT_EQ(selection.connection(), ConnectionId{3});
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(selection.connection(), ConnectionId{4});
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].value<ConnectionId>(), ConnectionId{4});
}

TEST_F(Lanes, KeysBringTheChosenLaneIntoSight)
{
    show(500);
    QTest::keyClick(&view, Qt::Key_End);
    EXPECT_EQ(selection.connection(), ConnectionId{499});
    EXPECT_GE(middleOf(499).y(), 0);
}

TEST_F(Lanes, ZoomingKeepsTheTimeUnderThePointer)
{
    show(200);
    const double x = 600;
    const double width = view.axis().width;
    const Time before = view.axis().timeAt(x);
    QWheelEvent wheel(QPointF(x, 200), view.viewport()->mapToGlobal(QPointF(x, 200)), {}, QPoint(0, 480),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &wheel);
    EXPECT_GT(view.axis().width, 2 * width);
    const double slack = static_cast<double>(view.axis().length.count()) / view.axis().width; // a pixel
    EXPECT_NEAR(static_cast<double>(view.axis().timeAt(x).count()), static_cast<double>(before.count()),
                2 * slack);
}

TEST_F(Lanes, EachLaneCarriesTheStatesOfBothEnds)
{
    show(2);
    view.setTheme(theme::Theme::light(), 1);
    const QImage picture = view.grab().toImage();
    const QRgb established = theme::Theme::light().state(tcp::State::Established).rgb();
    int found = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            found += picture.pixel(x, y) == established ? 1 : 0;
    EXPECT_GT(found, 100);
}

TEST_F(Lanes, WithoutAConnectionSayWhatToDo)
{
    view.setConnections(nullptr, {});
    view.resize(600, 300);
    const QImage picture = view.grab().toImage();
    bool isEmpty = true;
    for (int x = 0; x < picture.width(); ++x)
        isEmpty = isEmpty && picture.pixel(x, picture.height() / 2) == picture.pixel(0, 0);
    EXPECT_FALSE(isEmpty);
}

} // namespace
} // namespace lifeline::lanes
