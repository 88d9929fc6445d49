#include "core/lab/network.h"

#include "core/lab/clock.h"
#include "core/lab/host.h"
#include "core/lab/namespaces.h"
#include "core/lab/rtnetlink.h"
#include "core/lab/step_names.h"
#include "core/packet/ip_address.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <functional>
#include <linux/ethtool.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <vector>

namespace lifeline::lab {
namespace {

constexpr const char* kHostInterface = "eth0";

/// Addresses of floods: answers to them leave the host, and the link loses them.
constexpr std::array<std::uint8_t, 2> kNobodysPrefix{16, 64};

std::string linkEnd(Side side) { return fmt::format("to-{}", name(side)); }

int switchOff(int socket, const std::string& interface, int command)
{
    ifreq request{};
    interface.copy(request.ifr_name, IFNAMSIZ - 1);
    ethtool_value value{static_cast<std::uint32_t>(command), 0};
    request.ifr_data = reinterpret_cast<char*>(&value);
    return errnoOf(ioctl(socket, SIOCETHTOOL, &request));
}

/// Real checksums and frames of at most an MTU on the link: without it the handshake itself fails
/// (InCsumErrors).
int offloadsOff(const std::string& interface)
{
    const Descriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!socket.isOpen())
        return errno;
    for (const int command :
         {ETHTOOL_STSO, ETHTOOL_SGSO, ETHTOOL_SGRO, ETHTOOL_STXCSUM, ETHTOOL_SRXCSUM, ETHTOOL_SSG})
        if (const int failed = switchOff(socket.number(), interface, command); failed != 0)
            return failed;
    return 0;
}

int newHost(const Descriptor& home, Descriptor& host)
{
    if (unshare(CLONE_NEWNET) < 0)
        return errno;
    host = currentNetworkNamespace();
    // Back at once: tcp_child_ehash_entries is read from the namespace that unshare() is called in.
    return host.isOpen() ? errnoOf(setns(home.number(), CLONE_NEWNET)) : errno;
}

int quietIpv6()
{
    for (const char* key : {"accept_dad", "router_solicitations", "autoconf", "accept_ra"})
        if (const int failed = writeProc(fmt::format("/proc/sys/net/ipv6/conf/default/{}", key), "0");
            failed != 0 && failed != ENOENT)
            return failed;
    return 0;
}

int noIpv6()
{
    const int failed = writeProc("/proc/sys/net/ipv6/conf/all/disable_ipv6", "1");
    return failed == ENOENT ? 0 : failed; // a kernel without IPv6
}

int configureHost(Side side, lessons::Family family)
{
    Rtnetlink netlink;
    const int loopback = static_cast<int>(if_nametoindex("lo"));
    const int ethernet = static_cast<int>(if_nametoindex(kHostInterface));
    const bool six = family == lessons::Family::Ipv6;
    const std::vector<std::function<int()>> actions{
        [&] { return six ? quietIpv6() : noIpv6(); },
        [&] { return netlink.setUp(loopback); },
        [&] { return offloadsOff(kHostInterface); },
        [&] { return six ? netlink.quieten(ethernet) : 0; },
        [&] { return netlink.setUp(ethernet); },
        [&] { return netlink.addAddress(ethernet, hostAddress(side, family)); },
        [&] {
            return netlink.addNeighbour(ethernet, hostAddress(other(side), family), hostMac(other(side)));
        },
        [&] {
            return netlink.addRoute(ethernet, nobodysAddress(0, family), kNobodysPrefix[six],
                                    hostAddress(other(side), family));
        },
    };
    for (const auto& action : actions)
        if (const int failed = action(); failed != 0)
            return failed;
    return 0;
}

int applySysctl(std::string name, const std::string& value)
{
    std::replace(name.begin(), name.end(), '.', '/');
    return writeProc("/proc/sys/" + name, value);
}

/// The kernel installs an address's host route later, even without duplicate address detection; a SYN before
/// it is lost.
int awaitHostRoute(const packet::IpAddress& address)
{
    std::string wanted;
    for (const std::uint8_t octet : address.octets)
        wanted += fmt::format("{:02x}", octet);
    wanted += " 80 ";
    const Time patience = steadyTime() + std::chrono::seconds{5};
    while (steadyTime() < patience) {
        const Descriptor file(open("/proc/thread-self/net/ipv6_route", O_RDONLY | O_CLOEXEC));
        std::string table(16384, '\0');
        const ssize_t size = read(file.number(), table.data(), table.size());
        if (size < 0)
            return errno;
        if (table.find(wanted) != std::string::npos)
            return 0;
        const timespec pause = toTimespec(std::chrono::microseconds{200});
        ppoll(nullptr, 0, &pause, nullptr);
    }
    return ETIMEDOUT;
}

int inHost(const Network& network, Side side, const std::function<int()>& action)
{
    const InNetworkNamespace there(network.hosts[side], network.link);
    return there.failed() ? there.failed() : action();
}

void makeHosts(Steps& steps, Network& network)
{
    steps.run("handle of the network namespace (/proc/thread-self/ns/net)", [&] {
        network.link = currentNetworkNamespace();
        return network.link.isOpen() ? 0 : errno;
    });
    steps.run("TCP hash table of each host's own (tcp_child_ehash_entries)", [] {
        const int failed = writeProc("/proc/sys/net/ipv4/tcp_child_ehash_entries", "64");
        return failed == ENOENT ? 0 : failed; // before Linux 6.1: slower, not wrong
    });
    for (const Side side : kBothSides)
        if (!network.isLoopback || side == Side::Client)
            steps.run(fmt::format("network namespace of the {}", name(side)),
                      [&] { return newHost(network.link, network.hosts[side]); });
    steps.run("no IPv6 noise on the link (disable_ipv6)", [] {
        const int failed = writeProc("/proc/sys/net/ipv6/conf/all/disable_ipv6", "1");
        const int later = writeProc("/proc/sys/net/ipv6/conf/default/disable_ipv6", "1");
        return failed == ENOENT ? 0 : failed ? failed : later;
    });
}

void makeLinkEnd(Steps& steps, Network& network, Side side, std::uint32_t mtu)
{
    Rtnetlink netlink;
    const VethEnd here{linkEnd(side), {2, 0, 0, 0, 1, static_cast<std::uint8_t>(index(side) + 1)}};
    steps.run(fmt::format("veth pair to the {} (rtnetlink)", name(side)), [&] {
        return netlink.addVeth(here, {kHostInterface, hostMac(side)}, network.hosts[side].number(), mtu);
    });
    steps.run(fmt::format("offloads of the link's {} end off (ethtool)", name(side)),
              [&] { return offloadsOff(here.name); });
    network.linkInterface[side] = static_cast<int>(if_nametoindex(here.name.c_str()));
    steps.run(fmt::format("the link's {} end up", name(side)),
              [&] { return netlink.setUp(network.linkInterface[side]); });
}

} // namespace

