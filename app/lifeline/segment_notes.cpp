// What the user added to a capture, as exports and pictures take it.

#include "app/lifeline/segment_tools.h"

#include <algorithm>

namespace lifeline::app {

std::vector<ladder::StepMark> SegmentTools::marksOf(const trace::Life& life) const
{
    std::vector<ladder::StepMark> marks;
    const state::AnnotationMap& all = m_annotations.all();
    for (auto at = all.lower_bound({life.connection.id, 0});
         at != all.end() && at->first.connection == life.connection.id; ++at) {
        const auto step = std::ranges::lower_bound(life.steps, at->first.number, {}, &trace::Step::number);
        if (step == life.steps.end() || step->number != at->first.number)
            continue; // a copy that is hidden, or not read yet
        marks.push_back(
            {static_cast<std::uint32_t>(step - life.steps.begin()), at->second.isMarked, at->second.comment});
    }
    return marks;
}

PerSide<QString> SegmentTools::namesOf(const trace::Connection& connection) const
{
    PerSide<QString> names;
    for (const Side side : kBothSides)
        names[side] = m_names.of(connection.endpoint[side].address);
    return names;
}

exports::UserNotes SegmentTools::notes(const std::optional<trace::Connection>& only) const
{
    exports::UserNotes notes;
    if (only)
        for (const packet::SocketAddress& end : only->endpoint.values)
            notes.setName(end.address, m_names.of(end.address).toStdString());
    else
        for (const auto& [address, name] : m_names.all())
            notes.setName(address, name.toStdString());
    for (const auto& [place, note] : m_annotations.all())
        if (!only || place.connection == only->id)
            notes.setNote(place.connection, place.number,
                          {note.isMarked, note.comment.toStdString(), note.frame});
    return notes;
}

} // namespace lifeline::app
