#include "ui/handout/leave_blanks.h"

#include "ui/handout/handout_ladder.h"

#include <algorithm>

namespace lifeline::handout {

namespace {

using ladder::Picture;
using teaching::Question;
using teaching::Topic;

/// Where a side's state that a step changed stands among its spans: [first, last), all of one state.
struct Changed {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

std::optional<Changed> changedBy(const trace::Life& life, std::uint32_t step, Side side)
{
    const std::vector<trace::StateSpan>& spans = life.spans[side];
    for (std::uint32_t i = 1; i < spans.size(); ++i) {
        if (spans[i].cause != step || spans[i].state == spans[i - 1].state)
            continue;
        Changed changed{i, i + 1};
        while (changed.last < spans.size() && spans[changed.last].state == spans[i].state)
            ++changed.last; // only better known
        return changed;
    }
    return std::nullopt;
}

void blankState(Picture& picture, const Question& question, const QString& name)
{
    const auto changed = changedBy(*picture.life, question.step, question.side);
    if (!changed)
        return;
    picture.blanks.states[question.side][changed->first] = name;
    std::erase_if(picture.layout.bands[question.side], [&](const ladder::Band& band) {
        return band.span >= changed->first && band.span < changed->last;
    });
}

/// Whether it closed: nothing is seen of the state after the RST, whichever it is.
void blankReset(Picture& picture, const Question& question)
{
    const Side side = question.side;
    const trace::Life& life = *picture.life;
    const trace::Step& reset = life.steps[question.step];
    for (std::uint32_t i = 0; i < life.calls.size(); ++i) // the program hears of it
        if (const trace::CallSpan& span = life.calls[i];
            span.side == side && span.end && *span.end >= reset.sent && !span.call.error.empty())
            picture.blanks.calls.try_emplace(i, QString());
    if (changedBy(*picture.life, question.step, side)) {
        blankState(picture, question, {});
        return;
    }
    const ladder::Arrow* arrow = ladder::arrowOf(picture.layout, question.step);
    if (arrow == nullptr)
        return;
    for (ladder::Band& band : picture.layout.bands[side])
        if (band.begin < arrow->arrival && arrow->arrival < band.end) {
            band.end = arrow->arrival;
            band.provenAt = std::min(band.provenAt, band.end);
        }
}

/// An ack number, and what repeats it.
void blankAcknowledgment(Picture& picture, const Question& question, const QString& name)
{
    const std::vector<trace::Step>& steps = picture.life->steps;
    const trace::Step& asked = steps[question.step];
    for (std::size_t i = question.step; i < steps.size(); ++i) {
        if (steps[i].wire.from != asked.wire.from)
            continue;
        if (!steps[i].wire.flags.ack() || steps[i].relativeAcknowledgment != asked.relativeAcknowledgment)
            return;
        picture.blanks.acknowledgments.try_emplace(static_cast<std::uint32_t>(i),
                                                   i == question.step ? name : QString());
    }
}

void blankRepeat(Picture& picture, const Question& question, const QString& name)
{
    picture.blanks.segments[question.step] = name;
    picture.blanks.pauses[question.step] = name;
    const Time from = picture.life->steps[question.step].sent;
    std::erase_if(picture.layout.marks, [&](const ladder::TimeMark& mark) { return mark.time >= from; });
}

} // namespace

void leaveBlanks(Picture& picture, const Handout& handout)
{
    for (std::size_t i = 0; i < handout.questions.size(); ++i) {
        const Question& question = handout.questions[i];
        const QString name = questionName(i);
        switch (question.topic) {
        case Topic::NextSegment:
            picture.blanks.segments[question.step] = name;
            break;
        case Topic::Acknowledgment:
            blankAcknowledgment(picture, question, name);
            break;
        case Topic::StateAfterSending:
        case Topic::StateAfterArrival:
            blankState(picture, question, name);
            break;
        case Topic::ResetEffect:
            blankReset(picture, question);
            break;
        case Topic::Repeat:
            blankRepeat(picture, question, name);
            break;
        case Topic::CallResult:
            picture.blanks.calls[*question.call] = name;
            break;
        }
    }
}

} // namespace lifeline::handout
