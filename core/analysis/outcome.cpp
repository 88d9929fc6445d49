#include "core/analysis/outcome.h"

#include <algorithm>
#include <array>

namespace lifeline::analysis {
namespace {

using tcp::State;

// Bits of Connection::completeness.
constexpr unsigned kSyn = 1;
constexpr unsigned kSynAck = 2;
constexpr unsigned kAck = 4;
constexpr unsigned kFin = 16;
constexpr unsigned kReset = 32;

bool isOver(State state) { return state == State::Closed || state == State::TimeWait; }

bool hasNotClosed(State state) { return state == State::Established || state == State::CloseWait; }

} // namespace

Outcome outcomeOf(const trace::Connection& connection)
{
    const unsigned seen = connection.completeness;
    const bool answered = (seen & kSynAck) != 0 || (seen & kSyn) == 0;
    if ((seen & kReset) != 0)
        return answered ? Outcome::Reset : Outcome::Refused;
    if (!answered)
        return connection.lastIcmp == trace::kNone ? Outcome::Unanswered : Outcome::Unreachable;
    if ((seen & kSynAck) != 0 && (seen & kAck) == 0)
        return Outcome::HalfWay;
    if ((seen & kFin) == 0)
        return Outcome::Open;
    const State client = connection.state[Side::Client];
    const State server = connection.state[Side::Server];
    if (isOver(client) && isOver(server))
        return Outcome::Closed;
    return hasNotClosed(client) || hasNotClosed(server) ? Outcome::HalfClosed : Outcome::Closing;
}

bool isTrouble(Outcome outcome) { return outcome <= Outcome::Reset; }

std::string_view name(Outcome outcome)
{
    constexpr std::array<std::string_view, kOutcomeCount> kNames{
        "unanswered",  "unreachable", "refused", "halfway", "reset",
        "half-closed", "closing",     "closed",  "open",
    };
    return kNames[static_cast<std::size_t>(outcome)];
}

std::uint8_t troubleOf(const trace::Connection& connection)
{
    constexpr std::array<unsigned, kOutcomeCount> kWeights{60, 65, 50, 55, 45, 0, 0, 0, 0};
    constexpr unsigned kOnce = 5; // a single repeat among thousands is still one
    constexpr unsigned kMostOfRepeats = 30;
    constexpr unsigned kIcmp = 5;
    unsigned score = kWeights[static_cast<std::size_t>(outcomeOf(connection))];
    const std::uint64_t repeats = std::uint64_t{connection.flow[Side::Client].retransmissions}
        + connection.flow[Side::Server].retransmissions;
    if (repeats > 0)
        score += static_cast<unsigned>(std::min<std::uint64_t>(
            kMostOfRepeats, kOnce + 100 * repeats / std::max(1U, connection.segments)));
    if (connection.lastIcmp != trace::kNone)
        score += kIcmp;
    return static_cast<std::uint8_t>(std::min(100U, score));
}

} // namespace lifeline::analysis
