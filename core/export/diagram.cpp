#include "core/export/diagram.h"

#include "core/analysis/findings.h"
#include "core/base/safe_text.h"
#include "core/base/time_text.h"
#include "core/export/finding_text.h"
#include "core/export/icmp_text.h"
#include "core/export/ladder_rows.h"
#include "core/export/ladder_words.h"
#include "core/export/plain_runs.h"
#include "core/ladder/gap_reason.h"

#include <fmt/format.h>
#include <limits>

namespace lifeline::exports {
namespace {

constexpr std::size_t kWide = std::numeric_limits<std::size_t>::max();
constexpr std::uint32_t kNoSpan = std::numeric_limits<std::uint32_t>::max();

class Drawing {
public:
    Drawing(const trace::Life& life, const std::vector<analysis::Finding>& findings,
            const DiagramOptions& options, DiagramLanguage& language, TextOutput& out)
        : m_life(life),
          m_findings(findings),
          m_options(options),
          m_notes(orNone(options.notes)),
          m_language(language),
          m_out(out)
    {
        if (options.foldPlainRuns)
            m_runs = plainRuns(life, findings, options.notes);
        for (const Side side : kBothSides) {
            m_spanOf[side].assign(life.steps.size(), kNoSpan);
            for (std::uint32_t i = 0; i < life.spans[side].size(); ++i)
                if (life.spans[side][i].cause)
                    m_spanOf[side][*life.spans[side][i].cause] = i;
        }
    }

    void draw()
    {
        const PerSide<std::string> ends{{endText(Side::Client), endText(Side::Server)}};
        m_language.begin(
            m_out.text(),
            fmt::format("TCP connection {}, {} segments", m_life.connection.id.value, m_life.steps.size()),
            ends);
        for (const Side side : kBothSides)
            if (!m_life.spans[side].empty() && !m_life.spans[side].front().cause)
                state(side, 0);
        m_layout = ladder::layOut(m_life, ladder::TimeMode::Rows);
        const std::vector<LadderRow> rows = rowsOf(m_life, m_layout);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            put(rows[i]);
            if (!m_out.isWanted(i, rows.size()))
                return;
        }
        m_language.end(m_out.text());
    }

private:
    std::string endText(Side side) const
    {
        return fmt::format("{}{} {}", name(side), m_life.connection.clientIsGuessed ? " (guessed)" : "",
                           m_notes.endText(m_life.connection.endpoint[side]));
    }

    void put(const LadderRow& row)
    {
        const bool isOfSegment = row.kind == LadderRow::Kind::Flight || row.kind == LadderRow::Kind::Departure
            || row.kind == LadderRow::Kind::Arrival;
        if (isOfSegment && isFolded(row.index))
            return;
        switch (row.kind) {
        case LadderRow::Kind::Flight:
            depart(row.index);
            return arrive(row.index);
        case LadderRow::Kind::Departure:
            return depart(row.index);
        case LadderRow::Kind::Arrival:
            m_language.note(m_out.text(), row.side,
                            fmt::format("segment {} arrives", m_life.steps[row.index].number));
            return arrive(row.index);
        case LadderRow::Kind::Change:
            return state(row.side, row.index);
        case LadderRow::Kind::Call: {
            const ladder::CallLabel& label = m_layout.calls[row.index];
            return m_language.note(m_out.text(), row.side,
                                   callText(m_life.calls[label.call], label.part, kWide));
        }
        case LadderRow::Kind::Gap: {
            const ladder::Gap& gap = m_layout.gaps[row.index];
            const std::string why = words(ladder::gapReason(gap, m_findings));
            return m_language.pause(m_out.text(), duration(gap.duration) + (why.empty() ? "" : ", " + why));
        }
        case LadderRow::Kind::Icmp:
            return m_language.note(m_out.text(), row.side, icmpText(m_life.icmp[row.index]));
        }
    }

    /// Rows come nearly in the order of steps, so the run in hand is the last one, or the next.
    bool isFolded(std::uint32_t step)
    {
        while (m_run < m_runs.size() && step >= m_runs[m_run].end)
            ++m_run;
        for (std::size_t i = m_run == 0 ? 0 : m_run - 1; i <= m_run && i < m_runs.size(); ++i) {
            if (step < m_runs[i].begin || step >= m_runs[i].end)
                continue;
            if (m_told <= i) {
                m_told = i + 1;
                m_language.pause(m_out.text(), runText(m_life, m_runs[i]));
            }
            return true;
        }
        return false;
    }

    void depart(std::uint32_t index)
    {
        const trace::Step& step = m_life.steps[index];
        const Side from = step.wire.from;
        changed(from, index);
        const bool isLost = step.delivery == trace::Delivery::Lost;
        const bool isPlainAck = step.wire.length == 0 && !step.wire.flags.syn() && !step.wire.flags.fin()
            && !step.wire.flags.rst();
        std::string text = fmt::format("{}. {} s {}", step.number, seconds(step.sent - m_life.begin, 6),
                                       segmentLabel(step, m_options.numbers, kWide));
        if (isLost)
            text += step.recorded->lossReason.empty() ? ", lost"
                                                      : ", lost: " + safeText(step.recorded->lossReason);
        m_language.arrow(m_out.text(), from,
                         isLost           ? DiagramLanguage::Line::Lost
                             : isPlainAck ? DiagramLanguage::Line::Dashed
                                          : DiagramLanguage::Line::Solid,
                         text);
        for (const analysis::Finding& finding : analysis::findingsAt(m_findings, index))
            m_language.note(m_out.text(), from, findingText(finding, m_life));
        for (const std::string& what : step.recorded->linkNotes)
            m_language.note(m_out.text(), from, safeText(what));
        if (const SegmentNote* note = m_notes.at(m_life.connection.id, step.number))
            m_language.note(m_out.text(), from, note->text());
    }

    void arrive(std::uint32_t index) { changed(other(m_life.steps[index].wire.from), index); }

    void changed(Side side, std::uint32_t step)
    {
        if (const std::uint32_t span = m_spanOf[side][step]; span != kNoSpan)
            state(side, span);
    }

    void state(Side side, std::uint32_t index)
    {
        const trace::StateSpan& span = m_life.spans[side][index];
        const bool isAssumed = span.evidence == trace::Evidence::Assumed;
        m_language.state(m_out.text(), side,
                         fmt::format("{}{}", tcp::name(span.state), isAssumed ? " (assumed)" : ""));
    }

    const trace::Life& m_life;
    const std::vector<analysis::Finding>& m_findings;
    const DiagramOptions& m_options;
    const UserNotes& m_notes;
    DiagramLanguage& m_language;
    TextOutput& m_out;
    ladder::Layout m_layout;
    std::vector<PlainRun> m_runs;
    std::size_t m_run = 0;
    std::size_t m_told = 0; ///< so many runs have their line
    PerSide<std::vector<std::uint32_t>> m_spanOf; ///< by step that caused it
};

} // namespace

void writeDiagram(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                  const DiagramOptions& options, DiagramLanguage& language, TextOutput& out)
{
    Drawing(life, findings, options, language, out).draw();
}

} // namespace lifeline::exports
