#include "core/lab/observation.h"

#include "core/lab/host.h"
#include "core/lab/row_text.h"
#include "core/packet/decode.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace lifeline::lab {
namespace {

template <class Number>
Number number(std::string_view text)
{
    Number value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void add(std::vector<std::string>& states, std::string_view state)
{
    if (!state.empty() && (states.empty() || states.back() != state))
        states.emplace_back(state);
}

std::uint16_t portOf(std::string_view address)
{
    const auto colon = address.rfind(':');
    return colon == std::string_view::npos ? std::uint16_t{0}
                                           : number<std::uint16_t>(address.substr(colon + 1));
}

void raise(std::uint32_t& peak, std::uint32_t value) { peak = std::max(peak, value); }

} // namespace

void Observation::take(const Record& record)
{
    if (const auto* frame = std::get_if<RecordedFrame>(&record))
        takeFrame(*frame);
    else
        takeRow(std::get<Row>(record));
}

void Observation::takeFrame(const RecordedFrame& frame)
{
    packet::Decoded decoded;
    packet::decode(LinkType::Ethernet, frame.octets, frame.wireLength(), 0, decoded);
    if (decoded.outcome != packet::Outcome::Tcp)
        return;
    Packet packet;
    packet.sent = frame.time;
    packet.pattern.from = frame.from;
    packet.pattern.flags = packet::tcpdumpLetters(decoded.tcp.flags);
    packet.pattern.length = decoded.payloadLength;
    packet.clientPort = frame.from == Side::Client ? decoded.tcp.sourcePort : decoded.tcp.destinationPort;
    m_places[frame.id] = packets.size();
    packets.push_back(std::move(packet));
    m_fates.push_back(Fate::Unknown);
}

void Observation::takeRow(const Row& row)
{
    if (row.event == "call" && row.field("LIFELINE_PHASE") == "end") {
        const std::string actor(row.field("LIFELINE_ACTOR"));
        calls[actor].push_back(resultText(row));
        durations[fmt::format("{}: {}", actor, row.field("LIFELINE_CALL"))].push_back(
            Time{number<std::int64_t>(row.field("LIFELINE_DURATION_NS"))});
    }
    if (row.event == "counter" && row.side)
        counters[*row.side][std::string(row.field("LIFELINE_COUNTER"))] =
            number<std::int64_t>(row.field("LIFELINE_TOTAL"));
    if (row.event == "queue" && row.side)
        takeQueue(row);
    takeFate(row);
    if (row.side && (row.event == "arrival" || row.event == "state" || row.event == "tcpinfo"))
        takeState(row);
}

void Observation::takeQueue(const Row& row)
{
    auto& mine = queues[*row.side];
    const auto length = number<std::uint32_t>(row.field("LIFELINE_LENGTH"));
    if (row.field("LIFELINE_QUEUE") == "syn") {
        raise(mine["syn_peak"], length);
    } else {
        raise(mine["accept_peak"], length);
        raise(mine["accept_limit"], number<std::uint32_t>(row.field("LIFELINE_LIMIT")));
    }
}

void Observation::takeFate(const Row& row)
{
    const auto place = m_places.find(number<std::uint64_t>(row.field("LIFELINE_PACKET_ID")));
    if (place == m_places.end())
        return;
    if (row.event == "lost") {
        m_fates[place->second] = Fate::Lost;
        packets[place->second].pattern.isLost = true;
    }
    if (row.event == "arrival")
        m_fates[place->second] = Fate::Arrived;
    if (row.event == "link" && row.field("LIFELINE_ACTION") == "forged")
        packets[place->second].pattern.isForged = true;
}

void Observation::takeState(const Row& row)
{
    const auto client = row.field(*row.side == Side::Client ? "LIFELINE_LOCAL" : "LIFELINE_REMOTE");
    const std::uint16_t port = portOf(client);
    const bool arrival = row.event == "arrival";
    const auto state = row.field(arrival ? "LIFELINE_STATE_AFTER" : "LIFELINE_STATE");
    if (port == 0 || state.empty() || isNobodysAddress(client))
        return;
    if (firstPort == 0)
        firstPort = port;
    auto& mine = states[port][*row.side];
    if (mine.empty())
        add(mine, arrival ? row.field("LIFELINE_STATE_BEFORE") : "CLOSED");
    add(mine, state);
}

std::uint64_t Observation::unexplained() const
{
    return static_cast<std::uint64_t>(std::count(m_fates.begin(), m_fates.end(), Fate::Unknown));
}

} // namespace lifeline::lab
