#include "ui/presenter/presentation.h"

#include "tests/ui/presenter/presented_lesson.h"
#include "ui/presenter/answer_sheet.h"
#include "ui/presenter/caption_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lifeline::presenter {
namespace {

using namespace std::chrono_literals;
using Kind = Scene::Kind;

class APresentation : public testing::Test {
protected:
    APresentation() { presentation.setSpeed(0); }

    void show(const std::string& lesson) { presentation.setSubject(test::presentedLesson(lesson)); }

    /// To the end, however many presses it takes. @return how many
    int walk()
    {
        int presses = 0;
        for (; !presentation.isAtEnd() && presses < 1000; ++presses)
            presentation.next();
        return presses;
    }

    Presentation presentation;
};

TEST_F(APresentation, BeginsBeforeTheFirstSegment)
{
    show("handshake");
    EXPECT_EQ(presentation.place(), 0U);
    EXPECT_FALSE(presentation.step());
    EXPECT_EQ(captionOf(presentation).strong, QStringLiteral("What it shows."));
}

TEST_F(APresentation, ShowsEverySegmentOnce)
{
    for (const char* lesson : {"handshake", "closed-port", "syn-lost", "slow-start", "zero-window"}) {
        show(lesson);
        std::uint32_t next = 0;
        for (const Scene& scene : presentation.script().scenes)
            if (scene.kind == Kind::Segments) {
                EXPECT_EQ(scene.first, next) << lesson;
                next = *scene.shown + 1;
            }
        EXPECT_EQ(next, presentation.subject().life->steps.size()) << lesson;
        walk();
        EXPECT_TRUE(presentation.isAtEnd()) << lesson;
        EXPECT_EQ(presentation.step(), next - 1) << lesson;
    }
}

TEST_F(APresentation, NeverShowsWhatIsStillToCome)
{
    show("close-four-way");
    const trace::Life& life = *presentation.drawn();
    while (!presentation.isAtEnd()) {
        const ladder::Layout shown = ladder::revealed(presentation.layout(), life, presentation.reveal());
        const auto last = presentation.step();
        for (const ladder::Arrow& arrow : shown.arrows) {
            ASSERT_TRUE(last);
            EXPECT_LE(arrow.step, *last);
        }
        for (const Side side : kBothSides)
            for (const ladder::Band& band : shown.bands[side]) {
                EXPECT_LE(band.begin, presentation.reveal().y);
                const auto cause = life.spans[side][band.span].cause;
                EXPECT_TRUE(!cause || (last && *cause <= *last));
            }
        presentation.next();
    }
}

TEST_F(APresentation, EndsTheSameWhetherSegmentsFlyOrNot)
{
    show("handshake");
    walk();
    const ladder::Reveal still = presentation.reveal();
    presentation.restart();
    presentation.setSpeed(1);
    while (!presentation.isAtEnd()) {
        presentation.next();
        for (int frame = 0; presentation.isFlying() && !presentation.isHeld() && frame < 10'000; ++frame)
            presentation.advance(16ms);
    }
    EXPECT_EQ(presentation.reveal().step, still.step);
    EXPECT_EQ(presentation.reveal().y, still.y);
    EXPECT_FALSE(presentation.flight());
}

TEST_F(APresentation, FliesASegmentInOneToOneAndAHalfSeconds)
{
    show("handshake");
    presentation.setAsking({false});
    presentation.setSpeed(1);
    presentation.next();
    ASSERT_TRUE(presentation.isFlying());
    Time took{};
    for (; presentation.isFlying(); took += 10ms)
        presentation.advance(10ms);
    EXPECT_GE(took, 1s);
    EXPECT_LE(took, 1500ms);
    presentation.setSpeed(8);
    presentation.next();
    for (took = {}; presentation.isFlying(); took += 10ms)
        presentation.advance(10ms);
    EXPECT_LE(took, 200ms);
}

TEST_F(APresentation, LetsAFlyingSegmentArriveWithTheNextPress)
{
    show("handshake");
    presentation.setAsking({false});
    presentation.setSpeed(1);
    presentation.next();
    presentation.advance(100ms);
    ASSERT_TRUE(presentation.isFlying());
    presentation.next();
    EXPECT_FALSE(presentation.isFlying());
    EXPECT_EQ(presentation.place(), 1U) << "it did not skip one";
}

TEST_F(APresentation, HoldsASegmentWhoseEffectIsAsked)
{
    show("handshake");
    const auto held = [&] { return presentation.isHeld(); };
    while (!presentation.isAtEnd() && !held())
        presentation.next();
    ASSERT_TRUE(held());
    ASSERT_NE(presentation.question(), nullptr);
    EXPECT_EQ(presentation.question()->moment, teaching::Moment::OnTheWay);
    EXPECT_FALSE(presentation.reply().isRevealed);
    const std::size_t place = presentation.place();
    presentation.next();
    EXPECT_EQ(presentation.place(), place);
    EXPECT_FALSE(presentation.isHeld());
    EXPECT_TRUE(presentation.reply().isRevealed);
}

TEST_F(APresentation, CountsAnswersAndHandsUntilTheAnswerIsTold)
{
    show("handshake");
    while (presentation.question() == nullptr && !presentation.isAtEnd())
        presentation.next();
    ASSERT_NE(presentation.question(), nullptr);
    const std::size_t right = presentation.question()->answer;
    const std::size_t wrong = right == 0 ? 1 : 0;
    presentation.choose(wrong);
    EXPECT_EQ(presentation.reply().chosen, wrong);
    presentation.choose(wrong);
    EXPECT_FALSE(presentation.reply().chosen) << "chosen again, it is taken back";
    presentation.raiseHands(right, 3);
    presentation.raiseHands(wrong, 1);
    presentation.raiseHands(wrong, -2);
    EXPECT_EQ(presentation.reply().hands[right], 3);
    EXPECT_EQ(presentation.reply().hands[wrong], 0);
    presentation.choose(right);
    presentation.answer();
    EXPECT_TRUE(presentation.reply().isRevealed);
    presentation.choose(wrong);
    EXPECT_EQ(presentation.reply().chosen, right) << "too late";

    const AnswerSheet sheet = answerSheetOf(presentation);
    ASSERT_EQ(sheet.rows.size(), 1U);
    EXPECT_TRUE(sheet.rows.front().isRight);
    EXPECT_TRUE(sheet.rows.front().given.last().startsWith(QStringLiteral("3 × ")));
    EXPECT_EQ(sheet.right, 1U);
    EXPECT_TRUE(plainSheet(sheet).contains(sheet.rows.front().question));
    const std::uint32_t number = presentation.subject().life->steps[presentation.question()->step].number;
    EXPECT_EQ(sheet.rows.front().place, QStringLiteral("Segment %1").arg(number));
}

TEST_F(APresentation, AsksNothingWhenTheTeacherSaysSo)
{
    show("handshake");
    presentation.setAsking({false});
    EXPECT_EQ(presentation.count(), 11U);
    while (!presentation.isAtEnd()) {
        presentation.next();
        EXPECT_EQ(presentation.question(), nullptr);
        EXPECT_FALSE(captionOf(presentation).strong.isEmpty());
    }
}

TEST_F(APresentation, AsksNoMoreThanTheLevel)
{
    show("rst-variants");
    presentation.setAsking({true, teaching::Level::Basics});
    for (const Scene& scene : presentation.script().scenes)
        EXPECT_TRUE(!scene.question
                    || presentation.script().questions[*scene.question].level == teaching::Level::Basics);
}

TEST_F(APresentation, GoesBackTheWayItCame)
{
    show("handshake");
    std::vector<std::pair<std::size_t, double>> way;
    while (!presentation.isAtEnd()) {
        if (!presentation.isHeld())
            way.emplace_back(presentation.place(), presentation.reveal().y);
        presentation.next();
    }
    for (auto at = way.rbegin(); at != way.rend(); ++at) {
        while (presentation.place() > at->first)
            presentation.back();
        EXPECT_EQ(presentation.place(), at->first);
        EXPECT_EQ(presentation.reveal().y, at->second);
    }
    presentation.back();
    EXPECT_EQ(presentation.place(), 0U);
}

TEST_F(APresentation, KeepsItsPlaceWhileTheConnectionGrows)
{
    Subject whole = test::presentedLesson("handshake");
    Subject part = whole;
    auto life = std::make_shared<trace::Life>(*whole.life);
    life->steps.resize(5);
    part.life = life;
    part.examination = nullptr;
    part.isGrowing = true;
    presentation.setSubject(part);
    walk();
    EXPECT_EQ(presentation.step(), 4U);
    presentation.setSubject(whole);
    EXPECT_EQ(presentation.step(), 4U);
    walk();
    EXPECT_EQ(presentation.step(), 10U);
}

TEST_F(APresentation, SaysThatThereIsNothingToPresent)
{
    EXPECT_TRUE(presentation.isAtEnd());
    EXPECT_FALSE(captionOf(presentation).strong.isEmpty());
    presentation.next();
    presentation.back();
    presentation.answer();
    presentation.choose(0);
    EXPECT_EQ(presentation.place(), 0U);
}

TEST_F(APresentation, ShowsARoundOfSlowStartAtOnce)
{
    show("slow-start");
    presentation.setAsking({false});
    EXPECT_EQ(presentation.count(), 14U);
    std::vector<std::uint32_t> counts;
    for (const ladder::Burst& burst : presentation.layout().bursts)
        counts.push_back(burst.count());
    EXPECT_EQ(counts, (std::vector<std::uint32_t>{10, 10, 20, 20, 40, 40}));
    EXPECT_TRUE(presentation.layout().folds.empty());
    walk();
    EXPECT_TRUE(presentation.isAtEnd());
}

TEST_F(APresentation, PutsALongRunIntoABlock)
{
    show("window-scaling");
    presentation.setAsking({false});
    const bool hasLongRun =
        std::any_of(presentation.script().scenes.begin(), presentation.script().scenes.end(),
                    [](const Scene& scene) { return *scene.shown - scene.first > 48; });
    EXPECT_TRUE(hasLongRun);
    EXPECT_FALSE(presentation.layout().folds.empty());
}

/// A train is drawn as if it had arrived at once: nobody can say which of its ACKs comes first.
TEST_F(APresentation, AsksForNoAckOfLessThanTheBoardShows)
{
    for (const char* lesson : {"slow-start", "zero-window"}) {
        show(lesson);
        presentation.setAsking({true});
        const trace::Life& life = *presentation.subject().life;
        const std::uint32_t firstAck = life.steps[3].wire.end().value; // of the first data
        std::size_t asked = 0;
        for (const Scene& scene : presentation.script().scenes) {
            if (!scene.question)
                continue;
            ++asked;
            const teaching::Question& question = presentation.script().questions[*scene.question];
            if (question.topic == teaching::Topic::Acknowledgment) {
                EXPECT_NE(life.steps[question.step].wire.acknowledgment.value, firstAck) << lesson;
            }
        }
        EXPECT_GE(asked, 3U) << lesson;
    }
}

/// Its reset is a segment of another connection, and is not on the board.
TEST_F(APresentation, AsksForNoResetThatIsNotThere)
{
    show("half-open-reboot");
    presentation.setAsking({true});
    for (const teaching::Question& question : presentation.script().questions)
        if (question.topic == teaching::Topic::CallResult) {
            EXPECT_NE(presentation.subject().life->calls[*question.call].call.error, "ECONNRESET");
        }
}

} // namespace
} // namespace lifeline::presenter
