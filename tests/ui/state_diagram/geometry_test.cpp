#include "ui/state_diagram/geometry.h"

#include "tests/ui/lives.h"
#include "ui/state_diagram/paint_diagram.h"

#include <QImage>

#include <gmock/gmock.h>

#include <cstdlib>
#include <set>

namespace lifeline::state_diagram {
namespace {

constexpr std::array kWidths{280, 304, 344, 400, 520, 700, 900, 1200};
constexpr std::array kZooms{0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0};

TEST(StateDiagram, HasEveryStateAndEveryTransitionOfTheFigure)
{
    std::set<tcp::State> states;
    for (const Node& node : nodes())
        states.insert(node.state);
    EXPECT_EQ(states.size(), std::size_t{tcp::kStateCount});
    std::set<std::pair<std::size_t, std::size_t>> ways;
    for (const Edge& edge : edges())
        ways.emplace(edge.from.node, edge.to.node);
    EXPECT_EQ(ways.size(), 21U); // 20 arrows of figure 5, and its note 3
    EXPECT_EQ(edges().size(), 21U);
}

TEST(StateDiagram, NothingTouchesAtAnyWidthAndZoom)
{
    const theme::Theme theme = theme::Theme::light();
    for (const int width : kWidths)
        for (const double zoom : kZooms) {
            const Geometry geometry = layOut(QRectF(0, 0, width, 0), theme, zoom);
            const auto problem = collision(geometry);
            EXPECT_FALSE(problem) << width << " px at " << zoom << ", text at " << geometry.scale << ": "
                                  << problem->toStdString();
        }
}

TEST(StateDiagram, FillsAScreenOfAPresentationWithoutATouch)
{
    const Geometry geometry = layOut(QRectF(100, 50, 580, 740), theme::Theme::projector(), 3);
    EXPECT_FALSE(collision(geometry)) << collision(geometry)->toStdString();
    EXPECT_LE(geometry.size.height(), 740.5);
    for (const QRectF& box : geometry.boxes)
        EXPECT_TRUE(QRectF(100, 50, 580, 741).contains(box));
}

TEST(StateDiagram, TextGrowsWithTheZoomWhereThereIsRoom)
{
    const theme::Theme theme = theme::Theme::light();
    EXPECT_DOUBLE_EQ(layOut(QRectF(0, 0, 1200, 0), theme, 2).scale, 2);
    EXPECT_DOUBLE_EQ(layOut(QRectF(0, 0, 500, 0), theme, 1).scale, 1);
    EXPECT_GE(layOut(QRectF(0, 0, 304, 0), theme, 1).scale, 0.75); // the narrowest panel
}

TEST(StateDiagram, TheCheckSeesATouch)
{
    Geometry geometry = layOut(QRectF(0, 0, 600, 0), theme::Theme::light(), 1);
    ASSERT_FALSE(collision(geometry));
    geometry.edges[4].label[0].rect.moveCenter(geometry.boxes[0].center());
    EXPECT_TRUE(collision(geometry));
    geometry = layOut(QRectF(0, 0, 600, 0), theme::Theme::light(), 1);
    geometry.edges[4].label[0].rect.moveCenter(geometry.edges[7].way.front());
    EXPECT_TRUE(collision(geometry));
}

TEST(StateDiagram, AnAssumedPlaceLooksOtherThanAProvenOne)
{
    const theme::Theme theme = theme::Theme::light();
    const auto paint = [&](trace::Evidence evidence) {
        Journey journey;
        journey.place[Side::Client] = Place{static_cast<std::size_t>(tcp::State::Established), evidence};
        QImage image(400, 700, QImage::Format_RGB32);
        image.fill(theme.panel);
        QPainter painter(&image);
        paintDiagram(painter, QRectF(0, 0, 400, 700), journey, theme, theme.panel, 1);
        return image;
    };
    const QImage proven = paint(trace::Evidence::Proven);
    EXPECT_NE(proven, paint(trace::Evidence::Assumed));
    const Geometry geometry = layOut(QRectF(0, 0, 400, 700), theme, 1);
    const QRectF box = geometry.boxes[static_cast<std::size_t>(tcp::State::Established)];
    EXPECT_EQ(proven.pixelColor(QPointF(box.left() + 4, box.center().y()).toPoint()),
              theme.state(tcp::State::Established));
}

// For people: LIFELINE_PICTURES=folder writes the picture at some widths.
TEST(StateDiagram, CanBeWrittenAsAPicture)
{
    const char* folder = std::getenv("LIFELINE_PICTURES");
    if (folder == nullptr)
        GTEST_SKIP() << "LIFELINE_PICTURES is not set";
    const trace::Life life = test::lifeFrom(test::kFourWayClose);
    for (const int width : {280, 344, 700}) {
        const theme::Theme theme = theme::Theme::light();
        const Geometry geometry = layOut(QRectF(0, 0, width, 0), theme, 1);
        QImage image((geometry.size * 2).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        image.fill(theme.panel);
        QPainter painter(&image);
        paintDiagram(painter, geometry, journeyOf(life, {life.steps[5].sent, 5}), theme, theme.panel);
        painter.end();
        EXPECT_TRUE(
            image.save(QStringLiteral("%1/states-%2.png").arg(QString::fromLocal8Bit(folder)).arg(width)));
    }
}

} // namespace
} // namespace lifeline::state_diagram
