#include "ui/plots/plot_view.h"

#include "core/analysis/findings.h"
#include "tests/ui/lives.h"
#include "ui/plots/plot_picture.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::plots {
namespace {

using namespace analysis::series;
using testing::HasSubstr;

class Plot : public testing::Test {
protected:
    Plot()
    {
        view.setTheme(theme::Theme::light(), 1);
        view.resize(800, 300);
        view.show();
        show(ChartKind::TimeSequence);
    }
    void show(ChartKind kind)
    {
        view.setCharts(
            life, std::make_shared<const PerSide<Chart>>(chartsOf(*life, analysis::findingsOf(*life), kind)));
        view.fit();
        QApplication::processEvents();
    }
    /// Where a step's first octet stands on the screen.
    QPoint at(std::uint32_t step, CurveKind kind)
    {
        const PlotView::Panel& panel = view.panels().front();
        const Frame frame = view.frameOf(panel);
        for (const Curve& curve : view.chartOf(panel).curves)
            for (std::size_t i = 0; curve.kind == kind && i < curve.series.size(); ++i)
                if (curve.series.step[i] == step)
                    return QPointF(frame.x(curve.series.at[i]), frame.y(curve.series.top(i))).toPoint();
        ADD_FAILURE() << "no point of step " << step;
        return {};
    }
    void turnWheel(int notches, const QPoint& position, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(position, view.mapToGlobal(position), {}, {0, 120 * notches}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }

    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kMuchTrouble);
    state::Selection selection;
    state::DisplayOptions options;
    PlotView view{selection, options};
};

TEST_F(Plot, ShowsTheWholeLifeAtFirst)
{
    EXPECT_TRUE(view.isFitted());
    EXPECT_LE(view.timeRange().lower, 0);
    EXPECT_GE(view.timeRange().upper, 0.92);
    ASSERT_EQ(view.panels().size(), 1U);
    EXPECT_EQ(view.panels().front().side, Side::Client);
}

TEST_F(Plot, TheWheelZoomsTimeAroundThePointer)
{
    const QPoint pointer(500, 100);
    const double before = view.frameOf(view.panels().front()).timeAt(pointer.x());
    const double span = view.timeRange().size();
    turnWheel(2, pointer);
    EXPECT_NEAR(view.timeRange().size(), span * 0.64, span * 1e-6);
    EXPECT_NEAR(view.frameOf(view.panels().front()).timeAt(pointer.x()), before, span * 1e-6);
    EXPECT_FALSE(view.isFitted());
    turnWheel(-9, pointer);
    EXPECT_TRUE(view.isFitted()) << "no farther out than everything";
}

TEST_F(Plot, WithCtrlTheWheelZoomsValues)
{
    const Frame before = view.frameOf(view.panels().front());
    turnWheel(1, {500, 100}, Qt::ControlModifier);
    const Frame after = view.frameOf(view.panels().front());
    EXPECT_NEAR(after.high - after.low, 0.8 * (before.high - before.low), 1e-6);
    EXPECT_DOUBLE_EQ(after.from, before.from);
}

TEST_F(Plot, DraggingPansAndDoubleClickShowsEverything)
{
    view.zoomTime(0.25, 0.4);
    const double before = view.timeRange().lower;
    QTest::mousePress(&view, Qt::LeftButton, {}, {400, 100});
    QTest::mouseMove(&view, {430, 100});
    QTest::mouseMove(&view, {300, 100});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {300, 100});
    EXPECT_GT(view.timeRange().lower, before);
    EXPECT_FALSE(selection.step()) << "a drag is no click";
    QTest::mouseDClick(&view, Qt::LeftButton, {}, {300, 100});
    EXPECT_TRUE(view.isFitted());
}

TEST_F(Plot, ShiftDragsARectangleToZoomInto)
{
    const Frame before = view.frameOf(view.panels().front());
    QTest::mousePress(&view, Qt::LeftButton, Qt::ShiftModifier, {300, 60});
    QTest::mouseMove(&view, {350, 80});
    QTest::mouseMove(&view, {500, 160});
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, {500, 160});
    const Frame after = view.frameOf(view.panels().front());
    EXPECT_NEAR(after.from, before.timeAt(300), 1e-6);
    EXPECT_NEAR(after.to, before.timeAt(500), 1e-6);
    EXPECT_NEAR(after.high, before.valueAt(60), 1);
    EXPECT_NEAR(after.low, before.valueAt(160), 1);
}

TEST_F(Plot, AClickSelectsTheNearestSegment)
{
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(10, CurveKind::Retransmitted));
    EXPECT_EQ(selection.step(), 10U);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(at(13, CurveKind::Retransmitted).x(), 8));
    EXPECT_EQ(selection.step(), 13U) << "beside all curves the nearest in time is meant";
}

