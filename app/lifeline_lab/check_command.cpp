#include "app/lifeline_lab/child.h"
#include "app/lifeline_lab/commands.h"
#include "app/lifeline_lab/exit_code.h"
#include "core/base/safe_text.h"
#include "core/lab/clock.h"
#include "core/lessons/lesson_folder.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>

namespace lifeline {
namespace {

/// "states   inferred = kernel at 22 of 23 readings": both numbers, 0 where there is no such line.
struct Readings {
    unsigned matched = 0;
    unsigned compared = 0;
};

Readings readingsOf(const std::string& output)
{
    Readings readings;
    const auto line = output.find("states   inferred");
    if (line != std::string::npos)
        std::sscanf(output.c_str() + line, "states   inferred = kernel at %u of %u", &readings.matched,
                    &readings.compared);
    return readings;
}

const char* verdict(int exitCode)
{
    switch (exitCode) {
    case kGood:
        return "ok";
    case kOtherKernel:
        return "differs";
    case kCheckFailed:
        return "broken";
    default:
        return "failed";
    }
}

/// The lines of a check that need a person, indented.
void printTrouble(const std::string& output)
{
    std::size_t begin = 0;
    bool seenNext = false;
    while (begin < output.size()) {
        const auto end = std::min(output.find('\n', begin), output.size());
        const std::string line = output.substr(begin, end - begin);
        const bool broken = line.starts_with("broken") || line.starts_with("lifeline-lab:");
        if (broken || (seenNext && line.starts_with("   seen")) || line.starts_with("   connection"))
            fmt::print("    {}\n", safeText(line));
        seenNext = broken;
        begin = end + 1;
    }
}

std::vector<std::string> chosen(const CheckCommand& command)
{
    if (!command.lessons.empty())
        return command.lessons;
    std::vector<std::string> names;
    if (const auto folder = lessons::lessonFolder(command.folder))
        for (const auto& lesson : lessons::allLessons(*folder)) {
            if (!lesson)
                fmt::print("failed    {}\n", describe(lesson.error()));
            else if (command.all || lesson->duration <= lessons::kLongLesson)
                names.push_back(lesson->id);
        }
    return names;
}

} // namespace

int execute(const CheckCommand& command)
{
    const std::vector<std::string> names = chosen(command);
    int worst = names.empty() ? int{kDamaged} : int{kGood};
    unsigned good = 0;
    Readings all;
    for (const std::string& name : names) {
        std::vector<std::string> arguments{"run", name, "--check"};
        if (!command.folder.empty())
            arguments.insert(arguments.begin(), {"--lessons", command.folder});
        const Time begin = lab::steadyTime();
        std::string output;
        const int exitCode = runSelf(arguments, output);
        const Readings readings = readingsOf(output);
        all.matched += readings.matched;
        all.compared += readings.compared;
        good += exitCode == kGood ? 1 : 0;
        worst = std::max(worst, exitCode);
        fmt::print("{:<8}  {:<28} {:7.2f} s   states {}/{}\n", verdict(exitCode), safeText(name),
                   std::chrono::duration<double>(lab::steadyTime() - begin).count(), readings.matched,
                   readings.compared);
        if (exitCode != kGood || readings.matched != readings.compared)
            printTrouble(output);
        std::fflush(stdout);
        if (exitCode == kNotPermitted) {
            fmt::print("{}", safeText(output));
            break;
        }
    }
    fmt::print(
        "\n{} of {} lessons kept their promises; inferred states equal the kernels' at {} of {} readings.\n",
        good, names.size(), all.matched, all.compared);
    return worst;
}

} // namespace lifeline
