#include "app/lifeline_lab/child.h"

#include "app/lifeline_lab/exit_code.h"
#include "core/lab/descriptor.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lifeline {
namespace {

int waitFor(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

void endWithParent()
{
    const pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(kGood);
}

int inChild(const std::function<int()>& what)
{
    std::fflush(nullptr); // a child must not print it again
    const pid_t child = fork();
    if (child == 0) {
        const int exitCode = what();
        std::fflush(nullptr);
        _exit(exitCode);
    }
    return child < 0 ? int{kNotPermitted} : waitFor(child);
}

int runSelf(std::vector<std::string> arguments, std::string& output)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) < 0)
        return kNotPermitted;
    const lab::Descriptor reading(ends[0]);
    lab::Descriptor writing(ends[1]);
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        endWithParent();
        dup2(writing.number(), STDOUT_FILENO);
        dup2(writing.number(), STDERR_FILENO);
        std::string self = "lifeline-lab";
        std::vector<char*> words{self.data()};
        for (std::string& argument : arguments)
            words.push_back(argument.data());
        words.push_back(nullptr);
        execv("/proc/self/exe", words.data());
        _exit(kNotPermitted);
    }
    writing.close();
    std::array<char, 4096> part{};
    for (ssize_t size = 0; (size = read(reading.number(), part.data(), part.size())) > 0;)
        output.append(part.data(), static_cast<std::size_t>(size));
    return child < 0 ? int{kNotPermitted} : waitFor(child);
}

} // namespace lifeline
