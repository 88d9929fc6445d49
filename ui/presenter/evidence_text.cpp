#include "ui/presenter/evidence_text.h"

#include "ui/text/explanation.h"
#include "ui/text/finding_text.h"
#include "ui/text/fold_text.h"
#include "ui/text/segment_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lifeline::presenter {

namespace {

constexpr text::Notation kNotation{text::Numbers::Relative, text::Flags::Words};

struct EvidenceWords {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

/// Sentences behind each other; a Chinese full stop has its own space.
QString joined(const QStringList& sentences)
{
    QString all;
    for (const QString& sentence : sentences) {
        if (!all.isEmpty() && all.back() != QChar(0x3002))
            all += QLatin1Char(' ');
        all += sentence;
    }
    return all;
}

/// All findings of a step, a sentence each.
QString findingsAt(const Subject& subject, std::uint32_t step)
{
    if (subject.examination == nullptr)
        return {};
    const std::vector<analysis::Finding>& findings = subject.examination->remarks.findings;
    const auto first = std::lower_bound(
        findings.begin(), findings.end(), step,
        [](const analysis::Finding& finding, std::uint32_t wanted) { return finding.step < wanted; });
    QStringList sentences;
    for (auto finding = first; finding != findings.end() && finding->step == step; ++finding)
        if (!analysis::isOfTheCapture(finding->kind))
            sentences << text::findingText(*finding, *subject.life).capitalised().plain()
                    + EvidenceWords::tr(".", "ends a sentence");
    return joined(sentences);
}

/// What one end did in a run.
struct Sent {
    int data = 0; ///< segments with octets
    int acks = 0; ///< without
    std::uint64_t octets = 0;
};

QString dataText(Side side, const Sent& sent)
{
    return EvidenceWords::tr("%1 sends %2 in %n segment(s)", "an end, octets", sent.data)
        .arg(text::sideName(side), text::octetsText(sent.octets));
}

EvidenceText runText(const trace::Life& life, std::uint32_t first, std::uint32_t last)
{
    PerSide<Sent> ends;
    for (std::uint32_t i = first; i <= last; ++i) {
        const tcp::Segment& wire = life.steps[i].wire;
        Sent& end = ends[wire.from];
        (wire.length > 0 ? end.data : end.acks) += 1;
        end.octets += wire.length;
    }
    QStringList parts;
    for (const Side side : kBothSides) {
        if (ends[side].data > 0)
            parts << dataText(side, ends[side]);
        else if (ends[side].acks > 0)
            parts << EvidenceWords::tr("%1 acknowledges with %n ACK(s)", "an end", ends[side].acks)
                         .arg(text::sideName(side));
    }
    const auto number = [&](std::uint32_t step) { return QString::number(life.steps[step].number); };
    const Time took = life.steps[last].sent - life.steps[first].sent;
    EvidenceText text;
    text.headline = parts.join(EvidenceWords::tr("; ", "between what the two ends do"))
        + EvidenceWords::tr(".", "ends a sentence");
    text.grounds = EvidenceWords::tr("Segments %1 to %2, in %3: nothing is lost, and nothing comes again.")
                       .arg(number(first), number(last), text::durationText(took));
    return text;
}

} // namespace

EvidenceText evidenceOf(const Subject& subject, std::uint32_t first, std::uint32_t last, bool tellsNext)
{
    const trace::Life& life = *subject.life;
    if (first < last)
        return runText(life, first, last);
    const text::Explanation explanation = text::explain(life, last, kNotation);
    EvidenceText text{explanation.headline, findingsAt(subject, last)};
    if (text.grounds.isEmpty() && tellsNext)
        text.grounds = joined(explanation.lines);
    return text;
}

QString departureText(const Subject& subject, std::uint32_t step)
{
    const trace::Step& sent = subject.life->steps[step];
    return EvidenceWords::tr("%1 sends %2.", "an end, a segment")
        .arg(text::sideName(sent.wire.from), text::segmentLabel(sent, kNotation));
}

} // namespace lifeline::presenter
