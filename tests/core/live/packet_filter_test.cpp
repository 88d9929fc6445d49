#include "core/live/packet_filter.h"

#include <gmock/gmock.h>

namespace lifeline::live {
namespace {

constexpr std::uint32_t kSnapLength = 65'535;

TEST(PacketFilter, CompilesForTheLinkType)
{
    EXPECT_TRUE(PacketFilter::compile("tcp port 9292 and host 10.0.0.2", LinkType::Ethernet, kSnapLength));
    EXPECT_TRUE(PacketFilter::compile("", LinkType::Ethernet, kSnapLength)) << "everything";
    EXPECT_TRUE(PacketFilter::compile("ether host 02:00:00:00:00:01", LinkType::Ethernet, kSnapLength));
    EXPECT_FALSE(PacketFilter::compile("ether host 02:00:00:00:00:01", LinkType::Raw12, kSnapLength));
}

TEST(PacketFilter, SaysWhatIsWrong)
{
    const auto wrong = PacketFilter::compile("port and", LinkType::Ethernet, kSnapLength);
    ASSERT_FALSE(wrong.has_value());
    EXPECT_EQ(wrong.error().reason, Refusal::Reason::WrongFilter);
    EXPECT_THAT(wrong.error().said, testing::HasSubstr("syntax error"));
}

} // namespace
} // namespace lifeline::live
