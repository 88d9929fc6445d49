#include "ui/text/outcome_text.h"

#include <QCoreApplication>

namespace lifeline::text {
namespace {

using tcp::State;

struct OutcomeText {
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

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

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unanswered:
        return OutcomeText::tr("no answer");
    case Outcome::Unreachable:
        return OutcomeText::tr("unreachable");
    case Outcome::Refused:
        return OutcomeText::tr("refused");
    case Outcome::HalfWay:
        return OutcomeText::tr("opened halfway");
    case Outcome::Reset:
        return OutcomeText::tr("reset");
    case Outcome::HalfClosed:
        return OutcomeText::tr("half-closed");
    case Outcome::Closing:
        return OutcomeText::tr("closing");
    case Outcome::Closed:
        return OutcomeText::tr("closed");
    case Outcome::Open:
        break;
    }
    return OutcomeText::tr("open");
}

} // namespace lifeline::text
