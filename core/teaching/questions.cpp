#include "core/teaching/questions.h"

#include "core/teaching/asker.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace lifeline::teaching {

namespace {

/// Steps that are looked back at most.
constexpr std::uint32_t kReach = 4096;

/// What a topic teaches, most first: a surprise is worth more than a number.
constexpr std::array<Topic, kTopicCount> kByWorth{
    Topic::ResetEffect,       Topic::CallResult,  Topic::Repeat,         Topic::StateAfterArrival,
    Topic::StateAfterSending, Topic::NextSegment, Topic::Acknowledgment,
};

std::size_t worth(Topic topic)
{
    return static_cast<std::size_t>(std::find(kByWorth.begin(), kByWorth.end(), topic) - kByWorth.begin());
}

} // namespace

std::optional<std::uint32_t> Subject::lastSent(Side side, std::uint32_t index) const
{
    for (std::uint32_t i = index, looked = 0; i-- > 0 && looked < kReach; ++looked)
        if (life.steps[i].wire.from == side)
            return i;
    return std::nullopt;
}

bool Subject::hasFinding(std::uint32_t step, analysis::FindingKind kind) const
{
    const auto first = std::lower_bound(
        findings.begin(), findings.end(), step,
        [](const analysis::Finding& finding, std::uint32_t wanted) { return finding.step < wanted; });
    for (auto finding = first; finding != findings.end() && finding->step == step; ++finding)
        if (finding->kind == kind)
            return true;
    return false;
}

void offer(Question& question, Choice right, const std::vector<Choice>& wrong, std::size_t place)
{
    constexpr std::size_t kMostWrong = 3;
    std::vector<Choice>& choices = question.choices;
    for (const Choice& choice : wrong)
        if (choices.size() < kMostWrong && choice != right
            && std::find(choices.begin(), choices.end(), choice) == choices.end())
            choices.push_back(choice);
    question.answer = place % (choices.size() + 1);
    choices.insert(choices.begin() + static_cast<std::ptrdiff_t>(question.answer), std::move(right));
}

std::vector<Question> questionsOf(const trace::Life& life, const std::vector<analysis::Finding>& findings)
{
    const Subject subject{life, findings};
    std::vector<Question> questions;
    askForSegments(subject, questions);
    askForStates(subject, questions);
    askForRepeats(subject, questions);
    askForCalls(subject, questions);
    std::erase_if(questions, [](const Question& question) { return question.choices.size() < 2; });
    std::stable_sort(questions.begin(), questions.end(), [](const Question& one, const Question& other) {
        return std::tuple(one.step, one.moment == Moment::OnTheWay)
            < std::tuple(other.step, other.moment == Moment::OnTheWay);
    });
    return questions;
}

const Question* questionAt(const std::vector<Question>& questions, std::uint32_t step, Level most,
                           std::optional<Topic> last)
{
    const auto first = std::lower_bound(
        questions.begin(), questions.end(), step,
        [](const Question& question, std::uint32_t wanted) { return question.step < wanted; });
    const Question* best = nullptr;
    const auto rank = [&](const Question& question) {
        return std::pair(last == question.topic, worth(question.topic));
    };
    for (auto question = first; question != questions.end() && question->step == step; ++question)
        if (question->level <= most && (best == nullptr || rank(*question) < rank(*best)))
            best = &*question;
    return best;
}

} // namespace lifeline::teaching
