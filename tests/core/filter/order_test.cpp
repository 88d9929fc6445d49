#include "core/filter/order.h"

#include "tests/core/filter/made_connection.h"

#include <gmock/gmock.h>

namespace lifeline::filter {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

bool goOn(std::size_t, std::size_t) { return true; }

class Arranged : public testing::Test {
protected:
    std::shared_ptr<trace::TraceSnapshot> trace = std::make_shared<trace::TraceSnapshot>();
    FactBook facts;

    std::vector<std::uint32_t> by(SortKey key, Direction direction = Direction::Rising,
                                  const char* filter = "")
    {
        return arrange(trace, {key, direction, *parse(filter)}, facts, goOn)->rows;
    }
};

TEST_F(Arranged, AddressesByValueThenByPort)
{
    test::connect(*trace, "10.0.0.10:1", "1.1.1.1:80");
    test::connect(*trace, "10.0.0.9:700", "1.1.1.1:80");
    test::connect(*trace, "[fd00::1]:1", "[fd00::2]:80");
    test::connect(*trace, "10.0.0.9:80", "1.1.1.1:80");
    EXPECT_THAT(by(SortKey::Client), ElementsAre(3, 1, 0, 2));
    EXPECT_THAT(by(SortKey::Client, Direction::Falling), ElementsAre(2, 0, 1, 3));
}

TEST_F(Arranged, EqualsStandByNumberBothWays)
{
    for (const std::uint32_t segments : {5U, 7U, 5U, 7U, 5U})
        test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2").segments = segments;
    EXPECT_THAT(by(SortKey::Segments), ElementsAre(0, 2, 4, 1, 3));
    EXPECT_THAT(by(SortKey::Segments, Direction::Falling), ElementsAre(1, 3, 0, 2, 4));
    EXPECT_THAT(by(SortKey::Number, Direction::Falling), ElementsAre(4, 3, 2, 1, 0));
}

TEST_F(Arranged, WhatWasNotMeasuredComesLast)
{
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2").handshakeRtt = 20ms;
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2").handshakeRtt = Time{-1};
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2").handshakeRtt = 10ms;
    EXPECT_THAT(by(SortKey::HandshakeRtt), ElementsAre(2, 0, 1));
    EXPECT_THAT(by(SortKey::HandshakeRtt, Direction::Falling), ElementsAre(0, 2, 1));
}

TEST_F(Arranged, TroubleFirstAndTimesBeforeTheEpoch)
{
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2").first = 5s;
    trace::Connection& silent = test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2");
    silent.completeness = 1;
    silent.first = -5s;
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2").flow[Side::Client].retransmissions = 1;
    EXPECT_THAT(by(SortKey::Trouble, Direction::Falling), ElementsAre(1, 2, 0));
    EXPECT_THAT(by(SortKey::Start), ElementsAre(1, 2, 0));
}

TEST_F(Arranged, OnlyWhatTheFilterShowsHasAPlace)
{
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2");
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:80");
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:80");
    const auto order = arrange(trace, {SortKey::Number, Direction::Falling, *parse("port:80")}, facts, goOn);
    ASSERT_TRUE(order);
    EXPECT_THAT(order->rows, ElementsAre(2, 1));
    EXPECT_THAT(order->places, ElementsAre(trace::kNone, 1, 0));
}

TEST_F(Arranged, StopsWhenAsked)
{
    test::connect(*trace, "10.0.0.1:1", "10.0.0.2:2");
    EXPECT_FALSE(arrange(trace, {SortKey::Trouble, Direction::Rising, nullptr}, facts,
                         [](std::size_t, std::size_t) { return false; }));
    EXPECT_FALSE(arrange(trace, {SortKey::Number, Direction::Rising, *parse("80")}, facts,
                         [](std::size_t, std::size_t) { return false; }));
}

} // namespace
} // namespace lifeline::filter
