#include "core/analysis/finding.h"

#include <array>

namespace lifeline::analysis {

bool isTrouble(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Retransmission:
    case FindingKind::SpuriousRetransmission:
    case FindingKind::LostSegment:
    case FindingKind::ZeroWindow:
    case FindingKind::ZeroWindowProbe:
    case FindingKind::Reset:
    case FindingKind::HalfOpen:
    case FindingKind::AcceptQueueFullSuspected:
    case FindingKind::TimeWaitAssassination:
    case FindingKind::PawsDrop:
    case FindingKind::IcmpError:
    case FindingKind::BadChecksum:
    case FindingKind::InconsistentOverlap:
        return true;
    default:
        return false;
    }
}

bool isOfTheCapture(FindingKind kind)
{
    return kind == FindingKind::SuperSegment || kind == FindingKind::ChecksumOffloaded
        || kind == FindingKind::CapturedTwice;
}

bool isOfPlainSegments(FindingKind kind)
{
    return isOfTheCapture(kind) || kind == FindingKind::WindowUpdate || kind == FindingKind::WindowFull;
}

std::string_view name(FindingKind kind)
{
    constexpr std::array<std::string_view, kFindingKindCount> kNames{
        "retransmission",
        "spurious-retransmission",
        "network-duplicate",
        "out-of-order",
        "lost-segment",
        "ack-of-unseen",
        "duplicate-ack",
        "sack",
        "d-sack",
        "zero-window",
        "zero-window-probe",
        "zero-window-probe-ack",
        "window-full",
        "window-update",
        "keep-alive",
        "keep-alive-ack",
        "challenge-ack",
        "reset",
        "simultaneous-open",
        "simultaneous-close",
        "half-close",
        "half-open",
        "port-reuse",
        "fast-open",
        "super-segment",
        "syn-cookie-suspected",
        "accept-queue-full-suspected",
        "time-wait-assassination",
        "paws-drop",
        "urgent",
        "captured-twice",
        "icmp-error",
        "icmp-out-of-window",
        "checksum-offloaded",
        "bad-checksum",
        "inconsistent-overlap",
    };
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name(Cause cause)
{
    constexpr std::array<std::string_view, 26> kNames{
        "",
        "rto",
        "tail-loss-probe",
        "fast",
        "after-icmp-mtu",
        "syn",
        "syn-ack",
        "fin",
        "closed-port",
        "refused-by-accept-queue",
        "unread-data-at-close",
        "linger-zero",
        "after-close",
        "not-acceptable-ack",
        "half-open",
        "timed-out",
        "forged",
        "unknown",
        "by-d-sack",
        "by-timestamp",
        "cookie-request",
        "cookie",
        "data-in-syn",
        "ignored",
        "cut-later",
        "joined-before",
    };
    return kNames[static_cast<std::size_t>(cause)];
}

std::string_view name(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Certain:
        return "certain";
    case Confidence::Likely:
        return "likely";
    case Confidence::Possible:
        break;
    }
    return "possible";
}

} // namespace lifeline::analysis
