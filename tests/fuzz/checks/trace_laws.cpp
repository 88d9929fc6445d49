#include "tests/fuzz/checks/trace_laws.h"

#include "core/analysis/diagnosis.h"
#include "core/analysis/findings.h"
#include "core/analysis/remarks.h"
#include "core/base/safe_text.h"
#include "core/export/explanation_text.h"
#include "core/export/finding_text.h"
#include "core/export/json.h"
#include "core/export/tcpdump_text.h"
#include "core/export/terminal_style.h"
#include "core/export/text_ladder.h"
#include "core/ladder/layout.h"
#include "core/trace/agreement.h"
#include "core/trace/life.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace lifeline::fuzz {
namespace {

using trace::Life;
using trace::TraceSnapshot;

/// Connections whose whole life is looked at; all are counted.
constexpr std::uint32_t kLives = 32;

template <class List, class Value>
bool isSorted(const List& list, Value value)
{
    return std::is_sorted(list.begin(), list.end(),
                          [&](const auto& a, const auto& b) { return value(a) < value(b); });
}

Fault storeFault(const TraceSnapshot& snapshot)
{
    std::vector<std::uint32_t> counted(snapshot.connections.size());
    for (std::uint32_t i = 0; i < snapshot.segments.size(); ++i) {
        const trace::SegmentRecord& record = snapshot.segments[i];
        if (record.connection.value >= counted.size())
            return fmt::format("segment {} is of connection {}", i, record.connection.value);
        if (record.number != ++counted[record.connection.value])
            return fmt::format("segment {} has number {} in its connection", i, record.number);
        if ((record.number == 1) != (record.previous == trace::kNone)
            || (record.previous != trace::kNone && record.previous >= i))
            return fmt::format("before segment {} stands segment {}", i, record.previous);
        if (record.segment.details > snapshot.options.size())
            return fmt::format("segment {} has options {}", i, record.segment.details);
    }
    for (std::uint32_t i = 0; i < counted.size(); ++i) {
        const trace::Connection& connection = snapshot.connections[ConnectionId{i}];
        const std::uint32_t ofFlows =
            connection.flow[Side::Client].segments + connection.flow[Side::Server].segments;
        if (connection.segments != counted[i] || ofFlows != counted[i] || connection.id.value != i)
            return fmt::format("connection {} has {} segments, its flows {}, and the store {}", i,
                               connection.segments, ofFlows, counted[i]);
        if (connection.last < connection.first)
            return fmt::format("connection {} ends before it begins", i);
    }
    for (std::uint32_t i = 0; i < snapshot.events.size(); ++i)
        if (const std::uint32_t previous = snapshot.events[i].previous;
            previous != trace::kNone && previous >= i)
            return fmt::format("before event {} stands event {}", i, previous);
    return {};
}

/// Whether a connection goes as RFC 9293 has it and nothing of it is lost: a handshake, then octets without
/// gaps or repeats, acknowledgments that only grow, and nothing behind a FIN.
bool isOrderly(const Life& life)
{
    PerSide<tcp::SequenceNumber> next;
    PerSide<tcp::SequenceNumber> acknowledged;
    PerSide<bool> isClosed;
    for (std::size_t i = 0; i < life.steps.size(); ++i) {
        const tcp::Segment& wire = life.steps[i].wire;
        const Side from = wire.from;
        const Side to = other(from);
        const bool isSynAck = i == 1 && from == Side::Server;
        if (wire.flags.rst() || wire.flags.syn() != (i == 0 || isSynAck) || wire.flags.ack() == (i == 0)
            || (i == 0 && from == Side::Server) || (i == 1 && !isSynAck) || (i == 2 && from == Side::Server))
            return false;
        if (wire.flags.syn() && wire.sequenceLength() != 1)
            return false;
        if (i < 2)
            next[from] = wire.sequence;
        if (i == 0)
            acknowledged[Side::Server] = wire.sequence;
        if (i == 1)
            acknowledged[Side::Client] = wire.sequence;
        if (wire.sequence != next[from] || (isClosed[from] && wire.sequenceLength() > 0))
            return false;
        if (i > 0
            && (tcp::isAfter(wire.acknowledgment, next[to])
                || tcp::isAfter(acknowledged[from], wire.acknowledgment)))
            return false;
        if ((i == 1 || i == 2) && wire.acknowledgment != next[to])
            return false; // the handshake itself is acknowledged
        if (i > 0)
            acknowledged[from] = wire.acknowledgment;
        next[from] = wire.end();
        isClosed[from] = isClosed[from] || wire.flags.fin();
    }
    return life.steps.size() > 2;
}

Fault lifeFault(const Life& life)
{
    if (life.steps.size() != life.connection.segments)
        return fmt::format("{} steps of {} segments", life.steps.size(), life.connection.segments);
    if (life.end < life.begin)
        return "a life ends before it begins";
    for (std::size_t i = 0; i < life.steps.size(); ++i)
        if (life.steps[i].number != i + 1)
            return fmt::format("step {} has number {}", i, life.steps[i].number);
    for (const Side side : kBothSides) {
        const auto& spans = life.spans[side];
        if (spans.empty())
            return "an end without a state";
        if (spans.back().end != life.end)
            return "an end's last state does not last to the end";
        for (std::size_t i = 0; i < spans.size(); ++i) {
            if (spans[i].cause && *spans[i].cause >= life.steps.size())
                return fmt::format("a state is caused by step {}", *spans[i].cause);
            if (i > 0 && (spans[i].begin != spans[i - 1].end || spans[i].state == spans[i - 1].state))
                return fmt::format("state {} of an end does not follow the one before it", i);
        }
    }
    for (const Side side : kBothSides)
        if (!life.connection.isRecorded && isOrderly(life)
            && life.spans[side].back().state != life.connection.state[side])
            return fmt::format("the {} ends {} in the summary and {} with hindsight", name(side),
                               name(life.connection.state[side]), name(life.spans[side].back().state));
    const trace::Agreement agreement = trace::agreementOf(life);
    if (agreement.disagreements.size() > agreement.compared)
        return "kernels disagree more often than they were asked";
    return isSorted(life.calls, [](const trace::CallSpan& call) { return call.begin; })
        ? Fault()
        : Fault("system calls are out of order");
}

/// Steps that something rests on: there, and in order where they must be.
Fault evidenceFault(std::string_view what, const std::vector<std::uint32_t>& steps, const Life& life)
{
    for (const std::uint32_t step : steps)
        if (step >= life.steps.size())
            return fmt::format("{} rests on step {} of {}", what, step, life.steps.size());
    return {};
}

Fault remarksFault(const Life& life, const analysis::Remarks& remarks)
{
    if (remarks.wireshark.size() != life.steps.size())
        return fmt::format("Wireshark's flags are of {} segments", remarks.wireshark.size());
    if (remarks.zeek.connState.empty() || !isPrintable(remarks.zeek.connState + remarks.zeek.history))
        return "Zeek has no word for it";
    if (!isSorted(remarks.findings, [](const analysis::Finding& finding) { return finding.step; }))
        return "findings are out of order";
    std::size_t at = 0;
    for (std::uint32_t step = 0; step < life.steps.size(); ++step)
        at += analysis::findingsAt(remarks.findings, step).size();
    if (at != remarks.findings.size())
        return fmt::format("{} findings stand at steps, there are {}", at, remarks.findings.size());
    for (const analysis::Finding& finding : remarks.findings) {
        if (finding.step >= life.steps.size())
            return fmt::format("{} is of step {}", name(finding.kind), finding.step);
        if (Fault fault = evidenceFault(name(finding.kind), finding.evidence, life))
            return fault;
        if (const std::string text = exports::findingText(finding, life); text != safeText(text))
            return "a finding's text is not safe";
    }
    return {};
}

Fault timeFault(const Life& life, const std::vector<analysis::Finding>& findings)
{
    const std::vector<analysis::TimeSlice> slices = analysis::timeSlices(life, findings);
    Time total{};
    for (std::size_t i = 0; i < slices.size(); ++i) {
        if (slices[i].end < slices[i].begin || (i > 0 && slices[i].begin != slices[i - 1].end))
            return fmt::format("time slice {} of {} does not follow the one before it", i, slices.size());
        total += slices[i].duration();
    }
    const analysis::TimeSplit split = analysis::sum(slices);
    if (split.total() != total || split.applications() + split.network() != total)
        return "a connection's time does not add up";
    return {};
}

Fault diagnosisFault(const Life& life, const analysis::Diagnosis& diagnosis)
{
    if (Fault fault = evidenceFault("the opening", diagnosis.openingSteps, life))
        return fault;
    if (Fault fault = evidenceFault("the closing", diagnosis.closingSteps, life))
        return fault;
    for (const analysis::Diagnosed& problem : diagnosis.problems)
        if (Fault fault = evidenceFault(name(problem.problem), problem.evidence, life))
            return fault;
    return {};
}

Fault mapFault(const ladder::Layout& layout)
{
    const auto& anchors = layout.anchors;
    for (std::size_t i = 1; i < anchors.size(); ++i)
        if (!(anchors[i].y > anchors[i - 1].y) || anchors[i].time < anchors[i - 1].time)
            return fmt::format("anchor {} is not below the one before it", i);
    for (const ladder::Anchor& anchor : anchors) {
        if (ladder::timeAt(layout, anchor.y) != anchor.time)
            return "a height has another time than the one that stands there";
        const double y = ladder::yAt(layout, anchor.time);
        if (ladder::timeAt(layout, y) != anchor.time || y > anchor.y)
            return "a time's height has another time";
    }
    return {};
}

Fault layoutFault(const Life& life, ladder::TimeMode mode)
{
    const ladder::Layout layout = ladder::layOut(life, mode);
    if (layout.arrows.size() != life.steps.size())
        return fmt::format("{} arrows of {} segments", layout.arrows.size(), life.steps.size());
    if (!std::isfinite(layout.height))
        return "a ladder without a bottom";
    for (const ladder::Arrow& arrow : layout.arrows)
        if (!(arrow.departure > 0) || !(arrow.arrival > arrow.departure) || !(arrow.arrival < layout.height))
            return fmt::format("an arrow from {} to {} in a ladder of {}", arrow.departure, arrow.arrival,
                               layout.height);
    if (!isSorted(layout.arrows, [](const ladder::Arrow& arrow) { return arrow.departure; })
        || !isSorted(layout.calls, [](const ladder::CallLabel& call) { return call.y; })
        || !isSorted(layout.gaps, [](const ladder::Gap& gap) { return gap.begin; })
        || !isSorted(layout.marks, [](const ladder::TimeMark& mark) { return mark.y; }))
        return "a ladder is out of order";
    for (const Side side : kBothSides) {
        const auto& bands = layout.bands[side];
        if (bands.size() != life.spans[side].size() || bands.front().begin != 0
            || bands.back().end != layout.height)
            return "an end's states do not fill its lifeline";
        for (std::size_t i = 0; i < bands.size(); ++i)
            if (!(bands[i].begin <= bands[i].provenAt) || !(bands[i].provenAt <= bands[i].end)
                || (i > 0 && bands[i].begin != bands[i - 1].end))
                return fmt::format("band {} does not follow the one before it", i);
    }
    return mapFault(layout);
}

/// Each line safe, and of so many columns at most.
Fault linesFault(std::string_view what, std::string_view text, std::size_t width)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line != safeText(line))
            return fmt::format("{} is not safe for a terminal", what);
        if (exports::columnsOf(line) > width)
            return fmt::format("{} has a line of {} columns: {}", what, exports::columnsOf(line), line);
    }
    return {};
}

