#include "core/capture/pcapng_format.h"

namespace lifeline::capture {

bool isKnown(std::uint32_t type)
{
    switch (static_cast<BlockType>(type)) {
    case BlockType::SectionHeader:
    case BlockType::NameResolution:
    case BlockType::InterfaceStatistics:
    case BlockType::DecryptionSecrets:
    case BlockType::SysdigEvent:
    case BlockType::SysdigEventV2:
    case BlockType::SysdigEventV2Large:
    case BlockType::Custom:
    case BlockType::CustomNotCopied:
        return true;
    default:
        return isRead(type);
    }
}

bool isCounted(std::uint32_t type)
{
    switch (static_cast<BlockType>(type)) {
    case BlockType::SysdigEvent:
    case BlockType::SysdigEventV2:
    case BlockType::SysdigEventV2Large:
    case BlockType::Custom:
    case BlockType::CustomNotCopied:
        return true;
    default:
        return false;
    }
}

} // namespace lifeline::capture
