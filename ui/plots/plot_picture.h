#pragma once

#include "core/base/error.h"
#include "ui/plots/plot_view.h"

#include <QImage>
#include <QString>

namespace lifeline::plots {

/// The plot as it is shown, with its name and its legend, as a picture of so many pixels for one of the
/// screen.
QImage plotImage(PlotView& view, double scale);

/// Writes it as SVG (text stays text), PDF (one page) or PNG (twice the screen's pixels), by the name's
/// suffix. Errors: CannotOpen, WriteFailed.
Expected<void> writePlot(PlotView& view, const QString& path);

} // namespace lifeline::plots
