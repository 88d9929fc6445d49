// Who hears whom: the connections between the parts that Application made.

#include "app/lifeline/application.h"
#include "app/lifeline/lesson_pages.h"
#include "app/lifeline/remembered_switches.h"
#include "app/lifeline/segment_tools.h"
#include "ui/connections/connection_list.h"
#include "ui/connections/filter_line.h"
#include "ui/free_play/free_play_panel.h"
#include "ui/inspector/endpoints_view.h"
#include "ui/inspector/packet_view.h"
#include "ui/inspector/story_view.h"
#include "ui/ladder/ladder_pane.h"
#include "ui/ladder/ladder_view.h"
#include "ui/lanes/lanes_view.h"
#include "ui/lessons/caption.h"
#include "ui/lessons/lesson_list.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/details_dialog.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/preferences_dialog.h"
#include "ui/main_window/status_line.h"
#include "ui/playback/scrubber.h"
#include "ui/plots/plot_panel.h"
#include "ui/side_by_side/side_by_side_view.h"
#include "ui/state_diagram/state_diagram_view.h"
#include "ui/stream/stream_dialog.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QFileDialog>
#include <QSettings>

namespace lifeline::app {

namespace {

const QString kThemeKey = QStringLiteral("view/theme");
const QString kZoomKey = QStringLiteral("view/zoom");
constexpr int kNormalZoom = 100; // per cent

} // namespace

void Application::wireSession()
{
    connect(&m_session, &Session::started, this, &Application::onStarted);
    connect(&m_session, &Session::snapshotReady, this, &Application::onSnapshot);
    connect(&m_session, &Session::ended, this, &Application::onReadingEnded);
    connect(&m_session.life(), &LifeOfConnection::ready, this, &Application::showLife);
    connect(&m_selection, &state::Selection::connectionChanged, this, &Application::onConnectionChanged);
    connect(&m_selection, &state::Selection::stepChanged, this, &Application::narrate);
    main_window::StatusLine& status = m_window->statusLine();
    connect(&status, &main_window::StatusLine::cancelRequested, this, &Application::stop);
    connect(&status, &main_window::StatusLine::problemsRequested, this, [this] {
        if (const trace::SnapshotPtr snapshot = m_session.snapshot())
            main_window::DetailsDialog(tr("Problems in the capture"),
                                       main_window::problemDetails(snapshot->info), m_window.get())
                .exec();
    });
}

void Application::wireFile()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.open, &QAction::triggered, this, [this] {
        openCaptures(
            QFileDialog::getOpenFileNames(m_window.get(), tr("Open captures"), {},
                                          tr("Captures (*.pcap *.pcapng *.cap *.dmp *.gz);;All files (*)")));
    });
    connect(actions.follow, &QAction::triggered, this, &Application::followCapture);
    connect(&m_window->banner(), &main_window::Banner::offerTaken, this, [this] {
        if (m_offersMerge)
            mergeOpened();
        else
            m_offeredCapture.isEmpty() ? openCapture(m_path, m_offeredTerms) : openCapture(m_offeredCapture);
    });
    connect(actions.close, &QAction::triggered, this, &Application::closeCapture);
    connect(m_window.get(), &main_window::MainWindow::filesDropped, this, &Application::openCaptures);
}

