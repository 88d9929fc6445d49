// Row k4 of bad-inputs.md: numbers at the edges of what a header can say.
#include "core/analysis/diagnosis.h"
#include "core/analysis/findings.h"
#include "core/analysis/remarks.h"
#include "core/trace/life.h"
#include "tests/support/wire.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace lifeline::analysis {
namespace {

using packet::TcpFlags;
using test::Octets;
using test::Wire;
using test::WireSegment;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::uint16_t kSyn = TcpFlags::kSyn;
constexpr std::uint16_t kAck = TcpFlags::kAck;
constexpr std::uint16_t kFin = TcpFlags::kFin;

Octets sack(std::initializer_list<packet::SackBlock> blocks)
{
    Octets options = Octets::big();
    options.u16(0x0101).u8(5).u8(static_cast<std::uint8_t>(2 + 8 * blocks.size()));
    for (const packet::SackBlock block : blocks)
        options.u32(block.begin).u32(block.end);
    return options;
}

Octets timestamps(std::uint32_t value, std::uint32_t echo)
{
    return std::move(Octets::big().u32(0x0101080A).u32(value).u32(echo));
}

/// MSS, SACK permitted, and a window scale.
Octets synOptions(std::uint8_t scale)
{
    return std::move(Octets::big().u32(0x020405B4).u32(0x01010402).u32(0x01030300U | scale));
}

/// "6 retransmission", by segment, of the trace's first connection.
std::vector<std::string> said(const trace::TraceSnapshot& snapshot)
{
    const trace::Life life = trace::lifeOf(snapshot, ConnectionId{0});
    std::vector<std::string> lines;
    for (const Finding& finding : findingsOf(life))
        lines.push_back(fmt::format("{} {}", life.steps[finding.step].number, name(finding.kind)));
    return lines;
}

/// Both ends of a connection, so that its numbers can be said from their initial ones.
struct Ends {
    std::uint32_t client = 0;
    std::uint32_t server = 0;

