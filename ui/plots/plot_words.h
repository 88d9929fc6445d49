#pragma once

#include "core/analysis/series/chart.h"
#include "ui/text/notation.h"

#include <QString>

namespace lifeline::plots {

/// "Time–sequence": a plot's name, as its tab has it.
QString chartName(analysis::series::ChartKind kind);

/// "window edge": a curve's name in the legend.
QString curveName(analysis::series::CurveKind kind);

/// What a curve is, in a sentence: the legend's tool tip.
QString curveExplanation(analysis::series::CurveKind kind);

/// "Client → server"
QString directionName(Side sender);

/// One point in plain words: "1.013 204 s · seq 1:1449, retransmission · segment 7".
QString pointText(const analysis::series::Curve& curve, std::size_t point, Side sender,
                  const trace::Life& life, text::Numbers numbers);

/// Why a plot is empty: "No round trip could be measured: …".
QString absenceText(const analysis::series::Chart& chart);

/// What one must know to read it: where the capture was taken, over which time rates are averaged, why there
/// are no windows. May be empty.
QString noteText(const analysis::series::Chart& chart);

} // namespace lifeline::plots
