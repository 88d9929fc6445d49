#include "core/lab/check.h"

#include "core/base/time_text.h"
#include "core/lab/counters.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lifeline::lab {
namespace {

using lessons::Line;
using lessons::Times;

constexpr std::size_t kMostShown = 200;

std::string joined(const std::vector<std::string>& words)
{
    if (words.empty())
        return "nothing";
    if (words.size() <= kMostShown)
        return fmt::format("{}", fmt::join(words, ", "));
    return fmt::format("{}, … and {} more", fmt::join(words.begin(), words.begin() + kMostShown, ", "),
                       words.size() - kMostShown);
}

std::string joined(const std::vector<Line>& lines)
{
    std::vector<std::string> texts;
    for (const Line& line : lines)
        texts.push_back(text(line));
    return joined(texts);
}

/// "accept = ok" stands for any result that is no failure.
bool isSame(const std::string& promised, const std::string& seen)
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

/// The promises of one lesson against one run.
class Checker {
public:
    Checker(const Observation& seen, std::vector<PromiseResult>& results) : m_seen(seen), m_results(results)
    {
    }

    void packets(const std::string& what, const std::vector<Line>& promised, std::uint16_t port)
    {
        if (promised.empty())
            return;
        std::vector<std::string> seen;
        for (const Observation::Packet& packet : m_seen.packets)
            if (port == 0 || packet.clientPort == port)
                seen.push_back(lessons::text(packet.pattern));
        list(what, promised, seen);
    }

    void states(Side side, const std::vector<Line>& promised, std::uint16_t port, const std::string& of)
    {
        if (promised.empty())
            return;
        const auto found = m_seen.states.find(port);
        list(fmt::format("states of the {}{}", name(side), of), promised,
             found == m_seen.states.end() ? std::vector<std::string>{} : found->second[side]);
    }

    void calls(const std::string& actor, const std::vector<Line>& promised)
    {
        const auto found = m_seen.calls.find(actor);
        list(fmt::format("calls of {}", actor), promised,
             found == m_seen.calls.end() ? std::vector<std::string>{} : found->second);
    }

    /// Numbers that were not seen are 0.
    template <class Numbers>
    void numbers(const std::string& of, const std::map<std::string, lessons::Range>& promised,
                 const Numbers& seen)
    {
        for (const auto& [name, range] : promised) {
            const auto found = seen.find(name);
            const double value = found == seen.end() ? 0 : static_cast<double>(found->second);
            m_results.push_back(result(fmt::format("{}{}: {}", name, of, text(range)), range.contains(value),
                                       fmt::format("{:.6g}", value)));
        }
    }

    /// A counter that this kernel does not know cannot keep a promise, not even to stand at 0.
    void counters(const std::string& of, const std::map<std::string, lessons::Range>& promised,
                  const std::map<std::string, std::int64_t>& seen)
    {
        std::map<std::string, lessons::Range> known;
        for (const auto& [name, range] : promised) {
            if (Counters::exists(name))
                known[name] = range;
            else
                m_results.push_back(result(name + of, false, "this kernel counts nothing under that name"));
        }
        numbers(of, known, seen);
    }

    void time(const lessons::TimePromise& promise)
    {
        const bool isCall = !promise.call.empty();
        const std::string what = isCall
            ? fmt::format("time of {}{}", promise.call, ordinal(promise.nth))
            : fmt::format("time from {}{} to {}{}", promise.from, ordinal(promise.fromNth), promise.to,
                          ordinal(promise.toNth));
        const std::optional<Time> took = isCall ? callTime(promise) : frameTime(promise);
        const bool kept =
            took && *took >= promise.is - promise.within && *took <= promise.is + promise.within;
        m_results.push_back(
            result(fmt::format("{}: {} within {}", what, duration(promise.is), duration(promise.within)),
                   kept, took ? duration(*took) : std::string("there was none")));
    }

private:
    void list(const std::string& what, const std::vector<Line>& promised,
              const std::vector<std::string>& seen)
    {
        m_results.push_back(
            result(fmt::format("{}: {}", what, joined(promised)), matches(promised, seen), joined(seen)));
    }

