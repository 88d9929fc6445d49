#include "ui/plots/plot_words.h"

#include "ui/plots/units.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <cmath>

namespace lifeline::plots {
namespace {

using namespace analysis::series;

struct PlotWords {
    Q_DECLARE_TR_FUNCTIONS(PlotWords)
};

constexpr double kNanosecondsInSecond = 1e9;

QString timeOf(double seconds)
{
    return PlotWords::tr("%1 s").arg(text::secondsText(Time{std::llround(seconds * kNanosecondsInSecond)}));
}

/// A place in a stream as the window writes sequence numbers.
class Place {
public:
    Place(const trace::Life& life, Side sender, text::Numbers numbers)
        : m_initial(numbers == text::Numbers::Absolute ? life.connection.initial[sender].value : 0),
          m_isAbsolute(numbers == text::Numbers::Absolute)
    {
    }
    QString operator()(double octets) const
    {
        const auto offset = static_cast<std::int64_t>(octets);
        return m_isAbsolute ? QString::number(m_initial + static_cast<std::uint32_t>(offset))
                            : QString::number(offset);
    }

private:
    std::uint32_t m_initial;
    bool m_isAbsolute;
};

QString sequenceWords(const Curve& curve, std::size_t point, const Place& place)
{
    const QString low = place(curve.series.low[point]);
    const QString high = place(curve.series.top(point));
    switch (curve.kind) {
    case CurveKind::Retransmitted:
        return PlotWords::tr("seq %1:%2, retransmission").arg(low, high);
    case CurveKind::OutOfOrder:
        return PlotWords::tr("seq %1:%2, out of order or a copy").arg(low, high);
    case CurveKind::Probe:
        return PlotWords::tr("seq %1, probe").arg(low);
    case CurveKind::Lost:
        return PlotWords::tr("up to seq %1, lost on its way").arg(high);
    case CurveKind::Sack:
        return PlotWords::tr("SACK %1:%2").arg(low, high);
    case CurveKind::Acknowledged:
        return PlotWords::tr("acknowledged up to %1").arg(high);
    case CurveKind::WindowEdge:
        return PlotWords::tr("window edge %1").arg(high);
    case CurveKind::ZeroWindow:
        return PlotWords::tr("window closed at %1").arg(high);
    default:
        return PlotWords::tr("seq %1:%2").arg(low, high);
    }
}

QString valueWords(const Curve& curve, std::size_t point)
{
    const double value = curve.series.low[point];
    const QString octets = valueText(value, Unit::Octets);
    switch (curve.kind) {
    case CurveKind::RoundTrip:
        return PlotWords::tr("round trip %1").arg(valueText(value, Unit::Seconds));
    case CurveKind::RoundTripByTimestamp:
        return PlotWords::tr("round trip %1, by its timestamp").arg(valueText(value, Unit::Seconds));
    case CurveKind::SmoothedRoundTrip:
        return PlotWords::tr("the kernel's SRTT %1").arg(valueText(value, Unit::Seconds));
    case CurveKind::RetransmissionTimeout:
        return PlotWords::tr("the kernel's RTO %1").arg(valueText(value, Unit::Seconds));
    case CurveKind::InFlight:
        return PlotWords::tr("%1 in flight").arg(octets);
    case CurveKind::Window:
        return PlotWords::tr("window %1").arg(octets);
    case CurveKind::CongestionWindow:
        return PlotWords::tr("the kernel's cwnd %1").arg(octets);
    case CurveKind::SlowStartThreshold:
        return PlotWords::tr("the kernel's ssthresh %1").arg(octets);
    case CurveKind::Throughput:
        return PlotWords::tr("throughput %1").arg(valueText(value, Unit::BitsPerSecond));
    case CurveKind::Goodput:
        return PlotWords::tr("goodput %1").arg(valueText(value, Unit::BitsPerSecond));
    case CurveKind::MaximumSegmentSize:
        return PlotWords::tr("MSS %1").arg(octets);
    default:
        return octets;
    }
}

QString vantageText(Vantage vantage, Side sender)
{
    const bool isClient = sender == Side::Client;
    switch (vantage) {
    case Vantage::Unknown:
        return PlotWords::tr("Measured where the capture was taken: from there to the receiver and back.");
    case Vantage::BothEnds:
        return PlotWords::tr("As the sender sees it: from sending to the arrival of the ACK.");
    case Vantage::AtClient:
        return isClient ? PlotWords::tr("Captured near the client: the whole round trip.")
                        : PlotWords::tr("Captured near the client: only how fast the client answers.");
    case Vantage::AtServer:
        return isClient ? PlotWords::tr("Captured near the server: only how fast the server answers.")
                        : PlotWords::tr("Captured near the server: the whole round trip.");
    case Vantage::Between:
        break;
    }
    return isClient ? PlotWords::tr("Captured on the way: from there to the server and back.")
                    : PlotWords::tr("Captured on the way: from there to the client and back.");
}

} // namespace

QString chartName(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return PlotWords::tr("Time–sequence");
    case ChartKind::RoundTrip:
        return PlotWords::tr("Round-trip time");
    case ChartKind::Flight:
        return PlotWords::tr("Window and flight");
    case ChartKind::Throughput:
        return PlotWords::tr("Throughput");
    case ChartKind::SegmentSizes:
        break;
    }
    return PlotWords::tr("Segment sizes");
}

