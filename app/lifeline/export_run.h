#pragma once

#include "core/base/error.h"
#include "core/export/recording_report.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>

namespace lifeline::exports {
struct Progress;
}

namespace lifeline::app {

struct ExportWish;

/// Writes exports on a thread of its own, one after the other, and tells the GUI thread.
///
/// A thread beside the reader's: an export of a large capture takes longer than people wait for the next
/// snapshot (docs/decisions, "Exports have a thread").
class ExportRun : public QObject {
    Q_OBJECT
public:
    explicit ExportRun(QObject* parent = nullptr);
    ~ExportRun() override;

    /// Writes it; finished() tells.
    void write(const ExportWish& wish);
    /// The beginning of its text; previewReady() tells. An earlier preview that is not ready yet never comes.
    void preview(const ExportWish& wish);
    /// The whole text; copied() tells.
    void copy(const ExportWish& wish);
    /// What is being written stops as soon as it can, and never tells.
    void cancel();
    bool isWriting() const { return m_writing != nullptr; }

Q_SIGNALS:
    void progressed(int permille);
    void finished(const lifeline::exports::RecordingReport& report,
                  const std::optional<lifeline::Error>& failure);
    void previewReady(const QString& beginning);
    void copied(const QString& text);

private:
    using ProgressPtr = std::shared_ptr<exports::Progress>;

    QThread m_thread;
    QObject* m_worker; ///< lives in m_thread
    ProgressPtr m_writing;
    ProgressPtr m_previewing;
    ProgressPtr m_copying;
    QTimer m_look; ///< at the progress
};

} // namespace lifeline::app
