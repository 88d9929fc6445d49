#include "core/export/finding_text.h"

#include "core/base/time_text.h"
#include "core/export/icmp_text.h"

#include <fmt/format.h>

namespace lifeline::exports {
namespace {

using analysis::Cause;
using analysis::Confidence;
using analysis::Finding;
using analysis::FindingKind;

/// The number that people see of the first segment that the finding rests on; "an earlier one" where there is
/// none.
std::string basis(const Finding& finding, const trace::Life& life, std::size_t which = 0)
{
    return finding.evidence.size() > which ? fmt::format("{}", life.steps[finding.evidence[which]].number)
                                           : std::string("an earlier one");
}

std::string afterWaiting(const Finding& finding)
{
    return finding.waited < Time{} ? std::string() : fmt::format(" after {}", duration(finding.waited));
}

std::string whyAgain(const Finding& finding, const trace::Life& life)
{
    switch (finding.cause) {
    case Cause::Rto:
        return finding.count == 0 ? "the time-out took all for lost"
            : finding.count == 1  ? std::string("retransmission timer")
                                  : fmt::format("retransmission timer, {} times in a row", finding.count);
    case Cause::TailLossProbe:
        return "tail loss probe";
    case Cause::Fast:
        return finding.evidence.size() > 1 ? fmt::format("fast, {} told of the gap", basis(finding, life, 1))
                                           : std::string("fast, ACKs told of the gap");
    case Cause::AfterIcmpMtu:
        return finding.icmp
            ? fmt::format("the path's MTU was too small: {}", icmpText(life.icmp[*finding.icmp]))
            : std::string("in smaller pieces, the path's MTU was too small");
    case Cause::Syn:
    case Cause::SynAck:
    case Cause::Fin:
        return finding.count == 0 ? "it was asked again"
            : finding.count == 1  ? std::string("no answer came")
                                  : fmt::format("no answer came, {} times in a row", finding.count);
    default:
        return "for a reason that does not show";
    }
}

std::string whyReset(Cause cause)
{
    switch (cause) {
    case Cause::ClosedPort:
        return "nobody listens on this port";
    case Cause::RefusedByAcceptQueue:
        return "the accept queue is full (tcp_abort_on_overflow)";
    case Cause::UnreadDataAtClose:
        return "closed with data unread";
    case Cause::LingerZero:
        return "the application aborted (SO_LINGER 0)";
    case Cause::AfterClose:
        return "its end had closed";
    case Cause::NotAcceptableAck:
        return "an acknowledgment that this end cannot accept";
    case Cause::HalfOpen:
        return "its end does not know the connection";
    case Cause::TimedOut:
        return "its end gave up waiting";
    case Cause::Forged:
        return "its sender goes on, so somebody else made it";
    default:
        return "for a reason that does not show";
    }
}

std::string fastOpenText(Cause cause)
{
    switch (cause) {
    case Cause::CookieRequest:
        return "fast open: asks for a cookie";
    case Cause::Cookie:
        return "fast open: with a cookie";
    case Cause::DataInSyn:
        return "fast open: data in the SYN";
    default:
        return "fast open: the data in the SYN was not taken";
    }
}

std::string words(const Finding& finding, const trace::Life& life)
{
    switch (finding.kind) {
    case FindingKind::Retransmission:
        return fmt::format("retransmission of {}{}: {}", basis(finding, life), afterWaiting(finding),
                           whyAgain(finding, life));
    case FindingKind::SpuriousRetransmission:
        return fmt::format("spurious: {} had arrived, as {} {}", basis(finding, life),
                           basis(finding, life, 1),
                           finding.cause == Cause::ByDSack ? "says by D-SACK" : "echoes its timestamp");
    case FindingKind::NetworkDuplicate:
        return fmt::format("a copy of {} made by the network{}", basis(finding, life), afterWaiting(finding));
    case FindingKind::OutOfOrder:
        return finding.waited < Time{}
            ? fmt::format("out of order: sent before {}, seen after it", basis(finding, life))
            : fmt::format("out of order: sent before {}, seen {} after it", basis(finding, life),
                          duration(finding.waited));
    case FindingKind::LostSegment:
        return "before it a gap that the capture never saw filled";
    case FindingKind::AckOfUnseen:
        return "acknowledges octets that the capture does not have";
    case FindingKind::DuplicateAck:
        return fmt::format("duplicate ACK {}", finding.count);
    case FindingKind::Sack:
        return "SACK: octets have arrived behind a gap";
    case FindingKind::DSack:
        return finding.evidence.empty()
            ? "D-SACK: octets have arrived twice"
            : fmt::format("D-SACK: octets of {} had arrived before", basis(finding, life));
    case FindingKind::ZeroWindow:
        return "zero window: there is no room";
    case FindingKind::ZeroWindowProbe:
        return fmt::format("window probe {}{}", finding.count, afterWaiting(finding));
    case FindingKind::ZeroWindowProbeAck:
        return fmt::format("answers the window probe in segment {}: still no room", basis(finding, life));
    case FindingKind::WindowFull:
        return "fills the window that its receiver offers";
    case FindingKind::WindowUpdate:
        return "window update: there is more room";
    case FindingKind::KeepAlive:
        return fmt::format("keep-alive probe {}{}", finding.count, afterWaiting(finding));
    case FindingKind::KeepAliveAck:
        return fmt::format("answers keep-alive probe {}", basis(finding, life));
    case FindingKind::ChallengeAck:
        return fmt::format("challenge ACK, provoked by {}", basis(finding, life));
    case FindingKind::Reset:
        return fmt::format("reset: {}", whyReset(finding.cause));
    case FindingKind::SimultaneousOpen:
        return "simultaneous open: the SYNs crossed";
    case FindingKind::SimultaneousClose:
        return "simultaneous close: the FINs crossed";
    case FindingKind::HalfClose:
        return fmt::format("half-close: its receiver goes on sending at {}", basis(finding, life));
    case FindingKind::HalfOpen:
        return "half-open: one end has lost the connection, the other has not";
    case FindingKind::PortReuse:
        return "addresses and ports of an earlier connection";
    case FindingKind::FastOpen:
        return fastOpenText(finding.cause);
    case FindingKind::SuperSegment:
        return finding.cause == Cause::CutLater
            ? "longer than the MSS: the network card cuts it up later (TSO)"
            : finding.cause == Cause::JoinedBefore
            ? "longer than the MSS: put together from several before it was captured (GRO, LRO)"
            : "longer than the MSS: seen before the network card cuts it up, or put together after";
    case FindingKind::SynCookieSuspected:
        return "a SYN cookie: the options of the SYN have no answer";
    case FindingKind::AcceptQueueFullSuspected:
        return fmt::format("the ACK {} was not taken: accept queue full, or deferred", basis(finding, life));
    case FindingKind::TimeWaitAssassination:
        return "ends a TIME-WAIT early";
    case FindingKind::PawsDrop:
        return "dropped for its old timestamp (PAWS)";
    case FindingKind::Urgent:
        return "urgent data";
    case FindingKind::CapturedTwice:
        return fmt::format("captured twice: the same datagram as {}{}", basis(finding, life),
                           finding.waited < Time{} ? std::string()
                                                   : fmt::format(", {} later", duration(finding.waited)));
    case FindingKind::IcmpError:
        return fmt::format("{} is about it", icmpText(life.icmp[*finding.icmp]));
    case FindingKind::IcmpOutOfWindow:
        return fmt::format("{} quotes what is not in flight: late or forged, and ignored",
                           icmpText(life.icmp[*finding.icmp]));
    case FindingKind::ChecksumOffloaded:
        return fmt::format(
            "checksums of this end were not computed yet when captured (offload to its network card, or "
            "loopback): {} segment{}",
            finding.count, finding.count == 1 ? "" : "s");
    case FindingKind::BadChecksum:
        return finding.evidence.empty()
            ? std::string("wrong checksum: a receiver drops it without a word")
            : fmt::format("wrong checksum: damaged, dropped without a word; {} repairs it",
                          basis(finding, life));
    case FindingKind::InconsistentOverlap:
        return fmt::format("{} octet{} other than in {}, for the same sequence numbers", finding.count,
                           finding.count == 1 ? " is" : "s are", basis(finding, life));
    }
    return {};
}

} // namespace

std::string findingText(const Finding& finding, const trace::Life& life)
{
    const bool isPlain = finding.confidence == Confidence::Certain || finding.cause == Cause::Unknown;
    const char* doubt = isPlain ? "" : finding.confidence == Confidence::Likely ? ", likely" : ", perhaps";
    return words(finding, life) + doubt;
}

} // namespace lifeline::exports
