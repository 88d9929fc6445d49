#include "core/lab/socket_row.h"

#include <array>
#include <fmt/format.h>
#include <tuple>

namespace lifeline::lab {

bool isNews(const SocketRow& before, const SocketRow& now)
{
    const auto numbers = [](const SocketRow& row) {
        const TcpNumbers all = row.numbers.value_or(TcpNumbers{});
        return std::tuple(all.congestionWindow, all.slowStartThreshold, all.timeout, all.unacknowledged,
                          all.inFlight, all.congestionState, all.retransmitted, all.sendWindow,
                          all.receiveWindow);
    };
    const auto row = [](const SocketRow& one) {
        return std::tuple(one.state, one.receiveQueue, one.sendQueue, one.timer);
    };
    return row(before) != row(now) || numbers(before) != numbers(now);
}

std::string ssText(const SocketRow& row)
{
    constexpr std::array kNames{
        std::pair{tcp::State::Closed, "UNCONN"},       std::pair{tcp::State::Listen, "LISTEN"},
        std::pair{tcp::State::SynSent, "SYN-SENT"},    std::pair{tcp::State::SynReceived, "SYN-RECV"},
        std::pair{tcp::State::Established, "ESTAB"},   std::pair{tcp::State::FinWait1, "FIN-WAIT-1"},
        std::pair{tcp::State::FinWait2, "FIN-WAIT-2"}, std::pair{tcp::State::CloseWait, "CLOSE-WAIT"},
        std::pair{tcp::State::LastAck, "LAST-ACK"},    std::pair{tcp::State::Closing, "CLOSING"},
        std::pair{tcp::State::TimeWait, "TIME-WAIT"},
    };
    for (const auto& [state, name] : kNames)
        if (state == row.state)
            return fmt::format("{} {} {}", name, row.receiveQueue, row.sendQueue);
    return {};
}

std::vector<std::pair<std::string, std::string>> kernelFields(const SocketRow& row)
{
    constexpr std::array kTimers{"", "retransmit", "keepalive", "time-wait", "probe"};
    // What the kernel shows as "no threshold yet".
    constexpr std::uint32_t kInfinite = 0x7FFFFFFF;

    std::vector<std::pair<std::string, std::string>> fields{
        {"LIFELINE_RECV_QUEUE", std::to_string(row.receiveQueue)},
        {"LIFELINE_SEND_QUEUE", std::to_string(row.sendQueue)},
    };
    const auto add = [&](const char* field, std::uint32_t value) {
        fields.emplace_back(std::string("LIFELINE_") + field, std::to_string(value));
    };
    if (row.timer > 0 && row.timer < kTimers.size()) {
        fields.emplace_back("LIFELINE_TIMER", kTimers[row.timer]);
        add("TIMER_MS", row.timerLeft);
    }
    if (!row.numbers)
        return fields;
    const TcpNumbers& numbers = *row.numbers;
    add("CWND", numbers.congestionWindow);
    if (numbers.slowStartThreshold < kInfinite)
        add("SSTHRESH", numbers.slowStartThreshold);
    if (numbers.roundTrip > 0) {
        add("SRTT_US", numbers.roundTrip);
        add("RTTVAR_US", numbers.roundTripVariation);
    }
    add("RTO_US", numbers.timeout);
    constexpr std::array kCongestion{"Open", "Disorder", "CWR", "Recovery", "Loss"};
    add("UNACKED", numbers.unacknowledged);
    add("IN_FLIGHT", numbers.inFlight);
    if (numbers.congestionState < kCongestion.size())
        fields.emplace_back("LIFELINE_CONGESTION", kCongestion[numbers.congestionState]);
    add("RETRANS", numbers.retransmitted);
    if (numbers.sendWindow > 0)
        add("SND_WND", numbers.sendWindow);
    if (numbers.receiveWindow > 0)
        add("RCV_WND", numbers.receiveWindow);
    add("SND_MSS", numbers.sendMss);
    add("RCV_MSS", numbers.receiveMss);
    return fields;
}

} // namespace lifeline::lab
