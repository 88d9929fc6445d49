// What a system call returns.
#include "core/teaching/asker.h"

#include <algorithm>
#include <string_view>

namespace lifeline::teaching {

namespace {

/// What people expect of a call, by its name; empty where its result is not interesting.
std::vector<Choice> expected(std::string_view name, std::int64_t result)
{
    const auto failed = [](const char* error) { return CallChoice{-1, error}; };
    if (name == "connect")
        return {CallChoice{0, {}}, failed("ECONNREFUSED"), failed("ETIMEDOUT"), failed("ECONNRESET")};
    if (name == "recv")
        return {CallChoice{0, {}}, failed("ECONNRESET"), failed("EPIPE"), failed("ETIMEDOUT")};
    if (name == "send" || name == "sendto")
        return {CallChoice{result > 0 ? result : 5, {}}, failed("EPIPE"), failed("ECONNRESET"),
                CallChoice{0, {}}};
    return {};
}

/// Whether a RST had come, for the class to see: it may be a segment of another connection.
bool hasSeenReset(const std::vector<trace::Step>& steps, std::uint32_t next, Side to)
{
    constexpr std::uint32_t kReach = 1024; // steps
    for (std::uint32_t left = kReach; next > 0 && left > 0; --left) {
        const trace::Step& step = steps[--next];
        if (step.wire.from != to && step.wire.flags.rst() && step.delivery != trace::Delivery::Lost)
            return true;
    }
    return false;
}

} // namespace

void askForCalls(const Subject& subject, std::vector<Question>& questions)
{
    const std::vector<trace::Step>& steps = subject.life.steps;
    for (std::uint32_t index = 0; index < subject.life.calls.size(); ++index) {
        const trace::CallSpan& span = subject.life.calls[index];
        const trace::Call& call = span.call;
        const std::vector<Choice> wrong = expected(call.name, call.result);
        if (!span.end || wrong.empty())
            continue;
        // octets sent and received as they should be are no riddle
        const bool isPlain = call.error.empty() && call.result != 0;
        if (isPlain)
            continue;
        const auto next = std::partition_point(
            steps.begin(), steps.end(), [&](const trace::Step& step) { return step.sent <= *span.end; });
        if (next == steps.begin())
            continue; // it returned before anything was seen
        const auto step = static_cast<std::uint32_t>(next - steps.begin());
        if (call.error == "ECONNRESET" && !hasSeenReset(steps, step, span.side))
            continue;
        Question question;
        question.topic = Topic::CallResult;
        question.level = call.error.empty() && call.name == "connect" ? Level::Basics : Level::Practice;
        question.moment = Moment::BeforeReturn;
        question.side = span.side;
        question.step = step;
        question.call = index;
        question.evidence.push_back(question.step - 1);
        offer(question, CallChoice{call.result, call.error}, wrong, index + question.step);
        questions.push_back(std::move(question));
    }
}

} // namespace lifeline::teaching
