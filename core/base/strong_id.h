#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace lifeline {

/// A number that names one thing and cannot be mistaken for another thing's number.
template<class Tag>
struct StrongId {
    std::uint32_t value = 0;

    friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

/// A frame's number in its capture, from 1, counted as Wireshark counts (journal rows too).
using FrameNumber = StrongId<struct FrameNumberTag>;
/// A connection's number in its trace, from 0, in order of first segments.
using ConnectionId = StrongId<struct ConnectionIdTag>;
/// A segment's place in the trace's store, from 0, in file order.
using SegmentIndex = StrongId<struct SegmentIndexTag>;
/// A capture interface, counted from 0 over all sections of a file.
using InterfaceId = StrongId<struct InterfaceIdTag>;

} // namespace lifeline

template<class Tag>
struct std::hash<lifeline::StrongId<Tag>> {
    std::size_t operator()(lifeline::StrongId<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
