#include "core/teaching/chosen.h"

#include <gmock/gmock.h>

namespace lifeline::teaching {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Question> of(const std::vector<Topic>& topics)
{
    std::vector<Question> questions;
    for (const Topic topic : topics) {
        Question question;
        question.topic = topic;
        questions.push_back(question);
    }
    return questions;
}

constexpr Topic kAck = Topic::Acknowledgment;

TEST(ChosenQuestions, HaveEveryTopicBeforeAnyTwice)
{
    const auto questions = of({kAck, kAck, kAck, kAck, Topic::Repeat, kAck, Topic::CallResult});
    EXPECT_THAT(chosen(questions, 3), ElementsAre(0, 4, 6));
    EXPECT_THAT(chosen(questions, 4), ElementsAre(0, 2, 4, 6)) << "the two about ack are far from each other";
}

TEST(ChosenQuestions, AreNoMoreThanThereAre)
{
    EXPECT_THAT(chosen({}, 8), IsEmpty());
    EXPECT_THAT(chosen(of({kAck, kAck}), 8), ElementsAre(0, 1));
    EXPECT_THAT(chosen(of(std::vector<Topic>(100, kAck)), 8), SizeIs(8));
    EXPECT_THAT(chosen(of({kAck}), 0), IsEmpty());
}

} // namespace
} // namespace lifeline::teaching
