#include "core/filter/facts.h"

#include "core/analysis/findings.h"
#include "core/trace/life.h"

namespace lifeline::filter {

static_assert(analysis::kFindingKindCount <= 64);
static_assert(static_cast<unsigned>(analysis::Problem::InconsistentOverlap) < 64);

void FactBook::open(const trace::SnapshotPtr& snapshot)
{
    if (!m_snapshot || !snapshot || snapshot->traceId != m_snapshot->traceId)
        m_pages.clear();
    if (snapshot && snapshot != m_snapshot)
        m_end = analysis::endOf(*snapshot);
    m_snapshot = snapshot;
}

FactBook::Page& FactBook::page(const trace::Connection& connection)
{
    if (connection.id.value >= m_pages.size())
        m_pages.resize(connection.id.value + 1U);
    return m_pages[connection.id.value];
}

analysis::ConnState FactBook::connState(const trace::Connection& connection)
{
    Page& known = page(connection);
    if (known.stateAt != connection.lastSegment) {
        known.facts.connState = analysis::connStateOf(*m_snapshot, connection.id);
        known.stateAt = connection.lastSegment;
    }
    return known.facts.connState;
}

const Facts& FactBook::examined(const trace::Connection& connection)
{
    connState(connection);
    Page& known = page(connection);
    if (known.examinedAt == connection.lastSegment && known.icmpAt == connection.lastIcmp
        && known.wasComplete == m_snapshot->info.complete)
        return known.facts;
    const trace::Life life = trace::lifeOf(*m_snapshot, connection.id);
    const std::vector<analysis::Finding> findings = analysis::findingsOf(life);
    known.facts.findings = 0;
    known.facts.problems = 0;
    for (const analysis::Finding& finding : findings)
        known.facts.findings |= std::uint64_t{1} << static_cast<unsigned>(finding.kind);
    const analysis::Diagnosis diagnosis = analysis::diagnose(life, findings, m_end);
    known.facts.applications = diagnosis.time.applications();
    known.facts.network = diagnosis.time.network();
    for (const analysis::Diagnosed& diagnosed : diagnosis.problems)
        known.facts.problems |= std::uint64_t{1} << static_cast<unsigned>(diagnosed.problem);
    known.examinedAt = connection.lastSegment;
    known.icmpAt = connection.lastIcmp;
    known.wasComplete = m_snapshot->info.complete;
    return known.facts;
}

} // namespace lifeline::filter
