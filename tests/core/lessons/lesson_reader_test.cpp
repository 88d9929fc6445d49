#include "core/lessons/lesson_folder.h"
#include "core/lessons/lesson_reader.h"
#include "tests/support/temporary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

/// A lesson that is complete but for what a test appends.
const std::string kLesson = R"(format = 1
id = "small"
chapter = "opening"
duration = "1.5s"
title = { en = "Small" }
summary = { en = "Nothing happens." }
)";
const std::string kActor = R"([[actor]]
name = "client"
side = "client"
)";

/// The complaint about a lesson: "FILE:LINE:COLUMN what".
std::string complaint(const std::string& toml)
{
    const auto lesson = parseLesson(toml, "x.toml");
    return lesson ? std::string("no complaint") : lesson.error().subject + " " + lesson.error().detail;
}

TEST(LessonReader, ReadsTheShippedHandshake)
{
    const auto lesson = readLesson(LIFELINE_SOURCE_DIR "/resources/lessons/handshake.toml");
    ASSERT_TRUE(lesson) << describe(lesson.error());
    EXPECT_EQ(lesson->network.delay[Side::Client], 10ms);
    EXPECT_THAT(lesson->actors, SizeIs(2));
    EXPECT_THAT(lesson->promises.packets, SizeIs(11));
    EXPECT_THAT(lesson->title.in("zh_CN"), HasSubstr("三次握手"));
    for (const Narration& narration : lesson->narration)
        EXPECT_FALSE(narration.text.chinese.empty()) << narration.at;
}

TEST(LessonReader, ReadsStepsInOrder)
{
    const auto lesson = parseLesson(kLesson + kActor + R"(steps = [
        { do = "wait_for_state", of = "server", state = "LISTEN" },
        { do = "connect", port = 80, options = { TCP_NODELAY = 1 } },
        { do = "send", octets = 100000 },
        { do = "receive", at_least = 10 },
        { do = "shutdown", how = "write" },
        { do = "sleep", time = "2.25ms" },
        { do = "close" },
    ])",
                                    "x.toml");
    ASSERT_TRUE(lesson) << describe(lesson.error());
    std::vector<std::string_view> verbs;
    for (const Step& step : lesson->actors[0].steps)
        verbs.push_back(verb(step));
    EXPECT_THAT(verbs,
                ElementsAre("wait_for_state", "connect", "send", "receive", "shutdown", "sleep", "close"));
    EXPECT_EQ(std::get<Connect>(lesson->actors[0].steps[1]).options.at("TCP_NODELAY"), OptionValue(1));
    EXPECT_EQ(std::get<Sleep>(lesson->actors[0].steps[5]).time, 2250us);
    EXPECT_EQ(lesson->duration, 1500ms);
}

TEST(LessonReader, SaysWhereTheSyntaxIsWrong)
{
    EXPECT_THAT(complaint("format = 1\nid = \n"), HasSubstr("x.toml:2:"));
}

TEST(LessonReader, NamesAnUnknownKeyAndWhatIsKnown)
{
    EXPECT_THAT(
        complaint(kLesson + "colour = 3\n" + kActor + "steps = []\n"),
        testing::AllOf(HasSubstr("x.toml:7:1 \"colour\" is not known in a lesson"), HasSubstr("duration")));
}

TEST(LessonReader, NamesAWrongTypeAndWhatIsExpected)
{
    EXPECT_THAT(complaint(kLesson + kActor + "steps = [ { do = \"listen\", port = \"http\" } ]\n"),
                HasSubstr("x.toml:10:35 \"port\" is a string: expected an integer from 1 to 65535"));
}

TEST(LessonReader, NamesAnUnknownVerb)
{
    EXPECT_THAT(complaint(kLesson + kActor + "steps = [ { do = \"reboot\" } ]\n"),
                HasSubstr("\"do\" is \"reboot\": expected one of accept, close, connect"));
}

TEST(LessonReader, NamesAMissingKey)
{
    EXPECT_THAT(complaint(kLesson + kActor + "steps = [ { do = \"sleep\" } ]\n"),
                HasSubstr("lacks \"time\""));
}

