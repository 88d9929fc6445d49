#include "ui/inspector/tcb_facts.h"

#include "core/analysis/timers.h"
#include "ui/inspector/transmission_variables.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace lifeline::inspector {

namespace {

using analysis::RunningTimer;
using analysis::TimerKind;
using analysis::TimerSource;
using tcp::SequenceNumber;
using trace::KernelSample;

class Tcb {
    Q_DECLARE_TR_FUNCTIONS(TcbFacts)
};

QString timerName(TimerKind kind)
{
    switch (kind) {
    case TimerKind::Retransmission:
        return Tcb::tr("retransmission");
    case TimerKind::Persist:
        return Tcb::tr("persist (window probe)");
    case TimerKind::KeepAlive:
        return Tcb::tr("keep-alive");
    case TimerKind::DelayedAck:
        return Tcb::tr("delayed ACK");
    case TimerKind::TimeWait:
        return QStringLiteral("TIME-WAIT");
    }
    return {};
}

QString cardOf(TimerKind kind)
{
    switch (kind) {
    case TimerKind::Retransmission:
        return QStringLiteral("timer/retransmission-timer");
    case TimerKind::Persist:
        return QStringLiteral("timer/persist");
    case TimerKind::KeepAlive:
        return QStringLiteral("timer/keep-alive-timer");
    case TimerKind::DelayedAck:
        return QStringLiteral("timer/delayed-ack");
    case TimerKind::TimeWait:
        break;
    }
    return QStringLiteral("timer/time-wait-timer");
}

QString sourceText(const RunningTimer& timer)
{
    const QString length = text::durationText(timer.due - timer.since);
    if (timer.source == TimerSource::Kernel)
        return Tcb::tr("The kernel said %1.").arg(length);
    switch (timer.kind) {
    case TimerKind::Retransmission:
        return Tcb::tr("Inferred by RFC 6298: %1, never less than 1 s. Linux goes down to 200 ms.")
            .arg(length);
    case TimerKind::DelayedAck:
        return Tcb::tr("Inferred: at the latest after %1 (RFC 9293 §3.8.6.3). Linux takes 40 ms.")
            .arg(length);
    case TimerKind::TimeWait:
        return Tcb::tr("Inferred: 2 MSL are %1 (RFC 9293 §3.4.2). Linux takes 60 s.").arg(length);
    case TimerKind::Persist:
        return Tcb::tr("Inferred: it probes the closed window after %1, each time twice as long (RFC 9293 "
                       "§3.8.6.1). Linux starts at 200 ms.")
            .arg(length);
    case TimerKind::KeepAlive:
        return Tcb::tr(
                   "Inferred: this end sends keep-alives after %1 without a word. The default of RFC 1122 "
                   "§4.2.3.6 is 2 hours.")
            .arg(length);
    }
    return {};
}

tcp::State stateAt(const trace::Life& life, Side side, const InspectedMoment& moment)
{
    if (moment.isAfterStep && moment.step)
        return life.steps[*moment.step].onArrival[side];
    const auto& spans = life.spans[side];
    const auto after = std::ranges::upper_bound(spans, moment.now, {}, &trace::StateSpan::begin);
    return after == spans.begin() ? tcp::State::Closed : (after - 1)->state;
}

/// Rows of both ends, the kernels' below the inferred ones.
class Rows {
public:
    explicit Rows(PerSide<const KernelSample*> kernel) : m_kernel(kernel) { }

    template <class Text>
    void inferred(const QString& label, Text text)
    {
        m_rows.push_back({label, text(Side::Client), text(Side::Server)});
    }

    /// @param label  of the variable; empty where it stands in the row above
    template <class T, class Text>
    void kernel(const QString& label, std::optional<T> KernelSample::*member, Text text)
    {
        const auto one = [&](Side side) {
            const KernelSample* sample = m_kernel[side];
            return sample != nullptr && sample->*member ? text(*(sample->*member)) : unknown();
        };
        add(label, one(Side::Client), one(Side::Server));
    }

    void kernelState()
    {
        const auto one = [&](Side side) {
            return m_kernel[side] != nullptr ? text::stateName(m_kernel[side]->state) : unknown();
        };
        add({}, one(Side::Client), one(Side::Server));
    }

    std::vector<FactRow> take() { return std::move(m_rows); }

private:
    void add(const QString& label, const QString& client, const QString& server)
    {
        if (client != unknown() || server != unknown())
            m_rows.push_back({label.isEmpty() ? Tcb::tr("· kernel", "below the name of a variable") : label,
                              client, server});
    }

