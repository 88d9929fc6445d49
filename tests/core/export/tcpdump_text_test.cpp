#include "core/export/tcpdump_text.h"

#include "core/capture/byte_source.h"
#include "core/capture/capture_reader.h"
#include "core/trace/load.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <memory>
#include <regex>
#include <sstream>

namespace lifeline::exports {
namespace {

trace::SnapshotPtr load(const std::string& path)
{
    auto source = capture::openSource(path);
    if (!source)
        return nullptr;
    capture::CaptureReader reader(std::move(*source), path);
    return trace::load(reader, path);
}

/// The line with its options in alphabetical order: the trace does not keep the order on the wire.
std::string withSortedOptions(const std::string& line)
{
    std::smatch list;
    if (!std::regex_search(line, list, std::regex(R"(options \[([^\]]*)\])")))
        return line;
    std::vector<std::string> options;
    std::istringstream words(list[1].str());
    for (std::string option; std::getline(words, option, ',');)
        options.push_back(option);
    std::sort(options.begin(), options.end());
    return fmt::format("{}options [{}]{}", list.prefix().str(), fmt::join(options, ","), list.suffix().str());
}

/// What real tcpdump says, in the form in which both can be compared: no padding between options, nothing
/// after the length (tcpdump guesses at the payload).
std::vector<std::string> tcpdumpLines(const std::string& path)
{
    const std::string command = fmt::format("TZ=UTC tcpdump -nn -r '{}' tcp 2>/dev/null", path);
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 4096> some{};
    while (pipe && std::fgets(some.data(), static_cast<int>(some.size()), pipe.get()) != nullptr)
        text += some.data();
    std::vector<std::string> lines;
    const std::regex wanted(R"((\d\d:\S+ IP6? .*: Flags .*, length \d+))");
    const std::regex padding(R"(\bnop,|,nop\b|,eol\b)");
    std::istringstream all(text);
    for (std::string raw; std::getline(all, raw);) {
        const std::string line = std::regex_replace(raw, padding, "");
        if (std::smatch found; std::regex_search(line, found, wanted))
            lines.push_back(found[1]);
    }
    return lines;
}

class AgainstTcpdump : public testing::TestWithParam<const char*> { };

TEST_P(AgainstTcpdump, WritesTheSameLines)
{
    if (std::system("tcpdump --version >/dev/null 2>&1") != 0)
        GTEST_SKIP() << "tcpdump is not installed";
    setenv("TZ", "UTC", 1);
    const std::string path = std::string(LIFELINE_SHARED "/captures/tcp/") + GetParam();
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << path << " is not there";
    const trace::SnapshotPtr trace = load(path);
    ASSERT_TRUE(trace);

    std::vector<std::unique_ptr<TcpdumpText>> writers;
    for (std::uint32_t i = 0; i < trace->connections.size(); ++i)
        writers.push_back(
            std::make_unique<TcpdumpText>(*trace, trace->connections[ConnectionId{i}], Numbers::Relative));
    std::vector<std::string> ours;
    for (std::size_t i = 0; i < trace->segments.size(); ++i) {
        const trace::SegmentRecord& record = trace->segments[i];
        ours.push_back(writers[record.connection.value]->line(record.segment));
    }
    const std::vector<std::string> theirs = tcpdumpLines(path);
    ASSERT_FALSE(theirs.empty());
    ASSERT_EQ(ours.size(), theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i)
        EXPECT_EQ(withSortedOptions(ours[i]), withSortedOptions(theirs[i])) << "line " << i + 1;
}

INSTANTIATE_TEST_SUITE_P(
    Captures, AgainstTcpdump,
    testing::Values("tcpdump/tests/tcp-handshake-nano.pcap", "zeek/testing/btest/Traces/tcp/option-sack.pcap",
                    "zeek/testing/btest/Traces/ftp/ipv6.pcap",
                    "PcapPlusPlus/Tests/Pcap++Test/PcapExamples/three_http_streams.pcap"),
    [](const auto& capture) {
        std::string name = std::filesystem::path(capture.param).stem();
        std::replace_if(
            name.begin(), name.end(), [](char c) { return std::isalnum(c) == 0; }, '_');
        return name;
    });

} // namespace
} // namespace lifeline::exports
