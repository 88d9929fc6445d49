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
