#pragma once

#include "core/base/side.h"
#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lifeline::test {

/// How a recording of the lab is taken apart into what two people would have captured.
struct Split {
    Time offset{}; ///< of the server's capture ahead of the client's, at the first frame
    double drift = 0; ///< what its clock gains, seconds a second
    bool isTranslated = false; ///< 10.0.0.1:port is 192.168.7.1:port + 1000 at the server's
    bool showsPeriod = true; ///< both captures begin and end with an ARP request, long before and after
    /// Every so many frames are missing from the server's capture; 0: none.
    std::uint32_t serverMisses = 0;
};

/// What one capture has, in file order.
struct SplitCapture {
    std::vector<std::byte> octets; ///< pcapng
    std::vector<std::uint64_t> packetOf; ///< by frame, from 0: the recording's packet id, 0 for ARP
};

/// The two captures of a recording with true times, and that truth, all on the client's clock.
struct SplitRecording {
    PerSide<SplitCapture> capture;
    struct Truth {
        Side from = Side::Client;
        bool isTcp = false;
        Time sent{};
        std::optional<Time> arrived; ///< first
        std::vector<Time> copies;
        bool isLost = false;
        bool isForged = false; ///< the sender's capture does not have it
    };
    std::map<std::uint64_t, Truth> packets; ///< by packet id
    Time begin{}; ///< of the first frame

    /// What the server's capture says at a time of the client's.
    Time atServer(Time time) const;
    Split split;
};

/// Takes a recording apart; nothing when it has no two interfaces (a loopback lesson).
std::optional<SplitRecording> splitRecording(const std::string& path, const Split& split);

/// The lab's recordings that are in the repository, sorted by name.
std::vector<std::string> recordingPaths();

} // namespace lifeline::test
