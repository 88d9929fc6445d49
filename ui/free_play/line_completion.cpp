#include "ui/free_play/line_completion.h"

#include <array>

namespace lifeline::free_play {

namespace {

/// A verb and the keys that a line may give it, with the beginnings of usual values.
struct Verb {
    const char* verb;
    const char* keys;
};

constexpr std::array kOfActors{
    Verb{"accept", "nonblocking=true socket="},
    Verb{"close", "socket="},
    Verb{"connect", "port=9292 local_port= nonblocking=true data= options={"},
    Verb{"get", "option=SO_ERROR option=TCP_NODELAY socket="},
    Verb{"listen", "port=9292 backlog=128 options={ socket="},
    Verb{"poll", "time=1s"},
    Verb{"receive", "at_least= all=true octets= flags=[\"MSG_DONTWAIT\"]"},
    Verb{"send", "text=\"hello\" octets=1000 flags=[\"MSG_DONTWAIT\"] received=true"},
    Verb{"set", "options={TCP_NODELAY=1} options={SO_LINGER=0} options={SO_RCVBUF=4096}"},
    Verb{"shutdown", "how=write how=read how=both"},
    Verb{"sleep", "time=100ms"},
};

constexpr const char* kFrameKeys =
    "from=client from=server what=syn what=syn-ack what=ack what=data what=fin "
    "what=rst nth= frame= larger= containing=";

constexpr std::array kOfLink{
    Verb{"corrupt", kFrameKeys},
    Verb{"cut", ""},
    Verb{"delay", "of=client of=server time=50ms"},
    Verb{"drop", kFrameKeys},
    Verb{"duplicate", kFrameKeys},
    Verb{"flood", "count=40 every=1ms port=9292"},
    Verb{"hold", kFrameKeys},
    Verb{
        "icmp",
        "to=client to=server kind=host-unreachable kind=port-unreachable kind=fragmentation-needed mtu=1000"},
    Verb{"inject",
         "from=client from=server flags=R flags=S flags=P. flags=. seq=0 ack=0 text= window= timestamp=0"},
    Verb{"kill", "actor=client actor=server"},
    Verb{"mark", kFrameKeys},
    Verb{"mend", ""},
    Verb{"reject", "from=client from=server what=syn with=rst with=host-unreachable with=port-unreachable"},
    Verb{"release", "frame= of=client of=server reversed=true"},
    Verb{"reorder", kFrameKeys},
    Verb{"rule", "name= active=false active=true"},
    Verb{"ss", "of=client of=server"},
};

template <std::size_t Size>
QStringList verbsOf(const std::array<Verb, Size>& table)
{
    QStringList verbs;
    for (const Verb& verb : table)
        verbs.append(QString::fromLatin1(verb.verb));
    return verbs;
}

template <std::size_t Size>
QStringList keysOf(const std::array<Verb, Size>& table, const QString& verb)
{
    for (const Verb& one : table)
        if (verb == QLatin1String(one.verb))
            return QString::fromLatin1(one.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {};
}

} // namespace

QStringList completionsOf(const QString& line)
{
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '));
    const QString before = line.left(space + 1);
    const QStringList words = before.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool isLink = !words.isEmpty() && words[0] == QLatin1String("link");
    QStringList next;
    if (words.isEmpty())
        next = {QStringLiteral("client"), QStringLiteral("link"), QStringLiteral("server")};
    else if (words.size() == 1)
        next = isLink ? verbsOf(kOfLink) : verbsOf(kOfActors);
    else
        next = isLink ? keysOf(kOfLink, words[1]) : keysOf(kOfActors, words[1]);
    QStringList lines;
    for (const QString& word : next) {
        const QString key = word.section(QLatin1Char('='), 0, 0);
        bool isGiven = false;
        for (const QString& given : words)
            isGiven = isGiven || given.startsWith(key + QLatin1Char('='));
        if (!isGiven)
            lines.append(before + word);
    }
    return lines;
}

} // namespace lifeline::free_play
