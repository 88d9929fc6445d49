#pragma once

#include "core/trace/life.h"
#include "ui/text/notation.h"

#include <QString>

namespace lifeline::text {

/// "[S.]" or "SYN-ACK".
QString flagText(packet::TcpFlags flags, Flags notation);

/// A segment's numbers in two halves that a narrow view may set on two lines; each may be empty.
struct SegmentWords {
    QString flags; ///< "[P.]"
    QString sequence; ///< "seq 1:6"; absent on a bare ACK, as in tcpdump
    QString acknowledgment; ///< "ack 1"
    QString length; ///< "len 5"

    /// "[P.] seq 1:6 ack 1 len 5"
    QString line() const;
    /// "[P.] seq 1:6"
    QString firstHalf() const;
    /// "ack 1 len 5"
    QString secondHalf() const;
};

SegmentWords segmentWords(const trace::Step& step, const Notation& notation);

/// The same of segments that one end sent back to back: "10 segments", "seq 1:14481"; "10 ACKs",
/// "ack 1449 … 14481".
/// @param first, last  in order; all between are of one kind, and none is sent again
/// @param count        of them all
SegmentWords burstWords(const trace::Step& first, const trace::Step& last, int count,
                        const Notation& notation);

/// "[P.] seq 1:6 ack 1 len 5"
QString segmentLabel(const trace::Step& step, const Notation& notation);

/// The second, dimmer line: window and options, "win 64240 mss 1460 sackOK TS ws 7"; SACK blocks as tcpdump
/// has them.
/// @param life  whose table of options the step's segment points into
QString segmentDetails(const trace::Step& step, const trace::Life& life, const Notation& notation);

/// What an acknowledgment of a SYN or FIN counts: "0 + 1", or nothing where the ACK covers neither.
/// @param acknowledged  the SYN or FIN that it is the first to cover
QString acknowledgmentSum(const trace::Step& acknowledged, const Notation& notation);

/// "6", or "2399477570" when absolute.
QString sequenceText(const trace::Step& step, const Notation& notation);
QString acknowledgmentText(const trace::Step& step, const Notation& notation);

/// "forged": a segment that the lab's link made in an end's name.
QString forgedText();
/// "retransmission 2"
QString retransmissionText(int count);

/// "lost: the rule “first SYN”": what became of a lost segment, made safe for display.
QString lossText(const trace::Step& step);

/// "lost": where there is no room for the reason.
QString lostText();

/// "SYN, ACK" in full, for the inspector and for screen readers.
QString flagList(packet::TcpFlags flags);

/// A whole sentence for screen readers: "Client sends SYN, sequence 0. Client SYN-SENT, server SYN-RECEIVED."
QString stepSentence(const trace::Step& step, const Notation& notation);

} // namespace lifeline::text
