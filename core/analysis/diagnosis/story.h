#pragma once

#include "core/analysis/diagnosis.h"
#include "core/analysis/findings.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace lifeline::analysis {

/// A life with what was found in it, asked by those who diagnose, and what they have said so far.
struct Story {
    const trace::Life& life;
    const std::vector<Finding>& findings;
    Time captureEnd{};
    Diagnosis& told;

    const trace::Step& step(std::uint32_t index) const { return life.steps[index]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(life.steps.size()); }

    /// The first step from an index on that fits.
    template <class Fits>
    std::optional<std::uint32_t> first(Fits fits, std::uint32_t from = 0) const
    {
        for (std::uint32_t i = from; i < size(); ++i)
            if (fits(life.steps[i]))
                return i;
        return std::nullopt;
    }
    /// The last one that fits.
    template <class Fits>
    std::optional<std::uint32_t> last(Fits fits) const
    {
        for (std::uint32_t i = size(); i-- > 0;)
            if (fits(life.steps[i]))
                return i;
        return std::nullopt;
    }
    const Finding* find(std::uint32_t index, FindingKind kind) const
    {
        for (const Finding& finding : findingsAt(findings, index))
            if (finding.kind == kind)
                return &finding;
        return nullptr;
    }
    bool has(std::uint32_t index, FindingKind kind) const { return find(index, kind) != nullptr; }
    Side senderOf(const Finding& finding) const { return step(finding.step).wire.from; }

    /// From when one step was sent to when another was; never negative.
    Time between(std::uint32_t from, std::uint32_t to) const
    {
        return std::max(step(to).sent - step(from).sent, Time{});
    }

    Diagnosed& add(Problem problem, Confidence confidence, Side side, std::vector<std::uint32_t> evidence)
    {
        std::sort(evidence.begin(), evidence.end());
        told.problems.push_back({problem, confidence, side, std::move(evidence), 0, Time{-1}, std::nullopt});
        return told.problems.back();
    }
};

// The parts of a diagnosis, in the order in which they are told.
void diagnoseOpening(Story& story);
void diagnoseEnding(Story& story); ///< resets, time-outs, closes
void diagnoseTransfer(Story& story);
void diagnoseNotices(Story& story); ///< ICMP errors; ties them to what the others told

/// The ICMP error that answered the SYN and ends the attempt to connect (trace::endsAttempt), or null.
const Finding* noticeThatEnded(const Story& story, Side opener);

/// The RST that ended the connection, the first of those that one end sent for it; null where none did.
const Finding* endingReset(const Story& story);
/// Says why that RST was sent.
void explainReset(Story& story, const Finding& reset);

/// Says of the first RST before a step that somebody else made it, if one was.
void explainIgnoredResets(Story& story, std::uint32_t before);

/// Whether the receiver of a RST took it (RFC 9293 §3.10.7, RFC 5961 §3.2), as far as segments say.
bool endsItsReceiver(const trace::Step& reset);

} // namespace lifeline::analysis
