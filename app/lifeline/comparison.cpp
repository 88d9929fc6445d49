#include "app/lifeline/comparison.h"

#include "app/lifeline/lab_process.h"
#include "app/lifeline/programs_connection.h"
#include "core/analysis/examination.h"
#include "core/base/machine.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"
#include "ui/text/error_text.h"

#include <QMetaObject>

#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <utility>

namespace lifeline::app {

namespace {

/// The lag between two runs of one lesson wanders by less than this: schedulers are no clocks.
constexpr Time kJitter = std::chrono::milliseconds{10};
constexpr int kPartOfRtt = 10;

/// How much later or earlier is no difference: what jitter may be, a tenth of a round trip on a long way.
Time toleranceOf(const trace::Life& first, const trace::Life& second)
{
    return std::max(
        {kJitter, first.connection.handshakeRtt / kPartOfRtt, second.connection.handshakeRtt / kPartOfRtt});
}
constexpr int kPatience = 1000; // milliseconds

struct Read {
    trace::SnapshotPtr snapshot;
    QString problem;
};

Read readCapture(const std::string& path)
{
    auto source = capture::openSource(path);
    if (!source)
        return {nullptr, text::errorText(source.error())};
    capture::CaptureReader reader(std::move(*source), path);
    Read read{trace::load(reader, path, {.memory = memoryBudget()}), {}};
    if (read.snapshot->connections.size() == 0) {
        const auto& damage = read.snapshot->info.damage;
        read.problem = damage.empty() ? Comparison::tr("There is no TCP connection in this capture.")
                                      : text::errorText(damage.front().error);
        read.snapshot.reset();
    }
    return read;
}

side_by_side::Compared comparedOf(const ComparedConnection& one)
{
    auto life = std::make_shared<const trace::Life>(trace::lifeOf(*one.snapshot, one.connection));
    auto examination =
        std::make_shared<const analysis::Examination>(analysis::examine(*one.snapshot, *life, nullptr));
    return {one.title, std::move(life), std::move(examination)};
}

} // namespace

Comparison::Comparison(QObject* parent) : QObject(parent), m_worker(new QObject), m_process(this)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_process, &QProcess::finished, this, &Comparison::finishRuns);
    m_thread.setObjectName(QStringLiteral("comparison"));
    m_thread.start();
}

Comparison::~Comparison()
{
    m_process.disconnect(this);
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished(kPatience);
    }
    forget();
    m_thread.quit();
    m_thread.wait();
}

void Comparison::forget()
{
    ++*m_newest;
    m_isForgotten = isRunning();
    if (m_isForgotten)
        m_process.kill();
    Q_EMIT forgotten();
}

void Comparison::compare(const std::array<ComparedConnection, 2>& both)
{
    const std::uint64_t wish = ++*m_newest;
    QMetaObject::invokeMethod(m_worker, [this, wish, newest = m_newest, both] {
        if (wish != *newest)
            return;
        side_by_side::BothCompared compared{comparedOf(both[0]), comparedOf(both[1])};
        auto alignment = std::make_shared<const analysis::Alignment>(analysis::align(
            *compared[0].life, *compared[1].life, toleranceOf(*compared[0].life, *compared[1].life)));
        QMetaObject::invokeMethod(this, [this, wish, compared = std::move(compared), alignment] {
            if (wish == *m_newest)
                Q_EMIT ready(compared, *alignment);
        });
    });
}

void Comparison::read(const QString& path)
{
    const std::uint64_t wish = ++*m_newest;
    QMetaObject::invokeMethod(m_worker, [this, wish, path = path.toStdString()] {
        const Read read = readCapture(path);
        QMetaObject::invokeMethod(this, [this, wish, read] {
            if (wish == *m_newest)
                Q_EMIT captureRead(read.snapshot, read.problem);
        });
    });
}

void Comparison::runTwice(const QString& lesson, const QString& setting, const std::array<QString, 2>& titles)
{
    if (isRunning())
        return;
    m_titles = titles;
    m_isForgotten = false;
    m_folder.emplace();
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice()); // figures for a terminal
    m_process.setChildProcessModifier([self = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != self) // it died before we said so
            ::_exit(1);
    });
    m_process.start(labProgram(),
                    {QStringLiteral("run"), lesson, QStringLiteral("--vary"), setting, QStringLiteral("-w"),
                     m_folder->filePath(QStringLiteral("run.pcapng"))});
    if (m_process.waitForStarted(kPatience))
        return;
    Q_EMIT runsEnded();
    Q_EMIT failed(-1, m_process.errorString());
}

void Comparison::finishRuns(int exitCode, QProcess::ExitStatus status)
{
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
    if (m_isForgotten)
        return;
    Q_EMIT runsEnded();
    if (status != QProcess::NormalExit || exitCode != 0) {
        Q_EMIT failed(status == QProcess::NormalExit ? exitCode : -1, said);
        return;
    }
    const std::uint64_t wish = ++*m_newest;
    const std::array paths{m_folder->filePath(QStringLiteral("run.pcapng")).toStdString(),
                           m_folder->filePath(QStringLiteral("run.changed.pcapng")).toStdString()};
    QMetaObject::invokeMethod(m_worker, [this, wish, paths, titles = m_titles] {
        std::array<ComparedConnection, 2> both;
        QString problem;
        for (std::size_t which = 0; which < 2; ++which) {
            Read read = readCapture(paths[which]);
            problem = problem.isEmpty() ? read.problem : problem;
            if (read.snapshot)
                both[which] = {read.snapshot, firstOfAProgram(*read.snapshot), titles[which]};
        }
        QMetaObject::invokeMethod(this, [this, wish, both, problem] {
            if (wish != *m_newest)
                return;
            if (problem.isEmpty())
                compare(both);
            else
                Q_EMIT failed(0, problem);
        });
    });
}

} // namespace lifeline::app
