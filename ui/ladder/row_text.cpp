#include "ui/ladder/row_text.h"

#include "core/analysis/examination.h"
#include "core/ladder/finding_chips.h"
#include "ui/text/finding_text.h"
#include "ui/text/segment_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QStringList>

namespace lifeline::ladder {
namespace {

std::span<const analysis::Finding> findingsOf(const RowSource& source, std::uint32_t step)
{
    if (source.examination == nullptr)
        return {};
    return analysis::findingsAt(source.examination->remarks.findings, step);
}

} // namespace

QString arrowText(const RowSource& source, std::uint32_t index)
{
    const trace::Step& step = source.life.steps[index];
    QString text = text::segmentLabel(step, source.notation);
    text += QLatin1Char(' ');
    text += text::segmentDetails(step, source.life, source.notation);
    const auto add = [&text](const QString& word) { text += QStringLiteral(" · ") + word; };
    if (step.isForged)
        add(text::forgedText());
    if (step.delivery == trace::Delivery::Lost)
        add(text::lossText(step));
    const std::span<const analysis::Finding> findings = findingsOf(source, index);
    if (findings.empty())
        return text;
    for (const FindingChip& chip : chipsOf({findings.begin(), findings.end()}))
        add(text::chipText(chip));
    return text;
}

QString rowText(const RowSource& source, std::uint32_t index, text::TimeDisplay display)
{
    const trace::Step& step = source.life.steps[index];
    const Time previous = index == 0 ? source.life.begin : source.life.steps[index - 1].sent;
    const Side from = step.wire.from;
    return QStringList{QString::number(step.number),
                       text::timeText(step.sent, source.life.begin, previous, display),
                       QStringLiteral("%1 → %2").arg(text::sideName(from), text::sideName(other(from))),
                       arrowText(source, index)}
        .join(QStringLiteral("  "));
}

QString spokenRow(const RowSource& source, std::uint32_t index)
{
    QString spoken = text::stepSentence(source.life.steps[index], source.notation);
    for (const analysis::Finding& finding : findingsOf(source, index))
        spoken += QLatin1Char(' ') + text::findingText(finding, source.life).capitalised().plain()
            + QLatin1Char('.');
    return spoken;
}

} // namespace lifeline::ladder
