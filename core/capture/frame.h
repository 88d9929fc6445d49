#pragma once

#include "core/base/byte_reader.h"
#include "core/base/link_type.h"
#include "core/base/strong_id.h"
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lifeline::capture {

/// One captured frame. The octets belong to the reader and live until its next call of next().
struct Frame {
    /// Written out so that nobody zeroes a Frame before its members are set: in a std::variant that costs as
    /// much as decoding the packet.
    Frame() { }

    FrameNumber number{};
    Time time{}; ///< 0 when the record has none (a Simple Packet Block)
    InterfaceId interface = {};
    LinkType link = LinkType::Ethernet;
    unsigned fcsLength = 0; ///< octets at the end that are no payload
    Bytes bytes; ///< captured
    std::uint64_t originalLength = 0; ///< octets on the wire, at least bytes.size()
    std::uint64_t position = 0; ///< of the record's header, octets in the uncompressed stream
    std::optional<std::uint64_t> packetId; ///< epb_packetid
};

/// A systemd Journal Export Block: text fields in file order. Views live until the reader's next call of
/// next().
struct JournalEntry {
    FrameNumber number{};
    Time time{}; ///< __REALTIME_TIMESTAMP, 0 when absent
    std::uint64_t position = 0;
    std::vector<std::pair<std::string_view, std::string_view>> fields;

    /// The first field of that name, or an empty view.
    std::string_view field(std::string_view name) const
    {
        for (const auto& [key, value] : fields)
            if (key == name)
                return value;
        return {};
    }
};

/// An interface as the file describes it.
struct Interface {
    std::string name{}; ///< may be empty; hostile text
    std::string description{};
    LinkType link = LinkType::Ethernet;
    std::uint32_t snapLength = 0; ///< octets, 0 is unlimited
    unsigned fcsLength = 0; ///< octets at each frame's end that are no payload
    std::optional<Time> begin{}; ///< of the capture on it, where the file says so when all of it is read
    std::optional<Time> end{};
    std::uint64_t dropped = 0; ///< frames that the capture lost, as far as the file says
};

} // namespace lifeline::capture
