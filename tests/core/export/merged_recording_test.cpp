#include "core/export/merged_recording.h"

#include "core/capture/byte_source.h"
#include "core/capture/pcapng_writer.h"
#include "core/trace/load.h"
#include "tests/support/reading.h"
#include "tests/support/script.h"

#include <gmock/gmock.h>

namespace lifeline::exports {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

capture::CaptureReader readerOf(const std::vector<std::byte>& octets)
{
    return capture::CaptureReader(capture::memorySource(octets), "test");
}

std::vector<std::byte> captureOf(const std::vector<int>& seconds, std::byte mark, LinkType link)
{
    std::vector<std::byte> out;
    capture::PcapngWriter writer(out);
    writer.section({"test", {}});
    writer.interface(link, "eth0", "", 0);
    constexpr std::array<std::string_view, 1> kSaid{"said before"};
    for (const int second : seconds)
        writer.packet(0, std::chrono::seconds{second}, std::vector<std::byte>(60, mark), 90, {},
                      second == 3 ? std::span(kSaid) : std::span<const std::string_view>{});
    return out;
}

struct Merged {
    std::vector<std::byte> octets;
    MergeReport report;
};

Merged merge(const std::vector<std::byte>& one, const std::vector<std::byte>& two,
             Progress* progress = nullptr)
{
    Merged merged;
    capture::CaptureReader first = readerOf(one);
    capture::CaptureReader second = readerOf(two);
    merged.report = writeMerged(
        std::array{MergedCapture{first, "one.pcap"}, MergedCapture{second, "two\x1b.pcap"}}, "test",
        [&](Bytes piece) { merged.octets.insert(merged.octets.end(), piece.begin(), piece.end()); },
        progress);
    return merged;
}

TEST(MergedRecording, FramesStandInTheOrderOfTheirTimes)
{
    const Merged merged = merge(captureOf({1, 3, 5}, std::byte{1}, LinkType::Ethernet),
                                captureOf({2, 3, 9}, std::byte{2}, LinkType::Raw));
    EXPECT_EQ(merged.report.written, 6U);
    EXPECT_THAT(test::read(merged.octets).damage, IsEmpty());

    capture::CaptureReader reader = readerOf(merged.octets);
    std::vector<int> marks;
    std::vector<std::string> said;
    for (;;) {
        const capture::Record record = reader.next();
        const auto* frame = std::get_if<capture::Frame>(&record);
        if (frame == nullptr)
            break;
        marks.push_back(static_cast<int>(frame->bytes.front()));
        EXPECT_EQ(frame->link, marks.back() == 1 ? LinkType::Ethernet : LinkType::Raw);
        EXPECT_EQ(frame->originalLength, 90U);
        for (const std::string_view comment : reader.comments(*frame))
            said.emplace_back(comment);
    }
    EXPECT_THAT(marks, ElementsAre(1, 2, 1, 2, 1, 2)) << "of equal times the first file's comes first";
    EXPECT_THAT(said, ElementsAre("said before", "said before"));
    EXPECT_THAT(reader.comments(), ElementsAre("Merged by time from one.pcap, two␛.pcap."));
    ASSERT_EQ(reader.interfaces().size(), 2U);
    EXPECT_EQ(reader.interfaces()[0].description, "one.pcap");
}

TEST(MergedRecording, TwoConnectionsOfTwoFilesAreThere)
{
    const Merged merged =
        merge(test::fileOf(test::kHandshake), captureOf({4}, std::byte{0}, LinkType::Ethernet));
    capture::CaptureReader reader = readerOf(merged.octets);
    EXPECT_EQ(trace::load(reader, "test")->connections.size(), 1U);
}

TEST(MergedRecording, StopsWhenNobodyWantsItAnyMore)
{
    Progress progress;
    progress.stop = true;
    const Merged merged = merge(captureOf({1, 3, 5}, std::byte{1}, LinkType::Ethernet),
                                captureOf({2, 3, 9}, std::byte{2}, LinkType::Ethernet), &progress);
    EXPECT_EQ(merged.report.written, 1U);
}

} // namespace
} // namespace lifeline::exports
