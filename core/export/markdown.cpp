#include "core/export/markdown.h"

#include "core/analysis/findings.h"
#include "core/base/safe_text.h"
#include "core/base/time_text.h"
#include "core/export/code_points.h"
#include "core/export/explanation_text.h"
#include "core/export/finding_text.h"
#include "core/export/icmp_text.h"
#include "core/export/plain_runs.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <iterator>

namespace lifeline::exports {
namespace {

using Out = std::back_insert_iterator<std::string>;

/// "2024-05-17 09:14:03.120400 UTC"
std::string dateText(Time time)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const std::time_t at = whole.count();
    std::tm utc{};
    if (gmtime_r(&at, &utc) == nullptr)
        return seconds(time, 6) + " s since 1970";
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}.{:06} UTC", utc.tm_year + 1900, utc.tm_mon + 1,
                       utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec,
                       std::chrono::duration_cast<std::chrono::microseconds>(time - whole).count());
}

/// A hint of ours: what stands between backticks is a command.
std::string withCommands(std::string_view hint)
{
    std::string out;
    for (bool isCommand = false; !hint.empty(); isCommand = !isCommand) {
        const std::size_t end = std::min(hint.find('`'), hint.size());
        const std::string_view piece = hint.substr(0, end);
        out += isCommand ? '`' + std::string(piece) + '`' : markdownText(piece);
        hint.remove_prefix(std::min(end + 1, hint.size()));
    }
    return out;
}

class Ticket {
public:
    Ticket(const trace::Life& life, const std::vector<analysis::Finding>& findings,
           const analysis::Diagnosis& diagnosis, const MarkdownOptions& options, TextOutput& out)
        : m_life(life),
          m_findings(findings),
          m_diagnosis(diagnosis),
          m_options(options),
          m_notes(orNone(options.notes)),
          m_output(out)
    {
    }

    void write()
    {
        summary();
        problems();
        segments();
    }

private:
    std::string& out() { return m_output.text(); }

    void summary()
    {
        const trace::Connection& connection = m_life.connection;
        fmt::format_to(Out(out()), "# TCP connection {}: {} → {}\n\n", connection.id.value,
                       markdownText(m_notes.endText(connection.endpoint[Side::Client])),
                       markdownText(m_notes.endText(connection.endpoint[Side::Server])));
        if (!m_options.subject.empty())
            fmt::format_to(Out(out()), "From {}. ", markdownText(m_options.subject));
        fmt::format_to(Out(out()), "{}, {} segments in {}.\n\n", dateText(connection.first),
                       m_life.steps.size(), duration(connection.duration()));
        if (connection.clientIsGuessed)
            out() += "No SYN was seen: which end is the client is guessed.\n\n";
        if (m_life.hidden > 0)
            fmt::format_to(Out(out()), "{} segments that the capture has twice are left out.\n\n",
                           m_life.hidden);
        out() += "## Summary\n\n";
        fmt::format_to(Out(out()), "- **Opening:** {}\n", markdownText(openingText(m_diagnosis, m_life)));
        fmt::format_to(Out(out()), "- **Closing:** {}\n", markdownText(closingText(m_diagnosis, m_life)));
        fmt::format_to(Out(out()), "- **Time:** {}\n\n", markdownText(timeText(m_diagnosis)));
        out() += "| end | address | segments | payload | retransmissions | last state |\n"
                 "|---|---|---:|---:|---:|---|\n";
        for (const Side side : kBothSides) {
            const trace::Flow& flow = connection.flow[side];
            fmt::format_to(Out(out()), "| {} | {} | {} | {} | {} | {} |\n", name(side),
                           markdownText(m_notes.endText(connection.endpoint[side])), flow.segments,
                           octetsText(flow.payload), flow.retransmissions, tcp::name(connection.state[side]));
        }
    }

    void problems()
    {
        out() += "\n## What went wrong\n\n";
        if (m_diagnosis.problems.empty())
            out() += "Nothing that shows in the segments.\n";
        std::vector<std::string> hints;
        std::size_t number = 0;
        for (const analysis::Diagnosed& problem : m_diagnosis.problems) {
            fmt::format_to(Out(out()), "{}. {}\n", ++number, markdownText(problemText(problem, m_life)));
            evidence(problem.evidence);
            for (std::string& hint : hintsFor(problem, m_life))
                if (std::find(hints.begin(), hints.end(), hint) == hints.end())
                    hints.push_back(std::move(hint));
        }
        if (hints.empty())
            return;
        out() += "\n## What to check\n\n";
        for (const std::string& hint : hints)
            fmt::format_to(Out(out()), "- {}\n", withCommands(hint));
    }

    /// The segments that show it, with their frames; of many, the first ones: the table has all.
    void evidence(const std::vector<std::uint32_t>& steps)
    {
        constexpr std::size_t kMost = 8;
        for (std::size_t i = 0; i < steps.size() && i < kMost; ++i) {
            const trace::Step& step = m_life.steps[steps[i]];
            fmt::format_to(Out(out()), "   - segment {} (frame {}), {} s, {}: `{}`\n", step.number,
                           step.frame.value, seconds(step.sent - m_life.begin, 6), name(step.wire.from),
                           segmentLabel(step, m_options.numbers, 200));
        }
        if (steps.size() > kMost)
            fmt::format_to(Out(out()), "   - and {} more, in the table below\n", steps.size() - kMost);
    }

