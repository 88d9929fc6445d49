// What is written must read back as the recording that was taken apart: the same connections, the same
// states, arrivals and losses.
#include "core/export/joined_recording.h"

#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/capture/pcapng_writer.h"
#include "core/export/join_text.h"
#include "core/packet/decode.h"
#include "core/trace/life.h"
#include "core/trace/load.h"
#include "tests/support/mutation.h"
#include "tests/support/reading.h"
#include "tests/support/split_recording.h"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <map>
#include <random>
#include <string>

namespace lifeline::exports {
namespace {

using namespace analysis::two_sided;
using test::Split;
using testing::HasSubstr;

constexpr Split kTranslated{
    .offset = std::chrono::milliseconds{-3'723'456}, .drift = -25e-6, .isTranslated = true};
const FileNames kNames{{"a.pcap", "b\u202E.pcap"}};

trace::SnapshotPtr load(const std::vector<std::byte>& octets)
{
    capture::CaptureReader reader(capture::memorySource(octets), "test");
    return trace::load(reader, "test");
}

/// Two captures joined, and the recording written.
struct Written {
    std::vector<std::byte> octets;
    JoinedRecordingGaps gaps;
};

std::optional<Written> written(const test::SplitRecording& split)
{
    PerVantage<test::Reading> readings;
    PerVantage<trace::SnapshotPtr> traces;
    PerVantage<Recorded> recorded;
    for (const Vantage vantage : kBothVantages) {
        const Side side = vantage == Vantage::A ? Side::Client : Side::Server;
        readings[vantage] = test::read(split.capture[side].octets);
        traces[vantage] = load(split.capture[side].octets);
        const std::vector<test::KeptFrame>& frames = readings[vantage].frames;
        if (frames.empty())
            return std::nullopt;
        const auto [first, last] =
            std::minmax_element(frames.begin(), frames.end(),
                                [](const auto& one, const auto& two) { return one.time < two.time; });
        recorded[vantage] = Recorded::of(*traces[vantage], first->time, last->time);
    }
    const auto joined = join(recorded[Vantage::A], recorded[Vantage::B]);
    if (!joined)
        return std::nullopt;
    Written result;
    result.gaps = writeJoinedRecording(
        *joined, {{traces[Vantage::A].get(), traces[Vantage::B].get()}}, {"a test", kNames},
        [&](Vantage vantage, SegmentIndex segment) -> std::optional<CapturedFrame> {
            const std::uint32_t number = traces[vantage]->segments[segment.value].frame.value;
            const test::KeptFrame& frame = readings[vantage].frames[number - 1];
            return CapturedFrame{frame.link, frame.bytes, frame.originalLength};
        },
        [&](Bytes piece) { result.octets.insert(result.octets.end(), piece.begin(), piece.end()); });
    return result;
}

/// A recording without what the kernels said: frames, arrivals, losses.
std::vector<std::byte> bare(const std::string& path)
{
    std::vector<std::byte> out;
    capture::PcapngWriter writer(out);
    writer.section({});
    writer.interface(LinkType::Ethernet, "client", "", 0);
    writer.interface(LinkType::Ethernet, "server", "", 0);
    auto source = capture::openSource(path);
    capture::CaptureReader reader(std::move(*source), path);
    for (;;) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record)) {
            writer.packet(frame->interface.value, frame->time, frame->bytes, frame->originalLength,
                          frame->packetId);
        } else if (const auto* row = std::get_if<capture::JournalEntry>(&record)) {
            const std::string_view event = row->field("LIFELINE_EVENT");
            if (event != "arrival" && event != "lost")
                continue;
            std::vector<std::pair<std::string, std::string>> fields;
            for (const auto& [key, value] : row->fields)
                if (key == "__REALTIME_TIMESTAMP" || key == "LIFELINE_EVENT" || key == "LIFELINE_TIME_NS"
                    || key == "LIFELINE_PACKET_ID" || key == "LIFELINE_COPY")
                    fields.emplace_back(key, value);
            writer.journal(fields);
        } else {
            return out;
        }
    }
}

/// What a person reads off a ladder.
struct Told {
    PerSide<std::vector<tcp::State>> states;
    std::uint32_t lost = 0;
    std::uint32_t arrived = 0;

    friend bool operator==(const Told&, const Told&) = default;
};

void PrintTo(const Told& told, std::ostream* out)
{
    for (const Side side : kBothSides) {
        *out << name(side) << ":";
        for (const tcp::State state : told.states[side])
            *out << " " << tcp::name(state);
        *out << "; ";
    }
    *out << told.arrived << " arrived, " << told.lost << " lost";
}

Told toldOf(const trace::Life& life)
{
    Told told;
    for (const Side side : kBothSides)
        for (const trace::StateSpan& span : life.spans[side])
            told.states[side].push_back(span.state);
    for (const trace::Step& step : life.steps) {
        told.lost += step.delivery == trace::Delivery::Lost ? 1U : 0U;
        told.arrived += step.arrived ? 1U : 0U;
    }
    return told;
}

/// Lives by what names them: both ends, and which of these ends' connections.
std::map<std::string, Told> livesOf(const trace::TraceSnapshot& trace)
{
    std::map<std::string, Told> lives;
    for (std::uint32_t i = 0; i < trace.connections.size(); ++i) {
        const trace::Life life = trace::lifeOf(trace, ConnectionId{i});
        const std::string ends =
            text(life.connection.endpoint[Side::Client]) + " " + text(life.connection.endpoint[Side::Server]);
        std::string name = ends;
        for (int again = 2; lives.contains(name); ++again)
            name = ends + " " + std::to_string(again);
        lives.emplace(name, toldOf(life));
    }
    return lives;
}

