#include "app/lifeline/narration.h"
#include "tests/ui/lives.h"

#include <gmock/gmock.h>

namespace lifeline::app {
namespace {

lessons::Lesson lessonThatSays(std::vector<std::string> places)
{
    lessons::Lesson lesson;
    for (std::string& place : places)
        lesson.narration.push_back({place, {"at " + place, {}}});
    lesson.promises.packets.resize(11);
    return lesson;
}

std::vector<std::string> told(const lessons::Lesson& lesson, const trace::Life& life)
{
    std::vector<std::string> sentences;
    for (const lessons::Narration* narration : narrationOf(lesson, life))
        sentences.push_back(narration == nullptr ? "" : narration->text.english);
    return sentences;
}

TEST(Narration, FollowsTheLessonsOrderAndStaysUntilTheNextSentence)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    EXPECT_THAT(told(lessonThatSays({"server: listen", "< S.", "> F.", "< .", "end"}), *life),
                testing::ElementsAre("", "at < S.", "at < S.", "at < S.", "at < S.", "at < S.", "at < S.",
                                     "at > F.", "at < .", "at < .", "at end"));
}

TEST(Narration, HasNoEndBeforeTheLastPromisedSegment)
{
    trace::Life life = *test::lifeWithOptions(test::kFourWayClose);
    life.steps.resize(10);
    EXPECT_THAT(told(lessonThatSays({"> S", "end"}), life), testing::Each("at > S"));
}

} // namespace
} // namespace lifeline::app
