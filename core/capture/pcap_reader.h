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
    /// Begins to search the next record: behind where the buffer stands, or already inside the packet before.
    void beginSearch(Session& session);
    /// Searches the next plausible record. When it was found, the buffer stands there.
    Search resynchronise(Session& session);
    /// Whether plausible records stand one behind another from here to behind the damage.
    Search leadsBehindDamage(Session& session) const;
    Search isFollowed(Session& session) const;
    bool isPlausible(const std::byte* at) const;

    PcapHeader m_header;
    InterfaceId m_interface{};
    std::optional<std::uint32_t> m_lastSeconds; ///< of the newest frame
    std::uint32_t m_soundSeconds = 0; ///< of the newest frame whose time was near the one before it
    std::optional<std::uint64_t> m_damageBegin; ///< while the next record is searched: where none stood
    std::uint64_t m_searchBegin = 0; ///< at the damage, or inside the packet before
    std::uint64_t m_lastRecord = 0; ///< where the newest frame's record begins
    bool m_ended = false;
};

} // namespace lifeline::capture
