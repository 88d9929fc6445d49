// Keeping a capture: a copy of what was read so far, and several captures merged by time.

#include "app/lifeline/application.h"

#include "app/lifeline/export_run.h"
#include "app/lifeline/export_work.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/text/error_text.h"
#include "ui/text/safe.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>

namespace lifeline::app {

namespace {

constexpr int kPatience = 300; // milliseconds before a progress is shown
constexpr int kPerMille = 1000;

} // namespace

void Application::wireSaving()
{
    connect(m_window->actions().saveAs, &QAction::triggered, this, &Application::saveCapture);
    connect(&m_join, &JoinOffer::doesNotJoin, this, &Application::offerMerge);
    connect(&m_session, &Session::started, this, [this] { m_offersMerge = false; });
}

/// Writes, with a progress that can be cancelled where it takes long.
void Application::writeWithProgress(const ExportWish& wish, const QString& label, std::function<void()> done)
{
    auto* progress = new QProgressDialog(label, tr("Cancel"), 0, kPerMille, m_window.get());
    progress->setObjectName(QStringLiteral("savingProgress"));
    progress->setWindowModality(Qt::WindowModal);
    progress->setMinimumDuration(kPatience);
    progress->setAutoReset(false);
    connect(m_export, &ExportRun::progressed, progress, &QProgressDialog::setValue);
    connect(progress, &QProgressDialog::canceled, m_export, &ExportRun::cancel);
    connect(progress, &QProgressDialog::canceled, progress, &QObject::deleteLater);
    connect(m_export, &ExportRun::finished, progress,
            [this, progress, done = std::move(done)](const exports::RecordingReport&,
                                                     const std::optional<Error>& failure) {
                progress->disconnect(m_export);
                m_export->disconnect(progress);
                progress->deleteLater();
                if (failure)
                    m_window->banner().say(text::errorText(*failure),
                                           QString::fromStdString(describe(*failure)));
                else
                    done();
            });
    m_export->write(wish);
}

/// All that came so far, from the capture's file or from where a stream is kept: a ring of files is one file
/// there.
void Application::saveCapture()
{
    const std::shared_ptr<FileFrames> frames = m_session.fileFrames();
    if (!m_session.snapshot() || !frames || frames->path().empty())
        return;
    const QFileInfo opened(m_path);
    const QString proposed = m_path.isEmpty() ? QStringLiteral("capture.pcapng")
                                              : opened.absolutePath() + QLatin1Char('/')
            + opened.completeBaseName() + QStringLiteral("-copy.pcapng");
    QFileDialog dialog(m_window.get(), tr("Save capture"), proposed, tr("pcapng (*.pcapng);;All files (*)"));
    dialog.setObjectName(QStringLiteral("saveCapture"));
    dialog.setAcceptMode(QFileDialog::AcceptSave); // asks before it writes over a file
    dialog.setDefaultSuffix(QStringLiteral("pcapng"));
    dialog.selectFile(proposed);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    ExportWish wish;
    wish.choice.format = ui_export::Format::Pcapng;
    wish.choice.allConnections = true;
    wish.isPlainCopy = true;
    wish.path = dialog.selectedFiles().first();
    wish.snapshot = m_session.snapshot(); // a live capture has more by now
    wish.source = frames->path();
    wish.keepsSource = frames;
    const QString name = text::safe(QFileInfo(wish.path).fileName());
    writeWithProgress(wish, tr("Saving %1…").arg(name), [this, name] {
        m_isUnsaved = m_session.isReading(); // then more came meanwhile
        m_window->statusLine().say(tr("Saved as %1.").arg(name));
    });
}

void Application::offerMerge()
{
    if (m_captures.count() < 2)
        return;
    m_offeredCapture.clear();
    m_offersMerge = true;
    m_window->banner().say(
        tr("%Ln captures are open, and the first is shown. They can be merged by time into one.", nullptr,
           m_captures.count()),
        {}, tr("Merge by time"));
}

void Application::mergeOpened()
{
    m_merged = std::make_unique<QTemporaryDir>();
    if (!m_merged->isValid())
        return;
    ExportWish wish;
    wish.choice.format = ui_export::Format::Pcapng;
    QStringList names;
    for (int i = 0; i < m_captures.count(); ++i) {
        wish.merged.push_back(m_captures.at(i).toStdString());
        names.append(QFileInfo(m_captures.at(i)).completeBaseName());
    }
    constexpr qsizetype kLongest = 80; // characters: a file's name has room for 255 octets
    wish.path =
        m_merged->filePath(names.join(QStringLiteral(" + ")).left(kLongest) + QStringLiteral(".pcapng"));
    writeWithProgress(wish, tr("Merging %Ln captures…", nullptr, m_captures.count()),
                      [this, path = wish.path] { openCapture(path); });
}

} // namespace lifeline::app
