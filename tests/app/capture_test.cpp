#include "core/capture/capture_reader.h"
#include "tests/app/capture_program.h"
#include "tests/support/lab_required.h"
#include "tests/support/local_connection.h"
#include "tests/support/own_network.h"
#include "tests/support/reading.h"
#include "tests/support/temporary.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sched.h>
#include <sstream>
#include <sys/socket.h>

namespace lifeline::test {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Time now() { return std::chrono::duration_cast<Time>(std::chrono::system_clock::now().time_since_epoch()); }

std::string contentOf(const std::filesystem::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

Reading readingOf(const std::string& octets) { return read(std::as_bytes(std::span(octets))); }

/// The source port of a TCP segment in Ethernet and IPv4 without options, 0 of anything else.
std::uint16_t sourcePort(Bytes frame)
{
    constexpr std::size_t kPorts = 34;
    if (frame.size() < kPorts + 2 || frame[23] != std::byte{6})
        return 0;
    return static_cast<std::uint16_t>(std::to_integer<unsigned>(frame[kPorts]) << 8U
                                      | std::to_integer<unsigned>(frame[kPorts + 1]));
}

/// In a network of its own, on whose loopback it captures.
class Capture : public testing::Test {
protected:
    void SetUp() override
    {
        const std::string why = enterOwnNetwork();
        if (why.empty())
            return;
        if (isLabRequired())
            FAIL() << "LIFELINE_REQUIRE_LAB=1, but no network of its own is possible here: " << why;
        GTEST_SKIP() << "no network of its own is possible here: " << why;
    }

    static std::vector<std::string> onLoopback(std::vector<std::string> more)
    {
        std::vector<std::string> words{"lifeline-capture", "-i", "lo"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    TemporaryDirectory folder;
};

TEST_F(Capture, EverySegmentOfRealTrafficIsThereWithin100MillisecondsOfTheWire)
{
    RunningProgram program(onLoopback({"-f", "tcp", "-w", "-"}));
    ASSERT_TRUE(program.waitUntilSaid("Capturing on lo")) << program.said();
    capture::CaptureReader reader(capture::descriptorSource(dup(program.output())), "pipe");
    LocalConnection connection;
    ASSERT_TRUE(connection.isOpen());

    std::uint32_t fromClient = 0;
    std::uint32_t fromServer = 0;
    std::vector<Time> late;
    const auto readUntil = [&](auto isEnough) {
        const auto giveUp = std::chrono::steady_clock::now() + 10s;
        while (!isEnough() && std::chrono::steady_clock::now() < giveUp) {
            const capture::Record record = reader.next();
            if (const auto* frame = std::get_if<capture::Frame>(&record)) {
                late.push_back(now() - frame->time);
                ++(sourcePort(frame->bytes) == connection.clientPort() ? fromClient : fromServer);
            } else if (std::holds_alternative<capture::Pending>(record)) {
                pollfd wait{program.output(), POLLIN, 0};
                poll(&wait, 1, 1000);
            } else {
                return;
            }
        }
    };
    constexpr int kRounds = 40; // each waits for the one before to be read
    for (int round = 0; round < kRounds; ++round) {
        ASSERT_TRUE(connection.send("a segment of its own"));
        const LocalConnection::Counts counts = connection.segments();
        readUntil([&] { return fromClient >= counts.fromClient && fromServer >= counts.fromServer; });
        ASSERT_EQ(fromClient, counts.fromClient) << "in round " << round;
        ASSERT_EQ(fromServer, counts.fromServer) << "in round " << round;
    }
    program.signal(SIGINT);
    EXPECT_EQ(program.finish(), 0);
    EXPECT_THAT(program.said(), HasSubstr(" 0 dropped"));
    EXPECT_TRUE(reader.damage().empty());

    std::sort(late.begin(), late.end());
    const Time median = late[late.size() / 2];
    const Time most = late[late.size() * 95 / 100];
    const auto inMicroseconds = [](Time time) {
        return static_cast<int>(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
    };
    RecordProperty("median_us", inMicroseconds(median));
    RecordProperty("percentile_95_us", inMicroseconds(most));
    EXPECT_LE(most, 100ms) << "the median was " << inMicroseconds(median) << " µs";
}

/// Sends UDP datagrams to itself.
class Flood {
public:
    Flood()
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof to;
        EXPECT_EQ(bind(m_sink, reinterpret_cast<const sockaddr*>(&to), length), 0);
        EXPECT_EQ(getsockname(m_sink, reinterpret_cast<sockaddr*>(&to), &length), 0);
        EXPECT_EQ(connect(m_source, reinterpret_cast<const sockaddr*>(&to), length), 0);
    }
    Flood(const Flood&) = delete;
    Flood& operator=(const Flood&) = delete;
    ~Flood()
    {
        close(m_sink);
        close(m_source);
    }

    /// @param rate  datagrams a second; 0: as many as it can
    void send(int count, int rate) const
    {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < count; ++i) {
            while (rate > 0 && begin + 1s * std::int64_t{i} / rate > std::chrono::steady_clock::now())
                sched_yield();
            ASSERT_EQ(::send(m_source, &i, sizeof i, 0), ssize_t{sizeof i});
        }
    }

private:
    int m_sink = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    int m_source = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

// Whatever else this machine does: slower and slower, until dumpcap beside us loses nothing.
TEST_F(Capture, LosesNothingAtTheRateWhereDumpcapLosesNothing)
{
    constexpr int kPackets = 200'000;
    constexpr const char* kDumpcap = "/usr/bin/dumpcap";
    if (!std::filesystem::exists(kDumpcap)) {
        ASSERT_FALSE(isLabRequired()) << "LIFELINE_REQUIRE_LAB=1, but dumpcap is not installed";
        GTEST_SKIP() << "dumpcap is not installed";
    }
    std::string theirLosses;
    for (const int rate : {0, 200'000, 100'000, 50'000, 25'000}) {
        const std::string file = folder / "ours.pcapng";
        RunningProgram ours(onLoopback({"-f", "udp", "-w", file}));
        RunningProgram theirs(
            {kDumpcap, "-q", "-B", "64", "-i", "lo", "-f", "udp", "-w", folder / "theirs.pcapng"});
        ASSERT_TRUE(ours.waitUntilSaid("Capturing on lo")) << ours.said();
        ASSERT_TRUE(theirs.waitUntilSaid("File: ")) << theirs.said();
        Flood().send(kPackets, rate);
        for (RunningProgram* program : {&ours, &theirs}) {
            program->signal(SIGINT);
            EXPECT_EQ(program->finish(), 0) << program->said();
        }
        if (theirs.said().find("(pcap:0/dumpcap:0/") == std::string::npos) {
            theirLosses += "at " + std::to_string(rate) + " a second: " + theirs.said();
            continue;
        }
        RecordProperty("rate", rate);
        EXPECT_THAT(ours.said(), HasSubstr(std::to_string(kPackets) + " packets captured, 0 dropped"))
            << "at " << rate << " a second; 0 is as many as possible";
        const Reading reading = readingOf(contentOf(file));
        EXPECT_THAT(reading.frames, SizeIs(kPackets));
        EXPECT_THAT(reading.damage, IsEmpty());
        return;
    }
    if (isLabRequired())
        FAIL() << "LIFELINE_REQUIRE_LAB=1, but dumpcap loses packets here at every rate: " << theirLosses;
    GTEST_SKIP() << "dumpcap loses packets here at every rate: " << theirLosses;
}

TEST_F(Capture, KeepsNoRightOnceTheDeviceIsOpen)
{
    RunningProgram program(onLoopback({"-w", "-"}));
    ASSERT_TRUE(program.waitUntilSaid("Capturing on lo")) << program.said();

    const std::string status = contentOf("/proc/" + std::to_string(program.id()) + "/status");
    for (const char* none : {"CapInh:\t", "CapPrm:\t", "CapEff:\t", "CapAmb:\t"})
        EXPECT_THAT(status, HasSubstr(none + std::string("0000000000000000")));
    EXPECT_THAT(status, HasSubstr("NoNewPrivs:\t1"));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_THAT(status, HasSubstr("Seccomp:\t2"));
#endif
}

TEST_F(Capture, WithoutTheRightItNamesTheCommandThatHelps)
{
    RunningProgram program(onLoopback({"-w", "-"}), false);
    EXPECT_EQ(program.finish(), 3);
    EXPECT_THAT(
        program.said(),
        HasSubstr("sudo setcap cap_net_raw+ep " + std::string(LIFELINE_BIN_DIR) + "/lifeline-capture\n"));
    EXPECT_THAT(program.said(), HasSubstr("-i lo -w - | lifeline -"));
}

TEST_F(Capture, AnInterruptEndsAWholeFileThatSaysWhatWasLost)
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        const std::string file = folder / "trace.pcapng";
        RunningProgram program(onLoopback({"-w", file}));
        ASSERT_TRUE(program.waitUntilSaid("Capturing on lo")) << program.said();
        const Time begin = now();
        const LocalConnection connection;
        ASSERT_TRUE(connection.send("hello"));
        const LocalConnection::Counts counts = connection.segments();
        program.signal(signal);
        EXPECT_EQ(program.finish(), 0) << program.said();

        const Reading reading = readingOf(contentOf(file));
        EXPECT_THAT(reading.damage, IsEmpty());
        EXPECT_GE(reading.frames.size(), counts.fromClient + counts.fromServer)
            << "what came just before the end is in it";
        EXPECT_THAT(reading.application, HasSubstr("lifeline-capture"));
        ASSERT_THAT(reading.interfaces, SizeIs(1));
        EXPECT_EQ(reading.interfaces[0].name, "lo");
        EXPECT_EQ(reading.interfaces[0].dropped, 0U);
        EXPECT_GE(reading.interfaces[0].end.value_or(Time{}), begin);
        EXPECT_NE(reading.frames[0].time % 1us, 0ns) << "nanoseconds";
    }
}

TEST_F(Capture, EndsWhenItsReaderGoesAway)
{
    RunningProgram program(onLoopback({"-w", "-"}));
    ASSERT_TRUE(program.waitUntilSaid("Capturing on lo")) << program.said();
    program.closeOutput(); // and no packet comes
    EXPECT_EQ(program.finish(), 0) << program.said();
}

TEST_F(Capture, ARingKeepsItsNewestFilesAndEachIsWhole)
{
    RunningProgram program(
        onLoopback({"-w", "-", "-w", folder / "ring.pcapng", "-b", "filesize:2", "-b", "files:3"}));
    ASSERT_TRUE(program.waitUntilSaid("Capturing on lo")) << program.said();
    const LocalConnection connection;
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(connection.send("a segment of its own"));
    program.signal(SIGINT);
    EXPECT_EQ(program.finish(), 0) << program.said();

    const Reading whole = readingOf(program.written());
    EXPECT_GE(whole.frames.size(), 100U);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder / ""))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    ASSERT_THAT(files, SizeIs(3));
    std::vector<KeptFrame> last;
    for (const auto& file : files) {
        EXPECT_THAT(file.filename().string(), testing::MatchesRegex("ring_[0-9]{5}_[0-9]{14}\\.pcapng"));
        EXPECT_LT(std::filesystem::file_size(file), 2'500U);
        const Reading reading = readingOf(contentOf(file));
        EXPECT_THAT(reading.damage, IsEmpty()) << file;
        last.insert(last.end(), reading.frames.begin(), reading.frames.end());
    }
    ASSERT_LE(last.size(), whole.frames.size());
    for (std::size_t i = 0; i < last.size(); ++i)
        EXPECT_EQ(last[last.size() - 1 - i].bytes, whole.frames[whole.frames.size() - 1 - i].bytes);
}

TEST_F(Capture, TakesWhatTheFilterTakesAndEndsAfterSoMany)
{
    RunningProgram program(
        onLoopback({"-f", "tcp[tcpflags] & tcp-syn != 0", "-c", "2", "-s", "60", "-w", "-"}));
    ASSERT_TRUE(program.waitUntilSaid("Capturing on lo")) << program.said();
    const LocalConnection connection;
    ASSERT_TRUE(connection.send("hello"));
    EXPECT_EQ(program.finish(), 0);

    const Reading reading = readingOf(program.written());
    ASSERT_THAT(reading.frames, SizeIs(2));
    for (const KeptFrame& frame : reading.frames) {
        EXPECT_EQ(std::to_integer<unsigned>(frame.bytes[47]) & 0x02U, 0x02U) << "a SYN";
        EXPECT_EQ(frame.bytes.size(), 60U);
        EXPECT_GT(frame.originalLength, 60U);
    }
}

TEST_F(Capture, ListsTheDevicesAndCountsTheirPackets)
{
    RunningProgram before({"lifeline-capture", "-D", "--json"});
    ASSERT_EQ(before.finish(), 0);
    EXPECT_THAT(before.written(),
                HasSubstr(R"({"name":"lo","description":"","addresses":["127.0.0.1","::1"],"up":true,)"
                          R"("running":true,"loopback":true,"wireless":false,"packets":0})"));
    const LocalConnection connection;
    const LocalConnection::Counts counts = connection.segments();
    RunningProgram after({"lifeline-capture", "-D"});
    ASSERT_EQ(after.finish(), 0);
    EXPECT_THAT(after.written(),
                HasSubstr(std::to_string(counts.fromClient + counts.fromServer) + " packets"));
}

TEST(CaptureProgram, SaysWhatIsWrongWithAFilter)
{
    RunningProgram right({"lifeline-capture", "--check-filter", "tcp port 9292 and host 10.0.0.2"});
    EXPECT_EQ(right.finish(), 0);
    EXPECT_THAT(right.said(), IsEmpty());
    RunningProgram wrong({"lifeline-capture", "--check-filter", "tcp porto 80"});
    EXPECT_EQ(wrong.finish(), 1);
    EXPECT_THAT(wrong.said(), HasSubstr("syntax error"));
    RunningProgram elsewhere(
        {"lifeline-capture", "--check-filter", "ether host 02:00:00:00:00:01", "--linktype", "101"});
    EXPECT_EQ(elsewhere.finish(), 1) << "raw IP has no Ethernet addresses";
}

TEST(CaptureProgram, WrongUsageIsOne)
{
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"lifeline-capture"},
             {"lifeline-capture", "-i", "nix-0", "-w", "-"},
             {"lifeline-capture", "-i", "lo", "-w", "-", "-b", "filesize:1"},
             {"lifeline-capture", "-i", "lo", "-w", "a", "-w", "b"},
             {"lifeline-capture", "-i", "lo", "-w", "a", "-b", "files:2"},
             {"lifeline-capture", "-i", "lo", "-w", "a", "-b", "filesize:some"}}) {
        RunningProgram program(words);
        EXPECT_EQ(program.finish(), 1) << words.back();
        EXPECT_THAT(program.said(), testing::Not(IsEmpty()));
    }
}

} // namespace
} // namespace lifeline::test
