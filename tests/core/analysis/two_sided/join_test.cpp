#include "core/analysis/two_sided/join.h"

#include "tests/support/script.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <string>

namespace lifeline::analysis::two_sided {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;

/// A script as a capture that ran only while it has segments, or longer.
class Captured {
public:
    explicit Captured(std::string_view script, Time longer = {}) : m_trace(test::captured(script))
    {
        recorded.trace = m_trace.get();
        recorded.begin = Time::max();
        recorded.end = Time::min();
        for (std::size_t i = 0; i < m_trace->segments.size(); ++i) {
            recorded.begin = std::min(recorded.begin, m_trace->segments[i].segment.time);
            recorded.end = std::max(recorded.end, m_trace->segments[i].segment.time);
        }
        recorded.begin -= longer;
        recorded.end += longer;
    }

    Recorded recorded;

private:
    trace::SnapshotPtr m_trace;
};

constexpr Time kLonger = std::chrono::seconds{5};

// The server's clock is 100 s ahead; 10 ms each way.
const std::string kAtClient = R"(
    0.000 > S   0:0(0)
    0.020 < S.  0:0(0)  ack 1
    0.020 > .   1:1(0)  ack 1
)";
const std::string kAtServer = R"(
    100.010 > S   0:0(0)
    100.010 < S.  0:0(0)  ack 1
    100.030 > .   1:1(0)  ack 1
)";

std::vector<Fate> fatesOf(const Join& join, Side from)
{
    std::vector<Fate> fates;
    for (const JoinedSegment& segment : join.connections.front().segments)
        if (segment.from == from)
            fates.push_back(segment.fate);
    return fates;
}

/// How long the segments of a sender took, those that arrived.
std::vector<double> millisecondsOf(const Join& join, Side from)
{
    std::vector<double> delays;
    for (const JoinedSegment& segment : join.connections.front().segments)
        if (segment.from == from && segment.arrived)
            delays.push_back(std::round(static_cast<double>((*segment.arrived - segment.sent).count()) / 1e5)
                             / 10);
    return delays;
}

TEST(Join, KnowsWhichCaptureStandsNearerTheClientInEitherOrder)
{
    const Captured client(kAtClient);
    const Captured server(kAtServer);

    const auto one = join(client.recorded, server.recorded);
    const auto two = join(server.recorded, client.recorded);

    ASSERT_TRUE(one);
    ASSERT_TRUE(two);
    EXPECT_EQ(one->connections.front().clientAt, Vantage::A);
    EXPECT_EQ(two->connections.front().clientAt, Vantage::B);
    EXPECT_THAT(millisecondsOf(*one, Side::Client), ElementsAre(10, 10));
    EXPECT_THAT(millisecondsOf(*two, Side::Server), ElementsAre(10));
    EXPECT_EQ(two->clock.clock.offset, -one->clock.clock.offset);
    EXPECT_EQ(one->connections.front().confidence, Confidence::Certain);
}

TEST(Join, OneLongSegmentArrivesWithTheLastOfItsPieces)
{
    const Captured client(kAtClient + R"(
    1.000 > P.  1:2897(2896)  ack 1
    1.021 < .   1:1(0)        ack 2897
    2.000 > FP. 2897:7241(4344) ack 1
)",
                          kLonger);
    const Captured server(kAtServer + R"(
    101.010 > .   1:1449(1448)     ack 1
    101.011 > P.  1449:2897(1448)  ack 1
    101.011 < .   1:1(0)           ack 2897
    102.010 > .   2897:5793(2896)  ack 1
    102.012 > FP. 5793:7241(1448)  ack 1
)",
                          kLonger);

    const auto joined = join(client.recorded, server.recorded);

    ASSERT_TRUE(joined);
    EXPECT_THAT(fatesOf(*joined, Side::Client),
                ElementsAre(Fate::Arrived, Fate::Arrived, Fate::Arrived, Fate::Arrived));
    EXPECT_THAT(millisecondsOf(*joined, Side::Client), ElementsAre(10, 10, 11, 12));
    EXPECT_EQ(joined->connections.front().direction[Side::Client].inPieces, 2U);
    EXPECT_EQ(joined->connections.front().direction[Side::Client].onlyReceived, 0U);
}

