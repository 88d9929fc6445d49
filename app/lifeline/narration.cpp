#include "app/lifeline/narration.h"

#include "core/lessons/segment_pattern.h"
#include "core/packet/tcp_flags.h"

#include <algorithm>

namespace lifeline::app {

namespace {

struct Said {
    lessons::SegmentPattern at;
    const lessons::Narration* what = nullptr;
};

} // namespace

std::vector<const lessons::Narration*> narrationOf(const lessons::Lesson& lesson, const trace::Life& life)
{
    std::vector<Said> said;
    const lessons::Narration* end = nullptr;
    for (const lessons::Narration& narration : lesson.narration) {
        if (const auto pattern = lessons::parseSegmentPattern(narration.at))
            said.push_back({*pattern, &narration});
        else if (narration.at == "end")
            end = &narration;
    }
    std::vector<const lessons::Narration*> all;
    all.reserve(life.steps.size());
    auto next = said.begin();
    const lessons::Narration* current = nullptr;
    for (const trace::Step& step : life.steps) {
        const lessons::SegmentPattern seen{step.wire.from, packet::tcpdumpLetters(step.wire.flags),
                                           step.wire.length};
        if (next != said.end() && next->at == seen)
            current = (next++)->what;
        all.push_back(current);
    }
    const std::size_t promised = lesson.promises.packets.size();
    if (end != nullptr && promised > 0 && all.size() >= promised)
        std::fill(all.begin() + static_cast<std::ptrdiff_t>(promised) - 1, all.end(), end);
    return all;
}

} // namespace lifeline::app
