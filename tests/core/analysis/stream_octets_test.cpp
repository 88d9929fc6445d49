#include "core/analysis/stream_octets.h"

#include "core/trace/stored_frames.h"
#include "tests/support/script.h"
#include "tests/support/temporary.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

using test::kHandshake;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::uint64_t kEnough = 1U << 20U;

/// A script as a file, and its frames read from there.
struct Stored {
    explicit Stored(const std::string& script)
        : snapshot(test::captured(script)),
          path(directory.write("script.pcapng", test::fileOf(script))),
          frames(capture::FrameFile::open(path).value(), snapshot->info.interfaces),
          life(trace::lifeOf(*snapshot, ConnectionId{0}))
    {
    }

    StreamOctets octets(std::uint64_t most = kEnough) { return streamOctets(*snapshot, life, frames, most); }

    test::TemporaryDirectory directory;
    trace::SnapshotPtr snapshot;
    std::string path;
    trace::StoredFrames frames;
    trace::Life life;
};

/// "> 0 xxxxx of 4", "< 5 hole 10 of 9": sender, offset, what, and the segment's number.
std::vector<std::string> said(const StreamOctets& octets)
{
    std::vector<std::string> lines;
    for (const StreamPiece& piece : octets.pieces) {
        std::string what = piece.missing > 0 ? fmt::format("hole {}", piece.missing) : std::string();
        for (const std::byte octet : piece.octets)
            what += static_cast<char>(octet);
        lines.push_back(fmt::format("{} {} {} of {}", piece.from == Side::Client ? '>' : '<', piece.offset,
                                    what, piece.step + 1));
    }
    return lines;
}

std::vector<std::string> said(const std::string& script)
{
    return said(Stored(kHandshake + script).octets());
}

TEST(StreamOctets, BothWaysStandInTheOrderOfTheCapture)
{
    EXPECT_THAT(said(R"(
        1.000 > P.  1:6(5)    ack 1
        1.010 < P.  1:4(3)    ack 6   octets y
        1.020 > P.  6:8(2)    ack 4
    )"),
                ElementsAre("> 0 xxxxx of 4", "< 0 yyy of 5", "> 5 xx of 6"));
}

TEST(StreamOctets, ARepeatIsLeftOutAndWhatIsNewOfItIsNot)
{
    EXPECT_THAT(said(R"(
        1.000 > P.  1:6(5)    ack 1
        1.400 > P.  1:6(5)    ack 1   octets z
        1.800 > P.  1:9(8)    ack 1   octets y
    )"),
                ElementsAre("> 0 xxxxx of 4", "> 5 yyy of 6"));
}

TEST(StreamOctets, WhatOvertookWaitsForWhatItOvertook)
{
    EXPECT_THAT(said(R"(
        1.000 > P.  6:9(3)    ack 1   octets z
        1.001 > P.  9:11(2)   ack 1   octets y
        1.002 > P.  1:6(5)    ack 1
    )"),
                ElementsAre("> 0 xxxxx of 6", "> 5 zzz of 4", "> 8 yy of 5"));
}

TEST(StreamOctets, WhatWasAcknowledgedAndNeverSeenIsAHole)
{
    EXPECT_THAT(said(R"(
        1.000 > P.  1:6(5)     ack 1
        1.001 > P.  16:18(2)   ack 1
        1.010 < .   1:1(0)     ack 18
        1.020 > P.  18:19(1)   ack 1
    )"),
                ElementsAre("> 0 xxxxx of 4", "> 5 hole 10 of 5", "> 15 xx of 5", "> 17 x of 7"));
}

TEST(StreamOctets, AHoleThatNobodyAcknowledgedIsToldAtTheEnd)
{
    EXPECT_THAT(said(R"(
        1.000 > P.  1:6(5)     ack 1
        1.001 > P.  16:18(2)   ack 1
        1.010 < P.  1:3(2)     ack 6
    )"),
                ElementsAre("> 0 xxxxx of 4", "< 0 xx of 6", "> 5 hole 10 of 5", "> 15 xx of 5"));
}

TEST(StreamOctets, AnAckOfMoreThanTheCaptureHasIsAHoleAtTheEnd)
{
    const StreamOctets octets = Stored(kHandshake + R"(
        1.000 > P.  1:6(5)     ack 1
        1.010 < .   1:1(0)     ack 106
        1.020 < .   1:1(0)     ack 106
    )")
                                    .octets();
    EXPECT_THAT(said(octets), ElementsAre("> 0 xxxxx of 4", "> 5 hole 99 of 5"))
        << "the last number may be a FIN's";
    EXPECT_EQ(octets.missing[Side::Client], 99U);
}

TEST(StreamOctets, AFinsNumberIsNoOctet)
{
    EXPECT_THAT(said(R"(
        1.000 > FP. 1:6(5)     ack 1
        1.010 < F.  1:1(0)     ack 7
        1.020 > .   7:7(0)     ack 2
    )"),
                ElementsAre("> 0 xxxxx of 4"));
}

// RFC 1122 §4.2.3.6: a keep-alive's octet is garbage.
TEST(StreamOctets, AKeepAlivesOctetIsNoPartOfTheStream)
{
    EXPECT_THAT(said(R"(
        1.000 > P.  1:6(5)     ack 1
        1.010 < .   1:1(0)     ack 6
        9.000 > .   5:6(1)     ack 1   octets y
        9.010 < .   1:1(0)     ack 6
    )"),
                ElementsAre("> 0 xxxxx of 4"));
}

TEST(StreamOctets, ALostSegmentsOctetsComeWithTheRepeat)
{
    EXPECT_THAT(said(Stored(R"(
        0.000 > S   0:0(0)            arrives 0.010
        0.010 < S.  0:0(0)   ack 1    arrives 0.020
        0.020 > .   1:1(0)   ack 1    arrives 0.030
        1.000 > P.  1:6(5)   ack 1    lost
        1.400 > P.  1:6(5)   ack 1    arrives 1.410
    )")
                         .octets()),
                ElementsAre("> 0 xxxxx of 5"));
}

TEST(StreamOctets, EndsWhereThereIsNoRoomForMore)
{
    Stored stored(kHandshake + R"(
        1.000 > P.  1:6(5)    ack 1
        1.010 > P.  6:11(5)   ack 1
        1.020 > P.  11:16(5)  ack 1
    )");
    const StreamOctets some = stored.octets(8);
    EXPECT_FALSE(some.isWhole);
    EXPECT_EQ(some.octets[Side::Client], 10U);
    EXPECT_TRUE(stored.octets().isWhole);
}

TEST(StreamOctets, StopsWhenAsked)
{
    Stored stored(kHandshake + "1.000 > P.  1:6(5)    ack 1\n");
    const std::atomic<bool> stop = true;
    const StreamOctets octets = streamOctets(*stored.snapshot, stored.life, stored.frames, kEnough, &stop);
    EXPECT_FALSE(octets.isWhole);
    EXPECT_THAT(octets.pieces, IsEmpty());
}

TEST(StreamOctets, AFileThatIsGoneLeavesHoles)
{
    class Gone : public trace::FrameBytes {
        Expected<Frame> read(const trace::SegmentRecord&) override
        {
            return tl::unexpected(Error{.code = ErrorCode::ReadFailed});
        }
    };
    Stored stored(kHandshake + "1.000 > P.  1:6(5)    ack 1\n");
    Gone gone;
    EXPECT_THAT(said(streamOctets(*stored.snapshot, stored.life, gone, kEnough)),
                ElementsAre("> 0 hole 5 of 4"));
}

} // namespace
} // namespace lifeline::analysis
