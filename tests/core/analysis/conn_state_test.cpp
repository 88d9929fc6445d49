#include "core/analysis/conn_state.h"

#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"

#include <cctype>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace lifeline::analysis {
namespace {

/// One segment: who sends, tcpdump's flags, sequence number, payload octets, window.
struct Sent {
    Side from;
    std::uint16_t flags;
    std::uint32_t sequence = 0;
    std::uint32_t length = 0;
    std::uint32_t acknowledgment = 0;
    std::uint16_t window = 1000;
};

constexpr Side kUp = Side::Client;
constexpr Side kDown = Side::Server;
constexpr std::uint16_t kS = packet::TcpFlags::kSyn;
constexpr std::uint16_t kA = packet::TcpFlags::kAck;
constexpr std::uint16_t kF = packet::TcpFlags::kFin;
constexpr std::uint16_t kR = packet::TcpFlags::kRst;

/// "SF ShADadFf"
std::string wordsFor(const std::vector<Sent>& segments)
{
    trace::TraceSnapshot trace;
    trace::Connection& connection = trace.connections.append();
    for (const Sent& sent : segments) {
        trace::SegmentRecord record;
        record.segment.from = sent.from;
        record.segment.flags.bits = sent.flags;
        record.segment.sequence.value = sent.sequence;
        record.segment.length = sent.length;
        record.segment.acknowledgment.value = sent.acknowledgment;
        record.segment.window = sent.window;
        record.previous = connection.lastSegment;
        record.number = ++connection.segments;
        connection.lastSegment = static_cast<std::uint32_t>(trace.segments.size());
        trace.segments.append(record);
    }
    const ZeekWords words = zeekWords(trace, ConnectionId{0});
    return words.connState + " " + words.history;
}

const std::vector<Sent> kHandshake{{kUp, kS, 0}, {kDown, kS | kA, 0, 0, 1}, {kUp, kA, 1, 0, 1}};

std::vector<Sent> afterHandshake(std::vector<Sent> more)
{
    more.insert(more.begin(), kHandshake.begin(), kHandshake.end());
    return more;
}

TEST(ConnState, ANormalConnectionIsSF)
{
    EXPECT_EQ(wordsFor(afterHandshake({{kUp, kA, 1, 5, 1},
                                       {kDown, kA, 1, 0, 6},
                                       {kDown, kA, 1, 5, 6},
                                       {kUp, kF | kA, 6, 0, 6},
                                       {kDown, kF | kA, 6, 0, 7},
                                       {kUp, kA, 7, 0, 7}})),
              "SF ShADadFf");
}

TEST(ConnState, NamesTheWaysInWhichAConnectionIsRefusedOrCutOff)
{
    EXPECT_EQ(wordsFor({{kUp, kS}, {kDown, kR | kA, 0, 0, 1}}), "REJ Sr") << "closed port";
    EXPECT_EQ(wordsFor({{kUp, kS}, {kUp, kS}}), "S0 S") << "black hole";
    EXPECT_EQ(wordsFor(afterHandshake({{kUp, kR, 1}})), "RSTO ShAR") << "close with linger zero";
    EXPECT_EQ(wordsFor(afterHandshake({{kDown, kR, 1}})), "RSTR ShAr");
    EXPECT_EQ(wordsFor({{kUp, kS}, {kUp, kR, 1}}), "RSTOS0 SR");
    EXPECT_EQ(wordsFor(kHandshake), "S1 ShA") << "never ended";
    EXPECT_EQ(wordsFor(afterHandshake({{kUp, kF | kA, 1, 0, 1}, {kDown, kA, 1, 0, 2}})), "S2 ShAFa");
    EXPECT_EQ(wordsFor(afterHandshake({{kDown, kF | kA, 1, 0, 1}})), "S3 ShAf");
    EXPECT_EQ(wordsFor({{kUp, kS}, {kUp, kF, 1}}), "SH SF");
}

TEST(ConnState, HistoryCountsRepeatsAndZeroWindowsInPowersOfTen)
{
    std::vector<Sent> segments = afterHandshake({{kUp, kA, 1, 5, 1}});
    for (int i = 0; i < 10; ++i)
        segments.push_back({kUp, kA, 1, 5, 1});
    segments.push_back({kDown, kA, 1, 0, 6, 0});
    segments.push_back({kDown, kA, 1, 0, 6, 0});

    EXPECT_EQ(wordsFor(segments), "S1 ShADTTwa");
}

// Of a packet with several of SYN, FIN and RST Zeek writes nothing else; I goes before Q.
TEST(ConnState, HistoryWritesFlagsThatContradictEachOtherOnce)
{
    EXPECT_EQ(wordsFor(afterHandshake({{kUp, kF | kR | kA, 1, 0, 1}, {kUp, kF | kR | kA, 1, 0, 1}})),
              "RSTO ShAI");
    EXPECT_EQ(wordsFor(afterHandshake({{kDown, kS | kF | kR, 1}})), "RSTR ShAi");
    EXPECT_EQ(wordsFor({{kUp, kS | kF}}).substr(3), "Q");
    EXPECT_EQ(wordsFor(afterHandshake({{kUp, kR, 1, 5}})), "RSTO ShAR") << "octets of a RST are no data";
}

/// The history with the ends exchanged, where Zeek has not turned them.
std::string turnedRound(const std::string& history)
{
    std::string turned;
    for (const char letter : history.substr(1))
        turned += static_cast<char>(std::isupper(letter) != 0 ? std::tolower(letter) : std::toupper(letter));
    return turned;
}

TEST(ConnState, AGapIsWrittenWhereItIsAcknowledged)
{
    EXPECT_EQ(wordsFor(afterHandshake({{kDown, kA, 1, 10, 1},
                                       {kDown, kA, 21, 10, 1},
                                       {kUp, kA, 1, 0, 11},
                                       {kDown, kA, 31, 10, 1},
                                       {kUp, kA, 1, 0, 31}})),
              "S1 ShAdg")
        << "before the newest segment seen";
    EXPECT_EQ(wordsFor(afterHandshake({{kUp, kA, 1, 0, 1001}})), "S1 ShAg") << "beyond it";
    EXPECT_EQ(wordsFor(afterHandshake({{kUp, kA, 1, 0, 2}})), "S1 ShA") << "one octet may be a FIN";
}

// Zeek's own published conn.log lines, where both count the same packets.
TEST(ConnState, AgreesWithZeek)
{
    std::ifstream truth(LIFELINE_SHARED "/captures/truth/zeek_conn.tsv");
    if (!truth)
        GTEST_SKIP() << "the shared captures are not there";
    std::string line;
    std::getline(truth, line);
    const auto split = [](const std::string& text) {
        std::vector<std::string> fields;
        std::istringstream words(text);
        for (std::string field; std::getline(words, field, '\t');)
            fields.push_back(field);
        return fields;
    };
    std::map<std::string, std::size_t> column;
    for (const std::string& title : split(line))
        column.emplace(title, column.size());

    std::map<std::string, trace::SnapshotPtr> traces;
    int compared = 0;
    while (std::getline(truth, line)) {
        std::vector<std::string> row = split(line);
        row.resize(column.size());
        if (row[column["pkts_equal"]] != "1")
            continue;
        const std::string path = LIFELINE_SHARED "/captures/tcp/" + row[column["capture"]];
        if (!traces.contains(path)) {
            auto source = capture::openSource(path);
            ASSERT_TRUE(source) << path;
            capture::CaptureReader reader(std::move(*source), path);
            traces[path] = trace::load(reader, path);
        }
        const trace::TraceSnapshot& trace = *traces[path];
        const auto isEnd = [&](const packet::SocketAddress& end, const char* host, const char* port) {
            return packet::text(end.address) == row[column[host]]
                && std::to_string(end.port) == row[column[port]];
        };
        std::vector<ConnectionId> found;
        for (std::uint32_t i = 0; i < trace.connections.size(); ++i) {
            const auto& ends = trace.connections[ConnectionId{i}].endpoint;
            if ((isEnd(ends[kUp], "orig_h", "orig_p") && isEnd(ends[kDown], "resp_h", "resp_p"))
                || (isEnd(ends[kDown], "orig_h", "orig_p") && isEnd(ends[kUp], "resp_h", "resp_p")))
                found.push_back(ConnectionId{i});
        }
        // A tuple used again, or the same one in a tunnel: one of them it must be.
        ++compared;
        std::vector<std::string> ours;
        for (const ConnectionId id : found) {
            const ZeekWords words = zeekWords(trace, id);
            ours.push_back(words.connState + " " + words.history);
            // `zeek -b` has no list of servers' ports: who spoke first is the originator (decision 0005).
            if (words.history.starts_with('^'))
                ours.push_back(words.connState + " " + turnedRound(words.history));
        }
        EXPECT_THAT(ours, ::testing::Contains(row[column["conn_state"]] + " " + row[column["history"]]))
            << path << " " << line;
    }
    EXPECT_EQ(compared, 99);
}

} // namespace
} // namespace lifeline::analysis
