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

TEST(SegmentPattern, SaysWhatBecameOfASegment)
{
    const auto lost = parseSegmentPattern("> S lost").value();
    EXPECT_TRUE(lost.isLost);
    EXPECT_FALSE(lost.isForged);
    const auto forged = parseSegmentPattern("< P. 5 forged").value();
    EXPECT_FALSE(forged.isLost);
    EXPECT_TRUE(forged.isForged);
    EXPECT_EQ(forged.length, 5U);
    const auto both = parseSegmentPattern("> R lost forged").value();
    EXPECT_TRUE(both.isLost && both.isForged);
    for (const char* line : {"> S lost", "< P. 5 forged", "> R lost forged"})
        EXPECT_EQ(text(parseSegmentPattern(line).value()), line);
}

TEST(SegmentPattern, IsOfTheSameKindWhateverBecameOfIt)
{
    const auto pattern = [](const char* line) { return parseSegmentPattern(line).value(); };
    EXPECT_TRUE(isSameKind(pattern("> S"), pattern("> S lost")));
    EXPECT_TRUE(isSameKind(pattern("> P. 5 forged"), pattern("> P. 5")));
    EXPECT_FALSE(isSameKind(pattern("> S"), pattern("< S")));
    EXPECT_FALSE(isSameKind(pattern("> P. 5"), pattern("> P. 6")));
    EXPECT_FALSE(isSameKind(pattern("> F."), pattern("> FP.")));
}

TEST(FlagLetters, AreTcpdumpsInTcpdumpsOrder)
{
    for (const char* letters : {"S", "S.", ".", "FP.", "R.", "P.U", "SEW", "FSRP.UEWe"})
        EXPECT_TRUE(areFlagLetters(letters)) << letters;
    for (const char* letters : {"", ".S", "PF", "SS", "s", "S F", "none"})
        EXPECT_FALSE(areFlagLetters(letters)) << letters;
}

TEST(SegmentPattern, RefusesWhatItDoesNotUnderstand)
{
    for (const char* line :
         {"", ">", "S", "> X", "> SS", "> .S", "> P. five", "> P. 5 6", "> P. -5", "> P. 99999999999",
          "> S Lost", "> S lost lost", "> S forged lost", "> P. lost 5", "> S dropped", "> lost"})
        EXPECT_FALSE(parseSegmentPattern(line)) << line;
}

} // namespace
} // namespace lifeline::lessons