Fault textFault(const TraceSnapshot& snapshot, const Life& life, const analysis::Diagnosis& diagnosis)
{
    constexpr std::size_t kWidth = 80;
    constexpr std::size_t kAnyWidth = 10'000;
    std::string ladder;
    exports::writeTextLadder(life, {.width = kWidth}, [&](std::string_view piece) { ladder += piece; });
    if (Fault fault = linesFault("the ladder", ladder, kWidth))
        return fault;
    if (Fault fault =
            linesFault("the explanation", exports::explanationText(diagnosis, life, kWidth), kAnyWidth))
        return fault;
    exports::TcpdumpText tcpdump(snapshot, life.connection, exports::Numbers::Relative);
    for (const trace::Step& step : life.steps)
        if (Fault fault = linesFault("tcpdump's line", tcpdump.line(step.wire), kAnyWidth))
            return fault;
    return {};
}

Fault jsonFault(const Life& life, const analysis::Remarks& remarks, const analysis::Diagnosis& diagnosis)
{
    const auto isJson = [](const std::string& text) { return nlohmann::json::accept(text); };
    if (!isJson(exports::connectionJson(life.connection, remarks)))
        return "a connection's JSON does not parse";
    if (!isJson(exports::ladderJson(life, remarks)))
        return "a ladder's JSON does not parse";
    if (!isJson(exports::explanationJson(diagnosis, life)))
        return "an explanation's JSON does not parse";
    // A segment's own line is made of what the ladder's JSON is made of: a few will do.
    constexpr std::size_t kLines = 4;
    for (std::size_t i = 0; i < std::min(kLines, life.steps.size()); ++i)
        if (!isJson(
                exports::segmentJson(life, static_cast<std::uint32_t>(life.steps.size() - 1 - i), remarks)))
            return "a segment's JSON does not parse";
    return {};
}

