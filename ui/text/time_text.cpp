#include "ui/text/time_text.h"

#include "core/base/time_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace lifeline::text {
namespace {

struct TimeText {
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

constexpr QChar kThinSeparator = u' ';
constexpr int kDecimals = 6;

QString reasonText(ladder::GapReason reason)
{
    switch (reason) {
    case ladder::GapReason::RetransmissionTimer:
        return TimeText::tr("retransmission timer");
    case ladder::GapReason::DelayedAck:
        return TimeText::tr("delayed ACK");
    case ladder::GapReason::Application:
        return TimeText::tr("application");
    case ladder::GapReason::TailLossProbe:
        return TimeText::tr("tail loss probe's timer");
    case ladder::GapReason::PersistTimer:
        return TimeText::tr("persist timer");
    case ladder::GapReason::KeepAliveTimer:
        return TimeText::tr("keep-alive timer");
    case ladder::GapReason::Unknown:
        break;
    }
    return {};
}

QString clockText(Time time, Qt::TimeSpec zone)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const auto micros = (time - seconds).count() / 1000;
    return QDateTime::fromSecsSinceEpoch(seconds.count(), zone).toString(QStringLiteral("HH:mm:ss"))
        + QStringLiteral(".%1").arg(micros, 6, 10, QLatin1Char('0'))
        + (zone == Qt::UTC ? QStringLiteral("Z") : QString());
}

} // namespace

QString secondsText(Time time)
{
    QString result = QString::fromStdString(seconds(time, kDecimals));
    result.insert(result.size() - 3, kThinSeparator);
    return result;
}

QString timeText(Time time, Time begin, Time previous, TimeDisplay display)
{
    switch (display) {
    case TimeDisplay::Relative:
        return secondsText(time - begin);
    case TimeDisplay::Delta:
        return QLatin1Char('+') + secondsText(time - previous);
    case TimeDisplay::Clock:
        return clockText(time, Qt::LocalTime);
    case TimeDisplay::ClockUtc:
        break;
    }
    return clockText(time, Qt::UTC);
}

QString widestTimeText(Time length, TimeDisplay display)
{
    const Time longest = std::max(length, Time{std::chrono::seconds{9}});
    return timeText(longest, Time{0}, Time{0}, display);
}

QString durationText(Time time) { return QString::fromStdString(duration(time)); }

QString gapText(const ladder::Gap& gap)
{
    const QString reason = reasonText(gap.reason);
    const QString length = durationText(gap.duration);
    return reason.isEmpty() ? length : TimeText::tr("%1 · %2", "duration, reason").arg(length, reason);
}

QString measuredText(Time time)
{
    return time == Time::zero() ? TimeText::tr("too short for the capture's clock") : durationText(time);
}

QString roundTripText(Time time)
{
    return time == Time::zero() ? TimeText::tr("1 RTT: too short for the capture's clock")
                                : TimeText::tr("1 RTT = %1").arg(durationText(time));
}

} // namespace lifeline::text
