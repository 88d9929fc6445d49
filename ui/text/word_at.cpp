#include "ui/text/word_at.h"

namespace lifeline::text {
namespace {

bool isOfAWord(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringLiteral("._-").contains(c));
}

} // namespace

QString wordAt(const QString& line, qsizetype at)
{
    if (at < 0 || at >= line.size() || !isOfAWord(line[at]))
        return {};
    qsizetype begin = at;
    while (begin > 0 && isOfAWord(line[begin - 1]))
        --begin;
    qsizetype end = at + 1;
    while (end < line.size() && isOfAWord(line[end]))
        ++end;
    const bool isInBrackets = begin > 0 && line[begin - 1] == QLatin1Char('[') && end < line.size()
        && line[end] == QLatin1Char(']'); // tcpdump's flags: the dot is the ACK
    while (!isInBrackets && end - begin > 1 && !line[end - 1].isLetterOrNumber())
        --end;
    return line.mid(begin, end - begin);
}

} // namespace lifeline::text
