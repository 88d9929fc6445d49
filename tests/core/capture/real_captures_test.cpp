#include "core/packet/decode.h"
#include "tests/support/allocation_meter.h"
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

/// Of any file here: the largest packet that we accept, twice while the buffer grows, and some room.
constexpr std::size_t kMemoryBudget = 64 * 1024 * 1024;

Counts countOf(const std::filesystem::path& path)
{
    Counts counts;
    const test::AllocationMeter meter;
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
    EXPECT_LE(meter.peak(), kMemoryBudget) << path;
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

TEST(RealCaptures, EveryPcapngFileHasTsharksCounts)
{
    const std::vector<Row> rows = table(kCaptures / "pcapng" / "files.tsv");
    if (rows.empty())
        GTEST_SKIP() << kCaptures << " is not there";
    EXPECT_EQ(rows.size(), 70U);
    for (const Row& row : rows) {
        const std::string& path = row.at("path");
        const Counts counts = countOf(kCaptures / "pcapng" / path);
        // Where tshark gave up at damage, more is welcome.
        if (row.at("capinfos_rc") == "0") {
            EXPECT_EQ(counts.frames, number(row.at("capinfos_packets"))) << path;
        } else {
            EXPECT_GE(counts.frames, number(row.at("capinfos_packets"))) << path;
            EXPECT_FALSE(counts.damage.empty()) << path;
        }
    }
}

/// Files of which we give fewer packets than tshark, and must, as bad-inputs.md says.
struct Fewer {
    const char* path; ///< its end
    std::uint64_t frames; ///< what we give
    ErrorCode code; ///< and say
    const char* reason;
};

constexpr Fewer kFewer[] = {
    {"crash-8534c61cdf5987482365d7877ade12eef5aaf8b7", 1, ErrorCode::ZeroTail,
     "p29: tshark takes zeros for an empty packet of 1970"},
    {"bgp_vpn_rt-oobr.pcap", 1, ErrorCode::Unreadable,
     "p29: tshark takes zeros for 37 empty packets; no octet of any packet is behind the first"},
    {"pcap-invalid-version-1.pcap", 0, ErrorCode::PcapVersion, "p06: read anyway on demand only"},
    {"pcapng-invalid-vers-1.pcapng", 0, ErrorCode::PcapngVersion, "n32: a section of another version"},
    {"pcapng-invalid-vers-2.pcapng", 0, ErrorCode::PcapngVersion, "n33: a section of another version"},
};

const Fewer* fewer(const std::string& path)
{
    const auto* found = std::find_if(std::begin(kFewer), std::end(kFewer),
                                     [&](const Fewer& row) { return path.ends_with(row.path); });
    return found == std::end(kFewer) ? nullptr : found;
}

TEST(RealCaptures, DamagedOnesGiveAtLeastWhatTsharkRead)
{
    const std::vector<Row> rows = table(kCaptures / "bad" / "files.tsv");
    if (rows.empty())
        GTEST_SKIP() << kCaptures << " is not there";
    EXPECT_EQ(rows.size(), 141U);
    for (const Row& row : rows) {
        const std::string& path = row.at("path");
        const Counts counts = countOf(kCaptures / "bad" / path);
        const bool isOurFormat = row.at("format").starts_with("pcap");
        if (!isOurFormat) {
            EXPECT_EQ(counts.frames, 0U) << path;
            EXPECT_TRUE(counts.has(ErrorCode::NotUnpacked) || counts.has(ErrorCode::NotACapture)) << path;
        } else if (const Fewer* excuse = fewer(path)) {
            EXPECT_EQ(counts.frames, excuse->frames) << path << ": " << excuse->reason;
            EXPECT_TRUE(counts.has(excuse->code)) << path << ": " << excuse->reason;
        } else {
            EXPECT_GE(counts.frames, number(row.at("packets_read"))) << path;
        }
        if (row.at("class") != "hostile" && counts.frames <= number(row.at("packets_read"))
            && path.find("brcm-tag") == std::string::npos) {
            EXPECT_FALSE(counts.damage.empty()) << path << " is damaged, and nothing says so";
        }
    }
}

} // namespace
} // namespace lifeline::capture
