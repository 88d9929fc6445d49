#pragma once

#include "core/packet/decode.h"
#include "core/packet/ip_address.h"

#include <cstddef>
#include <span>

namespace lifeline::packet {

/// Gives a frame's innermost TCP segment other ends, as a network address translator does, and brings the
/// checksums of IPv4 and TCP along (RFC 1624): one that was wrong stays wrong.
///
/// Headers around a tunnel keep theirs.
/// @param frame    as it was decoded
/// @param headers  Outcome::Tcp
/// @return false when it cannot be: from one version of IP to the other
bool translate(std::span<std::byte> frame, const Decoded& headers, const SocketAddress& source,
               const SocketAddress& destination);

} // namespace lifeline::packet
