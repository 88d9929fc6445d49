#include "ui/text/unbroken.h"

namespace lifeline::text {

namespace {

/// Whether a blank at `at` stands between a number and its unit: "40.2 ms".
bool isBeforeUnit(const QString& text, qsizetype at)
{
    if (at == 0 || !text[at - 1].isDigit())
        return false;
    qsizetype end = at + 1;
    while (end < text.size() && text[end].isLetter() && text[end].script() != QChar::Script_Han)
        ++end;
    const QStringView unit = QStringView(text).mid(at + 1, end - at - 1);
    return unit == u"s" || unit == u"ms" || unit == u"µs" || unit == u"ns" || unit == u"min";
}

} // namespace

QString withoutTicks(QString text) { return text.remove(QLatin1Char('`')); }

QString unbroken(const QString& text)
{
    constexpr QChar kEllipsis(0x2026);
    constexpr QChar kWordJoiner(0x2060);
    QString joined;
    joined.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (letter == QLatin1Char(' ') && isBeforeUnit(text, i)) {
            joined += QChar(QChar::Nbsp);
            continue;
        }
        joined += letter;
        const bool betweenCapitals = letter == QLatin1Char('-') && i > 0 && text[i - 1].isUpper();
        if (letter == kEllipsis || betweenCapitals)
            joined += kWordJoiner;
    }
    return joined;
}

QString breakable(const QString& text)
{
    constexpr qsizetype kLongest = 16; // letters without a place to break
    constexpr QChar kZeroWidthSpace(0x200B);
    constexpr char16_t kFirstIdeographic = 0x2E80; // from here on lines end where the script lets them
    QString broken;
    qsizetype letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool breaksAnyway = text[i].isSpace() || text[i].unicode() >= kFirstIdeographic;
        letters = breaksAnyway ? 0 : letters + 1;
        if (letters > kLongest && !text[i].isLowSurrogate()) {
            broken += kZeroWidthSpace;
            letters = 1;
        }
        broken += text[i];
    }
    return broken;
}

} // namespace lifeline::text
