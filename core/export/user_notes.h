#pragma once

#include "core/base/strong_id.h"
#include "core/packet/ip_address.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace lifeline::exports {

/// What somebody noted at a segment.
struct SegmentNote {
    bool isMarked = false;
    std::string comment; ///< plain text of one line or several; hostile where it came from a file
    FrameNumber frame{}; ///< the segment's

    /// "Marked.", "Comment: the proxy waits", or both, in one line of safe text.
    std::string text() const;
};

/// What a user added to a capture and wants written beside what it shows: names of addresses, marks and
/// comments of segments.
class UserNotes {
public:
    /// What writers take where nothing was given.
    static const UserNotes& none();

    /// Plain text; an empty one names nothing.
    void setName(const packet::IpAddress& address, std::string name);
    /// @param number  the segment's in its connection, from 1
    void setNote(ConnectionId connection, std::uint32_t number, SegmentNote note);

    bool hasNames() const { return !m_names.empty(); }
    bool hasNotes() const { return !m_notes.empty(); }
    /// Names and comments: what an anonymous export leaves out.
    std::size_t texts() const;
    /// The name in safe text, or nothing.
    const std::string& nameOf(const packet::IpAddress& address) const;
    /// "web-1 (10.0.0.2:443)", or without a name "10.0.0.2:443".
    std::string endText(const packet::SocketAddress& end) const;
    /// Null where nothing was noted.
    const SegmentNote* at(ConnectionId connection, std::uint32_t number) const;

    const std::map<packet::IpAddress, std::string>& names() const { return m_names; }
    /// By connection and number.
    const std::map<std::pair<std::uint32_t, std::uint32_t>, SegmentNote>& all() const { return m_notes; }

    /// What tells nothing of anybody: marks stay; names and comments, which are free text, do not.
    UserNotes anonymous() const;

private:
    std::map<packet::IpAddress, std::string> m_names;
    std::map<std::pair<std::uint32_t, std::uint32_t>, SegmentNote> m_notes;
};

/// The notes, or none of them where there is no pointer.
inline const UserNotes& orNone(const UserNotes* notes)
{
    return notes != nullptr ? *notes : UserNotes::none();
}

/// A comment as one line: its line feeds and tabs become blanks. Hostile text stays hostile.
std::string oneLine(std::string comment);

} // namespace lifeline::exports
