#include "core/lab/check.h"

#include <gtest/gtest.h>

namespace lifeline::test {
namespace {

/// Whether what was seen is what these lines promise.
bool matches(const std::vector<const char*>& promised, const std::vector<std::string>& seen)
{
    std::vector<lessons::Line> lines;
    for (const char* line : promised)
        lines.push_back(lessons::parseLine(line));
    return lab::matches(lines, seen);
}

TEST(PromisedLines, AreTheSameLinesInTheSameOrder)
{
    EXPECT_TRUE(matches({"> S", "< S.", "> ."}, {"> S", "< S.", "> ."}));
    EXPECT_FALSE(matches({"> S", "< S.", "> ."}, {"> S", "> .", "< S."}));
    EXPECT_FALSE(matches({"> S", "< S."}, {"> S"}));
    EXPECT_FALSE(matches({"> S"}, {"> S", "< S."}));
    EXPECT_FALSE(matches({"> S"}, {"> S lost"}));
    EXPECT_FALSE(matches({"> S"}, {}));
    EXPECT_TRUE(matches({}, {}));
    EXPECT_FALSE(matches({}, {"> S"}));
}

TEST(PromisedLines, ThreeDotsStandForAnyNumberOfLines)
{
    EXPECT_TRUE(matches({"..."}, {}));
    EXPECT_TRUE(matches({"..."}, {"a", "b"}));
    EXPECT_TRUE(matches({"a", "...", "d"}, {"a", "d"}));
    EXPECT_TRUE(matches({"a", "...", "d"}, {"a", "b", "c", "d"}));
    EXPECT_TRUE(matches({"a", "...", "d"}, {"a", "d", "d"}));
    EXPECT_FALSE(matches({"a", "...", "d"}, {"a", "b", "c"}));
    EXPECT_FALSE(matches({"a", "...", "d"}, {"b", "a", "d"}));
    EXPECT_TRUE(matches({"...", "b", "..."}, {"a", "b", "c"}));
    EXPECT_FALSE(matches({"...", "b", "...", "b"}, {"a", "b", "c"}));
    EXPECT_TRUE(matches({"...", "..."}, {"a"}));
}

TEST(PromisedLines, AQuestionMarkIsALineThatMayBeMissing)
{
    EXPECT_TRUE(matches({"a", "b ?", "c"}, {"a", "b", "c"}));
    EXPECT_TRUE(matches({"a", "b ?", "c"}, {"a", "c"}));
    EXPECT_FALSE(matches({"a", "b ?", "c"}, {"a", "b", "b", "c"}));
    EXPECT_FALSE(matches({"a", "b ?", "c"}, {"a", "x", "c"}));
    EXPECT_TRUE(matches({"a ?", "a"}, {"a"}));
    EXPECT_TRUE(matches({"a ?", "a"}, {"a", "a"}));
    EXPECT_FALSE(matches({"a ?", "a"}, {}));
}

TEST(PromisedLines, AStarIsAnyNumberOfThatLine)
{
    EXPECT_TRUE(matches({"a", "b *", "c"}, {"a", "c"}));
    EXPECT_TRUE(matches({"a", "b *", "c"}, {"a", "b", "c"}));
    EXPECT_TRUE(matches({"a", "b *", "c"}, {"a", "b", "b", "b", "c"}));
    EXPECT_FALSE(matches({"a", "b *", "c"}, {"a", "b", "x", "b", "c"}));
    EXPECT_TRUE(matches({"a *", "a"}, {"a", "a", "a"}));
    EXPECT_FALSE(matches({"a *", "a"}, {}));
    EXPECT_TRUE(matches({"a *", "b *", "a *"}, {"a", "b", "b", "a"}));
    EXPECT_FALSE(matches({"a *", "b *"}, {"a", "b", "a"}));
}

TEST(PromisedLines, OkIsAnyResultOfThatCallThatIsNoFailure)
{
    EXPECT_TRUE(matches({"accept = ok"}, {"accept = 4"}));
    EXPECT_TRUE(matches({"accept = ok"}, {"accept = 0"}));
    EXPECT_FALSE(matches({"accept = ok"}, {"accept = -1 EAGAIN"}));
    EXPECT_FALSE(matches({"accept = ok"}, {"accept4 = 4"}));
    EXPECT_FALSE(matches({"accept = ok"}, {"connect = 4"}));
    EXPECT_TRUE(matches({"accept = ok *"}, {"accept = 4", "accept = 5"}));
    EXPECT_FALSE(matches({"accept = ok *"}, {"accept = 4", "accept = -1 EINTR"}));
}

TEST(PromisedLines, ManyThatCouldBeManyAreComparedSoon)
{
    // Backtracking would take longer than the universe has.
    const std::vector<std::string> seen(2'000, "a");
    std::vector<const char*> promised;
    for (int i = 0; i < 500; ++i)
        promised.insert(promised.end(), {"a *", "...", "a ?"});
    EXPECT_TRUE(matches(promised, seen));
    promised.push_back("b");
    EXPECT_FALSE(matches(promised, seen));
}

} // namespace
} // namespace lifeline::test
