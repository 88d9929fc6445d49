#include "tests/app/cli_run.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace lifeline::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

/// The objects of one-a-line JSON.
std::vector<json> linesOf(const std::string& text)
{
    std::vector<json> objects;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        objects.push_back(json::parse(line));
    return objects;
}

class Cli : public testing::Test {
protected:
    TemporaryFolder folder;
    std::string pcap = folder.write("one.pcap", pcapOfOneConnection());
    std::string pcapng = folder.write("one.pcapng", pcapngOfOneConnection());
};

TEST_F(Cli, ConnectionsAreATableForPeople)
{
    const Outcome run = runCli("connections " + pcap);

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.err, IsEmpty());
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("10.0.0.1:50139"), HasSubstr("TIME-WAIT"), HasSubstr("10.0.0.2:9292"),
                      HasSubstr("90.0 ms"), HasSubstr("20.0 ms")));
}

TEST_F(Cli, ConnectionsAreFiltered)
{
    const Outcome one =
        runCli("connections " + pcap + " --filter 'client:10.0.0.0/8 and server.port:9292 and rtt > 1ms'");
    EXPECT_EQ(one.exitCode, 0);
    EXPECT_THAT(one.out, HasSubstr("10.0.0.1:50139"));
    const Outcome bpf = runCli("connections --json " + pcap + " --filter 'bpf: tcp src port 9292'");
    EXPECT_EQ(json::parse(bpf.out).size(), 1U);

    const Outcome none = runCli("connections " + pcap + " --filter refused");
    EXPECT_EQ(none.exitCode, 0);
    EXPECT_THAT(none.out, IsEmpty());
    EXPECT_THAT(none.err, HasSubstr("None of the 1 connections matches"));
    EXPECT_EQ(runCli("connections --json " + pcap + " --filter refused").out, "[]\n");

    const Outcome wrong = runCli("connections " + pcap + " --filter 'tcp port:x1'");
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_THAT(wrong.out, IsEmpty());
    EXPECT_THAT(wrong.err, AllOf(HasSubstr("\"x1\" is no port"), HasSubstr("         ^^")));
}

TEST_F(Cli, ConnectionsAsJsonKeepTheContract)
{
    const Outcome run = runCli("connections --json " + pcapng);

    ASSERT_EQ(run.exitCode, 0);
    const json connections = json::parse(run.out);
    ASSERT_EQ(connections.size(), 1U);
    const json& one = connections[0];
    EXPECT_EQ(one["id"], 0);
    EXPECT_EQ(one["client"], (json{{"address", "10.0.0.1"}, {"port", 50139}}));
    EXPECT_EQ(one["client_to_server"], (json{{"segments", 5}, {"payload_bytes", 5}, {"retransmissions", 0}}));
    EXPECT_EQ(one["client_state"], "TIME-WAIT");
    EXPECT_EQ(one["server_state"], "CLOSED");
    EXPECT_EQ(one["completeness"], 31);
    EXPECT_EQ(one["conn_state"], "SF");
    EXPECT_EQ(one["history"], "ShADadFf");
    EXPECT_EQ(one["handshake_rtt_ns"], 20'000'000);
    EXPECT_EQ(one["findings"], json::object());
    EXPECT_EQ(one["wireshark"], json::object());
}

// The capture's checksums are all zero, and its segments are accepted: as where a network card finishes them.
TEST_F(Cli, ReadsTheOctetsAgainWhereAskedTo)
{
    const json plain = json::parse(runCli("connections --json " + pcap).out);
    EXPECT_EQ(plain[0]["findings"], json::object());
    const json octets = json::parse(runCli("connections --json --octets " + pcap).out);
    EXPECT_EQ(octets[0]["findings"], (json{{"checksum-offloaded", 2}}));
    EXPECT_EQ(octets[0]["history"], "Cc") << "Zeek drops what has a bad checksum";
    const json piped = json::parse(runCli("connections --json --octets -", "cat " + pcap).out);
    EXPECT_EQ(piped[0]["findings"], json::object()) << "what has gone through a pipe cannot be read again";
    EXPECT_THAT(runCli("ladder -C 0 " + pcap).out, HasSubstr("not computed yet"));
    EXPECT_THAT(runCli("explain -C 0 " + pcap).out, HasSubstr("None that shows in the segments."));
}

