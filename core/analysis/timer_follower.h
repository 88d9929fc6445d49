#pragma once

#include "core/analysis/timers.h"
#include "core/tcp/segment.h"
#include "core/tcp/sequence_number.h"

#include <algorithm>
#include <optional>

namespace lifeline::analysis {

/// What moves one end's timers, as its own segments and those that reach it do. Times are that end's.
class TimerFollower {
public:
    void sends(const tcp::Segment& segment, Time at)
    {
        if (segment.flags.rst()) {
            stop();
            return;
        }
        if (segment.flags.ack()) {
            // An ACK of all there is; or one that says the same again, which answers octets behind a gap.
            const bool isAgain = segment.sequenceLength() == 0 && m_lastAck == segment.acknowledgment;
            if (m_dataWaits && (isAgain || tcp::isAtOrAfter(segment.acknowledgment, m_dataEnd)))
                m_dataWaits.reset();
            m_lastAck = segment.acknowledgment;
            // What it says again is where its gap begins, whatever was sent to it.
            if (!m_receiveNext || isAgain || tcp::isAfter(segment.acknowledgment, *m_receiveNext))
                m_receiveNext = segment.acknowledgment;
        }
        if (asks(segment, at) || segment.sequenceLength() == 0)
            return;
        if (!m_next || tcp::isAfter(segment.end(), *m_next)) {
            m_next = segment.end();
            if (!m_unacknowledged)
                m_unacknowledged = segment.sequence;
            if (!m_timed)
                m_timed = Timed{segment.end(), at};
            if (!m_started)
                m_started = at;
            return;
        }
        if (!tcp::isAfter(segment.end(), *m_unacknowledged))
            return; // nothing waits for an ACK
        m_timed.reset(); // Karn: its ACK is of one of two (RFC 6298 §3)
        constexpr unsigned kFastRetransmit = 3; // RFC 5681 §3.2
        if (m_duplicates < kFastRetransmit)
            m_estimate.timeout = std::min(2 * m_estimate.timeout, kMostRto); // RFC 6298 §5.5
        m_started = at;
    }

    void receives(const tcp::Segment& segment, Time at)
    {
        if (segment.flags.rst()) {
            stop();
            return;
        }
        m_heard = at;
        m_keepAlive.reset();
        // What comes behind a gap, or again, is acknowledged at once (RFC 5681 §4.2).
        const bool isInOrder = !m_receiveNext
            || (!tcp::isAfter(segment.sequence, *m_receiveNext)
                && tcp::isAfter(segment.end(), *m_receiveNext));
        if (segment.length > 0 && isInOrder) {
            // So is what fills a gap, or a part of one: octets from behind it wait already.
            const bool fills = m_furthest && tcp::isAfter(*m_furthest, segment.end());
            m_receiveNext = m_dataEnd = segment.end();
            if (!fills)
                m_dataWaits = m_dataWaits.value_or(at);
        }
        if (segment.length > 0 && (!m_furthest || tcp::isAfter(segment.end(), *m_furthest)))
            m_furthest = segment.end();
        if (!segment.flags.ack() || !m_unacknowledged)
            return;
        const tcp::SequenceNumber acknowledgment = segment.acknowledgment;
        if (!tcp::isAfter(acknowledgment, *m_unacknowledged)) {
            if (segment.length == 0 && acknowledgment == *m_unacknowledged)
                ++m_duplicates;
            if (acknowledgment == *m_unacknowledged)
                learnWindow(segment, at);
            return;
        }
        m_unacknowledged = acknowledgment;
        m_duplicates = 0;
        if (m_timed && tcp::isAtOrAfter(acknowledgment, m_timed->end)) {
            measure(at - m_timed->at);
            m_timed.reset();
        }
        if (m_next && tcp::isAtOrAfter(acknowledgment, *m_next))
            m_started.reset(); // RFC 6298 §5.2
        else
            m_started = at; // §5.3
        learnWindow(segment, at);
    }

