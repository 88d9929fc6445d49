// The lab's recordings know when each frame left and when it arrived. Taken apart into two captures, with
// clocks that disagree, and joined again, the join must come out as the truth, as near as it says.
#include "core/analysis/two_sided/join.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "tests/support/split_recording.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>

namespace lifeline::analysis::two_sided {
namespace {

using test::Split;
using test::SplitRecording;

constexpr Split kClocks{.offset = std::chrono::milliseconds{3'723'456}, .drift = 40e-6};

/// One of the two captures, read as any capture is.
struct Read {
    trace::SnapshotPtr trace;
    Recorded recorded;

    explicit Read(const std::vector<std::byte>& octets)
    {
        capture::CaptureReader frames(capture::memorySource(octets), "split");
        recorded.begin = Time::max();
        recorded.end = Time::min();
        for (;;) {
            const capture::Record record = frames.next();
            const auto* frame = std::get_if<capture::Frame>(&record);
            if (frame == nullptr)
                break;
            recorded.begin = std::min(recorded.begin, frame->time);
            recorded.end = std::max(recorded.end, frame->time);
        }
        capture::CaptureReader reader(capture::memorySource(octets), "split");
        trace = trace::load(reader, "split");
        recorded.trace = trace.get();
    }
};

/// A recording taken apart, and joined again with the capture of one side named first.
class Rejoined {
public:
    Rejoined(const std::string& path, const Split& split, Side first)
        : m_split(test::splitRecording(path, split)),
          m_first(first)
    {
        if (!m_split)
            return;
        m_a.emplace(m_split->capture[first].octets);
        m_b.emplace(m_split->capture[lifeline::other(first)].octets);
        m_join = join(m_a->recorded, m_b->recorded);
    }

    bool isMeaningful() const { return m_split.has_value(); }
    const tl::expected<Join, Refusal>& result() const { return m_join; }
    Side sideOf(Vantage vantage) const { return vantage == Vantage::A ? m_first : lifeline::other(m_first); }

    /// A time of the recording as A's clock says it.
    Time onA(Time time) const { return m_first == Side::Client ? time : m_split->atServer(time); }

    const SplitRecording::Truth& truthOf(const JoinedSegment& segment) const
    {
        return m_split->packets.at(packetOf(segment));
    }

    std::uint64_t packetOf(const JoinedSegment& segment) const
    {
        const trace::TraceSnapshot& trace = traceOf(segment);
        const std::uint32_t frame = trace.segments[segment.segment.value].frame.value;
        return m_split->capture[sideOf(segment.frame)].packetOf[frame - 1];
    }

    const SplitRecording& split() const { return *m_split; }

private:
    const trace::TraceSnapshot& traceOf(const JoinedSegment& segment) const
    {
        return segment.frame == Vantage::A ? *m_a->trace : *m_b->trace;
    }

