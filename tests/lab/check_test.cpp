#include "core/lab/actor_calls.h"
#include "core/lab/check.h"
#include "core/lessons/lesson_reader.h"
#include "tests/lab/lab_test.h"

#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

namespace lifeline::test {
namespace {

using testing::HasSubstr;

/// The shipped handshake with one piece of its text replaced.
std::string changedHandshake(const std::string& from, const std::string& to)
{
    std::ifstream file(LIFELINE_SOURCE_DIR "/resources/lessons/handshake.toml");
    std::ostringstream text;
    text << file.rdbuf();
    std::string toml = text.str();
    const auto place = toml.find(from);
    if (place == std::string::npos)
        ADD_FAILURE() << "the lesson has no " << from;
    else
        toml.replace(place, from.size(), to);
    return toml;
}

TEST(SocketOptions, EachThatALessonMaySetIsKnownToTheLab)
{
    for (const std::string_view name : lessons::socketOptionNames())
        EXPECT_TRUE(lab::knowsSocketOption(name)) << name;
}

TEST(SameKernel, ComparesMajorAndMinorOnly)
{
    EXPECT_TRUE(lab::isSameKernel("6.18.44-fc-v595", "6.18"));
    EXPECT_TRUE(lab::isSameKernel("6.1-rc3", "6.1.0"));
    EXPECT_FALSE(lab::isSameKernel("6.1.0-18-amd64", "6.18"));
}

class Check : public LabTest {
protected:
    LabProgram::Result check(const std::string& from, const std::string& to)
    {
        std::ofstream(lab.file("changed.toml")) << changedHandshake(from, to);
        return lab.run("run changed.toml --check");
    }
};

TEST_F(Check, SaysWhatWasSeenInsteadOfAPromise)
{
    const auto result = check("\"FIN-WAIT-2\", \"TIME-WAIT\"]", "\"CLOSING\", \"TIME-WAIT\"]");
    EXPECT_THAT(result.exitCode, testing::AnyOf(4, 5));
    EXPECT_THAT(
        result.output,
        HasSubstr("broken   states of the client: CLOSED, SYN-SENT, ESTABLISHED, FIN-WAIT-1, CLOSING"));
    EXPECT_THAT(result.output,
                HasSubstr("seen  CLOSED, SYN-SENT, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT"));
}

TEST_F(Check, TellsAnotherKernelFromAFailure)
{
    const std::string broken = "[promise.counters.client]\nTcpActiveOpens = 2\n";
    std::string toml = changedHandshake("[promise.counters.client]\nTcpActiveOpens = 1\n", broken);
    toml.replace(toml.find("kernel = \""), std::string::npos, "kernel = \"2.4\"\n");
    std::ofstream(lab.file("old.toml")) << toml;
    const auto result = lab.run("run old.toml --check");
    EXPECT_EQ(result.exitCode, 4) << result.output;
    EXPECT_THAT(result.output, HasSubstr("differs from the reference, 2.4"));
}

TEST_F(Check, FailsWhenTheTimeLimitComesFirst)
{
    const auto result = check("time_limit = \"2s\"", "time_limit = \"100ms\"");
    EXPECT_THAT(result.exitCode, testing::AnyOf(4, 5));
    EXPECT_THAT(result.output, HasSubstr("stopped after"));
}

class Usage : public testing::Test {
protected:
    LabProgram lab;
};

TEST_F(Usage, WrongUsageIsExitCode1)
{
    EXPECT_EQ(lab.run("").exitCode, 1);
    EXPECT_EQ(lab.run("run").exitCode, 1);
    EXPECT_EQ(lab.run("run handshake --nonsense").exitCode, 1);
    EXPECT_EQ(lab.run("run no-such-lesson").exitCode, 1);
    EXPECT_EQ(lab.run("--help").exitCode, 0);
}

TEST_F(Usage, ADamagedLessonIsExitCode2AndNamesItsLine)
{
    std::ofstream(lab.file("bad.toml")) << "format = 1\nid = 7\n";
    const auto result = lab.run("run bad.toml");
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.output, HasSubstr("bad.toml:2:6"));
    EXPECT_EQ(lab.run("run missing.toml").exitCode, 2);
}

TEST_F(Usage, ListNamesEveryLessonInBothLanguages)
{
    EXPECT_THAT(lab.run("list").output, HasSubstr("handshake"));
    const auto json = lab.run("list --json");
    EXPECT_EQ(json.exitCode, 0);
    EXPECT_THAT(json.output, HasSubstr("\"zh_CN\": \"三次握手"));
}

// What Ubuntu's AppArmor, max_user_namespaces=0 and containers have in common: a namespace is refused.
TEST_F(Usage, WithoutUserNamespacesItIsExitCode3WithACommandThatHelps)
{
    // A user namespace in which no further one may be made: a per-namespace sysctl, the host is not touched.
    const auto result = lab.shell("unshare -Ur sh -c 'echo 0 > /proc/sys/user/max_net_namespaces && echo 0 > "
                                  "/proc/sys/user/max_user_namespaces && exec "
                                  + (lab.folder() / "lifeline-lab").string() + " doctor'");
    if (result.output.find("unshare:") != std::string::npos && !isLabRequired())
        GTEST_SKIP() << "user namespaces are not possible here at all: " << result.output;
    EXPECT_EQ(result.exitCode, 3) << result.output;
    EXPECT_THAT(result.output, HasSubstr("ENOSPC"));
    EXPECT_THAT(result.output, HasSubstr("sudo sysctl user.max_user_namespaces="));
}

} // namespace
} // namespace lifeline::test
