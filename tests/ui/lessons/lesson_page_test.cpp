#include "ui/lessons/lesson_page.h"

#include "core/lessons/lesson_folder.h"
#include "tests/ui/clipped_texts.h"
#include "ui/lessons/command_row.h"
#include "ui/lessons/page_line.h"
#include "ui/lessons/verdict_row.h"
#include "ui/text/promise_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::lessons {
namespace {

constexpr int kPatience = 2'000; // milliseconds

std::vector<Lesson> shipped()
{
    std::vector<Lesson> lessons;
    for (auto& read : allLessons(LIFELINE_SOURCE_DIR "/resources/lessons"))
        if (read)
            lessons.push_back(std::move(*read));
    return lessons;
}

PageContent contentOf(const std::vector<Lesson>& all, const std::string& id, const QString& language)
{
    for (const Lesson& lesson : all)
        if (lesson.id == id)
            return pageContent(lesson, all, language);
    ADD_FAILURE() << "no lesson " << id;
    return {};
}

QStringList texts(const QWidget& page)
{
    QStringList texts;
    for (const QLabel* label : page.findChildren<QLabel*>())
        texts.append(label->text());
    return texts;
}

class LessonPages : public testing::Test {
protected:
    std::vector<Lesson> all = shipped();
    QAction run{QStringLiteral("&Run lesson")};
    LessonPage page{LessonPage::Place::Panel};

    void show(const std::string& id, const QString& language = QStringLiteral("en"))
    {
        page.setTheme(theme::Theme::light(), 1);
        page.setDoings({{&run, QStringLiteral("Run")}});
        page.setContent(contentOf(all, id, language));
        page.resize(344, 900);
        page.show();
        QCoreApplication::processEvents();
    }
};

TEST_F(LessonPages, BeforeARunSayWhatItShowsAndWhatToWatch)
{
    show("handshake");
    const QString written = texts(page).join(QLatin1Char('\n'));
    EXPECT_TRUE(written.contains(QStringLiteral("echo on port 9292")));
    EXPECT_TRUE(written.contains(QStringLiteral("• Which end is left in TIME")));
    EXPECT_TRUE(written.contains(QStringLiteral("tcpdump -i lo -n host localhost and port 9292")));
    EXPECT_FALSE(written.contains(QStringLiteral("random initial sequence number"))) << "not told yet";
    QSignalSpy pressed(&run, &QAction::triggered);
    page.findChild<QPushButton*>()->click();
    EXPECT_EQ(pressed.count(), 1);
}

TEST_F(LessonPages, WhileItRunsTheSentenceThatIsToldIsMarked)
{
    show("handshake");
    page.setTold(true, 2);
    const auto lines = page.findChildren<PageLine*>();
    int marked = 0;
    for (const PageLine* line : lines) {
        marked += line->isCurrent() ? 1 : 0;
        if (line->isCurrent()) {
            EXPECT_TRUE(line->text().startsWith(QStringLiteral("The server answers SYN")));
        }
    }
    EXPECT_EQ(marked, 1);
    page.setTold(true, 3);
    EXPECT_TRUE(lines[3]->isCurrent());
    EXPECT_FALSE(lines[2]->isCurrent());
    page.setTold(false);
    EXPECT_EQ(page.findChildren<PageLine*>().size(), 4) << "only the links to other lessons";
}

TEST_F(LessonPages, SentencesAndLinksAreReachedAndPressedByKeys)
{
    show("handshake");
    page.setTold(true, 0);
    QSignalSpy sentence(&page, &LessonPage::sentenceChosen);
    QSignalSpy link(&page, &LessonPage::lessonRequested);
    const auto lines = page.findChildren<PageLine*>();
    lines[0]->setFocus();
    QTest::keyClick(lines[0], Qt::Key_Down);
    ASSERT_EQ(sentence.count(), 1);
    EXPECT_EQ(sentence.first().first().toInt(), 1);
    EXPECT_NE(lines.last()->focusPolicy(), Qt::NoFocus);
    QTest::keyClick(lines.last(), Qt::Key_Return);
    ASSERT_EQ(link.count(), 1);
    EXPECT_EQ(link.first().first().toString(), QStringLiteral("time-wait-side"));
    QTest::mouseClick(lines[4], Qt::LeftButton);
    EXPECT_EQ(sentence.last().first().toInt(), 4);
}

TEST_F(LessonPages, ACommandIsCopiedAsItIsTyped)
{
    show("accept-queue-drop");
    bool found = false;
    for (auto* row : page.findChildren<CommandRow*>())
        if (row->command() == QStringLiteral("nstat -az | grep Listen")) {
            found = true;
            row->findChild<QPushButton*>()->click();
        }
    ASSERT_TRUE(found);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("nstat -az | grep Listen"));
    EXPECT_TRUE(texts(page).contains(QStringLiteral("Copied: nstat -az | grep Listen")));
}

