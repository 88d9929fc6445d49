#include "core/export/annotated_recording.h"

#include "core/analysis/remarks.h"
#include "core/capture/byte_source.h"
#include "core/capture/pcapng_writer.h"
#include "core/capture/unpacking_source.h"
#include "core/trace/load.h"
#include "tests/support/reading.h"
#include "tests/support/script.h"
#include "tests/support/shared_captures.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <regex>
#include <set>
#include <unistd.h>

namespace lifeline::exports {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string lossy()
{
    return test::kHandshake + R"(
    0.030 > P. 1:101(100) ack 1   ts 7/3
    0.031 > P. 101:201(100) ack 1   ts 7/3
    0.041 < .  1:1(0) ack 1
    0.300 > P. 1:101(100) ack 1   ts 9/3
    0.310 < .  1:1(0) ack 201
    0.311 icmp 3/4 about > 101 mtu 1400 from 10.0.0.254
)";
}

struct Written {
    std::vector<std::byte> octets;
    RecordingReport report;
};

std::vector<std::byte> contents(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const Bytes octets = std::as_bytes(std::span(text));
    return {octets.begin(), octets.end()};
}

capture::CaptureReader readerOf(const std::vector<std::byte>& octets)
{
    return capture::CaptureReader(capture::unpackingSource(capture::memorySource(octets)), "test");
}

trace::SnapshotPtr load(const std::vector<std::byte>& octets)
{
    capture::CaptureReader reader = readerOf(octets);
    return trace::load(reader, "test");
}

Written write(const std::vector<std::byte>& octets, const RecordingChoice& choice)
{
    Written result;
    const trace::SnapshotPtr trace = load(octets);
    capture::CaptureReader reader = readerOf(octets);
    result.report = writeRecording(reader, *trace, choice, nullptr, [&](Bytes piece) {
        result.octets.insert(result.octets.end(), piece.begin(), piece.end());
    });
    return result;
}

std::string textOf(const std::vector<std::byte>& octets)
{
    return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}

TEST(AnnotatedRecording, AWholeCaptureKeepsItsFramesAndTheirNumbers)
{
    const std::vector<std::byte> before = test::fileOf(lossy());
    const Written after = write(before, {});

    const test::Reading one = test::read(before);
    test::Reading two = test::read(after.octets);
    EXPECT_THAT(two.damage, IsEmpty());
    ASSERT_EQ(one.frames.size(), two.frames.size());
    for (std::size_t i = 0; i < one.frames.size(); ++i) {
        two.frames[i].position = one.frames[i].position;
        EXPECT_EQ(one.frames[i], two.frames[i]);
    }
    EXPECT_EQ(after.report.written, one.frames.size());
}

TEST(AnnotatedRecording, ALessonStaysARecording)
{
    const std::vector<std::byte> before =
        contents(LIFELINE_SOURCE_DIR "/resources/recordings/syn-lost.pcapng.gz");
    const Written after = write(before, {});
    capture::CaptureReader reader = readerOf(before);
    std::vector<std::uint32_t> numbers;
    std::size_t rows = 0;
    for (;;) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            numbers.push_back(frame->number.value);
        else if (std::holds_alternative<capture::JournalEntry>(record))
            ++rows;
        else
            break;
    }
    const test::Reading two = test::read(after.octets);
    ASSERT_EQ(two.frames.size(), numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        EXPECT_EQ(two.frames[i].number, numbers[i]);
    EXPECT_EQ(two.rows.size(), rows);
    EXPECT_THAT(two.comments, testing::Contains("lifeline-recording=1"));
    EXPECT_TRUE(load(after.octets)->connections[ConnectionId{0}].isRecorded);
}

TEST(AnnotatedRecording, OneConnectionIsWrittenWithTheErrorsAboutIt)
{
    const std::vector<std::byte> octets = test::fileOf(lossy());
    RecordingChoice choice;
    choice.only = ConnectionId{0};
    EXPECT_EQ(write(octets, choice).report.written, test::read(octets).frames.size());
    const trace::SnapshotPtr again = load(write(octets, choice).octets);
    EXPECT_EQ(again->icmp.size(), 1U);
}

