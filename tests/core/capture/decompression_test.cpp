#include "tests/support/compressed.h"
#include "tests/support/gzip.h"
#include "tests/support/octets.h"
#include "tests/support/reading.h"
#include "tests/support/recording.h"

#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::Octets;
using test::read;
using test::Reading;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// One way to compress.
struct Compression {
    const char* name;
    std::vector<std::byte> (*packed)(Bytes);
};

void PrintTo(const Compression& compression, std::ostream* out) { *out << compression.name; }

class Decompression : public testing::TestWithParam<Compression> {
protected:
    std::vector<std::byte> packed(Bytes bytes) const { return GetParam().packed(bytes); }
};

INSTANTIATE_TEST_SUITE_P(All, Decompression,
                         testing::Values(Compression{"gzip", [](Bytes b) { return test::gzipped(b); }},
                                         Compression{"zstd", [](Bytes b) { return test::zstdFrame(b); }},
                                         Compression{"lz4", [](Bytes b) { return test::lz4Frame(b); }}),
                         [](const auto& compression) { return std::string(compression.param.name); });

std::vector<std::byte> joined(std::vector<std::byte> first, const std::vector<std::byte>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// Packets of octets that compress a little, so that there are many blocks.
Octets manyPackets(std::uint32_t count)
{
    Octets file = test::pcapHeader();
    std::uint32_t state = 1;
    for (std::uint32_t i = 1; i <= count; ++i) {
        file.u32(i).u32(0).u32(1'000).u32(1'000);
        for (int k = 0; k < 250; ++k) {
            state = state * 1'664'525 + 1'013'904'223;
            file.u32(state >> 26);
        }
    }
    return file;
}

void expectWhole(const Reading& reading)
{
    const Reading whole = read(test::smallRecording());
    EXPECT_EQ(reading.frames, whole.frames);
    EXPECT_EQ(reading.rows, whole.rows);
    EXPECT_THAT(reading.damage, IsEmpty());
}

TEST_P(Decompression, ReadsOneMember) { expectWhole(read(packed(test::smallRecording()))); }

TEST_P(Decompression, z03_ReadsMembersOneAfterAnotherAndZeroPadding)
{
    const std::vector<std::byte> recording = test::smallRecording();
    std::vector<std::byte> members =
        joined(packed(Bytes(recording).first(200)), packed(Bytes(recording).subspan(200)));
    members.resize(members.size() + 512);
    expectWhole(read(members));
}

TEST_P(Decompression, z03_IgnoresWhatFollowsAndSaysSo)
{
    for (const std::size_t garbage : {1U, 3U, 4U, 100U}) {
        std::vector<std::byte> octets = packed(test::smallRecording());
        octets.resize(octets.size() + garbage, std::byte{0x55});
        const Reading reading = read(octets);
        EXPECT_EQ(reading.frames.size(), 3U);
        EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::CompressionTrailingBytes));
    }
}

TEST_P(Decompression, z01_CutAnywhereLosesOnlyTheRestAndSaysSo)
{
    const Reading whole = read(test::smallRecording());
    const std::vector<std::byte> octets = packed(test::smallRecording());
    for (std::size_t size = 0; size < octets.size(); ++size) {
        const Reading cut = read(Bytes(octets).first(size));
        EXPECT_FALSE(cut.damage.empty()) << "cut to " << size;
        ASSERT_LE(cut.frames.size(), whole.frames.size());
        for (std::size_t i = 0; i < cut.frames.size(); ++i)
            EXPECT_EQ(cut.frames[i], whole.frames[i]);
    }
}

TEST_P(Decompression, z01_KeepsWhatStandsBeforeTheDamageAndSaysWhereItIs)
{
    constexpr std::uint32_t kPackets = 4'000;
    constexpr std::uint32_t kPacketsOfABlock = 300; // none is larger than 256 KiB
    const std::vector<std::byte> sound = packed(manyPackets(kPackets).bytes());
    const std::size_t middle = sound.size() / 2;
    std::vector<std::byte> damaged = sound;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(middle), 5'000, std::byte{0xFF});
    for (const Reading& reading : {read(damaged), read(Bytes(sound).first(middle))}) {
        EXPECT_GE(reading.frames.size(), kPackets / 2 - kPacketsOfABlock);
        const auto said = std::find_if(reading.details.begin(), reading.details.end(), [](const Damage& d) {
            return d.error.code == ErrorCode::CompressionDamaged;
        });
        ASSERT_NE(said, reading.details.end());
        EXPECT_THAT(said->error.detail, HasSubstr(GetParam().name));
        EXPECT_GE(said->error.kept, kPackets / 2 - kPacketsOfABlock);
        EXPECT_GE(said->error.offset, middle - 128 * 1024);
        EXPECT_LE(said->error.offset, middle + 128 * 1024);
    }
}

TEST_P(Decompression, z02_AWrongChecksumLosesNothing)
{
    std::vector<std::byte> octets = packed(test::smallRecording());
    const std::size_t fromEnd = std::string_view(GetParam().name) == "gzip" ? 8 : 4;
    octets[octets.size() - fromEnd] ^= std::byte{1};
    const Reading reading = read(octets);
    EXPECT_EQ(reading.frames.size(), 3U);
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::CompressionDamaged));
}

TEST(ZstdDecompression, ReadsSkippableFramesBeforeAndBetweenThoseOfZstd)
{
    const std::vector<std::byte> recording = test::smallRecording();
    Octets file = Octets::little();
    file.u32(0x184D2A50).u32(4).u32(77).add(test::zstdFrame(Bytes(recording).first(100)));
    file.u32(0x184D2A5F).u32(0).add(test::zstdFrame(Bytes(recording).subspan(100)));
    expectWhole(read(file.bytes()));
}

TEST(ZstdDecompression, RefusesAZstdFrameThatWantsTooMuchMemory)
{
    Octets file = Octets::little();
    file.u32(0xFD2FB528).u8(0).u8(0xF8).repeat(0, 40); // a window of 2 TiB
    const Reading reading = read(file.bytes());
    EXPECT_THAT(reading.damage, ElementsAre(ErrorCode::CompressionDamaged));
}

} // namespace
} // namespace lifeline::capture
