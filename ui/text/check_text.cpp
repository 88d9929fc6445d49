// What to look at next, problem by problem: commands and counters of Linux.
#include "ui/text/diagnosis_text.h"

#include <QCoreApplication>

namespace lifeline::text {
namespace {

using analysis::Diagnosed;
using analysis::Problem;
using packet::IcmpMeaning;

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

/// The hints of one connection: its addresses and ports stand in the commands.
class Checks {
public:
    Checks(const Diagnosed& problem, const trace::Life& life)
        : m_problem(problem),
          m_life(life),
          m_clientAddress(
              QString::fromStdString(packet::text(life.connection.endpoint[Side::Client].address))),
          m_clientPort(QString::number(life.connection.endpoint[Side::Client].port)),
          m_serverPort(QString::number(life.connection.endpoint[Side::Server].port)),
          m_end(endName(problem.side)),
          m_peer(endName(other(problem.side)))
    {
    }

    std::vector<Prose> all() const
    {
        std::vector<Prose> checks;
        if (m_problem.icmp)
            checks = icmp(m_life.icmp[*m_problem.icmp]);
        for (Prose& check : own())
            checks.push_back(std::move(check));
        return checks;
    }

private:
    std::vector<Prose> own() const
    {
        if (m_problem.problem <= Problem::OldConnection)
            return opening();
        return m_problem.problem <= Problem::UnexplainedReset ? reset() : later();
    }
    std::vector<Prose> icmp(const trace::IcmpNotice& notice) const;
    std::vector<Prose> opening() const;
    std::vector<Prose> reset() const;
    std::vector<Prose> later() const;

    QString capture() const
    {
        return QStringLiteral("`tcpdump -ni any 'host %1 and tcp port %2'`")
            .arg(m_clientAddress, m_serverPort);
    }
    QString queues() const
    {
        return CheckText::tr(
                   "`ss -ltn 'sport = :%1'` on the server: Recv-Q above Send-Q is a full accept queue "
                   "(its length is the smaller of listen()'s backlog and net.core.somaxconn).")
            .arg(m_serverPort);
    }
    static QString overflows()
    {
        return CheckText::tr(
            "`nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPReqQFullDrop` on the "
            "server: do they grow?");
    }