TEST(LessonReader, RefusesDurationsThatAreNone)
{
    for (const char* text :
         {"\"5\"", "\"-5ms\"", "\"5 ms\"", "\"ms\"", "\"2h\"", "\"99999999999999999999s\"", "\"3601s\"",
          "\"3600.000000001s\"", "\"3600000.5ms\"", "\"\"", "\"1.5.5s\"", "\"1e3s\"", "5"})
        EXPECT_THAT(complaint(kLesson + kActor + "steps = [ { do = \"sleep\", time = " + text + " } ]\n"),
                    HasSubstr("expected a duration"))
            << text;
}

TEST(LessonReader, SetsNothingOutsideTheLabsNetwork)
{
    for (const char* name : {"kernel.core_pattern", "net.ipv4/../../kernel/core_pattern",
                             "net.ipv4...kernel.panic", "vm.swappiness"})
        EXPECT_THAT(complaint(kLesson + kActor + "steps = []\n[sysctl.client]\n\"" + name + "\" = 1\n"),
                    HasSubstr("cannot be set"))
            << name;
}

TEST(LessonReader, RefusesPromisesThatCannotBe)
{
    EXPECT_THAT(complaint(kLesson + kActor + "steps = []\n[promise]\npackets = [\"> Q\"]\n"),
                HasSubstr("is no segment"));
    EXPECT_THAT(complaint(kLesson + kActor + "steps = []\n[promise.states]\nclient = [\"OPEN\"]\n"),
                HasSubstr("is no state"));
}

TEST(LessonReader, RefusesASecondActorOfTheSameName)
{
    EXPECT_THAT(complaint(kLesson + kActor + "steps = []\n" + kActor + "steps = []\n"),
                HasSubstr("a second actor is named \"client\""));
}

