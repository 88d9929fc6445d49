#include "core/tcp/endpoint.h"

namespace lifeline::tcp {
namespace {

bool ownFinIsAcknowledged(const Endpoint& self)
{
    return self.finSent && isAtOrAfter(self.unacknowledged, self.finEnd);
}

/// SND.UNA < SEG.ACK ≤ SND.NXT in SYN-SENT (RFC 9293 §3.10.7.3): data in the SYN may be left out (RFC 7413
/// §3).
bool acknowledgesOwnSyn(const Endpoint& self, SequenceNumber acknowledgment)
{
    return isAfter(acknowledgment, self.initial) && !isAfter(acknowledgment, self.next);
}

/// The next octet expected is the peer's FIN: RFC 9293 §3.10.7.4, eighth step.
void takeFin(Endpoint& self)
{
    self.peerFinWaits = false;
    self.receiveNext = self.peerFin + 1;
    switch (self.state) {
    case State::SynReceived:
    case State::Established:
        self.state = State::CloseWait;
        break;
    case State::FinWait1:
        self.state = ownFinIsAcknowledged(self) ? State::TimeWait : State::Closing;
        break;
    case State::FinWait2:
        self.state = State::TimeWait;
        break;
    default:
        break; // a FIN sent again changes nothing
    }
}

/// The end's own ACK proves what it had received, also what this capture never saw.
void provedReceived(Endpoint& self, SequenceNumber acknowledgment)
{
    if (!self.receiveKnown) {
        self.receiveNext = acknowledgment;
        self.receiveKnown = true;
    } else if (isAfter(acknowledgment, self.receiveNext)) {
        self.receiveNext = acknowledgment;
    }
    if (self.peerFinWaits && isAfter(acknowledgment, self.peerFin))
        takeFin(self);
}

void advanceSendNext(Endpoint& self, const SegmentVariables& segment)
{
    if (!self.sendKnown) {
        self.initial = segment.flags.syn() ? segment.sequence : segment.sequence - 1;
        self.unacknowledged = segment.sequence;
        self.next = segment.end();
        self.sendKnown = true;
    } else if (isAfter(segment.end(), self.next)) {
        self.next = segment.end();
    }
}

/// RFC 9293 §3.10.7.4, fifth step. The end's SND.UNA moves, and with it the states that wait for an ACK.
void takeAcknowledgment(Endpoint& self, SequenceNumber acknowledgment)
{
    if (!self.sendKnown) { // mid-stream: the peer knows of octets that this capture did not see
        self.initial = acknowledgment - 1;
        self.unacknowledged = self.next = acknowledgment;
        self.sendKnown = true;
    } else if (isAfter(acknowledgment, self.unacknowledged) && !isAfter(acknowledgment, self.next)) {
        self.unacknowledged = acknowledgment;
    } else if (acknowledgment != self.unacknowledged) {
        return; // old, or of octets never sent: RFC 5961 §5
    }
    switch (self.state) {
    case State::SynReceived:
        if (isAfter(self.unacknowledged, self.initial))
            self.state = State::Established;
        break;
    case State::FinWait1:
        if (ownFinIsAcknowledged(self))
            self.state = State::FinWait2;
        break;
    case State::Closing:
        if (ownFinIsAcknowledged(self))
            self.state = State::TimeWait;
        break;
    case State::LastAck:
        if (ownFinIsAcknowledged(self))
            self.state = State::Closed;
        break;
    default:
        break;
    }
}

/// Linux also takes a RST at the peer's FIN (tcp_reset_check()): a peer that did not count its own FIN. Seen
/// in the lab's lesson keepalive-race.
bool isJustBeforeFin(const Endpoint& self, SequenceNumber sequence)
{
    return sequence == self.receiveNext - 1
        && (self.state == State::CloseWait || self.state == State::LastAck || self.state == State::Closing);
}

void takeReset(Endpoint& self, const SegmentVariables& segment)
{
    switch (self.state) {
    case State::Closed:
    case State::Listen:
        return;
    case State::SynSent: // counts only if its ACK covers the SYN (RFC 9293 §3.10.7.3)
        if (segment.flags.ack() && acknowledgesOwnSyn(self, segment.acknowledgment))
            self.state = State::Closed;
        return;
    case State::SynReceived: // a passive open goes back to LISTEN (§3.10.7.4, second step)
        if (segment.sequence == self.receiveNext)
            self.state = self.isPassive ? State::Listen : State::Closed;
        return;
    default: // exactly RCV.NXT, or the segment is challenged (RFC 5961 §3)
        if (!self.receiveKnown || segment.sequence == self.receiveNext
            || isJustBeforeFin(self, segment.sequence))
            self.state = State::Closed;
        return;
    }
}

void takeSyn(Endpoint& self, const SegmentVariables& segment)
{
    switch (self.state) {
    case State::Listen:
        self.isPassive = true;
        self.state = State::SynReceived;
        break;
    case State::SynSent:
        if (!segment.flags.ack())
            self.state = State::SynReceived; // simultaneous open (§3.5, figure 7)
        else if (acknowledgesOwnSyn(self, segment.acknowledgment))
            self.state = State::Established;
        else
            return; // not an answer to our SYN: it gets a RST, and nothing changes
        break;
    case State::SynReceived:
        if (segment.flags.ack() && !self.isPassive && acknowledgesOwnSyn(self, segment.acknowledgment))
            self.state = State::Established;
        break;
    default:
        return; // closed: answered with RST; synchronized: challenged (RFC 5961 §4)
    }
    self.receiveNext = segment.sequence + 1;
    self.receiveKnown = true;
    if (segment.flags.ack() && self.state == State::Established)
        self.unacknowledged = segment.acknowledgment;
}

/// Payload in order moves RCV.NXT; a FIN ahead of a gap waits.
void takeSequenceSpace(Endpoint& self, const SegmentVariables& segment)
{
    if (!self.receiveKnown) {
        self.receiveNext = segment.sequence;
        self.receiveKnown = true;
    }
    const SequenceNumber dataEnd = segment.sequence + segment.length;
    if (!isAfter(segment.sequence, self.receiveNext) && isAfter(dataEnd, self.receiveNext))
        self.receiveNext = dataEnd;
    if (segment.flags.fin() && isAtOrAfter(dataEnd, self.receiveNext)) {
        self.peerFin = dataEnd;
        self.peerFinWaits = true;
    }
    if (self.peerFinWaits && self.receiveNext == self.peerFin)
        takeFin(self);
}

} // namespace

void send(Endpoint& self, const SegmentVariables& segment)
{
    if (segment.flags.rst()) {
        // A closed or listening end resets strangers, and before the handshake is done an unacceptable ACK is
        // reset with its own SEG.ACK as sequence number (RFC 9293 §3.5.2, groups 1 and 2): no change of its
        // own.
        const bool answersUnacceptableAck =
            self.state == State::SynReceived && !segment.flags.ack() && segment.sequence != self.next;
        if (self.state != State::Listen && self.state != State::SynSent && !answersUnacceptableAck)
            self.state = State::Closed;
        return;
    }
    if (segment.flags.syn()) {
        if (!segment.flags.ack()) {
            if (isSynchronized(self.state))
                return; // not of this life: an old duplicate, a restarted peer or a forgery (RFC 5961 §4)
            if (self.state == State::Closed || self.state == State::Listen)
                self.state = State::SynSent;
        } else if (self.state == State::Closed || self.state == State::Listen) {
            self.isPassive = true; // its SYN was not captured
            self.state = State::SynReceived;
        } else if (self.state == State::SynSent || self.state == State::Established) {
            // From ESTABLISHED: the kernel had not accepted the third ACK after all, and asks again.
            self.state = State::SynReceived;
        }
    } else if (self.state == State::Closed || self.state == State::Listen || self.state == State::SynSent) {
        // A segment that only an established end sends: what led there was not captured.
        if (!self.sendKnown || self.state == State::SynSent)
            self.state = State::Established;
    }
    advanceSendNext(self, segment);
    if (segment.flags.ack())
        provedReceived(self, segment.acknowledgment);
    if (segment.flags.fin() && !self.finSent) {
        self.finSent = true;
        self.finEnd = segment.end();
        if (self.state == State::Established || self.state == State::SynReceived)
            self.state = State::FinWait1;
        else if (self.state == State::CloseWait)
            self.state = State::LastAck;
    }
}

void receive(Endpoint& self, const SegmentVariables& segment)
{
    if (segment.flags.rst()) {
        takeReset(self, segment);
        return;
    }
    if (segment.flags.syn()) {
        takeSyn(self, segment);
        if (segment.length > 0 && self.state == State::SynReceived)
            self.receiveNext = segment.end(); // TCP Fast Open (RFC 7413 §4.2)
        return;
    }
    if (self.state == State::Closed || self.state == State::Listen || self.state == State::SynSent)
        return;
    if (segment.flags.ack())
        takeAcknowledgment(self, segment.acknowledgment);
    if (self.state != State::Closed)
        takeSequenceSpace(self, segment);
}

} // namespace lifeline::tcp
