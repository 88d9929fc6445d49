#include "core/trace/block_list.h"
#include "core/trace/connection_table.h"

#include <gtest/gtest.h>

using namespace lifeline;
using namespace lifeline::trace;

TEST(BlockList, CopySeesNothingOfWhatIsAppendedLater)
{
    BlockList<int, 4> list;
    for (int i = 0; i < 6; ++i)
        list.append(i);
    const BlockList<int, 4> copy = list;
    for (int i = 6; i < 20; ++i)
        list.append(i);

    EXPECT_EQ(copy.size(), 6U);
    EXPECT_EQ(copy[5], 5);
    EXPECT_EQ(list[19], 19);
}

TEST(BlockList, ABlockOfHugePagesKeepsItsElementsAndEndsThem)
{
    struct Counted {
        explicit Counted(std::shared_ptr<int> shared) : alive(std::move(shared)) { }
        std::shared_ptr<int> alive;
    };
    constexpr std::size_t kInBlock = kHugePage / sizeof(Counted);
    static_assert(fillsHugePages(kInBlock * sizeof(Counted)));
    const auto alive = std::make_shared<int>(0);
    {
        BlockList<Counted, kInBlock> list;
        for (std::size_t i = 0; i < kInBlock + 1; ++i)
            list.emplace(alive);
        EXPECT_EQ(list[0].alive, alive);
        EXPECT_EQ(list[kInBlock].alive, alive);
        EXPECT_EQ(alive.use_count(), static_cast<long>(kInBlock + 2));
    }
    EXPECT_EQ(alive.use_count(), 1);
}

TEST(ConnectionTable, EditCopiesThePageThatASnapshotShares)
{
    ConnectionTable table;
    for (int i = 0; i < 100; ++i)
        table.append();
    const ConnectionTable snapshot = table;
    table.edit(ConnectionId{3}).segments = 7;

    EXPECT_EQ(snapshot[ConnectionId{3}].segments, 0U);
    EXPECT_NE(snapshot.page(0), table.page(0));
    EXPECT_EQ(snapshot.page(1), table.page(1));
}
