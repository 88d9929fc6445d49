#include "core/capture/frame_file.h"

#include "tests/support/gzip.h"
#include "tests/support/octets.h"
#include "tests/support/reading.h"
#include "tests/support/recording.h"
#include "tests/support/temporary.h"

#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::gzipped;
using test::KeptFrame;
using test::Octets;
using test::read;
using test::TemporaryDirectory;

/// Reads every frame again, from the last to the first and back: no order may matter.
void expectSameFrames(const std::string& path, Bytes capture)
{
    std::vector<KeptFrame> frames = read(capture).frames;
    ASSERT_FALSE(frames.empty());
    Expected<FrameFile> file = FrameFile::open(path);
    ASSERT_TRUE(file);
    for (int round = 0; round < 2; ++round) {
        std::reverse(frames.begin(), frames.end());
        for (const KeptFrame& frame : frames) {
            const Expected<FrameFile::StoredFrame> again = file->frame(frame.position);
            ASSERT_TRUE(again) << describe(again.error());
            EXPECT_EQ(again->bytes, frame.bytes);
            EXPECT_EQ(again->originalLength, frame.originalLength);
        }
    }
}

TEST(FrameFile, FindsEveryFrameAgain)
{
    const TemporaryDirectory directory;
    Octets classic = test::pcapHeader(Octets::big());
    for (std::uint32_t i = 1; i <= 5; ++i)
        test::pcapRecord(classic, i, 0, 10 * i);
    Octets mixed = Octets::big();
    test::sectionHeader(mixed);
    test::interfaceBlock(mixed);
    test::enhancedPacket(mixed, 0, 1, 61);
    test::block(mixed, 3, std::move(Octets::big().u32(20).repeat(7, 20)));
    mixed.add(test::smallRecording());
    for (const Bytes capture : {classic.bytes(), mixed.bytes()}) {
        expectSameFrames(directory.write("plain", capture), capture);
        expectSameFrames(directory.write("packed", gzipped(capture)), capture);
    }
}

TEST(FrameFile, SaysWhenTheFileChanged)
{
    const TemporaryDirectory directory;
    const std::vector<std::byte> recording = test::smallRecording();
    const KeptFrame last = read(recording).frames.back();
    const std::string path = directory.write("r.pcapng", recording);
    Expected<FrameFile> file = FrameFile::open(path);
    ASSERT_TRUE(file);

    const Expected<FrameFile::StoredFrame> elsewhere = file->frame(last.position + 4);
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().code, ErrorCode::FileChanged);

    std::filesystem::resize_file(path, last.position + 40);
    const Expected<FrameFile::StoredFrame> cut = file->frame(last.position);
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::FileChanged);
    EXPECT_TRUE(file->frame(read(recording).frames.front().position));
}

TEST(FrameFile, RefusesWhatIsNoCapture)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("x", Octets::little().repeat('x', 100).bytes());
    EXPECT_EQ(FrameFile::open(path).error().code, ErrorCode::NotACapture);
    EXPECT_EQ(FrameFile::open(directory / "absent").error().code, ErrorCode::CannotOpen);
}

} // namespace
} // namespace lifeline::capture
