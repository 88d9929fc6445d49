#include "ui/plots/chart_source.h"

#include "core/analysis/examination.h"

#include <QPointer>

#include <utility>

namespace lifeline::plots {

using analysis::series::ChartKind;

namespace {

constexpr qint64 kAtMostEvery = 250; // milliseconds

} // namespace

ChartSource::ChartSource(Worker worker, QObject* parent) : QObject(parent), m_worker(std::move(worker))
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &ChartSource::startWhenDue);
}

void ChartSource::setLife(std::shared_ptr<const trace::Life> life,
                          std::shared_ptr<const analysis::Examination> examination)
{
    const bool isSame = m_life && life && m_life->connection.id == life->connection.id
        && m_life->connection.first == life->connection.first
        && m_life->connection.endpoint == life->connection.endpoint;
    if (!isSame) {
        m_known = {};
        ++m_connection;
        m_sinceStarted.invalidate();
    }
    m_life = std::move(life);
    m_examination = std::move(examination);
    ++m_wish;
    // What nobody looks at is computed again when somebody does: it would hold a whole old life.
    for (std::size_t kind = 0; kind < m_known.size(); ++kind)
        if (m_wanted != static_cast<ChartKind>(kind))
            m_known[kind] = {};
    startWhenDue();
}

void ChartSource::want(ChartKind kind)
{
    m_wanted = kind;
    startWhenDue();
}

void ChartSource::wantNothing() { m_wanted.reset(); }

ChartSource::ChartsPtr ChartSource::charts(ChartKind kind) const
{
    return m_known[static_cast<std::size_t>(kind)].charts;
}

std::shared_ptr<const trace::Life> ChartSource::lifeOf(ChartKind kind) const
{
    return m_known[static_cast<std::size_t>(kind)].life;
}

void ChartSource::startWhenDue()
{
    if (m_busy || !m_wanted || !m_life)
        return;
    const Known& known = m_known[static_cast<std::size_t>(*m_wanted)];
    if (known.wish == m_wish)
        return;
    // What has not been seen yet is not waited for.
    const bool isFirst = !known.charts || !m_sinceStarted.isValid();
    const qint64 rest = isFirst ? 0 : kAtMostEvery - m_sinceStarted.elapsed();
    if (rest <= 0)
        start();
    else
        m_due.start(static_cast<int>(rest));
}

void ChartSource::start()
{
    m_busy = true;
    m_sinceStarted.start();
    const ChartKind kind = *m_wanted;
    const auto known = std::make_shared<Known>(Known{m_life, nullptr, m_wish});
    m_worker(
        [known, kind, examination = m_examination] {
            const std::vector<analysis::Finding> none;
            const auto& findings = examination ? examination->remarks.findings : none;
            known->charts = std::make_shared<const PerSide<analysis::series::Chart>>(
                analysis::series::chartsOf(*known->life, findings, kind));
        },
        [self = QPointer<ChartSource>(this), known, kind, connection = m_connection] {
            if (self)
                self->take(kind, connection, std::move(*known));
        });
}

void ChartSource::take(ChartKind kind, std::uint64_t connection, Known known)
{
    m_busy = false;
    if (connection == m_connection) {
        m_known[static_cast<std::size_t>(kind)] = std::move(known);
        if (m_wanted == kind)
            Q_EMIT changed();
    }
    startWhenDue();
}

} // namespace lifeline::plots
