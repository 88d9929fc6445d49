#include "app/lifeline_lab/run_report.h"

#include "app/lifeline_lab/exit_code.h"
#include "app/lifeline_lab/ladder_text.h"
#include "core/base/safe_text.h"
#include "core/lab/check.h"

#include <cstdio>
#include <fmt/format.h>

namespace lifeline {
namespace {

/// Of all connections together; more is for a file.
constexpr std::size_t kMostPrinted = 1'000;

void printLadder(const RunReport& report, const RunOutput& output)
{
    if (report.observation.packets.size() > kMostPrinted)
        fmt::print(
            "{} segments are too many to print; -w FILE keeps them, and Lifeline or Wireshark opens it.\n",
            report.observation.packets.size());
    else
        printLadders(output.recording());
    fmt::print("\nNotes\n");
    for (const Notes::Note& note : report.notes.all())
        fmt::print("{:>11.6f}  {}\n", std::chrono::duration<double>(note.at).count(),
                   safeText(note.sentence));
    fmt::print("\nNumbers\n{}", lab::text(report.figures.all()));
    std::fflush(stdout);
}

bool isEmpty(const lessons::Promises& promises)
{
    return promises.packets.empty() && promises.calls.empty() && promises.figures.empty()
        && promises.times.empty() && promises.connections.empty()
        && promises.states == PerSide<std::vector<lessons::Line>>{}
    && promises.counters == PerSide<std::map<std::string, lessons::Range>>{}
    && promises.queues == PerSide<std::map<std::string, lessons::Range>>{};
}

int printCheck(const RunReport& report, const lessons::Lesson& lesson, const RunOutput& output,
               std::FILE* out)
{
    bool kept = true;
    for (const lab::PromiseResult& result :
         lab::checkPromises(lesson, report.observation, report.figures.all(), report.end, report.took)) {
        kept = kept && result.kept;
        fmt::print(out, "{}  {}\n", result.kept ? "ok     " : "broken ", safeText(result.promise));
        if (!result.kept)
            fmt::print(out, "   seen  {}\n", safeText(result.seen));
    }
    if (isEmpty(lesson.promises))
        fmt::print(out, "The lesson promises nothing but its time limit.\n");
    printAgreement(output.recording(), out);
    if (kept)
        return kGood;
    if (lesson.referenceKernel.empty() || lab::isSameKernel(report.kernel, lesson.referenceKernel))
        return kCheckFailed;
    fmt::print(out, "This kernel, {}, differs from the reference, {}.\n", safeText(report.kernel),
               safeText(lesson.referenceKernel));
    return kOtherKernel;
}

} // namespace

void Notes::take(const lab::Record& record)
{
    constexpr std::size_t kMost = 200;
    if (m_first < Time{0})
        m_first = lab::timeOf(record);
    const auto* row = std::get_if<lab::Row>(&record);
    if (row && row->event == "note" && m_notes.size() < kMost)
        m_notes.push_back({row->time - m_first, row->message});
}

int print(const RunReport& report, const RunCommand& command, const lessons::Lesson& lesson,
          RunOutput& output)
{
    if (report.end == lab::RunEnd::TimedOut)
        fmt::print(stderr, "lifeline-lab: the lesson was stopped at its time limit.\n");
    if (report.end == lab::RunEnd::TooMuch)
        fmt::print(stderr, "lifeline-lab: the lesson was stopped: it made more than a lesson may.\n");
    if (output.printsLadder())
        printLadder(report, output);
    if (!command.check)
        return kGood;
    std::FILE* const out = output.takesStandardOutput() ? stderr : stdout;
    const int exitCode = printCheck(report, lesson, output, out);
    std::fflush(out);
    return exitCode;
}

} // namespace lifeline
