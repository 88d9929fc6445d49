#include "core/analysis/series/chart.h"

#include "core/analysis/findings.h"
#include "core/analysis/series/interval_set.h"
#include "tests/support/script.h"

#include <chrono>
#include <gmock/gmock.h>

namespace lifeline::analysis::series {
namespace {

using test::kHandshake;
using test::play;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Series& seriesOf(const Chart& chart, CurveKind kind)
{
    static const Series none;
    for (const Curve& curve : chart.curves)
        if (curve.kind == kind)
            return curve.series;
    return none;
}

Chart chart(const std::string& script, ChartKind kind, Side sender = Side::Client)
{
    const trace::Life life = play(script).life;
    return chartOf(life, findingsOf(life), kind, sender);
}

/// "0.020 1–11 #3" a point: seconds, range, step.
std::vector<std::string> points(const Series& series)
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i < series.size(); ++i) {
        char text[80];
        std::snprintf(text, sizeof text, "%.3f %.0f–%.0f #%u", series.at[i], series.low[i], series.top(i),
                      series.step[i]);
        result.emplace_back(text);
    }
    return result;
}

testing::Matcher<double> about(double value) { return DoubleNear(value, 1e-9); }

/// A function: kHandshake of another file may be made later than a constant of this one.
std::string lossAndRepeat()
{
    return kHandshake + R"(
    0.100 > .   1:101(100)    ack 1
    0.101 > .   101:201(100)  ack 1
    0.111 < .   1:1(0)        ack 101   win 500
    0.350 > .   101:201(100)  ack 1
    0.360 < .   1:1(0)        ack 201   win 0
)";
}

// A bulk transfer's other direction says the same a million times.
TEST(TimeSequence, WhatDataOnlyRepeatsIsOnePointAtItsEnd)
{
    const std::string script = kHandshake + R"(
        0.100 > .   1:101(100)    ack 1
        0.101 > .   101:201(100)  ack 1
        0.102 > .   201:301(100)  ack 1
        0.103 > .   301:301(0)    ack 1
        0.104 > .   301:401(100)  ack 1
        0.110 < .   1:11(10)      ack 401
        0.120 > .   401:501(100)  ack 11
    )";
    const Chart fromServer = chart(script, ChartKind::TimeSequence, Side::Server);
    EXPECT_THAT(points(seriesOf(fromServer, CurveKind::Acknowledged)),
                ElementsAre("0.020 1–1 #2", "0.102 1–1 #5", "0.103 1–1 #6", "0.104 1–1 #7", "0.120 11–11 #9"))
        << "an ACK for its own sake is a point always";
}

TEST(TimeSequence, ShowsWhatWasSentAndWhatWasAcknowledged)
{
    const Chart drawn = chart(lossAndRepeat(), ChartKind::TimeSequence);

    EXPECT_THAT(points(seriesOf(drawn, CurveKind::Sent)),
                ElementsAre("0.000 0–1 #0", "0.100 1–101 #3", "0.101 101–201 #4"));
    EXPECT_THAT(points(seriesOf(drawn, CurveKind::Retransmitted)), ElementsAre("0.350 101–201 #6"));
    EXPECT_THAT(points(seriesOf(drawn, CurveKind::Acknowledged)),
                ElementsAre("0.010 1–1 #1", "0.111 101–101 #5", "0.360 201–201 #7"));
    EXPECT_THAT(points(seriesOf(drawn, CurveKind::ZeroWindow)), ElementsAre("0.360 201–201 #7"));
    const Series& edge = seriesOf(drawn, CurveKind::WindowEdge);
    EXPECT_THAT(edge.low, ElementsAre(testing::_, 601, 201));
}

TEST(TimeSequence, WithoutFindingsWhatRepeatsOctetsIsARetransmission)
{
    const trace::Life life = play(lossAndRepeat()).life;
    const Chart drawn = chartOf(life, {}, ChartKind::TimeSequence, Side::Client);
    EXPECT_THAT(points(seriesOf(drawn, CurveKind::Retransmitted)), ElementsAre("0.350 101–201 #6"));
}

