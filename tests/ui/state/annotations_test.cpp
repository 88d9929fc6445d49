#include "ui/state/annotations.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace lifeline::state {
namespace {

constexpr SegmentName kThird{ConnectionId{0}, 3};
constexpr FrameNumber kFrame{17};

TEST(Annotations, AMarkIsSetAndTakenAwayAndUndone)
{
    Annotations annotations;
    QSignalSpy changes(&annotations, &Annotations::changed);
    annotations.toggleMark(kThird, kFrame);
    EXPECT_TRUE(annotations.at(kThird).isMarked);
    EXPECT_EQ(annotations.at(kThird).frame, kFrame);
    annotations.toggleMark(kThird, kFrame);
    EXPECT_TRUE(annotations.all().empty());
    EXPECT_EQ(changes.count(), 2);

    annotations.undoStack().undo();
    EXPECT_TRUE(annotations.at(kThird).isMarked);
    annotations.undoStack().undo();
    EXPECT_TRUE(annotations.all().empty());
    annotations.undoStack().redo();
    EXPECT_TRUE(annotations.at(kThird).isMarked);
}

TEST(Annotations, ACommentLivesBesideAMark)
{
    Annotations annotations;
    annotations.setComment(kThird, kFrame, QStringLiteral("  here it stalls \n"));
    annotations.toggleMark(kThird, kFrame);
    EXPECT_EQ(annotations.at(kThird).comment, QStringLiteral("here it stalls"));
    annotations.setComment(kThird, kFrame, QString());
    EXPECT_TRUE(annotations.at(kThird).isMarked);
    annotations.undoStack().undo();
    EXPECT_EQ(annotations.at(kThird).comment, QStringLiteral("here it stalls"));
}

TEST(Annotations, TheSameCommentIsNoChange)
{
    Annotations annotations;
    annotations.setComment(kThird, kFrame, QStringLiteral("a"));
    annotations.setComment(kThird, kFrame, QStringLiteral(" a "));
    EXPECT_EQ(annotations.undoStack().count(), 1);
}

TEST(Annotations, AreThereAgainWhenTheCaptureIsOpenedAgain)
{
    const QString path = QStringLiteral("/tmp/some.pcap");
    {
        Annotations annotations;
        annotations.setCapture(path, 1000);
        annotations.toggleMark(kThird, kFrame);
        annotations.setComment({ConnectionId{2}, 9}, FrameNumber{99}, QStringLiteral("why?"));
    }
    Annotations again;
    again.setCapture(path, 1000);
    EXPECT_EQ(again.all().size(), 2U);
    EXPECT_TRUE(again.at(kThird).isMarked);
    EXPECT_EQ(again.at({ConnectionId{2}, 9}).comment, QStringLiteral("why?"));
    EXPECT_EQ(again.at({ConnectionId{2}, 9}).frame, FrameNumber{99});
    EXPECT_FALSE(again.undoStack().canUndo());

    again.setCapture(path, 1001); // another file has its name now
    EXPECT_TRUE(again.all().empty());
}

TEST(Annotations, OfAPipeAreNotKept)
{
    Annotations annotations;
    annotations.setCapture({}, 0);
    annotations.toggleMark(kThird, kFrame);
    annotations.setCapture({}, 0);
    EXPECT_TRUE(annotations.all().empty());
}

} // namespace
} // namespace lifeline::state
