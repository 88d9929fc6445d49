#include "core/export/tcpdump_text.h"

#include <ctime>
#include <fmt/format.h>
#include <iterator>

namespace lifeline::exports {
namespace {

std::string clockText(Time time)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(time - whole).count();
    const std::time_t at = whole.count();
    std::tm local{};
    if (localtime_r(&at, &local) == nullptr)
        return fmt::format("{}.{:06}", whole.count(), micros);
    return fmt::format("{:02}:{:02}:{:02}.{:06}", local.tm_hour, local.tm_min, local.tm_sec, micros);
}

/// In the order in which Linux writes them.
std::string optionsText(const tcp::Segment& segment, const packet::TcpOptions* options)
{
    std::string text;
    const auto add = [&](const std::string& option) { text += (text.empty() ? "" : ",") + option; };
    if (options != nullptr && options->maximumSegmentSize)
        add(fmt::format("mss {}", *options->maximumSegmentSize));
    if (options != nullptr && options->sackPermitted)
        add("sackOK");
    if (segment.hasTimestamps)
        add(fmt::format("TS val {} ecr {}", segment.timestampValue, segment.timestampEcho));
    if (options == nullptr)
        return text;
    if (options->windowScale)
        add(fmt::format("wscale {}", *options->windowScale));
    if (options->sackCount > 0) {
        std::string blocks = fmt::format("sack {} ", options->sackCount);
        for (std::size_t i = 0; i < options->sackCount && i < options->sack.size(); ++i)
            fmt::format_to(std::back_inserter(blocks), "{{{}:{}}}", options->sack[i].begin,
                           options->sack[i].end);
        add(blocks);
    }
    return text;
}

} // namespace

TcpdumpText::TcpdumpText(const trace::TraceSnapshot& snapshot, const trace::Connection& connection,
                         Numbers numbers)
    : m_snapshot(snapshot),
      m_numbers(numbers)
{
    for (const Side side : kBothSides) {
        const packet::SocketAddress& end = connection.endpoint[side];
        m_address[side] = fmt::format("{}.{}", packet::text(end.address), end.port);
        if (!end.address.isV4())
            m_protocol = "IP6";
    }
}

std::string TcpdumpText::line(const tcp::Segment& segment)
{
    const tcp::Flags flags = segment.flags;
    const Side from = segment.from;
    std::uint32_t sequence = segment.sequence.value;
    std::uint32_t acknowledgment = segment.acknowledgment.value;
    PerSide<std::uint32_t> base{{0, 0}};
    // tcpdump keeps its bases from the first segment with an ACK, or from any SYN-ACK, and prints that one
    // absolute.
    if (m_numbers == Numbers::Relative && flags.ack()) {
        if (!m_hasBase || flags.syn()) {
            m_hasBase = true;
            m_base[from] = sequence;
            m_base[other(from)] = acknowledgment - 1;
        } else {
            sequence -= m_base[from];
            acknowledgment -= m_base[other(from)];
        }
        base = m_base;
    }

    std::string text = fmt::format("{} {} {} > {}: Flags [{}]", clockText(segment.time), m_protocol,
                                   m_address[from], m_address[other(from)], packet::tcpdumpLetters(flags));
    const auto out = std::back_inserter(text);
    if (segment.length > 0 || flags.syn() || flags.fin() || flags.rst()) {
        fmt::format_to(out, ", seq {}", sequence);
        if (segment.length > 0)
            fmt::format_to(out, ":{}", sequence + segment.length);
    }
    if (flags.ack())
        fmt::format_to(out, ", ack {}", acknowledgment);
    fmt::format_to(out, ", win {}", segment.window);

    std::optional<packet::TcpOptions> options;
    if (segment.details != 0) {
        options = m_snapshot.options[segment.details - 1];
        for (packet::SackBlock& block : options->sack) {
            block.begin -= base[other(from)];
            block.end -= base[other(from)];
        }
    }
    if (const std::string list = optionsText(segment, options ? &*options : nullptr); !list.empty())
        fmt::format_to(out, ", options [{}]", list);
    fmt::format_to(out, ", length {}", segment.length);
    return text;
}

} // namespace lifeline::exports
