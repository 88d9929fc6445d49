#include "core/live/output.h"

#include "tests/support/reading.h"
#include "tests/support/temporary.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <gmock/gmock.h>

namespace lifeline::live {
namespace {

using namespace std::chrono_literals;
using test::readAll;
using test::Reading;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Time kBegin{1'700'000'000'123'456'789};
const StreamHead kHead{"lifeline-capture test", "eth0", "tcp port 80", LinkType::Ethernet, 262'144};

class OutputTest : public testing::Test {
protected:
    static CapturedPacket packet(Time time)
    {
        static const std::vector<std::byte> octets(100, std::byte{7});
        return {time, octets, 1'500};
    }

    Reading reading(const std::string& path) const
    {
        auto source = capture::openSource(path, {}, capture::AtEnd::Stop);
        EXPECT_TRUE(source.has_value());
        return readAll(std::move(*source));
    }

    std::vector<std::string> files() const
    {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder / ""))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    test::TemporaryDirectory folder;
};

TEST_F(OutputTest, AFileHasItsHeadItsPacketsAndAtItsEndWhatWasLost)
{
    const std::string path = folder / "a.pcapng";
    {
        Output output = Output::to(::open(path.c_str(), O_WRONLY | O_CREAT, 0600), path);
        output.begin(kHead, kBegin);
        output.packet(packet(kBegin + 1ns));
        output.flush(kBegin + 1ms, {});
        output.finish(kBegin + 5s, {.received = 4, .dropped = 3});
        EXPECT_FALSE(output.failure());
    }
    const Reading read = reading(path);
    EXPECT_THAT(read.damage, IsEmpty());
    EXPECT_EQ(read.application, "lifeline-capture test");
    ASSERT_THAT(read.interfaces, SizeIs(1));
    EXPECT_EQ(read.interfaces[0].name, "eth0");
    EXPECT_EQ(read.interfaces[0].description, "filter: tcp port 80");
    EXPECT_EQ(read.interfaces[0].snapLength, 262'144U);
    EXPECT_EQ(read.interfaces[0].dropped, 3U);
    EXPECT_EQ(read.interfaces[0].begin, kBegin);
    EXPECT_EQ(read.interfaces[0].end, kBegin + 5s);
    ASSERT_THAT(read.frames, SizeIs(1));
    EXPECT_EQ(read.frames[0].time, kBegin + 1ns);
    EXPECT_EQ(read.frames[0].bytes.size(), 100U);
    EXPECT_EQ(read.frames[0].originalLength, 1'500U);
}

TEST_F(OutputTest, ARingGoesOnWhenAFileIsFullAndRemovesTheOldest)
{
    auto ring = RingOfFiles::in(folder / "ring.pcapng", {.octets = 1'000, .duration = {}, .files = 2});
    ASSERT_TRUE(ring.has_value());
    Output output = Output::to(std::move(*ring));
    output.begin(kHead, kBegin);
    for (int i = 0; i < 30; ++i)
        output.packet(packet(kBegin + i * 1ms));
    output.finish(kBegin + 1s, {});

    ASSERT_THAT(files(), SizeIs(2));
    std::size_t packets = 0;
    for (const std::string& name : files()) {
        const Reading read = reading(folder / name);
        EXPECT_THAT(read.damage, IsEmpty());
        packets += read.frames.size();
    }
    EXPECT_LT(packets, 30U);
    EXPECT_THAT(files()[1], testing::StartsWith("ring_00005_2023111"));
}

TEST_F(OutputTest, ARingGoesOnWhenAFileIsOldButNotWhileItIsEmpty)
{
    auto ring = RingOfFiles::in(folder / "ring", {.octets = {}, .duration = 1s, .files = {}});
    ASSERT_TRUE(ring.has_value());
    Output output = Output::to(std::move(*ring));
    output.begin(kHead, kBegin);
    output.flush(kBegin + 2s, {});
    EXPECT_THAT(files(), SizeIs(1));
    output.packet(packet(kBegin + 3s));
    output.flush(kBegin + 3s, {});
    EXPECT_THAT(files(), SizeIs(2));
    EXPECT_TRUE(output.folder().has_value());
}

TEST_F(OutputTest, APipeWithoutReaderIsAFailureAndNoSignal)
{
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    close(ends[0]);
    Output output = Output::to(ends[1], "a pipe");
    output.begin(kHead, kBegin);
    ASSERT_TRUE(output.failure().has_value());
    EXPECT_EQ(output.failure()->code, ErrorCode::WriteFailed);
    EXPECT_EQ(output.failure()->systemError, EPIPE);
}

TEST_F(OutputTest, ARingInAFolderThatIsMissingIsRefused)
{
    const auto ring =
        RingOfFiles::in(folder / "nowhere/ring.pcapng", {.octets = 1'000, .duration = {}, .files = {}});
    ASSERT_FALSE(ring.has_value());
    EXPECT_EQ(ring.error().systemError, ENOENT);
}

} // namespace
} // namespace lifeline::live
