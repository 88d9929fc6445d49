#include "tests/core/lessons/lesson_text.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using test::complaintAbout;
using test::lessonWithSteps;
using test::stepOf;
using testing::HasSubstr;
using testing::StartsWith;

std::string stepComplaint(std::string_view step) { return complaintAbout(lessonWithSteps(step, "link")); }

TEST(WaitForStateStep, WaitsForSocketsInAStateOrForNone)
{
    const auto plain =
        stepOf<WaitForState>("{ do = \"wait_for_state\", of = \"server\", state = \"LISTEN\" }");
    EXPECT_EQ(plain.side, Side::Server);
    EXPECT_EQ(plain.state, "LISTEN");
    EXPECT_EQ(plain.atLeast, 1U);
    EXPECT_FALSE(plain.none);
    const auto full = stepOf<WaitForState>(
        "{ do = \"wait_for_state\", of = \"client\", state = \"FIN-WAIT-2\", at_least = 3, none = true }");
    EXPECT_EQ(full.atLeast, 3U);
    EXPECT_TRUE(full.none);
}

TEST(WaitForStateStep, KnowsTheStatesOfTheRfcOnly)
{
    for (const char* state : {"LISTENING", "listen", ""})
        EXPECT_THAT(
            stepComplaint(
                fmt::format("{{ do = \"wait_for_state\", of = \"client\", state = \"{}\" }}", state)),
            StartsWith(fmt::format("10:58 \"{}\" is no state: expected a word of RFC 9293 such as", state)));
    EXPECT_THAT(stepComplaint("{ do = \"wait_for_state\", of = \"link\", state = \"LISTEN\" }"),
                StartsWith("10:40 \"of\" is \"link\": expected one of client, server"));
}

TEST(WaitForFrameStep, WaitsForTheNthToLeaveOrArrive)
{
    const auto plain = stepOf<WaitForFrame>("{ do = \"wait_for_frame\", frame = \"< P. 5\" }");
    EXPECT_EQ(plain.frame, (SegmentPattern{Side::Server, "P.", 5}));
    EXPECT_EQ(plain.nth, 1U);
    EXPECT_FALSE(plain.arrived);
    const auto full =
        stepOf<WaitForFrame>("{ do = \"wait_for_frame\", frame = \"> S\", nth = 2, arrived = true }");
    EXPECT_EQ(full.nth, 2U);
    EXPECT_TRUE(full.arrived);
}

TEST(WaitForFrameStep, RefusesWhatIsNoSegment)
{
    for (const char* frame : {"S", "> Q", ""})
        EXPECT_THAT(
            stepComplaint(fmt::format("{{ do = \"wait_for_frame\", frame = \"{}\" }}", frame)),
            StartsWith(fmt::format("10:43 \"{}\" is no segment: expected a form such as \"> S\"", frame)));
    EXPECT_THAT(stepComplaint("{ do = \"wait_for_frame\", frame = \"> S\", nth = 0 }"),
                StartsWith("10:56 \"nth\" is 0: expected an integer from 1 to 1000000"));
}

TEST(WaitForCallStep, WaitsForACallToReturnOrBegin)
{
    const auto step = stepOf<WaitForCall>(
        "{ do = \"wait_for_call\", actor = \"client\", call = \"connect\", nth = 4, begun = true }");
    EXPECT_EQ(step.actor, "client");
    EXPECT_EQ(step.call, "connect");
    EXPECT_EQ(step.nth, 4U);
    EXPECT_TRUE(step.begun);
    EXPECT_THAT(stepComplaint("{ do = \"wait_for_call\", actor = \"client\", call = \"\" }"),
                StartsWith("10:59 \"call\" is empty: expected a system call such as \"connect\""));
}

TEST(NamesInSteps, AreThoseOfTheLesson)
{
    EXPECT_THAT(stepComplaint("{ do = \"kill\", actor = \"nobody\" }"),
                HasSubstr("a step names the actor \"nobody\": expected one of the lesson's"));
    EXPECT_THAT(stepComplaint("{ do = \"wait_for_call\", actor = \"nobody\", call = \"connect\" }"),
                HasSubstr("a step names the actor \"nobody\": expected one of the lesson's"));
    EXPECT_THAT(stepComplaint("{ do = \"rule\", name = \"none\" }"),
                HasSubstr("a step switches the rule \"none\": expected the name of a [[rule]]"));
    const std::string nameless = "[[rule]]\nfrom = \"client\"\ndo = \"drop\"\n";
    EXPECT_THAT(complaintAbout(lessonWithSteps("{ do = \"rule\", name = \"\" }") + nameless),
                HasSubstr("a step switches the rule \"\": expected the name of a [[rule]]"));
}

TEST(RuleStep, SwitchesARuleOnUnlessItSaysOff)
{
    const std::string rule = "[[rule]]\nname = \"lose\"\nfrom = \"client\"\ndo = \"drop\"\n";
    const auto lesson =
        parseLesson(lessonWithSteps("{ do = \"rule\", name = \"lose\" }, { do = \"rule\", name = "
                                    "\"lose\", active = false }")
                        + rule,
                    "x");
    ASSERT_TRUE(lesson) << describe(lesson.error());
    EXPECT_TRUE(std::get<SwitchRule>(lesson->actors[0].steps[0]).active);
    EXPECT_FALSE(std::get<SwitchRule>(lesson->actors[0].steps[1]).active);
}

