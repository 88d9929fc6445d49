#include "ui/text/unbroken.h"

namespace lifeline::text {

QString unbroken(const QString& text)
{
    constexpr QChar kEllipsis(0x2026);
    constexpr QChar kWordJoiner(0x2060);
    QString joined;
    joined.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        joined += letter;
        const bool betweenCapitals = letter == QLatin1Char('-') && i > 0 && text[i - 1].isUpper();
        if (letter == kEllipsis || betweenCapitals)
            joined += kWordJoiner;
    }
    return joined;
}

} // namespace lifeline::text
