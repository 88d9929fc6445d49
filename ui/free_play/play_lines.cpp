#include "ui/free_play/play_lines.h"

namespace lifeline::free_play {

namespace {

QString sideWord(Side side) { return QString::fromLatin1(name(side)); }

} // namespace

QString quoted(const QString& text)
{
    QString result(QLatin1Char('"'));
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            result += QLatin1Char('\\') + QString(c);
        else if (c == QLatin1Char('\n'))
            result += QLatin1String("\\n");
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + QLatin1Char('"');
}

QString listenLine(const QString& actor, int port, int backlog)
{
    return QStringLiteral("%1 listen port=%2 backlog=%3").arg(actor).arg(port).arg(backlog);
}

QString connectLine(const QString& actor, int port)
{
    return QStringLiteral("%1 connect port=%2").arg(actor).arg(port);
}

QString acceptLine(const QString& actor) { return actor + QLatin1String(" accept nonblocking=true"); }

QString sendLine(const QString& actor, const QString& what)
{
    bool isNumber = false;
    const qulonglong octets = what.trimmed().toULongLong(&isNumber);
    if (isNumber && octets > 0)
        return QStringLiteral("%1 send octets=%2").arg(actor).arg(octets);
    return actor + QLatin1String(" send text=") + quoted(what);
}

QString receiveLine(const QString& actor)
{
    return actor + QLatin1String(" receive flags=[\"MSG_DONTWAIT\"]");
}

QString optionLine(const QString& actor, const QString& option, int value)
{
    return QStringLiteral("%1 set options={ %2 = %3 }").arg(actor, option).arg(value);
}

QString lingerLine(const QString& actor) { return optionLine(actor, QStringLiteral("SO_LINGER"), 0); }

QString killLine(const QString& actor) { return QLatin1String("link kill actor=") + actor; }

QString delayLine(Side of, int milliseconds)
{
    return QStringLiteral("link delay of=%1 time=%2ms").arg(sideWord(of)).arg(milliseconds);
}

QString nextFrameLine(const QString& verb, Side from, const QString& what)
{
    return QStringLiteral("link %1 from=%2 what=%3").arg(verb, sideWord(from), what);
}

QString holdAllLine(Side from) { return QStringLiteral("link hold from=%1 nth=\"1+\"").arg(sideWord(from)); }

QString frameLine(const QString& verb, std::uint64_t frame)
{
    return QStringLiteral("link %1 frame=%2").arg(verb).arg(frame);
}

QString disarmLine(std::uint64_t line)
{
    return QStringLiteral("link rule name=\"line %1\" active=false").arg(line);
}

QString injectLine(const Forgery& forgery)
{
    QString line = QStringLiteral("link inject from=%1 flags=%2 seq=%3 window=%4")
                       .arg(sideWord(forgery.from), quoted(forgery.flags))
                       .arg(forgery.sequence)
                       .arg(forgery.window);
    if (forgery.flags.contains(QLatin1Char('.')))
        line += QStringLiteral(" ack=%1").arg(forgery.acknowledgment);
    if (!forgery.text.isEmpty())
        line += QLatin1String(" text=") + quoted(forgery.text);
    if (forgery.hasTimestamp)
        line += QLatin1String(" timestamp=0");
    if (forgery.clientPort > 0)
        line += QStringLiteral(" port=%1").arg(forgery.clientPort);
    return line;
}

} // namespace lifeline::free_play
