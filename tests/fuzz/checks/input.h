#pragma once

#include "core/base/byte_reader.h"

#include <cstddef>
#include <cstdint>

namespace lifeline::fuzz {

/// Takes numbers off a fuzzer's octets, front to back; zeros when they are used up.
class Input {
public:
    explicit Input(Bytes octets) : m_rest(octets) { }

    bool isEmpty() const { return m_rest.empty(); }
    std::uint8_t u8()
    {
        if (m_rest.empty())
            return 0;
        const auto value = std::to_integer<std::uint8_t>(m_rest.front());
        m_rest = m_rest.subspan(1);
        return value;
    }
    std::int8_t i8() { return static_cast<std::int8_t>(u8()); }
    std::uint16_t u16()
    {
        const unsigned low = u8();
        return static_cast<std::uint16_t>(low | unsigned{u8()} << 8);
    }
    Bytes rest() const { return m_rest; }

private:
    Bytes m_rest;
};

} // namespace lifeline::fuzz
