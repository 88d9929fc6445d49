#pragma once

#include "core/tcp/endpoint_state.h"
#include "core/tcp/segment.h"

namespace lifeline::tcp {

/// One end of a connection as an observer knows it: the part of the TCB (RFC 9293 §3.3.1) that decides its
/// state.
///
/// send() and receive() are the only ways it changes, and the same two serve both ends: call them with the
/// ends swapped.
struct Endpoint {
    SequenceNumber initial; ///< ISS, when its SYN was seen; else its first octet seen, less one
    SequenceNumber unacknowledged; ///< SND.UNA
    SequenceNumber next; ///< SND.NXT
    SequenceNumber receiveNext; ///< RCV.NXT
    SequenceNumber finEnd; ///< first after its own FIN, when finSent
    SequenceNumber peerFin; ///< the peer's FIN, when it waits for a gap before it to fill
    State state = State::Closed;
    bool sendKnown : 1 = false; ///< SND.NXT was seen
    bool receiveKnown : 1 = false; ///< RCV.NXT was seen
    bool finSent : 1 = false;
    bool peerFinWaits : 1 = false;
    bool isPassive : 1 = false; ///< it came from LISTEN (RFC 9293 §3.5)
};

/// The end puts a segment on the wire (RFC 9293 §3.10.1–3.10.4 and the answers of §3.10.7).
void send(Endpoint& self, const SegmentVariables& segment);

/// A segment reaches the end and is taken in, if it is acceptable (RFC 9293 §3.10.7, RFC 5961 §3–§5).
///
/// Windows are not checked but for RST: a capture shows what the end did later, and that decides better.
void receive(Endpoint& self, const SegmentVariables& segment);

} // namespace lifeline::tcp
