#pragma once

#include "core/tcp/sequence_number.h"

#include <cstdint>

namespace lifeline::tcp {

/// A position in a byte stream that does not wrap: sequence numbers unrolled from a first one (RFC 9293
/// §3.4).
using StreamOffset = std::int64_t;

/// Unrolls sequence numbers that stay within 2^31 octets of the newest one given.
class Unwrapper {
public:
    explicit constexpr Unwrapper(SequenceNumber zero) : m_last(zero) { }

    constexpr StreamOffset operator()(SequenceNumber position)
    {
        const StreamOffset offset = m_offset + distance(m_last, position);
        if (offset > m_offset) {
            m_offset = offset;
            m_last = position;
        }
        return offset;
    }

private:
    SequenceNumber m_last;
    StreamOffset m_offset = 0;
};

} // namespace lifeline::tcp
