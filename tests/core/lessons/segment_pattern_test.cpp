#include "core/lessons/segment_pattern.h"

#include <gtest/gtest.h>

namespace lifeline::lessons {
namespace {

TEST(SegmentPattern, ReadsDirectionFlagsAndOctets)
{
    EXPECT_EQ(parseSegmentPattern("> S"), (SegmentPattern{Side::Client, "S", 0}));
    EXPECT_EQ(parseSegmentPattern("<  P. 1448"), (SegmentPattern{Side::Server, "P.", 1448}));
}

TEST(SegmentPattern, IsPrintedAsItIsRead)
{
    for (const char* line : {"> S", "< S.", "> .", "> P. 5", "< F.", "< R"})
        EXPECT_EQ(text(parseSegmentPattern(line).value()), line);
}

TEST(SegmentPattern, RefusesWhatItDoesNotUnderstand)
{
    for (const char* line :
         {"", ">", "S", "> X", "> SS", "> .S", "> P. five", "> P. 5 6", "> P. -5", "> P. 99999999999"})
        EXPECT_FALSE(parseSegmentPattern(line)) << line;
}

} // namespace
} // namespace lifeline::lessons
