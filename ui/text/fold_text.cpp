#include "ui/text/fold_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>

namespace lifeline::text {
namespace {

struct FoldText {
    Q_DECLARE_TR_FUNCTIONS(FoldText)
};

} // namespace

QString octetsText(std::uint64_t octets)
{
    constexpr std::array kUnits{"B", "kB", "MB", "GB", "TB"};
    constexpr double kStep = 1000;
    auto amount = static_cast<double>(octets);
    std::size_t unit = 0;
    while (amount >= kStep - 0.5 && unit + 1 < kUnits.size()) {
        amount /= kStep;
        ++unit;
    }
    const int decimals = unit > 0 && amount < 9.95 ? 1 : 0;
    return QString::number(amount, 'f', decimals) + QChar(0xa0) + QLatin1String(kUnits[unit]);
}

QStringList foldTexts(const ladder::FoldBlock& block, bool isExamined)
{
    const auto count = static_cast<int>(block.count());
    const QString segments =
        FoldText::tr("%n segment(s)", nullptr, count)
            .replace(QString::number(count), QLocale(QLocale::English).toString(count)); // digits in groups
    const QString octets = octetsText(block.octets);
    const QString duration = durationText(block.duration);
    QStringList texts;
    if (isExamined)
        texts << FoldText::tr("%1, %2, %3, no trouble", "segments, octets, duration")
                     .arg(segments, octets, duration);
    texts << FoldText::tr("%1, %2, %3", "segments, octets, duration").arg(segments, octets, duration)
          << FoldText::tr("%1, %2", "segments, octets").arg(segments, octets) << segments;
    return texts;
}

} // namespace lifeline::text
