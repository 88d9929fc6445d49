#include "core/export/anonymous_life.h"

namespace lifeline::exports {

trace::Connection anonymous(trace::Connection connection, AddressMap& addresses)
{
    for (packet::SocketAddress& end : connection.endpoint.values)
        end = addresses.of(end);
    return connection;
}

trace::Life anonymous(trace::Life life, AddressMap& addresses)
{
    life.connection = anonymous(life.connection, addresses);
    for (trace::IcmpNotice& notice : life.icmp) {
        notice.from = addresses.of(notice.from);
        notice.error.source = addresses.of(notice.error.source);
        notice.error.destination = addresses.of(notice.error.destination);
    }
    for (trace::Step& step : life.steps) {
        if (step.recorded->lossReason.empty() && step.recorded->linkNotes.empty())
            continue;
        trace::RecordedStep& recorded = step.recorded.edit();
        recorded.lossReason.clear();
        recorded.linkNotes.clear();
    }
    for (trace::CallSpan& span : life.calls) {
        span.call.actor.clear();
        span.call.arguments.clear();
        span.call.socket.clear();
    }
    life.queues.clear();
    life.counters.clear();
    return life;
}

} // namespace lifeline::exports
