#include "core/capture/pcapng_writer.h"

#include "tests/support/reading.h"
#include "tests/support/recording.h"
#include "tests/support/temporary.h"

#include <array>
#include <cstdio>
#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::read;
using test::Reading;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

std::string outputOf(const std::string& command)
{
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> piece{};
    while (const std::size_t count = fread(piece.data(), 1, piece.size(), pipe))
        text.append(piece.data(), count);
    pclose(pipe);
    return text;
}

bool isInstalled(const char* program)
{
    return std::filesystem::exists(std::filesystem::path("/usr/bin") / program);
}

TEST(PcapngWriter, WhatItWritesIsReadBack)
{
    const Reading reading = read(test::smallRecording());
    EXPECT_THAT(reading.damage, IsEmpty());
    EXPECT_EQ(reading.application, "lifeline-lab 0.1");
    EXPECT_THAT(reading.comments, ElementsAre("lesson=handshake", "kernel=6.1"));
    ASSERT_EQ(reading.interfaces.size(), 2U);
    EXPECT_EQ(reading.interfaces[0].name, "client");
    EXPECT_EQ(reading.interfaces[0].description, "the client's end");

    ASSERT_EQ(reading.frames.size(), 3U);
    EXPECT_EQ(reading.frames[0].time, Time{1'700'000'000'123'456'789});
    EXPECT_EQ(reading.frames[0].bytes, std::vector<std::byte>(61, std::byte{0x5A}));
    EXPECT_EQ(reading.frames[0].packetId, 1U);
    EXPECT_EQ(reading.frames[1].interface, 1U);
    EXPECT_EQ(reading.frames[1].bytes.size(), 54U);
    EXPECT_EQ(reading.frames[1].originalLength, 9'000U);
    EXPECT_EQ(reading.frames[1].packetId, 2U);
    EXPECT_EQ(reading.frames[2].packetId, std::nullopt);
    EXPECT_EQ(reading.frames[2].number, 4U) << "the row is number 2";

    ASSERT_EQ(reading.rows.size(), 1U);
    EXPECT_EQ(reading.rows[0].number, 2U);
    EXPECT_EQ(reading.rows[0].time, Time{1'700'000'000'123'460'000});
    EXPECT_THAT(reading.rows[0].fields,
                ElementsAre(Pair("__REALTIME_TIMESTAMP", "1700000000123460"),
                            Pair("SYSLOG_IDENTIFIER", "lifeline-lab"), Pair("MESSAGE", "two\nlines"),
                            Pair("LIFELINE_EVENT", "note")));
}

TEST(PcapngWriter, CutsTextThatNoOptionCanHoldBetweenCharacters)
{
    std::vector<std::byte> out;
    std::string comment;
    while (comment.size() < 70'000)
        comment += "三次";
    PcapngWriter(out).section({"", {comment}});
    const Reading reading = read(out);
    ASSERT_EQ(reading.comments.size(), 1U);
    EXPECT_EQ(reading.comments[0].size(), 65'535U);
    EXPECT_EQ(reading.comments[0], comment.substr(0, 65'535));
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST(PcapWriter, WhatItWritesIsReadBack)
{
    std::vector<std::byte> out;
    PcapWriter writer(out, LinkType::Raw);
    const std::vector<std::byte> frame(40, std::byte{0x45});
    writer.packet(Time{1'700'000'000'123'456'789}, frame, 1'500);
    const Reading reading = read(out);
    ASSERT_EQ(reading.frames.size(), 1U);
    EXPECT_EQ(reading.format, Format::PcapNanoseconds);
    EXPECT_EQ(reading.frames[0].link, LinkType::Raw);
    EXPECT_EQ(reading.frames[0].time, Time{1'700'000'000'123'456'789});
    EXPECT_EQ(reading.frames[0].bytes, frame);
    EXPECT_EQ(reading.frames[0].originalLength, 1'500U);
}

TEST(PcapngWriter, TsharkOpensItWithoutAWarning)
{
    if (!isInstalled("tshark"))
        GTEST_SKIP() << "/usr/bin/tshark is not installed";
    const test::TemporaryDirectory directory;
    const std::string path = directory.write("r.pcapng", test::smallRecording());
    const std::string fields =
        "-T fields -e frame.number -e _ws.col.Protocol -e frame.time_epoch -e frame.interface_name";
    // The one line that root is always told is not about the file.
    const std::string errors =
        outputOf("tshark -r " + path + " 2>&1 >/dev/null | grep -v '^Running as user'");
    EXPECT_EQ(errors, "");
    const std::string rows = outputOf("tshark -r " + path + " " + fields + " 2>/dev/null");
    EXPECT_THAT(rows, HasSubstr("1\t"));
    EXPECT_THAT(rows, HasSubstr("1700000000.123456789\tclient"));
    EXPECT_THAT(rows, HasSubstr("2\tsystemd Journal\t1700000000.123460000"));
    EXPECT_THAT(rows, HasSubstr("1700000000.123476789\tserver"));
    const std::string comments = outputOf("tshark -r " + path + " -T fields -e frame.comment 2>/dev/null");
    EXPECT_THAT(comments, HasSubstr("a comment"));
}

} // namespace
} // namespace lifeline::capture
