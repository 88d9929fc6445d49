#include "tests/fuzz/checks/pcapng_mutator.h"
#include "tests/fuzz/checks/reader_check.h"
#include "tests/support/reading.h"
#include "tests/support/recording.h"

#include <gtest/gtest.h>
#include <set>

namespace lifeline::fuzz {
namespace {

constexpr std::size_t kLargest = 4'096;

TEST(PcapngMutator, GivesTheSameFileForTheSameSeed)
{
    const std::vector<std::byte> file = test::smallRecording();
    EXPECT_EQ(mutatePcapng(file, kLargest, 7), mutatePcapng(file, kLargest, 7));
    EXPECT_NE(mutatePcapng(file, kLargest, 7), mutatePcapng(file, kLargest, 8));
}

TEST(PcapngMutator, KeepsWithinTheLargestSize)
{
    const std::vector<std::byte> file = test::smallRecording();
    for (std::uint32_t seed = 0; seed < 200; ++seed)
        EXPECT_LE(mutatePcapng(file, 100, seed).size(), 100U);
}

TEST(PcapngMutator, MakesAFileOfWhatIsNone)
{
    const std::vector<std::byte> nothing;
    std::size_t sections = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed)
        sections +=
            test::read(mutatePcapng(nothing, kLargest, seed)).format == capture::Format::Pcapng ? 1U : 0U;
    EXPECT_GT(sections, 80U);
}

// What a mutator of octets does not reach: damage of many kinds, and the packets behind it.
TEST(PcapngMutator, ReachesMostOfWhatTheReaderHasToSayAndMostPacketsBehindIt)
{
    const std::vector<std::byte> recording = test::smallRecording();
    std::set<ErrorCode> said;
    std::size_t frames = 0;
    constexpr std::uint32_t kFiles = 1'000;
    for (std::uint32_t seed = 0; seed < kFiles; ++seed) {
        std::vector<std::byte> file = mutatePcapng(recording, kLargest, seed);
        file = mutatePcapng(file, kLargest, seed + kFiles);
        const Fault fault = checkReader(file);
        ASSERT_FALSE(fault) << "seed " << seed << ": " << *fault;
        const test::Reading reading = test::read(file);
        frames += reading.frames.size();
        said.insert(reading.damage.begin(), reading.damage.end());
    }
    EXPECT_GT(frames, kFiles * 2) << "of three each";
    using enum ErrorCode;
    for (const ErrorCode code :
         {PcapngByteOrder, PcapngVersion, PcapngBlockLength, PcapngTrailer, PcapngBlockTooShort,
          PcapngInterfaceUnknown, PcapngOptions, PcapngResolution, PcapngJournal, PcapngMetadata, Unreadable,
          TimeBackwards, TimeOutOfRange, CapturedExceedsOriginal, EmptyPacket, LinkTypeUnknown})
        EXPECT_TRUE(said.contains(code)) << codeText(code);
}

} // namespace
} // namespace lifeline::fuzz
