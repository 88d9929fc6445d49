#include "ui/handout/handout.h"

#include "app/lifeline/handout_work.h"
#include "core/lessons/lesson_folder.h"
#include "core/lessons/lesson_reader.h"
#include "ui/handout/handout_ladder.h"
#include "ui/text/question_text.h"

#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <set>

namespace lifeline::handout {
namespace {

constexpr int kPatience = 30'000; // milliseconds
const std::filesystem::path kFolder = LIFELINE_SOURCE_DIR "/resources/lessons";

/// A PDF's text page by page, by pdftotext (poppler-utils).
QStringList pagesOf(const QString& path)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty()) {
        ADD_FAILURE() << "pdftotext is missing: script/setup --tests";
        return {};
    }
    QProcess reader;
    reader.start(program, {QStringLiteral("-layout"), path, QStringLiteral("-")});
    EXPECT_TRUE(reader.waitForFinished(kPatience));
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(QLatin1Char('\f'));
    if (!pages.isEmpty() && pages.last().trimmed().isEmpty())
        pages.removeLast();
    return pages;
}

/// Without blanks, joiners and line ends: a PDF breaks lines where it likes.
QString squeezed(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC).remove(QChar(0x2060)); // no ligatures
    QString result;
    for (const QChar letter : text)
        if (!letter.isSpace())
            result += letter;
    return result;
}

class OnPaper : public testing::Test {
protected:
    QTemporaryDir folder;

    Handout handoutOf(const std::string& id, const QString& language)
    {
        const auto lesson = lessons::findLesson(id, kFolder);
        EXPECT_TRUE(lesson) << describe(lesson.error());
        const auto run = app::recordedRun(*lesson, kFolder);
        EXPECT_TRUE(run) << describe(run.error());
        return app::handoutOf(*lesson, **run, language);
    }

    QStringList written(const Handout& handout, ladder::PageFormat page = ladder::PageFormat::A4)
    {
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        const auto result = writeHandout(path, handout, page);
        EXPECT_TRUE(result) << describe(result.error());
        return pagesOf(path);
    }
};

TEST_F(OnPaper, QuestionsComeBeforeTheAnswersWhichHavePagesOfTheirOwn)
{
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        const Handout handout = handoutOf("handshake", language);
        ASSERT_EQ(handout.questions.size(), 8U);
        const QStringList pages = written(handout);
        ASSERT_GE(pages.size(), 3);
        QString before;
        QString answers;
        bool isAnswer = false;
        for (const QString& page : pages) {
            isAnswer = isAnswer || page.contains(QStringLiteral("Answers: "));
            (isAnswer ? answers : before) += squeezed(page);
        }
        EXPECT_TRUE(before.contains(squeezed(handout.title)));
        EXPECT_TRUE(before.contains(squeezed(handout.watch.front())));
        EXPECT_FALSE(before.contains(squeezed(handout.narration.back().text))) << "it tells the answers";
        EXPECT_TRUE(answers.contains(squeezed(handout.narration.back().text)));
        EXPECT_TRUE(before.contains(QStringLiteral("10.0.0.2:9292"))) << "the ladder is there, as text";
        EXPECT_FALSE(before.contains(QStringLiteral("Answers:")));
        ASSERT_FALSE(answers.isEmpty());
        for (const teaching::Question& question : handout.questions) {
            const QString asked = squeezed(text::questionText(question, *handout.life));
            const QString right =
                squeezed(text::choiceText(question.choices[question.answer], question, *handout.life));
            const QString reason =
                squeezed(text::reasonText(question, *handout.life, handout.examination->remarks.findings));
            EXPECT_TRUE(before.contains(asked)) << asked.toStdString();
            EXPECT_TRUE(answers.contains(asked)) << asked.toStdString();
            EXPECT_TRUE(answers.contains(right)) << right.toStdString();
            EXPECT_TRUE(answers.contains(reason)) << reason.toStdString();
            EXPECT_FALSE(!reason.isEmpty() && before.contains(reason)) << reason.toStdString();
        }
    }
}

TEST_F(OnPaper, QuestionsAreOfSeveralTopicsAndTheNarrationHasItsPlaces)
{
    const Handout handout = handoutOf("handshake", QStringLiteral("en"));
    std::set<teaching::Topic> topics;
    for (const teaching::Question& question : handout.questions)
        topics.insert(question.topic);
    EXPECT_GE(topics.size(), 4U);
    ASSERT_EQ(handout.narration.size(), 10U);
    EXPECT_EQ(handout.narration[2].step, std::optional(1U)) << "the SYN-ACK";
    EXPECT_EQ(handout.narration[9].step, std::optional(10U)) << "the last ACK";
}

// The first client just connects; the story is about the third, whose ACK finds no room.
TEST_F(OnPaper, TheConnectionIsTheOneThatHasMostToAsk)
{
    const Handout handout = handoutOf("accept-queue-drop", QStringLiteral("en"));
    EXPECT_EQ(handout.life->connection.endpoint[Side::Client].port, 40003);
}