Fault connectionFault(const TraceSnapshot& snapshot, ConnectionId id)
{
    const Life life = trace::lifeOf(snapshot, id);
    if (Fault fault = lifeFault(life))
        return fault;
    const analysis::Remarks remarks = analysis::remarksOn(snapshot, life);
    if (Fault fault = remarksFault(life, remarks))
        return fault;
    if (Fault fault = timeFault(life, remarks.findings))
        return fault;
    const analysis::Diagnosis diagnosis =
        analysis::diagnose(life, remarks.findings, analysis::endOf(snapshot));
    if (Fault fault = diagnosisFault(life, diagnosis))
        return fault;
    for (const ladder::TimeMode mode : {ladder::TimeMode::Rows, ladder::TimeMode::Compressed})
        if (Fault fault = layoutFault(life, mode))
            return fault;
    if (Fault fault = textFault(snapshot, life, diagnosis))
        return fault;
    return jsonFault(life, remarks, diagnosis);
}

} // namespace

Fault traceFault(const TraceSnapshot& snapshot)
{
    if (Fault fault = storeFault(snapshot))
        return fault;
    const auto lives = std::min(kLives, static_cast<std::uint32_t>(snapshot.connections.size()));
    for (std::uint32_t i = 0; i < lives; ++i)
        if (Fault fault = connectionFault(snapshot, ConnectionId{i}))
            return fmt::format("connection {}: {}", i, *fault);
    return {};
}

std::string connectionsText(const TraceSnapshot& snapshot)
{
    std::string text;
    for (std::uint32_t i = 0; i < snapshot.connections.size(); ++i)
        text += exports::connectionJson(snapshot.connections[ConnectionId{i}], {}) + '\n';
    return text;
}

} // namespace lifeline::fuzz
