// Export and copies: what the menus File and Edit give of the connection that is shown.
#include "app/lifeline/application.h"

#include "app/lifeline/export_run.h"
#include "app/lifeline/export_work.h"
#include "app/lifeline/segment_tools.h"
#include "core/base/safe_text.h"
#include "ui/connections/connection_list.h"
#include "ui/export/export_dialog.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QImage>

namespace lifeline::app {
namespace {

constexpr std::uint32_t kCopiedAtOnce = 2000; // segments; a picture of more is a file's

QString connectionText(const trace::Connection& connection)
{
    return QStringLiteral("%1: %2 → %3")
        .arg(connection.id.value)
        .arg(QString::fromStdString(packet::text(connection.endpoint[Side::Client])),
             QString::fromStdString(packet::text(connection.endpoint[Side::Server])));
}

} // namespace

void Application::wireExport()
{
    main_window::Actions& actions = m_window->actions();
    m_export = new ExportRun(this);
    connect(actions.exportConnection, &QAction::triggered, this, &Application::showExport);
    connect(actions.copyPicture, &QAction::triggered, this, &Application::copyPicture);
    const auto copies = [this](QAction* action, ui_export::Format format) {
        connect(action, &QAction::triggered, this, [this, format] {
            ui_export::Choice choice;
            choice.format = format;
            m_export->copy(exportWish(choice, {}));
        });
    };
    copies(actions.copyMarkdown, ui_export::Format::Markdown);
    copies(actions.copyMermaid, ui_export::Format::Mermaid);
    copies(actions.copyPlantUml, ui_export::Format::PlantUml);
    copies(actions.copyText, ui_export::Format::Text);
    connect(m_connectionList, &connections::ConnectionList::jsonWanted, this, &Application::copyConnections);
    connect(m_export, &ExportRun::copied, this,
            [](const QString& text) { QApplication::clipboard()->setText(text); });
}

/// As `connections --json` has them, in a list.
void Application::copyConnections(const std::vector<ConnectionId>& connections)
{
    ExportWish wish;
    wish.snapshot = m_session.snapshot();
    if (!wish.snapshot)
        return;
    wish.choice.format = ui_export::Format::Json;
    wish.choice.allConnections = true;
    wish.some = connections;
    wish.notes = m_segmentTools->notes(std::nullopt);
    m_export->copy(wish);
}

ExportWish Application::exportWish(const ui_export::Choice& choice, const QString& path) const
{
    ExportWish wish;
    wish.choice = choice;
    wish.path = path;
    wish.snapshot = m_session.snapshot();
    wish.life = m_ladder->life();
    wish.connection = wish.life->connection.id;
    wish.examination = m_examination;
    if (const std::shared_ptr<FileFrames> frames = m_session.fileFrames()) {
        wish.source = frames->path();
        wish.keepsSource = frames;
    }
    wish.picture.theme = choice.forPrint ? theme::Theme::light() : m_appearance.theme();
    wish.picture.notation = m_options.notation();
    wish.picture.timeMode = m_options.timeMode();
    wish.picture.timeDisplay = m_options.timeDisplay();
    wish.picture.scale = choice.scale;
    wish.picture.page =
        choice.paper == ui_export::Paper::Letter ? ladder::PageFormat::Letter : ladder::PageFormat::A4;
    wish.notes =
        m_segmentTools->notes(choice.allConnections ? std::nullopt : std::optional(wish.life->connection));
    wish.picture.names = m_segmentTools->namesOf(wish.life->connection);
    wish.picture.marks = m_segmentTools->marksOf(*wish.life);
    return wish;
}

void Application::showExport()
{
    if (!m_ladder->life() || !m_session.snapshot())
        return;
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    ui_export::Offer offer;
    offer.connection = connectionText(m_ladder->life()->connection);
    offer.fileStem = m_path.isEmpty() ? QStringLiteral("connection") : QFileInfo(m_path).completeBaseName();
    offer.fileStem += QStringLiteral("-%1").arg(m_ladder->life()->connection.id.value);
    offer.folder = m_path.isEmpty() ? QString() : QFileInfo(m_path).absolutePath();
    offer.segments = m_ladder->life()->connection.segments;
    offer.connections = static_cast<std::uint32_t>(snapshot->connections.size());
    offer.hasFrames = !exportWish({}, {}).source.empty();
    auto* dialog = new ui_export::ExportDialog(offer, m_exportChoice, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setTheme(m_appearance.theme(), m_appearance.zoom());
    connect(dialog, &ui_export::ExportDialog::previewWanted, this,
            [this](const ui_export::Choice& choice) { m_export->preview(exportWish(choice, {})); });
    connect(dialog, &ui_export::ExportDialog::exportWanted, this,
            [this](const ui_export::Choice& choice, const QString& path) {
                m_exportChoice = choice;
                m_export->write(exportWish(choice, path));
            });
    connect(dialog, &ui_export::ExportDialog::cancelled, m_export, &ExportRun::cancel);
    connect(m_export, &ExportRun::previewReady, dialog, &ui_export::ExportDialog::setPreview);
    connect(m_export, &ExportRun::progressed, dialog, &ui_export::ExportDialog::setProgress);
    connect(m_export, &ExportRun::finished, dialog,
            [dialog](const exports::RecordingReport& report, const std::optional<Error>& failure) {
                dialog->setFinished(!failure, failure ? text::errorText(*failure) : reportText(report));
            });
    dialog->show();
    dialog->previewAgain();
}

QString Application::reportText(const exports::RecordingReport& report)
{
    const std::uint64_t leftOut = report.notTcp + report.notAnonymous;
    QString text = tr("Written.");
    if (leftOut > 0)
        text += QLatin1Char(' ')
            + tr("%n frame(s) left out: not TCP, or not to be made anonymous.", nullptr,
                 static_cast<int>(leftOut));
    if (report.textsLeftOut > 0)
        text += QLatin1Char(' ')
            + tr("%n name(s) and comment(s) of yours left out.", nullptr,
                 static_cast<int>(report.textsLeftOut));
    return text;
}

void Application::copyPicture()
{
    if (!m_ladder->life())
        return;
    ui_export::Choice choice;
    choice.forPrint = false;
    ladder::ExportOptions options = exportWish(choice, {}).picture;
    options.examination = m_examination;
    options.everySegment = false;
    if (m_ladder->life()->steps.size() > kCopiedAtOnce) {
        m_window->banner().say(
            tr("The connection is too long for a picture on the clipboard. Export it as SVG or PDF."), {});
        return;
    }
    const Expected<QImage> image = ladder::pictureImage(*m_ladder->life(), options);
    if (image)
        QApplication::clipboard()->setImage(*image);
    else
        m_window->banner().say(text::errorText(image.error()),
                               QString::fromStdString(describe(image.error())));
}

} // namespace lifeline::app
