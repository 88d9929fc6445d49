#pragma once

#include "core/capture/pcapng_section.h"
#include "core/capture/session.h"

#include <cstdint>
#include <optional>

namespace lifeline::capture {

/// Reads pcapng from a session's buffer: walks the blocks, and on after damage.
class PcapngReader {
public:
    Record next(Session& session);

private:
    struct BlockHeader {
        std::uint32_t type = 0;
        std::uint64_t length = 0; ///< octets it occupies, padding included
    };
    enum class Step : std::uint8_t {
        GoOn,
        Deliver, ///< a record was made
        Pending,
    };

    Step step(Session& session, Record& out);
    Step sectionHeader(Session& session);
    Step wholeBlock(Session& session, BlockHeader block, Record& out);
    Step passBlock(Session& session, BlockHeader block);
    Step incomplete(Session& session, BlockHeader block);
    Step end(Session& session);
    Step deliver(Session& session, BlockHeader block, Bytes octets, Record& out);
    Step journalRow(Session& session, Bytes octets, Record& out);

    enum class Fit : std::uint8_t { Yes, No, Pending };
    /// Whether the block ends where it says: by its trailing length or by what follows. Adjusts unpadded
    /// lengths.
    Fit fits(Session& session, BlockHeader& block);
    Fit isBlockAt(Session& session, std::size_t offset);

    void beginResync(Session& session);
    Step resynchronise(Session& session);
    Fit isWholeBlock(Session& session);

    PcapngSection m_section;
    bool m_hasSection = false;
    bool m_hasReadableSection = false; ///< of a version that we know
    bool m_ended = false;
    std::optional<std::uint64_t> m_damageBegin; ///< where the search for the next block began
};

} // namespace lifeline::capture
