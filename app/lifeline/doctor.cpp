#include "app/lifeline/doctor.h"

#include "app/lifeline/capture_helper.h"
#include "app/lifeline/display.h"
#include "app/lifeline/lesson_run.h"
#include "core/lessons/lesson_folder.h"
#include "ui/text/error_text.h"
#include "ui/text/safe.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QFontInfo>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QLocale>
#include <QProcess>
#include <QRawFont>
#include <QSettings>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTextLayout>

#include <fmt/core.h>

#include <algorithm>
#include <unistd.h>

namespace lifeline::app {

namespace {

struct Doctor {
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

using Verdict = Check::Verdict;

constexpr int kGood = 0;
constexpr int kSomethingMissing = 3;
constexpr int kPatience = 10'000; // milliseconds, for a program beside this one
constexpr qint64 kRoomForStreams = 256 * 1024 * 1024; // octets; a stream is kept in a temporary file

using text::safe;

QStringList safeLines(const QByteArray& hostile)
{
    QStringList lines;
    for (const QString& line : QString::fromUtf8(hostile).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.append(safe(line));
    return lines;
}

/// Whether each character has a glyph of its own, from this font or from one that stands in.
bool canDraw(const QFont& font, const QString& text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns())
        if (run.glyphIndexes().contains(0U))
            return false;
    return true;
}

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return Doctor::tr("ok");
    case Verdict::Optional:
        return Doctor::tr("optional");
    case Verdict::Missing:
        break;
    }
    return Doctor::tr("missing");
}

Check program()
{
    return {
        Doctor::tr("This program"), Verdict::Good,
        Doctor::tr("Lifeline %1, Qt %2").arg(QStringLiteral(LIFELINE_VERSION), QLatin1String(qVersion()))};
}

Check display()
{
    const DisplayFacts display = findDisplay();
    if (display.answers)
        return {Doctor::tr("A display"), Verdict::Good, safe(display.name)};
    return {Doctor::tr("A display"),
            Verdict::Missing,
            display.name.isEmpty() ? Doctor::tr("none")
                                   : Doctor::tr("nobody answers at %1").arg(safe(display.name)),
            {Doctor::tr(
                "The window cannot be shown here. lifeline-cli and lifeline --export work without one.")}};
}

Check fonts()
{
    const theme::Theme theme = theme::Theme::light();
    const QString latin = QStringLiteral("SYN 0123456789 → ⋮ …");
    const QString chinese = QStringLiteral("三次握手");
    const QString found = QStringLiteral("%1, %2").arg(QFontInfo(theme.interfaceBase).family(),
                                                       QFontInfo(theme.fixedBase).family());
    QStringList advice;
    if (!canDraw(theme.interfaceFont(theme::TextSize::Body), latin)
        || !canDraw(theme.fixedFont(theme::TextSize::Body), latin))
        advice.append(Doctor::tr("Some characters have no glyph: apt install fonts-dejavu-core"));
    if (!canDraw(theme.interfaceFont(theme::TextSize::Body), chinese))
        advice.append(Doctor::tr("Chinese has no glyphs: apt install fonts-noto-cjk"));
    return {Doctor::tr("Fonts"), advice.isEmpty() ? Verdict::Good : Verdict::Missing, safe(found), advice};
}

Check lessonsFound()
{
    const auto folder = lessons::lessonFolder({});
    if (!folder)
        return {Doctor::tr("Lessons"),
                Verdict::Missing,
                Doctor::tr("none"),
                {Doctor::tr("Reinstall Lifeline, or set LIFELINE_LESSONS to their folder.")}};
    int good = 0;
    int recorded = 0;
    QStringList advice;
    for (const auto& lesson : lessons::allLessons(*folder)) {
        if (!lesson) {
            advice.append(text::errorText(lesson.error()));
            continue;
        }
        ++good;
        recorded += lessons::recordingOf(*lesson, folder) ? 1 : 0;
    }
    return {Doctor::tr("Lessons"), good > 0 && advice.isEmpty() ? Verdict::Good : Verdict::Missing,
            Doctor::tr("%1 lessons, %2 with a recording, in %3")
                .arg(good)
                .arg(recorded)
                .arg(safe(QString::fromStdString(folder->string()))),
            advice};
}

Check lab()
{
    const QString name = Doctor::tr("The lab");
    if (!QFileInfo(labProgram()).isExecutable())
        return {name,
                Verdict::Missing,
                Doctor::tr("missing"),
                {Doctor::tr("%1 should stand beside this program.").arg(safe(labProgram()))}};
    QProcess doctor;
    doctor.setStandardInputFile(QProcess::nullDevice());
    doctor.setProcessChannelMode(QProcess::MergedChannels);
    doctor.start(labProgram(), {QStringLiteral("doctor")});
    if (!doctor.waitForFinished(kPatience)) {
        doctor.kill();
        doctor.waitForFinished(kPatience);
        return {name, Verdict::Missing, Doctor::tr("lifeline-lab doctor does not end"), {}};
    }
    if (doctor.exitStatus() == QProcess::NormalExit && doctor.exitCode() == 0)
        return {name, Verdict::Good,
                geteuid() == 0 ? Doctor::tr("works here, as root") : Doctor::tr("works here, without root")};
    return {name, Verdict::Missing, Doctor::tr("lessons cannot run; their recordings can be shown"),
            safeLines(doctor.readAll())};
}

/// Tries it: whether the kernel lets it is asked of the kernel. Nothing that is captured is kept.
Check liveCapture()
{
    const QString name = Doctor::tr("Live capture");
    if (!QFileInfo(captureProgram()).isExecutable())
        return {name,
                Verdict::Missing,
                Doctor::tr("missing"),
                {Doctor::tr("%1 should stand beside this program.").arg(safe(captureProgram()))}};
    constexpr int kNotPermitted = 3; // lifeline-capture's exit code
    QProcess capture;
    capture.setStandardInputFile(QProcess::nullDevice());
    capture.start(captureProgram(),
                  {QStringLiteral("-i"), QStringLiteral("any"), QStringLiteral("-p"), QStringLiteral("-w"),
                   QStringLiteral("-")});
    const bool captures = capture.waitForReadyRead(kPatience);
    if (captures)
        capture.terminate();
    if (!capture.waitForFinished(kPatience)) {
        capture.kill();
        capture.waitForFinished(kPatience);
    }
    if (captures)
        return {name, Verdict::Good, Doctor::tr("%1 is there and may capture").arg(safe(captureProgram()))};
    if (capture.exitStatus() == QProcess::NormalExit && capture.exitCode() == kNotPermitted)
        return {name,
                Verdict::Missing,
                Doctor::tr("%1 is there and may not capture; this gives it the right, and only that:")
                    .arg(safe(captureProgram())),
                {safe(commandForRightToCapture())}};
    return {name, Verdict::Missing, Doctor::tr("lifeline-capture does not work"),
            safeLines(capture.readAllStandardError())};
}

Check wireshark()
{
    const QString path = QStandardPaths::findExecutable(QStringLiteral("wireshark"));
    if (!path.isEmpty())
        return {Doctor::tr("Wireshark"), Verdict::Good, safe(path)};
    return {Doctor::tr("Wireshark"), Verdict::Optional,
            Doctor::tr("not installed; only “Open in Wireshark” needs it")};
}

Check roomForStreams()
{
    const QStorageInfo disk(QDir::tempPath());
    const QString found =
        Doctor::tr("%1 free in %2")
            .arg(QLocale().formattedDataSize(disk.bytesAvailable()), safe(QDir::tempPath()));
    if (disk.bytesAvailable() >= kRoomForStreams)
        return {Doctor::tr("Room for streams"), Verdict::Good, found};
    return {Doctor::tr("Room for streams"),
            Verdict::Missing,
            found,
            {Doctor::tr("What comes through a pipe is kept there. Set TMPDIR to a larger disk.")}};
}

Check settings()
{
    const QSettings kept;
    const QString path = safe(kept.fileName());
    if (kept.isWritable())
        return {Doctor::tr("Settings"), Verdict::Good, path};
    return {Doctor::tr("Settings"),
            Verdict::Missing,
            path,
            {Doctor::tr("The file cannot be written: the window will not remember what you change.")}};
}

} // namespace

std::vector<Check> examineInstallation()
{
    return {program(),     display(),   fonts(),          lessonsFound(), lab(),
            liveCapture(), wireshark(), roomForStreams(), settings()};
}

QString reportText(const std::vector<Check>& checks)
{
    QStringList lines;
    for (const Check& check : checks) {
        lines.append(Doctor::tr("%1 · %2: %3").arg(word(check.verdict), check.name, check.found));
        for (const QString& advice : check.advice)
            lines.append(QStringLiteral("    ") + advice);
    }
    return lines.join(QLatin1Char('\n'));
}

int doctorCommand()
{
    const std::vector<Check> checks = examineInstallation();
    fmt::print("{}\n", reportText(checks).toStdString());
    const bool isMissing = std::any_of(checks.begin(), checks.end(),
                                       [](const Check& check) { return check.verdict == Verdict::Missing; });
    return isMissing ? kSomethingMissing : kGood;
}

} // namespace lifeline::app
