#pragma once

#include "ui/plots/qcustomplot.h"
#include "ui/plots/units.h"

namespace lifeline::plots {

/// Ticks at round values, labelled in the unit of measure that fits.
class AxisTicker : public QCPAxisTicker {
public:
    explicit AxisTicker(Unit unit) : m_unit(unit) { }

protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double) override { return 0; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;

private:
    Unit m_unit;
    double m_step = 1;
    double m_largest = 1;
};

} // namespace lifeline::plots
