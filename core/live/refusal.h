#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace lifeline::live {

/// Why a device cannot be captured on, in libpcap's words and ours.
struct Refusal {
    enum class Reason : std::uint8_t {
        NotPermitted, ///< CAP_NET_RAW is missing
        NoSuchDevice,
        DeviceDown,
        WrongFilter, ///< pcap-filter(7) does not know it
        Failed, ///< anything else that the system refuses
    };

    Reason reason = Reason::Failed;
    std::string said; ///< what libpcap or the system said; may quote the user's text
};

template <class T>
using OrRefusal = tl::expected<T, Refusal>;

} // namespace lifeline::live
