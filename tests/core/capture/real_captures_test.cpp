#include "core/packet/decode.h"
#include "tests/support/reading.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <sstream>

namespace lifeline::capture {
namespace {

using Row = std::map<std::string, std::string>;

const std::filesystem::path kCaptures = std::filesystem::path(LIFELINE_SHARED) / "captures";

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> result;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');)
        result.push_back(cell);
    return result;
}

/// A table of tab-separated values with a heading; empty when it is not there.
std::vector<Row> table(const std::filesystem::path& path)
{
    std::vector<Row> rows;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> heading = cells(line);
    while (std::getline(file, line)) {
        const std::vector<std::string> values = cells(line);
        Row row;
        for (std::size_t i = 0; i < heading.size(); ++i)
            row[heading[i]] = i < values.size() ? values[i] : "";
        rows.push_back(std::move(row));
    }
    return rows;
}

std::uint64_t number(const std::string& text) { return text.empty() ? 0 : std::stoull(text); }

struct Counts {
    std::uint64_t frames = 0;
    std::uint64_t segments = 0;
    std::vector<ErrorCode> damage;

    bool has(ErrorCode code) const { return std::find(damage.begin(), damage.end(), code) != damage.end(); }
};

Counts countOf(const std::filesystem::path& path)
{
    Counts counts;
    Expected<std::unique_ptr<ByteSource>> source = openSource(path.string());
    EXPECT_TRUE(source) << path;
    CaptureReader reader(std::move(*source), path.string());
    packet::Decoded decoded;
    for (Record record = reader.next(); !std::holds_alternative<End>(record); record = reader.next()) {
        if (const auto* frame = std::get_if<Frame>(&record)) {
            packet::decode(frame->link, frame->bytes, frame->originalLength, frame->fcsLength, decoded);
            counts.segments += decoded.outcome == packet::Outcome::Tcp;
        }
    }
    counts.frames = reader.frameCount();
    for (const Damage& damage : reader.damage())
        counts.damage.push_back(damage.error.code);
    return counts;
}

TEST(RealCaptures, TcpCapturesHaveTsharksCounts)
{
    const std::vector<Row> rows = table(kCaptures / "tcp.tsv");
    if (rows.empty())
        GTEST_SKIP() << kCaptures << " is not there";
    std::size_t sameSegments = 0;
    for (const Row& row : rows) {
        const Counts counts = countOf(kCaptures / "tcp" / row.at("path"));
        EXPECT_EQ(counts.frames, number(row.at("packets"))) << row.at("path");
        EXPECT_LE(counts.segments, number(row.at("tcp_packets"))) << row.at("path");
        sameSegments += counts.segments == number(row.at("tcp_packets"));
    }
    // The others are tunnels and encapsulations that are not opened yet.
    EXPECT_GE(sameSegments, rows.size() - 10);
}

TEST(RealCaptures, ThePcapngTestSuiteHasTsharksCounts)
{
    const std::vector<Row> rows = table(kCaptures / "pcapng" / "files.tsv");
    if (rows.empty())
        GTEST_SKIP() << kCaptures << " is not there";
    std::size_t generated = 0;
    for (const Row& row : rows) {
        if (row.at("path").find("pcapng-test-generator") == std::string::npos)
            continue;
        ++generated;
        EXPECT_EQ(countOf(kCaptures / "pcapng" / row.at("path")).frames, number(row.at("capinfos_packets")))
            << row.at("path");
    }
    EXPECT_EQ(generated, 48U);
}

TEST(RealCaptures, DamagedOnesGiveAtLeastWhatTsharkRead)
{
    const std::vector<Row> rows = table(kCaptures / "bad" / "files.tsv");
    if (rows.empty())
        GTEST_SKIP() << kCaptures << " is not there";
    for (const Row& row : rows) {
        const std::string& path = row.at("path");
        const Counts counts = countOf(kCaptures / "bad" / path);
        const bool isOurFormat = row.at("format").rfind("pcap", 0) == 0;
        // tshark takes zeros at the end for packets (p29) and reads versions that nobody knows (p06, n32); it
        // takes one fuzzer's file for another variant of pcap.
        const bool isExcused = counts.has(ErrorCode::ZeroTail) || counts.has(ErrorCode::PcapVersion)
            || counts.has(ErrorCode::PcapngVersion) || path.find("bug-6875-01/fuzz.pcap") != std::string::npos
            || path.find("bgp_vpn_rt-oobr.pcap") != std::string::npos;
        if (isOurFormat && !isExcused) {
            EXPECT_GE(counts.frames, number(row.at("packets_read"))) << path;
        }
        if (row.at("class") == "unreadable" && counts.frames == 0) {
            EXPECT_FALSE(counts.damage.empty()) << path;
        }
    }
}

} // namespace
} // namespace lifeline::capture