TEST_F(OnPaper, LetterIsWiderAndShorterThanA4)
{
    const auto size = [&](ladder::PageFormat page) {
        written(handoutOf("syn-lost", QStringLiteral("en")), page);
        QProcess reader;
        reader.start(QStringLiteral("pdfinfo"), {folder.filePath(QStringLiteral("out.pdf"))});
        EXPECT_TRUE(reader.waitForFinished(kPatience));
        return QString::fromUtf8(reader.readAllStandardOutput());
    };
    EXPECT_TRUE(size(ladder::PageFormat::A4).contains(QStringLiteral("(A4)")));
    EXPECT_TRUE(size(ladder::PageFormat::Letter).contains(QStringLiteral("(letter)")));
}

TEST_F(OnPaper, EveryShippedLessonHasAHandoutOfAFewPages)
{
    for (const auto& lesson : lessons::allLessons(kFolder)) {
        ASSERT_TRUE(lesson);
        const Handout handout = handoutOf(lesson->id, QStringLiteral("en"));
        EXPECT_GE(handout.questions.size(), 3U) << lesson->id;
        const QString path = folder.filePath(QStringLiteral("each.pdf"));
        ASSERT_TRUE(writeHandout(path, handout, ladder::PageFormat::A4)) << lesson->id;
        const qsizetype pages = pagesOf(path).size();
        EXPECT_GE(pages, 2) << lesson->id;
        EXPECT_LE(pages, 7) << lesson->id;
    }
}

TEST_F(OnPaper, SlowStartIsAFewBursts)
{
    const Handout handout = handoutOf("slow-start", QStringLiteral("en"));
    EXPECT_EQ(handout.shown, handout.life->steps.size()) << "all of it";
    EXPECT_LE(written(handout).size(), 4);
    const ladder::Picture picture =
        pictureOf(handout, theme::Theme::light(), QImage(1, 1, QImage::Format_RGB32));
    EXPECT_EQ(picture.layout.bursts.size(), 6U);
}

/// What stands in the ladder about one of the things of a kind.
QString textOf(const std::vector<ladder::PlacedText>& texts, ladder::PlacedText::Kind kind,
               std::uint32_t index)
{
    QStringList words;
    for (const ladder::PlacedText& text : texts)
        if (text.kind == kind && text.index == index)
            words.append(text.text());
    return words.join(QLatin1Char(' '));
}

TEST_F(OnPaper, TheLadderLeavesOutWhatIsAskedAndNamesTheQuestion)
{
    using Kind = ladder::PlacedText::Kind;
    using teaching::Topic;
    const QImage device(1, 1, QImage::Format_RGB32);
    std::set<Topic> seen;
    for (const auto& lesson : lessons::allLessons(kFolder)) {
        ASSERT_TRUE(lesson);
        const Handout handout = handoutOf(lesson->id, QStringLiteral("en"));
        const ladder::Picture picture = pictureOf(handout, theme::Theme::light(), device);
        const auto texts = ladder::collectTexts(picture, {-1, picture.layout.height + 1});
        for (std::size_t i = 0; i < handout.questions.size(); ++i) {
            const teaching::Question& question = handout.questions[i];
            const QString mark = QStringLiteral("? Q%1").arg(i + 1);
            SCOPED_TRACE(lesson->id + ", " + mark.toStdString());
            const QString label = question.step < handout.life->steps.size()
                ? textOf(texts, Kind::Label, question.step)
                : QString();
            switch (question.topic) {
            case Topic::NextSegment:
            case Topic::Repeat: {
                EXPECT_TRUE(label.startsWith(QStringLiteral("? Q"))) << label.toStdString();
                EXPECT_FALSE(label.contains(QLatin1Char('[')));
                const ladder::Arrow* arrow = ladder::arrowOf(picture.layout, question.step);
                ASSERT_NE(arrow, nullptr);
                EXPECT_EQ(ladder::arrowLine(picture, *arrow).dy(), 0) << "nobody sees who sends it";
                EXPECT_TRUE(textOf(texts, Kind::Loss, question.step).isEmpty());
                break;
            }
            case Topic::Acknowledgment:
                EXPECT_TRUE(label.contains(QStringLiteral("? Q"))) << label.toStdString();
                EXPECT_FALSE(label.contains(QRegularExpression(QStringLiteral("ack [0-9]"))))
                    << label.toStdString();
                break;
            case Topic::StateAfterSending:
            case Topic::StateAfterArrival: {
                bool isNamed = false;
                for (const auto& [span, name] : picture.blanks.states[question.side]) {
                    for (const ladder::Band& band : picture.layout.bands[question.side])
                        EXPECT_NE(band.span, span) << "its colour would tell";
                    isNamed = isNamed || mark == ladder::Blanks::mark(name);
                }
                EXPECT_TRUE(isNamed);
                break;
            }
            case Topic::CallResult: {
                const QString call = textOf(texts, Kind::Call, *question.call);
                EXPECT_TRUE(call.contains(mark)) << call.toStdString();
                break;
            }
            case Topic::ResetEffect:
                break;
            }
            seen.insert(question.topic);
        }
    }
    EXPECT_EQ(seen.size(), teaching::kTopicCount) << "or not everything was tried";
}

TEST_F(OnPaper, APlaceThatCannotBeWrittenIsAnError)
{
    const auto result = writeHandout(folder.filePath(QStringLiteral("no/such/folder.pdf")), Handout{},
                                     ladder::PageFormat::A4);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::CannotOpen);
}

} // namespace
} // namespace lifeline::handout
