#include "core/filter/facts.h"

#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/filter/order.h"
#include "core/trace/load.h"
#include "tests/support/script.h"
#include "tests/support/shared_captures.h"

#include <gmock/gmock.h>
#include <string>

namespace lifeline::filter {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::uint32_t> rowsOf(const trace::SnapshotPtr& snapshot, const std::string& text)
{
    FactBook facts;
    const auto filter = parse(text);
    EXPECT_TRUE(filter) << text;
    return arrange(snapshot, {SortKey::Number, Direction::Rising, *filter}, facts,
                   [](auto, auto) { return true; })
        ->rows;
}

std::string reset()
{
    return test::kHandshake + R"(
    1.000 > P. 1:11(10)   ack 1
    1.200 > P. 1:11(10)   ack 1
    1.220 < R. 1:1(0)     ack 11
)";
}
TEST(Facts, FindingsProblemsAndConnStateAreFound)
{
    const trace::SnapshotPtr snapshot = test::captured(reset());
    EXPECT_THAT(rowsOf(snapshot, "finding:retransmission"), ElementsAre(0));
    EXPECT_THAT(rowsOf(snapshot, "retransmission"), ElementsAre(0));
    EXPECT_THAT(rowsOf(snapshot, "finding:reset"), ElementsAre(0));
    EXPECT_THAT(rowsOf(snapshot, "finding:zero-window"), IsEmpty());
    EXPECT_THAT(rowsOf(snapshot, "conn_state:RSTR"), ElementsAre(0));
    EXPECT_THAT(rowsOf(snapshot, "rstr"), ElementsAre(0));
    EXPECT_THAT(rowsOf(snapshot, "conn_state:SF"), IsEmpty());
    EXPECT_THAT(rowsOf(snapshot, "problem:refused"), IsEmpty());
}

TEST(Facts, AreOfTheConnectionAsItIsNow)
{
    FactBook facts;
    const trace::SnapshotPtr before = test::captured(test::kHandshake);
    facts.open(before);
    EXPECT_EQ(facts.connState(before->connections[ConnectionId{0}]), analysis::ConnState::S1);
    EXPECT_EQ(facts.examined(before->connections[ConnectionId{0}]).findings, 0U);

    auto newer = std::make_shared<trace::TraceSnapshot>(*test::captured(reset()));
    newer->traceId = before->traceId;
    facts.open(newer);
    EXPECT_EQ(facts.connState(newer->connections[ConnectionId{0}]), analysis::ConnState::Rstr);
    EXPECT_NE(facts.examined(newer->connections[ConnectionId{0}]).findings, 0U);
}

TEST(Facts, TellWhatTheApplicationsTookAndWhatTheNetwork)
{
    const trace::SnapshotPtr snapshot = test::captured(test::kHandshake + R"(
    0.030 > P. 1:11(10)   ack 1
    0.045 < .  1:1(0)     ack 11
    2.045 < P. 1:21(20)   ack 11
    2.046 > .  11:11(0)   ack 21
)");
    FactBook facts;
    facts.open(snapshot);
    const trace::Connection& connection = snapshot->connections[ConnectionId{0}];
    const Facts& known = facts.examined(connection);
    EXPECT_EQ(known.applications + known.network, connection.duration());
    EXPECT_GT(known.applications, std::chrono::milliseconds{1900}) << "the server took two seconds";
    EXPECT_GT(known.network, std::chrono::milliseconds{10});
}

// What the summary rules out is not followed (mayHave() in match.cpp); and the short way to conn_state is the
// long one. Over all the captures that we have.
TEST(Facts, WhatTheSummaryRulesOutIsNotThere)
{
    std::size_t examined = 0;
    for (const auto& path : test::sharedCaptures("captures/tcp")) {
        auto source = capture::openSource(path.string());
        if (!source)
            continue;
        capture::CaptureReader reader(std::move(*source), path.string());
        const trace::SnapshotPtr snapshot = trace::load(reader, path.string());
        FactBook facts;
        facts.open(snapshot);
        const auto all = static_cast<std::uint32_t>(std::min<std::size_t>(snapshot->connections.size(), 300));
        for (std::uint32_t i = 0; i < all; ++i) {
            const trace::Connection& connection = snapshot->connections[ConnectionId{i}];
            if (connection.segments > 5000)
                continue;
            ++examined;
            const Facts& known = facts.examined(connection);
            EXPECT_EQ(analysis::name(known.connState),
                      analysis::zeekWords(*snapshot, ConnectionId{i}).connState)
                << path << " " << i;
            for (unsigned bit = 0; bit < 64; ++bit) {
                const std::uint64_t one = std::uint64_t{1} << bit;
                EXPECT_TRUE((known.findings & one) == 0 || mayHave(connection, {one, 0}))
                    << path << " " << i << " finding "
                    << analysis::name(static_cast<analysis::FindingKind>(bit));
                EXPECT_TRUE((known.problems & one) == 0 || mayHave(connection, {0, one}))
                    << path << " " << i << " problem " << analysis::name(static_cast<analysis::Problem>(bit));
            }
        }
    }
    if (examined == 0)
        GTEST_SKIP() << "no shared captures";
    EXPECT_GT(examined, 100U);
}

} // namespace
} // namespace lifeline::filter
