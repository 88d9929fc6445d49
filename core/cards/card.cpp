#include "core/cards/card.h"

namespace lifeline::cards {

std::string_view name(CardKind kind)
{
    switch (kind) {
    case CardKind::Flag:
        return "flag";
    case CardKind::State:
        return "state";
    case CardKind::Option:
        return "option";
    case CardKind::Field:
        return "field";
    case CardKind::Variable:
        return "variable";
    case CardKind::Timer:
        return "timer";
    case CardKind::Finding:
        return "finding";
    case CardKind::Cause:
        return "cause";
    case CardKind::Call:
        return "call";
    case CardKind::SocketOption:
        return "socket-option";
    case CardKind::CallFlag:
        return "call-flag";
    case CardKind::Errno:
        return "errno";
    case CardKind::Sysctl:
        return "sysctl";
    case CardKind::Counter:
        return "counter";
    case CardKind::ConnState:
        return "conn-state";
    }
    return {};
}

const std::string& title(const Card& card, std::string_view language)
{
    return card.name.english.empty() ? card.word : card.name.in(language);
}

} // namespace lifeline::cards
