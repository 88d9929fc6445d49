#include "ui/side_by_side/difference_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace lifeline::side_by_side {

namespace {

struct Differences {
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

std::int64_t retransmissions(const trace::Life& life)
{
    return std::int64_t{life.connection.flow[Side::Client].retransmissions}
    + life.connection.flow[Side::Server].retransmissions;
}

/// From the first segment to the last.
Time lengthOf(const trace::Life& life)
{
    return life.steps.empty() ? Time{0} : life.steps.back().sent - life.steps.front().sent;
}

/// Less is jitter, which one does not put in a headline.
constexpr Time kWorthSaying = std::chrono::milliseconds{10};

} // namespace

QString lagText(Time lag)
{
    const QString size = text::durationText(std::chrono::abs(lag));
    return (lag < Time{0} ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

QString summaryText(const BothCompared& both, const analysis::Alignment& alignment)
{
    const trace::Life& first = *both[0].life;
    const trace::Life& second = *both[1].life;
    QStringList parts;
    const auto more = static_cast<int>(retransmissions(second) - retransmissions(first));
    if (more > 0)
        parts.append(Differences::tr("retransmits %Ln more", nullptr, more));
    else if (more < 0)
        parts.append(Differences::tr("retransmits %Ln less", nullptr, -more));
    const Time longer = lengthOf(second) - lengthOf(first);
    const bool differs = alignment.differing + alignment.onlyHere[0] + alignment.onlyHere[1] > 0;
    if (differs && std::chrono::abs(longer) >= kWorthSaying)
        parts.append(
            (longer > Time{0} ? Differences::tr("takes %1 longer") : Differences::tr("takes %1 less"))
                .arg(text::durationText(std::chrono::abs(longer))));
    QStringList counts;
    if (alignment.onlyHere[0] > 0)
        counts.append(Differences::tr("%Ln segments only in the first", nullptr,
                                      static_cast<int>(alignment.onlyHere[0])));
    if (alignment.onlyHere[1] > 0)
        counts.append(Differences::tr("%Ln segments only in the second", nullptr,
                                      static_cast<int>(alignment.onlyHere[1])));
    if (alignment.differing > 0)
        counts.append(Differences::tr("%Ln pairs differ", nullptr, static_cast<int>(alignment.differing)));
    if (parts.isEmpty() && counts.isEmpty())
        return Differences::tr("Both are the same, segment for segment.");
    QString sentence = parts.isEmpty()
        ? Differences::tr("Both retransmit as often and take as long.")
        : Differences::tr("The second %1.")
              .arg(parts.join(Differences::tr(", ", "between parts of a sentence")));
    if (!counts.isEmpty())
        sentence += QLatin1Char(' ') + counts.join(QStringLiteral(" · "));
    if (alignment.isCoarse)
        sentence +=
            QLatin1Char(' ') + Differences::tr("(too unlike to be compared segment for segment everywhere)");
    return sentence;
}

QString beginningText(const BothCompared& both)
{
    const auto begins = [](const Compared& one) {
        return one.life && std::ranges::any_of(one.life->steps, [](const trace::Step& step) {
                   return step.wire.flags.syn();
               });
    };
    if (begins(both[0]) && begins(both[1]))
        return Differences::tr("Both begin at their first SYN. Select a segment to see its counterpart.");
    if (!begins(both[0]) && !begins(both[1]))
        return Differences::tr("No SYN was captured: both begin at the first segment that was. Select a "
                               "segment to see its counterpart.");
    return Differences::tr("One begins at its first SYN; of the other none was captured, and it begins at "
                           "its first segment. Select a segment to see its counterpart.");
}

QString differenceText(const analysis::AlignedStep& step)
{
    if (!step.second)
        return Differences::tr("only in the first");
    if (!step.first)
        return Differences::tr("only in the second");
    QStringList parts;
    const analysis::SegmentDifference& difference = step.difference;
    if (difference.time)
        parts.append(step.lag < Time{0}
                         ? Differences::tr("%1 earlier in the second").arg(text::durationText(-step.lag))
                         : Differences::tr("%1 later in the second").arg(text::durationText(step.lag)));
    if (difference.fate)
        parts.append(Differences::tr("one is lost"));
    if (difference.flags)
        parts.append(Differences::tr("other flags"));
    if (difference.length)
        parts.append(Differences::tr("another length"));
    if (difference.state)
        parts.append(Differences::tr("other states"));
    return parts.isEmpty() ? Differences::tr("the same in both")
                           : parts.join(Differences::tr(", ", "between parts of a sentence"));
}

} // namespace lifeline::side_by_side
