#include "ui/plots/paint_curve.h"

#include "ui/plots/nearest.h"

#include <QImage>
#include <QPainter>

#include <gmock/gmock.h>

#include <set>

namespace lifeline::plots {
namespace {

using namespace analysis::series;

Curve curveOf(CurveKind kind, Series series)
{
    Curve curve{kind, std::move(series), {}};
    curve.pyramid = Pyramid(curve.series);
    return curve;
}

/// 0 to 10 s across 100 pixels, 0 to 10 upward over 100.
Frame frame()
{
    Frame frame;
    frame.rect = QRectF(0, 0, 100, 100);
    frame.to = 10;
    frame.high = 10;
    return frame;
}

QImage painted(const Curve& curve, const CurveStyle& style, const Frame& in = frame())
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintCurve(painter, curve, style, in);
    return image;
}

bool isInk(const QImage& image, int x, int y) { return image.pixelColor(x, y).lightness() < 128; }

int inkInColumn(const QImage& image, int x)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        count += isInk(image, x, y) ? 1 : 0;
    return count;
}

const CurveStyle kSteps{Drawing::Steps, Qt::black, 1, Dash::Solid, Mark::Disc, 0};
const CurveStyle kBars{Drawing::LooseBars, Qt::black, 3, Dash::Solid, Mark::Disc, 0};
const CurveStyle kMarks{Drawing::Marks, Qt::black, 2, Dash::Solid, Mark::Disc, 2.5};

TEST(PaintCurve, AValueHoldsUntilTheNext)
{
    Series series;
    series.add(-5, 8, 0); // before what is seen
    series.add(4, 2, 1);
    series.add(20, 9, 2); // after it
    const QImage image = painted(curveOf(CurveKind::Acknowledged, series), kSteps);
    EXPECT_TRUE(isInk(image, 10, 20)) << "8 holds from the left edge";
    EXPECT_TRUE(isInk(image, 40, 50)) << "the step down";
    EXPECT_TRUE(isInk(image, 90, 80)) << "2 holds to the right edge, for more comes";
    EXPECT_FALSE(isInk(image, 60, 20));
}

TEST(PaintCurve, AfterTheLastValueNothingIsClaimed)
{
    Series series;
    series.add(1, 5, 0);
    series.add(4, 5, 1);
    const QImage image = painted(curveOf(CurveKind::Acknowledged, series), kSteps);
    EXPECT_TRUE(isInk(image, 30, 50));
    EXPECT_EQ(inkInColumn(image, 60), 0);
}

