#include "ui/sources/command_choice.h"

#include <QProcess>
#include <QSettings>

namespace lifeline::sources {

namespace {

const QString kHistoryKey = QStringLiteral("command/history");
const QString kShellKey = QStringLiteral("command/shell");
constexpr int kMost = 10;

} // namespace

QStringList CommandChoice::words() const
{
    if (line.trimmed().isEmpty())
        return {};
    if (isForShell)
        return {QStringLiteral("sh"), QStringLiteral("-c"), line};
    return QProcess::splitCommand(line);
}

QStringList CommandChoice::history() { return QSettings().value(kHistoryKey).toStringList(); }

void CommandChoice::remember() const
{
    QStringList lines = history();
    lines.removeAll(line);
    lines.prepend(line);
    QSettings settings;
    settings.setValue(kHistoryKey, lines.mid(0, kMost));
    settings.setValue(kShellKey, isForShell);
}

CommandChoice CommandChoice::remembered()
{
    const QStringList lines = history();
    return {lines.isEmpty() ? QString() : lines.first(), QSettings().value(kShellKey, false).toBool()};
}

} // namespace lifeline::sources
