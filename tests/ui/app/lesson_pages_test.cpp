#include "app/lifeline/application.h"
#include "app/lifeline/check_report.h"
#include "app/lifeline/class_files.h"
#include "app/lifeline/lesson_pages.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lessons/lesson_list.h"
#include "ui/lessons/page_line.h"
#include "ui/lessons/verdict_row.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/main_window.h"
#include "ui/text/promise_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace lifeline::app {
namespace {

constexpr int kPatience = 30'000; // milliseconds

const char* const kLesson = R"(format = 1
id = "mine"
chapter = "opening"
duration = "50ms"
title = { en = "My handshake" }
summary = { en = "Mine." }
until = "done"

[[actor]]
name = "client"
side = "client"
steps = [ { do = "connect", port = 9292 } ]

[[narration]]
at = "> S"
en = "A SYN to nobody."

[promise]
packets = ["> S", "< R."]
)";

void write(const QString& path, const QByteArray& toml)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate)) << path.toStdString();
    file.write(toml);
}

TEST(CheckReport, HoldsEachPromiseAndWhatWasSeenInstead)
{
    const auto checked =
        checkedPromises(QStringLiteral("lifeline-lab: a warning\n"
                                       "ok       packets: > S\n"
                                       "broken   TcpExtTW of the client: 1\n"
                                       "   seen  0\n"
                                       "   connection 0, segment 3 arrived: inferred LISTEN, kernel CLOSED\n"
                                       "states   inferred = kernel at 22 of 23 readings\n"));
    const std::vector<lessons::CheckedPromise> expected{
        {QStringLiteral("packets: > S"), true, {}},
        {QStringLiteral("TcpExtTW of the client: 1"), false, QStringLiteral("0")},
        {QStringLiteral("states   inferred = kernel at 22 of 23 readings"), false, QStringLiteral("22")}};
    EXPECT_EQ(checked, expected);
    EXPECT_TRUE(checkedPromises({}).empty());
}

// What the lab says of a shipped recording is read whole, and each form of a promise is known.
TEST(CheckReport, EveryFormOfPromiseInTheShippedLessonsIsKnown)
{
    const QRegularExpression known(QStringLiteral(
        "^(Segments|States|System calls|From|Time) .*: |^(Segments: |Over within |Every packet "
        "arrived|Inferred states)|^\\S+( of the (client|server))?: [^:]*$"));
    for (const char* id : {"handshake", "accept-queue-drop", "all-syns-lost-short", "window-rtt"}) {
        QProcess lab;
        lab.start(QStringLiteral(LIFELINE_BIN_DIR "/lifeline-lab"),
                  {QStringLiteral("run"), QString::fromLatin1(id), QStringLiteral("--recorded"),
                   QStringLiteral("--check"), QStringLiteral("-w"), QStringLiteral("-")});
        ASSERT_TRUE(lab.waitForFinished(kPatience)) << id;
        const auto checked = checkedPromises(QString::fromUtf8(lab.readAllStandardError()));
        EXPECT_GE(checked.size(), 4U) << id;
        for (const lessons::CheckedPromise& one : checked) {
            EXPECT_TRUE(one.kept) << id << ": " << one.promise.toStdString() << " seen "
                                  << one.seen.toStdString();
            EXPECT_TRUE(known.match(text::promiseText(one.promise)).hasMatch()) << one.promise.toStdString();
        }
    }
}

class ClassFolder : public testing::Test {
protected:
    QTemporaryDir home;
    QString folder = home.filePath(QStringLiteral("lifeline/lessons"));

    QString file(const char* name) const { return folder + QLatin1Char('/') + QLatin1String(name); }
};

TEST_F(ClassFolder, IsFoundWhenItIsMadeAndReadAgainWhenItChanges)
{
    ClassFiles files(folder);
    files.read({});
    EXPECT_TRUE(files.lessons().empty());
    QSignalSpy changed(&files, &ClassFiles::changed);

    const auto reads = [&](std::size_t lessons, std::size_t problems) {
        return QTest::qWaitFor(
            [&] {
                if (!changed.isEmpty()) {
                    changed.clear();
                    files.read({"handshake"});
                }
                return files.lessons().size() == lessons && files.problems().size() == problems;
            },
            kPatience);
    };
    QDir().mkpath(folder);
    write(file("mine.toml"), kLesson);
    ASSERT_TRUE(reads(1, 0));
    EXPECT_EQ(files.pathOf(QStringLiteral("mine")), file("mine.toml"));
    EXPECT_TRUE(files.pathOf(QStringLiteral("handshake")).isEmpty());

    write(file("mine.toml"), QByteArray(kLesson).replace("\"50ms\"", "50"));
    ASSERT_TRUE(reads(0, 1));
    EXPECT_NE(files.problems().front().error.subject.find("mine.toml:4:"), std::string::npos)
        << files.problems().front().error.subject;

    write(file("mine.toml"), QByteArray(kLesson).replace("\"mine\"", "\"handshake\""));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            if (!changed.isEmpty()) {
                changed.clear();
                files.read({"handshake"});
            }
            return files.problems().size() == 1
                && files.problems().front().error.detail.find("another lesson") != std::string::npos;
        },
        kPatience));
    QFile::remove(file("mine.toml"));
    EXPECT_TRUE(reads(0, 0));
}

class OwnLessonsInTheWindow : public testing::Test {
protected:
    QString folder = ClassFiles::usualFolder();

