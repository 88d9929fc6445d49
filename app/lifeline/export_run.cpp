#include "app/lifeline/export_run.h"

#include "app/lifeline/export_work.h"

#include <limits>
#include <utility>

namespace lifeline::app {
namespace {

constexpr std::size_t kPreview = 6000; // octets
constexpr int kLookEvery = 100; // milliseconds

} // namespace

ExportRun::ExportRun(QObject* parent) : QObject(parent), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("export"));
    m_thread.start(QThread::LowPriority);
    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_writing)
            Q_EMIT progressed(static_cast<int>(m_writing->permille.load()));
    });
}

ExportRun::~ExportRun()
{
    for (const ProgressPtr& progress : {m_writing, m_previewing, m_copying})
        if (progress)
            progress->stop = true;
    m_thread.quit();
    m_thread.wait();
}

void ExportRun::write(const ExportWish& wish)
{
    cancel();
    m_writing = std::make_shared<exports::Progress>();
    m_look.start();
    QMetaObject::invokeMethod(m_worker, [this, wish, progress = m_writing] {
        if (progress->isStopped())
            return;
        const Expected<exports::RecordingReport> written = exportNow(wish, *progress);
        QMetaObject::invokeMethod(
            this,
            [this, written, progress] {
                if (m_writing != progress)
                    return;
                m_writing.reset();
                m_look.stop();
                Q_EMIT finished(written.value_or(exports::RecordingReport{}),
                                written ? std::nullopt : std::optional(written.error()));
            },
            Qt::QueuedConnection);
    });
}

void ExportRun::preview(const ExportWish& wish)
{
    if (m_previewing)
        m_previewing->stop = true;
    m_previewing = std::make_shared<exports::Progress>();
    QMetaObject::invokeMethod(m_worker, [this, wish, progress = m_previewing] {
        if (progress->isStopped())
            return;
        QString text = QString::fromStdString(textOf(wish, *progress, kPreview));
        QMetaObject::invokeMethod(
            this,
            [this, text, progress] {
                if (std::exchange(m_previewing, m_previewing == progress ? nullptr : m_previewing)
                    == progress)
                    Q_EMIT previewReady(text);
            },
            Qt::QueuedConnection);
    });
}

void ExportRun::copy(const ExportWish& wish)
{
    if (m_copying)
        m_copying->stop = true;
    m_copying = std::make_shared<exports::Progress>();
    QMetaObject::invokeMethod(m_worker, [this, wish, progress = m_copying] {
        if (progress->isStopped())
            return;
        const std::string text = textOf(wish, *progress, std::numeric_limits<std::size_t>::max());
        QMetaObject::invokeMethod(
            this,
            [this, text = QString::fromStdString(text), progress] {
                if (std::exchange(m_copying, m_copying == progress ? nullptr : m_copying) == progress)
                    Q_EMIT copied(text);
            },
            Qt::QueuedConnection);
    });
}

void ExportRun::cancel()
{
    if (m_writing)
        m_writing->stop = true;
    m_writing.reset();
    m_look.stop();
}

} // namespace lifeline::app
