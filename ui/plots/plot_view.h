#pragma once

#include "core/analysis/series/chart.h"
#include "ui/plots/nearest.h"
#include "ui/plots/qcustomplot.h"
#include "ui/state/display_options.h"
#include "ui/state/selection.h"

#include <memory>
#include <optional>
#include <vector>

namespace lifeline::plots {

using ChartsPtr = std::shared_ptr<const PerSide<analysis::series::Chart>>;
using LifePtr = std::shared_ptr<const trace::Life>;

/// Whose octets a plot shows.
enum class Direction : std::uint8_t { FromClient, FromServer, Both };

class PlotOverlay;

/// One plot on the screen: zooms, pans, reads out, selects. What it draws is prepared elsewhere; a frame
/// costs the same for a thousand points and for a million.
class PlotView : public QCustomPlot {
    Q_OBJECT

public:
    /// One direction's part of the plot.
    struct Panel {
        Side side = Side::Client;
        QCPAxisRect* axes = nullptr;
        bool isEdgeAbove = false; ///< the window, or its edge, lies above what is shown
    };

    PlotView(state::Selection& selection, state::DisplayOptions& options, QWidget* parent = nullptr);

    /// What to show; null empties the view. The time that is shown stays, if it was chosen.
    void setCharts(LifePtr life, ChartsPtr charts);
    void setDirection(Direction direction);
    void setTheme(const theme::Theme& theme, double zoom);
    /// Instead of a plot: why there is none.
    void setMessage(const QString& message);
    void setShown(analysis::series::CurveKind kind, bool isShown);

    const LifePtr& life() const { return m_life; }
    const ChartsPtr& charts() const { return m_charts; }
    const std::vector<Panel>& panels() const { return m_panels; }
    const ShownCurves& shown() const { return m_shown; }
    const theme::Theme& theme() const { return m_theme; }
    double zoom() const { return m_zoom; }
    const QString& message() const { return m_message; }
    const analysis::series::Chart& chartOf(const Panel& panel) const { return (*m_charts)[panel.side]; }
    Frame frameOf(const Panel& panel) const;
    /// Where a segment stands in one direction's time, seconds: when its sender sent it, or it came back.
    double timeOf(std::uint32_t step, Side side) const;
    /// What is read out under the pointer, or empty.
    QString readout() const;

    /// The time that is shown, seconds since the connection's begin.
    QCPRange timeRange() const { return m_time; }
    void showTime(QCPRange range);
    /// Shows everything, and keeps showing everything while the connection grows.
    void fit();
    /// @param factor  below 1: nearer
    void zoomTime(double factor, double around);
    void panTime(double share);
    bool isFitted() const { return m_isFitted; }

    /// Draws the plot as it is shown, without pointer and cursor.
    void paintPicture(QCPPainter& painter, const QSize& size);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    friend class PlotOverlay;

    struct Hovered {
        Side side = Side::Client;
        Hit hit;
    };

    void buildPanels();
    void addCurves(Panel& panel);
    void styleAxes();
    void fitValues();
    void zoomValues(double factor, const QPointF& around);
    void applyTime();
    void refresh();
    void refreshOverlay();
    void onStepChanged();
    void hover(const QPointF& position);
    void select(const QPointF& position);
    void zoomInto(const QRectF& rect);
    QCPRange wholeTime() const;
    const Panel* panelAt(const QPointF& position) const;

    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    theme::Theme m_theme;
    double m_zoom = 1;
    LifePtr m_life;
    ChartsPtr m_charts;
    Direction m_direction = Direction::FromClient;
    QString m_message;
    ShownCurves m_shown;
    std::vector<Panel> m_panels;
    PlotOverlay* m_overlay = nullptr; ///< owned by its layer
    QCPRange m_time{0, 1};
    bool m_isFitted = true; ///< all of the time is shown
    bool m_followsValues = true; ///< the vertical axis fits what is seen
    bool m_isPicture = false;

    std::optional<Hovered> m_hovered;
    std::optional<QPointF> m_pressed;
    std::optional<QRectF> m_rubberBand;
    QPointF m_dragged; ///< where the pointer was last while it drags
    bool m_isDragging = false;
};

} // namespace lifeline::plots
