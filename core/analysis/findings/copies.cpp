// One datagram in the capture twice: taken at two interfaces, or a mirror port shows both ways through a
// switch.
#include "core/analysis/findings/scene.h"
#include "core/trace/network_copy.h"

#include <algorithm>

namespace lifeline::analysis {

bool examineCopy(Scene& scene, std::uint32_t index)
{
    // Between two places of one host go microseconds; a network that repeats takes longer.
    constexpr Time kSurely = std::chrono::milliseconds{1};
    constexpr Time kWithoutIdentification = std::chrono::microseconds{100};
    if (scene.life.connection.isRecorded)
        return false;
    const tcp::Segment& wire = scene.life.steps[index].wire;
    const EndView& own = scene.sender(scene.life.steps[index]);
    const Time limit = wire.identification != 0 ? kSurely : kWithoutIdentification;
    const auto same = std::find_if(own.recent.rbegin(), own.recent.rend(), [&](std::uint32_t before) {
        return trace::isSameDatagram(wire, scene.life.steps[before].wire)
            && scene.between(before, index) < limit;
    });
    if (same == own.recent.rend())
        return false;
    scene
        .add(FindingKind::CapturedTwice, index,
             wire.identification != 0 ? Confidence::Certain : Confidence::Likely, {*same})
        .waited = scene.between(*same, index);
    return true;
}

} // namespace lifeline::analysis
