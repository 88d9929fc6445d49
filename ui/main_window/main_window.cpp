#include "ui/main_window/main_window.h"

#include "ui/main_window/action_button.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/choice_button.h"
#include "ui/main_window/menus.h"
#include "ui/main_window/panel_tabs.h"
#include "ui/main_window/status_line.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QLayout>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lifeline::main_window {

namespace {

constexpr QSize kDefaultSize{1600, 1000};
constexpr int kTitleBar = 32; // that the window manager adds: Qt does not know it before it is shown
constexpr int kLeftWidest = 316;
constexpr int kRightWidest = 344;
constexpr int kLeftNarrowest = 176; // its tabs
constexpr int kRightNarrowest = 304; // its tables
constexpr int kPlotsNeed = 760; // of the window's height: below it the ladder wants all of it
constexpr double kFreePlayMost = 0.45; // of the window's height
constexpr double kPlotsShare = 0.28; // of the window's height
constexpr int kLadderNeeds = 544; // both lifelines, with times and calls in their margins

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kPanelsKey = QStringLiteral("window/panels");
const QString kCentreKey = QStringLiteral("window/centre");
const QString kPlotsKey = QStringLiteral("window/plotsPanel");
const QString kLeftKey = QStringLiteral("window/leftPanel");
const QString kRightKey = QStringLiteral("window/rightPanel");
const QString kStatusKey = QStringLiteral("window/statusBar");

/// Paths of files; what lies elsewhere as its URL.
QStringList droppedFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
        else if (url.isValid() && !url.scheme().isEmpty())
            paths.append(url.toString());
    return paths;
}

/// Remembers a switch only where the user changed it: a later default may be a better one.
void remember(QSettings& settings, const QString& key, const QAction& action, bool isFolded = false)
{
    if (action.isChecked() || isFolded)
        settings.remove(key);
    else
        settings.setValue(key, false);
}

} // namespace

MainWindow::MainWindow(const Views& views, QWidget* parent)
    : QMainWindow(parent),
      m_actions(new Actions(this)),
      m_banner(new Banner),
      m_statusLine(new StatusLine)
{
    setWindowTitle(tr("Lifeline"));
    setAcceptDrops(true);
    layout()->setSizeConstraint(QLayout::SetNoConstraint); // event() knows the screen
    for (QAction* action : m_actions->all())
        addAction(action); // a key works also where the menu bar is hidden
    fillMenus(*menuBar(), *m_actions);
    makeToolBar(views.filter);
    layOutPanels(views);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(m_statusLine, 1);

    connect(m_actions->leftPanel, &QAction::toggled, m_left, &QWidget::setVisible);
    connect(m_actions->rightPanel, &QAction::toggled, m_right, &QWidget::setVisible);
    connect(m_actions->statusBar, &QAction::toggled, statusBar(), &QWidget::setVisible);
    connect(m_actions->showLessons, &QAction::triggered, this, &MainWindow::showLessons);
    connect(m_actions->showConnections, &QAction::triggered, this, &MainWindow::showConnections);
    for (const auto& [action, view] :
         {std::pair(m_actions->showPacket, views.packet), std::pair(m_actions->showStory, views.story),
          std::pair(m_actions->showEndpoints, views.endpoints),
          std::pair(m_actions->showStates, views.states)}) {
        action->setEnabled(view != nullptr);
        connect(action, &QAction::triggered, this, [this, view] { showInspector(view); });
    }
    // What takes the connections away gives the ladder its room back.
    connect(m_actions->leftPanel, &QAction::toggled, this,
            [this](bool on) { m_actions->wideConnections->setChecked(on && m_isWide); });
    connect(m_left, &QTabWidget::currentChanged, this,
            [this] { m_actions->wideConnections->setChecked(m_left->currentIndex() == 1 && m_isWide); });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    m_leftFold = std::make_unique<PanelFold>(*m_actions->leftPanel);
    m_rightFold = std::make_unique<PanelFold>(*m_actions->rightPanel);
    if (views.plots != nullptr)
        m_plotsFold = std::make_unique<PanelFold>(*m_actions->plotsPanel);
    setDefaultGeometry();
}

void MainWindow::makeToolBar(QWidget* filter)
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->toggleViewAction()->setEnabled(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    auto* run = new ActionButton(m_actions->run);
    run->setDefault(true); // the one filled with the accent
    const auto addSpace = [this] {
        auto* space = new QWidget;
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_toolBar->addWidget(space);
    };
    m_toolBar->addWidget(new ActionButton(m_actions->open));
    m_toolBar->addWidget(new ActionButton(m_actions->captureOptions));
    m_toolBar->addWidget(run);
    m_toolBar->addWidget(new ActionButton(m_actions->stop));
    addSpace();
    if (filter != nullptr) {
        m_toolBar->addWidget(filter);
        addSpace();
    }
    m_toolBar->addWidget(new ActionButton(m_actions->relativeNumbers));
    m_toolBar->addWidget(new ChoiceButton(m_actions->timeMode));
}

