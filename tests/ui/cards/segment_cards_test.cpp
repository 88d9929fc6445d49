#include "ui/cards/segment_cards.h"

#include "tests/ui/cards/shipped.h"
#include "tests/ui/lives.h"

#include <gmock/gmock.h>
#include <set>

namespace lifeline::cards {
namespace {

std::vector<std::string> idsOf(const trace::Life& life, std::uint32_t step)
{
    std::vector<std::string> ids;
    for (const Card* card : cardsOfSegment(test::shippedCards(), life, step, nullptr))
        ids.push_back(card->id);
    return ids;
}

TEST(SegmentCards, OfAFirstSynAreItsFlagBothStatesAndItsOptions)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    const std::vector<std::string> ids = idsOf(*life, 0);
    EXPECT_EQ(ids.front(), "flag/SYN");
    EXPECT_THAT(ids,
                testing::IsSupersetOf({"state/SYN-SENT", "state/SYN-RECEIVED", "state/LISTEN", "option/MSS",
                                       "option/Window scale", "option/Timestamps"}));
}

TEST(SegmentCards, OfASynAckBeginWithIt)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    EXPECT_EQ(idsOf(*life, 1).front(), "flag/SYN-ACK");
}

TEST(SegmentCards, AreEachThereOnceAndNoneBehindTheEnd)
{
    const auto life = test::lifeWithOptions(test::kFourWayClose);
    for (std::uint32_t step = 0; step < life->steps.size(); ++step) {
        const std::vector<std::string> ids = idsOf(*life, step);
        EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
        EXPECT_FALSE(ids.empty());
    }
    EXPECT_TRUE(idsOf(*life, static_cast<std::uint32_t>(life->steps.size())).empty());
}

} // namespace
} // namespace lifeline::cards
