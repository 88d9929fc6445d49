#include "core/export/tcpdump_lines.h"

#include "tests/support/script.h"

#include <gtest/gtest.h>

namespace lifeline::exports {
namespace {

// tcpdump counts anew from each SYN-ACK: a line depends on lines before it.
TEST(TcpdumpLines, AnyLineAloneIsWhatItIsInTheRow)
{
    const trace::SnapshotPtr snapshot = test::captured(R"(
        0.000 > S   0:0(0)
        0.010 < S.  0:0(0)       ack 1
        0.020 > .   1:1(0)       ack 1
        0.030 > P.  1:11(10)     ack 1
        1.010 < S.  0:0(0)       ack 1
        1.020 > .   11:11(0)     ack 1
        1.030 > F.  11:11(0)     ack 1
    )");
    const auto life = std::make_shared<const trace::Life>(trace::lifeOf(*snapshot, ConnectionId{0}));
    for (const Numbers numbers : {Numbers::Relative, Numbers::Absolute}) {
        TcpdumpText inOrder(*snapshot, life->connection, numbers);
        std::vector<std::string> expected;
        for (const trace::Step& step : life->steps)
            expected.push_back(inOrder.line(step.wire));

        const TcpdumpLines lines(snapshot, life, numbers);
        ASSERT_EQ(lines.size(), expected.size());
        for (std::size_t i = lines.size(); i-- > 0;)
            EXPECT_EQ(lines.line(i), expected[i]);
    }
}

} // namespace
} // namespace lifeline::exports
