#include "core/export/text_ladder.h"

#include "core/analysis/findings.h"
#include "core/base/safe_text.h"
#include "core/base/time_text.h"
#include "core/export/finding_text.h"
#include "core/export/icmp_text.h"
#include "core/export/ladder_rows.h"
#include "core/export/ladder_words.h"
#include "core/ladder/gap_reason.h"
#include "core/export/plain_runs.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <unordered_map>
#include <utility>

namespace lifeline::exports {
namespace {

using ladder::CallLabel;
using trace::Step;

constexpr std::size_t kStateColumns = 13; ///< "~SYN-RECEIVED"
constexpr std::size_t kCallColumns = 27; ///< "connect = -1 EADDRNOTAVAIL"
constexpr std::size_t kArrowColumns = 37; ///< never less, whatever the calls want
constexpr std::size_t kNoteIndent = 4;

/// What stands beside a lifeline in one line.
struct Cell {
    std::string text;
    std::optional<tcp::State> changedTo; ///< shown as a chip, with ● on the lifeline
    Tone tone = Tone::Plain;
};

struct Line {
    std::string number;
    std::string time;
    PerSide<Cell> cell;
    std::string between; ///< as many columns as the arrows have
    Tone tone = Tone::Plain;
    const char* lifeline = "│";
};

class TextLadder {
public:
    TextLadder(const trace::Life& life, std::vector<analysis::Finding> findings,
               const TextLadderOptions& options, const TextSink& write)
        : m_life(life),
          m_options(options),
          m_notes(orNone(options.notes)),
          m_write(write),
          m_layout(ladder::layOut(life, ladder::TimeMode::Rows)),
          m_findings(std::move(findings)),
          m_numbers(options.numbers)
    {
        for (const Side side : kBothSides) {
            for (std::uint32_t i = 0; i < life.spans[side].size(); ++i) {
                if (life.spans[side][i].cause)
                    m_spanOf[side][*life.spans[side][i].cause] = i;
            }
        }
        measure();
    }

    void run()
    {
        head();
        const std::vector<LadderRow> rows = rowsOf(m_life, m_layout);
        const auto runs = m_options.foldPlainRuns ? plainRuns(m_life, m_findings) : std::vector<PlainRun>();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const PlainRun* run = rows[i].isOfSegment() ? runOf(runs, rows[i].index) : nullptr;
            if (run == nullptr)
                put(rows[i]);
            else if (rows[i].index == run->begin && rows[i].kind != LadderRow::Kind::Arrival)
                note("⋮ " + runText(m_life, *run), Tone::Dim);
            if (m_options.progress == nullptr)
                continue;
            m_options.progress->set(i, rows.size());
            if (m_options.progress->isStopped())
                return;
        }
        foot();
    }

private:
    void measure()
    {
        m_width = std::max(m_options.width, kNarrowestLadder);
        m_numberColumns = std::max<std::size_t>(2, fmt::format("{}", m_life.steps.size()).size());
        m_timeColumns = widestTime();
        PerSide<std::size_t> wanted{{kStateColumns, kStateColumns}};
        for (const CallLabel& label : m_layout.calls) {
            const std::size_t columns =
                columnsOf(callText(m_life.calls[label.call], label.part, kCallColumns));
            wanted[label.side] = std::max(wanted[label.side], std::min(columns, kCallColumns));
        }
        const std::size_t fixed = m_numberColumns + m_timeColumns + 7; // spaces and the two lifelines
        const std::size_t room = m_width - fixed - 2 * kStateColumns;
        std::size_t spare = room > kArrowColumns ? room - kArrowColumns : 0;
        for (const Side side : kBothSides) {
            const std::size_t more = std::min(spare, wanted[side] - kStateColumns);
            m_columns[side] = kStateColumns + more;
            spare -= more;
        }
        m_arrowColumns = m_width - fixed - m_columns[Side::Client] - m_columns[Side::Server];
    }

    /// Columns. A recording may say that something came or changed before the life's begin, or behind its
    /// end.
    std::size_t widestTime() const
    {
        Time earliest = m_life.begin;
        Time latest = m_life.end;
        for (const Step& step : m_life.steps)
            earliest = std::min(earliest, step.arrived.value_or(earliest));
        for (const Side side : kBothSides)
            for (const trace::StateSpan& span : m_life.spans[side]) {
                earliest = std::min(earliest, span.begin);
                latest = std::max(latest, span.begin);
            }
        return std::max({std::size_t{8}, timeText(earliest).size(), timeText(latest).size()});
    }

