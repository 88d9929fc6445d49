// Flight, throughput and segment sizes.
#include "core/analysis/series/sender_view.h"

#include <cmath>

namespace lifeline::analysis::series {
namespace {

constexpr std::uint32_t kInfiniteThreshold = 0x7fffffff; // what Linux says before the first loss
constexpr double kBins = 120; // about as many as one can tell apart
constexpr double kFewestBins = 16; // where a round trip is a large part of the whole
constexpr double kShortestBin = 1e-4; // seconds
constexpr double kBitsInOctet = 8;

/// The next of 1, 2, 5, 10 … at or above a value.
double rounded(double value)
{
    const double magnitude = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * magnitude * (1 + 1e-9))
            return step * magnitude;
    return 10 * magnitude;
}

/// Octets counted in intervals of the same length.
class Bins {
public:
    explicit Bins(double width) : m_width(width) { }

    void add(double at, double octets, std::uint32_t step)
    {
        const auto bin = static_cast<std::size_t>(std::max(0.0, at / m_width));
        if (bin >= m_octets.size()) {
            m_octets.resize(bin + 1, 0);
            m_steps.resize(bin + 1, kNoStep);
        }
        m_octets[bin] += octets;
        if (m_steps[bin] == kNoStep)
            m_steps[bin] = step;
    }

    void fill(Series& series) const
    {
        for (std::size_t i = 0; i < m_octets.size(); ++i)
            series.add(m_width * static_cast<double>(i), m_octets[i] * kBitsInOctet / m_width, m_steps[i]);
        if (!m_octets.empty())
            series.add(m_width * static_cast<double>(m_octets.size()), 0, kNoStep);
    }

private:
    double m_width; ///< seconds
    std::vector<double> m_octets;
    std::vector<std::uint32_t> m_steps; ///< the first that counts in each
};

} // namespace

void fillFlight(Chart& chart, const trace::Life& life)
{
    CurveSet curves;
    LevelCurve inFlight(curves[CurveKind::InFlight]);
    LevelCurve window(curves[CurveKind::Window]);
    SenderView view(life, chart.sender);
    bool hasSent = false;
    view.walk([&](const SenderView::Moment& moment) {
        const bool isNews = moment.isOwn || moment.step->wire.sequenceLength() == 0;
        if (moment.isOwn ? moment.isForeign || moment.end == moment.begin : !moment.acknowledged)
            return;
        hasSent = hasSent || moment.isOwn;
        if (hasSent)
            inFlight.add(
                moment.at,
                static_cast<double>(std::max<tcp::StreamOffset>(0, view.next() - view.unacknowledged())),
                moment.index, isNews);
        if (!moment.isOwn && view.window())
            window.add(moment.at, static_cast<double>(*view.window()), moment.index, isNews);
    });
    inFlight.finish();
    window.finish();
    if (hasSent)
        forEachKernelSample(
            life, chart.sender, [&](double at, const trace::KernelSample& kernel, std::uint32_t step) {
                if (!kernel.sendMss || *kernel.sendMss == 0)
                    return;
                const double mss = *kernel.sendMss;
                if (kernel.congestionWindow)
                    curves[CurveKind::CongestionWindow].add(at, *kernel.congestionWindow * mss, step);
                if (kernel.slowStartThreshold && *kernel.slowStartThreshold < kInfiniteThreshold)
                    curves[CurveKind::SlowStartThreshold].add(at, *kernel.slowStartThreshold * mss, step);
            });
    chart.isScaleUnknown = view.isScaleUnknown();
    chart.curves = curves.take();
    if (!hasSent) {
        chart.curves.clear();
        chart.absence = Absence::NothingSent;
    }
}

void fillThroughput(Chart& chart, const trace::Life& life)
{
    const double length = std::max(0.0, secondsBetween(life.begin, life.end));
    // In less than a round trip one sees bursts, not a rate.
    double roundTrip = length / kFewestBins;
    for (const RoundTripSample& sample : roundTripsOf(life, chart.sender).samples)
        roundTrip = std::min(roundTrip, sample.took);
    chart.averagedOver = rounded(std::max({length / kBins, roundTrip, kShortestBin}));
    Bins sent(chart.averagedOver);
    Bins delivered(chart.averagedOver);
    SenderView view(life, chart.sender);
    bool hasSent = false;
    tcp::StreamOffset known = 1; // the octets begin behind the SYN
    std::optional<tcp::StreamOffset> fin; // where the octets end
    view.walk([&](const SenderView::Moment& moment) {
        const tcp::Segment& wire = moment.step->wire;
        if (moment.isOwn) {
            if (moment.isForeign)
                return;
            if (wire.flags.fin())
                fin = moment.end - 1;
            if (wire.length > 0) {
                if (!hasSent)
                    known = std::max(known, moment.begin);
                hasSent = true;
                sent.add(moment.at, wire.length, moment.index);
            }
        } else if (moment.acknowledged && hasSent) {
            const tcp::StreamOffset until = fin ? std::min(*fin, *moment.acknowledged) : *moment.acknowledged;
            if (until > known) {
                delivered.add(moment.at, static_cast<double>(until - known), moment.index);
                known = until;
            }
        }
    });
    if (!hasSent) {
        chart.absence = Absence::NothingSent;
        return;
    }
    CurveSet curves;
    sent.fill(curves[CurveKind::Throughput]);
    delivered.fill(curves[CurveKind::Goodput]);
    chart.curves = curves.take();
}

void fillSegmentSizes(Chart& chart, const trace::Life& life)
{
    CurveSet curves;
    SenderView view(life, chart.sender);
    view.walk([&](const SenderView::Moment& moment) {
        if (moment.isOwn && !moment.isForeign && moment.step->wire.length > 0)
            curves[CurveKind::SegmentSize].add(moment.at, moment.step->wire.length, moment.index);
    });
    if (curves[CurveKind::SegmentSize].empty()) {
        chart.absence = Absence::NothingSent;
        return;
    }
    if (const auto most = view.maximumSegmentSize())
        for (const double at : {0.0, std::max(0.0, secondsBetween(life.begin, life.end))})
            curves[CurveKind::MaximumSegmentSize].add(at, *most, kNoStep);
    chart.curves = curves.take();
}

} // namespace lifeline::analysis::series
