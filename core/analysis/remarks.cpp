#include "core/analysis/remarks.h"

namespace lifeline::analysis {

Remarks remarksOn(const trace::TraceSnapshot& snapshot, const trace::Life& life)
{
    const ConnectionId id = life.connection.id;
    return {findingsOf(life), wiresharkFlags(snapshot, id), zeekWords(snapshot, id)};
}

} // namespace lifeline::analysis
