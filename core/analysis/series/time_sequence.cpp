#include "core/analysis/series/sender_view.h"

namespace lifeline::analysis::series {
namespace {

/// What the findings of one step say of how it is drawn; nothing where they say nothing.
std::optional<CurveKind> kindBy(std::span<const Finding> ofStep)
{
    std::optional<CurveKind> kind;
    for (const Finding& finding : ofStep)
        switch (finding.kind) {
        case FindingKind::Retransmission:
        case FindingKind::SpuriousRetransmission:
            return CurveKind::Retransmitted;
        case FindingKind::OutOfOrder:
        case FindingKind::NetworkDuplicate:
        case FindingKind::CapturedTwice:
            kind = CurveKind::OutOfOrder;
            break;
        case FindingKind::KeepAlive:
        case FindingKind::ZeroWindowProbe:
            kind = CurveKind::Probe;
            break;
        default:
            break;
        }
    return kind;
}

std::span<const Finding> findingsOfStep(std::span<const Finding> findings, std::uint32_t step)
{
    const auto begin = std::partition_point(findings.begin(), findings.end(),
                                            [&](const Finding& finding) { return finding.step < step; });
    auto end = begin;
    while (end != findings.end() && end->step == step)
        ++end;
    return {begin, end};
}

double octets(tcp::StreamOffset offset) { return static_cast<double>(offset); }

void addSacks(Series& sacks, const SenderView& view, const SenderView::Moment& moment)
{
    const packet::TcpOptions* options = view.options(*moment.step);
    if (options == nullptr)
        return;
    for (std::size_t i = 0; i < options->sackCount && i < options->sack.size(); ++i) {
        const tcp::StreamOffset begin = view.offsetOf({options->sack[i].begin});
        const tcp::StreamOffset end = view.offsetOf({options->sack[i].end});
        if (begin >= 0 && begin < end && end <= view.next())
            sacks.addRange(moment.at, octets(begin), octets(end), moment.index);
    }
}

void addOwn(CurveSet& curves, const SenderView::Moment& moment, std::optional<CurveKind> found)
{
    if (moment.isForeign || (moment.end == moment.begin && found != CurveKind::Probe))
        return;
    // The octet that probed a closed window goes out again at the head of new ones.
    const bool repeats = moment.begin < moment.nextBefore && moment.end <= moment.nextBefore;
    const CurveKind kind = found.value_or(repeats ? CurveKind::Retransmitted : CurveKind::Sent);
    // A probe may be of no octets: it still asks about one.
    const tcp::StreamOffset end = std::max(moment.end, moment.begin + 1);
    curves[kind].addRange(moment.at, octets(moment.begin), octets(end), moment.index);
    if (moment.step->delivery == trace::Delivery::Lost)
        curves[CurveKind::Lost].add(moment.at, octets(end), moment.index);
}

} // namespace

void fillTimeSequence(Chart& chart, const trace::Life& life, std::span<const Finding> findings)
{
    CurveSet curves;
    LevelCurve acknowledged(curves[CurveKind::Acknowledged]);
    LevelCurve edge(curves[CurveKind::WindowEdge]);
    SenderView view(life, chart.sender);
    view.walk([&](const SenderView::Moment& moment) {
        if (moment.isOwn) {
            addOwn(curves, moment, kindBy(findingsOfStep(findings, moment.index)));
            return;
        }
        if (!moment.acknowledged)
            return;
        const double una = octets(view.unacknowledged());
        const bool isBare = moment.step->wire.sequenceLength() == 0;
        acknowledged.add(moment.at, una, moment.index, isBare);
        if (view.window())
            edge.add(moment.at, una + static_cast<double>(*view.window()), moment.index, isBare);
        if (moment.step->wire.window == 0 && !moment.step->wire.flags.syn())
            curves[CurveKind::ZeroWindow].add(moment.at, una, moment.index);
        addSacks(curves[CurveKind::Sack], view, moment);
    });
    acknowledged.finish();
    edge.finish();
    chart.isScaleUnknown = view.isScaleUnknown() && !curves[CurveKind::Acknowledged].empty();
    chart.curves = curves.take();
    if (chart.empty())
        chart.absence = Absence::NothingSent;
}

} // namespace lifeline::analysis::series
