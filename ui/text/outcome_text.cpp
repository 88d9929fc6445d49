#include "ui/text/outcome_text.h"

#include <QCoreApplication>

namespace lifeline::text {
namespace {

struct OutcomeText {
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

} // namespace

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
