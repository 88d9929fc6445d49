#pragma once

#include "core/packet/ip_address.h"

#include <array>
#include <cstdint>
#include <map>
#include <string_view>

namespace lifeline::exports {

using MacAddress = std::array<std::uint8_t, 6>;

/// Other addresses in the place of those of a capture, the same ones wherever an address occurs.
///
/// Addresses that share so many leading bits share as many afterwards, and no two become one (the scheme of
/// Crypto-PAn, with SipHash-2-4 as the keyed function). What kind of address it is stays to be seen: its
/// class in IPv4 (RFC 791 §3.1), unicast, unique local, link-local or multicast in IPv6 (RFC 4291 §2.4, RFC
/// 4193). An address that names nobody stays: 0.0.0.0, ::, IPv4's broadcast, 224.0.0.0/24.
///
/// Who knows the key, or some of the addresses, finds prefixes of others: this hides a network's addresses
/// from who reads a ticket, not from who saw the traffic.
class AddressMap {
public:
    /// A key that nobody knows.
    static AddressMap random();
    /// The same addresses for the same seed, any text.
    static AddressMap seeded(std::string_view seed);

    packet::IpAddress of(const packet::IpAddress& address);
    packet::SocketAddress of(const packet::SocketAddress& end) { return {of(end.address), end.port}; }
    /// A locally administered address (IEEE 802 §8.4); group addresses stay group addresses, all zeros and
    /// broadcast stay.
    MacAddress of(const MacAddress& address);

private:
    struct Key {
        std::uint64_t first = 0;
        std::uint64_t second = 0;
    };

    explicit AddressMap(Key key) : m_key(key) { }

    packet::IpAddress mapped(const packet::IpAddress& address) const;

    static constexpr std::size_t kMostKept = 65'536; ///< addresses; more are computed again

    Key m_key;
    std::map<packet::IpAddress, packet::IpAddress> m_known; ///< computed before
};

} // namespace lifeline::exports
