#include "core/lab/observation.h"

#include "core/packet/decode.h"

#include <charconv>
#include <fmt/format.h>

namespace lifeline::lab {
namespace {

std::int64_t number(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string callText(const Row& row)
{
    std::string text = fmt::format("{} = {}", row.field("LIFELINE_CALL"), row.field("LIFELINE_RESULT"));
    for (const char* field : {"LIFELINE_ERRNO", "LIFELINE_SIGNAL"})
        if (const auto value = row.field(field); !value.empty())
            text += fmt::format(" {}", value);
    return text;
}

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
    packet::decode(LinkType::Ethernet, frame.octets, frame.octets.size(), 0, decoded);
    if (decoded.outcome == packet::Outcome::Tcp)
        packets.push_back({frame.from, packet::tcpdumpLetters(decoded.tcp.flags), decoded.payloadLength});
}

void Observation::takeRow(const Row& row)
{
    if (row.event == "call" && row.field("LIFELINE_PHASE") == "end")
        calls[std::string(row.field("LIFELINE_ACTOR"))].push_back(callText(row));
    if (row.event == "lost")
        ++losses;
    if (!row.side)
        return;
    if (row.event == "counter")
        counters[*row.side][std::string(row.field("LIFELINE_COUNTER"))] = number(row.field("LIFELINE_TOTAL"));
    const bool arrival = row.event == "arrival";
    if (arrival)
        ++arrivals;
    if (!arrival && row.event != "state")
        return;
    std::string ends = fmt::format("{} {}", row.field("LIFELINE_LOCAL"), row.field("LIFELINE_REMOTE"));
    std::string& first = m_connection[*row.side];
    if (first.empty()) {
        first = ends;
        addState(*row.side, arrival ? row.field("LIFELINE_STATE_BEFORE") : "CLOSED");
    }
    if (first == ends)
        addState(*row.side, row.field(arrival ? "LIFELINE_STATE_AFTER" : "LIFELINE_STATE"));
}

void Observation::addState(Side side, std::string_view state)
{
    if (states[side].empty() || states[side].back() != state)
        states[side].emplace_back(state);
}

} // namespace lifeline::lab
