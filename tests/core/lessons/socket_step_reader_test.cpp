#include "tests/core/lessons/lesson_text.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using test::complaintAbout;
using test::lessonWithSteps;
using test::stepOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

std::string stepComplaint(std::string_view step) { return complaintAbout(lessonWithSteps(step)); }

TEST(ListenStep, HasALinuxProgramsDefaults)
{
    const auto plain = stepOf<Listen>("{ do = \"listen\", port = 9292 }");
    EXPECT_EQ(plain.port, 9292);
    EXPECT_EQ(plain.backlog, 128);
    EXPECT_EQ(plain.socket, "listener");
    const auto full = stepOf<Listen>(
        "{ do = \"listen\", port = 1, backlog = 0, socket = \"b\", options = { TCP_DEFER_ACCEPT = 3 } }");
    EXPECT_EQ(full.backlog, 0);
    EXPECT_EQ(full.socket, "b");
    EXPECT_EQ(full.options.at("TCP_DEFER_ACCEPT"), OptionValue(3));
}

TEST(ConnectStep, MayChooseItsPortNotWaitAndCarryData)
{
    const auto step =
        stepOf<Connect>("{ do = \"connect\", port = 80, local_port = 40001, nonblocking = true, "
                        "data = \"hello\", options = { TCP_CONGESTION = \"reno\", SO_LINGER = 0 } }");
    EXPECT_EQ(step.port, 80);
    EXPECT_EQ(step.localPort, 40001);
    EXPECT_TRUE(step.nonblocking);
    EXPECT_EQ(step.data, "hello");
    EXPECT_EQ(step.socket, "connection");
    EXPECT_EQ(step.options.at("TCP_CONGESTION"), OptionValue("reno"));
    EXPECT_EQ(step.options.at("SO_LINGER"), OptionValue(0));
}

TEST(AcceptStep, NamesTheNewSocketAndItsListener)
{
    const auto step =
        stepOf<Accept>("{ do = \"accept\", socket = \"b\", listener = \"l\", nonblocking = true }");
    EXPECT_EQ(step.socket, "b");
    EXPECT_EQ(step.listener, "l");
    EXPECT_TRUE(step.nonblocking);
    EXPECT_EQ(stepOf<Accept>("{ do = \"accept\" }").listener, "listener");
}

