<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerSheet</name>
    <message numerus="yes">
        <source>%n question(s) without an answer</source>
        <translation>
            <numerusform>%n 个问题没有回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answer(s) right</source>
        <translation>
            <numerusform>共回答 %n 题，答对 %1 题</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>No answer has been told yet</source>
        <translation>还没有公布过答案</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>所问之处</translation>
    </message>
    <message>
        <source>At the beginning</source>
        <comment>before the first segment</comment>
        <translation>开头</translation>
    </message>
    <message>
        <source>After segment %1</source>
        <translation>报文段 %1 之后</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>报文段 %1</translation>
    </message>
    <message>
        <source>… %1 more above (↑)</source>
        <translation>… 上面还有 %1 行（↑）</translation>
    </message>
    <message>
        <source>… %1 more below (↓)</source>
        <translation>… 下面还有 %1 行（↓）</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>No connection waits in the accept queue: no handshake is complete yet.</source>
        <translation>accept 队列里没有连接：还没有握手完成。</translation>
    </message>
    <message>
        <source>Nothing to read yet: a call that may wait would wait now.</source>
        <translation>还没有可读的数据：允许等待的调用此时会一直等。</translation>
    </message>
    <message>
        <source>The send buffer is full: the peer has not acknowledged enough.</source>
        <translation>发送缓冲区已满：对端确认得还不够多。</translation>
    </message>
    <message>
        <source>The SYN is on its way; the call did not wait for the answer.</source>
        <translation>SYN 已在路上；这个调用没有等回复。</translation>
    </message>
    <message>
        <source>A RST answered the SYN: nobody listens on that port.</source>
        <translation>对 SYN 的回复是 RST：那个端口没有人在监听。</translation>
    </message>
    <message>
        <source>The peer answered with a RST: nobody listens there.</source>
        <translation>对端回复了 RST：那里没有人在监听。</translation>
    </message>
    <message>
        <source>A RST has come: the connection is gone, with what was not read.</source>
        <translation>收到了 RST：连接没有了，没读完的数据也没有了。</translation>
    </message>
    <message>
        <source>The connection was reset before it was accepted.</source>
        <translation>连接在 accept 之前就被重置了。</translation>
    </message>
    <message>
        <source>This end can send no more: it was shut down, or a RST has come before.</source>
        <translation>这一端不能再发送：写方向已经关闭，或者之前收到过 RST。</translation>
    </message>
    <message>
        <source>The kernel gave up: nobody answered after all retransmissions.</source>
        <translation>内核放弃了：重传都用完了，也没有人回复。</translation>
    </message>
    <message>
        <source>An ICMP error has come: no way to that host.</source>
        <translation>收到了 ICMP 错误：到不了那台主机。</translation>
    </message>
    <message>
        <source>No way to that network.</source>
        <translation>到不了那个网络。</translation>
    </message>
    <message>
        <source>The socket has no connection.</source>
        <translation>这个 socket 没有连接。</translation>
    </message>
    <message>
        <source>The socket has a connection already.</source>
        <translation>这个 socket 已经有连接了。</translation>
    </message>
    <message>
        <source>The port is taken: by a listener, or by a connection in TIME-WAIT.</source>
        <translation>端口被占用：有人在监听，或者有连接处于 TIME-WAIT。</translation>
    </message>
    <message>
        <source>No local port is free for that.</source>
        <translation>没有可用的本地端口。</translation>
    </message>
    <message>
        <source>There is no such socket.</source>
        <translation>没有这个 socket。</translation>
    </message>
    <message>
        <source>The kernel does not take that from a socket in this state.</source>
        <translation>处于这个状态的 socket，内核不接受这个操作。</translation>
    </message>
    <message>
        <source>The kernel knows no such option here.</source>
        <translation>内核在这里不认识这个选项。</translation>
    </message>
    <message>
        <source>A signal interrupted the call.</source>
        <translation>调用被信号打断了。</translation>
    </message>
    <message>
        <source>A packet of that size does not get through.</source>
        <translation>这么大的包过不去。</translation>
    </message>
    <message>
        <source>Not permitted.</source>
        <translation>没有权限。</translation>
    </message>
    <message>
        <source>The end of the stream: the peer&apos;s FIN has come and everything is read.</source>
        <translation>流结束了：对端的 FIN 已到，数据也都读完了。</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>waits: the call has not returned</source>
        <translation>在等待：调用还没有返回</translation>
    </message>
    <message>
        <source>was never answered: the process is gone</source>
        <translation>没有回答：进程已经不在了</translation>
    </message>
    <message>
        <source>not done: %1</source>
        <translation>没有做：%1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a call&apos;s result and its meaning</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Space</source>
        <comment>a key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>more</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>connection %1 of %2</source>
        <translation>第 %1 个连接，共 %2 个</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>That is all so far; more is coming.</source>
        <translation>目前就这些，后面还在继续。</translation>
    </message>
    <message>
        <source>That was the whole connection.</source>
        <translation>这条连接到此结束。</translation>
    </message>
    <message>
        <source>Waiting for the first segment.</source>
        <translation>正在等待第一个报文段。</translation>
    </message>
    <message>
        <source>Nothing to present: choose a lesson or a connection.</source>
        <translation>没有可放映的内容：请先选一课，或选一条连接。</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>flag</source>
        <translation>标志位</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>TCP option</source>
        <translation>TCP 选项</translation>
    </message>
    <message>
        <source>header field</source>
        <translation>首部字段</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>system call</source>
        <translation>系统调用</translation>
    </message>
    <message>
        <source>socket option</source>
        <translation>socket 选项</translation>
    </message>
    <message>
        <source>flag of a call</source>
        <translation>调用标志</translation>
    </message>
    <message>
        <source>error or signal</source>
        <translation>错误或信号</translation>
    </message>
    <message>
        <source>sysctl</source>
        <translation>sysctl</translation>
    </message>
    <message>
        <source>kernel counter</source>
        <translation>内核计数器</translation>
    </message>
    <message>
        <source>conn_state</source>
        <translation>conn_state</translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>Opening a connection</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>The queues of a server</source>
        <translation>服务器的队列</translation>
    </message>
    <message>
        <source>Closing a connection</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Resets and broken pipes</source>
        <translation>RST 与 broken pipe</translation>
    </message>
    <message>
        <source>Moving data</source>
        <translation>传输数据</translation>
    </message>
    <message>
        <source>Free play</source>
        <translation>自由实验</translation>
    </message>
    <message>
        <source>My lessons</source>
        <translation>我的课程</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>`ss -ltn &apos;sport = :%1&apos;` on the server: Recv-Q above Send-Q is a full accept queue (its length is the smaller of listen()&apos;s backlog and net.core.somaxconn).</source>
        <translation>在服务器上运行 `ss -ltn &apos;sport = :%1&apos;`：Recv-Q 大于 Send-Q 说明 accept 队列已满（队列长度取 listen() 的 backlog 与 net.core.somaxconn 中较小者）。</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPReqQFullDrop` on the server: do they grow?</source>
        <translation>在服务器上运行 `nstat -az TcpExtListenOverflows TcpExtListenDrops TcpExtTCPReqQFullDrop`：这些计数在增长吗？</translation>
    </message>
    <message>
        <source>`ss -ltn &apos;sport = :%1&apos;` on the server: does anybody listen, and on this address?</source>
        <translation>在服务器上运行 `ss -ltn &apos;sport = :%1&apos;`：有程序在监听吗？监听的是这个地址吗？</translation>
    </message>
    <message>
        <source>`nstat -az TcpOutRsts` on the server: it grows when the kernel refused, not when a firewall did (`nft list ruleset`: reject with tcp reset).</source>
        <translation>在服务器上运行 `nstat -az TcpOutRsts`：内核拒绝时它会增长，防火墙拒绝时不会（用 `nft list ruleset` 查找 reject with tcp reset）。</translation>
    </message>
    <message>
        <source>%1 on the server: do the SYNs arrive, and are they answered?</source>
        <translation>在服务器上运行 %1：SYN 到达了吗？有应答吗？</translation>
    </message>
    <message>
        <source>If they arrive unanswered: %1</source>
        <translation>如果到达了却没有应答：%1</translation>
    </message>
    <message>
        <source>If they do not: `ip route get` on the client, and the firewalls&apos; drop rules.</source>
        <translation>如果没有到达：在客户端运行 `ip route get`，并检查沿途防火墙的丢弃规则。</translation>
    </message>
    <message>
        <source>Loss on the way to the server: `mtr -T` towards it; `ip -s link` on both ends.</source>
        <translation>去往服务器的路上有丢包：用 `mtr -T` 探测这条路径，并在两端查看 `ip -s link`。</translation>
    </message>
    <message>
        <source>%1 on the client: does the SYN-ACK arrive? If not, look at the way back: asymmetric routes, firewalls that keep state.</source>
        <translation>在客户端运行 %1：SYN-ACK 到达了吗？如果没有，请检查返程：不对称路由、有状态防火墙。</translation>
    </message>
    <message>
        <source>`ss -tn state syn-recv` on the server: many different addresses are a SYN flood.</source>
        <translation>在服务器上运行 `ss -tn state syn-recv`：如果来自许多不同的地址，就是 SYN flood。</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtSyncookiesSent TcpExtTCPReqQFullDoCookies`, and net.ipv4.tcp_syncookies.</source>
        <translation>查看 `nstat -az TcpExtSyncookiesSent TcpExtTCPReqQFullDoCookies` 和 net.ipv4.tcp_syncookies。</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPSynRetrans` on the server counts the SYN-ACKs sent again.</source>
        <translation>服务器上的 `nstat -az TcpExtTCPSynRetrans` 会统计重传的 SYN-ACK。</translation>
    </message>
    <message>
        <source>Is the application slow to call accept()?</source>
        <translation>应用程序是不是调用 accept() 太慢？</translation>
    </message>
    <message>
        <source>`sysctl net.ipv4.tcp_abort_on_overflow`: 0 lets clients try again.</source>
        <translation>`sysctl net.ipv4.tcp_abort_on_overflow`：设为 0，客户端就还有机会重试。</translation>
    </message>
    <message>
        <source>Does the listener set TCP_DEFER_ACCEPT? `nstat -az TcpExtTCPDeferAcceptDrop` on the server counts these.</source>
        <translation>监听 socket 设置了 TCP_DEFER_ACCEPT 吗？服务器上的 `nstat -az TcpExtTCPDeferAcceptDrop` 会统计这种情况。</translation>
    </message>
    <message>
        <source>`ss -tnp &apos;dport = :%1&apos;` on the server: connections whose client is long gone; SO_KEEPALIVE would find them.</source>
        <translation>在服务器上运行 `ss -tnp &apos;dport = :%1&apos;`：找出客户端早已不在的连接；SO_KEEPALIVE 可以发现它们。</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPAbortOnClose` on the %1: it grows at each such close.</source>
        <translation>在%1上运行 `nstat -az TcpExtTCPAbortOnClose`：每次这样关闭，它都会加一。</translation>
    </message>
    <message>
        <source>The %1&apos;s application should read to the end, or shutdown(SHUT_WR) and read until the peer closes, before close().</source>
        <translation>%1的应用程序应当先读完数据再 close()，或者先 shutdown(SHUT_WR)，一直读到对端关闭。</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPAbortOnData` on the %1: it grows at each abort.</source>
        <translation>在%1上运行 `nstat -az TcpExtTCPAbortOnData`：每次异常终止，它都会加一。</translation>
    </message>
    <message>
        <source>Does the %1&apos;s application set SO_LINGER to 0? Was the process killed, or the socket by `ss -K`?</source>
        <translation>%1的应用程序是否把 SO_LINGER 设成了 0？是进程被杀死，还是有人用 `ss -K` 关掉了 socket？</translation>
    </message>
    <message>
        <source>Why did the %1 close while the %2 still had something to say: a time-out, a crash, a limit of requests?</source>
        <translation>%2还有数据要发，%1为什么就关闭了：超时、崩溃，还是达到了请求数上限？</translation>
    </message>
    <message>
        <source>The %1&apos;s application should look for the end of the stream (recv() = 0) before it writes.</source>
        <translation>%1的应用程序应当先检查流是否已经结束（recv() = 0），再写数据。</translation>
    </message>
    <message>
        <source>Give the %1 a shorter idle time-out than the %2, so that the end that asks is the end that closes.</source>
        <translation>让%1的空闲超时短于%2，由发起请求的一端来关闭连接。</translation>
    </message>
    <message>
        <source>Repeat only requests that may be processed twice.</source>
        <translation>只重发那些处理两次也无妨的请求。</translation>
    </message>
    <message>
        <source>Did the %1&apos;s application mean to close before the answer (a time-out, a cancelled request)?</source>
        <translation>%1的应用程序是有意在收到应答之前关闭的吗（超时，或取消了请求）？</translation>
    </message>
    <message>
        <source>nstat -az TcpExtTCPAbortOnData on the %1 counts octets that came after close().</source>
        <translation>%1上的 nstat -az TcpExtTCPAbortOnData 统计 close() 之后才到达的数据。</translation>
    </message>
    <message>
        <source>Was the %1 restarted, did its address move, or did a middlebox forget the connection (NAT time-out)?</source>
        <translation>%1是否重启过？它的地址是否转移到了别处？还是中间设备忘掉了这条连接（NAT 超时）？</translation>
    </message>
    <message>
        <source>SO_KEEPALIVE or TCP_USER_TIMEOUT on the %1 would find it sooner.</source>
        <translation>在%1上设置 SO_KEEPALIVE 或 TCP_USER_TIMEOUT，可以更早发现。</translation>
    </message>
    <message>
        <source>%1 on the %2: does it send this RST? Compare TTL and IP identification with its other segments.</source>
        <translation>在%2上运行 %1：这个 RST 真是它发的吗？请把 TTL 和 IP identification 与它的其他报文段比较。</translation>
    </message>
    <message>
        <source>`nstat -az TcpOutRsts TcpExtTCPAbort*` on the %1, and its application&apos;s log.</source>
        <translation>查看%1上的 `nstat -az TcpOutRsts TcpExtTCPAbort*` 和应用程序日志。</translation>
    </message>
    <message>
        <source>Is the %1 up, and the way to it? NAT and firewalls forget idle connections: TCP_KEEPIDLE should be shorter than their time-out.</source>
        <translation>%1还在运行吗？通往它的路径还通吗？NAT 和防火墙会忘掉空闲的连接：TCP_KEEPIDLE 应当短于它们的超时时间。</translation>
    </message>
    <message>
        <source>`ss -tnoi` on the %1: timer, backoff, unacked.</source>
        <translation>在%1上运行 `ss -tnoi`：看 timer、backoff、unacked。</translation>
    </message>
    <message>
        <source>%1 on the other end: do the repeats arrive?</source>
        <translation>在另一端运行 %1：重传到达了吗？</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout`; net.ipv4.tcp_retries2.</source>
        <translation>查看 `nstat -az TcpExtTCPTimeouts TcpExtTCPAbortOnTimeout` 和 net.ipv4.tcp_retries2。</translation>
    </message>
    <message>
        <source>`ss -tnm` on the %1: Recv-Q is what its application has not read. What is it busy with?</source>
        <translation>在%1上运行 `ss -tnm`：Recv-Q 是应用程序还没有读的字节。它在忙什么？</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPToZeroWindowAdv` on the %1; SO_RCVBUF, net.ipv4.tcp_rmem.</source>
        <translation>查看%1上的 `nstat -az TcpExtTCPToZeroWindowAdv`，以及 SO_RCVBUF、net.ipv4.tcp_rmem。</translation>
    </message>
    <message>
        <source>`ip route get` shows the path&apos;s cached MTU; `tracepath` finds the narrow place.</source>
        <translation>`ip route get` 显示这条路径缓存的 MTU；`tracepath` 能找到 MTU 最小的那一段。</translation>
    </message>
    <message>
        <source>`nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPLossProbes` on the sender; `ip -s link` and `tc -s qdisc` for drops.</source>
        <translation>在发送端查看 `nstat -az TcpRetransSegs TcpExtTCPTimeouts TcpExtTCPLossProbes`；用 `ip -s link` 和 `tc -s qdisc` 查丢包。</translation>
    </message>
    <message>
        <source>`nstat -az TcpRetransSegs TcpExtTCPFastRetrans TcpExtTCPLossProbes` on the sender: some loss is how TCP finds the path&apos;s capacity.</source>
        <translation>在发送端查看 `nstat -az TcpRetransSegs TcpExtTCPFastRetrans TcpExtTCPLossProbes`：TCP 正是靠少量丢包来探知路径容量的。</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtTCPDSACKRecv TcpExtTCPSpuriousRTOs` on the sender; paths of unequal length?</source>
        <translation>在发送端查看 `nstat -az TcpExtTCPDSACKRecv TcpExtTCPSpuriousRTOs`；是否有长短不一的多条路径？</translation>
    </message>
    <message>
        <source>`ip -s link` and `tc -s qdisc` on both ends: drops?</source>
        <translation>在两端查看 `ip -s link` 和 `tc -s qdisc`：有丢包吗？</translation>
    </message>
    <message>
        <source>`sysctl net.ipv4.tcp_rfc1337`: 1 lets TIME-WAIT outlive a RST.</source>
        <translation>`sysctl net.ipv4.tcp_rfc1337`：设为 1，TIME-WAIT 就不会被 RST 提前结束。</translation>
    </message>
    <message>
        <source>`ss -tnp state close-wait` on the %1 names the process that holds it.</source>
        <translation>在%1上运行 `ss -tnp state close-wait`，可以看到是哪个进程占着这条连接。</translation>
    </message>
    <message>
        <source>`nstat -az TcpExtOutOfWindowIcmps` on the %1: it grows where its kernel ignores them.</source>
        <translation>在%1上运行 `nstat -az TcpExtOutOfWindowIcmps`：内核忽略它们时，这个计数会增长。</translation>
    </message>
    <message>
        <source>Does %1 stand on the way at all? `traceroute -T -p %2 %3`.</source>
        <translation>%1 真的在这条路径上吗？运行 `traceroute -T -p %2 %3`。</translation>
    </message>
    <message>
        <source>The firewall rules of %1 (`nft list ruleset`): a kernel refuses TCP with a RST; this ICMP is what a `reject` rule sends.</source>
        <translation>检查 %1 的防火墙规则（`nft list ruleset`）：内核用 RST 拒绝 TCP；这样的 ICMP 是 `reject` 规则发出的。</translation>
    </message>
    <message>
        <source>`ip route get %1` and `ip neigh` on %2: it has no way to that host, or the host does not answer ARP or neighbour discovery.</source>
        <translation>在 %2 上运行 `ip route get %1` 和 `ip neigh`：它没有通往该主机的路由，或者该主机不应答 ARP 或 neighbour discovery。</translation>
    </message>
    <message>
        <source>the routers before it</source>
        <translation>它前面的路由器</translation>
    </message>
    <message>
        <source>`mtr -T -P %1 %2`: do routers send it in a circle? %3 saw its last hop.</source>
        <translation>运行 `mtr -T -P %1 %2`：路由器是否在兜圈子？它的最后一跳在 %3。</translation>
    </message>
    <message>
        <source>`tracepath %1` from the %2; do firewalls on the way let ICMP &quot;%3&quot; through? net.ipv4.tcp_mtu_probing = 1 finds the MTU without it.</source>
        <translation>从%2运行 `tracepath %1`；沿途的防火墙放行 ICMP “%3”吗？设 net.ipv4.tcp_mtu_probing = 1，没有它也能探出 MTU。</translation>
    </message>
    <message>
        <source>What does %1 say: `tcpdump -ni any &apos;icmp or icmp6&apos;` on the %2.</source>
        <translation>%1 说了什么：在%2上运行 `tcpdump -ni any &apos;icmp or icmp6&apos;`。</translation>
    </message>
    <message>
        <source>`nstat -az TcpInCsumErrors` on the %1: it grows at each; `ethtool -S` for errors of its network card.</source>
        <translation>在%1上运行 `nstat -az TcpInCsumErrors`：每出现一个，它都会加一；用 `ethtool -S` 查看网卡的错误计数。</translation>
    </message>
    <message>
        <source>%1 on both ends: did the %2 send both? `-X` shows the octets.</source>
        <translation>在两端运行 %1：两份数据都是%2发的吗？加上 `-X` 可以看到字节。</translation>
    </message>