    std::size_t clientLine() const { return 4 + m_numberColumns + m_timeColumns + m_columns[Side::Client]; }

    void text(const std::string& line) { m_write(line + "\n"); }

    void print(const Line& line)
    {
        const auto side = [&](Side which) {
            const Cell& cell = line.cell[which];
            const std::string shown = cut(cell.text, m_columns[which]);
            const std::string space(m_columns[which] - columnsOf(shown), ' ');
            const std::string styled = cell.changedTo ? chip(shown, *cell.changedTo, m_options.colour)
                                                      : toned(shown, cell.tone, m_options.colour);
            return which == Side::Client ? space + styled : styled;
        };
        const auto lifeline = [&](Side which) { return line.cell[which].changedTo ? "●" : line.lifeline; };
        std::string out =
            fmt::format("{} {} {} {}{}{} {}", padLeft(line.number, m_numberColumns + 1),
                        toned(padLeft(line.time, m_timeColumns), Tone::Dim, m_options.colour),
                        side(Side::Client), lifeline(Side::Client),
                        toned(padRight(line.between, m_arrowColumns), line.tone, m_options.colour),
                        lifeline(Side::Server), side(Side::Server));
        out.erase(out.find_last_not_of(' ') + 1);
        text(out);
    }

    std::string timeText(Time at) const { return seconds(at - m_life.begin, 6); }

    /// A state beside its lifeline, and whether it is news there.
    Cell stateCell(Side side, tcp::State state, std::optional<std::uint32_t> span, bool fallbackProven)
    {
        if (span)
            m_span[side] = *span;
        const std::vector<trace::StateSpan>& spans = m_life.spans[side];
        const bool known = m_span[side] < spans.size() && spans[m_span[side]].state == state;
        const bool assumed =
            known ? spans[m_span[side]].evidence == trace::Evidence::Assumed : !fallbackProven;
        const bool news = m_shown[side] != state;
        m_shown[side] = state;
        m_someAssumed = m_someAssumed || assumed;
        Cell cell{std::string(assumed ? "~" : "") + tcp::name(state), std::nullopt, Tone::Dim};
        if (news)
            cell.changedTo = state;
        return cell;
    }

    Cell stateAfter(Side side, const Step& step, std::uint32_t index)
    {
        const auto caused = m_spanOf[side].find(index);
        const bool sends = step.wire.from == side;
        return stateCell(side, sends ? step.onSend[side] : step.onArrival[side],
                         caused == m_spanOf[side].end() ? std::nullopt : std::optional(caused->second),
                         sends || step.proven);
    }

    void head()
    {
        const trace::Connection& connection = m_life.connection;
        const std::string client = packet::text(connection.endpoint[Side::Client]);
        const std::string server = packet::text(connection.endpoint[Side::Server]);
        const std::uint64_t octets =
            connection.flow[Side::Client].payload + connection.flow[Side::Server].payload;
        std::string facts = fmt::format("{} segment{}, {} octet{} of data, {}", connection.segments,
                                        connection.segments == 1 ? "" : "s", octets, octets == 1 ? "" : "s",
                                        duration(connection.duration()));
        if (m_life.hidden > 0)
            facts += fmt::format(", {} captured twice (hidden)", m_life.hidden);
        if (m_layout.handshake)
            facts += fmt::format(", handshake {}", duration(m_layout.handshake->duration));
        const std::string title = fmt::format("Connection {}", connection.id.value);
        text(toned(title, Tone::Bold, m_options.colour) + "  "
             + cut(facts, m_width - std::min(m_width, columnsOf(title) + 2)));
        text("");
        const std::size_t serverLine = clientLine() + 1 + m_arrowColumns;
        const auto headings = [&](const std::string& left, const std::string& right) {
            std::string line = padLeft(left, clientLine() - 1);
            const std::size_t start =
                std::min(serverLine + 2, m_width > right.size() ? m_width - right.size() : 0);
            line = padRight(line, std::max(start, columnsOf(line) + 2)) + right;
            text(toned(line, Tone::Bold, m_options.colour));
        };
        headings(connection.clientIsGuessed ? "client (guessed)" : "client", "server");
        const std::string& clientName = m_notes.nameOf(connection.endpoint[Side::Client].address);
        const std::string& serverName = m_notes.nameOf(connection.endpoint[Side::Server].address);
        if (!clientName.empty() || !serverName.empty())
            headings(clientName, serverName);
        headings(client, server);
        Line start;
        for (const Side side : kBothSides) {
            if (m_life.spans[side].empty())
                continue;
            m_shown[side] = m_life.spans[side].front().state;
            start.cell[side] = stateCell(side, *m_shown[side], 0, false);
            start.cell[side].tone = Tone::Plain;
        }
        print(start);
    }

