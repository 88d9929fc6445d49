// Every lesson as it is presented, in both languages and on a wide and a narrow screen: whether all that is
// said and asked has room.
#include "app/lifeline/narration.h"
#include "app/lifeline/programs_connection.h"
#include "app/lifeline/told.h"
#include "core/analysis/examination.h"
#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/lessons/lesson_folder.h"
#include "core/trace/load.h"
#include "ui/presenter/board.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <ostream>

namespace lifeline::app {
namespace {

struct Shown {
    lessons::Lesson lesson;
    std::string language;
};

void PrintTo(const Shown& shown, std::ostream* out) { *out << shown.lesson.id << " " << shown.language; }

std::vector<Shown> everyLessonInBothLanguages()
{
    std::vector<Shown> all;
    for (const auto& lesson : lessons::allLessons(LIFELINE_SOURCE_DIR "/resources/lessons"))
        for (const char* language : {"en", "zh_CN"})
            if (lesson)
                all.push_back({*lesson, language});
    return all;
}

class PresentedLesson : public testing::TestWithParam<Shown> {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(
            translator.load(QStringLiteral("lifeline_%1.qm").arg(QString::fromStdString(GetParam().language)),
                            QStringLiteral(LIFELINE_QM_DIR)));
        QCoreApplication::installTranslator(&translator);
        const std::string path =
            LIFELINE_SOURCE_DIR "/resources/recordings/" + GetParam().lesson.id + ".pcapng.gz";
        auto source = capture::openSource(path);
        ASSERT_TRUE(source) << path;
        capture::CaptureReader reader(std::move(*source), path);
        const trace::SnapshotPtr trace = trace::load(reader, path);
        presenter::Subject subject;
        subject.life = std::make_shared<trace::Life>(trace::lifeOf(*trace, firstOfAProgram(*trace)));
        subject.examination =
            std::make_shared<analysis::Examination>(analysis::examine(*trace, *subject.life));
        tell(GetParam().lesson, narrationOf(GetParam().lesson, happeningsOf(*trace), *subject.life, true),
             QString::fromStdString(GetParam().language), subject);
        presentation.setSpeed(0);
        presentation.setSubject(std::move(subject));
    }

    QTranslator translator;
    presenter::Presentation presentation;
};

TEST_P(PresentedLesson, HasRoomForAllThatIsSaidAndAsked)
{
    presenter::Board board(presentation);
    for (const QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
        presentation.restart();
        board.fit(size, theme::Theme::projector());
        for (bool atEnd = false; !atEnd;) {
            board.update();
            const QRectF room = board.metrics().caption.adjusted(-1, -1, 1, 1);
            const auto where = [&] {
                return std::to_string(size.width()) + ", stop " + std::to_string(presentation.place()) + ": "
                    + board.caption().strong.toStdString() + " | " + board.caption().plain.toStdString();
            };
            EXPECT_FALSE(board.caption().strong.isEmpty() && board.caption().choices.empty()) << where();
            if (board.caption().isAnswered()) {
                EXPECT_EQ(board.caption().plain, board.wholeCaption().plain)
                    << "the whole reason: " << where();
            }
            EXPECT_LE(board.captionHeight(), room.height()) << where();
            for (const QRectF& box : board.choiceBoxes())
                EXPECT_TRUE(room.contains(box)) << where();
            atEnd = presentation.isAtEnd();
            presentation.next();
        }
    }
}

std::string nameOf(const testing::TestParamInfo<Shown>& shown)
{
    std::string name = shown.param.lesson.id + "_" + shown.param.language;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, PresentedLesson, testing::ValuesIn(everyLessonInBothLanguages()), nameOf);

} // namespace
} // namespace lifeline::app
