#pragma once

#include "core/base/byte_reader.h"
#include "core/base/link_type.h"
#include "core/base/time.h"
#include "core/live/refusal.h"

#include <cstdint>
#include <memory>
#include <string>

struct pcap;

namespace lifeline::live {

/// How a device is captured on.
struct SourceOptions {
    std::string device;
    std::string filter; ///< pcap-filter(7); empty: everything
    std::uint32_t snapLength = 262'144; ///< octets of a frame that are kept
    bool isPromiscuous = true;
};

/// One packet as the kernel stamped it. The octets live until the call that gave them returns.
struct CapturedPacket {
    Time time{};
    Bytes bytes;
    std::uint32_t originalLength = 0; ///< octets on the wire
};

/// Frames that came and frames that were lost because the kernel's buffer was full, since the beginning.
struct PacketCounts {
    std::uint64_t received = 0; ///< the lost ones are in it
    std::uint64_t dropped = 0;

    friend bool operator==(const PacketCounts&, const PacketCounts&) = default;
};

/// A device that is captured on, through libpcap and its memory-mapped ring (TPACKET_V3).
///
/// The kernel hands over a block of packets when it is full or 20 ms old: in immediate mode every packet
/// would wake us, at five to ten times the CPU.
class PacketSource {
public:
    /// Capturing has begun when it returns. Refusals: all of them.
    static OrRefusal<PacketSource> open(const SourceOptions& options);

    /// Calls take() with every packet that is there now, at most some thousand. Never waits.
    /// @return how many; Failed when the device is gone
    template <class Take>
    OrRefusal<int> read(Take&& take)
    {
        return readEach(
            [](void* user, const CapturedPacket& packet) {
                (*static_cast<std::remove_reference_t<Take>*>(user))(packet);
            },
            &take);
    }

    /// Is readable when packets wait.
    int descriptor() const;
    LinkType linkType() const;
    PacketCounts counts();

private:
    using TakeOne = void (*)(void* user, const CapturedPacket& packet);
    struct Closer {
        void operator()(pcap* handle) const;
    };

    explicit PacketSource(pcap* handle) : m_handle(handle) { }
    OrRefusal<int> readEach(TakeOne take, void* user);

    std::unique_ptr<pcap, Closer> m_handle;
    PacketCounts m_counts;
    std::uint32_t m_lastReceived = 0; ///< libpcap counts in 32 bits
    std::uint32_t m_lastDropped = 0;
};

} // namespace lifeline::live
