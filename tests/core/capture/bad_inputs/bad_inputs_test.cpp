// Every row of bad-inputs.md that is about octets of a capture, as a table: p… classic pcap, n… pcapng.
#include "tests/core/capture/bad_inputs/row.h"

#include "tests/support/gzip.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <set>
#include <unistd.h>

namespace lifeline::capture {
namespace {

using test::BadInput;
using test::KeptFrame;
using test::Reading;

std::vector<BadInput> allRows()
{
    std::vector<BadInput> rows = test::badPcaps();
    for (const auto& more : {test::badBlocks(), test::badBlockContents()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

/// Each code once, in the order of the file.
std::vector<ErrorCode> codes(const Reading& reading)
{
    std::vector<ErrorCode> result;
    for (const ErrorCode code : reading.damage)
        if (std::find(result.begin(), result.end(), code) == result.end())
            result.push_back(code);
    return result;
}

std::vector<std::string> texts(const std::vector<ErrorCode>& list)
{
    std::vector<std::string> result;
    for (const ErrorCode code : list)
        result.push_back(codeText(code));
    return result;
}

/// Through a pipe that nobody fills in time: so many octets at once.
Reading readThroughPipe(Bytes octets, std::size_t atOnce)
{
    int ends[2]{};
    EXPECT_EQ(pipe2(ends, O_NONBLOCK | O_CLOEXEC), 0);
    std::size_t written = 0;
    return test::readAll(descriptorSource(ends[0]), [&] {
        const Bytes next = octets.subspan(written, std::min(atOnce, octets.size() - written));
        const auto count = next.empty() ? 0 : write(ends[1], next.data(), next.size());
        ASSERT_GE(count, 0);
        written += static_cast<std::size_t>(count);
        if (next.empty())
            close(ends[1]);
    });
}

class BadInputs : public testing::TestWithParam<BadInput> {
protected:
    test::Octets file = GetParam().make();
};

INSTANTIATE_TEST_SUITE_P(Row, BadInputs, testing::ValuesIn(allRows()),
                         [](const auto& row) { return std::string(row.param.id); });

TEST_P(BadInputs, KeepsThePacketsAndSaysWhatIsWrong)
{
    const BadInput& row = GetParam();
    const Reading reading = test::read(file.bytes());
    EXPECT_EQ(reading.frames.size(), row.packets) << row.what;
    EXPECT_EQ(texts(codes(reading)), texts(row.codes)) << row.what;
    if (!HasFailure())
        row.check(reading);
}

TEST_P(BadInputs, ReadsTheSameThroughGzip)
{
    const Reading plain = test::read(file.bytes());
    const Reading unpacked = test::readAll(memorySource(test::gzipped(file.bytes()), UnpackLimits::none()));
    EXPECT_EQ(texts(codes(unpacked)), texts(codes(plain)));
    EXPECT_TRUE(unpacked.frames == plain.frames);
}

TEST_P(BadInputs, ReadsTheSameThroughAPipe)
{
    const Reading plain = test::read(file.bytes());
    const std::size_t atOnce = file.size() < 10'000 ? 7 : 60'000;
    const Reading piped = readThroughPipe(file.bytes(), atOnce);
    EXPECT_EQ(texts(codes(piped)), texts(codes(plain)));
    EXPECT_TRUE(piped.frames == plain.frames);
}

/// Where the frame's record ends in the file.
std::size_t recordEnd(Bytes file, const KeptFrame& frame, Format format)
{
    const std::size_t begin = static_cast<std::size_t>(frame.position);
    if (format != Format::Pcapng)
        return begin + (littleEndian<std::uint32_t>(file.data()) == 0xA1B2CD34 ? 24 : 16)
            + frame.bytes.size();
    const auto little = littleEndian<std::uint32_t>(file.data() + begin + 4);
    const auto big = bigEndian<std::uint32_t>(file.data() + begin + 4);
    return begin + std::min(little, big);
}

// Whatever is wrong behind it: a packet that stands whole before both the cut and the first damage is given.
TEST_P(BadInputs, CutAnywhereLosesNothingBeforeTheCut)
{
    constexpr std::size_t kSmall = 8'192;
    const Bytes whole = file.bytes().first(std::min(file.size(), kSmall));
    const Reading all = test::read(file.bytes());
    std::size_t sound = 0;
    while (sound < all.frames.size()
           && (all.details.empty() || all.frames[sound].position < all.details[0].error.offset))
        ++sound;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const Reading cut = test::read(whole.first(size));
        // One more may be believed behind damage, when the cut is just where it ends.
        EXPECT_LE(cut.frames.size(), all.frames.size() + 1) << "cut to " << size;
        for (std::size_t i = 0; i < sound && recordEnd(whole, all.frames[i], all.format) <= size; ++i) {
            ASSERT_LT(i, cut.frames.size()) << "cut to " << size;
            EXPECT_EQ(cut.frames[i], all.frames[i]) << "cut to " << size;
        }
    }
}

TEST(BadInputsTable, NamesEachRowOnce)
{
    std::set<std::string> ids;
    for (const BadInput& row : allRows())
        EXPECT_TRUE(ids.insert(row.id).second) << row.id;
}

TEST(BadInputsOnDemand, p06_IsReadAnywayOnDemand)
{
    test::Octets file = test::Octets::little();
    file.u32(0xA1B2C3D4).u16(99).u16(1).u64(0).u32(65'535).u32(1);
    test::pcapRecord(file, 1, 0, 60);
    CaptureReader reader(memorySource(file.bytes()), "test", UnknownVersion::ReadAnyway);
    const Record record = reader.next();
    ASSERT_TRUE(std::holds_alternative<Frame>(record));
    EXPECT_EQ(std::get<Frame>(record).bytes.size(), 60U);
    EXPECT_EQ(reader.damage().at(0).severity, Severity::Warning);
}

TEST(BadInputsOnDemand, n32_IsReadAnywayOnDemand)
{
    test::Octets file = test::Octets::big();
    test::sectionHeader(file, 2, 0);
    test::interfaceBlock(file);
    test::enhancedPacket(file, 0, 1, 60);
    CaptureReader reader(memorySource(file.bytes()), "test", UnknownVersion::ReadAnyway);
    EXPECT_TRUE(std::holds_alternative<Frame>(reader.next()));
    EXPECT_EQ(reader.damage().at(0).error.code, ErrorCode::PcapngVersion);
}

} // namespace
} // namespace lifeline::capture
