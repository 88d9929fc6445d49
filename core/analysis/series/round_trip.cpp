#include "core/analysis/series/interval_set.h"
#include "core/analysis/series/sender_view.h"

#include <deque>
#include <unordered_map>

namespace lifeline::analysis::series {
namespace {

constexpr double kLongest = 600; // seconds; what is longer is no round trip

/// Octets that one segment sent first.
struct Sent {
    tcp::StreamOffset begin = 0;
    tcp::StreamOffset end = 0;
    double at = 0;
    std::uint32_t timestamp = 0;
    bool hasTimestamp = false;
};

/// Measures while the steps go by.
class Stopwatch {
public:
    explicit Stopwatch(RoundTrips& into) : m_into(into) { }

    void send(const SenderView::Moment& moment)
    {
        if (moment.isForeign || moment.end == moment.begin)
            return;
        const tcp::Segment& wire = moment.step->wire;
        m_into.hasSent = true;
        if (moment.begin < moment.nextBefore) {
            m_resent.add(moment.begin, std::min(moment.end, moment.nextBefore));
            m_resentEnd = std::max(m_resentEnd, moment.end);
            if (wire.hasTimestamps)
                m_resentAt[wire.timestampValue] = moment.at;
        }
        if (moment.end > moment.nextBefore)
            m_flight.push_back({std::max(moment.begin, moment.nextBefore), moment.end, moment.at,
                                wire.timestampValue, wire.hasTimestamps});
    }

    void acknowledge(const SenderView& view, const SenderView::Moment& moment)
    {
        const tcp::StreamOffset acknowledged = *moment.acknowledged;
        if (!m_flight.empty() && acknowledged > m_flight.front().begin)
            measure(moment, acknowledged);
        m_resent.forgetBelow(acknowledged);
        m_sacked.forgetBelow(acknowledged);
        if (acknowledged >= m_resentEnd)
            m_resentAt.clear();
        if (const packet::TcpOptions* options = view.options(*moment.step))
            for (std::size_t i = 0; i < options->sackCount && i < options->sack.size(); ++i)
                m_sacked.add(std::max(acknowledged, view.offsetOf({options->sack[i].begin})),
                             std::min(view.next(), view.offsetOf({options->sack[i].end})));
    }

private:
    void measure(const SenderView::Moment& moment, tcp::StreamOffset acknowledged)
    {
        m_into.hasAcknowledgment = true;
        const tcp::Segment& wire = moment.step->wire;
        const tcp::StreamOffset from = m_flight.front().begin;
        Sent newest;
        std::optional<double> echoed; // when the first copy left whose timestamp comes back
        while (!m_flight.empty() && m_flight.front().begin < acknowledged) {
            newest = m_flight.front();
            if (wire.hasTimestamps && newest.hasTimestamp && newest.timestamp == wire.timestampEcho)
                echoed = newest.at;
            if (newest.end > acknowledged) {
                m_flight.front().begin = acknowledged; // super-segments are acknowledged in parts
                break;
            }
            m_flight.pop_front();
        }
        // Octets that were sent twice, or had arrived before the gap in front of them closed, tell nothing.
        const bool isClear = !m_resent.touches(from, acknowledged) && !m_sacked.touches(from, acknowledged);
        if (isClear) {
            add(moment, newest.at, false);
            return;
        }
        if (!wire.hasTimestamps)
            return;
        const auto resent = m_resentAt.find(wire.timestampEcho);
        if (resent != m_resentAt.end() && !echoed)
            add(moment, resent->second, true);
        else if (resent == m_resentAt.end() && echoed)
            add(moment, *echoed, true);
    }

    void add(const SenderView::Moment& moment, double sent, bool isByTimestamp)
    {
        const double took = moment.at - sent;
        if (took >= 0 && took <= kLongest)
            m_into.samples.push_back({moment.at, took, moment.index, isByTimestamp});
    }

    RoundTrips& m_into;
    std::deque<Sent> m_flight; ///< by begin, without overlaps
    IntervalSet m_resent;
    tcp::StreamOffset m_resentEnd = 0;
    std::unordered_map<std::uint32_t, double> m_resentAt; ///< by timestamp; the newest that carries it
    IntervalSet m_sacked;
};

} // namespace

RoundTrips roundTripsOf(const trace::Life& life, Side sender)
{
    RoundTrips result;
    Stopwatch stopwatch(result);
    SenderView view(life, sender);
    view.walk([&](const SenderView::Moment& moment) {
        if (moment.isOwn)
            stopwatch.send(moment);
        else if (moment.acknowledged)
            stopwatch.acknowledge(view, moment);
    });
    return result;
}

Vantage vantageOf(const trace::Life& life)
{
    if (std::any_of(life.steps.begin(), life.steps.end(),
                    [](const trace::Step& step) { return step.arrived.has_value(); }))
        return Vantage::BothEnds;
    // Seen from between the ends, octets of the client measure the way to the server and back.
    PerSide<double> fastest{{kLongest, kLongest}};
    for (const Side sender : kBothSides) {
        const RoundTrips trips = roundTripsOf(life, sender);
        if (trips.samples.empty())
            return Vantage::Unknown;
        for (const RoundTripSample& sample : trips.samples)
            fastest[sender] = std::min(fastest[sender], sample.took);
    }
    constexpr double kNear = 0.2; // of the whole way
    const double whole = fastest[Side::Client] + fastest[Side::Server];
    if (whole <= 0)
        return Vantage::Unknown;
    if (fastest[Side::Server] < kNear * whole)
        return Vantage::AtClient;
    return fastest[Side::Client] < kNear * whole ? Vantage::AtServer : Vantage::Between;
}

void fillRoundTrip(Chart& chart, const trace::Life& life)
{
    CurveSet curves;
    const RoundTrips trips = roundTripsOf(life, chart.sender);
    for (const RoundTripSample& sample : trips.samples)
        curves[sample.isByTimestamp ? CurveKind::RoundTripByTimestamp : CurveKind::RoundTrip].add(
            sample.at, sample.took, sample.step);
    constexpr double kMicro = 1e-6;
    forEachKernelSample(
        life, chart.sender, [&](double at, const trace::KernelSample& kernel, std::uint32_t step) {
            if (kernel.smoothedRoundTrip && *kernel.smoothedRoundTrip > 0)
                curves[CurveKind::SmoothedRoundTrip].add(at, *kernel.smoothedRoundTrip * kMicro, step);
            if (kernel.retransmissionTimeout && *kernel.retransmissionTimeout > 0)
                curves[CurveKind::RetransmissionTimeout].add(at, *kernel.retransmissionTimeout * kMicro,
                                                             step);
        });
    chart.curves = curves.take();
    chart.vantage = vantageOf(life);
    if (!chart.empty())
        return;
    chart.absence = !trips.hasSent ? Absence::NothingSent
        : !trips.hasAcknowledgment ? Absence::NothingAcknowledged
                                   : Absence::OnlyAmbiguous;
}

} // namespace lifeline::analysis::series
