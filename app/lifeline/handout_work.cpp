#include "app/lifeline/handout_work.h"

#include "app/lifeline/narration.h"
#include "app/lifeline/programs_connection.h"
#include "core/capture/capture_reader.h"
#include "core/lessons/lesson_folder.h"
#include "core/teaching/chosen.h"
#include "core/teaching/questions.h"
#include "core/teaching/stops.h"
#include "core/trace/load.h"
#include "ui/text/safe.h"

#include <algorithm>
#include <set>
#include <utility>

namespace lifeline::app {

namespace {

constexpr std::size_t kMostQuestions = 8; // an hour has no room for more
constexpr std::size_t kMostStops = 40; // two pages of ladder: a flight of segments is one
constexpr std::size_t kMostConnections = 16; // that are looked at

/// A connection, and what can be asked about the part that is shown.
struct Asked {
    std::shared_ptr<const trace::Life> life;
    std::shared_ptr<const analysis::Examination> examination;
    std::vector<teaching::Question> questions;
    std::size_t topics = 0; ///< kinds of questions
    std::uint32_t shown = 0; ///< steps that have room
};

Asked askedOf(const trace::TraceSnapshot& run, ConnectionId connection)
{
    Asked asked;
    asked.life = std::make_shared<const trace::Life>(trace::lifeOf(run, connection));
    asked.examination = std::make_shared<const analysis::Examination>(analysis::examine(run, *asked.life));
    asked.questions = teaching::questionsOf(*asked.life, asked.examination->remarks.findings);
    const std::vector<teaching::Stop> stops =
        teaching::stopsOf(*asked.life, asked.examination->remarks.findings, {});
    asked.shown = stops.empty() ? 0 : stops[std::min(stops.size(), kMostStops) - 1].last + 1;
    std::erase_if(asked.questions,
                  [&](const teaching::Question& question) { return question.step >= asked.shown; });
    std::set<teaching::Topic> topics;
    for (const teaching::Question& question : asked.questions)
        topics.insert(question.topic);
    asked.topics = topics.size();
    return asked;
}

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

    Asked best;
    for (const ConnectionId connection : allOfPrograms(run, kMostConnections))
        if (Asked asked = askedOf(run, connection); !best.life || asked.topics > best.topics)
            best = std::move(asked);
    if (!best.life)
        best = askedOf(run, ConnectionId{});
    const std::shared_ptr<const trace::Life> life = best.life;
    const auto told = narrationOf(lesson, happeningsOf(run), *life, true);
    for (std::size_t i = 0; i < paper.narration.size(); ++i) {
        const auto found = std::find(told.begin(), told.end(), &lesson.narration[i]);
        const auto step = static_cast<std::size_t>(found - told.begin());
        if (found != told.end() && step < best.shown)
            paper.narration[i].step = static_cast<std::uint32_t>(step);
    }
    paper.shown = best.shown;
    for (const std::size_t index : teaching::chosen(best.questions, kMostQuestions))
        paper.questions.push_back(best.questions[index]);
    paper.life = life;
    paper.examination = best.examination;
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
