#pragma once

#include "ui/plots/plot_view.h"

namespace lifeline::plots {

/// What lies above the curves, on a layer that is drawn without them: cursor, pointer's readout, words.
class PlotOverlay : public QCPLayerable {
    Q_OBJECT

public:
    explicit PlotOverlay(PlotView& view);

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override { }
    void draw(QCPPainter* painter) override;

private:
    void drawPanel(QPainter& painter, const PlotView::Panel& panel) const;
    void drawCursor(QPainter& painter, const PlotView::Panel& panel) const;
    void drawReadout(QPainter& painter) const;

    PlotView& m_view;
};

} // namespace lifeline::plots
