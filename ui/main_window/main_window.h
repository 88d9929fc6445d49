#pragma once

#include "ui/main_window/panel_fold.h"
#include "ui/theme/theme.h"

#include <QMainWindow>
#include <memory>

class QSplitter;
class QStackedWidget;
class QToolBar;

namespace lifeline::main_window {

class Actions;
class Banner;
class PanelTabs;
class StatusLine;

/// The views that the window shows; it owns them once laid out.
struct Views {
    QWidget* lessons = nullptr;
    QWidget* connections = nullptr;
    QWidget* ladder = nullptr;
    QWidget* introduction = nullptr; ///< in the ladder's place before there is one; may be missing
    QWidget* lanes = nullptr; ///< in the ladder's place, on demand; may be missing
    QWidget* caption = nullptr; ///< below the ladder; may be missing
    QWidget* scrubber = nullptr; ///< below it; may be missing
    QWidget* plots = nullptr; ///< below that, with tabs of its own; may be missing
    QWidget* lesson = nullptr; ///< a tab while a lesson is shown; may be missing
    QWidget* packet = nullptr;
    QWidget* endpoints = nullptr;
    QWidget* story = nullptr;
    QWidget* states = nullptr; ///< may be missing
    QWidget* freePlay = nullptr; ///< in the place of the plots while one plays; may be missing
    QWidget* filter = nullptr; ///< in the middle of the tool bar; may be missing
};

/// The main window: it lays out, and knows nothing of captures. Who made the views wires them.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Views& views, QWidget* parent = nullptr);

    Actions& actions() const { return *m_actions; }
    Banner& banner() const { return *m_banner; }
    StatusLine& statusLine() const { return *m_statusLine; }

    void showLessons();
    void showConnections();
    /// Puts free play in the place of the plots, or gives it back to them.
    void showFreePlay(bool shows);
    /// Puts the introduction in the ladder's place, or gives it back.
    void showIntroduction(bool shows);
    /// Whether the right panel has the lesson's tab.
    void showLessonTab(bool shows);
    /// Gives the connections the ladder's room too, or gives it back.
    void setConnectionsWide(bool wide);
    /// Opens the right panel at one of its views.
    void showInspector(QWidget* view);
    void setTheme(const theme::Theme& theme, double zoom);

    /// What the user changed the last time; the rest stays as we would have it.
    void restoreLayout();
    void saveLayout() const;

Q_SIGNALS:
    /// @param paths  of files; of what is not on this machine its URL
    void filesDropped(const QStringList& paths);

protected:
    bool event(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeToolBar(QWidget* filter);
    QWidget* layOutCentre(const Views& views);
    void layOutPanels(const Views& views);
    void setDefaultGeometry();
    void share();
    void sharePanels();
    void sharePlots();
    void choosePicture();

    Actions* m_actions;
    Banner* m_banner;
    StatusLine* m_statusLine;
    QToolBar* m_toolBar = nullptr;
    QSplitter* m_panels = nullptr;
    QSplitter* m_centre = nullptr; ///< the picture above the plots
    QStackedWidget* m_pictures = nullptr; ///< one of the three below
    QWidget* m_ladder = nullptr;
    QWidget* m_introduction = nullptr; ///< null: there is none
    QWidget* m_lanes = nullptr; ///< null: there are none
    bool m_introduces = false;
    QWidget* m_lesson = nullptr; ///< a tab of the right panel; null: there is none
    QWidget* m_plots = nullptr;
    QWidget* m_freePlay = nullptr;
    PanelTabs* m_left = nullptr;
    PanelTabs* m_right = nullptr;
    std::unique_ptr<PanelFold> m_leftFold;
    std::unique_ptr<PanelFold> m_rightFold;
    std::unique_ptr<PanelFold> m_plotsFold; ///< null without plots
    QRect m_defaultGeometry;
    QList<int> m_narrowSizes; ///< of the panels, while the connections are wide
    double m_zoom = 1;
    bool m_isWide = false; ///< the connections are
    bool m_panelsMoved = false;
    bool m_plotsMoved = false;
};

} // namespace lifeline::main_window