</context>
<context>
    <name>ChipText</name>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>tail loss probe</source>
        <translation>tail loss probe</translation>
    </message>
    <message>
        <source>fast retransmission</source>
        <translation>快速重传</translation>
    </message>
    <message>
        <source>smaller pieces</source>
        <translation>切小重发</translation>
    </message>
    <message>
        <source>nobody listens</source>
        <translation>无人监听</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>data unread</source>
        <translation>有未读数据</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>异常终止</translation>
    </message>
    <message>
        <source>had closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>wrong ACK</source>
        <translation>ACK 不可接受</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>半开连接</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>asks for a cookie</source>
        <translation>请求 cookie</translation>
    </message>
    <message>
        <source>fast open cookie</source>
        <translation>Fast Open cookie</translation>
    </message>
    <message>
        <source>fast open</source>
        <translation>Fast Open</translation>
    </message>
    <message>
        <source>fast open ignored</source>
        <translation>Fast Open 未被接受</translation>
    </message>
    <message>
        <source>spurious</source>
        <translation>虚假重传</translation>
    </message>
    <message>
        <source>network copy</source>
        <translation>网络复制</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>gap before it</source>
        <translation>之前有缺口</translation>
    </message>
    <message>
        <source>ACK of unseen</source>
        <translation>确认了未捕获的数据</translation>
    </message>
    <message>
        <source>dup ACK %1</source>
        <translation>重复 ACK %1</translation>
    </message>
    <message>
        <source>SACK</source>
        <translation>SACK</translation>
    </message>
    <message>
        <source>D-SACK</source>
        <translation>D-SACK</translation>
    </message>
    <message>
        <source>zero window</source>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>window probe %1</source>
        <translation>窗口探测 %1</translation>
    </message>
    <message>
        <source>still no room</source>
        <translation>仍无空间</translation>
    </message>
    <message>
        <source>window full</source>
        <translation>窗口已满</translation>
    </message>
    <message>
        <source>window update</source>
        <translation>窗口更新</translation>
    </message>
    <message>
        <source>keep-alive %1</source>
        <translation>keep-alive %1</translation>
    </message>
    <message>
        <source>keep-alive ACK</source>
        <translation>keep-alive ACK</translation>
    </message>
    <message>
        <source>challenge ACK</source>
        <translation>challenge ACK</translation>
    </message>
    <message>
        <source>simultaneous open</source>
        <translation>同时打开</translation>
    </message>
    <message>
        <source>simultaneous close</source>
        <translation>同时关闭</translation>
    </message>
    <message>
        <source>half-close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>ports reused</source>
        <translation>端口重用</translation>
    </message>
    <message>
        <source>offload</source>
        <translation>offload</translation>
    </message>
    <message>
        <source>SYN cookie</source>
        <translation>SYN cookie</translation>
    </message>
    <message>
        <source>ACK not taken</source>
        <translation>ACK 未被接受</translation>
    </message>
    <message>
        <source>ends TIME-WAIT</source>
        <translation>提前结束 TIME-WAIT</translation>
    </message>
    <message>
        <source>PAWS drop</source>
        <translation>PAWS 丢弃</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急数据</translation>
    </message>
    <message>
        <source>captured twice</source>
        <translation>重复捕获</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>a chip in doubt</comment>
        <translation>%1？</translation>
    </message>
    <message>
        <source>sent by another</source>
        <translation>他人冒充</translation>
    </message>
    <message>
        <source>ICMP error</source>
        <translation>ICMP 错误</translation>
    </message>
    <message>
        <source>stray ICMP</source>
        <translation>无关的 ICMP</translation>
    </message>
    <message>
        <source>checksum offload</source>
        <translation>校验和 offload</translation>
    </message>
    <message>
        <source>bad checksum</source>
        <translation>校验和错误</translation>
    </message>
    <message>
        <source>other octets</source>
        <translation>字节不一致</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Lifeline shows the life of a TCP connection: a lesson on this machine&apos;s own kernel, or a capture file.</source>
        <translation>Lifeline 展示一条 TCP 连接的一生：在本机内核上跑一课，或者打开一个抓包文件。</translation>
    </message>
    <message>
        <source>print this and end</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>pcap or pcapng, also packed; - is standard input</source>
        <translation>pcap 或 pcapng，也可以是压缩的；- 表示标准输入</translation>
    </message>
    <message>
        <source>capture on this device</source>
        <translation>在这个网络设备上抓包</translation>
    </message>
    <message>
        <source>start capturing at once</source>
        <translation>立即开始抓包</translation>
    </message>
    <message>
        <source>capture only what this filter takes: man pcap-filter</source>
        <translation>只抓这个过滤器选中的包，见 man pcap-filter</translation>
    </message>
    <message>
        <source>show this lesson (lifeline-lab list names them)</source>
        <translation>显示这一课（lifeline-lab list 列出所有课）</translation>
    </message>
    <message>
        <source>and run it at once</source>
        <translation>并立即运行</translation>
    </message>
    <message>
        <source>full screen, stop by stop: a lesson, which runs at once, or a connection of FILE</source>
        <translation>全屏放映，一步一停：一课（立即运行），或 FILE 里的一条连接</translation>
    </message>
    <message>
        <source>write a connection of FILE, and end: a picture (.svg, .pdf, .png), text (.md, .txt, .tcpdump.txt, .mmd for Mermaid, .puml for PlantUML), data (.csv, .json), or the frames with findings as comments (.pcapng). Without -C the last three hold all connections</source>
        <translation>把 FILE 里的一条连接写出后退出：图片（.svg、.pdf、.png）、文本（.md、.txt、.tcpdump.txt、Mermaid 的 .mmd、PlantUML 的 .puml）、数据（.csv、.json），或把发现写成注释的帧（.pcapng）。不给 -C 时，后三种包含所有连接</translation>
    </message>
    <message>
        <source>of a PNG, 1 unless told</source>
        <translation>PNG 的放大倍数，默认 1</translation>
    </message>
    <message>
        <source>of a PDF: a4 (default) or letter</source>
        <translation>PDF 的纸张：a4（默认）或 letter</translation>
    </message>
    <message>
        <source>which connection, counted from 0</source>
        <translation>哪一条连接，从 0 数起</translation>
    </message>
    <message>
        <source>sequence numbers as on the wire</source>
        <translation>使用线路上的原始序列号</translation>
    </message>
    <message>
        <source>light, dark, projector or system</source>
        <translation>light、dark、projector 或 system</translation>
    </message>
    <message>
        <source>say what works on this machine and what to do about the rest, and end</source>
        <translation>说明本机哪些功能可用、其余怎么解决，然后退出</translation>
    </message>
    <message>
        <source>en or zh_CN; the system&apos;s when not given</source>
        <translation>en 或 zh_CN；不给时随系统</translation>
    </message>
    <message>
        <source>write the lesson&apos;s handout as a PDF, and end</source>
        <translation>把课程讲义写成 PDF，然后退出</translation>
    </message>
    <message>
        <source>of what is exported: other addresses, no names, no payload. --anonymise=SEED gives the same addresses each time</source>
        <translation>导出时匿名：换掉地址，去掉名字和载荷。--anonymise=SEED 每次换成同样的地址</translation>
    </message>
    <message>
        <source>long runs of plain segments as one block or line (pictures, .md, .txt, .mmd, .puml)</source>
        <translation>把连续的普通报文段折叠成一块或一行（图片、.md、.txt、.mmd、.puml）</translation>
    </message>
    <message>
        <source>:</source>
        <extracomment>what stands behind a heading of the help</extracomment>
        <translation>：</translation>
    </message>
    <message>
        <source>print the version and end</source>
        <translation>显示版本并退出</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Every segment on the loopback, with numbers instead of names</source>
        <translation>loopback 上的每个报文段，显示数字而不解析名字</translation>
    </message>
    <message>
        <source>Only SYN and SYN-ACK, on every device</source>
        <translation>只看 SYN 和 SYN-ACK，所有网卡</translation>
    </message>
    <message>
        <source>Only RST, on every device</source>
        <translation>只看 RST，所有网卡</translation>
    </message>
    <message>
        <source>ICMP errors: who rejects, and why</source>
        <translation>ICMP 错误：谁拒绝了，为什么</translation>
    </message>
    <message>
        <source>Listeners: Recv-Q is how many wait for accept(), Send-Q how many may</source>
        <translation>监听 socket：Recv-Q 是等待 accept() 的个数，Send-Q 是上限</translation>
    </message>
    <message>
        <source>Connections in %1</source>
        <translation>处于 %1 的连接</translation>
    </message>
    <message>
        <source>Which timer runs, when it is due, how often it has fired</source>
        <translation>哪个定时器在走，何时到期，已经触发几次</translation>
    </message>
    <message>
        <source>cwnd, round-trip time and retransmissions of each connection</source>
        <translation>每条连接的 cwnd、往返时间和重传</translation>
    </message>
    <message>
        <source>The same counters in words, since the machine started</source>
        <translation>同样的计数器，用文字说明，从开机起累计</translation>
    </message>
    <message>
        <source>How this machine is set</source>
        <translation>这台机器的设置</translation>
    </message>
    <message>
        <source>The counters of this lesson; without a: the growth since the last call</source>
        <translation>本课涉及的计数器；去掉 a 则显示自上次调用以来的增量</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Client state</source>
        <translation>客户端状态</translation>
    </message>
    <message>
        <source>Server state</source>
        <translation>服务器状态</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段数</translation>
    </message>
    <message>
        <source>Octets</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Retransmitted</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>In order of their first segments</source>
        <translation>按各连接第一个报文段的先后编号</translation>
    </message>
    <message>
        <source>Who sent the first SYN, or is likelier to have</source>
        <translation>发出第一个 SYN 的一端，或更可能发出它的一端</translation>
    </message>
    <message>
        <source>The client&apos;s state at the end of the capture</source>
        <translation>抓包结束时客户端的状态</translation>
    </message>
    <message>
        <source>The other end</source>
        <translation>另一端</translation>
    </message>
    <message>
        <source>The server&apos;s state at the end of the capture</source>
        <translation>抓包结束时服务器的状态</translation>
    </message>
    <message>
        <source>What became of it, as far as its summary tells</source>
        <translation>这条连接的结局，仅据其摘要判断</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>When it was, within the capture, in the colour of the client&apos;s last state; a mark says that there was trouble</source>
        <translation>连接在整个抓包中的时间位置，颜色取自客户端的最后状态；有叉号表示出过问题</translation>
    </message>
    <message>
        <source>Seconds from the capture&apos;s first segment to the connection&apos;s</source>
        <translation>从抓包的第一个报文段到该连接第一个报文段的秒数</translation>
    </message>
    <message>
        <source>From its first segment to its last</source>
        <translation>从它的第一个报文段到最后一个</translation>
    </message>
    <message>
        <source>Segments of both ends</source>
        <translation>两端的报文段数</translation>
    </message>
    <message>
        <source>Segments →</source>
        <translation>报文段 →</translation>
    </message>
    <message>
        <source>Segments of the client</source>
        <translation>客户端发出的报文段数</translation>
    </message>
    <message>
        <source>Segments ←</source>
        <translation>报文段 ←</translation>
    </message>
    <message>
        <source>Segments of the server</source>
        <translation>服务器发出的报文段数</translation>
    </message>
    <message>
        <source>Payload of both ends, repeats included</source>
        <translation>两端的载荷，包括重复发送的</translation>
    </message>
    <message>
        <source>Octets →</source>
        <translation>字节 →</translation>
    </message>
    <message>
        <source>Payload of the client, repeats included</source>
        <translation>客户端的载荷，包括重复发送的</translation>
    </message>
    <message>
        <source>Octets ←</source>
        <translation>字节 ←</translation>
    </message>
    <message>
        <source>Payload of the server, repeats included</source>
        <translation>服务器的载荷，包括重复发送的</translation>
    </message>
    <message>
        <source>Segments of both ends that repeat what was sent</source>
        <translation>两端重复发送的报文段数</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>From the SYN to the ACK of the SYN-ACK, as captured</source>
        <translation>在抓包处测得的从 SYN 到对 SYN-ACK 的 ACK 的时间</translation>
    </message>
    <message>
        <source>conn_state</source>
        <translation>conn_state</translation>
    </message>
    <message>
        <source>What Zeek&apos;s conn.log says of it</source>
        <translation>Zeek 的 conn.log 对它的描述</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>问题程度</translation>
    </message>
    <message>
        <source>How much it wants to be looked at, 0 to 100: how it ended, then how much was sent again</source>
        <translation>值得查看的程度，0 到 100：先看它怎样结束，再看重传了多少</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>What the two applications took: from the last octet of a request to the first of its answer, less the way, and while one did not read</source>
        <translation>两端应用程序所用的时间：从请求的最后一个字节到应答的第一个字节（减去路上的时间），以及一方不读取的时间</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The rest of its duration: handshake, octets on their way, waits for what was lost</source>
        <translation>其余的时间：握手、字节在路上、等待丢失的部分重传</translation>
    </message>
</context>
<context>
    <name>DiagnosisText</name>
    <message>
        <source> The capture goes on for %1.</source>
        <comment>after the last segment</comment>
        <translation>此后抓包又持续了 %1。</translation>
    </message>
    <message>
        <source>The %1 ended it with a RST that was lost (%2): the other end has not heard of it.</source>
        <translation>%1用 RST 结束了连接，但这个 RST 丢失了（%2）：对端并不知道。</translation>
    </message>
    <message>
        <source>A RST in the name of the %1 ended it (%2).</source>
        <translation>一个以%1名义发出的 RST 结束了连接（%2）。</translation>
    </message>
    <message>
        <source>A RST of the %1 ended it (%2).</source>
        <translation>%1的 RST 结束了连接（%2）。</translation>
    </message>
    <message>
        <source>client</source>
        <comment>within a sentence</comment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <comment>within a sentence</comment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>no segment</source>
        <translation>没有报文段</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>报文段 %1</translation>
    </message>
    <message>
        <source>segments %1 and %2</source>
        <translation>报文段 %1 和 %2</translation>
    </message>
    <message>
        <source>segments %1, %2 and %3</source>
        <translation>报文段 %1、%2 和 %3</translation>
    </message>
    <message>
        <source>segments %1, %2, %3 and %4</source>
        <translation>报文段 %1、%2、%3 和 %4</translation>
    </message>
    <message>
        <source>%1 segments, %2 to %3</source>
        <translation>共 %1 个报文段，从 %2 到 %3</translation>
    </message>
    <message>
        <source>The capture begins in the middle: who opened it, and how, does not show.</source>
        <translation>抓包是从中途开始的：看不出由谁、怎样建立连接。</translation>
    </message>
    <message>
        <source>The %1 opened it; the capture does not have its SYN (%2).</source>
        <translation>%1发起了连接；抓包中没有它的 SYN（%2）。</translation>
    </message>
    <message>
        <source>The %1 opened it. The handshake took %2 (%3).</source>
        <translation>%1发起了连接。握手用了 %2（%3）。</translation>
    </message>
    <message>
        <source>Both ends opened it at once: their SYNs crossed (%1).</source>
        <translation>两端同时发起连接：双方的 SYN 在途中交错（%1）。</translation>
    </message>
    <message>
        <source>The %1 wanted to open it and was refused (%2).</source>
        <translation>%1想建立连接，被拒绝了（%2）。</translation>
    </message>
    <message>
        <source>The %1 wanted to open it and got no SYN-ACK (%2).</source>
        <translation>%1想建立连接，没有收到 SYN-ACK（%2）。</translation>
    </message>
    <message>
        <source>It was opened halfway: the %1&apos;s SYN was answered, and no ACK followed (%2).</source>
        <translation>连接只建立了一半：%1的 SYN 得到了应答，之后却没有 ACK（%2）。</translation>
    </message>
    <message>
        <source>There was nothing to close.</source>
        <translation>连接没有建立，也就无从关闭。</translation>
    </message>
    <message>
        <source>Nobody had closed it when the capture ended.</source>
        <translation>到抓包结束时，两端都没有关闭连接。</translation>
    </message>
    <message>
        <source>The %1 closed first, then the %2; both FINs were acknowledged (%3). The %1 keeps TIME-WAIT (Linux: 60 s).</source>
        <translation>%1先关闭，然后%2关闭；两个 FIN 都得到了确认（%3）。%1停留在 TIME-WAIT（Linux 为 60 s）。</translation>
    </message>
    <message>
        <source>Both ends closed at once: their FINs crossed (%1). Both keep TIME-WAIT.</source>
        <translation>两端同时关闭：双方的 FIN 在途中交错（%1）。两端都停留在 TIME-WAIT。</translation>
    </message>
    <message>
        <source>Both ends sent a FIN (%1); the last one is not acknowledged in this capture.</source>
        <translation>两端都发了 FIN（%1）；最后一个 FIN 在抓包中没有得到确认。</translation>
    </message>
    <message>
        <source>Only the %1 closed (%2).</source>
        <translation>只有%1关闭了（%2）。</translation>
    </message>
    <message>
        <source>The %1 gave up, and sent neither FIN nor RST.</source>
        <translation>%1放弃了，既没有发 FIN，也没有发 RST。</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>client&apos;s application</source>
        <translation>客户端应用程序</translation>
    </message>
    <message>
        <source>server&apos;s application</source>
        <translation>服务器应用程序</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>closed window</source>
        <translation>窗口关闭</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>All segments have the same time.</source>
        <translation>所有报文段的时间都相同。</translation>
    </message>
    <message>
        <source>Most of it went to the applications, not to the network.</source>
        <translation>大部分时间花在应用程序上，而不是网络上。</translation>
    </message>
    <message>
        <source>Most of it was waiting for retransmissions.</source>
        <translation>大部分时间在等待重传。</translation>
    </message>
    <message>
        <source>Most of it went to the network, not to the applications.</source>
        <translation>大部分时间花在网络上，而不是应用程序上。</translation>
    </message>
    <message>
        <source>The %1 wanted to open it, and ICMP said that it cannot (%2).</source>
        <translation>%1想建立连接，但 ICMP 说无法建立（%2）。</translation>
    </message>
    <message>
        <source>The %1 opened it. The handshake was too short for the capture&apos;s clock (%2).</source>
        <translation>%1发起了连接。握手时间短于抓包时钟的精度（%2）。</translation>
    </message>
</context>
<context>
    <name>DiagramText</name>
    <message>
        <source>both</source>
        <translation>两端</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message numerus="yes">
        <source>retransmits %Ln more</source>
        <translation>
            <numerusform>多重传 %Ln 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>retransmits %Ln less</source>
        <translation>
            <numerusform>少重传 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>takes %1 longer</source>
        <translation>多用 %1</translation>
    </message>
    <message>
        <source>takes %1 less</source>
        <translation>少用 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments only in the first</source>
        <translation>
            <numerusform>只在第一个里：%Ln 个报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments only in the second</source>
        <translation>
            <numerusform>只在第二个里：%Ln 个报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pairs differ</source>
        <translation>
            <numerusform>不同的有 %Ln 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are the same, segment for segment.</source>
        <translation>两者逐个报文段完全相同。</translation>
    </message>
    <message>
        <source>Both retransmit as often and take as long.</source>
        <translation>两者重传次数相同，用时也相同。</translation>
    </message>
    <message>
        <source>The second %1.</source>
        <translation>第二个%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a sentence</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>(too unlike to be compared segment for segment everywhere)</source>
        <translation>（差别太大，有些地方无法逐个报文段比较）</translation>
    </message>
    <message>
        <source>only in the first</source>
        <translation>只在第一个里</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>只在第二个里</translation>
    </message>
    <message>
        <source>%1 earlier in the second</source>
        <translation>在第二个里早 %1</translation>
    </message>
    <message>
        <source>%1 later in the second</source>
        <translation>在第二个里晚 %1</translation>
    </message>
    <message>
        <source>one is lost</source>
        <translation>其中一个丢失</translation>
    </message>
    <message>
        <source>other flags</source>
        <translation>标志不同</translation>
    </message>
    <message>
        <source>another length</source>
        <translation>长度不同</translation>
    </message>
    <message>
        <source>other states</source>
        <translation>状态不同</translation>
    </message>
    <message>
        <source>the same in both</source>
        <translation>两边相同</translation>
    </message>
    <message>
        <source>Both begin at their first SYN. Select a segment to see its counterpart.</source>
        <translation>两边都从各自的第一个 SYN 开始。选中一个报文段即可看到与它对应的报文段。</translation>
    </message>
    <message>
        <source>No SYN was captured: both begin at the first segment that was. Select a segment to see its counterpart.</source>
        <translation>没有抓到 SYN：两边都从抓到的第一个报文段开始。选中一个报文段即可看到与它对应的报文段。</translation>
    </message>
    <message>
        <source>One begins at its first SYN; of the other none was captured, and it begins at its first segment. Select a segment to see its counterpart.</source>
        <translation>一边从第一个 SYN 开始；另一边没有抓到 SYN，从它的第一个报文段开始。选中一个报文段即可看到与它对应的报文段。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>A display</source>
        <translation>显示器</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The window cannot be shown here. lifeline-cli and lifeline --export work without one.</source>
        <translation>这里无法显示窗口。lifeline-cli 和 lifeline --export 不需要显示器也能用。</translation>
    </message>
    <message>
        <source>Some characters have no glyph: apt install fonts-dejavu-core</source>
        <translation>有些字符没有字形：apt install fonts-dejavu-core</translation>
    </message>
    <message>
        <source>Chinese has no glyphs: apt install fonts-noto-cjk</source>
        <translation>中文没有字形：apt install fonts-noto-cjk</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Reinstall Lifeline, or set LIFELINE_LESSONS to their folder.</source>
        <translation>请重新安装 Lifeline，或把 LIFELINE_LESSONS 设为课程所在的目录。</translation>
    </message>
    <message>
        <source>%1 lessons, %2 with a recording, in %3</source>
        <translation>%1 个课程，其中 %2 个带录制，位于 %3</translation>
    </message>
    <message>
        <source>The lab</source>
        <translation>实验环境</translation>
    </message>
    <message>
        <source>%1 should stand beside this program.</source>
        <translation>%1 应与本程序放在同一目录。</translation>
    </message>
    <message>
        <source>lifeline-lab doctor does not end</source>
        <translation>lifeline-lab doctor 没有结束</translation>
    </message>
    <message>
        <source>lessons cannot run; their recordings can be shown</source>
        <translation>课程无法运行；可以播放随附的录制</translation>
    </message>
    <message>
        <source>Wireshark</source>
        <translation>Wireshark</translation>
    </message>
    <message>
        <source>not installed; only “Open in Wireshark” needs it</source>
        <translation>未安装；只有“在 Wireshark 中打开”需要它</translation>
    </message>
    <message>
        <source>%1 free in %2</source>
        <translation>%2 中剩余 %1</translation>
    </message>
    <message>
        <source>Room for streams</source>
        <translation>数据流的存放空间</translation>
    </message>
    <message>
        <source>What comes through a pipe is kept there. Set TMPDIR to a larger disk.</source>
        <translation>经管道传来的数据暂存在那里。请把 TMPDIR 设到更大的磁盘上。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The file cannot be written: the window will not remember what you change.</source>
        <translation>该文件无法写入：窗口记不住你的改动。</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2：%3</translation>
    </message>
    <message>
        <source>Lifeline %1, Qt %2</source>
        <translation>Lifeline %1，Qt %2</translation>
    </message>
    <message>
        <source>nobody answers at %1</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>Live capture</source>
        <translation>实时抓包</translation>
    </message>
    <message>
        <source>%1 is there and may capture</source>
        <translation>%1 存在，并且有权抓包</translation>
    </message>
    <message>
        <source>%1 is there and may not capture; this gives it the right, and only that:</source>
        <translation>%1 存在，但无权抓包；下面的命令授予且仅授予这一权限：</translation>
    </message>
    <message>
        <source>lifeline-capture does not work</source>
        <translation>lifeline-capture 无法工作</translation>
    </message>
    <message>
        <source>works here, as root</source>
        <translation>可以运行（以 root 身份）</translation>
    </message>
    <message>
        <source>works here, without root</source>
        <translation>可以运行（不需要 root）</translation>
    </message>