    const Diagnosed& m_problem;
    const trace::Life& m_life;
    QString m_clientAddress;
    QString m_clientPort;
    QString m_serverPort;
    QString m_end; ///< whose doing it is
    QString m_peer;
};

/// Where to look for what an ICMP error tells.
std::vector<Prose> Checks::icmp(const trace::IcmpNotice& notice) const
{
    const QString from = QString::fromStdString(packet::text(notice.from));
    const QString target = QString::fromStdString(packet::text(notice.error.destination.address));
    const QString port = QString::number(notice.error.destination.port);
    const QString about = endName(notice.about);
    if (m_problem.problem == Problem::IcmpOutOfWindow)
        return {CheckText::tr("`nstat -az TcpExtOutOfWindowIcmps` on the %1: it grows where its kernel "
                              "ignores them.")
                    .arg(about),
                CheckText::tr("Does %1 stand on the way at all? `traceroute -T -p %2 %3`.")
                    .arg(from, port, target)};
    switch (meaningOf(notice.error)) {
    case IcmpMeaning::PortUnreachable:
    case IcmpMeaning::Prohibited:
        return {CheckText::tr("The firewall rules of %1 (`nft list ruleset`): a kernel refuses TCP with a "
                              "RST; this ICMP is what a `reject` rule sends.")
                    .arg(from)};
    case IcmpMeaning::NetUnreachable:
    case IcmpMeaning::HostUnreachable:
        return {CheckText::tr("`ip route get %1` and `ip neigh` on %2: it has no way to that host, or the "
                              "host does not answer ARP or neighbour discovery.")
                    .arg(target, from == target ? CheckText::tr("the routers before it") : from)};
    case IcmpMeaning::TimeExceeded:
        return {CheckText::tr("`mtr -T -P %1 %2`: do routers send it in a circle? %3 saw its last hop.")
                    .arg(port, target, from)};
    case IcmpMeaning::PacketTooBig:
        return {CheckText::tr("`tracepath %1` from the %2; do firewalls on the way let ICMP \"%3\" through? "
                              "net.ipv4.tcp_mtu_probing = 1 finds the MTU without it.")
                    .arg(target, about,
                         notice.error.version == 6 ? QStringLiteral("packet too big")
                                                   : QStringLiteral("fragmentation needed"))};
    default:
        return {
            CheckText::tr("What does %1 say: `tcpdump -ni any 'icmp or icmp6'` on the %2.").arg(from, about)};
    }
}

std::vector<Prose> Checks::opening() const
{
    switch (m_problem.problem) {
    case Problem::Refused:
        return {
            CheckText::tr("`ss -ltn 'sport = :%1'` on the server: does anybody listen, and on this address?")
                .arg(m_serverPort),
            CheckText::tr("`nstat -az TcpOutRsts` on the server: it grows when the kernel refused, not when "
                          "a firewall did (`nft list ruleset`: reject with tcp reset).")};
    case Problem::BlackHole:
    case Problem::SynUnanswered:
        return {
            CheckText::tr("%1 on the server: do the SYNs arrive, and are they answered?").arg(capture()),
            CheckText::tr("If they arrive unanswered: %1").arg(queues()), overflows(),
            CheckText::tr("If they do not: `ip route get` on the client, and the firewalls' drop rules.")};
    case Problem::SynIgnored:
        return {queues(), overflows()};
    case Problem::SynLost:
        return {
            CheckText::tr("Loss on the way to the server: `mtr -T` towards it; `ip -s link` on both ends.")};
    case Problem::SynAckLost:
        return {CheckText::tr("%1 on the client: does the SYN-ACK arrive? If not, look at the way back: "
                              "asymmetric routes, firewalls that keep state.")
                    .arg(capture())};
    case Problem::SynAckUnanswered:
        return {
            CheckText::tr("`ss -tn state syn-recv` on the server: many different addresses are a SYN flood."),
            CheckText::tr("`nstat -az TcpExtSyncookiesSent TcpExtTCPReqQFullDoCookies`, and "
                          "net.ipv4.tcp_syncookies.")};
    case Problem::FinalAckLost:
        return {
            CheckText::tr("`nstat -az TcpExtTCPSynRetrans` on the server counts the SYN-ACKs sent again.")};
    case Problem::AcceptQueueFull:
        return {queues(), overflows(), CheckText::tr("Is the application slow to call accept()?")};
    case Problem::AcceptQueueAbort:
        return {queues(), overflows(),
                CheckText::tr("`sysctl net.ipv4.tcp_abort_on_overflow`: 0 lets clients try again.")};
    case Problem::AcceptDeferred:
        return {
            CheckText::tr("Does the listener set TCP_DEFER_ACCEPT? `nstat -az TcpExtTCPDeferAcceptDrop` on "
                          "the server counts these."),
            queues(), overflows()};
    case Problem::OldConnection:
        return {CheckText::tr("`ss -tnp 'dport = :%1'` on the server: connections whose client is long gone; "
                              "SO_KEEPALIVE would find them.")
                    .arg(m_clientPort)};
    default:
        return {};
    }
}

std::vector<Prose> Checks::reset() const
{
    switch (m_problem.problem) {
    case Problem::UnreadData:
        return {
            CheckText::tr("`nstat -az TcpExtTCPAbortOnClose` on the %1: it grows at each such close.")
                .arg(m_end),
            CheckText::tr("The %1's application should read to the end, or shutdown(SHUT_WR) and read until "
                          "the peer closes, before close().")
                .arg(m_end)};
    case Problem::Abort:
        return {
            CheckText::tr("`nstat -az TcpExtTCPAbortOnData` on the %1: it grows at each abort.").arg(m_end),
            CheckText::tr(
                "Does the %1's application set SO_LINGER to 0? Was the process killed, or the socket "
                "by `ss -K`?")
                .arg(m_end)};
    case Problem::WroteAfterClose:
        return {
            CheckText::tr("Why did the %1 close while the %2 still had something to say: a time-out, a "
                          "crash, a limit of requests?")
                .arg(m_peer, m_end),
            CheckText::tr("The %1's application should look for the end of the stream (recv() = 0) before "
                          "it writes.")
                .arg(m_end)};
    case Problem::KeepAliveRace:
        return {CheckText::tr("Give the %1 a shorter idle time-out than the %2, so that the end that asks is "
                              "the end that closes.")
                    .arg(m_peer, m_end),
                CheckText::tr("Repeat only requests that may be processed twice.")};
    case Problem::ClosedEarly:
        return {
            CheckText::tr("Did the %1's application mean to close before the answer (a time-out, a "
                          "cancelled request)?")
                .arg(m_end),
            CheckText::tr("nstat -az TcpExtTCPAbortOnData on the %1 counts octets that came after close().")
                .arg(m_end)};
    case Problem::HalfOpen:
        return {
            CheckText::tr("Was the %1 restarted, did its address move, or did a middlebox forget the "
                          "connection (NAT time-out)?")
                .arg(m_end),
            CheckText::tr("SO_KEEPALIVE or TCP_USER_TIMEOUT on the %1 would find it sooner.").arg(m_peer)};
    case Problem::ForgedReset:
        return {
            CheckText::tr("%1 on the %2: does it send this RST? Compare TTL and IP identification with its "
                          "other segments.")
                .arg(capture(), m_end)};
    case Problem::UnexplainedReset:
        return {CheckText::tr("`nstat -az TcpOutRsts TcpExtTCPAbort*` on the %1, and its application's log.")
                    .arg(m_end)};
    default:
        return {};
    }
}

std::vector<Prose> Checks::later() const
{
    switch (m_problem.problem) {
    case Problem::KeepAliveTimeout:
        return {CheckText::tr("Is the %1 up, and the way to it? NAT and firewalls forget idle connections: "
                              "TCP_KEEPIDLE should be shorter than their time-out.")
                    .arg(m_peer)};
    case Problem::DataTimeout:
    case Problem::DataUnanswered:
        return {
            CheckText::tr("`ss -tnoi` on the %1: timer, backoff, unacked.").arg(m_end),
            CheckText::tr("%1 on the other end: do the repeats arrive?").arg(capture()),
            CheckText::tr("`nstat -az TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout`; net.ipv4.tcp_retries2.")};
    case Problem::WindowTimeout:
    case Problem::ZeroWindow: {
        const QString reader = m_problem.problem == Problem::ZeroWindow ? m_end : m_peer;
        return {CheckText::tr("`ss -tnm` on the %1: Recv-Q is what its application has not read. What is it "
                              "busy with?")
                    .arg(reader),
                CheckText::tr("`nstat -az TcpExtTCPToZeroWindowAdv` on the %1; SO_RCVBUF, net.ipv4.tcp_rmem.")
                    .arg(reader)};
    }
    case Problem::PathMtu:
        return {
            CheckText::tr("`ip route get` shows the path's cached MTU; `tracepath` finds the narrow place.")};
    case Problem::TimeoutLoss:
        return {
            CheckText::tr("`nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPLossProbes` on the sender; "
                          "`ip -s link` and `tc -s qdisc` for drops.")};
    case Problem::FastLoss:
        return {CheckText::tr("`nstat -az TcpRetransSegs TcpExtTCPFastRetrans TcpExtTCPLossProbes` on the "
                              "sender: some loss is how TCP finds the path's capacity.")};
    case Problem::Spurious:
        return {CheckText::tr("`nstat -az TcpExtTCPDSACKRecv TcpExtTCPSpuriousRTOs` on the sender; paths of "
                              "unequal length?")};
    case Problem::FinRepeated:
        return {CheckText::tr("`ip -s link` and `tc -s qdisc` on both ends: drops?")};
    case Problem::TimeWaitEnded:
        return {CheckText::tr("`sysctl net.ipv4.tcp_rfc1337`: 1 lets TIME-WAIT outlive a RST.")};
    case Problem::NeverClosed:
        return {CheckText::tr("`ss -tnp state close-wait` on the %1 names the process that holds it.")
                    .arg(m_end)};
    case Problem::BadChecksum:
        return {CheckText::tr("`nstat -az TcpInCsumErrors` on the %1: it grows at each; `ethtool -S` for "
                              "errors of its network card.")
                    .arg(m_peer)};
    case Problem::InconsistentOverlap:
        return {CheckText::tr("%1 on both ends: did the %2 send both? `-X` shows the octets.")
                    .arg(capture(), m_end)};
    default:
        return {};
    }
}

} // namespace

std::vector<Prose> checksFor(const Diagnosed& problem, const trace::Life& life)
{
    return Checks(problem, life).all();
}

} // namespace lifeline::text