QString curveName(CurveKind kind)
{
    switch (kind) {
    case CurveKind::Sent:
        return PlotWords::tr("sent");
    case CurveKind::Retransmitted:
        return PlotWords::tr("retransmission");
    case CurveKind::OutOfOrder:
        return PlotWords::tr("out of order");
    case CurveKind::Probe:
        return PlotWords::tr("probe");
    case CurveKind::Lost:
        return PlotWords::tr("lost");
    case CurveKind::Sack:
        return PlotWords::tr("SACK");
    case CurveKind::Acknowledged:
        return PlotWords::tr("acknowledged");
    case CurveKind::WindowEdge:
        return PlotWords::tr("window edge");
    case CurveKind::ZeroWindow:
        return PlotWords::tr("zero window");
    case CurveKind::RoundTrip:
        return PlotWords::tr("round trip");
    case CurveKind::RoundTripByTimestamp:
        return PlotWords::tr("by timestamp");
    case CurveKind::SmoothedRoundTrip:
        return PlotWords::tr("SRTT (kernel)");
    case CurveKind::RetransmissionTimeout:
        return PlotWords::tr("RTO (kernel)");
    case CurveKind::InFlight:
        return PlotWords::tr("in flight");
    case CurveKind::Window:
        return PlotWords::tr("window");
    case CurveKind::CongestionWindow:
        return PlotWords::tr("cwnd (kernel)");
    case CurveKind::SlowStartThreshold:
        return PlotWords::tr("ssthresh (kernel)");
    case CurveKind::Throughput:
        return PlotWords::tr("throughput");
    case CurveKind::Goodput:
        return PlotWords::tr("goodput");
    case CurveKind::SegmentSize:
        return PlotWords::tr("payload");
    case CurveKind::MaximumSegmentSize:
        break;
    }
    return PlotWords::tr("MSS");
}