</context>
<context>
    <name>EndpointFacts</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>State at the end</source>
        <translation>最终状态</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>初始序列号</translation>
    </message>
    <message>
        <source>Segments sent</source>
        <translation>发送的报文段</translation>
    </message>
    <message>
        <source>Octets sent</source>
        <translation>发送的字节</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>MSS offered</source>
        <translation>通告的 MSS</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大因子</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许 SACK</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段数</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>观察位置</translation>
    </message>
    <message>
        <source>both ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>one place on the way</source>
        <translation>途中一处</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>guessed: no SYN was seen</source>
        <translation>推测：没有看到 SYN</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>Check the name</source>
        <translation>请检查文件名</translation>
    </message>
    <message>
        <source>is a directory, not a capture file</source>
        <translation>是目录，不是抓包文件</translation>
    </message>
    <message>
        <source>Choose a file in it</source>
        <translation>请选择其中的文件</translation>
    </message>
    <message>
        <source>may not be read by you</source>
        <translation>您没有读取权限</translation>
    </message>
    <message>
        <source>Ask its owner, or copy it to where you may read it</source>
        <translation>请联系文件的所有者，或把它复制到您可以读取的位置</translation>
    </message>
    <message>
        <source>reading failed</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <source>Check the disk or the network share</source>
        <translation>请检查磁盘或网络共享</translation>
    </message>
    <message>
        <source>writing failed</source>
        <translation>写入失败</translation>
    </message>
    <message>
        <source>Check the path, its permissions and the free space</source>
        <translation>请检查路径、写入权限和剩余空间</translation>
    </message>
    <message>
        <source>the file changed since it was read: %1</source>
        <translation>文件在读取之后发生了变化：%1</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>请重新打开</translation>
    </message>
    <message>
        <source>another file has its name now</source>
        <translation>此文件名现在指向另一个文件</translation>
    </message>
    <message>
        <source>the file was deleted on disk; what was read stays</source>
        <translation>文件已从磁盘上删除；已读取的内容仍会保留</translation>
    </message>
    <message>
        <source>Save a copy if you need it</source>
        <translation>如有需要，请另存一份</translation>
    </message>
    <message>
        <source>the file became shorter while it was read: %1</source>
        <translation>读取过程中文件变短了：%1</translation>
    </message>
    <message>
        <source>reading stopped: the packets would take more than %1 of memory</source>
        <translation>已停止读取：这些数据包占用的内存会超过 %1</translation>
    </message>
    <message>
        <source>the file is empty (0 bytes)</source>
        <translation>文件是空的（0 字节）</translation>
    </message>
    <message>
        <source>not a pcap or pcapng file (starts with %1)</source>
        <translation>不是 pcap 或 pcapng 文件（开头是 %1）</translation>
    </message>
    <message>
        <source>this is %1, which Lifeline does not open</source>
        <translation>这是 %1，Lifeline 无法打开</translation>
    </message>
    <message>
        <source>Unpack or convert it first</source>
        <translation>请先解压或转换</translation>
    </message>
    <message>
        <source>the file looks converted by a text-mode transfer (0D 0A for every 0A) and cannot be repaired</source>
        <translation>文件似乎经过文本模式传输（每个 0A 都变成了 0D 0A），无法修复</translation>
    </message>
    <message>
        <source>Copy it again in binary mode</source>
        <translation>请以二进制模式重新复制</translation>
    </message>
    <message>
        <source>the file ends in the middle of a record: %1</source>
        <translation>文件在一条记录中间结束：%1</translation>
    </message>
    <message>
        <source>the file ends in %1 zero bytes, which are ignored</source>
        <translation>文件末尾有 %1 个零字节，已忽略</translation>
    </message>
    <message>
        <source>damaged bytes were skipped: %1</source>
        <translation>已跳过损坏的字节：%1</translation>
    </message>
    <message>
        <source>more bytes captured than were on the wire: %1</source>
        <translation>捕获的字节数多于线路上的字节数：%1</translation>
    </message>
    <message>
        <source>more bytes captured than the snapshot length: %1</source>
        <translation>捕获的字节数超过 snapshot length：%1</translation>
    </message>
    <message>
        <source>an unusually large packet: %1 bytes</source>
        <translation>异常大的数据包：%1 字节</translation>
    </message>
    <message>
        <source>a packet without any byte</source>
        <translation>没有任何字节的数据包</translation>
    </message>
    <message>
        <source>the length on the wire is implausible: %1 bytes</source>
        <translation>线路上的长度不合理：%1 字节</translation>
    </message>
    <message>
        <source>the time stamp&apos;s fraction is a second or more: %1</source>
        <translation>时间戳的小数部分达到或超过一秒：%1</translation>
    </message>
    <message>
        <source>time goes backwards by %1 s</source>
        <translation>时间倒退了 %1 秒</translation>
    </message>
    <message>
        <source>the time stamp is out of range (1677 to 2262)</source>
        <translation>时间戳超出范围（1677 至 2262 年）</translation>
    </message>
    <message>
        <source>link type %1 is unknown: only bytes can be shown</source>
        <translation>未知的链路类型 %1：只能显示字节</translation>
    </message>
    <message>
        <source>the compressed data is damaged: %1</source>
        <translation>压缩数据已损坏：%1</translation>
    </message>
    <message>
        <source>Copy or download the file again</source>
        <translation>请重新复制或下载文件</translation>
    </message>
    <message>
        <source>bytes after the end of the compressed data are ignored</source>
        <translation>压缩数据结尾之后的字节已忽略</translation>
    </message>
    <message>
        <source>reading stopped: the compressed data unpacks to %1</source>
        <translation>已停止读取：压缩数据解压后达到 %1</translation>
    </message>
    <message>
        <source>the file header is cut: %1</source>
        <translation>文件头不完整：%1</translation>
    </message>
    <message>
        <source>unsupported pcap version %1</source>
        <translation>不支持的 pcap 版本 %1</translation>
    </message>
    <message>
        <source>Please send us the file if you think that it is sound</source>
        <translation>如果您认为文件没有问题，请把它发给我们</translation>
    </message>
    <message>
        <source>a packet claims %1</source>
        <translation>一个数据包声称 %1</translation>
    </message>
    <message>
        <source>another pcap file begins here and is read on</source>
        <translation>此处开始另一个 pcap 文件，已继续读取</translation>
    </message>
    <message>
        <source>a section&apos;s byte-order magic is wrong (%1)</source>
        <translation>section 的字节序标记有误（%1）</translation>
    </message>
    <message>
        <source>a section of an unsupported pcapng version: %1</source>
        <translation>有一个 section 的 pcapng 版本不受支持：%1</translation>
    </message>
    <message>
        <source>a block is too short: %1</source>
        <translation>block 过短：%1</translation>
    </message>
    <message>
        <source>a block&apos;s two lengths differ: %1</source>
        <translation>block 首尾两个长度不一致：%1</translation>
    </message>
    <message>
        <source>the packet names interface %1, which the section does not describe</source>
        <translation>数据包引用了接口 %1，但 section 中没有它的描述</translation>
    </message>
    <message>
        <source>too many interfaces: those after %1 are ignored</source>
        <translation>接口过多：%1 之后的已忽略</translation>
    </message>
    <message>
        <source>options are damaged: %1</source>
        <translation>选项已损坏：%1</translation>
    </message>
    <message>
        <source>a block&apos;s length is impossible: %1</source>
        <translation>block 的长度不可能成立：%1</translation>
    </message>
    <message>
        <source>an interface&apos;s time stamp resolution: %1</source>
        <translation>接口的时间戳精度：%1</translation>
    </message>
    <message>
        <source>a journal row is damaged: %1</source>
        <translation>journal 行已损坏：%1</translation>
    </message>
    <message>
        <source>metadata is damaged and ignored: %1</source>
        <translation>元数据已损坏，已忽略：%1</translation>
    </message>
    <message>
        <source>the lesson has no recording: %1</source>
        <translation>这个课程没有录像：%1</translation>
    </message>
    <message>
        <source>no such lesson: %1</source>
        <translation>没有这个课程：%1</translation>
    </message>
    <message>
        <source>lifeline-lab list shows them all</source>
        <translation>lifeline-lab list 会列出全部课程</translation>
    </message>
    <message>
        <source>the lab could not be set up: %1</source>
        <translation>无法搭建实验环境：%1</translation>
    </message>
    <message>
        <source>lifeline-lab doctor says what helps</source>
        <translation>lifeline-lab doctor 会给出解决办法</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened, detail</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(packet %1, byte offset %2)</source>
        <translation>（第 %1 个数据包，字节偏移 %2）</translation>
    </message>
    <message>
        <source>(packet %1)</source>
        <translation>（第 %1 个数据包）</translation>
    </message>
    <message>
        <source>(byte offset %1)</source>
        <translation>（字节偏移 %1）</translation>
    </message>
    <message>
        <source>1 packet before it is kept.</source>
        <translation>已保留此前的 1 个数据包。</translation>
    </message>
    <message>
        <source>%1 packets before it are kept.</source>
        <translation>已保留此前的 %1 个数据包。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file or device, what happened</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>。</translation>
    </message>
    <message numerus="yes">
        <source>%1 sends %2 in %n segment(s)</source>
        <comment>an end, octets</comment>
        <translation>
            <numerusform>%1用 %n 个报文段发送 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 acknowledges with %n ACK(s)</source>
        <comment>an end</comment>
        <translation>
            <numerusform>%1用 %n 个 ACK 确认</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what the two ends do</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Segments %1 to %2, in %3: nothing is lost, and nothing comes again.</source>
        <translation>报文段 %1 至 %2，历时 %3：没有丢失，也没有重传。</translation>
    </message>
    <message>
        <source>%1 sends %2.</source>
        <comment>an end, a segment</comment>
        <translation>%1发送 %2。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The lab&apos;s link forged it in the client&apos;s name.</source>
        <translation>这是实验环境的链路以客户端的名义伪造的。</translation>
    </message>
    <message>
        <source>The lab&apos;s link forged it in the server&apos;s name.</source>
        <translation>这是实验环境的链路以服务器的名义伪造的。</translation>
    </message>
    <message>
        <source>It never arrived.</source>
        <translation>这个报文段没有到达。</translation>
    </message>
    <message>
        <source>It never arrived: %1.</source>
        <translation>这个报文段没有到达：%1。</translation>
    </message>
    <message>
        <source>A segment without any flag.</source>
        <translation>没有任何标志位的报文段。</translation>
    </message>
    <message>
        <source>A sound TCP never sends one.</source>
        <translation>正常的 TCP 不会发送这样的报文段。</translation>
    </message>
    <message>
        <source>The client asks again.</source>
        <translation>客户端再次请求。</translation>
    </message>
    <message>
        <source>The server asks again.</source>
        <translation>服务器再次请求。</translation>
    </message>
    <message>
        <source>The client asks for a connection.</source>
        <translation>客户端请求建立连接。</translation>
    </message>
    <message>
        <source>The server asks for a connection.</source>
        <translation>服务器请求建立连接。</translation>
    </message>
    <message>
        <source>It starts at a number of its own, %1, shown as 0.</source>
        <translation>初始序列号由自己选定：%1，显示为 0。</translation>
    </message>
    <message>
        <source>A SYN takes one sequence number, so the answer must say ack %1.</source>
        <translation>SYN 占一个序列号，所以应答必须是 ack %1。</translation>
    </message>
    <message>
        <source>The client answers again.</source>
        <translation>客户端再次应答。</translation>
    </message>
    <message>
        <source>The server answers again.</source>
        <translation>服务器再次应答。</translation>
    </message>
    <message>
        <source>The client agrees, and picks its own number.</source>
        <translation>客户端同意，并选定自己的序列号。</translation>
    </message>
    <message>
        <source>The server agrees, and picks its own number.</source>
        <translation>服务器同意，并选定自己的序列号。</translation>
    </message>
    <message>
        <source>Its own SYN is %1, shown as 0.</source>
        <translation>自己的 SYN 是 %1，显示为 0。</translation>
    </message>
    <message>
        <source>The client says again that it is done.</source>
        <translation>客户端再次表示数据已发完。</translation>
    </message>
    <message>
        <source>The server says again that it is done.</source>
        <translation>服务器再次表示数据已发完。</translation>
    </message>
    <message>
        <source>The client has nothing more to send.</source>
        <translation>客户端没有数据要发了。</translation>
    </message>
    <message>
        <source>The server has nothing more to send.</source>
        <translation>服务器没有数据要发了。</translation>
    </message>
    <message numerus="yes">
        <source>Its last %Ln octets come with it.</source>
        <translation>
            <numerusform>最后 %Ln 个字节随它一起发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>FIN takes one sequence number, so the answer must say ack %1.</source>
        <translation>FIN 占一个序列号，所以应答必须是 ack %1。</translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octets again.</source>
        <translation>
            <numerusform>客户端重新发送 %Ln 个字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octets again.</source>
        <translation>
            <numerusform>服务器重新发送 %Ln 个字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client sends %Ln octets.</source>
        <translation>
            <numerusform>客户端发送 %Ln 个字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server sends %Ln octets.</source>
        <translation>
            <numerusform>服务器发送 %Ln 个字节。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seq %1 + %Ln octets = %2: the ack that it waits for.</source>
        <translation>
            <numerusform>seq %1 + %Ln 个字节 = %2：这就是它等待的 ack。</numerusform>
        </translation>
    </message>
    <message>
        <source>It completes the handshake too: %1</source>
        <translation>这个报文段同时完成了握手：%1</translation>
    </message>
    <message>
        <source>The client confirms: the handshake is complete.</source>
        <translation>客户端确认：握手完成。</translation>
    </message>
    <message>
        <source>The server confirms: the handshake is complete.</source>
        <translation>服务器确认：握手完成。</translation>
    </message>
    <message>
        <source>The client has seen that the server is done.</source>
        <translation>客户端已知道服务器发完了。</translation>
    </message>
    <message>
        <source>The server has seen that the client is done.</source>
        <translation>服务器已知道客户端发完了。</translation>
    </message>
    <message>
        <source>The client has every octet before %1.</source>
        <translation>客户端已收到 %1 之前的全部字节。</translation>
    </message>
    <message>
        <source>The server has every octet before %1.</source>
        <translation>服务器已收到 %1 之前的全部字节。</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %Ln octets = ack %2: the next octet that it expects.</source>
        <translation>
            <numerusform>%1 + %Ln 个字节 = ack %2：它期待的下一个字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>The client still misses octet %1.</source>
        <translation>客户端仍缺少字节 %1。</translation>
    </message>
    <message>
        <source>The server still misses octet %1.</source>
        <translation>服务器仍缺少字节 %1。</translation>
    </message>
    <message>
        <source>Later octets have come: the SACK option says which.</source>
        <translation>后面的字节已经到达：SACK 选项说明了是哪些。</translation>
    </message>
    <message>
        <source>The client tells a new window.</source>
        <translation>客户端通告新的窗口。</translation>
    </message>
    <message>
        <source>The server tells a new window.</source>
        <translation>服务器通告新的窗口。</translation>
    </message>
    <message>
        <source>ack %1 is as before; only the room for more has changed.</source>
        <translation>ack %1 与之前相同，只是可接收的空间变了。</translation>
    </message>
    <message>
        <source>The client says the same again.</source>
        <translation>客户端重复同样的确认。</translation>
    </message>
    <message>
        <source>The server says the same again.</source>
        <translation>服务器重复同样的确认。</translation>
    </message>
    <message>
        <source>It still expects octet %1.</source>
        <translation>仍在等待字节 %1。</translation>
    </message>
    <message>
        <source>The client refuses.</source>
        <translation>客户端拒绝。</translation>
    </message>
    <message>
        <source>The server refuses: nothing listens on that port.</source>
        <translation>服务器拒绝：没有程序监听该端口。</translation>
    </message>
    <message>
        <source>The client breaks the connection off.</source>
        <translation>客户端中断连接。</translation>
    </message>
    <message>
        <source>The server breaks the connection off.</source>
        <translation>服务器中断连接。</translation>
    </message>
    <message>
        <source>Nothing more is sent or acknowledged; the other end&apos;s next call fails.</source>
        <translation>此后不再发送或确认任何数据；对端的下一次系统调用会失败。</translation>
    </message>
    <message>
        <source>The other end did not believe it: its seq is not the one that was expected.</source>
        <translation>对端没有采信：它的 seq 不是期待的那个。</translation>
    </message>
    <message>
        <source>ack %1 = the server&apos;s SYN %2, plus 1: a SYN takes one sequence number.</source>
        <translation>ack %1 = 服务器的 SYN %2 加 1：SYN 占一个序列号。</translation>
    </message>
    <message>
        <source>ack %1 = the client&apos;s SYN %2, plus 1: a SYN takes one sequence number.</source>
        <translation>ack %1 = 客户端的 SYN %2 加 1：SYN 占一个序列号。</translation>
    </message>
    <message>
        <source>ack %1 = the server&apos;s FIN %2, plus 1: a FIN takes one sequence number.</source>
        <translation>ack %1 = 服务器的 FIN %2 加 1：FIN 占一个序列号。</translation>
    </message>
    <message>
        <source>ack %1 = the client&apos;s FIN %2, plus 1: a FIN takes one sequence number.</source>
        <translation>ack %1 = 客户端的 FIN %2 加 1：FIN 占一个序列号。</translation>
    </message>
    <message>
        <source>The client is ESTABLISHED already; the server is when this arrives.</source>
        <translation>客户端已经是 ESTABLISHED；此报文段到达时服务器才是。</translation>
    </message>
    <message>
        <source>The server is ESTABLISHED already; the client is when this arrives.</source>
        <translation>服务器已经是 ESTABLISHED；此报文段到达时客户端才是。</translation>
    </message>
    <message>
        <source>The server can forget the connection. The client waits in TIME-WAIT, for segments still on their way.</source>
        <translation>服务器可以忘掉这条连接。客户端停留在 TIME-WAIT，等待可能还在途中的报文段。</translation>
    </message>
    <message>
        <source>The client can forget the connection. The server waits in TIME-WAIT, for segments still on their way.</source>
        <translation>客户端可以忘掉这条连接。服务器停留在 TIME-WAIT，等待可能还在途中的报文段。</translation>
    </message>
    <message>
        <source>It may still send: the close is half done.</source>
        <translation>自己还可以继续发送：关闭只完成了一半。</translation>
    </message>
    <message>
        <source>It repeats segment %1, sent %2 before.</source>
        <translation>重复的是 %2 之前发出的报文段 %1。</translation>
    </message>
    <message>
        <source>It is the first ACK of it here: what it acknowledged before does not show.</source>
        <translation>这是抓包中这一端的第一个 ACK：此前确认到哪里，抓包里看不到。</translation>
    </message>
    <message>
        <source>A RST that nobody&apos;s kernel sent.</source>
        <translation>这个 RST 不是任何一端的内核发出的。</translation>
    </message>
    <message>
        <source>The other end does not learn of it, and still has the connection.</source>
        <translation>对端不知道这件事，连接在它那边仍然存在。</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG 图</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>tcpdump&apos;s lines</source>
        <translation>tcpdump 文本行</translation>
    </message>
    <message>
        <source>Mermaid</source>
        <translation>Mermaid</translation>
    </message>
    <message>
        <source>PlantUML</source>
        <translation>PlantUML</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>pcapng</source>
        <translation>pcapng</translation>
    </message>
    <message>
        <source>For a ticket: what went wrong, how one sees it, and a table of all segments.</source>
        <translation>用于工单：出了什么问题、从哪里看出来，以及全部报文段的表格。</translation>
    </message>
    <message>
        <source>The ladder at any size; its text stays text, to search and to edit.</source>
        <translation>可任意缩放的时序图；文字仍是文字，可以搜索和编辑。</translation>
    </message>
    <message>
        <source>The ladder on numbered pages, the header on each.</source>
        <translation>分页的时序图，每页都有表头和页码。</translation>
    </message>
    <message>
        <source>The ladder as pixels, for slides and chats.</source>
        <translation>像素形式的时序图，用于幻灯片和聊天。</translation>
    </message>
    <message>
        <source>The ladder in letters, for mail and terminals.</source>
        <translation>用字符画的时序图，用于邮件和终端。</translation>
    </message>
    <message>
        <source>A line a segment, as tcpdump -nn writes it.</source>
        <translation>每个报文段一行，与 tcpdump -nn 的写法相同。</translation>
    </message>
    <message>
        <source>A sequence diagram that GitHub and GitLab draw by themselves.</source>
        <translation>GitHub 和 GitLab 能直接画出的时序图。</translation>
    </message>
    <message>
        <source>A sequence diagram for wikis and documents.</source>
        <translation>用于 wiki 和文档的时序图。</translation>
    </message>
    <message>
        <source>A row a segment, or a row a connection, for spreadsheets.</source>
        <translation>每个报文段一行，或每个连接一行，供电子表格使用。</translation>
    </message>
    <message>
        <source>All that is known, for programs.</source>
        <translation>已知的全部信息，供程序读取。</translation>
    </message>
    <message>
        <source>The frames themselves for Wireshark, each finding as a comment of its packet.</source>
        <translation>帧本身，供 Wireshark 打开；每条发现写成对应分组的注释。</translation>
    </message>
</context>
<context>
    <name>ExportWork</name>
    <message>
        <source>that is the capture itself; choose another name</source>
        <translation>这就是抓包文件本身；请另选文件名</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>unscaled</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>scale not seen</source>
        <translation>未看到扩大因子</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>MSS</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大因子</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许 SACK</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>SACK</source>
        <translation>SACK</translation>
    </message>
    <message>
        <source>Fast Open</source>
        <translation>Fast Open</translation>
    </message>
    <message>
        <source>asks for a cookie</source>
        <translation>请求 cookie</translation>
    </message>
    <message numerus="yes">
        <source>cookie of %Ln octets</source>
        <translation>
            <numerusform>%Ln 字节的 cookie</numerusform>
        </translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation>Hop limit</translation>
    </message>
    <message>
        <source>IP id</source>
        <translation>IP id</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>segment %1 · frame %2</source>
        <translation>报文段 %1 · 帧 %2</translation>
    </message>
    <message>
        <source>%1, lost on the way</source>
        <translation>%1，途中丢失</translation>
    </message>
    <message>
        <source>%1, %2 on the wire</source>
        <translation>%1，途中 %2</translation>
    </message>
    <message>
        <source>%1, arrived (proven by a later segment)</source>
        <translation>%1，已到达（由后来的报文段证明）</translation>
    </message>
    <message>
        <source>%1, assumed to have arrived</source>
        <translation>%1，假定已到达</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Acknowledgment</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志位</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kernel says</source>
        <translation>内核所示</translation>
    </message>
    <message>
        <source>SYN queue</source>
        <translation>SYN 队列</translation>
    </message>
    <message>
        <source>Accept queue</source>
        <translation>Accept 队列</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames</source>
        <translation>
            <numerusform>%Ln 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln 条连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fragments</source>
        <translation>
            <numerusform>%Ln 个分片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames are cut short</source>
        <translation>
            <numerusform>%Ln 帧被截断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames are malformed</source>
        <translation>
            <numerusform>%Ln 帧格式有误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems…</source>
        <translation>
            <numerusform>%Ln 个问题…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>none dropped</source>
        <translation>没有丢弃</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames lost by the capture itself</source>
        <translation>
            <numerusform>抓包本身丢失了 %Ln 个帧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, nothing shows that it was taken in</source>
        <translation>%1，没有证据表明它被接收</translation>
    </message>
    <message numerus="yes">
        <source>%Ln %1 frames not shown</source>
        <comment>UDP frames</comment>
        <translation>
            <numerusform>有 %Ln 个 %1 帧未显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames that are not TCP not shown</source>
        <translation>
            <numerusform>有 %Ln 个非 TCP 帧未显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others</source>
        <comment>frames</comment>
        <translation>
            <numerusform>其他 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames not shown: %1</source>
        <translation>
            <numerusform>有 %Ln 个帧未显示：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>%Ln octets</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>octet %1</source>
        <translation>字节 %1</translation>
    </message>
    <message>
        <source>octets %1 to %2</source>
        <translation>字节 %1 到 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bit(s)</source>
        <translation>
            <numerusform>%1，%n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterLanguage</name>
    <message>
        <source>The filter is asked of connections, not of frames. Letters may be large or small.</source>
        <translation>过滤条件作用于连接，而不是帧。不区分大小写。</translation>
    </message>
    <message>
        <source>A plain word is whatever it may be:</source>
        <translation>单独的词可以是下面任何一种：</translation>
    </message>
    <message>
        <source>  an address or a part of one, a port: 10.0.0.1, 192.168., fd00, 10.0.0.0/8, 10.0.0.1:80, 443</source>
        <translation>  地址或其一部分、端口：10.0.0.1、192.168.、fd00、10.0.0.0/8、10.0.0.1:80、443</translation>
    </message>
    <message>
        <source>  a state at the end of the capture: established, time-wait, fin</source>
        <translation>  抓包结束时的状态：established、time-wait、fin</translation>
    </message>
    <message>
        <source>  how it ended: refused, reset, unanswered, half-closed</source>
        <translation>  结束方式：refused、reset、unanswered、half-closed</translation>
    </message>
    <message>
        <source>  a finding, a conn_state, a number: zero-window, S0, #12</source>
        <translation>  发现、conn_state、编号：zero-window、S0、#12</translation>
    </message>
    <message>
        <source>A key asks for one thing:</source>
        <translation>用键指定某一项：</translation>
    </message>
    <message>
        <source>  With client. or server. before it, one end only: client.port, server.state, client.bytes.</source>
        <translation>  前面加 client. 或 server. 只看一端：client.port、server.state、client.bytes。</translation>
    </message>
    <message>
        <source>  key:value, key = value and key value are the same; key:a,b is either; != is not.</source>
        <translation>  key:value、key = value 与 key value 相同；key:a,b 表示任一；!= 表示不等于。</translation>
    </message>
    <message>
        <source>  &lt; &lt;= &gt; &gt;= compare: bytes &gt; 1MB, rtt &gt; 50ms, duration &lt; 2s, port:8000-8999.</source>
        <translation>  &lt; &lt;= &gt; &gt;= 用于比较：bytes &gt; 1MB、rtt &gt; 50ms、duration &lt; 2s、port:8000-8999。</translation>
    </message>
    <message>
        <source>Together: a b, a and b; a or b; not a, !a; parentheses.</source>
        <translation>组合：a b、a and b；a or b；not a、!a；可用括号。</translation>
    </message>
    <message>
        <source>bpf: at the beginning gives the rest to libpcap: bpf: tcp port 80 and net 10.0.0.0/8</source>
        <translation>以 bpf: 开头，其余部分交给 libpcap：bpf: tcp port 80 and net 10.0.0.0/8</translation>
    </message>
    <message>
        <source>Some filters:</source>
        <translation>一些例子：</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A filter has at most %1 octets.</source>
        <translation>过滤器最长 %1 字节。</translation>
    </message>
    <message>
        <source>Parentheses may be %1 deep.</source>
        <translation>括号最多嵌套 %1 层。</translation>
    </message>
    <message>
        <source>Something is missing here: a word, key:value, or a parenthesis.</source>
        <translation>这里缺少内容：一个词、key:value 或一对括号。</translation>
    </message>
    <message>
        <source>“%1” wants a value.</source>
        <translation>“%1”后面需要一个值。</translation>
    </message>
    <message>
        <source>This parenthesis is not closed.</source>
        <translation>这个括号没有闭合。</translation>
    </message>
    <message>
        <source>This parenthesis was not opened.</source>
        <translation>这个括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>This quotation has no end.</source>
        <translation>这个引号没有结尾。</translation>
    </message>
    <message>
        <source>“%1” is neither less nor greater: compare it with : or !=</source>
        <translation>“%1”没有大小之分：请用 : 或 != 比较</translation>
    </message>
    <message>
        <source>“%1” is no address, part of one, or network like 10.0.0.0/8.</source>
        <translation>“%1”不是地址、地址的一部分，也不是 10.0.0.0/8 这样的网络。</translation>
    </message>
    <message>
        <source>%1 bits are more than the address has.</source>
        <translation>%1 位超过了地址的长度。</translation>
    </message>
    <message>
        <source>“%1” is no port, nor a range like 8000-8999.</source>
        <translation>“%1”不是端口，也不是 8000-8999 这样的范围。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>“%1” has a unit that does not belong here. Times: ns, us, ms, s, min, h. Octets: kB, MB, GB, KiB, MiB, GiB.</source>
        <translation>“%1”的单位不适用于这里。时间：ns、us、ms、s、min、h。字节：kB、MB、GB、KiB、MiB、GiB。</translation>
    </message>
    <message>
        <source>“%1” is no finding.</source>
        <translation>没有名为“%1”的发现（finding）。</translation>
    </message>
    <message>
        <source>“%1” is no problem of a diagnosis.</source>
        <translation>没有名为“%1”的诊断问题（problem）。</translation>
    </message>
    <message>
        <source>libpcap says: %1</source>
        <translation>libpcap 提示：%1</translation>
    </message>
    <message>
        <source>A connection has no flags, lengths or payload of its own: of BPF only protocols, networks, hosts and ports can be asked here.</source>
        <translation>连接本身没有标志、长度和载荷：这里的 BPF 只能用协议、网络、主机和端口。</translation>
    </message>
    <message>
        <source>Names are not looked up: write the address instead of “%1”.</source>
        <translation>这里不做域名解析：请把“%1”写成地址。</translation>
    </message>
    <message>
        <source>There is no key “%1”. Keys: %2.</source>
        <translation>没有名为“%1”的关键字，可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no state of RFC 9293: %2.</source>
        <translation>“%1”不是 RFC 9293 的状态，可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no outcome: %2.</source>
        <translation>没有名为“%1”的结局（outcome），可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is none of Zeek&apos;s conn_state: %2.</source>
        <translation>“%1”不是 Zeek 的 conn_state，可用的有：%2。</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>an earlier one</source>
        <translation>更早的报文段</translation>
    </message>
    <message>
        <source> after %1</source>
        <comment>retransmission of 5 after 203 ms</comment>
        <translation>（相隔 %1）</translation>
    </message>
    <message>
        <source>the time-out took all for lost</source>
        <translation>超时后，未确认的数据全部视为丢失</translation>
    </message>
    <message>
        <source>retransmission timer</source>
        <translation>重传定时器到期</translation>
    </message>
    <message>
        <source>retransmission timer, %1 times in a row</source>
        <translation>重传定时器连续第 %1 次到期</translation>
    </message>
    <message>
        <source>tail loss probe</source>
        <translation>tail loss probe</translation>
    </message>
    <message>
        <source>fast, %1 told of the gap</source>
        <translation>快速重传，报文段 %1 报告了缺口</translation>
    </message>
    <message>
        <source>fast, ACKs told of the gap</source>
        <translation>快速重传，ACK 报告了缺口</translation>
    </message>
    <message>
        <source>in smaller pieces, the path&apos;s MTU was too small</source>
        <translation>切成更小的报文段，因为路径 MTU 不够大</translation>
    </message>
    <message>
        <source>it was asked again</source>
        <translation>对端再次请求</translation>
    </message>
    <message>
        <source>for a reason that does not show</source>
        <translation>原因看不出来</translation>
    </message>
    <message>
        <source>nobody listens on this port</source>
        <translation>没有程序监听这个端口</translation>
    </message>
    <message>
        <source>the accept queue is full (tcp_abort_on_overflow)</source>
        <translation>accept 队列已满（tcp_abort_on_overflow）</translation>
    </message>
    <message>
        <source>closed with data unread</source>
        <translation>关闭时还有未读的数据</translation>
    </message>
    <message>
        <source>the application aborted (SO_LINGER 0)</source>
        <translation>应用程序异常终止连接（SO_LINGER 0）</translation>
    </message>
    <message>
        <source>its end had closed</source>
        <translation>这一端已经关闭</translation>
    </message>
    <message>
        <source>an acknowledgment that this end cannot accept</source>
        <translation>这一端不能接受的确认号</translation>
    </message>
    <message>
        <source>its end does not know the connection</source>
        <translation>这一端不认识这条连接</translation>
    </message>
    <message>
        <source>its end gave up waiting</source>
        <translation>这一端放弃了等待</translation>
    </message>
    <message>
        <source>fast open: asks for a cookie</source>
        <translation>Fast Open：请求 cookie</translation>
    </message>
    <message>
        <source>fast open: with a cookie</source>
        <translation>Fast Open：带有 cookie</translation>
    </message>
    <message>
        <source>fast open: data in the SYN</source>
        <translation>Fast Open：SYN 中带有数据</translation>
    </message>
    <message>
        <source>fast open: the data in the SYN was not taken</source>
        <translation>Fast Open：SYN 中的数据没有被接受</translation>
    </message>
    <message>
        <source>captured twice: the same datagram as %1, %2 later</source>
        <translation>重复捕获：与报文段 %1 是同一个数据报，晚了 %2</translation>
    </message>
    <message>
        <source>captured twice: the same datagram as %1</source>
        <translation>重复捕获：与报文段 %1 是同一个数据报</translation>
    </message>
    <message>
        <source>retransmission of %1%2: %3</source>
        <comment>segment, after a time, why</comment>
        <translation>重传报文段 %1%2：%3</translation>
    </message>
    <message>
        <source>spurious: %1 had arrived, as %2 says by D-SACK</source>
        <translation>虚假重传：报文段 %1 其实已经到达，报文段 %2 的 D-SACK 说明了这一点</translation>
    </message>
    <message>
        <source>spurious: %1 had arrived, as %2 echoes its timestamp</source>
        <translation>虚假重传：报文段 %1 其实已经到达，报文段 %2 回显了它的时间戳</translation>
    </message>
    <message>
        <source>a copy of %1 made by the network%2</source>
        <comment>segment, after a time</comment>
        <translation>报文段 %1 的副本，由网络复制%2</translation>
    </message>
    <message>
        <source>out of order: sent before %1, seen %2 after it</source>
        <translation>乱序：先于报文段 %1 发出，却晚 %2 才看到</translation>
    </message>
    <message>
        <source>out of order: sent before %1, seen after it</source>
        <translation>乱序：先于报文段 %1 发出，却在它之后才看到</translation>
    </message>
    <message>
        <source>before it a gap that the capture never saw filled</source>
        <translation>这个报文段之前有一段缺口，抓包中始终没有补上</translation>
    </message>
    <message>
        <source>acknowledges octets that the capture does not have</source>
        <translation>确认了抓包中没有的字节</translation>
    </message>
    <message>
        <source>duplicate ACK %1</source>
        <translation>重复 ACK，第 %1 个</translation>
    </message>
    <message>
        <source>SACK: octets have arrived behind a gap</source>
        <translation>SACK：缺口之后的字节已经到达</translation>
    </message>
    <message>
        <source>D-SACK: octets have arrived twice</source>
        <translation>D-SACK：有字节到达了两次</translation>
    </message>
    <message>
        <source>D-SACK: octets of %1 had arrived before</source>
        <translation>D-SACK：报文段 %1 的字节之前已经到达</translation>
    </message>
    <message>
        <source>zero window: there is no room</source>
        <translation>零窗口：没有接收空间了</translation>
    </message>
    <message>
        <source>window probe %1%2</source>
        <comment>number, after a time</comment>
        <translation>第 %1 次窗口探测%2</translation>
    </message>
    <message>
        <source>fills the window that its receiver offers</source>
        <translation>填满了接收方通告的窗口</translation>
    </message>
    <message>
        <source>window update: there is more room</source>
        <translation>窗口更新：有了更多空间</translation>
    </message>
    <message>
        <source>keep-alive probe %1%2</source>
        <comment>number, after a time</comment>
        <translation>第 %1 次 keep-alive 探测%2</translation>
    </message>
    <message>
        <source>answers keep-alive probe %1</source>
        <translation>应答 keep-alive 探测（报文段 %1）</translation>
    </message>
    <message>
        <source>challenge ACK, provoked by %1</source>
        <translation>challenge ACK，由报文段 %1 引起</translation>
    </message>
    <message>
        <source>reset: %1</source>
        <translation>RST：%1</translation>
    </message>
    <message>
        <source>simultaneous open: the SYNs crossed</source>
        <translation>同时打开：双方的 SYN 在途中交错</translation>
    </message>
    <message>
        <source>simultaneous close: the FINs crossed</source>
        <translation>同时关闭：双方的 FIN 在途中交错</translation>
    </message>
    <message>
        <source>half-close: its receiver goes on sending at %1</source>
        <translation>半关闭：对端在报文段 %1 继续发送数据</translation>
    </message>
    <message>
        <source>half-open: one end has lost the connection, the other has not</source>
        <translation>半开连接：一端已经丢失这条连接，另一端还保留着</translation>
    </message>
    <message>
        <source>addresses and ports of an earlier connection</source>
        <translation>与先前一条连接的地址和端口相同</translation>
    </message>
    <message>
        <source>a SYN cookie: the options of the SYN have no answer</source>
        <translation>SYN cookie：对 SYN 中的选项没有应答</translation>
    </message>
    <message>
        <source>the ACK %1 was not taken: accept queue full, or deferred</source>
        <translation>ACK（报文段 %1）没有被接受：accept 队列已满，或在等待数据</translation>
    </message>
    <message>
        <source>ends a TIME-WAIT early</source>
        <translation>提前结束了 TIME-WAIT</translation>
    </message>
    <message>
        <source>dropped for its old timestamp (PAWS)</source>
        <translation>因时间戳过旧而被丢弃（PAWS）</translation>
    </message>
    <message>
        <source>urgent data</source>
        <translation>紧急数据</translation>
    </message>
    <message>
        <source>%1, likely</source>
        <comment>a finding</comment>
        <translation>%1（很可能）</translation>
    </message>
    <message>
        <source>%1, perhaps</source>
        <comment>a finding</comment>
        <translation>%1（可能）</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>帧 %1</translation>
    </message>
    <message>
        <source>frames %1 and %2</source>
        <translation>帧 %1 和 %2</translation>
    </message>
    <message>
        <source>frames %1 to %2</source>
        <translation>帧 %1 到 %2</translation>
    </message>
    <message>
        <source>%1 · rests on %2 · %3</source>
        <comment>confidence, segments, frames</comment>
        <translation>%1 · 依据 %2 · %3</translation>
    </message>
    <message>
        <source>the path&apos;s MTU was too small: %1</source>
        <translation>路径 MTU 不够大：%1</translation>
    </message>
    <message>
        <source>its sender goes on, so somebody else made it</source>
        <translation>名义上的发送方还在继续发送，所以这个 RST 是别人伪造的</translation>
    </message>
    <message>
        <source>longer than the MSS: the network card cuts it up later (TSO)</source>
        <translation>比 MSS 长：之后由网卡切分（TSO）</translation>
    </message>
    <message>
        <source>longer than the MSS: put together from several before it was captured (GRO, LRO)</source>
        <translation>比 MSS 长：捕获之前由多个报文段合并而成（GRO、LRO）</translation>
    </message>
    <message>
        <source>longer than the MSS: seen before the network card cuts it up, or put together after</source>
        <translation>比 MSS 长：在网卡切分之前捕获，或由多个报文段合并而成</translation>
    </message>
    <message>
        <source>wrong checksum: a receiver drops it without a word</source>
        <translation>校验和错误：接收方会悄悄丢弃它</translation>
    </message>
    <message>
        <source>wrong checksum: damaged, dropped without a word; %1 repairs it</source>
        <translation>校验和错误：已损坏，被悄悄丢弃；报文段 %1 补上了它</translation>
    </message>
    <message numerus="yes">
        <source>%n octets are other than in %1, for the same sequence numbers</source>
        <translation>
            <numerusform>序列号相同，却有 %n 个字节与报文段 %1 中的不同</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is about it</source>
        <translation>%1 与这个报文段有关</translation>
    </message>
    <message>
        <source>%1 quotes what is not in flight: late or forged, and ignored</source>
        <translation>%1 引用的数据并不在途中：来迟了或是伪造的，会被忽略</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>一直没有应答</translation>
    </message>
    <message>
        <source>no answer came, %1 times in a row</source>
        <translation>没有应答，连续第 %1 次</translation>
    </message>
    <message numerus="yes">
        <source>checksums of this end were not computed yet when captured (offload to its network card, or loopback): %n segments</source>
        <translation>
            <numerusform>抓包时这一端的校验和还没有算（由网卡去算，或是回环接口）：%n 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>answers the window probe in segment %1: still no room</source>
        <translation>回应报文段 %1 中的窗口探测：仍然没有空间</translation>
    </message>
