// Which state an end is in after a segment, and whether a RST closes the connection.
#include "core/teaching/asker.h"

#include <algorithm>
#include <map>

namespace lifeline::teaching {

namespace {

using tcp::State;

/// What a state is taken for, the likeliest mistake first.
std::vector<Choice> mistakenFor(State state)
{
    switch (state) {
    case State::Closed:
        return {State::TimeWait, State::Established, State::Listen, State::CloseWait};
    case State::Listen:
        return {State::SynReceived, State::Closed, State::SynSent};
    case State::SynSent:
        return {State::SynReceived, State::Established, State::Closed};
    case State::SynReceived:
        return {State::Established, State::SynSent, State::Listen};
    case State::Established:
        return {State::SynReceived, State::SynSent, State::CloseWait};
    case State::FinWait1:
        return {State::FinWait2, State::LastAck, State::Closed};
    case State::FinWait2:
        return {State::FinWait1, State::TimeWait, State::CloseWait};
    case State::CloseWait:
        return {State::LastAck, State::Closed, State::FinWait1};
    case State::LastAck:
        return {State::CloseWait, State::TimeWait, State::FinWait1};
    case State::Closing:
        return {State::TimeWait, State::FinWait2, State::LastAck};
    case State::TimeWait:
        return {State::Closed, State::FinWait2, State::LastAck};
    }
    return {};
}

Level levelOf(State state) { return state == State::Closing ? Level::Expert : Level::Basics; }

/// Whether a kernel said what the receiver is in after the segment, or the capture proves it.
bool isKnownAtReceiver(const trace::Step& step)
{
    return step.recorded->receiverKernel != nullptr || step.proven;
}

void ask(std::uint32_t index, Topic topic, Side side, State now, State before,
         std::vector<Question>& questions)
{
    Question question;
    question.topic = topic;
    question.level = levelOf(now);
    question.moment = topic == Topic::StateAfterArrival ? Moment::OnTheWay : Moment::BeforeSending;
    question.side = side;
    question.step = index;
    question.before = before;
    std::vector<Choice> wrong{before};
    const std::vector<Choice> mistakes = mistakenFor(now);
    wrong.insert(wrong.end(), mistakes.begin(), mistakes.end());
    offer(question, now, wrong, index + static_cast<std::size_t>(now));
    questions.push_back(std::move(question));
}

/// A change of state that a segment caused.
struct Change {
    State before = State::Closed;
    State after = State::Closed;
};

/// The transitions of RFC 9293 §3.3.2, figure 5, with which a segment is sent. A kernel that is read late
/// shows two at once, which nobody could foresee.
bool isBySending(const Change& change)
{
    switch (change.before) {
    case State::Closed:
    case State::Listen:
        return change.after == State::SynSent;
    case State::SynReceived:
    case State::Established:
        return change.after == State::FinWait1;
    case State::CloseWait:
        return change.after == State::LastAck;
    default:
        return false;
    }
}

/// And those that a segment causes that comes.
bool isByReceiving(const Change& change)
{
    switch (change.before) {
    case State::Listen:
        return change.after == State::SynReceived;
    case State::SynSent:
        return change.after == State::Established || change.after == State::SynReceived;
    case State::SynReceived:
        return change.after == State::Established;
    case State::Established:
        return change.after == State::CloseWait;
    case State::FinWait1:
        return change.after == State::FinWait2 || change.after == State::Closing
            || change.after == State::TimeWait;
    case State::FinWait2:
    case State::Closing:
        return change.after == State::TimeWait;
    case State::LastAck:
        return change.after == State::Closed;
    default:
        return false;
    }
}

/// What steps changed at each end, by that end's states. Made once: a hostile recording has as many changes
/// as steps.
using Changes = PerSide<std::map<std::uint32_t, Change>>;

Changes changesOf(const trace::Life& life)
{
    Changes changes;
    for (const Side side : kBothSides)
        for (std::size_t i = 1; i < life.spans[side].size(); ++i) {
            const trace::StateSpan& before = life.spans[side][i - 1];
            const trace::StateSpan& span = life.spans[side][i];
            if (span.cause && span.state != before.state)
                changes[side].emplace(*span.cause, Change{before.state, span.state});
        }
    return changes;
}

const Change* changeBy(const Changes& changes, std::uint32_t step, Side side)
{
    const auto found = changes[side].find(step);
    return found == changes[side].end() ? nullptr : &found->second;
}

void askAtSender(const Subject& subject, const Changes& changes, std::uint32_t index,
                 std::vector<Question>& questions)
{
    const trace::Step& step = subject.step(index);
    // What the segment is can be seen only when it has left: a question of it says which one comes.
    if (step.isForged || !(step.wire.flags.syn() || step.wire.flags.fin()))
        return;
    const Side side = step.wire.from;
    if (const Change* change = changeBy(changes, index, side); change != nullptr && isBySending(*change))
        ask(index, Topic::StateAfterSending, side, change->after, change->before, questions);
}

/// Whether the receiver changes its state by itself while a segment is on its way: then what the segment does
/// cannot be told without that.
bool isOvertaken(const Subject& subject, std::uint32_t index)
{
    const trace::Step& step = subject.step(index);
    for (std::uint32_t i = index + 1; i < subject.life.steps.size(); ++i) {
        const trace::Step& later = subject.step(i);
        if (!step.arrived || later.sent >= *step.arrived)
            return false;
        const tcp::Flags flags = later.wire.flags;
        if (later.wire.from != step.wire.from && (flags.syn() || flags.fin() || flags.rst()))
            return true;
    }
    return false;
}

void askAtReceiver(const Subject& subject, const Changes& changes, std::uint32_t index,
                   std::vector<Question>& questions)
{
    const trace::Step& step = subject.step(index);
    const Side side = other(step.wire.from);
    const Change* change = changeBy(changes, index, side);
    const bool isOfInterest = step.wire.flags.rst() || (change != nullptr && isByReceiving(*change));
    if (!isOfInterest || step.delivery == trace::Delivery::Lost || !isKnownAtReceiver(step)
        || isOvertaken(subject, index)) // which looks far ahead
        return;
    const State before = step.onSend[side];
    const State now = step.onArrival[side];
    if (step.wire.flags.rst()) {
        if (before == State::Closed || before == State::Listen)
            return;
        Question question;
        question.topic = Topic::ResetEffect;
        question.level = Level::Practice;
        question.moment = Moment::OnTheWay;
        question.side = side;
        question.step = index;
        question.choices = {true, false};
        question.answer = now == State::Closed || now == State::Listen ? 0 : 1;
        if (const auto last = subject.lastSent(side, index))
            question.evidence.push_back(*last);
        questions.push_back(std::move(question));
        return;
    }
    ask(index, Topic::StateAfterArrival, side, change->after, change->before, questions);
}

} // namespace

void askForStates(const Subject& subject, std::vector<Question>& questions)
{
    const Changes changes = changesOf(subject.life);
    for (std::uint32_t index = 0; index < subject.life.steps.size(); ++index) {
        askAtSender(subject, changes, index, questions);
        askAtReceiver(subject, changes, index, questions);
    }
}

} // namespace lifeline::teaching
