#include "tests/core/lessons/lesson_text.h"

#include "core/lessons/lesson_folder.h"
#include "core/lessons/own_machine.h"

#include <set>

namespace lifeline::lessons {
namespace {

using test::complaintAbout;
using test::lessonWith;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

TEST(LessonPage, ReadsWhatToWatchWhatIsNextAndWhatChangesIt)
{
    const auto lesson = parseLesson(lessonWith(R"(next = ["syn-lost", "nagle"]
[[watch]]
en = "The ack."
zh_CN = "看 ack。"
[[watch]]
en = "The seq."
[[setting]]
name = "net.ipv4.tcp_sack"
en = "SACK."
zh_CN = "关于 SACK。"
[[setting]]
name = "SO_LINGER"
en = "How close() closes.")"),
                                    "x");
    ASSERT_TRUE(lesson) << describe(lesson.error());
    EXPECT_THAT(lesson->next, ElementsAre("syn-lost", "nagle"));
    ASSERT_THAT(lesson->watch, SizeIs(2));
    EXPECT_EQ(lesson->watch[0].in("zh_CN"), "看 ack。");
    EXPECT_EQ(lesson->watch[1].in("zh_CN"), "The seq.");
    ASSERT_THAT(lesson->settings, SizeIs(2));
    EXPECT_EQ(lesson->settings[0].name, "net.ipv4.tcp_sack");
    EXPECT_EQ(lesson->settings[1].text.in("en"), "How close() closes.");
}

TEST(LessonPage, SaysWhereSomethingIsWrong)
{
    EXPECT_THAT(complaintAbout(lessonWith("next = [\"Syn lost\"]")),
                StartsWith("7:8 \"Syn lost\" is no id of a lesson: expected"));
    EXPECT_THAT(complaintAbout(lessonWith("next = [\"small\"]")),
                StartsWith("7:8 a lesson does not lead to itself: expected"));
    EXPECT_THAT(complaintAbout(lessonWith("next = [\"nagle\", \"ecn\", \"nagle\"]")),
                StartsWith("7:8 \"nagle\" stands there twice: expected"));
    EXPECT_THAT(complaintAbout(lessonWith("next = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\"]")),
                StartsWith("7:8 more than 6 lessons: expected"));
    EXPECT_THAT(complaintAbout(lessonWith("[[watch]]\nzh_CN = \"看。\"")), HasSubstr("\"en\""));
    EXPECT_THAT(complaintAbout(lessonWith("[[watch]]\nen = \"a\"\n[[watch]]\nen = \"b\"\n[[watch]]\nen = "
                                          "\"c\"\n[[watch]]\nen = \"d\"")),
                HasSubstr("more than 3 things to watch: expected fewer"));
    EXPECT_THAT(complaintAbout(lessonWith("[[watch]]\nen = \"a\"\nfr = \"b\"")), StartsWith("9:"));
    for (const char* name : {"tcp_sack", "SYN", "so_linger", "net.ipv4.TCP", "_A", "net.ipv4.a b", ""})
        EXPECT_THAT(
            complaintAbout(lessonWith("[[setting]]\nname = \"" + std::string(name) + "\"\nen = \"a\"")),
            StartsWith("8:8 expected a sysctl such as"))
            << name;
}

std::vector<Lesson> shipped()
{
    std::vector<Lesson> lessons;
    for (auto& read : allLessons(LIFELINE_SOURCE_DIR "/resources/lessons")) {
        EXPECT_TRUE(read) << describe(read.error());
        if (read)
            lessons.push_back(std::move(*read));
    }
    return lessons;
}

/// Whether a text has a character of Chinese: U+4E00 to U+9FFF.
bool isChinese(const std::string& text)
{
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9)
            return true;
    return false;
}

TEST(LessonPage, EveryShippedLessonHasAWholePageInBothLanguages)
{
    const std::vector<Lesson> lessons = shipped();
    EXPECT_GE(lessons.size(), 67U);
    std::set<std::string> ids;
    for (const Lesson& lesson : lessons)
        ids.insert(lesson.id);
    std::set<std::string> reached;
    for (const Lesson& lesson : lessons) {
        SCOPED_TRACE(lesson.id);
        EXPECT_THAT(lesson.watch, Not(IsEmpty()));
        EXPECT_THAT(lesson.next, Not(IsEmpty()));
        EXPECT_THAT(lesson.settings, Not(IsEmpty()));
        EXPECT_GE(commandsFor(lesson).size(), 3U);
        for (const std::string& id : lesson.next) {
            EXPECT_TRUE(ids.contains(id)) << id;
            reached.insert(id);
        }
        for (const Texts& watch : lesson.watch)
            EXPECT_TRUE(isChinese(watch.chinese)) << watch.english;
        for (const Setting& setting : lesson.settings)
            EXPECT_TRUE(isChinese(setting.text.chinese)) << setting.name;
    }
    EXPECT_GE(reached.size(), 50U) << "most lessons are reached from another";
}

} // namespace
} // namespace lifeline::lessons
