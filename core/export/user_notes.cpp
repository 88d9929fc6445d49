#include "core/export/user_notes.h"

#include "core/base/safe_text.h"

#include <algorithm>

namespace lifeline::exports {

std::string SegmentNote::text() const
{
    std::string out = isMarked ? "Marked." : "";
    if (!comment.empty())
        out += (out.empty() ? "Comment: " : " Comment: ") + safeText(oneLine(comment));
    return out;
}

const UserNotes& UserNotes::none()
{
    static const UserNotes kNone;
    return kNone;
}

void UserNotes::setName(const packet::IpAddress& address, std::string name)
{
    if (!name.empty())
        m_names[address] = safeText(oneLine(std::move(name)));
}

void UserNotes::setNote(ConnectionId connection, std::uint32_t number, SegmentNote note)
{
    if (note.isMarked || !note.comment.empty())
        m_notes[{connection.value, number}] = std::move(note);
}

std::size_t UserNotes::texts() const
{
    return m_names.size()
        + static_cast<std::size_t>(std::count_if(
            m_notes.begin(), m_notes.end(), [](const auto& one) { return !one.second.comment.empty(); }));
}

const std::string& UserNotes::nameOf(const packet::IpAddress& address) const
{
    static const std::string kNameless;
    const auto found = m_names.find(address);
    return found == m_names.end() ? kNameless : found->second;
}

std::string UserNotes::endText(const packet::SocketAddress& end) const
{
    const std::string& name = nameOf(end.address);
    return name.empty() ? packet::text(end) : name + " (" + packet::text(end) + ")";
}

const SegmentNote* UserNotes::at(ConnectionId connection, std::uint32_t number) const
{
    const auto found = m_notes.find({connection.value, number});
    return found == m_notes.end() ? nullptr : &found->second;
}

UserNotes UserNotes::anonymous() const
{
    UserNotes out;
    for (const auto& [place, note] : m_notes)
        out.setNote(ConnectionId{place.first}, place.second, {note.isMarked, {}, note.frame});
    return out;
}

std::string oneLine(std::string comment)
{
    std::replace_if(
        comment.begin(), comment.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return comment;
}

} // namespace lifeline::exports
