// ICMP errors tied to the connection that they quote.
#include "core/trace/icmp_notice.h"

#include "tests/support/script.h"

#include <gmock/gmock.h>

using namespace lifeline;
using namespace lifeline::test;
using ::testing::ElementsAre;

TEST(IcmpNotice, BelongsToTheConnectionThatItQuotes)
{
    const Played played = play(kHandshake + R"(
        1.000 > P.  1:11(10)  ack 1
        1.010 icmp 3/1 about > 1 from 10.0.0.254
        1.020 icmp 11/0 about < 1
    )");
    ASSERT_EQ(played.life.icmp.size(), 2U);
    const trace::IcmpNotice& first = played.life.icmp[0];
    EXPECT_EQ(meaningOf(first.error), packet::IcmpMeaning::HostUnreachable);
    EXPECT_EQ(packet::text(first.from), "10.0.0.254");
    EXPECT_EQ(first.frame.value, 5U);
    EXPECT_EQ(first.place, 4U);
    EXPECT_EQ(first.about, Side::Client);
    EXPECT_EQ(played.life.icmp[1].about, Side::Server);
    EXPECT_EQ(played.snapshot->info.leftOut.notTcp, 2U);
    EXPECT_EQ(played.snapshot->info.leftOut.notTcpBy[static_cast<std::size_t>(trace::NotTcp::Icmp)], 2U);
}

TEST(IcmpNotice, AboutNoConnectionIsLeftOut)
{
    const auto snapshot = captured("0.000 icmp 3/3 about > 0");
    EXPECT_TRUE(snapshot->connections.empty());
    EXPECT_TRUE(snapshot->icmp.empty());
}

TEST(IcmpNotice, GoesToTheNewestConnectionOfItsEnds)
{
    const auto snapshot = captured(kHandshake + R"(
        0.500 icmp 3/1 about > 1
        1.000 > R.  1:1(0)  ack 1
        2.000 > S   90000:90000(0)
        2.010 icmp 3/3 about > 90000
    )");
    ASSERT_EQ(snapshot->connections.size(), 2U);
    EXPECT_EQ(trace::lifeOf(*snapshot, ConnectionId{0}).icmp.size(), 1U);
    const auto second = trace::lifeOf(*snapshot, ConnectionId{1}).icmp;
    ASSERT_EQ(second.size(), 1U);
    EXPECT_EQ(meaningOf(second[0].error), packet::IcmpMeaning::PortUnreachable);
}

TEST(IcmpNotice, AboutTheSynEndsTheAttempt)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        0.010 icmp 3/1 about > 0
    )");
    EXPECT_THAT(played.client, ElementsAre(tcp::State::Closed, tcp::State::SynSent, tcp::State::Closed));
    EXPECT_EQ(played.life.spans[Side::Client].back().evidence, trace::Evidence::Assumed);
    EXPECT_EQ(played.life.connection.state[Side::Client], tcp::State::Closed);
    EXPECT_EQ(played.life.end, played.life.icmp[0].time);
}

// A forged one quotes another number; "fragmentation needed" says how to go on.
TEST(IcmpNotice, EndsNoAttemptWhereItCannot)
{
    for (const char* icmp :
         {"0.010 icmp 3/1 about > 77", "0.010 icmp 3/4 about > 0 mtu 1000", "0.010 icmp 4/0 about > 0"}) {
        const Played played = play(std::string("0.000 > S   0:0(0)\n") + icmp);
        EXPECT_THAT(played.client, ElementsAre(tcp::State::Closed, tcp::State::SynSent)) << icmp;
        EXPECT_EQ(played.life.connection.state[Side::Client], tcp::State::SynSent) << icmp;
    }
}

TEST(IcmpNotice, IsAHintOnceConnected)
{
    const Played played = play(kHandshake + "1.000 icmp 3/3 about > 0\n");
    EXPECT_EQ(played.client.back(), tcp::State::Established);
}

// A sender that takes it for a hint goes on, and connects (RFC 5461).
TEST(IcmpNotice, IsOutlivedByALaterSyn)
{
    const Played played = play(R"(
        0.000 > S   0:0(0)
        0.010 icmp 3/1 about > 0
        1.000 > S   0:0(0)
        1.010 < S.  0:0(0)  ack 1
        1.020 > .   1:1(0)  ack 1
    )");
    EXPECT_EQ(played.snapshot->connections.size(), 1U);
    EXPECT_EQ(played.client.back(), tcp::State::Established);
}
