#include "app/lifeline/application.h"

#include "app/lifeline/lesson_pages.h"
#include "app/lifeline/narration.h"
#include "app/lifeline/presenting.h"
#include "app/lifeline/programs_connection.h"
#include "app/lifeline/segment_tools.h"
#include "core/base/safe_text.h"
#include "core/lessons/lesson_folder.h"
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
#include "ui/main_window/main_window.h"
#include "ui/main_window/status_line.h"
#include "ui/playback/scrubber.h"
#include "ui/plots/plot_panel.h"
#include "ui/state_diagram/state_diagram_view.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QFileInfo>
#include <QScrollBar>
#include <QTimer>

#include <utility>

namespace lifeline::app {

Application::Application(const QString& language)
    : m_language(language),
      m_sources(
          [this] {
              return Sources::Look{m_window.get(), m_appearance.theme(), m_appearance.zoom()};
          },
          nullptr),
      m_classFiles(ClassFiles::usualFolder())
{
    m_presenting = new Presenting(this);
    m_lessonPages = new LessonPages(this);
    m_lessonList = new lessons::LessonList;
    m_connectionList = new connections::ConnectionList(m_selection);
    m_filterLine = new connections::FilterLine;
    m_ladder = new ladder::LadderView(m_selection, m_options);
    m_lanes = new lanes::LanesView(m_selection);
    m_caption = new lessons::Caption;
    m_packet = new inspector::PacketView(m_selection, m_options);
    m_endpoints = new inspector::EndpointsView(m_selection, m_options, m_playhead);
    m_story = new inspector::StoryView(m_selection);
    m_states = new state_diagram::StateDiagramView(m_selection, m_playhead);
    m_scrubber = new playback::Scrubber(m_playhead, m_selection);
    m_freePlay = new free_play::FreePlayPanel;
    m_plots = new plots::PlotPanel(m_selection, m_options, [this](auto work, auto done) {
        m_session.run(std::move(work), std::move(done));
    });
    m_segmentTools = std::make_unique<SegmentTools>(m_session, m_selection, m_options, *m_ladder);
    m_window = std::make_unique<main_window::MainWindow>(
        main_window::Views{.lessons = m_lessonList,
                           .connections = m_connectionList,
                           .ladder = &m_segmentTools->pane(),
                           .introduction = m_lessonPages->introduction(),
                           .lanes = m_lanes,
                           .caption = m_caption,
                           .scrubber = m_scrubber,
                           .plots = m_plots,
                           .lesson = m_lessonPages->beside(),
                           .packet = m_packet,
                           .endpoints = m_endpoints,
                           .story = m_story,
                           .states = m_states,
                           .freePlay = m_freePlay,
                           .filter = m_filterLine});
    wireSession();
    wireRun();
    wireLessonPages();
    wireClassFiles();
    wireHandout();
    wireFile();
    wireExport();
    wireSaving();
    wireSources();
    wireSeveral();
    wireView();
    wirePlots();
    wirePresenting();
    wireLanguage();
    wireSegments();
    wireStream();
    wireHelp();
    wireCards();
    wireLanes();
    wireFolds();
    wireMemory();
    wireUnsaved();
    wirePreferences();
    wirePlayback();
    wireFreePlay();
    wireConnections();
    wireComparison();
    wireAppearance();
    loadLessons();
    updateActions();
    tellWhatToDo();
}

Application::~Application()
{
    m_run.disconnect(this);
    m_play.disconnect(this);
    m_sources.disconnect(this);
    m_join.disconnect(this);
    m_session.disconnect(this);
}

void Application::begin(const CommandLine& line)
{
    if (line.themeGiven) {
        m_appearance.choose(line.theme);
        const main_window::Actions& actions = m_window->actions();
        (line.theme == ThemeChoice::Light           ? actions.themeLight
             : line.theme == ThemeChoice::Dark      ? actions.themeDark
             : line.theme == ThemeChoice::Projector ? actions.themeProjector
                                                    : actions.themeSystem)
            ->setChecked(true);
    }
    if (line.absolute)
        m_options.setNumbers(text::Numbers::Absolute);
    if (line.connectionGiven)
        m_wantedConnection = ConnectionId{line.connection};
    m_window->restoreLayout();
    m_window->show();
    m_window->showLessons();

    if (!line.lesson.empty()) {
        const QString id = QString::fromStdString(line.lesson);
        if (!m_lessonList->setCurrent(id))
            m_window->banner().say(
                tr("There is no lesson “%1”.").arg(QString::fromStdString(safeText(line.lesson))), {});
        else if (line.run || line.presents)
            runLesson(id);
    }
    if (line.presents)
        m_presenting->start(*m_window);
    QStringList files;
    for (const std::string& file : line.files)
        files.append(QString::fromStdString(file));
    openCaptures(files);
    openLive(line);
    if (line.files.empty() && line.lesson.empty() && line.device.empty())
        restoreSession();
}

void Application::onStarted()
{
    m_window->banner().clear();
    m_followed.reset();
    m_chosenForUser.reset();
    m_selection.setConnection(std::nullopt);
    showLife(nullptr, nullptr);
    m_connectionList->setSnapshot(nullptr);
    m_packet->setFrames(nullptr, nullptr);
    m_window->statusLine().setCapture(nullptr);
    m_window->statusLine().setReading(true);
    QStringList sentences;
    if (const lessons::Lesson* shown = m_showsLesson ? lesson(m_shownLesson) : nullptr)
        for (const lessons::Narration& narration : shown->narration)
            sentences.append(QString::fromStdString(narration.text.in(m_language.toStdString())));
    m_caption->setSentences(sentences);
    updateActions();
    tellWhatToDo();
}

void Application::onSnapshot()
{
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    m_connectionList->setSnapshot(snapshot);
    m_window->statusLine().setCapture(snapshot.get());
    m_packet->setFrames(snapshot, m_session.frameBytes());
    chooseConnection();
    const auto connection = m_selection.connection();
    if (connection && hasChanged(*snapshot, *connection)) {
        m_followed = snapshot;
        m_session.life().ask(snapshot, *connection);
    }
}

bool Application::hasChanged(const trace::TraceSnapshot& newer, ConnectionId connection) const
{
    if (!m_followed || m_followed->traceId != newer.traceId
        || connection.value >= m_followed->connections.size())
        return true;
    if (newer.info.complete != m_followed->info.complete
        || newer.lastLooseEvent != m_followed->lastLooseEvent)
        return true;
    const auto lastEvent = [&](const trace::TraceSnapshot& snapshot) {
        return connection.value < snapshot.lastEvent.size() ? snapshot.lastEvent[connection.value]
                                                            : trace::kNone;
    };
    return newer.connections[connection].lastSegment != m_followed->connections[connection].lastSegment
        || lastEvent(newer) != lastEvent(*m_followed);
}

void Application::chooseConnection()
{
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    const std::size_t known = snapshot->connections.size();
    const auto chosen = m_selection.connection();
    if (known == 0 || (chosen && chosen != m_chosenForUser))
        return;
    const ConnectionId otherwise = m_showsPlay ? newestOfAProgram(*snapshot)
        : m_showsLesson                        ? firstOfAProgram(*snapshot)
                                               : ConnectionId{};
    const ConnectionId wanted = m_wantedConnection.value_or(otherwise);
    if (wanted.value >= known || chosen == wanted)
        return;
    m_wantedConnection.reset();
    if (m_showsLesson)
        m_chosenForUser = wanted;
    m_selection.setConnection(wanted);
}

void Application::onConnectionChanged()
{
    const auto connection = m_selection.connection();
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    if (!connection || !snapshot)
        return;
    m_session.life().forget();
    m_examination.reset();
    m_followed = snapshot;
    m_session.life().ask(snapshot, *connection);
}

void Application::showLife(LifePtr life, ExaminationPtr examination)
{
    if (examination || !life)
        m_examination = std::move(examination);
    setPlaybackLife(life);
    m_ladder->setLife(life, m_examination);
    findNarration();
    m_packet->setLife(life, m_examination);
    m_endpoints->setLife(life);
    m_story->setLife(life, m_examination);
    m_plots->setLife(m_session.snapshot(), life, m_examination);
    if (!m_run.isRunning() && !m_session.isReading())
        selectFirstSegment();
    narrate();
    present();
    updateActions();
}

void Application::selectFirstSegment()
{
    // While a lesson runs, its end is what one watches; once it is over, one reads it from the beginning.
    if (!m_ladder->life() || m_ladder->life()->steps.empty() || m_selection.step())
        return;
    const std::uint32_t wanted = std::exchange(m_wantedStep, std::nullopt).value_or(0);
    m_selection.setStep(wanted < m_ladder->life()->steps.size() ? wanted : 0);
    if (m_selection.step() == 0U)
        m_ladder->verticalScrollBar()->setValue(0);
}

void Application::onReadingEnded()
{
    m_window->statusLine().setReading(false);
    if (const auto& failure = m_session.failure())
        m_window->banner().say(text::errorText(*failure), QString::fromStdString(describe(*failure)));
    else
        announceDamage();
    selectFirstSegment();
    present();
    updateActions();
    tellWhatToDo();
    if (m_showsLesson && !m_run.isRunning())
        Q_EMIT lessonEnded();
}

void Application::stop()
{
    if (m_playhead.now())
        m_playhead.leave();
    else if (m_run.isRunning())
        m_run.stop();
    else if (m_play.isRunning())
        m_play.end();
    else if (m_sources.isRunning())
        m_sources.stop(); // what it captured is read to its end
    else
        m_session.cancel();
}

/// One word for the end of everything that goes on by itself.
void Application::showLiveness()
{
    m_window->statusLine().setLive(m_sources.isRunning() || m_run.isRunning() || m_play.isRunning());
}

void Application::updateActions()
{
    main_window::Actions& actions = m_window->actions();
    const bool running = m_run.isRunning();
    actions.run->setEnabled(!running && !m_play.isRunning() && !m_lessonList->current().isEmpty());
    showLiveness();
    actions.stop->setEnabled(running || m_session.isReading() || m_sources.isRunning() || m_playhead.now());
    for (QAction* action : {actions.exportConnection, actions.copyPicture, actions.copyMarkdown,
                            actions.copyMermaid, actions.copyPlantUml, actions.copyText, actions.copyStory})
        action->setEnabled(m_ladder->life() != nullptr);
    actions.saveAs->setEnabled(m_session.snapshot() != nullptr);
    actions.exportHandout->setEnabled(!m_lessonList->current().isEmpty());
    updatePlayActions();
    actions.follow->setEnabled(!m_path.isEmpty() && !isStream(m_path.toStdString()));
    actions.follow->setChecked(m_terms.atEnd == capture::AtEnd::Wait && m_session.isReading());
    updateCaptureList();
    actions.close->setEnabled(m_session.snapshot() != nullptr || m_session.isReading());
    const bool walks = m_ladder->life() != nullptr;
    for (QAction* action :
         {actions.nextSegment, actions.previousSegment, actions.firstSegment, actions.lastSegment})
        action->setEnabled(walks);
    const trace::SnapshotPtr snapshot = m_session.snapshot();
    const QString subject =
        snapshot ? QFileInfo(QString::fromStdString(safeText(snapshot->info.subject))).fileName() : QString();
    m_window->setWindowTitle(subject.isEmpty() ? tr("Lifeline") : tr("%1 – Lifeline").arg(subject));
}

} // namespace lifeline::app
