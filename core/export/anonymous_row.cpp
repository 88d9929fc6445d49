#include "core/export/anonymous_row.h"

#include "core/tcp/endpoint_state.h"
#include "core/trace/recording_row.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lifeline::exports {
namespace {

bool isNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    return !text.empty() && text.size() <= 20
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The words of docs/recording.md.
bool isOurWord(std::string_view text)
{
    constexpr std::array<std::string_view, 31> kWords{
        "client",   "server",     "retransmit", "keepalive", "time-wait",     "probe",        "Open",
        "Disorder", "CWR",        "Recovery",   "Loss",      "accept",        "syn",          "forged",
        "delayed",  "duplicated", "reordered",  "damaged",   "held",          "released",     "marked",
        "cut",      "mended",     "rule",       "delay",     "only-received", "not-captured", "not-running",
        "unknown",  "begin",      "end"};
    return std::find(kWords.begin(), kWords.end(), text) != kWords.end() || tcp::stateFromName(text);
}

} // namespace

std::optional<capture::RowFields> anonymous(const capture::JournalEntry& row, AddressMap& addresses)
{
    constexpr std::array<std::string_view, 6> kEvents{"state", "arrival", "lost", "link", "tcpinfo", "queue"};
    const std::string_view event = row.field("LIFELINE_EVENT");
    if (std::find(kEvents.begin(), kEvents.end(), event) == kEvents.end())
        return std::nullopt;
    capture::RowFields fields;
    for (const auto& [key, value] : row.fields) {
        const bool isOurs = key == "__REALTIME_TIMESTAMP" || key.substr(0, 9) == "LIFELINE_";
        if (!isOurs || key == "LIFELINE_EVENT")
            continue;
        const bool isKey = key.size() <= 40 && std::all_of(key.begin(), key.end(), [](char c) {
                               return (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
                           });
        if (isKey && (isNumber(value) || isOurWord(value)))
            fields.emplace_back(key, value);
        else if (const auto end = trace::parseSocketAddress(value);
                 end && (key == "LIFELINE_LOCAL" || key == "LIFELINE_REMOTE"))
            fields.emplace_back(key, packet::text(addresses.of(*end)));
    }
    fields.emplace_back("SYSLOG_IDENTIFIER", "lifeline");
    fields.emplace_back("LIFELINE_EVENT", event);
    fields.emplace_back("MESSAGE", "A row of a recording, made anonymous: " + std::string(event) + ".");
    return fields;
}

} // namespace lifeline::exports
