<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <translation>Segment 数</translation>
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
        <translation>发送的 segment</translation>
    </message>
    <message>
        <source>Octets sent</source>
        <translation>发送的字节</translation>
    </message>
    <message>
        <source>Retransmitted</source>
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
        <translation>Segment 数</translation>
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
        <translation>它没有到达。</translation>
    </message>
    <message>
        <source>It never arrived: %1.</source>
        <translation>它没有到达：%1。</translation>
    </message>
    <message>
        <source>A segment without any flag.</source>
        <translation>没有任何标志位的 segment。</translation>
    </message>
    <message>
        <source>A sound TCP never sends one.</source>
        <translation>正常的 TCP 不会发送这样的 segment。</translation>
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
        <translation>它从自己选的序列号 %1 开始，显示为 0。</translation>
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
        <translation>它自己的 SYN 是 %1，显示为 0。</translation>
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
        <translation>它同时完成了握手：%1</translation>
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
        <translation>它仍在等待字节 %1。</translation>
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
        <translation>客户端已经是 ESTABLISHED；此 segment 到达时服务器才是。</translation>
    </message>
    <message>
        <source>The server is ESTABLISHED already; the client is when this arrives.</source>
        <translation>服务器已经是 ESTABLISHED；此 segment 到达时客户端才是。</translation>
    </message>
    <message>
        <source>The server can forget the connection. The client waits in TIME-WAIT, for segments still on their way.</source>
        <translation>服务器可以忘掉这条连接。客户端停留在 TIME-WAIT，等待可能还在途中的 segment。</translation>
    </message>
    <message>
        <source>The client can forget the connection. The server waits in TIME-WAIT, for segments still on their way.</source>
        <translation>客户端可以忘掉这条连接。服务器停留在 TIME-WAIT，等待可能还在途中的 segment。</translation>
    </message>
    <message>
        <source>It may still send: the close is half done.</source>
        <translation>它还可以继续发送：关闭只完成了一半。</translation>
    </message>
    <message>
        <source>It repeats segment %1, sent %2 before.</source>
        <translation>它重复 segment %1，那是 %2 之前发出的。</translation>
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
        <translation>segment %1 · 帧 %2</translation>
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
        <translation>%1，已到达（由后来的 segment 证明）</translation>
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
        <source>%Ln frames are not TCP</source>
        <translation>
            <numerusform>%Ln 帧不是 TCP</numerusform>
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
        <translation>它丢失了。</translation>
    </message>
    <message>
        <source>Afterwards the client is in %1, the server in %2.</source>
        <translation>之后客户端处于 %1，服务器处于 %2。</translation>
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
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</source>
        <translation>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</translation>
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
        <translation>展示一条 TCP 连接的一生：哪个 segment 在何时发出，带着怎样的 seq 和 ack，两端各处于什么状态。

自由软件，依据 GNU GPL 第 3 版或更高版本发布。</translation>
    </message>
</context>
<context>
    <name>lifeline::connections::ConnectionDelegate</name>
    <message>
        <source>#%1 · %2 segments · %3 octets · %4</source>
        <comment>number of the connection, segments, octets, duration</comment>
        <translation>#%1 · %2 个 segment · %3 字节 · %4</translation>
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
        <source>After the selected segment</source>
        <translation>所选 segment 之后</translation>
    </message>
</context>
<context>
    <name>lifeline::inspector::PacketView</name>
    <message>
        <source>After this packet</source>
        <translation>此报文之后</translation>
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
        <translation>点击一个 segment，查看它的首部和之后两端的状态。</translation>
    </message>
    <message>
        <source>model = kernel</source>
        <translation>推断 = 内核</translation>
    </message>
    <message>
        <source>model ≠ kernel</source>
        <translation>推断 ≠ 内核</translation>
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
        <source>&amp;Export picture…</source>
        <translation>导出图片(&amp;E)…</translation>
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
        <translation>序列号从 SYN 算起，或按报文原值显示</translation>
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
        <source>Heights to scale, long silences folded; off: a row for every event</source>
        <translation>高度按时间比例，长时间的静默折叠；关闭时每个事件占一行</translation>
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
        <translation>下一个 segment(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous segment</source>
        <translation>上一个 segment(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;First segment</source>
        <translation>第一个 segment(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last segment</source>
        <translation>最后一个 segment(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lifeline</source>
        <translation>关于 Lifeline(&amp;A)</translation>
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
    <name>lifeline::main_window::DamageDialog</name>
    <message>
        <source>Problems in the capture</source>
        <translation>抓包文件中的问题</translation>
    </message>
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
        <translation>报文</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>两端</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
