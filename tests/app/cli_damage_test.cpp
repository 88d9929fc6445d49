// What the program says of files that are damaged, empty, or something else.
#include "tests/app/cli_run.h"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace lifeline::test {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;

class CliDamage : public testing::Test {
protected:
    TemporaryFolder folder;
};

TEST_F(CliDamage, ATruncatedFileShowsWhatWasReadAndSaysWhereItEnds)
{
    for (std::vector<std::byte> octets : {pcapOfOneConnection(), pcapngOfOneConnection()}) {
        octets.resize(octets.size() - 20);
        const Outcome run = runCli("segments --json " + folder.write("cut", octets));

        EXPECT_EQ(run.exitCode, 2);
        EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 9) << "the nine whole packets";
        EXPECT_THAT(run.err, AllOf(HasSubstr("cut"), ContainsRegex("[Pp]acket|offset|byte|octet")));
    }
}

TEST_F(CliDamage, AnEmptyFileIsSaidToBeEmpty)
{
    const Outcome run = runCli("connections " + folder.write("empty.pcap", std::string()));

    EXPECT_EQ(run.exitCode, 2);
    EXPECT_THAT(run.err, HasSubstr("empty"));
    EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(CliDamage, ATextFileIsSaidToBeNoCapture)
{
    const Outcome run =
        runCli("connections " + folder.write("notes.txt", std::string("Dear diary, today I met a SYN.\n")));

    EXPECT_EQ(run.exitCode, 2);
    EXPECT_THAT(run.err, AllOf(HasSubstr("notes.txt"), HasSubstr("ot a")));
}

TEST_F(CliDamage, JsonStaysJsonWhenTheFileIsDamaged)
{
    const Outcome run =
        runCli("connections --json " + folder.write("notes.txt", std::string("no capture at all")));

    EXPECT_EQ(run.exitCode, 2);
    EXPECT_EQ(json::parse(run.out), json::array());
}

TEST_F(CliDamage, n33_AFileOfOneSectionOfAVersionThatNobodyKnowsIsDamaged)
{
    std::vector<std::byte> octets = pcapngOfOneConnection();
    octets[14] = std::byte{9}; // version 1.9
    const std::string path = folder.write("version.pcapng", octets);
    const Outcome run = runCli("connections " + path);

    EXPECT_EQ(run.exitCode, 2);
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_THAT(run.err, AllOf(HasSubstr("1.9"), HasSubstr("no other section"), HasSubstr("--read-anyway")));

    const Outcome anyway = runCli("connections --read-anyway " + path);
    EXPECT_EQ(anyway.exitCode, 0);
    EXPECT_THAT(anyway.out, HasSubstr("9292"));
}

TEST_F(CliDamage, AFileThatCannotBeOpenedIsNamedWithTheReason)
{
    const Outcome missing = runCli("connections /no/such/file.pcap");
    EXPECT_EQ(missing.exitCode, 2);
    EXPECT_THAT(missing.err, AllOf(HasSubstr("/no/such/file.pcap"), HasSubstr("o such file")));

    const Outcome directory = runCli("info /");
    EXPECT_EQ(directory.exitCode, 2);
    EXPECT_THAT(directory.err, HasSubstr("director"));
}

TEST_F(CliDamage, ALinkTypeThatIsNotOpenedIsSaidAndTheFileIsSound)
{
    const Outcome run = runCli("connections " + folder.write("mtp2.pcap", pcapOfLinkType(LinkType{140})));

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.out, IsEmpty());
    EXPECT_THAT(run.err,
                AllOf(HasSubstr("1 frame was left out"), HasSubstr("link type 140 (MTP2) is not opened yet"),
                      HasSubstr("There is no TCP in")));
}

TEST_F(CliDamage, AnEncryptedTunnelIsSaid)
{
    const Outcome run = runCli("connections " + folder.write("esp.pcap", pcapOfIpProtocol(50)));

    EXPECT_EQ(run.exitCode, 0);
    EXPECT_THAT(run.err, HasSubstr("1 frame was left out: ESP is not opened yet"));
}

} // namespace
} // namespace lifeline::test
