#include "tests/lab/lab_test.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace lifeline::test {
namespace {

namespace fs = std::filesystem;

/// Looks every millisecond until it is so, or five seconds have passed.
bool soon(const std::function<bool()>& isSo)
{
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{5};
    while (!isSo()) {
        if (std::chrono::steady_clock::now() > patience)
            return false;
        usleep(1000);
    }
    return true;
}

/// All processes that run the program at this path, and all network namespaces that any process is in.
struct Traces {
    std::set<std::string> processes;
    std::set<std::string> namespaces;
};

Traces tracesOf(const std::string& program)
{
    Traces traces;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator("/proc", failed)) {
        std::error_code hidden;
        if (fs::read_symlink(entry.path() / "exe", hidden) != program || hidden)
            continue;
        traces.processes.insert(entry.path().filename().string());
        traces.namespaces.insert(fs::read_symlink(entry.path() / "ns/net", hidden).string());
    }
    return traces;
}

/// Network namespaces of any process that can be seen, by inode.
std::set<std::string> allNamespaces()
{
    std::set<std::string> inodes;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator("/proc", failed)) {
        std::error_code hidden;
        const auto inode = fs::read_symlink(entry.path() / "ns/net", hidden);
        if (!hidden)
            inodes.insert(inode.string());
    }
    return inodes;
}

/// The run is in its middle: link, client and server are there (three network namespaces).
bool isInTheMiddle(const std::string& program) { return tracesOf(program).namespaces.size() >= 3; }

/// The handshake, but its server waits so long before it closes that no machine is too busy to catch it
/// running.
std::string longLesson()
{
    std::ifstream file(LIFELINE_SOURCE_DIR "/resources/lessons/handshake.toml");
    std::string toml((std::istreambuf_iterator<char>(file)), {});
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"\"120ms\"", "\"20s\""}, {"\"2s\"", "\"30s\""}})
        toml.replace(toml.find(from), from.size(), to);
    return toml;
}

class Killed : public LabTest {
protected:
    void SetUp() override
    {
        LabTest::SetUp();
        std::ofstream(lab.file("long.toml")) << longLesson();
    }

    std::string program() const { return (lab.folder() / "lifeline-lab").string(); }

    void expectNothingLeft(const std::set<std::string>& namespacesOfRun)
    {
        EXPECT_TRUE(soon([&] { return tracesOf(program()).processes.empty(); }));
        EXPECT_TRUE(soon([&] {
            const auto now = allNamespaces();
            return std::none_of(namespacesOfRun.begin(), namespacesOfRun.end(),
                                [&](const std::string& inode) { return now.contains(inode); });
        }));
    }

    /// Those of the run, without the one that we are in ourselves.
    std::set<std::string> namespacesOfRun() const
    {
        auto namespaces = tracesOf(program()).namespaces;
        namespaces.erase(fs::read_symlink("/proc/self/ns/net").string());
        return namespaces;
    }
};

TEST_F(Killed, InTheMiddleOfARunLeavesNothingBehind)
{
    const pid_t run = lab.start("run long.toml -w killed.pcapng");
    ASSERT_TRUE(soon([&] { return isInTheMiddle(program()); }));
    const auto namespaces = namespacesOfRun();
    kill(run, SIGKILL);
    int status = 0;
    waitpid(run, &status, 0);

    ASSERT_TRUE(WIFSIGNALED(status)) << "the run was over before it could be killed";
    EXPECT_GE(namespaces.size(), 3U);
    expectNothingLeft(namespaces);
}

TEST_F(Killed, WithItsParentLeavesNothingBehind)
{
    const pid_t parent = fork();
    if (parent == 0) {
        lab.start("run long.toml -w orphan.pcapng");
        pause();
        _exit(0);
    }
    ASSERT_TRUE(soon([&] { return isInTheMiddle(program()); }));
    const auto namespaces = namespacesOfRun();
    kill(parent, SIGKILL);
    waitpid(parent, nullptr, 0);

    EXPECT_GE(namespaces.size(), 3U);
    expectNothingLeft(namespaces);
}

/// Milliseconds after its start at which a run is killed: spread over set-up, lesson and end. The seed is
/// fixed.
std::vector<int> momentsToKillAt()
{
    constexpr int kMoments = 50;
    constexpr int kLongest = 300;
    std::mt19937 random(20'261'125);
    std::vector<int> moments;
    for (int i = 0; i < kMoments; ++i)
        moments.push_back(std::uniform_int_distribution<int>(0, kLongest)(random));
    return moments;
}

TEST_F(Killed, AtAnyMomentLeavesNothingBehind)
{
    const auto before = allNamespaces();
    for (const int moment : momentsToKillAt()) {
        const pid_t run = lab.start("run handshake -w killed.pcapng");
        // Not a wait for something to happen: the moment is what is tried.
        const timespec until{0, moment * 1'000'000L};
        nanosleep(&until, nullptr);
        kill(run, SIGKILL);
        waitpid(run, nullptr, 0);
    }
    EXPECT_TRUE(soon([&] { return tracesOf(program()).processes.empty(); }));
    EXPECT_TRUE(soon([&] { return allNamespaces().size() <= before.size(); }));
}

TEST_F(Killed, ByAnInterruptEndsInGoodOrder)
{
    const pid_t run = lab.start("run long.toml -w interrupted.pcapng");
    ASSERT_TRUE(soon([&] { return isInTheMiddle(program()); }));
    const auto namespaces = namespacesOfRun();
    kill(run, SIGINT);
    int status = 0;
    waitpid(run, &status, 0);

    EXPECT_EQ(WEXITSTATUS(status), 128 + SIGINT);
    std::ifstream file(lab.file("interrupted.pcapng"), std::ios::binary);
    const std::string recording((std::istreambuf_iterator<char>(file)), {});
    EXPECT_NE(recording.find("The lesson was interrupted."), std::string::npos);
    expectNothingLeft(namespaces);
}

} // namespace
} // namespace lifeline::test
