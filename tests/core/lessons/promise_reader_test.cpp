#include "tests/core/lessons/lesson_text.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using test::complaintAbout;
using test::lessonWith;
using testing::ElementsAre;
using testing::StartsWith;

/// The promises of a lesson with these lines.
Promises promisesOf(const std::string& lines)
{
    const auto lesson = parseLesson(lessonWith(lines), "x");
    if (!lesson) {
        ADD_FAILURE() << describe(lesson.error());
        return {};
    }
    return lesson->promises;
}

std::vector<std::string> texts(const std::vector<Line>& lines)
{
    std::vector<std::string> result;
    for (const Line& line : lines)
        result.push_back(text(line));
    return result;
}

TEST(PromiseReader, ALessonThatPromisesNothingMayRunTenSeconds)
{
    EXPECT_EQ(promisesOf("").timeLimit, 10s);
    EXPECT_EQ(promisesOf("[promise]\ntime_limit = \"300s\"").timeLimit, 300s);
}

TEST(PromiseReader, ReadsListsInTheFormTheyAreCompared)
{
    const Promises promises = promisesOf(R"([promise]
packets = ["> S", "...", "<  P.  5  lost", "> . ?", "> R 0 forged", "< . *"]
[promise.states]
client = ["CLOSED", "...", "TIME-WAIT ?"]
[promise.calls]
client = ["connect = 0", "send = -1 EPIPE SIGPIPE *"])");
    EXPECT_THAT(texts(promises.packets),
                ElementsAre("> S", "...", "< P. 5 lost", "> . ?", "> R forged", "< . *"));
    EXPECT_THAT(texts(promises.states[Side::Client]), ElementsAre("CLOSED", "...", "TIME-WAIT ?"));
    EXPECT_THAT(texts(promises.calls.at("client")), ElementsAre("connect = 0", "send = -1 EPIPE SIGPIPE *"));
}

TEST(PromiseReader, ReadsNumbersAsNumbersOrText)
{
    const Promises promises = promisesOf(R"([promise.counters.client]
TcpRetransSegs = 0
TcpExtTCPTimeouts = "1-3"
[promise.queues.server]
accept_peak = "2+"
[promise.figures]
throughput_ratio = 0.5
lost = "0-2")");
    EXPECT_EQ(text(promises.counters[Side::Client].at("TcpRetransSegs")), "0");
    EXPECT_EQ(text(promises.counters[Side::Client].at("TcpExtTCPTimeouts")), "1-3");
    EXPECT_EQ(text(promises.queues[Side::Server].at("accept_peak")), "2+");
    EXPECT_EQ(text(promises.figures.at("throughput_ratio")), "0.5");
    EXPECT_EQ(text(promises.figures.at("lost")), "0-2");
}

TEST(PromiseReader, ReadsConnectionsByTheirClientPort)
{
    const Promises promises = promisesOf(R"([[promise.connection]]
port = 40001
packets = ["> S"]
server = ["LISTEN"]
[[promise.connection]]
port = 40002)");
    ASSERT_EQ(promises.connections.size(), 2U);
    EXPECT_EQ(promises.connections[0].clientPort, 40001);
    EXPECT_THAT(texts(promises.connections[0].packets), ElementsAre("> S"));
    EXPECT_THAT(texts(promises.connections[0].states[Side::Server]), ElementsAre("LISTEN"));
    EXPECT_EQ(promises.connections[1].clientPort, 40002);
}

TEST(PromiseReader, ReadsTimesOfSegmentsAndOfCalls)
{
    const Promises promises = promisesOf(R"([[promise.time]]
from = "> S lost"
to = "> S"
to_nth = 2
is = "1s"
within = "100ms"
[[promise.time]]
call = "client: connect"
nth = 3
is = "0s"
within = "1ms")");
    ASSERT_EQ(promises.times.size(), 2U);
    EXPECT_EQ(promises.times[0].from, "> S lost");
    EXPECT_EQ(promises.times[0].fromNth, 1U);
    EXPECT_EQ(promises.times[0].to, "> S");
    EXPECT_EQ(promises.times[0].toNth, 2U);
    EXPECT_EQ(promises.times[0].is, 1s);
    EXPECT_EQ(promises.times[0].within, 100ms);
    EXPECT_EQ(promises.times[1].call, "client: connect");
    EXPECT_EQ(promises.times[1].nth, 3U);
}

TEST(PromiseReader, RefusesLinesThatNothingCanBeLike)
{
    EXPECT_THAT(complaintAbout(lessonWith("[promise]\npackets = [\"> S\", \"> S .?\"]")),
                StartsWith("8:11 \"> S .?\" is no segment: expected a form such as \"> S\", \"< P. 5\""));
    EXPECT_THAT(complaintAbout(lessonWith("[promise.states]\nserver = [\"LISTENING\"]")),
                StartsWith("8:10 \"LISTENING\" is no state: expected words of RFC 9293"));
    EXPECT_THAT(complaintAbout(lessonWith("[promise]\npackets = [7]")),
                StartsWith("8:12 \"packets\" has an integer in it: expected only strings"));
    EXPECT_THAT(complaintAbout(lessonWith("[promise]\npackets = \"> S\"")),
                StartsWith("8:11 \"packets\" is a string: expected an array"));
}