TEST(AnnotatedRecording, SaysNothingWhereThatIsNotWanted)
{
    RecordingChoice choice;
    choice.annotate = false;
    EXPECT_THAT(textOf(write(test::fileOf(lossy()), choice).octets), Not(HasSubstr("retransmission")));
}

/// tshark opens it without a word, and shows each comment at its frame.
TEST(AnnotatedRecording, TsharkShowsTheComments)
{
    if (std::system("command -v tshark >/dev/null") != 0)
        GTEST_SKIP() << "no tshark";
    const auto path = std::filesystem::temp_directory_path()
        / ("lifeline-annotated-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-"
           + std::to_string(getpid()) + ".pcapng");
    const Written written = write(test::fileOf(lossy()), {});
    std::ofstream(path, std::ios::binary) << textOf(written.octets);
    const auto said = [&](const std::string& arguments) {
        FILE* pipe = popen(("tshark -r " + path.string() + " " + arguments + " 2>&1").c_str(), "r");
        std::string text;
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
            text += static_cast<char>(c);
        EXPECT_EQ(pclose(pipe), 0);
        return std::regex_replace(text, std::regex("Running as user[^\n]*\n"), "");
    };
    const std::string comments = said("-T fields -e frame.number -e frame.comment");
    EXPECT_THAT(comments, HasSubstr("Connection 0, segment 7: retransmission of 4"));
    EXPECT_THAT(comments, HasSubstr("The client opened it."));
    EXPECT_THAT(said("-T fields -e frame.number -Y frame.number==7"), testing::StartsWith("7"));
    std::filesystem::remove(path);
}

TEST(AnnotatedRecording, StopsWhenNobodyWantsItAnyMore)
{
    Progress progress;
    progress.stop = true;
    const std::vector<std::byte> octets = test::fileOf(lossy());
    const trace::SnapshotPtr trace = load(octets);
    capture::CaptureReader reader = readerOf(octets);
    EXPECT_EQ(writeRecording(
                  reader, *trace, {}, nullptr, [](Bytes) {}, &progress)
                  .written,
              0U);
}

/// What TCP did: both ends' states, and findings that do not need the payload.
struct Told {
    std::vector<std::pair<std::uint32_t, analysis::FindingKind>> findings;
    PerSide<std::vector<tcp::State>> states;

    friend bool operator==(const Told&, const Told&) = default;
};

Told told(const trace::TraceSnapshot& trace, ConnectionId id)
{
    const trace::Life life = trace::lifeOf(trace, id);
    Told result;
    for (const analysis::Finding& finding : analysis::remarksOn(trace, life).findings)
        result.findings.emplace_back(life.steps[finding.step].number, finding.kind);
    for (const Side side : kBothSides)
        for (const trace::StateSpan& span : life.spans[side])
            result.states[side].push_back(span.state);
    return result;
}

bool standsIn(const std::string& text, const std::string& address)
{
    const auto isOfAddress = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
    };
    for (std::size_t at = text.find(address); at != std::string::npos; at = text.find(address, at + 1)) {
        const std::size_t end = at + address.size();
        const bool isWhole = (at == 0 || !isOfAddress(text[at - 1]))
            && (end >= text.size() || text[end] < '0' || text[end] > '9');
        if (isWhole)
            return true;
    }
    return false;
}

