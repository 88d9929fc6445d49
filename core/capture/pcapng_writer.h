#pragma once

#include "core/base/byte_reader.h"
#include "core/base/link_type.h"
#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lifeline::capture {

/// Builds pcapng blocks (draft-ietf-opsawg-pcapng) into a buffer that the caller empties: little-endian,
/// nanoseconds.
///
/// Octets only, no file: the lab hands them to its writer thread, an export to a file.
class PcapngWriter {
public:
    struct SectionInfo {
        std::string application; ///< shb_userappl
        std::vector<std::string> comments; ///< opt_comment, one each
    };

    /// What a capture says of itself while it runs and at its end.
    struct Statistics {
        Time time{}; ///< when it was counted
        Time begin{}; ///< of the capture
        Time end{};
        std::uint64_t received = 0; ///< packets, the dropped ones too
        std::uint64_t dropped = 0; ///< by the operating system, for want of room
    };

    struct AddressName {
        std::array<std::uint8_t, 16> address; ///< of IPv4, the IPv4-mapped form
        bool isV4 = false;
        std::string name;
    };

    explicit PcapngWriter(std::vector<std::byte>& out) : m_out(&out) { }

    void section(const SectionInfo& info);
    /// @param fcsLength  octets of frame check sequence at each frame's end (if_fcslen)
    /// @return the interface's number in this section, from 0
    std::uint32_t interface(LinkType link, std::string_view name, std::string_view description,
                            std::uint32_t snapLength, unsigned fcsLength = 0);
    /// One Enhanced Packet Block. originalLength ≥ bytes.size(); packetId becomes epb_packetid, each
    /// comment an opt_comment.
    void packet(std::uint32_t interface, Time time, Bytes bytes, std::uint64_t originalLength,
                std::optional<std::uint64_t> packetId = {}, std::span<const std::string_view> comments = {});
    /// One systemd Journal Export Block (type 9). A value with a line feed is written in the export format's
    /// binary form.
    void journal(std::span<const std::pair<std::string, std::string>> fields);

    /// One Name Resolution Block (§4.5): what the addresses are called. Wireshark shows these names. No
    /// names, no block.
    void names(std::span<const AddressName> names);

    /// One Interface Statistics Block (§4.6); the newest of an interface counts.
    void statistics(std::uint32_t interface, const Statistics& statistics);

private:
    std::vector<std::byte>* m_out;
    std::uint32_t m_interfaces = 0;
};

/// The same for classic pcap with nanoseconds: one header, then records. Ethernet only knows one link type a
/// file.
class PcapWriter {
public:
    PcapWriter(std::vector<std::byte>& out, LinkType link);
    void packet(Time time, Bytes bytes, std::uint64_t originalLength);

private:
    std::vector<std::byte>* m_out;
};

} // namespace lifeline::capture
