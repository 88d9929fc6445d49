#pragma once

#include "core/analysis/alignment.h"
#include "core/trace/snapshot.h"
#include "ui/side_by_side/compared.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QThread>

#include <array>
#include <atomic>
#include <memory>
#include <optional>

namespace lifeline::app {

/// One of two connections that are compared: where it is, and what it is called.
struct ComparedConnection {
    trace::SnapshotPtr snapshot;
    ConnectionId connection{};
    QString title; ///< safe to show
};

/// Follows two connections and aligns them, reads another capture for it, and runs a lesson twice, all beside
/// the GUI thread; one thing at a time, and a newer wish forgets the older.
class Comparison : public QObject {
    Q_OBJECT
public:
    explicit Comparison(QObject* parent = nullptr);
    ~Comparison() override;

    /// ready() follows.
    void compare(const std::array<ComparedConnection, 2>& both);
    /// Reads a whole capture; captureRead() follows.
    void read(const QString& path);
    /// Runs a lesson as it is and once more with a setting changed (`--vary`), and compares the first
    /// connection that a program opened; ready() or failed() follows.
    void runTwice(const QString& lesson, const QString& setting, const std::array<QString, 2>& titles);
    /// Nothing that was asked for before will come.
    void forget();

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void ready(const lifeline::side_by_side::BothCompared& both,
               const lifeline::analysis::Alignment& alignment);
    /// @param problem  why there is none, when the snapshot is null
    void captureRead(const lifeline::trace::SnapshotPtr& snapshot, const QString& problem);
    /// Both runs are over; ready() or failed() follows.
    void runsEnded();
    void forgotten();
    /// The lab could not run the lesson twice.
    /// @param said  what it wrote; hostile text
    void failed(int exitCode, const QString& said);

private:
    void finishRuns(int exitCode, QProcess::ExitStatus status);

    QThread m_thread;
    QObject* m_worker = nullptr; ///< lives in m_thread, which deletes it when it ends
    std::shared_ptr<std::atomic<std::uint64_t>> m_newest = std::make_shared<std::atomic<std::uint64_t>>(0);
    QProcess m_process;
    std::optional<QTemporaryDir> m_folder; ///< of the two recordings
    std::array<QString, 2> m_titles;
    bool m_isForgotten = false; ///< the process that ends was asked to
};

} // namespace lifeline::app
