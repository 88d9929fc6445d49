#include "core/base/loss_reason.h"

#include <gtest/gtest.h>

#include <set>

namespace lifeline {
namespace {

TEST(LossReason, ReadsBackWhatItSays)
{
    std::set<std::string> said;
    for (std::size_t i = 0; i < kLossCount; ++i) {
        const auto loss = static_cast<Loss>(i);
        const bool isOfRule = loss == Loss::RuleDrops || loss == Loss::RuleCuts || loss == Loss::RuleRejects;
        for (const char* what : {"", "10.0.0.9", "a \"quoted\" name", "drops it"}) {
            if (*what == '\0' ? loss == Loss::NoSuchHost : !isOfRule && loss != Loss::NoSuchHost)
                continue;
            const LossReason reason{loss, what};
            EXPECT_EQ(lossReasonFrom(words(reason)), reason) << words(reason);
            EXPECT_TRUE(said.insert(words(reason)).second) << words(reason);
        }
    }
}

TEST(LossReason, IsAsRecordingsHaveIt)
{
    EXPECT_EQ(words({Loss::RuleDrops, "the first SYN is lost"}),
              "the rule \"the first SYN is lost\" drops it");
    EXPECT_EQ(words({Loss::RuleCuts, ""}), "a rule of the link cuts the link");
    EXPECT_EQ(words({Loss::NoSuchHost, "10.9.8.7"}), "no host has the address 10.9.8.7");
}

TEST(LossReason, IsNothingForWordsOfSomebodyElse)
{
    for (const char* other : {"", "drops it", " drops it", "the rule \" drops it", "the rule \"\" drops it",
                              "no host has the address ", "the link is cut off", "a rule drops it"})
        EXPECT_FALSE(lossReasonFrom(other)) << other;
}

} // namespace
} // namespace lifeline