    static std::string ordinal(std::uint64_t nth)
    {
        return nth == 1 ? std::string() : fmt::format(" ({}.)", nth);
    }

    std::optional<Time> callTime(const lessons::TimePromise& promise) const
    {
        const auto found = m_seen.durations.find(promise.call);
        if (found == m_seen.durations.end() || found->second.size() < promise.nth)
            return std::nullopt;
        return found->second[promise.nth - 1];
    }

    std::optional<Time> sent(const std::string& pattern, std::uint64_t nth) const
    {
        const auto wanted = lessons::parseSegmentPattern(pattern);
        for (const Observation::Packet& packet : m_seen.packets)
            if (wanted && isSameKind(*wanted, packet.pattern) && --nth == 0)
                return packet.sent;
        return std::nullopt;
    }

    std::optional<Time> frameTime(const lessons::TimePromise& promise) const
    {
        const auto from = sent(promise.from, promise.fromNth);
        const auto to = sent(promise.to, promise.toNth);
        return from && to ? std::optional(*to - *from) : std::nullopt;
    }

    const Observation& m_seen;
    std::vector<PromiseResult>& m_results;
};

} // namespace

bool matches(const std::vector<Line>& promised, const std::vector<std::string>& seen)
{
    // reachable[i]: the lines so far can be the first i that were seen.
    std::vector<bool> reachable(seen.size() + 1);
    reachable[0] = true;
    for (const Line& line : promised) {
        std::vector<bool> next(seen.size() + 1);
        for (std::size_t i = 0; i <= seen.size(); ++i) {
            const bool skips = line.times != Times::Once && reachable[i];
            const bool fits = i > 0 && (line.text.empty() || isSame(line.text, seen[i - 1]));
            const bool begins = fits && reachable[i - 1];
            const bool repeats = fits && line.times == Times::Any && next[i - 1];
            next[i] = skips || begins || repeats;
        }
        reachable = std::move(next);
    }
    return reachable.back();
}

bool isSameKernel(std::string_view release, std::string_view reference)
{
    return majorAndMinor(release) == majorAndMinor(reference);
}

std::vector<PromiseResult> checkPromises(const lessons::Lesson& lesson, const Observation& seen,
                                         const std::map<std::string, double>& figures, RunEnd end, Time took)
{
    const lessons::Promises& promises = lesson.promises;
    std::vector<PromiseResult> results;
    Checker checker(seen, results);
    checker.packets("packets", promises.packets, 0);
    if (!lesson.network.isLoopback) // there a kernel delivers, and nobody sees it
        results.push_back(
            result("every packet arrived or is known to be lost", seen.unexplained() == 0,
                   fmt::format("of {} packets {} did neither", seen.packets.size(), seen.unexplained())));
    for (const Side side : kBothSides) {
        const std::string of = fmt::format(" of the {}", name(side));
        checker.states(side, promises.states[side], seen.firstPort, {});
        checker.counters(of, promises.counters[side], seen.counters[side]);
        checker.numbers(of, promises.queues[side], seen.queues[side]);
    }
    for (const lessons::ConnectionPromise& one : promises.connections) {
        const std::string of = fmt::format(" of port {}", one.clientPort);
        checker.packets("packets" + of, one.packets, one.clientPort);
        for (const Side side : kBothSides)
            checker.states(side, one.states[side], one.clientPort, of);
    }
    for (const auto& [actor, promised] : promises.calls)
        checker.calls(actor, promised);
    checker.numbers({}, promises.figures, figures);
    for (const lessons::TimePromise& time : promises.times)
        checker.time(time);
    results.push_back(
        result(fmt::format("over within {}", duration(promises.timeLimit)),
               end == RunEnd::Settled && took <= promises.timeLimit,
               end == RunEnd::Settled ? duration(took) : fmt::format("stopped after {}", duration(took))));
    return results;
}

} // namespace lifeline::lab
