#include "ui/text/lesson_fault_text.h"

#include "core/lessons/lesson_reader.h"
#include "tests/ui/text/catalogue.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace lifeline::text {
namespace {

struct Broken {
    const char* toml;
    const char* place;
    const char* reason; ///< its beginning
};

/// What a teacher gets wrong; what is said comes from the parser that is installed.
constexpr std::array kBroken{
    Broken{"id = \"mine\ntitle = 1\n", "line 1, column ", "This text has no end"},
    Broken{"id = \"mine\"\norder 3\n", "line 2, column ", "This line is wrong: expected key = value"},
    Broken{"id = \"mine\"\norder = \n", "line 2, column ", "This value is wrong: expected a text in"},
    Broken{"id = mine\n", "line 1, column ", "This value is wrong: expected a text in"},
    Broken{"next = [\"a\" \"b\"]\n", "line 1, column ", "This list is wrong"},
    Broken{"title = { en = \"a\" zh_CN = \"b\" }\n", "line 1, column ", "This table is wrong"},
    Broken{"[network\ndelay = \"1ms\"\n", "line 1, column ", "This heading is wrong"},
    Broken{"id = \"a\"\nid = \"b\"\n", "line 2, column ", "This stands here a second time"},
    Broken{"order = 12ab\n", "line 1, column ", "This is no number"},
    Broken{"ready = tru\n", "line 1, column ", "This value is wrong: expected true or false"},
    Broken{"order = 3\n", "line 1, column ", ""}, // no TOML is wrong there
};

TEST(LessonFault, IsSaidInPlainWordsWithThePlaceAndTheParsersWordsBeside)
{
    for (const Broken& broken : kBroken) {
        const auto lesson = lessons::parseLesson(broken.toml, "/home/t/mine.toml");
        ASSERT_FALSE(lesson) << broken.toml;
        const LessonFault fault = lessonFault(lesson.error().detail);
        EXPECT_TRUE(fault.reason.startsWith(QLatin1String(broken.reason)))
            << broken.toml << qPrintable(fault.reason) << " | " << lesson.error().detail;
        EXPECT_TRUE(placeInFile(lesson.error().subject, QStringLiteral("/home/t/mine.toml"))
                        .startsWith(QLatin1String(broken.place)))
            << broken.toml << lesson.error().subject;
        EXPECT_EQ(fault.detail.isEmpty(), *broken.reason == '\0') << broken.toml;
        EXPECT_FALSE(fault.reason.contains(QLatin1String("Error while parsing")));
    }
}

TEST(LessonFault, OfAKeyIsWhatWeSayOfIt)
{
    for (const char* said : {"\"colour\" is not known in the lesson: expected id, title",
                             "[network] lacks \"delay\": expected a table",
                             "\"order\" is a string: expected an "
                             "integer from 0 to 9999",
                             "more than 64 rules: expected fewer", "no such thing"})
        EXPECT_EQ(lessonFault(said).reason, QString::fromLatin1(said)) << "in English as it is";
}

TEST(LessonFault, IsInChineseToo)
{
    const test::Catalogue chinese(QStringLiteral("zh_CN"));
    for (const Broken& broken : kBroken) {
        const auto lesson = lessons::parseLesson(broken.toml, "mine.toml");
        ASSERT_FALSE(lesson);
        const LessonFault fault = lessonFault(lesson.error().detail);
        EXPECT_FALSE(fault.reason.contains(QLatin1String("expected"))) << qPrintable(fault.reason);
        EXPECT_FALSE(fault.reason.contains(QLatin1String("This"))) << qPrintable(fault.reason);
    }
    EXPECT_EQ(lessonFault("\"order\" is a string: expected an integer from 0 to 9999").reason,
              QStringLiteral("“order”是字符串，应为：0 到 9999 的整数"));
    EXPECT_EQ(placeInFile("mine.toml:4:12", QStringLiteral("mine.toml")), QStringLiteral("第 4 行第 12 列"));
    EXPECT_TRUE(chinese.missing().isEmpty()) << qPrintable(chinese.missing().join(QLatin1Char('\n')));
}

TEST(LessonFault, MakesHostileTextSafe)
{
    EXPECT_FALSE(lessonFault("Error while parsing key: \x1b[31m").detail.contains(QChar(0x1b)));
    EXPECT_TRUE(placeInFile("other.toml:1:2", QStringLiteral("mine.toml")).isEmpty());
}

} // namespace
} // namespace lifeline::text
