#include "core/lessons/vary.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

Lesson twoActors()
{
    Lesson lesson;
    lesson.actors = {{"client", Side::Client, false, {Connect{80, 0, {}, false, {}, {}}}},
                     {"server", Side::Server, false, {Listen{80, 5, {}, "listener"}}}};
    lesson.promises.packets = {{"> S", Times::Once}};
    lesson.promises.timeLimit = 3s;
    return lesson;
}

std::string complaint(const std::string& setting)
{
    const auto changed = varied(twoActors(), setting);
    return changed ? std::string("no complaint") : changed.error().detail;
}

TEST(Varied, SetsASysctlOfBothHostsOrOfOne)
{
    const auto both = varied(twoActors(), "net.ipv4.tcp_sack=0");
    ASSERT_TRUE(both);
    for (const Side side : kBothSides)
        EXPECT_EQ(both->sysctls[side].at("net.ipv4.tcp_sack"), "0");
    const auto one = varied(twoActors(), "server:net.ipv4.tcp_sack=0");
    ASSERT_TRUE(one);
    EXPECT_TRUE(one->sysctls[Side::Client].empty());
    EXPECT_EQ(one->sysctls[Side::Server].size(), 1U);
}

TEST(Varied, SetsASocketOptionWhereSocketsAreMade)
{
    const auto changed = varied(twoActors(), "client:TCP_NODELAY=1");
    ASSERT_TRUE(changed);
    EXPECT_EQ(std::get<Connect>(changed->actors[0].steps[0]).options.at("TCP_NODELAY"), OptionValue(1));
    EXPECT_TRUE(std::get<Listen>(changed->actors[1].steps[0]).options.empty());
    const auto named = varied(twoActors(), "TCP_CONGESTION=cubic");
    ASSERT_TRUE(named);
    EXPECT_EQ(std::get<Listen>(named->actors[1].steps[0]).options.at("TCP_CONGESTION"), OptionValue("cubic"));
}

TEST(Varied, SetsTheNetworkAndTheBacklog)
{
    EXPECT_EQ(varied(twoActors(), "delay=50ms")->network.delay[Side::Server], 50ms);
    EXPECT_EQ(varied(twoActors(), "client:delay=50ms")->network.delay[Side::Server], 0ms);
    EXPECT_EQ(varied(twoActors(), "server:rate=1000000")->network.rate[Side::Server], 1'000'000U);
    EXPECT_EQ(varied(twoActors(), "mtu=1280")->network.mtu, 1280U);
    EXPECT_EQ(varied(twoActors(), "family=ipv6")->network.family, Family::Ipv6);
    EXPECT_EQ(std::get<Listen>(varied(twoActors(), "backlog=128")->actors[1].steps[0]).backlog, 128);
}

TEST(Varied, PromisesNothingButItsTimeLimit)
{
    const auto changed = varied(twoActors(), "mtu=1280");
    ASSERT_TRUE(changed);
    EXPECT_TRUE(changed->promises.packets.empty());
    EXPECT_EQ(changed->promises.timeLimit, 3s);
}

TEST(Varied, SaysWhatItExpectedOfASettingThatIsNone)
{
    EXPECT_THAT(complaint("x"), HasSubstr("expected NAME=VALUE"));
    EXPECT_THAT(complaint("=x"), HasSubstr("expected NAME=VALUE"));
    EXPECT_THAT(complaint("kernel.panic=1"), HasSubstr("a sysctl under net."));
    EXPECT_THAT(complaint("net.ipv4/../x=1"), HasSubstr("a sysctl under net."));
    EXPECT_THAT(complaint("TCP_NODELAY=yes"), HasSubstr("a whole number"));
    EXPECT_THAT(complaint("backlog=-1"), HasSubstr("a whole number"));
    EXPECT_THAT(complaint("delay=5"), HasSubstr("a duration"));
    EXPECT_THAT(complaint("delay=61s"), HasSubstr("at most 60s"));
    EXPECT_THAT(complaint("rate=68"), HasSubstr("1000 or more"));
    EXPECT_THAT(complaint("mtu=10"), HasSubstr("68 or more"));
    EXPECT_THAT(complaint("family=ipx"), HasSubstr("family=ipv4"));
}

} // namespace
} // namespace lifeline::lessons
