#pragma once

#include "app/lifeline/file_frames.h"
#include "app/lifeline/life_of_connection.h"
#include "core/analysis/stream_octets.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <memory>

namespace lifeline::app {

using StreamPtr = std::shared_ptr<const analysis::StreamOctets>;

/// Reads a connection's octets again and puts them together, on the worker thread. One at a time; a newer
/// wish ends the one before.
class StreamOfConnection : public QObject {
    Q_OBJECT
public:
    /// @param worker  an object of the worker thread, whose event loop does the work
    explicit StreamOfConnection(QObject& worker, QObject* parent = nullptr);
    ~StreamOfConnection() override;

    /// Where the octets are; null: nowhere, and every wish is dropped. Only the worker reads from it.
    void setFrames(std::shared_ptr<FileFrames> frames);
    /// Asks for a stream; ready() follows, unless a newer wish overtakes it.
    void ask(trace::SnapshotPtr snapshot, LifePtr life, std::uint64_t mostOctets);
    void forget();

Q_SIGNALS:
    void ready(lifeline::app::StreamPtr octets);

private:
    QObject& m_worker;
    std::shared_ptr<FileFrames> m_frames;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the wish that is worked on
};

} // namespace lifeline::app