TEST_F(LessonPages, AfterARunEveryPromiseHasATickOrACrossWithWhatWasSeen)
{
    show("handshake");
    page.setChecked({{QStringLiteral("states of the client: CLOSED, SYN-SENT"), true, {}},
                     {QStringLiteral("TcpRetransSegs of the server: 0"), false, QStringLiteral("2")}});
    EXPECT_EQ(page.findChildren<VerdictRow*>().size(), 2);
    const QString written = texts(page).join(QLatin1Char('\n')).remove(QChar(0x200B)).remove(QChar(0x2060));
    EXPECT_TRUE(written.contains(QStringLiteral("1 of 2 kept")));
    EXPECT_TRUE(written.contains(QStringLiteral("States of the client: CLOSED, SYN-SENT")));
    EXPECT_TRUE(written.contains(QStringLiteral("Seen instead: 2")));
    page.setChecked({});
    EXPECT_TRUE(page.findChildren<VerdictRow*>().isEmpty());
}

TEST_F(LessonPages, NothingIsClippedAtAnyZoomInAnyLanguage)
{
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")})
        for (const char* id : {"handshake", "accept-queue-drop", "time-wait-reuse", "user-timeout"}) {
            show(id, language);
            page.setTold(true, 0);
            page.setChecked({{QStringLiteral("packets: > S, < S., > ."), true, {}}});
            for (const double zoom : {0.75, 1.0, 2.0, 3.0}) {
                page.setTheme(theme::Theme::dark(), zoom);
                page.resize(344, 900);
                // A new height goes up through the layouts, one a turn of the event loop.
                static_cast<void>(
                    QTest::qWaitFor([&] { return test::clippedTexts(page).isEmpty(); }, kPatience));
                EXPECT_EQ(test::clippedTexts(page).join(QLatin1Char('\n')).toStdString(), "")
                    << id << " at " << zoom;
                if (zoom <= 1) { // wider words are scrolled to
                    EXPECT_LE(page.widget()->minimumSizeHint().width(), page.viewport()->width())
                        << id << " at " << zoom;
                }
            }
            page.setTold(false);
            page.setChecked({});
        }
}

TEST(PromiseText, ReadsEveryFormAndCutsLongLists)
{
    const auto plain = [](const char* line) {
        return text::promiseText(QString::fromUtf8(line))
            .remove(QChar(0x2060))
            .replace(QChar(QChar::Nbsp), QLatin1Char(' '))
            .toStdString();
    };
    EXPECT_EQ(plain("packets: > S, < S."), "Segments: > S, < S.");
    EXPECT_EQ(plain("packets of port 40003: > S"), "Segments of port 40003: > S");
    EXPECT_EQ(plain("states of the server of port 4: LISTEN"), "States of the server of port 4: LISTEN");
    EXPECT_EQ(plain("calls of client 1: connect = 0"), "System calls of client 1: connect = 0");
    EXPECT_EQ(plain("time from > S to > S (2.): 1 s within 100 ms"), "From > S to > S (2.): 1 s ± 100 ms");
    EXPECT_EQ(plain("time of client: connect: 7 s within 1 s"), "Time of client: connect: 7 s ± 1 s");
    EXPECT_EQ(plain("TcpExtTW of the client: 1"), "TcpExtTW of the client: 1");
    EXPECT_EQ(plain("over within 2 s"), "Over within 2 s");
    EXPECT_EQ(plain("something new"), "something new");
    QStringList many;
    for (int i = 0; i < 30; ++i)
        many.append(QStringLiteral("> S"));
    EXPECT_TRUE(text::promiseText(QStringLiteral("packets: ") + many.join(QStringLiteral(", ")))
                    .contains(QStringLiteral("18")));
}

} // namespace
} // namespace lifeline::lessons
