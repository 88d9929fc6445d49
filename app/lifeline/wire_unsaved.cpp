// A capture that is nowhere but here: whoever would let go of it is asked first.

#include "app/lifeline/application.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/text/safe.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace lifeline::app {

void Application::wireUnsaved()
{
    m_window->installEventFilter(this);
    // What comes from a program or through a pipe is kept in a temporary file only.
    connect(&m_session, &Session::started, this, [this] { m_isUnsaved = m_startsUnsaved; });
}

/// Asks what is to become of a capture that is kept nowhere, where there is one.
/// @param then  what the user wants to do, for when it may be let go
/// @return whether it asks: then it is not the time yet
bool Application::asksFirst(std::function<void()> then)
{
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    if (!m_isUnsaved || !snapshot || snapshot->info.frames == 0)
        return false;
    auto* box = new QMessageBox(QMessageBox::Question, tr("Unsaved capture"),
                                tr("Save what was captured? It is kept nowhere else."), QMessageBox::NoButton,
                                m_window.get());
    box->setObjectName(QStringLiteral("unsaved"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const int frames = static_cast<int>(snapshot->info.frames);
    box->setInformativeText((m_session.isReading() ? tr("%Ln frame(s) from %1 so far.", nullptr, frames)
                                                   : tr("%Ln frame(s) from %1.", nullptr, frames))
                                .arg(text::safe(QString::fromStdString(snapshot->info.subject))));
    QPushButton* save = box->addButton(tr("&Save…"), QMessageBox::AcceptRole);
    save->setObjectName(QStringLiteral("save"));
    QPushButton* discard = box->addButton(tr("&Don't save"), QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("discard"));
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    box->setDefaultButton(save);
    connect(discard, &QPushButton::clicked, this, [this, then] {
        m_isUnsaved = false;
        then();
    });
    connect(save, &QPushButton::clicked, this, [this, then] { saveUnsaved(then); });
    box->open();
    return true;
}

/// Copies the octets as they came. What still comes is let go: its source ends.
void Application::saveUnsaved(const std::function<void()>& then)
{
    m_sources.stop();
    auto* dialog = new QFileDialog(m_window.get(), tr("Save capture"), QString(),
                                   tr("Captures (*.pcapng *.pcap);;All files (*)"));
    dialog->setObjectName(QStringLiteral("saveUnsaved"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it writes over a file
    dialog->setDefaultSuffix(QStringLiteral("pcapng"));
    dialog->selectFile(QStringLiteral("capture.pcapng"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString& path) {
        const std::shared_ptr<FileFrames> frames = m_session.fileFrames();
        if (!frames)
            return;
        const auto copied = std::make_shared<bool>(false);
        m_session.run(
            [frames, path, copied] {
                QFile::remove(path); // the dialog has asked
                *copied = QFile::copy(QString::fromStdString(frames->path()), path);
            },
            [this, path, copied, then] {
                const QString name = text::safe(QFileInfo(path).fileName());
                if (!*copied)
                    return m_window->banner().say(
                        tr("%1 cannot be written; the capture is still here.").arg(name), {});
                m_isUnsaved = false;
                m_window->statusLine().say(tr("Saved as %1.").arg(name));
                then();
            });
    });
    dialog->open();
}

bool Application::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window.get() && event->type() == QEvent::Close
        && asksFirst([this] { m_window->close(); })) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lifeline::app
