#include "app/lifeline_lab/commands.h"
#include "app/lifeline_lab/exit_code.h"
#include "core/lab/doctor.h"
#include "core/lab/run.h"

#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <unistd.h>

namespace lifeline {
namespace {

void print(const lab::Step& step, const std::string& program)
{
    if (step.systemError == 0) {
        fmt::print("ok      {}\n", step.name);
    } else {
        const char* symbol = strerrorname_np(step.systemError);
        fmt::print("failed  {}: {} ({})\n", step.name, symbol ? symbol : "errno",
                   std::strerror(step.systemError));
        const lab::Advice advice = lab::adviceFor(step.name, step.systemError, program);
        fmt::print("\n{}\n", advice.sentence);
        if (!advice.command.empty())
            fmt::print("    {}\n", advice.command);
    }
    std::fflush(stdout); // a process that forks next must not print it again
}

} // namespace

int execute(const DoctorCommand&)
{
    const std::string program = lab::programPath();
    const bool root = geteuid() == 0; // asked now: inside a user namespace everybody is
    fmt::print("Linux {}, user {}{}\n", lab::kernelRelease(), geteuid(), root ? " (root)" : "");
    std::fflush(stdout);
    if (!lab::probeLab([&](const lab::Step& step) { print(step, program); }))
        return kNotPermitted;
    fmt::print("\nThe lab works here{}.\n", root ? ", as root" : " without root");
    return kGood;
}

} // namespace lifeline
