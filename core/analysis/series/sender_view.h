#pragma once

#include "core/analysis/series/chart.h"
#include "core/analysis/series/series.h"
#include "core/tcp/stream_offset.h"
#include "core/trace/life.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace lifeline::analysis::series {

/// Fills curves of a chart; those that stay empty are left out.
class CurveSet {
public:
    Series& operator[](CurveKind kind) { return m_series[static_cast<std::size_t>(kind)]; }
    std::vector<Curve> take();

private:
    std::array<Series, kCurveKindCount> m_series;
};

/// Fills a curve of a level that most segments only repeat: of a run of repetitions only the last is a point,
/// so that the line is the same and a bulk transfer's other direction costs nothing.
class LevelCurve {
public:
    explicit LevelCurve(Series& series) : m_series(series) { }

    /// @param isNews  whether this is a point even where the value stays: an ACK for its own sake
    void add(double at, double value, std::uint32_t step, bool isNews)
    {
        if (!isNews && !m_series.empty() && m_series.low.back() == value) {
            m_held = {at, step};
            return;
        }
        finish();
        m_series.add(at, value, step);
    }

    /// The last repetition stands where the line ends.
    void finish()
    {
        if (m_held)
            m_series.add(m_held->first, m_series.low.back(), m_held->second);
        m_held.reset();
    }

private:
    Series& m_series;
    std::optional<std::pair<double, std::uint32_t>> m_held; ///< seconds, step
};

/// What one end sends and what reaches it, in the order of its time, as positions in its own stream.
class SenderView {
public:
    SenderView(const trace::Life& life, Side sender);

    /// One moment: its own segment leaves, or one of the peer's reaches it.
    struct Moment {
        const trace::Step* step = nullptr;
        std::uint32_t index = 0;
        double at = 0; ///< seconds since Life::begin
        bool isOwn = false;
        bool isForeign = false; ///< a SYN or RST that is not of this connection's streams
        // of its own
        tcp::StreamOffset begin = 0; ///< SEG.SEQ
        tcp::StreamOffset end = 0; ///< first after it; begin for a bare ACK
        tcp::StreamOffset nextBefore = 0; ///< SND.NXT before it
        // of the peer's
        std::optional<tcp::StreamOffset> acknowledged; ///< SEG.ACK where it can be believed
    };

    /// Calls visit(Moment) for each; next() and unacknowledged() are as after it.
    template <class Visit>
    void walk(Visit visit)
    {
        if (m_order.empty()) {
            for (std::uint32_t i = 0; i < m_life.steps.size(); ++i)
                if (const trace::Step& step = m_life.steps[i];
                    step.wire.from == m_sender || step.delivery != trace::Delivery::Lost)
                    visit(take(i, step.sent));
        } else {
            for (const auto& [time, step] : m_order)
                visit(take(step, time));
        }
    }

    tcp::StreamOffset next() const { return m_next; } ///< SND.NXT
    tcp::StreamOffset unacknowledged() const { return m_unacknowledged; } ///< SND.UNA
    /// SND.WND, octets; nothing while no ACK has come, or while its scale is not known.
    std::optional<std::uint64_t> window() const { return m_window; }
    bool isScaleUnknown() const { return !m_scale.isKnown; }
    /// The peer's MSS option (RFC 9293 §3.7.1).
    std::optional<std::uint16_t> maximumSegmentSize() const { return m_maximumSegmentSize; }
    /// Where one of the stream's sequence numbers stands; right within 2^31 octets of SND.UNA.
    tcp::StreamOffset offsetOf(tcp::SequenceNumber number) const;
    const packet::TcpOptions* options(const trace::Step& step) const;

private:
    struct Scale {
        bool isKnown = false;
        unsigned shift = 0;
    };

    Moment take(std::uint32_t index, Time time);
    void readOptions();

    const trace::Life& m_life;
    Side m_sender;
    std::vector<std::pair<Time, std::uint32_t>> m_order; ///< empty: as the steps stand
    tcp::StreamOffset m_next = 0;
    tcp::StreamOffset m_unacknowledged = 0;
    bool m_hasSent = false;
    std::optional<std::uint64_t> m_window;
    Scale m_scale;
    std::optional<std::uint16_t> m_maximumSegmentSize;
};

void fillTimeSequence(Chart& chart, const trace::Life& life, std::span<const Finding> findings);
void fillRoundTrip(Chart& chart, const trace::Life& life);
void fillFlight(Chart& chart, const trace::Life& life);
void fillThroughput(Chart& chart, const trace::Life& life);
void fillSegmentSizes(Chart& chart, const trace::Life& life);

/// A round trip, measured.
struct RoundTripSample {
    double at = 0; ///< seconds: when its ACK came
    double took = 0; ///< seconds
    std::uint32_t step = 0; ///< the ACK
    bool isByTimestamp = false;
};

struct RoundTrips {
    std::vector<RoundTripSample> samples;
    bool hasSent = false; ///< octets, SYN and FIN included
    bool hasAcknowledgment = false; ///< of any of them
};

/// Round trips of the octets that one end sent (RFC 6298 §3, RFC 7323 §4).
RoundTrips roundTripsOf(const trace::Life& life, Side sender);

/// What the sender's kernel said, at its times: visit(seconds, sample, step or kNoStep), not in order.
template <class Visit>
void forEachKernelSample(const trace::Life& life, Side sender, Visit visit)
{
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        const trace::Step& step = life.steps[i];
        if (step.wire.from == sender && step.recorded->senderKernel)
            visit(secondsBetween(life.begin, step.sent), *step.recorded->senderKernel, i);
        if (step.wire.from != sender && step.recorded->receiverKernel)
            visit(secondsBetween(life.begin, step.arrived.value_or(step.sent)),
                  *step.recorded->receiverKernel, i);
    }
    for (const trace::StateSample& sample : life.samples)
        if (sample.side == sender)
            visit(secondsBetween(life.begin, sample.time), sample.kernel, kNoStep);
}

} // namespace lifeline::analysis::series
