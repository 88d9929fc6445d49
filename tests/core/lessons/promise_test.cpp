#include "core/lessons/promise.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lifeline::lessons {
namespace {

TEST(PromisedRange, IsANumberAnIntervalOrALowerBound)
{
    const auto one = parseRange("3").value();
    EXPECT_TRUE(one.contains(3));
    EXPECT_FALSE(one.contains(3.001));

    const auto interval = parseRange("0.9-1.1").value();
    EXPECT_TRUE(interval.contains(0.9));
    EXPECT_TRUE(interval.contains(1.1));
    EXPECT_FALSE(interval.contains(0.899));
    EXPECT_FALSE(interval.contains(1.101));

    const auto bound = parseRange("2+").value();
    EXPECT_FALSE(bound.contains(1.999));
    EXPECT_TRUE(bound.contains(2));
    EXPECT_TRUE(bound.contains(1e18));
}

TEST(PromisedRange, MayBeNegative)
{
    EXPECT_TRUE(parseRange("-5").value().contains(-5));
    EXPECT_TRUE(parseRange("-3--1").value().contains(-2));
    EXPECT_FALSE(parseRange("-3--1").value().contains(0));
    EXPECT_TRUE(parseRange("-2+").value().contains(-2));
}

TEST(PromisedRange, IsPrintedAsItIsRead)
{
    for (const char* written : {"0", "3", "1-3", "2+", "0.9-1.1", "-5", "-3--1", "0.25+", "1000000"})
        EXPECT_EQ(text(parseRange(written).value()), written);
}

TEST(PromisedRange, IsReadAsItIsPrintedWhateverItsSize)
{
    for (const char* written : {"0.00001", "0.00001-1", "0.00001+", "1-100000000000000000000",
                                "100000000000000000000+", "0.000001-0.00001", "123456.789"}) {
        const Range range = parseRange(written).value();
        const auto again = parseRange(text(range));
        ASSERT_TRUE(again) << written << " is printed as " << text(range);
        EXPECT_EQ(again->least, range.least) << written;
        EXPECT_EQ(again->most, range.most) << written;
    }
}

TEST(PromisedRange, IsNothingElse)
{
    for (const char* written :
         {"",   "+",   "-",   "1-",   "x",     "3x",   "3-1", "1-2-3", "1+2", "++",  " 3",
          "3 ", "nan", "inf", "inf+", "1-inf", "0x10", "1e",  "1e-",   "--1", "1--2"})
        EXPECT_FALSE(parseRange(written)) << written;
}

TEST(PromisedLine, SaysByItsLastWordHowOftenItComes)
{
    EXPECT_EQ(parseLine("> .").text, "> .");
    EXPECT_EQ(parseLine("> .").times, Times::Once);
    EXPECT_EQ(parseLine("> . ?").text, "> .");
    EXPECT_EQ(parseLine("> . ?").times, Times::Maybe);
    EXPECT_EQ(parseLine("> . *").text, "> .");
    EXPECT_EQ(parseLine("> . *").times, Times::Any);
}

TEST(PromisedLine, ThreeDotsAreAnyLines)
{
    EXPECT_EQ(parseLine("...").text, "");
    EXPECT_EQ(parseLine("...").times, Times::Any);
}

TEST(PromisedLine, KeepsMarksThatAreNoLastWord)
{
    for (const char* written : {"> .?", "recv = 5*", "a ? b", "? a"}) {
        EXPECT_EQ(parseLine(written).text, written);
        EXPECT_EQ(parseLine(written).times, Times::Once) << written;
    }
}

TEST(PromisedLine, IsPrintedAsItIsRead)
{
    for (const char* written : {"...", "> S", "< P. 5 ?", "> . *", "recv = -1 ECONNRESET", "accept = ok ?"})
        EXPECT_EQ(text(parseLine(written)), written);
}

TEST(PromisedFigure, IsKnownByItsName)
{
    for (const char* name : {"client_segments", "server_octets", "lost", "client_cwnd_end", "window",
                             "rtt_ms", "throughput_kB_s", "window_per_rtt_kB_s", "throughput_ratio"})
        EXPECT_TRUE(isFigureName(name)) << name;
    for (const char* name : {"", "Lost", "client_", "throughput", "client_window"})
        EXPECT_FALSE(isFigureName(name)) << name;
}

} // namespace
} // namespace lifeline::lessons
