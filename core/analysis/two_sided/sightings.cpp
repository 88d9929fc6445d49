#include "core/analysis/two_sided/sightings.h"

#include "core/trace/life.h"
#include "core/trace/network_copy.h"
#include "core/trace/time_distance.h"

#include <algorithm>

namespace lifeline::analysis::two_sided {
namespace {

std::uint64_t sackOf(const trace::TraceSnapshot& trace, const tcp::Segment& segment)
{
    if (segment.details == 0)
        return 0;
    const packet::TcpOptions& options = trace.options[segment.details - 1];
    std::uint64_t hash = options.sackCount;
    for (std::uint8_t i = 0; i < options.sackCount; ++i)
        for (const std::uint32_t edge : {options.sack[i].begin, options.sack[i].end})
            hash = (hash ^ edge) * 0x100000001B3; // FNV-1a
    return hash;
}

/// Which of a list repeat a datagram of it at once: two places of one host, not the network (see copies.cpp).
std::vector<bool> copiesIn(const std::vector<Sighting>& list)
{
    constexpr std::size_t kLookBack = 16;
    constexpr Time kSurely = std::chrono::milliseconds{1};
    constexpr Time kWithoutIdentification = std::chrono::microseconds{100};
    std::vector<bool> isCopy(list.size());
    for (std::size_t i = 1; i < list.size(); ++i) {
        const Time limit = list[i].wire.identification != 0 ? kSurely : kWithoutIdentification;
        for (std::size_t j = i; j-- > (i > kLookBack ? i - kLookBack : 0);)
            if (!isCopy[j] && trace::isSameDatagram(list[i].wire, list[j].wire)
                && trace::isSoonAfter(list[j].at, list[i].at, limit)) {
                isCopy[i] = true;
                break;
            }
    }
    return isCopy;
}

/// A few may be the network's; when most are there twice, the capture was made so.
void leaveOutCopies(std::vector<Sighting>& list, std::uint32_t& twice)
{
    const std::vector<bool> isCopy = copiesIn(list);
    const auto copies = static_cast<std::size_t>(std::count(isCopy.begin(), isCopy.end(), true));
    if (copies * 4 < list.size())
        return;
    std::size_t i = 0;
    std::erase_if(list, [&](const Sighting&) { return isCopy[i++]; });
    twice += static_cast<std::uint32_t>(copies);
}

} // namespace

Recorded Recorded::of(const trace::TraceSnapshot& trace, Time firstFrame, Time lastFrame)
{
    Recorded recorded{&trace, firstFrame, lastFrame};
    for (const capture::Interface& interface : trace.info.interfaces) {
        recorded.begin = std::min(recorded.begin, interface.begin.value_or(recorded.begin));
        recorded.end = std::max(recorded.end, interface.end.value_or(recorded.end));
    }
    return recorded;
}

std::uint64_t Recorded::dropped() const
{
    std::uint64_t count = 0;
    for (const capture::Interface& interface : trace->info.interfaces)
        count += std::min(interface.dropped, ~count);
    return count;
}

PerSide<std::vector<Sighting>> sightingsOf(const trace::TraceSnapshot& trace,
                                           const std::vector<ConnectionId>& connections,
                                           const PerSide<packet::SocketAddress>& ends, std::uint32_t& twice)
{
    PerSide<std::vector<Sighting>> sightings;
    for (const ConnectionId id : connections) {
        const trace::Connection& connection = trace.connections[id];
        const bool isTurned = !(connection.endpoint[Side::Client] == ends[Side::Client]);
        for (const SegmentIndex index : trace::segmentsOf(trace, id)) {
            const tcp::Segment& segment = trace.segments[index.value].segment;
            const Side from = isTurned ? lifeline::other(segment.from) : segment.from;
            sightings[from].push_back({segment, index, segment.time, sackOf(trace, segment)});
        }
    }
    for (std::vector<Sighting>& list : sightings.values) {
        std::stable_sort(list.begin(), list.end(),
                         [](const Sighting& a, const Sighting& b) { return a.at < b.at; });
        leaveOutCopies(list, twice);
    }
    return sightings;
}

} // namespace lifeline::analysis::two_sided
