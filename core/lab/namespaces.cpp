#include "core/lab/namespaces.h"

#include "core/lab/step_names.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace lifeline::lab {
namespace {

int makePipe(Descriptor& readEnd, Descriptor& writeEnd)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) < 0)
        return errno;
    readEnd = Descriptor(ends[0]);
    writeEnd = Descriptor(ends[1]);
    return 0;
}

int exitCode(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

/// Waits for the child; an interruption from outside closes the pipe first, so that it ends in good order.
int supervise(pid_t child, Descriptor& alive, const sigset_t& signals)
{
    constexpr timespec kPatience{2, 0};
    int ended = 0;
    for (;;) {
        const int signal =
            alive.isOpen() ? sigwaitinfo(&signals, nullptr) : sigtimedwait(&signals, nullptr, &kPatience);
        if (signal < 0 && errno == EAGAIN)
            kill(child, SIGKILL);
        else if (signal == SIGINT || signal == SIGTERM || signal == SIGHUP)
            ended = signal, alive.close();
        int status = 0;
        if (waitpid(child, &status, signal < 0 && errno == EAGAIN ? 0 : WNOHANG) == child)
            return ended ? 128 + ended : exitCode(status);
    }
}

} // namespace

int writeProc(const std::string& path, const std::string& text)
{
    const Descriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen())
        return errno;
    return errnoOf(write(file.number(), text.data(), text.size()));
}

Privilege enterNamespaces(Steps& steps)
{
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (user == 0 && unshare(CLONE_NEWNET | CLONE_NEWPID) == 0) {
        steps.run("network and process namespaces, as root (unshare)", [] { return 0; });
        return Privilege::Root;
    }
    steps.run(kUserNamespaceStep, [] { return errnoOf(unshare(CLONE_NEWUSER)); });
    steps.run(kSetgroupsStep, [] {
        const int failed = writeProc("/proc/self/setgroups", "deny");
        return failed == ENOENT ? 0 : failed;
    });
    steps.run(kUserMapStep, [&] { return writeProc("/proc/self/uid_map", fmt::format("0 {} 1", user)); });
    steps.run("group map (/proc/self/gid_map)",
              [&] { return writeProc("/proc/self/gid_map", fmt::format("0 {} 1", group)); });
    steps.run(kNetworkNamespaceStep, [] { return errnoOf(unshare(CLONE_NEWNET)); });
    steps.run(kProcessNamespaceStep, [] { return errnoOf(unshare(CLONE_NEWPID)); });
    return Privilege::UserNamespace;
}

int runInside(Steps& steps, const std::function<int(int)>& inside)
{
    Descriptor hangUp;
    Descriptor alive;
    steps.run("pipe to the inside", [&] { return makePipe(hangUp, alive); });
    signal(SIGCHLD, SIG_DFL); // ignored by whoever started us, it would never come
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGCHLD, SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    pid_t child = -1;
    steps.run("first process of the process namespace (fork)", [&] { return errnoOf(child = fork()); });
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        alive.close();
        // No destructors of the outside's objects here: what is buffered belongs to the parent.
        _exit(inside(hangUp.number()));
    }
    if (!steps.ok())
        return -1;
    hangUp.close();
    return supervise(child, alive, signals);
}

Descriptor currentNetworkNamespace()
{
    return Descriptor(open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC));
}

InNetworkNamespace::InNetworkNamespace(const Descriptor& there, const Descriptor& home)
    : m_home(home.number()),
      m_failed(errnoOf(setns(there.number(), CLONE_NEWNET)))
{
}

InNetworkNamespace::~InNetworkNamespace()
{
    // Going on in the wrong network would mix up the two ends.
    if (m_failed == 0 && setns(m_home, CLONE_NEWNET) < 0)
        std::abort();
}

} // namespace lifeline::lab
