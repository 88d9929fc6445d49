#include "core/lab/figures.h"

#include "tests/lab/made_frame.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

using namespace std::chrono_literals;
using lab::Figures;
using testing::Contains;
using testing::DoubleEq;
using testing::DoubleNear;
using testing::Key;
using testing::Not;
using testing::Pair;

/// A transfer on paper: a client sends, a server acknowledges.
class Transfer {
public:
    void segment(Time time, Side from, const char* flags, std::size_t octets = 0, std::uint16_t window = 500)
    {
        lab::SegmentPlan plan = planOf(from, flags, std::string(octets, 'x'));
        plan.sequence = m_next[from];
        plan.acknowledgment = plan.flags.ack() ? m_next[other(from)] : 0;
        plan.window = window;
        plan.withSynOptions = plan.flags.syn() && scales[from];
        m_next[from] += static_cast<std::uint32_t>(octets) + (plan.flags.syn() || plan.flags.fin() ? 1U : 0U);
        figures.take(lab::RecordedFrame{time, from, ++m_id, lab::forgeSegment(plan, from)});
    }
    void row(Time time, Side side, const char* event, std::vector<std::pair<std::string, std::string>> fields)
    {
        figures.take(lab::Row{time, event, side, {}, std::move(fields)});
    }

    void handshake()
    {
        segment(0ms, Side::Client, "S");
        segment(10ms, Side::Server, "S.");
        segment(20ms, Side::Client, ".");
    }
    /// So many segments of 1000 octets, one a millisecond from 100 ms on, each acknowledged 10 ms later.
    void bulk(int segments)
    {
        for (int i = 0; i < segments + 10; ++i) {
            if (i >= 10)
                acknowledge(100ms + i * 1ms, i - 9);
            if (i < segments)
                segment(100ms + i * 1ms, Side::Client, ".", 1000);
            row(100ms + i * 1ms, Side::Client, "tcpinfo", {{"LIFELINE_SRTT_US", "20000"}});
        }
    }

    PerSide<bool> scales{{true, true}};
    Figures figures;

private:
    /// An ACK of the first so many segments.
    void acknowledge(Time time, int segments)
    {
        lab::SegmentPlan plan = planOf(Side::Server, ".");
        plan.sequence = m_next[Side::Server];
        plan.acknowledgment = 1001 + static_cast<std::uint32_t>(segments) * 1000;
        plan.window = 500;
        figures.take(lab::RecordedFrame{time, Side::Server, ++m_id, lab::forgeSegment(plan, Side::Server)});
    }

    PerSide<std::uint32_t> m_next{{1000, 5000}};
    std::uint64_t m_id = 0;
};

TEST(Figures, OfNothingAreZeroOrNotThere)
{
    const auto figures = Figures().all();
    EXPECT_THAT(figures, Contains(Pair("client_segments", 0)));
    EXPECT_THAT(figures, Contains(Pair("lost", 0)));
    for (const char* name : {"client_cwnd", "server_srtt_ms", "throughput_kB_s", "window", "rtt_ms"})
        EXPECT_THAT(figures, Not(Contains(Key(name))));
}

TEST(Figures, CountSegmentsAndOctetsOfEachEnd)
{
    Transfer transfer;
    transfer.handshake();
    transfer.segment(30ms, Side::Client, "P.", 5);
    transfer.segment(40ms, Side::Server, "P.", 7);
    const auto figures = transfer.figures.all();
    EXPECT_THAT(figures, Contains(Pair("client_segments", 3)));
    EXPECT_THAT(figures, Contains(Pair("server_segments", 2)));
    EXPECT_THAT(figures, Contains(Pair("client_octets", 5)));
    EXPECT_THAT(figures, Contains(Pair("server_octets", 7)));
}

TEST(Figures, DoNotCountPacketsThatAreNotTcp)
{
    Transfer transfer;
    const auto quoted = lab::forgeSegment(planOf(Side::Client, "S"), Side::Client);
    transfer.figures.take(lab::RecordedFrame{
        1ms, Side::Server, 1, lab::forgeIcmp(lessons::IcmpError::HostUnreachable, 0, Side::Client, quoted)});
    EXPECT_THAT(transfer.figures.all(), Contains(Pair("server_segments", 0)));
}

