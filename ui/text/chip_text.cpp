// Findings in one to three words.
#include "ui/text/finding_text.h"
#include "ui/text/segment_text.h"

#include <QCoreApplication>

namespace lifeline::text {
namespace {

using analysis::Cause;
using analysis::Confidence;
using analysis::FindingKind;
using ladder::FindingChip;

struct ChipText {
    Q_DECLARE_TR_FUNCTIONS(ChipText)
};

QString retransmission(const FindingChip& chip)
{
    // That it is one is sure; where only its cause is in doubt, the chip says no cause.
    if (chip.confidence == Confidence::Possible)
        return ChipText::tr("retransmission");
    switch (chip.cause) {
    case Cause::TailLossProbe:
        return ChipText::tr("tail loss probe");
    case Cause::Fast:
        return ChipText::tr("fast retransmission");
    case Cause::AfterIcmpMtu:
        return ChipText::tr("smaller pieces");
    default:
        return chip.count > 0 ? retransmissionText(static_cast<int>(chip.count))
                              : ChipText::tr("retransmission");
    }
}

QString reset(Cause cause)
{
    switch (cause) {
    case Cause::ClosedPort:
        return ChipText::tr("nobody listens");
    case Cause::RefusedByAcceptQueue:
        return ChipText::tr("queue full");
    case Cause::UnreadDataAtClose:
        return ChipText::tr("data unread");
    case Cause::LingerZero:
        return ChipText::tr("aborted");
    case Cause::AfterClose:
        return ChipText::tr("had closed");
    case Cause::NotAcceptableAck:
        return ChipText::tr("wrong ACK");
    case Cause::HalfOpen:
        return ChipText::tr("half-open");
    case Cause::TimedOut:
        return ChipText::tr("gave up");
    case Cause::Forged:
        return ChipText::tr("sent by another");
    default:
        return {};
    }
}

QString fastOpen(Cause cause)
{
    switch (cause) {
    case Cause::CookieRequest:
        return ChipText::tr("asks for a cookie");
    case Cause::Cookie:
        return ChipText::tr("fast open cookie");
    case Cause::DataInSyn:
        return ChipText::tr("fast open");
    default:
        return ChipText::tr("fast open ignored");
    }
}

QString words(const FindingChip& chip)
{
    switch (chip.kind) {
    case FindingKind::Retransmission:
        return retransmission(chip);
    case FindingKind::SpuriousRetransmission:
        return ChipText::tr("spurious");
    case FindingKind::NetworkDuplicate:
        return ChipText::tr("network copy");
    case FindingKind::OutOfOrder:
        return ChipText::tr("out of order");
    case FindingKind::LostSegment:
        return ChipText::tr("gap before it");
    case FindingKind::AckOfUnseen:
        return ChipText::tr("ACK of unseen");
    case FindingKind::DuplicateAck:
        return ChipText::tr("dup ACK %1").arg(chip.count);
    case FindingKind::Sack:
        return ChipText::tr("SACK");
    case FindingKind::DSack:
        return ChipText::tr("D-SACK");
    case FindingKind::ZeroWindow:
        return ChipText::tr("zero window");
    case FindingKind::ZeroWindowProbe:
        return ChipText::tr("window probe %1").arg(chip.count);
    case FindingKind::ZeroWindowProbeAck:
        return ChipText::tr("still no room");
    case FindingKind::WindowFull:
        return ChipText::tr("window full");
    case FindingKind::WindowUpdate:
        return ChipText::tr("window update");
    case FindingKind::KeepAlive:
        return ChipText::tr("keep-alive %1").arg(chip.count);
    case FindingKind::KeepAliveAck:
        return ChipText::tr("keep-alive ACK");
    case FindingKind::ChallengeAck:
        return ChipText::tr("challenge ACK");
    case FindingKind::Reset:
        return reset(chip.cause);
    case FindingKind::SimultaneousOpen:
        return ChipText::tr("simultaneous open");
    case FindingKind::SimultaneousClose:
        return ChipText::tr("simultaneous close");
    case FindingKind::HalfClose:
        return ChipText::tr("half-close");
    case FindingKind::HalfOpen:
        return ChipText::tr("half-open");
    case FindingKind::PortReuse:
        return ChipText::tr("ports reused");
    case FindingKind::FastOpen:
        return fastOpen(chip.cause);
    case FindingKind::SuperSegment:
        return ChipText::tr("offload");
    case FindingKind::SynCookieSuspected:
        return ChipText::tr("SYN cookie");
    case FindingKind::AcceptQueueFullSuspected:
        return ChipText::tr("ACK not taken");
    case FindingKind::TimeWaitAssassination:
        return ChipText::tr("ends TIME-WAIT");
    case FindingKind::PawsDrop:
        return ChipText::tr("PAWS drop");
    case FindingKind::Urgent:
        return ChipText::tr("urgent");
    case FindingKind::CapturedTwice:
        return ChipText::tr("captured twice");
    case FindingKind::IcmpError:
        return ChipText::tr("ICMP error");
    case FindingKind::IcmpOutOfWindow:
        return ChipText::tr("stray ICMP");
    case FindingKind::ChecksumOffloaded:
        return ChipText::tr("checksum offload");
    case FindingKind::BadChecksum:
        return ChipText::tr("bad checksum");
    case FindingKind::InconsistentOverlap:
        return ChipText::tr("other octets");
    }
    return {};
}

} // namespace

QString chipText(const FindingChip& chip)
{
    const QString text = words(chip);
    const bool isSure = chip.confidence != Confidence::Possible || chip.kind == FindingKind::Retransmission;
    return isSure || text.isEmpty() ? text : ChipText::tr("%1?", "a chip in doubt").arg(text);
}

} // namespace lifeline::text
