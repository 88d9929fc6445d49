// The keys of a teacher, and of a presenter remote.
#include "ui/presenter/presenter_view.h"

#include "tests/ui/presenter/presented_lesson.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::presenter {
namespace {

class ThePresenter : public testing::Test {
protected:
    ThePresenter() : view([this] { return now; })
    {
        view.resize(1280, 720);
        view.presentation().setSpeed(0);
        view.presentation().setAsking({false});
        view.presentation().setSubject(test::presentedLesson("handshake"));
        view.show();
    }

    std::size_t place() { return view.presentation().place(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
    }

    Time now{};
    PresenterView view;
};

TEST_F(ThePresenter, GoesOnWithEveryKeyForNext)
{
    std::size_t expected = 0;
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter,
                              Qt::Key_N, Qt::Key_PageDown}) {
        press(key);
        EXPECT_EQ(place(), ++expected) << key;
    }
}

TEST_F(ThePresenter, GoesBackWithEveryKeyForBack)
{
    for (int i = 0; i < 8; ++i)
        press(Qt::Key_Space);
    std::size_t expected = 8;
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace, Qt::Key_P, Qt::Key_PageUp}) {
        press(key);
        EXPECT_EQ(place(), --expected) << key;
    }
}

TEST_F(ThePresenter, TakesAHeldKeyForOnePress)
{
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier, QString(), true);
    press(Qt::Key_PageDown);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::sendEvent(&view, &repeated);
    EXPECT_EQ(place(), 1U);
}

TEST_F(ThePresenter, CoversTheScreenAndShowsItAgainWithoutGoingOn)
{
    press(Qt::Key_Space);
    press(Qt::Key_Period); // a remote's key
    EXPECT_EQ(view.cover(), Cover::Black);
    EXPECT_EQ(view.grab().toImage().pixelColor(640, 300), QColor(Qt::black));
    press(Qt::Key_PageDown);
    EXPECT_EQ(view.cover(), Cover::None);
    EXPECT_EQ(place(), 1U);
    press(Qt::Key_W);
    EXPECT_EQ(view.cover(), Cover::White);
    EXPECT_EQ(view.grab().toImage().pixelColor(640, 300), QColor(Qt::white));
    press(Qt::Key_Comma);
    EXPECT_EQ(view.cover(), Cover::None);
}

TEST_F(ThePresenter, StaysWithF5AndLeavesWithEscape)
{
    QSignalSpy left(&view, &PresenterView::left);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    press(Qt::Key_F5);
    EXPECT_EQ(place(), 0U) << "F5 goes to the first stop";
    EXPECT_EQ(left.count(), 0) << "and never leaves: some remotes send it in turn with Escape";
    press(Qt::Key_Escape);
    EXPECT_EQ(left.count(), 1);
}

TEST_F(ThePresenter, TakesAnswersByKeyAndClick)
{
    view.presentation().setAsking({true});
    while (view.board().caption().choices.empty() && !view.presentation().isAtEnd())
        press(Qt::Key_Space);
    ASSERT_FALSE(view.board().choiceBoxes().empty());
    press(Qt::Key_2);
    EXPECT_EQ(view.presentation().reply().chosen, 1U);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.board().choiceBoxes().front().center().toPoint());
    EXPECT_EQ(view.presentation().reply().chosen, 0U);
    press(Qt::Key_1, Qt::ShiftModifier);
    press(Qt::Key_Exclam, Qt::ShiftModifier); // what Shift+1 gives on most keyboards
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(view.presentation().reply().hands[0], 1);
    press(Qt::Key_Q);
    EXPECT_TRUE(view.presentation().reply().isRevealed);
    press(Qt::Key_S);
    EXPECT_TRUE(view.showsAnswers());
    press(Qt::Key_Escape);
    EXPECT_FALSE(view.showsAnswers());
    QTest::keySequence(&view, QKeySequence::Copy);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QLatin1Char('\t')));
}

TEST_F(ThePresenter, ShowsItsKeysARingAndTheLastSegmentEnlarged)
{
    press(Qt::Key_Space);
    press(Qt::Key_Question);
    EXPECT_TRUE(view.showsKeys());
    press(Qt::Key_Question);
    EXPECT_FALSE(view.showsKeys());
    const QImage plain = view.grab().toImage();
    press(Qt::Key_Z);
    EXPECT_NE(view.grab().toImage(), plain);
    press(Qt::Key_Z);
    EXPECT_EQ(view.grab().toImage(), plain);
    press(Qt::Key_I);
    EXPECT_EQ(view.grab().toImage().pixelColor(0, 0), QColor(Qt::white));
    press(Qt::Key_I);
    EXPECT_EQ(view.grab().toImage(), plain);
    press(Qt::Key_R);
    EXPECT_TRUE(view.showsRing());
    press(Qt::Key_R);
    press(Qt::Key_D);
    EXPECT_NE(view.grab().toImage(), plain) << "without the diagram";
}

TEST_F(ThePresenter, GoesOnToTheLessonsNextConnectionAndKeepsWhatWasAnswered)
{
    const auto subjectOf = [](std::uint32_t connection) {
        Subject subject = test::presentedLesson("time-wait-side", connection);
        subject.connection = connection;
        subject.connections = 3;
        subject.isLesson = true;
        return subject;
    };
    view.presentation().setAsking({true});
    view.presentation().setSubject(subjectOf(0));
    const QSignalSpy wanted(&view, &PresenterView::connectionWanted);
    while (!view.presentation().isAtEnd())
        press(Qt::Key_Space);
    const std::size_t answered = view.presentation().replies().size();
    ASSERT_GT(answered, 0U);
    press(Qt::Key_Space);
    EXPECT_TRUE(view.showsAnswers());
    EXPECT_EQ(wanted.count(), 0);
    press(Qt::Key_Space);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.last().front().toInt(), 1);

    view.presentation().setSubject(subjectOf(1));
    EXPECT_EQ(place(), 0U);
    EXPECT_TRUE(view.presentation().replies().empty());
    press(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_EQ(wanted.last().front().toInt(), -1);
    view.presentation().setSubject(subjectOf(0));
    EXPECT_EQ(view.presentation().replies().size(), answered);

    view.presentation().setSubject(subjectOf(2));
    while (!view.presentation().isAtEnd())
        press(Qt::Key_Space);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    EXPECT_EQ(wanted.count(), 2) << "the last one has no sequel";
}

