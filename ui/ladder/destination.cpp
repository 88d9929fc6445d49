#include "ui/ladder/destination.h"

#include "ui/ladder/row_search.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace lifeline::ladder {
namespace {

struct GoTo {
    Q_DECLARE_TR_FUNCTIONS(GoTo)
};

Destination to(std::ptrdiff_t step) { return {static_cast<std::uint32_t>(step), {}}; }
Destination nowhere(const QString& problem) { return {std::nullopt, problem}; }

Destination segment(const QString& digits, const trace::Life& life)
{
    bool isNumber = false;
    const uint number = digits.toUInt(&isNumber);
    const auto step = std::ranges::lower_bound(life.steps, number, {}, &trace::Step::number);
    if (isNumber && step != life.steps.end() && step->number == number)
        return to(step - life.steps.begin());
    return nowhere(GoTo::tr("There is no segment %1: they go from %2 to %3.")
                       .arg(digits)
                       .arg(life.steps.front().number)
                       .arg(life.steps.back().number));
}

Destination frame(const QString& digits, const trace::Life& life)
{
    bool isNumber = false;
    const qulonglong number = digits.toULongLong(&isNumber);
    const auto step = std::ranges::find_if(
        life.steps, [&](const trace::Step& one) { return isNumber && one.frame.value == number; });
    if (step != life.steps.end())
        return to(step - life.steps.begin());
    return nowhere(GoTo::tr("Frame %1 carries no segment of this connection: its frames go from %2 to %3.")
                       .arg(digits)
                       .arg(life.steps.front().frame.value)
                       .arg(life.steps.back().frame.value));
}

Destination time(Time at, const trace::Life& life)
{
    const auto step =
        std::ranges::find_if(life.steps, [&](const trace::Step& one) { return one.sent >= at; });
    if (step != life.steps.end())
        return to(step - life.steps.begin());
    return nowhere(GoTo::tr("The last segment was sent %1 after the beginning.")
                       .arg(text::durationText(life.steps.back().sent - life.begin)));
}

Destination sinceBeginning(const QRegularExpressionMatch& match, const trace::Life& life)
{
    const QString unit = match.captured(2).toLower();
    const double seconds = unit == QLatin1String("min") ? 60
        : unit == QLatin1String("ms")                   ? 1e-3
        : unit == QLatin1String("ns")                   ? 1e-9
        : unit == QLatin1String("s")                    ? 1
                                                        : 1e-6;
    const double nanoseconds = match.captured(1).toDouble() * seconds * 1e9;
    if (!(nanoseconds < 9e18))
        return time(Time::max(), life);
    return time(life.begin + Time(std::llround(nanoseconds)), life);
}

Destination clock(const QRegularExpressionMatch& match, const trace::Life& life, const QTimeZone& zone)
{
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const int second = match.captured(3).toInt();
    if (!QTime::isValid(hour, minute, second))
        return nowhere(GoTo::tr("“%1” is no time of day.").arg(match.captured(0)));
    const auto beginning = std::chrono::floor<std::chrono::seconds>(life.begin);
    const QDate day = QDateTime::fromSecsSinceEpoch(beginning.count(), zone).date();
    const auto timeOn = [&](const QDate& date) {
        const QDateTime at(date, QTime(hour, minute, second), zone);
        const double fraction = (QLatin1String("0.") + match.captured(4)).toDouble();
        return Time(std::chrono::seconds(at.toSecsSinceEpoch())) + Time(std::llround(fraction * 1e9));
    };
    const Time today = timeOn(day);
    const Time last = life.steps.back().sent;
    // A connection may live past midnight: an hour before its beginning is one of the next day, when it lived
    // as long.
    const Time tomorrow = timeOn(day.addDays(1));
    return time(today < life.begin && tomorrow <= last ? tomorrow : today, life);
}

Destination carrier(const QString& typed, const trace::Life& life, text::Numbers numbers, std::uint32_t from)
{
    const RowQuery query = RowQuery::from(typed);
    const RowSource source{life, nullptr, {numbers, text::Flags::Letters}};
    const auto count = static_cast<std::uint32_t>(life.steps.size());
    for (std::uint32_t i = 1; i <= count; ++i) {
        const std::uint32_t step = (std::min(from, count - 1) + i) % count;
        if (matches(query, source, step))
            return to(step);
    }
    return nowhere(query.sequence ? GoTo::tr("No segment carries sequence number %1.").arg(*query.sequence)
                                  : GoTo::tr("No segment acknowledges %1.").arg(*query.acknowledgment));
}

} // namespace

Destination destinationOf(const QString& typed, const trace::Life& life, text::Numbers numbers,
                          std::uint32_t from, const QTimeZone& zone)
{
    static const QRegularExpression kNumber(QStringLiteral("^\\d+$"));
    static const QRegularExpression kFrame(QStringLiteral("^(?:#|frame\\s|f\\s)\\s*(\\d+)$"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kSince(
        QStringLiteral("^(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*(s|ms|us|µs|μs|ns|min)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kClock(
        QStringLiteral("^(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?$"));
    static const QRegularExpression kCarried(QStringLiteral("^(seq|ack)\\s+\\d+$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.trimmed();
    if (life.steps.empty())
        return nowhere(GoTo::tr("There is no segment yet."));
    if (kNumber.match(text).hasMatch())
        return segment(text, life);
    if (const auto match = kFrame.match(text); match.hasMatch())
        return frame(match.captured(1), life);
    if (const auto match = kSince.match(text); match.hasMatch())
        return sinceBeginning(match, life);
    if (const auto match = kClock.match(text); match.hasMatch())
        return clock(match, life, zone);
    if (kCarried.match(text).hasMatch()
        && (RowQuery::from(text).sequence || RowQuery::from(text).acknowledgment))
        return carrier(text, life, numbers, from);
    return nowhere(
        GoTo::tr("Type a segment (12), a frame (#123), a time (1.5 s, 14:02:31) or a number (seq 1448)."));
}

} // namespace lifeline::ladder