TEST(LessonReader, ADurationIsExactToTheNanosecondAndAtMostAnHour)
{
    const std::vector<std::pair<std::string, Time>> durations{
        {"3600s", 1h}, {"3600000ms", 1h}, {"1.000000001s", 1'000'000'001ns}, {"0.5us", 500ns}, {"0ns", 0ns},
    };
    for (const auto& [text, time] : durations) {
        const auto lesson = parseLesson(
            kLesson + kActor + "steps = [ { do = \"sleep\", time = \"" + text + "\" } ]\n", "x.toml");
        ASSERT_TRUE(lesson) << describe(lesson.error());
        EXPECT_EQ(std::get<Sleep>(lesson->actors[0].steps[0]).time, time) << text;
    }
}

TEST(LessonReader, MakesAsManyActorsAsOneCounts)
{
    const auto lesson =
        parseLesson(kLesson + kActor + "count = 3\nsteps = [ { do = \"stay\" } ]\n", "x.toml");
    ASSERT_TRUE(lesson) << describe(lesson.error());
    std::vector<std::string> names;
    for (const Actor& actor : lesson->actors) {
        names.push_back(actor.name);
        EXPECT_THAT(actor.steps, SizeIs(1));
    }
    EXPECT_THAT(names, ElementsAre("client 1", "client 2", "client 3"));
}

TEST(LessonReader, ACountedActorIsNumberedEvenWhenThereIsOne)
{
    const auto lesson = parseLesson(kLesson + kActor + "count = 1\nsteps = []\n", "x.toml");
    ASSERT_TRUE(lesson) << describe(lesson.error());
    EXPECT_EQ(lesson->actors.at(0).name, "client 1");
}

TEST(LessonReader, RefusesCountsThatAreNone)
{
    for (const char* count : {"0", "65", "-1"})
        EXPECT_THAT(complaint(kLesson + kActor + "count = " + count + "\nsteps = []\n"),
                    HasSubstr(std::string("x.toml:10:9 \"count\" is ") + count
                              + ": expected an integer from 1 to 64"));
}

TEST(LessonReader, ActorsThatAreCountedAreAtMostSixtyFourTogether)
{
    const std::string server = "[[actor]]\nname = \"server\"\nside = \"server\"\n";
    EXPECT_THAT(complaint(kLesson + kActor + "count = 60\nsteps = []\n" + server + "count = 4\nsteps = []\n"),
                "no complaint");
    EXPECT_THAT(complaint(kLesson + kActor + "count = 60\nsteps = []\n" + server + "count = 5\nsteps = []\n"),
                HasSubstr("expected 1 to 64 actors"));
}

TEST(LessonReader, RefusesAnActorWhoseNameACountTakes)
{
    const std::string second = "[[actor]]\nname = \"client 2\"\nside = \"client\"\nsteps = []\n";
    EXPECT_THAT(complaint(kLesson + kActor + "count = 2\nsteps = []\n" + second),
                HasSubstr("x.toml:12:1 a second actor is named \"client 2\""));
}

TEST(LessonReader, ReadsTheChangeOfALessonsOwnPair)
{
    const auto lesson = parseLesson(
        kLesson + "[compare]\nvary = \"delay=50ms\"\nen = \"Farther\"\n" + kActor + "steps = []\n", "x.toml");
    ASSERT_TRUE(lesson) << describe(lesson.error());
    EXPECT_EQ(lesson->comparison.vary, "delay=50ms");
    EXPECT_EQ(lesson->comparison.what.in("zh_CN"), "Farther");
}

TEST(LessonReader, RefusesAChangeThatNamesNothingToSet)
{
    EXPECT_THAT(
        complaint(kLesson + "[compare]\nvary = \"delay\"\nen = \"Farther\"\n" + kActor + "steps = []\n"),
        HasSubstr("x.toml:8:8 expected NAME=VALUE such as \"server:net.ipv4.tcp_syncookies=0\""));
    EXPECT_THAT(complaint(kLesson + "[compare]\nvary = \"delay=1s\"\n" + kActor + "steps = []\n"),
                HasSubstr("x.toml:7:1 [compare] lacks \"en\": expected a string"));
}

TEST(LessonReader, RefusesAFileThatIsTooLarge)
{
    EXPECT_THAT(complaint(std::string(kLargestLesson + 1, '#')), HasSubstr("expected at most"));
}

TEST(LessonFolder, FindsALessonByItsIdAndByItsFile)
{
    const std::filesystem::path folder = LIFELINE_SOURCE_DIR "/resources/lessons";
    EXPECT_TRUE(findLesson("handshake", folder));
    EXPECT_TRUE(findLesson((folder / "handshake.toml").string(), {}));
    EXPECT_EQ(findLesson("../lessons/handshake", folder).error().code, ErrorCode::LessonNotFound);
}

TEST(LessonFolder, EveryShippedLessonIsSound)
{
    for (const auto& lesson : allLessons(LIFELINE_SOURCE_DIR "/resources/lessons"))
        EXPECT_TRUE(lesson) << describe(lesson.error());
}

class OwnLessons : public testing::Test {
protected:
    void write(const std::string& name, const std::string& toml) const
    {
        std::ofstream(folder / name) << toml;
    }

    test::TemporaryDirectory directory; // tests run beside each other
    const std::filesystem::path folder = directory / "";
    const std::string rest = kActor + "steps = []\n";
};

TEST_F(OwnLessons, SoundFilesComeByOrderAndDamagedOnesWithTheirPlace)
{
    std::string second = kLesson + rest;
    second.replace(second.find("id = \"small\""), 12, "order = 1\nid = \"first\"");
    write("b.toml", kLesson + "order = 2\n" + rest);
    write("c.toml", second);
    write("a.toml", "format = 1\nid = 3\n");
    write("notes.txt", "no lesson");
    const auto files = ownLessons(folder, {"handshake"});
    ASSERT_THAT(files, SizeIs(3));
    EXPECT_EQ(files[0].lesson->id, "first");
    EXPECT_EQ(files[1].lesson->id, "small");
    ASSERT_FALSE(files[2].lesson);
    EXPECT_EQ(files[2].path, (folder / "a.toml").string());
    EXPECT_THAT(files[2].lesson.error().subject, HasSubstr("a.toml:2:"));
}

TEST_F(OwnLessons, AnIdThatIsTakenIsAnErrorAtItsLine)
{
    write("one.toml", "# mine\n" + kLesson + rest);
    write("two.toml", kLesson + rest);
    const auto alone = ownLessons(folder, {"small"});
    ASSERT_THAT(alone, SizeIs(2));
    ASSERT_FALSE(alone[0].lesson);
    EXPECT_EQ(alone[0].lesson.error().subject, (folder / "one.toml").string() + ":3:1");
    EXPECT_THAT(alone[0].lesson.error().detail, HasSubstr("another lesson has the id \"small\""));
    const auto both = ownLessons(folder, {});
    ASSERT_TRUE(both[0].lesson) << "the first of two keeps it";
    EXPECT_FALSE(both[1].lesson);
}

TEST_F(OwnLessons, AFolderThatIsNotThereHasNone)
{
    EXPECT_THAT(ownLessons(folder / "nowhere", {}), SizeIs(0));
}

} // namespace
} // namespace lifeline::lessons
