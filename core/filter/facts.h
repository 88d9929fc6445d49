#pragma once

#include "core/analysis/conn_state.h"
#include "core/analysis/diagnosis.h"
#include "core/analysis/finding.h"
#include "core/base/time.h"
#include "core/trace/snapshot.h"

#include <cstdint>
#include <vector>

namespace lifeline::filter {

/// What is known of a connection only by reading its segments.
struct Facts {
    std::uint64_t findings = 0; ///< bit by analysis::FindingKind
    std::uint64_t problems = 0; ///< bit by analysis::Problem
    analysis::ConnState connState = analysis::ConnState::Oth;
    Time applications{-1}; ///< what the two applications took (analysis::TimeSplit); negative: not examined
    Time network{-1}; ///< what the path and TCP took
};

/// Facts of connections, each computed when somebody asks and again when the connection has changed. Of one
/// thread. Octets are not read: a bad checksum is not among the findings.
class FactBook {
public:
    /// Facts of another trace are forgotten.
    void open(const trace::SnapshotPtr& snapshot);

    /// Reads each segment once.
    analysis::ConnState connState(const trace::Connection& connection);
    /// Follows and diagnoses the connection: about a microsecond a segment.
    const Facts& examined(const trace::Connection& connection);

private:
    /// What the connection was like when its facts were computed.
    struct Page {
        Facts facts;
        std::uint32_t stateAt = trace::kNone; ///< Connection::lastSegment
        std::uint32_t examinedAt = trace::kNone;
        std::uint32_t icmpAt = trace::kNone;
        bool wasComplete = false;
    };

    Page& page(const trace::Connection& connection);

    trace::SnapshotPtr m_snapshot;
    Time m_end{};
    std::vector<Page> m_pages; ///< by connection; as long as the largest that was asked for
};

} // namespace lifeline::filter