</context>
<context>
    <name>FoldText</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, no trouble</source>
        <comment>segments, octets, duration</comment>
        <translation>%1，%2，%3，无异常</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>segments, octets, duration</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>segments, octets</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>There is no segment %1: they go from %2 to %3.</source>
        <translation>没有第 %1 个报文段：编号从 %2 到 %3。</translation>
    </message>
    <message>
        <source>Frame %1 carries no segment of this connection: its frames go from %2 to %3.</source>
        <translation>第 %1 帧不属于此连接：它的帧从 %2 到 %3。</translation>
    </message>
    <message>
        <source>The last segment was sent %1 after the beginning.</source>
        <translation>最后一个报文段在开始后 %1 发送。</translation>
    </message>
    <message>
        <source>“%1” is no time of day.</source>
        <translation>“%1”不是有效的时刻。</translation>
    </message>
    <message>
        <source>No segment carries sequence number %1.</source>
        <translation>没有报文段携带序列号 %1。</translation>
    </message>
    <message>
        <source>No segment acknowledges %1.</source>
        <translation>没有报文段确认 %1。</translation>
    </message>
    <message>
        <source>There is no segment yet.</source>
        <translation>还没有报文段。</translation>
    </message>
    <message>
        <source>Type a segment (12), a frame (#123), a time (1.5 s, 14:02:31) or a number (seq 1448).</source>
        <translation>请输入报文段（12）、帧（#123）、时间（1.5 s、14:02:31）或序号（seq 1448）。</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Just before:</source>
        <comment>a question is about a moment before the marked segment</comment>
        <translation>就在它之前：</translation>
    </message>
    <message>
        <source>While it is on its way:</source>
        <comment>a question is about the marked segment</comment>
        <translation>它还在路上时：</translation>
    </message>
    <message>
        <source>In the program:</source>
        <comment>a question is about a system call</comment>
        <translation>程序这边：</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>观察要点</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answers: %1</source>
        <comment>a lesson</comment>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more segments; Lifeline shows them all.</source>
        <comment>below a ladder that was cut</comment>
        <translation>
            <numerusform>……还有 %n 个报文段，在 Lifeline 里看全部。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IcmpText</name>
    <message>
        <source>%1 from %2 (frame %3)</source>
        <comment>ICMP message, address, number</comment>
        <translation>来自 %2 的 %1（帧 %3）</translation>
    </message>
</context>
<context>
    <name>LadderText</name>
    <message>
        <source>%1 (guessed)</source>
        <comment>end of a connection</comment>
        <translation>%1（推测）</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>system calls</source>
        <translation>系统调用</translation>
    </message>
</context>
<context>
    <name>LessonFault</name>
    <message>
        <source>This is no number: expected digits such as 9292, or a text in quotes such as &quot;40ms&quot;</source>
        <translation>这不是数：应写成 9292 这样的数字，或 &quot;40ms&quot; 这样带引号的文字</translation>
    </message>
    <message>
        <source>This text is wrong: expected &quot;…&quot; on one line, with \\ for a backslash</source>
        <translation>这段文字写法有误：应写成一行之内的 &quot;…&quot;，反斜杠写作 \\</translation>
    </message>
    <message>
        <source>This list is wrong: expected a comma between its parts and ] at its end</source>
        <translation>这个列表写法有误：各项之间应有逗号，末尾应有 ]</translation>
    </message>
    <message>
        <source>This table is wrong: expected key = value, commas between them and } at its end</source>
        <translation>这个表写法有误：应为 key = value，之间用逗号隔开，末尾应有 }</translation>
    </message>
    <message>
        <source>This heading is wrong: expected [network], or [[rule]] of a list</source>
        <translation>这个标题写法有误：应写成 [network]，列表中的一项写成 [[rule]]</translation>
    </message>
    <message>
        <source>This line is wrong: expected key = value</source>
        <translation>这一行写法有误：应为 key = value</translation>
    </message>
    <message>
        <source>This value is wrong: expected a text in &quot;quotes&quot;, a number, true or false, [a list] or {a table}</source>
        <translation>这个值写法有误：应为带 &quot;引号&quot; 的文字、数、true 或 false、[列表] 或 {表}</translation>
    </message>
    <message>
        <source>This value is wrong: expected true or false, or a text in &quot;quotes&quot;</source>
        <translation>这个值写法有误：应为 true 或 false，或带 &quot;引号&quot; 的文字</translation>
    </message>
    <message>
        <source>This comment has a character that is not allowed</source>
        <translation>注释中有不允许的字符</translation>
    </message>
    <message>
        <source>This stands here a second time: expected each key and each [heading] once</source>
        <translation>重复出现：每个键和每个 [标题] 只能出现一次</translation>
    </message>
    <message>
        <source>This is no text: expected UTF-8</source>
        <translation>不是文本：应为 UTF-8 编码</translation>
    </message>
    <message>
        <source>This text has no end: expected a second &quot; on the same line</source>
        <translation>这段文字没有结束：同一行末尾应再有一个 &quot;</translation>
    </message>
    <message>
        <source>This is no TOML: expected key = value</source>
        <translation>不是 TOML：应为 key = value</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a date or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>only strings</source>
        <translation>全为字符串</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>另一个名字</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known in %2: expected %3</source>
        <comment>a key, where, what may stand there</comment>
        <translation>%2 中没有“%1”这个键，可用的有：%3</translation>
    </message>
    <message>
        <source>%1 lacks &quot;%2&quot;: expected %3</source>
        <comment>where, a key, its value</comment>
        <translation>%1 缺少“%2”，应为：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2: expected %3</source>
        <comment>a key, its value, what may stand there</comment>
        <translation>“%1”是%2，应为：%3</translation>
    </message>
    <message>
        <source>%1: expected %2</source>
        <comment>what is wrong, what may stand there</comment>
        <translation>%1。应为：%2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
