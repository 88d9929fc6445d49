#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/ladder/folding.h"
#include "core/ladder/time_mode.h"
#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::ladder {

/// Why nothing happened for a while; views put it into words.
enum class GapReason : std::uint8_t {
    Unknown,
    RetransmissionTimer, ///< the next segment repeats an earlier one
    DelayedAck, ///< the next segment is a pure ACK that waited for data to ride on (RFC 9293 §3.8.6.3)
    Application, ///< the next thing is a system call, or data or a FIN that an application asked for
    // what only findings tell apart: see gapReason()
    TailLossProbe, ///< RFC 8985 §7
    PersistTimer, ///< the next segment probes a closed window (RFC 9293 §3.8.6.1)
    KeepAliveTimer, ///< RFC 9293 §3.8.4
};

/// A segment from one lifeline to the other. All y are in rows: 1.0 is one row's height, 0 the ladder's top.
struct Arrow {
    std::uint32_t step = 0; ///< index into Life::steps
    Side from = Side::Client;
    bool lost = false;
    double departure = 0;
    double arrival = 0; ///< not above departure; where the cross stands when lost
    /// Where the label's middle stands, as a fraction of the way from sender to receiver: 0.5, or nearer to
    /// the sender where arrows cross, so that labels never do.
    double labelAt = 0.5;
    /// Gathered layouts: what left later arrives, or is answered, first; one that tells segments one after
    /// the other shows its beginning only, until the rest is told.
    bool isLate = false;
};

/// A run of plain segments as one block, or, while it is open, the strip above its arrows that closes it.
struct FoldBlock {
    std::uint32_t begin = 0; ///< steps [begin, end)
    std::uint32_t end = 0;
    std::uint64_t octets = 0; ///< payload of both directions
    Time duration{};
    bool isOpen = false;
    double top = 0;
    double bottom = 0;

    std::uint32_t count() const { return end - begin; }
};

/// Segments that one end sent back to back, as one block: parallel arrows, which share one label, on the
/// first.
struct Burst {
    std::uint32_t begin = 0; ///< steps [begin, end)
    std::uint32_t end = 0;
    double pitch = 0; ///< rows from arrow to arrow; the same in all bursts of a layout, so that height counts
    double top = 0; ///< where the first one departs
    double bottom = 0; ///< where the last one arrives

    std::uint32_t count() const { return end - begin; }
};

/// An ICMP error where it came, between the arrows around it.
struct NoticeMark {
    std::uint32_t notice = 0; ///< index into Life::icmp
    Side side = Side::Client; ///< who is told
    double y = 0;
};

/// How far a lost segment's arrow gets, as a fraction of the way from sender to receiver: there stands its
/// cross.
inline constexpr double kLostReach = 0.55;

/// A system call's text beside its lifeline. A call that did not wait (nothing came in, and at most its own
/// segments went out, before it returned) has one label.
struct CallLabel {
    enum class Part : std::uint8_t { Begin, End, Whole };

    std::uint32_t call = 0; ///< index into Life::calls
    Side side = Side::Client;
    Part part = Part::Whole;
    double y = 0;
};

/// One end in one state over [begin, end) in rows: a piece of the lifeline's band.
struct Band {
    std::uint32_t span = 0; ///< index into Life::spans[side]
    Side side = Side::Client;
    double begin = 0;
    double provenAt = 0; ///< hatched from begin to here
    double end = 0;
};

/// Where a state's name stands beside the lifeline: at its band's begin, moved down where chips would
/// overlap.
struct Chip {
    std::uint32_t span = 0;
    Side side = Side::Client;
    double y = 0; ///< the chip's middle
};

/// A stretch without events that is drawn shorter than it was: "⋮ 1.013 s · retransmission timer".
struct Gap {
    double begin = 0;
    double end = 0;
    Time duration{};
    GapReason reason = GapReason::Unknown;
    std::optional<Side> side; ///< whose timer or application it was, when known
    std::optional<std::uint32_t> next = std::nullopt; ///< the step that ends it, when a segment does
};

/// A time to print in the gutter.
struct TimeMark {
    double y = 0;
    Time time{};
};

/// The round trip of the handshake, beside the client's lifeline: SYN sent to SYN-ACK received.
struct RoundTrip {
    double begin = 0;
    double end = 0;
    Time duration{};
};

/// A point of the map between time and height: along the list y grows and time never falls.
struct Anchor {
    Time time{};
    double y = 0;
};

/// The sequence diagram of one connection as numbers: no pixel, no font, no Qt.
///
/// Every list is sorted by y, so that a view finds what is visible by bisection.
struct Layout {
    TimeMode mode = TimeMode::Rows;
    std::vector<Arrow> arrows; ///< of the steps that no block hides, in their order
    std::vector<FoldBlock> folds; ///< in the steps' order
    std::vector<Burst> bursts; ///< the same
    std::vector<NoticeMark> notices;
    std::vector<CallLabel> calls;
    PerSide<std::vector<Band>> bands;
    PerSide<std::vector<Chip>> chips;
    std::vector<Gap> gaps;
    std::vector<TimeMark> marks;
    std::optional<RoundTrip> handshake;
    std::vector<Anchor> anchors;
    double height = 0; ///< rows
};

/// Lays a connection's life out.
/// @param folds  of that life, as foldsOf() gives them; those that are not open become one block each
Layout layOut(const trace::Life& life, TimeMode mode, const std::vector<Fold>& folds = {},
              const OpenFolds& open = {});

/// Of a burst, so that it fits on a board with its label.
inline constexpr double kTallestBurst = 1.65;

/// The same in rows for somebody to whom segments are told one after the other: what one end sends back to
/// back is drawn as parallel arrows, each of which arrives before the next one leaves (trainsOf()). What had
/// reached an end always stands above what that end sent then. Heights tell no time.
/// @param runs  ascending and disjoint. Each is drawn as one burst; where it cannot be, as one block when it
///              has more than kMostArrows steps, else as what it is
/// @param tallest  rows from the first departure of a burst to its last, of the longest one; of others less
Layout layOutGathered(const trace::Life& life, const std::vector<StepRun>& runs,
                      double tallest = kTallestBurst);

/// Of a run that is no burst.
inline constexpr std::uint32_t kMostArrows = 12;

/// The arrow of a step; null where a block hides it, or there is no such step.
const Arrow* arrowOf(const Layout& layout, std::uint32_t step);
/// The burst to which a step belongs; or null.
const Burst* burstOf(const Layout& layout, std::uint32_t step);
/// The block, or the open run's strip, to which a step belongs; or null.
const FoldBlock* blockOf(const Layout& layout, std::uint32_t step);

/// Height of a time, and the inverse; linear between anchors, clamped at the ends.
double yAt(const Layout& layout, Time time);
Time timeAt(const Layout& layout, double y);

} // namespace lifeline::ladder
