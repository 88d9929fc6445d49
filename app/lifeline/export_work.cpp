#include "app/lifeline/export_work.h"

#include "core/export/anonymous_life.h"
#include "core/export/csv.h"
#include "core/export/diagram.h"
#include "core/export/json.h"
#include "core/export/markdown.h"
#include "core/export/merged_recording.h"
#include "core/export/tcpdump_text.h"
#include "core/export/text_ladder.h"
#include "core/trace/stored_frames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>
#include <utility>

namespace lifeline::app {
namespace {

using exports::TextSink;
using ui_export::Format;

struct ExportWork {
    Q_DECLARE_TR_FUNCTIONS(ExportWork)
};

constexpr const char* kApplication = "lifeline " LIFELINE_VERSION;

tl::unexpected<Error> failed(ErrorCode code, const QString& path, const QString& detail)
{
    Error error;
    error.code = code;
    error.subject = path.toStdString();
    error.detail = detail.toStdString();
    return tl::unexpected(std::move(error));
}

/// One connection, ready to be written.
struct Subject {
    std::shared_ptr<const trace::Life> life;
    std::shared_ptr<const analysis::Examination> examination;
};

std::unique_ptr<trace::FrameBytes> octetsOf(const ExportWish& wish)
{
    if (wish.source.empty())
        return nullptr;
    Expected<capture::FrameFile> file = capture::FrameFile::open(wish.source);
    return file ? std::make_unique<trace::StoredFrames>(std::move(*file), wish.snapshot->info.interfaces)
                : nullptr;
}

Subject subjectOf(const ExportWish& wish, ConnectionId id, exports::AddressMap* addresses)
{
    Subject subject;
    if (id == wish.connection)
        subject = {wish.life, wish.examination};
    if (!subject.life)
        subject.life = std::make_shared<const trace::Life>(trace::lifeOf(*wish.snapshot, id));
    if (!subject.examination)
        subject.examination = std::make_shared<const analysis::Examination>(
            analysis::examine(*wish.snapshot, *subject.life, octetsOf(wish).get()));
    if (addresses != nullptr)
        subject.life =
            std::make_shared<const trace::Life>(exports::anonymous(trace::Life(*subject.life), *addresses));
    return subject;
}

std::optional<exports::AddressMap> addressesOf(const ExportWish& wish)
{
    if (!wish.choice.anonymous)
        return std::nullopt;
    return wish.seed.empty() ? exports::AddressMap::random() : exports::AddressMap::seeded(wish.seed);
}

/// What may be written of what the user added.
exports::UserNotes notesOf(const ExportWish& wish)
{
    return wish.choice.anonymous ? wish.notes.anonymous() : wish.notes;
}

exports::Numbers numbersOf(const ExportWish& wish)
{
    return wish.picture.notation.numbers == text::Numbers::Absolute ? exports::Numbers::Absolute
                                                                    : exports::Numbers::Relative;
}

void writeTcpdump(const ExportWish& wish, const trace::Life& life, const TextSink& write,
                  exports::Progress& progress)
{
    exports::TextOutput out(write, &progress);
    exports::TcpdumpText lines(*wish.snapshot, life.connection, numbersOf(wish));
    for (std::size_t i = 0; i < life.steps.size() && out.isWanted(i, life.steps.size()); ++i)
        out.text() += lines.line(life.steps[i].wire) + '\n';
}

/// All connections of the capture, a record each.
void writeConnections(const ExportWish& wish, exports::AddressMap* addresses, const TextSink& write,
                      exports::Progress& progress)
{
    const bool isCsv = wish.choice.format == Format::Csv;
    const exports::UserNotes notes = notesOf(wish);
    exports::TextOutput out(write, &progress);
    out.text() += isCsv ? exports::connectionsCsvHeader(&notes) : "[";
    const auto count =
        static_cast<std::uint32_t>(wish.some.empty() ? wish.snapshot->connections.size() : wish.some.size());
    for (std::uint32_t i = 0; i < count && out.isWanted(i, count) && !progress.isStopped(); ++i) {
        const trace::Life life =
            trace::lifeOf(*wish.snapshot, wish.some.empty() ? ConnectionId{i} : wish.some[i]);
        const analysis::Remarks remarks = analysis::remarksOn(*wish.snapshot, life);
        const trace::Connection connection =
            addresses != nullptr ? exports::anonymous(life.connection, *addresses) : life.connection;
        if (isCsv)
            out.text() += exports::connectionCsv(connection, remarks, &notes);
        else
            out.text() += (i == 0 ? "\n" : ",\n") + exports::connectionJson(connection, remarks, &notes);
    }
    if (!isCsv)
        out.text() += "\n]\n";
}

void writeText(const ExportWish& wish, const TextSink& write, exports::Progress& progress)
{
    std::optional<exports::AddressMap> addresses = addressesOf(wish);
    exports::AddressMap* map = addresses ? &*addresses : nullptr;
    if (wish.choice.allConnections)
        return writeConnections(wish, map, write, progress);
    const Subject subject = subjectOf(wish, wish.connection, map);
    const trace::Life& life = *subject.life;
    const analysis::Remarks& remarks = subject.examination->remarks;
    const exports::UserNotes notes = notesOf(wish);
    const exports::DiagramOptions drawing{numbersOf(wish), !wish.choice.everySegment, &notes};
    switch (wish.choice.format) {
    case Format::Markdown: {
        const QString name = QFileInfo(QString::fromStdString(wish.snapshot->info.subject)).fileName();
        return exports::writeMarkdown(life, remarks.findings, subject.examination->diagnosis,
                                      {drawing.numbers, drawing.foldPlainRuns,
                                       wish.choice.anonymous ? std::string() : name.toStdString(), &notes},
                                      write, &progress);
    }
    case Format::Text: {
        exports::TextLadderOptions options;
        options.numbers = drawing.numbers;
        options.notes = &notes;
        options.foldPlainRuns = drawing.foldPlainRuns;
        options.progress = &progress;
        return exports::writeTextLadder(life, remarks.findings, options, write);
    }
    case Format::Tcpdump:
        return writeTcpdump(wish, life, write, progress);
    case Format::Mermaid:
        return exports::writeMermaid(life, remarks.findings, drawing, write, &progress);
    case Format::PlantUml:
        return exports::writePlantUml(life, remarks.findings, drawing, write, &progress);
    case Format::Csv:
        return exports::writeSegmentsCsv(life, remarks, write, &progress, &notes);
    case Format::Json:
        exports::writeLadderJson(life, remarks, write, &progress, &notes);
        return write("\n");
    case Format::Svg:
    case Format::Pdf:
    case Format::Png:
    case Format::Pcapng:
        break;
    }
}

Expected<exports::RecordingReport> writeCapture(const ExportWish& wish, QSaveFile& file,
                                                exports::Progress& progress)
{
    auto source = capture::openSource(wish.source);
    if (!source)
        return tl::unexpected(source.error());
    capture::CaptureReader reader(std::move(*source), wish.source);
    std::optional<exports::AddressMap> addresses = addressesOf(wish);
    exports::RecordingChoice choice;
    choice.application = kApplication;
    choice.annotate = !wish.isPlainCopy;
    choice.addresses = addresses ? &*addresses : nullptr;
    const exports::UserNotes notes = notesOf(wish);
    choice.notes = &notes;
    if (!wish.choice.allConnections)
        choice.only = wish.connection;
    return exports::writeRecording(
        reader, *wish.snapshot, choice, choice.only ? octetsOf(wish).get() : nullptr,
        [&](Bytes piece) {
            file.write(reinterpret_cast<const char*>(piece.data()), static_cast<qint64>(piece.size()));
        },
        &progress);
}

Expected<exports::RecordingReport> writeMerged(const ExportWish& wish, QSaveFile& file,
                                               exports::Progress& progress)
{
    std::vector<capture::CaptureReader> readers;
    for (const std::string& path : wish.merged) {
        auto source = capture::openSource(path);
        if (!source)
            return tl::unexpected(source.error());
        readers.emplace_back(std::move(*source), path);
    }
    std::vector<exports::MergedCapture> captures;
    for (std::size_t i = 0; i < readers.size(); ++i)
        captures.push_back(
            {readers[i], QFileInfo(QString::fromStdString(wish.merged[i])).fileName().toStdString()});
    exports::RecordingReport report;
    report.written =
        exports::writeMerged(
            captures, kApplication,
            [&](Bytes piece) {
                file.write(reinterpret_cast<const char*>(piece.data()), static_cast<qint64>(piece.size()));
            },
            &progress)
            .written;
    return report;
}

exports::RecordingReport withTexts(exports::RecordingReport report, const ExportWish& wish)
{
    report.textsLeftOut = wish.choice.anonymous ? wish.notes.texts() : 0;
    return report;
}

} // namespace

Expected<exports::RecordingReport> exportNow(const ExportWish& wish, exports::Progress& progress)
{
    const Format format = wish.choice.format;
    if (!wish.source.empty() && QFileInfo(wish.path) == QFileInfo(QString::fromStdString(wish.source)))
        return failed(ErrorCode::WriteFailed, wish.path,
                      ExportWork::tr("that is the capture itself; choose another name"));
    if (wish.merged.empty() && ui_export::isPicture(format)) {
        std::optional<exports::AddressMap> addresses = addressesOf(wish);
        const Subject subject = subjectOf(wish, wish.connection, addresses ? &*addresses : nullptr);
        ladder::ExportOptions options = wish.picture;
        options.examination = subject.examination;
        options.everySegment = wish.choice.everySegment;
        options.progress = &progress;
        if (wish.choice.anonymous) {
            options.names = {};
            for (ladder::StepMark& mark : options.marks)
                mark.comment.clear();
        }
        return ladder::exportPicture(wish.path, *subject.life, options).map([&] {
            return withTexts({}, wish);
        });
    }
    QSaveFile file(wish.path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(ErrorCode::CannotOpen, wish.path, file.errorString());
    exports::RecordingReport report;
    if (format == Format::Pcapng) {
        const auto written =
            wish.merged.empty() ? writeCapture(wish, file, progress) : writeMerged(wish, file, progress);
        if (!written)
            return written;
        report = *written;
    } else {
        writeText(
            wish,
            [&](std::string_view piece) {
                if (!progress.isStopped())
                    file.write(piece.data(), static_cast<qint64>(piece.size()));
            },
            progress);
    }
    if (progress.isStopped()) {
        file.cancelWriting();
        return failed(ErrorCode::WriteFailed, wish.path, QStringLiteral("stopped"));
    }
    if (!file.commit())
        return failed(ErrorCode::WriteFailed, wish.path, file.errorString());
    return withTexts(report, wish);
}

std::string textOf(const ExportWish& wish, exports::Progress& progress, std::size_t octets)
{
    std::string text;
    writeText(
        wish,
        [&](std::string_view piece) {
            if (text.size() < octets)
                text += piece.substr(0, octets - text.size());
            if (text.size() >= octets)
                progress.stop = true;
        },
        progress);
    // A code point that was cut in two is left out.
    while (!text.empty() && text.size() == octets && (static_cast<unsigned char>(text.back()) & 0x80U) != 0)
        text.pop_back();
    return text;
}

} // namespace lifeline::app