TEST(Figures, AreTheKernelsWhereItSaysThem)
{
    Transfer transfer;
    transfer.row(1ms, Side::Client, "tcpinfo", {{"LIFELINE_CWND", "10"}, {"LIFELINE_SRTT_US", "20500"}});
    transfer.row(2ms, Side::Client, "arrival", {{"LIFELINE_CWND", "40"}});
    transfer.row(3ms, Side::Client, "tcpinfo", {{"LIFELINE_CWND", "5"}, {"LIFELINE_SRTT_US", "31000"}});
    transfer.row(4ms, Side::Server, "counter",
                 {{"LIFELINE_COUNTER", "TcpRetransSegs"}, {"LIFELINE_TOTAL", "3"}});
    transfer.row(4ms, Side::Server, "counter", {{"LIFELINE_COUNTER", "TcpOutRsts"}, {"LIFELINE_TOTAL", "9"}});
    transfer.row(5ms, Side::Server, "lost", {});
    transfer.figures.take(lab::Row{6ms, "lost", {}, {}, {}});
    const auto figures = transfer.figures.all();
    EXPECT_THAT(figures, Contains(Pair("client_cwnd", 40)));
    EXPECT_THAT(figures, Contains(Pair("client_cwnd_end", 5)));
    EXPECT_THAT(figures, Contains(Pair("client_srtt_ms", 31)));
    EXPECT_THAT(figures, Contains(Pair("server_retransmitted", 3)));
    EXPECT_THAT(figures, Contains(Pair("client_retransmitted", 0)));
    EXPECT_THAT(figures, Contains(Pair("lost", 2)));
    EXPECT_THAT(figures, Not(Contains(Key("server_cwnd"))));
}

// 1000 octets a millisecond; a window of 500 · 2^7; a round trip of 20 ms.
TEST(Figures, OfABulkTransferAreThroughputWindowAndTheirRatio)
{
    Transfer transfer;
    transfer.handshake();
    transfer.bulk(200);
    const auto figures = transfer.figures.all();
    EXPECT_THAT(figures, Contains(Pair("throughput_kB_s", DoubleNear(1000, 0.001))));
    EXPECT_THAT(figures, Contains(Pair("window", DoubleEq(64'000))));
    EXPECT_THAT(figures, Contains(Pair("rtt_ms", DoubleNear(20, 1e-9))));
    EXPECT_THAT(figures, Contains(Pair("window_per_rtt_kB_s", DoubleNear(3'200, 0.001))));
    EXPECT_THAT(figures, Contains(Pair("throughput_ratio", DoubleNear(0.3125, 1e-6))));
}

TEST(Figures, DoNotCountTheCloseAfterATransfer)
{
    Transfer transfer;
    transfer.handshake();
    transfer.bulk(200);
    transfer.segment(5s, Side::Client, "F.");
    transfer.segment(6s, Side::Server, "F.");
    transfer.segment(6s, Side::Client, ".");
    EXPECT_THAT(transfer.figures.all(), Contains(Pair("throughput_kB_s", DoubleNear(1000, 0.001))));
}

TEST(Figures, ScaleAWindowOnlyWhenBothEndsOfferedTo)
{
    Transfer transfer;
    transfer.scales[Side::Client] = false;
    transfer.handshake();
    transfer.bulk(200);
    EXPECT_THAT(transfer.figures.all(), Contains(Pair("window", DoubleEq(500))));
}

TEST(Figures, OfAShortTransferAreNoThroughput)
{
    Transfer transfer;
    transfer.handshake();
    transfer.bulk(19);
    EXPECT_THAT(transfer.figures.all(), Not(Contains(Key("throughput_kB_s"))));
}

TEST(Figures, WithoutARoundTripHaveNoRatio)
{
    Transfer transfer;
    transfer.handshake();
    for (int i = 0; i < 40; ++i) {
        transfer.segment(100ms + i * 1ms, Side::Client, ".", 1000);
        transfer.segment(100ms + i * 1ms, Side::Server, ".");
    }
    EXPECT_THAT(transfer.figures.all(), Contains(Pair("throughput_kB_s", DoubleNear(1000, 0.001))));
    EXPECT_THAT(transfer.figures.all(), Not(Contains(Key("throughput_ratio"))));
}

// RFC 7323 §2.3: a shift count above 14 is 14.
TEST(Figures, TakeAWindowScaleThatCannotBeAsTheLargestThatCan)
{
    Transfer transfer;
    lab::SegmentPlan plan = planOf(Side::Client, "S");
    plan.withSynOptions = true;
    auto syn = lab::forgeSegment(plan, Side::Client);
    plan = planOf(Side::Server, "S.");
    plan.withSynOptions = true;
    auto answer = lab::forgeSegment(plan, Side::Server);
    answer.back() = std::byte{255}; // the scale is the options' last octet
    transfer.figures.take(lab::RecordedFrame{0ms, Side::Client, 1, syn});
    transfer.figures.take(lab::RecordedFrame{0ms, Side::Server, 2, answer});
    transfer.bulk(200);
    EXPECT_THAT(transfer.figures.all(), Contains(Pair("window", DoubleEq(500.0 * 16'384))));
}

TEST(Figures, ArePrintedALineEach)
{
    EXPECT_EQ(lab::text({{"lost", 3}, {"rtt_ms", 20.125}}),
              "lost                   3\nrtt_ms                 20.12\n");
}

} // namespace
} // namespace lifeline::test
