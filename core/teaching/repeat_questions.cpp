// Who sends again, and after how long.
#include "core/teaching/asker.h"
#include "core/teaching/timer_reason.h"

#include <algorithm>

namespace lifeline::teaching {

namespace {

using analysis::Finding;
using analysis::FindingKind;
using namespace std::chrono_literals;

constexpr Time kShortest = 1ms; ///< a shorter wait is no timer that one could foresee

/// Two digits: what a timer would be set to, not what the clock happened to read.
Time rounded(Time time)
{
    Time unit{1};
    while (time / unit >= 100)
        unit *= 10;
    return (time + unit / 2) / unit * unit;
}

bool mayBeByTimer(FindingKind kind)
{
    return kind == FindingKind::Retransmission || kind == FindingKind::SpuriousRetransmission
        || kind == FindingKind::ZeroWindowProbe || kind == FindingKind::KeepAlive;
}

} // namespace

/// Only what a rule explains can be foreseen.
void askForRepeats(const Subject& subject, std::vector<Question>& questions)
{
    for (const Finding& finding : subject.findings) {
        const trace::Step& step = subject.step(finding.step);
        if (!mayBeByTimer(finding.kind) || finding.waited < kShortest || step.isForged || finding.step == 0
            || !timerReason(finding.step, subject.life, subject.findings))
            continue;
        const Side side = step.wire.from;
        const Time right = rounded(finding.waited);
        Question question;
        question.topic = Topic::Repeat;
        question.level = step.wire.flags.syn() && finding.count <= 1 ? Level::Basics : Level::Expert;
        question.side = side;
        question.step = finding.step;
        question.isProbe =
            finding.kind == FindingKind::ZeroWindowProbe || finding.kind == FindingKind::KeepAlive;
        question.evidence = finding.evidence;
        std::erase_if(question.evidence, [&](std::uint32_t other) { return other >= finding.step; });
        // as long as before, where it has doubled; a timer that is too quick; the wrong end; silence
        offer(question, RepeatChoice{side, right},
              {RepeatChoice{side, rounded(right / 2)}, RepeatChoice{other(side), right},
               RepeatChoice{side, rounded(right * 4)}, RepeatChoice{}},
              finding.step + finding.count);
        questions.push_back(std::move(question));
    }
}

} // namespace lifeline::teaching
