#include "core/export/plain_runs.h"

#include "core/base/time_text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace lifeline::exports {
namespace {

bool isPlain(const trace::Step& step, const trace::Step* before)
{
    const tcp::Flags flags = step.wire.flags;
    if (flags.syn() || flags.fin() || flags.rst() || step.delivery == trace::Delivery::Lost
        || !step.recorded->linkNotes.empty() || step.isForged)
        return false;
    return step.onSend == step.onArrival && (before == nullptr || before->onArrival == step.onSend);
}

} // namespace

std::vector<PlainRun> plainRuns(const trace::Life& life, const std::vector<analysis::Finding>& findings,
                                const UserNotes* notes)
{
    const UserNotes& noted = orNone(notes);
    std::vector<bool> hasTrouble(life.steps.size());
    for (const analysis::Finding& finding : findings)
        if (analysis::isTrouble(finding.kind) || finding.icmp)
            hasTrouble[finding.step] = true;
    std::vector<PlainRun> runs;
    const auto keep = [&](std::uint32_t begin, std::uint32_t end) {
        if (end - begin >= kShortestRun + 2)
            runs.push_back({begin + 1, end - 1});
    };
    std::uint32_t begin = 0;
    const auto count = static_cast<std::uint32_t>(life.steps.size());
    for (std::uint32_t i = 0; i < count; ++i)
        if (hasTrouble[i] || noted.at(life.connection.id, life.steps[i].number) != nullptr
            || !isPlain(life.steps[i], i == 0 ? nullptr : &life.steps[i - 1])) {
            keep(begin, i);
            begin = i + 1;
        }
    keep(begin, count);
    return runs;
}

std::string octetsText(std::uint64_t octets)
{
    constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(octets);
    std::size_t unit = 0;
    for (; value >= 1000 && unit + 1 < kUnits.size(); ++unit)
        value /= 1000;
    return unit == 0 ? fmt::format("{} B", octets)
                     : fmt::format("{:.{}f} {}", value, value < 10 ? 1 : 0, kUnits[unit]);
}

const PlainRun* runOf(const std::vector<PlainRun>& runs, std::uint32_t step)
{
    const auto next =
        std::upper_bound(runs.begin(), runs.end(), step,
                         [](std::uint32_t place, const PlainRun& run) { return place < run.end; });
    return next != runs.end() && step >= next->begin ? &*next : nullptr;
}

std::string runText(const trace::Life& life, PlainRun run)
{
    std::uint64_t octets = 0;
    for (std::uint32_t i = run.begin; i < run.end; ++i)
        octets += life.steps[i].wire.length;
    return fmt::format("{} segments, {}, {}, no trouble", run.end - run.begin, octetsText(octets),
                       duration(life.steps[run.end - 1].sent - life.steps[run.begin].sent));
}

} // namespace lifeline::exports
