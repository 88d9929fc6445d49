#pragma once

#include "core/base/side.h"
#include "core/tcp/endpoint.h"

#include <optional>

namespace lifeline::tcp {

/// How the ends of a connection stand before its first segment.
PerSide<Endpoint> beforeFirst(const Segment& first);

/// Follows both ends of one connection segment by segment, in constant memory, as captures are read.
///
/// A capture proves what was sent; that it arrived is proven by what the other end sends later (RFC 9293
/// §3.4, ACK). So what is on its way to an end waits, folded into one segment, until that end's next segment
/// shows whether it had come. That is how crossing FINs come out as CLOSING. For the whole story with its
/// evidence see trace::lifeOf().
class Tracker {
public:
    explicit Tracker(const Segment& first) : m_ends(beforeFirst(first)) { }

    /// A segment was captured: its sender sent it.
    void sent(const Segment& segment);

    /// A recording says that it reached the other end; then nothing has to be inferred about it.
    void arrived(const Segment& segment);

    /// A recording says that it never reached the other end.
    void lost(const Segment& segment) { m_to[other(segment.from)] = {}; } // arrivals are told one by one

    /// A recording says that its sender did not send the newest segment: somebody else did, in its name.
    void disown(const Segment& segment);

    /// Both ends as they most likely stand now: what is on its way counts as arrived, but for a SYN nobody
    /// answered, and for a SYN-ACK or FIN that was sent again and again in vain.
    PerSide<State> likely() const { return {{likely(Side::Client), likely(Side::Server)}}; }
    /// One of them.
    State likely(Side side) const
    {
        return m_to[side].mayMove(m_ends[side]) ? withAllTaken(side) : m_ends[side].state;
    }

    const Endpoint& end(Side side) const { return m_ends[side]; }

private:
    /// What is on its way to one end, folded: the state of an end depends on nothing else of it.
    struct OnTheWay {
        SegmentVariables handshake; ///< SYN or SYN-ACK
        SegmentVariables rest; ///< sequence, length and FIN united; the newest ACK
        SequenceNumber resetSequence;
        SequenceNumber resetAcknowledgment;
        Flags resetFlags;
        bool hasHandshake : 1 = false;
        bool hasRest : 1 = false;
        bool hasReset : 1 = false;
        bool repeatsHandshake : 1 =
            false; ///< sent again, and no word from the receiver since: it did not come
        bool repeatsFin : 1 = false; ///< the same

        /// Whether it is the SYN or SYN-ACK that is on its way already.
        bool isHandshake(const Segment& segment) const
        {
            return hasHandshake && handshake.sequence == segment.sequence
                && handshake.flags.ack() == segment.flags.ack();
        }

        /// Whether taking it in could change the end's state. Between SYN and FIN nothing does, and that is
        /// nearly all there is.
        bool mayMove(const Endpoint& end) const
        {
            const bool hasFin = hasRest && rest.flags.fin();
            return hasHandshake || hasReset || hasFin || (hasRest && end.state != State::Established)
                || end.peerFinWaits;
        }
    };

    State withAllTaken(Side side) const;
    void takeReset(const Segment& reset);
    void settle(Side side, const Segment& proof);
    static void fold(OnTheWay& way, const Segment& segment);

    PerSide<Endpoint> m_ends;
    PerSide<OnTheWay> m_to; ///< by receiver
    PerSide<std::optional<State>> m_beforeReset; ///< by sender of the reset
};

} // namespace lifeline::tcp
