#pragma once

#include "core/capture/pcap_format.h"
#include "core/capture/session.h"

#include <cstdint>
#include <optional>

namespace lifeline::capture {

/// Reads classic pcap from a session's buffer: record after record, and on after damage.
class PcapReader {
public:
    /// Reads the file header, where the buffer stands; kPcapHeaderLength octets are in view.
    /// False when the version is not ours: it is reported then.
    bool open(Session& session);

    Record next(Session& session);

private:
    Record frame(Session& session, const PcapRecordHeader& record);
    Record incomplete(Session& session, const PcapRecordHeader& record);
    Record cutHeader(Session& session);
    enum class Search : std::uint8_t { Found, Pending, GaveUp };
    /// Searches the next plausible record. When it was found, the buffer stands there.
    Search resynchronise(Session& session);
    bool isPlausible(const std::byte* at) const;
    Time timeOf(Session& session, const PcapRecordHeader& record) const;

    PcapHeader m_header;
    InterfaceId m_interface{};
    std::optional<std::uint32_t> m_lastSeconds;
    std::optional<std::uint64_t> m_damageBegin; ///< where the search for the next record began
    bool m_ended = false;
};

} // namespace lifeline::capture
