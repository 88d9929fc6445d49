#include "core/analysis/remarks.h"

#include "core/analysis/octet_remarks.h"

#include <utility>

namespace lifeline::analysis {

Remarks remarksOn(const trace::TraceSnapshot& snapshot, const trace::Life& life, trace::FrameBytes* frames)
{
    const ConnectionId id = life.connection.id;
    Remarks remarks{findingsOf(life), wiresharkFlags(snapshot, id), {}};
    if (!frames) {
        remarks.zeek = zeekWords(snapshot, id);
        return remarks;
    }
    OctetRemarks octets = remarksOnOctets(snapshot, life, remarks.findings, *frames);
    std::vector<packet::Checksum> checksums; // by segment: some may be hidden in the life
    if (octets.isWhole) {
        checksums.resize(life.connection.segments, packet::Checksum::Unknown);
        for (std::size_t i = 0; i < life.steps.size(); ++i)
            checksums[life.steps[i].number - 1] = octets.checksums[i];
    }
    remarks.zeek = zeekWords(snapshot, id, checksums);
    add(remarks.findings, std::move(octets), life);
    return remarks;
}

} // namespace lifeline::analysis
