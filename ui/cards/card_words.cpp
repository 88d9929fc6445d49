#include "ui/cards/card_words.h"

#include <QCoreApplication>

namespace lifeline::cards {
namespace {

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

} // namespace

QString kindText(CardKind kind)
{
    switch (kind) {
    case CardKind::Flag:
        return CardWords::tr("flag");
    case CardKind::State:
        return CardWords::tr("state");
    case CardKind::Option:
        return CardWords::tr("TCP option");
    case CardKind::Field:
        return CardWords::tr("header field");
    case CardKind::Variable:
        return CardWords::tr("variable");
    case CardKind::Timer:
        return CardWords::tr("timer");
    case CardKind::Finding:
        return CardWords::tr("finding");
    case CardKind::Cause:
        return CardWords::tr("cause");
    case CardKind::Call:
        return CardWords::tr("system call");
    case CardKind::SocketOption:
        return CardWords::tr("socket option");
    case CardKind::CallFlag:
        return CardWords::tr("flag of a call");
    case CardKind::Errno:
        return CardWords::tr("error or signal");
    case CardKind::Sysctl:
        return CardWords::tr("sysctl");
    case CardKind::Counter:
        return CardWords::tr("kernel counter");
    case CardKind::ConnState:
        return CardWords::tr("conn_state");
    }
    return {};
}

} // namespace lifeline::cards
