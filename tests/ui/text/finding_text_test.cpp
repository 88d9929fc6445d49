#include "ui/text/finding_text.h"

#include "core/export/finding_text.h"
#include "tests/ui/text/catalogue.h"
#include "tests/ui/text/life_with_icmp.h"

#include <gtest/gtest.h>

namespace lifeline::text {
namespace {

using analysis::Cause;
using analysis::Confidence;
using analysis::Finding;
using analysis::FindingKind;

constexpr int kCauseCount = static_cast<int>(Cause::JoinedBefore) + 1;

/// Every kind with every cause, in all shapes that its words depend on.
std::vector<Finding> everyFinding()
{
    std::vector<Finding> all;
    const std::vector<std::vector<std::uint32_t>> evidence{{}, {3}, {3, 4}, {1, 3, 4}};
    for (std::size_t kind = 0; kind < analysis::kFindingKindCount; ++kind)
        for (int cause = 0; cause < kCauseCount; ++cause)
            for (const Confidence confidence :
                 {Confidence::Certain, Confidence::Likely, Confidence::Possible})
                for (const std::uint32_t count : {0U, 1U, 3U})
                    for (const auto& rests : evidence)
                        for (const Time waited : {Time{-1}, Time{std::chrono::milliseconds{203}}})
                            for (const bool hasIcmp : {false, true}) {
                                const auto which = static_cast<FindingKind>(kind);
                                const bool needsIcmp =
                                    which == FindingKind::IcmpError || which == FindingKind::IcmpOutOfWindow;
                                if (hasIcmp || !needsIcmp)
                                    all.push_back({which, static_cast<Cause>(cause), confidence, 5, rests,
                                                   count, waited,
                                                   hasIcmp ? std::optional(0U) : std::nullopt});
                            }
    return all;
}

TEST(FindingText, SaysWhatTheTerminalSays)
{
    const test::Catalogue english(QStringLiteral("en")); // has the plurals
    const trace::Life life = test::lifeWithIcmp();
    for (const Finding& finding : everyFinding())
        ASSERT_EQ(findingText(finding, life).plain().toStdString(), exports::findingText(finding, life));
}

TEST(FindingText, LeadsToWhatAFindingRestsOn)
{
    const trace::Life life = test::lifeWithIcmp();
    const Finding finding{FindingKind::Retransmission, Cause::Fast, Confidence::Likely, 5, {3, 4}, 0, Time{}};
    EXPECT_EQ(groundsText(finding, life).plain(),
              QStringLiteral("likely · rests on segments 4 and 5 · frames %1 and %2")
                  .arg(life.steps[3].frame.value)
                  .arg(life.steps[4].frame.value));
    std::vector<std::uint32_t> leadsTo;
    const Prose grounds = groundsText(finding, life);
    for (const text::Run& run : grounds.runs())
        if (run.kind == text::Run::Kind::Segment)
            leadsTo.push_back(run.step);
    EXPECT_EQ(leadsTo, finding.evidence);
}

TEST(FindingText, IsAllInChinese)
{
    const test::Catalogue chinese(QStringLiteral("zh_CN"));
    const trace::Life life = test::lifeWithIcmp();
    for (const Finding& finding : everyFinding()) {
        const QString words = findingText(finding, life).plain();
        ASSERT_FALSE(words.isEmpty());
        ASSERT_FALSE(words.contains(QLatin1Char('%'))) << qPrintable(words);
        ASSERT_FALSE(groundsText(finding, life).isEmpty());
        chipText({5, finding.kind, finding.cause, finding.confidence, finding.count});
    }
    EXPECT_TRUE(chinese.missing().isEmpty()) << qPrintable(chinese.missing().join(QLatin1Char('\n')));
}

TEST(ChipText, SaysARetransmissionsCauseOnlyWhereItIsKnown)
{
    const auto chip = [](Cause cause, Confidence confidence, std::uint32_t count = 0) {
        return chipText({0, FindingKind::Retransmission, cause, confidence, count});
    };
    EXPECT_EQ(chip(Cause::Rto, Confidence::Certain, 2), QStringLiteral("retransmission 2"));
    EXPECT_EQ(chip(Cause::TailLossProbe, Confidence::Likely), QStringLiteral("tail loss probe"));
    EXPECT_EQ(chip(Cause::TailLossProbe, Confidence::Possible), QStringLiteral("retransmission"));
}

TEST(ChipText, OfEveryKindIsShortAndDoubtIsAQuestionMark)
{
    for (std::size_t kind = 0; kind < analysis::kFindingKindCount; ++kind) {
        const ladder::FindingChip chip{0, static_cast<FindingKind>(kind), Cause::HalfOpen,
                                       Confidence::Possible, 1};
        const QString text = chipText(chip);
        EXPECT_FALSE(text.isEmpty()) << kind;
        EXPECT_LE(text.size(), 19) << qPrintable(text);
        EXPECT_EQ(text.endsWith(QLatin1Char('?')), chip.kind != FindingKind::Retransmission)
            << qPrintable(text);
    }
}

TEST(WiresharkText, UsesWiresharksOwnWords)
{
    analysis::WiresharkFlags flags;
    EXPECT_TRUE(wiresharkText(flags).isEmpty());
    flags.add(analysis::WiresharkFlag::WindowFull);
    flags.add(analysis::WiresharkFlag::Retransmission);
    EXPECT_EQ(wiresharkText(flags), QStringLiteral("TCP Retransmission, TCP Window Full"));
}

} // namespace
} // namespace lifeline::text
