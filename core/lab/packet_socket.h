#pragma once

#include "core/base/byte_reader.h"
#include "core/base/time.h"
#include "core/lab/descriptor.h"
#include "core/lab/steps.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lifeline::lab {

/// A frame that came out of a host, and when its kernel sent it.
struct TakenFrame {
    Time time{}; ///< the kernel's stamp (SO_TIMESTAMPNS)
    std::vector<std::byte> octets;
};

/// One of the link's ends: takes every frame its host sends, and puts frames into the host (AF_PACKET).
class PacketSocket {
public:
    static PacketSocket open(Steps& steps, int interface);

    /// The next frame that waits, if any.
    std::optional<TakenFrame> take();
    /// Hands a frame to the host: its kernel has processed it when this returns. @return 0 or errno
    int put(Bytes frame);
    /// Frames that its host sent since the last call, and that were lost before we took them.
    std::uint32_t dropped();
    int descriptor() const { return m_socket.number(); }

private:
    Descriptor m_socket;
    std::vector<std::byte> m_buffer; ///< as large as any frame
};

} // namespace lifeline::lab
