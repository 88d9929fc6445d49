#include "core/capture/byte_source.h"

#include "tests/support/gzip.h"
#include "tests/support/reading.h"
#include "tests/support/recording.h"
#include "tests/support/temporary.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace lifeline::capture {
namespace {

using test::gzipped;
using test::read;
using test::readAll;
using test::Reading;
using test::smallRecording;
using test::TemporaryDirectory;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Pipe {
    int reading = -1;
    int writing = -1;
};

Pipe openPipe(int flags)
{
    int ends[2]{};
    EXPECT_EQ(pipe2(ends, flags | O_CLOEXEC), 0);
    return {ends[0], ends[1]};
}

void writeAll(int descriptor, Bytes bytes)
{
    while (!bytes.empty()) {
        const auto count = write(descriptor, bytes.data(), bytes.size());
        ASSERT_GT(count, 0);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
}

void expectWhole(const Reading& reading)
{
    const Reading whole = read(smallRecording());
    EXPECT_EQ(reading.frames, whole.frames);
    EXPECT_EQ(reading.rows, whole.rows);
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST(ByteSource, g4_FilesFifosAndMemoryReadAlike)
{
    const TemporaryDirectory directory;
    const std::vector<std::byte> recording = smallRecording();
    expectWhole(readAll(*openSource(directory.write("plain", recording))));
    expectWhole(readAll(*openSource(directory.write("packed", gzipped(recording)))));

    const std::string fifo = directory / "fifo";
    ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
    std::thread writer([&] {
        const int descriptor = open(fifo.c_str(), O_WRONLY | O_CLOEXEC);
        writeAll(descriptor, recording);
        close(descriptor);
    });
    expectWhole(readAll(*openSource(fifo)));
    writer.join();
}

TEST(ByteSource, g4_ADescriptorIsNamedByItsPathUnderDev)
{
    const Pipe pipe = openPipe(0);
    writeAll(pipe.writing, smallRecording());
    close(pipe.writing);
    expectWhole(readAll(*openSource("/dev/fd/" + std::to_string(pipe.reading))));
    close(pipe.reading);
}

TEST(ByteSource, g4_PendingKeepsWhatCameUntilTheRestArrives)
{
    for (const std::vector<std::byte>& octets : {smallRecording(), gzipped(smallRecording())}) {
        const Pipe pipe = openPipe(O_NONBLOCK);
        std::size_t written = 0;
        const Reading reading = readAll(descriptorSource(pipe.reading), [&] {
            if (written < octets.size())
                writeAll(pipe.writing, Bytes(octets).subspan(written, 1));
            else
                close(pipe.writing);
            ++written;
        });
        expectWhole(reading);
        EXPECT_EQ(reading.pendings, octets.size() + 1) << "one octet at a time";
    }
}

TEST(ByteSource, g5_NamesWhatCannotBeOpened)
{
    EXPECT_EQ(openSource("/nowhere/at/all").error().code, ErrorCode::CannotOpen);
    EXPECT_EQ(openSource("/tmp").error().code, ErrorCode::IsDirectory);
    EXPECT_THAT(readAll(*openSource("/dev/zero")).damage, ElementsAre(ErrorCode::NotACapture));
    EXPECT_THAT(readAll(*openSource("/dev/null")).damage, ElementsAre(ErrorCode::EmptyFile));
}

TEST(ByteSource, g5_SaysWhenAFileMayNotBeRead)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const TemporaryDirectory directory;
    const std::string path = directory.write("secret", smallRecording());
    ASSERT_EQ(chmod(path.c_str(), 0), 0);
    EXPECT_EQ(openSource(path).error().code, ErrorCode::NotPermitted);
}

TEST(ByteSource, g6_AReadErrorIsToldWithItsReason)
{
    // The first page of a process is never there: the kernel says EIO.
    const Reading reading = readAll(*openSource("/proc/self/mem"));
    ASSERT_THAT(reading.damage, ElementsAre(ErrorCode::ReadFailed));
    EXPECT_EQ(reading.details[0].error.systemError, EIO);
}

TEST(ByteSource, g8_AWriterThatEndsInTheMiddleOfABlockKeepsWhatCame)
{
    const std::vector<std::byte> recording = smallRecording();
    const Pipe pipe = openPipe(0);
    writeAll(pipe.writing, Bytes(recording).first(recording.size() - 10));
    close(pipe.writing);
    const Reading reading = readAll(descriptorSource(pipe.reading));
    EXPECT_EQ(reading.frames.size(), 2U);
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::Truncated));
}

TEST(ByteSource, g8_AWriterOfGarbageKeepsWhatCame)
{
    std::vector<std::byte> octets = smallRecording();
    octets.resize(octets.size() + 5'000, std::byte{0x55});
    const Pipe pipe = openPipe(0);
    writeAll(pipe.writing, octets);
    close(pipe.writing);
    const Reading reading = readAll(descriptorSource(pipe.reading));
    EXPECT_EQ(reading.frames.size(), 3U);
    EXPECT_TRUE(reading.has(ErrorCode::Unreadable) || reading.has(ErrorCode::PcapngBlockLength));
}

TEST(ByteSource, g7_SeeksOverWhatNobodyReadsBehindFourGibibytes)
{
    // 5 GiB of one unknown block between two packets: a sparse file that nobody could read in a test's time.
    const TemporaryDirectory directory;
    std::vector<std::byte> out = smallRecording();
    std::vector<std::byte> more;
    PcapngWriter writer(more);
    constexpr std::uint64_t kBlock = 0x80000000;
    const std::string path = directory.write("sparse.pcapng", out);
    const int file = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    constexpr std::array<unsigned char, 8> kHeader{0x23, 0x01, 0, 0, 0, 0, 0, 0x80};
    auto at = static_cast<off_t>(out.size());
    for (int i = 0; i < 3; ++i, at += static_cast<off_t>(kBlock))
        ASSERT_EQ(pwrite(file, kHeader.data(), kHeader.size(), at), 8);
    writer.packet(0, Time{1'800'000'000'000'000'000}, std::vector<std::byte>(60), 60);
    ASSERT_EQ(pwrite(file, more.data(), more.size(), at), static_cast<ssize_t>(more.size()));
    close(file);

    const Reading reading = readAll(*openSource(path));
    EXPECT_THAT(reading.damage, IsEmpty());
    ASSERT_EQ(reading.frames.size(), 4U);
    EXPECT_GT(reading.frames[3].position, std::uint64_t{6} << 30);
}

} // namespace
} // namespace lifeline::capture
