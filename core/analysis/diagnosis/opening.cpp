// How a connection was opened, and what went wrong while it was.
#include "core/analysis/diagnosis/story.h"

namespace lifeline::analysis {
namespace {

using enum Confidence;
using trace::Step;

bool isSyn(const Step& step) { return step.wire.flags.syn() && !step.wire.flags.ack(); }
bool isSynAck(const Step& step) { return step.wire.flags.syn() && step.wire.flags.ack(); }
bool isLost(const Step& step) { return step.delivery == trace::Delivery::Lost; }
/// The capture says that it arrived, and when.
bool isKnownToArrive(const Step& step) { return step.arrived.has_value() && !isLost(step); }

std::optional<std::uint32_t> thirdSegment(const Story& story, std::uint32_t synAck)
{
    const tcp::SequenceNumber wanted = story.step(synAck).wire.sequence + 1;
    const Side opener = other(story.step(synAck).wire.from);
    return story.first(
        [&](const Step& step) {
            return step.wire.from == opener && step.wire.flags.ack() && !step.wire.flags.rst()
                && !step.wire.flags.syn() && tcp::isAtOrAfter(step.wire.acknowledgment, wanted);
        },
        synAck + 1);
}

/// The SYN-ACK that the client's SYN got in the end: of the server's ISN that lived.
std::optional<std::uint32_t> answerTo(const Story& story, std::uint32_t syn)
{
    return story.first(
        [&](const Step& step) {
            return isSynAck(step) && step.wire.from != story.step(syn).wire.from
                && tcp::isAfter(step.wire.acknowledgment, story.step(syn).wire.sequence)
                && tcp::isAtOrAfter(story.step(syn).wire.end(),
                                    step.wire.acknowledgment); // its octets, or not
        },
        syn);
}

/// RST that answers a SYN (RFC 9293 §3.10.7.3).
std::optional<std::uint32_t> refusal(const Story& story, std::uint32_t syn)
{
    return story.first(
        [&](const Step& step) {
            return step.wire.flags.rst() && step.wire.flags.ack()
                && step.wire.from != story.step(syn).wire.from
                && tcp::isAfter(step.wire.acknowledgment, story.step(syn).wire.sequence)
                && tcp::isAtOrAfter(story.step(syn).wire.end(), step.wire.acknowledgment);
        },
        syn);
}

/// Whether the capture or the network made it, and not its sender.
bool isCopy(const Story& story, std::uint32_t index)
{
    return story.has(index, FindingKind::CapturedTwice) || story.has(index, FindingKind::NetworkDuplicate);
}

/// The SYNs of one attempt, oldest first.
std::vector<std::uint32_t> attempts(const Story& story, std::uint32_t syn)
{
    std::vector<std::uint32_t> steps;
    for (std::uint32_t i = syn; i < story.size(); ++i)
        if (isSyn(story.step(i)) && story.step(i).wire.from == story.step(syn).wire.from
            && story.step(i).wire.sequence == story.step(syn).wire.sequence && !isCopy(story, i))
            steps.push_back(i);
    return steps;
}

/// The listener challenged the SYN for an earlier connection, and the opener's RST ended that.
bool metAnOldConnection(Story& story, const std::vector<std::uint32_t>& syns)
{
    const Side opener = story.step(syns.front()).wire.from;
    for (std::uint32_t i = syns.front(); i < story.size() && !isSynAck(story.step(i)); ++i) {
        const Finding* challenge = story.find(i, FindingKind::ChallengeAck);
        if (!challenge || story.senderOf(*challenge) == opener)
            continue;
        Diagnosed& one = story.add(Problem::OldConnection, Certain, other(opener), {syns.front(), i});
        const auto reset = story.first(
            [&](const Step& step) { return step.wire.flags.rst() && step.wire.from == opener; }, i);
        if (reset)
            one.evidence.push_back(*reset);
        one.took = story.between(syns.front(), syns.back());
        return true;
    }
    return false;
}

void diagnoseRepeatedSyn(Story& story, const std::vector<std::uint32_t>& syns, std::uint32_t synAck)
{
    const std::uint32_t firstSyn = syns.front();
    const Step& syn = story.step(firstSyn);
    if (metAnOldConnection(story, syns))
        return;
    Diagnosed* one = nullptr;
    const std::uint32_t lastSyn = syns.back();
    if (synAck < lastSyn)
        one = &story.add(Problem::SynAckLost, isLost(story.step(synAck)) ? Certain : Likely,
                         other(syn.wire.from), {firstSyn, synAck, lastSyn});
    else if (isLost(syn))
        one = &story.add(Problem::SynLost, Certain, syn.wire.from, syns);
    else if (isKnownToArrive(syn))
        one = &story.add(Problem::SynIgnored, Likely, other(syn.wire.from), syns);
    else
        one = &story.add(Problem::SynUnanswered, Certain, syn.wire.from, syns);
    one->count = static_cast<std::uint32_t>(syns.size() - 1);
    one->took = story.between(firstSyn, lastSyn);
}

/// A SYN-ACK sent again, though no SYN asked for it.
void diagnoseRepeatedSynAck(Story& story, std::uint32_t synAck, std::optional<std::uint32_t> third)
{
    std::vector<std::uint32_t> repeats;
    for (const Finding& finding : story.findings)
        if (finding.kind == FindingKind::Retransmission && finding.cause == Cause::SynAck
            && finding.count > 0)
            repeats.push_back(finding.step);
    if (repeats.empty())
        return;
    const Side server = story.step(synAck).wire.from;
    const auto describe = [&](Diagnosed& one) {
        one.count = static_cast<std::uint32_t>(repeats.size());
        one.took = story.between(synAck, repeats.back());
    };
    if (!third) {
        describe(story.add(Problem::SynAckUnanswered, Certain, server, {synAck, repeats.back()}));
        return;
    }
    if (*third > repeats.front() || isLost(story.step(*third))) {
        describe(story.add(Problem::FinalAckLost, isLost(story.step(*third)) ? Certain : Likely,
                           other(server), {synAck, *third, repeats.front()}));
        return;
    }
    const auto data = story.first([&](const Step& step) {
        return step.wire.from != server && step.wire.length > 0 && !isLost(step)
            && step.sent > story.step(*third).sent;
    });
    const bool spoke = data && *data < repeats.front();
    const Confidence confidence = isKnownToArrive(story.step(*third)) ? Likely : Possible;
    std::vector<std::uint32_t> evidence{*third, repeats.front()};
    if (spoke)
        evidence.push_back(*data);
    // A listener that defers takes the first octets; one whose queue is full does not.
    describe(
        story.add(spoke ? Problem::AcceptQueueFull : Problem::AcceptDeferred, confidence, server, evidence));
}

/// @param elsewhere  whether the server shows that this RST is not its own
void diagnoseRefusal(Story& story, std::uint32_t syn, std::uint32_t reset,
                     std::optional<Confidence> elsewhere)
{
    story.told.opening = Opening::Refused;
    story.told.openingSteps = {syn, reset};
    story
        .add(elsewhere ? Problem::ForgedReset : Problem::Refused, elsewhere.value_or(Certain),
             story.step(reset).wire.from, {syn, reset})
        .took = story.between(syn, reset);
}

void diagnoseUnopened(Story& story, const std::vector<std::uint32_t>& syns)
{
    const Side opener = story.step(syns.front()).wire.from;
    if (const auto reset = refusal(story, syns.front())) {
        // The SYN never reached the server: something on the way answered it.
        const bool isElsewhere = isLost(story.step(syns.back()));
        diagnoseRefusal(story, syns.front(), *reset, isElsewhere ? std::optional(Certain) : std::nullopt);
        return;
    }
    story.told.openingSteps = {syns.front()};
    if (const Finding* notice = noticeThatEnded(story, opener)) {
        story.told.opening = Opening::Unreachable;
        const trace::IcmpNotice& said = story.life.icmp[*notice->icmp];
        // Who goes on sending SYNs has not heard of it, or takes it as a hint (RFC 5461 §3).
        Diagnosed& one =
            story.add(Problem::Unreachable, syns.back() < said.place ? Certain : Likely, other(opener), syns);
        one.icmp = notice->icmp;
        one.count = static_cast<std::uint32_t>(syns.size() - 1);
        one.took = std::max(said.time - story.step(syns.front()).sent, Time{});
        return;
    }
    story.told.opening = Opening::Unanswered;
    if (metAnOldConnection(story, syns))
        return;
    Diagnosed& one = story.add(Problem::BlackHole, syns.size() > 1 ? Certain : Possible, opener, syns);
    one.count = static_cast<std::uint32_t>(syns.size());
    one.took = std::max(story.captureEnd - story.step(syns.front()).sent, Time{});
}

} // namespace

void diagnoseOpening(Story& story)
{
    Diagnosis& told = story.told;
    const auto syn = story.first(isSyn);
    const auto anySynAck = story.first(isSynAck);
    if (!syn && !anySynAck)
        return;
    told.opener = syn ? story.step(*syn).wire.from : other(story.step(*anySynAck).wire.from);
    const std::vector<std::uint32_t> syns = syn ? attempts(story, *syn) : std::vector<std::uint32_t>{};
    const auto synAck = syn ? answerTo(story, *syn) : anySynAck;
    if (!synAck) {
        // Who acknowledges has seen a SYN-ACK, which this capture has not.
        const auto proof = story.first(
            [&](const Step& step) {
                return step.wire.from == told.opener && step.wire.flags.ack() && !step.wire.flags.rst();
            },
            *syn);
        if (!proof)
            return diagnoseUnopened(story, syns);
        told.opening = Opening::Complete;
        told.openingSteps = {*syn, *proof};
        told.handshake = story.between(*syn, *proof);
        return;
    }
    const auto third = thirdSegment(story, *synAck);
    if (const auto reset = syn && !third ? refusal(story, *syn) : std::nullopt) {
        // Who has sent a SYN-ACK listens; it does not refuse.
        diagnoseRefusal(story, *syn, *reset, *reset > *synAck ? std::optional(Likely) : std::nullopt);
        return;
    }
    if (syn)
        told.openingSteps.push_back(*syn);
    told.openingSteps.push_back(*synAck);
    if (syns.size() > 1)
        diagnoseRepeatedSyn(story, syns, *synAck);
    explainIgnoredResets(story, *synAck);
    if (story.has(*synAck, FindingKind::SimultaneousOpen)) {
        told.opening = Opening::Simultaneous;
        if (syn)
            told.handshake = story.between(*syn, *synAck);
        return;
    }
    diagnoseRepeatedSynAck(story, *synAck, third);
    if (!third) {
        told.opening = Opening::HalfWay;
        const bool isSaid = std::any_of(told.problems.begin(), told.problems.end(), [](const Diagnosed& one) {
            return one.problem == Problem::SynAckUnanswered || one.problem == Problem::SynAckLost;
        });
        if (!isSaid)
            story.add(Problem::SynAckUnanswered, Possible, story.step(*synAck).wire.from, {*synAck}).took =
                std::max(story.captureEnd - story.step(*synAck).sent, Time{});
        return;
    }
    told.opening = Opening::Complete;
    told.openingSteps.push_back(*third);
    if (syn)
        told.handshake = story.between(*syn, *third);
}

} // namespace lifeline::analysis
