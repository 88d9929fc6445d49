#include "ui/playback/scrubber.h"

#include "tests/ui/lives.h"

#include <QLabel>
#include <QToolButton>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::playback {
namespace {

using testing::Optional;

class ScrubberTest : public testing::Test {
protected:
    ScrubberTest()
    {
        scrubber.resize(900, 60);
        scrubber.show();
        playhead.setLife(life);
        scrubber.readAgain();
        QApplication::processEvents();
    }
    QToolButton& button(const char* name) { return *scrubber.findChild<QToolButton*>(QLatin1String(name)); }
    Track& track() { return *scrubber.findChild<Track*>(); }
    std::string place() { return scrubber.findChild<QLabel*>(QStringLiteral("place"))->text().toStdString(); }
    QPoint at(Time time) { return QPointF(track().xOf(time), track().height() / 2.0).toPoint(); }

    std::shared_ptr<const trace::Life> life = test::lifeWithOptions(test::kFourWayClose);
    state::Selection selection;
    state::Playhead playhead;
    Scrubber scrubber{playhead, selection};
};

TEST_F(ScrubberTest, SaysWhichSegmentOfHowMany)
{
    const std::string all = std::to_string(life->steps.size());
    EXPECT_EQ(place(), "– / " + all);
    selection.setStep(2);
    EXPECT_EQ(place(), "3 / " + all);
    playhead.standAt(0);
    EXPECT_EQ(place(), "1 / " + all);
}

TEST_F(ScrubberTest, OffersToShowAllWhileItShowsAMoment)
{
    EXPECT_FALSE(button("showAll").isVisible());
    const int width = track().width();
    playhead.standAt(1);
    EXPECT_TRUE(button("showAll").isVisible());
    QApplication::processEvents();
    EXPECT_EQ(track().width(), width);
    button("showAll").click();
    EXPECT_FALSE(playhead.now());
    EXPECT_FALSE(button("showAll").isVisible());
}

TEST_F(ScrubberTest, ItsButtonsWalkAndPlay)
{
    selection.setStep(2);
    button("forward").click();
    EXPECT_THAT(playhead.step(), Optional(3U));
    button("back").click();
    EXPECT_THAT(playhead.step(), Optional(2U));
    button("last").click();
    EXPECT_THAT(playhead.step(), Optional(life->steps.size() - 1));
    button("first").click();
    EXPECT_EQ(*playhead.now(), life->begin);
    button("play").click();
    EXPECT_TRUE(playhead.isPlaying());
    EXPECT_EQ(button("play").accessibleName(), QStringLiteral("Pause"));
    button("play").click();
    EXPECT_FALSE(playhead.isPlaying());
}

TEST_F(ScrubberTest, AClickOnATickGoesToItsSegment)
{
    QTest::mouseClick(&track(), Qt::LeftButton, {}, at(life->steps[6].sent));
    EXPECT_THAT(playhead.step(), Optional(6U));
    EXPECT_EQ(*playhead.now(), state::momentOf(life->steps[6]));
}

TEST_F(ScrubberTest, DraggingMovesTheMoment)
{
    const Time from = life->begin;
    const Time to = life->begin + (life->end - life->begin) / 2;
    QTest::mousePress(&track(), Qt::LeftButton, {}, at(from));
    QMouseEvent move(QEvent::MouseMove, at(to), track().mapToGlobal(at(to)), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(&track(), &move);
    QTest::mouseRelease(&track(), Qt::LeftButton, {}, at(to));
    ASSERT_TRUE(playhead.now());
    EXPECT_NEAR(double((*playhead.now() - to).count()), 0, double((life->end - life->begin).count()) / 200);
}

TEST_F(ScrubberTest, TheTrackHasKeys)
{
    selection.setStep(1);
    QTest::keyClick(&track(), Qt::Key_Right);
    EXPECT_THAT(playhead.step(), Optional(2U));
    QTest::keyClick(&track(), Qt::Key_Left);
    EXPECT_THAT(playhead.step(), Optional(1U));
    QTest::keyClick(&track(), Qt::Key_Home);
    EXPECT_EQ(*playhead.now(), life->begin);
    QTest::keyClick(&track(), Qt::Key_Space);
    EXPECT_TRUE(playhead.isPlaying());
    EXPECT_FALSE(track().accessibleDescription().isEmpty());
}

TEST_F(ScrubberTest, SaysThatSilencesAreShortened)
{
    EXPECT_TRUE(track().toolTip().isEmpty());
    playhead.setLife(test::lifeWithOptions(test::kLostSyn));
    scrubber.readAgain();
    EXPECT_THAT(track().toolTip().toStdString(), testing::HasSubstr("1.000 s"));
}

TEST_F(ScrubberTest, NothingCanBePressedWithoutAConnection)
{
    playhead.setLife(nullptr);
    scrubber.readAgain();
    EXPECT_FALSE(button("play").isEnabled());
    EXPECT_FALSE(track().isEnabled());
    EXPECT_EQ(place(), "");
}

TEST_F(ScrubberTest, NothingIsCutAtAnyZoom)
{
    for (const double zoom : {0.75, 1.0, 2.0, 3.0}) {
        scrubber.setTheme(theme::Theme::dark(), zoom);
        QApplication::processEvents();
        scrubber.resize(std::max(544, scrubber.minimumSizeHint().width()), scrubber.sizeHint().height());
        QApplication::processEvents();
        const auto* label = scrubber.findChild<QLabel*>(QStringLiteral("place"));
        EXPECT_GE(label->width(), label->fontMetrics().horizontalAdvance(label->text()));
        EXPECT_GE(track().height(), track().sizeHint().height());
    }
}

} // namespace
} // namespace lifeline::playback
