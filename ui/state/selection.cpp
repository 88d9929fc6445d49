#include "ui/state/selection.h"

#include <algorithm>

namespace lifeline::state {

std::optional<std::pair<std::uint32_t, std::uint32_t>> Selection::range() const
{
    if (!m_anchor || !m_step)
        return std::nullopt;
    return std::minmax(*m_anchor, *m_step);
}

void Selection::setConnection(std::optional<ConnectionId> connection)
{
    if (m_connection == connection)
        return;
    const bool hadStep = m_step.has_value();
    const bool hadRange = m_anchor.has_value();
    m_connection = connection;
    m_step.reset();
    m_anchor.reset();
    Q_EMIT connectionChanged();
    if (hadRange && !m_anchor)
        Q_EMIT rangeChanged();
    if (hadStep && !m_step)
        Q_EMIT stepChanged();
}

void Selection::setStep(std::optional<std::uint32_t> step) { set(step, std::nullopt); }

void Selection::extendTo(std::uint32_t step)
{
    const std::optional<std::uint32_t> anchor = m_anchor ? m_anchor : m_step;
    set(step, anchor == step ? std::nullopt : anchor);
}

void Selection::set(std::optional<std::uint32_t> step, std::optional<std::uint32_t> anchor)
{
    const auto before = range();
    const bool isOther = m_step != step;
    m_step = step;
    m_anchor = anchor;
    if (range() != before)
        Q_EMIT rangeChanged();
    if (isOther)
        Q_EMIT stepChanged();
}

} // namespace lifeline::state
