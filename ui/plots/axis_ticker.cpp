#include "ui/plots/axis_ticker.h"

#include <algorithm>
#include <cmath>

namespace lifeline::plots {

double AxisTicker::getTickStep(const QCPRange& range)
{
    m_step = tickStep(range.size() / tickCount(), m_unit);
    m_largest = std::max(std::abs(range.lower), std::abs(range.upper));
    return m_step;
}

QString AxisTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return tickText(tick, m_step, m_largest, m_unit);
}

} // namespace lifeline::plots
