#include "core/lab/rtnetlink.h"

#include <cerrno>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <sys/socket.h>

namespace lifeline::lab {
namespace {

void putAddress(nlmsghdr* request, std::uint16_t type, const packet::IpAddress& address)
{
    if (address.isV4())
        mnl_attr_put(request, type, 4, address.octets.data() + 12);
    else
        mnl_attr_put(request, type, address.octets.size(), address.octets.data());
}

std::uint8_t family(const packet::IpAddress& address) { return address.isV4() ? AF_INET : AF_INET6; }

ifinfomsg* putInterface(nlmsghdr* request, int interface)
{
    auto* info = static_cast<ifinfomsg*>(mnl_nlmsg_put_extra_header(request, sizeof(ifinfomsg)));
    info->ifi_family = AF_UNSPEC;
    info->ifi_index = interface;
    return info;
}

void putEnd(nlmsghdr* request, const VethEnd& end, std::uint32_t mtu)
{
    mnl_attr_put_strz(request, IFLA_IFNAME, end.name.c_str());
    mnl_attr_put(request, IFLA_ADDRESS, end.mac.size(), end.mac.data());
    mnl_attr_put_u32(request, IFLA_MTU, mtu);
}

} // namespace

Rtnetlink::Rtnetlink() : m_socket(mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC))
{
    if (!m_socket || mnl_socket_bind(m_socket.get(), 0, MNL_SOCKET_AUTOPID) < 0)
        m_failed = errno;
}

nlmsghdr* Rtnetlink::begin(std::uint16_t type, std::uint16_t flags)
{
    nlmsghdr* request = mnl_nlmsg_put_header(m_buffer.data());
    request->nlmsg_type = type;
    request->nlmsg_flags = static_cast<std::uint16_t>(NLM_F_REQUEST | NLM_F_ACK | flags);
    request->nlmsg_seq = ++m_sequence;
    return request;
}

int Rtnetlink::talk(const nlmsghdr* request)
{
    if (m_failed)
        return m_failed;
    if (mnl_socket_sendto(m_socket.get(), request, request->nlmsg_len) < 0)
        return errno;
    alignas(nlmsghdr) std::array<char, kBuffer> answer{};
    const ssize_t size = mnl_socket_recvfrom(m_socket.get(), answer.data(), answer.size());
    if (size < 0)
        return errno;
    return mnl_cb_run(answer.data(), static_cast<std::size_t>(size), request->nlmsg_seq,
                      mnl_socket_get_portid(m_socket.get()), nullptr, nullptr)
            < 0
        ? errno
        : 0;
}

int Rtnetlink::addVeth(const VethEnd& here, const VethEnd& there, int thereNamespace, std::uint32_t mtu)
{
    nlmsghdr* request = begin(RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL);
    putInterface(request, 0);
    putEnd(request, here, mtu);
    nlattr* info = mnl_attr_nest_start(request, IFLA_LINKINFO);
    mnl_attr_put_strz(request, IFLA_INFO_KIND, "veth");
    nlattr* data = mnl_attr_nest_start(request, IFLA_INFO_DATA);
    nlattr* peer = mnl_attr_nest_start(request, VETH_INFO_PEER);
    putInterface(request, 0);
    putEnd(request, there, mtu);
    mnl_attr_put_u32(request, IFLA_NET_NS_FD, static_cast<std::uint32_t>(thereNamespace));
    mnl_attr_nest_end(request, peer);
    mnl_attr_nest_end(request, data);
    mnl_attr_nest_end(request, info);
    return talk(request);
}

int Rtnetlink::setUp(int interface)
{
    nlmsghdr* request = begin(RTM_NEWLINK, 0);
    ifinfomsg* info = putInterface(request, interface);
    info->ifi_flags = IFF_UP;
    info->ifi_change = IFF_UP;
    return talk(request);
}

int Rtnetlink::setMtu(int interface, std::uint32_t mtu)
{
    nlmsghdr* request = begin(RTM_NEWLINK, 0);
    putInterface(request, interface);
    mnl_attr_put_u32(request, IFLA_MTU, mtu);
    return talk(request);
}

int Rtnetlink::quieten(int interface)
{
    nlmsghdr* request = begin(RTM_NEWLINK, 0);
    putInterface(request, interface)->ifi_change = IFF_MULTICAST;
    nlattr* families = mnl_attr_nest_start(request, IFLA_AF_SPEC);
    nlattr* six = mnl_attr_nest_start(request, AF_INET6);
    mnl_attr_put_u8(request, IFLA_INET6_ADDR_GEN_MODE, IN6_ADDR_GEN_MODE_NONE);
    mnl_attr_nest_end(request, six);
    mnl_attr_nest_end(request, families);
    return talk(request);
}

int Rtnetlink::addAddress(int interface, const packet::IpAddress& address)
{
    nlmsghdr* request = begin(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL);
    auto* info = static_cast<ifaddrmsg*>(mnl_nlmsg_put_extra_header(request, sizeof(ifaddrmsg)));
    info->ifa_family = family(address);
    info->ifa_prefixlen = address.isV4() ? 24 : 64;
    info->ifa_index = static_cast<std::uint32_t>(interface);
    putAddress(request, IFA_LOCAL, address);
    putAddress(request, IFA_ADDRESS, address);
    mnl_attr_put_u32(request, IFA_FLAGS, IFA_F_NODAD);
    return talk(request);
}

int Rtnetlink::addRoute(int interface, const packet::IpAddress& network, std::uint8_t prefix,
                        const packet::IpAddress& gateway)
{
    nlmsghdr* request = begin(RTM_NEWROUTE, NLM_F_CREATE | NLM_F_REPLACE);
    auto* info = static_cast<rtmsg*>(mnl_nlmsg_put_extra_header(request, sizeof(rtmsg)));
    info->rtm_family = family(network);
    info->rtm_dst_len = prefix;
    info->rtm_table = RT_TABLE_MAIN;
    info->rtm_protocol = RTPROT_STATIC;
    info->rtm_scope = RT_SCOPE_UNIVERSE;
    info->rtm_type = RTN_UNICAST;
    info->rtm_flags = RTNH_F_ONLINK;
    putAddress(request, RTA_DST, network);
    putAddress(request, RTA_GATEWAY, gateway);
    mnl_attr_put_u32(request, RTA_OIF, static_cast<std::uint32_t>(interface));
    return talk(request);
}

int Rtnetlink::addNeighbour(int interface, const packet::IpAddress& address, const MacAddress& mac)
{
    nlmsghdr* request = begin(RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_REPLACE);
    auto* info = static_cast<ndmsg*>(mnl_nlmsg_put_extra_header(request, sizeof(ndmsg)));
    info->ndm_family = family(address);
    info->ndm_ifindex = interface;
    info->ndm_state = NUD_PERMANENT;
    putAddress(request, NDA_DST, address);
    mnl_attr_put(request, NDA_LLADDR, mac.size(), mac.data());
    return talk(request);
}

} // namespace lifeline::lab
