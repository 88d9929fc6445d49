#include "core/live/device.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <ifaddrs.h>
#include <linux/if_link.h>
#include <memory>
#include <netinet/in.h>
#include <pcap/pcap.h>
#include <sys/socket.h>
#include <unordered_map>

namespace lifeline::live {
namespace {

/// Packets of every link, by name.
using Counters = std::unordered_map<std::string, std::uint32_t>;

Counters counters()
{
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0)
        return {};
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> all(first, &freeifaddrs);
    Counters counted;
    for (const ifaddrs* at = first; at != nullptr; at = at->ifa_next) {
        if (at->ifa_addr == nullptr || at->ifa_addr->sa_family != AF_PACKET || at->ifa_data == nullptr)
            continue;
        const auto* link = static_cast<const rtnl_link_stats*>(at->ifa_data);
        // On the loopback each packet is sent and received: once is enough.
        const bool isLoopback = std::string_view(at->ifa_name) == "lo";
        counted[at->ifa_name] = link->rx_packets + (isLoopback ? 0 : link->tx_packets);
    }
    return counted;
}

std::string addressText(const sockaddr* address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* octets = nullptr;
    if (address != nullptr && address->sa_family == AF_INET)
        octets = &reinterpret_cast<const sockaddr_in*>(address)->sin_addr;
    else if (address != nullptr && address->sa_family == AF_INET6)
        octets = &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr;
    if (octets == nullptr || inet_ntop(address->sa_family, octets, text.data(), text.size()) == nullptr)
        return {};
    return text.data();
}

Device described(const pcap_if_t& found)
{
    Device device;
    device.name = found.name;
    device.description = found.description != nullptr ? found.description : "";
    device.isUp = (found.flags & PCAP_IF_UP) != 0;
    device.isRunning = (found.flags & PCAP_IF_RUNNING) != 0;
    device.isLoopback = (found.flags & PCAP_IF_LOOPBACK) != 0;
    device.isWireless = (found.flags & PCAP_IF_WIRELESS) != 0;
    for (const pcap_addr* at = found.addresses; at != nullptr; at = at->next)
        if (std::string text = addressText(at->addr); !text.empty())
            device.addresses.push_back(std::move(text));
    return device;
}

} // namespace

OrRefusal<std::vector<Device>> devices()
{
    std::array<char, PCAP_ERRBUF_SIZE> said{};
    pcap_if_t* first = nullptr;
    if (pcap_findalldevs(&first, said.data()) != 0)
        return tl::unexpected(Refusal{Refusal::Reason::Failed, said.data()});
    const std::unique_ptr<pcap_if_t, decltype(&pcap_freealldevs)> all(first, &pcap_freealldevs);
    const Counters counted = counters();
    std::vector<Device> found;
    for (const pcap_if_t* at = first; at != nullptr; at = at->next) {
        const auto packets = counted.find(at->name);
        if (packets == counted.end() && std::string_view(at->name) != "any")
            continue;
        found.push_back(described(*at));
        if (packets != counted.end())
            found.back().packets = packets->second;
    }
    return found;
}

} // namespace lifeline::live
