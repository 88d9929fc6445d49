#include "core/export/icmp_text.h"

#include <array>
#include <fmt/format.h>

namespace lifeline::exports {
namespace {

using packet::IcmpMeaning;

std::string words(const packet::IcmpError& error)
{
    switch (meaningOf(error)) {
    case IcmpMeaning::NetUnreachable:
        return error.version == 6 ? "no route to the destination" : "net unreachable";
    case IcmpMeaning::HostUnreachable:
        return error.version == 6 ? "address unreachable" : "host unreachable";
    case IcmpMeaning::ProtocolUnreachable:
        return "protocol unreachable";
    case IcmpMeaning::PortUnreachable:
        return "port unreachable";
    case IcmpMeaning::PacketTooBig:
        return fmt::format("{}{}", error.version == 6 ? "packet too big" : "fragmentation needed",
                           error.nextHopMtu == 0 ? std::string()
                                                 : fmt::format(" (MTU {})", error.nextHopMtu));
    case IcmpMeaning::SourceRouteFailed:
        return "source route failed";
    case IcmpMeaning::Prohibited:
        return "administratively prohibited";
    case IcmpMeaning::TimeExceeded:
        return error.version == 6 ? "hop limit exceeded" : "TTL exceeded";
    case IcmpMeaning::ReassemblyTimeExceeded:
        return "fragment reassembly time exceeded";
    case IcmpMeaning::ParameterProblem:
        return "parameter problem";
    case IcmpMeaning::SourceQuench:
        return "source quench";
    case IcmpMeaning::Redirect:
        return "redirect";
    case IcmpMeaning::Other:
        break;
    }
    return fmt::format("type {} code {}", error.type, error.code);
}

/// Linux's icmp_err_convert.
std::string_view unreachable4(std::uint8_t code)
{
    constexpr std::array<std::string_view, 16> kErrors{
        "ENETUNREACH",  "EHOSTUNREACH", "ENOPROTOOPT",  "ECONNREFUSED", "EMSGSIZE",     "EOPNOTSUPP",
        "ENETUNREACH",  "EHOSTDOWN",    "ENONET",       "ENETUNREACH",  "EHOSTUNREACH", "ENETUNREACH",
        "EHOSTUNREACH", "EHOSTUNREACH", "EHOSTUNREACH", "EHOSTUNREACH"};
    return code < kErrors.size() ? kErrors[code] : std::string_view();
}

/// Linux's icmpv6_err_convert.
std::string_view unreachable6(std::uint8_t code)
{
    constexpr std::array<std::string_view, 7> kErrors{
        "ENETUNREACH", "EACCES", "EHOSTUNREACH", "EHOSTUNREACH", "ECONNREFUSED", "EACCES", "EACCES"};
    return code < kErrors.size() ? kErrors[code] : std::string_view();
}

} // namespace

std::string icmpText(const packet::IcmpError& error)
{
    return fmt::format("{} {}", error.version == 6 ? "ICMPv6" : "ICMP", words(error));
}

std::string icmpText(const trace::IcmpNotice& notice)
{
    return fmt::format("{} from {} (frame {})", icmpText(notice.error), packet::text(notice.from),
                       notice.frame.value);
}

std::string icmpJson(const trace::IcmpNotice& notice)
{
    const packet::IcmpError& error = notice.error;
    return fmt::format(
        R"({{"frame":{},"time_ns":{},"from":"{}","about":"{}","version":{},"type":{},"code":{},"meaning":"{}","mtu":{},"seq":{}}})",
        notice.frame.value, notice.time.count(), packet::text(notice.from), name(notice.about), error.version,
        error.type, error.code, name(meaningOf(error)),
        error.nextHopMtu == 0 ? "null" : fmt::format("{}", error.nextHopMtu), error.sequence);
}

std::string_view errnoOf(const packet::IcmpError& error)
{
    switch (meaningOf(error)) {
    case IcmpMeaning::TimeExceeded:
    case IcmpMeaning::ReassemblyTimeExceeded:
        return "EHOSTUNREACH";
    case IcmpMeaning::ParameterProblem:
        return "EPROTO";
    case IcmpMeaning::PacketTooBig:
    case IcmpMeaning::SourceQuench:
    case IcmpMeaning::Redirect:
    case IcmpMeaning::Other:
        return {};
    default:
        return error.version == 6 ? unreachable6(error.code) : unreachable4(error.code);
    }
}

} // namespace lifeline::exports