class JoinedRecordings : public ::testing::TestWithParam<std::string> { };

TEST_P(JoinedRecordings, ReadBackAsTheyWere)
{
    const auto split = test::splitRecording(GetParam(), kTranslated);
    ASSERT_TRUE(split);
    const bool isForged = std::any_of(split->packets.begin(), split->packets.end(), [](const auto& packet) {
        return packet.second.isForged && packet.second.isTcp;
    });
    if (isForged)
        GTEST_SKIP() << "what the link forged is nobody's: the join cannot know";
    const auto joined = written(*split);
    if (!joined)
        GTEST_SKIP() << "nothing arrived";
    EXPECT_EQ(joined->gaps.unreadable, 0U);
    EXPECT_EQ(joined->gaps.untranslated, 0U);
    const trace::SnapshotPtr now = load(joined->octets);
    EXPECT_EQ(now->info.damageCount, 0U);

    const std::map<std::string, Told> before = livesOf(*load(bare(GetParam())));
    const std::map<std::string, Told> after = livesOf(*now);
    EXPECT_FALSE(after.empty());
    for (const auto& [name, told] : after) {
        const auto same = before.find(name);
        ASSERT_NE(same, before.end()) << name;
        EXPECT_EQ(told, same->second) << name;
    }
}

std::string lessonOf(const std::string& path)
{
    const std::string name = std::filesystem::path(path).filename().string();
    return name.substr(0, name.find('.'));
}

std::string testName(const ::testing::TestParamInfo<std::string>& path)
{
    std::string text = lessonOf(path.param);
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

INSTANTIATE_TEST_SUITE_P(Lessons, JoinedRecordings, ::testing::ValuesIn(test::recordingPaths()), testName);

std::string pathOf(const std::string& lesson)
{
    return LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
}

TEST(JoinedRecording, HasEachFrameOnceOnItsSendersInterface)
{
    const auto split = test::splitRecording(pathOf("close-four-way"), kTranslated);
    ASSERT_TRUE(split);
    const auto joined = written(*split);
    ASSERT_TRUE(joined);
    const test::Reading reading = test::read(joined->octets);

    ASSERT_EQ(reading.interfaces.size(), 2U);
    EXPECT_EQ(reading.interfaces[0].name, "client");
    EXPECT_EQ(reading.interfaces[1].name, "server");
    EXPECT_EQ(reading.application, "a test");
    EXPECT_THAT(reading.comments, testing::Contains("lifeline-recording=1"));
    std::uint64_t id = 0;
    for (const test::KeptFrame& frame : reading.frames) {
        EXPECT_EQ(frame.packetId, ++id);
        packet::Decoded headers;
        packet::decode(frame.link, frame.bytes, frame.originalLength, 0, headers);
        const bool isClients = headers.tcp.destinationPort == 9292;
        EXPECT_EQ(frame.interface, isClients ? 0U : 1U);
        EXPECT_EQ(isClients ? headers.source : headers.destination, packet::IpAddress::v4(0x0A000001))
            << "the server's frames, too, have the client's own address again";
    }
}

TEST(JoinedRecording, SaysHowItWasMadeAndTrustsNoFileName)
{
    const auto split = test::splitRecording(pathOf("syn-lost"), kTranslated);
    ASSERT_TRUE(split);
    const auto joined = written(*split);
    ASSERT_TRUE(joined);
    std::string all;
    for (const test::KeptRow& row : test::read(joined->octets).rows)
        for (const auto& [key, value] : row.fields)
            all += key + "=" + value + "\n";

    EXPECT_THAT(all, HasSubstr("LIFELINE_REASON=it is not in b<U+202E>.pcap\n"));
    EXPECT_THAT(all, HasSubstr("All times are those of a.pcap"));
    EXPECT_THAT(all, HasSubstr("192.168.7.1:"));
    EXPECT_THAT(all, testing::Not(HasSubstr("\u202E")));
}

// Times from the beginning to the end of what 64 bits can say, lengths that are none, frames in any order:
// the join gives a recording that is whole, or a reason.
TEST(JoinedRecording, OfDamagedCapturesIsARecordingAllTheSame)
{
    std::mt19937_64 random(20'260'707); // NOLINT: the same each time
    std::uint32_t joined = 0;
    for (const char* lesson : {"time-wait-reuse", "duplicates", "path-mtu", "fast-retransmit-sack"}) {
        const auto whole = test::splitRecording(pathOf(lesson), kTranslated);
        ASSERT_TRUE(whole);
        for (int i = 0; i < 60; ++i) {
            test::SplitRecording split = *whole;
            std::string what;
            for (test::SplitCapture& capture : split.capture.values)
                for (int times = i % 4; times >= 0; --times) {
                    test::Mutant mutant = test::mutate(capture.octets, {}, random);
                    capture.octets = std::move(mutant.octets);
                    what += mutant.what + "; ";
                }
            SCOPED_TRACE(std::string(lesson) + ": " + what);
            const auto result = written(split);
            if (!result)
                continue;
            ++joined;
            const trace::SnapshotPtr now = load(result->octets);
            for (std::uint32_t c = 0; c < now->connections.size(); ++c)
                for (const trace::Step& step : trace::lifeOf(*now, ConnectionId{c}).steps)
                    EXPECT_TRUE(!step.arrived || *step.arrived >= step.sent);
            for (const capture::Damage& damage : now->info.damage)
                EXPECT_NE(damage.severity, Severity::Error) << codeText(damage.error.code);
        }
    }
    EXPECT_GT(joined, 60U) << "most damage leaves enough";
}

} // namespace
} // namespace lifeline::exports