TEST(PaintCurve, ASpikeAmongAMillionPointsIsSeen)
{
    Series series;
    for (std::uint32_t i = 0; i < 1'000'000; ++i)
        series.add(i * 1e-5, i == 500'000 ? 9 : 1, i);
    const QImage image = painted(curveOf(CurveKind::InFlight, series), kSteps);
    EXPECT_TRUE(isInk(image, 50, 30)) << "the way up to 9";
    EXPECT_FALSE(isInk(image, 30, 30));
}

TEST(PaintCurve, DashesLeaveGaps)
{
    Series series;
    series.add(0, 5, 0);
    series.add(10, 5, 1);
    CurveStyle dashed = kSteps;
    dashed.dash = Dash::Long;
    const QImage image = painted(curveOf(CurveKind::Window, series), dashed);
    int ink = 0;
    for (int x = 0; x < 100; ++x)
        ink += isInk(image, x, 50) ? 1 : 0;
    EXPECT_GT(ink, 50);
    EXPECT_LT(ink, 90);
}

TEST(PaintCurve, BarsReachFromTheFirstOctetToTheLast)
{
    Series series;
    series.addRange(5, 2, 6, 0);
    const QImage image = painted(curveOf(CurveKind::Retransmitted, series), kBars);
    EXPECT_NEAR(inkInColumn(image, 50), 40, 2);
    Series tiny;
    tiny.addRange(5, 2, 2.001, 0);
    EXPECT_GE(inkInColumn(painted(curveOf(CurveKind::Retransmitted, tiny), kBars), 50), 2)
        << "a single octet is seen";
}

TEST(PaintCurve, CrowdedMarksKeepTheirExtremes)
{
    Series series;
    for (std::uint32_t i = 0; i < 100'000; ++i)
        series.add(5, i == 77'777 ? 9.5 : i == 33'333 ? 0.5 : 5, i);
    const QImage image = painted(curveOf(CurveKind::RoundTrip, series), kMarks);
    EXPECT_TRUE(isInk(image, 50, 5));
    EXPECT_TRUE(isInk(image, 50, 95));
    EXPECT_FALSE(isInk(image, 50, 25)) << "and nothing where none is";
}

TEST(PaintCurve, NothingIsDrawnInAFrameWithoutExtent)
{
    Series series;
    series.add(5, 5, 0);
    Frame flat = frame();
    flat.high = flat.low;
    const QImage image = painted(curveOf(CurveKind::RoundTrip, series), kMarks, flat);
    EXPECT_EQ(inkInColumn(image, 50), 0);
}

// The light theme survives a grey-scale print: what stands in one plot differs in more than its colour.
TEST(CurveStyles, OfOnePlotDifferInShape)
{
    const theme::Theme theme = theme::Theme::light();
    const auto shapes = [&](CurveKind first, CurveKind last) {
        std::set<std::tuple<Drawing, Dash, double, double, Mark>> seen;
        for (auto kind = static_cast<std::size_t>(first); kind <= static_cast<std::size_t>(last); ++kind) {
            const CurveStyle style = styleOf(static_cast<CurveKind>(kind), theme);
            const bool hasMark = style.markSize > 0;
            EXPECT_TRUE(seen.emplace(style.drawing, style.dash, style.width, style.markSize,
                                     hasMark ? style.mark : Mark::Disc)
                            .second)
                << name(static_cast<CurveKind>(kind));
        }
    };
    shapes(CurveKind::Sent, CurveKind::ZeroWindow);
    shapes(CurveKind::RoundTrip, CurveKind::RetransmissionTimeout);
    shapes(CurveKind::InFlight, CurveKind::SlowStartThreshold);
    shapes(CurveKind::Throughput, CurveKind::Goodput);
}

TEST(CurveStyles, AreSeenOnTheGroundOfEachTheme)
{
    for (const theme::Theme& theme : {theme::Theme::light(), theme::Theme::dark(), theme::Theme::projector()})
        for (std::size_t kind = 0; kind < kCurveKindCount; ++kind)
            EXPECT_GE(theme::contrast(styleOf(static_cast<CurveKind>(kind), theme).colour, theme.ground), 4.5)
                << name(static_cast<CurveKind>(kind));
}

class Nearest : public testing::Test {
protected:
    Nearest()
    {
        Series sent;
        sent.addRange(2, 1, 6, 7);
        sent.addRange(8, 1, 6, 9);
        chart.curves.push_back(curveOf(CurveKind::Sent, sent));
        Series edge;
        edge.add(8, 9, kNoStep);
        chart.curves.push_back(curveOf(CurveKind::WindowEdge, edge));
    }
    Chart chart;
    ShownCurves all = ShownCurves().set();
};

TEST_F(Nearest, FindsWhatIsUnderThePointer)
{
    const auto hit = nearest(chart, all, frame(), QPointF(23, 60), 8);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->curve, 0U);
    EXPECT_EQ(hit->point, 0U);
    EXPECT_DOUBLE_EQ(hit->distance, 3) << "within the bar only the way aside counts";
    EXPECT_FALSE(nearest(chart, all, frame(), QPointF(50, 60), 8));
}

TEST_F(Nearest, LooksAtDrawnCurvesOnly)
{
    ShownCurves some = all;
    some[static_cast<std::size_t>(CurveKind::Sent)] = false;
    EXPECT_FALSE(nearest(chart, some, frame(), QPointF(23, 60), 8));
}

TEST_F(Nearest, InTimeIsASegmentWhereverItIsDrawn)
{
    const auto hit = nearestInTime(chart, all, frame(), 70);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->curve, 0U) << "a point without a segment cannot be selected";
    EXPECT_EQ(hit->point, 1U);
}

} // namespace
} // namespace lifeline::plots
