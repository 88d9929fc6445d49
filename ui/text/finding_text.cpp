#include "ui/text/finding_text.h"

#include "ui/text/diagnosis_text.h"
#include "ui/text/icmp_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace lifeline::text {
namespace {

using analysis::Cause;
using analysis::Confidence;
using analysis::Finding;
using analysis::FindingKind;

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

QString number(std::uint32_t value) { return QString::number(value); }

/// A finding's words.
class Words {
public:
    Words(const Finding& finding, const trace::Life& life) : m_finding(finding), m_life(life) { }

    Prose all() const;

private:
    /// The number of a segment that it rests on; "an earlier one" where there is none.
    Prose basis(std::size_t which = 0) const
    {
        return m_finding.evidence.size() > which ? Prose::segment(m_life, m_finding.evidence[which])
                                                 : Prose(FindingText::tr("an earlier one"));
    }

    bool hasWaited() const { return m_finding.waited >= Time{}; }
    QString waited() const { return durationText(m_finding.waited); }
    QString afterWaiting() const
    {
        return hasWaited() ? FindingText::tr(" after %1", "retransmission of 5 after 203 ms").arg(waited())
                           : QString();
    }

    QString icmp() const { return icmpText(m_life.icmp[*m_finding.icmp]); }
    Prose whyAgain() const;
    QString whyReset() const;
    QString superSegment() const;
    Prose octets() const;
    QString fastOpen() const;
    Prose captureTwice() const;

