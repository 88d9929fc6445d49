#include "core/live/rights.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <functional>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lifeline::live {
namespace {

constexpr int kNoSandbox = 100;

/// How a child ends that gives up its rights, goes into the sandbox and does one thing there, as wait() says.
int endOf(const std::function<int()>& thing, std::optional<int> folder = {})
{
    const pid_t child = fork();
    if (child == 0)
        _exit(giveUpRights() == 0 && enterSandbox(folder) == 0 ? thing() : kNoSandbox);
    int status = -1;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return status;
}

class Sandbox : public testing::Test {
protected:
    void SetUp() override
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        GTEST_SKIP() << "a sanitizer makes calls of its own, so the sandbox leaves out its filter";
#endif
        const int status = endOf([] { return 0; });
        if (WIFEXITED(status) && WEXITSTATUS(status) == kNoSandbox)
            GTEST_SKIP() << "this kernel has no seccomp filters";
        ASSERT_TRUE(WIFEXITED(status)) << "the sandbox ended an empty child";
    }

    static void expectEnded(const std::function<int()>& thing, const char* what)
    {
        const int status = endOf(thing);
        ASSERT_TRUE(WIFSIGNALED(status)) << what << " was allowed";
        EXPECT_EQ(WTERMSIG(status), SIGSYS) << what;
    }
};

TEST_F(Sandbox, EndsWhoMakesASocketOrAProcess)
{
    expectEnded([] { return socket(AF_INET, SOCK_STREAM, 0); }, "a socket");
    expectEnded([] { return socket(AF_PACKET, SOCK_RAW, 0); }, "a packet socket");
    expectEnded([] { return static_cast<int>(fork()); }, "a process");
    expectEnded([] { return execl("/bin/true", "true", nullptr); }, "another program");
    expectEnded(
        [] {
            return mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == nullptr;
        },
        "memory that is executed");
}

TEST_F(Sandbox, OpensNoFileButInTheFolderOfItsRing)
{
    const int folder = open("/tmp", O_RDONLY | O_DIRECTORY);
    const auto open = [](int in, const char* name) {
        return [in, name] { return openat(in, name, O_RDONLY) < 0 ? errno : 0; };
    };
    EXPECT_EQ(WEXITSTATUS(endOf(open(AT_FDCWD, "/etc/passwd"))), EACCES);
    EXPECT_EQ(WEXITSTATUS(endOf(open(folder, "."))), EACCES);
    EXPECT_EQ(WEXITSTATUS(endOf(open(AT_FDCWD, "/etc/passwd"), folder)), EACCES);
    EXPECT_EQ(WEXITSTATUS(endOf(open(folder, "."), folder)), 0);
    close(folder);
}

TEST(GiveUpRights, LeavesNone)
{
    const pid_t child = fork();
    if (child == 0) {
        const bool isGone = giveUpRights() == 0 && socket(AF_PACKET, SOCK_RAW, 0) < 0 && errno == EPERM;
        _exit(isGone ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

} // namespace
} // namespace lifeline::live
