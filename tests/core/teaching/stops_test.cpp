#include "core/teaching/stops.h"

#include "core/analysis/findings.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

namespace lifeline::teaching {
namespace {

trace::Life lifeOfLesson(const std::string& lesson)
{
    const std::string path = LIFELINE_SOURCE_DIR "/resources/recordings/" + lesson + ".pcapng.gz";
    auto source = capture::openSource(path);
    EXPECT_TRUE(source) << path;
    if (!source)
        return {};
    capture::CaptureReader reader(std::move(*source), path);
    return trace::lifeOf(*trace::load(reader, path), ConnectionId{0});
}

std::vector<Stop> stopsOfLesson(const trace::Life& life, const std::vector<std::uint32_t>& told = {})
{
    return stopsOf(life, analysis::findingsOf(life), told);
}

/// Whether every step is in one stop, in order.
void expectAllSteps(const std::vector<Stop>& stops, std::size_t steps)
{
    std::uint32_t next = 0;
    for (const Stop& stop : stops) {
        EXPECT_EQ(stop.first, next);
        EXPECT_GE(stop.last, stop.first);
        next = stop.last + 1;
    }
    EXPECT_EQ(next, steps);
}

TEST(Stops, AreOneASegmentInAHandshake)
{
    const trace::Life life = lifeOfLesson("handshake");
    const std::vector<Stop> stops = stopsOfLesson(life);
    expectAllSteps(stops, 11);
    EXPECT_EQ(stops.size(), 11U);
}

TEST(Stops, TakeABurstAtOnce)
{
    const trace::Life life = lifeOfLesson("batching");
    const std::vector<Stop> stops = stopsOfLesson(life);
    expectAllSteps(stops, life.steps.size());
    EXPECT_LT(stops.size(), life.steps.size());
    ASSERT_LE(stops.size(), kBurstByBurst);
    for (const Stop& stop : stops)
        for (std::uint32_t i = stop.first; i <= stop.last; ++i)
            EXPECT_EQ(life.steps[i].wire.from, life.steps[stop.first].wire.from);
}

TEST(Stops, ShowSlowStartFlightByFlight)
{
    const trace::Life life = lifeOfLesson("slow-start");
    const std::vector<Stop> stops = stopsOfLesson(life);
    expectAllSteps(stops, life.steps.size());
    std::vector<std::uint32_t> counts;
    for (const Stop& stop : stops)
        counts.push_back(stop.count());
    EXPECT_EQ(counts, (std::vector<std::uint32_t>{1, 1, 1, 10, 10, 20, 20, 40, 40, 1, 1, 1, 1, 1}));
}

TEST(Stops, OfALongConnectionAreWhereSomethingHappens)
{
    trace::Life life = lifeOfLesson("slow-start");
    for (trace::Step& step : life.steps)
        step.arrived = step.sent; // so that nothing is a burst
    ASSERT_GT(life.steps.size(), kBurstByBurst);
    const std::vector<Stop> stops = stopsOfLesson(life);
    expectAllSteps(stops, life.steps.size());
    EXPECT_LT(stops.size(), 20U);
    EXPECT_EQ(stops.front().count(), 1U) << "the SYN stands alone";
    EXPECT_TRUE(std::any_of(stops.begin(), stops.end(), [](const Stop& stop) { return stop.count() > 100; }))
        << "data and ACKs together";
}

TEST(Stops, BeginWhereSomethingIsTold)
{
    const trace::Life life = lifeOfLesson("slow-start");
    const std::vector<Stop> stops = stopsOfLesson(life, {20, 21, 40});
    expectAllSteps(stops, life.steps.size());
    for (const std::uint32_t told : {20U, 21U, 40U})
        EXPECT_TRUE(std::any_of(stops.begin(), stops.end(), [&](const Stop& stop) {
            return stop.first == told;
        })) << told;
}

TEST(Stops, AreNoneWithoutSegments) { EXPECT_TRUE(stopsOf({}, {}, {}).empty()); }

} // namespace
} // namespace lifeline::teaching
