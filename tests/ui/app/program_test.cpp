#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <gmock/gmock.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

namespace lifeline::app {
namespace {

constexpr int kPatience = 20'000; // milliseconds

struct Outcome {
    int exitCode = -1;
    std::string said;
};

/// Runs the program with no display, as a server would.
/// @param display  the X11 display that the environment names, or null
Outcome lifeline(const QStringList& arguments, const char* display = nullptr)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    if (display != nullptr)
        environment.insert(QStringLiteral("DISPLAY"), QLatin1String(display));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(LIFELINE_PROGRAM), arguments);
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAll().toStdString()};
}

QString small(const test::TemporaryDirectory& directory)
{
    return QString::fromStdString(directory.write("small.pcapng", test::smallCapture()));
}

TEST(Program, ExportWritesAPictureInEachFormatWithoutADisplay)
{
    const test::TemporaryDirectory directory;
    const QString capture = small(directory);
    for (const char* name : {"out.svg", "out.pdf", "out.png"}) {
        const QString out = QString::fromStdString(directory / name);
        const Outcome outcome = lifeline(
            {QStringLiteral("--export"), out, QStringLiteral("--connection"), QStringLiteral("0"), capture});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.said;
        EXPECT_GT(QFileInfo(out).size(), 1000) << name;
    }
}