Network Network::build(Steps& steps, const lessons::Network& wanted, const PerSide<lessons::Sysctls>& sysctls)
{
    Network network;
    network.isLoopback = wanted.isLoopback;
    makeHosts(steps, network);
    if (wanted.isLoopback)
        network.buildLoopback(steps, wanted, sysctls);
    else
        network.buildLink(steps, wanted, sysctls);
    return network;
}

void Network::buildLink(Steps& steps, const lessons::Network& wanted,
                        const PerSide<lessons::Sysctls>& sysctls)
{
    // The link's ends first: a host's end that comes up last has its carrier at once.
    for (const Side side : kBothSides)
        makeLinkEnd(steps, *this, side, wanted.mtu);
    for (const Side side : kBothSides) {
        steps.run(fmt::format("address, route and neighbour of the {}", name(side)),
                  [&] { return inHost(*this, side, [&] { return configureHost(side, wanted.family); }); });
        for (const auto& [sysctl, value] : sysctls[side])
            steps.run(fmt::format("{}{} = {} ({})", kSysctlStep, sysctl, value, name(side)),
                      [&] { return inHost(*this, side, [&] { return applySysctl(sysctl, value); }); });
    }
    if (wanted.family == lessons::Family::Ipv6)
        for (const Side side : kBothSides)
            steps.run(fmt::format("IPv6 host route of the {}", name(side)), [&] {
                return inHost(*this, side, [&] { return awaitHostRoute(hostAddress(side, wanted.family)); });
            });
}

void Network::buildLoopback(Steps& steps, const lessons::Network& wanted,
                            const PerSide<lessons::Sysctls>& sysctls)
{
    steps.run("one host for both ends (dup)", [&] {
        hosts[Side::Server] = Descriptor(fcntl(hosts[Side::Client].number(), F_DUPFD_CLOEXEC, 0));
        return hosts[Side::Server].isOpen() ? 0 : errno;
    });
    steps.run("the loopback up", [&] {
        return inHost(*this, Side::Client, [&] {
            Rtnetlink netlink;
            const int lo = static_cast<int>(if_nametoindex("lo"));
            linkInterface[Side::Client] = linkInterface[Side::Server] = lo;
            const int failed = netlink.setMtu(lo, wanted.mtu);
            return failed != 0 ? failed : netlink.setUp(lo);
        });
    });
    for (const Side side : kBothSides)
        for (const auto& [sysctl, value] : sysctls[side])
            steps.run(fmt::format("{}{} = {} ({})", kSysctlStep, sysctl, value, name(side)),
                      [&] { return inHost(*this, side, [&] { return applySysctl(sysctl, value); }); });
}

} // namespace lifeline::lab
