#include "ui/text/promise_text.h"

#include "ui/text/safe.h"
#include "ui/text/unbroken.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace lifeline::text {

namespace {

struct PromiseText {
    Q_DECLARE_TR_FUNCTIONS(PromiseText)
};

constexpr qsizetype kMostItems = 16; // of a list that is shown whole
constexpr qsizetype kFirstItems = 12; // of one that is cut

QString shortened(const QString& list)
{
    QStringList items = list.split(QStringLiteral(", "));
    for (QString& item : items) // "> P. 5" stays in one line
        item.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    if (items.size() <= kMostItems)
        return items.join(QStringLiteral(", "));
    return PromiseText::tr("%1 … and %n more", "the first items of a list, and how many follow",
                           static_cast<int>(items.size() - kFirstItems))
        .arg(items.mid(0, kFirstItems).join(QStringLiteral(", ")));
}

QString endName(const QString& side)
{
    return side == QLatin1String("client") ? PromiseText::tr("client") : PromiseText::tr("server");
}

QString packetsText(const QRegularExpressionMatch& found)
{
    const QString list = shortened(found.captured(2));
    return found.captured(1).isEmpty()
        ? PromiseText::tr("Segments: %1").arg(list)
        : PromiseText::tr("Segments of port %1: %2").arg(found.captured(1), list);
}

QString statesText(const QRegularExpressionMatch& found)
{
    const QString end = endName(found.captured(1));
    const QString list = shortened(found.captured(3));
    return found.captured(2).isEmpty()
        ? PromiseText::tr("States of the %1: %2", "client or server").arg(end, list)
        : PromiseText::tr("States of the %1 of port %2: %3", "client or server")
              .arg(end, found.captured(2), list);
}

QString callsText(const QRegularExpressionMatch& found)
{
    return PromiseText::tr("System calls of %1: %2", "an actor")
        .arg(found.captured(1), shortened(found.captured(2)));
}

QString timeBetweenText(const QRegularExpressionMatch& found)
{
    return PromiseText::tr("From %1 to %2: %3 ± %4", "two segments and a time")
        .arg(found.captured(1), found.captured(2), found.captured(3), found.captured(4));
}

QString callTimeText(const QRegularExpressionMatch& found)
{
    return PromiseText::tr("Time of %1: %2 ± %3", "a system call and a time")
        .arg(found.captured(1), found.captured(2), found.captured(3));
}

QString numberText(const QRegularExpressionMatch& found)
{
    return PromiseText::tr("%1 of the %2: %3", "a counter, client or server, a number")
        .arg(found.captured(1), endName(found.captured(2)), found.captured(3));
}

QString durationText(const QRegularExpressionMatch& found)
{
    return PromiseText::tr("Over within %1").arg(found.captured(1));
}

QString arrivedText(const QRegularExpressionMatch&)
{
    return PromiseText::tr("Every packet arrived or is known to be lost");
}

QString agreementText(const QRegularExpressionMatch& found)
{
    return PromiseText::tr("Inferred states equal the kernels’ at %1 of %2 readings")
        .arg(found.captured(1), found.captured(2));
}

struct Form {
    const char* pattern;
    QString (*sentence)(const QRegularExpressionMatch&);
};

constexpr Form kForms[] = {
    {"^packets(?: of port (\\d+))?: (.*)$", packetsText},
    {"^states of the (client|server)(?: of port (\\d+))?: (.*)$", statesText},
    {"^calls of ([^:]+): (.*)$", callsText},
    {"^time from (.+) to (.+): (.+) within (.+)$", timeBetweenText},
    {"^time of (.+): (.+) within (.+)$", callTimeText},
    {"^over within (.+)$", durationText},
    {"^every packet arrived or is known to be lost$", arrivedText},
    {"^states   inferred = kernel at (\\d+) of (\\d+) readings$", agreementText},
    {"^(\\S+) of the (client|server): (.*)$", numberText},
};

} // namespace

QString promiseText(const QString& line)
{
    const QString shown = safe(line);
    for (const Form& form : kForms) {
        const QRegularExpressionMatch found = QRegularExpression(QLatin1String(form.pattern)).match(shown);
        if (found.hasMatch())
            return unbroken(form.sentence(found));
    }
    return unbroken(shown);
}

QString seenText(const QString& seen) { return unbroken(shortened(safe(seen))); }

} // namespace lifeline::text
