#pragma once

#include "core/trace/frame_bytes.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace lifeline::inspector {

/// What only a frame's octets say of a segment: the store keeps none of it.
struct FrameFacts {
    std::uint8_t hopLimit = 0;
    std::uint16_t identification = 0; ///< IPv4 only
    bool isIpv4 = false;
    std::uint16_t checksum = 0;
    std::uint16_t urgentPointer = 0;
    bool isUrgent = false;
    std::uint64_t originalLength = 0; ///< octets of the frame
    QString payload; ///< its first octets as text, made safe; empty when there are none
};

/// Decodes a frame that was read again; nothing when there is no segment in it.
std::optional<FrameFacts> frameFacts(const trace::FrameBytes::Frame& frame);

} // namespace lifeline::inspector