TEST(PromiseReader, RefusesLinesThatAnythingWouldBeLike)
{
    for (const char* line : {"\"\"", "\" ?\"", "\" *\""})
        EXPECT_THAT(complaintAbout(lessonWith(std::string("[promise]\npackets = [") + line + "]")),
                    testing::AllOf(StartsWith("8:11 "), testing::HasSubstr("is no line: expected \"...\"")))
            << line;
}

TEST(PromiseReader, RefusesMoreLinesThanCanBeComparedInTime)
{
    std::string lines;
    for (int i = 0; i <= 2'000; ++i)
        lines += "\"...\", ";
    EXPECT_THAT(complaintAbout(lessonWith("[promise]\npackets = [" + lines + "]")),
                StartsWith("8:11 more than 2000 lines: expected fewer"));
}

TEST(PromiseReader, RefusesCallsOfAnActorThatIsNotThere)
{
    EXPECT_THAT(complaintAbout(lessonWith("[promise.calls]\nserver = [\"accept = ok\"]")),
                StartsWith("8:1 \"server\" is not known in [promise.calls]: expected "));
}

TEST(PromiseReader, RefusesNumbersThatAreNone)
{
    for (const char* value : {"true", "[1]", "\"many\"", "\"3-1\"", "nan", "inf", "2020-01-01"})
        EXPECT_THAT(
            complaintAbout(lessonWith(std::string("[promise.figures]\nlost = ") + value)),
            testing::AllOf(StartsWith("8:8 \"lost\" is "),
                           testing::HasSubstr("expected a number, or text such as \"1-3\" or \"2+\"")))
            << value;
}

TEST(PromiseReader, RefusesNamesOfNumbersThatAreNotKept)
{
    EXPECT_THAT(complaintAbout(lessonWith("[promise.figures]\nspeed = 3")),
                StartsWith("8:1 \"speed\" is not known in [promise.figures]: expected a figure that "));
    EXPECT_THAT(complaintAbout(lessonWith("[promise.queues.client]\npeak = 3")),
                StartsWith("8:1 \"peak\" is not known in [promise.queues.client]: expected accept_peak, "));
    EXPECT_THAT(complaintAbout(lessonWith("[promise.counters.link]\nTcpOutRsts = 3")),
                StartsWith("7:19 \"link\" is not known in [counters]: expected client, server"));
}

TEST(PromiseReader, RefusesATimePromiseThatCannotBeChecked)
{
    EXPECT_THAT(complaintAbout(lessonWith("[[promise.time]]\nis = \"1s\"\nwithin = \"1s\"")),
                StartsWith("7:1 [[promise.time]] lacks \"from\": expected a string"));
    EXPECT_THAT(complaintAbout(
                    lessonWith("[[promise.time]]\nfrom = \"\"\nto = \"> S\"\nis = \"1s\"\nwithin = \"1s\"")),
                StartsWith("8:8 \"\" is no segment: expected a form such as"));
    EXPECT_THAT(
        complaintAbout(lessonWith("[[promise.time]]\ncall = \"connect\"\nis = \"1s\"\nwithin = \"1s\"")),
        StartsWith("8:8 expected an actor and its call such as \"client: connect\""));
    EXPECT_THAT(complaintAbout(lessonWith("[[promise.time]]\ncall = \"client: connect\"\nfrom = \"> S\"\n"
                                          "is = \"1s\"\nwithin = \"1s\"")),
                StartsWith("9:1 \"from\" is not known in [[promise.time]]"));
    EXPECT_THAT(complaintAbout(lessonWith("[[promise.time]]\ncall = \"client: connect\"\nis = \"1s\"")),
                StartsWith("7:1 [[promise.time]] lacks \"within\": expected a duration"));
}

TEST(PromiseReader, RefusesALongerRunThanFiveMinutes)
{
    EXPECT_THAT(complaintAbout(lessonWith("[promise]\ntime_limit = \"301s\"")),
                StartsWith("8:14 a lesson may run for \"300s\" at most"));
}

TEST(PromiseReader, RefusesAConnectionWithoutItsPort)
{
    EXPECT_THAT(complaintAbout(lessonWith("[[promise.connection]]\npackets = [\"> S\"]")),
                StartsWith("7:1 [[promise.connection]] lacks \"port\": expected an integer from 1 to 65535"));
    EXPECT_THAT(complaintAbout(lessonWith("[promise]\nconnection = [1]")),
                StartsWith("8:15 expected a table under [[connection]]"));
}

} // namespace
} // namespace lifeline::lessons
