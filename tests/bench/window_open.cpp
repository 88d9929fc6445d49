// From "open this capture" to a window that can be used: the time until the first ladder, until everything is
// read, and until the list has every connection and the ladder every segment. A thread reads, another follows
// the connection.

#include "app/lifeline/application.h"
#include "tests/support/made_capture.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryFile>

#include <benchmark/benchmark.h>

namespace lifeline {
namespace {

constexpr double kSecond = 1e9; // nanoseconds

/// Runs the event loop until it is so, and says when that was, seconds since the timer's start.
template <class Predicate>
double secondsUntil(const QElapsedTimer& timer, Predicate predicate)
{
    while (!predicate())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return static_cast<double>(timer.nsecsElapsed()) / kSecond;
}

/// @param state.range(0)  packets
/// @param state.range(1)  connections
void openCapture(benchmark::State& state)
{
    const auto packets = static_cast<std::size_t>(state.range(0));
    const auto connections = static_cast<std::size_t>(state.range(1));
    QTemporaryFile file;
    if (!file.open()) {
        state.SkipWithError("no room for a temporary file");
        return;
    }
    {
        const std::vector<std::byte> octets = test::madeCapture(packets, connections);
        file.write(reinterpret_cast<const char*>(octets.data()), static_cast<qint64>(octets.size()));
        file.flush();
    }
    app::Application application(QStringLiteral("en"));
    application.begin({});
    application.window().resize(1920, 1080);
    double first = 0;
    double read = 0;
    for (auto _ : state) {
        QElapsedTimer timer;
        timer.start();
        application.openCapture(file.fileName());
        first += secondsUntil(timer, [&] { return application.ladder().life() != nullptr; });
        read += secondsUntil(timer, [&] { return !application.session().isReading(); });
        const double usable = secondsUntil(timer, [&] {
            const auto life = application.ladder().life();
            return life && life->steps.size() == life->connection.segments
                && application.session().snapshot()->connections[life->connection.id].segments
                == life->steps.size();
        });
        application.window().grab();
        state.SetIterationTime(std::max(usable, static_cast<double>(timer.nsecsElapsed()) / kSecond));
    }
    state.counters["first ladder, s"] = benchmark::Counter(first, benchmark::Counter::kAvgIterations);
    state.counters["read, s"] = benchmark::Counter(read, benchmark::Counter::kAvgIterations);
}

BENCHMARK(openCapture)
    ->ArgNames({"packets", "connections"})
    ->Args({1'000'000, 1})
    ->Args({1'000'000, 100'000})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(3);

} // namespace
} // namespace lifeline
