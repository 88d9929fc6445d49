#include "ui/text/state_text.h"

#include <QCoreApplication>

namespace lifeline::text {
namespace {

struct StateText {
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

} // namespace

QString stateName(tcp::State state) { return QString::fromLatin1(tcp::name(state)); }

QString sideName(Side side)
{
    return side == Side::Client ? StateText::tr("Client") : StateText::tr("Server");
}

QString evidenceText(trace::Evidence evidence)
{
    return evidence == trace::Evidence::Proven ? StateText::tr("proven") : StateText::tr("assumed");
}

} // namespace lifeline::text
