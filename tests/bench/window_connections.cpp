// The table of connections: what filtering and sorting a million cost their thread, what it costs the window
// to take an order, and a frame of 1920 × 1080 while one scrolls or selects.

#include "core/filter/order.h"
#include "tests/ui/connections/many_connections.h"
#include "ui/connections/connection_list.h"
#include "ui/models/connection_table_model.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTableView>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <vector>

namespace lifeline {
namespace {

const trace::SnapshotPtr& snapshotOf(std::int64_t connections)
{
    static std::map<std::int64_t, trace::SnapshotPtr> known;
    trace::SnapshotPtr& snapshot = known[connections];
    if (!snapshot)
        snapshot = test::ManyConnections(static_cast<std::uint32_t>(connections)).snapshot();
    return snapshot;
}

void arrange(benchmark::State& state, const char* text, filter::SortKey key)
{
    const trace::SnapshotPtr snapshot = snapshotOf(state.range(0));
    const filter::FilterPtr filter = *filter::parse(text);
    for (auto _ : state) {
        filter::FactBook facts;
        benchmark::DoNotOptimize(filter::arrange(snapshot, {key, filter::Direction::Rising, filter}, facts,
                                                 [](std::size_t, std::size_t) { return true; }));
    }
}

class Shown {
public:
    explicit Shown(std::int64_t connections)
    {
        list.setTheme(theme::Theme::light(), 1);
        list.resize(1920, 1080);
        list.show();
        list.setSnapshot(snapshotOf(connections));
        QApplication::processEvents();
    }

    state::Selection selection;
    connections::ConnectionList list{selection};
    QTableView& table = *list.findChild<QTableView*>(QStringLiteral("connectionTable"));
};

/// Of this thread: what a frame takes where nobody else wants the processor.
double cpuMilliseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Paints a frame after each move, and says the median and the worst.
template <class Move>
void frames(benchmark::State& state, Move move)
{
    Shown shown(state.range(0));
    QImage screen(shown.list.size(), QImage::Format_RGB32);
    std::vector<double> times;
    std::vector<double> cpu;
    int turn = 0;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        const double before = cpuMilliseconds();
        move(shown, ++turn);
        shown.list.render(&screen);
        cpu.push_back(cpuMilliseconds() - before);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        state.SetIterationTime(times.back() / 1e3);
        QApplication::processEvents(); // the screen's own frame, which is the same again
    }
    std::sort(times.begin(), times.end());
    state.counters["median, ms"] = times[times.size() / 2];
    state.counters["worst, ms"] = times.back();
    std::sort(cpu.begin(), cpu.end());
    state.counters["median of CPU, ms"] = cpu[cpu.size() / 2];
}

void scroll(benchmark::State& state)
{
    frames(state, [](Shown& shown, int turn) {
        QScrollBar& bar = *shown.table.verticalScrollBar();
        bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * (turn * 37 % 1000) / 1000));
    });
}

void select(benchmark::State& state)
{
    frames(state, [](Shown& shown, int turn) {
        const auto all = static_cast<std::uint32_t>(shown.table.model()->rowCount());
        shown.selection.setConnection(ConnectionId{static_cast<std::uint32_t>(turn) * 7919U % all});
    });
}

/// Taking an order: the only moment that the window pays for a filter, with the frame after it.
void takeOrder(benchmark::State& state)
{
    Shown shown(state.range(0));
    auto& model = static_cast<models::ConnectionTableModel&>(*shown.table.model());
    filter::FactBook facts;
    const auto made = [&](filter::Direction direction, const char* text) {
        return std::make_shared<const filter::Order>(*filter::arrange(
            snapshotOf(state.range(0)), {filter::SortKey::Trouble, direction, *filter::parse(text)}, facts,
            [](std::size_t, std::size_t) { return true; }));
    };
    const std::array<filter::OrderPtr, 2> orders{made(filter::Direction::Rising, ""),
                                                 made(filter::Direction::Falling, "not refused")};
    shown.selection.setConnection(ConnectionId{1});
    std::size_t turn = 0;
    for (auto _ : state) {
        model.setOrder(orders[turn++ % 2]);
        QApplication::processEvents();
    }
}

constexpr std::int64_t kMany = 100'000;
constexpr std::int64_t kMillion = 1'000'000;

BENCHMARK_CAPTURE(arrange, port, "port:443", filter::SortKey::Number)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, network_and_rtt, "client:10.0.0.0/12 and rtt > 10ms", filter::SortKey::Number)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, part_of_address, "168.0", filter::SortKey::Number)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, plain_word, "refused", filter::SortKey::Number)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, bpf, "bpf: tcp port 443 and net 10.0.0.0/12", filter::SortKey::Number)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, conn_state, "conn_state:S1", filter::SortKey::Number)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, by_trouble, "", filter::SortKey::Trouble)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, by_duration, "", filter::SortKey::Duration)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, by_client, "", filter::SortKey::Client)
    ->Arg(kMillion)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(takeOrder)->Arg(kMany)->Arg(kMillion)->Unit(benchmark::kMillisecond);
BENCHMARK(scroll)->Arg(kMany)->Arg(kMillion)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);
BENCHMARK(select)->Arg(kMany)->Arg(kMillion)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

} // namespace
} // namespace lifeline
