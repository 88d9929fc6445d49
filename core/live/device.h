#pragma once

#include "core/live/refusal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::live {

/// A network device of this machine that can be captured on.
struct Device {
    std::string name; ///< "eth0", "any"
    std::string description; ///< may be empty
    std::vector<std::string> addresses; ///< without prefix lengths, as inet_ntop writes them
    bool isUp = false;
    bool isRunning = false; ///< has a carrier
    bool isLoopback = false;
    bool isWireless = false;
    /// Both ways since it exists; of the loopback each once. Modulo 2^32. Absent for "any".
    std::optional<std::uint32_t> packets;
};

/// The network devices, as libpcap orders them: the likeliest first. What is no network (USB, Bluetooth,
/// D-Bus) is left out. Needs no privilege.
OrRefusal<std::vector<Device>> devices();

} // namespace lifeline::live
