#include "core/lab/check.h"

#include "core/base/time_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lifeline::lab {
namespace {

std::string joined(const std::vector<std::string>& words)
{
    return words.empty() ? std::string("nothing") : fmt::format("{}", fmt::join(words, ", "));
}

std::vector<std::string> texts(const std::vector<lessons::SegmentPattern>& patterns)
{
    std::vector<std::string> result;
    for (const auto& pattern : patterns)
        result.push_back(lessons::text(pattern));
    return result;
}

/// "accept = ok" stands for any result that is no failure.
bool isCall(const std::string& promised, const std::string& seen)
{
    constexpr std::string_view kOk = " = ok";
    if (!promised.ends_with(kOk))
        return promised == seen;
    const std::string_view call = std::string_view(promised).substr(0, promised.size() - kOk.size());
    return seen.starts_with(fmt::format("{} = ", call)) && seen.find(" = -") == std::string::npos;
}

PromiseResult result(std::string promise, bool kept, std::string seen)
{
    return {std::move(promise), kept, kept ? std::string() : std::move(seen)};
}

/// Without the final digits of a release such as "6.18.44-fc".
std::string majorAndMinor(std::string_view release)
{
    const auto first = release.find('.');
    const auto end =
        first == std::string_view::npos ? first : release.find_first_not_of("0123456789", first + 1);
    return std::string(release.substr(0, end));
}

void checkSide(const lessons::Lesson& lesson, const Observation& seen, Side side,
               std::vector<PromiseResult>& results)
{
    const auto& states = lesson.promises.states[side];
    if (!states.empty())
        results.push_back(result(fmt::format("states of the {}: {}", name(side), joined(states)),
                                 states == seen.states[side], joined(seen.states[side])));
    for (const auto& [counter, promised] : lesson.promises.counters[side]) {
        const auto found = seen.counters[side].find(counter);
        const std::int64_t value = found == seen.counters[side].end() ? 0 : found->second;
        results.push_back(result(fmt::format("{} of the {}: {:+}", counter, name(side), promised),
                                 value == promised, fmt::format("{:+}", value)));
    }
}

} // namespace

bool isSameKernel(std::string_view release, std::string_view reference)
{
    return majorAndMinor(release) == majorAndMinor(reference);
}

std::vector<PromiseResult> checkPromises(const lessons::Lesson& lesson, const Observation& seen, RunEnd end,
                                         Time took)
{
    const lessons::Promises& promises = lesson.promises;
    std::vector<PromiseResult> results;
    if (!promises.packets.empty())
        results.push_back(result(fmt::format("packets: {}", joined(texts(promises.packets))),
                                 promises.packets == seen.packets, joined(texts(seen.packets))));
    results.push_back(result(
        "every packet arrived or is known to be lost", seen.arrivals + seen.losses == seen.packets.size(),
        fmt::format("{} packets, {} arrivals, {} lost", seen.packets.size(), seen.arrivals, seen.losses)));
    for (const Side side : kBothSides)
        checkSide(lesson, seen, side, results);
    for (const auto& [actor, promised] : promises.calls) {
        const auto found = seen.calls.find(actor);
        const std::vector<std::string> calls =
            found == seen.calls.end() ? std::vector<std::string>{} : found->second;
        results.push_back(result(
            fmt::format("calls of {}: {}", actor, joined(promised)),
            std::equal(promised.begin(), promised.end(), calls.begin(), calls.end(), isCall), joined(calls)));
    }
    results.push_back(
        result(fmt::format("over within {}", duration(promises.timeLimit)),
               end == RunEnd::Settled && took <= promises.timeLimit,
               end == RunEnd::Settled ? duration(took) : fmt::format("stopped after {}", duration(took))));
    return results;
}

} // namespace lifeline::lab