    PerSide<const KernelSample*> m_kernel;
    std::vector<FactRow> m_rows;
};

} // namespace

AfterFacts tcbFacts(const trace::Life& life, const InspectedMoment& moment, const text::Notation& notation)
{
    PerSide<const KernelSample*> kernel;
    for (const Side side : kBothSides)
        kernel[side] = analysis::lastTold(life, side, moment.now).sample;
    const PerSide<TransmissionVariables> ends =
        moment.step ? variablesAt(life, *moment.step, moment.now) : PerSide<TransmissionVariables>{};
    const auto roundTrips = analysis::roundTripsAt(life, moment.now);
    const auto position = [&](const std::optional<SequenceNumber>& number, Side whose) {
        if (!number)
            return unknown();
        return QString::number(notation.numbers == text::Numbers::Absolute
                                   ? number->value
                                   : number->value - life.connection.initial[whose].value);
    };
    const auto plain = [](std::uint32_t value) { return QString::number(value); };
    const auto micros = [](std::uint32_t value) {
        return text::durationText(std::chrono::microseconds{value});
    };

    Rows rows(kernel);
    rows.inferred(Tcb::tr("State"), [&](Side side) { return text::stateName(stateAt(life, side, moment)); });
    rows.kernelState();
    rows.inferred(QStringLiteral("SND.UNA"),
                  [&](Side side) { return position(ends[side].sendUnacknowledged, side); });
    rows.inferred(QStringLiteral("SND.NXT"), [&](Side side) { return position(ends[side].sendNext, side); });
    rows.inferred(QStringLiteral("SND.WND"), [&](Side side) {
        return ends[side].sendWindow ? QString::number(*ends[side].sendWindow) : unknown();
    });
    rows.kernel({}, &KernelSample::sendWindow, plain);
    rows.inferred(QStringLiteral("RCV.NXT"),
                  [&](Side side) { return position(ends[side].receiveNext, other(side)); });
    rows.kernel(QStringLiteral("RCV.WND"), &KernelSample::receiveWindow, plain);
    rows.inferred(QStringLiteral("SRTT"), [&](Side side) {
        return roundTrips[side].smoothed ? text::durationText(*roundTrips[side].smoothed) : unknown();
    });
    rows.kernel({}, &KernelSample::smoothedRoundTrip, micros);
    rows.inferred(QStringLiteral("RTO"),
                  [&](Side side) { return text::durationText(roundTrips[side].timeout); });
    rows.kernel({}, &KernelSample::retransmissionTimeout, micros);
    rows.kernel(QStringLiteral("cwnd"), &KernelSample::congestionWindow, plain);
    rows.kernel(QStringLiteral("ssthresh"), &KernelSample::slowStartThreshold, [](std::uint32_t value) {
        constexpr std::uint32_t kInfinite = 0x7FFFFFFF; // as Linux begins (RFC 5681 §3.1)
        return value >= kInfinite ? QStringLiteral("∞") : QString::number(value);
    });
    rows.kernel(QStringLiteral("unacked"), &KernelSample::unacknowledged, plain);
    rows.kernel(QStringLiteral("retrans"), &KernelSample::retransmitted, plain);
    rows.kernel(QStringLiteral("Send-Q"), &KernelSample::sendQueue, plain);
    rows.kernel(QStringLiteral("Recv-Q"), &KernelSample::receiveQueue, plain);

    AfterFacts facts{rows.take(), Agreement::Unknown};
    for (const Side side : kBothSides) {
        if (kernel[side] == nullptr || facts.agreement == Agreement::Differs)
            continue;
        facts.agreement =
            kernel[side]->state == stateAt(life, side, moment) ? Agreement::Agrees : Agreement::Differs;
    }
    return facts;
}

std::vector<TimerFacts> timerFacts(const trace::Life& life, Time now)
{
    std::vector<TimerFacts> facts;
    const auto timers = analysis::timersAt(life, now);
    for (const Side side : kBothSides)
        for (const RunningTimer& timer : timers[side]) {
            const Time length = timer.due - timer.since;
            const Time left = std::max(timer.due - now, Time::zero());
            facts.push_back(
                {Tcb::tr("%1: %2", "an end and its timer").arg(text::sideName(side), timerName(timer.kind)),
                 timer.isOverdue ? Tcb::tr("over") : text::durationText(left), sourceText(timer),
                 length <= Time::zero()
                     ? 0
                     : std::clamp(static_cast<double>(left.count()) / static_cast<double>(length.count()),
                                  0.0, 1.0),
                 cardOf(timer.kind)});
        }
    return facts;
}

} // namespace lifeline::inspector
