// What goes out of the panel of plots: pictures and tables.
#include "core/export/series_csv.h"
#include "ui/plots/plot_panel.h"
#include "ui/plots/plot_picture.h"
#include "ui/plots/tcpdump_view.h"

#include <QApplication>
#include <QClipboard>
#include <QSaveFile>

#include <utility>

namespace lifeline::plots {
namespace {

using Sink = std::function<void(std::string_view)>;

/// Hands text to a sink.
using Writer = std::function<void(const Sink&)>;

Expected<void> write(const QString& path, const Writer& writer)
{
    const auto failed = [&path](ErrorCode code, const QString& detail) {
        Error error;
        error.code = code;
        error.subject = path.toStdString();
        error.detail = detail.toStdString();
        return tl::unexpected(std::move(error));
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(ErrorCode::CannotOpen, file.errorString());
    writer([&file](std::string_view text) { file.write(text.data(), static_cast<qint64>(text.size())); });
    if (!file.commit())
        return failed(ErrorCode::WriteFailed, file.errorString());
    return {};
}

Writer csvWriter(const PlotView& view, exports::SeriesSelection selection)
{
    selection.senders.clear();
    for (const PlotView::Panel& panel : view.panels())
        selection.senders.push_back(panel.side);
    return [charts = view.charts(), life = view.life(), selection](const Sink& sink) {
        exports::writeCsv(*charts, *life, selection, sink);
    };
}

Writer lineWriter(std::shared_ptr<const exports::TcpdumpLines> lines)
{
    return [lines = std::move(lines)](const Sink& sink) {
        for (std::size_t i = 0; i < lines->size(); ++i)
            sink(lines->line(i) + '\n');
    };
}

} // namespace

Expected<void> PlotPanel::writePicture(const QString& path) { return writePlot(*m_view, path); }

void PlotPanel::copyPicture()
{
    if (showsPlot())
        QApplication::clipboard()->setImage(plotImage(*m_view, 2));
}

void PlotPanel::writeData(const QString& path, std::function<void(Expected<void>)> done)
{
    if (!showsPlot() && !showsText())
        return;
    const Writer writer = showsText() ? lineWriter(m_lines) : csvWriter(*m_view, {});
    const auto result = std::make_shared<Expected<void>>();
    m_worker([path, writer, result] { *result = write(path, writer); },
             [result, done = std::move(done)] { done(std::move(*result)); });
}

void PlotPanel::copyData()
{
    if (showsText()) {
        QApplication::clipboard()->setText(m_tcpdump->text());
        return;
    }
    if (!showsPlot())
        return;
    exports::SeriesSelection seen;
    seen.kinds = m_view->shown();
    seen.from = m_view->timeRange().lower;
    seen.to = m_view->timeRange().upper;
    const auto text = std::make_shared<std::string>();
    m_worker(
        [text, writer = csvWriter(*m_view, seen)] {
            writer([&text](std::string_view piece) { text->append(piece); });
        },
        [text] { QApplication::clipboard()->setText(QString::fromStdString(*text)); });
}

} // namespace lifeline::plots
