#include "app/lifeline/narration.h"
#include "tests/ui/lives.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace lifeline::app {
namespace {

lessons::Lesson lessonThatSays(std::vector<std::string> places)
{
    lessons::Lesson lesson;
    for (std::string& place : places)
        lesson.narration.push_back({place, {"at " + place, {}}});
    return lesson;
}

/// What a snapshot with this life alone would show.
std::vector<Happening> happenings(const trace::Life& life)
{
    std::vector<Happening> all;
    for (const trace::Step& step : life.steps) {
        lessons::SegmentPattern pattern;
        pattern.from = step.wire.from;
        pattern.flags = packet::tcpdumpLetters(step.wire.flags);
        pattern.length = step.wire.length;
        all.push_back({step.sent, pattern, {}});
    }
    for (const trace::CallSpan& span : life.calls)
        if (span.end)
            all.push_back({*span.end, {}, span.call.actor + ": " + span.call.name});
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return all;
}

std::vector<std::string> told(const lessons::Lesson& lesson, const trace::Life& life, bool isOver = true)
{
    std::vector<std::string> sentences;
    for (const lessons::Narration* narration : narrationOf(lesson, happenings(life), life, isOver))
        sentences.push_back(narration == nullptr ? "" : narration->text.english);
    return sentences;
}

TEST(Narration, FollowsTheLessonsOrderAndStaysUntilTheNextSentence)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    EXPECT_THAT(told(lessonThatSays({"< S.", "> F.", "< .", "end"}), *life),
                testing::ElementsAre("", "at < S.", "at < S.", "at < S.", "at < S.", "at < S.", "at < S.",
                                     "at > F.", "at < .", "at < .", "at end"));
}

TEST(Narration, HasNoEndBeforeTheRunIsOver)
{
    trace::Life life = *test::lifeWithOptions(test::kFourWayClose);
    life.steps.resize(10);
    EXPECT_THAT(told(lessonThatSays({"> S", "end"}), life, false), testing::Each("at > S"));
}

TEST(Narration, BeginsWithWhatIsSaidAtTheStart)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    EXPECT_EQ(told(lessonThatSays({"start", "> F."}), *life).front(), "at start");
}

TEST(Narration, WaitsForACallThatReturns)
{
    trace::Life life = *test::lifeWithOptions(test::kFourWayClose);
    const std::vector<Happening> seen{{life.steps[0].sent, {}, "client: socket"},
                                      {life.steps[4].sent, {}, "client: send"}};
    const lessons::Lesson lesson = lessonThatSays({"client: send"});
    const auto said = narrationOf(lesson, seen, life, false);
    EXPECT_EQ(said[3], nullptr);
    EXPECT_NE(said[4], nullptr);
}

TEST(Narration, TellsWhatHappensInAnotherConnection)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    lessons::SegmentPattern reset;
    reset.from = Side::Server;
    reset.flags = "R.";
    const std::vector<Happening> seen{{life->steps[6].sent - Time{1}, reset, {}}};
    const lessons::Lesson lesson = lessonThatSays({"< R."});
    const auto said = narrationOf(lesson, seen, *life, false);
    EXPECT_EQ(said[5], nullptr);
    EXPECT_NE(said[6], nullptr);
}

TEST(Narration, SaysNothingThatWasSaidBeforeAConnectionBegan)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    lessons::SegmentPattern fin;
    fin.from = Side::Client;
    fin.flags = "F.";
    const Time begin = life->steps.front().sent;
    const std::vector<Happening> seen{{begin - Time{1}, fin, {}}, {life->steps[6].sent, fin, {}}};
    const lessons::Lesson lesson = lessonThatSays({"start", "> F.", "> F."});
    const auto said = narrationOf(lesson, seen, *life, false, begin);
    EXPECT_EQ(said[0], nullptr);
    EXPECT_EQ(said[5], nullptr);
    EXPECT_EQ(said[6], &lesson.narration[2]);
}

} // namespace
} // namespace lifeline::app
