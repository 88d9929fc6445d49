<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AnswerSheet</name>
    <message numerus="yes">
        <source>%n question(s) without an answer</source>
        <translation>
            <numerusform>%n question without an answer</numerusform>
            <numerusform>%n questions without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answer(s) right</source>
        <translation>
            <numerusform>%1 of %n answer right</numerusform>
            <numerusform>%1 of %n answers right</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer has been told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the beginning</source>
        <comment>before the first segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After segment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more above (↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1 more below (↓)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>No connection waits in the accept queue: no handshake is complete yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to read yet: a call that may wait would wait now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The send buffer is full: the peer has not acknowledged enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SYN is on its way; the call did not wait for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST answered the SYN: nobody listens on that port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The peer answered with a RST: nobody listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST has come: the connection is gone, with what was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was reset before it was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This end can send no more: it was shut down, or a RST has come before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel gave up: nobody answered after all retransmissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ICMP error has come: no way to that host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way to that network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket has no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket has a connection already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is taken: by a listener, or by a connection in TIME-WAIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No local port is free for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel does not take that from a socket in this state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel knows no such option here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signal interrupted the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet of that size does not get through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not permitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the stream: the peer&apos;s FIN has come and everything is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: the call has not returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was never answered: the process is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a call&apos;s result and its meaning</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is all so far; more is coming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the whole connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to present: choose a lesson or a connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>header field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>socket option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error or signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sysctl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kernel counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conn_state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>Opening a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queues of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resets and broken pipes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My lessons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>`ss -ltn &apos;sport = :%1&apos;` on the server: Recv-Q above Send-Q is a full accept queue (its length is the smaller of listen()&apos;s backlog and net.core.somaxconn).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPReqQFullDrop` on the server: do they grow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ss -ltn &apos;sport = :%1&apos;` on the server: does anybody listen, and on this address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpOutRsts` on the server: it grows when the kernel refused, not when a firewall did (`nft list ruleset`: reject with tcp reset).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the server: do the SYNs arrive, and are they answered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they arrive unanswered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they do not: `ip route get` on the client, and the firewalls&apos; drop rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss on the way to the server: `mtr -T` towards it; `ip -s link` on both ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the client: does the SYN-ACK arrive? If not, look at the way back: asymmetric routes, firewalls that keep state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ss -tn state syn-recv` on the server: many different addresses are a SYN flood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtSyncookiesSent TcpExtTCPReqQFullDoCookies`, and net.ipv4.tcp_syncookies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPSynRetrans` on the server counts the SYN-ACKs sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the application slow to call accept()?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`sysctl net.ipv4.tcp_abort_on_overflow`: 0 lets clients try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the listener set TCP_DEFER_ACCEPT? `nstat -az TcpExtTCPDeferAcceptDrop` on the server counts these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ss -tnp &apos;dport = :%1&apos;` on the server: connections whose client is long gone; SO_KEEPALIVE would find them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPAbortOnClose` on the %1: it grows at each such close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s application should read to the end, or shutdown(SHUT_WR) and read until the peer closes, before close().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPAbortOnData` on the %1: it grows at each abort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the %1&apos;s application set SO_LINGER to 0? Was the process killed, or the socket by `ss -K`?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why did the %1 close while the %2 still had something to say: a time-out, a crash, a limit of requests?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s application should look for the end of the stream (recv() = 0) before it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the %1 a shorter idle time-out than the %2, so that the end that asks is the end that closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat only requests that may be processed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did the %1&apos;s application mean to close before the answer (a time-out, a cancelled request)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nstat -az TcpExtTCPAbortOnData on the %1 counts octets that came after close().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the %1 restarted, did its address move, or did a middlebox forget the connection (NAT time-out)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SO_KEEPALIVE or TCP_USER_TIMEOUT on the %1 would find it sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the %2: does it send this RST? Compare TTL and IP identification with its other segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpOutRsts TcpExtTCPAbort*` on the %1, and its application&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the %1 up, and the way to it? NAT and firewalls forget idle connections: TCP_KEEPIDLE should be shorter than their time-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ss -tnoi` on the %1: timer, backoff, unacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the other end: do the repeats arrive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout`; net.ipv4.tcp_retries2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ss -tnm` on the %1: Recv-Q is what its application has not read. What is it busy with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPToZeroWindowAdv` on the %1; SO_RCVBUF, net.ipv4.tcp_rmem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ip route get` shows the path&apos;s cached MTU; `tracepath` finds the narrow place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPLossProbes` on the sender; `ip -s link` and `tc -s qdisc` for drops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpRetransSegs TcpExtTCPFastRetrans TcpExtTCPLossProbes` on the sender: some loss is how TCP finds the path&apos;s capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPDSACKRecv TcpExtTCPSpuriousRTOs` on the sender; paths of unequal length?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ip -s link` and `tc -s qdisc` on both ends: drops?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`sysctl net.ipv4.tcp_rfc1337`: 1 lets TIME-WAIT outlive a RST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ss -tnp state close-wait` on the %1 names the process that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpExtOutOfWindowIcmps` on the %1: it grows where its kernel ignores them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does %1 stand on the way at all? `traceroute -T -p %2 %3`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firewall rules of %1 (`nft list ruleset`): a kernel refuses TCP with a RST; this ICMP is what a `reject` rule sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`ip route get %1` and `ip neigh` on %2: it has no way to that host, or the host does not answer ARP or neighbour discovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the routers before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`mtr -T -P %1 %2`: do routers send it in a circle? %3 saw its last hop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tracepath %1` from the %2; do firewalls on the way let ICMP &quot;%3&quot; through? net.ipv4.tcp_mtu_probing = 1 finds the MTU without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does %1 say: `tcpdump -ni any &apos;icmp or icmp6&apos;` on the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nstat -az TcpInCsumErrors` on the %1: it grows at each; `ethtool -S` for errors of its network card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on both ends: did the %2 send both? `-X` shows the octets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipText</name>
    <message>
        <source>retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tail loss probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody listens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queue full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>had closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast open cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast open ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spurious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACK of unseen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dup ACK %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D-SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window probe %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still no room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-alive %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-alive ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenge ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simultaneous open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simultaneous close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ports reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACK not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends TIME-WAIT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAWS drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>a chip in doubt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICMP error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stray ICMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checksum offload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other octets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Lifeline shows the life of a TCP connection: a lesson on this machine&apos;s own kernel, or a capture file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print this and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pcap or pcapng, also packed; - is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capture on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start capturing at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>capture only what this filter takes: man pcap-filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this lesson (lifeline-lab list names them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and run it at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen, stop by stop: a lesson, which runs at once, or a connection of FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a connection of FILE, and end: a picture (.svg, .pdf, .png), text (.md, .txt, .tcpdump.txt, .mmd for Mermaid, .puml for PlantUML), data (.csv, .json), or the frames with findings as comments (.pcapng). Without -C the last three hold all connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a PNG, 1 unless told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of a PDF: a4 (default) or letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which connection, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence numbers as on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, projector or system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say what works on this machine and what to do about the rest, and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or zh_CN; the system&apos;s when not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the lesson&apos;s handout as a PDF, and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of what is exported: other addresses, no names, no payload. --anonymise=SEED gives the same addresses each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long runs of plain segments as one block or line (pictures, .md, .txt, .mmd, .puml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>:</source>
        <extracomment>what stands behind a heading of the help</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the version and end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Every segment on the loopback, with numbers instead of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only SYN and SYN-ACK, on every device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only RST, on every device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICMP errors: who rejects, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listeners: Recv-Q is how many wait for accept(), Send-Q how many may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which timer runs, when it is due, how often it has fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cwnd, round-trip time and retransmissions of each connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same counters in words, since the machine started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this machine is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counters of this lesson; without a: the growth since the last call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retransmitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order of their first segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sent the first SYN, or is likelier to have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s state at the end of the capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s state at the end of the capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it, as far as its summary tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was, within the capture, in the colour of the client&apos;s last state; a mark says that there was trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds from the capture&apos;s first segment to the connection&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From its first segment to its last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments ←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload of both ends, repeats included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload of the client, repeats included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets ←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload of the server, repeats included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of both ends that repeat what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the SYN to the ACK of the SYN-ACK, as captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conn_state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Zeek&apos;s conn.log says of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much it wants to be looked at, 0 to 100: how it ended, then how much was sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the two applications took: from the last octet of a request to the first of its answer, less the way, and while one did not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of its duration: handshake, octets on their way, waits for what was lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosisText</name>
    <message>
        <source> The capture goes on for %1.</source>
        <comment>after the last segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 ended it with a RST that was lost (%2): the other end has not heard of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST in the name of the %1 ended it (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST of the %1 ended it (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segments %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segments %1, %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segments %1, %2, %3 and %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 segments, %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture begins in the middle: who opened it, and how, does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 opened it; the capture does not have its SYN (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 opened it. The handshake took %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends opened it at once: their SYNs crossed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 wanted to open it and was refused (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 wanted to open it and got no SYN-ACK (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was opened halfway: the %1&apos;s SYN was answered, and no ACK followed (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody had closed it when the capture ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 closed first, then the %2; both FINs were acknowledged (%3). The %1 keeps TIME-WAIT (Linux: 60 s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends closed at once: their FINs crossed (%1). Both keep TIME-WAIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends sent a FIN (%1); the last one is not acknowledged in this capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the %1 closed (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 gave up, and sent neither FIN nor RST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client&apos;s application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server&apos;s application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All segments have the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of it went to the applications, not to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of it was waiting for retransmissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of it went to the network, not to the applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 wanted to open it, and ICMP said that it cannot (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 opened it. The handshake was too short for the capture&apos;s clock (%2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagramText</name>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>retransmits %Ln more</source>
        <translation>
            <numerusform>retransmits %Ln time more</numerusform>
            <numerusform>retransmits %Ln times more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>retransmits %Ln less</source>
        <translation>
            <numerusform>retransmits %Ln time less</numerusform>
            <numerusform>retransmits %Ln times less</numerusform>
        </translation>
    </message>
    <message>
        <source>takes %1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1 less</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments only in the first</source>
        <translation>
            <numerusform>%Ln segment only in the first</numerusform>
            <numerusform>%Ln segments only in the first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments only in the second</source>
        <translation>
            <numerusform>%Ln segment only in the second</numerusform>
            <numerusform>%Ln segments only in the second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs differ</source>
        <translation>
            <numerusform>%Ln pair differs</numerusform>
            <numerusform>%Ln pairs differ</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are the same, segment for segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both retransmit as often and take as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(too unlike to be compared segment for segment everywhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later in the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both begin at their first SYN. Select a segment to see its counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SYN was captured: both begin at the first segment that was. Select a segment to see its counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One begins at its first SYN; of the other none was captured, and it begins at its first segment. Select a segment to see its counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window cannot be shown here. lifeline-cli and lifeline --export work without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some characters have no glyph: apt install fonts-dejavu-core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese has no glyphs: apt install fonts-noto-cjk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstall Lifeline, or set LIFELINE_LESSONS to their folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lessons, %2 with a recording, in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 should stand beside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifeline-lab doctor does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lessons cannot run; their recordings can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireshark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed; only “Open in Wireshark” needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes through a pipe is kept there. Set TMPDIR to a larger disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: the window will not remember what you change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifeline %1, Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody answers at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there and may capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there and may not capture; this gives it the right, and only that:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifeline-capture does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works here, as root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works here, without root</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndpointFacts</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSS offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one place on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessed: no SYN was seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a directory, not a capture file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be read by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner, or copy it to where you may read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk or the network share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, its permissions and the free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file changed since it was read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another file has its name now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file was deleted on disk; what was read stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy if you need it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file became shorter while it was read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading stopped: the packets would take more than %1 of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty (0 bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a pcap or pcapng file (starts with %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is %1, which Lifeline does not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack or convert it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file looks converted by a text-mode transfer (0D 0A for every 0A) and cannot be repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again in binary mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle of a record: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in %1 zero bytes, which are ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged bytes were skipped: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more bytes captured than were on the wire: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more bytes captured than the snapshot length: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unusually large packet: %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packet without any byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the length on the wire is implausible: %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time stamp&apos;s fraction is a second or more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time goes backwards by %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time stamp is out of range (1677 to 2262)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link type %1 is unknown: only bytes can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed data is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or download the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes after the end of the compressed data are ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading stopped: the compressed data unpacks to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file header is cut: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsupported pcap version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please send us the file if you think that it is sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packet claims %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another pcap file begins here and is read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a section&apos;s byte-order magic is wrong (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a section of an unsupported pcapng version: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block is too short: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block&apos;s two lengths differ: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the packet names interface %1, which the section does not describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many interfaces: those after %1 are ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options are damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block&apos;s length is impossible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an interface&apos;s time stamp resolution: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a journal row is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metadata is damaged and ignored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lesson has no recording: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such lesson: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifeline-lab list shows them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab could not be set up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lifeline-lab doctor says what helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, detail</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(packet %1, byte offset %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(packet %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(byte offset %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 packet before it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 packets before it are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file or device, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 sends %2 in %n segment(s)</source>
        <comment>an end, octets</comment>
        <translation>
            <numerusform>%1 sends %2 in %n segment</numerusform>
            <numerusform>%1 sends %2 in %n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 acknowledges with %n ACK(s)</source>
        <comment>an end</comment>
        <translation>
            <numerusform>%1 acknowledges with %n ACK</numerusform>
            <numerusform>%1 acknowledges with %n ACKs</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what the two ends do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments %1 to %2, in %3: nothing is lost, and nothing comes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends %2.</source>
        <comment>an end, a segment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The lab&apos;s link forged it in the client&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab&apos;s link forged it in the server&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never arrived: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment without any flag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sound TCP never sends one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client asks for a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts at a number of its own, %1, shown as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SYN takes one sequence number, so the answer must say ack %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client agrees, and picks its own number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server agrees, and picks its own number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own SYN is %1, shown as 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client says again that it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says again that it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has nothing more to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has nothing more to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its last %Ln octets come with it.</source>
        <translation>
            <numerusform>Its last %Ln octet comes with it.</numerusform>
            <numerusform>Its last %Ln octets come with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>FIN takes one sequence number, so the answer must say ack %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octets again.</source>
        <translation>
            <numerusform>The client sends %Ln octet again.</numerusform>
            <numerusform>The client sends %Ln octets again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octets again.</source>
        <translation>
            <numerusform>The server sends %Ln octet again.</numerusform>
            <numerusform>The server sends %Ln octets again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octets.</source>
        <translation>
            <numerusform>The client sends %Ln octet.</numerusform>
            <numerusform>The client sends %Ln octets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octets.</source>
        <translation>
            <numerusform>The server sends %Ln octet.</numerusform>
            <numerusform>The server sends %Ln octets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seq %1 + %Ln octets = %2: the ack that it waits for.</source>
        <translation>
            <numerusform>seq %1 + %Ln octet = %2: the ack that it waits for.</numerusform>
            <numerusform>seq %1 + %Ln octets = %2: the ack that it waits for.</numerusform>
        </translation>
    </message>
    <message>
        <source>It completes the handshake too: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client confirms: the handshake is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server confirms: the handshake is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has seen that the server is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has seen that the client is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client has every octet before %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has every octet before %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 + %Ln octets = ack %2: the next octet that it expects.</source>
        <translation>
            <numerusform>%1 + %Ln octet = ack %2: the next octet that it expects.</numerusform>
            <numerusform>%1 + %Ln octets = ack %2: the next octet that it expects.</numerusform>
        </translation>
    </message>
    <message>
        <source>The client still misses octet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server still misses octet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later octets have come: the SACK option says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client tells a new window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server tells a new window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack %1 is as before; only the room for more has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client says the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still expects octet %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses: nothing listens on that port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client breaks the connection off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server breaks the connection off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is sent or acknowledged; the other end&apos;s next call fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end did not believe it: its seq is not the one that was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack %1 = the server&apos;s SYN %2, plus 1: a SYN takes one sequence number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack %1 = the client&apos;s SYN %2, plus 1: a SYN takes one sequence number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack %1 = the server&apos;s FIN %2, plus 1: a FIN takes one sequence number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack %1 = the client&apos;s FIN %2, plus 1: a FIN takes one sequence number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is ESTABLISHED already; the server is when this arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is ESTABLISHED already; the client is when this arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can forget the connection. The client waits in TIME-WAIT, for segments still on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client can forget the connection. The server waits in TIME-WAIT, for segments still on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still send: the close is half done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It repeats segment %1, sent %2 before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the first ACK of it here: what it acknowledged before does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST that nobody&apos;s kernel sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end does not learn of it, and still has the connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tcpdump&apos;s lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mermaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PlantUML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pcapng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a ticket: what went wrong, how one sees it, and a table of all segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ladder at any size; its text stays text, to search and to edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ladder on numbered pages, the header on each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ladder as pixels, for slides and chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ladder in letters, for mail and terminals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line a segment, as tcpdump -nn writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sequence diagram that GitHub and GitLab draw by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sequence diagram for wikis and documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row a segment, or a row a connection, for spreadsheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is known, for programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames themselves for Wireshark, each finding as a comment of its packet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportWork</name>
    <message>
        <source>that is the capture itself; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unscaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>cookie of %Ln octets</source>
        <translation>
            <numerusform>cookie of %Ln octet</numerusform>
            <numerusform>cookie of %Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets</source>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment %1 · frame %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, lost on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, arrived (proven by a later segment)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, assumed to have arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames</source>
        <translation>
            <numerusform>%Ln frame</numerusform>
            <numerusform>%Ln frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fragments</source>
        <translation>
            <numerusform>%Ln fragment</numerusform>
            <numerusform>%Ln fragments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames are cut short</source>
        <translation>
            <numerusform>%Ln frame is cut short</numerusform>
            <numerusform>%Ln frames are cut short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames are malformed</source>
        <translation>
            <numerusform>%Ln frame is malformed</numerusform>
            <numerusform>%Ln frames are malformed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems…</source>
        <translation>
            <numerusform>%Ln problem…</numerusform>
            <numerusform>%Ln problems…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames lost by the capture itself</source>
        <translation>
            <numerusform>%Ln frame lost by the capture itself</numerusform>
            <numerusform>%Ln frames lost by the capture itself</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, nothing shows that it was taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln %1 frames not shown</source>
        <comment>UDP frames</comment>
        <translation>
            <numerusform>%Ln %1 frame not shown</numerusform>
            <numerusform>%Ln %1 frames not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames that are not TCP not shown</source>
        <translation>
            <numerusform>%Ln frame that is not TCP not shown</numerusform>
            <numerusform>%Ln frames that are not TCP not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <comment>frames</comment>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames not shown: %1</source>
        <translation>
            <numerusform>%Ln frame not shown: %1</numerusform>
            <numerusform>%Ln frames not shown: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>%Ln octets</source>
        <translation>
            <numerusform>%Ln octet</numerusform>
            <numerusform>%Ln octets</numerusform>
        </translation>
    </message>
    <message>
        <source>octet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>octets %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bit(s)</source>
        <translation>
            <numerusform>%1, %n bit</numerusform>
            <numerusform>%1, %n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterLanguage</name>
    <message>
        <source>The filter is asked of connections, not of frames. Letters may be large or small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain word is whatever it may be:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  an address or a part of one, a port: 10.0.0.1, 192.168., fd00, 10.0.0.0/8, 10.0.0.1:80, 443</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  a state at the end of the capture: established, time-wait, fin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  how it ended: refused, reset, unanswered, half-closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  a finding, a conn_state, a number: zero-window, S0, #12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key asks for one thing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  With client. or server. before it, one end only: client.port, server.state, client.bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  key:value, key = value and key value are the same; key:a,b is either; != is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  &lt; &lt;= &gt; &gt;= compare: bytes &gt; 1MB, rtt &gt; 50ms, duration &lt; 2s, port:8000-8999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together: a b, a and b; a or b; not a, !a; parentheses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpf: at the beginning gives the rest to libpcap: bpf: tcp port 80 and net 10.0.0.0/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some filters:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A filter has at most %1 octets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parentheses may be %1 deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing here: a word, key:value, or a parenthesis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” wants a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This parenthesis was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quotation has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither less nor greater: compare it with : or !=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address, part of one, or network like 10.0.0.0/8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bits are more than the address has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no port, nor a range like 8000-8999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a unit that does not belong here. Times: ns, us, ms, s, min, h. Octets: kB, MB, GB, KiB, MiB, GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no finding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no problem of a diagnosis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libpcap says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection has no flags, lengths or payload of its own: of BPF only protocols, networks, hosts and ports can be asked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are not looked up: write the address instead of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key “%1”. Keys: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no state of RFC 9293: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no outcome: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of Zeek&apos;s conn_state: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> after %1</source>
        <comment>retransmission of 5 after 203 ms</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time-out took all for lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission timer, %1 times in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tail loss probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast, %1 told of the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast, ACKs told of the gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in smaller pieces, the path&apos;s MTU was too small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a reason that does not show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody listens on this port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the accept queue is full (tcp_abort_on_overflow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed with data unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the application aborted (SO_LINGER 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end had closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an acknowledgment that this end cannot accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end does not know the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its end gave up waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast open: asks for a cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast open: with a cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast open: data in the SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast open: the data in the SYN was not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured twice: the same datagram as %1, %2 later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured twice: the same datagram as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission of %1%2: %3</source>
        <comment>segment, after a time, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spurious: %1 had arrived, as %2 says by D-SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spurious: %1 had arrived, as %2 echoes its timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of %1 made by the network%2</source>
        <comment>segment, after a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of order: sent before %1, seen %2 after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of order: sent before %1, seen after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before it a gap that the capture never saw filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledges octets that the capture does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate ACK %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK: octets have arrived behind a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D-SACK: octets have arrived twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D-SACK: octets of %1 had arrived before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero window: there is no room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window probe %1%2</source>
        <comment>number, after a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fills the window that its receiver offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window update: there is more room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-alive probe %1%2</source>
        <comment>number, after a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers keep-alive probe %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenge ACK, provoked by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simultaneous open: the SYNs crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simultaneous close: the FINs crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-close: its receiver goes on sending at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-open: one end has lost the connection, the other has not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>addresses and ports of an earlier connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SYN cookie: the options of the SYN have no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ACK %1 was not taken: accept queue full, or deferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends a TIME-WAIT early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped for its old timestamp (PAWS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urgent data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, likely</source>
        <comment>a finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, perhaps</source>
        <comment>a finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · rests on %2 · %3</source>
        <comment>confidence, segments, frames</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path&apos;s MTU was too small: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sender goes on, so somebody else made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than the MSS: the network card cuts it up later (TSO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than the MSS: put together from several before it was captured (GRO, LRO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than the MSS: seen before the network card cuts it up, or put together after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong checksum: a receiver drops it without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong checksum: damaged, dropped without a word; %1 repairs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n octets are other than in %1, for the same sequence numbers</source>
        <translation>
            <numerusform>%n octet is other than in %1, for the same sequence numbers</numerusform>
            <numerusform>%n octets are other than in %1, for the same sequence numbers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 quotes what is not in flight: late or forged, and ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer came, %1 times in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>checksums of this end were not computed yet when captured (offload to its network card, or loopback): %n segments</source>
        <translation>
            <numerusform>checksums of this end were not computed yet when captured (offload to its network card, or loopback): %n segment</numerusform>
            <numerusform>checksums of this end were not computed yet when captured (offload to its network card, or loopback): %n segments</numerusform>
        </translation>
    </message>
    <message>
        <source>answers the window probe in segment %1: still no room</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldText</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, no trouble</source>
        <comment>segments, octets, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>segments, octets, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>segments, octets</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>There is no segment %1: they go from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1 carries no segment of this connection: its frames go from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last segment was sent %1 after the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment carries sequence number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment acknowledges %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no segment yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a segment (12), a frame (#123), a time (1.5 s, 14:02:31) or a number (seq 1448).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Just before:</source>
        <comment>a question is about a moment before the marked segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is on its way:</source>
        <comment>a question is about the marked segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the program:</source>
        <comment>a question is about a system call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <comment>a lesson</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more segments; Lifeline shows them all.</source>
        <comment>below a ladder that was cut</comment>
        <translation>
            <numerusform>… and %n more segment; Lifeline shows them all.</numerusform>
            <numerusform>… and %n more segments; Lifeline shows them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IcmpText</name>
    <message>
        <source>%1 from %2 (frame %3)</source>
        <comment>ICMP message, address, number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LadderText</name>
    <message>
        <source>%1 (guessed)</source>
        <comment>end of a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonFault</name>
    <message>
        <source>This is no number: expected digits such as 9292, or a text in quotes such as &quot;40ms&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is wrong: expected &quot;…&quot; on one line, with \\ for a backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is wrong: expected a comma between its parts and ] at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table is wrong: expected key = value, commas between them and } at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This heading is wrong: expected [network], or [[rule]] of a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is wrong: expected key = value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is wrong: expected a text in &quot;quotes&quot;, a number, true or false, [a list] or {a table}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is wrong: expected true or false, or a text in &quot;quotes&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This comment has a character that is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands here a second time: expected each key and each [heading] once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text: expected UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has no end: expected a second &quot; on the same line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no TOML: expected key = value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only strings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in %2: expected %3</source>
        <comment>a key, where, what may stand there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks &quot;%2&quot;: expected %3</source>
        <comment>where, a key, its value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2: expected %3</source>
        <comment>a key, its value, what may stand there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected %2</source>
        <comment>what is wrong, what may stand there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossText</name>
    <message>
        <source>a rule of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link is cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the link was cut while it was on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no host has the address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the queue before the link is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was dropped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run ended while it was on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run ended while the link held it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 drops it</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cuts the link</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejects it</source>
        <comment>a rule</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;ding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened halfway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>repeats %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeated by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledges %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenges %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenged by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came twice</source>
        <comment>says a D-SACK of a segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed, says %1</source>
        <comment>of a retransmission</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTT %1, %2, %3</source>
        <comment>duration, segments, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ %1, %2, %3</source>
        <comment>duration, segments, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message>
        <source>again in %1</source>
        <comment>repeated by, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acks %1</source>
        <comment>acknowledges, short</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack by %1</source>
        <comment>acknowledged by, short</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketField</name>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EtherType</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority (PCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop eligible (DEI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARPHRD type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header length (IHL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DSCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t fragment (DF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More fragments (MF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fragment offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to live (TTL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgment number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CWR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom of stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags and version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VXLAN network (VNI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamp value (TSval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamp echo (TSecr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum segment size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MD5 signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication (TCP-AO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multipath TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast Open cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>the picture would be %1 by %2 pixels;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scale of %1 is the largest that works; SVG and PDF have no such limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that is too long for PNG at any scale; SVG and PDF have no such limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name must end in .svg, .pdf or .png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotWords</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq %1:%2, retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq %1:%2, out of order or a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq %1, probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to seq %1, lost on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window edge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window closed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq %1:%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round trip %1, by its timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel&apos;s SRTT %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel&apos;s RTO %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel&apos;s cwnd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel&apos;s ssthresh %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throughput %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goodput %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured where the capture was taken: from there to the receiver and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the sender sees it: from sending to the arrival of the ACK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured near the client: the whole round trip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured near the client: only how fast the client answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured near the server: only how fast the server answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured near the server: the whole round trip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured on the way: from there to the server and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured on the way: from there to the client and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time–sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round-trip time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window and flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by timestamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRTT (kernel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO (kernel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cwnd (kernel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ssthresh (kernel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goodput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets sent for the first time; a bar is one segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments that were overtaken, and copies that the network made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep-alives and window probes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording says that this segment did not arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets behind a gap that the receiver says it has (RFC 2018).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to here the receiver has everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to here the sender may send: ACK plus window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver&apos;s buffer is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From octets that were sent once to the ACK that covers them (Karn&apos;s rule, RFC 6298).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of octets sent twice: the timestamp in the ACK tells which copy it answers (RFC 7323).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smoothed round trip of the sender&apos;s kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After this time without an ACK the sender&apos;s kernel sends again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets sent and not yet acknowledged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room that the receiver advertises, scaled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The congestion window of the sender&apos;s kernel, in octets of its MSS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below it cwnd grows in slow start; absent before the first loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload that was sent, repeats included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload that was acknowledged: each octet once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets of payload in each segment. Larger than the MSS: the network card cuts it up later, or joined it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest payload that the receiver&apos;s SYN allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client → server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server → client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · segment %3</source>
        <comment>time, what, which</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round trip could be measured: the client sent nothing that is acknowledged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round trip could be measured: the server sent nothing that is acknowledged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client sent no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round trip could be measured: no ACK for it was captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round trip could be measured: all that was acknowledged had been sent twice, and no timestamp tells which copy was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaged over %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SYN was captured: how the window is scaled is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresenterOverlay</name>
    <message>
        <source>Space, →, ↓, Enter, N, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>←, ↑, Backspace, P, Page Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5, Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the first stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+1 – 4, Ctrl+1 – 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one raised hand more, one fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tell the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all answers; copy them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>black screen, white screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segments fly faster, slower, not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B or ., W or ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all that is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions on or off; their level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enlarge, pointer ring, state diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C, Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next connection, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white or black ground</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>The SYN has no answer; the capture ends %1 after it, sooner than it would be sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SYN has no answer in %1, neither SYN-ACK nor RST, and was not sent again: an ICMP error ended the attempt, or the application gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 SYNs in %2, no SYN-ACK and no RST: something drops them or the answers without a word (a firewall, a wrong route, a host that is down), or the listener&apos;s queues are full. connect() fails with ETIMEDOUT when the repeats are used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST answered the SYN after %1: nobody listens on the %2&apos;s port, or a firewall rejects it with a RST. connect() fails with ECONNREFUSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SYN was lost on the way and sent again %1; that cost %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SYN arrived, and the %1 did not answer it: the listener&apos;s accept queue or SYN queue was full. It was sent again %2; that cost %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SYN had to be sent again %1; that cost %2. It or its SYN-ACK was lost, or the listener&apos;s queues were full: this capture cannot tell which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 answered the SYN, but its SYN-ACK did not reach the %2, which sent the SYN again %3; that cost %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s SYN-ACK has no answer; the capture ends %2 after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s SYN-ACK, sent again %2, never got its ACK: the way back is broken, or the SYN&apos;s address was forged (SYN flood)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s last ACK of the handshake was lost: the %2 sent its SYN-ACK again after %3, while the %1 believed itself connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 did not take the last ACK of the handshake, nor the octets behind it, and sent its SYN-ACK again %2 within %3: its accept queue was full. The %4 believed itself connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 answered the last ACK of the handshake with a RST: its accept queue was full and tcp_abort_on_overflow is 1. connect() had succeeded; the next call fails with ECONNRESET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 did not take the bare last ACK of the handshake and sent its SYN-ACK again after %2: it waits for octets (TCP_DEFER_ACCEPT) or its accept queue was full, or the ACK was lost on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 did not take the bare last ACK of the handshake and sent its SYN-ACK again after %2: it waits for octets (TCP_DEFER_ACCEPT) or its accept queue was full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 still had an earlier connection with these addresses and ports: it answered the SYN with a challenge ACK, the %2&apos;s RST ended the old one, and the next SYN opened this one %3 after the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 closed with octets unread in its receive buffer, so its kernel sent a RST instead of a FIN. What the %2 had not yet read may be lost; its next call fails with ECONNRESET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s application aborted: close() with SO_LINGER 0, or what amounts to it. What was not yet delivered is thrown away, and there is no TIME-WAIT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 wrote %2 after the %3&apos;s FIN, which it had acknowledged, to an end that was closed both ways: a RST came back. That write succeeded; the next one fails with EPIPE (broken pipe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 closed the idle connection while the %2 was sending on it: FIN and octets crossed, and a RST came back. The %2 cannot know whether the request was processed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 closed while octets of the %2 were still to come: they met a closed socket, and a RST came back. What they said is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-open: the %1 no longer knew the connection (a restart, or a RST that was lost), and the %2 still believed in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST in the %1&apos;s name that the %1 hardly sent: something on the way (a firewall, a load balancer, an intruder) made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST of the %1 ended it; the segments do not show why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 probed the %2&apos;s closed window %3 in %4 and gave up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 was sending again, %2 in %3, when the capture ended: nothing answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s application did not read: its window was closed for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1&apos;s application did not read: its window was closed for %2, and the %3 probed it %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %1 sent %n segments again in smaller pieces: the path&apos;s MTU is smaller than its own, and a router said so by ICMP</source>
        <translation>
            <numerusform>The %1 sent %n segment again in smaller pieces: the path&apos;s MTU is smaller than its own, and a router said so by ICMP</numerusform>
            <numerusform>The %1 sent %n segments again in smaller pieces: the path&apos;s MTU is smaller than its own, and a router said so by ICMP</numerusform>
        </translation>
    </message>
    <message>
        <source>Octets of the %1 were lost, and %2 only the retransmission timer sent them again; the longest wait was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %1 sent %n segments again that had arrived: the path reorders, or ACKs came late or not at all</source>
        <translation>
            <numerusform>The %1 sent %n segment again that had arrived: the path reorders, or ACKs came late or not at all</numerusform>
            <numerusform>The %1 sent %n segments again that had arrived: the path reorders, or ACKs came late or not at all</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1&apos;s FIN was sent again %2: it or its ACK was lost. It waited %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST of the %1 ended the %2&apos;s TIME-WAIT early, as net.ipv4.tcp_rfc1337 = 0 allows; segments still on their way could then reach a new connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 has had the FIN for %2 and has not closed: it stays in CLOSE-WAIT. Unless it still means to send, its application forgot close()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>what went wrong, its segments</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely: %1 (%2).</source>
        <comment>what went wrong, its segments</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps: %1 (%2).</source>
        <comment>what went wrong, its segments</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n keep-alive probes of the %1 in %2 had no answer, so it gave up: the %3 or the way to it is gone. The waiting call fails with %4</source>
        <translation>
            <numerusform>%n keep-alive probe of the %1 in %2 had no answer, so it gave up: the %3 or the way to it is gone. The waiting call fails with %4</numerusform>
            <numerusform>%n keep-alive probes of the %1 in %2 had no answer, so it gave up: the %3 or the way to it is gone. The waiting call fails with %4</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 sent the same again %2 in %3 without an answer and gave up: sooner than Linux does by itself, so TCP_USER_TIMEOUT or a lowered tcp_retries2. Its calls fail with %4; the %5 may still believe in the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 sent the same again %2 in %3 without an answer and gave up: the repeats of tcp_retries2 are used up. Its calls fail with %4; the %5 may still believe in the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n segments of the %1 have a wrong checksum: damaged on the way, or made wrong. A receiver drops such a segment without a word, and only a repeat mends it</source>
        <translation>
            <numerusform>%n segment of the %1 has a wrong checksum: damaged on the way, or made wrong. A receiver drops such a segment without a word, and only a repeat mends it</numerusform>
            <numerusform>%n segments of the %1 have a wrong checksum: damaged on the way, or made wrong. A receiver drops such a segment without a word, and only a repeat mends it</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 sent other octets %2 for sequence numbers that it had used: something on the way changes the stream, or forges segments to deceive whoever watches. The %3 keeps one of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says that the %2&apos;s segment does not fit, and it was not sent again in smaller pieces: where the %2 never gets the ICMP (a firewall drops it), it hangs with every large segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %1 sent %n segments again in smaller pieces, since the path&apos;s MTU is smaller than its own: %2</source>
        <translation>
            <numerusform>The %1 sent %n segment again in smaller pieces, since the path&apos;s MTU is smaller than its own: %2</numerusform>
            <numerusform>The %1 sent %n segments again in smaller pieces, since the path&apos;s MTU is smaller than its own: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered the SYN after %2. connect() fails with %3 on Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered the SYN after %2. The SYN was sent again %3 all the same: it did not arrive, or is only a hint there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is about a segment of the %2, and %3 more like it. TCP takes it as a hint and goes on; it ends nothing by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is about a segment of the %2. TCP takes it as a hint and goes on; it ends nothing by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 quotes a sequence number of the %2 that is not in flight (%3 such errors): it came very late, or somebody who cannot see the connection forged it. Kernels ignore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 quotes a sequence number of the %2 that is not in flight: it came very late, or somebody who cannot see the connection forged it. Kernels ignore it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 says why</source>
        <comment>what went wrong, an ICMP error</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Octets of the %1 were lost and sent again in %n segments without waiting for the timer (fast retransmission or tail loss probe); the longest wait was %2</source>
        <translation>
            <numerusform>Octets of the %1 were lost and sent again in %n segment without waiting for the timer (fast retransmission or tail loss probe); the longest wait was %2</numerusform>
            <numerusform>Octets of the %1 were lost and sent again in %n segments without waiting for the timer (fast retransmission or tail loss probe); the longest wait was %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseText</name>
    <message numerus="yes">
        <source>%1 … and %n more</source>
        <comment>the first items of a list, and how many follow</comment>
        <translation>
            <numerusform>%1 … and %n more</numerusform>
            <numerusform>%1 … and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of port %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of the %1: %2</source>
        <comment>client or server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States of the %1 of port %2: %3</source>
        <comment>client or server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System calls of %1: %2</source>
        <comment>an actor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2: %3 ± %4</source>
        <comment>two segments and a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of %1: %2 ± %3</source>
        <comment>a system call and a time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2: %3</source>
        <comment>a counter, client or server, a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every packet arrived or is known to be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred states equal the kernels’ at %1 of %2 readings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionText</name>
    <message>
        <source>the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack is the next number expected. The SYN has number %1 and counts as one octet: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack is the next number expected. The FIN has number %1 and counts as one octet: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>ack is the next number expected. Segment %1 begins at %2 and takes %n number(s): %3.</source>
        <translation>
            <numerusform>ack is the next number expected. Segment %1 begins at %2 and takes %n number: %3.</numerusform>
            <numerusform>ack is the next number expected. Segment %1 begins at %2 and takes %n numbers: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no connection that this could belong to, or gives it up: it sends RST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN-ACK does two things: it acknowledges the SYN, and it carries the sender&apos;s own first number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection begins with a SYN, which carries the sender&apos;s first number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing more to send: close() or shutdown() sends FIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The third segment of the handshake acknowledges the SYN of the other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A FIN is acknowledged like an octet; the other direction may go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: in %2, sending %3 leads to %4 (RFC 9293 §3.3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: in %2, receiving %3 leads to %4 (RFC 9293 §3.3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect() returns 0 when the SYN-ACK has come: for the client the handshake is complete then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the end of the stream: the peer&apos;s FIN has come, and all before it has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST in answer to the SYN means that nobody listens there: connection refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A RST ended the connection. The first call that notices says so: connection reset by peer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection can no longer be written to: broken pipe. Without MSG_NOSIGNAL, SIGPIPE comes as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was sent again until the kernel gave up: connection timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call must not wait, and there is nothing yet: %1 means try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ICMP error told the kernel that the way does not exist: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call fails with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number is not exactly the next one expected. It is ignored, or answered with a challenge ACK (RFC 5961 §3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an end of the connection, flags</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, the end of the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sends the first segment, and with which flags?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sends the next segment, and with which flags?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which ack number will the next segment of %1 carry?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which state is %1 once its next segment has left?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which state is %1 once this segment has arrived?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this RST close the connection of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does %1() of %2 return now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is acceptable in %1, so the connection ends at once (RFC 9293 §3.10.7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not acknowledge the SYN, so it is ignored (RFC 9293 §3.10.7.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME-WAIT ignores it, so that no old segment can end it early (RFC 1337).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq is %1, expected is %2</source>
        <comment>of a RST</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is acceptable, so the connection ends at once (RFC 9293 §3.10.7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: inside the window, but not exact, so a challenge ACK asks back (RFC 5961 §3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it does not fit, and is dropped without a word (RFC 5961 §3.2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepeatText</name>
    <message>
        <source>RTO = SRTT + 4 × RTTVAR (RFC 6298 §2.3). SRTT is about %1 here, and Linux takes at least 200 ms for the second term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO = SRTT + 4 × RTTVAR, and at least 1 s (RFC 6298 §2.4). SRTT is about %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTO = SRTT + 4 × RTTVAR (RFC 6298 §2.3). SRTT is about %1 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No RTT has been measured yet, so the RTO is 1 s (RFC 6298 §2.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No RTT has been measured yet. RFC 6298 §2.1 begins with an RTO of 1 s; this end waits %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every time-out doubles the RTO (RFC 6298 §5.5): %1 before, %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFC 6298 §5.5 would double it. Linux from 6.5 on lets the first four time-outs of a SYN be equally long (tcp_syn_linear_timeouts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The persist timer backs off like the RTO: each probe doubles it (RFC 9293 §3.8.6.1): %1 before, %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The persist timer probes a closed window again and again, since the window update may have been lost (RFC 9293 §3.8.6.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep-alive probes without an answer follow each other at a fixed interval, %1 here; Linux: tcp_keepalive_intvl, 75 s (RFC 1122 §4.2.3.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sends anything. Who breaks the silence, and how long after its previous probe?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer comes. Who sends again, and how long after the last attempt?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A timer ran out: what is not acknowledged is sent again (RFC 6298 §5.4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tail loss probe: 2 round trips, plus an ACK delay where one segment is on its way, at most the RTO (RFC 8985 §7.2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleName</name>
    <message>
        <source>client 2&apos;s third segment is held for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client 3&apos;s third segment is held for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a firewall that drops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bad cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of the SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of the FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third client&apos;s reply is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fourth client&apos;s reply is lost too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a router whose queue grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two holes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third segment of the silent client is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third segment of the second client is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the power is off: no RST leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a router that knows no way to the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a router that knows no way to the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a firewall: iptables -j REJECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a firewall: firewalld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a firewall: reject with tcp reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last ACK is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second client&apos;s data is lost once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tunnel of MTU 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a detour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second connection&apos;s SYN-ACKs are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dead path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client&apos;s SYN is held until both are under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s SYN is held until both are under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s SYN-ACK takes 12 ms more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third segment of the unlucky client is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first SYN is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third segments of the slow clients are held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first SYN takes 300 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first SYN-ACK is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentText</name>
    <message>
        <source>forged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>no control bits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 sends %3.</source>
        <comment>number, sender, segment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards the client is in %1, the server in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ACKs</source>
        <comment>that were sent back to back</comment>
        <translation>
            <numerusform>%n ACK</numerusform>
            <numerusform>%n ACKs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <comment>with data, that were sent back to back</comment>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenLadder</name>
    <message numerus="yes">
        <source>%1, %Ln segments</source>
        <comment>the sequence diagram</comment>
        <translation>
            <numerusform>%1, %Ln segment</numerusform>
            <numerusform>%1, %Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StreamText</name>
    <message numerus="yes">
        <source>[%Ln octets missing]</source>
        <translation>
            <numerusform>[%Ln octet missing]</numerusform>
            <numerusform>[%Ln octets missing]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TcbFacts</name>
    <message>
        <source>retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persist (window probe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel said %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred: at the latest after %1 (RFC 9293 §3.8.6.3). Linux takes 40 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred: 2 MSL are %1 (RFC 9293 §3.4.2). Linux takes 60 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· kernel</source>
        <comment>below the name of a variable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an end and its timer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred by RFC 6298: %1, never less than 1 s. Linux goes down to 200 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred: it probes the closed window after %1, each time twice as long (RFC 9293 §3.8.6.1). Linux starts at 200 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred: this end sends keep-alives after %1 without a word. The default of RFC 1122 §4.2.3.6 is 2 hours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>retransmission timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>duration, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 RTT = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tail loss probe&apos;s timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persist timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-alive timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too short for the capture&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 RTT: too short for the capture&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message numerus="yes">
        <source>%n octets</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::app::Application</name>
    <message>
        <source>There is no lesson “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lessons are not where they should be. Reinstall Lifeline, or set LIFELINE_LESSONS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab is not permitted here: this is the recording that came with the lesson. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab is not permitted here. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab is missing: %1 should stand beside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson failed, and the lab did not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson failed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Lifeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the lab…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real client and a real server, on this machine&apos;s own kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first connection appears as soon as it is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TCP connection in this capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another one, or run a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>

Press Enter to run it on this machine&apos;s own kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a pcap or pcapng file here, or press Ctrl+O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures (*.pcap *.pcapng *.cap *.dmp *.gz);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Lifeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifeline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the life of a TCP connection: which segment went when, with which seq and ack, and which state each end was in.

Free software under the GNU GPL, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems in the capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files of this machine can be opened. Save it here first, or use File &gt; Open from a command, with curl or ssh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next capture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous capture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of that is only possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>These two captures show %Ln connections from both ends. %1 Their clocks can be set against each other to ± %2.</source>
        <translation>
            <numerusform>These two captures show %Ln connection from both ends. %1 Their clocks can be set against each other to ± %2.</numerusform>
            <numerusform>These two captures show %Ln connections from both ends. %1 Their clocks can be set against each other to ± %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first packet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide what was captured twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hide what was captured twice (%Ln segments)</source>
        <translation>
            <numerusform>&amp;Hide what was captured twice (%Ln segment)</numerusform>
            <numerusform>&amp;Hide what was captured twice (%Ln segments)</numerusform>
        </translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hosts and a link, on this machine&apos;s own kernel. Press Listen at the server, then Connect at the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The play is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab ended the play: it lasts an hour at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab is not permitted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab died.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab died in the middle of the play, and did not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lab died in the middle of the play. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side – Lifeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson could not be run twice. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” runs twice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) left out: not TCP, or not to be made anonymous.</source>
        <translation>
            <numerusform>%n frame left out: not TCP, or not to be made anonymous.</numerusform>
            <numerusform>%n frames left out: not TCP, or not to be made anonymous.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection is too long for a picture on the clipboard. Export it as SVG or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter of the connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two captures do not join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two captures are joined: choose two files, with Ctrl held down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was captured? It is kept nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) from %1.</source>
        <translation>
            <numerusform>%Ln frame from %1.</numerusform>
            <numerusform>%Ln frames from %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens a connection to %2.</source>
        <comment>two addresses with ports</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the file is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a handout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handout is written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards are not where they should be. Reinstall Lifeline, or set LIFELINE_CARDS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) and comment(s) of yours left out.</source>
        <translation>
            <numerusform>%n name or comment of yours left out.</numerusform>
            <numerusform>%n names and comments of yours left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures (*.pcapng *.pcap);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written; the capture is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pcapng (*.pcapng);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln captures are open, and the first is shown. They can be merged by time into one.</source>
        <translation>
            <numerusform>%Ln capture is open.</numerusform>
            <numerusform>%Ln captures are open, and the first is shown. They can be merged by time into one.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Merging %Ln captures…</source>
        <translation>
            <numerusform>Merging %Ln capture…</numerusform>
            <numerusform>Merging %Ln captures…</numerusform>
        </translation>
    </message>
    <message>
        <source>The language changes when this has ended and Lifeline is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one setting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file, a place in it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are connected already when the capture begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It appears as soon as a TCP segment of one is captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line above says why. Open another capture, or run a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two captures of the same connections, made at two places (Ctrl+click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) from %1 so far.</source>
        <translation>
            <numerusform>%Ln frame from %1 so far.</numerusform>
            <numerusform>%Ln frames from %1 so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::app::Comparison</name>
    <message>
        <source>There is no TCP connection in this capture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::app::DoctorDialog</name>
    <message>
        <source>What works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::app::Presenting</name>
    <message>
        <source>%1 (%2 × %3)</source>
        <comment>a screen: its name and size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenting – Lifeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::app::RowCopy</name>
    <message>
        <source>Copying rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::app::SegmentTools</name>
    <message>
        <source>A comment on segment %1. It is kept beside the capture, not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireshark opens files: this came through a pipe, or from a lesson. Save it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireshark is not installed: there is no program “wireshark” on the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireshark could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln rows were copied.</source>
        <translation>
            <numerusform>Only the first %Ln row was copied.</numerusform>
            <numerusform>Only the first %Ln rows were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::app::Sources</name>
    <message>
        <source>The program that captures is missing: it should stand at %1. Install Lifeline&apos;s package, or build it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be started. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capturing on %1 is not permitted. Give lifeline-capture the right to capture, and only that, with the first command; or capture once as root with the second, in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capturing on %1 ended. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed, and did not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::cards::CardListModel</name>
    <message>
        <source>%1, %2</source>
        <comment>a word and its kind</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::cards::CardView</name>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and word</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::cards::CardsDialog</name>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flag, state, counter, error…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card has this. Try a flag, a state, a counter, an errno or a sysctl.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::connections::ConnectionDelegate</name>
    <message>
        <source>#%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message>
        <source>1 octet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::connections::ConnectionList</name>
    <message>
        <source>No connections yet. Open a capture, or run a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection matches. Esc clears the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is not finished, or has an error. Esc clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connections yet. Each appears with its first segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No TCP connection in it. Open another capture, or run a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::connections::FilterLine</name>
    <message numerus="yes">
        <source>%1 of %Ln connection(s)</source>
        <translation>
            <numerusform>%1 of %Ln connection</numerusform>
            <numerusform>%1 of %Ln connections</numerusform>
        </translation>
    </message>
    <message>
        <source>looking… %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::connections::TableColumns</name>
    <message>
        <source>As at first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::EndColumn</name>
    <message>
        <source>Small segments do not wait for the ACK of the one before (Nagle&apos;s algorithm off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge at once, for now: no delayed ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send only full segments until it is pulled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe a silent peer, after two hours unless TCP_KEEPIDLE is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>socket(), connect(): sends a SYN, and waits for the SYN-ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>socket(), bind(), listen(): from now on the kernel answers SYNs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept(): takes the first connection out of the accept queue; does not wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send(): into the kernel&apos;s buffer; segments follow when TCP may send them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recv(): what has come in order; does not wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to send; a number is so many octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shutdown(SHUT_WR): sends a FIN; this end can still receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close(): a FIN, or a RST where something was not read; a listener without a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SO_LINGER with 0, then close(): a RST instead of a FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIGKILL to the process: its kernel closes its sockets; the next one takes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setsockopt() on the connection&apos;s socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backlog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of the accept queue that listen() asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server listens first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then a client connects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waits: the call has not returned. Meanwhile this process can only be killed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All four processes of this end were killed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::FrameStrip</name>
    <message>
        <source>On the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops it: it never arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>armed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: disarm it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way. Click: hold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing now; a delay of 100 ms, or Hold, gives time to click a segment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::FreePlayPanel</name>
    <message>
        <source>Free play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::InjectDialog</name>
    <message>
        <source>Inject a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a timestamp that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seq, relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ack, relative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection yet that it could fit to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SYN inside a connection is answered with a challenge ACK (RFC 5961 §4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what the receiver expects next: it believes this RST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what the receiver expects next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets left of what the receiver expects: old to it.</source>
        <translation>
            <numerusform>%Ln octet left of what the receiver expects: old to it.</numerusform>
            <numerusform>%Ln octets left of what the receiver expects: old to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets ahead: inside the window it is answered with a challenge ACK (RFC 5961 §3).</source>
        <translation>
            <numerusform>%Ln octet ahead: inside the window it is answered with a challenge ACK (RFC 5961 §3).</numerusform>
            <numerusform>%Ln octets ahead: inside the window it is answered with a challenge ACK (RFC 5961 §3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets ahead of what the receiver expects: a gap.</source>
        <translation>
            <numerusform>%Ln octet ahead of what the receiver expects: a gap.</numerusform>
            <numerusform>%Ln octets ahead of what the receiver expects: a gap.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::LinesPage</name>
    <message>
        <source>Lines and their answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every button is a line here. Type your own below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines without their answers, as lifeline-lab play reads them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a lesson…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson file that plays the same lines, to be given texts and promises</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::LinkColumn</name>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on the link until you let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrives twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lets the next one of that end go first, for a second at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An octet is changed: the receiver&apos;s kernel finds the checksum wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a segment is on its way, in each direction; counts for what is sent from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every segment stays on the link until you click it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets go all that is held, first come first served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing passes in either direction until the link is mended; what is under way is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inject…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a segment that nobody sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut: nothing passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::EndpointsView</name>
    <message>
        <source>Choose a connection to see its two ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel counters since start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states: model = kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>states: model ≠ kernel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::FrameView</name>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a field to see its octets, or an octet to see its field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::HexView</name>
    <message>
        <source>Octets of the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::PacketView</name>
    <message>
        <source>After this packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server queues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel counters since start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a segment to see its header, and both ends after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model = kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model ≠ kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireshark would say: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers and octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::StoryView</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network or application?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to check next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at every segment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection to read its story: who opened it, what went wrong, who closed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SYN was seen: which end is the client is guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that shows in the segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::Bar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::FindBar</name>
    <message>
        <source>Find a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a count that still grows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found</source>
        <comment>count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in rows: SYN, seq 1448, 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no row (data is not searched)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::GoToBar</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to: 12, #123, 1.5 s, seq 1448</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::LadderView</name>
    <message>
        <source>Sequence diagram</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::lanes::LanesView</name>
    <message>
        <source>Connections to the same server, a lane each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection: the lanes show it and all others to the same server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lane(s)</source>
        <translation>
            <numerusform>%Ln lane</numerusform>
            <numerusform>%Ln lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2
%3 · %Ln segment(s) · %4</source>
        <translation>
            <numerusform>%1 → %2
%3 · %Ln segment · %4</numerusform>
            <numerusform>%1 → %2
%3 · %Ln segments · %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::lessons::CommandRow</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>a command</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::lessons::LessonPage</name>
    <message>
        <source>Promised, and seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <comment>promises of a lesson</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kernel, or a busy machine, may do it differently: that is no fault of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your own machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some need root. Type them while your own client and server talk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <comment>a command</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter runs it, on this machine&apos;s own kernel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::lessons::VerdictRow</name>
    <message>
        <source>Seen instead: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relative seq</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence numbers counted from the SYN, or as on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags as &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compressed time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the &amp;beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the row &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;nnections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons and connections &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatus bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Lifeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow while it grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pac&amp;ket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;ates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;lots panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plays the connection; silences of more than a second are shortened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next call or &amp;change of state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous call or change of s&amp;tate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the b&amp;eginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;last segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all of it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day in &amp;UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go for&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lin&amp;ked segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original of a retransmission, what an ACK acknowledges, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as tcpdump line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text under the pointer; by key the segment&apos;s sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the stream as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;omment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in &amp;Wireshark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The capture&apos;s file, at this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ame the addresses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide what was captured twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes: all &amp;clients of this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections over the whole &amp;width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections with tr&amp;ouble first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fil&amp;ter of the connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Event rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for every event, whatever time it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heights to scale, long silences folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to &amp;scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height is time and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open or fold this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fold all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open from a co&amp;mmand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;last capture at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture on a network device of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start or stop capturing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export plot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy plot as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save data of plot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;data of plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Free play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play with this lesson&apos;s &amp;network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run with one setting &amp;changed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompare with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <comment>copy as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me&amp;rmaid</source>
        <comment>copy as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plant&amp;UML</source>
        <comment>copy as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <comment>copy as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join two captures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <comment>copy as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;filter of the connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen, stop by stop, with questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;handout…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson on paper: ladder, narration, questions, and answers on a page of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every flag, state, option, counter, error and setting, explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explain what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards of the segment&apos;s flags, states, options and findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save capture as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::Banner</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::CommentDialog</name>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away what you wrote?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep writing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::DetailsDialog</name>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::MainWindow</name>
    <message>
        <source>Lifeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::NamesDialog</name>
    <message>
        <source>Names for addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name stands before its address wherever that is shown. Empty takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of %1</source>
        <comment>an address</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: a command, a menu or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment after or before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down  Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first, the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home  End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page on or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgDown  PgUp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Down  Shift+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or fold the run under the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, zoom out, all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+  -  0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left  Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up  Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the scrubber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call or change of state before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Left  Ctrl+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PgUp  PgDown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning, the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane above or below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+  -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this connection&apos;s diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the state diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State after or before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to that state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::playback::Scrubber</name>
    <message>
        <source>To the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the last segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this moment and show the whole connection again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::playback::Track</name>
    <message>
        <source>Time of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silences of more than %1 are shortened to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::plots::PlotPanel</name>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tcpdump text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose octets the plot shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection to see its plots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::plots::PlotView</name>
    <message>
        <source>↑ window edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::plots::TcpdumpView</name>
    <message>
        <source>tcpdump text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::presenter::PresenterView</name>
    <message>
        <source>The answers are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen is too narrow for the state diagram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: no flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions: on, level %1 of %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions are off (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the right answer</source>
        <comment>a choice</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::CompareDialog</name>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection&apos;s number, or a client&apos;s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections of %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This capture has no other connection. Another file may have.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::Connectors</name>
    <message>
        <source>Which segments correspond</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::SideBySideView</name>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the one before (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the one after (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::VaryDialog</name>
    <message>
        <source>Run with one setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” runs twice: as it is, and with this changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sysctl, a socket option, or one of backlog, delay, rate, mtu, family; client: or server: before it means that end alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::sources::CaptureDialog</name>
    <message>
        <source>All packets that pass the device, not only this machine&apos;s (promiscuous)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep of each packet only the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the packets in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets of a packet that are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all packets, or for example: tcp port 443 and host 10.0.0.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture only (BPF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name that the files&apos; names begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Begin a new file after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;keep the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the packets in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pcapng (*.pcapng)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::sources::CommandDialog</name>
    <message>
        <source>Let a shell read it (sh -c): pipes, variables and wildcards mean something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture from a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes to its standard output is read as pcap or pcapng while it comes. It gets no input, so ssh needs a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::sources::DeviceList</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all devices at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln packets in the last second</source>
        <translation>
            <numerusform>%Ln packet in the last second</numerusform>
            <numerusform>%Ln packets in the last second</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::sources::HintDialog</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::state_diagram::DiagramCanvas</name>
    <message>
        <source>State diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::state_diagram::StateDiagramView</name>
    <message>
        <source>Choose a connection to see which state each of its ends is in.

The diagram is that of RFC 9293: the way of each end is drawn on it as you walk through the segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFC 9293 §3.3.2, figure 5. Dotted: what the figure leaves out, as resets and timeouts. Click a state or a way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end has been in %1 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither end has changed its state so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by segment %2, at %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, without a segment, at %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (assumed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: since %2 s, so far %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2 to %3 s, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from segment %1 on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::stream::StreamDialog</name>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Octets of the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How octets are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save octets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the octets again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither end has sent any octets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client %1, server %2</source>
        <comment>sizes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing</source>
        <comment>size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the beginning is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save octets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 saved</source>
        <comment>size</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::ui_export::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n connection(s) of the capture</source>
        <translation>
            <numerusform>The %n connection of the capture</numerusform>
            <numerusform>All %n connections of the capture</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every segment: long runs of plain data and ACKs, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses are mapped, the same one everywhere and prefixes kept; payload, names and comments are cut; checksums fit. What is not TCP is left out. Ports, numbers and times stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture shows the whole connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wireshark opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses are mapped, the same one everywhere and prefixes kept; your names and comments, and what a recording says in words, are left out. Ports, numbers, times and marks stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, JSON and pcapng hold all; this format shows one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
