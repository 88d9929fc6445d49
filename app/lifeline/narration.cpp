#include "app/lifeline/narration.h"

#include "core/lessons/segment_pattern.h"
#include "core/packet/tcp_flags.h"

#include <algorithm>

namespace lifeline::app {

namespace {

/// A sentence and when it was said.
struct Said {
    Time at{};
    const lessons::Narration* what = nullptr;
};

bool isAt(const lessons::Narration& narration, const Happening& happening)
{
    if (!happening.call.empty())
        return narration.at == happening.call;
    const auto pattern = lessons::parseSegmentPattern(narration.at);
    return pattern && isSameKind(*pattern, happening.segment);
}

/// The lesson's sentences at the happenings that they wait for, in order.
std::vector<Said> saidOf(const lessons::Lesson& lesson, const std::vector<Happening>& happenings)
{
    std::vector<Said> said;
    auto next = lesson.narration.begin();
    const auto skipEnds = [&] {
        while (next != lesson.narration.end() && (next->at == "start" || next->at == "end")) {
            if (next->at == "start")
                said.push_back({Time::min(), &*next});
            ++next;
        }
    };
    skipEnds();
    for (const Happening& happening : happenings) {
        if (next == lesson.narration.end())
            break;
        if (!isAt(*next, happening))
            continue;
        said.push_back({happening.at, &*next++});
        skipEnds();
    }
    return said;
}

} // namespace

std::vector<Happening> happeningsOf(const trace::TraceSnapshot& snapshot)
{
    std::vector<Happening> all;
    all.reserve(snapshot.segments.size());
    for (std::size_t i = 0; i < snapshot.segments.size(); ++i) {
        const tcp::Segment& segment = snapshot.segments[i].segment;
        lessons::SegmentPattern pattern;
        pattern.from = segment.from;
        pattern.flags = packet::tcpdumpLetters(segment.flags);
        pattern.length = segment.length;
        all.push_back({segment.time, std::move(pattern), {}});
    }
    for (std::size_t i = 0; i < snapshot.events.size(); ++i) {
        const trace::Event& event = snapshot.events[i].event;
        const auto* call = std::get_if<trace::Call>(&event.what);
        if (call != nullptr && call->phase == trace::Call::Phase::End)
            all.push_back({event.time, {}, call->actor + ": " + call->name});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Happening& one, const Happening& other) { return one.at < other.at; });
    return all;
}

std::vector<const lessons::Narration*> narrationOf(const lessons::Lesson& lesson,
                                                   const std::vector<Happening>& happenings,
                                                   const trace::Life& life, bool isOver, Time since)
{
    const std::vector<Said> said = saidOf(lesson, happenings);
    std::vector<const lessons::Narration*> all;
    all.reserve(life.steps.size());
    auto next = said.begin();
    const lessons::Narration* current = nullptr;
    for (const trace::Step& step : life.steps) {
        for (; next != said.end() && next->at <= step.sent; ++next)
            current = next->at >= since ? next->what : nullptr;
        all.push_back(current);
    }
    if (isOver && !all.empty() && !lesson.narration.empty() && lesson.narration.back().at == "end")
        all.back() = &lesson.narration.back();
    return all;
}

} // namespace lifeline::app
