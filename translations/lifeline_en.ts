<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
        <source>Retransmitted</source>
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
        <source>%Ln frames are not TCP</source>
        <translation>
            <numerusform>%Ln frame is not TCP</numerusform>
            <numerusform>%Ln frames are not TCP</numerusform>
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
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG (*.svg);;PDF (*.pdf);;PNG (*.png)</source>
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
</context>
<context>
    <name>lifeline::connections::ConnectionDelegate</name>
    <message>
        <source>#%1 · %2 segments · %3 octets · %4</source>
        <comment>number of the connection, segments, octets, duration</comment>
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
        <source>After the selected segment</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>lifeline::ladder::LadderView</name>
    <message>
        <source>Sequence diagram</source>
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
        <source>&amp;Export picture…</source>
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
        <source>Heights to scale, long silences folded; off: a row for every event</source>
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
    <name>lifeline::main_window::DamageDialog</name>
    <message>
        <source>Problems in the capture</source>
        <translation type="unfinished"></translation>
    </message>
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
</context>
<context>
    <name>lifeline::main_window::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lifeline::main_window::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
