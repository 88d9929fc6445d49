#include "core/lessons/network_reader.h"

#include "core/lessons/promise_reader.h"

#include <algorithm>
#include <fmt/format.h>

namespace lifeline::lessons {
namespace {

constexpr Time kLongestDelay = std::chrono::seconds{60};

void readDelay(TomlFields& fields, Network& network)
{
    const toml::table* delay = fields.table("delay", Need::Optional);
    if (!delay)
        return;
    TomlFields ends(*delay, "delay", fields.complaint());
    for (const Side side : kBothSides) {
        network.delay[side] = ends.duration(name(side), Need::Optional);
        if (network.delay[side] > kLongestDelay)
            ends.complain(name(side), "a delay of more than a minute: expected \"60s\" at most");
    }
    ends.finish();
}

void readRate(TomlFields& fields, Network& network)
{
    const toml::table* rate = fields.table("rate", Need::Optional);
    if (!rate)
        return;
    TomlFields ends(*rate, "rate", fields.complaint());
    for (const Side side : kBothSides)
        network.rate[side] =
            static_cast<std::uint64_t>(ends.integer(name(side), {1'000, 100'000'000'000}, Need::Optional));
    ends.finish();
}

Sysctls readSysctls(const toml::table& table, Side side, Complaint& complaint)
{
    Sysctls sysctls;
    TomlFields fields(table, fmt::format("[sysctl.{}]", name(side)), complaint);
    for (const auto& [key, node] : table) {
        const std::string sysctl(key.str());
        if (!isNetworkSysctl(sysctl))
            complaint.say(
                key.source(),
                fmt::format(
                    "\"{}\" cannot be set: expected a quoted name under net.ipv4, net.ipv6 or net.core "
                    "such as \"net.ipv4.tcp_syncookies\"",
                    sysctl));
        sysctls[sysctl] = node.is_integer() ? fmt::format("{}", fields.integer(sysctl, {}, Need::Required))
                                            : fields.text(sysctl);
    }
    return sysctls;
}

} // namespace

bool isNetworkSysctl(std::string_view name)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    };
    return (name.starts_with("net.ipv4.") || name.starts_with("net.ipv6.") || name.starts_with("net.core."))
        && std::all_of(name.begin(), name.end(), allowed) && name.find("..") == std::string_view::npos;
}

Network readNetwork(TomlFields& lesson)
{
    Network network;
    const toml::table* table = lesson.table("network", Need::Optional);
    if (!table)
        return network;
    TomlFields fields(*table, "[network]", lesson.complaint());
    network.isLoopback = fields.choice("kind", {"link", "loopback"}, Need::Optional) == 1;
    network.family =
        fields.choice("family", {"ipv4", "ipv6"}, Need::Optional) == 0 ? Family::Ipv4 : Family::Ipv6;
    network.mtu = static_cast<std::uint32_t>(fields.integer("mtu", {68, 65535}, Need::Optional, 1500));
    if (network.family == Family::Ipv6 && network.mtu < 1280)
        fields.complain("mtu", "\"mtu\" is below 1280: expected at least that with IPv6 (RFC 8200 §5)");
    readDelay(fields, network);
    readRate(fields, network);
    network.queue = static_cast<std::uint32_t>(fields.integer("queue", {1, 100'000}, Need::Optional, 100));
    for (const char* key : {"delay", "rate", "queue"})
        if (network.isLoopback && fields.has(key))
            fields.complain(key, fmt::format("\"{}\" needs a link: a loopback has none", key));
    fields.finish();
    return network;
}

PerSide<Sysctls> readSysctls(TomlFields& lesson)
{
    PerSide<Sysctls> sysctls;
    readEachSide(lesson, "sysctl", [&](const toml::table& end, Side side) {
        sysctls[side] = readSysctls(end, side, lesson.complaint());
    });
    return sysctls;
}

} // namespace lifeline::lessons
