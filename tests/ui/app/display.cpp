#include "tests/ui/app/display.h"

#include <QFile>
#include <QStandardPaths>
#include <QtEndian>
#include <QtTest/QTest>

#include <array>

namespace lifeline::test {

namespace {

constexpr int kPatience = 20'000; // milliseconds
constexpr int kLongestAnswer = 5'000; // milliseconds, of xdotool and xclip

} // namespace

QStringList Display::missingPrograms()
{
    QStringList missing;
    for (const char* name : {"Xvfb", "openbox", "xdotool", "xclip"})
        if (QStandardPaths::findExecutable(QLatin1String(name)).isEmpty())
            missing.append(QLatin1String(name));
    return missing;
}

Display::Display()
{
    // The server finds a free number, and writes it to its standard output once it can be used. Without
    // -noreset it starts anew whenever its last client leaves.
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp"), QStringLiteral("-noreset"), QStringLiteral("-fbdir"),
                    m_folder.path(), QStringLiteral("-screen"), QStringLiteral("0"),
                    QStringLiteral("%1x%2x24").arg(kWidth).arg(kHeight)});
    if (!QTest::qWaitFor([&] { return m_server.bytesAvailable() > 1; }, kPatience))
        return;
    m_name = QLatin1Char(':') + QString::fromLatin1(m_server.readAllStandardOutput()).trimmed();
    m_windowManager.setProcessEnvironment(environment());
    m_windowManager.start(QStringLiteral("openbox"), {QStringLiteral("--sm-disable")});
    // A window manager that can be asked for its desktops has taken the screen over.
    m_isRunning =
        m_windowManager.waitForStarted(kPatience)
        && QTest::qWaitFor(
            [&] { return !run(QStringLiteral("xdotool"), {QStringLiteral("get_num_desktops")}).isEmpty(); },
            kPatience);
}

Display::~Display()
{
    for (QProcess* process : {&m_windowManager, &m_server}) {
        process->terminate();
        if (!process->waitForFinished(kLongestAnswer))
            process->kill();
    }
}

QProcessEnvironment Display::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("DISPLAY"), m_name);
    environment.insert(QStringLiteral("HOME"), m_folder.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder.path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

QString Display::run(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(program, arguments);
    if (!process.waitForFinished(kLongestAnswer)) {
        process.kill();
        process.waitForFinished(kLongestAnswer);
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString Display::condition() const
{
    const auto word = [](const QProcess& process) {
        return process.state() == QProcess::Running ? QStringLiteral("runs") : QStringLiteral("ended");
    };
    return QStringLiteral("%1: server %2, window manager %3; windows “%4”, active “%5”")
        .arg(m_name, word(m_server), word(m_windowManager),
             run(QStringLiteral("xdotool"),
                 {QStringLiteral("search"), QStringLiteral("--name"), QStringLiteral("."),
                  QStringLiteral("getwindowname"), QStringLiteral("%@")})
                 .replace(QLatin1Char('\n'), QLatin1Char('|')),
             activeTitle());
}

bool Display::waitForWindow(const QString& title)
{
    return QTest::qWaitFor(
        [&] {
            run(QStringLiteral("xdotool"),
                {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title,
                 QStringLiteral("windowactivate")});
            return activeTitle().contains(title);
        },
        kPatience);
}

int Display::windows(const QString& title) const
{
    const QString found =
        run(QStringLiteral("xdotool"),
            {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), title});
    return static_cast<int>(found.count(QLatin1Char('\n')));
}

QString Display::activeTitle() const
{
    return run(QStringLiteral("xdotool"),
               {QStringLiteral("getactivewindow"), QStringLiteral("getwindowname")})
        .trimmed();
}

void Display::press(const QStringList& keys)
{
    run(QStringLiteral("xdotool"),
        QStringList{QStringLiteral("key"), QStringLiteral("--clearmodifiers")} + keys);
}

void Display::type(const QString& text)
{
    run(QStringLiteral("xdotool"), {QStringLiteral("type"), QStringLiteral("--clearmodifiers"), text});
}

void Display::click(QPoint at)
{
    run(QStringLiteral("xdotool"),
        {QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()),
         QStringLiteral("click"), QStringLiteral("1")});
}

QString Display::clipboard() const
{
    return run(QStringLiteral("xclip"),
               {QStringLiteral("-selection"), QStringLiteral("clipboard"), QStringLiteral("-out")});
}

QImage Display::screen() const
{
    // The server keeps its picture in a file of xwd's form: 25 numbers, a name, colours, pixels.
    QFile file(m_folder.filePath(QStringLiteral("Xvfb_screen0")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray octets = file.readAll();
    enum Field : std::size_t {
        HeaderSize = 0,
        Width = 4,
        Height = 5,
        OctetsInLine = 12,
        Colours = 19,
        Fields = 25
    };
    constexpr std::size_t kNumber = sizeof(quint32);
    if (static_cast<std::size_t>(octets.size()) < Fields * kNumber)
        return {};
    std::array<quint32, Fields> header{};
    for (std::size_t i = 0; i < header.size(); ++i)
        header[i] = qFromBigEndian<quint32>(octets.constData() + kNumber * i);
    constexpr quint32 kColourSize = 12;
    const quint32 begin = header[HeaderSize] + header[Colours] * kColourSize;
    const quint64 end = begin + quint64{header[OctetsInLine]} * header[Height];
    if (end > static_cast<quint64>(octets.size()))
        return {};
    return QImage(reinterpret_cast<const uchar*>(octets.constData()) + begin, static_cast<int>(header[Width]),
                  static_cast<int>(header[Height]), static_cast<int>(header[OctetsInLine]),
                  QImage::Format_RGB32)
        .copy();
}

} // namespace lifeline::test
