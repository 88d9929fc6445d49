#include "core/tcp/endpoint_state.h"

#include <array>

namespace lifeline::tcp {
namespace {

constexpr std::array<const char*, kStateCount> kNames{
    "CLOSED",     "LISTEN",     "SYN-SENT", "SYN-RECEIVED", "ESTABLISHED", "FIN-WAIT-1",
    "FIN-WAIT-2", "CLOSE-WAIT", "LAST-ACK", "CLOSING",      "TIME-WAIT",
};

} // namespace

const char* name(State state) { return kNames[static_cast<std::size_t>(state)]; }

std::optional<State> stateFromName(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (name == kNames[i])
            return static_cast<State>(i);
    return std::nullopt;
}

} // namespace lifeline::tcp