    const Finding& m_finding;
    const trace::Life& m_life;
};

Prose Words::whyAgain() const
{
    switch (m_finding.cause) {
    case Cause::Rto:
        return m_finding.count == 0 ? FindingText::tr("the time-out took all for lost")
            : m_finding.count == 1
            ? FindingText::tr("retransmission timer")
            : FindingText::tr("retransmission timer, %1 times in a row").arg(m_finding.count);
    case Cause::TailLossProbe:
        return FindingText::tr("tail loss probe");
    case Cause::Fast:
        return m_finding.evidence.size() > 1 ? filled(FindingText::tr("fast, %1 told of the gap"), {basis(1)})
                                             : Prose(FindingText::tr("fast, ACKs told of the gap"));
    case Cause::AfterIcmpMtu:
        return m_finding.icmp ? FindingText::tr("the path's MTU was too small: %1").arg(icmp())
                              : FindingText::tr("in smaller pieces, the path's MTU was too small");
    case Cause::Syn:
    case Cause::SynAck:
    case Cause::Fin:
        return m_finding.count == 0 ? FindingText::tr("it was asked again")
            : m_finding.count == 1
            ? FindingText::tr("no answer came")
            : FindingText::tr("no answer came, %1 times in a row").arg(m_finding.count);
    default:
        return FindingText::tr("for a reason that does not show");
    }
}

QString Words::whyReset() const
{
    switch (m_finding.cause) {
    case Cause::ClosedPort:
        return FindingText::tr("nobody listens on this port");
    case Cause::RefusedByAcceptQueue:
        return FindingText::tr("the accept queue is full (tcp_abort_on_overflow)");
    case Cause::UnreadDataAtClose:
        return FindingText::tr("closed with data unread");
    case Cause::LingerZero:
        return FindingText::tr("the application aborted (SO_LINGER 0)");
    case Cause::AfterClose:
        return FindingText::tr("its end had closed");
    case Cause::NotAcceptableAck:
        return FindingText::tr("an acknowledgment that this end cannot accept");
    case Cause::HalfOpen:
        return FindingText::tr("its end does not know the connection");
    case Cause::TimedOut:
        return FindingText::tr("its end gave up waiting");
    case Cause::Forged:
        return FindingText::tr("its sender goes on, so somebody else made it");
    default:
        return FindingText::tr("for a reason that does not show");
    }
}

QString Words::superSegment() const
{
    switch (m_finding.cause) {
    case Cause::CutLater:
        return FindingText::tr("longer than the MSS: the network card cuts it up later (TSO)");
    case Cause::JoinedBefore:
        return FindingText::tr(
            "longer than the MSS: put together from several before it was captured (GRO, LRO)");
    default:
        return FindingText::tr(
            "longer than the MSS: seen before the network card cuts it up, or put together after");
    }
}

/// What only the segments' octets show.
Prose Words::octets() const
{
    const int count = static_cast<int>(m_finding.count);
    switch (m_finding.kind) {
    case FindingKind::ChecksumOffloaded:
        return FindingText::tr(
            "checksums of this end were not computed yet when captured (offload to its network card, or "
            "loopback): %n segments",
            nullptr, count);
    case FindingKind::BadChecksum:
        return m_finding.evidence.empty()
            ? Prose(FindingText::tr("wrong checksum: a receiver drops it without a word"))
            : filled(FindingText::tr("wrong checksum: damaged, dropped without a word; %1 repairs it"),
                     {basis()});
    default:
        return filled(
            FindingText::tr("%n octets are other than in %1, for the same sequence numbers", nullptr, count),
            {basis()});
    }
}

QString Words::fastOpen() const
{
    switch (m_finding.cause) {
    case Cause::CookieRequest:
        return FindingText::tr("fast open: asks for a cookie");
    case Cause::Cookie:
        return FindingText::tr("fast open: with a cookie");
    case Cause::DataInSyn:
        return FindingText::tr("fast open: data in the SYN");
    default:
        return FindingText::tr("fast open: the data in the SYN was not taken");
    }
}

Prose Words::captureTwice() const
{
    return hasWaited()
        ? filled(FindingText::tr("captured twice: the same datagram as %1, %2 later"), {basis(), waited()})
        : filled(FindingText::tr("captured twice: the same datagram as %1"), {basis()});
}

Prose Words::all() const
{
    switch (m_finding.kind) {
    case FindingKind::Retransmission:
        return filled(FindingText::tr("retransmission of %1%2: %3", "segment, after a time, why"),
                      {basis(), afterWaiting(), whyAgain()});
    case FindingKind::SpuriousRetransmission:
        return m_finding.cause == Cause::ByDSack
            ? filled(FindingText::tr("spurious: %1 had arrived, as %2 says by D-SACK"), {basis(), basis(1)})
            : filled(FindingText::tr("spurious: %1 had arrived, as %2 echoes its timestamp"),
                     {basis(), basis(1)});
    case FindingKind::NetworkDuplicate:
        return filled(FindingText::tr("a copy of %1 made by the network%2", "segment, after a time"),
                      {basis(), afterWaiting()});
    case FindingKind::OutOfOrder:
        return hasWaited()
            ? filled(FindingText::tr("out of order: sent before %1, seen %2 after it"), {basis(), waited()})
            : filled(FindingText::tr("out of order: sent before %1, seen after it"), {basis()});
    case FindingKind::LostSegment:
        return FindingText::tr("before it a gap that the capture never saw filled");
    case FindingKind::AckOfUnseen:
        return FindingText::tr("acknowledges octets that the capture does not have");
    case FindingKind::DuplicateAck:
        return FindingText::tr("duplicate ACK %1").arg(m_finding.count);
    case FindingKind::Sack:
        return FindingText::tr("SACK: octets have arrived behind a gap");
    case FindingKind::DSack:
        return m_finding.evidence.empty()
            ? Prose(FindingText::tr("D-SACK: octets have arrived twice"))
            : filled(FindingText::tr("D-SACK: octets of %1 had arrived before"), {basis()});
    case FindingKind::ZeroWindow:
        return FindingText::tr("zero window: there is no room");
    case FindingKind::ZeroWindowProbe:
        return filled(FindingText::tr("window probe %1%2", "number, after a time"),
                      {number(m_finding.count), afterWaiting()});
    case FindingKind::ZeroWindowProbeAck:
        return filled(FindingText::tr("answers the window probe in segment %1: still no room"), {basis()});
    case FindingKind::WindowFull:
        return FindingText::tr("fills the window that its receiver offers");
    case FindingKind::WindowUpdate:
        return FindingText::tr("window update: there is more room");
    case FindingKind::KeepAlive:
        return filled(FindingText::tr("keep-alive probe %1%2", "number, after a time"),
                      {number(m_finding.count), afterWaiting()});
    case FindingKind::KeepAliveAck:
        return filled(FindingText::tr("answers keep-alive probe %1"), {basis()});
    case FindingKind::ChallengeAck:
        return filled(FindingText::tr("challenge ACK, provoked by %1"), {basis()});
    case FindingKind::Reset:
        return FindingText::tr("reset: %1").arg(whyReset());
    case FindingKind::SimultaneousOpen:
        return FindingText::tr("simultaneous open: the SYNs crossed");
    case FindingKind::SimultaneousClose:
        return FindingText::tr("simultaneous close: the FINs crossed");
    case FindingKind::HalfClose:
        return filled(FindingText::tr("half-close: its receiver goes on sending at %1"), {basis()});
    case FindingKind::HalfOpen:
        return FindingText::tr("half-open: one end has lost the connection, the other has not");
    case FindingKind::PortReuse:
        return FindingText::tr("addresses and ports of an earlier connection");
    case FindingKind::FastOpen:
        return fastOpen();
    case FindingKind::SuperSegment:
        return superSegment();
    case FindingKind::SynCookieSuspected:
        return FindingText::tr("a SYN cookie: the options of the SYN have no answer");
    case FindingKind::AcceptQueueFullSuspected:
        return filled(FindingText::tr("the ACK %1 was not taken: accept queue full, or deferred"), {basis()});
    case FindingKind::TimeWaitAssassination:
        return FindingText::tr("ends a TIME-WAIT early");
    case FindingKind::PawsDrop:
        return FindingText::tr("dropped for its old timestamp (PAWS)");
    case FindingKind::Urgent:
        return FindingText::tr("urgent data");
    case FindingKind::CapturedTwice:
        return captureTwice();
    case FindingKind::IcmpError:
        return FindingText::tr("%1 is about it").arg(icmp());
    case FindingKind::IcmpOutOfWindow:
        return FindingText::tr("%1 quotes what is not in flight: late or forged, and ignored").arg(icmp());
    case FindingKind::ChecksumOffloaded:
    case FindingKind::BadChecksum:
    case FindingKind::InconsistentOverlap:
        return octets();
    }
    return {};
}

} // namespace

