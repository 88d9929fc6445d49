#include "tests/fuzz/checks/reader_check.h"
#include "tests/support/mutation.h"
#include "tests/support/reading.h"
#include "tests/support/shared_captures.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <zlib.h>

namespace lifeline::capture {
namespace {

namespace fs = std::filesystem;
using Octets = std::vector<std::byte>;

Octets contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto* begin = reinterpret_cast<const std::byte*>(text.data());
    return {begin, begin + text.size()};
}

bool isGzip(Bytes file)
{
    return file.size() > 2 && file[0] == std::byte{0x1F} && file[1] == std::byte{0x8B};
}

/// What zlib itself makes of gzip members, as far as they go.
Octets inflated(Bytes packed)
{
    Octets out;
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    Octets piece(1 << 16);
    for (int result = Z_OK; result == Z_OK || (result == Z_STREAM_END && stream.avail_in > 0);) {
        if (result == Z_STREAM_END)
            inflateReset(&stream);
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        result = inflate(&stream, Z_NO_FLUSH);
        out.insert(out.end(), piece.begin(), piece.end() - stream.avail_out);
    }
    inflateEnd(&stream);
    return out;
}

/// Where a pcapng file's blocks end, in order.
std::vector<std::size_t> blockEnds(Bytes file)
{
    constexpr std::uint32_t kSection = 0x0A0D0D0A;
    std::vector<std::size_t> ends;
    bool isBig = false;
    for (std::size_t at = 0; at + 12 <= file.size();) {
        if (littleEndian<std::uint32_t>(file.data() + at) == kSection)
            isBig = littleEndian<std::uint32_t>(file.data() + at + 8) != 0x1A2B3C4D;
        const std::byte* length = file.data() + at + 4;
        at += isBig ? bigEndian<std::uint32_t>(length) : littleEndian<std::uint32_t>(length);
        ends.push_back(at);
    }
    return ends;
}

/// A capture as it is, and where each of its frames' records ends.
struct Sound {
    fs::path path;
    Octets file;
    bool isPacked = false;
    std::vector<test::KeptFrame> frames;
    std::vector<std::size_t> ends; ///< by frame, octets of the unpacked stream
    std::vector<std::size_t> lengthFields; ///< none in a packed file: they are nowhere to be found

    /// Frames that lie in the first octets of the file, whatever follows.
    ///
    /// In a packed file the first damaged octet may change any octet that was not complete before it. So what
    /// must still be read is what zlib makes of the file cut there.
    std::size_t framesBefore(std::size_t damage) const
    {
        const std::size_t sound = isPacked ? inflated(Bytes(file).first(damage)).size() : damage;
        return static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), sound) - ends.begin());
    }
};

Sound sound(const fs::path& path)
{
    Sound result{path, contents(path), false, {}, {}, {}};
    result.isPacked = isGzip(result.file);
    const Octets stream = result.isPacked ? inflated(result.file) : result.file;
    test::Reading reading = test::read(result.file);
    result.frames = std::move(reading.frames);
    const bool isPcapng = reading.format == Format::Pcapng;
    const std::vector<std::size_t> blocks = isPcapng ? blockEnds(stream) : std::vector<std::size_t>{};
    for (std::size_t i = 0; i < result.frames.size(); ++i) {
        const std::size_t begin = result.frames[i].position;
        const bool isLast = i + 1 == result.frames.size();
        const std::size_t end = isPcapng ? *std::upper_bound(blocks.begin(), blocks.end(), begin)
            : isLast                     ? stream.size()
                                         : result.frames[i + 1].position;
        result.ends.push_back(end);
        if (result.isPacked)
            continue;
        for (const std::size_t field : isPcapng ? std::vector{begin + 4, begin + 20, begin + 24, end - 4}
                                                : std::vector{begin + 8, begin + 12})
            result.lengthFields.push_back(field);
    }
    return result;
}

/// How many mutants to make in all.
std::size_t wanted()
{
    const char* number = std::getenv("LIFELINE_MUTANTS");
    return number != nullptr ? std::strtoul(number, nullptr, 10) : 1000;
}

/// Mutants a file, at least one: large files get fewer, because each of theirs takes longer.
std::vector<std::size_t> shares(const std::vector<fs::path>& captures, std::size_t total)
{
    constexpr double kLarge = 16 * 1024; // octets
    std::vector<double> upTo{0};
    for (const fs::path& path : captures)
        upTo.push_back(upTo.back() + 1 / (1 + static_cast<double>(fs::file_size(path)) / kLarge));
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < captures.size(); ++i) {
        const auto rank = [&](std::size_t at) {
            return static_cast<std::size_t>(upTo[at] / upTo.back() * static_cast<double>(total));
        };
        result.push_back(std::max<std::size_t>(1, rank(i + 1) - rank(i)));
    }
    return result;
}

void checkMutant(const Sound& capture, const test::Mutant& mutant)
{
    const fuzz::Fault fault = fuzz::checkReader(mutant.octets);
    EXPECT_FALSE(fault) << *fault;
    const test::Reading reading = test::read(mutant.octets);
    const std::size_t kept = capture.framesBefore(mutant.firstDamage);
    ASSERT_GE(reading.frames.size(), kept);
    for (std::size_t i = 0; i < kept; ++i)
        ASSERT_EQ(reading.frames[i], capture.frames[i]) << "frame " << i + 1;
}

// Every frame that ends before the first damaged octet is read as if nothing had happened: its number, its
// octets, its time. For compressed captures see Sound::framesBefore().
TEST(Mutants, LoseNothingThatEndsBeforeTheDamage)
{
    const std::vector<fs::path> captures = test::sharedCaptures("captures/tcp");
    if (captures.empty())
        GTEST_SKIP() << LIFELINE_SHARED << "/captures/tcp is not there";
    const std::vector<std::size_t> share = shares(captures, wanted());
    std::size_t made = 0;
    std::size_t keptOfAll = 0;
    for (std::size_t i = 0; i < captures.size(); ++i) {
        const Sound capture = sound(captures[i]);
        ASSERT_FALSE(capture.frames.empty()) << captures[i];
        for (std::size_t k = 0; k < share[i]; ++k, ++made) {
            std::mt19937_64 random(i << 32 | k);
            const test::Mutant mutant = test::mutate(capture.file, capture.lengthFields, random);
            SCOPED_TRACE(captures[i].filename().string() + ", mutant " + std::to_string(k) + ": "
                         + mutant.what);
            checkMutant(capture, mutant);
            keptOfAll += capture.framesBefore(mutant.firstDamage);
        }
    }
    // A rule about frames that nobody had to keep would prove nothing.
    EXPECT_GT(keptOfAll, made);
    RecordProperty("mutants", std::to_string(made));
    std::printf("%zu mutants of %zu captures; %zu frames before the damage, all read\n", made,
                captures.size(), keptOfAll);
}

} // namespace
} // namespace lifeline::capture
