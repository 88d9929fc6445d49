#include "core/base/safe_text.h"
#include "core/export/explanation_text.h"
#include "core/export/icmp_text.h"

#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace lifeline::exports {
namespace {

using Out = std::back_insert_iterator<std::string>;

/// Null for what does not apply.
std::string nanoseconds(Time time) { return time < Time{} ? "null" : fmt::format("{}", time.count()); }

std::string numbers(const std::vector<std::uint32_t>& steps, const trace::Life& life)
{
    std::string out = "[";
    const char* separator = "";
    for (const std::uint32_t step : steps)
        fmt::format_to(Out(out), "{}{}", std::exchange(separator, ","), life.steps[step].number);
    return out + ']';
}

void appendProblem(std::string& out, const analysis::Diagnosed& problem, const trace::Life& life)
{
    fmt::format_to(
        Out(out),
        R"({{"name":"{}","confidence":"{}","side":"{}","segments":{},"count":{},"took_ns":{},"icmp":{},"text":"{}","check":[)",
        name(problem.problem), name(problem.confidence), name(problem.side), numbers(problem.evidence, life),
        problem.count, nanoseconds(problem.took), problem.icmp ? icmpJson(life.icmp[*problem.icmp]) : "null",
        jsonText(problemText(problem, life)));
    const char* separator = "";
    for (const std::string& hint : hintsFor(problem, life))
        fmt::format_to(Out(out), R"({}"{}")", std::exchange(separator, ","), jsonText(hint));
    out += "]}";
}

} // namespace

std::string explanationJson(const analysis::Diagnosis& diagnosis, const trace::Life& life)
{
    std::string out = fmt::format(
        R"({{"connection":{},"opening":{{"how":"{}","by":"{}","handshake_ns":{},"segments":{}}},)",
        life.connection.id.value, name(diagnosis.opening), name(diagnosis.opener),
        nanoseconds(diagnosis.handshake), numbers(diagnosis.openingSteps, life));
    fmt::format_to(Out(out), R"("closing":{{"how":"{}","by":{},"segments":{}}},"problems":[)",
                   name(diagnosis.closing),
                   diagnosis.closer ? fmt::format("\"{}\"", name(*diagnosis.closer)) : "null",
                   numbers(diagnosis.closingSteps, life));
    const char* separator = "";
    for (const analysis::Diagnosed& problem : diagnosis.problems) {
        out += std::exchange(separator, ",");
        appendProblem(out, problem, life);
    }
    out += R"(],"time_ns":{)";
    for (std::size_t i = 0; i < analysis::kActivityCount; ++i)
        fmt::format_to(Out(out), R"("{}":{},)", name(static_cast<analysis::Activity>(i)),
                       diagnosis.time.parts[i].count());
    fmt::format_to(Out(out), R"("total":{}}}}})", diagnosis.time.total().count());
    return out;
}

} // namespace lifeline::exports
