#pragma once

#include "core/capture/byte_order.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lifeline::capture {

struct PcapngOption {
    std::uint16_t code = 0;
    Bytes value;

    std::string_view text() const { return {reinterpret_cast<const char*>(value.data()), value.size()}; }
};

/// Walks the options of one block (draft-ietf-opsawg-pcapng §3.5). What is damaged ends the walk, nothing
/// more.
class PcapngOptions {
public:
    /// @param area  from behind the block's fixed part and data to its trailing length
    PcapngOptions(Bytes area, ByteOrder order) : m_area(area), m_order(order) { }

    /// The next option; nothing at the end, at opt_endofopt, or where they are damaged.
    std::optional<PcapngOption> next();

    /// Why the walk ended too early; empty when it did not.
    std::string_view damage() const { return m_damage; }

private:
    Bytes m_area;
    ByteOrder m_order;
    std::size_t m_count = 0;
    std::string_view m_damage;
};

} // namespace lifeline::capture
