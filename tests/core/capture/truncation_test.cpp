#include "tests/support/octets.h"
#include "tests/support/reading.h"
#include "tests/support/recording.h"

#include <gmock/gmock.h>

namespace lifeline::capture {
namespace {

using test::Octets;
using test::read;
using test::Reading;
using ::testing::IsEmpty;

/// Where each record ends: only there may a file end without a word.
std::vector<std::size_t> ends(Bytes capture, bool isPcapng)
{
    std::vector<std::size_t> result;
    for (std::size_t at = isPcapng ? 0 : 24; at < capture.size();) {
        if (!isPcapng)
            result.push_back(at);
        at += isPcapng ? littleEndian<std::uint32_t>(capture.data() + at + 4)
                       : 16 + littleEndian<std::uint32_t>(capture.data() + at + 8);
        if (isPcapng)
            result.push_back(at);
    }
    result.push_back(capture.size());
    return result;
}

void cutAtEveryOctet(Bytes capture, bool isPcapng)
{
    const Reading whole = read(capture);
    const std::vector<std::size_t> recordEnds = ends(capture, isPcapng);
    for (std::size_t size = 0; size < capture.size(); ++size) {
        const Reading cut = read(capture.first(size));
        ASSERT_LE(cut.frames.size(), whole.frames.size());
        for (std::size_t i = 0; i < cut.frames.size(); ++i)
            EXPECT_EQ(cut.frames[i], whole.frames[i]) << "cut to " << size;
        const auto complete =
            std::count_if(whole.frames.begin(), whole.frames.end(), [&](const test::KeptFrame& f) {
                const std::size_t end = *std::upper_bound(recordEnds.begin(), recordEnds.end(), f.position);
                return end <= size;
            });
        EXPECT_EQ(static_cast<std::ptrdiff_t>(cut.frames.size()), complete) << "cut to " << size;
        const bool isEnd = std::find(recordEnds.begin(), recordEnds.end(), size) != recordEnds.end();
        EXPECT_EQ(cut.damage.empty(), isEnd) << "cut to " << size;
    }
}

TEST(Truncation, APcapKeepsEveryPacketThatIsWhole)
{
    Octets file = test::pcapHeader();
    for (std::uint32_t i = 1; i <= 4; ++i)
        test::pcapRecord(file, i, i, 50 + i);
    cutAtEveryOctet(file.bytes(), false);
}

TEST(Truncation, APcapngKeepsEveryPacketThatIsWhole) { cutAtEveryOctet(test::smallRecording(), true); }

TEST(Truncation, AnyOctetChangedAnywhereNeitherHangsNorCrashes)
{
    const std::vector<std::byte> sound = test::smallRecording();
    for (std::size_t at = 0; at < sound.size(); ++at) {
        for (const std::byte value :
             {std::byte{0}, std::byte{0xFF}, std::byte{0x80}, sound[at] ^ std::byte{1}}) {
            std::vector<std::byte> changed = sound;
            changed[at] = value;
            EXPECT_LE(read(changed).frames.size(), 3U);
        }
    }
}

} // namespace
} // namespace lifeline::capture
