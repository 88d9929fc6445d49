#include "core/analysis/series/sender_view.h"

namespace lifeline::analysis::series {
namespace {

constexpr unsigned kHighestShift = 14; // RFC 7323 §2.3
/// An ACK farther ahead of what the capture has is none of this stream.
constexpr tcp::StreamOffset kFarthestAhead = tcp::StreamOffset{1} << 30;

} // namespace

std::vector<Curve> CurveSet::take()
{
    std::vector<Curve> curves;
    for (std::size_t kind = 0; kind < m_series.size(); ++kind) {
        if (m_series[kind].empty())
            continue;
        Curve curve{static_cast<CurveKind>(kind), std::move(m_series[kind]), {}};
        sortByTime(curve.series);
        curve.series.shrinkToFit();
        curve.pyramid = Pyramid(curve.series);
        curves.push_back(std::move(curve));
    }
    return curves;
}

SenderView::SenderView(const trace::Life& life, Side sender) : m_life(life), m_sender(sender)
{
    readOptions();
    const bool isTimed = std::any_of(life.steps.begin(), life.steps.end(),
                                     [](const trace::Step& step) { return step.arrived.has_value(); });
    if (!isTimed)
        return;
    m_order.reserve(life.steps.size());
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        const trace::Step& step = life.steps[i];
        if (step.wire.from == sender)
            m_order.emplace_back(step.sent, i);
        else if (step.delivery != trace::Delivery::Lost)
            m_order.emplace_back(step.arrived.value_or(step.sent), i);
    }
    std::stable_sort(m_order.begin(), m_order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
}

void SenderView::readOptions()
{
    PerSide<bool> isSeen{{false, false}};
    PerSide<std::optional<std::uint8_t>> scale;
    bool peerAnswered = false;
    for (const trace::Step& step : m_life.steps) {
        const Side from = step.wire.from;
        if (!step.wire.flags.syn() || step.wire.sequence != m_life.connection.initial[from])
            continue;
        isSeen[from] = true;
        const packet::TcpOptions* offered = options(step);
        scale[from] = offered == nullptr ? std::nullopt : offered->windowScale;
        if (from != m_sender) {
            peerAnswered = step.wire.flags.ack();
            m_maximumSegmentSize = offered == nullptr ? std::nullopt : offered->maximumSegmentSize;
        }
        if (isSeen[Side::Client] && isSeen[Side::Server])
            break;
    }
    const Side peer = other(m_sender);
    // A SYN-ACK offers a scale only where the SYN did.
    m_scale.isKnown = isSeen[peer] && (isSeen[m_sender] || peerAnswered || !scale[peer]);
    const bool bothOffer = scale[peer] && (scale[m_sender] || !isSeen[m_sender]);
    m_scale.shift = bothOffer ? std::min<unsigned>(*scale[peer], kHighestShift) : 0U;
}

tcp::StreamOffset SenderView::offsetOf(tcp::SequenceNumber number) const
{
    const tcp::StreamOffset near = std::max(m_next, m_unacknowledged);
    const tcp::SequenceNumber initial = m_life.connection.initial[m_sender];
    return near + tcp::distance(initial + static_cast<std::uint32_t>(near), number);
}

const packet::TcpOptions* SenderView::options(const trace::Step& step) const
{
    return step.wire.details == 0 ? nullptr : &m_life.options[step.wire.details - 1];
}

SenderView::Moment SenderView::take(std::uint32_t index, Time time)
{
    const trace::Step& step = m_life.steps[index];
    const tcp::Segment& wire = step.wire;
    Moment moment;
    moment.step = &step;
    moment.index = index;
    moment.at = secondsBetween(m_life.begin, time);
    moment.isOwn = wire.from == m_sender;
    moment.isForeign = wire.flags.rst() || step.isForged
        || (wire.flags.syn() && wire.sequence != m_life.connection.initial[wire.from]);
    if (moment.isOwn) {
        moment.begin = offsetOf(wire.sequence);
        moment.end = moment.begin + (moment.isForeign ? 0 : wire.sequenceLength());
        if (!moment.isForeign && !m_hasSent && moment.end > moment.begin) {
            m_hasSent = true;
            m_next = moment.begin;
            m_unacknowledged = std::max(m_unacknowledged, moment.begin);
        }
        moment.nextBefore = m_next;
        if (!moment.isForeign)
            m_next = std::max(m_next, moment.end);
        return moment;
    }
    if (moment.isForeign || !wire.flags.ack())
        return moment;
    const tcp::StreamOffset acknowledged = offsetOf(wire.acknowledgment);
    if (acknowledged < 0 || acknowledged > std::max(m_next, m_unacknowledged) + kFarthestAhead)
        return moment;
    moment.acknowledged = acknowledged;
    if (acknowledged < m_unacknowledged)
        return moment; // overtaken by a newer one
    m_unacknowledged = acknowledged;
    if (wire.flags.syn())
        m_window = wire.window; // never scaled (RFC 7323 §2.2)
    else if (m_scale.isKnown)
        m_window = std::uint64_t{wire.window} << m_scale.shift;
    else
        m_window.reset();
    return moment;
}

} // namespace lifeline::analysis::series
