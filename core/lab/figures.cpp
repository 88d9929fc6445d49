#include "core/lab/figures.h"

#include "core/packet/decode.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace lifeline::lab {
namespace {

/// A transfer of fewer octets than this is not called bulk.
constexpr std::uint64_t kBulk = 20'000;

std::uint32_t number(std::string_view text)
{
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double seconds(Time time) { return std::chrono::duration<double>(time).count(); }

} // namespace

void Figures::take(const Record& record)
{
    if (const auto* frame = std::get_if<RecordedFrame>(&record))
        takeFrame(*frame);
    else
        takeRow(std::get<Row>(record));
}

void Figures::takeFrame(const RecordedFrame& frame)
{
    packet::Decoded decoded;
    packet::decode(LinkType::Ethernet, frame.octets, frame.wireLength(), 0, decoded);
    if (decoded.outcome != packet::Outcome::Tcp)
        return;
    End& end = m_ends[frame.from];
    ++end.segments;
    end.octets += decoded.payloadLength;
    const packet::TcpHeader& tcp = decoded.tcp;
    if (tcp.flags.syn()) {
        end.scales = decoded.options.windowScale.has_value();
        constexpr std::uint8_t kLargestScale = 14; // RFC 7323 §2.3
        end.windowScale = std::min(decoded.options.windowScale.value_or(0), kLargestScale);
        m_lastAcknowledgment[frame.from] = tcp.acknowledgment;
        m_acknowledgments[frame.from].clear(); // of the connection before
        return;
    }
    if (!tcp.flags.ack() || tcp.flags.rst())
        return;
    auto& acknowledgments = m_acknowledgments[frame.from];
    std::uint32_t& last = m_lastAcknowledgment[frame.from];
    const auto step = static_cast<std::int32_t>(tcp.acknowledgment - last);
    const std::uint64_t before = acknowledgments.empty() ? 0 : acknowledgments.back().acknowledged;
    if (step > 0)
        last = tcp.acknowledgment;
    const bool scaled = end.scales && m_ends[other(frame.from)].scales;
    const double window =
        static_cast<double>(tcp.window) * static_cast<double>(1U << (scaled ? end.windowScale : 0U));
    // The first ACK's step is from a number of another connection, or none.
    const std::uint64_t gain = acknowledgments.empty() ? 0 : static_cast<std::uint64_t>(std::max(step, 0));
    acknowledgments.push_back({frame.time, before + gain, window});
}

void Figures::takeRow(const Row& row)
{
    if (row.event == "lost")
        ++m_lost;
    if (!row.side)
        return;
    End& end = m_ends[*row.side];
    if (row.event == "counter" && row.field("LIFELINE_COUNTER") == "TcpRetransSegs")
        end.retransmitted = number(row.field("LIFELINE_TOTAL"));
    if (const auto window = row.field("LIFELINE_CWND"); !window.empty()) {
        end.lastCongestionWindow = number(window);
        end.congestionWindow = std::max(end.congestionWindow, end.lastCongestionWindow);
    }
    if (const auto roundTrip = row.field("LIFELINE_SRTT_US"); !roundTrip.empty()) {
        end.lastRoundTrip = number(roundTrip);
        m_roundTrips[*row.side].push_back({row.time, end.lastRoundTrip});
    }
}

void Figures::addBulk(std::map<std::string, double>& figures) const
{
    const Side sender =
        m_ends[Side::Client].octets >= m_ends[Side::Server].octets ? Side::Client : Side::Server;
    const auto& acknowledgments = m_acknowledgments[other(sender)];
    if (m_ends[sender].octets < kBulk || acknowledgments.size() < 4)
        return;
    const std::uint64_t total = acknowledgments.back().acknowledged;
    const auto middle =
        std::find_if(acknowledgments.begin(), acknowledgments.end(),
                     [&](const Acknowledgment& one) { return one.acknowledged >= total / 2; });
    // What comes after the last octet was acknowledged is the close, not the transfer.
    const auto end = std::find_if(middle, acknowledgments.end(),
                                  [&](const Acknowledgment& one) { return one.acknowledged >= total - 1; });
    if (middle >= end || end == acknowledgments.end() || end->time <= middle->time)
        return;
    std::vector<double> windows;
    for (auto one = middle; one != end; ++one)
        windows.push_back(one->window);
    std::vector<double> roundTrips;
    for (const RoundTrip& one : m_roundTrips[sender])
        if (one.time >= middle->time && one.time <= end->time)
            roundTrips.push_back(one.smoothed);
    const double throughput =
        static_cast<double>(end->acknowledged - middle->acknowledged) / seconds(end->time - middle->time);
    figures["window"] = median(windows);
    figures["throughput_kB_s"] = throughput / 1000;
    if (roundTrips.empty())
        return;
    const double roundTrip = median(roundTrips) / 1e6;
    figures["rtt_ms"] = roundTrip * 1000;
    figures["window_per_rtt_kB_s"] = figures["window"] / roundTrip / 1000;
    figures["throughput_ratio"] = throughput / (figures["window"] / roundTrip);
}

std::map<std::string, double> Figures::all() const
{
    std::map<std::string, double> figures;
    for (const Side side : kBothSides) {
        const End& end = m_ends[side];
        const auto add = [&](const char* what, double value) {
            figures[fmt::format("{}_{}", name(side), what)] = value;
        };
        add("segments", static_cast<double>(end.segments));
        add("octets", static_cast<double>(end.octets));
        add("retransmitted", static_cast<double>(end.retransmitted));
        if (end.congestionWindow > 0) {
            add("cwnd", end.congestionWindow);
            add("cwnd_end", end.lastCongestionWindow);
        }
        if (end.lastRoundTrip > 0)
            add("srtt_ms", end.lastRoundTrip / 1000.0);
    }
    figures["lost"] = static_cast<double>(m_lost);
    addBulk(figures);
    return figures;
}

std::string text(const std::map<std::string, double>& figures)
{
    std::string lines;
    for (const auto& [name, value] : figures)
        lines += value == static_cast<double>(static_cast<std::int64_t>(value))
            ? fmt::format("{:<22} {}\n", name, static_cast<std::int64_t>(value))
            : fmt::format("{:<22} {:.4g}\n", name, value);
    return lines;
}

} // namespace lifeline::lab
