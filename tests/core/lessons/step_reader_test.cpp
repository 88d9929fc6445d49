#include "tests/core/lessons/lesson_text.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using test::complaintAbout;
using test::lessonWithSteps;
using test::stepsOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

std::vector<std::string_view> verbsOf(std::string_view steps)
{
    static std::vector<Step> read;
    read = stepsOf(steps);
    std::vector<std::string_view> verbs;
    for (const Step& step : read)
        verbs.push_back(verb(step));
    return verbs;
}

std::string repeated(int times, const std::string& steps)
{
    return fmt::format("{{ do = \"repeat\", times = {}, steps = [{}] }}", times, steps);
}

/// Repeats of one, one in the other.
std::string nested(int depth)
{
    std::string steps = "{ do = \"cut\" }";
    for (int i = 0; i < depth; ++i)
        steps = repeated(1, steps);
    return steps;
}

TEST(Repeat, IsWrittenOutInOrder)
{
    EXPECT_THAT(verbsOf("{ do = \"stay\" }, " + repeated(2, "{ do = \"cut\" }, { do = \"mend\" }")
                        + ", { do = \"close\" }"),
                ElementsAre("stay", "cut", "mend", "cut", "mend", "close"));
}

TEST(Repeat, MayStandInARepeat)
{
    EXPECT_THAT(verbsOf(repeated(2, "{ do = \"cut\" }, " + repeated(3, "{ do = \"mend\" }"))),
                ElementsAre("cut", "mend", "mend", "mend", "cut", "mend", "mend", "mend"));
}

TEST(Repeat, OfNothingIsNothing) { EXPECT_THAT(verbsOf(repeated(10'000, "")), ElementsAre()); }

TEST(Repeat, KeepsWhatEachStepTakes)
{
    const auto steps = stepsOf(repeated(3, "{ do = \"sleep\", time = \"7ms\" }"));
    ASSERT_EQ(steps.size(), 3U);
    for (const Step& step : steps)
        EXPECT_EQ(std::get<Sleep>(step).time, 7ms);
}

TEST(Repeat, StandsEightDeepAndNoDeeper)
{
    EXPECT_EQ(stepsOf(nested(8)).size(), 1U);
    EXPECT_THAT(complaintAbout(lessonWithSteps(nested(9))), HasSubstr("repeats stand more than 8 deep"));
}

TEST(Repeat, MakesTenThousandStepsAndNoMore)
{
    EXPECT_EQ(stepsOf(repeated(10'000, "{ do = \"cut\" }")).size(), 10'000U);
    EXPECT_THAT(complaintAbout(lessonWithSteps(repeated(5'001, "{ do = \"cut\" }, { do = \"mend\" }"))),
                StartsWith("10:35 more than 10000 steps when written out: expected fewer"));
    EXPECT_THAT(complaintAbout(lessonWithSteps(repeated(10'001, "{ do = \"cut\" }"))),
                StartsWith("10:35 \"times\" is 10001: expected an integer from 1 to 10000"));
    EXPECT_THAT(complaintAbout(lessonWithSteps(repeated(0, "{ do = \"cut\" }"))),
                StartsWith("10:35 \"times\" is 0: expected an integer from 1 to 10000"));
    EXPECT_THAT(complaintAbout(lessonWithSteps(repeated(10'000, "{ do = \"cut\" }") + ", { do = \"cut\" }")),
                HasSubstr("more than 10000 steps, repeats written out: expected fewer"));
}

TEST(Repeat, MakesAMillionOctetsOfTextAndNoMore)
{
    const std::string send = "{ do = \"send\", text = \"" + std::string(1'000, 'x') + "\" }";
    EXPECT_EQ(stepsOf(repeated(990, send)).size(), 990U);
    EXPECT_THAT(complaintAbout(lessonWithSteps(repeated(1'001, send))),
                StartsWith("10:35 more than 1000000 octets of text when written out: expected fewer"));
    EXPECT_THAT(complaintAbout(lessonWithSteps(repeated(
                    1'000, "{ do = \"inject\", from = \"client\", flags = \"P.\", octets = 1400 }"))),
                StartsWith("10:35 more than 1000000 octets of text when written out: expected fewer"));
}

TEST(Repeat, NamesWhatItLacks)
{
    EXPECT_THAT(complaintAbout(lessonWithSteps("{ do = \"repeat\", steps = [] }")),
                StartsWith("10:10 a step lacks \"times\": expected an integer from 1 to 10000"));
    EXPECT_THAT(complaintAbout(lessonWithSteps("{ do = \"repeat\", times = 2 }")),
                StartsWith("10:10 a step lacks \"steps\": expected an array"));
    EXPECT_THAT(complaintAbout(lessonWithSteps("{ do = \"repeat\", times = 2, steps = [], each = 1 }")),
                StartsWith("10:50 \"each\" is not known in a step: expected do, steps, times"));
}

TEST(Steps, AreTablesWithAVerb)
{
    EXPECT_THAT(complaintAbout(lessonWithSteps("\"cut\"")),
                StartsWith("10:10 a step is a table: expected {"));
    EXPECT_THAT(complaintAbout(lessonWithSteps("{ time = \"1s\" }")),
                StartsWith("10:10 a step lacks \"do\": expected a string"));
    EXPECT_THAT(complaintAbout(lessonWithSteps("{ do = 3 }")),
                StartsWith("10:17 \"do\" is an integer: expected a string"));
}

TEST(Steps, OfALinksActorAreOnlyTheLinksAndSleep)
{
    EXPECT_THAT(test::stepsOf("{ do = \"cut\" }, { do = \"sleep\", time = \"1ms\" }", "link").size(), 2U);
    EXPECT_THAT(complaintAbout(lessonWithSteps("{ do = \"connect\", port = 80 }", "link")),
                testing::AllOf(StartsWith("10:17 \"do\" is \"connect\": expected one of cut, delay, drop, flood, "),
                               HasSubstr("repeat, rule, sleep"),
                               HasSubstr("(an actor of the link has no soc"),
                               testing::Not(HasSubstr("listen"))));
}

TEST(Steps, EachHasTheVerbItIsWrittenWith)
{
    const std::string all = R"(
        { do = "listen", port = 1 }, { do = "connect", port = 1 }, { do = "accept" }, { do = "send", octets = 1 },
        { do = "receive" }, { do = "shutdown", how = "both" }, { do = "close" }, { do = "set", options = {} },
        { do = "get", option = "SO_ERROR" }, { do = "poll", time = "1s" }, { do = "stay" },
        { do = "sleep", time = "1s" }, { do = "wait_for_state", of = "server", state = "LISTEN" },
        { do = "wait_for_frame", frame = "> S" }, { do = "wait_for_call", actor = "client", call = "connect" },
        { do = "ss", of = "client" }, { do = "kill", actor = "client" }, { do = "cut" }, { do = "mend" },
        { do = "release" }, { do = "delay", of = "client", time = "1s" },
        { do = "inject", from = "client", flags = "R" }, { do = "icmp", to = "client", kind = "net-unreachable" },
        { do = "flood", count = 1, port = 1 })";
    EXPECT_THAT(verbsOf(all),
                ElementsAre("listen", "connect", "accept", "send", "receive", "shutdown", "close", "set",
                            "get", "poll", "stay", "sleep", "wait_for_state", "wait_for_frame",
                            "wait_for_call", "ss", "kill", "cut", "mend", "release", "delay", "inject",
                            "icmp", "flood"));
}

} // namespace
} // namespace lifeline::lessons
