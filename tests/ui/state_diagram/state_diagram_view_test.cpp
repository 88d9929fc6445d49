#include "ui/state_diagram/state_diagram_view.h"

#include "tests/ui/lives.h"
#include "ui/state_diagram/diagram_canvas.h"

#include <QLabel>
#include <QListWidget>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::state_diagram {
namespace {

using tcp::State;
using testing::HasSubstr;

class States : public testing::Test {
protected:
    States()
    {
        view.resize(344, 1000);
        view.setTheme(theme::Theme::light(), 1);
        view.show();
        playhead.setLife(life);
        view.setLife(life);
        QApplication::processEvents();
    }
    DiagramCanvas& canvas() { return *view.findChild<DiagramCanvas*>(); }
    std::string heading()
    {
        return view.findChild<QLabel*>(QStringLiteral("stateHeading"))->text().toStdString();
    }
    void click(QPointF at) { QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at.toPoint()); }
    State placeOf(Side side) { return nodes()[canvas().journey().place[side]->node].state; }

    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kFourWayClose);
    state::Selection selection;
    state::Playhead playhead;
    StateDiagramView view{selection, playhead};
};

TEST_F(States, ShowTheMomentThatIsSelected)
{
    EXPECT_EQ(placeOf(Side::Server), State::Closed); // nothing is selected: the end
    selection.setStep(0);
    EXPECT_EQ(placeOf(Side::Client), State::SynSent);
    EXPECT_EQ(placeOf(Side::Server), State::SynReceived);
    playhead.moveTo(life->steps[0].sent);
    EXPECT_EQ(placeOf(Side::Server), State::Listen); // it is on its way
    playhead.leave();
    EXPECT_EQ(placeOf(Side::Server), State::SynReceived);
}

TEST_F(States, ListWhenEachEndWasInTheStateThatIsClicked)
{
    click(canvas().geometryOfPicture().boxes[static_cast<std::size_t>(State::Established)].center());
    EXPECT_EQ(heading(), "ESTABLISHED");
    auto* stays = view.findChild<QListWidget*>(QStringLiteral("stays"));
    ASSERT_EQ(stays->count(), 2);
    EXPECT_THAT(stays->item(0)->text().toStdString(), HasSubstr("Client: from 0.020"));
    EXPECT_THAT(stays->item(0)->text().toStdString(), HasSubstr("from segment 2 on"));
    Q_EMIT stays->itemActivated(stays->item(0));
    EXPECT_EQ(selection.step(), 1U);

    click(canvas().geometryOfPicture().boxes[static_cast<std::size_t>(State::Closing)].center());
    EXPECT_EQ(heading(), "No end has been in CLOSING so far.");
}

TEST_F(States, SelectTheSegmentThatTookTheEdgeThatIsClicked)
{
    const std::size_t edge = *edgeFor(State::SynSent, State::Established, Trigger::Segment);
    const QPolygonF way = canvas().geometryOfPicture().edges[edge].way;
    click((way[0] + way[1]) / 2);
    EXPECT_EQ(selection.step(), 1U);
}

TEST_F(States, AnEdgeThatNobodyTookDoesNothing)
{
    const std::size_t edge = *edgeFor(State::FinWait1, State::Closing, Trigger::Segment);
    const QPolygonF way = canvas().geometryOfPicture().edges[edge].way;
    click((way[1] + way[2]) / 2);
    EXPECT_FALSE(selection.step());
}

TEST_F(States, SayWhatHappenedLast)
{
    selection.setStep(1);
    EXPECT_THAT(heading(), HasSubstr("Client: SYN-SENT → ESTABLISHED, by segment 2"));
}

TEST_F(States, CanBeWalkedWithTheKeyboard)
{
    canvas().setFocus();
    QTest::keyClick(&canvas(), Qt::Key_Down);
    QTest::keyClick(&canvas(), Qt::Key_Space);
    EXPECT_EQ(heading(), "LISTEN");
    selection.setStep(1);
    EXPECT_EQ(canvas().accessibleDescription().toStdString(),
              "Client in ESTABLISHED, Server in SYN-RECEIVED");
}

TEST_F(States, AnEmptyViewSaysWhatToDo)
{
    view.setLife(nullptr);
    EXPECT_FALSE(canvas().isVisible());
    bool helps = false;
    for (const QLabel* label : view.findChildren<QLabel*>())
        helps =
            helps || (label->isVisible() && label->text().startsWith(QLatin1String("Choose a connection")));
    EXPECT_TRUE(helps);
}

} // namespace
} // namespace lifeline::state_diagram
