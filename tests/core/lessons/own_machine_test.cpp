#include "core/lessons/own_machine.h"

#include "core/lessons/lesson_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lifeline::lessons {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;
using Shows = Command::Shows;

Lesson shipped(const std::string& id)
{
    auto lesson = readLesson(LIFELINE_SOURCE_DIR "/resources/lessons/" + id + ".toml");
    EXPECT_TRUE(lesson) << describe(lesson.error());
    return lesson ? std::move(*lesson) : Lesson{};
}

std::vector<std::string> linesFor(const std::string& id)
{
    std::vector<std::string> lines;
    for (const Command& command : commandsFor(shipped(id)))
        lines.push_back(command.line);
    return lines;
}

TEST(OwnMachine, TheHandshakeIsSeenAsPeopleTypeIt)
{
    const auto lines = linesFor("handshake");
    EXPECT_EQ(lines.front(), "tcpdump -i lo -n host localhost and port 9292");
    EXPECT_THAT(lines, Contains("ss -ltn"));
    EXPECT_THAT(lines, Contains("ss -tan state time-wait"));
    EXPECT_THAT(lines, Contains("netstat -s"));
    EXPECT_THAT(lines, Not(Contains("ss -tan state syn-recv"))) << "a moment that nobody catches";
}

TEST(OwnMachine, AFullAcceptQueueIsSeenInRecvQAndInTheListenCounters)
{
    const auto lines = linesFor("accept-queue-drop");
    EXPECT_THAT(lines, Contains("ss -ltn"));
    EXPECT_THAT(lines, Contains("ss -tan state syn-recv"));
    EXPECT_THAT(lines, Contains("nstat -az | grep Listen"));
    EXPECT_THAT(lines, Contains("netstat -s | grep -i listen"));
    EXPECT_THAT(lines, Contains(AllOf(HasSubstr("sysctl net."), HasSubstr("net.core.somaxconn"))));
}

TEST(OwnMachine, TimersAndResetsHaveCommandsOnlyWhereThereAreSome)
{
    EXPECT_THAT(linesFor("rto-backoff"), Contains("ss -tno"));
    EXPECT_THAT(linesFor("linger-zero"), Contains(HasSubstr("tcp-rst")));
    EXPECT_THAT(linesFor("icmp-syn"), Contains(HasSubstr("icmp-unreach")));
    EXPECT_THAT(linesFor("close-three-segments"), Each(Not(HasSubstr("tcp-rst"))));
    EXPECT_THAT(linesFor("close-three-segments"), Not(Contains("ss -tno")));
    EXPECT_THAT(linesFor("slow-start"), Contains("ss -tin"));
}

TEST(OwnMachine, APortIsTheServersOrTheOneThatIsAsked)
{
    EXPECT_EQ(portOf(shipped("handshake")), 9292);
    Lesson lesson;
    EXPECT_EQ(portOf(lesson), 9292);
    Connect connect;
    connect.port = 80;
    Actor client;
    client.steps.emplace_back(connect);
    lesson.actors.push_back(client);
    EXPECT_EQ(portOf(lesson), 80);
    EXPECT_THAT(commandsFor(lesson).front().line, HasSubstr("port 80"));
    EXPECT_THAT(commandsFor(lesson).back().line, "netstat -s") << "no settings, no sysctl";
}

TEST(OwnMachine, ALessonThatPromisesNothingStillHasCommands)
{
    std::vector<Shows> shows;
    for (const Command& command : commandsFor(Lesson{}))
        shows.push_back(command.shows);
    EXPECT_THAT(shows, testing::ElementsAre(Shows::Packets, Shows::Counters, Shows::CountersInWords));
}

} // namespace
} // namespace lifeline::lessons
