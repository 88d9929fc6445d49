#include "core/base/link_type.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lifeline {
namespace {

constexpr std::array kNames{
    std::pair{0U, "BSD loopback"},
    std::pair{1U, "Ethernet"},
    std::pair{3U, "AX.25"},
    std::pair{6U, "Token Ring"},
    std::pair{7U, "ARCNET"},
    std::pair{8U, "SLIP"},
    std::pair{9U, "PPP"},
    std::pair{10U, "FDDI"},
    std::pair{12U, "raw IP"},
    std::pair{14U, "raw IP"},
    std::pair{50U, "PPP in HDLC"},
    std::pair{51U, "PPPoE"},
    std::pair{100U, "ATM RFC 1483"},
    std::pair{101U, "raw IP"},
    std::pair{104U, "Cisco HDLC"},
    std::pair{105U, "802.11"},
    std::pair{107U, "Frame Relay"},
    std::pair{108U, "OpenBSD loopback"},
    std::pair{113U, "Linux cooked v1"},
    std::pair{114U, "LocalTalk"},
    std::pair{117U, "OpenBSD pflog"},
    std::pair{119U, "802.11 Prism"},
    std::pair{122U, "IP over Fibre Channel"},
    std::pair{127U, "802.11 radiotap"},
    std::pair{138U, "IP over FireWire"},
    std::pair{140U, "MTP2"},
    std::pair{141U, "MTP3"},
    std::pair{142U, "SCCP"},
    std::pair{143U, "DOCSIS"},
    std::pair{144U, "IrDA"},
    std::pair{147U, "user-defined 0"},
    std::pair{163U, "802.11 AVS"},
    std::pair{166U, "PPP with direction"},
    std::pair{169U, "GPRS LLC"},
    std::pair{177U, "LAPD"},
    std::pair{187U, "Bluetooth HCI"},
    std::pair{189U, "USB Linux"},
    std::pair{192U, "PPI"},
    std::pair{195U, "802.15.4"},
    std::pair{197U, "ERF"},
    std::pair{201U, "Bluetooth HCI with direction"},
    std::pair{203U, "LAPD with direction"},
    std::pair{204U, "PPP with direction"},
    std::pair{205U, "Cisco HDLC with direction"},
    std::pair{206U, "Frame Relay with direction"},
    std::pair{215U, "802.15.4 without PHY"},
    std::pair{220U, "USB Linux padded"},
    std::pair{227U, "CAN"},
    std::pair{228U, "IPv4"},
    std::pair{229U, "IPv6"},
    std::pair{230U, "802.15.4 without FCS"},
    std::pair{231U, "D-Bus"},
    std::pair{239U, "NFLOG"},
    std::pair{240U, "Hilscher netANALYZER"},
    std::pair{242U, "IP over InfiniBand"},
    std::pair{243U, "MPEG-2 TS"},
    std::pair{247U, "InfiniBand"},
    std::pair{248U, "SCTP"},
    std::pair{249U, "USBPcap"},
    std::pair{251U, "Bluetooth LE"},
    std::pair{252U, "Wireshark upper PDU"},
    std::pair{253U, "netlink"},
    std::pair{254U, "Bluetooth Linux monitor"},
    std::pair{256U, "Bluetooth LE with PHY"},
    std::pair{258U, "Apple PKTAP"},
    std::pair{270U, "ISO 14443"},
    std::pair{271U, "RDS"},
    std::pair{272U, "USB Darwin"},
    std::pair{274U, "Ethernet management"},
    std::pair{276U, "Linux cooked v2"},
    std::pair{278U, "Z-Wave"},
    std::pair{281U, "DSA"},
    std::pair{282U, "Broadcom DSA tag"},
    std::pair{283U, "802.15.4 TAP"},
    std::pair{285U, "EtherType DSA"},
    std::pair{289U, "ATSC ALP"},
};

} // namespace

std::string_view linkTypeName(LinkType link)
{
    const auto* found = std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) {
        return entry.first == static_cast<std::uint32_t>(link);
    });
    return found == kNames.end() ? std::string_view{} : std::string_view(found->second);
}

} // namespace lifeline
