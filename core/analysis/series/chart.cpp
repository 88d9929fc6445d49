#include "core/analysis/series/chart.h"

#include "core/analysis/series/sender_view.h"

namespace lifeline::analysis::series {

std::string_view name(CurveKind kind)
{
    switch (kind) {
    case CurveKind::Sent:
        return "sent";
    case CurveKind::Retransmitted:
        return "retransmitted";
    case CurveKind::OutOfOrder:
        return "out-of-order";
    case CurveKind::Probe:
        return "probe";
    case CurveKind::Lost:
        return "lost";
    case CurveKind::Sack:
        return "sack";
    case CurveKind::Acknowledged:
        return "acknowledged";
    case CurveKind::WindowEdge:
        return "window-edge";
    case CurveKind::ZeroWindow:
        return "zero-window";
    case CurveKind::RoundTrip:
        return "round-trip";
    case CurveKind::RoundTripByTimestamp:
        return "round-trip-by-timestamp";
    case CurveKind::SmoothedRoundTrip:
        return "kernel-srtt";
    case CurveKind::RetransmissionTimeout:
        return "kernel-rto";
    case CurveKind::InFlight:
        return "in-flight";
    case CurveKind::Window:
        return "window";
    case CurveKind::CongestionWindow:
        return "kernel-cwnd";
    case CurveKind::SlowStartThreshold:
        return "kernel-ssthresh";
    case CurveKind::Throughput:
        return "throughput";
    case CurveKind::Goodput:
        return "goodput";
    case CurveKind::SegmentSize:
        return "segment-size";
    case CurveKind::MaximumSegmentSize:
        break;
    }
    return "maximum-segment-size";
}

Chart chartOf(const trace::Life& life, std::span<const Finding> findings, ChartKind kind, Side sender)
{
    Chart chart;
    chart.kind = kind;
    chart.sender = sender;
    if (life.steps.empty()) {
        chart.absence = Absence::NothingSent;
        return chart;
    }
    switch (kind) {
    case ChartKind::TimeSequence:
        fillTimeSequence(chart, life, findings);
        break;
    case ChartKind::RoundTrip:
        fillRoundTrip(chart, life);
        break;
    case ChartKind::Flight:
        fillFlight(chart, life);
        break;
    case ChartKind::Throughput:
        fillThroughput(chart, life);
        break;
    case ChartKind::SegmentSizes:
        fillSegmentSizes(chart, life);
        break;
    }
    return chart;
}

PerSide<Chart> chartsOf(const trace::Life& life, std::span<const Finding> findings, ChartKind kind)
{
    return {{chartOf(life, findings, kind, Side::Client), chartOf(life, findings, kind, Side::Server)}};
}

} // namespace lifeline::analysis::series
