// What routers, firewalls and the other host said by ICMP, and which trouble that explains.
#include "core/analysis/diagnosis/story.h"

namespace lifeline::analysis {
namespace {

using enum Confidence;
using packet::IcmpMeaning;

IcmpMeaning meaningOf(const Story& story, const Finding& finding)
{
    return packet::meaningOf(story.life.icmp[*finding.icmp].error);
}

/// Trouble of one end that an ICMP error about its segments explains.
bool mayBeExplained(Problem problem)
{
    switch (problem) {
    case Problem::BlackHole:
    case Problem::SynLost:
    case Problem::SynIgnored:
    case Problem::SynUnanswered:
    case Problem::SynAckLost:
    case Problem::SynAckUnanswered:
    case Problem::KeepAliveTimeout:
    case Problem::DataTimeout:
    case Problem::WindowTimeout:
    case Problem::DataUnanswered:
    case Problem::TimeoutLoss:
    case Problem::FinRepeated:
        return true;
    default:
        return false;
    }
}

/// Whose segments a problem is about: of a SYN that arrived unanswered, the opener's.
Side senderIn(const Story& story, const Diagnosed& one)
{
    return one.problem == Problem::SynIgnored ? story.told.opener : one.side;
}

/// Says of all notices of one kind about one end's segments what they are, in one problem.
void addAll(Story& story, Problem problem, Side about, const std::vector<const Finding*>& notices)
{
    std::vector<std::uint32_t> steps;
    for (const Finding* notice : notices)
        steps.push_back(notice->step);
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    Diagnosed& one = story.add(problem, notices.front()->confidence, about, std::move(steps));
    one.count = static_cast<std::uint32_t>(notices.size());
    one.icmp = notices.front()->icmp;
}

/// A router said that the segments do not fit, and the pieces did not become smaller: their sender may never
/// have heard of it (RFC 2923 §2.1).
void diagnoseNarrowPath(Story& story, Side about, const std::vector<const Finding*>& notices)
{
    const bool isTold =
        std::any_of(story.told.problems.begin(), story.told.problems.end(),
                    [&](const auto& one) { return one.problem == Problem::PathMtu && one.side == about; });
    if (isTold || notices.empty())
        return;
    const bool isRepeated =
        std::any_of(story.findings.begin(), story.findings.end(), [&](const Finding& finding) {
            return finding.kind == FindingKind::Retransmission && story.senderOf(finding) == about
                && finding.step >= story.life.icmp[*notices.front()->icmp].place;
        });
    Diagnosed& one =
        story.add(Problem::PathMtu, isRepeated ? Likely : Possible, about, {notices.front()->step});
    one.icmp = notices.front()->icmp;
}

} // namespace

const Finding* noticeThatEnded(const Story& story, Side opener)
{
    const auto found =
        std::find_if(story.findings.begin(), story.findings.end(), [&](const Finding& finding) {
            return finding.kind == FindingKind::IcmpError && story.life.icmp[*finding.icmp].about == opener
                && story.step(finding.step).wire.flags.syn() && trace::endsAttempt(meaningOf(story, finding));
        });
    return found == story.findings.end() ? nullptr : &*found;
}

void diagnoseNotices(Story& story)
{
    if (story.life.icmp.empty())
        return;
    for (const Side side : kBothSides) {
        std::vector<const Finding*> narrow;
        std::vector<const Finding*> errors;
        std::vector<const Finding*> foreign;
        for (const Finding& finding : story.findings) {
            const bool isNotice =
                finding.kind == FindingKind::IcmpError || finding.kind == FindingKind::IcmpOutOfWindow;
            if (!isNotice || story.life.icmp[*finding.icmp].about != side)
                continue;
            const bool isNarrow = meaningOf(story, finding) == IcmpMeaning::PacketTooBig;
            if (finding.kind == FindingKind::IcmpOutOfWindow)
                foreign.push_back(&finding);
            else if (isNarrow)
                narrow.push_back(&finding);
            else if (trace::endsAttempt(meaningOf(story, finding))) // else it says no trouble
                errors.push_back(&finding);
        }
        diagnoseNarrowPath(story, side, narrow);
        if (!foreign.empty())
            addAll(story, Problem::IcmpOutOfWindow, side, foreign);
        bool isTold = errors.empty();
        for (Diagnosed& one : story.told.problems) {
            if (isTold)
                break;
            if (one.problem == Problem::Unreachable && story.told.opener == side) {
                isTold = true;
            } else if (mayBeExplained(one.problem) && senderIn(story, one) == side) {
                one.icmp = errors.front()->icmp;
                isTold = true;
            }
        }
        if (!isTold)
            addAll(story, Problem::IcmpError, side, errors);
    }
}

} // namespace lifeline::analysis
