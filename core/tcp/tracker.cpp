#include "core/tcp/tracker.h"

namespace lifeline::tcp {

PerSide<Endpoint> beforeFirst(const Segment& first)
{
    PerSide<Endpoint> ends;
    if (first.flags.syn() && !first.flags.ack()) {
        ends[other(first.from)].state = State::Listen;
    } else if (first.flags.syn()) { // the SYN was before the capture
        Endpoint& client = ends[other(first.from)];
        client.state = State::SynSent;
        client.initial = client.unacknowledged = first.acknowledgment - 1;
        client.next = first.acknowledgment;
        client.sendKnown = true;
        ends[first.from].state = State::Listen;
    } else { // mid-stream pick-up
        ends[Side::Client].state = ends[Side::Server].state = State::Established;
    }
    return ends;
}

void Tracker::sent(const Segment& segment)
{
    settle(segment.from, segment);
    if (segment.flags.rst()) {
        takeReset(segment);
        return;
    }
    m_to[other(segment.from)].hasReset = false; // it goes on: that reset was not its own
    if (m_beforeReset[segment.from] && !segment.flags.syn())
        m_ends[segment.from].state = *m_beforeReset[segment.from];
    m_beforeReset[segment.from].reset();
    send(m_ends[segment.from], segment);
    OnTheWay& way = m_to[other(segment.from)];
    const bool isChallenged = segment.flags.syn() && isSynchronized(likely(other(segment.from)));
    if (!isChallenged || way.isHandshake(segment))
        fold(way, segment);
}

/// A reset counts at its sender until that sends on, and at its receiver only if it is exact (RFC 5961 §3):
/// at what will be RCV.NXT there when all before it has arrived.
void Tracker::takeReset(const Segment& reset)
{
    Endpoint& end = m_ends[reset.from];
    const bool isAtFin = end.finSent && reset.sequence == end.next - 1; // receive() knows who takes that
    const bool isExact =
        !end.sendKnown || !isSynchronized(likely(other(reset.from))) || reset.sequence == end.next || isAtFin;
    if (isExact) {
        OnTheWay& way = m_to[other(reset.from)];
        way.resetSequence = reset.sequence;
        way.resetAcknowledgment = reset.acknowledgment;
        way.resetFlags = reset.flags;
        way.hasReset = true;
    }
    const State before = end.state;
    send(end, reset);
    if (end.state != before)
        m_beforeReset[reset.from] = before;
}

void Tracker::arrived(const Segment& segment)
{
    const Side side = other(segment.from);
    receive(m_ends[side], segment);
    m_to[side] = {}; // folded from sent(): the recording tells arrivals one by one instead
}

void Tracker::disown(const Segment& segment)
{
    Endpoint& end = m_ends[segment.from];
    if (segment.flags.rst() && m_beforeReset[segment.from])
        end.state = *m_beforeReset[segment.from];
    else if (segment.flags.syn() && end.state == State::SynSent && end.initial == segment.sequence)
        end.state = State::Closed;
}

/// The state of an end that has taken in what is on its way to it.
State Tracker::withAllTaken(Side side) const
{
    Endpoint end = m_ends[side];
    const OnTheWay& way = m_to[side];
    if (way.hasHandshake && !way.repeatsHandshake && end.state != State::Listen)
        receive(end, way.handshake);
    if (way.hasRest) {
        SegmentVariables rest = way.rest;
        if (way.repeatsFin && !way.hasReset) // a RST behind it says that its sender counts it as sent
            rest.flags.bits &= static_cast<std::uint16_t>(~Flags::kFin);
        receive(end, rest);
    }
    if (way.hasReset)
        receive(end,
                {.sequence = way.resetSequence,
                 .acknowledgment = way.resetAcknowledgment,
                 .flags = way.resetFlags});
    return end.state;
}

/// Takes in what the end's own next segment shows it had received before it sent that one.
void Tracker::settle(Side side, const Segment& proof)
{
    OnTheWay& way = m_to[side];
    Endpoint& end = m_ends[side];
    way.repeatsHandshake = way.repeatsFin = false;
    if (!proof.flags.ack())
        return;
    if (way.hasHandshake && isAtOrAfter(proof.acknowledgment, way.handshake.sequence + 1)) {
        receive(end, way.handshake);
        way.hasHandshake = false;
    }
    if (!way.hasRest || way.hasHandshake)
        return;
    const bool isHandshakeAgain = proof.flags.syn(); // the ACK before it was not accepted
    if (isHandshakeAgain)
        return;
    const bool finIsCovered = isAtOrAfter(proof.acknowledgment, way.rest.end());
    if (!way.rest.flags.fin() || finIsCovered) {
        receive(end, way.rest);
        way.hasRest = false;
        return;
    }
    SegmentVariables withoutFin = way.rest;
    withoutFin.flags.bits &= static_cast<std::uint16_t>(~Flags::kFin);
    // Its FIN crossed the proof, and so did the newest ACK if it came with or after that FIN.
    withoutFin.flags.bits &= static_cast<std::uint16_t>(~Flags::kAck);
    receive(end, withoutFin);
}

void Tracker::fold(OnTheWay& way, const Segment& segment)
{
    if (segment.flags.syn()) {
        way.repeatsHandshake = way.isHandshake(segment);
        way.handshake = segment;
        way.hasHandshake = true;
        return;
    }
    SegmentVariables& rest = way.rest;
    if (!way.hasRest) {
        rest = segment;
        way.hasRest = true;
        return;
    }
    if (segment.flags.fin() && rest.flags.fin())
        way.repeatsFin = true;
    if (segment.sequenceLength() > 0) { // a pure ACK stands past a FIN, and would stretch it
        const SequenceNumber begin =
            distance(rest.sequence, segment.sequence) < 0 ? segment.sequence : rest.sequence;
        const SequenceNumber dataEnd = rest.sequence + rest.length;
        const SequenceNumber newEnd = segment.sequence + segment.length;
        const SequenceNumber end = isAfter(newEnd, dataEnd) ? newEnd : dataEnd;
        rest.sequence = begin;
        rest.length = end.value - begin.value;
    }
    rest.flags.bits |= segment.flags.bits;
    if (segment.flags.ack())
        rest.acknowledgment = segment.acknowledgment;
}

} // namespace lifeline::tcp
