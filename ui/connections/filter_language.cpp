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
    const QStringList lines{
        FilterLanguage::tr(
            "The filter is asked of connections, not of frames. Letters may be large or small."),
        {},
        FilterLanguage::tr("A plain word is whatever it may be:"),
        FilterLanguage::tr(
            "  an address or a part of one, a port: 10.0.0.1, 192.168., fd00, 10.0.0.0/8, 10.0.0.1:80, 443"),
        FilterLanguage::tr("  a state at the end of the capture: established, time-wait, fin"),
        FilterLanguage::tr("  how it ended: refused, reset, unanswered, half-closed"),
        FilterLanguage::tr("  a finding, a conn_state, a number: zero-window, S0, #12"),
        {},
        FilterLanguage::tr("A key asks for one thing:"),
        QStringLiteral("  host   client   server   port   state   outcome   finding   problem   conn_state"),
        QStringLiteral("  segments   bytes   retransmissions   duration   rtt   start   trouble   number"),
        FilterLanguage::tr(
            "  With client. or server. before it, one end only: client.port, server.state, client.bytes."),
        {},
        FilterLanguage::tr(
            "  key:value, key = value and key value are the same; key:a,b is either; != is not."),
        FilterLanguage::tr("  < <= > >= compare: bytes > 1MB, rtt > 50ms, duration < 2s, port:8000-8999."),
        {},
        FilterLanguage::tr("Together: a b, a and b; a or b; not a, !a; parentheses."),
        {},
        FilterLanguage::tr(
            "bpf: at the beginning gives the rest to libpcap: bpf: tcp port 80 and net 10.0.0.0/8"),
        {},
        FilterLanguage::tr("Some filters:"),
        QStringLiteral("  trouble"),
        QStringLiteral("  server.port:443 retransmissions > 10"),
        QStringLiteral("  outcome:refused,unanswered"),
        QStringLiteral("  client:10.0.0.0/8 not state:closed"),
    };
    return lines.join(QLatin1Char('\n'));
}

} // namespace lifeline::connections
