#include "core/lab/socket_row.h"

#include <array>

namespace lifeline::lab {

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
    add("UNACKED", numbers.unacknowledged);
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
