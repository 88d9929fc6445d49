#include "ui/free_play/live_numbers.h"

#include <algorithm>

namespace lifeline::free_play {

std::optional<LiveNumbers> liveNumbers(const trace::Life* life)
{
    if (life == nullptr || life->steps.empty())
        return std::nullopt;
    LiveNumbers numbers;
    numbers.window = {{502, 502}};
    numbers.clientPort = life->connection.endpoint[Side::Client].port;
    for (const trace::Step& step : life->steps) {
        const Side from = step.wire.from;
        const bool hasArrived = step.arrived.has_value() && step.delivery != trace::Delivery::Lost;
        if (!hasArrived || step.isForged)
            continue;
        numbers.hasTimestamps = step.wire.hasTimestamps;
        numbers.window[from] = step.wire.window;
        const tcp::SequenceNumber end = step.relativeSequence + step.wire.sequenceLength();
        if (tcp::isAfter(end, {numbers.next[from]}))
            numbers.next[from] = end.value;
    }
    return numbers;
}

std::optional<tcp::State> stateNow(const trace::Life* life, Side side)
{
    if (life == nullptr || life->spans[side].empty())
        return std::nullopt;
    return life->spans[side].back().state;
}

} // namespace lifeline::free_play
