#include "core/packet/ip_address.h"

#include <fmt/compile.h>
#include <fmt/format.h>
#include <iterator>

namespace lifeline::packet {
namespace {

struct Run {
    std::size_t begin = 8;
    std::size_t length = 0;
};

/// The longest run of zero groups, the first of equals; a single group is no run (RFC 5952 §4.2).
Run longestZeroRun(const std::array<std::uint16_t, 8>& groups)
{
    Run longest;
    for (std::size_t i = 0; i < groups.size();) {
        std::size_t end = i;
        while (end < groups.size() && groups[end] == 0)
            ++end;
        if (end - i > longest.length && end - i >= 2)
            longest = {i, end - i};
        i = end + 1;
    }
    return longest;
}

} // namespace

std::string text(const IpAddress& address)
{
    const auto& o = address.octets;
    if (address.isV4())
        return fmt::format(FMT_COMPILE("{}.{}.{}.{}"), o[12], o[13], o[14], o[15]);
    std::array<std::uint16_t, 8> groups{};
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i] = static_cast<std::uint16_t>(o[2 * i] << 8 | o[2 * i + 1]);
    const Run zeros = longestZeroRun(groups);
    std::string out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i == zeros.begin) {
            out += "::";
            i += zeros.length - 1;
            continue;
        }
        if (!out.empty() && out.back() != ':')
            out += ':';
        fmt::format_to(std::back_inserter(out), "{:x}", groups[i]);
    }
    return out;
}

std::string text(const SocketAddress& address)
{
    const std::string host = text(address.address);
    return address.address.isV4() ? fmt::format(FMT_COMPILE("{}:{}"), host, address.port)
                                  : fmt::format(FMT_COMPILE("[{}]:{}"), host, address.port);
}

} // namespace lifeline::packet
