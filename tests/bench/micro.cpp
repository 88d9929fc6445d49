// The stages alone, each on a capture made in memory: what a change of one of them costs or gains.
// Counters are a packet's: nanoseconds are the inverse of items_per_second.
#include "core/analysis/remarks.h"
#include "core/capture/capture_reader.h"
#include "core/ladder/layout.h"
#include "core/packet/decode.h"
#include "core/tcp/tracker.h"
#include "core/trace/builder.h"
#include "core/trace/load.h"
#include "tests/support/made_capture.h"

#include <benchmark/benchmark.h>
#include <map>
#include <utility>

namespace {

using namespace lifeline;

/// Packets and connections, as the arguments of the benchmark say.
const std::vector<std::byte>& captureFor(const benchmark::State& state)
{
    static std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::byte>> known;
    std::vector<std::byte>& capture = known[{state.range(0), state.range(1)}];
    if (capture.empty())
        capture = test::madeCapture(static_cast<std::size_t>(state.range(0)),
                                    static_cast<std::size_t>(state.range(1)));
    return capture;
}

capture::CaptureReader readerOf(const std::vector<std::byte>& octets)
{
    return capture::CaptureReader(capture::memorySource(octets), "made in memory");
}

trace::SnapshotPtr traceFor(const benchmark::State& state)
{
    capture::CaptureReader reader = readerOf(captureFor(state));
    return trace::load(reader, "made in memory");
}

void countPackets(benchmark::State& state) { state.SetItemsProcessed(state.iterations() * state.range(0)); }

void read(benchmark::State& state)
{
    const std::vector<std::byte>& octets = captureFor(state);
    for ([[maybe_unused]] auto turn : state) {
        capture::CaptureReader reader = readerOf(octets);
        while (!std::holds_alternative<capture::End>(reader.next())) { }
        benchmark::DoNotOptimize(reader.frameCount());
    }
    countPackets(state);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(octets.size()));
}

void decode(benchmark::State& state)
{
    // The frames' octets, without reading.
    const std::vector<std::byte>& octets = captureFor(state);
    constexpr std::size_t kFileHeader = 24;
    constexpr std::size_t kRecordHeader = 16;
    std::vector<Bytes> frames;
    for (std::size_t at = kFileHeader; at < octets.size();) {
        const std::size_t length = littleEndian<std::uint32_t>(octets.data() + at + 8);
        frames.emplace_back(octets.data() + at + kRecordHeader, length);
        at += kRecordHeader + length;
    }
    packet::Decoded headers;
    for ([[maybe_unused]] auto turn : state)
        for (const Bytes frame : frames) {
            packet::decode(LinkType::Ethernet, frame, frame.size(), 0, headers);
            benchmark::DoNotOptimize(headers.outcome);
        }
    countPackets(state);
}

void track(benchmark::State& state)
{
    const trace::SnapshotPtr trace = traceFor(state);
    for ([[maybe_unused]] auto turn : state) {
        tcp::Tracker tracker(trace->segments[0].segment);
        for (std::size_t i = 0; i < trace->segments.size(); ++i) {
            tracker.sent(trace->segments[i].segment);
            benchmark::DoNotOptimize(tracker.likely());
        }
    }
    countPackets(state);
}

/// Octets to trace: all that a capture costs before anybody looks. Also what it takes in memory.
void load(benchmark::State& state)
{
    const std::vector<std::byte>& octets = captureFor(state);
    for ([[maybe_unused]] auto turn : state) {
        capture::CaptureReader reader = readerOf(octets);
        benchmark::DoNotOptimize(trace::load(reader, "made in memory"));
    }
    countPackets(state);
}

/// Publishing what has grown: must not depend on how much there is.
void snapshot(benchmark::State& state)
{
    capture::CaptureReader reader = readerOf(captureFor(state));
    trace::Builder builder("made in memory");
    for (;;) {
        const capture::Record record = reader.next();
        if (const auto* frame = std::get_if<capture::Frame>(&record))
            builder.add(*frame);
        else
            break;
    }
    state.counters["octets a packet"] =
        static_cast<double>(builder.memory()) / static_cast<double>(state.range(0));
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(builder.snapshot(reader, false));
}

void life(benchmark::State& state)
{
    const trace::SnapshotPtr trace = traceFor(state);
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(trace::lifeOf(*trace, ConnectionId{0}));
    countPackets(state);
}

void findings(benchmark::State& state)
{
    const trace::SnapshotPtr trace = traceFor(state);
    const trace::Life life = trace::lifeOf(*trace, ConnectionId{0});
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(analysis::findingsOf(life));
    countPackets(state);
}

void layout(benchmark::State& state)
{
    const trace::SnapshotPtr trace = traceFor(state);
    const trace::Life life = trace::lifeOf(*trace, ConnectionId{0});
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(ladder::layOut(life, ladder::TimeMode::Rows));
    countPackets(state);
}

// Packets, connections.
void growing(benchmark::internal::Benchmark* of)
{
    for (const std::int64_t packets : {10'000, 100'000, 1'000'000})
        of->Args({packets, 1});
    of->Unit(benchmark::kMillisecond);
}

void growingAndMany(benchmark::internal::Benchmark* of)
{
    growing(of);
    for (const std::int64_t packets : {10'000, 100'000, 1'000'000})
        of->Args({packets, packets / 10});
}

BENCHMARK(read)->Args({100'000, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(decode)->Args({10'000, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(track)->Args({10'000, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Apply(growingAndMany);
BENCHMARK(snapshot)->Apply(growingAndMany)->Unit(benchmark::kMicrosecond);
BENCHMARK(life)->Apply(growing);
BENCHMARK(findings)->Apply(growing);
BENCHMARK(layout)->Apply(growing);

} // namespace

BENCHMARK_MAIN();