TEST(AnonymousRecording, TellsTheSameOfTcpAndNobodysAddress)
{
    const auto captures = test::sharedCaptures("captures/tcp");
    if (captures.empty())
        GTEST_SKIP() << "no shared captures";
    std::size_t compared = 0;
    for (const auto& path : captures) {
        if (std::filesystem::file_size(path) > 400'000)
            continue;
        const std::vector<std::byte> octets = contents(path);
        const trace::SnapshotPtr before = load(octets);
        if (before->connections.size() == 0 || before->info.leftOut.fragments > 0)
            continue;
        AddressMap addresses = AddressMap::seeded("everything");
        RecordingChoice choice;
        choice.addresses = &addresses;
        const Written written = write(octets, choice);
        const trace::SnapshotPtr after = load(written.octets);
        const std::string text = textOf(written.octets);
        for (std::uint32_t i = 0; i < before->connections.size(); ++i)
            for (const packet::SocketAddress& end : before->connections[ConnectionId{i}].endpoint.values)
                if (addresses.of(end.address) != end.address) {
                    EXPECT_FALSE(standsIn(text, packet::text(end.address)))
                        << path << packet::text(end.address);
                }
        if (written.report.notAnonymous > 0)
            continue;
        ASSERT_EQ(after->connections.size(), before->connections.size()) << path;
        for (std::uint32_t i = 0; i < before->connections.size(); ++i) {
            EXPECT_TRUE(told(*before, ConnectionId{i}) == told(*after, ConnectionId{i})) << path << " " << i;
            ++compared;
        }
    }
    EXPECT_GT(compared, 100U);
}

/// A capture whose second frame somebody said something of.
std::vector<std::byte> commented()
{
    std::vector<std::byte> out;
    capture::PcapngWriter writer(out);
    writer.section({"test", {}});
    writer.interface(LinkType::Ethernet, "eth0", "", 0);
    const std::vector<std::byte> plain = test::fileOf(lossy());
    capture::CaptureReader reader = readerOf(plain);
    const std::array<std::string_view, 2> said{"the proxy answers late", "see ticket 17"};
    for (;;) {
        const capture::Record record = reader.next();
        const auto* frame = std::get_if<capture::Frame>(&record);
        if (frame == nullptr)
            break;
        writer.packet(0, frame->time, frame->bytes, frame->originalLength, {},
                      frame->number.value == 2 ? std::span(said) : std::span<const std::string_view>{});
    }
    return out;
}

/// Frame number and comment of every comment in a capture.
std::vector<std::pair<std::uint32_t, std::string>> commentsIn(const std::vector<std::byte>& octets)
{
    std::vector<std::pair<std::uint32_t, std::string>> all;
    capture::CaptureReader reader = readerOf(octets);
    for (;;) {
        const capture::Record record = reader.next();
        if (std::holds_alternative<capture::End>(record))
            return all;
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            for (const std::string_view comment : reader.comments(*frame))
                all.emplace_back(frame->number.value, comment);
    }
}

TEST(AnnotatedRecording, WhatTheFramesSaidBeforeStaysBesideWhatWasFound)
{
    const Written once = write(commented(), {});
    const auto comments = commentsIn(once.octets);
    EXPECT_THAT(comments, testing::Contains(std::pair(2U, std::string("the proxy answers late"))));
    EXPECT_THAT(comments, testing::Contains(std::pair(2U, std::string("see ticket 17"))));
    EXPECT_GT(comments.size(), 3U) << "and findings";
    EXPECT_EQ(commentsIn(write(once.octets, {}).octets), comments) << "nothing is said twice";

    AddressMap addresses = AddressMap::seeded("x");
    RecordingChoice choice;
    choice.addresses = &addresses;
    EXPECT_THAT(textOf(write(commented(), choice).octets), Not(HasSubstr("proxy")));
}

TEST(AnnotatedRecording, MarksCommentsAndNamesOfTheUserGoAlong)
{
    const std::vector<std::byte> octets = test::fileOf(lossy());
    const trace::Connection connection = load(octets)->connections[ConnectionId{0}];
    UserNotes notes;
    notes.setName(connection.endpoint[Side::Server].address, "web-1");
    notes.setName(packet::IpAddress::v4(0x01020304), "nobody here");
    notes.setNote(ConnectionId{0}, 3, {true, "two\nlines", FrameNumber{3}});
    RecordingChoice choice;
    choice.notes = &notes;
    const Written written = write(octets, choice);
    EXPECT_THAT(test::read(written.octets).damage, IsEmpty());
    EXPECT_THAT(textOf(written.octets), HasSubstr("Marked. Comment: two lines"));
    EXPECT_THAT(textOf(written.octets), HasSubstr("web-1"));
    EXPECT_THAT(textOf(written.octets), Not(HasSubstr("nobody here")));

    AddressMap addresses = AddressMap::seeded("x");
    choice.addresses = &addresses;
    const UserNotes left = notes.anonymous();
    choice.notes = &left;
    const std::string anonymous = textOf(write(octets, choice).octets);
    EXPECT_THAT(anonymous, HasSubstr("Marked."));
    EXPECT_THAT(anonymous, HasSubstr("names and comments are left out"));
    EXPECT_THAT(anonymous, Not(HasSubstr("web-1")));
    EXPECT_THAT(anonymous, Not(HasSubstr("two lines")));
}

} // namespace
} // namespace lifeline::exports
