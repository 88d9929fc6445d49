#pragma once

#include <cstdint>
#include <string_view>

namespace lifeline {

/// The LINKTYPE_ values of tcpdump.org that we know by name; any other value may stand in the enum too.
enum class LinkType : std::uint32_t {
    Null = 0,
    Ethernet = 1,
    Raw12 = 12, ///< DLT_RAW as some systems number it
    Raw14 = 14,
    Raw = 101,
    Loop = 108,
    LinuxSll = 113,
    Ipv4 = 228,
    Ipv6 = 229,
    LinuxSll2 = 276,
    Unknown = 0xFFFFFFFF, ///< the file does not say
};

/// What people call the link layer, "802.11 radiotap" for 127; empty when we do not know the number.
std::string_view linkTypeName(LinkType link);

} // namespace lifeline
