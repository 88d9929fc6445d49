#include "ui/free_play/lesson_skeleton.h"

#include "core/lessons/lesson_reader.h"

#include <gmock/gmock.h>

namespace lifeline::free_play {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<PlayEntry> entriesOf(const std::vector<std::pair<const char*, const char*>>& lines)
{
    std::vector<PlayEntry> entries;
    for (const auto& [line, answer] : lines) {
        const std::uint64_t number = entries.size() + 1;
        entries.push_back(
            {number, QString::fromUtf8(line), PlayEntry::Status::Done, QString::fromUtf8(answer), number});
    }
    return entries;
}

lessons::Lesson lessonOf(const QString& toml)
{
    const auto lesson = lessons::parseLesson(toml.toStdString(), "skeleton");
    EXPECT_TRUE(lesson) << lesson.error().subject << ": " << lesson.error().detail << "\n"
                        << toml.toStdString();
    return lesson ? *lesson : lessons::Lesson{};
}

TEST(LessonSkeleton, IsALessonWithTheSameStepsAndWaits)
{
    const auto lesson =
        lessonOf(lessonSkeleton(entriesOf({{"link delay of=client time=50ms", ""},
                                           {"server listen port=9292 backlog=128", "listen = 0"},
                                           {"client connect port=9292", "connect = 0"},
                                           {"server accept nonblocking=true", "accept = 5"},
                                           {"link drop from=client what=data", ""},
                                           {"client send text=\"a, b\"", "send = 4"},
                                           {"client close", "close = 0"}})));
    ASSERT_EQ(lesson.actors.size(), 3U);
    ASSERT_EQ(lesson.rules.size(), 1U);
    EXPECT_FALSE(lesson.rules[0].active);
    EXPECT_EQ(lesson.rules[0].name, "line 5");
    const auto client = std::find_if(lesson.actors.begin(), lesson.actors.end(),
                                     [](const lessons::Actor& actor) { return actor.name == "client"; });
    ASSERT_NE(client, lesson.actors.end());
    const auto& wait = std::get<lessons::WaitForCall>(client->steps.at(0));
    EXPECT_EQ(wait.actor, "server");
    EXPECT_EQ(wait.call, "listen");
    EXPECT_FALSE(wait.begun);
    const auto send = std::find_if(client->steps.begin(), client->steps.end(), [](const lessons::Step& step) {
        return std::holds_alternative<lessons::Send>(step);
    });
    ASSERT_NE(send, client->steps.end());
    EXPECT_EQ(std::get<lessons::Send>(*send).text, "a, b");
}

TEST(LessonSkeleton, WaitsForTheBeginningOfACallThatHadNotReturned)
{
    auto entries =
        entriesOf({{"client connect port=9292", "connect = 0"}, {"server listen port=9292", "listen = 0"}});
    entries[0].linesBeforeAnswer = 2; // answered after the second line was sent
    EXPECT_THAT(lessonSkeleton(entries).toStdString(),
                HasSubstr("call = \"connect\", nth = 1, begun = true"));
    lessonOf(lessonSkeleton(entries));
}

TEST(LessonSkeleton, LeavesOutWhatFailedAndWhatNamesAFrame)
{
    auto entries = entriesOf({{"server listen port=9292", "listen = 0"},
                              {"moon rise", "no actor"},
                              {"link drop frame=7", ""},
                              {"link release frame=8", ""}});
    entries[1].status = PlayEntry::Status::Failed;
    const QString toml = lessonSkeleton(entries);
    lessonOf(toml);
    EXPECT_THAT(toml.toStdString(), Not(HasSubstr("moon")));
    EXPECT_THAT(toml.toStdString(), Not(HasSubstr("frame")));
    EXPECT_THAT(toml.toStdString(), HasSubstr("do = \"release\""));
}

TEST(LessonSkeleton, KeepsAQuestionThatHadNoAnswerFromWaiting)
{
    EXPECT_THAT(
        lessonSkeleton(entriesOf({{"server accept nonblocking=true", "accept = -1 EAGAIN"}})).toStdString(),
        HasSubstr("nonblocking = true"));
    EXPECT_THAT(lessonSkeleton(entriesOf({{"server accept nonblocking=true", "accept = 5"}})).toStdString(),
                Not(HasSubstr("nonblocking")));
}

} // namespace
} // namespace lifeline::free_play
