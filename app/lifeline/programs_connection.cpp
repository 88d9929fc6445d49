#include "app/lifeline/programs_connection.h"

#include <variant>

namespace lifeline::app {

ConnectionId firstOfAProgram(const trace::TraceSnapshot& snapshot)
{
    for (std::uint32_t i = 0; i < snapshot.lastEvent.size(); ++i)
        for (std::uint32_t at = snapshot.lastEvent[i]; at != trace::kNone;
             at = snapshot.events[at].previous) {
            const trace::Event& event = snapshot.events[at].event;
            if (event.side == Side::Client && std::holds_alternative<trace::Call>(event.what))
                return ConnectionId{i};
        }
    return ConnectionId{};
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
