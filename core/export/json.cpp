#include "core/export/json.h"

#include "core/base/safe_text.h"
#include "core/export/finding_text.h"
#include "core/export/icmp_text.h"
#include "core/ladder/gap_reason.h"
#include "core/ladder/layout.h"

#include <array>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace lifeline::exports {
namespace {

using Out = std::back_insert_iterator<std::string>;

template <class Value>
std::string orNull(const std::optional<Value>& value)
{
    return value ? fmt::format("{}", *value) : "null";
}

std::string quoted(std::string_view hostile) { return '"' + jsonText(hostile) + '"'; }

void appendEndpoint(std::string& out, const char* key, const packet::SocketAddress& end,
                    const UserNotes& notes)
{
    fmt::format_to(Out(out), R"("{}":{{"address":"{}","port":{})", key, packet::text(end.address), end.port);
    if (const std::string& name = notes.nameOf(end.address); !name.empty())
        out += R"(,"name":)" + quoted(name);
    out += '}';
}

void appendFlow(std::string& out, const char* key, const trace::Flow& flow)
{
    fmt::format_to(Out(out), R"("{}":{{"segments":{},"payload_bytes":{},"retransmissions":{}}})", key,
                   flow.segments, flow.payload, flow.retransmissions);
}

/// tcpdump's letters, but an empty text where it writes "none".
std::string flagLetters(tcp::Flags flags)
{
    return flags.bits == 0 ? std::string() : packet::tcpdumpLetters(flags);
}

const char* word(ladder::GapReason reason)
{
    constexpr std::array kWords{"unknown",         "retransmission-timer", "delayed-ack",     "application",
                                "tail-loss-probe", "persist-timer",        "keep-alive-timer"};
    return kWords[static_cast<std::size_t>(reason)];
}

void appendCall(std::string& out, const trace::CallSpan& span)
{
    const trace::Call& call = span.call;
    std::optional<Time::rep> end;
    if (span.end)
        end = span.end->count();
    fmt::format_to(
        Out(out),
        R"({{"side":"{}","name":{},"arguments":{},"begin_ns":{},"end_ns":{},"result":{},"errno":{}}})",
        name(span.side), quoted(call.name), quoted(call.arguments), span.begin.count(), orNull(end),
        span.end ? fmt::format("{}", call.result) : "null", call.error.empty() ? "null" : quoted(call.error));
}

void appendSpan(std::string& out, const trace::StateSpan& span)
{
    std::optional<std::uint32_t> cause;
    if (span.cause)
        cause = *span.cause + 1;
    std::optional<std::uint32_t> evidence;
    if (span.evidenceFrame)
        evidence = span.evidenceFrame->value;
    fmt::format_to(
        Out(out),
        R"({{"state":"{}","begin_ns":{},"end_ns":{},"proven":{},"proven_at_ns":{},"caused_by_segment":{},"evidence_frame":{}}})",
        tcp::name(span.state), span.begin.count(), span.end.count(), span.evidence == trace::Evidence::Proven,
        span.evidence == trace::Evidence::Proven ? fmt::format("{}", span.provenAt.count()) : "null",
        orNull(cause), orNull(evidence));
}

template <class List, class Append>
void appendList(std::string& out, const char* key, const List& list, Append append)
{
    fmt::format_to(Out(out), R"("{}":[)", key);
    bool first = true;
    for (const auto& element : list) {
        if (!first)
            out += ',';
        first = false;
        append(element);
    }
    out += ']';
}

/// What is there at least once: `"findings":{"retransmission":2}`.
template <class Counts, class Name>
void appendCounts(std::string& out, const char* key, const Counts& counts, Name nameOf)
{
    fmt::format_to(Out(out), R"("{}":{{)", key);
    const char* separator = "";
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            fmt::format_to(Out(out), R"({}"{}":{})", std::exchange(separator, ","), nameOf(i), counts[i]);
    out += '}';
}

/// The kinds of a segment's findings, each once: `"findings":["retransmission"]`.
void appendFindingNames(std::string& out, std::span<const analysis::Finding> findings)
{
    out += R"("findings":[)";
    const analysis::Finding* before = nullptr;
    for (const analysis::Finding& finding : findings) {
        if (!before || before->kind != finding.kind)
            fmt::format_to(Out(out), R"({}"{}")", before ? "," : "", name(finding.kind));
        before = &finding;
    }
    out += ']';
}

/// In JSON, what an ICMP error means is the finding's cause.
std::string causeOf(const analysis::Finding& finding, const trace::Life& life)
{
    if (finding.icmp && finding.cause == analysis::Cause::None)
        return fmt::format("\"{}\"", name(meaningOf(life.icmp[*finding.icmp].error)));
    return finding.cause == analysis::Cause::None ? "null" : fmt::format("\"{}\"", name(finding.cause));
}

void appendFinding(std::string& out, const analysis::Finding& finding, const trace::Life& life)
{
    const auto segmentNumber = [&](std::uint32_t step) { return life.steps[step].number; };
    fmt::format_to(Out(out), R"({{"segment":{},"name":"{}","cause":{},"confidence":"{}","evidence":[)",
                   segmentNumber(finding.step), name(finding.kind), causeOf(finding, life),
                   name(finding.confidence));
    const char* separator = "";
    for (const std::uint32_t step : finding.evidence)
        fmt::format_to(Out(out), "{}{}", std::exchange(separator, ","), segmentNumber(step));
    fmt::format_to(Out(out), R"(],"count":{},"waited_ns":{},"icmp_frame":{},"text":{}}})", finding.count,
                   finding.waited < Time{} ? "null" : fmt::format("{}", finding.waited.count()),
                   finding.icmp ? fmt::format("{}", life.icmp[*finding.icmp].frame.value) : "null",
                   quoted(findingText(finding, life)));
}

/// Wireshark's flags of one segment: `"wireshark":["retransmission"]`.
void appendWireshark(std::string& out, analysis::WiresharkFlags flags)
{
    out += R"("wireshark":[)";
    const char* separator = "";
    for (std::size_t i = 0; i < analysis::kWiresharkFlagCount; ++i) {
        const auto flag = static_cast<analysis::WiresharkFlag>(i);
        if (flags.has(flag))
            fmt::format_to(Out(out), R"({}"{}")", std::exchange(separator, ","), name(flag));
    }
    out += ']';
}

} // namespace

