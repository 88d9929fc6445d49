#include "app/lifeline/handout_command.h"

#include "app/lifeline/handout_work.h"
#include "core/lessons/lesson_folder.h"

#include <fmt/core.h>

#include <cstdio>

namespace lifeline::app {

namespace {

constexpr int kWrongUsage = 1;
constexpr int kDamaged = 2;

int complain(const Error& error)
{
    fmt::print(stderr, "lifeline: {}\n", describe(error));
    const bool isUsage = error.code == ErrorCode::LessonNotFound || error.code == ErrorCode::NotRecorded
        || error.code == ErrorCode::CannotOpen || error.code == ErrorCode::WriteFailed;
    return isUsage ? kWrongUsage : kDamaged;
}

} // namespace

int handoutCommand(const CommandLine& line, const QString& language)
{
    const auto folder = lessons::lessonFolder({});
    const auto lesson = lessons::findLesson(line.lesson, folder);
    if (!lesson)
        return complain(lesson.error());
    const auto run = recordedRun(*lesson, folder);
    if (!run)
        return complain(run.error());
    const auto written =
        handout::writeHandout(QString::fromStdString(line.handout), handoutOf(*lesson, **run, language),
                              line.letterPaper ? ladder::PageFormat::Letter : ladder::PageFormat::A4);
    return written ? 0 : complain(written.error());
}

} // namespace lifeline::app