TEST(ReleaseStep, IsOfBothEndsUnlessItSays)
{
    EXPECT_FALSE(stepOf<Release>("{ do = \"release\" }").of);
    const auto step = stepOf<Release>("{ do = \"release\", of = \"server\", reversed = true }");
    EXPECT_EQ(step.of, Side::Server);
    EXPECT_TRUE(step.reversed);
}

TEST(DelayStep, NamesTheEndAndTheTime)
{
    const auto step = stepOf<SetDelay>("{ do = \"delay\", of = \"server\", time = \"50ms\" }");
    EXPECT_EQ(step.side, Side::Server);
    EXPECT_EQ(step.time, 50ms);
    EXPECT_THAT(stepComplaint("{ do = \"delay\", time = \"50ms\" }"),
                StartsWith("10:10 a step lacks \"of\""));
}

TEST(InjectStep, FitsTheConnectionUnlessItSays)
{
    const auto step = stepOf<Inject>("{ do = \"inject\", from = \"client\", flags = \"R\" }");
    EXPECT_EQ(step.from, Side::Client);
    EXPECT_EQ(step.flags, "R");
    EXPECT_EQ(step.sequence, 0);
    EXPECT_EQ(step.acknowledgment, 0);
    EXPECT_EQ(step.window, 502);
    EXPECT_FALSE(step.timestamp);
    EXPECT_EQ(step.clientPort, 0);
    EXPECT_EQ(step.serverPort, 0);
}

TEST(InjectStep, TakesEveryFieldOfASegment)
{
    const auto step =
        stepOf<Inject>("{ do = \"inject\", from = \"server\", flags = \"P.\", seq = -1, ack = 4294967295, "
                       "octets = 1400, window = 0, timestamp = -5, port = 40001, server_port = 9292 }");
    EXPECT_EQ(step.from, Side::Server);
    EXPECT_EQ(step.sequence, -1);
    EXPECT_EQ(step.acknowledgment, 4'294'967'295);
    EXPECT_EQ(step.text, std::string(1'400, 'x'));
    EXPECT_EQ(step.window, 0);
    EXPECT_EQ(step.timestamp, -5);
    EXPECT_EQ(step.clientPort, 40001);
    EXPECT_EQ(step.serverPort, 9292);
    EXPECT_EQ(stepOf<Inject>("{ do = \"inject\", from = \"client\", flags = \"P.\", text = \"hi\" }").text,
              "hi");
}

TEST(InjectStep, RefusesWhatNoSegmentHas)
{
    for (const char* flags : {"X", ".S", "SS", ""})
        EXPECT_THAT(
            stepComplaint(fmt::format("{{ do = \"inject\", from = \"client\", flags = \"{}\" }}", flags)),
            StartsWith(fmt::format("10:52 \"{}\": expected tcpdump's letters such as", flags)));
    const std::string inject = "{ do = \"inject\", from = \"client\", flags = \"S\", ";
    EXPECT_THAT(
        stepComplaint(inject + "seq = 4294967296 }"),
        StartsWith("10:63 \"seq\" is 4294967296: expected an integer from -4294967295 to 4294967295"));
    EXPECT_THAT(stepComplaint(inject + "window = 65536 }"),
                StartsWith("10:66 \"window\" is 65536: expected"));
    EXPECT_THAT(stepComplaint(inject + "octets = 1401 }"), StartsWith("10:66 \"octets\" is 1401: expected"));
    EXPECT_THAT(stepComplaint(inject + "text = \"" + std::string(1'401, 'x') + "\" }"),
                StartsWith("10:64 expected at most 1400 octets"));
    EXPECT_THAT(stepComplaint(inject + "text = \"a\", octets = 1 }"),
                StartsWith("10:78 the segment has a text already: expected one of text, octets"));
}

TEST(IcmpStep, KnowsTheErrorsOfARejection)
{
    const auto step =
        stepOf<SendIcmp>("{ do = \"icmp\", to = \"server\", kind = \"fragmentation-needed\", mtu = 1000 }");
    EXPECT_EQ(step.to, Side::Server);
    EXPECT_EQ(step.error, IcmpError::FragmentationNeeded);
    EXPECT_EQ(step.mtu, 1000);
    EXPECT_THAT(stepComplaint("{ do = \"icmp\", to = \"client\", kind = \"source-quench\" }"),
                StartsWith("10:47 \"kind\" is \"source-quench\": expected one of host-unreachable, "));
    EXPECT_THAT(
        stepComplaint("{ do = \"icmp\", to = \"client\", kind = \"fragmentation-needed\", mtu = 67 }"),
        HasSubstr("\"mtu\" is 67: expected an integer from 68 to 65535"));
}

TEST(FloodStep, IsOfOneToAHundredThousand)
{
    const auto step = stepOf<Flood>("{ do = \"flood\", count = 100_000, every = \"1ms\", port = 9292 }");
    EXPECT_EQ(step.count, 100'000U);
    EXPECT_EQ(step.every, 1ms);
    EXPECT_EQ(step.port, 9292);
    EXPECT_THAT(stepComplaint("{ do = \"flood\", count = 100_001, port = 9292 }"),
                StartsWith("10:34 \"count\" is 100001: expected an integer from 1 to 100000"));
    EXPECT_THAT(stepComplaint("{ do = \"flood\", count = 1 }"), StartsWith("10:10 a step lacks \"port\""));
}

} // namespace
} // namespace lifeline::lessons