std::string connectionJson(const trace::Connection& connection, const analysis::Remarks& remarks,
                           const UserNotes* notes)
{
    const trace::Flow& up = connection.flow[Side::Client];
    const trace::Flow& down = connection.flow[Side::Server];
    std::string out;
    fmt::format_to(Out(out), R"({{"id":{},)", connection.id.value);
    appendEndpoint(out, "client", connection.endpoint[Side::Client], orNone(notes));
    out += ',';
    appendEndpoint(out, "server", connection.endpoint[Side::Server], orNone(notes));
    fmt::format_to(Out(out), R"(,"client_guessed":{},"first_ns":{},"last_ns":{},)",
                   connection.clientIsGuessed, connection.first.count(), connection.last.count());
    appendFlow(out, "client_to_server", up);
    out += ',';
    appendFlow(out, "server_to_client", down);
    const std::string rtt =
        connection.handshakeRtt < Time{} ? "null" : fmt::format("{}", connection.handshakeRtt.count());
    fmt::format_to(
        Out(out),
        R"(,"client_state":"{}","server_state":"{}","completeness":{},"conn_state":"{}","history":"{}","handshake_rtt_ns":{})",
        tcp::name(connection.state[Side::Client]), tcp::name(connection.state[Side::Server]),
        connection.completeness, remarks.zeek.connState, remarks.zeek.history, rtt);
    out += ',';
    appendCounts(out, "findings", analysis::count(remarks.findings),
                 [](std::size_t i) { return name(static_cast<analysis::FindingKind>(i)); });
    out += ',';
    appendCounts(out, "wireshark", analysis::count(remarks.wireshark),
                 [](std::size_t i) { return name(static_cast<analysis::WiresharkFlag>(i)); });
    out += '}';
    return out;
}