    void open(Wire& wire, std::uint8_t scale = 7) const
    {
        wire.send({.flags = kSyn, .sequence = client, .options = synOptions(scale)});
        wire.send({.from = Side::Server,
                   .flags = kSyn | kAck,
                   .sequence = server,
                   .acknowledgment = client + 1,
                   .options = synOptions(scale)});
        wire.send({.sequence = client + 1, .acknowledgment = server + 1});
    }
    void data(Wire& wire, std::uint32_t begin, std::uint32_t length) const
    {
        wire.send({.sequence = client + begin, .acknowledgment = server + 1, .length = length});
    }
    void acknowledge(Wire& wire, std::uint32_t number, const Octets& options = Octets::big()) const
    {
        wire.send({.from = Side::Server,
                   .sequence = server + 1,
                   .acknowledgment = client + number,
                   .options = options});
    }
    void close(Wire& wire, std::uint32_t sent) const
    {
        wire.send({.flags = kFin | kAck, .sequence = client + sent, .acknowledgment = server + 1});
        wire.send({.from = Side::Server,
                   .flags = kFin | kAck,
                   .sequence = server + 1,
                   .acknowledgment = client + sent + 1});
        wire.send({.sequence = client + sent + 1, .acknowledgment = server + 2});
    }
};

/// A connection with a loss, SACKs, a fast retransmission, a spurious one and an orderly close.
trace::SnapshotPtr eventful(Ends ends)
{
    Wire wire;
    ends.open(wire);
    ends.data(wire, 1, 1'000);
    ends.data(wire, 2'001, 1'000); // 1001 is lost
    ends.acknowledge(wire, 1'001);
    ends.acknowledge(wire, 1'001, sack({{ends.client + 2'001, ends.client + 3'001}}));
    ends.data(wire, 3'001, 1'000);
    ends.acknowledge(wire, 1'001, sack({{ends.client + 2'001, ends.client + 4'001}}));
    ends.data(wire, 1'001, 1'000);
    ends.acknowledge(wire, 4'001);
    ends.data(wire, 3'001, 1'000);
    ends.acknowledge(wire, 4'001, sack({{ends.client + 3'001, ends.client + 4'001}}));
    ends.close(wire, 4'001);
    return wire.snapshot();
}

/// All that is said of the first connection, without absolute numbers. Wireshark's flags are left out: it
/// takes 0 for a number that it does not know, and so do they.
std::string account(const trace::TraceSnapshot& snapshot)
{
    const trace::Life life = trace::lifeOf(snapshot, ConnectionId{0});
    const Remarks remarks = remarksOn(snapshot, life);
    const Diagnosis diagnosis = diagnose(life, remarks.findings, endOf(snapshot));
    std::string text = fmt::format("{} {} {} {}", remarks.zeek.connState, remarks.zeek.history,
                                   name(diagnosis.opening), name(diagnosis.closing));
    for (const Side side : kBothSides)
        text += fmt::format(" {} {}", name(life.connection.state[side]),
                            life.connection.flow[side].retransmissions);
    for (const trace::Step& step : life.steps)
        text +=
            fmt::format("\n{}/{} {} {} {}", step.relativeSequence.value,
                        step.wire.flags.ack() ? step.relativeAcknowledgment.value : 0,
                        name(step.onArrival[Side::Client]), name(step.onArrival[Side::Server]), step.proven);
    for (const std::string& line : said(snapshot))
        text += '\n' + line;
    return text;
}

// RFC 9293 §3.4: the numbers are positions on a circle, and no position on it is special.
TEST(OddNumbers, k4_WhereverOnTheCircleAConnectionBeginsTheSameIsSaidOfIt)
{
    const std::string here = account(*eventful({1'000, 900'000}));
    ASSERT_THAT(here, testing::HasSubstr("retransmission"));
    ASSERT_THAT(here, testing::HasSubstr("d-sack"));
    for (const std::uint32_t initial : {0U, 0xFFFFFFFFU, 0xFFFFFFFEU, 0xFFFFFC17U, 0xFFFFF400U, 0xFFFFF05EU,
                                        0x7FFFFFFFU, 0x7FFFF800U, 0x80000000U}) {
        EXPECT_EQ(account(*eventful({initial, 900'000})), here) << "the client begins at " << initial;
        EXPECT_EQ(account(*eventful({1'000, initial})), here) << "the server begins at " << initial;
        EXPECT_EQ(account(*eventful({initial, initial})), here) << "both begin at " << initial;
    }
}

TEST(OddNumbers, k4_MoreThanOneTurnAroundTheCircleIsNoRepeat)
{
    constexpr std::uint32_t kPiece = 60'000;
    constexpr std::uint32_t kPieces = 80'000; // 4.8 GB
    const Ends ends{4'000'000'000, 1};
    Wire wire;
    ends.open(wire);
    for (std::uint32_t i = 0; i < kPieces; ++i) {
        ends.data(wire, 1 + i * kPiece, kPiece);
        ends.acknowledge(wire, 1 + (i + 1) * kPiece);
    }
    const trace::SnapshotPtr snapshot = wire.snapshot();
    const trace::Connection& connection = snapshot->connections[ConnectionId{0}];
    EXPECT_EQ(connection.flow[Side::Client].payload, std::uint64_t{kPiece} * kPieces);
    EXPECT_EQ(connection.flow[Side::Client].retransmissions, 0U);
    EXPECT_THAT(said(*snapshot), Not(Contains(testing::HasSubstr("retransmission"))));
}

// RFC 7323 §2.3: a shift count above 14 is taken as 14.
TEST(OddNumbers, k4_AWindowScaleAboveFourteenIsFourteen)
{
    const auto scaled = [](std::uint8_t scale) {
        const Ends ends{1'000, 2'000};
        Wire wire;
        ends.open(wire, scale);
        ends.acknowledge(wire, 1); // the first window that is scaled
        constexpr std::uint32_t kWindow = 1'000 << 14;
        constexpr std::uint32_t kPiece = 60'000;
        for (std::uint32_t at = 0; at < kWindow; at += kPiece)
            ends.data(wire, 1 + at, std::min(kPiece, kWindow - at));
        return said(*wire.snapshot());
    };
    EXPECT_EQ(scaled(14), scaled(15));
    EXPECT_EQ(scaled(14), scaled(255));
    EXPECT_NE(scaled(14), scaled(13)) << "or the scale makes no difference here";
}

// RFC 7323 §5.2: time stamps are compared on a circle as well.
TEST(OddNumbers, k4_TimeStampsThatWrapAreNoOldSegments)
{
    const Ends ends{1'000, 2'000};
    Wire wire;
    ends.open(wire);
    for (std::uint32_t i = 0; i < 40; ++i) {
        const std::uint32_t clock = 0xFFFFFFEC + i; // wraps at half
        wire.send({.sequence = ends.client + 1 + i * 100,
                   .acknowledgment = ends.server + 1,
                   .length = 100,
                   .options = timestamps(clock, clock - 7)});
        wire.send({.from = Side::Server,
                   .sequence = ends.server + 1,
                   .acknowledgment = ends.client + 101 + i * 100,
                   .options = timestamps(clock - 6, clock)});
    }
    EXPECT_THAT(said(*wire.snapshot()), IsEmpty());
}

TEST(OddNumbers, k4_ATimeStampFromBeforeTheWrapIsOldBehindIt)
{
    const Ends ends{1'000, 2'000};
    Wire wire;
    ends.open(wire);
    const auto data = [&](std::uint32_t begin, std::uint32_t clock) {
        wire.send({.sequence = ends.client + begin,
                   .acknowledgment = ends.server + 1,
                   .length = 100,
                   .options = timestamps(clock, 5)});
        wire.send({.from = Side::Server,
                   .sequence = ends.server + 1,
                   .acknowledgment = ends.client + 201,
                   .options = timestamps(6, 20)});
    };
    wire.send({.sequence = ends.client + 1,
               .acknowledgment = ends.server + 1,
               .length = 100,
               .options = timestamps(0xFFFFFFF0, 5)});
    ends.acknowledge(wire, 101, timestamps(6, 0xFFFFFFF0));
    data(101, 20);
    data(1, 0xFFFFFFF0); // what was on its way since before the wrap
    EXPECT_THAT(said(*wire.snapshot()), Contains("8 paws-drop"));
}

// RFC 2018 §3: a block is its left and its right edge. Turned round it says nothing.
TEST(OddNumbers, k4_ASackBlockThatEndsBeforeItBeginsSaysNothing)
{
    const Ends ends{1'000, 2'000};
    Wire wire;
    ends.open(wire);
    ends.data(wire, 1, 1'000);
    ends.data(wire, 2'001, 1'000);
    ends.acknowledge(wire, 1'001, sack({{ends.client + 3'001, ends.client + 2'001}}));
    ends.acknowledge(wire, 1'001, sack({{ends.client + 801, ends.client + 501}}));
    ends.acknowledge(wire, 1'001, sack({{ends.client + 700, ends.client + 700}}));
    const std::vector<std::string> lines = said(*wire.snapshot());
    EXPECT_THAT(lines, Not(Contains(testing::HasSubstr("sack"))));
}

TEST(OddNumbers, k4_SackBlocksThatOverlapAreOneMessage)
{
    const Ends ends{0xFFFFF800, 2'000}; // the blocks lie on both sides of the wrap
    Wire wire;
    ends.open(wire);
    for (std::uint32_t i = 0; i < 6; ++i)
        ends.data(wire, 1 + i * 1'000, 1'000);
    const auto block = [&](std::uint32_t begin, std::uint32_t end) {
        return packet::SackBlock{ends.client + begin, ends.client + end};
    };
    ends.acknowledge(wire, 1'001, sack({block(3'001, 5'001), block(2'001, 4'001), block(2'001, 6'001)}));
    const std::vector<std::string> lines = said(*wire.snapshot());
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "10 sack")
                  + std::count(lines.begin(), lines.end(), "10 d-sack"),
              1);
}

TEST(OddNumbers, k4_TheSameEndsAgainAreAConnectionOfTheirOwnEachTime)
{
    constexpr std::uint32_t kTimes = 500;
    Wire wire;
    for (std::uint32_t i = 0; i < kTimes; ++i) {
        const Ends ends{i * 0x00FFFFFF, i * 0x10000001}; // many times around the circle
        ends.open(wire);
        ends.data(wire, 1, 100);
        ends.acknowledge(wire, 101);
        ends.close(wire, 101);
    }
    const trace::SnapshotPtr snapshot = wire.snapshot();
    ASSERT_EQ(snapshot->connections.size(), kTimes);
    for (std::uint32_t i = 0; i < kTimes; ++i) {
        const trace::Connection& connection = snapshot->connections[ConnectionId{i}];
        EXPECT_EQ(connection.segments, 8U) << i;
        EXPECT_EQ(connection.reusesPorts, i > 0) << i;
        EXPECT_EQ(connection.flow[Side::Client].retransmissions, 0U) << i;
    }
}

} // namespace
} // namespace lifeline::analysis