TEST_F(Plot, ASegmentSelectedElsewhereComesIntoSight)
{
    view.zoomTime(0.1, 0.05);
    ASSERT_FALSE(view.timeRange().contains(0.86));
    selection.setStep(14);
    EXPECT_TRUE(view.timeRange().contains(0.86));
    EXPECT_NEAR(view.timeRange().size(), 0.1 * 0.92 * 1.04, 1e-3) << "as near as before";
}

TEST_F(Plot, ReadsOutWhatIsUnderThePointer)
{
    QTest::mouseMove(&view, at(10, CurveKind::Retransmitted));
    EXPECT_EQ(view.readout().toStdString(), "0.124 000 s · seq 1:1001, retransmission · segment 11");
    options.setNumbers(state::Numbers::Absolute);
    EXPECT_THAT(view.readout().toStdString(), HasSubstr("seq 1001:2001"));
    QTest::mouseMove(&view, {view.width() - 3, view.height() - 3});
    EXPECT_EQ(view.readout().toStdString(), "");
}

TEST_F(Plot, KeysZoomAndPan)
{
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Plus);
    EXPECT_NEAR(view.timeRange().size(), 0.64 * 0.92 * 1.04, 1e-3);
    const double before = view.timeRange().lower;
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_GT(view.timeRange().lower, before);
    QTest::keyClick(&view, Qt::Key_Minus);
    QTest::keyClick(&view, Qt::Key_0);
    EXPECT_TRUE(view.isFitted());
}

TEST_F(Plot, ValuesFollowWhatIsSeen)
{
    const Frame whole = view.frameOf(view.panels().front());
    view.showTime({0, 0.105});
    const Frame part = view.frameOf(view.panels().front());
    EXPECT_LT(part.high, 9'000) << "4001 octets at most are sent there, and the window is larger";
    view.fit();
    EXPECT_DOUBLE_EQ(view.frameOf(view.panels().front()).high, whole.high);
}

TEST_F(Plot, ACurveThatIsSwitchedOffIsNotRead)
{
    const QPoint place = at(10, CurveKind::Retransmitted);
    view.setShown(CurveKind::Retransmitted, false);
    QTest::mouseMove(&view, place);
    EXPECT_THAT(view.readout().toStdString(), testing::Not(HasSubstr("retransmission")));
}

TEST_F(Plot, BothDirectionsShareTheTime)
{
    view.setDirection(Direction::Both);
    ASSERT_EQ(view.panels().size(), 2U);
    view.showTime({0.1, 0.2});
    for (const PlotView::Panel& panel : view.panels())
        EXPECT_DOUBLE_EQ(view.frameOf(panel).from, 0.1);
}

TEST_F(Plot, StaysWhereItWasWhileTheConnectionGrows)
{
    view.showTime({0.1, 0.2});
    show(ChartKind::TimeSequence); // fits
    view.showTime({0.1, 0.2});
    view.setCharts(life,
                   std::make_shared<const PerSide<Chart>>(chartsOf(*life, {}, ChartKind::TimeSequence)));
    EXPECT_DOUBLE_EQ(view.timeRange().lower, 0.1);
}

TEST_F(Plot, GoesOutAsSvgPdfAndPng)
{
    QTemporaryDir folder;
    for (const char* suffix : {"svg", "pdf", "png"}) {
        const QString path = folder.filePath(QStringLiteral("plot.") + QLatin1String(suffix));
        ASSERT_TRUE(writePlot(view, path)) << suffix;
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray octets = file.readAll();
        EXPECT_GT(octets.size(), 2'000) << suffix;
        if (QLatin1String(suffix) == QLatin1String("svg")) {
            EXPECT_TRUE(octets.contains("Time–sequence · Client → server")) << "text stays text";
            EXPECT_TRUE(octets.contains("retransmission")) << "the legend goes with it";
        }
    }
    EXPECT_FALSE(writePlot(view, folder.filePath(QStringLiteral("plot.txt"))));
    EXPECT_FALSE(writePlot(view, QStringLiteral("/nowhere/plot.svg")));
}

TEST_F(Plot, EveryKindIsDrawn)
{
    for (std::size_t kind = 0; kind < kChartKindCount; ++kind) {
        show(static_cast<ChartKind>(kind));
        view.setDirection(Direction::Both);
        const QImage image = view.grab().toImage();
        EXPECT_FALSE(image.isNull());
        view.setDirection(Direction::FromClient);
    }
}

} // namespace
} // namespace lifeline::plots
