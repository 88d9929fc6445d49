// Files that change while they are read: rows g1 to g3 of bad-inputs.md.
#include "core/capture/byte_source.h"
#include "tests/support/compressed.h"
#include "tests/support/gzip.h"
#include "tests/support/octets.h"
#include "tests/support/reading.h"
#include "tests/support/recording.h"
#include "tests/support/temporary.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::KeptFrame;
using test::Octets;
using test::smallRecording;
using test::TemporaryDirectory;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

void append(const std::string& path, Bytes octets)
{
    std::ofstream(path, std::ios::binary | std::ios::app)
        .write(reinterpret_cast<const char*>(octets.data()), static_cast<std::streamsize>(octets.size()));
}

/// A reader that follows a file.
class Follower {
public:
    explicit Follower(const std::string& path) : m_reader(*openSource(path, {}, AtEnd::Wait), "test") { }

    /// Reads all that is there. Whether more may come.
    bool readOn()
    {
        for (;;) {
            const Record record = m_reader.next();
            if (const auto* frame = std::get_if<Frame>(&record))
                frames.push_back(test::kept(*frame));
            else if (!std::holds_alternative<JournalEntry>(record))
                return std::holds_alternative<Pending>(record);
        }
    }

    std::vector<ErrorCode> damage() const
    {
        std::vector<ErrorCode> codes;
        for (const Damage& damage : m_reader.damage())
            codes.push_back(damage.error.code);
        return codes;
    }
    Severity severity() const { return m_reader.damage().at(0).severity; }

    std::vector<KeptFrame> frames;

private:
    CaptureReader m_reader;
};

TEST(GrowingFile, g1_WaitsForTheRestOfARecordWhereverTheWriterSplitIt)
{
    const std::vector<std::byte> recording = smallRecording();
    for (const std::vector<std::byte>& octets :
         {recording, test::gzipped(recording), test::zstdFrame(recording), test::lz4Frame(recording)}) {
        const TemporaryDirectory directory;
        const std::string path = directory.write("growing", {});
        Follower follower(path);
        for (const std::byte octet : octets) {
            ASSERT_TRUE(follower.readOn());
            append(path, Bytes(&octet, 1));
        }
        EXPECT_TRUE(follower.readOn());
        EXPECT_EQ(follower.frames, test::read(recording).frames);
        EXPECT_THAT(follower.damage(), IsEmpty());
    }
}

TEST(GrowingFile, g1_ZerosAtTheEndMayStillBecomeARecord)
{
    const TemporaryDirectory directory;
    Octets file = test::pcapHeader();
    test::pcapRecord(file, 1, 0, 60);
    const std::string path = directory.write("growing", file.bytes());
    append(path, Octets::little().repeat(0, 100).bytes());
    Follower follower(path);
    EXPECT_TRUE(follower.readOn());
    EXPECT_EQ(follower.frames.size(), 1U);
    EXPECT_THAT(follower.damage(), IsEmpty());
}

TEST(GrowingFile, g1_EndsWhenItIsReplacedAndKeepsWhatWasRead)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("growing", smallRecording());
    Follower follower(path);
    ASSERT_TRUE(follower.readOn());
    std::filesystem::rename(directory.write("other", smallRecording()), path);
    EXPECT_FALSE(follower.readOn());
    EXPECT_EQ(follower.frames.size(), 3U);
    EXPECT_THAT(follower.damage(), ElementsAre(ErrorCode::FileReplaced));
    EXPECT_EQ(follower.severity(), Severity::Warning);
}

TEST(GrowingFile, g1_EndsWhenItBecomesShorterAndKeepsWhatWasRead)
{
    const TemporaryDirectory directory;
    const std::string path = directory.write("growing", smallRecording());
    Follower follower(path);
    ASSERT_TRUE(follower.readOn());
    std::filesystem::resize_file(path, 100);
    EXPECT_FALSE(follower.readOn());
    EXPECT_EQ(follower.frames.size(), 3U);
    EXPECT_THAT(follower.damage(), ElementsAre(ErrorCode::FileShrunk));
}

TEST(GrowingFile, g2_IsFollowedOnWhenItIsDeletedAndThatIsSaid)
{
    const TemporaryDirectory directory;
    const std::vector<std::byte> recording = smallRecording();
    const std::string path = directory.write("growing", Bytes(recording).first(recording.size() - 50));
    Follower follower(path);
    ASSERT_TRUE(follower.readOn());
    std::ofstream writer(path, std::ios::binary | std::ios::app);
    std::filesystem::remove(path);
    ASSERT_TRUE(follower.readOn());
    EXPECT_THAT(follower.damage(), ElementsAre(ErrorCode::FileDeleted));
    EXPECT_EQ(follower.severity(), Severity::Warning);
    writer.write(reinterpret_cast<const char*>(recording.data() + recording.size() - 50), 50).flush();
    EXPECT_TRUE(follower.readOn());
    EXPECT_EQ(follower.frames, test::read(recording).frames);
    EXPECT_THAT(follower.damage(), ElementsAre(ErrorCode::FileDeleted)) << "once";
}

TEST(ShrinkingFile, g3_IsToldAndKeepsThePacketsBefore)
{
    const TemporaryDirectory directory;
    Octets file = test::pcapHeader();
    for (std::uint32_t i = 1; i <= 2'000; ++i)
        test::pcapRecord(file, i, 0, 1'000);
    const std::string path = directory.write("shrinking", file.bytes());
    CaptureReader reader(*openSource(path), "test");
    ASSERT_TRUE(std::holds_alternative<Frame>(reader.next()));
    // At the end of a record, where a plain end would be no damage.
    std::filesystem::resize_file(path, 24 + 1'500 * 1'016);
    while (std::holds_alternative<Frame>(reader.next())) { }
    EXPECT_EQ(reader.frameCount(), 1'500U);
    ASSERT_EQ(reader.damage().size(), 1U);
    EXPECT_EQ(reader.damage()[0].error.code, ErrorCode::FileShrunk);
    EXPECT_EQ(reader.damage()[0].error.kept, 1'500U);
}

} // namespace
} // namespace lifeline::capture
