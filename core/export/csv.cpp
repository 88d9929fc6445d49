#include "core/export/csv.h"

#include "core/base/safe_text.h"
#include "core/packet/tcp_flags.h"

#include <fmt/format.h>
#include <iterator>

namespace lifeline::exports {
namespace {

using Out = std::back_insert_iterator<std::string>;

void appendFindings(std::string& out, std::span<const analysis::Finding> findings)
{
    const analysis::Finding* before = nullptr;
    for (const analysis::Finding& finding : findings) {
        if (before == nullptr || before->kind != finding.kind)
            fmt::format_to(Out(out), "{}{}", before == nullptr ? "" : " ", name(finding.kind));
        before = &finding;
    }
}

void appendFlags(std::string& out, analysis::WiresharkFlags flags)
{
    const char* separator = "";
    for (std::size_t i = 0; i < analysis::kWiresharkFlagCount; ++i) {
        const auto flag = static_cast<analysis::WiresharkFlag>(i);
        if (flags.has(flag)) {
            fmt::format_to(Out(out), "{}{}", separator, name(flag));
            separator = " ";
        }
    }
}

std::string_view deliveryWord(trace::Delivery delivery)
{
    switch (delivery) {
    case trace::Delivery::Arrived:
        return "arrived";
    case trace::Delivery::Assumed:
        return "assumed";
    case trace::Delivery::Doubtful:
        return "doubtful";
    case trace::Delivery::Lost:
        return "lost";
    }
    return {};
}

void appendSegment(std::string& out, const trace::Life& life, std::uint32_t index,
                   const analysis::Remarks& remarks, const UserNotes& notes)
{
    const trace::Step& step = life.steps[index];
    const tcp::Segment& segment = step.wire;
    const bool isLost = step.delivery == trace::Delivery::Lost;
    fmt::format_to(Out(out), "{},{},{},{},{},{},{},", step.frame.value, step.number, step.sent.count(),
                   life.connection.id.value, name(segment.from),
                   segment.flags.bits == 0 ? std::string() : packet::tcpdumpLetters(segment.flags),
                   segment.sequence.value);
    if (segment.flags.ack())
        fmt::format_to(Out(out), "{}", segment.acknowledgment.value);
    fmt::format_to(Out(out), ",{},{},{},", segment.length, segment.window, step.relativeSequence.value);
    if (segment.flags.ack())
        fmt::format_to(Out(out), "{}", step.relativeAcknowledgment.value);
    fmt::format_to(Out(out), ",{},{},", tcp::name(step.onSend[Side::Client]),
                   tcp::name(step.onSend[Side::Server]));
    if (!isLost)
        fmt::format_to(Out(out), "{},{}", tcp::name(step.onArrival[Side::Client]),
                       tcp::name(step.onArrival[Side::Server]));
    else
        out += ',';
    out += ',';
    if (step.arrived)
        fmt::format_to(Out(out), "{}", step.arrived->count());
    fmt::format_to(Out(out), ",{},{},", deliveryWord(step.delivery),
                   isLost ? csvField(step.recorded->lossReason) : std::string());
    appendFindings(out, analysis::findingsAt(remarks.findings, index));
    out += ',';
    appendFlags(out, remarks.wiresharkAt(step));
    if (notes.hasNotes()) {
        const SegmentNote* note = notes.at(life.connection.id, step.number);
        fmt::format_to(Out(out), ",{},{}", note != nullptr && note->isMarked,
                       note != nullptr ? csvField(oneLine(note->comment)) : std::string());
    }
    out += "\r\n";
}

} // namespace

std::string csvField(std::string_view hostile)
{
    const std::string safe = safeText(hostile);
    if (safe.empty())
        return safe;
    constexpr std::string_view kBeginsFormula = "=+-@";
    const bool isFormula = kBeginsFormula.find(safe.front()) != std::string_view::npos;
    if (!isFormula && safe.find_first_of(",\" ") == std::string::npos)
        return safe;
    std::string out = isFormula ? "\"'" : "\"";
    for (const char c : safe) {
        out += c;
        if (c == '"')
            out += '"';
    }
    return out + '"';
}

void writeSegmentsCsv(const trace::Life& life, const analysis::Remarks& remarks, const TextSink& write,
                      Progress* progress, const UserNotes* notes)
{
    const UserNotes& noted = orNone(notes);
    TextOutput out(write, progress);
    out.text() +=
        "frame,segment,time_ns,connection,from,flags,seq,ack,length,window,seq_relative,ack_relative,"
        "client_on_send,server_on_send,client_on_arrival,server_on_arrival,arrival_time_ns,delivery,"
        "loss_reason,findings,wireshark";
    out.text() += noted.hasNotes() ? ",marked,comment\r\n" : "\r\n";
    const auto count = static_cast<std::uint32_t>(life.steps.size());
    for (std::uint32_t i = 0; i < count && out.isWanted(i, count); ++i)
        appendSegment(out.text(), life, i, remarks, noted);
}

std::string connectionsCsvHeader(const UserNotes* notes)
{
    return std::string(
               "id,client_address,client_port,server_address,server_port,client_guessed,first_ns,last_ns,"
               "client_segments,client_payload_bytes,client_retransmissions,server_segments,"
               "server_payload_bytes,server_retransmissions,client_state,server_state,completeness,conn_"
               "state,"
               "history,handshake_rtt_ns,findings")
        + (orNone(notes).hasNames() ? ",client_name,server_name\r\n" : "\r\n");
}

std::string connectionCsv(const trace::Connection& connection, const analysis::Remarks& remarks,
                          const UserNotes* notes)
{
    std::string out = fmt::format("{}", connection.id.value);
    for (const Side side : kBothSides)
        fmt::format_to(Out(out), ",{},{}", packet::text(connection.endpoint[side].address),
                       connection.endpoint[side].port);
    fmt::format_to(Out(out), ",{},{},{}", connection.clientIsGuessed, connection.first.count(),
                   connection.last.count());
    for (const Side side : kBothSides) {
        const trace::Flow& flow = connection.flow[side];
        fmt::format_to(Out(out), ",{},{},{}", flow.segments, flow.payload, flow.retransmissions);
    }
    fmt::format_to(Out(out), ",{},{},{},{},{},", tcp::name(connection.state[Side::Client]),
                   tcp::name(connection.state[Side::Server]), connection.completeness, remarks.zeek.connState,
                   csvField(remarks.zeek.history));
    if (connection.handshakeRtt >= Time{})
        fmt::format_to(Out(out), "{}", connection.handshakeRtt.count());
    out += ',';
    const analysis::FindingCounts counts = analysis::count(remarks.findings);
    const char* separator = "";
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) {
            fmt::format_to(Out(out), "{}{}={}", separator, name(static_cast<analysis::FindingKind>(i)),
                           counts[i]);
            separator = " ";
        }
    if (const UserNotes& known = orNone(notes); known.hasNames())
        for (const Side side : kBothSides)
            out += ',' + csvField(known.nameOf(connection.endpoint[side].address));
    return out + "\r\n";
}

} // namespace lifeline::exports