TEST(Join, SeveralSegmentsArriveInOneThatTheReceiverPutTogether)
{
    const Captured client(kAtClient + R"(
    1.000 > .   1:1449(1448)     ack 1
    1.000 > P.  1449:2897(1448)  ack 1
)",
                          kLonger);
    const Captured server(kAtServer + R"(
    101.012 > P.  1:2897(2896)  ack 1
)",
                          kLonger);

    const auto joined = join(client.recorded, server.recorded);

    ASSERT_TRUE(joined);
    EXPECT_THAT(millisecondsOf(*joined, Side::Client), ElementsAre(10, 10, 12, 12));
    EXPECT_EQ(joined->connections.front().direction[Side::Client].onlyReceived, 0U);
}

TEST(Join, OfALongSegmentThatLostAPieceTheOctetsAreCounted)
{
    const Captured client(kAtClient + R"(
    1.000 > P.  1:2897(2896)    ack 1
    1.300 > .   1:1449(1448)    ack 1
)",
                          kLonger);
    const Captured server(kAtServer + R"(
    101.011 > P.  1449:2897(1448)  ack 1
    101.310 > .   1:1449(1448)     ack 1
)",
                          kLonger);

    const auto joined = join(client.recorded, server.recorded);

    ASSERT_TRUE(joined);
    EXPECT_THAT(fatesOf(*joined, Side::Client),
                ElementsAre(Fate::Arrived, Fate::Arrived, Fate::PartlyLost, Fate::Arrived));
    EXPECT_EQ(joined->connections.front().segments[3].missing, 1448U);
}

TEST(Join, TellsRepeatsApartByTheirDelayWhereNothingElseDoes)
{
    const Captured client(kAtClient + R"(
    1.000 > P.  1:6(5)  ack 1
    1.200 > P.  1:6(5)  ack 1
    1.600 > P.  1:6(5)  ack 1
    1.620 < .   1:1(0)  ack 6
)",
                          kLonger);
    const Captured server(kAtServer + R"(
    101.610 > P.  1:6(5)  ack 1
    101.610 < .   1:1(0)  ack 6
)",
                          kLonger);

    const auto joined = join(client.recorded, server.recorded);

    ASSERT_TRUE(joined);
    EXPECT_THAT(fatesOf(*joined, Side::Client),
                ElementsAre(Fate::Arrived, Fate::Arrived, Fate::Lost, Fate::Lost, Fate::Arrived));
}

TEST(Join, TellsRepeatsApartByTheirTimestamps)
{
    const Captured client(kAtClient + R"(
    1.000 > P.  1:6(5)  ack 1  ts 7/3
    1.200 > P.  1:6(5)  ack 1  ts 9/3
)",
                          kLonger);
    const Captured server(kAtServer + R"(
    101.230 > P.  1:6(5)  ack 1  ts 7/3
)",
                          kLonger);

    const auto joined = join(client.recorded, server.recorded);

    ASSERT_TRUE(joined);
    EXPECT_THAT(fatesOf(*joined, Side::Client),
                ElementsAre(Fate::Arrived, Fate::Arrived, Fate::Arrived, Fate::Lost));
    EXPECT_THAT(millisecondsOf(*joined, Side::Client), ElementsAre(10, 10, 230));
}

TEST(Join, CallsNothingLostThatTheOtherCaptureCouldNotHaveSeen)
{
    const std::string last = "1.000 > P.  1:6(5)  ack 1\n";
    const Captured client(kAtClient + last);
    const Captured endedBefore(kAtServer);
    const Captured wentOn(kAtServer, kLonger);

    const auto before = join(client.recorded, endedBefore.recorded);
    const auto on = join(client.recorded, wentOn.recorded);

    ASSERT_TRUE(before);
    ASSERT_TRUE(on);
    EXPECT_THAT(fatesOf(*before, Side::Client), ElementsAre(Fate::Arrived, Fate::Arrived, Fate::NotRunning));
    EXPECT_THAT(fatesOf(*on, Side::Client), ElementsAre(Fate::Arrived, Fate::Arrived, Fate::Lost));
}

TEST(Join, CallsNothingLostThatTheReceiverAcknowledged)
{
    const Captured client(kAtClient + R"(
    1.000 > P.  1:6(5)  ack 1
    1.020 < .   1:1(0)  ack 6
    1.020 > .   6:6(0)  ack 1  win 9
)",
                          kLonger);
    const Captured dropped(kAtServer + R"(
    101.010 < .   1:1(0)  ack 6
)",
                           kLonger);

    const auto joined = join(client.recorded, dropped.recorded);

    ASSERT_TRUE(joined);
    EXPECT_TRUE(joined->missesFrames[Vantage::B]);
    EXPECT_THAT(fatesOf(*joined, Side::Client),
                ElementsAre(Fate::Arrived, Fate::Arrived, Fate::NotCaptured, Fate::Unknown))
        << "and of an ACK, which nobody acknowledges, nothing is known then";
}

