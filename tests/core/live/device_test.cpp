#include "core/live/device.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace lifeline::live {
namespace {

TEST(Devices, TheLoopbackIsOneAndAnyHasNoCount)
{
    const auto all = devices();
    ASSERT_TRUE(all.has_value()) << all.error().said;
    const auto named = [&](const char* name) {
        return std::find_if(all->begin(), all->end(),
                            [&](const Device& device) { return device.name == name; });
    };
    ASSERT_NE(named("lo"), all->end());
    EXPECT_TRUE(named("lo")->isLoopback);
    EXPECT_TRUE(named("lo")->packets.has_value());
    if (named("lo")->isUp) {
        EXPECT_THAT(named("lo")->addresses, testing::Contains("127.0.0.1"));
    }
    ASSERT_NE(named("any"), all->end());
    EXPECT_FALSE(named("any")->packets.has_value());
}

} // namespace
} // namespace lifeline::live
