#include "app/lifeline/programs_connection.h"

#include <variant>

namespace lifeline::app {

std::vector<ConnectionId> allOfPrograms(const trace::TraceSnapshot& snapshot, std::size_t most)
{
    std::vector<ConnectionId> all;
    for (std::uint32_t i = 0; i < snapshot.lastEvent.size() && all.size() < most; ++i)
        for (std::uint32_t at = snapshot.lastEvent[i]; at != trace::kNone;
             at = snapshot.events[at].previous) {
            const trace::Event& event = snapshot.events[at].event;
            if (event.side == Side::Client && std::holds_alternative<trace::Call>(event.what)) {
                all.push_back(ConnectionId{i});
                break;
            }
        }
    return all;
}

ConnectionId firstOfAProgram(const trace::TraceSnapshot& snapshot)
{
    const std::vector<ConnectionId> first = allOfPrograms(snapshot, 1);
    return first.empty() ? ConnectionId{} : first.front();
}

ConnectionId newestOfAProgram(const trace::TraceSnapshot& snapshot)
{
    for (auto i = static_cast<std::uint32_t>(snapshot.lastEvent.size()); i-- > 0;)
        for (std::uint32_t at = snapshot.lastEvent[i]; at != trace::kNone; at = snapshot.events[at].previous)
            if (std::holds_alternative<trace::Call>(snapshot.events[at].event.what))
                return ConnectionId{i};
    return ConnectionId{};
}

} // namespace lifeline::app