TEST_F(Cli, HidesWhatTheCaptureHasTwice)
{
    const std::string twice = folder.write("twice.pcap", pcapCapturedTwice());

    EXPECT_EQ(linesOf(runCli("segments --json " + twice).out).size(), 20U);
    const Outcome segments = runCli("segments --json --hide-copies " + twice);
    const std::vector<json> lines = linesOf(segments.out);
    ASSERT_EQ(lines.size(), 10U);
    EXPECT_EQ(lines[1]["frame"], 3);
    EXPECT_EQ(lines[1]["segment"], 3) << "numbers stay those of the capture";
    EXPECT_EQ(segments.err, "lifeline-cli: 10 segments captured twice are hidden.\n");

    const Outcome ladder = runCli("ladder -C 0 --hide-copies " + twice);
    EXPECT_THAT(ladder.out, HasSubstr("10 captured twice (hidden)"));
    EXPECT_THAT(ladder.out, Not(HasSubstr("captured twice: the same datagram")));
    const json object = json::parse(runCli("ladder -C 0 --format json --hide-copies " + twice).out);
    EXPECT_EQ(object["hidden_copies"], 10);
    EXPECT_EQ(object["segments"].size(), 10U);

    EXPECT_THAT(runCli("segments --hide-copies " + pcap).err, IsEmpty());
}

TEST_F(Cli, SegmentsAreJsonLinesInFileOrderWithBothEndsStates)
{
    const Outcome run = runCli("segments " + pcap + " --json");

    ASSERT_EQ(run.exitCode, 0);
    const std::vector<json> segments = linesOf(run.out);
    ASSERT_EQ(segments.size(), 10U);
    for (std::size_t i = 0; i < segments.size(); ++i)
        EXPECT_EQ(segments[i]["frame"], i + 1);
    EXPECT_EQ(segments[0]["on_send"]["client"], "SYN-SENT");
    EXPECT_EQ(segments[0]["time_ns"], 1'700'000'000'000'000'000);
    EXPECT_EQ(segments[1]["flags"], "S.");
    EXPECT_EQ(segments[1]["seq"], 5000);
    EXPECT_EQ(segments[1]["ack_relative"], 1);
    EXPECT_EQ(segments[1]["on_arrival"]["client"], "ESTABLISHED");
    EXPECT_EQ(segments[8]["on_arrival"]["client"], "TIME-WAIT");
    EXPECT_EQ(segments[8]["on_send"]["server"], "LAST-ACK");
}

TEST_F(Cli, TheLadderShowsTheLifeOfOneConnection)
{
    const Outcome run = runCli("ladder " + pcap + " -C 0");

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("SYN-SENT ●─── [S] seq 0"), HasSubstr("[S.] seq 0, ack 1"),
                      HasSubstr("ack 1 = seq 0 + 1 (a SYN takes one number)"), HasSubstr("● CLOSE-WAIT"),
                      HasSubstr("TIME-WAIT ●"), HasSubstr("● LAST-ACK")));
    EXPECT_THAT(run.out, Not(HasSubstr("\x1b"))) << "no colours where there is no terminal";
}

TEST_F(Cli, TheLadderSpeaksTcpdumpAndJsonToo)
{
    EXPECT_THAT(
        runCli("ladder --connection 0 --format tcpdump --absolute " + pcap).out,
        HasSubstr(
            "IP 10.0.0.2.9292 > 10.0.0.1.50139: Flags [S.], seq 5000, ack 1001, win 64240, length 0\n"));
    const Outcome run = runCli("ladder -C 0 --format json " + pcap);
    EXPECT_EQ(json::parse(run.out)["states"]["client"].back()["state"], "TIME-WAIT");
}

TEST_F(Cli, InfoSaysWhatTheFileIs)
{
    const Outcome run = runCli("info " + pcapng);

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.out,
                AllOf(HasSubstr("pcapng"), HasSubstr("written by   a test"), HasSubstr("eth0"),
                      HasSubstr("connections  1"), HasSubstr("damage       none")));
}

TEST_F(Cli, ReadsStandardInputAndTheLettersOfTcpdump)
{
    const std::string expected = runCli("connections " + pcap).out;

    EXPECT_EQ(runCli("connections -", "cat " + pcap).out, expected);
    EXPECT_EQ(runCli("connections -r -", "cat " + pcap).out, expected);
    EXPECT_EQ(runCli("connections -r " + pcap).out, expected);
    EXPECT_EQ(runCli("connections <(cat " + pcap + ")").out, expected) << "/dev/fd/N";
    EXPECT_EQ(runCli("connections -", "gzip -c " + pcap).out, expected);
}

TEST_F(Cli, ReadsTheFirstPacketsOnly)
{
    const Outcome run = runCli("segments --json --first 3 " + pcap);

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_EQ(linesOf(run.out).size(), 3U);
    EXPECT_EQ(runCli("segments --first 0 " + pcap).exitCode, 1);
}

