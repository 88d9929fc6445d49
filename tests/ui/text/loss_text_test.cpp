#include "ui/text/loss_text.h"

#include "core/base/loss_reason.h"
#include "core/lessons/lesson_folder.h"
#include "tests/ui/text/catalogue.h"

#include <gtest/gtest.h>

namespace lifeline::text {
namespace {

TEST(LossText, SaysInEnglishWhatRecordingsSay)
{
    for (std::size_t i = 0; i < kLossCount; ++i)
        for (const char* what : {"the first SYN is lost", "10.0.0.9"}) {
            const std::string recorded = words({static_cast<Loss>(i), what});
            EXPECT_EQ(lossReasonText(recorded).toStdString(), recorded);
        }
}

TEST(LossText, ShowsWhatItDoesNotKnowAsItIsButSafely)
{
    EXPECT_EQ(lossReasonText("a black hole \x1b[31m"), QStringLiteral("a black hole ␛[31m"));
    EXPECT_EQ(lossReasonText("the rule \"mine \x1b\" drops it"),
              QStringLiteral("the rule \"mine ␛\" drops it"));
}

TEST(LossText, IsInChineseWithTheNamesOfAllRulesOfOurLessons)
{
    const test::Catalogue chinese(QStringLiteral("zh_CN"));
    for (std::size_t i = 0; i < kLossCount; ++i)
        lossReasonText(words({static_cast<Loss>(i), ""}));
    EXPECT_EQ(lossReasonText("the rule \"the first SYN is lost\" drops it"),
              QStringLiteral("被规则“第一个 SYN 丢失”丢弃"));
    std::size_t named = 0;
    for (const auto& lesson : lessons::allLessons(LIFELINE_SOURCE_DIR "/resources/lessons")) {
        ASSERT_TRUE(lesson);
        for (const lessons::LinkRule& rule : lesson->rules) {
            if (rule.name.empty())
                continue;
            ++named;
            EXPECT_FALSE(lossReasonText(words({Loss::RuleDrops, rule.name}))
                             .contains(QString::fromStdString(rule.name)))
                << lesson->id << ": " << rule.name;
        }
    }
    EXPECT_GE(named, 30U);
    EXPECT_TRUE(chinese.missing().isEmpty()) << qPrintable(chinese.missing().join(QLatin1Char('\n')));
}

} // namespace
} // namespace lifeline::text