std::string segmentJson(const trace::Life& life, std::uint32_t index, const analysis::Remarks& remarks,
                        const UserNotes* notes)
{
    const trace::Step& step = life.steps[index];
    const tcp::Segment& segment = step.wire;
    std::string out;
    out.reserve(512);
    fmt::format_to(
        Out(out),
        R"({{"frame":{},"segment":{},"time_ns":{},"connection":{},"from":"{}","flags":"{}","seq":{},"ack":{},"length":{},"window":{},"seq_relative":{},"ack_relative":{},)",
        step.frame.value, step.number, step.sent.count(), life.connection.id.value, name(segment.from),
        flagLetters(segment.flags), segment.sequence.value,
        segment.flags.ack() ? segment.acknowledgment.value : 0, segment.length, segment.window,
        step.relativeSequence.value, segment.flags.ack() ? step.relativeAcknowledgment.value : 0);
    fmt::format_to(Out(out), R"("on_send":{{"client":"{}","server":"{}"}},)",
                   tcp::name(step.onSend[Side::Client]), tcp::name(step.onSend[Side::Server]));
    if (step.delivery == trace::Delivery::Lost) {
        out += R"("on_arrival":null)";
    } else {
        std::optional<Time::rep> arrived;
        if (step.arrived)
            arrived = step.arrived->count();
        std::optional<std::uint32_t> evidence;
        if (step.evidenceFrame)
            evidence = step.evidenceFrame->value;
        fmt::format_to(
            Out(out),
            R"("on_arrival":{{"client":"{}","server":"{}","time_ns":{},"proven":{},"evidence_frame":{}}})",
            tcp::name(step.onArrival[Side::Client]), tcp::name(step.onArrival[Side::Server]), orNull(arrived),
            step.proven, orNull(evidence));
    }
    out += ',';
    appendFindingNames(out, analysis::findingsAt(remarks.findings, index));
    out += ',';
    appendWireshark(out, remarks.wiresharkAt(step));
    if (const SegmentNote* note = orNone(notes).at(life.connection.id, step.number))
        fmt::format_to(Out(out), R"(,"marked":{},"comment":{})", note->isMarked,
                       note->comment.empty() ? "null" : quoted(note->comment));
    out += '}';
    return out;
}

void writeLadderJson(const trace::Life& life, const analysis::Remarks& remarks, const TextSink& write,
                     Progress* progress, const UserNotes* notes)
{
    TextOutput output(write, progress);
    std::string& out = output.text();
    out += R"({"connection":)" + connectionJson(life.connection, remarks, notes) + ',';
    fmt::format_to(Out(out), R"("hidden_copies":{},"segments":[)", life.hidden);
    const auto count = static_cast<std::uint32_t>(life.steps.size());
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i > 0)
            out += ',';
        out += segmentJson(life, i, remarks, notes);
        if (!output.isWanted(i, count))
            return;
    }
    out += R"(],"states":{)";
    for (const Side side : kBothSides) {
        appendList(out, name(side), life.spans[side],
                   [&](const trace::StateSpan& span) { appendSpan(out, span); });
        out += side == Side::Client ? "," : "},";
    }
    appendList(out, "calls", life.calls, [&](const trace::CallSpan& call) { appendCall(out, call); });
    const std::vector<ladder::Gap> gaps = ladder::layOut(life, ladder::TimeMode::Rows).gaps;
    out += ',';
    appendList(out, "gaps", gaps, [&](const ladder::Gap& gap) {
        fmt::format_to(Out(out), R"({{"duration_ns":{},"reason":"{}","side":{}}})", gap.duration.count(),
                       word(ladder::gapReason(gap, remarks.findings)),
                       gap.side ? fmt::format("\"{}\"", name(*gap.side)) : "null");
    });
    out += ',';
    appendList(out, "icmp_errors", life.icmp,
               [&](const trace::IcmpNotice& notice) { out += icmpJson(notice); });
    out += R"(,"findings":[)";
    for (std::size_t i = 0; i < remarks.findings.size(); ++i) {
        if (i > 0)
            out += ',';
        appendFinding(out, remarks.findings[i], life);
        if (!output.isWanted(i, remarks.findings.size()))
            return;
    }
    out += "]}";
}

std::string ladderJson(const trace::Life& life, const analysis::Remarks& remarks)
{
    std::string all;
    writeLadderJson(life, remarks, [&](std::string_view piece) { all += piece; });
    return all;
}

} // namespace lifeline::exports
