#pragma once

#include "core/base/byte_reader.h"

#include <cstddef>
#include <cstdint>

namespace lifeline::capture {

/// Block types of pcapng (draft-ietf-opsawg-pcapng §10.1) that we act on; all others are stepped over.
enum class BlockType : std::uint32_t {
    Interface = 1,
    ObsoletePacket = 2,
    SimplePacket = 3,
    NameResolution = 4,
    InterfaceStatistics = 5,
    EnhancedPacket = 6,
    Journal = 9,
    DecryptionSecrets = 10,
    SysdigEvent = 0x204, ///< and the two below: rows for Wireshark, which counts them
    SysdigEventV2 = 0x216,
    SysdigEventV2Large = 0x221,
    Custom = 0x00000BAD,
    CustomNotCopied = 0x40000BAD,
    SectionHeader = 0x0A0D0D0A, ///< reads the same in both byte orders
};

/// Blocks whose contents matter to us; all others are only stepped over. Inline: it is asked of
/// every block.
constexpr bool isRead(std::uint32_t type)
{
    switch (static_cast<BlockType>(type)) {
    case BlockType::Interface:
    case BlockType::ObsoletePacket:
    case BlockType::SimplePacket:
    case BlockType::EnhancedPacket:
    case BlockType::Journal:
        return true;
    default:
        return false;
    }
}

/// Blocks of a type that has a name here.
bool isKnown(std::uint32_t type);
/// Blocks that have a frame number in Wireshark although they hold no frame.
bool isCounted(std::uint32_t type);

inline constexpr std::uint32_t kByteOrderMagic = 0x1A2B3C4D;
inline constexpr std::size_t kSmallestBlock = 12;
inline constexpr std::size_t kSmallestSectionHeader = 28;
inline constexpr std::size_t kSmallestInterface = 20;
inline constexpr std::size_t kSmallestPacketBlock = 32; ///< enhanced and obsolete
inline constexpr std::size_t kSmallestSimplePacket = 16;

/// Lengths are padded to 32 bits.
constexpr std::size_t padded(std::size_t length) { return (length + 3) / 4 * 4; }

} // namespace lifeline::capture
