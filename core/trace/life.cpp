#include "core/trace/life.h"

#include "core/trace/life_story.h"
#include "core/trace/recorded_events.h"

#include <algorithm>

namespace lifeline::trace {
namespace {

std::vector<Step> stepsOf(const TraceSnapshot& snapshot, const Connection& connection,
                          const std::vector<SegmentIndex>& hidden)
{
    std::vector<Step> steps;
    steps.reserve(connection.segments);
    for (const SegmentIndex index : segmentsOf(snapshot, connection.id)) {
        if (!hidden.empty() && std::binary_search(hidden.begin(), hidden.end(), index))
            continue;
        const SegmentRecord& record = snapshot.segments[index.value];
        Step& step = steps.emplace_back();
        step.segment = index;
        step.frame = record.frame;
        step.number = record.number;
        step.wire = record.segment;
        step.sent = record.segment.time;
        step.relativeSequence = {record.segment.sequence.value
                                 - connection.initial[record.segment.from].value};
        step.relativeAcknowledgment = {record.segment.acknowledgment.value
                                       - connection.initial[other(record.segment.from)].value};
    }
    return steps;
}

std::vector<IcmpNotice> noticesOf(const TraceSnapshot& snapshot, const Connection& connection,
                                  const std::vector<Step>& steps)
{
    std::vector<IcmpNotice> notices;
    for (std::uint32_t i = connection.lastIcmp; i != kNone; i = snapshot.icmp[i].previous)
        notices.push_back(snapshot.icmp[i]);
    std::reverse(notices.begin(), notices.end());
    auto step = steps.begin();
    for (IcmpNotice& notice : notices) {
        step = std::find_if(step, steps.end(), [&](const Step& one) { return one.number > notice.place; });
        notice.place = static_cast<std::uint32_t>(step - steps.begin());
    }
    return notices;
}

void findBounds(Life& life)
{
    life.begin = life.steps.front().sent;
    life.end = life.begin;
    for (const Step& step : life.steps) {
        life.begin = std::min(life.begin, step.sent);
        life.end = std::max({life.end, step.sent, step.arrived.value_or(step.sent)});
    }
    for (const IcmpNotice& notice : life.icmp) {
        life.begin = std::min(life.begin, notice.time);
        life.end = std::max(life.end, notice.time);
    }
    for (const CallSpan& span : life.calls) {
        life.begin = std::min(life.begin, span.begin);
        life.end = std::max(life.end, span.end.value_or(span.begin));
    }
}

} // namespace

std::vector<SegmentIndex> segmentsOf(const TraceSnapshot& snapshot, ConnectionId connection)
{
    const Connection& summary = snapshot.connections[connection];
    std::vector<SegmentIndex> segments(summary.segments);
    std::uint32_t record = summary.lastSegment;
    for (std::size_t i = segments.size(); i-- > 0; record = snapshot.segments[record].previous)
        segments[i] = SegmentIndex{record};
    return segments;
}

Life lifeOf(const TraceSnapshot& snapshot, ConnectionId connection, const std::vector<SegmentIndex>& hidden)
{
    Life life;
    life.connection = snapshot.connections[connection];
    life.options = snapshot.options;
    life.steps = stepsOf(snapshot, life.connection, hidden);
    life.hidden = life.connection.segments - static_cast<std::uint32_t>(life.steps.size());
    life.icmp = noticesOf(snapshot, life.connection, life.steps);
    addRecordedEvents(snapshot, life);
    std::stable_sort(life.calls.begin(), life.calls.end(),
                     [](const CallSpan& a, const CallSpan& b) { return a.begin < b.begin; });
    findBounds(life);
    tellStory(life);
    return life;
}

} // namespace lifeline::trace
