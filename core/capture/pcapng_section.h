#pragma once

#include "core/capture/byte_order.h"
#include "core/capture/session.h"
#include "core/capture/timestamp.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::capture {

/// One section of a pcapng file: its byte order and its interfaces, which give its packets their meaning.
///
/// Blocks come whole, from type to trailing length. A damaged block is reported and gives nothing.
class PcapngSection {
public:
    explicit PcapngSection(ByteOrder order = {}) : m_order(order) { }

    ByteOrder order() const { return m_order; }

    /// A version we do not know: its blocks are stepped over. Call it with the whole section header.
    void readHeader(Session& session, Bytes block);
    bool isSkipped() const { return m_skipped; }

    void addInterface(Session& session, Bytes block);
    /// @param frame  a new one, filled where it will be read
    /// @return whether the block holds a packet
    bool enhancedPacket(Session& session, Bytes block, Frame& frame);
    bool obsoletePacket(Session& session, Bytes block, Frame& frame);
    bool simplePacket(Session& session, Bytes block, Frame& frame);

    /// Reports damage in blocks of names, statistics and secrets. Of statistics it keeps when an interface
    /// was captured and what was lost, of the others nothing.
    void readMetadata(Session& session, Bytes block) const;

private:
    struct CaptureInterface {
        InterfaceId id{};
        LinkType link = LinkType::Unknown;
        std::uint32_t snapLength = 0;
        unsigned fcsLength = 0;
        TimestampUnit unit{};
    };

    struct PacketFields {
        std::uint32_t interface = 0;
        std::uint64_t stamp = 0;
        std::uint32_t captured = 0;
        std::uint32_t original = 0;
    };

    enum class PacketKind : bool { Enhanced, Obsolete };
    bool packet(Session& session, Bytes block, const PacketFields& fields, PacketKind kind, Frame& frame);
    static void takeInterface(const CaptureInterface& interface, Frame& frame);
    void readPacketOptions(Session& session, Bytes area, PacketKind kind, Frame& frame) const;
    void readInterfaceOptions(Session& session, Bytes area, Interface& shown, CaptureInterface& used) const;
    void readStatistics(Session& session, Bytes body) const;
    const CaptureInterface& interface(Session& session, std::uint32_t number);

    ByteOrder m_order;
    std::vector<CaptureInterface> m_interfaces;
    CaptureInterface m_unknown; ///< stands for interfaces that the section does not describe
    bool m_skipped = false;
};

} // namespace lifeline::capture
