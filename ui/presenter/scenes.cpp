#include "ui/presenter/scenes.h"

#include <algorithm>

namespace lifeline::presenter {

namespace {

using teaching::Moment;
using teaching::Question;
using teaching::Topic;

/// Steps at which a lesson says something new.
std::vector<std::uint32_t> told(const std::vector<QString>& sentences)
{
    std::vector<std::uint32_t> steps;
    for (std::uint32_t i = 1; i < sentences.size(); ++i)
        if (sentences[i] != sentences[i - 1])
            steps.push_back(i);
    return steps;
}

/// Whether the board shows the octet as arrived that an ACK still expects: trains are drawn as if they had
/// arrived together, and a class would add them up.
bool isAckOfLessThanIsSeen(const trace::Life& life, const Question& question)
{
    if (question.topic != Topic::Acknowledgment || question.step >= life.steps.size())
        return false;
    constexpr std::uint32_t kReach = 256; // steps: a train is shorter
    const tcp::Segment& ack = life.steps[question.step].wire;
    for (std::uint32_t i = question.step, left = kReach; i > 0 && left > 0; --left) {
        const trace::Step& step = life.steps[--i];
        if (step.wire.from != ack.from && step.wire.length > 0 && step.delivery != trace::Delivery::Lost
            && tcp::isAtOrAfter(ack.acknowledgment, step.wire.sequence)
            && tcp::isAfter(step.wire.end(), ack.acknowledgment))
            return true;
    }
    return false;
}

/// Chooses the questions of a script one after the other.
class Chooser {
public:
    Chooser(const std::vector<Question>& questions, const Asking& asking)
        : m_questions(questions),
          m_asking(asking)
    {
    }

    /// What to ask at a step, or nothing: the same twice in a row bores, unless it is a surprise.
    std::optional<std::size_t> at(std::uint32_t step)
    {
        if (!m_asking.isOn)
            return std::nullopt;
        const Question* question = teaching::questionAt(m_questions, step, m_asking.most, m_last);
        if (question == nullptr)
            return std::nullopt;
        const bool isRoutine =
            question->topic == Topic::Acknowledgment || question->topic == Topic::NextSegment;
        if (isRoutine && question->topic == m_last) {
            m_last.reset(); // but the next one may be asked again
            return std::nullopt;
        }
        m_last = question->topic;
        return static_cast<std::size_t>(question - m_questions.data());
    }

private:
    const std::vector<Question>& m_questions;
    Asking m_asking;
    std::optional<Topic> m_last;
};

} // namespace

std::size_t Script::scenesUpTo(std::optional<std::uint32_t> step) const
{
    if (!step)
        return 0;
    const auto later = std::find_if(scenes.begin(), scenes.end(),
                                    [&](const Scene& scene) { return scene.shown && *scene.shown > *step; });
    return static_cast<std::size_t>(later - scenes.begin());
}

Script scriptOf(const Subject& subject, const Asking& asking)
{
    Script script;
    if (subject.life == nullptr)
        return script;
    static const std::vector<analysis::Finding> kNone;
    const std::vector<analysis::Finding>& findings =
        subject.examination ? subject.examination->remarks.findings : kNone;
    script.questions = teaching::questionsOf(*subject.life, findings);
    std::erase_if(script.questions,
                  [&](const Question& question) { return isAckOfLessThanIsSeen(*subject.life, question); });
    const std::vector<teaching::Stop> stops =
        teaching::stopsOf(*subject.life, findings, told(subject.sentences));
    Chooser chooser(script.questions, asking);
    const auto count = static_cast<std::uint32_t>(subject.life->steps.size());
    for (const teaching::Stop& stop : stops) {
        std::optional<std::size_t> asked = chooser.at(stop.first);
        const Moment moment = asked ? script.questions[*asked].moment : Moment::BeforeSending;
        const std::optional<std::uint32_t> before =
            stop.first == 0 ? std::nullopt : std::optional(stop.first - 1);
        if (asked && moment == Moment::BeforeReturn) {
            script.scenes.push_back({Scene::Kind::Question, before, 0, asked});
            script.scenes.push_back({Scene::Kind::Answer, before, 0, asked});
            asked.reset();
        } else if (asked && moment == Moment::BeforeSending) {
            script.scenes.push_back({Scene::Kind::Question, before, 0, asked});
        }
        script.scenes.push_back({Scene::Kind::Segments, stop.last, stop.first, asked});
    }
    if (const auto asked = count > 0 && !subject.isGrowing ? chooser.at(count) : std::nullopt) {
        script.scenes.push_back({Scene::Kind::Question, count - 1, 0, asked});
        script.scenes.push_back({Scene::Kind::Answer, count - 1, 0, asked});
    }
    return script;
}

} // namespace lifeline::presenter