    void SetUp() override
    {
        QDir(folder).removeRecursively();
        QDir().mkpath(folder);
        write(folder + QStringLiteral("/mine.toml"), kLesson);
        write(folder + QStringLiteral("/taken.toml"),
              QByteArray(kLesson).replace("\"mine\"", "\"handshake\""));
    }
    void TearDown() override { QDir(folder).removeRecursively(); }
};

TEST_F(OwnLessonsInTheWindow, StandInTheListAndRunFromTheirFile)
{
    Application application(QStringLiteral("en"));
    application.begin({});
    const QAbstractItemModel& model = *application.lessonList().model();
    const int last = model.rowCount() - 1;
    EXPECT_EQ(model.index(last - 2, 0).data().toString(), QStringLiteral("My lessons"));
    EXPECT_EQ(model.index(last - 1, 0).data().toString(), QStringLiteral("My handshake"));
    EXPECT_EQ(model.index(last, 0).data().toString(), QStringLiteral("taken.toml, line 2, column 1"));
    ASSERT_TRUE(application.lessonList().setCurrent(QStringLiteral("mine")));
    EXPECT_TRUE(application.lessonPages().introduction()->isVisible());

    QSignalSpy ended(&application, &Application::lessonEnded);
    application.window().actions().run->trigger();
    EXPECT_FALSE(application.lessonPages().introduction()->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, kPatience));
    if (application.session().snapshot() == nullptr || application.session().snapshot()->connections.empty())
        GTEST_SKIP() << "the lab is not possible on this machine, and there is no recording of it";
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !application.lessonPages().beside()->findChildren<lessons::VerdictRow*>().isEmpty(); },
        kPatience));
    EXPECT_EQ(application.lessonPages().beside()->content().title, QStringLiteral("My handshake"));
}

/// Takes the place of the program that opens files.
class Editor : public QObject {
    Q_OBJECT
public:
    Editor() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~Editor() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url.toLocalFile()); }
};

TEST_F(OwnLessonsInTheWindow, AnErrorIsCopiedAndItsFileOpened)
{
    Editor editor;
    Application application(QStringLiteral("en"));
    application.begin({});
    write(folder + QStringLiteral("/mine.toml"), QByteArray(kLesson).replace("[promise]", "[promises]"));
    const QAbstractItemModel& model = *application.lessonList().model();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return model.index(model.rowCount() - 2, 0)
                .data()
                .toString()
                .startsWith(QStringLiteral("mine.toml, line 18, column "));
        },
        kPatience))
        << "read again when it changes";
    application.lessonList().setCurrentIndex(model.index(model.rowCount() - 2, 0));
    QTest::keyClick(&application.lessonList(), Qt::Key_Return);
    EXPECT_EQ(editor.opened, QStringList{folder + QStringLiteral("/mine.toml")});
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("mine.toml, line 18, column ")));
}

// Without the lab the recording is played, and that is checked too.
TEST(LessonPagesInTheWindow, TheSentenceFollowsTheSegmentAndTheRunEndsWithTicks)
{
    Application application(QStringLiteral("en"));
    application.begin({});
    ASSERT_TRUE(application.lessonList().setCurrent(QStringLiteral("handshake")));
    LessonPages& pages = application.lessonPages();
    EXPECT_TRUE(pages.introduction()->isVisible());
    EXPECT_FALSE(application.ladder().isVisible());
    auto* tabs = application.window().findChild<QTabWidget*>(QStringLiteral("rightPanel"));
    EXPECT_FALSE(tabs->isTabVisible(tabs->indexOf(pages.beside())));

    application.window().actions().run->trigger();
    lessons::LessonPage* const beside = pages.beside();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto life = application.ladder().life();
            return life && life->steps.size() == 11 && !beside->findChildren<lessons::VerdictRow*>().isEmpty()
                && application.selection().step() == 0U;
        },
        kPatience));
    EXPECT_TRUE(application.ladder().isVisible());
    EXPECT_FALSE(pages.introduction()->isVisible());
    EXPECT_TRUE(tabs->isTabVisible(tabs->indexOf(beside)));
    EXPECT_EQ(beside->current(), std::optional(1)) << "the SYN";
    application.selection().setStep(1);
    EXPECT_EQ(beside->current(), std::optional(2)) << "the SYN-ACK";
    EXPECT_GE(beside->findChildren<lessons::VerdictRow*>().size(), 8);

    Q_EMIT beside->sentenceChosen(6); // the client's FIN
    EXPECT_EQ(application.selection().step(), std::optional(7U));

    Q_EMIT beside->lessonRequested(QStringLiteral("syn-lost"));
    EXPECT_EQ(application.lessonList().current(), QStringLiteral("syn-lost"));
    EXPECT_EQ(beside->content().id, QStringLiteral("syn-lost"));
    EXPECT_TRUE(beside->findChildren<lessons::VerdictRow*>().isEmpty()) << "those were another lesson's";
    application.window().actions().close->trigger();
    EXPECT_TRUE(pages.introduction()->isVisible());
    EXPECT_FALSE(tabs->isTabVisible(tabs->indexOf(beside)));
}

TEST(LessonPagesInTheWindow, AHandoutIsWrittenWithoutARun)
{
    const QTemporaryDir paper;
    Application application(QStringLiteral("en"));
    application.begin({});
    EXPECT_TRUE(application.window().actions().exportHandout->isEnabled());
    QSignalSpy written(&application, &Application::handoutWritten);
    const QString path = paper.filePath(QStringLiteral("out.pdf"));
    application.writeHandout(QStringLiteral("closed-port"), path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !written.isEmpty(); }, kPatience));
    EXPECT_GT(QFileInfo(path).size(), 10'000);
}

} // namespace
} // namespace lifeline::app

#include "lesson_pages_test.moc"
