#pragma once

#include "core/base/error.h"
#include "core/trace/snapshot.h"
#include "ui/plots/chart_source.h"
#include "ui/state/display_options.h"
#include "ui/state/selection.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace lifeline::exports {
class TcpdumpLines;
}

namespace lifeline::plots {

class LegendBar;
class PlotView;
class TcpdumpView;

/// The plots of the chosen connection, a tab each, and its lines as tcpdump prints them.
///
/// Nothing is computed while nobody looks: a hidden panel costs nothing.
class PlotPanel : public QWidget {
    Q_OBJECT

public:
    PlotPanel(state::Selection& selection, state::DisplayOptions& options, Worker worker,
              QWidget* parent = nullptr);

    /// The connection that is shown; null empties the panel. May be called often while it grows.
    /// @param examination  null while it is not known
    void setLife(trace::SnapshotPtr snapshot, std::shared_ptr<const trace::Life> life,
                 std::shared_ptr<const analysis::Examination> examination);
    void setTheme(const theme::Theme& theme, double zoom);
    /// What the context menu offers beside its own.
    void setMenuActions(const QList<QAction*>& actions) { m_menuActions = actions; }

    PlotView& view() const { return *m_view; }
    TcpdumpView& tcpdump() const { return *m_tcpdump; }
    /// By ChartKind; the last is tcpdump's text.
    void showTab(int index);

    /// Whether a plot is shown that can be written as a picture; else the text is, or nothing.
    bool showsPlot() const;
    bool showsText() const;
    /// ".svg", ".pdf" or ".png"
    Expected<void> writePicture(const QString& path);
    void copyPicture();
    /// All points of the plot as CSV, or tcpdump's lines; written by the worker, `done` is called here.
    void writeData(const QString& path, std::function<void(Expected<void>)> done);
    /// The points that are seen, or the selected lines.
    void copyData();

Q_SIGNALS:
    /// showsPlot() or showsText() may have changed.
    void contentChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void layOut();
    void refresh();
    void showCharts();
    void showLines();
    void makeLines();
    void chooseDirection();
    void showMenu(const QPoint& at);
    bool isTextTab() const;
    analysis::series::ChartKind kind() const;

    state::Selection& m_selection;
    state::DisplayOptions& m_options;
    Worker m_worker;
    ChartSource m_source;
    trace::SnapshotPtr m_snapshot;
    std::shared_ptr<const trace::Life> m_life;
    std::shared_ptr<const exports::TcpdumpLines> m_lines;
    bool m_linesAreStale = true;
    bool m_linesAreOfAnother = true; ///< connection than those before
    bool m_isMakingLines = false;
    bool m_directionChosen = false; ///< by the user
    QTimer m_patience; ///< until "Computing…" is said
    QList<QAction*> m_menuActions;

    QTabBar* m_tabs = nullptr;
    QComboBox* m_direction = nullptr;
    LegendBar* m_legend = nullptr;
    QStackedWidget* m_pages = nullptr;
    PlotView* m_view = nullptr;
    TcpdumpView* m_tcpdump = nullptr;
};

} // namespace lifeline::plots
