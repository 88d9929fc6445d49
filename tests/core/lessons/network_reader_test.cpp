#include "tests/core/lessons/lesson_text.h"

#include <gmock/gmock.h>

namespace lifeline::lessons {
namespace {

using namespace std::chrono_literals;
using test::complaintAbout;
using test::lessonWith;
using testing::StartsWith;

Lesson lessonOf(const std::string& lines)
{
    auto lesson = parseLesson(lessonWith(lines), "x");
    if (!lesson) {
        ADD_FAILURE() << describe(lesson.error());
        return {};
    }
    return std::move(*lesson);
}

TEST(NetworkReader, WithoutANetworkTwoHostsAreOnAFastLink)
{
    const Network network = lessonOf("").network;
    EXPECT_EQ(network.family, Family::Ipv4);
    EXPECT_FALSE(network.isLoopback);
    EXPECT_EQ(network.mtu, 1500U);
    EXPECT_EQ(network.queue, 100U);
    EXPECT_EQ(network.delay, PerSide<Time>{});
    EXPECT_EQ(network.rate, PerSide<std::uint64_t>{});
}

TEST(NetworkReader, ReadsWhatEachEndSends)
{
    const Network network = lessonOf(R"([network]
family = "ipv6"
mtu = 1280
queue = 7
delay = { client = "10ms", server = "60s" }
rate = { server = 1_000_000 })")
                                .network;
    EXPECT_EQ(network.family, Family::Ipv6);
    EXPECT_EQ(network.mtu, 1280U);
    EXPECT_EQ(network.queue, 7U);
    EXPECT_EQ(network.delay[Side::Client], 10ms);
    EXPECT_EQ(network.delay[Side::Server], 60s);
    EXPECT_EQ(network.rate[Side::Client], 0U);
    EXPECT_EQ(network.rate[Side::Server], 1'000'000U);
}

TEST(NetworkReader, ALoopbackHasNoLink)
{
    EXPECT_TRUE(lessonOf("network = { kind = \"loopback\", mtu = 65535 }").network.isLoopback);
    for (const auto& [key, value] :
         {std::pair{"delay", "{}"}, std::pair{"rate", "{}"}, std::pair{"queue", "5"}})
        EXPECT_THAT(
            complaintAbout(lessonWith(fmt::format("[network]\nkind = \"loopback\"\n{} = {}", key, value))),
            StartsWith(fmt::format("9:{} \"{}\" needs a link: a loopback has none",
                                   std::string(key).size() + 4, key)));
}

TEST(NetworkReader, RefusesWhatNoNetworkIs)
{
    const auto complaint = [](const std::string& line) {
        return complaintAbout(lessonWith("[network]\n" + line));
    };
    EXPECT_THAT(complaint("kind = \"wifi\""),
                StartsWith("8:8 \"kind\" is \"wifi\": expected one of link, loop"));
    EXPECT_THAT(complaint("family = \"ipx\""),
                StartsWith("8:10 \"family\" is \"ipx\": expected one of ipv4, ip"));
    EXPECT_THAT(complaint("mtu = 67"), StartsWith("8:7 \"mtu\" is 67: expected an integer from 68 to 65535"));
    EXPECT_THAT(complaint("mtu = 1279\nfamily = \"ipv6\""),
                StartsWith("8:7 \"mtu\" is below 1280: expected at"));
    EXPECT_THAT(complaint("queue = 0"),
                StartsWith("8:9 \"queue\" is 0: expected an integer from 1 to 100000"));
    EXPECT_THAT(complaint("delay = \"10ms\""), StartsWith("8:9 \"delay\" is a string: expected a table"));
    EXPECT_THAT(complaint("delay = { client = \"61s\" }"), StartsWith("8:20 a delay of more than a minute"));
    EXPECT_THAT(complaint("delay = { both = \"1s\" }"),
                StartsWith("8:11 \"both\" is not known in delay: expe"));
    EXPECT_THAT(complaint("rate = { client = 999 }"),
                StartsWith("8:19 \"client\" is 999: expected an integer"));
    EXPECT_THAT(complaint("speed = 3"),
                StartsWith("8:1 \"speed\" is not known in [network]: expected delay, fa"));
}

TEST(NetworkReader, ReadsSysctlsOfEachHost)
{
    const Lesson lesson = lessonOf(R"([sysctl.client]
"net.ipv4.tcp_sack" = 0
[sysctl.server]
"net.ipv4.tcp_rmem" = "4096 8192 16384"
"net.core.somaxconn" = 5)");
    EXPECT_THAT(lesson.sysctls[Side::Client], testing::ElementsAre(testing::Pair("net.ipv4.tcp_sack", "0")));
    EXPECT_THAT(lesson.sysctls[Side::Server],
                testing::ElementsAre(testing::Pair("net.core.somaxconn", "5"),
                                     testing::Pair("net.ipv4.tcp_rmem", "4096 8192 16384")));
}

TEST(NetworkReader, RefusesSysctlsThatAreNotTheNetworks)
{
    EXPECT_THAT(
        complaintAbout(lessonWith("[sysctl.client]\n\"kernel.panic\" = 1")),
        StartsWith("8:1 \"kernel.panic\" cannot be set: expected a quoted name under net.ipv4, net.ipv6"));
    EXPECT_THAT(complaintAbout(lessonWith("[sysctl.client]\nnet.ipv4.tcp_sack = 1")),
                StartsWith("8:1 \"net\" cannot be set: expected a quoted name"));
    EXPECT_THAT(complaintAbout(lessonWith("[sysctl.client]\n\"net.ipv4.tcp_sack\" = -1")),
                StartsWith("8:23 \"net.ipv4.tcp_sack\" is -1: expected an integer from 0"));
    EXPECT_THAT(complaintAbout(lessonWith("[sysctl.link]\n\"net.ipv4.tcp_sack\" = 1")),
                StartsWith("7:9 \"link\" is not known in [sysctl]: expected client, server"));
}

TEST(NetworkReader, NeverWritesAPathOfTheHost)
{
    const auto complaint = [](const std::string& name) {
        return complaintAbout(lessonWith("[sysctl.client]\n\"" + name + "\" = 1"));
    };
    for (const char* name : {"net.ipv4.conf.all.forwarding", "net.ipv6.bindv6only", "net.core.somaxconn"})
        EXPECT_EQ(complaint(name), "no complaint");
    for (const char* name :
         {"", "net", "net.ipv4", "net.unix.max_dgram_qlen", "net.ipv4/tcp_sack",
          "net.ipv4.a/../../kernel.panic", "net.ipv4..kernel", "NET.IPV4.TCP_SACK", "net.ipv4.tcp sack",
          "net.ipv4.tcp_sack\\n", "net.ipv4.tcp_sack\\u0000", " net.ipv4.tcp_sack", "/net.ipv4.tcp_sack"})
        EXPECT_THAT(complaint(name), testing::HasSubstr("cannot be set: expected a quoted name")) << name;
}

} // namespace
} // namespace lifeline::lessons
