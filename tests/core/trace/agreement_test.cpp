#include "core/capture/capture_reader.h"
#include "core/trace/life.h"
#include "core/trace/load.h"
#include "tests/support/shared_captures.h"

#include <gtest/gtest.h>

using namespace lifeline;

// The summary is kept segment by segment in constant memory, the life with hindsight: two ways to the same
// end.
TEST(Agreement, SummaryAndLifeEndInTheSameStatesOnEveryRealCapture)
{
    const auto captures = test::sharedCaptures("captures/tcp");
    if (captures.empty())
        GTEST_SKIP() << "no captures at " LIFELINE_SHARED;
    std::size_t connections = 0;
    std::size_t differing = 0;
    for (const auto& path : captures) {
        auto source = capture::openSource(path);
        ASSERT_TRUE(source) << path;
        capture::CaptureReader reader(std::move(*source), path);
        const trace::SnapshotPtr trace = trace::load(reader, path);
        for (std::uint32_t i = 0; i < trace->connections.size(); ++i) {
            const trace::Life life = trace::lifeOf(*trace, ConnectionId{i});
            ++connections;
            for (const Side side : kBothSides) {
                if (life.spans[side].back().state == life.connection.state[side])
                    continue;
                ++differing;
                ADD_FAILURE() << path << " connection " << i << ' ' << name(side) << ": summary "
                              << name(life.connection.state[side]) << ", life "
                              << name(life.spans[side].back().state);
            }
        }
    }
    EXPECT_GT(connections, 2000U);
    EXPECT_EQ(differing, 0U);
}

TEST(Agreement, EverySpanBeginsWhereTheOneBeforeEnds)
{
    const auto captures = test::sharedCaptures("captures/tcp");
    if (captures.empty())
        GTEST_SKIP() << "no captures at " LIFELINE_SHARED;
    for (const auto& path : captures) {
        auto source = capture::openSource(path);
        ASSERT_TRUE(source) << path;
        capture::CaptureReader reader(std::move(*source), path);
        const trace::SnapshotPtr trace = trace::load(reader, path);
        for (std::uint32_t i = 0; i < trace->connections.size(); ++i) {
            const trace::Life life = trace::lifeOf(*trace, ConnectionId{i});
            for (const Side side : kBothSides) {
                const auto& spans = life.spans[side];
                ASSERT_FALSE(spans.empty());
                EXPECT_EQ(spans.back().end, life.end);
                for (std::size_t k = 1; k < spans.size(); ++k)
                    ASSERT_EQ(spans[k - 1].end, spans[k].begin) << path << " connection " << i;
            }
        }
    }
}
