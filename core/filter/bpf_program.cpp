#include "core/filter/bpf_program.h"

#include "core/base/safe_text.h"
#include "core/filter/bpf_reach.h"
#include "core/filter/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace lifeline::filter {
namespace {

/// The words of pcap-filter(7) that are no names of hosts.
constexpr std::array kWords{
    "and",    "or",     "not",    "host",    "net",     "mask",       "port",     "portrange", "src",
    "dst",    "ip",     "ip6",    "tcp",     "udp",     "sctp",       "icmp",     "icmp6",     "arp",
    "rarp",   "ether",  "proto",  "less",    "greater", "len",        "gateway",  "broadcast", "multicast",
    "vlan",   "mpls",   "pppoes", "pppoed",  "geneve",  "inbound",    "outbound", "igmp",      "igrp",
    "vrrp",   "carp",   "pim",    "ah",      "esp",     "protochain", "tcpflags", "link",      "ra",
    "ta",     "addr1",  "addr2",  "addr3",   "addr4",   "wlan",       "type",     "subtype",   "dir",
    "on",     "ifname", "rnr",    "rulenum", "reason",  "rset",       "ruleset",  "srnr",      "subrulenum",
    "action", "atalk",  "aarp",   "decnet",  "iso",     "stp",        "ipx",      "netbeui",   "lat",
    "moprc",  "mopdl",  "fddi",   "tr",      "ppp",     "slip",       "radio",
};

bool isWordPart(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '_' || c == ':' || c == '-';
}

/// A name that libpcap would ask the network for, if there is one.
std::optional<std::pair<std::size_t, std::size_t>> nameIn(std::string_view text)
{
    std::string before;
    for (std::size_t at = 0; at < text.size();) {
        if (!isWordPart(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && isWordPart(text[end]))
            ++end;
        const std::string word = lowered(text.substr(at, end - at));
        const bool hasLetter = word.find_first_of("ghijklmnopqrstuvwxyzabcdef") != std::string::npos;
        const bool isHex = word.find_first_not_of("0123456789abcdef:.x") == std::string::npos
            && (word.find(':') != std::string::npos || word.starts_with("0x"));
        const bool isKnown =
            std::any_of(kWords.begin(), kWords.end(), [&](const char* one) { return word == one; });
        // These are looked up in files of this machine.
        const bool isService = before == "port" || before == "portrange" || before == "proto";
        const bool isFlag = word.starts_with("tcp-") || word.starts_with("icmp-")
            || word.starts_with("icmp6-") || word.starts_with("icmptype") || word.starts_with("icmpcode")
            || word.starts_with("icmp6type") || word.starts_with("icmp6code");
        if (hasLetter && !isHex && !isKnown && !isService && !isFlag)
            return std::pair(at, end - at);
        before = word;
        at = end;
    }
    return {};
}

void put16(std::uint8_t* to, std::uint16_t value)
{
    to[0] = static_cast<std::uint8_t>(value >> 8);
    to[1] = static_cast<std::uint8_t>(value & 0xFF);
}

/// A raw IP packet with a TCP header.
struct MadePacket {
    std::array<std::uint8_t, 60> octets{};
    unsigned size = 0;

    MadePacket(const packet::SocketAddress& from, const packet::SocketAddress& to)
    {
        std::uint8_t* at = octets.data();
        unsigned ports = 40;
        if (from.address.isV4() && to.address.isV4()) {
            at[0] = 0x45;
            at[3] = 40;
            at[8] = 64;
            at[9] = 6;
            std::memcpy(at + 12, from.address.octets.data() + 12, 4);
            std::memcpy(at + 16, to.address.octets.data() + 12, 4);
            ports = 20;
        } else {
            at[0] = 0x60;
            at[5] = 20;
            at[6] = 6;
            at[7] = 64;
            std::memcpy(at + 8, from.address.octets.data(), 16);
            std::memcpy(at + 24, to.address.octets.data(), 16);
        }
        put16(at + ports, from.port);
        put16(at + ports + 2, to.port);
        at[ports + 12] = 0x50;
        at[ports + 13] = 0x10;
        size = ports + 20;
    }
};

} // namespace

struct BpfProgram::Instructions {
    bpf_program program{};

    Instructions() = default;
    Instructions(const Instructions&) = delete;
    Instructions& operator=(const Instructions&) = delete;
    ~Instructions() { pcap_freecode(&program); }
};

BpfProgram::BpfProgram(std::unique_ptr<Instructions> instructions) : m_instructions(std::move(instructions))
{
}
BpfProgram::~BpfProgram() = default;

tl::expected<std::shared_ptr<const BpfProgram>, Fault> BpfProgram::compile(const std::string& text,
                                                                           std::size_t column)
{
    if (text.find('\0') != std::string::npos)
        return tl::unexpected(Fault{FaultKind::BpfWrong, column, text.size(), "NUL"});
    if (const auto name = nameIn(text))
        return tl::unexpected(Fault{FaultKind::BpfName, column + name->first, name->second,
                                    safeText(text.substr(name->first, name->second))});
    constexpr int kSnapLength = 262144;
    const std::unique_ptr<pcap_t, void (*)(pcap_t*)> dead(pcap_open_dead(DLT_RAW, kSnapLength), pcap_close);
    auto instructions = std::make_unique<Instructions>();
    if (!dead || pcap_compile(dead.get(), &instructions->program, text.c_str(), 1, PCAP_NETMASK_UNKNOWN) != 0)
        return tl::unexpected(
            Fault{FaultKind::BpfWrong, column, text.size(), dead ? safeText(pcap_geterr(dead.get())) : ""});
    if (!readsOnlyTheConnection(instructions->program))
        return tl::unexpected(Fault{FaultKind::BpfNeedsFrames, column, text.size()});
    return std::shared_ptr<const BpfProgram>(new BpfProgram(std::move(instructions)));
}

bool BpfProgram::matches(const trace::Connection& connection) const
{
    const packet::SocketAddress& client = connection.endpoint[Side::Client];
    const packet::SocketAddress& server = connection.endpoint[Side::Server];
    const auto passes = [&](const MadePacket& made) {
        return bpf_filter(m_instructions->program.bf_insns, made.octets.data(), made.size, made.size) != 0;
    };
    return passes(MadePacket(client, server)) || passes(MadePacket(server, client));
}

} // namespace lifeline::filter
