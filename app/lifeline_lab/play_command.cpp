#include "app/lifeline_lab/commands.h"
#include "app/lifeline_lab/exit_code.h"
#include "app/lifeline_lab/live_run.h"
#include "core/lab/clock.h"
#include "core/lab/run.h"
#include "core/lessons/lesson_folder.h"

#include <unistd.h>

namespace lifeline {

int execute(const PlayCommand& command)
{
    const Time begin = lab::steadyTime();
    lessons::Lesson lesson;
    lesson.id = "play";
    if (!command.lesson.empty()) {
        auto found = lessons::findLesson(command.lesson, lessons::lessonFolder(command.folder));
        if (!found)
            return complain(found.error(), exitCodeOf(found.error()));
        lesson = std::move(*found);
    }
    RunCommand run;
    run.output = command.output;
    auto output = RunOutput::open(run, run.output, lesson, lab::kernelRelease());
    if (!output)
        return complain(output.error(), kDamaged);
    return runLive(run, lesson, *output, begin,
                   [&](lab::Privilege privilege, const std::vector<lab::RecordSink*>& sinks, int hangUp) {
                       return lab::runPlay(lesson, privilege, sinks, begin, hangUp, STDIN_FILENO,
                                           STDERR_FILENO);
                   });
}

} // namespace lifeline
