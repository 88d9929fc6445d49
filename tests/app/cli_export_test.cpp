#include "tests/app/cli_run.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace lifeline::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class CliExport : public testing::Test {
protected:
    TemporaryFolder folder;
    std::string capture = folder.write("one.pcap", pcapOfOneConnection());
    std::string out = writable("out.pcapng");

    /// The program runs as somebody else, who writes here.
    std::string writable(const std::string& name) const
    {
        const std::string path = folder.write(name, std::string());
        std::filesystem::permissions(path, std::filesystem::perms(0666));
        return path;
    }
    static std::string contents(const std::string& path)
    {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

TEST_F(CliExport, AnnotatedFramesReadBackAsTheSameConnection)
{
    const Outcome run = runCli("export " + capture + " --annotate -w " + out);
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(run.out, HasSubstr("10 frames written to "));
    EXPECT_EQ(runCli("ladder " + out + " -C 0").out, runCli("ladder " + capture + " -C 0").out);
    EXPECT_THAT(contents(out), HasSubstr("The client opened it."));
}

TEST_F(CliExport, AnonymousFramesNameNobodyAndTellTheSameStory)
{
    const Outcome run = runCli("export " + capture + " -C 0 --annotate --anonymise=seed -w " + out);
    EXPECT_EQ(run.exitCode, 0) << run.err;
    EXPECT_THAT(contents(out), Not(HasSubstr("10.0.0.")));
    EXPECT_THAT(contents(out), Not(HasSubstr(std::string("\x0A\x00\x00\x01", 4))));
    const std::string story = runCli("explain " + out + " -C 0").out;
    const std::string before = runCli("explain " + capture + " -C 0").out;
    EXPECT_EQ(story.substr(story.find('\n')), before.substr(before.find('\n')));
    const std::string again = writable("again.pcapng");
    runCli("export " + capture + " -C 0 --annotate --anonymise=seed -w " + again);
    EXPECT_EQ(contents(again), contents(out)) << "the same seed, the same addresses";
}

TEST_F(CliExport, RefusesToWriteOverTheCaptureAndToReadAPipeTwice)
{
    EXPECT_EQ(runCli("export " + capture + " -w " + capture).exitCode, 1);
    EXPECT_EQ(runCli("export - -w " + out, "cat " + capture).exitCode, 1);
    EXPECT_EQ(runCli("export " + capture + " -C 7 -w " + out).exitCode, 1);
    EXPECT_EQ(runCli("export " + capture).exitCode, 1);
}

TEST_F(CliExport, TheLadderComesInEveryFormat)
{
    const std::string ladder = "ladder " + capture + " -C 0 --format ";
    EXPECT_THAT(runCli(ladder + "markdown").out, StartsWith("# TCP connection 0: 10.0.0.1"));
    EXPECT_THAT(runCli(ladder + "mermaid").out, StartsWith("sequenceDiagram\n"));
    EXPECT_THAT(runCli(ladder + "plantuml").out, AllOf(StartsWith("@startuml\n"), HasSubstr("@enduml\n")));
    EXPECT_THAT(runCli(ladder + "csv").out, StartsWith("frame,segment,time_ns,"));
    EXPECT_THAT(runCli("connections --csv " + capture).out, StartsWith("id,client_address,"));
    EXPECT_EQ(runCli("connections --csv --json " + capture).exitCode, 1);
}

TEST_F(CliExport, EveryFormatOfTheLadderCanBeAnonymous)
{
    for (const char* format : {"text", "tcpdump", "markdown", "mermaid", "plantuml", "json", "csv"}) {
        const Outcome run = runCli("ladder --anonymise " + capture + " -C 0 --format " + format);
        EXPECT_EQ(run.exitCode, 0) << format;
        EXPECT_THAT(run.out, Not(IsEmpty())) << format;
        EXPECT_THAT(run.out, Not(HasSubstr("10.0.0."))) << format;
    }
}

} // namespace
} // namespace lifeline::test
