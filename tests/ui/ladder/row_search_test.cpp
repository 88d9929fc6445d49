#include "core/analysis/examination.h"
#include "tests/ui/lives.h"
#include "ui/ladder/row_search.h"

#include <QElapsedTimer>
#include <QTest>
#include <gmock/gmock.h>

namespace lifeline::ladder {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int kPatience = 10'000; ///< milliseconds

class Search : public testing::Test {
protected:
    void show(std::string_view script)
    {
        life = test::lifeWithOptions(script);
        auto found = std::make_shared<analysis::Examination>();
        found->remarks.findings = analysis::findingsOf(*life);
        examination = std::move(found);
        search.setLife(life, examination);
    }

    /// The numbers of the found segments, in the order of "next" from the first row on.
    std::vector<std::uint32_t> find(const char* typed, std::uint32_t from = 0)
    {
        search.start(QString::fromUtf8(typed), from);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !search.isSearching(); }, kPatience));
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t step = 0; step < life->steps.size(); ++step)
            if (search.placeOf(step) != 0)
                numbers.push_back(life->steps[step].number);
        EXPECT_EQ(numbers.size(), search.count());
        return numbers;
    }

    RowSearch search;
    std::shared_ptr<const trace::Life> life;
    std::shared_ptr<const analysis::Examination> examination;
};

TEST_F(Search, FindsFlagsByWordsAndByLettersHoweverTheyAreShown)
{
    show(test::kOneSided);
    for (const text::Flags flags : {text::Flags::Letters, text::Flags::Words}) {
        search.setNotation({text::Numbers::Relative, flags});
        EXPECT_THAT(find("syn"), ElementsAre(1, 2));
        EXPECT_THAT(find("SYN-ACK"), ElementsAre(2));
        EXPECT_THAT(find("[S.]"), ElementsAre(2));
        EXPECT_THAT(find("fin"), ElementsAre(9, 10));
    }
}

TEST_F(Search, AFlagsNameIsNoPartOfAWord)
{
    show(test::kOneSided);
    EXPECT_THAT(find("ACK"), ElementsAre(2, 3, 4, 5, 6, 7, 8, 9, 10, 11)) << "1 says sackOK";
    EXPECT_THAT(find("fin ack"), ElementsAre(9, 10));
    EXPECT_THAT(find("ack syn"), ElementsAre(2));
    show(test::kMuchTrouble);
    EXPECT_THAT(find("dup ACK"), ElementsAre(9, 10)) << "more than names of flags is a text";
}

TEST_F(Search, FindsWhoCarriesASequenceNumber)
{
    show(test::kOneSided);
    EXPECT_THAT(find("seq 1449"), ElementsAre(7));
    EXPECT_THAT(find("seq 2000"), ElementsAre(7)) << "not its first octet";
    EXPECT_THAT(find("seq 0"), ElementsAre(1, 2));
    EXPECT_THAT(find("ack 2897"), ElementsAre(8, 9));
    EXPECT_THAT(find("seq 99999"), IsEmpty());
}

TEST_F(Search, NumbersAreSoughtAsTheyAreShown)
{
    show(test::kOneSided);
    search.setNotation({text::Numbers::Absolute, text::Flags::Letters});
    EXPECT_THAT(find("seq 6449"), ElementsAre(7)); // 5000 + 1449
    EXPECT_THAT(find("seq 1449"), ElementsAre(4)) << "1001 to 1500 is the client's";
}

TEST_F(Search, APlainNumberIsTheSegmentsOrOneThatTheRowShows)
{
    show(test::kOneSided);
    EXPECT_THAT(find("7"), ElementsAre(7));
    EXPECT_THAT(find("2897"), ElementsAre(7, 8, 9, 10));
    EXPECT_THAT(find("1448"), ElementsAre(6, 7));
}

TEST_F(Search, FindsOptionsChipsAndLosses)
{
    show(test::kMuchTrouble);
    EXPECT_THAT(find("sackOK"), ElementsAre(1, 2));
    EXPECT_THAT(find("lost"), ElementsAre(4, 13, 14));
    EXPECT_THAT(find("retransmission"), ElementsAre(11, 15));
}

TEST_F(Search, FindsASystemCallAtTheSegmentThatFollowsIt)
{
    show(test::kLostSyn);
    EXPECT_THAT(find("send(5)"), ElementsAre(5));
    EXPECT_THAT(find("connect("), ElementsAre(1));
}

TEST_F(Search, BeginsWhereOneIsAndGoesRound)
{
    show(test::kOneSided);
    find("len", 5);
    EXPECT_EQ(search.atOrAfter(5), 5U);
    EXPECT_EQ(search.next(6), 3U) << "around the end";
    EXPECT_EQ(search.previous(3), 6U);
    EXPECT_EQ(search.placeOf(5), 2U);
}

TEST_F(Search, WithoutAWordNothingIsFound)
{
    show(test::kOneSided);
    EXPECT_THAT(find("  "), IsEmpty());
    EXPECT_EQ(search.next(0), std::nullopt);
    EXPECT_EQ(search.previous(0), std::nullopt);
}

TEST_F(Search, GoesOnInWhatIsNew)
{
    show(test::kOneSided);
    const auto whole = life;
    auto part = std::make_shared<trace::Life>(*whole);
    part->steps.resize(5);
    search.setLife(part, examination);
    search.start(QStringLiteral("len"), 0);
    EXPECT_EQ(search.count(), 1U);
    search.setLife(whole, examination);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !search.isSearching(); }, kPatience));
    EXPECT_EQ(search.count(), 3U);
}

TEST_F(Search, AMillionRowsAreSearchedInSlices)
{
    show(test::kOneSided);
    auto large = std::make_shared<trace::Life>(*life);
    const trace::Step plain = large->steps[4];
    const trace::Step wanted = large->steps[0];
    large->steps.assign(200'000, plain);
    large->steps[150'000] = wanted;
    search.setLife(large, nullptr);

    QElapsedTimer slice;
    slice.start();
    search.start(QStringLiteral("mss"), 0);
    EXPECT_TRUE(search.isSearching());
    EXPECT_LT(slice.elapsed(), 500) << "it comes back after a slice, not after the search";
    search.start(QStringLiteral("mss"), 149'990);
    EXPECT_EQ(search.atOrAfter(149'990), 150'000U) << "what is near is found at once";
    search.clear();
    EXPECT_FALSE(search.isSearching());
}

} // namespace
} // namespace lifeline::ladder