</context>
<context>
    <name>LossText</name>
    <message>
        <source>a rule of the link</source>
        <translation>链路规则</translation>
    </message>
    <message>
        <source>the rule &quot;%1&quot;</source>
        <translation>规则“%1”</translation>
    </message>
    <message>
        <source>the link is cut</source>
        <translation>链路已切断</translation>
    </message>
    <message>
        <source>the link was cut while it was on its way</source>
        <translation>在途中时链路被切断</translation>
    </message>
    <message>
        <source>no host has the address %1</source>
        <translation>没有主机使用地址 %1</translation>
    </message>
    <message>
        <source>the queue before the link is full</source>
        <translation>链路前的队列已满</translation>
    </message>
    <message>
        <source>it was dropped by hand</source>
        <translation>被手动丢弃</translation>
    </message>
    <message>
        <source>the run ended while it was on its way</source>
        <translation>在途中时运行结束</translation>
    </message>
    <message>
        <source>the run ended while the link held it</source>
        <translation>被链路扣留时运行结束</translation>
    </message>
    <message>
        <source>%1 drops it</source>
        <comment>a rule</comment>
        <translation>被%1丢弃</translation>
    </message>
    <message>
        <source>%1 cuts the link</source>
        <comment>a rule</comment>
        <translation>%1切断链路</translation>
    </message>
    <message>
        <source>%1 rejects it</source>
        <comment>a rule</comment>
        <translation>被%1拒绝</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>T&amp;imes</source>
        <translation>时间(&amp;I)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;lot</source>
        <translation>图表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>报文段(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>Time &amp;mode</source>
        <translation>时间显示方式(&amp;M)</translation>
    </message>
    <message>
        <source>Fol&amp;ding</source>
        <translation>折叠(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Open recen&amp;t</source>
        <translation>最近打开(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>抓包(&amp;C)</translation>
    </message>
    <message>
        <source>Present &amp;on</source>
        <translation>放映到(&amp;O)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言 / Language(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln 个报文段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>opened halfway</source>
        <translation>只建立了一半</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>RST 中断</translation>
    </message>
    <message>
        <source>half-closed</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>不可达</translation>
    </message>
</context>
<context>
    <name>OverlayText</name>
    <message>
        <source>repeats %1</source>
        <translation>重传报文段 %1</translation>
    </message>
    <message>
        <source>repeated by %1</source>
        <translation>由报文段 %1 重传</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>报文段 %1 的副本</translation>
    </message>
    <message>
        <source>copied by %1</source>
        <translation>副本为报文段 %1</translation>
    </message>
    <message>
        <source>acknowledges %1</source>
        <translation>确认报文段 %1</translation>
    </message>
    <message>
        <source>acknowledged by %1</source>
        <translation>由报文段 %1 确认</translation>
    </message>
    <message>
        <source>challenges %1</source>
        <translation>对报文段 %1 的 challenge ACK</translation>
    </message>
    <message>
        <source>challenged by %1</source>
        <translation>由报文段 %1 回以 challenge ACK</translation>
    </message>
    <message>
        <source>%1 came twice</source>
        <comment>says a D-SACK of a segment</comment>
        <translation>报文段 %1 到达了两次</translation>
    </message>
    <message>
        <source>not needed, says %1</source>
        <comment>of a retransmission</comment>
        <translation>本不需要，见报文段 %1</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>应答报文段 %1</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>由报文段 %1 应答</translation>
    </message>
    <message>
        <source>RTT %1, %2, %3</source>
        <comment>duration, segments, size</comment>
        <translation>RTT %1，%2，%3</translation>
    </message>
    <message>
        <source>Δ %1, %2, %3</source>
        <comment>duration, segments, size</comment>
        <translation>Δ %1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segments</source>
        <translation>
            <numerusform>%Ln 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>again in %1</source>
        <comment>repeated by, short</comment>
        <translation>%1 重传</translation>
    </message>
    <message>
        <source>acks %1</source>
        <comment>acknowledges, short</comment>
        <translation>确认 %1</translation>
    </message>
    <message>
        <source>ack by %1</source>
        <comment>acknowledged by, short</comment>
        <translation>被 %1 确认</translation>
    </message>
</context>
<context>
    <name>PacketField</name>
    <message>
        <source>Destination</source>
        <translation>目的地址</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源地址</translation>
    </message>
    <message>
        <source>EtherType</source>
        <translation>EtherType</translation>
    </message>
    <message>
        <source>Priority (PCP)</source>
        <translation>优先级 (PCP)</translation>
    </message>
    <message>
        <source>Drop eligible (DEI)</source>
        <translation>可丢弃 (DEI)</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation>分组类型</translation>
    </message>
    <message>
        <source>ARPHRD type</source>
        <translation>ARPHRD 类型</translation>
    </message>
    <message>
        <source>Address length</source>
        <translation>地址长度</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Header length (IHL)</source>
        <translation>首部长度 (IHL)</translation>
    </message>
    <message>
        <source>DSCP</source>
        <translation>DSCP</translation>
    </message>
    <message>
        <source>ECN</source>
        <translation>ECN</translation>
    </message>
    <message>
        <source>Total length</source>
        <translation>总长度</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Don&apos;t fragment (DF)</source>
        <translation>禁止分片 (DF)</translation>
    </message>
    <message>
        <source>More fragments (MF)</source>
        <translation>更多分片 (MF)</translation>
    </message>
    <message>
        <source>Fragment offset</source>
        <translation>片偏移</translation>
    </message>
    <message>
        <source>Time to live (TTL)</source>
        <translation>生存时间 (TTL)</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Header checksum</source>
        <translation>首部校验和</translation>
    </message>
    <message>
        <source>Flow label</source>
        <translation>流标签</translation>
    </message>
    <message>
        <source>Payload length</source>
        <translation>有效载荷长度</translation>
    </message>
    <message>
        <source>Next header</source>
        <translation>下一个首部</translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation>跳数限制</translation>
    </message>
    <message>
        <source>Header length</source>
        <translation>首部长度</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>源端口</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序列号 (seq)</translation>
    </message>
    <message>
        <source>Acknowledgment number</source>
        <translation>确认号 (ack)</translation>
    </message>
    <message>
        <source>Data offset</source>
        <translation>数据偏移</translation>
    </message>
    <message>
        <source>AE</source>
        <translation>AE</translation>
    </message>
    <message>
        <source>CWR</source>
        <translation>CWR</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>URG</source>
        <translation>URG</translation>
    </message>
    <message>
        <source>ACK</source>
        <translation>ACK</translation>
    </message>
    <message>
        <source>PSH</source>
        <translation>PSH</translation>
    </message>
    <message>
        <source>RST</source>
        <translation>RST</translation>
    </message>
    <message>
        <source>SYN</source>
        <translation>SYN</translation>
    </message>
    <message>
        <source>FIN</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Traffic class</source>
        <translation>流量类别</translation>
    </message>
    <message>
        <source>Bottom of stack</source>
        <translation>栈底</translation>
    </message>
    <message>
        <source>Flags and version</source>
        <translation>标志位与版本</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志位</translation>
    </message>
    <message>
        <source>VXLAN network (VNI)</source>
        <translation>VXLAN 网络标识 (VNI)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>MSS</translation>
    </message>
    <message>
        <source>Shift count</source>
        <translation>移位数</translation>
    </message>
    <message>
        <source>Timestamp value (TSval)</source>
        <translation>时间戳值 (TSval)</translation>
    </message>
    <message>
        <source>Timestamp echo (TSecr)</source>
        <translation>时间戳回显 (TSecr)</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边界</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>右边界</translation>
    </message>
    <message>
        <source>User timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Further octets</source>
        <translation>其余字节</translation>
    </message>
    <message>
        <source>End of options</source>
        <translation>选项表结束</translation>
    </message>
    <message>
        <source>No operation</source>
        <translation>无操作 (NOP)</translation>
    </message>
    <message>
        <source>Damaged option</source>
        <translation>损坏的选项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型 (kind)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Maximum segment size</source>
        <translation>最大报文段长度 (MSS)</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口扩大因子</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许 SACK</translation>
    </message>
    <message>
        <source>SACK</source>
        <translation>SACK</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>MD5 signature</source>
        <translation>MD5 签名</translation>
    </message>
    <message>
        <source>Authentication (TCP-AO)</source>
        <translation>认证 (TCP-AO)</translation>
    </message>
    <message>
        <source>Multipath TCP</source>
        <translation>Multipath TCP</translation>
    </message>
    <message>
        <source>Fast Open cookie</source>
        <translation>Fast Open cookie</translation>
    </message>
    <message>
        <source>Unknown option</source>
        <translation>未知选项</translation>
    </message>
</context>
<context>
    <name>PictureText</name>
    <message>
        <source>the picture would be %1 by %2 pixels;</source>
        <translation>图片将有 %1 × %2 像素；</translation>
    </message>
    <message>
        <source>a scale of %1 is the largest that works; SVG and PDF have no such limit</source>
        <translation>可用的最大比例是 %1；SVG 和 PDF 没有这个限制</translation>
    </message>
    <message>
        <source>that is too long for PNG at any scale; SVG and PDF have no such limit</source>
        <translation>无论什么比例，PNG 都放不下；SVG 和 PDF 没有这个限制</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>the name must end in .svg, .pdf or .png</source>
        <translation>文件名必须以 .svg、.pdf 或 .png 结尾</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>PlotWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>seq %1:%2, retransmission</source>
        <translation>seq %1:%2，重传</translation>
    </message>
    <message>
        <source>seq %1:%2, out of order or a copy</source>
        <translation>seq %1:%2，乱序或副本</translation>
    </message>
    <message>
        <source>seq %1, probe</source>
        <translation>seq %1，探测</translation>
    </message>
    <message>
        <source>up to seq %1, lost on its way</source>
        <translation>到 seq %1 为止，途中丢失</translation>
    </message>
    <message>
        <source>SACK %1:%2</source>
        <translation>SACK %1:%2</translation>
    </message>
    <message>
        <source>acknowledged up to %1</source>
        <translation>已确认到 %1</translation>
    </message>
    <message>
        <source>window edge %1</source>
        <translation>窗口右沿 %1</translation>
    </message>
    <message>
        <source>window closed at %1</source>
        <translation>窗口在 %1 处关闭</translation>
    </message>
    <message>
        <source>seq %1:%2</source>
        <translation>seq %1:%2</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返时间 %1</translation>
    </message>
    <message>
        <source>round trip %1, by its timestamp</source>
        <translation>往返时间 %1，由时间戳测得</translation>
    </message>
    <message>
        <source>the kernel&apos;s SRTT %1</source>
        <translation>内核的 SRTT %1</translation>
    </message>
    <message>
        <source>the kernel&apos;s RTO %1</source>
        <translation>内核的 RTO %1</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>在途 %1</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>窗口 %1</translation>
    </message>
    <message>
        <source>the kernel&apos;s cwnd %1</source>
        <translation>内核的 cwnd %1</translation>
    </message>
    <message>
        <source>the kernel&apos;s ssthresh %1</source>
        <translation>内核的 ssthresh %1</translation>
    </message>
    <message>
        <source>throughput %1</source>
        <translation>吞吐量 %1</translation>
    </message>
    <message>
        <source>goodput %1</source>
        <translation>有效吞吐量 %1</translation>
    </message>
    <message>
        <source>MSS %1</source>
        <translation>MSS %1</translation>
    </message>
    <message>
        <source>Measured where the capture was taken: from there to the receiver and back.</source>
        <translation>在抓包处测得：从抓包处到接收方再返回。</translation>
    </message>
    <message>
        <source>As the sender sees it: from sending to the arrival of the ACK.</source>
        <translation>发送方所见：从发出到 ACK 到达。</translation>
    </message>
    <message>
        <source>Captured near the client: the whole round trip.</source>
        <translation>在客户端附近抓包：完整的往返时间。</translation>
    </message>
    <message>
        <source>Captured near the client: only how fast the client answers.</source>
        <translation>在客户端附近抓包：只反映客户端应答有多快。</translation>
    </message>
    <message>
        <source>Captured near the server: only how fast the server answers.</source>
        <translation>在服务器附近抓包：只反映服务器应答有多快。</translation>
    </message>
    <message>
        <source>Captured near the server: the whole round trip.</source>
        <translation>在服务器附近抓包：完整的往返时间。</translation>
    </message>
    <message>
        <source>Captured on the way: from there to the server and back.</source>
        <translation>在途中抓包：从抓包处到服务器再返回。</translation>
    </message>
    <message>
        <source>Captured on the way: from there to the client and back.</source>
        <translation>在途中抓包：从抓包处到客户端再返回。</translation>
    </message>
    <message>
        <source>Time–sequence</source>
        <translation>时间–序列号</translation>
    </message>
    <message>
        <source>Round-trip time</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Window and flight</source>
        <translation>窗口与在途数据</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Segment sizes</source>
        <translation>报文段大小</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>SACK</source>
        <translation>SACK</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>window edge</source>
        <translation>窗口右沿</translation>
    </message>
    <message>
        <source>zero window</source>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>by timestamp</source>
        <translation>由时间戳</translation>
    </message>
    <message>
        <source>SRTT (kernel)</source>
        <translation>SRTT（内核）</translation>
    </message>
    <message>
        <source>RTO (kernel)</source>
        <translation>RTO（内核）</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>cwnd (kernel)</source>
        <translation>cwnd（内核）</translation>
    </message>
    <message>
        <source>ssthresh (kernel)</source>
        <translation>ssthresh（内核）</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>goodput</source>
        <translation>有效吞吐量</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>MSS</source>
        <translation>MSS</translation>
    </message>
    <message>
        <source>Octets sent for the first time; a bar is one segment.</source>
        <translation>首次发送的字节；一条竖线是一个报文段。</translation>
    </message>
    <message>
        <source>Octets sent again.</source>
        <translation>再次发送的字节。</translation>
    </message>
    <message>
        <source>Segments that were overtaken, and copies that the network made.</source>
        <translation>被后发报文段超过的报文段，以及网络造成的副本。</translation>
    </message>
    <message>
        <source>Keep-alives and window probes.</source>
        <translation>保活探测和窗口探测。</translation>
    </message>
    <message>
        <source>The recording says that this segment did not arrive.</source>
        <translation>录制表明这个报文段没有到达。</translation>
    </message>
    <message>
        <source>Octets behind a gap that the receiver says it has (RFC 2018).</source>
        <translation>接收方声明已收到的、位于空洞之后的字节（RFC 2018）。</translation>
    </message>
    <message>
        <source>Up to here the receiver has everything.</source>
        <translation>到此为止接收方已全部收到。</translation>
    </message>
    <message>
        <source>Up to here the sender may send: ACK plus window.</source>
        <translation>发送方最多可以发到这里：ACK 加窗口。</translation>
    </message>
    <message>
        <source>The receiver&apos;s buffer is full.</source>
        <translation>接收方的缓冲区已满。</translation>
    </message>
    <message>
        <source>From octets that were sent once to the ACK that covers them (Karn&apos;s rule, RFC 6298).</source>
        <translation>从只发送过一次的字节，到确认它们的 ACK（Karn 规则，RFC 6298）。</translation>
    </message>
    <message>
        <source>Of octets sent twice: the timestamp in the ACK tells which copy it answers (RFC 7323).</source>
        <translation>发送过两次的字节：ACK 中的时间戳说明它应答的是哪一份（RFC 7323）。</translation>
    </message>
    <message>
        <source>The smoothed round trip of the sender&apos;s kernel.</source>
        <translation>发送方内核的平滑往返时间。</translation>
    </message>
    <message>
        <source>After this time without an ACK the sender&apos;s kernel sends again.</source>
        <translation>经过这段时间仍无 ACK，发送方内核就重传。</translation>
    </message>
    <message>
        <source>Octets sent and not yet acknowledged.</source>
        <translation>已发送、尚未确认的字节。</translation>
    </message>
    <message>
        <source>The room that the receiver advertises, scaled.</source>
        <translation>接收方通告的空间，已按窗口扩大因子换算。</translation>
    </message>
    <message>
        <source>The congestion window of the sender&apos;s kernel, in octets of its MSS.</source>
        <translation>发送方内核的拥塞窗口，按其 MSS 换算成字节。</translation>
    </message>
    <message>
        <source>Below it cwnd grows in slow start; absent before the first loss.</source>
        <translation>低于它时 cwnd 按慢启动增长；首次丢包之前没有。</translation>
    </message>
    <message>
        <source>Payload that was sent, repeats included.</source>
        <translation>发送的载荷，包括重传。</translation>
    </message>
    <message>
        <source>Payload that was acknowledged: each octet once.</source>
        <translation>被确认的载荷：每个字节只计一次。</translation>
    </message>
    <message>
        <source>Octets of payload in each segment. Larger than the MSS: the network card cuts it up later, or joined it before.</source>
        <translation>每个报文段的载荷字节数。大于 MSS：网卡稍后会切分它，或者先前已把多个合并。</translation>
    </message>
    <message>
        <source>The largest payload that the receiver&apos;s SYN allows.</source>
        <translation>接收方的 SYN 允许的最大载荷。</translation>
    </message>
    <message>
        <source>Client → server</source>
        <translation>客户端 → 服务器</translation>
    </message>
    <message>
        <source>Server → client</source>
        <translation>服务器 → 客户端</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · segment %3</source>
        <comment>time, what, which</comment>
        <translation>%1 · %2 · 报文段 %3</translation>
    </message>
    <message>
        <source>No round trip could be measured: the client sent nothing that is acknowledged.</source>
        <translation>无法测量往返时间：客户端没有发送需要确认的内容。</translation>
    </message>
    <message>
        <source>No round trip could be measured: the server sent nothing that is acknowledged.</source>
        <translation>无法测量往返时间：服务器没有发送需要确认的内容。</translation>
    </message>
    <message>
        <source>The client sent no data.</source>
        <translation>客户端没有发送数据。</translation>
    </message>
    <message>
        <source>The server sent no data.</source>
        <translation>服务器没有发送数据。</translation>
    </message>
    <message>
        <source>No round trip could be measured: no ACK for it was captured.</source>
        <translation>无法测量往返时间：没有抓到对应的 ACK。</translation>
    </message>
    <message>
        <source>No round trip could be measured: all that was acknowledged had been sent twice, and no timestamp tells which copy was answered.</source>
        <translation>无法测量往返时间：被确认的内容都发送过两次，也没有时间戳说明应答的是哪一份。</translation>
    </message>
    <message>
        <source>Averaged over %1.</source>
        <translation>每 %1 取平均。</translation>
    </message>
    <message>
        <source>No SYN was captured: how the window is scaled is not known.</source>
        <translation>没有抓到 SYN：窗口扩大因子未知。</translation>
    </message>
</context>
<context>
    <name>PresenterOverlay</name>
    <message>
        <source>Space, →, ↓, Enter, N, Page Down</source>
        <translation>空格、→、↓、Enter、N、Page Down</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>←, ↑, Backspace, P, Page Up</source>
        <translation>←、↑、Backspace、P、Page Up</translation>
    </message>
    <message>
        <source>back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>F5, Home</source>
        <translation>F5、Home</translation>
    </message>
    <message>
        <source>to the first stop</source>
        <translation>回到第一步</translation>
    </message>
    <message>
        <source>choose an answer</source>
        <translation>选择答案</translation>
    </message>
    <message>
        <source>Shift+1 – 4, Ctrl+1 – 4</source>
        <translation>Shift+1 – 4、Ctrl+1 – 4</translation>
    </message>
    <message>
        <source>one raised hand more, one fewer</source>
        <translation>举手人数加一、减一</translation>
    </message>
    <message>
        <source>tell the answer</source>
        <translation>公布答案</translation>
    </message>
    <message>
        <source>all answers; copy them</source>
        <translation>全部答案；复制</translation>
    </message>
    <message>
        <source>black screen, white screen</source>
        <translation>黑屏、白屏</translation>
    </message>
    <message>
        <source>segments fly faster, slower, not at all</source>
        <translation>报文段飞得快些、慢些、不飞</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>B or ., W or ,</source>
        <translation>B 或 .、W 或 ,</translation>
    </message>
    <message>
        <source>all that is said</source>
        <translation>讲解全文</translation>
    </message>
    <message>
        <source>questions on or off; their level</source>
        <translation>开关提问；调整难度</translation>
    </message>
    <message>
        <source>enlarge, pointer ring, state diagram</source>
        <translation>放大、指针光圈、状态图</translation>
    </message>
    <message>
        <source>C, Shift+C</source>
        <translation>C、Shift+C</translation>
    </message>
    <message>
        <source>next connection, the one before</source>
        <translation>下一个连接、上一个连接</translation>
    </message>
    <message>
        <source>white or black ground</source>
        <translation>白底或黑底</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>once</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>2 次</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The SYN has no answer; the capture ends %1 after it, sooner than it would be sent again</source>
        <translation>SYN 没有应答；%1 之后抓包就结束了，还没到重传的时候</translation>
    </message>
    <message>
        <source>The SYN has no answer in %1, neither SYN-ACK nor RST, and was not sent again: an ICMP error ended the attempt, or the application gave up</source>
        <translation>%1 内 SYN 没有得到任何应答，既无 SYN-ACK 也无 RST，也没有重传：或者是 ICMP 错误终止了这次尝试，或者是应用程序放弃了</translation>
    </message>
    <message>
        <source>%1 SYNs in %2, no SYN-ACK and no RST: something drops them or the answers without a word (a firewall, a wrong route, a host that is down), or the listener&apos;s queues are full. connect() fails with ETIMEDOUT when the repeats are used up</source>
        <translation>%2 内发了 %1 个 SYN，既无 SYN-ACK 也无 RST：SYN 或应答被悄悄丢弃了（防火墙、错误的路由、主机已关机），或者监听 socket 的队列已满。重传次数用尽后，connect() 以 ETIMEDOUT 失败</translation>
    </message>
    <message>
        <source>A RST answered the SYN after %1: nobody listens on the %2&apos;s port, or a firewall rejects it with a RST. connect() fails with ECONNREFUSED</source>
        <translation>%1 之后，RST 应答了 SYN：%2的这个端口没有程序监听，或者防火墙用 RST 拒绝了它。connect() 以 ECONNREFUSED 失败</translation>
    </message>
    <message>
        <source>The SYN was lost on the way and sent again %1; that cost %2</source>
        <translation>SYN 在途中丢失，重传了 %1，耗时 %2</translation>
    </message>
    <message>
        <source>The SYN arrived, and the %1 did not answer it: the listener&apos;s accept queue or SYN queue was full. It was sent again %2; that cost %3</source>
        <translation>SYN 到达了，但%1没有应答：监听 socket 的 accept 队列或 SYN 队列已满。SYN 重传了 %2，耗时 %3</translation>
    </message>
    <message>
        <source>The SYN had to be sent again %1; that cost %2. It or its SYN-ACK was lost, or the listener&apos;s queues were full: this capture cannot tell which</source>
        <translation>SYN 不得不重传 %1，耗时 %2。可能是 SYN 或 SYN-ACK 丢失了，也可能是监听 socket 的队列已满：从这份抓包中无法分辨</translation>
    </message>
    <message>
        <source>The %1 answered the SYN, but its SYN-ACK did not reach the %2, which sent the SYN again %3; that cost %4</source>
        <translation>%1应答了 SYN，但 SYN-ACK 没有到达%2，于是 SYN 重传了 %3，耗时 %4</translation>
    </message>
    <message>
        <source>The %1&apos;s SYN-ACK has no answer; the capture ends %2 after it</source>
        <translation>%1的 SYN-ACK 没有应答；%2 之后抓包就结束了</translation>
    </message>
    <message>
        <source>The %1&apos;s SYN-ACK, sent again %2, never got its ACK: the way back is broken, or the SYN&apos;s address was forged (SYN flood)</source>
        <translation>%1的 SYN-ACK 重传了 %2，始终没有等到 ACK：返程不通，或者 SYN 的源地址是伪造的（SYN flood）</translation>
    </message>
    <message>
        <source>The %1&apos;s last ACK of the handshake was lost: the %2 sent its SYN-ACK again after %3, while the %1 believed itself connected</source>
        <translation>%1发出的握手最后一个 ACK 丢失了：%2在 %3 后重传 SYN-ACK，而%1以为连接已经建立</translation>
    </message>
    <message>
        <source>The %1 did not take the last ACK of the handshake, nor the octets behind it, and sent its SYN-ACK again %2 within %3: its accept queue was full. The %4 believed itself connected</source>
        <translation>%1没有接受握手的最后一个 ACK，也没有接受其后的数据，并在 %3 内重传了 %2 SYN-ACK：它的 accept 队列已满。%4却以为连接已经建立</translation>
    </message>
    <message>
        <source>The %1 answered the last ACK of the handshake with a RST: its accept queue was full and tcp_abort_on_overflow is 1. connect() had succeeded; the next call fails with ECONNRESET</source>
        <translation>%1用 RST 应答了握手的最后一个 ACK：它的 accept 队列已满，且 tcp_abort_on_overflow 为 1。connect() 已经成功；下一次系统调用以 ECONNRESET 失败</translation>
    </message>
    <message>
        <source>The %1 did not take the bare last ACK of the handshake and sent its SYN-ACK again after %2: it waits for octets (TCP_DEFER_ACCEPT) or its accept queue was full, or the ACK was lost on the way</source>
        <translation>%1没有接受握手最后那个不带数据的 ACK，%2 后重传了 SYN-ACK：它在等待数据（TCP_DEFER_ACCEPT），或者 accept 队列已满，或者 ACK 在途中丢失了</translation>
    </message>
    <message>
        <source>The %1 did not take the bare last ACK of the handshake and sent its SYN-ACK again after %2: it waits for octets (TCP_DEFER_ACCEPT) or its accept queue was full</source>
        <translation>%1没有接受握手最后那个不带数据的 ACK，%2 后重传了 SYN-ACK：它在等待数据（TCP_DEFER_ACCEPT），或者 accept 队列已满</translation>
    </message>
    <message>
        <source>The %1 still had an earlier connection with these addresses and ports: it answered the SYN with a challenge ACK, the %2&apos;s RST ended the old one, and the next SYN opened this one %3 after the first</source>
        <translation>%1上还留着一条地址和端口相同的旧连接：它用 challenge ACK 应答 SYN，%2的 RST 结束了旧连接，距第一个 SYN %3 后，下一个 SYN 才建立了这条连接</translation>
    </message>
    <message>
        <source>The %1 closed with octets unread in its receive buffer, so its kernel sent a RST instead of a FIN. What the %2 had not yet read may be lost; its next call fails with ECONNRESET</source>
        <translation>%1关闭时，接收缓冲区里还有未读的字节，所以内核发的是 RST 而不是 FIN。%2尚未读取的数据可能丢失，它的下一次系统调用以 ECONNRESET 失败</translation>
    </message>
    <message>
        <source>The %1&apos;s application aborted: close() with SO_LINGER 0, or what amounts to it. What was not yet delivered is thrown away, and there is no TIME-WAIT</source>
        <translation>%1的应用程序异常终止了连接：在 SO_LINGER 为 0 时 close()，或效果相同的操作。尚未送达的数据被丢弃，也没有 TIME-WAIT</translation>
    </message>
    <message>
        <source>The %1 wrote %2 after the %3&apos;s FIN, which it had acknowledged, to an end that was closed both ways: a RST came back. That write succeeded; the next one fails with EPIPE (broken pipe)</source>
        <translation>%1确认了%3的 FIN，%2 后又向两个方向都已关闭的对端写数据，换来一个 RST。这次写入成功了；下一次以 EPIPE（broken pipe）失败</translation>
    </message>
    <message>
        <source>The %1 closed the idle connection while the %2 was sending on it: FIN and octets crossed, and a RST came back. The %2 cannot know whether the request was processed</source>
        <translation>%1关闭空闲连接时，%2正在上面发送：FIN 与数据在途中交错，换来一个 RST。%2无从知道请求是否已被处理</translation>
    </message>
    <message>
        <source>The %1 closed while octets of the %2 were still to come: they met a closed socket, and a RST came back. What they said is lost</source>
        <translation>%1关闭连接时，%2还有数据在路上：它们到达时 socket 已经关闭，换来一个 RST，内容就此丢失</translation>
    </message>
    <message>
        <source>Half-open: the %1 no longer knew the connection (a restart, or a RST that was lost), and the %2 still believed in it</source>
        <translation>半开连接：%1已经不认识这条连接（重启过，或有一个 RST 丢失了），%2却以为它还在</translation>
    </message>
    <message>
        <source>A RST in the %1&apos;s name that the %1 hardly sent: something on the way (a firewall, a load balancer, an intruder) made it</source>
        <translation>一个以%1名义发出、但多半不是%1发的 RST：由途中的某个设备（防火墙、负载均衡器、入侵者）制造</translation>
    </message>
    <message>
        <source>A RST of the %1 ended it; the segments do not show why</source>
        <translation>%1的 RST 结束了连接；从报文段中看不出原因</translation>
    </message>
    <message>
        <source>The %1 probed the %2&apos;s closed window %3 in %4 and gave up</source>
        <translation>%1在 %4 内对%2关闭的窗口探测了 %3，然后放弃</translation>
    </message>
    <message>
        <source>The %1 was sending again, %2 in %3, when the capture ended: nothing answers</source>
        <translation>抓包结束时，%1仍在重传，%3 内已重传 %2：没有任何应答</translation>
    </message>
    <message>
        <source>The %1&apos;s application did not read: its window was closed for %2</source>
        <translation>%1的应用程序没有读数据：它的窗口关闭了 %2</translation>
    </message>
    <message>
        <source>The %1&apos;s application did not read: its window was closed for %2, and the %3 probed it %4</source>
        <translation>%1的应用程序没有读数据：它的窗口关闭了 %2，%3探测了 %4</translation>
    </message>
    <message numerus="yes">
        <source>The %1 sent %n segments again in smaller pieces: the path&apos;s MTU is smaller than its own, and a router said so by ICMP</source>
        <translation>
            <numerusform>%1把 %n 个报文段切小后重传：路径 MTU 比它自己的 MTU 小，路由器用 ICMP 通知了它</numerusform>
        </translation>
    </message>
    <message>
        <source>Octets of the %1 were lost, and %2 only the retransmission timer sent them again; the longest wait was %3</source>
        <translation>%1的数据丢失了，有 %2是等到重传定时器到期才重传的；最长等了 %3</translation>
    </message>
    <message numerus="yes">
        <source>The %1 sent %n segments again that had arrived: the path reorders, or ACKs came late or not at all</source>
        <translation>
            <numerusform>%1重传了 %n 个其实已经到达的报文段：路径上有乱序，或者 ACK 来迟了、丢失了</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1&apos;s FIN was sent again %2: it or its ACK was lost. It waited %3</source>
        <translation>%1的 FIN 重传了 %2：FIN 或它的 ACK 丢失了。前后等了 %3</translation>
    </message>
    <message>
        <source>A RST of the %1 ended the %2&apos;s TIME-WAIT early, as net.ipv4.tcp_rfc1337 = 0 allows; segments still on their way could then reach a new connection</source>
        <translation>%1的 RST 提前结束了%2的 TIME-WAIT（net.ipv4.tcp_rfc1337 = 0 允许这样做）；仍在途中的报文段因此可能混进新的连接</translation>
    </message>
    <message>
        <source>The %1 has had the FIN for %2 and has not closed: it stays in CLOSE-WAIT. Unless it still means to send, its application forgot close()</source>
        <translation>%1收到 FIN 已经 %2，却没有关闭，一直停留在 CLOSE-WAIT。除非它还打算发送数据，否则就是应用程序忘了 close()</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>what went wrong, its segments</comment>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>Likely: %1 (%2).</source>
        <comment>what went wrong, its segments</comment>
        <translation>很可能：%1（%2）。</translation>
    </message>
    <message>
        <source>Perhaps: %1 (%2).</source>
        <comment>what went wrong, its segments</comment>
        <translation>可能：%1（%2）。</translation>
    </message>
    <message>
        <source>some time</source>
        <translation>一段时间</translation>
    </message>
    <message numerus="yes">
        <source>%n keep-alive probes of the %1 in %2 had no answer, so it gave up: the %3 or the way to it is gone. The waiting call fails with %4</source>
        <translation>
            <numerusform>%1在 %2 内发了 %n 次 keep-alive 探测，都没有应答，于是放弃：%3已经不在，或者通往它的路径断了。正在等待的系统调用以 %4 失败</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 sent the same again %2 in %3 without an answer and gave up: sooner than Linux does by itself, so TCP_USER_TIMEOUT or a lowered tcp_retries2. Its calls fail with %4; the %5 may still believe in the connection</source>
        <translation>%1在 %3 内重传了 %2，没有应答，于是放弃：比 Linux 默认的要早，所以是 TCP_USER_TIMEOUT，或 tcp_retries2 被调小了。它的系统调用以 %4 失败；%5可能还以为连接存在</translation>
    </message>
    <message>
        <source>The %1 sent the same again %2 in %3 without an answer and gave up: the repeats of tcp_retries2 are used up. Its calls fail with %4; the %5 may still believe in the connection</source>
        <translation>%1在 %3 内重传了 %2，没有应答，于是放弃：tcp_retries2 规定的次数已经用尽。它的系统调用以 %4 失败；%5可能还以为连接存在</translation>
    </message>
    <message numerus="yes">
        <source>%n segments of the %1 have a wrong checksum: damaged on the way, or made wrong. A receiver drops such a segment without a word, and only a repeat mends it</source>
        <translation>
            <numerusform>%1有 %n 个报文段的校验和错误：在途中损坏，或者发出时就是错的。接收方会悄悄丢弃这样的报文段，只有重传才能补上</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 sent other octets %2 for sequence numbers that it had used: something on the way changes the stream, or forges segments to deceive whoever watches. The %3 keeps one of the two</source>
        <translation>%1有 %2对用过的序列号发了不同的字节：途中有设备改动了数据流，或者有人伪造报文段来欺骗监听者。%3只会保留其中一份</translation>
    </message>
    <message>
        <source>%1 says that the %2&apos;s segment does not fit, and it was not sent again in smaller pieces: where the %2 never gets the ICMP (a firewall drops it), it hangs with every large segment</source>
        <translation>%1 说%2的报文段太大，而%2没有把它切小重发：如果%2始终收不到这个 ICMP（被防火墙丢弃），每遇到大的报文段连接都会卡住</translation>
    </message>
    <message numerus="yes">
        <source>The %1 sent %n segments again in smaller pieces, since the path&apos;s MTU is smaller than its own: %2</source>
        <translation>
            <numerusform>%1把 %n 个报文段切小后重传，因为路径 MTU 比它自己的小：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered the SYN after %2. connect() fails with %3 on Linux</source>
        <translation>%2 后，应答 SYN 的是%1。在 Linux 上 connect() 以 %3 失败</translation>
    </message>
    <message>
        <source>%1 answered the SYN after %2. The SYN was sent again %3 all the same: it did not arrive, or is only a hint there</source>
        <translation>%2 后，应答 SYN 的是%1。SYN 仍然重传了 %3：这个 ICMP 没有到达，或者那里只把它当作提示</translation>
    </message>
    <message>
        <source>%1 is about a segment of the %2, and %3 more like it. TCP takes it as a hint and goes on; it ends nothing by itself</source>
        <translation>%1 涉及%2的一个报文段，类似的还有 %3 个。TCP 只把它当作提示，继续工作；它本身不会结束连接</translation>
    </message>
    <message>
        <source>%1 is about a segment of the %2. TCP takes it as a hint and goes on; it ends nothing by itself</source>
        <translation>%1 涉及%2的一个报文段。TCP 只把它当作提示，继续工作；它本身不会结束连接</translation>
    </message>
    <message>
        <source>%1 quotes a sequence number of the %2 that is not in flight (%3 such errors): it came very late, or somebody who cannot see the connection forged it. Kernels ignore it</source>
        <translation>%1 引用了%2的一个并不在途中的序列号（共 %3 个这样的错误）：它来得太迟，或者是看不到这条连接的人伪造的。内核会忽略它</translation>
    </message>
    <message>
        <source>%1 quotes a sequence number of the %2 that is not in flight: it came very late, or somebody who cannot see the connection forged it. Kernels ignore it</source>
        <translation>%1 引用了%2的一个并不在途中的序列号：它来得太迟，或者是看不到这条连接的人伪造的。内核会忽略它</translation>
    </message>
    <message>
        <source>%1. %2 says why</source>
        <comment>what went wrong, an ICMP error</comment>
        <translation>%1。原因见%2</translation>
    </message>
    <message numerus="yes">
        <source>Octets of the %1 were lost and sent again in %n segments without waiting for the timer (fast retransmission or tail loss probe); the longest wait was %2</source>
        <translation>
            <numerusform>%1的数据丢失了，用 %n 个报文段重传，都没有等到定时器到期（快速重传或 tail loss probe）；最长等了 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseText</name>
    <message numerus="yes">
        <source>%1 … and %n more</source>
        <comment>the first items of a list, and how many follow</comment>
        <translation>
            <numerusform>%1 … 还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Segments: %1</source>
        <translation>报文段：%1</translation>
    </message>
    <message>
        <source>Segments of port %1: %2</source>
        <translation>端口 %1 的报文段：%2</translation>
    </message>
    <message>
        <source>States of the %1: %2</source>
        <comment>client or server</comment>
        <translation>%1的状态：%2</translation>
    </message>
    <message>
        <source>States of the %1 of port %2: %3</source>
        <comment>client or server</comment>
        <translation>端口 %2，%1的状态：%3</translation>
    </message>
    <message>
        <source>System calls of %1: %2</source>
        <comment>an actor</comment>
        <translation>%1 的系统调用：%2</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 ± %4</source>
        <comment>two segments and a time</comment>
        <translation>从 %1 到 %2：%3 ± %4</translation>
    </message>
    <message>
        <source>Time of %1: %2 ± %3</source>
        <comment>a system call and a time</comment>
        <translation>%1 用时：%2 ± %3</translation>
    </message>
    <message>
        <source>%1 of the %2: %3</source>
        <comment>a counter, client or server, a number</comment>
        <translation>%2的 %1：%3</translation>
    </message>
    <message>
        <source>Over within %1</source>
        <translation>在 %1 内结束</translation>
    </message>
    <message>
        <source>Every packet arrived or is known to be lost</source>
        <translation>每个包不是到达，就是已知丢失</translation>
    </message>
    <message>
        <source>Inferred states equal the kernels’ at %1 of %2 readings</source>
        <translation>推断的状态与内核相符：%1 / %2 次读数</translation>
    </message>
</context>
<context>
    <name>QuestionText</name>
    <message>
        <source>the client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>ack is the next number expected. The SYN has number %1 and counts as one octet: %2.</source>
        <translation>ack 是期望收到的下一个序列号。SYN 的序列号是 %1，占一个序列号：%2。</translation>
    </message>
    <message>
        <source>ack is the next number expected. The FIN has number %1 and counts as one octet: %2.</source>
        <translation>ack 是期望收到的下一个序列号。FIN 的序列号是 %1，占一个序列号：%2。</translation>
    </message>
    <message numerus="yes">
        <source>ack is the next number expected. Segment %1 begins at %2 and takes %n number(s): %3.</source>
        <translation>
            <numerusform>ack 是期望收到的下一个序列号。第 %1 个报文段从 %2 开始，占 %n 个序列号：%3。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no connection that this could belong to, or gives it up: it sends RST.</source>
        <translation>%1没有与之对应的连接，或者放弃了连接，于是发出 RST。</translation>
    </message>
    <message>
        <source>SYN-ACK does two things: it acknowledges the SYN, and it carries the sender&apos;s own first number.</source>
        <translation>SYN-ACK 一举两得：确认对方的 SYN，同时带上自己的初始序列号。</translation>
    </message>
    <message>
        <source>A connection begins with a SYN, which carries the sender&apos;s first number.</source>
        <translation>连接从 SYN 开始，SYN 带着发送方的初始序列号。</translation>
    </message>
    <message>
        <source>%1 has nothing more to send: close() or shutdown() sends FIN.</source>
        <translation>%1没有数据要发了：close() 或 shutdown() 发出 FIN。</translation>
    </message>
    <message>
        <source>The third segment of the handshake acknowledges the SYN of the other end.</source>
        <translation>握手的第三个报文段确认对端的 SYN。</translation>
    </message>
    <message>
        <source>A FIN is acknowledged like an octet; the other direction may go on.</source>
        <translation>FIN 像一个字节一样被确认；另一个方向仍可继续发送。</translation>
    </message>
    <message>
        <source>%1 sends %2.</source>
        <translation>%1发送 %2。</translation>
    </message>
    <message>
        <source>%1: in %2, sending %3 leads to %4 (RFC 9293 §3.3.2).</source>
        <translation>%1：在 %2 发送 %3，进入 %4（RFC 9293 §3.3.2）。</translation>
    </message>
    <message>
        <source>%1: in %2, receiving %3 leads to %4 (RFC 9293 §3.3.2).</source>
        <translation>%1：在 %2 收到 %3，进入 %4（RFC 9293 §3.3.2）。</translation>
    </message>
    <message>
        <source>connect() returns 0 when the SYN-ACK has come: for the client the handshake is complete then.</source>
        <translation>SYN-ACK 一到，connect() 就返回 0：对客户端来说握手已经完成。</translation>
    </message>
    <message>
        <source>0 is the end of the stream: the peer&apos;s FIN has come, and all before it has been read.</source>
        <translation>0 表示流结束：对端的 FIN 已到，之前的数据也都读完了。</translation>
    </message>
    <message>
        <source>A RST in answer to the SYN means that nobody listens there: connection refused.</source>
        <translation>用 RST 回应 SYN，说明那个端口没有人监听：connection refused。</translation>
    </message>
    <message>
        <source>A RST ended the connection. The first call that notices says so: connection reset by peer.</source>
        <translation>RST 终止了连接，第一个碰到它的调用会报告：connection reset by peer。</translation>
    </message>
    <message>
        <source>The connection can no longer be written to: broken pipe. Without MSG_NOSIGNAL, SIGPIPE comes as well.</source>
        <translation>连接已经不能再写：broken pipe。没有设 MSG_NOSIGNAL 时还会收到 SIGPIPE。</translation>
    </message>
    <message>
        <source>Everything was sent again until the kernel gave up: connection timed out.</source>
        <translation>内核一再重发，最后放弃：connection timed out。</translation>
    </message>
    <message>
        <source>The call must not wait, and there is nothing yet: %1 means try again later.</source>
        <translation>这个调用不能等待，而现在还没有结果：%1 表示稍后再试。</translation>
    </message>
    <message>
        <source>An ICMP error told the kernel that the way does not exist: %1.</source>
        <translation>ICMP 差错告诉内核此路不通：%1。</translation>
    </message>
    <message>
        <source>The call fails with %1.</source>
        <translation>调用失败，错误是 %1。</translation>
    </message>
    <message>
        <source>Its number is not exactly the next one expected. It is ignored, or answered with a challenge ACK (RFC 5961 §3.2).</source>
        <translation>这个 RST 的序列号与期望的下一个不完全相等，因此被忽略，或者换来一个 challenge ACK（RFC 5961 §3.2）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an end of the connection, flags</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 with data</source>
        <translation>%1，带数据</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>谁也不发</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1，%2 后</translation>
    </message>
    <message>
        <source>0, the end of the stream</source>
        <translation>0，流结束</translation>
    </message>
    <message>
        <source>0, connected</source>
        <translation>0，已连接</translation>
    </message>
    <message>
        <source>Who sends the first segment, and with which flags?</source>
        <translation>谁发第一个报文段？带什么标志？</translation>
    </message>
    <message>
        <source>Who sends the next segment, and with which flags?</source>
        <translation>下一个报文段由谁发出？带什么标志？</translation>
    </message>
    <message>
        <source>Which ack number will the next segment of %1 carry?</source>
        <translation>%1的下一个报文段里，ack 是多少？</translation>
    </message>
    <message>
        <source>In which state is %1 once its next segment has left?</source>
        <translation>%1发出下一个报文段之后，处于什么状态？</translation>
    </message>
    <message>
        <source>In which state is %1 once this segment has arrived?</source>
        <translation>这个报文段到达之后，%1处于什么状态？</translation>
    </message>
    <message>
        <source>Does this RST close the connection of %1?</source>
        <translation>这个 RST 会关掉%1的连接吗？</translation>
    </message>
    <message>
        <source>What does %1() of %2 return now?</source>
        <translation>%2的 %1() 这时返回什么？</translation>
    </message>
    <message>
        <source>Yes, it is gone</source>
        <translation>会，连接没了</translation>
    </message>
    <message>
        <source>No, it goes on</source>
        <translation>不会，连接继续</translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>实践</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>It is acceptable in %1, so the connection ends at once (RFC 9293 §3.10.7).</source>
        <translation>这个 RST 在 %1 状态下可以接受，连接立即终止（RFC 9293 §3.10.7）。</translation>
    </message>
    <message>
        <source>It does not acknowledge the SYN, so it is ignored (RFC 9293 §3.10.7.3).</source>
        <translation>这个 RST 没有确认 SYN，所以被忽略（RFC 9293 §3.10.7.3）。</translation>
    </message>
    <message>
        <source>TIME-WAIT ignores it, so that no old segment can end it early (RFC 1337).</source>
        <translation>TIME-WAIT 忽略 RST，免得旧的报文段提前结束这个状态（RFC 1337）。</translation>
    </message>
    <message>
        <source>seq is %1, expected is %2</source>
        <comment>of a RST</comment>
        <translation>seq 是 %1，期望的是 %2</translation>
    </message>
    <message>
        <source>%1: it is acceptable, so the connection ends at once (RFC 9293 §3.10.7).</source>
        <translation>%1：可以接受，连接立即终止（RFC 9293 §3.10.7）。</translation>
    </message>
    <message>
        <source>%1: inside the window, but not exact, so a challenge ACK asks back (RFC 5961 §3.2).</source>
        <translation>%1：在窗口内，但不正好相等，于是用 challenge ACK 反问（RFC 5961 §3.2）。</translation>
    </message>
    <message>
        <source>%1: it does not fit, and is dropped without a word (RFC 5961 §3.2).</source>
        <translation>%1：对不上，悄悄丢弃（RFC 5961 §3.2）。</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>is not there any more</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>所在的文件夹不存在</translation>
    </message>
    <message>
        <source>may not be read</source>
        <translation>没有读取权限</translation>
    </message>
</context>
<context>
    <name>RepeatText</name>
    <message>
        <source>RTO = SRTT + 4 × RTTVAR (RFC 6298 §2.3). SRTT is about %1 here, and Linux takes at least 200 ms for the second term.</source>
        <translation>RTO = SRTT + 4 × RTTVAR（RFC 6298 §2.3）。这里 SRTT 约为 %1，而 Linux 规定第二项至少取 200 ms。</translation>
    </message>
    <message>
        <source>RTO = SRTT + 4 × RTTVAR, and at least 1 s (RFC 6298 §2.4). SRTT is about %1 here.</source>
        <translation>RTO = SRTT + 4 × RTTVAR，且不小于 1 s（RFC 6298 §2.4）。这里 SRTT 约为 %1。</translation>
    </message>
    <message>
        <source>RTO = SRTT + 4 × RTTVAR (RFC 6298 §2.3). SRTT is about %1 here.</source>
        <translation>RTO = SRTT + 4 × RTTVAR（RFC 6298 §2.3）。这里 SRTT 约为 %1。</translation>
    </message>
    <message>
        <source>No RTT has been measured yet, so the RTO is 1 s (RFC 6298 §2.1).</source>
        <translation>还没有测到过 RTT，所以 RTO 取 1 s（RFC 6298 §2.1）。</translation>
    </message>
    <message>
        <source>No RTT has been measured yet. RFC 6298 §2.1 begins with an RTO of 1 s; this end waits %1.</source>
        <translation>还没有测到过 RTT。RFC 6298 §2.1 规定 RTO 的初值为 1 s，而这一端等了 %1。</translation>
    </message>
    <message>
        <source>Every time-out doubles the RTO (RFC 6298 §5.5): %1 before, %2 now.</source>
        <translation>每超时一次，RTO 就加倍（RFC 6298 §5.5）：上次 %1，这次 %2。</translation>
    </message>
    <message>
        <source>RFC 6298 §5.5 would double it. Linux from 6.5 on lets the first four time-outs of a SYN be equally long (tcp_syn_linear_timeouts).</source>
        <translation>按 RFC 6298 §5.5 本应加倍。但从 Linux 6.5 起，SYN 的前四次超时一样长（tcp_syn_linear_timeouts）。</translation>
    </message>
    <message>
        <source>The persist timer backs off like the RTO: each probe doubles it (RFC 9293 §3.8.6.1): %1 before, %2 now.</source>
        <translation>persist 定时器和 RTO 一样退避：每探测一次，间隔加倍（RFC 9293 §3.8.6.1）：上次 %1，这次 %2。</translation>
    </message>
    <message>
        <source>The persist timer probes a closed window again and again, since the window update may have been lost (RFC 9293 §3.8.6.1).</source>
        <translation>窗口更新可能丢失，所以窗口为零期间，persist 定时器会一再触发探测（RFC 9293 §3.8.6.1）。</translation>
    </message>
    <message>
        <source>Keep-alive probes without an answer follow each other at a fixed interval, %1 here; Linux: tcp_keepalive_intvl, 75 s (RFC 1122 §4.2.3.6).</source>
        <translation>没有应答的 keep-alive 探测以固定间隔发出，这里是 %1；Linux 默认 75 s，由 tcp_keepalive_intvl 设定（RFC 1122 §4.2.3.6）。</translation>
    </message>
    <message>
        <source>Nobody sends anything. Who breaks the silence, and how long after its previous probe?</source>
        <translation>双方都不发了。谁先打破沉默？距它上一次探测隔多久？</translation>
    </message>
    <message>
        <source>No answer comes. Who sends again, and how long after the last attempt?</source>
        <translation>没有收到应答。谁会重发？距上一次发送隔多久？</translation>
    </message>
    <message>
        <source>A timer ran out: what is not acknowledged is sent again (RFC 6298 §5.4).</source>
        <translation>定时器超时：没有得到确认的数据要重发（RFC 6298 §5.4）。</translation>
    </message>
    <message>
        <source>A tail loss probe: 2 round trips, plus an ACK delay where one segment is on its way, at most the RTO (RFC 8985 §7.2).</source>
        <translation>尾部丢失探测（TLP）：两个往返时间内没有 ACK 就发出；如果途中只有一个报文段，还要再加上最长的 ACK 延迟，但不会晚于 RTO（RFC 8985 §7.2）。</translation>
    </message>
</context>
<context>
    <name>RuleName</name>
    <message>
        <source>client 2&apos;s third segment is held for a moment</source>
        <translation>客户端 2 的第三个报文段暂被扣留</translation>
    </message>
    <message>
        <source>client 3&apos;s third segment is held for a moment</source>
        <translation>客户端 3 的第三个报文段暂被扣留</translation>
    </message>
    <message>
        <source>a firewall that drops</source>
        <translation>丢包的防火墙</translation>
    </message>
    <message>
        <source>a bad cable</source>
        <translation>坏网线</translation>
    </message>
    <message>
        <source>a copy of the SYN</source>
        <translation>复制 SYN</translation>
    </message>
    <message>
        <source>a copy of the data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>a copy of the FIN</source>
        <translation>复制 FIN</translation>
    </message>
    <message>
        <source>the third client&apos;s reply is lost</source>
        <translation>第三个客户端的应答丢失</translation>
    </message>
    <message>
        <source>the fourth client&apos;s reply is lost too</source>
        <translation>第四个客户端的应答也丢失</translation>
    </message>
    <message>
        <source>a router whose queue grows</source>
        <translation>队列变长的路由器</translation>
    </message>
    <message>
        <source>two holes</source>
        <translation>两处缺口</translation>
    </message>
    <message>
        <source>the third segment of the silent client is lost</source>
        <translation>沉默的客户端的第三个报文段丢失</translation>
    </message>
    <message>
        <source>the third segment of the second client is lost</source>
        <translation>第二个客户端的第三个报文段丢失</translation>
    </message>
    <message>
        <source>the power is off: no RST leaves</source>
        <translation>断电：发不出 RST</translation>
    </message>
    <message>
        <source>a router that knows no way to the host</source>
        <translation>没有主机路由的路由器</translation>
    </message>
    <message>
        <source>a router that knows no way to the network</source>
        <translation>没有网络路由的路由器</translation>
    </message>
    <message>
        <source>a firewall: iptables -j REJECT</source>
        <translation>防火墙：iptables -j REJECT</translation>
    </message>
    <message>
        <source>a firewall: firewalld</source>
        <translation>防火墙：firewalld</translation>
    </message>
    <message>
        <source>a firewall: reject with tcp reset</source>
        <translation>防火墙：reject with tcp reset</translation>
    </message>
    <message>
        <source>the last ACK is lost</source>
        <translation>最后一个 ACK 丢失</translation>
    </message>
    <message>
        <source>the second client&apos;s data is lost once</source>
        <translation>第二个客户端的数据丢失一次</translation>
    </message>
    <message>
        <source>a tunnel of MTU 1000</source>
        <translation>MTU 为 1000 的隧道</translation>
    </message>
    <message>
        <source>a detour</source>
        <translation>绕路</translation>
    </message>
    <message>
        <source>the second connection&apos;s SYN-ACKs are lost</source>
        <translation>第二条连接的 SYN-ACK 丢失</translation>
    </message>
    <message>
        <source>dead path</source>
        <translation>路径中断</translation>
    </message>
    <message>
        <source>the client&apos;s SYN is held until both are under way</source>
        <translation>扣留客户端的 SYN，直到双方都已发出</translation>
    </message>
    <message>
        <source>the server&apos;s SYN is held until both are under way</source>
        <translation>扣留服务器的 SYN，直到双方都已发出</translation>
    </message>
    <message>
        <source>the server&apos;s SYN-ACK takes 12 ms more</source>
        <translation>服务器的 SYN-ACK 多走 12 ms</translation>
    </message>
    <message>
        <source>the third segment of the unlucky client is lost</source>
        <translation>倒霉的客户端的第三个报文段丢失</translation>
    </message>
    <message>
        <source>the first SYN is lost</source>
        <translation>第一个 SYN 丢失</translation>
    </message>
    <message>
        <source>the third segments of the slow clients are held</source>
        <translation>扣留慢客户端的第三个报文段</translation>
    </message>
    <message>
        <source>the first SYN takes 300 ms</source>
        <translation>第一个 SYN 走 300 ms</translation>
    </message>
    <message>
        <source>the first SYN-ACK is lost</source>
        <translation>第一个 SYN-ACK 丢失</translation>
    </message>
    <message>
        <source>the tail</source>
        <translation>尾部</translation>
    </message>
</context>
<context>
    <name>SegmentText</name>
    <message>
        <source>forged</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>retransmission %1</source>
        <translation>重传 %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>丢失：%1</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no control bits</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1. %2 sends %3.</source>
        <comment>number, sender, segment</comment>
        <translation>%1。%2发送 %3。</translation>
    </message>
    <message>
        <source>It is lost.</source>
        <translation>这个报文段丢失了。</translation>
    </message>
    <message>
        <source>Afterwards the client is in %1, the server in %2.</source>
        <translation>之后客户端处于 %1，服务器处于 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n ACKs</source>
        <comment>that were sent back to back</comment>
        <translation>
            <numerusform>%n 个 ACK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <comment>with data, that were sent back to back</comment>
        <translation>
            <numerusform>%n 个报文段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenLadder</name>
    <message numerus="yes">
        <source>%1, %Ln segments</source>
        <comment>the sequence diagram</comment>
        <translation>
            <numerusform>%1，%Ln 个报文段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>已证明</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
</context>
<context>
    <name>StreamText</name>
    <message numerus="yes">
        <source>[%Ln octets missing]</source>
        <translation>
            <numerusform>[缺少 %Ln 个字节]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TcbFacts</name>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>persist (window probe)</source>
        <translation>坚持（窗口探测）</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation>延迟 ACK</translation>
    </message>
    <message>
        <source>The kernel said %1.</source>
        <translation>内核报告为 %1。</translation>
    </message>
    <message>
        <source>Inferred: at the latest after %1 (RFC 9293 §3.8.6.3). Linux takes 40 ms.</source>
        <translation>推断：最迟 %1 之后（RFC 9293 §3.8.6.3）。Linux 通常为 40 ms。</translation>
    </message>
    <message>
        <source>Inferred: 2 MSL are %1 (RFC 9293 §3.4.2). Linux takes 60 s.</source>
        <translation>推断：2 MSL 为 %1（RFC 9293 §3.4.2）。Linux 为 60 秒。</translation>
    </message>
    <message>
        <source>· kernel</source>
        <comment>below the name of a variable</comment>
        <translation>· 内核</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an end and its timer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Inferred by RFC 6298: %1, never less than 1 s. Linux goes down to 200 ms.</source>
        <translation>按 RFC 6298 推断：%1，不小于 1 秒。Linux 的下限是 200 ms。</translation>
    </message>
    <message>
        <source>Inferred: it probes the closed window after %1, each time twice as long (RFC 9293 §3.8.6.1). Linux starts at 200 ms.</source>
        <translation>推断：窗口关闭时，经过 %1 后发出窗口探测，每次间隔加倍（RFC 9293 §3.8.6.1）。Linux 从 200 ms 开始。</translation>
    </message>
    <message>
        <source>Inferred: this end sends keep-alives after %1 without a word. The default of RFC 1122 §4.2.3.6 is 2 hours.</source>
        <translation>推断：这一端在 %1 内没有收到任何报文段后发送 keep-alive。RFC 1122 §4.2.3.6 的默认值是 2 小时。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>retransmission timer</source>
        <translation>重传定时器</translation>
    </message>
    <message>
        <source>delayed ACK</source>
        <translation>delayed ACK</translation>
    </message>
    <message>
        <source>application</source>
        <translation>应用程序</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>duration, reason</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 RTT = %1</source>
        <translation>1 RTT = %1</translation>
    </message>
    <message>
        <source>tail loss probe&apos;s timer</source>
        <translation>尾部丢失探测定时器</translation>
    </message>
    <message>
        <source>persist timer</source>
        <translation>坚持定时器</translation>
    </message>
    <message>
        <source>keep-alive timer</source>
        <translation>保活定时器</translation>
    </message>
    <message>
        <source>too short for the capture&apos;s clock</source>
        <translation>短于抓包时钟的精度</translation>
    </message>
    <message>
        <source>1 RTT: too short for the capture&apos;s clock</source>
        <translation>1 RTT：短于抓包时钟的精度</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message numerus="yes">
        <source>%n octets</source>
        <translation>
            <numerusform>%n 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::app::Application</name>
    <message>
        <source>There is no lesson “%1”.</source>
        <translation>没有名为“%1”的课程。</translation>
    </message>
    <message>
        <source>The lessons are not where they should be. Reinstall Lifeline, or set LIFELINE_LESSONS.</source>
        <translation>找不到课程文件。请重新安装 Lifeline，或设置 LIFELINE_LESSONS。</translation>
    </message>
    <message>
        <source>The lab is not permitted here: this is the recording that came with the lesson. %1</source>
        <translation>这里不允许运行实验环境：现在播放的是课程自带的录像。%1</translation>
    </message>
    <message>
        <source>The lab is not permitted here. %1</source>
        <translation>此处不允许运行实验环境。%1</translation>
    </message>
    <message>
        <source>The lab is missing: %1 should stand beside this program.</source>
        <translation>缺少实验程序：%1 应与本程序放在一起。</translation>
    </message>
    <message>
        <source>The lesson failed, and the lab did not say why.</source>
        <translation>课程运行失败，实验程序没有说明原因。</translation>
    </message>
    <message>
        <source>The lesson failed. %1</source>
        <translation>课程运行失败。%1</translation>
    </message>
    <message>
        <source>Lifeline</source>
        <translation>Lifeline</translation>
    </message>
    <message>
        <source>%1 – Lifeline</source>
        <translation>%1 – Lifeline</translation>
    </message>
    <message>
        <source>Starting the lab…</source>
        <translation>正在启动实验环境…</translation>
    </message>
    <message>
        <source>A real client and a real server, on this machine&apos;s own kernel.</source>
        <translation>真实的客户端和真实的服务器，使用本机自己的内核。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The first connection appears as soon as it is found.</source>
        <translation>找到第一条连接后会立即显示。</translation>
    </message>
    <message>
        <source>No TCP connection in this capture</source>
        <translation>此抓包文件中没有 TCP 连接</translation>
    </message>
    <message>
        <source>Open another one, or run a lesson.</source>
        <translation>请打开另一个文件，或运行一个课程。</translation>
    </message>
    <message>
        <source>

Press Enter to run it on this machine&apos;s own kernel.</source>
        <translation>

按 Enter，在本机自己的内核上运行。</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>打开抓包文件</translation>
    </message>
    <message>
        <source>Drop a pcap or pcapng file here, or press Ctrl+O.</source>
        <translation>把 pcap 或 pcapng 文件拖到这里，或按 Ctrl+O。</translation>
    </message>
    <message>
        <source>Captures (*.pcap *.pcapng *.cap *.dmp *.gz);;All files (*)</source>
        <translation>抓包文件 (*.pcap *.pcapng *.cap *.dmp *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>About Lifeline</source>
        <translation>关于 Lifeline</translation>
    </message>
    <message>
        <source>Lifeline %1</source>
        <translation>Lifeline %1</translation>
    </message>
    <message>
        <source>Shows the life of a TCP connection: which segment went when, with which seq and ack, and which state each end was in.

Free software under the GNU GPL, version 3 or later.</source>
        <translation>展示一条 TCP 连接的一生：哪个报文段在何时发出，带着怎样的 seq 和 ack，两端各处于什么状态。

自由软件，依据 GNU GPL 第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续读取</translation>
    </message>
    <message>
        <source>Read anyway</source>
        <translation>仍然读取</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>持续跟踪</translation>
    </message>
    <message>
        <source>Problems in the capture</source>
        <translation>抓包中的问题</translation>
    </message>
    <message>
        <source>Only files of this machine can be opened. Save it here first, or use File &gt; Open from a command, with curl or ssh.</source>
        <translation>只能打开本机上的文件。请先把它保存到本机，或者用“文件 &gt; 从命令打开”，配合 curl 或 ssh。</translation>
    </message>
    <message>
        <source>Next capture: %1</source>
        <translation>下一个抓包文件：%1</translation>
    </message>
    <message>
        <source>Previous capture: %1</source>
        <translation>上一个抓包文件：%1</translation>
    </message>
    <message>
        <source>That is certain.</source>
        <translation>这是确定的。</translation>
    </message>
    <message>
        <source>That is likely.</source>
        <translation>这很可能成立。</translation>
    </message>
    <message>
        <source>Some of that is only possible.</source>
        <translation>其中有些只是可能成立。</translation>
    </message>
    <message numerus="yes">
        <source>These two captures show %Ln connections from both ends. %1 Their clocks can be set against each other to ± %2.</source>
        <translation>
            <numerusform>这两个抓包文件从两端记录了同样的 %Ln 条连接。%1两端的时钟可以对齐到 ± %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Join</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Waiting for the first packet…</source>
        <translation>正在等待第一个数据包…</translation>
    </message>
    <message>
        <source>Open captures</source>
        <translation>打开抓包文件</translation>
    </message>
    <message>
        <source>&amp;Hide what was captured twice</source>
        <translation>隐藏重复捕获的报文段(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hide what was captured twice (%Ln segments)</source>
        <translation>
            <numerusform>隐藏重复捕获的报文段(&amp;H)（%Ln 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Save text</source>
        <translation>保存文本</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Free play</source>
        <translation>自由操作</translation>
    </message>
    <message>
        <source>Two hosts and a link, on this machine&apos;s own kernel. Press Listen at the server, then Connect at the client.</source>
        <translation>两台主机和一条链路，用的是本机自己的内核。先按服务器的“监听”，再按客户端的“连接”。</translation>
    </message>
    <message>
        <source>The play is over.</source>
        <translation>自由操作已结束。</translation>
    </message>
    <message>
        <source>The lab ended the play: it lasts an hour at most.</source>
        <translation>实验结束了自由操作：最长一小时。</translation>
    </message>
    <message>
        <source>The lab is not permitted here.</source>
        <translation>这里没有运行实验的权限。</translation>
    </message>
    <message>
        <source>The lab is missing.</source>
        <translation>缺少实验程序。</translation>
    </message>
    <message>
        <source>The lab died.</source>
        <translation>实验进程死了。</translation>
    </message>
    <message>
        <source>The lab died in the middle of the play, and did not say why.</source>
        <translation>自由操作中途实验进程死了，没有说明原因。</translation>
    </message>
    <message>
        <source>The lab died in the middle of the play. %1</source>
        <translation>自由操作中途实验进程死了。%1</translation>
    </message>
    <message>
        <source>Save as a lesson</source>
        <translation>存为课程</translation>
    </message>
    <message>
        <source>Lessons (*.toml)</source>
        <translation>课程 (*.toml)</translation>
    </message>
    <message>
        <source>The lesson could not be written: %1</source>
        <translation>课程无法写入：%1</translation>
    </message>
    <message>
        <source>Side by side – Lifeline</source>
        <translation>并排比较 – Lifeline</translation>
    </message>
    <message>
        <source>The lesson could not be run twice. %1</source>
        <translation>这一课没能运行两次。%1</translation>
    </message>
    <message>
        <source>“%1” runs twice…</source>
        <translation>《%1》正在运行两次…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>已写入。</translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) left out: not TCP, or not to be made anonymous.</source>
        <translation>
            <numerusform>略去了 %n 个帧：不是 TCP，或无法匿名化。</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection is too long for a picture on the clipboard. Export it as SVG or PDF.</source>
        <translation>连接太长，无法作为图片放到剪贴板。请导出为 SVG 或 PDF。</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</source>
        <translation>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</translation>
    </message>
    <message>
        <source>The filter of the connections</source>
        <translation>连接的过滤条件</translation>
    </message>
    <message>
        <source>The two captures do not join.</source>
        <translation>这两个抓包文件无法合并。</translation>
    </message>
    <message>
        <source>Captures (%1);;All files (*)</source>
        <translation>抓包文件 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Two captures are joined: choose two files, with Ctrl held down.</source>
        <translation>合并需要两个抓包文件：请按住 Ctrl 选择两个文件。</translation>
    </message>
    <message>
        <source>Unsaved capture</source>
        <translation>未保存的抓包</translation>
    </message>
    <message>
        <source>Save what was captured? It is kept nowhere else.</source>
        <translation>要保存抓到的内容吗？它没有保存在别处。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) from %1.</source>
        <translation>
            <numerusform>来自 %1 的 %Ln 帧。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>Live capture</source>
        <translation>实时抓包</translation>
    </message>
    <message>
        <source>%1 opens a connection to %2.</source>
        <comment>two addresses with ports</comment>
        <translation>%1 向 %2 发起连接。</translation>
    </message>
    <message>
        <source>What is wrong with the file is in the clipboard.</source>
        <translation>文件的错误说明已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Export a handout</source>
        <translation>导出讲义</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The handout is written: %1</source>
        <translation>讲义已写好：%1</translation>
    </message>
    <message>
        <source>The cards are not where they should be. Reinstall Lifeline, or set LIFELINE_CARDS.</source>
        <translation>找不到术语卡片的文件。请重新安装 Lifeline，或设置 LIFELINE_CARDS。</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>报文段 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) and comment(s) of yours left out.</source>
        <translation>
            <numerusform>您的 %n 个名称和注释未写出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>保存抓包</translation>
    </message>
    <message>
        <source>Captures (*.pcapng *.pcap);;All files (*)</source>
        <translation>抓包文件 (*.pcapng *.pcap);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written; the capture is still here.</source>
        <translation>无法写入 %1；抓到的内容仍在这里。</translation>
    </message>
    <message>
        <source>pcapng (*.pcapng);;All files (*)</source>
        <translation>pcapng (*.pcapng);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在保存 %1…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln captures are open, and the first is shown. They can be merged by time into one.</source>
        <translation>
            <numerusform>已打开 %Ln 个抓包，显示的是第一个。可以把它们按时间合并成一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge by time</source>
        <translation>按时间合并</translation>
    </message>
    <message numerus="yes">
        <source>Merging %Ln captures…</source>
        <translation>
            <numerusform>正在合并 %Ln 个抓包…</numerusform>
        </translation>
    </message>
    <message>
        <source>The language changes when this has ended and Lifeline is opened again.</source>
        <translation>等它结束、重新打开 Lifeline 后，语言才会切换。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Change one setting…</source>
        <translation>改一项设置…</translation>
    </message>
    <message>
        <source>Play by hand</source>
        <translation>自己动手</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file, a place in it</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 and %2 are connected already when the capture begins.</source>
        <translation>抓包开始时，%1 和 %2 之间的连接已经建立。</translation>
    </message>
    <message>
        <source>Waiting for a connection…</source>
        <translation>正在等待连接……</translation>
    </message>
    <message>
        <source>It appears as soon as a TCP segment of one is captured.</source>
        <translation>抓到某个连接的 TCP 报文段后，它就会出现在这里。</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The line above says why. Open another capture, or run a lesson.</source>
        <translation>原因见上方提示。请打开别的抓包文件，或者运行一个课程。</translation>
    </message>
    <message>
        <source>Choose two captures of the same connections, made at two places (Ctrl+click)</source>
        <translation>请选择在两处抓到的同一批连接的两个抓包文件（按住 Ctrl 点选）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) from %1 so far.</source>
        <translation>
            <numerusform>到现在为止，来自 %1 的 %Ln 帧。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::app::Comparison</name>
    <message>
        <source>There is no TCP connection in this capture.</source>
        <translation>这个抓包里没有 TCP 连接。</translation>
    </message>
</context>
<context>
    <name>lifeline::app::DoctorDialog</name>
    <message>
        <source>What works here</source>
        <translation>本机可用情况</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>lifeline::app::Presenting</name>
    <message>
        <source>%1 (%2 × %3)</source>
        <comment>a screen: its name and size</comment>
        <translation>%1（%2 × %3）</translation>
    </message>
    <message>
        <source>Presenting – Lifeline</source>
        <translation>放映 – Lifeline</translation>
    </message>
</context>
<context>
    <name>lifeline::app::RowCopy</name>
    <message>
        <source>Copying rows…</source>
        <translation>正在复制行…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lifeline::app::SegmentTools</name>
    <message>
        <source>A comment on segment %1. It is kept beside the capture, not in it.</source>
        <translation>对第 %1 个报文段的注释。它单独保存，不写入抓包文件。</translation>
    </message>
    <message>
        <source>Wireshark opens files: this came through a pipe, or from a lesson. Save it first.</source>
        <translation>Wireshark 只能打开文件：这里的数据来自管道或课程。请先保存。</translation>
    </message>
    <message>
        <source>Wireshark is not installed: there is no program “wireshark” on the path.</source>
        <translation>未安装 Wireshark：PATH 中没有程序“wireshark”。</translation>
    </message>
    <message>
        <source>Wireshark could not be started.</source>
        <translation>无法启动 Wireshark。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln rows were copied.</source>
        <translation>
            <numerusform>只复制了前 %Ln 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::app::Sources</name>
    <message>
        <source>The program that captures is missing: it should stand at %1. Install Lifeline&apos;s package, or build it.</source>
        <translation>缺少抓包程序：它应该在 %1。请安装 Lifeline 的软件包，或者编译它。</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation>找不到程序 %1。</translation>
    </message>
    <message>
        <source>%1 could not be started. %2</source>
        <translation>无法启动 %1。%2</translation>
    </message>
    <message>
        <source>Capturing on %1 is not permitted. Give lifeline-capture the right to capture, and only that, with the first command; or capture once as root with the second, in a terminal.</source>
        <translation>没有在 %1 上抓包的权限。第一条命令只授予 lifeline-capture 抓包的权限；也可以在终端里用第二条命令，以 root 身份抓一次。</translation>
    </message>
    <message>
        <source>Capturing on %1 ended. %2</source>
        <translation>在 %1 上的抓包结束了。%2</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>抓包</translation>
    </message>
    <message>
        <source>%1 failed, and did not say why.</source>
        <translation>%1 失败了，没有说明原因。</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
</context>
<context>
    <name>lifeline::cards::CardListModel</name>
    <message>
        <source>%1, %2</source>
        <comment>a word and its kind</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>lifeline::cards::CardView</name>
    <message>
        <source>Changed by</source>
        <translation>影响因素</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>另见</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and word</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>lifeline::cards::CardsDialog</name>
    <message>
        <source>Cards</source>
        <translation>术语卡片</translation>
    </message>
    <message>
        <source>A flag, state, counter, error…</source>
        <translation>标志位、状态、计数器、错误……</translation>
    </message>
    <message>
        <source>Search the cards</source>
        <translation>搜索术语卡片</translation>
    </message>
    <message>
        <source>No card has this. Try a flag, a state, a counter, an errno or a sysctl.</source>
        <translation>没有这样的卡片。可以试试标志位、状态、计数器、errno 或 sysctl。</translation>
    </message>
</context>
<context>
    <name>lifeline::connections::ConnectionDelegate</name>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 字节</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>1 octet</source>
        <translation>1 字节</translation>
    </message>
</context>
<context>
    <name>lifeline::connections::ConnectionList</name>
    <message>
        <source>No connections yet. Open a capture, or run a lesson.</source>
        <translation>还没有连接。请打开抓包文件，或运行一个课程。</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>Order of the connections</source>
        <translation>连接的排序方式</translation>
    </message>
    <message>
        <source>Show its ladder</source>
        <translation>显示它的时序图</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Copy rows as CSV</source>
        <translation>复制所选行为 CSV</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>No connection matches. Esc clears the filter.</source>
        <translation>没有符合条件的连接。按 Esc 清除过滤器。</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>比较这两个连接</translation>
    </message>
    <message>
        <source>Copy rows as JSON</source>
        <translation>将行复制为 JSON</translation>
    </message>
    <message>
        <source>The filter is not finished, or has an error. Esc clears it.</source>
        <translation>过滤条件还没写完，或者有错误。按 Esc 清除。</translation>
    </message>
    <message>
        <source>No connections yet. Each appears with its first segment.</source>
        <translation>还没有连接。抓到第一个报文段时连接就会出现。</translation>
    </message>
    <message>
        <source>No TCP connection in it. Open another capture, or run a lesson.</source>
        <translation>其中没有 TCP 连接。请打开别的抓包文件，或者运行一个课程。</translation>
    </message>
</context>
<context>
    <name>lifeline::connections::FilterLine</name>
    <message numerus="yes">
        <source>%1 of %Ln connection(s)</source>
        <translation>
            <numerusform>%1 / 共 %Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>looking… %1 %</source>
        <translation>正在查找… %1%</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>过滤连接</translation>
    </message>
    <message>
        <source>Filter of the connections</source>
        <translation>连接过滤器</translation>
    </message>
</context>
<context>
    <name>lifeline::connections::TableColumns</name>
    <message>
        <source>As at first</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::EndColumn</name>
    <message>
        <source>Small segments do not wait for the ACK of the one before (Nagle&apos;s algorithm off)</source>
        <translation>小报文段不再等前一个的 ACK（关闭 Nagle 算法）</translation>
    </message>
    <message>
        <source>Acknowledge at once, for now: no delayed ACK</source>
        <translation>暂时立即确认：不用 delayed ACK</translation>
    </message>
    <message>
        <source>Send only full segments until it is pulled out</source>
        <translation>拔掉塞子之前只发满的报文段</translation>
    </message>
    <message>
        <source>Probe a silent peer, after two hours unless TCP_KEEPIDLE is set</source>
        <translation>探测沉默的对端；没有设 TCP_KEEPIDLE 时两小时后开始</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>socket(), connect(): sends a SYN, and waits for the SYN-ACK</source>
        <translation>socket()、connect()：发出 SYN，等待 SYN-ACK</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>socket(), bind(), listen(): from now on the kernel answers SYNs</source>
        <translation>socket()、bind()、listen()：从此由内核应答 SYN</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>accept(): takes the first connection out of the accept queue; does not wait</source>
        <translation>accept()：从 accept 队列取出第一条连接；不等待</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>The server&apos;s port</source>
        <translation>服务器的端口</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>send(): into the kernel&apos;s buffer; segments follow when TCP may send them</source>
        <translation>send()：放进内核的缓冲区；TCP 可以发的时候再变成报文段</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>recv(): what has come in order; does not wait</source>
        <translation>recv()：读取已按序到达的数据；不等待</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>要发送的内容</translation>
    </message>
    <message>
        <source>Text to send; a number is so many octets</source>
        <translation>要发送的文本；数字表示这么多字节</translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>shutdown(SHUT_WR): sends a FIN; this end can still receive</source>
        <translation>shutdown(SHUT_WR)：发出 FIN；这一端仍可接收</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>close(): a FIN, or a RST where something was not read; a listener without a connection</source>
        <translation>close()：发出 FIN；还有没读的数据时发 RST；没有连接时关闭监听</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>SO_LINGER with 0, then close(): a RST instead of a FIN</source>
        <translation>SO_LINGER 设为 0 再 close()：发 RST 而不是 FIN</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>杀死</translation>
    </message>
    <message>
        <source>SIGKILL to the process: its kernel closes its sockets; the next one takes over</source>
        <translation>向进程发 SIGKILL：内核替它关闭 socket；下一个进程接手</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>setsockopt() on the connection&apos;s socket</source>
        <translation>对连接的 socket 调用 setsockopt()</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>backlog</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>backlog</translation>
    </message>
    <message>
        <source>The length of the accept queue that listen() asks for</source>
        <translation>listen() 要求的 accept 队列长度</translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation>%1，进程 %2</translation>
    </message>
    <message>
        <source>A server listens first.</source>
        <translation>先让服务器监听。</translation>
    </message>
    <message>
        <source>Then a client connects.</source>
        <translation>然后客户端连接。</translation>
    </message>
    <message>
        <source>%1 waits: the call has not returned. Meanwhile this process can only be killed.</source>
        <translation>%1 在等待：调用还没有返回。这期间只能杀死这个进程。</translation>
    </message>
    <message>
        <source>All four processes of this end were killed.</source>
        <translation>这一端的四个进程都被杀死了。</translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::FrameStrip</name>
    <message>
        <source>On the link</source>
        <translation>链路上</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Drops it: it never arrives</source>
        <translation>丢弃它：永远不会到达</translation>
    </message>
    <message>
        <source>armed: %1</source>
        <translation>待触发：%1</translation>
    </message>
    <message>
        <source>Click: disarm it</source>
        <translation>点击：取消它</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>扣住：%1</translation>
    </message>
    <message>
        <source>Click: let it go</source>
        <translation>点击：放行</translation>
    </message>
    <message>
        <source>Under way. Click: hold it</source>
        <translation>在途。点击：扣住它</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>nothing now; a delay of 100 ms, or Hold, gives time to click a segment</source>
        <translation>现在没有。单向时延 100 毫秒以上，或按“扣住”，才来得及点报文段</translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::FreePlayPanel</name>
    <message>
        <source>Free play</source>
        <translation>自由操作</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::InjectDialog</name>
    <message>
        <source>Inject a segment</source>
        <translation>注入一个报文段</translation>
    </message>
    <message>
        <source>with a timestamp that fits</source>
        <translation>带上合适的时间戳</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>冒充</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Seq, relative</source>
        <translation>seq（相对）</translation>
    </message>
    <message>
        <source>Ack, relative</source>
        <translation>ack（相对）</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>There is no connection yet that it could fit to.</source>
        <translation>还没有它可以对上的连接。</translation>
    </message>
    <message>
        <source>A SYN inside a connection is answered with a challenge ACK (RFC 5961 §4).</source>
        <translation>连接中的 SYN 会得到 challenge ACK（RFC 5961 §4）。</translation>
    </message>
    <message>
        <source>Exactly what the receiver expects next: it believes this RST.</source>
        <translation>正是接收方期待的下一个：它会相信这个 RST。</translation>
    </message>
    <message>
        <source>Exactly what the receiver expects next.</source>
        <translation>正是接收方期待的下一个。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets left of what the receiver expects: old to it.</source>
        <translation>
            <numerusform>比接收方期待的靠左 %Ln 字节：对它来说是旧的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets ahead: inside the window it is answered with a challenge ACK (RFC 5961 §3).</source>
        <translation>
            <numerusform>超前 %Ln 字节：在窗口内时会得到 challenge ACK（RFC 5961 §3）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln octets ahead of what the receiver expects: a gap.</source>
        <translation>
            <numerusform>比接收方期待的超前 %Ln 字节：中间有缺口。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::LinesPage</name>
    <message>
        <source>Lines and their answers</source>
        <translation>命令和回答</translation>
    </message>
    <message>
        <source>Every button is a line here. Type your own below.</source>
        <translation>每按一个按钮，这里就多一行命令。也可以在下面自己输入。</translation>
    </message>
    <message>
        <source>A line for the lab</source>
        <translation>给实验的一行命令</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The lines without their answers, as lifeline-lab play reads them</source>
        <translation>不带回答的命令，lifeline-lab play 可以直接读</translation>
    </message>
    <message>
        <source>Save as a lesson…</source>
        <translation>存为课程…</translation>
    </message>
    <message>
        <source>A lesson file that plays the same lines, to be given texts and promises</source>
        <translation>重放这些命令的课程文件，之后再补上文字和 promise</translation>
    </message>
</context>
<context>
    <name>lifeline::free_play::LinkColumn</name>
    <message>
        <source>Hold</source>
        <translation>扣住</translation>
    </message>
    <message>
        <source>It stays on the link until you let it go</source>
        <translation>它留在链路上，直到你放行</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>It never arrives</source>
        <translation>它永远不会到达</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>It arrives twice</source>
        <translation>它会到达两次</translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>It lets the next one of that end go first, for a second at most</source>
        <translation>让同一端的下一个先走，最多等一秒</translation>
    </message>
    <message>
        <source>Corrupt</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>An octet is changed: the receiver&apos;s kernel finds the checksum wrong</source>
        <translation>改动一个字节：接收方内核会发现校验和不对</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Delay one way</source>
        <translation>单程延迟</translation>
    </message>
    <message>
        <source>How long a segment is on its way, in each direction; counts for what is sent from now on</source>
        <translation>一个报文段在路上的时间，两个方向都一样；对此后发送的生效</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Which segment</source>
        <translation>哪个报文段</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>plain ACK</source>
        <translation>纯 ACK</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>From which end</source>
        <translation>来自哪一端</translation>
    </message>
    <message>
        <source>from the client</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>from the server</source>
        <translation>来自服务器</translation>
    </message>
    <message>
        <source>Hold all</source>
        <translation>全部扣住</translation>
    </message>
    <message>
        <source>Every segment stays on the link until you click it</source>
        <translation>每个报文段都留在链路上，直到你点击它</translation>
    </message>
    <message>
        <source>Release all</source>
        <translation>全部放行</translation>
    </message>
    <message>
        <source>Lets go all that is held, first come first served</source>
        <translation>放行所有扣住的，先到先走</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>Nothing passes in either direction until the link is mended; what is under way is lost</source>
        <translation>链路接好之前两个方向都不通；在途的全部丢失</translation>
    </message>
    <message>
        <source>Inject…</source>
        <translation>注入…</translation>
    </message>
    <message>
        <source>Sends a segment that nobody sent</source>
        <translation>发出一个没有人发过的报文段</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>接好</translation>
    </message>
    <message>
        <source>cut: nothing passes</source>
        <translation>已切断：什么都过不去</translation>
    </message>
    <message>
        <source>holds everything</source>
        <translation>全部扣住</translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::EndpointsView</name>
    <message>
        <source>Choose a connection to see its two ends.</source>
        <translation>选择一条连接，查看它的两端。</translation>
    </message>
    <message>
        <source>The connection</source>
        <translation>整条连接</translation>
    </message>
    <message>
        <source>At this moment</source>
        <translation>此刻</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>None runs.</source>
        <translation>没有定时器在运行。</translation>
    </message>
    <message>
        <source>Server queues</source>
        <translation>服务器队列</translation>
    </message>
    <message>
        <source>Kernel counters since start</source>
        <translation>自开始以来的内核计数器</translation>
    </message>
    <message>
        <source>states: model = kernel</source>
        <translation>状态：模型 = 内核</translation>
    </message>
    <message>
        <source>states: model ≠ kernel</source>
        <translation>状态：模型 ≠ 内核</translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::FrameView</name>
    <message>
        <source>Headers</source>
        <translation>首部</translation>
    </message>
    <message>
        <source>Pick a field to see its octets, or an octet to see its field.</source>
        <translation>点选一个字段，查看它的字节；或点选一个字节，查看它属于哪个字段。</translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::HexView</name>
    <message>
        <source>Octets of the frame</source>
        <translation>帧的字节</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::PacketView</name>
    <message>
        <source>After this packet</source>
        <translation>此报文段之后</translation>
    </message>
    <message>
        <source>Server queues</source>
        <translation>服务器队列</translation>
    </message>
    <message>
        <source>Kernel counters since start</source>
        <translation>内核计数器（自开始起）</translation>
    </message>
    <message>
        <source>Click a segment to see its header, and both ends after it.</source>
        <translation>点击一个报文段，查看它的首部和之后两端的状态。</translation>
    </message>
    <message>
        <source>model = kernel</source>
        <translation>推断 = 内核</translation>
    </message>
    <message>
        <source>model ≠ kernel</source>
        <translation>推断 ≠ 内核</translation>
    </message>
    <message>
        <source>Why is this here?</source>
        <translation>为什么会有它？</translation>
    </message>
    <message>
        <source>Wireshark would say: %1</source>
        <translation>Wireshark 会说：%1</translation>
    </message>
    <message>
        <source>Headers and octets</source>
        <translation>首部与字节</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>你的注释</translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::StoryView</name>
    <message>
        <source>Opening</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>出了什么问题</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Network or application?</source>
        <translation>网络还是应用程序？</translation>
    </message>
    <message>
        <source>What to check next</source>
        <translation>接下来检查什么</translation>
    </message>
    <message>
        <source>Looking at every segment…</source>
        <translation>正在查看每个报文段…</translation>
    </message>
    <message>
        <source>Choose a connection to read its story: who opened it, what went wrong, who closed it.</source>
        <translation>选择一条连接，看它的来龙去脉：谁建立、出了什么问题、谁关闭。</translation>
    </message>
    <message>
        <source>No SYN was seen: which end is the client is guessed.</source>
        <translation>没有看到 SYN：哪一端是客户端，是推测的。</translation>
    </message>
    <message>
        <source>Nothing that shows in the segments.</source>
        <translation>从报文段中看不出问题。</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;story</source>
        <translation>复制解说(&amp;S)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::Bar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>关闭：%1</translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::FindBar</name>
    <message>
        <source>Find a row</source>
        <translation>查找行</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a count that still grows</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, count</comment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>%1 found</source>
        <comment>count</comment>
        <translation>找到 %1 个</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Find in rows: SYN, seq 1448, 12</source>
        <translation>在各行中查找：SYN、seq 1448、12</translation>
    </message>
    <message>
        <source>In no row (data is not searched)</source>
        <translation>各行中都没有（不查找数据内容）</translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::GoToBar</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Go to: 12, #123, 1.5 s, seq 1448</source>
        <translation>转到：12、#123、1.5 s、seq 1448</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
</context>
<context>
    <name>lifeline::ladder::LadderView</name>
    <message>
        <source>Sequence diagram</source>
        <translation>时序图</translation>
    </message>
</context>
<context>
    <name>lifeline::lanes::LanesView</name>
    <message>
        <source>Connections to the same server, a lane each</source>
        <translation>到同一服务器的各个连接，每个一条泳道</translation>
    </message>
    <message>
        <source>Choose a connection: the lanes show it and all others to the same server.</source>
        <translation>请选择一个连接：泳道图会显示它以及到同一服务器的所有其他连接。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lane(s)</source>
        <translation>
            <numerusform>%Ln 条泳道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2
%3 · %Ln segment(s) · %4</source>
        <translation>
            <numerusform>%1 → %2
%3 · %Ln 个报文段 · %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::lessons::CommandRow</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>a command</comment>
        <translation>复制 %1</translation>
    </message>
</context>
<context>
    <name>lifeline::lessons::LessonPage</name>
    <message>
        <source>Promised, and seen</source>
        <translation>预期与实际</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <comment>promises of a lesson</comment>
        <translation>%2 项中 %1 项相符</translation>
    </message>
    <message>
        <source>Another kernel, or a busy machine, may do it differently: that is no fault of yours.</source>
        <translation>换一个内核，或者机器太忙，结果可能不同：这不是你的错。</translation>
    </message>
    <message>
        <source>On your own machine</source>
        <translation>在你自己的机器上</translation>
    </message>
    <message>
        <source>Some need root. Type them while your own client and server talk.</source>
        <translation>有些需要 root。在你自己的客户端和服务器通信时输入。</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <comment>a command</comment>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>What changes it</source>
        <translation>哪些设置会改变它</translation>
    </message>
    <message>
        <source>Choose a lesson.</source>
        <translation>选一课。</translation>
    </message>
    <message>
        <source>What to watch</source>
        <translation>观察要点</translation>
    </message>
    <message>
        <source>Try next</source>
        <translation>接着试试</translation>
    </message>
    <message>
        <source>Enter runs it, on this machine&apos;s own kernel.</source>
        <translation>按 Enter 在本机内核上运行。</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步讲解</translation>
    </message>
</context>
<context>
    <name>lifeline::lessons::VerdictRow</name>
    <message>
        <source>Seen instead: %1</source>
        <translation>实际看到：%1</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>相符：%1</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>不符：%1</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::ActionButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Close capture</source>
        <translation>关闭抓包文件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run lesson</source>
        <translation>运行课程(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Relative seq</source>
        <translation>相对 seq(&amp;R)</translation>
    </message>
    <message>
        <source>Sequence numbers counted from the SYN, or as on the wire</source>
        <translation>序列号从 SYN 算起，或按报文段中的原值显示</translation>
    </message>
    <message>
        <source>Flags as &amp;words</source>
        <translation>标志位写成单词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Compressed time</source>
        <translation>压缩时间(&amp;C)</translation>
    </message>
    <message>
        <source>Since the &amp;beginning</source>
        <translation>从开始算起(&amp;B)</translation>
    </message>
    <message>
        <source>Since the row &amp;before</source>
        <translation>与上一行之差(&amp;B)</translation>
    </message>
    <message>
        <source>Time of &amp;day</source>
        <translation>当日时刻(&amp;D)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>原始大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>Co&amp;nnections</source>
        <translation>连接(&amp;N)</translation>
    </message>
    <message>
        <source>Lessons and connections &amp;panel</source>
        <translation>课程与连接面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Inspector panel</source>
        <translation>检查器面板(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;tatus bar</source>
        <translation>状态栏(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next segment</source>
        <translation>下一个报文段(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous segment</source>
        <translation>上一个报文段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;First segment</source>
        <translation>第一个报文段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last segment</source>
        <translation>最后一个报文段(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lifeline</source>
        <translation>关于 Lifeline(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Follow while it grows</source>
        <translation>跟踪增长中的文件(&amp;F)</translation>
    </message>
    <message>
        <source>Stor&amp;y</source>
        <translation>解说(&amp;Y)</translation>
    </message>
    <message>
        <source>Pac&amp;ket</source>
        <translation>报文段(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>两端(&amp;E)</translation>
    </message>
    <message>
        <source>St&amp;ates</source>
        <translation>状态(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;lots panel</source>
        <translation>图表面板(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>Plays the connection; silences of more than a second are shortened</source>
        <translation>播放这条连接；超过一秒的静默会被缩短</translation>
    </message>
    <message>
        <source>One segment &amp;on</source>
        <translation>前进一个报文段(&amp;O)</translation>
    </message>
    <message>
        <source>One segment &amp;back</source>
        <translation>后退一个报文段(&amp;B)</translation>
    </message>
    <message>
        <source>Next call or &amp;change of state</source>
        <translation>下一个系统调用或状态变化(&amp;C)</translation>
    </message>
    <message>
        <source>Previous call or change of s&amp;tate</source>
        <translation>上一个系统调用或状态变化(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Next trouble</source>
        <translation>下一处异常(&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;revious trouble</source>
        <translation>上一处异常(&amp;R)</translation>
    </message>
    <message>
        <source>To the b&amp;eginning</source>
        <translation>回到开头(&amp;E)</translation>
    </message>
    <message>
        <source>To the &amp;last segment</source>
        <translation>到最后一个报文段(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减慢(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;all of it again</source>
        <translation>重新显示全部(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>投影(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;What works here</source>
        <translation>本机可用情况(&amp;W)</translation>
    </message>
    <message>
        <source>Time of day in &amp;UTC</source>
        <translation>UTC 时刻(&amp;U)</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Go for&amp;ward</source>
        <translation>前进(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>Lin&amp;ked segment</source>
        <translation>关联的报文段(&amp;K)</translation>
    </message>
    <message>
        <source>The original of a retransmission, what an ACK acknowledges, and back</source>
        <translation>重传对应的原报文段、ACK 所确认的数据，或反之</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy as tcpdump line</source>
        <translation>复制为 tcpdump 行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>复制值(&amp;V)</translation>
    </message>
    <message>
        <source>The text under the pointer; by key the segment&apos;s sequence number</source>
        <translation>指针下的文本；用快捷键时为该报文段的序列号</translation>
    </message>
    <message>
        <source>&amp;Follow the stream as text</source>
        <translation>以文本追踪流(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next mark</source>
        <translation>下一个标记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation>上一个标记(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;omment…</source>
        <translation>注释(&amp;O)…</translation>
    </message>
    <message>
        <source>Open in &amp;Wireshark</source>
        <translation>在 Wireshark 中打开(&amp;W)</translation>
    </message>
    <message>
        <source>The capture&apos;s file, at this frame</source>
        <translation>打开抓包文件并定位到此帧</translation>
    </message>
    <message>
        <source>N&amp;ame the addresses…</source>
        <translation>为地址命名(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Hide what was captured twice</source>
        <translation>隐藏重复捕获的报文段(&amp;H)</translation>
    </message>
    <message>
        <source>Lanes: all &amp;clients of this server</source>
        <translation>泳道：该服务器的所有客户端(&amp;C)</translation>
    </message>
    <message>
        <source>Connections over the whole &amp;width</source>
        <translation>连接列表占满宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Connections with tr&amp;ouble first</source>
        <translation>有问题的连接排在前面(&amp;O)</translation>
    </message>
    <message>
        <source>Fil&amp;ter of the connections</source>
        <translation>连接过滤器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Event rows</source>
        <translation>按事件逐行(&amp;E)</translation>
    </message>
    <message>
        <source>A row for every event, whatever time it took</source>
        <translation>每个事件占一行，不论相隔多久</translation>
    </message>
    <message>
        <source>Heights to scale, long silences folded</source>
        <translation>高度按时间比例，长时间的静默折叠起来</translation>
    </message>
    <message>
        <source>Time to &amp;scale</source>
        <translation>按时间比例(&amp;S)</translation>
    </message>
    <message>
        <source>Height is time and nothing else</source>
        <translation>高度只代表时间</translation>
    </message>
    <message>
        <source>&amp;Open or fold this run</source>
        <translation>展开或折叠这一段(&amp;O)</translation>
    </message>
    <message>
        <source>Open &amp;all runs</source>
        <translation>全部展开(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fold all runs</source>
        <translation>全部折叠(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>首选项(&amp;R)…</translation>
    </message>
    <message>
        <source>Open from a co&amp;mmand…</source>
        <translation>从命令打开(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Previous capture</source>
        <translation>上一个抓包文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next capture</source>
        <translation>下一个抓包文件(&amp;N)</translation>
    </message>
    <message>
        <source>Open the &amp;last capture at start</source>
        <translation>启动时打开上次的抓包文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Capture…</source>
        <translation>抓包(&amp;C)…</translation>
    </message>
    <message>
        <source>Capture on a network device of this machine</source>
        <translation>在本机的网络设备上抓包</translation>
    </message>
    <message>
        <source>&amp;Start or stop capturing</source>
        <translation>开始或停止抓包(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export plot…</source>
        <translation>导出图表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy plot as picture</source>
        <translation>复制图表为图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save data of plot…</source>
        <translation>保存图表数据(&amp;S)…</translation>
    </message>
    <message>
        <source>Copy &amp;data of plot</source>
        <translation>复制图表数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Free play</source>
        <translation>自由操作(&amp;F)</translation>
    </message>
    <message>
        <source>Play with this lesson&apos;s &amp;network</source>
        <translation>用本课的网络自由操作(&amp;N)</translation>
    </message>
    <message>
        <source>Run with one setting &amp;changed…</source>
        <translation>改一个设置再运行…(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ompare with…</source>
        <translation>与另一条连接比较…(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <comment>copy as</comment>
        <translation>Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Me&amp;rmaid</source>
        <comment>copy as</comment>
        <translation>Mermaid(&amp;R)</translation>
    </message>
    <message>
        <source>Plant&amp;UML</source>
        <comment>copy as</comment>
        <translation>PlantUML(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <comment>copy as</comment>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Join two captures…</source>
        <translation>合并两个抓包文件(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <comment>copy as</comment>
        <translation>解说(&amp;S)</translation>
    </message>
    <message>
        <source>The &amp;filter of the connections</source>
        <translation>连接的过滤条件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>放映(&amp;P)</translation>
    </message>
    <message>
        <source>Full screen, stop by stop, with questions</source>
        <translation>全屏，一步一停，边放边问</translation>
    </message>
    <message>
        <source>Export &amp;handout…</source>
        <translation>导出讲义(&amp;H)…</translation>
    </message>
    <message>
        <source>The lesson on paper: ladder, narration, questions, and answers on a page of their own</source>
        <translation>纸上的一课：序列图、讲解、问题，答案另起一页</translation>
    </message>
    <message>
        <source>&amp;Cards…</source>
        <translation>术语卡片(&amp;C)…</translation>
    </message>
    <message>
        <source>Every flag, state, option, counter, error and setting, explained</source>
        <translation>逐一解释标志位、状态、选项、计数器、错误和设置</translation>
    </message>
    <message>
        <source>&amp;Explain what is selected</source>
        <translation>解释所选内容(&amp;E)</translation>
    </message>
    <message>
        <source>The cards of the segment&apos;s flags, states, options and findings</source>
        <translation>查看所选报文段的标志位、状态、选项和发现</translation>
    </message>
    <message>
        <source>&amp;Save capture as…</source>
        <translation>抓包另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 &amp;JSON</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::Banner</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::CommentDialog</name>
    <message>
        <source>Comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>Throw away what you wrote?</source>
        <translation>要丢弃所写的内容吗？</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>丢弃(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep writing</source>
        <translation>继续编写(&amp;K)</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::DetailsDialog</name>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::MainWindow</name>
    <message>
        <source>Lifeline</source>
        <translation>Lifeline</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>解说</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>本课</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::NamesDialog</name>
    <message>
        <source>Names for addresses</source>
        <translation>地址名称</translation>
    </message>
    <message>
        <source>A name stands before its address wherever that is shown. Empty takes it away.</source>
        <translation>名称显示在地址之前；留空则删除名称。</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <comment>an address</comment>
        <translation>%1 的名称</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Time mode</source>
        <translation>时间模式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search: a command, a menu or a key</source>
        <translation>搜索：命令、菜单或按键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>In the diagram</source>
        <translation>在时序图中</translation>
    </message>
    <message>
        <source>Segment after or before</source>
        <translation>后一个、前一个报文段</translation>
    </message>
    <message>
        <source>Down  Up</source>
        <translation>下  上</translation>
    </message>
    <message>
        <source>The first, the last</source>
        <translation>第一个、最后一个</translation>
    </message>
    <message>
        <source>Home  End</source>
        <translation>Home  End</translation>
    </message>
    <message>
        <source>A page on or back</source>
        <translation>后一页、前一页</translation>
    </message>
    <message>
        <source>PgDown  PgUp</source>
        <translation>PgDown  PgUp</translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation>选择一个范围</translation>
    </message>
    <message>
        <source>Shift+Down  Shift+Up</source>
        <translation>Shift+下  Shift+上</translation>
    </message>
    <message>
        <source>Open or fold the run under the cursor</source>
        <translation>展开或折叠当前这一段</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>In the plots</source>
        <translation>在曲线图中</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, all of it</source>
        <translation>放大、缩小、显示全部</translation>
    </message>
    <message>
        <source>+  -  0</source>
        <translation>+  -  0</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>更早、更晚</translation>
    </message>
    <message>
        <source>Left  Right</source>
        <translation>左  右</translation>
    </message>
    <message>
        <source>Up and down the values</source>
        <translation>沿数值轴上下移动</translation>
    </message>
    <message>
        <source>Up  Down</source>
        <translation>上  下</translation>
    </message>
    <message>
        <source>On the scrubber</source>
        <translation>在播放条上</translation>
    </message>
    <message>
        <source>Segment before or after</source>
        <translation>前一个、后一个报文段</translation>
    </message>
    <message>
        <source>Call or change of state before or after</source>
        <translation>前一个、后一个系统调用或状态变化</translation>
    </message>
    <message>
        <source>Ctrl+Left  Ctrl+Right</source>
        <translation>Ctrl+左  Ctrl+右</translation>
    </message>
    <message>
        <source>Trouble before or after</source>
        <translation>前一处、后一处问题</translation>
    </message>
    <message>
        <source>PgUp  PgDown</source>
        <translation>PgUp  PgDown</translation>
    </message>
    <message>
        <source>The beginning, the end</source>
        <translation>开头、结尾</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>在泳道中</translation>
    </message>
    <message>
        <source>Lane above or below</source>
        <translation>上一条、下一条泳道</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>+  -</source>
        <translation>+  -</translation>
    </message>
    <message>
        <source>Show this connection&apos;s diagram</source>
        <translation>显示该连接的时序图</translation>
    </message>
    <message>
        <source>In the connections</source>
        <translation>在连接列表中</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除过滤条件</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>In the state diagram</source>
        <translation>在状态图中</translation>
    </message>
    <message>
        <source>State after or before</source>
        <translation>后一个、前一个状态</translation>
    </message>
    <message>
        <source>Go to that state</source>
        <translation>转到该状态</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>lifeline::playback::Scrubber</name>
    <message>
        <source>To the beginning</source>
        <translation>回到开头</translation>
    </message>
    <message>
        <source>One segment back</source>
        <translation>后退一个报文段</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One segment on</source>
        <translation>前进一个报文段</translation>
    </message>
    <message>
        <source>To the last segment</source>
        <translation>到最后一个报文段</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Leave this moment and show the whole connection again</source>
        <translation>离开这一时刻，重新显示整个连接</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>lifeline::playback::Track</name>
    <message>
        <source>Time of the connection</source>
        <translation>连接的时间轴</translation>
    </message>
    <message>
        <source>Silences of more than %1 are shortened to it.</source>
        <translation>超过 %1 的静默按 %1 播放。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>lifeline::plots::PlotPanel</name>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>tcpdump text</source>
        <translation>tcpdump 文本</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Whose octets the plot shows</source>
        <translation>图表显示哪一方发送的字节</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Choose a connection to see its plots.</source>
        <translation>选择一个连接，查看它的图表。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>lifeline::plots::PlotView</name>
    <message>
        <source>↑ window edge</source>
        <translation>↑ 窗口右沿</translation>
    </message>
    <message>
        <source>↑ window</source>
        <translation>↑ 窗口</translation>
    </message>
</context>
<context>
    <name>lifeline::plots::TcpdumpView</name>
    <message>
        <source>tcpdump text</source>
        <translation>tcpdump 文本</translation>
    </message>
</context>
<context>
    <name>lifeline::presenter::PresenterView</name>
    <message>
        <source>The answers are copied.</source>
        <translation>答案已复制。</translation>
    </message>
    <message>
        <source>This screen is too narrow for the state diagram.</source>
        <translation>屏幕太窄，放不下状态图。</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation>速度 %1×</translation>
    </message>
    <message>
        <source>Speed: no flight</source>
        <translation>速度：不演示飞行</translation>
    </message>
    <message>
        <source>Questions: on, level %1 of %2 (%3)</source>
        <translation>提问：开，难度 %1/%2（%3）</translation>
    </message>
    <message>
        <source>Questions are off (T)</source>
        <translation>提问已关闭（T）</translation>
    </message>
    <message>
        <source>%1, the right answer</source>
        <comment>a choice</comment>
        <translation>%1，正确答案</translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::CompareDialog</name>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>A connection&apos;s number, or a client&apos;s port</source>
        <translation>连接编号，或客户端端口</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>另一个文件…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Connections of %1:</source>
        <translation>%1 里的连接：</translation>
    </message>
    <message>
        <source>This capture has no other connection. Another file may have.</source>
        <translation>这个抓包里没有别的连接。可以选另一个文件。</translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::Connectors</name>
    <message>
        <source>Which segments correspond</source>
        <translation>哪些报文段相对应</translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::SideBySideView</name>
    <message>
        <source>Previous difference</source>
        <translation>上一处不同</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处不同</translation>
    </message>
    <message>
        <source>To the one before (%1)</source>
        <translation>转到上一处（%1）</translation>
    </message>
    <message>
        <source>To the one after (%1)</source>
        <translation>转到下一处（%1）</translation>
    </message>
</context>
<context>
    <name>lifeline::side_by_side::VaryDialog</name>
    <message>
        <source>Run with one setting changed</source>
        <translation>改一个设置再运行</translation>
    </message>
    <message>
        <source>“%1” runs twice: as it is, and with this changed.</source>
        <translation>《%1》运行两次：一次照原样，一次改动这一项。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Name and value</source>
        <translation>名称和值</translation>
    </message>
    <message>
        <source>Run both</source>
        <translation>运行两次</translation>
    </message>
    <message>
        <source>A sysctl, a socket option, or one of backlog, delay, rate, mtu, family; client: or server: before it means that end alone.</source>
        <translation>可以是 sysctl、socket 选项，或 backlog、delay、rate、mtu、family；前面加 client: 或 server: 表示只改那一端。</translation>
    </message>
</context>
<context>
    <name>lifeline::sources::CaptureDialog</name>
    <message>
        <source>All packets that pass the device, not only this machine&apos;s (promiscuous)</source>
        <translation>经过该设备的所有数据包，不只是本机的（混杂模式）</translation>
    </message>
    <message>
        <source>Keep of each packet only the first</source>
        <translation>每个数据包只保留前</translation>
    </message>
    <message>
        <source>Keep the packets in files</source>
        <translation>把数据包保存到文件</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>抓包</translation>
    </message>
    <message>
        <source> octets</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>Octets of a packet that are kept</source>
        <translation>每个数据包保留的字节数</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>all packets, or for example: tcp port 443 and host 10.0.0.2</source>
        <translation>所有数据包；也可以填写，例如：tcp port 443 and host 10.0.0.2</translation>
    </message>
    <message>
        <source>Capture only (BPF)</source>
        <translation>只抓取（BPF）</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>the name that the files&apos; names begin with</source>
        <translation>文件名的开头部分</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Begin a new file after</source>
        <translation>达到多少换新文件(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;or</source>
        <translation>或(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;keep the newest</source>
        <translation>保留最新的(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Keep the packets in</source>
        <translation>把数据包保存到</translation>
    </message>
    <message>
        <source>pcapng (*.pcapng)</source>
        <translation>pcapng (*.pcapng)</translation>
    </message>
</context>
<context>
    <name>lifeline::sources::CommandDialog</name>
    <message>
        <source>Let a shell read it (sh -c): pipes, variables and wildcards mean something</source>
        <translation>交给 shell 解释（sh -c）：管道、变量和通配符起作用</translation>
    </message>
    <message>
        <source>Capture from a command</source>
        <translation>从命令抓包</translation>
    </message>
    <message>
        <source>What it writes to its standard output is read as pcap or pcapng while it comes. It gets no input, so ssh needs a key.</source>
        <translation>它写到标准输出的内容会边来边按 pcap 或 pcapng 读取。它得不到任何输入，所以 ssh 需要使用密钥。</translation>
    </message>
    <message>
        <source>&amp;Command</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>将运行 %1</translation>
    </message>
</context>
<context>
    <name>lifeline::sources::DeviceList</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>down</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>no carrier</source>
        <translation>无链路</translation>
    </message>
    <message>
        <source>all devices at once</source>
        <translation>所有设备</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packets in the last second</source>
        <translation>
            <numerusform>最近一秒有 %Ln 个数据包</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline::sources::HintDialog</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>lifeline::state_diagram::DiagramCanvas</name>
    <message>
        <source>State diagram</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1处于 %2</translation>
    </message>
</context>
<context>
    <name>lifeline::state_diagram::StateDiagramView</name>
    <message>
        <source>Choose a connection to see which state each of its ends is in.

The diagram is that of RFC 9293: the way of each end is drawn on it as you walk through the segments.</source>
        <translation>选择一条连接，查看两端各处于什么状态。

这是 RFC 9293 的状态图：逐个查看报文段时，两端走过的路径会画在图上。</translation>
    </message>
    <message>
        <source>RFC 9293 §3.3.2, figure 5. Dotted: what the figure leaves out, as resets and timeouts. Click a state or a way.</source>
        <translation>RFC 9293 §3.3.2 图 5。点线：图中没有画出的变化，例如复位和超时。可以点击状态或路径。</translation>
    </message>
    <message>
        <source>No end has been in %1 so far.</source>
        <translation>到此刻为止，两端都没有进入过 %1。</translation>
    </message>
    <message>
        <source>Neither end has changed its state so far.</source>
        <translation>到此刻为止，两端的状态都没有变化。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1, by segment %2, at %3 s</source>
        <translation>%1，由报文段 %2 引起，在 %3 秒</translation>
    </message>
    <message>
        <source>%1, without a segment, at %2 s</source>
        <translation>%1，不是由报文段引起，在 %2 秒</translation>
    </message>
    <message>
        <source> (assumed)</source>
        <translation>（推测）</translation>
    </message>
    <message>
        <source>%1: since %2 s, so far %3</source>
        <translation>%1：自 %2 秒起，已 %3</translation>
    </message>
    <message>
        <source>%1: from %2 to %3 s, %4</source>
        <translation>%1：%2 至 %3 秒，共 %4</translation>
    </message>
    <message>
        <source>, from segment %1 on</source>
        <translation>，始于报文段 %1</translation>
    </message>
</context>
<context>
    <name>lifeline::stream::StreamDialog</name>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Octets of the stream</source>
        <translation>流的内容</translation>
    </message>
    <message>
        <source>Whose octets</source>
        <translation>哪一端的数据</translation>
    </message>
    <message>
        <source>Both ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>Client only</source>
        <translation>仅客户端</translation>
    </message>
    <message>
        <source>Server only</source>
        <translation>仅服务器</translation>
    </message>
    <message>
        <source>How octets are shown</source>
        <translation>显示方式</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>As hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Find in the stream</source>
        <translation>在流中查找</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Save octets…</source>
        <translation>保存数据…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stream of %1</source>
        <translation>%1 的流</translation>
    </message>
    <message>
        <source>Reading the octets again…</source>
        <translation>正在重新读取数据…</translation>
    </message>
    <message>
        <source>Neither end has sent any octets.</source>
        <translation>两端都没有发送数据。</translation>
    </message>
    <message>
        <source>Client %1, server %2</source>
        <comment>sizes</comment>
        <translation>客户端 %1，服务器 %2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <comment>size</comment>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>only the beginning is shown</source>
        <translation>仅显示开头部分</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Save octets</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <comment>size</comment>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>lifeline::ui_export::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>开头预览</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n connection(s) of the capture</source>
        <translation>
            <numerusform>抓包中的全部 %n 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Every segment: long runs of plain data and ACKs, too</source>
        <translation>每个报文段：连续的普通数据和 ACK 也逐一列出</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，适合打印</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名化</translation>
    </message>
    <message>
        <source>Written so far</source>
        <translation>已写入的部分</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Addresses are mapped, the same one everywhere and prefixes kept; payload, names and comments are cut; checksums fit. What is not TCP is left out. Ports, numbers and times stay.</source>
        <translation>地址被替换：同一地址处处相同，前缀关系保留；载荷、名称和注释被去掉；校验和随之更新。不是 TCP 的帧被略去。端口、序号和时间保持不变。</translation>
    </message>
    <message>
        <source>The picture shows the whole connection.</source>
        <translation>图片包含整个连接。</translation>
    </message>
    <message>
        <source>Wireshark opens it.</source>
        <translation>可用 Wireshark 打开。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>已取消；没有写入任何内容。</translation>
    </message>
    <message>
        <source>Addresses are mapped, the same one everywhere and prefixes kept; your names and comments, and what a recording says in words, are left out. Ports, numbers, times and marks stay.</source>
        <translation>地址被替换（同一地址处处相同，前缀关系保留）；您起的名称、写的注释以及录制中的文字说明都不写出。端口、序号、时间和标记保留。</translation>
    </message>
    <message>
        <source>CSV, JSON and pcapng hold all; this format shows one.</source>
        <translation>CSV、JSON 和 pcapng 可以包含全部连接；这种格式只能显示一个。</translation>
    </message>
</context>
</TS>
