#include "app/lifeline/handout_work.h"

#include "app/lifeline/narration.h"
#include "app/lifeline/programs_connection.h"
#include "core/capture/capture_reader.h"
#include "core/lessons/lesson_folder.h"
#include "core/teaching/chosen.h"
#include "core/teaching/questions.h"
#include "core/trace/load.h"
#include "ui/text/safe.h"

#include <algorithm>

namespace lifeline::app {

namespace {

constexpr std::size_t kMostQuestions = 8; // an hour has no room for more
constexpr std::size_t kMostSteps = 80; // three pages of ladder

} // namespace

handout::Handout handoutOf(const lessons::Lesson& lesson, const trace::TraceSnapshot& run,
                           const QString& language)
{
    const std::string code = language.toStdString();
    const auto in = [&](const lessons::Texts& texts) { return text::safe(texts.in(code)).trimmed(); };
    handout::Handout paper;
    paper.title = in(lesson.title);
    paper.summary = in(lesson.summary);
    for (const lessons::Texts& watch : lesson.watch)
        paper.watch.append(in(watch));
    for (const lessons::Narration& narration : lesson.narration)
        paper.narration.push_back({in(narration.text), std::nullopt});
    if (run.connections.empty())
        return paper;

    auto life = std::make_shared<const trace::Life>(trace::lifeOf(run, firstOfAProgram(run)));
    const auto examination = std::make_shared<const analysis::Examination>(analysis::examine(run, *life));
    const auto told = narrationOf(lesson, happeningsOf(run), *life, true);
    for (std::size_t i = 0; i < paper.narration.size(); ++i) {
        const auto found = std::find(told.begin(), told.end(), &lesson.narration[i]);
        const auto step = static_cast<std::size_t>(found - told.begin());
        if (found != told.end() && step < kMostSteps)
            paper.narration[i].step = static_cast<std::uint32_t>(step);
    }
    std::vector<teaching::Question> all = teaching::questionsOf(*life, examination->remarks.findings);
    std::erase_if(all, [](const teaching::Question& question) { return question.step >= kMostSteps; });
    paper.shown = static_cast<std::uint32_t>(std::min(life->steps.size(), kMostSteps));
    for (const std::size_t index : teaching::chosen(all, kMostQuestions))
        paper.questions.push_back(all[index]);
    paper.life = std::move(life);
    paper.examination = examination;
    return paper;
}

Expected<trace::SnapshotPtr> recordedRun(const lessons::Lesson& lesson,
                                         const std::optional<std::filesystem::path>& folder)
{
    const auto file = lessons::recordingOf(lesson, folder);
    if (!file)
        return tl::unexpected(file.error());
    auto source = capture::openSource(*file);
    if (!source)
        return tl::unexpected(source.error());
    capture::CaptureReader reader(std::move(*source), *file);
    return trace::load(reader, *file);
}

} // namespace lifeline::app