// dumpcap says at the end of a file how long it ran, and what it lost.
TEST(Join, BelievesWhatACaptureSaysOfItself)
{
    const Captured client(kAtClient + "1.000 > P.  1:6(5)  ack 1\n");
    const Captured server(kAtServer);
    trace::TraceSnapshot saying = *server.recorded.trace;
    capture::Interface& interface = saying.info.interfaces.front();
    interface.begin = server.recorded.begin - kLonger;
    interface.end = server.recorded.end + kLonger;

    const auto ranLonger =
        join(client.recorded, Recorded::of(saying, server.recorded.begin, server.recorded.end));
    interface.dropped = 1;
    const auto lostSome =
        join(client.recorded, Recorded::of(saying, server.recorded.begin, server.recorded.end));

    ASSERT_TRUE(ranLonger);
    ASSERT_TRUE(lostSome);
    EXPECT_THAT(fatesOf(*ranLonger, Side::Client), ElementsAre(Fate::Arrived, Fate::Arrived, Fate::Lost));
    EXPECT_THAT(fatesOf(*lostSome, Side::Client), ElementsAre(Fate::Arrived, Fate::Arrived, Fate::Unknown));
}

TEST(Join, ShowsWhereItArrivedWhatTheSenderDidNotSend)
{
    const Captured client(kAtClient + R"(
    1.000 > P.  1:6(5)  ack 1
)",
                          kLonger);
    const Captured server(kAtServer + R"(
    100.500 > R   1:1(0)
    101.010 > P.  1:6(5)  ack 1
)",
                          kLonger);

    const auto joined = join(client.recorded, server.recorded);

    ASSERT_TRUE(joined);
    const std::vector<JoinedSegment>& segments = joined->connections.front().segments;
    const auto reset = std::find_if(segments.begin(), segments.end(),
                                    [](const JoinedSegment& s) { return s.isOnlyReceived; });
    ASSERT_NE(reset, segments.end());
    EXPECT_EQ(reset->frame, Vantage::B);
    EXPECT_EQ(reset->sent, reset->arrived);
    EXPECT_FALSE(joined->missesFrames[Vantage::A]) << "a RST may be of something on the way";
}

TEST(Join, RefusesCapturesOfDifferentConnections)
{
    const Captured one(kAtClient);
    const Captured other(R"(
    100.010 > S   77:77(0)
    100.010 < S.  99:99(0)  ack 78
)");

    const auto joined = join(one.recorded, other.recorded);

    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().reason, RefusalReason::NothingInCommon);
}

TEST(Join, RefusesOneDirection)
{
    const Captured client(kAtClient);
    const Captured onlyRequests(R"(
    100.010 > S   0:0(0)
    100.030 > .   1:1(0)  ack 1
)");

    const auto joined = join(client.recorded, onlyRequests.recorded);

    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().reason, RefusalReason::OneDirection);
    EXPECT_EQ(joined.error().matched[Side::Client], 2U);
    EXPECT_EQ(joined.error().matched[Side::Server], 0U);
}

TEST(Join, RefusesOneCaptureTwice)
{
    const Captured client(kAtClient);

    const auto joined = join(client.recorded, client.recorded);

    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().reason, RefusalReason::SamePlace);
}

TEST(Join, CountsAFrameOnceThatACaptureHasTwice)
{
    std::string twice;
    for (const char* line : {"100.01000 > S   0:0(0)\n", "100.01001 > S   0:0(0)\n",
                             "100.01002 < S.  0:0(0)  ack 1\n", "100.01003 < S.  0:0(0)  ack 1\n",
                             "100.03000 > .   1:1(0)  ack 1\n", "100.03001 > .   1:1(0)  ack 1\n"})
        twice += line;
    const Captured client(kAtClient, kLonger);
    const Captured server(twice, kLonger);

    const auto joined = join(client.recorded, server.recorded);

    ASSERT_TRUE(joined);
    EXPECT_EQ(joined->capturedTwice[Vantage::B], 3U);
    EXPECT_EQ(joined->connections.front().segments.size(), 3U);
    EXPECT_EQ(joined->connections.front().direction[Side::Client].copies, 0U);
}

} // namespace
} // namespace lifeline::analysis::two_sided
