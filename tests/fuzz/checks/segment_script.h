#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/trace/builder.h"
#include "tests/fuzz/checks/input.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lifeline::fuzz {

/// A capture made of any octets, record by record: segments of up to four connections, and rows of a
/// recording.
///
/// Numbers are said by how far they are from what would be right, and zeros say just that: the likeliest
/// octets make a likely connection. The third connection has IPv6 addresses, both ends of the fourth have the
/// same address and port.
///
/// The first 4 octets are the ends' initial sequence numbers, thousands; then 12 a record:
///     0      connection [2 bits], server to client [1 bit], kind [5 bits: below 20 a segment, else a row]
///     1      flags
///     2, 3   sequence and acknowledgment, steps from the expected ones (signed)
///     4–5    payload, octets
///     6–7    window
///     8      options: timestamps, MSS, window scale, SACK permitted [1 bit each], SACK blocks [2 bits],
///            an unknown one, a damaged one
///     9      time since the record before: mantissa [4 bits] << 4 · exponent [4 bits] nanoseconds
///     10–11  whatever else the options or the row need
class SegmentScript {
public:
    explicit SegmentScript(Bytes octets);

    /// Adds the next record. False when there is none.
    bool addNext(trace::Builder& builder);

    /// How many segments were added.
    std::uint32_t segments() const { return m_segments; }

private:
    struct Flow {
        PerSide<std::uint32_t> next; ///< the sequence number that each end sends next
        PerSide<std::uint32_t> clock; ///< of time stamps
    };
    struct Record {
        std::uint8_t connection = 0;
        Side from = Side::Client;
        std::uint8_t kind = 0;
        std::uint8_t flags = 0;
        std::int8_t sequenceStep = 0;
        std::int8_t acknowledgmentStep = 0;
        std::uint16_t payload = 0;
        std::uint16_t window = 0;
        std::uint8_t options = 0;
        std::uint8_t wait = 0;
        std::uint16_t extra = 0;
    };

    Record take();
    void addSegment(const Record& record, trace::Builder& builder);
    void addRow(const Record& record, trace::Builder& builder);
    std::vector<std::byte> optionsOf(const Record& record, std::uint32_t acknowledgment);

    Input m_input;
    std::array<Flow, 4> m_flows;
    Time m_now = std::chrono::seconds{1'700'000'000};
    std::uint32_t m_records = 0;
    std::uint32_t m_segments = 0;
};

} // namespace lifeline::fuzz