TEST(Program, ALessonIsWrittenAsAHandoutWithoutADisplay)
{
    const test::TemporaryDirectory directory;
    const QString out = QString::fromStdString(directory / "out.pdf");
    const QStringList handout{QStringLiteral("--handout"), out, QStringLiteral("--lesson")};
    for (const char* language : {"en", "zh_CN"}) {
        QFile::remove(out);
        const Outcome outcome =
            lifeline(handout
                     + QStringList{QStringLiteral("handshake"), QStringLiteral("--language"),
                                   QLatin1String(language)});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.said;
        EXPECT_GT(QFileInfo(out).size(), 10'000) << language;
    }
    const Outcome unknown = lifeline(handout + QStringList{QStringLiteral("no-such-lesson")});
    EXPECT_EQ(unknown.exitCode, 1);
    EXPECT_THAT(unknown.said, testing::HasSubstr("no such lesson"));
    EXPECT_EQ(lifeline({QStringLiteral("--handout"), out}).exitCode, 1) << "which lesson?";
    EXPECT_EQ(lifeline({QStringLiteral("--handout"), QStringLiteral("out.txt"), QStringLiteral("--lesson"),
                        QStringLiteral("handshake")})
                  .exitCode,
              1);
}

TEST(Program, ExportWritesTextsAndFramesWithoutADisplay)
{
    const test::TemporaryDirectory directory;
    const QString capture = small(directory);
    for (const auto& [name, holds] :
         {std::pair("out.md", "# TCP connection 0"), std::pair("out.mmd", "sequenceDiagram"),
          std::pair("out.puml", "@startuml"), std::pair("out.txt", "ESTABLISHED"),
          std::pair("out.tcpdump.txt", "Flags [S]"), std::pair("out.csv", "client_address"),
          std::pair("out.json", "conn_state"), std::pair("out.pcapng", "What is known of each")}) {
        const QString out = QString::fromStdString(directory / name);
        const Outcome outcome = lifeline({QStringLiteral("--export"), out, capture});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.said;
        QFile file(out);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        EXPECT_THAT(file.readAll().toStdString(), testing::HasSubstr(holds)) << name;
    }
}

TEST(Program, WhatIsExportedAnonymouslyHoldsNoAddress)
{
    const test::TemporaryDirectory directory;
    const QString capture = small(directory);
    for (const char* name : {"out.svg", "out.md", "out.json", "out.csv", "out.pcapng"}) {
        const QString out = QString::fromStdString(directory / name);
        const Outcome outcome =
            lifeline({QStringLiteral("--export"), out, QStringLiteral("--anonymise"), capture});
        EXPECT_EQ(outcome.exitCode, 0) << outcome.said;
        QFile file(out);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name;
        const std::string all = file.readAll().toStdString();
        EXPECT_THAT(all, testing::Not(testing::HasSubstr("10.0.0."))) << name;
        EXPECT_THAT(all, testing::Not(testing::HasSubstr(std::string("\x0A\x00\x00\x01", 4)))) << name;
    }
}

TEST(Program, ADisplayWhereNobodyAnswersHindersNothingThatNeedsNone)
{
    constexpr const char* kDead = ":7777";
    const test::TemporaryDirectory directory;
    const QString out = QString::fromStdString(directory / "out.svg");
    const Outcome written = lifeline({QStringLiteral("--export"), out, small(directory)}, kDead);
    EXPECT_EQ(written.exitCode, 0);
    EXPECT_EQ(written.said, "");
    EXPECT_GT(QFileInfo(out).size(), 1000);

    const Outcome doctor =
        lifeline({QStringLiteral("--doctor"), QStringLiteral("--language"), QStringLiteral("en")}, kDead);
    EXPECT_EQ(doctor.exitCode, 3);
    EXPECT_THAT(doctor.said, testing::HasSubstr("missing · A display: nobody answers at X11 :7777\n"));
    EXPECT_THAT(doctor.said, testing::Not(testing::HasSubstr("XDG_RUNTIME_DIR")));

    const Outcome window = lifeline({}, kDead);
    EXPECT_EQ(window.exitCode, 1);
    EXPECT_THAT(window.said, testing::HasSubstr("nobody answers at X11 :7777"));
}

TEST(Program, ASeedGivesTheSameAddressesEachTime)
{
    const test::TemporaryDirectory directory;
    const QString capture = small(directory);
    const auto exported = [&](const QString& option) {
        const QString out = QString::fromStdString(directory / "out.csv");
        EXPECT_EQ(lifeline({QStringLiteral("--export"), out, option, capture}).exitCode, 0);
        QFile file(out);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    };
    const std::string first = exported(QStringLiteral("--anonymise=7"));
    EXPECT_THAT(first, testing::Not(testing::HasSubstr("10.0.0.")));
    EXPECT_EQ(first, exported(QStringLiteral("--anonymise=7")));
    EXPECT_NE(first, exported(QStringLiteral("--anonymise=8")));
    EXPECT_NE(exported(QStringLiteral("--anonymise")), exported(QStringLiteral("--anonymise")));
}

TEST(Program, ExportSaysWhatIsWrong)
{
    const test::TemporaryDirectory directory;
    const QString out = QString::fromStdString(directory / "out.svg");
    const QString empty = QString::fromStdString(directory.write("empty.pcap", {}));
    const QStringList toSvg{QStringLiteral("--export"), out};

    EXPECT_EQ(lifeline(toSvg + QStringList{empty}).exitCode, 2);
    EXPECT_EQ(
        lifeline(toSvg + QStringList{QStringLiteral("-C"), QStringLiteral("7"), small(directory)}).exitCode,
        1);
    EXPECT_EQ(lifeline({QStringLiteral("--export"), QStringLiteral("out.gif"), empty}).exitCode, 1);
    EXPECT_EQ(lifeline({QStringLiteral("--no-such-option")}).exitCode, 1);
}

TEST(Program, HelpAndVersionEndWellWithoutADisplay)
{
    const Outcome chinese =
        lifeline({QStringLiteral("--help"), QStringLiteral("--language"), QStringLiteral("zh_CN")});
    EXPECT_EQ(chinese.exitCode, 0);
    for (const char* word : {"用法：", "选项：", "位置参数：", "需要：", "显示版本并退出"})
        EXPECT_THAT(chinese.said, testing::HasSubstr(word));
    const Outcome help = lifeline({QStringLiteral("--help")});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_THAT(help.said, testing::Not(testing::HasSubstr("->")));
    EXPECT_THAT(lifeline({QStringLiteral("--version")}).said, testing::HasSubstr("lifeline "));
}

TEST(Program, TheDoctorSaysWhatWorksHereAndThatADisplayIsMissing)
{
    const Outcome outcome =
        lifeline({QStringLiteral("--doctor"), QStringLiteral("--language"), QStringLiteral("en")});
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_THAT(outcome.said, testing::HasSubstr("ok · This program: Lifeline "));
    EXPECT_THAT(outcome.said,
                testing::HasSubstr("missing · A display: none\n    The window cannot be shown here."));
    EXPECT_THAT(outcome.said, testing::ContainsRegex("ok · Lessons: [0-9]+ lessons"));
    EXPECT_THAT(outcome.said, testing::HasSubstr("The lab: "));
    EXPECT_THAT(outcome.said, testing::ContainsRegex("Live capture: [^\n]*lifeline-capture"));
}

/// The processes whose parent is this one.
std::vector<qint64> childrenOf(qint64 process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/task/" + std::to_string(process) + "/children");
    std::vector<qint64> children;
    for (qint64 child = 0; file >> child;)
        children.push_back(child);
    return children;
}

void addDescendants(qint64 process, std::vector<qint64>& into)
{
    for (const qint64 child : childrenOf(process)) {
        into.push_back(child);
        addDescendants(child, into);
    }
}

bool isAlive(qint64 process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string id;
    std::string name;
    std::string state;
    return (file >> id >> name >> state) && state != "Z";
}

/// Asks again and again until it is so, or the patience is over.
template <class Predicate>
bool becomes(Predicate predicate)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kPatience) {
        if (predicate())
            return true;
        std::this_thread::yield();
    }
    return false;
}

TEST(Program, KilledInTheMiddleOfALessonItLeavesNoProcessBehind)
{
    if (!std::filesystem::exists(LIFELINE_BIN_DIR "/lifeline-lab"))
        GTEST_SKIP() << "lifeline-lab is not built";
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LIFELINE_PROGRAM),
                  {QStringLiteral("--lesson"), QStringLiteral("handshake"), QStringLiteral("--run")});
    ASSERT_TRUE(process.waitForStarted(kPatience));

    std::vector<qint64> descendants;
    ASSERT_TRUE(becomes([&] {
        descendants.clear();
        addDescendants(process.processId(), descendants);
        return !descendants.empty();
    }));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    ASSERT_TRUE(process.waitForFinished(kPatience));
    for (const qint64 descendant : descendants)
        EXPECT_TRUE(becomes([&] { return !isAlive(descendant); })) << descendant;
}

} // namespace
} // namespace lifeline::app
