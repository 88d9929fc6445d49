#pragma once

#include "core/base/side.h"
#include "core/base/time.h"
#include "core/trace/life.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lifeline::ladder {

/// How time becomes height.
enum class TimeMode : std::uint8_t {
    Rows, ///< every event has room of its own, whatever time it took: the default
    Compressed, ///< to scale, but gaps over a threshold are folded to one row
};

/// Why nothing happened for a while; views put it into words.
enum class GapReason : std::uint8_t {
    Unknown,
    RetransmissionTimer, ///< the next segment repeats an earlier one
    DelayedAck, ///< the next segment is a pure ACK that waited for data to ride on (RFC 9293 §3.8.6.3)
    Application, ///< the next thing is a system call, or data or a FIN that an application asked for
};

/// A segment from one lifeline to the other. All y are in rows: 1.0 is one row's height, 0 the ladder's top.
struct Arrow {
    std::uint32_t step = 0; ///< index into Life::steps
    Side from = Side::Client;
    double departure = 0;
    double arrival = 0; ///< below departure; where the cross stands when lost
    bool lost = false;
    /// Where the label's middle stands, as a fraction of the way from sender to receiver: 0.5, or nearer to
    /// the sender where arrows cross, so that labels never do.
    double labelAt = 0.5;
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
    std::vector<Arrow> arrows;
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
Layout layOut(const trace::Life& life, TimeMode mode);

/// Height of a time, and the inverse; linear between anchors, clamped at the ends.
double yAt(const Layout& layout, Time time);
Time timeAt(const Layout& layout, double y);

} // namespace lifeline::ladder
