#include "app/lifeline/export_command.h"

#include "app/lifeline/export_work.h"
#include "core/base/error.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"

#include <fmt/core.h>

#include <cstdio>
#include <filesystem>

namespace lifeline::app {

namespace {

constexpr int kWrongUsage = 1;
constexpr int kDamaged = 2;

int complain(const Error& error, int exitCode)
{
    fmt::print(stderr, "lifeline: {}\n", describe(error));
    return exitCode;
}

ExportWish wishOf(const CommandLine& line, const trace::SnapshotPtr& snapshot, ui_export::Format format)
{
    ExportWish wish;
    wish.choice.format = format;
    wish.choice.allConnections = !line.connectionGiven && ui_export::holdsAll(format);
    wish.choice.everySegment = !line.fold;
    wish.choice.anonymous = line.anonymise;
    wish.seed = line.seed;
    wish.path = QString::fromStdString(line.exportTo);
    wish.snapshot = snapshot;
    wish.connection = ConnectionId{line.connection};
    std::error_code ignored;
    if (std::filesystem::is_regular_file(line.files.front(), ignored))
        wish.source = line.files.front();
    wish.picture.theme = line.theme == ThemeChoice::Dark ? theme::Theme::dark()
        : line.theme == ThemeChoice::Projector           ? theme::Theme::projector()
                                                         : theme::Theme::light();
    wish.picture.notation.numbers = line.absolute ? text::Numbers::Absolute : text::Numbers::Relative;
    wish.picture.scale = line.scale;
    wish.picture.page = line.letterPaper ? ladder::PageFormat::Letter : ladder::PageFormat::A4;
    return wish;
}

void sayWhatIsLeftOut(const exports::RecordingReport& report)
{
    if (report.notTcp > 0)
        fmt::print(stderr, "lifeline: {} frames that are not TCP are left out.\n", report.notTcp);
    if (report.notAnonymous > 0)
        fmt::print(stderr, "lifeline: {} frames are left out: they cannot be made anonymous.\n",
                   report.notAnonymous);
}

} // namespace

int exportCommand(const CommandLine& line)
{
    const std::optional<ui_export::Format> format =
        ui_export::formatOf(QString::fromStdString(line.exportTo));
    if (!format)
        return kWrongUsage; // the command line was checked
    const std::string& path = line.files.front();
    auto source = capture::openSource(path);
    if (!source)
        return complain(source.error(), kDamaged);
    capture::CaptureReader reader(std::move(*source), path);
    const trace::SnapshotPtr snapshot = trace::load(reader, path);
    int exitCode = 0;
    for (const capture::Damage& damage : snapshot->info.damage)
        if (damage.severity == Severity::Error)
            exitCode = complain(damage.error, kDamaged);
    if (snapshot->connections.empty()) {
        fmt::print(stderr, "lifeline: there is no TCP connection in the capture.\n");
        return exitCode != 0 ? exitCode : kWrongUsage;
    }
    if (line.connection >= snapshot->connections.size()) {
        fmt::print(stderr, "lifeline: there is no connection {}: they are counted from 0 to {}.\n",
                   line.connection, snapshot->connections.size() - 1);
        return kWrongUsage;
    }
    const ExportWish wish = wishOf(line, snapshot, *format);
    if (*format == ui_export::Format::Pcapng && wish.source.empty()) {
        fmt::print(stderr, "lifeline: pcapng wants the frames once more: name a file, not a pipe.\n");
        return kWrongUsage;
    }
    std::error_code ignored;
    if (std::filesystem::equivalent(path, line.exportTo, ignored)) {
        fmt::print(stderr, "lifeline: the capture itself would be written over. Name another file.\n");
        return kWrongUsage;
    }
    exports::Progress progress;
    const Expected<exports::RecordingReport> written = exportNow(wish, progress);
    if (!written)
        return complain(written.error(), kWrongUsage);
    sayWhatIsLeftOut(*written);
    return exitCode;
}

} // namespace lifeline::app