    std::optional<SplitRecording> m_split;
    Side m_first;
    std::optional<Read> m_a;
    std::optional<Read> m_b;
    tl::expected<Join, Refusal> m_join = tl::unexpected(Refusal{});
};

Time distance(Time a, Time b) { return a > b ? a - b : b - a; }

/// Segments that both captures have, by sender.
PerSide<std::uint32_t> crossed(const SplitRecording& split)
{
    PerSide<std::uint32_t> count;
    for (const auto& [id, truth] : split.packets)
        count[truth.from] += truth.isTcp && truth.arrived && !truth.isForged ? 1U : 0U;
    return count;
}

void expectTheTruth(const Rejoined& rejoined, const Split& split)
{
    const Join& join = *rejoined.result();
    const ClockFit& clock = join.clock;
    std::uint32_t seen = 0;
    for (const JoinedConnection& connection : join.connections) {
        EXPECT_EQ(connection.correspondence.isTranslated(), split.isTranslated);
        for (const JoinedSegment& segment : connection.segments) {
            const SplitRecording::Truth& truth = rejoined.truthOf(segment);
            const std::uint64_t id = rejoined.packetOf(segment);
            ++seen;
            EXPECT_EQ(segment.isOnlyReceived, truth.isForged) << "packet " << id;
            EXPECT_EQ(rejoined.sideOf(segment.frame) == truth.from, !truth.isForged) << "packet " << id;
            if (segment.isOnlyReceived)
                continue;
            EXPECT_LE(distance(segment.sent, rejoined.onA(truth.sent)), clock.uncertainty) << "packet " << id;
            if (truth.isLost) {
                EXPECT_EQ(segment.fate, Fate::Lost) << "packet " << id;
            } else if (truth.arrived) {
                ASSERT_EQ(segment.fate, Fate::Arrived) << "packet " << id;
                EXPECT_LE(distance(*segment.arrived, rejoined.onA(*truth.arrived)), clock.uncertainty)
                    << "packet " << id;
                EXPECT_EQ(segment.copies.size(), truth.copies.size()) << "packet " << id;
            }
        }
    }
    EXPECT_GT(seen, 0U);
}

class SplitRecordings : public ::testing::TestWithParam<std::string> { };

std::string lessonOf(const std::string& path)
{
    const std::string name = std::filesystem::path(path).filename().string();
    return name.substr(0, name.find('.'));
}

TEST_P(SplitRecordings, AreJoinedAsTheyWere)
{
    for (const bool isTranslated : {false, true})
        for (const Side first : kBothSides) {
            Split split = kClocks;
            split.isTranslated = isTranslated;
            const Rejoined rejoined(GetParam(), split, first);
            if (!rejoined.isMeaningful())
                GTEST_SKIP() << "one interface";
            SCOPED_TRACE(std::string(name(first)) + " first" + (isTranslated ? ", translated" : ""));
            const PerSide<std::uint32_t> both = crossed(rejoined.split());
            if (both[Side::Client] == 0 || both[Side::Server] == 0) {
                ASSERT_FALSE(rejoined.result());
                EXPECT_EQ(rejoined.result().error().reason,
                          both[Side::Client] + both[Side::Server] == 0 ? RefusalReason::NothingInCommon
                                                                       : RefusalReason::OneDirection);
                continue;
            }
            ASSERT_TRUE(rejoined.result()) << static_cast<int>(rejoined.result().error().reason);
            expectTheTruth(rejoined, split);
            const ClockRelation& clock = rejoined.result()->clock.clock;
            const Time begin = rejoined.split().begin;
            const Time ofB = first == Side::Client ? rejoined.split().atServer(begin) : begin;
            EXPECT_LE(distance(clock.onA(ofB), rejoined.onA(begin)), rejoined.result()->clock.uncertainty);
        }
}

// A capture that drops frames, and has shown that it does.
TEST_P(SplitRecordings, InventNoLossWhereACaptureMissesFrames)
{
    for (const std::uint32_t misses : {3U, 7U, 20U}) {
        Split split = kClocks;
        split.serverMisses = misses;
        const Rejoined rejoined(GetParam(), split, Side::Client);
        if (!rejoined.isMeaningful())
            GTEST_SKIP() << "one interface";
        if (!rejoined.result() || !rejoined.result()->missesFrames[Vantage::B])
            continue; // too little is left
        const Join& join = *rejoined.result();
        for (const JoinedConnection& connection : join.connections)
            for (const JoinedSegment& segment : connection.segments) {
                const SplitRecording::Truth& truth = rejoined.truthOf(segment);
                if (segment.fate == Fate::Lost) {
                    EXPECT_FALSE(truth.arrived)
                        << "packet " << rejoined.packetOf(segment) << " of " << misses;
                }
            }
    }
}

// Captures that begin with the connection's first frame and end with its last: nothing says that they ran
// before or after.
TEST_P(SplitRecordings, InventNoLossOutsideOfACapture)
{
    Split split = kClocks;
    split.showsPeriod = false;
    for (const Side first : kBothSides) {
        const Rejoined rejoined(GetParam(), split, first);
        if (!rejoined.isMeaningful())
            GTEST_SKIP() << "one interface";
        if (!rejoined.result())
            continue; // nothing crossed
        for (const JoinedConnection& connection : rejoined.result()->connections)
            for (const JoinedSegment& segment : connection.segments) {
                const SplitRecording::Truth& truth = rejoined.truthOf(segment);
                if (segment.fate == Fate::Lost) {
                    EXPECT_TRUE(truth.isLost) << "packet " << rejoined.packetOf(segment);
                } else if (segment.fate == Fate::Arrived) {
                    EXPECT_TRUE(truth.arrived) << "packet " << rejoined.packetOf(segment);
                }
            }
    }
}

std::string testName(const ::testing::TestParamInfo<std::string>& path)
{
    std::string text = lessonOf(path.param);
    std::replace(text.begin(), text.end(), '-', '_');
    return text;
}

INSTANTIATE_TEST_SUITE_P(Lessons, SplitRecordings, ::testing::ValuesIn(test::recordingPaths()), testName);

} // namespace
} // namespace lifeline::analysis::two_sided
