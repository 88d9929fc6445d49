#pragma once

#include "core/trace/life.h"
#include "ui/lanes/time_axis.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QHash>

#include <memory>
#include <vector>

namespace lifeline::lanes {

/// Several connections stacked by time, a lane each, on one clock that runs to the right: a listener and its
/// clients, a flood. The current lane is the selection's connection.
///
/// Holds any number of lanes; only what is visible asks for a life, and is painted.
class LanesView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit LanesView(state::Selection& selection, QWidget* parent = nullptr);

    /// The lanes, top to bottom. A newer snapshot of the same trace keeps the place.
    void setConnections(trace::SnapshotPtr snapshot, std::vector<ConnectionId> connections);
    /// The life of one of them, asked for by lifeWanted().
    void setLife(std::shared_ptr<const trace::Life> life);
    void setTheme(const theme::Theme& theme, double zoom);

    int laneCount() const { return static_cast<int>(m_connections.size()); }
    /// The lane at a point of the viewport, or −1.
    int laneAt(QPoint position) const;
    /// The time axis as it is drawn now, in the viewport's pixels.
    TimeAxis axis() const;

Q_SIGNALS:
    /// A lane is seen whose life is not known, or is older than the snapshot.
    void lifeWanted(lifeline::ConnectionId connection);
    /// The user wants to see this connection alone: double click, or Enter.
    void opened(lifeline::ConnectionId connection);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// What is known of a connection that was seen.
    struct Seen {
        std::shared_ptr<const trace::Life> life; ///< null while it is awaited
        std::uint32_t lastSegment = trace::kNone; ///< of the connection when its life was asked for
    };

    const trace::Connection& connection(int lane) const;
    int currentLane() const;
    void choose(int lane);
    void reveal(int lane);
    void zoomTime(double factor, double aroundX);
    void updateScrollBars();
    void measure();
    void wantLife(int lane);
    /// The round times that have room for a label, in order.
    std::vector<Time> ticks() const;
    Time tickStep() const;
    void paintHeader(QPainter& painter);
    void paintRow(QPainter& painter, int lane, const QRectF& row);
    QString describe(int lane) const;

    state::Selection& m_selection;
    theme::Theme m_theme = theme::Theme::light();
    double m_zoom = 1;
    trace::SnapshotPtr m_snapshot;
    std::vector<ConnectionId> m_connections;
    QHash<std::uint32_t, Seen> m_seen; ///< by connection; forgets all when it grows too large
    Time m_begin{};
    Time m_length{1};
    double m_timeZoom = 1; ///< 1: everything is in sight
    double m_notches = 0;
    int m_rowHeight = 1;
    int m_headerHeight = 1;
    int m_labelWidth = 1;
};

} // namespace lifeline::lanes
