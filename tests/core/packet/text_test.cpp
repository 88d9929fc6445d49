#include "core/capture/pcapng_writer.h"
#include "core/packet/ip_address.h"
#include "core/packet/tcp_flags.h"
#include "tests/support/headers.h"
#include "tests/support/temporary.h"

#include <array>
#include <cstdio>
#include <gtest/gtest.h>
#include <sstream>

namespace lifeline::packet {
namespace {

IpAddress v6(std::array<std::uint16_t, 8> groups)
{
    IpAddress address;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        address.octets[2 * i] = static_cast<std::uint8_t>(groups[i] >> 8);
        address.octets[2 * i + 1] = static_cast<std::uint8_t>(groups[i]);
    }
    return address;
}

// RFC 5952 §4
TEST(AddressText, FollowsRfc5952)
{
    EXPECT_EQ(text(v6({0x2001, 0xDB8, 0, 0, 0, 0, 2, 1})), "2001:db8::2:1");
    EXPECT_EQ(text(v6({0x2001, 0xDB8, 0, 1, 1, 1, 1, 1})), "2001:db8:0:1:1:1:1:1");
    EXPECT_EQ(text(v6({0x2001, 0, 0, 1, 0, 0, 0, 1})), "2001:0:0:1::1");
    EXPECT_EQ(text(v6({0x2001, 0xDB8, 0, 0, 1, 0, 0, 1})), "2001:db8::1:0:0:1");
    EXPECT_EQ(text(v6({0, 0, 0, 0, 0, 0, 0, 0})), "::");
    EXPECT_EQ(text(v6({0, 0, 0, 0, 0, 0, 0, 1})), "::1");
    EXPECT_EQ(text(v6({0xFE80, 0, 0, 0, 0, 0, 0, 0})), "fe80::");
    EXPECT_EQ(text(v6({0, 0, 0, 0, 0, 0xFFFF, 0x0A00, 1})), "10.0.0.1");
}

TEST(AddressText, PutsIpv6InBracketsBeforeAPort)
{
    EXPECT_EQ(text(SocketAddress{IpAddress::v4(0x0A000001), 9'292}), "10.0.0.1:9292");
    EXPECT_EQ(text(SocketAddress{v6({0xFD00, 0, 0, 0, 0, 0, 0, 1}), 9'292}), "[fd00::1]:9292");
}

TEST(FlagText, SaysWhatPeopleSay)
{
    const auto words = [](unsigned bits) { return flagWords({static_cast<std::uint16_t>(bits)}); };
    EXPECT_EQ(words(TcpFlags::kSyn), "SYN");
    EXPECT_EQ(words(TcpFlags::kSyn | TcpFlags::kAck), "SYN-ACK");
    EXPECT_EQ(words(TcpFlags::kPsh | TcpFlags::kAck), "PSH ACK");
    EXPECT_EQ(words(TcpFlags::kFin | TcpFlags::kAck), "FIN ACK");
    EXPECT_EQ(words(TcpFlags::kRst), "RST");
    EXPECT_EQ(words(TcpFlags::kSyn | TcpFlags::kEce | TcpFlags::kCwr), "SYN ECE CWR");
    EXPECT_EQ(words(0), "none");
}

// All 256 combinations, asked of the program whose letters they are.
TEST(FlagText, HasTcpdumpsLettersInTcpdumpsOrder)
{
    if (!std::filesystem::exists("/usr/bin/tcpdump"))
        GTEST_SKIP() << "/usr/bin/tcpdump is not installed";
    std::vector<std::byte> file;
    capture::PcapWriter writer(file, LinkType::Raw);
    for (unsigned bits = 0; bits < 256; ++bits) {
        test::Octets datagram = test::ipv4(6, 40);
        datagram.u16(1'000).u16(2'000).u64(0).u16(static_cast<std::uint16_t>(0x5000 | bits)).repeat(0, 6);
        writer.packet(Time{1}, datagram.bytes(), datagram.size());
    }
    const test::TemporaryDirectory directory;
    const std::string command = "tcpdump -n -r " + directory.write("flags.pcap", file) + " 2>/dev/null";
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> piece{};
    while (const std::size_t count = fread(piece.data(), 1, piece.size(), pipe))
        output.append(piece.data(), count);
    pclose(pipe);
    std::istringstream lines(output);
    std::string line;
    unsigned bits = 0;
    for (; std::getline(lines, line); ++bits) {
        const std::size_t begin = line.find("Flags [");
        ASSERT_NE(begin, std::string::npos) << line;
        const std::string letters = line.substr(begin + 7, line.find(']', begin) - begin - 7);
        EXPECT_EQ(tcpdumpLetters({static_cast<std::uint16_t>(bits)}), letters);
    }
    EXPECT_EQ(bits, 256U);
}

} // namespace
} // namespace lifeline::packet
