#include "core/trace/recording_row.h"

#include <arpa/inet.h>
#include <charconv>
#include <string>

namespace lifeline::trace {
namespace {

template <class Number>
std::optional<Number> number(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

/// The fields of one row by their names without the LIFELINE_ prefix.
class Row {
public:
    explicit Row(const capture::JournalEntry& entry) : m_entry(entry) { }

    std::string_view text(std::string_view name) const
    {
        constexpr std::string_view kPrefix = "LIFELINE_";
        for (const auto& [key, value] : m_entry.fields)
            if (key.starts_with(kPrefix) && key.substr(kPrefix.size()) == name)
                return value;
        return {};
    }
    std::string string(std::string_view name) const { return std::string(text(name)); }

    template <class Number>
    std::optional<Number> number(std::string_view name) const
    {
        return trace::number<Number>(text(name));
    }
    std::optional<std::uint32_t> u32(std::string_view name) const { return number<std::uint32_t>(name); }

    tcp::State state(std::string_view name) const
    {
        return tcp::stateFromName(text(name)).value_or(tcp::State::Closed);
    }

private:
    const capture::JournalEntry& m_entry;
};

KernelSample kernelSample(const Row& row, std::string_view stateField)
{
    KernelSample sample;
    sample.state = row.state(stateField);
    sample.receiveQueue = row.u32("RECV_QUEUE");
    sample.sendQueue = row.u32("SEND_QUEUE");
    sample.timer = row.string("TIMER");
    sample.timerLeft = row.u32("TIMER_MS");
    sample.congestionWindow = row.u32("CWND");
    sample.slowStartThreshold = row.u32("SSTHRESH");
    sample.smoothedRoundTrip = row.u32("SRTT_US");
    sample.roundTripVariation = row.u32("RTTVAR_US");
    sample.retransmissionTimeout = row.u32("RTO_US");
    sample.unacknowledged = row.u32("UNACKED");
    sample.retransmitted = row.u32("RETRANS");
    sample.sendWindow = row.u32("SND_WND");
    sample.receiveWindow = row.u32("RCV_WND");
    sample.sendMss = row.u32("SND_MSS");
    sample.receiveMss = row.u32("RCV_MSS");
    return sample;
}

Arrival arrival(const Row& row)
{
    Arrival arrival;
    arrival.before = row.state("STATE_BEFORE");
    if (!row.text("STATE_AFTER").empty())
        arrival.kernel = kernelSample(row, "STATE_AFTER");
    arrival.copy = row.u32("COPY").value_or(0);
    return arrival;
}

Call call(const Row& row)
{
    Call call;
    call.id = row.number<std::uint64_t>("CALL_ID").value_or(0);
    call.phase = row.text("PHASE") == "end" ? Call::Phase::End : Call::Phase::Begin;
    call.actor = row.string("ACTOR");
    call.name = row.string("CALL");
    call.arguments = row.string("ARGUMENTS");
    call.socket = row.string("SOCKET");
    call.result = row.number<std::int64_t>("RESULT").value_or(0);
    call.error = row.string("ERRNO");
    call.signal = row.string("SIGNAL");
    call.duration = comparable(Time{row.number<std::int64_t>("DURATION_NS").value_or(0)});
    return call;
}

decltype(Event::what) what(const Row& row, std::string_view kind)
{
    if (kind == "state")
        return Departure{{}, kernelSample(row, "STATE")};
    if (kind == "arrival")
        return arrival(row);
    if (kind == "link")
        return LinkAction{std::nullopt, row.string("ACTION")};
    if (kind == "tcpinfo")
        return Sample{kernelSample(row, "STATE")};
    if (kind == "lost")
        return Loss{{}, row.string("REASON")};
    if (kind == "call")
        return call(row);
    if (kind == "queue")
        return QueueChange{row.text("QUEUE") == "syn" ? QueueChange::Queue::Syn : QueueChange::Queue::Accept,
                           row.u32("LENGTH").value_or(0), row.u32("LIMIT").value_or(0)};
    if (kind == "counter")
        return CounterChange{row.string("COUNTER"), row.number<std::int64_t>("DELTA").value_or(0),
                             row.number<std::int64_t>("TOTAL").value_or(0)};
    return Note{};
}

std::optional<packet::IpAddress> parseAddress(std::string_view text)
{
    const std::string terminated(text);
    packet::IpAddress address;
    in_addr four{};
    if (inet_pton(AF_INET, terminated.c_str(), &four) == 1)
        return packet::IpAddress::v4(ntohl(four.s_addr));
    if (inet_pton(AF_INET6, terminated.c_str(), address.octets.data()) == 1)
        return address;
    return std::nullopt;
}

} // namespace

std::optional<packet::SocketAddress> parseSocketAddress(std::string_view text)
{
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    std::string_view host = text.substr(0, colon);
    if (host.size() >= 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    const auto address = parseAddress(host);
    const auto port = number<std::uint16_t>(text.substr(colon + 1));
    if (!address || !port)
        return std::nullopt;
    return packet::SocketAddress{*address, *port};
}

std::optional<RecordingRow> parseRow(const capture::JournalEntry& entry)
{
    const Row row(entry);
    const std::string_view kind = row.text("EVENT");
    if (kind.empty())
        return std::nullopt;
    RecordingRow parsed;
    Event& event = parsed.event;
    event.time = comparable(Time{row.number<std::int64_t>("TIME_NS").value_or(entry.time.count())});
    event.frame = entry.number;
    if (row.text("SIDE") == "client")
        event.side = Side::Client;
    else if (row.text("SIDE") == "server")
        event.side = Side::Server;
    event.local = parseSocketAddress(row.text("LOCAL")).value_or(packet::SocketAddress{});
    event.remote = parseSocketAddress(row.text("REMOTE")).value_or(packet::SocketAddress{});
    event.message = std::string(entry.field("MESSAGE"));
    event.what = what(row, kind);
    for (const auto& [key, value] : entry.fields)
        parsed.octets += value.size();
    parsed.packetId = row.number<std::uint64_t>("PACKET_ID");
    return parsed;
}

} // namespace lifeline::trace
