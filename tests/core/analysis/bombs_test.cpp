// Row k5 of bad-inputs.md: connections and segments without number, and octets sent over and over.
//
// LIFELINE_BOMBS multiplies how much there is: 100 makes the row's own million connections and ten million
// packets.
#include "core/analysis/findings.h"
#include "core/analysis/remarks.h"
#include "core/trace/life.h"
#include "tests/support/wire.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace lifeline::analysis {
namespace {

using packet::TcpFlags;
using test::Wire;

constexpr std::uint64_t kOctetsAPacket = 64; ///< what reading may take
constexpr std::uint64_t kOctetsAConnection = 320;

std::uint32_t scale()
{
    const char* number = std::getenv("LIFELINE_BOMBS");
    return number != nullptr ? static_cast<std::uint32_t>(std::strtoul(number, nullptr, 10)) : 1;
}

void open(Wire& wire)
{
    wire.send({.flags = TcpFlags::kSyn, .sequence = 999});
    wire.send({.from = Side::Server,
               .flags = TcpFlags::kSyn | TcpFlags::kAck,
               .sequence = 1'999,
               .acknowledgment = 1'000});
    wire.send({.sequence = 1'000, .acknowledgment = 2'000});
}

TEST(Bombs, k5_AMillionConnectionsOfOneSynTakeALittleEach)
{
    const std::uint32_t count = 10'000 * scale();
    Wire wire;
    for (std::uint32_t i = 0; i < count; ++i)
        wire.send({.flags = TcpFlags::kSyn, .sequence = i * 0x01000193}, i);
    const trace::SnapshotPtr snapshot = wire.snapshot();
    ASSERT_EQ(snapshot->connections.size(), count);
    EXPECT_EQ(snapshot->connections[ConnectionId{count - 1}].segments, 1U);
    EXPECT_LE(wire.memory(), count * (kOctetsAPacket + kOctetsAConnection));
}

TEST(Bombs, k5_AConnectionOfTenMillionPacketsTakesALittleForEach)
{
    const std::uint32_t count = 100'000 * scale();
    Wire wire;
    open(wire);
    for (std::uint32_t i = 0; i < count; ++i)
        if (i % 2 == 0)
            wire.send({.sequence = 1'000 + i / 2 * 1'448, .acknowledgment = 2'000, .length = 1'448}, 0,
                      std::chrono::microseconds{10});
        else
            wire.send(
                {.from = Side::Server, .sequence = 2'000, .acknowledgment = 1'000 + (i / 2 + 1) * 1'448}, 0,
                std::chrono::microseconds{10});
    EXPECT_LE(wire.memory(), (count + 3) * kOctetsAPacket + kOctetsAConnection);
    const trace::SnapshotPtr snapshot = wire.snapshot();
    EXPECT_EQ(snapshot->connections[ConnectionId{0}].segments, count + 3);
    if (count > 1'000'000)
        return; // with hindsight a step takes some hundred octets
    const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{0});
    EXPECT_EQ(life.steps.size(), count + 3);
    EXPECT_TRUE(findingsOf(life).empty());
}

// MSS 1: each octet is a segment, and each is lost once.
TEST(Bombs, k5_SegmentsOfOneOctetSentTwiceAreEachFoundOnce)
{
    constexpr std::uint32_t kOctets = 65'535;
    Wire wire;
    open(wire);
    for (int copy = 0; copy < 2; ++copy)
        for (std::uint32_t i = 0; i < kOctets; ++i)
            wire.send({.sequence = 1'000 + i, .acknowledgment = 2'000, .length = 1, .window = 65'535}, 0,
                      std::chrono::microseconds{10});
    wire.send({.from = Side::Server, .sequence = 2'000, .acknowledgment = 1'000 + kOctets, .window = 65'535});
    const trace::SnapshotPtr snapshot = wire.snapshot();
    EXPECT_EQ(snapshot->connections[ConnectionId{0}].flow[Side::Client].retransmissions, kOctets);
    const auto found = count(findingsOf(trace::lifeOf(*snapshot, ConnectionId{0})));
    EXPECT_EQ(found[static_cast<std::size_t>(FindingKind::Retransmission)]
                  + found[static_cast<std::size_t>(FindingKind::SpuriousRetransmission)],
              kOctets);
}

/// A piece of a stream.
struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
};

/// Segments that lie over each other, each with an ACK that does not move. What is then said must come to an
/// end, and most are repeats.
void overlap(Piece (*piece)(std::uint32_t i, std::uint32_t count))
{
    const std::uint32_t segments = 200'000 * scale();
    Wire wire;
    open(wire);
    for (std::uint32_t i = 0; i < segments; ++i) {
        const Piece now = piece(i, segments);
        wire.send({.sequence = 1'000 + now.begin, .acknowledgment = 2'000, .length = now.length}, 0,
                  std::chrono::microseconds{10});
        wire.send({.from = Side::Server, .sequence = 2'000, .acknowledgment = 1'000}, 0,
                  std::chrono::microseconds{10});
    }
    EXPECT_LE(wire.memory(), (2 * segments + 3) * kOctetsAPacket + kOctetsAConnection);
    const trace::SnapshotPtr snapshot = wire.snapshot();
    const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{0});
    const Remarks remarks = remarksOn(*snapshot, life);
    EXPECT_EQ(remarks.wireshark.size(), 2 * segments + 3);
    const FindingCounts found = count(remarks.findings);
    EXPECT_GT(found[static_cast<std::size_t>(FindingKind::DuplicateAck)], segments / 2);
}

TEST(Bombs, k5_SegmentsThatEachCoverMostOfTheOneBefore)
{
    overlap([](std::uint32_t i, std::uint32_t) { return Piece{i, 1'000}; });
}

TEST(Bombs, k5_SegmentsThatEachBeginBeforeTheOneBefore)
{
    overlap([](std::uint32_t i, std::uint32_t count) { return Piece{count - i, 1'000}; });
}

TEST(Bombs, k5_EverySecondOctetAndThenAllOverThem)
{
    overlap([](std::uint32_t i, std::uint32_t count) {
        return i < count / 2 ? Piece{2 * i + 2, 1} : Piece{4 * (i - count / 2) % count, 400};
    });
}

TEST(Bombs, k5_TheSameOctetsOverAndOver)
{
    overlap([](std::uint32_t, std::uint32_t) { return Piece{0, 1'000}; });
}

} // namespace
} // namespace lifeline::analysis
