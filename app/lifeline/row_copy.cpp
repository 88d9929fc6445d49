#include "app/lifeline/row_copy.h"

#include "core/export/progress.h"

#include <QProgressDialog>

#include <algorithm>
#include <utility>

namespace lifeline::app {
namespace {

constexpr int kShownAfter = 300; // milliseconds
constexpr int kLookEvery = 100; // milliseconds
constexpr int kPermille = 1000;
constexpr std::uint32_t kBetweenLooks = 256; // rows

QString textOf(std::uint32_t begin, std::uint32_t end, const RowCopy::RowText& rowText,
               exports::Progress& progress)
{
    QString text;
    for (std::uint32_t row = begin; row < end; ++row) {
        if (row > begin)
            text += QLatin1Char('\n');
        text += rowText(row);
        if ((row - begin) % kBetweenLooks != 0)
            continue;
        if (progress.isStopped())
            break;
        progress.set(row - begin, end - begin);
    }
    return text;
}

} // namespace

RowCopy::RowCopy(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_look.setInterval(kLookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_dialog && m_progress) // never its maximum: there it would close itself
            m_dialog->setValue(std::min(static_cast<int>(m_progress->permille.load()), kPermille - 1));
    });
}

RowCopy::~RowCopy()
{
    cancel();
    m_pool.waitForDone();
}

void RowCopy::start(std::uint32_t begin, std::uint32_t end, std::function<RowText()> prepare, QWidget* window,
                    std::size_t ahead)
{
    cancel();
    m_progress = std::make_shared<exports::Progress>();
    if (end - begin + ahead <= kAtOnce) {
        finish(m_progress, textOf(begin, end, prepare(), *m_progress));
        return;
    }
    showProgress(window);
    m_pool.start([this, begin, end, prepare = std::move(prepare), progress = m_progress] {
        if (progress->isStopped())
            return;
        QString text = textOf(begin, end, prepare(), *progress);
        QMetaObject::invokeMethod(
            this, [this, progress, text = std::move(text)] { finish(progress, text); }, Qt::QueuedConnection);
    });
}

void RowCopy::showProgress(QWidget* window)
{
    m_dialog = new QProgressDialog(tr("Copying rows…"), tr("Cancel"), 0, kPermille, window);
    m_dialog->setMinimumDuration(kShownAfter);
    connect(m_dialog, &QProgressDialog::canceled, this, &RowCopy::cancel);
    m_look.start();
}

void RowCopy::finish(const ProgressPtr& progress, const QString& text)
{
    if (m_progress != progress)
        return;
    cancel();
    Q_EMIT copied(text);
}

void RowCopy::cancel()
{
    if (m_progress)
        m_progress->stop = true;
    m_progress.reset();
    m_look.stop();
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->hide();
        m_dialog->deleteLater();
    }
    m_dialog.clear();
}

} // namespace lifeline::app
