#include "ui/text/loss_text.h"

#include "core/base/loss_reason.h"
#include "ui/text/safe.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace lifeline::text {

namespace {

struct LossText {
    Q_DECLARE_TR_FUNCTIONS(LossText)
};

/// Of the lessons in resources/lessons.
constexpr std::array kOurRules{
    QT_TRANSLATE_NOOP("RuleName", "client 2's third segment is held for a moment"),
    QT_TRANSLATE_NOOP("RuleName", "client 3's third segment is held for a moment"),
    QT_TRANSLATE_NOOP("RuleName", "a firewall that drops"),
    QT_TRANSLATE_NOOP("RuleName", "a bad cable"),
    QT_TRANSLATE_NOOP("RuleName", "a copy of the SYN"),
    QT_TRANSLATE_NOOP("RuleName", "a copy of the data"),
    QT_TRANSLATE_NOOP("RuleName", "a copy of the FIN"),
    QT_TRANSLATE_NOOP("RuleName", "the third client's reply is lost"),
    QT_TRANSLATE_NOOP("RuleName", "the fourth client's reply is lost too"),
    QT_TRANSLATE_NOOP("RuleName", "a router whose queue grows"),
    QT_TRANSLATE_NOOP("RuleName", "two holes"),
    QT_TRANSLATE_NOOP("RuleName", "the third segment of the silent client is lost"),
    QT_TRANSLATE_NOOP("RuleName", "the third segment of the second client is lost"),
    QT_TRANSLATE_NOOP("RuleName", "the power is off: no RST leaves"),
    QT_TRANSLATE_NOOP("RuleName", "a router that knows no way to the host"),
    QT_TRANSLATE_NOOP("RuleName", "a router that knows no way to the network"),
    QT_TRANSLATE_NOOP("RuleName", "a firewall: iptables -j REJECT"),
    QT_TRANSLATE_NOOP("RuleName", "a firewall: firewalld"),
    QT_TRANSLATE_NOOP("RuleName", "a firewall: reject with tcp reset"),
    QT_TRANSLATE_NOOP("RuleName", "the last ACK is lost"),
    QT_TRANSLATE_NOOP("RuleName", "the second client's data is lost once"),
    QT_TRANSLATE_NOOP("RuleName", "a tunnel of MTU 1000"),
    QT_TRANSLATE_NOOP("RuleName", "a detour"),
    QT_TRANSLATE_NOOP("RuleName", "the second connection's SYN-ACKs are lost"),
    QT_TRANSLATE_NOOP("RuleName", "dead path"),
    QT_TRANSLATE_NOOP("RuleName", "the client's SYN is held until both are under way"),
    QT_TRANSLATE_NOOP("RuleName", "the server's SYN is held until both are under way"),
    QT_TRANSLATE_NOOP("RuleName", "the server's SYN-ACK takes 12 ms more"),
    QT_TRANSLATE_NOOP("RuleName", "the third segment of the unlucky client is lost"),
    QT_TRANSLATE_NOOP("RuleName", "the first SYN is lost"),
    QT_TRANSLATE_NOOP("RuleName", "the third segments of the slow clients are held"),
    QT_TRANSLATE_NOOP("RuleName", "the first SYN takes 300 ms"),
    QT_TRANSLATE_NOOP("RuleName", "the first SYN-ACK is lost"),
    QT_TRANSLATE_NOOP("RuleName", "the tail"),
};

QString ruleText(const std::string& name)
{
    if (name.empty())
        return LossText::tr("a rule of the link");
    const auto ours = std::find(kOurRules.begin(), kOurRules.end(), name);
    return LossText::tr("the rule \"%1\"")
        .arg(ours == kOurRules.end() ? safe(name) : QCoreApplication::translate("RuleName", *ours));
}

} // namespace

QString lossReasonText(const std::string& recorded)
{
    const std::optional<LossReason> reason = lossReasonFrom(recorded);
    if (!reason)
        return safe(recorded);
    switch (reason->loss) {
    case Loss::LinkIsCut:
        return LossText::tr("the link is cut");
    case Loss::CutOnItsWay:
        return LossText::tr("the link was cut while it was on its way");
    case Loss::NoSuchHost:
        return LossText::tr("no host has the address %1").arg(safe(reason->what));
    case Loss::QueueFull:
        return LossText::tr("the queue before the link is full");
    case Loss::ByHand:
        return LossText::tr("it was dropped by hand");
    case Loss::RunEnded:
        return LossText::tr("the run ended while it was on its way");
    case Loss::RunEndedHeld:
        return LossText::tr("the run ended while the link held it");
    case Loss::RuleDrops:
        return LossText::tr("%1 drops it", "a rule").arg(ruleText(reason->what));
    case Loss::RuleCuts:
        return LossText::tr("%1 cuts the link", "a rule").arg(ruleText(reason->what));
    case Loss::RuleRejects:
        return LossText::tr("%1 rejects it", "a rule").arg(ruleText(reason->what));
    }
    return {};
}

} // namespace lifeline::text
