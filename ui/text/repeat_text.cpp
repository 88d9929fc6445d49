#include "ui/text/repeat_text.h"

#include "core/analysis/timers.h"
#include "core/teaching/timer_reason.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace lifeline::text {

namespace {

using teaching::TimerReason;
using teaching::TimerRule;

struct RepeatText {
    Q_DECLARE_TR_FUNCTIONS(RepeatText)
};

/// Whether a timer was as long as the RFC's initial one, give or take a kernel's clock.
bool isInitialRto(Time waited)
{
    return waited >= analysis::kInitialRto * 9 / 10 && waited <= analysis::kInitialRto * 12 / 10;
}

QString measuredReason(const TimerReason& reason)
{
    const QString roundTrip = durationText(reason.roundTrip);
    if (reason.rule == TimerRule::MeasuredAndLinux)
        return RepeatText::tr("RTO = SRTT + 4 × RTTVAR (RFC 6298 §2.3). SRTT is about %1 here, and Linux "
                              "takes at least 200 ms for the second term.")
            .arg(roundTrip);
    if (reason.rule == TimerRule::MeasuredAndOneSecond)
        return RepeatText::tr("RTO = SRTT + 4 × RTTVAR, and at least 1 s (RFC 6298 §2.4). SRTT is about %1 "
                              "here.")
            .arg(roundTrip);
    return RepeatText::tr("RTO = SRTT + 4 × RTTVAR (RFC 6298 §2.3). SRTT is about %1 here.").arg(roundTrip);
}

QString textOf(const TimerReason& reason)
{
    const QString waited = durationText(reason.waited);
    const QString before = durationText(reason.before);
    switch (reason.rule) {
    case TimerRule::Unmeasured:
        return isInitialRto(reason.waited)
            ? RepeatText::tr("No RTT has been measured yet, so the RTO is 1 s (RFC 6298 §2.1).")
            : RepeatText::tr("No RTT has been measured yet. RFC 6298 §2.1 begins with an RTO of 1 s; this "
                             "end waits %1.")
                  .arg(waited);
    case TimerRule::Measured:
    case TimerRule::MeasuredAndLinux:
    case TimerRule::MeasuredAndOneSecond:
        return measuredReason(reason);
    case TimerRule::Doubled:
        return RepeatText::tr("Every time-out doubles the RTO (RFC 6298 §5.5): %1 before, %2 now.")
            .arg(before, waited);
    case TimerRule::LinearSyn:
        return RepeatText::tr(
            "RFC 6298 §5.5 would double it. Linux from 6.5 on lets the first four time-outs "
            "of a SYN be equally long (tcp_syn_linear_timeouts).");
    case TimerRule::TailLossProbe:
        return RepeatText::tr(
            "A tail loss probe: 2 round trips, plus an ACK delay where one segment is on its way, "
            "at most the RTO (RFC 8985 §7.2).");
    case TimerRule::ProbeDoubled:
        return RepeatText::tr("The persist timer backs off like the RTO: each probe doubles it (RFC 9293 "
                              "§3.8.6.1): %1 before, %2 now.")
            .arg(before, waited);
    case TimerRule::Probe:
        return RepeatText::tr("The persist timer probes a closed window again and again, since the window "
                              "update may have been lost (RFC 9293 §3.8.6.1).");
    case TimerRule::KeepAlive:
        return RepeatText::tr("Keep-alive probes without an answer follow each other at a fixed interval, %1 "
                              "here; Linux: tcp_keepalive_intvl, 75 s (RFC 1122 §4.2.3.6).")
            .arg(waited);
    }
    return {};
}

} // namespace

QString repeatQuestion(const teaching::Question& question)
{
    if (question.isProbe)
        return RepeatText::tr(
            "Nobody sends anything. Who breaks the silence, and how long after its previous probe?");
    return RepeatText::tr("No answer comes. Who sends again, and how long after the last attempt?");
}

QString repeatReason(const teaching::Question& question, const trace::Life& life,
                     const std::vector<analysis::Finding>& findings)
{
    if (const auto reason = teaching::timerReason(question.step, life, findings))
        return textOf(*reason);
    return RepeatText::tr("A timer ran out: what is not acknowledged is sent again (RFC 6298 §5.4).");
}

} // namespace lifeline::text
