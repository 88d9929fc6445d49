#include "core/export/segment_label.h"

#include "tests/support/life_builder.h"

#include <gtest/gtest.h>

namespace lifeline::exports {
namespace {

using test::lifeFrom;

TEST(SegmentLabel, LeavesOutWhatRepeatsItselfWhenThereIsLittleRoom)
{
    const trace::Step data = lifeFrom("0.0 > P. 1(5) ack 6").steps.front();

    EXPECT_EQ(segmentLabel(data, Numbers::Relative, 80), "[P.] seq 1:6, ack 6, len 5");
    EXPECT_EQ(segmentLabel(data, Numbers::Relative, 24), "[P.] seq 1:6, ack 6");
    EXPECT_EQ(segmentLabel(data, Numbers::Relative, 18), "[P.] seq 1, ack 6");
    EXPECT_EQ(segmentLabel(data, Numbers::Absolute, 80), "[P.] seq 1001:1006, ack 5006, len 5");
}

TEST(SegmentLabel, NamesTheSequenceNumberWhereItMatters)
{
    const auto label = [](const char* line) {
        return segmentLabel(lifeFrom(line).steps.front(), Numbers::Relative, 80);
    };

    EXPECT_EQ(label("0.0 > S 0(0)"), "[S] seq 0");
    EXPECT_EQ(label("0.0 > . 1(0) ack 1"), "[.] ack 1");
    EXPECT_EQ(label("0.0 > F. 6(0) ack 7"), "[F.] seq 6, ack 7");
    EXPECT_EQ(label("0.0 < R 9(0)"), "[R] seq 9");
}

TEST(TakenNumbers, ExplainsTheOneThatASynAndAFinTakeOnceEach)
{
    const trace::Life life = lifeFrom(R"(
        0.0 > S  0(0)
        0.1 < S. 0(0) ack 1
        0.2 > .  1(0) ack 1
        0.3 > P. 1(5) ack 1
        0.4 < .  1(0) ack 6
        0.5 > F. 6(3) ack 1
        0.6 < .  1(0) ack 10
        0.7 < .  1(0) ack 10
    )");
    TakenNumbers taken(Numbers::Relative);
    std::vector<std::string> told;
    for (const trace::Step& step : life.steps)
        told.push_back(taken.explain(step).value_or(""));

    EXPECT_EQ(told,
              (std::vector<std::string>{"", "ack 1 = seq 0 + 1 (a SYN takes one number)",
                                        "ack 1 = seq 0 + 1 (a SYN takes one number)", "", "", "",
                                        "ack 10 = seq 9 + 1 (a FIN takes one number)", ""}));
}

TEST(TakenNumbers, SaysNothingOfASynThatIsAcknowledgedTogetherWithData)
{
    const trace::Life life = lifeFrom(R"(
        0.0 > S  0(6)
        0.1 < S. 0(0) ack 7
    )");
    TakenNumbers taken(Numbers::Relative);

    EXPECT_FALSE(taken.explain(life.steps[0]));
    EXPECT_FALSE(taken.explain(life.steps[1])) << "7 is not 0 + 1";
}

} // namespace
} // namespace lifeline::exports
