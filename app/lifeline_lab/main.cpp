#include "app/lifeline_lab/commands.h"

#include <cstdio>
#include <unistd.h>

int main(int argc, char** argv)
{
    const int exitCode = std::visit([](const auto& command) { return lifeline::execute(command); },
                                    lifeline::readCommandLine(argc, argv));
    // At once: once pid 1 of our process namespace is gone nothing can fork here, as leak checkers do at
    // exit.
    std::fflush(nullptr);
    _exit(exitCode);
}