TEST(TimeSequence, InARecordingAnAckCountsWhenItReachesTheSender)
{
    const Chart drawn = chart(R"(
        0.000 > S   0:0(0)          arrives 0.010
        0.010 < S.  0:0(0)   ack 1  arrives 0.020
        0.020 > .   1:1(0)   ack 1  arrives 0.030
        0.030 > P.  1:11(10) ack 1  lost
        0.300 > P.  1:11(10) ack 1  arrives 0.310
        0.311 < .   1:1(0)   ack 11 lost
        0.312 < P.  1:5(4)   ack 11 arrives 0.322
    )",
                              ChartKind::TimeSequence);

    EXPECT_THAT(points(seriesOf(drawn, CurveKind::Acknowledged)),
                ElementsAre("0.020 1–1 #1", "0.322 11–11 #6"));
    EXPECT_THAT(points(seriesOf(drawn, CurveKind::Lost)), ElementsAre("0.030 11–11 #3"));
}

TEST(TimeSequence, ShowsSackedOctets)
{
    trace::Life life = play(kHandshake + R"(
        0.100 > .   1:101(100)    ack 1
        0.101 > .   101:201(100)  ack 1
        0.111 < .   1:1(0)        ack 1
    )")
                           .life;
    packet::TcpOptions options;
    options.sackCount = 1;
    const std::uint32_t initial = life.connection.initial[Side::Client].value;
    options.sack[0] = {initial + 101, initial + 201};
    life.options.append(options);
    life.steps[5].wire.details = static_cast<std::uint32_t>(life.options.size());

    const Chart drawn = chartOf(life, {}, ChartKind::TimeSequence, Side::Client);
    EXPECT_THAT(points(seriesOf(drawn, CurveKind::Sack)), ElementsAre("0.111 101–201 #5"));
}

TEST(TimeSequence, HasNoWindowsWhereTheirScaleIsUnknown)
{
    const Chart drawn = chart(R"(
        0.000 > P.  1:11(10)  ack 1
        0.010 < .   1:1(0)    ack 11
    )",
                              ChartKind::TimeSequence);
    EXPECT_THAT(seriesOf(drawn, CurveKind::Acknowledged).at, SizeIs(1));
    EXPECT_TRUE(seriesOf(drawn, CurveKind::WindowEdge).empty());
    EXPECT_TRUE(drawn.isScaleUnknown);
}

TEST(TimeSequence, SaysThatNothingWasSent)
{
    const Chart drawn = chart("0.000 > S 0:0(0)", ChartKind::TimeSequence, Side::Server);
    EXPECT_TRUE(drawn.empty());
    EXPECT_EQ(drawn.absence, Absence::NothingSent);
}

// RFC 6298 §3, Karn: what was sent twice is not measured.
TEST(RoundTrip, MeasuresOnlyWhatWasSentOnce)
{
    const Series trips = seriesOf(chart(lossAndRepeat(), ChartKind::RoundTrip), CurveKind::RoundTrip);
    EXPECT_THAT(trips.low, ElementsAre(about(0.010), about(0.011)));
    EXPECT_THAT(trips.step, ElementsAre(1, 5));
}

TEST(RoundTrip, MeasuresNothingBehindAGapThatWasFilled)
{
    const Series trips = seriesOf(chart(kHandshake + R"(
        0.100 > .   1:101(100)    ack 1
        0.101 > .   101:201(100)  ack 1
        0.350 > .   1:101(100)    ack 1
        0.360 < .   1:1(0)        ack 201
    )",
                                        ChartKind::RoundTrip),
                                  CurveKind::RoundTrip);
    EXPECT_THAT(trips.low, ElementsAre(about(0.010))) << "259 ms would be the time that the gap stood open";
}

