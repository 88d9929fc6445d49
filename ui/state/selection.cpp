#include "ui/state/selection.h"

namespace lifeline::state {

void Selection::setConnection(std::optional<ConnectionId> connection)
{
    if (m_connection == connection)
        return;
    const bool hadStep = m_step.has_value();
    m_connection = connection;
    m_step.reset();
    Q_EMIT connectionChanged();
    if (hadStep && !m_step)
        Q_EMIT stepChanged();
}

void Selection::setStep(std::optional<std::uint32_t> step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged();
}

} // namespace lifeline::state