void MainWindow::layOutPanels(const Views& views)
{
    m_left = new PanelTabs;
    m_left->setObjectName(QStringLiteral("leftPanel"));
    m_left->addTab(views.lessons, tr("Lessons"));
    m_left->addTab(views.connections, tr("Connections"));
    m_right = new PanelTabs;
    m_right->setObjectName(QStringLiteral("rightPanel"));
    m_right->addTab(views.packet, tr("Packet"));
    m_right->addTab(views.story, tr("Story"));
    m_right->addTab(views.endpoints, tr("Endpoints"));
    if (views.states != nullptr)
        m_right->addTab(views.states, tr("States"));
    if (views.lesson != nullptr)
        m_right->setTabVisible(m_right->addTab(views.lesson, tr("Lesson")), false);
    m_lesson = views.lesson;
    m_left->setMinimumWidth(kLeftNarrowest);
    m_right->setMinimumWidth(kRightNarrowest);

    m_panels = new QSplitter(Qt::Horizontal);
    m_panels->setObjectName(QStringLiteral("panels"));
    m_panels->setChildrenCollapsible(false);
    m_panels->setHandleWidth(1);
    m_panels->addWidget(m_left);
    m_panels->addWidget(layOutCentre(views));
    m_panels->addWidget(m_right);
    m_panels->setStretchFactor(1, 1);
    connect(m_panels, &QSplitter::splitterMoved, this, [this] { m_panelsMoved = true; });

    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_panels, 1);
    setCentralWidget(centre);
}

QWidget* MainWindow::layOutCentre(const Views& views)
{
    auto* picture = new QWidget;
    auto* column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pictures = new QStackedWidget;
    m_ladder = views.ladder;
    m_introduction = views.introduction;
    m_lanes = views.lanes;
    for (QWidget* one : {m_ladder, m_introduction, m_lanes})
        if (one != nullptr)
            m_pictures->addWidget(one);
    if (m_lanes != nullptr)
        connect(m_actions->lanes, &QAction::toggled, this, [this] {
            choosePicture();
            m_pictures->currentWidget()->setFocus();
        });
    m_actions->lanes->setEnabled(m_lanes != nullptr);
    column->addWidget(m_pictures, 1);
    for (QWidget* below : {views.caption, views.scrubber})
        if (below != nullptr)
            column->addWidget(below);

    m_centre = new QSplitter(Qt::Vertical);
    m_centre->setObjectName(QStringLiteral("centre"));
    m_centre->setChildrenCollapsible(false);
    m_centre->setHandleWidth(1);
    m_centre->addWidget(picture);
    m_centre->setStretchFactor(0, 1);
    if (views.plots != nullptr) {
        m_centre->addWidget(views.plots);
        connect(m_actions->plotsPanel, &QAction::toggled, views.plots, &QWidget::setVisible);
    }
    m_actions->plotsPanel->setEnabled(views.plots != nullptr);
    m_plots = views.plots;
    m_freePlay = views.freePlay;
    if (m_freePlay != nullptr) {
        m_centre->addWidget(m_freePlay);
        m_freePlay->hide();
    }
    connect(m_centre, &QSplitter::splitterMoved, this, [this] { m_plotsMoved = true; });
    return m_centre;
}

void MainWindow::setDefaultGeometry()
{
    const QRect available = screen()->availableGeometry();
    resize(kDefaultSize.boundedTo(available.size() - QSize(0, kTitleBar)));
    sharePanels();
    sharePlots();
    m_defaultGeometry = geometry();
}

/// Gives the ladder what it needs of a small window, until the user has moved a panel's edge.
void MainWindow::sharePanels()
{
    const auto scaled = [this](int pixels) { return qRound(pixels * m_left->zoom()); };
    const int leftNarrowest = scaled(kLeftNarrowest);
    const int rightNarrowest = scaled(kRightNarrowest);
    const int rightWidest = std::max(kRightWidest, scaled(kRightWidest));
    const int leftWidest = std::max(kLeftWidest, scaled(kLeftWidest));
    const int spare = width() - scaled(kLadderNeeds);
    if (m_isWide) {
        const int right = std::clamp(width() / 4, rightNarrowest, rightWidest);
        m_panels->setSizes({width() - right, 0, right});
        return;
    }
    m_rightFold->fit(spare >= leftNarrowest + rightNarrowest);
    m_leftFold->fit(spare >= leftNarrowest);
    if (m_panelsMoved)
        return;
    int left = std::clamp(width() / 5, leftNarrowest, leftWidest);
    int right = std::clamp(width() / 4, rightNarrowest, rightWidest);
    right = std::clamp(spare - left, rightNarrowest, right);
    left = std::clamp(spare - right, leftNarrowest, left);
    m_panels->setSizes({left, width() - left - right, right});
}