// RFC 7323 §4: the timestamp that comes back tells which copy it answers.
TEST(RoundTrip, ATimestampTellsWhichCopyWasAnswered)
{
    const Chart drawn = chart(R"(
        0.000 > S   0:0(0)              ts 10/0
        0.010 < S.  0:0(0)       ack 1  ts 70/10
        0.020 > .   1:1(0)       ack 1  ts 20/70
        0.100 > P.  1:101(100)   ack 1  ts 100/70
        0.350 > P.  1:101(100)   ack 1  ts 350/70
        0.375 < .   1:1(0)       ack 101  ts 80/350
    )",
                              ChartKind::RoundTrip);
    EXPECT_THAT(seriesOf(drawn, CurveKind::RoundTripByTimestamp).low, ElementsAre(about(0.025)));
}

TEST(RoundTrip, PartsOfASuperSegmentAreMeasured)
{
    const Series trips = seriesOf(chart(kHandshake + R"(
        0.100 > .   1:4001(4000)  ack 1
        0.110 < .   1:1(0)        ack 2001
        0.112 < .   1:1(0)        ack 4001
    )",
                                        ChartKind::RoundTrip),
                                  CurveKind::RoundTrip);
    EXPECT_THAT(trips.low, ElementsAre(about(0.010), about(0.010), about(0.012)));
}

TEST(RoundTrip, SaysWhyNoneCouldBeMeasured)
{
    EXPECT_EQ(chart("0.000 > S 0:0(0)", ChartKind::RoundTrip).absence, Absence::NothingAcknowledged);
    EXPECT_EQ(chart("0.000 > S 0:0(0)", ChartKind::RoundTrip, Side::Server).absence, Absence::NothingSent);
    EXPECT_EQ(chart(R"(
        0.000 > S   0:0(0)
        1.000 > S   0:0(0)
        1.010 < S.  0:0(0) ack 1
    )",
                    ChartKind::RoundTrip)
                  .absence,
              Absence::OnlyAmbiguous);
}

TEST(RoundTrip, KnowsWhereTheCaptureWasTaken)
{
    const auto where = [](const std::string& script) { return vantageOf(play(script).life); };
    EXPECT_EQ(where(kHandshake), Vantage::Between) << "10 ms either way";
    EXPECT_EQ(where(R"(
        0.000 > S   0:0(0)
        0.040 < S.  0:0(0) ack 1
        0.0401 > .  1:1(0) ack 1
    )"),
              Vantage::AtClient);
    EXPECT_EQ(where(R"(
        0.000 > S   0:0(0)
        0.0001 < S. 0:0(0) ack 1
        0.040 > .   1:1(0) ack 1
    )"),
              Vantage::AtServer);
    EXPECT_EQ(where("0.000 > S 0:0(0)"), Vantage::Unknown);
    EXPECT_EQ(where("0.000 > S 0:0(0) arrives 0.010"), Vantage::BothEnds);
}

// RFC 5681 §2: FlightSize is what was sent and not yet acknowledged.
TEST(Flight, IsWhatWasSentAndNotAcknowledged)
{
    const Chart drawn = chart(lossAndRepeat(), ChartKind::Flight);
    EXPECT_THAT(seriesOf(drawn, CurveKind::InFlight).low, ElementsAre(1, 0, 100, 200, 100, 100, 0));
    EXPECT_THAT(seriesOf(drawn, CurveKind::Window).low, ElementsAre(testing::_, 500, 0));
    EXPECT_TRUE(chart("0.000 > S 0:0(0)", ChartKind::Flight, Side::Server).empty());
}

