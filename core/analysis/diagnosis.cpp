#include "core/analysis/diagnosis.h"

#include "core/analysis/diagnosis/story.h"

#include <algorithm>
#include <array>

namespace lifeline::analysis {

std::string_view name(Opening opening)
{
    constexpr std::array<std::string_view, 7> kNames{"not-seen",   "complete", "simultaneous", "refused",
                                                     "unanswered", "half-way", "unreachable"};
    return kNames[static_cast<std::size_t>(opening)];
}

std::string_view name(Closing closing)
{
    constexpr std::array<std::string_view, 8> kNames{"never-opened", "open",        "orderly", "simultaneous",
                                                     "unfinished",   "half-closed", "reset",   "given-up"};
    return kNames[static_cast<std::size_t>(closing)];
}

std::string_view name(Problem problem)
{
    constexpr std::array<std::string_view, 37> kNames{
        "refused",
        "black-hole",
        "syn-lost",
        "syn-ignored",
        "syn-unanswered",
        "syn-ack-lost",
        "syn-ack-unanswered",
        "final-ack-lost",
        "accept-queue-full",
        "accept-queue-abort",
        "accept-deferred",
        "old-connection",
        "unread-data",
        "abort",
        "wrote-after-close",
        "keep-alive-race",
        "closed-early",
        "half-open",
        "forged-reset",
        "unexplained-reset",
        "keep-alive-timeout",
        "data-timeout",
        "window-timeout",
        "data-unanswered",
        "zero-window",
        "path-mtu",
        "timeout-loss",
        "fast-loss",
        "spurious",
        "fin-repeated",
        "never-closed",
        "time-wait-ended",
        "unreachable",
        "icmp-error",
        "icmp-out-of-window",
        "bad-checksum",
        "inconsistent-overlap",
    };
    return kNames[static_cast<std::size_t>(problem)];
}

Time endOf(const trace::TraceSnapshot& snapshot)
{
    Time end{};
    if (snapshot.segments.size() > 0)
        end = std::max(end, snapshot.segments[snapshot.segments.size() - 1].segment.time);
    if (snapshot.events.size() > 0)
        end = std::max(end, snapshot.events[snapshot.events.size() - 1].event.time);
    return end;
}

Diagnosis diagnose(const trace::Life& life, const std::vector<Finding>& findings, Time captureEnd)
{
    Diagnosis told;
    told.opener = Side::Client;
    Story story{life, findings, std::max(captureEnd, life.end), told};
    diagnoseOpening(story);
    diagnoseEnding(story);
    diagnoseTransfer(story);
    diagnoseNotices(story);
    told.time = sum(timeSlices(life, findings));
    return told;
}

} // namespace lifeline::analysis
