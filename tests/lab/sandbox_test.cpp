#include "core/lab/sandbox.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lifeline::test {
namespace {

/// Exit codes of a child beside those of what it tries.
constexpr int kNoSandbox = 100;
constexpr int kNoFilters = 101;

/// Forks a child that goes into the sandbox and does one thing there; how it ended, as wait() says.
class Sandbox : public testing::Test {
protected:
    void SetUp() override
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        GTEST_SKIP() << "a sanitizer makes calls of its own, so the sandbox leaves out its filter";
#endif
        const int status = endOf([] { return 0; });
        if (WIFEXITED(status) && WEXITSTATUS(status) == kNoFilters)
            GTEST_SKIP() << "this kernel has no seccomp filters";
        ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0)
            << "the sandbox cannot be entered: " << status;
    }

    static int endOf(const std::function<int()>& thing)
    {
        const pid_t child = fork();
        if (child == 0) {
            const int failed = lab::enterSandbox(std::chrono::seconds{10}, lab::Rights::Keep);
            if (failed != 0)
                _exit(failed == ENOSYS || failed == EINVAL ? kNoFilters : kNoSandbox);
            _exit(thing());
        }
        int status = -1;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
        return status;
    }

    static void expectEndedBySandbox(const std::function<int()>& thing, const char* what)
    {
        const int status = endOf(thing);
        ASSERT_TRUE(WIFSIGNALED(status)) << what << " was allowed, and gave " << WEXITSTATUS(status);
        EXPECT_EQ(WTERMSIG(status), SIGSYS) << what;
    }

    static void expectWorks(const std::function<int()>& thing, const char* what)
    {
        const int status = endOf(thing);
        ASSERT_TRUE(WIFEXITED(status)) << what << " ended it with signal " << WTERMSIG(status);
        EXPECT_EQ(WEXITSTATUS(status), 0) << what;
    }
};

int opened(int family, int type, int protocol)
{
    const int made = socket(family, type, protocol);
    return made >= 0 || errno == EAFNOSUPPORT || errno == EPROTONOSUPPORT ? 0 : errno;
}

TEST_F(Sandbox, LeavesTcpSockets)
{
    expectWorks([] { return opened(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); }, "a TCP socket");
    expectWorks([] { return opened(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, IPPROTO_TCP); },
                "one by its protocol");
    expectWorks([] { return opened(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0); }, "one of IPv6");
}

TEST_F(Sandbox, LetsTwoSocketsTalk)
{
    expectWorks(
        [] {
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            socklen_t size = sizeof address;
            auto* const any = reinterpret_cast<sockaddr*>(&address);
            const int listener = socket(AF_INET, SOCK_STREAM, 0);
            if (bind(listener, any, size) < 0 || listen(listener, 1) < 0
                || getsockname(listener, any, &size) < 0)
                return 1;
            const int client = socket(AF_INET, SOCK_STREAM, 0);
            if (connect(client, any, size) < 0)
                return 2;
            const int server = accept4(listener, nullptr, nullptr, 0);
            char octet = 0;
            return send(client, "x", 1, 0) == 1 && recv(server, &octet, 1, 0) == 1 && octet == 'x' ? 0 : 3;
        },
        "a connection to itself");
}

TEST_F(Sandbox, LeavesMemory)
{
    expectWorks(
        [] {
            constexpr std::size_t kSize = 8U << 20;
            void* const memory =
                mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            return memory != MAP_FAILED && munmap(memory, kSize) == 0 ? 0 : 1;
        },
        "memory of its own");
}

TEST_F(Sandbox, EndsAChildThatOpensAFile)
{
    expectEndedBySandbox([] { return open("/dev/null", O_RDONLY | O_CLOEXEC) < 0; }, "open()");
    expectEndedBySandbox([] { return unlink("/nonexistent"); }, "unlink()");
}

TEST_F(Sandbox, EndsAChildThatMakesAProcess)
{
    expectEndedBySandbox(
        [] {
            const pid_t child = fork();
            if (child == 0)
                _exit(0);
            return child < 0 ? 1 : 0;
        },
        "fork()");
    expectEndedBySandbox(
        [] {
            char program[] = "/bin/true";
            char* const arguments[] = {program, nullptr};
            return execv(program, arguments);
        },
        "exec()");
    expectEndedBySandbox([] { return kill(getppid(), 0); }, "kill()");
}

TEST_F(Sandbox, EndsAChildThatMakesAnotherKindOfSocket)
{
    expectEndedBySandbox([] { return opened(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0); }, "a UDP socket");
    expectEndedBySandbox([] { return opened(AF_INET6, SOCK_DGRAM, 0); }, "a UDP socket of IPv6");
    expectEndedBySandbox([] { return opened(AF_INET, SOCK_RAW, IPPROTO_ICMP); }, "a raw socket");
    expectEndedBySandbox([] { return opened(AF_UNIX, SOCK_STREAM, 0); }, "a UNIX socket");
    expectEndedBySandbox([] { return opened(AF_NETLINK, SOCK_RAW, 0); }, "a netlink socket");
    expectEndedBySandbox([] { return opened(AF_PACKET, SOCK_RAW, 0); }, "a packet socket");
}

TEST_F(Sandbox, EndsAChildWhoseStreamIsNotTcps)
{
    expectEndedBySandbox([] { return opened(AF_INET, SOCK_STREAM, IPPROTO_SCTP); }, "an SCTP socket");
    expectEndedBySandbox([] { return opened(AF_INET, SOCK_STREAM, IPPROTO_MPTCP); }, "an MPTCP socket");
}

TEST_F(Sandbox, EndsAChildThatWouldExecuteItsMemory)
{
    expectEndedBySandbox(
        [] {
            return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                == MAP_FAILED;
        },
        "mmap() with PROT_EXEC");
}

} // namespace
} // namespace lifeline::test
