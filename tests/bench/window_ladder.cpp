// The ladder of a connection of a million segments: what makes it, what it takes in memory, and a frame of
// scrolling and of selecting, folded and with every run open. "median" and "worst" are of single frames.

#include "core/trace/load.h"
#include "tests/support/made_capture.h"
#include "ui/ladder/arrangement.h"
#include "ui/ladder/ladder_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <malloc.h>
#include <vector>

namespace lifeline {
namespace {

constexpr std::size_t kSegments = 1'000'000;
constexpr double kMillisecond = 1e6; // nanoseconds

trace::SnapshotPtr snapshot()
{
    static const trace::SnapshotPtr kSnapshot = [] {
        const std::vector<std::byte> octets = test::madeCapture(kSegments, 1);
        capture::CaptureReader reader(capture::memorySource(octets), "made in memory");
        return trace::load(reader, "made in memory");
    }();
    return kSnapshot;
}

std::shared_ptr<const trace::Life> life()
{
    static const auto kLife = [] {
        trace::Life made = trace::lifeOf(*snapshot(), ConnectionId{0});
        for (std::size_t i = 250; i < made.steps.size();
             i += 500) // so that there is something between blocks
            made.steps[i].wire.window = 0;
        return std::make_shared<const trace::Life>(std::move(made));
    }();
    return kLife;
}

/// Octets that the program holds, those of large blocks counted.
double octetsHeld()
{
    const auto memory = ::mallinfo2();
    return static_cast<double>(memory.uordblks) + static_cast<double>(memory.hblkhd);
}

void lifeOf(benchmark::State& state)
{
    const trace::SnapshotPtr trace = snapshot();
    double held = 0;
    for ([[maybe_unused]] auto turn : state) {
        const double before = octetsHeld();
        const trace::Life made = trace::lifeOf(*trace, ConnectionId{0});
        held = octetsHeld() - before;
    }
    state.counters["octets a segment"] = held / static_cast<double>(kSegments);
}

void outline(benchmark::State& state)
{
    const auto of = life();
    for ([[maybe_unused]] auto turn : state)
        benchmark::DoNotOptimize(ladder::outlineOf(*of, nullptr));
}

/// @param state.range(0)  1: every run is open
/// @param state.range(1)  the time mode
void layOut(benchmark::State& state)
{
    ladder::ArrangementWish wish{life(), nullptr, nullptr, static_cast<ladder::TimeMode>(state.range(1)), {}};
    wish.outline = std::make_shared<const ladder::Outline>(ladder::outlineOf(*wish.life, nullptr));
    if (state.range(0) != 0)
        wish.open.openAll();
    double held = 0;
    for ([[maybe_unused]] auto turn : state) {
        const double before = octetsHeld();
        const ladder::ArrangementPtr made = ladder::arranged(wish);
        held = octetsHeld() - before;
    }
    state.counters["octets a segment"] = held / static_cast<double>(kSegments);
}

void waitFor(const ladder::LadderView& view)
{
    while (!view.isSettled())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
}

/// A view of the million segments on the screen.
struct Window {
    Window(QSize size, bool isOpen)
    {
        view.resize(size);
        view.show();
        view.setLife(life());
        waitFor(view);
        if (isOpen)
            view.openAllFolds();
        waitFor(view);
        QApplication::processEvents();
    }

    state::Selection selection;
    state::DisplayOptions options;
    ladder::LadderView view{selection, options};
};

void report(benchmark::State& state, std::vector<double> frames)
{
    std::ranges::sort(frames);
    state.counters["median, ms"] = frames[frames.size() / 2];
    state.counters["worst, ms"] = frames.back();
}

/// Does something and lets the window paint, again and again.
template <class Action>
void measureFrames(benchmark::State& state, Action act)
{
    std::vector<double> frames;
    for ([[maybe_unused]] auto turn : state) {
        QElapsedTimer timer;
        timer.start();
        act();
        QApplication::processEvents();
        const double took = static_cast<double>(timer.nsecsElapsed());
        state.SetIterationTime(took / 1e9);
        frames.push_back(took / kMillisecond);
    }
    report(state, std::move(frames));
}

/// From a life to its first picture on the screen. The longest single turn of the event loop is what a user
/// could notice.
void firstPaint(benchmark::State& state)
{
    double longest = 0;
    for ([[maybe_unused]] auto turn : state) {
        state::Selection selection;
        state::DisplayOptions options;
        ladder::LadderView view{selection, options};
        view.resize(1920, 1080);
        view.show();
        QApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        view.setLife(life());
        double last = static_cast<double>(timer.nsecsElapsed());
        longest = std::max(longest, last);
        waitFor(view);
        last = static_cast<double>(timer.nsecsElapsed());
        QApplication::processEvents();
        const auto now = static_cast<double>(timer.nsecsElapsed());
        longest = std::max(longest, now - last);
        state.SetIterationTime(now / 1e9);
    }
    state.counters["longest turn, ms"] = longest / kMillisecond;
}

/// @param state.range(0)  width, pixels
/// @param state.range(1)  height, pixels
/// @param state.range(2)  1: every run is open
void scroll(benchmark::State& state)
{
    Window window(QSize(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))),
                  state.range(2) != 0);
    QScrollBar& bar = *window.view.verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    QApplication::processEvents();
    measureFrames(state, [&] { bar.setValue(bar.value() > bar.maximum() - 80 ? 0 : bar.value() + 40); });
}

/// The same, a page at a time: everything is painted anew.
void page(benchmark::State& state)
{
    Window window(QSize(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))),
                  state.range(2) != 0);
    QScrollBar& bar = *window.view.verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    QApplication::processEvents();
    measureFrames(state, [&] {
        const int next = bar.value() + bar.pageStep();
        bar.setValue(next > bar.maximum() ? 0 : next);
        window.view.viewport()->update();
    });
}

/// To scale, a row may hold thousands of segments.
void pageToScale(benchmark::State& state)
{
    Window window(QSize(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))),
                  state.range(2) != 0);
    window.options.setTimeMode(ladder::TimeMode::ToScale);
    waitFor(window.view);
    QScrollBar& bar = *window.view.verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    QApplication::processEvents();
    measureFrames(state, [&] {
        const int next = bar.value() + bar.pageStep();
        bar.setValue(next > bar.maximum() ? 0 : next);
        window.view.viewport()->update();
    });
}

void select(benchmark::State& state)
{
    Window window(QSize(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))),
                  state.range(2) != 0);
    const auto middle = static_cast<std::uint32_t>(kSegments / 2);
    window.selection.setStep(state.range(2) != 0 ? middle : 0);
    QApplication::processEvents();
    measureFrames(state, [&] { window.view.selectNext(); });
}

void screens(benchmark::internal::Benchmark* of)
{
    of->ArgNames({"width", "height", "open"});
    for (const std::int64_t open : {0, 1})
        of->Args({1920, 1080, open})->Args({3840, 2160, open});
    of->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);
}

BENCHMARK(lifeOf)->Unit(benchmark::kMillisecond);
BENCHMARK(outline)->Unit(benchmark::kMillisecond);
BENCHMARK(layOut)
    ->ArgNames({"open", "mode"})
    ->ArgsProduct({{0, 1}, {0, 1, 2}})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(firstPaint)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(scroll)->Apply(screens);
BENCHMARK(page)->Apply(screens);
BENCHMARK(pageToScale)->Apply(screens);
BENCHMARK(select)->Apply(screens);

} // namespace
} // namespace lifeline
