#include "core/filter/bpf_program.h"
#include "core/filter/filter.h"
#include "tests/core/filter/made_connection.h"

#include <gtest/gtest.h>
#include <string>

namespace lifeline::filter {
namespace {

bool matches(const char* text, const trace::Connection& connection)
{
    const auto program = BpfProgram::compile(text, 0);
    EXPECT_TRUE(program) << text << ": " << (program ? "" : describe(program.error()));
    return program && (*program)->matches(connection);
}

TEST(Bpf, AsksAConnectionInBothDirections)
{
    trace::TraceSnapshot trace;
    const trace::Connection v4 = test::connect(trace, "10.0.0.1:50000", "10.0.0.2:80");
    const trace::Connection v6 = test::connect(trace, "[fd00::1]:50000", "[fd00::2]:443");

    EXPECT_TRUE(matches("tcp port 80 and host 10.0.0.1", v4));
    EXPECT_TRUE(matches("src port 80", v4)) << "so the server's segments";
    EXPECT_TRUE(matches("dst port 80", v4));
    EXPECT_FALSE(matches("src port 80 and src host 10.0.0.1", v4)) << "no segment has both";
    EXPECT_TRUE(matches("net 10.0.0.0/8", v4));
    EXPECT_FALSE(matches("net 10.0.0.0/8", v6));
    EXPECT_TRUE(matches("ip6", v6));
    EXPECT_FALSE(matches("ip6", v4));
    EXPECT_TRUE(matches("host fd00::2 and port 443", v6));
    EXPECT_TRUE(matches("ip6 net fd00::/16", v6));
    EXPECT_TRUE(matches("portrange 50000-50010", v6));
    EXPECT_TRUE(matches("port https", v6)) << "services are in a file";
    EXPECT_FALSE(matches("udp or icmp or arp", v4));
    EXPECT_TRUE(matches("not udp and tcp", v6));
    EXPECT_TRUE(matches("tcp[0:2] == 80", v4)) << "ports may be read as octets";
}

TEST(Bpf, RefusesWhatOnlyFramesCanSay)
{
    for (const char* text :
         {"tcp[tcpflags] & tcp-syn != 0", "tcp[13] == 2", "greater 100", "less 60", "len > 100", "ip[8] > 3",
          "tcp[20:4] == 0x47455420", "ip[6:2] & 0x4000 != 0", "ip[0] & 0xf > 5", "ip[2:2] > 40",
          "tcp port 80 and tcp[4:4] > 0", "ip6[7] > 3", "tcp[tcp[12]] == 0"}) {
        const auto program = BpfProgram::compile(text, 5);
        ASSERT_FALSE(program) << text;
        EXPECT_EQ(program.error().kind, FaultKind::BpfNeedsFrames)
            << text << ": " << describe(program.error());
    }
}

TEST(Bpf, ALaterPartThatNoSegmentReachesIsNoReason)
{
    EXPECT_TRUE(BpfProgram::compile("udp[8:2] == 3 and udp", 0)) << "a TCP segment is no UDP datagram";
}

TEST(Bpf, SaysWhatLibpcapSays)
{
    const auto wrong = parse("  bpf: tcp port");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, FaultKind::BpfWrong);
    EXPECT_EQ(wrong.error().column, 7U);
    EXPECT_EQ(wrong.error().length, 8U);
    EXPECT_NE(wrong.error().detail.find("syntax error"), std::string::npos) << wrong.error().detail;
    EXPECT_EQ(parse("bpf:").error().kind, FaultKind::ValueExpected);
    EXPECT_EQ(parse("bpf: ether host 00:11:22:33:44:55").error().kind, FaultKind::BpfWrong);
}

TEST(Bpf, NeverAsksTheNetworkForAName)
{
    const auto wrong = parse("bpf: tcp and host example.org");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, FaultKind::BpfName);
    EXPECT_EQ(wrong.error().column, 18U);
    EXPECT_EQ(wrong.error().detail, "example.org");
    EXPECT_EQ(parse("bpf: example.org").error().kind, FaultKind::BpfName);
    EXPECT_EQ(parse("bpf: src beef").error().kind, FaultKind::BpfName) << "not every hex word is a number";
}

} // namespace
} // namespace lifeline::filter