Prose findingWords(const Finding& finding, const trace::Life& life) { return Words(finding, life).all(); }

Prose findingText(const Finding& finding, const trace::Life& life)
{
    const Prose words = findingWords(finding, life);
    if (finding.confidence == Confidence::Certain || finding.cause == Cause::Unknown)
        return words;
    return filled(finding.confidence == Confidence::Likely ? FindingText::tr("%1, likely", "a finding")
                                                           : FindingText::tr("%1, perhaps", "a finding"),
                  {words});
}

QString confidenceText(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Certain:
        return FindingText::tr("certain");
    case Confidence::Likely:
        return FindingText::tr("likely");
    case Confidence::Possible:
        break;
    }
    return FindingText::tr("possible");
}

Prose groundsText(const Finding& finding, const trace::Life& life)
{
    const QString sure = confidenceText(finding.confidence);
    if (finding.evidence.empty())
        return sure;
    const auto frame = [&](std::uint32_t step) { return QString::number(life.steps[step].frame.value); };
    const QString first = frame(finding.evidence.front());
    const QString last = frame(finding.evidence.back());
    const QString frames = finding.evidence.size() == 1 ? FindingText::tr("frame %1").arg(first)
        : finding.evidence.size() == 2                  ? FindingText::tr("frames %1 and %2").arg(first, last)
                                                        : FindingText::tr("frames %1 to %2").arg(first, last);
    return filled(FindingText::tr("%1 · rests on %2 · %3", "confidence, segments, frames"),
                  {sure, segmentList(finding.evidence, life), frames});
}

QString wiresharkText(analysis::WiresharkFlags flags)
{
    static constexpr std::array kNames{
        "TCP Retransmission",
        "TCP Fast Retransmission",
        "TCP Spurious Retransmission",
        "TCP Out-Of-Order",
        "TCP Dup ACK",
        "TCP ZeroWindow",
        "TCP ZeroWindowProbe",
        "TCP ZeroWindowProbeAck",
        "TCP Window Full",
        "TCP Window Update",
        "TCP Keep-Alive",
        "TCP Keep-Alive ACK",
        "TCP Previous segment not captured",
        "TCP ACKed unseen segment",
        "TCP Port numbers reused",
    };
    static_assert(kNames.size() == analysis::kWiresharkFlagCount);
    QStringList names;
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (flags.has(static_cast<analysis::WiresharkFlag>(i)))
            names << QString::fromLatin1(kNames[i]);
    return names.join(QStringLiteral(", "));
}

} // namespace lifeline::text
