#include "ui/ladder/step_notes.h"

#include <algorithm>

namespace lifeline::ladder {
namespace {

/// What one end has sent so far.
struct Sender {
    struct Control {
        std::uint32_t step = 0;
        tcp::SequenceNumber end; ///< what an ACK of it must reach
    };
    std::vector<Control> unacknowledged; ///< SYN and FIN
};

std::optional<std::uint32_t> find(const std::vector<StepNote>& notes, std::uint32_t step)
{
    const auto found = std::ranges::lower_bound(notes, step, {}, &StepNote::step);
    return found != notes.end() && found->step == step ? std::optional(found->value) : std::nullopt;
}

void noteSending(Sender& sender, const tcp::Segment& wire, std::uint32_t step)
{
    if (!wire.flags.syn() && !wire.flags.fin())
        return;
    // A repeated SYN or FIN takes the place of the first: the ACK answers the one that came through.
    std::erase_if(sender.unacknowledged, [&](const Sender::Control& old) { return old.end == wire.end(); });
    sender.unacknowledged.push_back({step, wire.end()});
}

void noteAcknowledgment(Sender& peer, const tcp::Segment& wire, std::uint32_t step, StepNotes& notes)
{
    if (!wire.flags.ack() || wire.flags.rst())
        return;
    const auto covered = std::ranges::find_if(peer.unacknowledged, [&](const Sender::Control& control) {
        return control.end == wire.acknowledgment;
    });
    if (covered != peer.unacknowledged.end())
        notes.acknowledges.push_back({step, covered->step});
    std::erase_if(peer.unacknowledged, [&](const Sender::Control& control) {
        return tcp::isAtOrAfter(wire.acknowledgment, control.end);
    });
}

} // namespace

std::optional<std::uint32_t> StepNotes::acknowledged(std::uint32_t step) const
{
    return find(acknowledges, step);
}

std::optional<std::uint32_t> StepNotes::acknowledgment(std::uint32_t step) const
{
    return find(acknowledgedBy, step);
}

StepNotes notesOf(const trace::Life& life)
{
    StepNotes notes;
    PerSide<Sender> senders;
    for (std::uint32_t i = 0; i < life.steps.size(); ++i) {
        const tcp::Segment& wire = life.steps[i].wire;
        noteSending(senders[wire.from], wire, i);
        noteAcknowledgment(senders[other(wire.from)], wire, i, notes);
    }
    for (const StepNote& note : notes.acknowledges)
        notes.acknowledgedBy.push_back({note.value, note.step});
    std::ranges::sort(notes.acknowledgedBy, {}, &StepNote::step);
    return notes;
}

} // namespace lifeline::ladder
