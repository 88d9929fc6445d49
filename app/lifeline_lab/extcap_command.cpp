#include "app/lifeline_lab/commands.h"
#include "app/lifeline_lab/exit_code.h"
#include "core/base/safe_text.h"
#include "core/lessons/lesson_folder.h"

#include <cstdio>
#include <fmt/format.h>

namespace lifeline {
namespace {

constexpr std::string_view kPrefix = "lifeline-";

/// A sentence between braces, where extcap's grammar knows no escape.
std::string inBraces(const std::string& text)
{
    std::string safe = safeText(text);
    for (char& c : safe)
        if (c == '{' || c == '}')
            c = '|';
    return safe;
}

void printInterfaces(const ExtcapCommand& command)
{
    fmt::print("extcap {{version=" LIFELINE_VERSION
               "}}{{display=Lifeline's lab: lessons on real kernels}}\n");
    const auto folder = lessons::lessonFolder(command.folder);
    if (!folder)
        return;
    for (const auto& lesson : lessons::allLessons(*folder))
        if (lesson)
            fmt::print("interface {{value={}{}}}{{display=Lifeline: {}}}\n", kPrefix, lesson->id,
                       inBraces(lesson->title.english));
}

} // namespace

int execute(const ExtcapCommand& command)
{
    using What = ExtcapCommand::What;
    if (command.what == What::Interfaces) {
        printInterfaces(command);
        return kGood;
    }
    if (!command.interface.starts_with(kPrefix)) {
        fmt::print(stderr,
                   "lifeline-lab: --extcap-interface names no lesson: expected one that --extcap-interfaces "
                   "lists\n");
        return kWrongUsage;
    }
    if (command.what == What::LinkTypes) {
        fmt::print("dlt {{number=1}}{{name=EN10MB}}{{display=Ethernet}}\n");
        return kGood;
    }
    if (command.what == What::Options) {
        fmt::print("arg {{number=0}}{{call=--ipv6}}{{display=Over IPv6}}{{type=boolean}}{{default=false}}\n");
        return kGood;
    }
    if (command.fifo.empty()) {
        fmt::print(stderr, "lifeline-lab: --capture needs --fifo\n");
        return kWrongUsage;
    }
    RunCommand run;
    run.lesson = command.interface.substr(kPrefix.size());
    run.output = command.fifo;
    run.ipv6 = command.ipv6;
    run.folder = command.folder;
    return execute(run);
}

} // namespace lifeline
