#include "ui/connections/filter_language.h"

#include <QCoreApplication>
#include <QStringList>

namespace lifeline::connections {

namespace {

struct FilterLanguage {
    Q_DECLARE_TR_FUNCTIONS(FilterLanguage)
};

} // namespace

QString filterLanguage()
{
    using Words = FilterLanguage;
    const QStringList lines{
        Words::tr("The filter is asked of connections, not of frames. Letters may be large or small."),
        {},
        Words::tr("A plain word is whatever it may be:"),
        Words::tr(
            "  an address or a part of one, a port: 10.0.0.1, 192.168., fd00, 10.0.0.0/8, 10.0.0.1:80, 443"),
        Words::tr("  a state at the end of the capture: established, time-wait, fin"),
        Words::tr("  how it ended: refused, reset, unanswered, half-closed"),
        Words::tr("  a finding, a conn_state, a number: zero-window, S0, #12"),
        {},
        Words::tr("A key asks for one thing:"),
        QStringLiteral("  host   client   server   port   state   outcome   finding   problem   conn_state"),
        QStringLiteral("  segments   bytes   retransmissions   duration   rtt   start   trouble   number"),
        Words::tr(
            "  With client. or server. before it, one end only: client.port, server.state, client.bytes."),
        {},
        Words::tr("  key:value, key = value and key value are the same; key:a,b is either; != is not."),
        Words::tr("  < <= > >= compare: bytes > 1MB, rtt > 50ms, duration < 2s, port:8000-8999."),
        {},
        Words::tr("Together: a b, a and b; a or b; not a, !a; parentheses."),
        {},
        Words::tr("bpf: at the beginning gives the rest to libpcap: bpf: tcp port 80 and net 10.0.0.0/8"),
        {},
        Words::tr("Some filters:"),
        QStringLiteral("  trouble"),
        QStringLiteral("  server.port:443 retransmissions > 10"),
        QStringLiteral("  outcome:refused,unanswered"),
        QStringLiteral("  client:10.0.0.0/8 not state:closed"),
    };
    return lines.join(QLatin1Char('\n'));
}

} // namespace lifeline::connections