/// Gives the plots their share of the height, until the user has moved their edge.
void MainWindow::sharePlots()
{
    if (!m_plotsFold)
        return;
    if (m_freePlay == nullptr || m_freePlay->isHidden())
        m_plotsFold->fit(height() >= kPlotsNeed * (1 + m_left->zoom()) / 2);
    if (m_plotsMoved)
        return;
    int share = static_cast<int>(height() * kPlotsShare);
    if (m_freePlay != nullptr && !m_freePlay->isHidden()) // its buttons are to be seen without scrolling
        share =
            std::clamp(m_freePlay->sizeHint().height(), share, static_cast<int>(height() * kFreePlayMost));
    m_centre->setSizes({height() - share, share, share}); // of plots and free play one is hidden
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    share();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (settings.contains(kGeometryKey))
        restoreGeometry(settings.value(kGeometryKey).toByteArray());
    if (settings.contains(kPanelsKey))
        m_panelsMoved = m_panels->restoreState(settings.value(kPanelsKey).toByteArray());
    if (settings.contains(kCentreKey))
        m_plotsMoved = m_centre->restoreState(settings.value(kCentreKey).toByteArray());
    for (const auto& [key, action] :
         {std::pair(kLeftKey, m_actions->leftPanel), std::pair(kRightKey, m_actions->rightPanel),
          std::pair(kPlotsKey, m_actions->plotsPanel), std::pair(kStatusKey, m_actions->statusBar)})
        if (!settings.value(key, true).toBool())
            action->setChecked(false);
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    if (isMaximized() || geometry() != m_defaultGeometry)
        settings.setValue(kGeometryKey, saveGeometry());
    if (m_panelsMoved)
        settings.setValue(kPanelsKey, m_panels->saveState());
    if (m_plotsMoved)
        settings.setValue(kCentreKey, m_centre->saveState());
    remember(settings, kPlotsKey, *m_actions->plotsPanel, m_plotsFold && m_plotsFold->isFolded());
    remember(settings, kLeftKey, *m_actions->leftPanel, m_leftFold->isFolded());
    remember(settings, kRightKey, *m_actions->rightPanel, m_rightFold->isFolded());
    remember(settings, kStatusKey, *m_actions->statusBar);
}

void MainWindow::showLessons()
{
    m_actions->leftPanel->setChecked(true);
    m_left->setCurrentIndex(0);
    m_left->currentWidget()->setFocus();
}

void MainWindow::showConnections()
{
    m_actions->leftPanel->setChecked(true);
    m_left->setCurrentIndex(1);
}

void MainWindow::showFreePlay(bool shows)
{
    if (m_freePlay != nullptr)
        m_freePlay->setVisible(shows);
    if (m_plots != nullptr)
        m_plots->setVisible(!shows && m_actions->plotsPanel->isChecked());
    sharePlots();
}

/// The lanes where they are wanted, else the introduction where there is nothing to draw yet.
void MainWindow::choosePicture()
{
    QWidget* shown = m_lanes != nullptr && m_actions->lanes->isChecked() ? m_lanes
        : m_introduces                                                   ? m_introduction
                                                                         : m_ladder;
    m_pictures->setCurrentWidget(shown);
}

void MainWindow::showIntroduction(bool shows)
{
    m_introduces = shows && m_introduction != nullptr;
    choosePicture();
}

void MainWindow::showLessonTab(bool shows)
{
    if (m_lesson != nullptr)
        m_right->showTab(m_lesson, shows);
}

void MainWindow::setConnectionsWide(bool wide)
{
    if (wide == m_isWide)
        return;
    if (wide)
        m_narrowSizes = m_panels->sizes();
    m_isWide = wide; // before the panel opens, which asks for it
    if (wide)
        showConnections();
    m_centre->setVisible(!wide);
    sharePanels();
    if (!wide && m_panelsMoved)
        m_panels->setSizes(m_narrowSizes);
}

void MainWindow::showInspector(QWidget* view)
{
    m_actions->rightPanel->setChecked(true);
    m_right->setCurrentWidget(view);
}

void MainWindow::setTheme(const theme::Theme& theme, double zoom)
{
    const QFont body = theme.interfaceFont(theme::TextSize::Body, zoom);
    const QFont label = theme.interfaceFont(theme::TextSize::Label, zoom);
    setFont(body);
    menuBar()->setFont(body);
    for (PanelTabs* panel : {m_left, m_right})
        panel->setTheme(theme, zoom);
    for (ActionButton* button : findChildren<ActionButton*>())
        button->setFont(label);
    m_banner->setTheme(theme, zoom);
    m_statusLine->setTheme(theme, zoom);
    const bool shrinks = zoom < std::exchange(m_zoom, zoom);
    if (!shrinks)
        share();
    // Views get their smaller fonts after this: with the larger ones a panel that opens would widen the
    // window.
    QTimer::singleShot(0, this, &MainWindow::share);
}

void MainWindow::share()
{
    sharePanels();
    sharePlots();
}

/// What the panels need is the least that the window takes, but never more than the screen has.
bool MainWindow::event(QEvent* event)
{
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        setMinimumSize(
            layout()->totalMinimumSize().boundedTo(screen()->availableSize() - QSize(0, kTitleBar)));
    return done;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = droppedFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_actions->wideConnections->setChecked(false);
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace lifeline::main_window
