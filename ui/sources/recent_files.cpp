#include "ui/sources/recent_files.h"

#include "core/base/safe_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace lifeline::sources {

namespace {

const QString kKey = QStringLiteral("recent/captures");
constexpr int kMost = 10;

struct Recent {
    Q_DECLARE_TR_FUNCTIONS(Recent)
};

/// Why it cannot be opened, or nothing.
QString whyNot(const QFileInfo& file)
{
    if (!file.exists())
        return file.dir().exists() ? Recent::tr("is not there any more")
                                   : Recent::tr("its folder is not there");
    return file.isReadable() ? QString() : Recent::tr("may not be read");
}

/// "&1", "&9", "1&0": the digit that opens it.
QString number(int position)
{
    return position < kMost ? QStringLiteral("&%1").arg(position) : QStringLiteral("1&0");
}

} // namespace

void RecentFiles::add(const QString& path)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return;
    QStringList all = paths();
    const QString whole = file.absoluteFilePath();
    all.removeAll(whole);
    all.prepend(whole);
    QSettings().setValue(kKey, all.mid(0, kMost));
}

void RecentFiles::clear() { QSettings().remove(kKey); }

QStringList RecentFiles::paths() const { return QSettings().value(kKey).toStringList(); }

std::vector<RecentLine> recentLines(const QStringList& paths)
{
    std::vector<RecentLine> lines;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        const auto named = [&](const QString& other) {
            return QFileInfo(other).fileName() == file.fileName();
        };
        const bool isOnlyOne = std::count_if(paths.begin(), paths.end(), named) == 1;
        // An ampersand in a name is none of the menu's.
        const auto shown = [](const QString& text) {
            return QString::fromStdString(safeText(text.toStdString()))
                .replace(QLatin1Char('&'), QLatin1String("&&"));
        };
        QString text =
            number(static_cast<int>(lines.size()) + 1) + QStringLiteral("  ") + shown(file.fileName());
        if (!isOnlyOne)
            text += QStringLiteral(" – ") + shown(QDir::toNativeSeparators(file.absolutePath()));
        const QString why = whyNot(file);
        if (!why.isEmpty())
            text += QStringLiteral(" (%1)").arg(why);
        lines.push_back({path, text, why.isEmpty()});
    }
    return lines;
}

} // namespace lifeline::sources
