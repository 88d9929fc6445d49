#include "core/analysis/links.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace lifeline::analysis {
namespace {

std::optional<LinkKind> kindOf(FindingKind finding)
{
    switch (finding) {
    case FindingKind::Retransmission:
        return LinkKind::Repeats;
    case FindingKind::NetworkDuplicate:
    case FindingKind::CapturedTwice:
        return LinkKind::Copies;
    case FindingKind::ChallengeAck:
        return LinkKind::Challenges;
    case FindingKind::DSack:
        return LinkKind::ReportsTwice;
    case FindingKind::KeepAliveAck:
    case FindingKind::ZeroWindowProbeAck:
        return LinkKind::Answers;
    default:
        return std::nullopt;
    }
}

/// Whether a segment takes part in acknowledging: a RST's number is no promise, a lost one reaches nobody.
bool acknowledges(const trace::Step& step)
{
    return step.wire.flags.ack() && !step.wire.flags.rst() && step.delivery != trace::Delivery::Lost;
}

bool isOctetsOrControl(const trace::Step& step)
{
    return step.wire.sequenceLength() > 0 && !step.wire.flags.rst() && step.delivery != trace::Delivery::Lost;
}

/// What the sender of a step had acknowledged before it.
std::optional<tcp::SequenceNumber> acknowledgedBefore(const trace::Life& life, std::uint32_t index,
                                                      std::uint32_t begin)
{
    for (std::uint32_t i = index; i-- > begin;)
        if (life.steps[i].wire.from == life.steps[index].wire.from && acknowledges(life.steps[i]))
            return life.steps[i].wire.acknowledgment;
    return std::nullopt;
}

/// What the step acknowledges that its sender had not acknowledged before.
std::optional<Link> acknowledgedBy(const trace::Life& life, std::uint32_t index)
{
    const trace::Step& ack = life.steps[index];
    if (!acknowledges(ack))
        return std::nullopt;
    const std::uint32_t begin = index - std::min(index, kAcknowledgmentReach);
    const auto before = acknowledgedBefore(life, index, begin);
    if (before && !tcp::isAfter(ack.wire.acknowledgment, *before))
        return std::nullopt; // it says nothing new
    std::optional<Link> link;
    std::unordered_set<std::uint32_t> taken; // of copies the newest is met first
    std::uint32_t covered = 0;
    for (std::uint32_t i = index; i-- > begin;) {
        const trace::Step& step = life.steps[i];
        if (step.wire.from == ack.wire.from || !isOctetsOrControl(step)
            || tcp::isAfter(step.wire.end(), ack.wire.acknowledgment)
            || (before && !tcp::isAfter(step.wire.end(), *before))
            || !taken.insert(step.wire.sequence.value).second)
            continue;
        if (!link)
            link = Link{LinkKind::Acknowledges, index, i, i};
        link->first = i;
        covered += step.wire.sequenceLength();
        if (before && covered >= ack.wire.acknowledgment.value - before->value)
            break;
    }
    return link;
}

/// The first ACK of the other end that covers all of the step.
std::optional<Link> acknowledgmentOf(const trace::Life& life, std::uint32_t index)
{
    const trace::Step& sent = life.steps[index];
    if (!isOctetsOrControl(sent))
        return std::nullopt;
    const std::size_t end =
        std::min<std::size_t>(life.steps.size(), std::size_t{index} + kAcknowledgmentReach);
    for (std::size_t i = std::size_t{index} + 1; i < end; ++i) {
        const trace::Step& step = life.steps[i];
        if (step.wire.from == sent.wire.from) {
            if (isOctetsOrControl(step) && step.wire.sequence == sent.wire.sequence
                && step.wire.end() == sent.wire.end())
                return std::nullopt; // sent again: the ACK belongs to the newer copy
            continue;
        }
        if (acknowledges(step) && tcp::isAtOrAfter(step.wire.acknowledgment, sent.wire.end()))
            return Link{LinkKind::Acknowledges, static_cast<std::uint32_t>(i), index, index};
    }
    return std::nullopt;
}

} // namespace

Links::Links(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings) {
        const std::optional<LinkKind> kind = kindOf(finding.kind);
        if (kind && !finding.evidence.empty()) {
            const std::uint32_t earlier = finding.evidence.front();
            m_links.push_back({*kind, finding.step, earlier, earlier});
        }
    }
    m_byEarlier.resize(m_links.size());
    for (std::uint32_t i = 0; i < m_byEarlier.size(); ++i)
        m_byEarlier[i] = i;
    std::stable_sort(m_byEarlier.begin(), m_byEarlier.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_links[a].earlier < m_links[b].earlier;
    });
}

std::vector<Link> Links::at(std::uint32_t step) const
{
    std::vector<Link> found;
    for (auto link = std::lower_bound(m_links.begin(), m_links.end(), step,
                                      [](const Link&one, std::uint32_t of) { return one.later < of; });
         link != m_links.end() && link->later == step; ++link)
        found.push_back(*link);
    for (auto at = std::lower_bound(
             m_byEarlier.begin(), m_byEarlier.end(), step,
             [this](std::uint32_t one, std::uint32_t of) { return m_links[one].earlier < of; });
         at != m_byEarlier.end() && m_links[*at].earlier == step; ++at)
        found.push_back(m_links[*at]);
    return found;
}

std::vector<Link> acknowledgmentsAt(const trace::Life& life, std::uint32_t step)
{
    std::vector<Link> found;
    if (step >= life.steps.size())
        return found;
    if (const auto link = acknowledgedBy(life, step))
        found.push_back(*link);
    if (const auto link = acknowledgmentOf(life, step))
        found.push_back(*link);
    return found;
}

std::vector<Link> linksAt(const trace::Life& life, const Links& links, std::uint32_t step)
{
    std::vector<Link> found = links.at(step);
    for (const Link& link : acknowledgmentsAt(life, step))
        found.push_back(link);
    return found;
}

} // namespace lifeline::analysis