TEST_F(ThePresenter, FliesWithItsClock)
{
    view.presentation().setSpeed(1);
    press(Qt::Key_Space);
    ASSERT_TRUE(view.presentation().isFlying());
    for (int frame = 0; frame < 100 && view.presentation().isFlying(); ++frame) {
        now += std::chrono::milliseconds{16};
        view.tick();
    }
    EXPECT_FALSE(view.presentation().isFlying());
    press(Qt::Key_Plus);
    EXPECT_EQ(view.presentation().speed(), 2);
    press(Qt::Key_0);
    EXPECT_EQ(view.presentation().speed(), 0);
}

TEST_F(ThePresenter, SaysWhatAKeyHasChangedAndStopsSayingIt)
{
    view.presentation().setAsking({true, teaching::Level::Basics});
    press(Qt::Key_L);
    EXPECT_EQ(view.toast(), QStringLiteral("Questions: on, level 2 of 3 (Practice)"));
    press(Qt::Key_T);
    EXPECT_EQ(view.toast(), QStringLiteral("Questions are off (T)"));
    press(Qt::Key_L);
    EXPECT_FALSE(view.presentation().asking().isOn) << "the level of no questions changes nothing";
    EXPECT_EQ(view.presentation().asking().most, teaching::Level::Practice);
    EXPECT_EQ(view.toast(), QStringLiteral("Questions are off (T)"));
    press(Qt::Key_0);
    EXPECT_EQ(view.toast(), QStringLiteral("Speed 1×"));
    press(Qt::Key_Plus);
    EXPECT_EQ(view.toast(), QStringLiteral("Speed 2×"));
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    EXPECT_EQ(view.toast(), QStringLiteral("Speed 0.5×"));
    const QImage said = view.grab().toImage();
    press(Qt::Key_0);
    EXPECT_EQ(view.toast(), QStringLiteral("Speed: no flight"));
    EXPECT_NE(view.grab().toImage(), said);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.toast().isEmpty(); }, 10'000));
}

TEST_F(ThePresenter, KeepsTheChoicesWhenTheAnswerIsTold)
{
    view.presentation().setAsking({true});
    while (!view.board().caption().isAsking() && !view.presentation().isAtEnd())
        press(Qt::Key_Space);
    const std::vector<ShownChoice> asked = view.board().caption().choices;
    ASSERT_GE(asked.size(), 2U);
    const std::size_t right = view.presentation().question()->answer;
    const std::size_t wrong = right == 0 ? 1 : 0;
    view.presentation().choose(wrong);
    view.presentation().raiseHands(right, 12);
    press(Qt::Key_Q);
    const CaptionText& told = view.board().caption();
    ASSERT_EQ(told.choices.size(), asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
        EXPECT_EQ(told.choices[i].text, asked[i].text);
        EXPECT_EQ(told.choices[i].isRight, i == right);
        EXPECT_EQ(told.choices[i].isChosen, i == wrong);
        EXPECT_EQ(told.choices[i].hands, i == right ? 12 : 0);
    }
    EXPECT_FALSE(told.plain.isEmpty()) << "and why";
    EXPECT_TRUE(view.accessibleName().contains(QStringLiteral("the right answer")));
    // a click there is one for next now: nothing can be chosen any more
    const std::size_t before = place();
    const bool wasFlying = view.presentation().isFlying();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.board().choiceBoxes().front().center().toPoint());
    EXPECT_TRUE(place() != before || view.presentation().isFlying() != wasFlying);
}

TEST_F(ThePresenter, ScrollsThroughAnswersThatHaveNoRoom)
{
    view.presentation().setAsking({true});
    while (!view.presentation().isAtEnd())
        press(Qt::Key_Space);
    const std::size_t rows = view.presentation().replies().size();
    ASSERT_GE(rows, 5U);
    view.resize(640, 320);
    press(Qt::Key_S);
    ASSERT_TRUE(view.showsAnswers());
    EXPECT_EQ(view.answerPages().end(), rows) << "the newest first";
    EXPECT_TRUE(view.answerPages().hasMoreAbove());
    press(Qt::Key_Up);
    EXPECT_EQ(view.answerPages().end(), rows - 1);
    EXPECT_TRUE(view.answerPages().hasMoreBelow());
    for (std::size_t i = 0; i < rows; ++i)
        press(Qt::Key_PageUp);
    EXPECT_EQ(view.answerPages().begin(), 0U);
    EXPECT_TRUE(view.showsAnswers());
    const std::size_t at = place();
    for (std::size_t i = 0; i < rows && view.answerPages().hasMoreBelow(); ++i)
        press(Qt::Key_PageDown); // a remote's
    EXPECT_EQ(view.answerPages().end(), rows);
    EXPECT_EQ(place(), at);
    press(Qt::Key_Left);
    press(Qt::Key_Escape);
    EXPECT_FALSE(view.showsAnswers());
}

TEST_F(ThePresenter, SaysItsCaptionToAScreenReader)
{
    press(Qt::Key_Space);
    EXPECT_TRUE(view.accessibleName().contains(view.board().caption().strong));
}

} // namespace
} // namespace lifeline::presenter
