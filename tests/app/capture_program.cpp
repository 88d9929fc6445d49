#include "tests/app/capture_program.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace lifeline::test {
namespace {

constexpr int kPatience = 10'000; // milliseconds

/// Appends what is there. @return false at the end
bool drain(int from, std::string& to)
{
    std::array<char, 65'536> part{};
    const ssize_t count = read(from, part.data(), part.size());
    if (count > 0)
        to.append(part.data(), static_cast<std::size_t>(count));
    return count != 0;
}

} // namespace

RunningProgram::RunningProgram(std::vector<std::string> words, bool mayRaw)
{
    if (words[0].find('/') == std::string::npos)
        words[0] = std::string(LIFELINE_BIN_DIR) + "/" + words[0];
    std::array<int, 2> output{};
    std::array<int, 2> error{};
    if (pipe2(output.data(), O_CLOEXEC) != 0 || pipe2(error.data(), O_CLOEXEC) != 0)
        return;
    m_child = fork();
    if (m_child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (!mayRaw)
            prctl(PR_CAPBSET_DROP, CAP_NET_RAW);
        dup2(output[1], STDOUT_FILENO);
        dup2(error[1], STDERR_FILENO);
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(output[1]);
    close(error[1]);
    m_output = output[0];
    m_error = error[0];
    for (const int end : {m_output, m_error})
        fcntl(end, F_SETFL, O_NONBLOCK);
}

RunningProgram::~RunningProgram()
{
    if (m_child > 0) {
        signal(SIGKILL);
        finish();
    }
    closeOutput();
    close(m_error);
}

void RunningProgram::closeOutput()
{
    if (m_output >= 0)
        close(std::exchange(m_output, -1));
}

bool RunningProgram::waitUntilSaid(const std::string& words)
{
    while (m_said.find(words) == std::string::npos) {
        pollfd wait{m_error, POLLIN, 0};
        if (poll(&wait, 1, kPatience) <= 0 || !drain(m_error, m_said))
            return false;
    }
    return true;
}

int RunningProgram::finish()
{
    std::array<pollfd, 2> waits{{{m_output, POLLIN, 0}, {m_error, POLLIN, 0}}};
    while (waits[0].fd >= 0 || waits[1].fd >= 0) {
        if (poll(waits.data(), waits.size(), kPatience) <= 0) {
            signal(SIGKILL); // the test fails by its exit code
            break;
        }
        if (waits[0].revents != 0 && !drain(m_output, m_written))
            waits[0].fd = -1;
        if (waits[1].revents != 0 && !drain(m_error, m_said))
            waits[1].fd = -1;
    }
    int status = 0;
    waitpid(std::exchange(m_child, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void RunningProgram::signal(int number) const
{
    if (m_child > 0)
        kill(m_child, number);
}

} // namespace lifeline::test
