// Segments that only ask whether somebody is there, or whether there is room: keep-alives and window probes.
#include "core/analysis/findings/scene.h"

namespace lifeline::analysis {
namespace {

using enum FindingKind;
using enum Confidence;

void addProbe(Scene& scene, std::uint32_t index, FindingKind kind, std::vector<std::uint32_t>& row,
              std::optional<std::uint32_t> reason)
{
    Finding& finding = scene.add(kind, index, Certain);
    if (!row.empty()) {
        finding.evidence.push_back(row.back());
        finding.waited = scene.between(row.back(), index);
    }
    if (reason)
        finding.evidence.push_back(*reason);
    row.push_back(index);
    finding.count = static_cast<std::uint32_t>(row.size());
}

} // namespace

bool examineProbe(Scene& scene, std::uint32_t index)
{
    const trace::Step& step = scene.life.steps[index];
    EndView& own = scene.sender(step);
    const tcp::Segment& wire = step.wire;
    if (!own.hasSent || wire.length > 1 || wire.flags.fin() || !wire.flags.ack())
        return false;
    const tcp::StreamOffset begin = own.offsetOf(wire.sequence);
    // Linux probes with the octet before SND.UNA and no payload, others with the next octet.
    const bool isBehind = wire.length == 0 && begin == own.acknowledged - 1;
    const bool isNextOctet = wire.length == 1 && begin == own.next && own.acknowledged == own.next;
    const bool isSameOctet = wire.length == 1 && !own.windowProbes.empty() && begin == own.acknowledged;
    if (own.peerWindow == 0 && (isBehind || isNextOctet || isSameOctet)) {
        addProbe(scene, index, ZeroWindowProbe, own.windowProbes, own.ackArrival);
        if (wire.length > 0)
            own.refused = begin;
        return true;
    }
    // An octet that nobody has acknowledged yet is no keep-alive, however small.
    if (begin != own.next - 1 || own.acknowledged < own.next || own.fin)
        return false;
    addProbe(scene, index, KeepAlive, own.keepAlives, std::nullopt);
    return true;
}

} // namespace lifeline::analysis