void Application::wireView()
{
    main_window::Actions& actions = m_window->actions();
    connect(actions.relativeNumbers, &QAction::toggled, this, [this](bool on) {
        m_options.setNumbers(on ? text::Numbers::Relative : text::Numbers::Absolute);
    });
    connect(actions.flagWords, &QAction::toggled, this,
            [this](bool on) { m_options.setFlags(on ? text::Flags::Words : text::Flags::Letters); });
    connect(actions.timeRelative, &QAction::triggered, this,
            [this] { m_options.setTimeDisplay(text::TimeDisplay::Relative); });
    connect(actions.timeDelta, &QAction::triggered, this,
            [this] { m_options.setTimeDisplay(text::TimeDisplay::Delta); });
    connect(actions.timeClock, &QAction::triggered, this,
            [this] { m_options.setTimeDisplay(text::TimeDisplay::Clock); });
    connect(actions.zoomIn, &QAction::triggered, this, [this] { m_options.stepZoom(1); });
    connect(actions.zoomOut, &QAction::triggered, this, [this] { m_options.stepZoom(-1); });
    connect(actions.zoomReset, &QAction::triggered, this, [this] { m_options.setZoom(kNormalZoom); });
    connect(actions.nextSegment, &QAction::triggered, m_ladder, &ladder::LadderView::selectNext);
    connect(actions.previousSegment, &QAction::triggered, m_ladder, &ladder::LadderView::selectPrevious);
    connect(actions.firstSegment, &QAction::triggered, m_ladder, &ladder::LadderView::selectFirst);
    connect(actions.lastSegment, &QAction::triggered, m_ladder, &ladder::LadderView::selectLast);
    connect(&m_options, &state::DisplayOptions::changed, this, [this, &actions] {
        actions.relativeNumbers->setChecked(m_options.numbers() == text::Numbers::Relative);
        actions.flagWords->setChecked(m_options.flags() == text::Flags::Words);
        m_appearance.setZoom(m_options.scale());
        QSettings settings;
        if (m_options.zoom() == kNormalZoom)
            settings.remove(kZoomKey);
        else
            settings.setValue(kZoomKey, m_options.zoom());
    });
}

void Application::wirePreferences()
{
    const main_window::Actions& actions = m_window->actions();
    rememberSwitches({actions.relativeNumbers, actions.flagWords});
    rememberChoices({actions.timeDisplay, actions.timeMode});
    connect(actions.preferences, &QAction::triggered, this,
            [this, &actions] { main_window::PreferencesDialog(actions, m_options, m_window.get()).exec(); });
}

void Application::wireAppearance()
{
    main_window::Actions& actions = m_window->actions();
    m_appearance.onChange([this](const theme::Theme& theme, double zoom) {
        m_window->setTheme(theme, zoom);
        m_ladder->setTheme(theme);
        m_lanes->setTheme(theme, zoom);
        m_segmentTools->pane().setTheme(theme, zoom);
        if (m_stream != nullptr)
            m_stream->setTheme(theme, zoom);
        m_caption->setTheme(theme, zoom);
        m_lessonList->setTheme(theme, zoom);
        m_lessonPages->setTheme(theme, zoom);
        m_connectionList->setTheme(theme, zoom);
        m_filterLine->setTheme(theme, zoom);
        m_packet->setTheme(theme, zoom);
        m_endpoints->setTheme(theme, zoom);
        m_story->setTheme(theme, zoom);
        m_states->setTheme(theme, zoom);
        m_scrubber->setTheme(theme, zoom);
        m_freePlay->setTheme(theme, zoom);
        m_plots->setTheme(theme, zoom);
        m_sideBySide->setTheme(theme, zoom);
        themeCards();
    });
    const auto offer = [this](QAction* action, ThemeChoice choice, const QString& remembered) {
        if (QSettings().value(kThemeKey).toString() == remembered) {
            action->setChecked(true);
            m_appearance.choose(choice);
        }
        connect(action, &QAction::triggered, this, [this, choice, remembered] {
            m_appearance.choose(choice);
            if (remembered.isEmpty())
                QSettings().remove(kThemeKey);
            else
                QSettings().setValue(kThemeKey, remembered);
        });
    };
    offer(actions.themeSystem, ThemeChoice::System, {});
    offer(actions.themeLight, ThemeChoice::Light, QStringLiteral("light"));
    offer(actions.themeDark, ThemeChoice::Dark, QStringLiteral("dark"));
    offer(actions.themeProjector, ThemeChoice::Projector, QStringLiteral("projector"));
    m_options.setZoom(QSettings().value(kZoomKey, kNormalZoom).toInt());
}

} // namespace lifeline::app
