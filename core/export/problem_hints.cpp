// What to look at next, problem by problem: commands and counters of Linux.
#include "core/export/explanation_text.h"

#include <fmt/format.h>

namespace lifeline::exports {

using analysis::Problem;
using packet::IcmpMeaning;

namespace {

/// Where to look for what an ICMP error tells.
std::vector<std::string> icmpHints(const analysis::Diagnosed& problem, const trace::Life& life)
{
    const trace::IcmpNotice& notice = life.icmp[*problem.icmp];
    const std::string from = packet::text(notice.from);
    const std::string target = packet::text(notice.error.destination.address);
    if (problem.problem == Problem::IcmpOutOfWindow)
        return {fmt::format("`nstat -az TcpExtOutOfWindowIcmps` on the {}: it grows where its kernel ignores "
                            "them.",
                            name(notice.about)),
                fmt::format("Does {} stand on the way at all? `traceroute -T -p {} {}`.", from,
                            notice.error.destination.port, target)};
    switch (meaningOf(notice.error)) {
    case IcmpMeaning::PortUnreachable:
    case IcmpMeaning::Prohibited:
        return {fmt::format("The firewall rules of {} (`nft list ruleset`): a kernel refuses TCP with a RST; "
                            "this ICMP is what a `reject` rule sends.",
                            from)};
    case IcmpMeaning::NetUnreachable:
    case IcmpMeaning::HostUnreachable:
        return {fmt::format("`ip route get {}` and `ip neigh` on {}: it has no way to that host, or the host "
                            "does not answer ARP or neighbour discovery.",
                            target, from == target ? "the routers before it" : from)};
    case IcmpMeaning::TimeExceeded:
        return {fmt::format("`mtr -T -P {} {}`: do routers send it in a circle? {} saw its last hop.",
                            notice.error.destination.port, target, from)};
    case IcmpMeaning::PacketTooBig:
        return {fmt::format("`tracepath {}` from the {}; do firewalls on the way let ICMP \"{}\" through? "
                            "net.ipv4.tcp_mtu_probing = 1 finds the MTU without it.",
                            target, name(notice.about),
                            notice.error.version == 6 ? "packet too big" : "fragmentation needed")};
    default:
        return {fmt::format("What does {} say: `tcpdump -ni any 'icmp or icmp6'` on the {}.", from,
                            name(notice.about))};
    }
}

std::vector<std::string> ownHints(const analysis::Diagnosed& problem, const trace::Life& life)
{
    const packet::SocketAddress& client = life.connection.endpoint[Side::Client];
    const packet::SocketAddress& server = life.connection.endpoint[Side::Server];
    const char* end = name(problem.side);
    const std::string listener = fmt::format("`ss -ltn 'sport = :{}'` on the server", server.port);
    const std::string capture =
        fmt::format("`tcpdump -ni any 'host {} and tcp port {}'`", packet::text(client.address), server.port);
    const std::string queues = listener
        + ": Recv-Q above Send-Q is a full accept queue (its length is the smaller of listen()'s backlog and "
          "net.core.somaxconn).";
    const std::string overflows = "`nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPReqQFullDrop` "
                                  "on the server: do they grow?";
    switch (problem.problem) {
    case Problem::Refused:
        return {listener + ": does anybody listen, and on this address?",
                "`nstat -az TcpOutRsts` on the server: it grows when the kernel refused, not when a firewall "
                "did (`nft list ruleset`: reject with tcp reset)."};
    case Problem::BlackHole:
    case Problem::SynUnanswered:
        return {capture + " on the server: do the SYNs arrive, and are they answered?",
                "If they arrive unanswered: " + queues, overflows,
                "If they do not: `ip route get` on the client, and the firewalls' drop rules."};
    case Problem::SynIgnored:
        return {queues, overflows};
    case Problem::SynLost:
        return {"Loss on the way to the server: `mtr -T` towards it; `ip -s link` on both ends."};
    case Problem::SynAckLost:
        return {capture
                + " on the client: does the SYN-ACK arrive? If not, look at the way back: asymmetric "
                  "routes, firewalls that keep state."};
    case Problem::SynAckUnanswered:
        return {"`ss -tn state syn-recv` on the server: many different addresses are a SYN flood.",
                "`nstat -az TcpExtSyncookiesSent TcpExtTCPReqQFullDoCookies`, and net.ipv4.tcp_syncookies."};
    case Problem::FinalAckLost:
        return {"`nstat -az TcpExtTCPSynRetrans` on the server counts the SYN-ACKs sent again."};
    case Problem::AcceptQueueFull:
        return {queues, overflows, "Is the application slow to call accept()?"};
    case Problem::AcceptQueueAbort:
        return {queues, overflows, "`sysctl net.ipv4.tcp_abort_on_overflow`: 0 lets clients try again."};
    case Problem::AcceptDeferred:
        return {"Does the listener set TCP_DEFER_ACCEPT? `nstat -az TcpExtTCPDeferAcceptDrop` on the server "
                "counts these.",
                queues, overflows};
    case Problem::OldConnection:
        return {fmt::format("`ss -tnp 'dport = :{}'` on the server: connections whose client is long gone; "
                            "SO_KEEPALIVE would find them.",
                            client.port)};
    case Problem::UnreadData:
        return {
            fmt::format("`nstat -az TcpExtTCPAbortOnClose` on the {}: it grows at each such close.", end),
            fmt::format("The {}'s application should read to the end, or shutdown(SHUT_WR) and read until "
                        "the peer closes, before close().",
                        end)};
    case Problem::Abort:
        return {
            fmt::format("`nstat -az TcpExtTCPAbortOnData` on the {}: it grows at each abort.", end),
            fmt::format("Does the {}'s application set SO_LINGER to 0? Was the process killed, or the socket "
                        "by `ss -K`?",
                        end)};
    case Problem::WroteAfterClose:
        return {
            fmt::format("Why did the {} close while the {} still had something to say: a time-out, a crash, "
                        "a limit of requests?",
                        name(other(problem.side)), end),
            fmt::format("The {}'s application should look for the end of the stream (recv() = 0) before it "
                        "writes.",
                        end)};
    case Problem::KeepAliveRace:
        return {fmt::format(
                    "Give the {} a shorter idle time-out than the {}, so that the end that asks is the end "
                    "that closes.",
                    name(other(problem.side)), end),
                "Repeat only requests that may be processed twice."};
    case Problem::ClosedEarly:
        return {fmt::format("Did the {}'s application mean to close before the answer (a time-out, a "
                            "cancelled request)?",
                            end),
                fmt::format("nstat -az TcpExtTCPAbortOnData on the {} counts octets that came after close().",
                            end)};
    case Problem::HalfOpen:
        return {fmt::format("Was the {} restarted, did its address move, or did a middlebox forget the "
                            "connection (NAT time-out)?",
                            end),
                fmt::format("SO_KEEPALIVE or TCP_USER_TIMEOUT on the {} would find it sooner.",
                            name(other(problem.side)))};
    case Problem::ForgedReset:
        return {fmt::format(
            "{} on the {}: does it send this RST? Compare TTL and IP identification with its other "
            "segments.",
            capture, end)};
    case Problem::UnexplainedReset:
        return {
            fmt::format("`nstat -az TcpOutRsts TcpExtTCPAbort*` on the {}, and its application's log.", end)};
    case Problem::KeepAliveTimeout:
        return {fmt::format("Is the {} up, and the way to it? NAT and firewalls forget idle connections: "
                            "TCP_KEEPIDLE should be shorter than their time-out.",
                            name(other(problem.side)))};
    case Problem::DataTimeout:
    case Problem::DataUnanswered:
        return {fmt::format("`ss -tnoi` on the {}: timer, backoff, unacked.", end),
                fmt::format("{} on the other end: do the repeats arrive?", capture),
                "`nstat -az TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout`; net.ipv4.tcp_retries2."};
    case Problem::WindowTimeout:
    case Problem::ZeroWindow: {
        const Side reader = problem.problem == Problem::ZeroWindow ? problem.side : other(problem.side);
        return {
            fmt::format("`ss -tnm` on the {}: Recv-Q is what its application has not read. What is it busy "
                        "with?",
                        name(reader)),
            fmt::format("`nstat -az TcpExtTCPToZeroWindowAdv` on the {}; SO_RCVBUF, net.ipv4.tcp_rmem.",
                        name(reader))};
    }
    case Problem::PathMtu:
        return {"`ip route get` shows the path's cached MTU; `tracepath` finds the narrow place."};
    case Problem::TimeoutLoss:
        return {"`nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPLossProbes` on the sender; `ip -s "
                "link` and "
                "`tc -s qdisc` for drops."};
    case Problem::FastLoss:
        return {
            "`nstat -az TcpRetransSegs TcpExtTCPFastRetrans TcpExtTCPLossProbes` on the sender: some loss is "
            "how TCP finds the path's capacity."};
    case Problem::Spurious:
        return {
            "`nstat -az TcpExtTCPDSACKRecv TcpExtTCPSpuriousRTOs` on the sender; paths of unequal length?"};
    case Problem::FinRepeated:
        return {"`ip -s link` and `tc -s qdisc` on both ends: drops?"};
    case Problem::TimeWaitEnded:
        return {"`sysctl net.ipv4.tcp_rfc1337`: 1 lets TIME-WAIT outlive a RST."};
    case Problem::NeverClosed:
        return {fmt::format("`ss -tnp state close-wait` on the {} names the process that holds it.", end)};
    case Problem::BadChecksum:
        return {
            fmt::format("`nstat -az TcpInCsumErrors` on the {}: it grows at each; `ethtool -S` for errors of "
                        "its network card.",
                        name(other(problem.side)))};
    case Problem::InconsistentOverlap:
        return {fmt::format("{} on both ends: did the {} send both? `-X` shows the octets.", capture, end)};
    case Problem::Unreachable:
    case Problem::IcmpError:
    case Problem::IcmpOutOfWindow:
        break; // what ICMP said is all there is
    }
    return {};
}

} // namespace

std::vector<std::string> hintsFor(const analysis::Diagnosed& problem, const trace::Life& life)
{
    std::vector<std::string> hints;
    if (problem.icmp)
        hints = icmpHints(problem, life);
    for (std::string& hint : ownHints(problem, life))
        hints.push_back(std::move(hint));
    return hints;
}

} // namespace lifeline::exports
