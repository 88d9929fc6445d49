#include "ui/text/question_text.h"

#include "core/analysis/findings.h"
#include "core/teaching/questions.h"
#include "tests/support/life_builder.h"
#include "tests/ui/text/catalogue.h"

#include <gtest/gtest.h>

namespace lifeline::text {
namespace {

using teaching::Question;
using teaching::Topic;

struct Asked {
    QString question;
    QString right;
    QString reason;
};

/// The questions of a topic, as a class reads them.
std::vector<Asked> ask(const trace::Life& life, Topic topic)
{
    const auto findings = analysis::findingsOf(life);
    std::vector<Asked> all;
    for (const Question& question : teaching::questionsOf(life, findings))
        if (question.topic == topic)
            all.push_back({questionText(question, life),
                           choiceText(question.choices[question.answer], question, life),
                           reasonText(question, life, findings)});
    return all;
}

trace::Life lostSyns()
{
    return test::lifeFrom(R"(
        0.000 > S 0(0) lost
        1.000 > S 0(0) lost
        3.000 > S 0(0) lost
    )");
}

TEST(QuestionText, SaysWhyASynComesAgainAfterOneSecondAndThenTwo)
{
    const auto asked = ask(lostSyns(), Topic::Repeat);
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].right, QStringLiteral("Client, after 1 s")) << "rounded, so without zeros";
    EXPECT_EQ(asked[0].reason,
              QStringLiteral("No RTT has been measured yet, so the RTO is 1 s (RFC 6298 §2.1)."));
    EXPECT_EQ(asked[1].reason,
              QStringLiteral("Every time-out doubles the RTO (RFC 6298 §5.5): 1.000 s before, 2.000 s now."));
}

TEST(QuestionText, AsksForProbesByTheProbeBefore)
{
    trace::Life life = test::lifeFrom(R"(
        0.000 > S  0(0)         arrives 0.010
        0.010 < S. 0(0) ack 1   arrives 0.020   client ESTABLISHED
        0.020 > .  1(0) ack 1   arrives 0.030   server ESTABLISHED
        0.100 > P. 1(100) ack 1 arrives 0.110
        0.110 < .  1(0) ack 101 arrives 0.120
        0.330 > .  100(0) ack 1 arrives 0.340
        0.340 < .  1(0) ack 101 arrives 0.350
        0.770 > .  100(0) ack 1 arrives 0.780
    )");
    for (trace::Step& step : life.steps)
        if (step.wire.from == Side::Server && !step.wire.flags.syn())
            step.wire.window = 0;
    const auto asked = ask(life, Topic::Repeat);
    ASSERT_EQ(asked.size(), 1U);
    EXPECT_TRUE(asked[0].question.endsWith(QStringLiteral("how long after its previous probe?")));
    EXPECT_TRUE(asked[0].reason.contains(QStringLiteral("RFC 9293 §3.8.6.1")));
}

TEST(QuestionText, IsAllInChinese)
{
    const test::Catalogue chinese(QStringLiteral("zh_CN"));
    for (const trace::Life& life : {lostSyns(), test::lifeFrom(test::kFourWayClose)})
        for (const Topic topic : {Topic::NextSegment, Topic::Acknowledgment, Topic::StateAfterSending,
                                  Topic::StateAfterArrival, Topic::Repeat})
            for (const Asked& asked : ask(life, topic)) {
                EXPECT_FALSE(asked.question.isEmpty());
                EXPECT_FALSE(asked.reason.isEmpty());
            }
    EXPECT_TRUE(chinese.missing().isEmpty()) << qPrintable(chinese.missing().join(QLatin1Char('\n')));
}

} // namespace
} // namespace lifeline::text
