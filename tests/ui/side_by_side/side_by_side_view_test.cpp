#include "ui/side_by_side/side_by_side_view.h"

#include "tests/support/life_builder.h"
#include "ui/ladder/ladder_view.h"
#include "ui/side_by_side/difference_text.h"

#include <QScrollBar>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::side_by_side {
namespace {

using namespace std::chrono_literals;

/// An echo of so many times; one of them is sent twice, 203 ms later, when asked for. Begins at a second.
std::shared_ptr<const trace::Life> echoes(int count, int lost, int begin)
{
    std::string script;
    double time = begin;
    const auto line = [&](const std::string& text) { script += std::to_string(time) + " " + text + "\n"; };
    const auto arrives = [&] { return " arrives " + std::to_string(time + 0.01); };
    line("> S 0(0)" + arrives() + " client SYN-SENT server SYN-RECEIVED");
    time += 0.01;
    line("< S. 0(0) ack 1" + arrives() + " client ESTABLISHED");
    for (int i = 0; i < count; ++i) {
        const std::string data = "> P. " + std::to_string(1 + i * 5) + "(5) ack 1";
        time += 0.02;
        if (i == lost) {
            line(data + " lost");
            time += 0.203;
        }
        line(data + arrives());
        time += 0.01;
        line("< . 1(0) ack " + std::to_string(6 + i * 5) + arrives());
    }
    return std::make_shared<const trace::Life>(test::lifeFrom(script));
}

class SideBySide : public testing::Test {
protected:
    SideBySide()
    {
        both = {Compared{QStringLiteral("one"), echoes(60, -1, 1), nullptr},
                Compared{QStringLiteral("two"), echoes(60, 3, 9), nullptr}};
        alignment = analysis::align(*both[0].life, *both[1].life, 5ms);
        view.setTheme(theme::Theme::light(), 1);
        view.resize(1400, 700);
        view.setCompared(both, alignment);
        view.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&view));
        EXPECT_TRUE(QTest::qWaitFor([&] {
            return view.ladder(0).verticalScrollBar()->maximum() > 0
                && view.ladder(1).verticalScrollBar()->maximum() > 0;
        }));
    }
    Time topOf(std::size_t which) { return view.ladder(which).timeAtTop() - alignment.zero[which]; }

    state::DisplayOptions options;
    SideBySideView view{options};
    BothCompared both;
    analysis::Alignment alignment;
};

TEST_F(SideBySide, BothShowTheSameTimeOnTheirOwnClocks)
{
    QScrollBar* first = view.ladder(0).verticalScrollBar();
    first->setValue(first->maximum() / 2);
    EXPECT_GT(topOf(0), 0ms);
    EXPECT_NEAR(static_cast<double>(topOf(0).count()), static_cast<double>(topOf(1).count()), 3e6);
    QScrollBar* second = view.ladder(1).verticalScrollBar();
    second->setValue(second->maximum() / 3);
    EXPECT_NEAR(static_cast<double>(topOf(0).count()), static_cast<double>(topOf(1).count()), 3e6);
}

TEST_F(SideBySide, ASegmentIsSelectedWithItsLikeness)
{
    view.selection(0).setStep(4);
    EXPECT_EQ(view.selection(1).step(), 4U);
    view.selection(1).setStep(20); // one more has gone before in the second
    EXPECT_EQ(view.selection(0).step(), 19U);
}

TEST_F(SideBySide, StepsThroughWhatDiffers)
{
    view.nextDifference(); // one of the copies was lost
    EXPECT_EQ(view.selection(0).step(), 8U);
    EXPECT_EQ(view.selection(1).step(), 8U);
    view.nextDifference(); // its retransmission
    EXPECT_FALSE(view.selection(0).step().has_value());
    EXPECT_EQ(view.selection(1).step(), 9U);
    view.previousDifference();
    EXPECT_EQ(view.selection(1).step(), 8U);
}

TEST_F(SideBySide, SaysWhatDiffersAsAWhole)
{
    EXPECT_TRUE(view.summary().contains(QLatin1String("203 ms longer"))) << view.summary().toStdString();
    EXPECT_TRUE(view.summary().contains(QLatin1String("only in the second"))) << view.summary().toStdString();
}

TEST_F(SideBySide, IsDrawnInEveryTheme)
{
    for (const theme::Theme& theme :
         {theme::Theme::light(), theme::Theme::dark(), theme::Theme::projector()}) {
        view.setTheme(theme, 1);
        EXPECT_FALSE(view.grab().isNull());
    }
}

TEST(DifferenceText, NamesEachKind)
{
    analysis::AlignedStep step{1U, std::nullopt, {}, {}};
    EXPECT_EQ(differenceText(step), QLatin1String("only in the first"));
    step = {std::nullopt, 1U, {}, {}};
    EXPECT_EQ(differenceText(step), QLatin1String("only in the second"));
    step = {1U, 1U, {}, {}};
    EXPECT_EQ(differenceText(step), QLatin1String("the same in both"));
    step.difference.flags = true;
    step.difference.time = true;
    step.lag = 203ms;
    EXPECT_TRUE(differenceText(step).contains(QLatin1String("203 ms later")));
    EXPECT_TRUE(differenceText(step).contains(QLatin1String("other flags")));
    EXPECT_EQ(lagText(203ms), QLatin1String("+203 ms"));
}

TEST(DifferenceText, SaysThatNothingDiffers)
{
    const auto life = echoes(3, -1, 1);
    EXPECT_EQ(summaryText({Compared{{}, life, nullptr}, Compared{{}, life, nullptr}},
                          analysis::align(*life, *life, 5ms)),
              QLatin1String("Both are the same, segment for segment."));
}

TEST(DifferenceText, JitterIsNoHeadline)
{
    const Compared one{{}, echoes(3, -1, 1), nullptr};
    auto later = std::make_shared<trace::Life>(*one.life);
    later->steps.back().sent += 8ms;
    const BothCompared both{one, Compared{{}, later, nullptr}};
    EXPECT_EQ(summaryText(both, analysis::align(*one.life, *later, 10ms)),
              QLatin1String("Both are the same, segment for segment."));
    later->steps.back().sent += 30ms;
    EXPECT_TRUE(summaryText(both, analysis::align(*one.life, *later, 10ms))
                    .contains(QLatin1String("38.0 ms longer")));
}

TEST(DifferenceText, SaysAtWhatBothBegin)
{
    const Compared whole{{}, echoes(3, -1, 1), nullptr};
    auto cut = std::make_shared<trace::Life>(*whole.life);
    cut->steps.erase(cut->steps.begin(), cut->steps.begin() + 2);
    const Compared late{{}, cut, nullptr};
    EXPECT_TRUE(beginningText({whole, whole}).startsWith(QLatin1String("Both begin at their first SYN.")));
    EXPECT_TRUE(beginningText({late, late}).startsWith(QLatin1String("No SYN was captured")));
    EXPECT_TRUE(beginningText({whole, late}).startsWith(QLatin1String("One begins at its first SYN")));
}

} // namespace
} // namespace lifeline::side_by_side