TEST(SendStep, SendsOneThing)
{
    EXPECT_EQ(stepOf<Send>("{ do = \"send\", text = \"hello\" }").text, "hello");
    EXPECT_EQ(stepOf<Send>("{ do = \"send\", octets = 1_000_000_000 }").octets, 1'000'000'000U);
    EXPECT_TRUE(stepOf<Send>("{ do = \"send\", received = true }").received);
    for (const char* none :
         {"{ do = \"send\" }", "{ do = \"send\", text = \"\" }", "{ do = \"send\", received = false }",
          "{ do = \"send\", text = \"a\", octets = 3 }", "{ do = \"send\", octets = 3, received = true }"})
        EXPECT_THAT(stepComplaint(none),
                    StartsWith("10:17 a send step says what it sends: expected one of "
                               "text, octets, received = true"))
            << none;
    EXPECT_THAT(stepComplaint("{ do = \"send\", octets = 1_000_000_001 }"),
                StartsWith("10:34 \"octets\" is 1000000001: expected an integer from 1 to 1000000000"));
}

TEST(SendStep, TakesTheFlagsOfSendAndNoOthers)
{
    EXPECT_THAT(stepOf<Send>("{ do = \"send\", octets = 1, flags = [\"MSG_OOB\", \"MSG_MORE\"] }").flags,
                ElementsAre("MSG_OOB", "MSG_MORE"));
    EXPECT_THAT(stepComplaint("{ do = \"send\", octets = 1, flags = [\"MSG_PEEK\"] }"),
                StartsWith("10:45 \"MSG_PEEK\" is no flag here: expected one of MSG_DONTWAIT, MSG_MORE, "
                           "MSG_NOSIGNAL, MSG_OOB"));
}

TEST(ReceiveStep, ReceivesOnceUnlessItSaysMore)
{
    const auto plain = stepOf<Receive>("{ do = \"receive\" }");
    EXPECT_EQ(plain.atLeast, 1U);
    EXPECT_FALSE(plain.all);
    EXPECT_EQ(plain.octets, 65'536U);
    const auto full = stepOf<Receive>(
        "{ do = \"receive\", at_least = 10, all = true, octets = 5, flags = [\"MSG_PEEK\"] }");
    EXPECT_EQ(full.atLeast, 10U);
    EXPECT_TRUE(full.all);
    EXPECT_EQ(full.octets, 5U);
    EXPECT_THAT(full.flags, ElementsAre("MSG_PEEK"));
    EXPECT_THAT(stepComplaint("{ do = \"receive\", flags = [\"MSG_MORE\"] }"),
                HasSubstr("expected one of MSG_DONTWAIT, MSG_OOB, MSG_PEEK, MSG_WAITALL"));
    EXPECT_THAT(stepComplaint("{ do = \"receive\", octets = 1_000_001 }"), HasSubstr("from 1 to 1000000"));
}

TEST(ShutdownStep, ClosesTheDirectionItNames)
{
    using How = Shutdown::How;
    for (const auto& [word, how] : {std::pair{"read", How::Read}, {"write", How::Write}, {"both", How::Both}})
        EXPECT_EQ(stepOf<Shutdown>(fmt::format("{{ do = \"shutdown\", how = \"{}\" }}", word)).how, how);
    EXPECT_THAT(stepComplaint("{ do = \"shutdown\", how = \"all\" }"),
                StartsWith("10:35 \"how\" is \"all\": expected one of read, write, both"));
    EXPECT_THAT(stepComplaint("{ do = \"shutdown\" }"), StartsWith("10:10 a step lacks \"how\""));
}

TEST(CloseStep, NamesASocketOrLeavesItToTheActor)
{
    EXPECT_EQ(stepOf<Close>("{ do = \"close\" }").socket, "");
    EXPECT_EQ(stepOf<Close>("{ do = \"close\", socket = \"listener\" }").socket, "listener");
}

TEST(OptionSteps, SetAndGetSocketOptionsByTheirNames)
{
    EXPECT_EQ(stepOf<SetOptions>("{ do = \"set\", options = { SO_RCVBUF = 4096 } }").options.at("SO_RCVBUF"),
              OptionValue(4096));
    EXPECT_EQ(stepOf<GetOption>("{ do = \"get\", option = \"SO_ERROR\" }").option, "SO_ERROR");
    EXPECT_THAT(stepComplaint("{ do = \"set\" }"),
                StartsWith("10:10 a step lacks \"options\": expected a ta"));
    EXPECT_THAT(
        stepComplaint("{ do = \"set\", options = { SO_BINDTODEVICE = 1 } }"),
        StartsWith("10:36 \"SO_BINDTODEVICE\" is no socket option that a lesson may use: expected one "
                   "of SO_ERROR, SO_KEEPALIVE"));
    for (const char* option : {"SO_DEBUG", ""})
        EXPECT_THAT(stepComplaint(fmt::format("{{ do = \"get\", option = \"{}\" }}", option)),
                    StartsWith(fmt::format("10:33 \"{}\" is no socket option", option)));
}

TEST(OptionSteps, RefuseValuesThatNoOptionHas)
{
    EXPECT_THAT(
        stepComplaint("{ do = \"set\", options = { TCP_NODELAY = true } }"),
        StartsWith("10:50 \"TCP_NODELAY\" is true or false: expected an integer from -1 to 1000000000"));
    EXPECT_THAT(stepComplaint("{ do = \"set\", options = { TCP_NODELAY = -2 } }"),
                StartsWith("10:50 \"TCP_NODELAY\" is -2: expected"));
    EXPECT_THAT(stepComplaint("{ do = \"set\", options = { TCP_CONGESTION = 1 } }"),
                StartsWith("10:53 \"TCP_CONGESTION\" is an integer: expected a string"));
    EXPECT_THAT(
        stepComplaint("{ do = \"set\", options = { TCP_CONGESTION = \"sixteen-letters!\" } }"),
        StartsWith("10:53 expected a congestion control's name of at most 15 letters such as \"reno\""));
}

TEST(PollStep, WaitsForATime)
{
    EXPECT_EQ(stepOf<Poll>("{ do = \"poll\", time = \"1.5s\" }").time, 1500ms);
    EXPECT_THAT(stepComplaint("{ do = \"poll\" }"),
                StartsWith("10:10 a step lacks \"time\": expected a dura"));
}

TEST(SocketSteps, RefuseKeysOfOtherSteps)
{
    EXPECT_THAT(stepComplaint("{ do = \"stay\", socket = \"b\" }"),
                StartsWith("10:25 \"socket\" is not known in a step: expected do"));
    EXPECT_THAT(
        stepComplaint("{ do = \"accept\", port = 80 }"),
        StartsWith("10:27 \"port\" is not known in a step: expected do, listener, nonblocking, socket"));
}

TEST(SocketSteps, RefusePortsThatAreNone)
{
    for (const char* port : {"0", "65536", "-1"})
        EXPECT_THAT(
            stepComplaint(fmt::format("{{ do = \"listen\", port = {} }}", port)),
            StartsWith(fmt::format("10:34 \"port\" is {}: expected an integer from 1 to 65535", port)));
    EXPECT_THAT(stepComplaint("{ do = \"listen\", port = 1, backlog = 65536 }"),
                HasSubstr("from 0 to 65535"));
}

} // namespace
} // namespace lifeline::lessons
