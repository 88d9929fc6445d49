// A frame of panning and of zooming over a connection of a million segments, both directions one above the
// other: every point of it is in the plot. Beside it, what the worker takes for the points themselves.

#include "core/analysis/findings.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "tests/support/made_capture.h"
#include "ui/plots/plot_view.h"
#include "ui/plots/plot_words.h"

#include <QApplication>

#include <benchmark/benchmark.h>

namespace lifeline::plots {
namespace {

using namespace analysis::series;

constexpr std::size_t kSegments = 1'000'000;
constexpr QSize kPanel(1300, 300);
constexpr QSize kScreen(1920, 1080);

const LifePtr& life()
{
    static const LifePtr kLife = [] {
        const std::vector<std::byte> octets = test::madeCapture(kSegments, 1);
        capture::CaptureReader reader(capture::memorySource(octets), "made in memory");
        const trace::SnapshotPtr snapshot = trace::load(reader, "made in memory");
        return std::make_shared<const trace::Life>(trace::lifeOf(*snapshot, ConnectionId{0}));
    }();
    return kLife;
}

ChartsPtr chartsFor(ChartKind kind)
{
    static std::array<ChartsPtr, kChartKindCount> known;
    ChartsPtr& charts = known[static_cast<std::size_t>(kind)];
    if (!charts)
        charts = std::make_shared<const PerSide<Chart>>(chartsOf(*life(), {}, kind));
    return charts;
}

double pointsOf(const PerSide<Chart>& charts)
{
    double points = 0;
    for (const Chart& chart : charts.values)
        for (const Curve& curve : chart.curves)
            points += static_cast<double>(curve.series.size());
    return points;
}

/// @param state.range(0)  ChartKind
/// @param state.range(1)  1: as large as a screen, else as the panel below the ladder
template <class Move>
void drawFrames(benchmark::State& state, Move move)
{
    const auto kind = static_cast<ChartKind>(state.range(0));
    state::Selection selection;
    state::DisplayOptions options;
    PlotView view(selection, options);
    view.setTheme(theme::Theme::light(), 1);
    view.setDirection(Direction::Both);
    view.resize(state.range(1) == 1 ? kScreen : kPanel);
    view.show();
    view.setCharts(life(), chartsFor(kind));
    view.fit();
    QApplication::processEvents();
    int turn = 0;
    for (auto _ : state) {
        move(view, turn++);
        view.replot(QCustomPlot::rpImmediateRefresh);
    }
    state.counters["points"] = pointsOf(*view.charts());
    state.SetLabel(chartName(kind).toStdString());
}

void pan(benchmark::State& state)
{
    drawFrames(state, [](PlotView& view, int turn) {
        if (turn == 0)
            view.zoomTime(0.9, view.timeRange().center()); // nearly all of them, with room to move
        view.panTime(turn / 20 % 2 == 0 ? 0.002 : -0.002);
    });
}

void zoom(benchmark::State& state)
{
    drawFrames(state, [](PlotView& view, int turn) {
        const double around = view.timeRange().lower + view.timeRange().size() * 0.4;
        view.zoomTime(turn / 12 % 2 == 0 ? 0.8 : 1.25, around);
    });
}

void compute(benchmark::State& state)
{
    const auto kind = static_cast<ChartKind>(state.range(0));
    for (auto _ : state) {
        const PerSide<Chart> charts = chartsOf(*life(), {}, kind);
        benchmark::DoNotOptimize(&charts);
    }
    state.SetLabel(chartName(kind).toStdString());
}

BENCHMARK(pan)->ArgsProduct({{0, 1, 2, 3, 4}, {0, 1}})->Unit(benchmark::kMillisecond);
BENCHMARK(zoom)->ArgsProduct({{0, 1, 2, 3, 4}, {0, 1}})->Unit(benchmark::kMillisecond);
BENCHMARK(compute)->DenseRange(0, 4)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace lifeline::plots