    void segments()
    {
        std::vector<PlainRun> runs;
        if (m_options.foldPlainRuns)
            runs = plainRuns(m_life, m_findings, &m_notes);
        out() += "\n## Segments\n\n";
        fmt::format_to(Out(out()),
                       "Sequence numbers are {}. A state with ~ is assumed: nothing in the capture "
                       "proves it.",
                       m_options.numbers == Numbers::Relative ? "relative" : "as on the wire");
        if (!runs.empty())
            out() += " Runs of plain data and ACKs are one row each.";
        out() +=
            "\n\n| # | frame | time (s) | from | flags | seq | ack | len | win | client | server | what |\n"
            "|---:|---:|---:|---|---|---:|---:|---:|---:|---|---|---|\n";
        const auto count = static_cast<std::uint32_t>(m_life.steps.size());
        auto run = runs.begin();
        std::size_t notice = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (run != runs.end() && i == run->begin) {
                fmt::format_to(Out(out()), "| {}–{} | | {} | | | | | | | | | *{}* |\n",
                               m_life.steps[i].number, m_life.steps[run->end - 1].number,
                               seconds(m_life.steps[i].sent - m_life.begin, 6), runText(m_life, *run));
                i = run->end - 1;
                ++run;
            } else {
                segment(i);
            }
            for (; notice < m_life.icmp.size() && m_life.icmp[notice].place <= i + 1; ++notice)
                fmt::format_to(Out(out()), "| | {} | {} | | | | | | | | | {} |\n",
                               m_life.icmp[notice].frame.value,
                               seconds(m_life.icmp[notice].time - m_life.begin, 6),
                               markdownText(icmpText(m_life.icmp[notice])));
            if (!m_output.isWanted(i, count))
                return;
        }
    }

    void segment(std::uint32_t index)
    {
        const trace::Step& step = m_life.steps[index];
        const tcp::Segment& wire = step.wire;
        std::string what;
        const auto add = [&](const std::string& text) { what += (what.empty() ? "" : "; ") + text; };
        if (step.delivery == trace::Delivery::Lost)
            add(step.recorded->lossReason.empty() ? std::string("lost")
                                                  : "lost: " + step.recorded->lossReason);
        for (const analysis::Finding& finding : analysis::findingsAt(m_findings, index))
            add(findingText(finding, m_life));
        for (const std::string& note : step.recorded->linkNotes)
            add(note);
        if (const SegmentNote* note = m_notes.at(m_life.connection.id, step.number))
            add(note->text());
        fmt::format_to(Out(out()), "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
                       step.number, step.frame.value, seconds(step.sent - m_life.begin, 6), name(wire.from),
                       markdownText(packet::tcpdumpLetters(wire.flags)),
                       sequenceOf(step, m_options.numbers).value,
                       wire.flags.ack() ? fmt::format("{}", acknowledgmentOf(step, m_options.numbers).value)
                                        : std::string(),
                       wire.length, wire.window, stateText(index, Side::Client),
                       stateText(index, Side::Server), markdownText(what));
    }

    /// An end's state after a segment; of the segments in order.
    std::string stateText(std::uint32_t index, Side side)
    {
        const trace::Step& step = m_life.steps[index];
        const std::vector<trace::StateSpan>& spans = m_life.spans[side];
        std::size_t& at = m_span[side];
        const auto hasBegun = [&](const trace::StateSpan& span) {
            return span.cause ? *span.cause <= index : span.begin <= step.sent;
        };
        while (at + 1 < spans.size() && hasBegun(spans[at + 1]))
            ++at;
        const tcp::State state = step.onArrival[side];
        const bool isKnown = at < spans.size() && spans[at].state == state;
        const bool isAssumed = isKnown ? spans[at].evidence == trace::Evidence::Assumed
                                       : step.onSend[side] != state && !step.proven;
        return (isAssumed ? "~" : "") + std::string(tcp::name(state));
    }

    const trace::Life& m_life;
    const std::vector<analysis::Finding>& m_findings;
    const analysis::Diagnosis& m_diagnosis;
    const MarkdownOptions& m_options;
    const UserNotes& m_notes;
    PerSide<std::size_t> m_span{{0, 0}}; ///< that each end is in
    TextOutput& m_output;
};

} // namespace

std::string markdownText(std::string_view hostile)
{
    // CommonMark §2.4: any ASCII punctuation may be escaped. Left as they are: what is markup nowhere inside
    // a line of ours. "@" and "#" call people and tickets on the sites that show it.
    constexpr std::string_view kHarmless = " .,:;()/%+='?\"";
    const std::string safe = safeText(hostile);
    std::string out;
    out.reserve(safe.size());
    std::string_view text = safe;
    while (!text.empty()) {
        const std::string_view rest = text;
        const std::uint32_t point = takeCodePoint(text);
        const bool isHarmless = point >= 0x80 || isAsciiLetterOrDigit(point)
            || kHarmless.find(static_cast<char>(point)) != std::string_view::npos;
        const bool isHyphen = point == '-' && !out.empty(); // a list only at a line's beginning
        if (!isHarmless && !isHyphen)
            out += '\\';
        out += rest.substr(0, rest.size() - text.size());
        if (point == '@' || point == '#')
            out += "\u2060"; // a word joiner: nobody is called
    }
    return out;
}

void writeMarkdown(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                   const analysis::Diagnosis& diagnosis, const MarkdownOptions& options,
                   const TextSink& write, Progress* progress)
{
    TextOutput out(write, progress);
    Ticket(life, findings, diagnosis, options, out).write();
}

} // namespace lifeline::exports