    void put(const LadderRow& row)
    {
        switch (row.kind) {
        case LadderRow::Kind::Flight:
        case LadderRow::Kind::Departure:
            putDeparture(row);
            return;
        case LadderRow::Kind::Arrival:
            putArrival(row);
            return;
        case LadderRow::Kind::Change: {
            const trace::StateSpan& span = m_life.spans[row.side][row.index];
            Line line;
            line.time = timeText(span.begin);
            line.cell[row.side] = stateCell(row.side, span.state, row.index, false);
            print(line);
            return;
        }
        case LadderRow::Kind::Call: {
            const CallLabel& label = m_layout.calls[row.index];
            const trace::CallSpan& call = m_life.calls[label.call];
            Line line;
            line.time =
                timeText(label.part == CallLabel::Part::End ? call.end.value_or(call.begin) : call.begin);
            line.cell[row.side].text = callText(call, label.part, m_columns[row.side]);
            print(line);
            return;
        }
        case LadderRow::Kind::Gap: {
            const ladder::Gap& gap = m_layout.gaps[row.index];
            const std::string reason = words(ladder::gapReason(gap, m_findings));
            const std::string who = gap.side && !reason.empty() ? fmt::format(", {}", name(*gap.side)) : "";
            Line line;
            line.lifeline = "┊";
            line.between = cut(fmt::format("   ⋮ {}{}{}{}", duration(gap.duration),
                                           reason.empty() ? "" : " · ", reason, who),
                               m_arrowColumns);
            line.tone = Tone::Dim;
            print(line);
            return;
        }
        case LadderRow::Kind::Icmp:
            putIcmp(m_life.icmp[row.index]);
            return;
        }
    }

    /// An arrow towards who is told; from whom, and in which frame, stands below.
    void putIcmp(const trace::IcmpNotice& notice)
    {
        Line line;
        line.time = timeText(notice.time);
        line.tone = Tone::Trouble;
        std::string label = fmt::format(" {} ", icmpText(notice.error));
        const bool fits = columnsOf(label) + 6 <= m_arrowColumns;
        if (!fits)
            label = " ICMP ";
        const std::string rest = repeat("┄", m_arrowColumns - 4 - columnsOf(label));
        line.between = notice.about == Side::Client ? "◀┄┄" + label + rest + "┄" : "┄" + rest + label + "┄┄▶";
        print(line);
        note(fits ? fmt::format("from {}, frame {}", packet::text(notice.from), notice.frame.value)
                  : icmpText(notice),
             Tone::Dim);
    }

    void putDeparture(const LadderRow& row)
    {
        const Step& step = m_life.steps[row.index];
        const bool lost = step.delivery == trace::Delivery::Lost;
        Line line;
        line.number = fmt::format("{}", step.number);
        line.time = timeText(step.sent);
        line.tone = toneOf(step.wire);
        line.cell[row.side] = stateAfter(row.side, step, row.index);
        if (row.kind == LadderRow::Kind::Flight) {
            line.cell[other(row.side)] = stateAfter(other(row.side), step, row.index);
            line.between = flight(step);
        } else {
            line.between = lost ? lostArrow(step) : openArrow(step);
        }
        print(line);
        if (lost)
            note(step.recorded->lossReason.empty() ? std::string("lost")
                                                   : "lost: " + safeText(step.recorded->lossReason),
                 Tone::Trouble);
        for (const std::string& what : step.recorded->linkNotes)
            note(safeText(what), Tone::Dim);
        for (const analysis::Finding& finding : analysis::findingsAt(m_findings, row.index))
            note(findingText(finding, m_life), isTrouble(finding.kind) ? Tone::Trouble : Tone::Dim);
        if (const SegmentNote* remark = m_notes.at(m_life.connection.id, step.number))
            note(remark->text(), Tone::Plain);
        if (auto explanation = m_numbers.explain(step)) {
            if (columnsOf(*explanation) + kNoteIndent >= m_arrowColumns)
                explanation->resize(explanation->find(" ("));
            note(*explanation, Tone::Dim);
        }
    }

    void putArrival(const LadderRow& row)
    {
        const Step& step = m_life.steps[row.index];
        Line line;
        line.time = step.arrived ? timeText(*step.arrived) : "";
        line.tone = toneOf(step.wire);
        line.cell[row.side] = stateAfter(row.side, step, row.index);
        const std::string label =
            fmt::format(" {} [{}] arrives ", step.number, packet::tcpdumpLetters(step.wire.flags));
        const std::size_t columns = m_arrowColumns - columnsOf(label);
        line.between = step.wire.from == Side::Client
            ? repeat("╌", 3) + label + repeat("─", columns - 4) + "▶"
            : "◀──" + label + repeat("╌", columns - 3);
        print(line);
    }

