#include "app/lifeline/check_report.h"

#include <QRegularExpression>

namespace lifeline::app {

namespace {

const QString kKept = QStringLiteral("ok       ");
const QString kBroken = QStringLiteral("broken   ");
const QString kSeen = QStringLiteral("   seen  ");

/// "states   inferred = kernel at 22 of 23 readings": our own inference beside the kernels' word.
std::optional<lessons::CheckedPromise> agreementOf(const QString& line)
{
    static const QRegularExpression kForm(
        QStringLiteral("^states   inferred = kernel at (\\d+) of (\\d+) readings$"));
    const QRegularExpressionMatch found = kForm.match(line);
    if (!found.hasMatch() || found.captured(2) == QLatin1String("0"))
        return std::nullopt;
    const bool isSame = found.captured(1) == found.captured(2);
    return lessons::CheckedPromise{line, isSame, isSame ? QString() : found.captured(1)};
}

} // namespace

std::vector<lessons::CheckedPromise> checkedPromises(const QString& report)
{
    std::vector<lessons::CheckedPromise> checked;
    for (const QString& line : report.split(QLatin1Char('\n'))) {
        if (line.startsWith(kKept))
            checked.push_back({line.mid(kKept.size()), true, {}});
        else if (line.startsWith(kBroken))
            checked.push_back({line.mid(kBroken.size()), false, {}});
        else if (line.startsWith(kSeen) && !checked.empty() && !checked.back().kept)
            checked.back().seen = line.mid(kSeen.size());
        else if (const auto agreement = agreementOf(line))
            checked.push_back(*agreement);
    }
    return checked;
}

} // namespace lifeline::app
