#include "core/capture/capture_reader.h"
#include "tests/lab/lab_test.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <set>
#include <sstream>
#include <unistd.h>

namespace lifeline::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Recording {
    std::vector<capture::Format> format;
    std::set<std::uint64_t> frames;
    std::set<std::uint64_t> arrivals;
    std::vector<std::string> notes;
    std::vector<std::int64_t> rowTimes;
    std::vector<capture::Damage> damage;
};

Recording readRecording(const std::string& path)
{
    Recording recording;
    auto source = capture::openSource(path);
    if (!source)
        return recording;
    capture::CaptureReader reader(std::move(*source), path);
    for (;;) {
        const capture::Record record = reader.next();
        if (std::holds_alternative<capture::End>(record))
            break;
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            recording.frames.insert(frame->packetId.value_or(0));
        const auto* row = std::get_if<capture::JournalEntry>(&record);
        if (!row)
            continue;
        recording.rowTimes.push_back(std::stoll(std::string(row->field("LIFELINE_TIME_NS"))));
        if (row->field("LIFELINE_EVENT") == "arrival")
            recording.arrivals.insert(std::stoull(std::string(row->field("LIFELINE_PACKET_ID"))));
        if (row->field("LIFELINE_EVENT") == "note")
            recording.notes.emplace_back(row->field("MESSAGE"));
    }
    recording.format = {reader.format()};
    recording.damage = reader.damage();
    return recording;
}

class Handshake : public LabTest { };

TEST_F(Handshake, KeepsItsPromisesOverIpv4)
{
    const auto result = lab.run("run handshake --check");
    EXPECT_EQ(result.exitCode, 0) << result.output;
    EXPECT_THAT(result.output, Not(HasSubstr("broken")));
}

TEST_F(Handshake, KeepsItsPromisesOverIpv6)
{
    const auto result = lab.run("run handshake --ipv6 --check -w six.pcapng");
    EXPECT_EQ(result.exitCode, 0) << result.output;
    EXPECT_EQ(readRecording(lab.file("six.pcapng")).frames.size(), 11U);
}

TEST_F(Handshake, RecordsEveryFrameAndItsArrivalInOrder)
{
    ASSERT_EQ(lab.run("run handshake -w h.pcapng").exitCode, 0);
    const Recording recording = readRecording(lab.file("h.pcapng"));

    EXPECT_THAT(recording.format, testing::ElementsAre(capture::Format::Pcapng));
    EXPECT_EQ(recording.frames, (std::set<std::uint64_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    EXPECT_EQ(recording.arrivals, recording.frames);
    EXPECT_TRUE(std::is_sorted(recording.rowTimes.begin(), recording.rowTimes.end()));
    EXPECT_THAT(recording.damage, IsEmpty());
}

TEST_F(Handshake, RunsInAUserNamespaceWithoutRoot)
{
    ASSERT_EQ(lab.run("run handshake -w h.pcapng").exitCode, 0);
    const std::string user = std::to_string(geteuid() == 0 ? 65534 : geteuid());
    EXPECT_THAT(readRecording(lab.file("h.pcapng")).notes,
                testing::Contains(
                    HasSubstr("user namespace of its own: user " + user + " outside is user 0 inside")));
}

TEST_F(Handshake, IsReadByTsharkWithoutAWarning)
{
    if (lab.shell("command -v tshark").exitCode != 0)
        GTEST_SKIP() << "tshark is not installed";
    ASSERT_EQ(lab.run("run handshake -w h.pcapng").exitCode, 0);
    EXPECT_THAT(lab.shell("HOME=/nonexistent tshark -r h.pcapng 2>&1 >/dev/null").output, IsEmpty());
    // tshark 4.0 notes who closes first in every connection with FINs; nothing else may stand there.
    const auto expert = lab.shell("HOME=/nonexistent tshark -q -z expert,note -r h.pcapng | grep TCP | grep "
                                  "-v 'the connection closing'");
    EXPECT_THAT(expert.output, IsEmpty());
}

TEST_F(Handshake, IsWrittenAsFramesOnlyWhenTheNameEndsInPcap)
{
    ASSERT_EQ(lab.run("run handshake -w h.pcap").exitCode, 0);
    const Recording recording = readRecording(lab.file("h.pcap"));
    EXPECT_THAT(recording.format, testing::ElementsAre(capture::Format::PcapNanoseconds));
    EXPECT_THAT(recording.rowTimes, IsEmpty());
}

TEST_F(Handshake, GoesToStandardOutputAsPcapng)
{
    ASSERT_EQ(lab.shell("lab run handshake -w - > o.pcapng").exitCode, 0);
    EXPECT_EQ(readRecording(lab.file("o.pcapng")).frames.size(), 11U);
}

TEST_F(Handshake, EndsCleanlyWhenTheReaderGoesAway)
{
    const auto result =
        lab.shell("{ lab run handshake -w - 2>err; echo $? >code; } | head -c 100 >/dev/null; cat code err");
    EXPECT_EQ(result.output, "0\n");
}

TEST_F(Handshake, IsReadableWhileItRuns)
{
    // 3 kB are the first segments; the run ends with the server's close, more than 100 ms later.
    const auto result = lab.shell(
        "lab run handshake -w - | { head -c 3000 >/dev/null; date +%s%N; cat >/dev/null; date +%s%N; }");
    std::istringstream times(result.output);
    std::int64_t first = 0;
    std::int64_t end = 0;
    times >> first >> end;
    EXPECT_GT(end - first, 100'000'000) << result.output;
}

TEST_F(Handshake, NeverReadsStandardInput)
{
    const auto result = lab.shell("printf 'one\\ntwo\\n' | { lab run handshake >/dev/null; cat; }");
    EXPECT_EQ(result.output, "one\ntwo\n");
}

TEST_F(Handshake, IsPrintedAsALadder)
{
    const auto result = lab.run("run handshake");
    EXPECT_EQ(result.exitCode, 0);
    EXPECT_THAT(result.output, HasSubstr("[S.] seq 0, ack 1"));
    EXPECT_THAT(result.output, HasSubstr("ack 1 = seq 0 + 1"));
    EXPECT_THAT(result.output, HasSubstr("TIME-WAIT"));
    EXPECT_THAT(result.output, HasSubstr("recv = 0"));
}

} // namespace
} // namespace lifeline::test