    /// A line of words between the lifelines.
    void note(const std::string& words, Tone tone)
    {
        // Wrapped, never cut: what became of a segment is the point.
        const std::size_t width = m_arrowColumns - kNoteIndent;
        std::string_view rest = words;
        while (!rest.empty()) {
            std::size_t end = rest.size();
            if (columnsOf(std::string(rest)) > width) {
                end = rest.rfind(' ', width);
                end = end == std::string_view::npos || end == 0 ? width : end;
            }
            Line line;
            line.between =
                cut(std::string(kNoteIndent, ' ') + std::string(rest.substr(0, end)), m_arrowColumns);
            line.tone = tone;
            print(line);
            rest.remove_prefix(end);
            rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        }
    }

    std::string label(const Step& step) const
    {
        constexpr std::size_t kArrow = 8; // its line, its head and the spaces
        const std::size_t room = m_arrowColumns - std::min(m_arrowColumns, kArrow);
        return " " + cut(segmentLabel(step, m_options.numbers, room), room) + " ";
    }

    /// The whole arrow, with the time it took where that is known and there is room.
    std::string flight(const Step& step) const
    {
        const bool right = step.wire.from == Side::Client;
        std::string line = (right ? "───" : "◀──") + label(step);
        std::string tail = right ? "─▶" : "──";
        if (step.arrived && *step.arrived > step.sent) {
            const std::string took = fmt::format(" {} ", duration(*step.arrived - step.sent));
            if (columnsOf(line + took + tail) + 2 <= m_arrowColumns)
                tail = took + tail;
        }
        const std::size_t used = columnsOf(line) + columnsOf(tail);
        return line + repeat("─", m_arrowColumns - std::min(used, m_arrowColumns)) + tail;
    }

    /// An arrow that is still on its way when the next thing happens.
    std::string openArrow(const Step& step) const
    {
        const bool right = step.wire.from == Side::Client;
        std::string line = (right ? "───" : "╌╌╌") + label(step);
        const std::size_t rest = m_arrowColumns - std::min(columnsOf(line) + 3, m_arrowColumns);
        return line + repeat("─", rest) + (right ? "╌╌╌" : "───");
    }

    std::string lostArrow(const Step& step) const
    {
        const bool right = step.wire.from == Side::Client;
        const std::size_t half = (m_arrowColumns)*2 / 3;
        const std::string named = label(step);
        const std::size_t used = columnsOf(named) + 4;
        const std::string line = repeat("─", half > used ? half - used : 0);
        if (right)
            return "───" + named + line + "✗";
        const std::string arrow = "✗" + named + line + "───";
        return padLeft(arrow, m_arrowColumns);
    }

    void foot()
    {
        text("");
        std::string legend = " ● the state changes here";
        if (m_someAssumed)
            legend += "   ~ assumed: nothing in the capture proves it";
        text(toned(legend, Tone::Dim, m_options.colour));
        if (m_options.numbers == Numbers::Relative)
            text(toned(" Numbers are relative: 0 is where each end's sequence numbers begin.", Tone::Dim,
                       m_options.colour));
    }

    const trace::Life& m_life;
    TextLadderOptions m_options;
    const UserNotes& m_notes;
    const TextSink& m_write;
    ladder::Layout m_layout;
    std::vector<analysis::Finding> m_findings;
    TakenNumbers m_numbers;
    PerSide<std::unordered_map<std::uint32_t, std::uint32_t>> m_spanOf; ///< by causing step
    std::size_t m_width = 0;
    std::size_t m_numberColumns = 0;
    std::size_t m_timeColumns = 0;
    PerSide<std::size_t> m_columns;
    std::size_t m_arrowColumns = 0;
    PerSide<std::optional<tcp::State>> m_shown;
    PerSide<std::size_t> m_span{{0, 0}};
    bool m_someAssumed = false;
};

} // namespace

void writeTextLadder(const trace::Life& life, std::vector<analysis::Finding> findings,
                     const TextLadderOptions& options, const TextSink& write)
{
    TextLadder(life, std::move(findings), options, write).run();
}

void writeTextLadder(const trace::Life& life, const TextLadderOptions& options, const TextSink& write)
{
    writeTextLadder(life, analysis::findingsOf(life), options, write);
}

} // namespace lifeline::exports
