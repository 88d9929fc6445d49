#include "ui/plots/curve_style.h"

namespace lifeline::plots {

using analysis::series::CurveKind;
using theme::SegmentKind;

CurveStyle styleOf(CurveKind kind, const theme::Theme& theme)
{
    switch (kind) {
    case CurveKind::Sent:
        return {Drawing::Bars, theme.accent, 3};
    case CurveKind::Retransmitted:
        return {Drawing::LooseBars, theme.trouble, 3, Dash::Solid, Mark::Diamond, 4.5};
    case CurveKind::OutOfOrder:
        return {Drawing::LooseBars, theme.segment(SegmentKind::Closing), 3, Dash::Solid, Mark::Square, 3.5};
    case CurveKind::Probe:
        return {Drawing::LooseBars, theme.text, 3, Dash::Solid, Mark::Disc, 3.5};
    case CurveKind::Lost:
        return {Drawing::Marks, theme.trouble, 2, Dash::Solid, Mark::Cross, 4};
    case CurveKind::Sack:
        return {Drawing::LooseBars, theme.segment(SegmentKind::Opening), 2};
    case CurveKind::Acknowledged:
        return {Drawing::Steps, theme.segment(SegmentKind::Acknowledgment), 1.5};
    case CurveKind::WindowEdge:
        return {Drawing::Steps, theme.good, 1.5, Dash::Long};
    case CurveKind::ZeroWindow:
        return {Drawing::Marks, theme.trouble, 2, Dash::Solid, Mark::Triangle, 4.5};
    case CurveKind::RoundTrip:
        return {Drawing::Marks, theme.accent, 2, Dash::Solid, Mark::Disc, 2.5};
    case CurveKind::RoundTripByTimestamp:
        return {Drawing::Marks, theme.segment(SegmentKind::Opening), 2, Dash::Solid, Mark::Square, 3};
    case CurveKind::SmoothedRoundTrip:
        return {Drawing::Steps, theme.good, 1.5};
    case CurveKind::RetransmissionTimeout:
        return {Drawing::Steps, theme.trouble, 1.5, Dash::Long};
    case CurveKind::InFlight:
        return {Drawing::Steps, theme.accent, 2};
    case CurveKind::Window:
        return {Drawing::Steps, theme.good, 1.5, Dash::Long};
    case CurveKind::CongestionWindow:
        return {Drawing::Steps, theme.segment(SegmentKind::Closing), 1.5};
    case CurveKind::SlowStartThreshold:
        return {Drawing::Steps, theme.dim, 1.5, Dash::Short};
    case CurveKind::Throughput:
        return {Drawing::Steps, theme.accent, 2};
    case CurveKind::Goodput:
        return {Drawing::Steps, theme.good, 1.5, Dash::Long};
    case CurveKind::SegmentSize:
        return {Drawing::Marks, theme.accent, 2, Dash::Solid, Mark::Disc, 2.5};
    case CurveKind::MaximumSegmentSize:
        break;
    }
    return {Drawing::Steps, theme.dim, 1.5, Dash::Long};
}

bool isShownFirst(CurveKind kind) { return kind != CurveKind::RetransmissionTimeout; }

} // namespace lifeline::plots