TEST(Flight, HasTheKernelsWindowsInARecording)
{
    trace::Life life = play(kHandshake + "0.100 > . 1:101(100) ack 1\n").life;
    trace::KernelSample kernel;
    kernel.congestionWindow = 10;
    kernel.sendMss = 1448;
    kernel.slowStartThreshold = 0x7fffffff;
    life.steps[3].recorded.edit().senderKernel = std::make_shared<const trace::KernelSample>(kernel);
    kernel.slowStartThreshold = 7;
    life.samples.push_back({life.begin + std::chrono::milliseconds{150}, Side::Client, kernel});
    life.samples.push_back({life.begin + std::chrono::milliseconds{160}, Side::Server, kernel});

    const Chart drawn = chartOf(life, {}, ChartKind::Flight, Side::Client);
    EXPECT_THAT(seriesOf(drawn, CurveKind::CongestionWindow).low, ElementsAre(14'480, 14'480));
    EXPECT_THAT(seriesOf(drawn, CurveKind::CongestionWindow).step, ElementsAre(3, kNoStep));
    EXPECT_THAT(seriesOf(drawn, CurveKind::SlowStartThreshold).low, ElementsAre(10'136))
        << "an infinite threshold is none";
}

TEST(Throughput, CountsRepeatsAndGoodputDoesNot)
{
    const Chart drawn = chart(lossAndRepeat(), ChartKind::Throughput);
    const auto octets = [&](CurveKind kind) {
        double sum = 0;
        for (const double rate : seriesOf(drawn, kind).low)
            sum += rate * drawn.averagedOver / 8;
        return sum;
    };
    EXPECT_DOUBLE_EQ(octets(CurveKind::Throughput), 300);
    EXPECT_DOUBLE_EQ(octets(CurveKind::Goodput), 200);
    EXPECT_DOUBLE_EQ(drawn.averagedOver, 0.01) << "a round trip";
    EXPECT_EQ(chart(kHandshake, ChartKind::Throughput).absence, Absence::NothingSent);
}

TEST(Throughput, DoesNotCountTheFin)
{
    const Chart drawn = chart(kHandshake + R"(
        0.100 > P.  1:101(100)    ack 1
        0.101 > F.  101:101(0)    ack 1
        0.111 < .   1:1(0)        ack 102
    )",
                              ChartKind::Throughput);
    double octets = 0;
    for (const double rate : seriesOf(drawn, CurveKind::Goodput).low)
        octets += rate * drawn.averagedOver / 8;
    EXPECT_DOUBLE_EQ(octets, 100);
}

TEST(SegmentSizes, ShowPayloadAndWhatTheReceiverAllows)
{
    const Chart drawn = chart(R"(
        0.000 > S   0:0(0)              mss 1460
        0.010 < S.  0:0(0)       ack 1  mss 1400
        0.020 > .   1:1(0)       ack 1
        0.100 > P.  1:1401(1400) ack 1
        0.101 > P.  1401:1411(10) ack 1
    )",
                              ChartKind::SegmentSizes);
    EXPECT_THAT(points(seriesOf(drawn, CurveKind::SegmentSize)),
                ElementsAre("0.100 1400–1400 #3", "0.101 10–10 #4"));
    EXPECT_THAT(seriesOf(drawn, CurveKind::MaximumSegmentSize).low, ElementsAre(1400, 1400));
}

TEST(Charts, OfAResetAloneAreEmpty)
{
    for (std::size_t kind = 0; kind < kChartKindCount; ++kind)
        EXPECT_THAT(chart("0.000 > R 0:0(0)", static_cast<ChartKind>(kind)).curves, IsEmpty());
}

TEST(IntervalSet, JoinsWhatOverlapsOrTouches)
{
    IntervalSet set;
    set.add(10, 20);
    set.add(30, 40);
    set.add(20, 30);
    set.add(5, 5);
    EXPECT_TRUE(set.touches(39, 50));
    EXPECT_TRUE(set.touches(0, 11));
    EXPECT_FALSE(set.touches(0, 10));
    EXPECT_FALSE(set.touches(40, 50));
    set.forgetBelow(39);
    EXPECT_TRUE(set.touches(10, 11)) << "an interval goes as a whole";
    set.forgetBelow(40);
    EXPECT_FALSE(set.touches(10, 40));
}

} // namespace
} // namespace lifeline::analysis::series
