#include "ui/text/diagnosis_text.h"

#include "core/export/explanation_text.h"
#include "core/export/problem_words.h"
#include "tests/ui/text/catalogue.h"
#include "tests/ui/text/life_with_icmp.h"

#include <gmock/gmock.h>

namespace lifeline::text {
namespace {

using analysis::Closing;
using analysis::Confidence;
using analysis::Diagnosed;
using analysis::Diagnosis;
using analysis::Opening;
using analysis::Problem;
using testing::HasSubstr;

constexpr int kProblemCount = static_cast<int>(Problem::InconsistentOverlap) + 1;
constexpr std::uint32_t kIcmpCount = 7; // of lifeWithIcmp()
constexpr std::size_t kOneLine = 100'000; // columns

/// Every problem, in all shapes that its words depend on.
std::vector<Diagnosed> everyProblem()
{
    std::vector<Diagnosed> all;
    const std::vector<std::vector<std::uint32_t>> evidence{{},        {1},          {1, 3},
                                                           {1, 3, 5}, {1, 3, 5, 7}, {0, 1, 3, 5, 7}};
    for (int problem = 0; problem < kProblemCount; ++problem)
        for (const Side side : kBothSides)
            for (const Confidence confidence :
                 {Confidence::Certain, Confidence::Likely, Confidence::Possible})
                for (const std::uint32_t count : {0U, 1U, 2U, 3U, 20U})
                    for (const Time took :
                         {Time{-1}, Time{std::chrono::milliseconds{203}}, Time{std::chrono::seconds{7}}})
                        for (std::uint32_t icmp = 0; icmp <= kIcmpCount; ++icmp) {
                            const auto which = static_cast<Problem>(problem);
                            const bool needsIcmp = which == Problem::Unreachable
                                || which == Problem::IcmpError || which == Problem::IcmpOutOfWindow;
                            if (icmp < kIcmpCount || !needsIcmp)
                                all.push_back({which, confidence, side,
                                               evidence[all.size() % evidence.size()], count, took,
                                               icmp < kIcmpCount ? std::optional(icmp) : std::nullopt});
                        }
    return all;
}

Diagnosed of(Problem problem)
{
    Diagnosed diagnosed;
    diagnosed.problem = problem;
    return diagnosed;
}

/// Every way to open with every way to close.
std::vector<Diagnosis> everyStory()
{
    std::vector<Diagnosis> all;
    for (int opening = 0; opening <= static_cast<int>(Opening::Unreachable); ++opening)
        for (int closing = 0; closing <= static_cast<int>(Closing::GivenUp); ++closing)
            for (const Time time : {Time{-1}, Time{std::chrono::milliseconds{40}}})
                for (const bool forged : {false, true}) {
                    Diagnosis diagnosis;
                    diagnosis.opening = static_cast<Opening>(opening);
                    diagnosis.closing = static_cast<Closing>(closing);
                    diagnosis.opener = Side::Server;
                    diagnosis.handshake = time;
                    diagnosis.openingSteps = {0, 1, 2};
                    diagnosis.closer = Side::Server;
                    diagnosis.closingSteps = {7, 9};
                    diagnosis.afterLast = time;
                    if (forged)
                        diagnosis.problems.push_back(of(Problem::ForgedReset));
                    all.push_back(std::move(diagnosis));
                }
    return all;
}

TEST(DiagnosisText, SaysOfEveryProblemWhatTheTerminalSays)
{
    const test::Catalogue english(QStringLiteral("en")); // has the plurals
    const trace::Life life = test::lifeWithIcmp();
    for (const Diagnosed& problem : everyProblem())
        ASSERT_EQ(problemText(problem, life).plain().toStdString(), exports::problemText(problem, life));
}

TEST(DiagnosisText, HintsAtWhatTheTerminalHintsAt)
{
    const trace::Life life = test::lifeWithIcmp();
    for (const Diagnosed& problem : everyProblem()) {
        std::vector<std::string> hints;
        for (const Prose& check : checksFor(problem, life))
            hints.push_back(check.plain().toStdString());
        ASSERT_EQ(hints, exports::hintsFor(problem, life));
    }
}

TEST(DiagnosisText, SaysEachHintOnce)
{
    const trace::Life life = test::lifeWithIcmp();
    Diagnosis diagnosis;
    diagnosis.problems = {of(Problem::SynIgnored), of(Problem::AcceptQueueFull)};
    EXPECT_EQ(checks(diagnosis, life).size(), 3U); // two of them are the same for both
}

TEST(DiagnosisText, TellsOpeningClosingAndTimeAsTheTerminalDoes)
{
    trace::Life life = test::lifeWithIcmp();
    for (const auto delivery : {trace::Delivery::Arrived, trace::Delivery::Lost}) {
        life.steps[7].delivery = delivery;
        for (const Diagnosis& diagnosis : everyStory()) {
            const std::string terminal = exports::explanationText(diagnosis, life, kOneLine);
            ASSERT_THAT(terminal,
                        HasSubstr("Opening  " + openingText(diagnosis, life).plain().toStdString() + '\n'));
            ASSERT_THAT(terminal,
                        HasSubstr("Closing  " + closingText(diagnosis, life).plain().toStdString() + '\n'));
        }
    }
    for (std::size_t most = 0; most < analysis::kActivityCount; ++most) {
        Diagnosis diagnosis;
        diagnosis.time.parts.fill(std::chrono::milliseconds{1});
        diagnosis.time.parts[most] = std::chrono::seconds{1};
        const std::string terminal = exports::explanationText(diagnosis, life, kOneLine);
        EXPECT_THAT(terminal,
                    HasSubstr(activityText(static_cast<analysis::Activity>(most)).toStdString() + " 1.0"));
        EXPECT_THAT(terminal, HasSubstr(timeVerdict(diagnosis).toStdString()));
    }
    EXPECT_EQ(timeVerdict({}), QStringLiteral("All segments have the same time."));
}

TEST(DiagnosisText, IsAllInChinese)
{
    const test::Catalogue chinese(QStringLiteral("zh_CN"));
    const trace::Life life = test::lifeWithIcmp();
    for (const Diagnosed& problem : everyProblem()) {
        const QString words = problemText(problem, life).plain();
        ASSERT_TRUE(words.endsWith(QStringLiteral("。"))) << qPrintable(words);
        ASSERT_FALSE(words.contains(QLatin1Char('%'))) << qPrintable(words);
        checksFor(problem, life);
    }
    for (const Diagnosis& diagnosis : everyStory()) {
        ASSERT_TRUE(openingText(diagnosis, life).plain().endsWith(QStringLiteral("。")));
        ASSERT_TRUE(closingText(diagnosis, life).plain().endsWith(QStringLiteral("。")));
    }
    for (std::size_t i = 0; i < analysis::kActivityCount; ++i)
        EXPECT_FALSE(activityText(static_cast<analysis::Activity>(i)).isEmpty());
    EXPECT_TRUE(chinese.missing().isEmpty()) << qPrintable(chinese.missing().join(QLatin1Char('\n')));
}

} // namespace
} // namespace lifeline::text
