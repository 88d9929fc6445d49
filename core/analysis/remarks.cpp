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
    remarks.zeek = octets.isWhole ? zeekWords(snapshot, id, octets.checksums) : zeekWords(snapshot, id);
    add(remarks.findings, std::move(octets), life);
    return remarks;
}

} // namespace lifeline::analysis
