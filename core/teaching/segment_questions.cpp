// Who sends next, with which flags, and with which ack number.
#include "core/teaching/asker.h"

#include <algorithm>
#include <array>

namespace lifeline::teaching {

namespace {

using analysis::FindingKind;
using packet::TcpFlags;

constexpr std::uint16_t kAsked = TcpFlags::kSyn | TcpFlags::kAck | TcpFlags::kFin | TcpFlags::kRst;

SegmentChoice choiceOf(const trace::Step& step)
{
    return {step.wire.from, TcpFlags{static_cast<std::uint16_t>(step.wire.flags.bits & kAsked)},
            step.wire.length > 0};
}

/// What people expect in the state that an end is in before it sends.
std::vector<Choice> expected(tcp::State state, Side from)
{
    constexpr TcpFlags kSyn{TcpFlags::kSyn};
    constexpr TcpFlags kSynAck{TcpFlags::kSyn | TcpFlags::kAck};
    constexpr TcpFlags kAck{TcpFlags::kAck};
    constexpr TcpFlags kFin{TcpFlags::kFin | TcpFlags::kAck};
    constexpr TcpFlags kRst{TcpFlags::kRst | TcpFlags::kAck};
    const Side peer = other(from);
    switch (state) {
    case tcp::State::Closed:
    case tcp::State::Listen:
    case tcp::State::SynSent:
    case tcp::State::SynReceived:
        return {SegmentChoice{from, kSynAck, false}, SegmentChoice{from, kRst, false},
                SegmentChoice{from, kAck, false}, SegmentChoice{peer, kSyn, false},
                SegmentChoice{from, kSyn, false}};
    case tcp::State::Established:
    case tcp::State::CloseWait:
        return {SegmentChoice{from, kAck, false}, SegmentChoice{from, kFin, false},
                SegmentChoice{peer, kAck, false}, SegmentChoice{from, kRst, false},
                SegmentChoice{from, kAck, true}};
    default:
        return {SegmentChoice{from, kAck, false}, SegmentChoice{peer, kFin, false},
                SegmentChoice{from, kRst, false}, SegmentChoice{from, kFin, false}};
    }
}

/// Whether a segment is worth foreseeing: it opens, closes, resets, or answers one that does. Plain data
/// comes when a program likes.
bool isForeseeable(const Subject& subject, std::uint32_t index)
{
    const trace::Step& step = subject.step(index);
    const tcp::Flags flags = step.wire.flags;
    if (step.isForged || subject.hasFinding(index, FindingKind::CapturedTwice)
        || subject.hasFinding(index, FindingKind::NetworkDuplicate))
        return false;
    if (flags.syn() || flags.rst())
        return true;
    if (index == 0)
        return false;
    const tcp::Flags before = subject.step(index - 1).wire.flags;
    return flags.fin() || before.syn() || before.fin()
        || subject.hasFinding(index, FindingKind::ChallengeAck);
}

void askForFlags(const Subject& subject, std::uint32_t index, std::vector<Question>& questions)
{
    if (!isForeseeable(subject, index))
        return;
    const trace::Step& step = subject.step(index);
    Question question;
    question.topic = Topic::NextSegment;
    question.side = step.wire.from;
    question.step = index;
    question.level = step.wire.flags.rst() ? Level::Practice
        : subject.hasFinding(index, FindingKind::ChallengeAck)
            || subject.hasFinding(index, FindingKind::Retransmission)
        ? Level::Expert
        : Level::Basics;
    if (index > 0)
        question.evidence.push_back(index - 1);
    offer(question, choiceOf(step), expected(step.onSend[step.wire.from], step.wire.from), index);
    questions.push_back(std::move(question));
}

/// The newest step before `index` whose octets its ack number covers up to their end.
std::optional<std::uint32_t> acknowledged(const Subject& subject, std::uint32_t index)
{
    const trace::Step& step = subject.step(index);
    constexpr std::uint32_t kReach = 512;
    for (std::uint32_t i = index, looked = 0; i-- > 0 && looked < kReach; ++looked) {
        const trace::Step& earlier = subject.step(i);
        if (earlier.wire.from != step.wire.from && earlier.wire.sequenceLength() > 0
            && earlier.relativeSequence + earlier.wire.sequenceLength() == step.relativeAcknowledgment)
            return i;
    }
    return std::nullopt;
}

void askForAcknowledgment(const Subject& subject, std::uint32_t index, std::vector<Question>& questions)
{
    const trace::Step& step = subject.step(index);
    if (!step.wire.flags.ack() || step.isForged || index == 0)
        return;
    const std::optional<std::uint32_t> covered = acknowledged(subject, index);
    if (!covered)
        return;
    const std::optional<std::uint32_t> last = subject.lastSent(step.wire.from, index);
    const bool isNew = !last || !subject.step(*last).wire.flags.ack()
        || subject.step(*last).relativeAcknowledgment != step.relativeAcknowledgment;
    const bool isDuplicate = subject.hasFinding(index, FindingKind::DuplicateAck)
        || subject.hasFinding(index, FindingKind::Sack)
        || subject.hasFinding(index, FindingKind::ChallengeAck);
    if (!isNew && !isDuplicate)
        return;

    const trace::Step& covers = subject.step(*covered);
    const tcp::SequenceNumber right = step.relativeAcknowledgment;
    std::vector<Choice> wrong{covers.relativeSequence};
    if (const auto peer = subject.lastSent(other(step.wire.from), index); isDuplicate && peer)
        wrong.insert(wrong.begin(),
                     subject.step(*peer).relativeSequence + subject.step(*peer).wire.sequenceLength());
    wrong.insert(wrong.end(), {right + 1, step.relativeSequence, right - 1});
    std::erase_if(wrong, [](const Choice& choice) { // there is nothing before the SYN
        return tcp::distance({}, std::get<tcp::SequenceNumber>(choice)) < 0;
    });

    Question question;
    question.topic = Topic::Acknowledgment;
    question.level = isDuplicate ? Level::Expert : Level::Basics;
    question.side = step.wire.from;
    question.step = index;
    question.evidence.push_back(*covered);
    offer(question, right, wrong, 0);
    // numbers stand in their order, or the odd one out would be seen
    const auto position = [](const Choice& choice) {
        return tcp::distance({}, std::get<tcp::SequenceNumber>(choice));
    };
    std::sort(question.choices.begin(), question.choices.end(),
              [&](const Choice& one, const Choice& other) { return position(one) < position(other); });
    question.answer =
        static_cast<std::size_t>(std::find(question.choices.begin(), question.choices.end(), Choice{right})
                                 - question.choices.begin());
    questions.push_back(std::move(question));
}

} // namespace

void askForSegments(const Subject& subject, std::vector<Question>& questions)
{
    for (std::uint32_t index = 0; index < subject.life.steps.size(); ++index) {
        askForFlags(subject, index, questions);
        askForAcknowledgment(subject, index, questions);
    }
}

} // namespace lifeline::teaching
