// What went wrong, problem by problem.
#include "ui/text/diagnosis_text.h"
#include "ui/text/icmp_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace lifeline::text {
namespace {

using analysis::Confidence;
using analysis::Diagnosed;
using analysis::Problem;

struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

QString times(std::uint32_t count)
{
    return count == 1 ? ProblemText::tr("once")
        : count == 2  ? ProblemText::tr("twice")
                      : ProblemText::tr("%n times", nullptr, static_cast<int>(count));
}

/// tcp_retries2 unless changed; RFC 1122 §4.2.3.5's R2 is at least 100 s.
constexpr std::uint32_t kLinuxRetries = 15;

QString lasting(Time time) { return time < Time{} ? ProblemText::tr("some time") : durationText(time); }

QString blackHole(const Diagnosed& problem)
{
    const QString took = lasting(problem.took);
    if (problem.count == 1 && problem.took < std::chrono::seconds{1})
        return ProblemText::tr(
                   "The SYN has no answer; the capture ends %1 after it, sooner than it would be sent "
                   "again")
            .arg(took);
    return problem.count == 1
        ? ProblemText::tr(
              "The SYN has no answer in %1, neither SYN-ACK nor RST, and was not sent again: an ICMP "
              "error ended the attempt, or the application gave up")
              .arg(took)
        : ProblemText::tr(
              "%1 SYNs in %2, no SYN-ACK and no RST: something drops them or the answers without a "
              "word (a firewall, a wrong route, a host that is down), or the listener's queues are "
              "full. connect() fails with ETIMEDOUT when the repeats are used up")
              .arg(QString::number(problem.count), took);
}

/// While opening. `end` is whose doing it is, `peer` the other end.
QString opening(const Diagnosed& problem, const QString& end, const QString& peer)
{
    const QString took = lasting(problem.took);
    const QString repeats = times(problem.count);
    switch (problem.problem) {
    case Problem::Refused:
        return ProblemText::tr(
                   "A RST answered the SYN after %1: nobody listens on the %2's port, or a firewall "
                   "rejects it with a RST. connect() fails with ECONNREFUSED")
            .arg(took, end);
    case Problem::BlackHole:
        return blackHole(problem);
    case Problem::SynLost:
        return ProblemText::tr("The SYN was lost on the way and sent again %1; that cost %2")
            .arg(repeats, took);
    case Problem::SynIgnored:
        return ProblemText::tr(
                   "The SYN arrived, and the %1 did not answer it: the listener's accept queue or SYN "
                   "queue was full. It was sent again %2; that cost %3")
            .arg(end, repeats, took);
    case Problem::SynUnanswered:
        return ProblemText::tr(
                   "The SYN had to be sent again %1; that cost %2. It or its SYN-ACK was lost, or the "
                   "listener's queues were full: this capture cannot tell which")
            .arg(repeats, took);
    case Problem::SynAckLost:
        return ProblemText::tr(
                   "The %1 answered the SYN, but its SYN-ACK did not reach the %2, which sent the SYN "
                   "again %3; that cost %4")
            .arg(end, peer, repeats, took);
    case Problem::SynAckUnanswered:
        return problem.count == 0
            ? ProblemText::tr("The %1's SYN-ACK has no answer; the capture ends %2 after it").arg(end, took)
            : ProblemText::tr(
                  "The %1's SYN-ACK, sent again %2, never got its ACK: the way back is broken, or the "
                  "SYN's address was forged (SYN flood)")
                  .arg(end, repeats);
    case Problem::FinalAckLost:
        return ProblemText::tr(
                   "The %1's last ACK of the handshake was lost: the %2 sent its SYN-ACK again after "
                   "%3, while the %1 believed itself connected")
            .arg(end, peer, took);
    case Problem::AcceptQueueFull:
        return ProblemText::tr(
                   "The %1 did not take the last ACK of the handshake, nor the octets behind it, and "
                   "sent its SYN-ACK again %2 within %3: its accept queue was full. The %4 believed "
                   "itself connected")
            .arg(end, repeats, took, peer);
    case Problem::AcceptQueueAbort:
        return ProblemText::tr(
                   "The %1 answered the last ACK of the handshake with a RST: its accept queue was "
                   "full and tcp_abort_on_overflow is 1. connect() had succeeded; the next call fails "
                   "with ECONNRESET")
            .arg(end);
    case Problem::AcceptDeferred:
        return problem.confidence == Confidence::Possible
            ? ProblemText::tr(
                  "The %1 did not take the bare last ACK of the handshake and sent its SYN-ACK again "
                  "after %2: it waits for octets (TCP_DEFER_ACCEPT) or its accept queue was full, or "
                  "the ACK was lost on the way")
                  .arg(end, took)
            : ProblemText::tr(
                  "The %1 did not take the bare last ACK of the handshake and sent its SYN-ACK again "
                  "after %2: it waits for octets (TCP_DEFER_ACCEPT) or its accept queue was full")
                  .arg(end, took);
    case Problem::OldConnection:
        return ProblemText::tr(
                   "The %1 still had an earlier connection with these addresses and ports: it answered "
                   "the SYN with a challenge ACK, the %2's RST ended the old one, and the next SYN "
                   "opened this one %3 after the first")
            .arg(end, peer, took);
    default:
        return {};
    }
}

QString reset(const Diagnosed& problem, const QString& end, const QString& peer)
{
    switch (problem.problem) {
    case Problem::UnreadData:
        return ProblemText::tr(
                   "The %1 closed with octets unread in its receive buffer, so its kernel sent a RST "
                   "instead of a FIN. What the %2 had not yet read may be lost; its next call fails "
                   "with ECONNRESET")
            .arg(end, peer);
    case Problem::Abort:
        return ProblemText::tr(
                   "The %1's application aborted: close() with SO_LINGER 0, or what amounts to it. "
                   "What was not yet delivered is thrown away, and there is no TIME-WAIT")
            .arg(end);
    case Problem::WroteAfterClose:
        return ProblemText::tr(
                   "The %1 wrote %2 after the %3's FIN, which it had acknowledged, to an end that was "
                   "closed both ways: a RST came back. That write succeeded; the next one fails with "
                   "EPIPE (broken pipe)")
            .arg(end, lasting(problem.took), peer);
    case Problem::KeepAliveRace:
        return ProblemText::tr(
                   "The %1 closed the idle connection while the %2 was sending on it: FIN and octets "
                   "crossed, and a RST came back. The %2 cannot know whether the request was processed")
            .arg(end, peer);
    case Problem::ClosedEarly:
        return ProblemText::tr(
                   "The %1 closed while octets of the %2 were still to come: they met a closed socket, and a "
                   "RST came back. What they said is lost")
            .arg(end, peer);
    case Problem::HalfOpen:
        return ProblemText::tr(
                   "Half-open: the %1 no longer knew the connection (a restart, or a RST that was "
                   "lost), and the %2 still believed in it")
            .arg(end, peer);
    case Problem::ForgedReset:
        return ProblemText::tr(
                   "A RST in the %1's name that the %1 hardly sent: something on the way (a firewall, "
                   "a load balancer, an intruder) made it")
            .arg(end);
    case Problem::UnexplainedReset:
        return ProblemText::tr("A RST of the %1 ended it; the segments do not show why").arg(end);
    default:
        return {};
    }
}

/// @param error  what ends the calls of an end that gives up
QString timeout(const Diagnosed& problem, const QString& end, const QString& peer, const QString& error)
{
    const QString took = lasting(problem.took);
    const QString repeats = times(problem.count);
    switch (problem.problem) {
    case Problem::KeepAliveTimeout:
        return ProblemText::tr(
                   "%n keep-alive probes of the %1 in %2 had no answer, so it gave up: the %3 or the "
                   "way to it is gone. The waiting call fails with %4",
                   nullptr, static_cast<int>(problem.count))
            .arg(end, took, peer, error);
    case Problem::DataTimeout:
        return problem.count < kLinuxRetries
            ? ProblemText::tr(
                  "The %1 sent the same again %2 in %3 without an answer and gave up: sooner than Linux "
                  "does by itself, so TCP_USER_TIMEOUT or a lowered tcp_retries2. Its calls fail with "
                  "%4; the %5 may still believe in the connection")
                  .arg(end, repeats, took, error, peer)
            : ProblemText::tr(
                  "The %1 sent the same again %2 in %3 without an answer and gave up: the repeats of "
                  "tcp_retries2 are used up. Its calls fail with %4; the %5 may still believe in the "
                  "connection")
                  .arg(end, repeats, took, error, peer);
    case Problem::WindowTimeout:
        return ProblemText::tr("The %1 probed the %2's closed window %3 in %4 and gave up")
            .arg(end, peer, repeats, took);
    case Problem::DataUnanswered:
        return ProblemText::tr("The %1 was sending again, %2 in %3, when the capture ended: nothing answers")
            .arg(end, repeats, took);
    default:
        return {};
    }
}

/// While moving data and while closing.
QString moving(const Diagnosed& problem, const QString& end, const QString& peer)
{
    const QString took = lasting(problem.took);
    const QString repeats = times(problem.count);
    switch (problem.problem) {
    case Problem::ZeroWindow:
        return problem.count == 0
            ? ProblemText::tr("The %1's application did not read: its window was closed for %2")
                  .arg(end, took)
            : ProblemText::tr(
                  "The %1's application did not read: its window was closed for %2, and the %3 probed "
                  "it %4")
                  .arg(end, took, peer, repeats);
    case Problem::PathMtu:
        return ProblemText::tr(
                   "The %1 sent %n segments again in smaller pieces: the path's MTU is smaller than "
                   "its own, and a router said so by ICMP",
                   nullptr, static_cast<int>(problem.count))
            .arg(end);
    case Problem::TimeoutLoss:
        return ProblemText::tr(
                   "Octets of the %1 were lost, and %2 only the retransmission timer sent them again; "
                   "the longest wait was %3")
            .arg(end, repeats, took);
    case Problem::FastLoss:
        return ProblemText::tr(
                   "Octets of the %1 were lost and sent again in %n segments without waiting for the timer "
                   "(fast retransmission or tail loss probe); the longest wait was %2",
                   nullptr, static_cast<int>(problem.count))
            .arg(end, took);
    case Problem::Spurious:
        return ProblemText::tr(
                   "The %1 sent %n segments again that had arrived: the path reorders, or ACKs came "
                   "late or not at all",
                   nullptr, static_cast<int>(problem.count))
            .arg(end);
    case Problem::FinRepeated:
        return ProblemText::tr("The %1's FIN was sent again %2: it or its ACK was lost. It waited %3")
            .arg(end, repeats, took);
    case Problem::TimeWaitEnded:
        return ProblemText::tr("A RST of the %1 ended the %2's TIME-WAIT early, as net.ipv4.tcp_rfc1337 = 0 "
                               "allows; segments still on their way could then reach a new connection")
            .arg(end, peer);
    case Problem::NeverClosed:
        return ProblemText::tr(
                   "The %1 has had the FIN for %2 and has not closed: it stays in CLOSE-WAIT. Unless "
                   "it still means to send, its application forgot close()")
            .arg(end, took);
    case Problem::BadChecksum:
        return ProblemText::tr(
                   "%n segments of the %1 have a wrong checksum: damaged on the way, or made wrong. A "
                   "receiver drops such a segment without a word, and only a repeat mends it",
                   nullptr, static_cast<int>(problem.count))
            .arg(end);
    case Problem::InconsistentOverlap:
        return ProblemText::tr(
                   "The %1 sent other octets %2 for sequence numbers that it had used: something on the "
                   "way changes the stream, or forges segments to deceive whoever watches. The %3 keeps "
                   "one of the two")
            .arg(end, repeats, peer);
    default:
        return {};
    }
}

/// What ICMP said, where that is all of the problem.
QString icmpWords(const Diagnosed& problem, const trace::IcmpNotice& notice)
{
    const QString said = icmpText(notice);
    const QString end = endName(notice.about);
    const QString repeats = times(problem.count);
    switch (problem.problem) {
    case Problem::PathMtu:
        return problem.count == 0
            ? ProblemText::tr("%1 says that the %2's segment does not fit, and it was not sent again in "
                              "smaller pieces: where the %2 never gets the ICMP (a firewall drops it), it "
                              "hangs with every large segment")
                  .arg(said, end)
            : ProblemText::tr("The %1 sent %n segments again in smaller pieces, since the path's MTU is "
                              "smaller than its own: %2",
                              nullptr, static_cast<int>(problem.count))
                  .arg(end, said);
    case Problem::Unreachable:
        return problem.confidence == Confidence::Certain
            ? ProblemText::tr("%1 answered the SYN after %2. connect() fails with %3 on Linux")
                  .arg(said, lasting(problem.took), errorName(notice))
            : ProblemText::tr("%1 answered the SYN after %2. The SYN was sent again %3 all the same: it did "
                              "not arrive, or is only a hint there")
                  .arg(said, lasting(problem.took), repeats);
    case Problem::IcmpError:
        return problem.count > 1
            ? ProblemText::tr("%1 is about a segment of the %2, and %3 more like it. TCP takes it as a hint "
                              "and goes on; it ends nothing by itself")
                  .arg(said, end, QString::number(problem.count - 1))
            : ProblemText::tr("%1 is about a segment of the %2. TCP takes it as a hint and goes on; it ends "
                              "nothing by itself")
                  .arg(said, end);
    default:
        return problem.count > 1
            ? ProblemText::tr("%1 quotes a sequence number of the %2 that is not in flight (%3 such errors): "
                              "it came very late, or somebody who cannot see the connection forged it. "
                              "Kernels ignore it")
                  .arg(said, end, QString::number(problem.count))
            : ProblemText::tr("%1 quotes a sequence number of the %2 that is not in flight: it came very "
                              "late, or somebody who cannot see the connection forged it. Kernels ignore it")
                  .arg(said, end);
    }
}

QString words(const Diagnosed& problem, const QString& error)
{
    const QString end = endName(problem.side);
    const QString peer = endName(other(problem.side));
    if (problem.problem <= Problem::OldConnection)
        return opening(problem, end, peer);
    if (problem.problem <= Problem::UnexplainedReset)
        return reset(problem, end, peer);
    if (problem.problem <= Problem::DataUnanswered)
        return timeout(problem, end, peer, error);
    return moving(problem, end, peer);
}

QString allWords(const Diagnosed& problem, const trace::Life& life)
{
    if (!problem.icmp)
        return words(problem, QStringLiteral("ETIMEDOUT"));
    const trace::IcmpNotice& notice = life.icmp[*problem.icmp];
    switch (problem.problem) {
    case Problem::PathMtu:
    case Problem::Unreachable:
    case Problem::IcmpError:
    case Problem::IcmpOutOfWindow:
        return icmpWords(problem, notice);
    default:
        return ProblemText::tr("%1. %2 says why", "what went wrong, an ICMP error")
            .arg(words(problem, errorName(notice)), icmpText(notice));
    }
}

} // namespace

Prose problemText(const Diagnosed& problem, const trace::Life& life)
{
    const QString pattern = problem.confidence == Confidence::Certain
        ? ProblemText::tr("%1 (%2).", "what went wrong, its segments")
        : problem.confidence == Confidence::Likely
        ? ProblemText::tr("Likely: %1 (%2).", "what went wrong, its segments")
        : ProblemText::tr("Perhaps: %1 (%2).", "what went wrong, its segments");
    return filled(pattern, {Prose(allWords(problem, life)), segmentList(problem.evidence, life)});
}

} // namespace lifeline::text
