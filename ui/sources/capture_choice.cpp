#include "ui/sources/capture_choice.h"

#include <QSettings>

namespace lifeline::sources {

namespace {

const QString kGroup = QStringLiteral("capture");
constexpr int kKilobytes = 1000; // a megabyte
constexpr int kSeconds = 60; // a minute

} // namespace

QStringList CaptureChoice::arguments() const
{
    QStringList words{QStringLiteral("-i"), device};
    if (const QString trimmed = filter.trimmed(); !trimmed.isEmpty())
        words.append(QLatin1String("--filter=") + trimmed); // one word: it may begin with a dash
    if (!isPromiscuous)
        words.append(QStringLiteral("-p"));
    if (snapLength > 0)
        words << QStringLiteral("-s") << QString::number(snapLength);
    words << QStringLiteral("-w") << QStringLiteral("-");
    if (!isKept || file.isEmpty())
        return words;
    words << QStringLiteral("-w") << file;
    const auto addTerm = [&](const char* name, int value) {
        if (value > 0)
            words << QStringLiteral("-b") << QLatin1String(name) + QString::number(value);
    };
    addTerm("filesize:", megabytes * kKilobytes);
    addTerm("duration:", minutes * kSeconds);
    if (megabytes > 0 || minutes > 0)
        addTerm("files:", files);
    return words;
}

CaptureChoice CaptureChoice::remembered()
{
    QSettings settings;
    settings.beginGroup(kGroup);
    CaptureChoice choice;
    choice.device = settings.value(QStringLiteral("device")).toString();
    choice.filter = settings.value(QStringLiteral("filter")).toString();
    choice.isPromiscuous = settings.value(QStringLiteral("promiscuous"), true).toBool();
    choice.snapLength = settings.value(QStringLiteral("snapLength"), 0).toInt();
    choice.isKept = settings.value(QStringLiteral("kept"), false).toBool();
    choice.file = settings.value(QStringLiteral("file")).toString();
    choice.megabytes = settings.value(QStringLiteral("megabytes"), 0).toInt();
    choice.minutes = settings.value(QStringLiteral("minutes"), 0).toInt();
    choice.files = settings.value(QStringLiteral("files"), 0).toInt();
    return choice;
}

void CaptureChoice::remember() const
{
    QSettings settings;
    settings.beginGroup(kGroup);
    settings.setValue(QStringLiteral("device"), device);
    settings.setValue(QStringLiteral("filter"), filter);
    settings.setValue(QStringLiteral("promiscuous"), isPromiscuous);
    settings.setValue(QStringLiteral("snapLength"), snapLength);
    settings.setValue(QStringLiteral("kept"), isKept);
    settings.setValue(QStringLiteral("file"), file);
    settings.setValue(QStringLiteral("megabytes"), megabytes);
    settings.setValue(QStringLiteral("minutes"), minutes);
    settings.setValue(QStringLiteral("files"), files);
}

} // namespace lifeline::sources
