#include "app/lifeline/export_command.h"

#include "core/base/error.h"
#include "core/capture/capture_reader.h"
#include "core/trace/life.h"
#include "core/trace/load.h"
#include "ui/ladder/picture_export.h"

#include <fmt/core.h>

#include <cstdio>

namespace lifeline::app {

namespace {

constexpr int kWrongUsage = 1;
constexpr int kDamaged = 2;

int complain(const Error& error, int exitCode)
{
    fmt::print(stderr, "lifeline: {}\n", describe(error));
    return exitCode;
}

} // namespace

int exportCommand(const CommandLine& line)
{
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
    ladder::ExportOptions options;
    options.theme = line.theme == ThemeChoice::Dark ? theme::Theme::dark() : theme::Theme::light();
    options.notation.numbers = line.absolute ? text::Numbers::Absolute : text::Numbers::Relative;
    const trace::Life life = trace::lifeOf(*snapshot, ConnectionId{line.connection});
    const Expected<void> written =
        ladder::exportPicture(QString::fromStdString(line.exportTo), life, options);
    return written ? exitCode : complain(written.error(), kWrongUsage);
}

} // namespace lifeline::app
