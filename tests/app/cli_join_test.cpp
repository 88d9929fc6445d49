#include "tests/app/cli_run.h"
#include "tests/support/split_recording.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lifeline::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr Split kTranslated{.offset = std::chrono::seconds{100}, .isTranslated = true};

std::string outputOf(const std::string& command)
{
    FILE* pipe = popen(command.c_str(), "r");
    std::string output;
    std::array<char, 4096> some{};
    while (const std::size_t count = std::fread(some.data(), 1, some.size(), pipe))
        output.append(some.data(), count);
    pclose(pipe);
    return output;
}

class CliJoin : public testing::Test {
protected:
    /// Two captures of a recording of the lab, in files of the test's folder.
    void split(const std::string& lesson, const Split& how = kTranslated)
    {
        const auto split =
            splitRecording(LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz", how);
        ASSERT_TRUE(split);
        client = folder.write("client.pcapng", split->capture[Side::Client].octets);
        server = folder.write("server.pcapng", split->capture[Side::Server].octets);
        // The program runs as somebody else, who writes here.
        out = folder.write("both.pcapng", std::string());
        std::filesystem::permissions(out, std::filesystem::perms(0666));
    }

    TemporaryFolder folder;
    std::string client;
    std::string server;
    std::string out;
};

TEST_F(CliJoin, MakesOneRecordingWithSlantsAndCrosses)
{
    split("syn-lost");

    const Outcome run = runCli("join " + client + " " + server + " -w " + out);

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("client.pcapng was made nearer the client"), HasSubstr("192.168.7.1:"),
                      HasSubstr("translated on the way"), HasSubstr("3 sent: 2 arrived, 1 lost"),
                      HasSubstr("1 sent, all arrived"), HasSubstr("100.000"),
                      HasSubstr(" ahead of that of client.pcapng"), HasSubstr("± 10."),
                      HasSubstr("certain: 3 segments match")));
    const Outcome ladder = runCli("ladder " + out + " -C 0");
    EXPECT_EQ(ladder.exitCode, 0);
    EXPECT_THAT(ladder.out,
                AllOf(HasSubstr("✗"), HasSubstr("lost: it is not in server.pcapng"),
                      HasSubstr("10.1 ms ─▶● SYN-RECEIVED"), HasSubstr("10.0.0.1:"),
                      Not(HasSubstr("192.168.7.1"))));
}

TEST_F(CliJoin, TakesTheFilesInEitherOrder)
{
    split("close-four-way");

    const Outcome run = runCli("join " + server + " " + client + " -w " + out);

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("client.pcapng was made nearer the client"),
                      HasSubstr(" behind that of server.pcapng"),
                      HasSubstr("with the times of server.pcapng")));
    const json ladder = json::parse(runCli("ladder --format json -C 0 " + out).out);
    EXPECT_EQ(ladder["states"]["client"].back()["state"], "TIME-WAIT");
    EXPECT_EQ(ladder["states"]["server"].back()["state"], "CLOSED");
}

TEST_F(CliJoin, JoinsTheConnectionThatIsNamed)
{
    split("web-backlog");
    const json connections = json::parse(runCli("connections --json " + client).out);
    ASSERT_GT(connections.size(), 3U);

    const Outcome run = runCli("join " + client + " " + server + " -C 3 -w " + out);

    EXPECT_EQ(run.exitCode, 0) << run.err;
    const json joined = json::parse(runCli("connections --json " + out).out);
    ASSERT_EQ(joined.size(), 1U);
    EXPECT_EQ(joined[0]["client"], connections[3]["client"]);
    EXPECT_EQ(runCli("join " + client + " " + server + " -C 9999 -w " + out).exitCode, 1);
}

TEST_F(CliJoin, SaysWhyItRefusesAndWritesNothing)
{
    split("syn-lost");
    const std::string other = folder.write("other.pcapng", pcapngOfOneConnection());

    const Outcome same = runCli("join " + client + " " + client + " -w " + out);
    EXPECT_EQ(same.exitCode, 2);
    EXPECT_THAT(same.err, HasSubstr("were made at the same place"));
    const Outcome strange = runCli("join " + client + " " + other + " -w " + out);
    EXPECT_EQ(strange.exitCode, 2);
    EXPECT_THAT(strange.err, HasSubstr("have no connection in common"));
    EXPECT_EQ(std::filesystem::file_size(out), 0U);
    const Outcome absent = runCli("join " + client + " " + server + "x -w " + out);
    EXPECT_EQ(absent.exitCode, 2);
    EXPECT_THAT(absent.err, HasSubstr("server.pcapngx"));
}

TEST_F(CliJoin, WrongUsageIsOne)
{
    split("syn-lost");

    EXPECT_EQ(runCli("join " + client + " -w " + out).exitCode, 1);
    EXPECT_EQ(runCli("join " + client + " " + server).exitCode, 1);
    EXPECT_EQ(runCli("join - " + server + " -w " + out, "cat " + client).exitCode, 1);
    EXPECT_EQ(runCli("join " + client + " " + server + " -w " + server).exitCode, 1) << "not over an input";
    EXPECT_EQ(runCli("connections " + server).exitCode, 0) << "which is as it was";
    EXPECT_EQ(runCli("join " + client + " <(cat " + server + ") -w " + out).exitCode, 1)
        << "it is read twice";
    EXPECT_EQ(runCli("join " + client + " " + server + " -w -").exitCode, 1);
}

TEST_F(CliJoin, TsharkOpensItWithoutAWarning)
{
    if (outputOf("command -v tshark").empty())
        GTEST_SKIP() << "tshark is not installed";
    split("fast-retransmit-sack");
    ASSERT_EQ(runCli("join " + client + " " + server + " -w " + out).exitCode, 0);

    // The one line that root is always told is not about the file.
    EXPECT_EQ(outputOf("tshark -r " + out + " 2>&1 >/dev/null | grep -v '^Running as user'"), "");
    EXPECT_EQ(outputOf("tshark -r " + out
                       + " -o ip.check_checksum:TRUE -o tcp.check_checksum:TRUE -Y "
                         "'tcp.checksum.status == Bad || ip.checksum.status == Bad' 2>/dev/null"),
              "")
        << "translated addresses bring their checksums along";
}

TEST_F(CliJoin, SaysHowSureItIsAsJson)
{
    split("syn-lost");

    const Outcome run = runCli("join " + client + " " + server + " --json -w " + out);

    ASSERT_EQ(run.exitCode, 0) << run.err;
    const json said = json::parse(run.out);
    EXPECT_EQ(said["connections"], 1);
    EXPECT_EQ(said["certain"].get<int>() + said["likely"].get<int>() + said["possible"].get<int>(), 1);
    EXPECT_NEAR(said["clock_offset_ns"].get<double>(), 100e9, said["clock_uncertainty_ns"].get<double>() + 1);
    EXPECT_GT(said["round_trip_ns"].get<double>(), 0);
}

} // namespace
} // namespace lifeline::test