QString curveExplanation(CurveKind kind)
{
    switch (kind) {
    case CurveKind::Sent:
        return PlotWords::tr("Octets sent for the first time; a bar is one segment.");
    case CurveKind::Retransmitted:
        return PlotWords::tr("Octets sent again.");
    case CurveKind::OutOfOrder:
        return PlotWords::tr("Segments that were overtaken, and copies that the network made.");
    case CurveKind::Probe:
        return PlotWords::tr("Keep-alives and window probes.");
    case CurveKind::Lost:
        return PlotWords::tr("The recording says that this segment did not arrive.");
    case CurveKind::Sack:
        return PlotWords::tr("Octets behind a gap that the receiver says it has (RFC 2018).");
    case CurveKind::Acknowledged:
        return PlotWords::tr("Up to here the receiver has everything.");
    case CurveKind::WindowEdge:
        return PlotWords::tr("Up to here the sender may send: ACK plus window.");
    case CurveKind::ZeroWindow:
        return PlotWords::tr("The receiver's buffer is full.");
    case CurveKind::RoundTrip:
        return PlotWords::tr(
            "From octets that were sent once to the ACK that covers them (Karn's rule, RFC 6298).");
    case CurveKind::RoundTripByTimestamp:
        return PlotWords::tr("Of octets sent twice: the timestamp in the ACK tells which copy it answers "
                             "(RFC 7323).");
    case CurveKind::SmoothedRoundTrip:
        return PlotWords::tr("The smoothed round trip of the sender's kernel.");
    case CurveKind::RetransmissionTimeout:
        return PlotWords::tr("After this time without an ACK the sender's kernel sends again.");
    case CurveKind::InFlight:
        return PlotWords::tr("Octets sent and not yet acknowledged.");
    case CurveKind::Window:
        return PlotWords::tr("The room that the receiver advertises, scaled.");
    case CurveKind::CongestionWindow:
        return PlotWords::tr("The congestion window of the sender's kernel, in octets of its MSS.");
    case CurveKind::SlowStartThreshold:
        return PlotWords::tr("Below it cwnd grows in slow start; absent before the first loss.");
    case CurveKind::Throughput:
        return PlotWords::tr("Payload that was sent, repeats included.");
    case CurveKind::Goodput:
        return PlotWords::tr("Payload that was acknowledged: each octet once.");
    case CurveKind::SegmentSize:
        return PlotWords::tr(
            "Octets of payload in each segment. Larger than the MSS: the network card cuts it up "
            "later, or joined it before.");
    case CurveKind::MaximumSegmentSize:
        break;
    }
    return PlotWords::tr("The largest payload that the receiver's SYN allows.");
}

QString directionName(Side sender)
{
    return sender == Side::Client ? PlotWords::tr("Client → server") : PlotWords::tr("Server → client");
}

QString pointText(const Curve& curve, std::size_t point, Side sender, const trace::Life& life,
                  text::Numbers numbers)
{
    const bool isSequence = curve.kind <= CurveKind::ZeroWindow;
    const QString words =
        isSequence ? sequenceWords(curve, point, Place(life, sender, numbers)) : valueWords(curve, point);
    const QString time = timeOf(curve.series.at[point]);
    const std::uint32_t step = curve.series.step[point];
    if (step >= life.steps.size())
        return PlotWords::tr("%1 · %2", "time, what").arg(time, words);
    return PlotWords::tr("%1 · %2 · segment %3", "time, what, which")
        .arg(time, words)
        .arg(life.steps[step].number);
}

QString absenceText(const Chart& chart)
{
    const bool isClient = chart.sender == Side::Client;
    switch (chart.absence) {
    case Absence::None:
        return {};
    case Absence::NothingSent:
        if (chart.kind == ChartKind::RoundTrip)
            return isClient
                ? PlotWords::tr("No round trip could be measured: the client sent nothing that is "
                                "acknowledged.")
                : PlotWords::tr("No round trip could be measured: the server sent nothing that is "
                                "acknowledged.");
        return isClient ? PlotWords::tr("The client sent no data.")
                        : PlotWords::tr("The server sent no data.");
    case Absence::NothingAcknowledged:
        return PlotWords::tr("No round trip could be measured: no ACK for it was captured.");
    case Absence::OnlyAmbiguous:
        break;
    }
    return PlotWords::tr(
        "No round trip could be measured: all that was acknowledged had been sent twice, and no "
        "timestamp tells which copy was answered.");
}

QString noteText(const Chart& chart)
{
    if (chart.empty())
        return {};
    if (chart.kind == ChartKind::RoundTrip)
        return vantageText(chart.vantage, chart.sender);
    if (chart.kind == ChartKind::Throughput)
        return PlotWords::tr("Averaged over %1.").arg(valueText(chart.averagedOver, Unit::Seconds));
    if (chart.isScaleUnknown)
        return PlotWords::tr("No SYN was captured: how the window is scaled is not known.");
    return {};
}

} // namespace lifeline::plots