    std::optional<Time> retransmissionSince() const { return m_started; }
    std::optional<Time> dataWaitsSince() const { return m_dataWaits; }
    /// What it acknowledged last; none: nothing yet.
    std::optional<tcp::SequenceNumber> lastAcknowledged() const { return m_lastAck; }
    /// The peer's window is closed and everything before it is acknowledged: since when, or since the last
    /// probe of it.
    std::optional<Time> closedSince() const { return m_closed; }
    unsigned windowProbes() const { return m_windowProbes; }
    /// Nothing came since, and nothing waits to be acknowledged; or since the last keep-alive that nobody
    /// answered.
    std::optional<Time> idleSince() const
    {
        return !isAllAcknowledged() || m_closed ? std::nullopt : m_keepAlive ? m_keepAlive : m_heard;
    }
    /// Its last keep-alive has no answer.
    bool waitsForSignOfLife() const { return m_keepAlive.has_value(); }
    /// The shortest silence after which it sent a keep-alive; none: it sent none.
    std::optional<Time> keepAliveAfter() const { return m_keepAliveAfter; }
    /// The shortest time between two of which the first had no answer.
    std::optional<Time> keepAliveEvery() const { return m_keepAliveEvery; }
    const RoundTripEstimate& estimate() const { return m_estimate; }

private:
    struct Timed {
        tcp::SequenceNumber end;
        Time at{};
    };

    void stop()
    {
        m_started.reset();
        m_dataWaits.reset();
        m_closed.reset();
        m_heard.reset();
        m_keepAlive.reset();
    }

    bool isAllAcknowledged() const
    {
        return m_unacknowledged && m_next && tcp::isAtOrAfter(*m_unacknowledged, *m_next);
    }

    void learnWindow(const tcp::Segment& segment, Time at)
    {
        if (segment.window > 0) {
            m_closed.reset();
            m_windowProbes = 0;
        } else if (!m_closed && !segment.flags.syn() && isAllAcknowledged()) {
            m_closed = at;
        }
    }

    /// Takes a window probe or a keep-alive: both ask with an octet that was acknowledged, or with none, and
    /// a window probe also with the next one. Nothing waits for an ACK then.
    bool asks(const tcp::Segment& segment, Time at)
    {
        const tcp::Flags flags = segment.flags;
        if (!isAllAcknowledged() || segment.length > 1 || flags.syn() || flags.fin() || !flags.ack())
            return false;
        const bool isBehind = segment.sequence + 1 == *m_unacknowledged;
        if (m_closed && (isBehind || (segment.length == 1 && segment.sequence == *m_unacknowledged))) {
            m_closed = at;
            ++m_windowProbes;
            return true;
        }
        if (!isBehind || m_closed)
            return false;
        if (m_keepAlive)
            m_keepAliveEvery = shorter(m_keepAliveEvery, at - *m_keepAlive);
        else if (m_heard)
            m_keepAliveAfter = shorter(m_keepAliveAfter, at - *m_heard);
        m_keepAlive = at;
        return true;
    }

    static Time shorter(std::optional<Time> known, Time now) { return known ? std::min(*known, now) : now; }

    /// RFC 6298 §2.2 and §2.3.
    void measure(Time roundTrip)
    {
        if (roundTrip < Time::zero())
            return;
        if (!m_estimate.smoothed) {
            m_estimate.smoothed = roundTrip;
            m_estimate.variation = roundTrip / 2;
        } else {
            const Time off = roundTrip > *m_estimate.smoothed ? roundTrip - *m_estimate.smoothed
                                                              : *m_estimate.smoothed - roundTrip;
            m_estimate.variation = (3 * m_estimate.variation + off) / 4;
            m_estimate.smoothed = (7 * *m_estimate.smoothed + roundTrip) / 8;
        }
        m_estimate.timeout = std::clamp(*m_estimate.smoothed + 4 * m_estimate.variation, kLeastRto, kMostRto);
    }

    std::optional<tcp::SequenceNumber> m_unacknowledged; ///< SND.UNA
    std::optional<tcp::SequenceNumber> m_next; ///< SND.NXT
    std::optional<Timed> m_timed;
    std::optional<Time> m_started; ///< the timer, while it runs
    unsigned m_duplicates = 0;
    RoundTripEstimate m_estimate;
    std::optional<Time> m_dataWaits; ///< for an ACK: since its oldest octet came
    tcp::SequenceNumber m_dataEnd;
    std::optional<tcp::SequenceNumber> m_receiveNext; ///< RCV.NXT, as its own ACKs and octets in order show
    std::optional<tcp::SequenceNumber> m_furthest; ///< where the peer's octets end that reached it
    std::optional<tcp::SequenceNumber> m_lastAck; ///< that it sent
    std::optional<Time> m_closed; ///< the peer's window: since when, or since the last probe
    unsigned m_windowProbes = 0; ///< since it closed
    std::optional<Time> m_heard; ///< when something came last
    std::optional<Time> m_keepAlive; ///< the last one sent, while nothing came since
    std::optional<Time> m_keepAliveAfter; ///< shortest idle time before one
    std::optional<Time> m_keepAliveEvery; ///< shortest time between two without an answer
};

} // namespace lifeline::analysis