TEST_F(Cli, g1_FollowsAFileThatGrows)
{
    // The writer stopped in the middle of the fifth packet. Who reads our output writes the rest, and only
    // when the four segments before it were printed.
    constexpr std::ptrdiff_t kFirstPart = 350;
    const std::vector<std::byte> octets = pcapOfOneConnection();
    const std::string growing =
        folder.write("growing", std::vector(octets.begin(), octets.begin() + kFirstPart));
    const std::string rest = folder.write("rest", std::vector(octets.begin() + kFirstPart, octets.end()));
    std::filesystem::permissions(growing, std::filesystem::perms(0666));
    const Outcome run = runCli("segments --json --follow --first 10 " + growing, {},
                               "| { for i in 1 2 3 4; do read -r line; echo \"$line\"; done; cat " + rest
                                   + " >>" + growing + "; cat; }");

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.err, IsEmpty());
    const std::vector<json> segments = linesOf(run.out);
    ASSERT_EQ(segments.size(), 10U);
    for (std::size_t i = 0; i < segments.size(); ++i)
        EXPECT_EQ(segments[i]["frame"], i + 1);
    EXPECT_EQ(segments[8]["on_arrival"]["client"], "TIME-WAIT");
}

TEST_F(Cli, g4_FollowsAPipeToItsEnd)
{
    const Outcome run = runCli("segments --json --follow -", "cat " + pcap);

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_EQ(linesOf(run.out).size(), 10U);
}

TEST_F(Cli, p06_ReadsAnUnknownVersionOnDemand)
{
    std::vector<std::byte> octets = pcapOfOneConnection();
    octets[4] = std::byte{99};
    const std::string file = folder.write("version.pcap", octets);
    const Outcome refused = runCli("connections " + file);
    const Outcome read = runCli("connections --read-anyway " + file);

    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("unsupported pcap version 99.4"), HasSubstr("--read-anyway")));
    EXPECT_EQ(read.exitCode, 0);
    EXPECT_EQ(read.out, runCli("connections " + pcap).out);
}

TEST_F(Cli, EndsQuietlyWhenNobodyReadsOn)
{
    // The head closes the pipe long before 100 kB are written.
    const Outcome run =
        runCli("segments --json -",
               "(cat " + pcap + "; for i in $(seq 400); do tail -c +25 " + pcap + "; done)", "| head -c 10");

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.err, Not(HasSubstr("standard output")));
}

TEST_F(Cli, WrongUsageIsOneAndSaysWhatIsMissing)
{
    EXPECT_EQ(runCli("").exitCode, 1);
    EXPECT_EQ(runCli("dance " + pcap).exitCode, 1);
    EXPECT_EQ(runCli("ladder -C 0 --format sonnet " + pcap).exitCode, 1);
    const Outcome noFile = runCli("connections");
    EXPECT_EQ(noFile.exitCode, 1);
    EXPECT_THAT(noFile.err, HasSubstr("FILE is required"));
    const Outcome noConnection = runCli("ladder " + pcap);
    EXPECT_EQ(noConnection.exitCode, 1);
    EXPECT_THAT(noConnection.err, HasSubstr("--connection"));
}

TEST_F(Cli, AConnectionThatIsNotThereIsWrongUsage)
{
    const Outcome run = runCli("ladder -C 7 " + pcap);

    EXPECT_EQ(run.exitCode, 1);
    EXPECT_THAT(run.err, HasSubstr("There is no connection 7"));
    EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(Cli, HelpHasExamplesAndTheVersionIsKnown)
{
    EXPECT_THAT(runCli("--help").out,
                AllOf(HasSubstr("Examples:"), HasSubstr("lifeline-cli ladder capture.pcapng -C 0")));
    const Outcome version = runCli("--version");
    EXPECT_EQ(version.exitCode, 0);
    EXPECT_THAT(version.out, StartsWith("lifeline-cli 0."));
}

TEST_F(Cli, ExplainTellsAConnectionsStory)
{
    const Outcome run = runCli("explain " + pcap + " -C 0");

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.out,
                AllOf(StartsWith("Connection 0  10.0.0.1:50139 > 10.0.0.2:9292\n"),
                      HasSubstr("The client opened it. The handshake took 20.0 ms (segments 1, 2 and 3)."),
                      HasSubstr("The client closed first, then the server")));
}

TEST_F(Cli, ExplainAsJsonIsALineAConnection)
{
    const Outcome run = runCli("explain --json " + pcapng);

    ASSERT_EQ(run.exitCode, 0);
    const std::vector<json> stories = linesOf(run.out);
    ASSERT_EQ(stories.size(), 1U);
    EXPECT_EQ(stories[0]["closing"]["how"], "orderly");
    EXPECT_EQ(stories[0]["time_ns"]["total"], 90'000'000);
}

TEST_F(Cli, ExplainKnowsWhichConnectionsThereAre)
{
    const Outcome run = runCli("explain -C 7 " + pcap);

    EXPECT_EQ(run.exitCode, 1);
    EXPECT_THAT(run.err, HasSubstr("There is no connection 7"));
}

} // namespace
} // namespace lifeline::test
