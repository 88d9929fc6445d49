#include "core/packet/decode.h"

namespace lifeline::packet {

const char* name(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Ethernet:
        return "Ethernet";
    case Protocol::Vlan:
        return "802.1Q VLAN";
    case Protocol::LinuxSll:
        return "Linux cooked v1";
    case Protocol::LinuxSll2:
        return "Linux cooked v2";
    case Protocol::Loopback:
        return "loopback";
    case Protocol::Ipv4:
        return "IPv4";
    case Protocol::Ipv6:
        return "IPv6";
    case Protocol::Ipv6Extension:
        return "IPv6 extension header";
    case Protocol::Tcp:
        return "TCP";
    case Protocol::Udp:
        return "UDP";
    case Protocol::Icmp:
        return "ICMP";
    case Protocol::Icmp6:
        return "ICMPv6";
    case Protocol::Payload:
        return "payload";
    case Protocol::Arp:
        return "ARP";
    case Protocol::Mpls:
        return "MPLS";
    case Protocol::Pppoe:
        return "PPPoE";
    case Protocol::Gre:
        return "GRE";
    case Protocol::Ieee80211:
        return "802.11";
    case Protocol::Ppp:
        return "PPP";
    case Protocol::Llc:
        return "LLC";
    case Protocol::Esp:
        return "ESP";
    case Protocol::Sctp:
        return "SCTP";
    case Protocol::Vxlan:
        return "VXLAN";
    case Protocol::Geneve:
        return "Geneve";
    case Protocol::GtpU:
        return "GTP-U";
    case Protocol::L2tp:
        return "L2TP";
    case Protocol::Teredo:
        return "Teredo";
    case Protocol::MacSec:
        return "MACsec";
    case Protocol::ProviderBackbone:
        return "802.1ah";
    case Protocol::Nsh:
        return "NSH";
    case Protocol::EthernetInIp:
        return "Ethernet in IP";
    case Protocol::Radiotap:
        return "radiotap";
    case Protocol::Ieee80211Encrypted:
        return "encrypted 802.11";
    case Protocol::Ieee80211Aggregate:
        return "802.11 A-MSDU";
    case Protocol::IpOverInfiniband:
        return "IP over InfiniBand";
    case Protocol::CiscoHdlc:
        return "Cisco HDLC";
    case Protocol::Fddi:
        return "FDDI";
    case Protocol::TokenRing:
        return "Token Ring";
    case Protocol::FrameRelay:
        return "Frame Relay";
    case Protocol::NetfilterLog:
        return "NFLOG";
    case Protocol::Pktap:
        return "pktap";
    case Protocol::PerPacketInformation:
        return "PPI";
    case Protocol::Prism:
        return "802.11 Prism or AVS";
    case Protocol::Other:
        break;
    }
    return "another protocol";
}

} // namespace lifeline::packet
