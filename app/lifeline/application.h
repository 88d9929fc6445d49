#pragma once

#include "app/lifeline/appearance.h"
#include "app/lifeline/capture_list.h"
#include "app/lifeline/class_files.h"
#include "app/lifeline/command_line.h"
#include "app/lifeline/comparison.h"
#include "app/lifeline/join_offer.h"
#include "app/lifeline/lesson_run.h"
#include "app/lifeline/play_run.h"
#include "app/lifeline/session.h"
#include "app/lifeline/sources.h"
#include "core/cards/card_box.h"
#include "core/lessons/lesson.h"
#include "ui/export/export_choice.h"
#include "ui/state/display_options.h"
#include "ui/state/playhead.h"
#include "ui/state/selection.h"

#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace lifeline::cards {
class CardHints;
class CardsDialog;
} // namespace lifeline::cards
namespace lifeline::connections {
class ConnectionList;
class FilterLine;
} // namespace lifeline::connections
namespace lifeline::free_play {
class FreePlayPanel;
}
namespace lifeline::inspector {
class EndpointsView;
class PacketView;
class StoryView;
} // namespace lifeline::inspector
namespace lifeline::ladder {
class LadderView;
}
namespace lifeline::lanes {
class LanesView;
}
namespace lifeline::lessons {
class Caption;
class LessonList;
} // namespace lifeline::lessons
namespace lifeline::stream {
class StreamDialog;
}
namespace lifeline::main_window {
class MainWindow;
}
namespace lifeline::playback {
class Scrubber;
}
namespace lifeline::state_diagram {
class StateDiagramView;
}
namespace lifeline::plots {
class PlotPanel;
}

namespace lifeline::exports {
struct RecordingReport;
}
namespace lifeline::side_by_side {
class SideBySideView;
}

namespace lifeline::app {

class ExportRun;
class LessonPages;
class LivesOfLanes;
class Presenting;
struct ExportWish;
class SegmentTools;

/// Makes the views, the session and the runner of lessons, and wires them: the only place where they meet.
class Application : public QObject {
    Q_OBJECT
public:
    /// @param language  that the lessons speak: "zh_CN", "en"
    explicit Application(const QString& language);
    ~Application() override;

    /// Shows the window with what the command line asks for: files, a lesson, or the first lesson, ready to
    /// run.
    void begin(const CommandLine& line);

    void openCapture(const QString& path, const ReadingTerms& terms = {});
    /// Opens the first of several, with a choice of the others; two that join are offered as one.
    void openCaptures(const QStringList& paths);
    /// Reads a capture that comes through a pipe; owns the descriptor.
    void readPipe(int descriptor, const QString& subject);
    void runLesson(const QString& id);
    /// Writes a lesson's handout; handoutWritten() tells when that is over, and the banner how it went.
    void writeHandout(const QString& id, const QString& path);

    main_window::MainWindow& window() { return *m_window; }
    ladder::LadderView& ladder() { return *m_ladder; }
    state::Selection& selection() { return m_selection; }
    state::Playhead& playhead() { return m_playhead; }
    SegmentTools& segmentTools() { return *m_segmentTools; }
    Session& session() { return m_session; }
    Sources& sources() { return m_sources; }
    bool isLessonRunning() const { return m_run.isRunning(); }
    bool isPlaying() const { return m_play.isRunning(); }
    free_play::FreePlayPanel& freePlay() { return *m_freePlay; }
    /// For the next start without arguments: what is shown, and where.
    void rememberSession() const;
    /// What a new Application's begin() takes to show the same, beside what the session remembers.
    CommandLine whatIsShown() const;
    side_by_side::SideBySideView& sideBySide() { return *m_sideBySide; }
    Comparison& comparison() { return m_comparison; }
    LessonPages& lessonPages() { return *m_lessonPages; }
    lessons::LessonList& lessonList() { return *m_lessonList; }
    Presenting& presenting() { return *m_presenting; }

Q_SIGNALS:
    /// The lesson is over and its recording is read to the end; or it could not start.
    void lessonEnded();
    void handoutWritten(const QString& path);
    /// The window shall speak another language: rememberSession() and whatIsShown() tell a new one what this
    /// one showed.
    void languageChosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void loadLessons();
    void wireLessonPages();
    void wireClassFiles();
    void wireHandout();
    void readClassFiles();
    void reportProblem(const QString& path);
    /// What the lab is told to run: a shipped lesson's id, the path of one's own.
    QString labName(const QString& id) const;
    /// Shows the page of the current lesson, and the introduction while there is nothing to draw.
    void showLessonPage();
    void showSentence(int index);
    void findNarration();
    void wireSession();
    void wireRun();
    void wireFile();
    void wireExport();
    void wireSaving();
    void saveCapture();
    void mergeOpened();
    void offerMerge();
    void writeWithProgress(const ExportWish& wish, const QString& label, std::function<void()> done);
    void wireSources();
    void wireSeveral();
    void openLive(const CommandLine& line);
    enum class AskFor : std::uint8_t { Options, NothingKnown };
    void capture(AskFor what);
    void openFromCommand();
    void askForTwoCaptures();
    void openAtItsPlace(const QString& path);
    void rememberPlace();
    void restoreSession();
    void fillRecent();
    void updateCaptureList();
    void offerJoin(const QString& path, const JoinFacts& facts);
    void wireView();
    void wirePlots();
    void wirePresenting();
    void wireLanguage();
    void chooseLanguage(const QString& code);
    void present();
    void wireHelp();
    void wireCards();
    void themeCards();
    void explainSelected();
    cards::CardsDialog& cardsDialog();
    void wireLanes();
    void wirePreferences();
    void wireFolds();
    void wireMemory();
    void wireUnsaved();
    bool asksFirst(std::function<void()> then);
    void saveUnsaved(const std::function<void()>& then);
    void wireFreePlay();
    void wireConnections();
    void wireSegments();
    void wireStream();
    void followStream();
    void wireComparison();
    void wireAppearance();
    void wirePlayback();
    void setPlaybackLife(const LifePtr& life);

    void chooseOther();
    void compareBoth(ConnectionId first, ConnectionId second);
    void copyConnections(const std::vector<ConnectionId>& connections);
    void runLessonTwice();
    void showCompared(const side_by_side::BothCompared& both, const analysis::Alignment& alignment);
    QString comparedTitle(const trace::TraceSnapshot& snapshot, ConnectionId connection) const;

    void startPlay(const QString& lesson);
    void leavePlay();
    void updatePlayActions();
    void onPlayEnded(const LessonOutcome& outcome);
    void savePlayAsLesson();

    void onStarted();
    void onSnapshot();
    void onReadingEnded();
    void onRunEnded(const LessonOutcome& outcome);
    void playRecording(const QString& why, const QString& details);
    void onConnectionChanged();
    void showLife(LifePtr life, ExaminationPtr examination);
    void chooseConnection();
    void selectFirstSegment();
    void closeCapture();
    void showExport();
    void copyPicture();
    ExportWish exportWish(const ui_export::Choice& choice, const QString& path) const;
    static QString reportText(const exports::RecordingReport& report);
    void stop();
    void tellWhatToDo();
    void narrate();
    void showLiveness();
    void updateActions();
    bool hasChanged(const trace::TraceSnapshot& newer, ConnectionId connection) const;
    const lessons::Lesson* lesson(const QString& id) const;
    void announceDamage();
    void offerFor(ErrorCode problem, const QString& sentence, const QString& details);
    void followCapture(bool on);

    QString m_language;
    state::Selection m_selection;
    state::DisplayOptions m_options;
    state::Playhead m_playhead;
    Appearance m_appearance;
    Session m_session;
    QTimer m_rest; ///< until the window is at rest
    LessonRun m_run;
    LivesOfLanes* m_livesOfLanes = nullptr;
    PlayRun m_play;
    Sources m_sources;
    CaptureList m_captures;
    JoinOffer m_join;
    std::unique_ptr<QTemporaryDir> m_merged; ///< where captures that were merged lie
    bool m_offersMerge = false; ///< by the banner: the captures that are open become one
    bool m_wantsJoin = false; ///< the user asked for it: that they do not join is said
    QString m_offeredCapture; ///< that the banner offers to open instead of m_path
    Comparison m_comparison;
    std::vector<lessons::Lesson> m_shipped; ///< the lessons that came with the program
    ClassFiles m_classFiles;
    std::vector<lessons::Lesson> m_lessons; ///< all: the shipped ones, then one's own

    std::unique_ptr<cards::CardBox> m_cards; ///< empty where none were found
    std::unique_ptr<SegmentTools> m_segmentTools;
    std::unique_ptr<main_window::MainWindow> m_window;
    // owned by the window
    lessons::LessonList* m_lessonList = nullptr;
    connections::ConnectionList* m_connectionList = nullptr;
    connections::FilterLine* m_filterLine = nullptr;
    ladder::LadderView* m_ladder = nullptr;
    lanes::LanesView* m_lanes = nullptr;
    lessons::Caption* m_caption = nullptr;
    inspector::PacketView* m_packet = nullptr;
    inspector::EndpointsView* m_endpoints = nullptr;
    inspector::StoryView* m_story = nullptr;
    state_diagram::StateDiagramView* m_states = nullptr;
    playback::Scrubber* m_scrubber = nullptr;
    free_play::FreePlayPanel* m_freePlay = nullptr;
    plots::PlotPanel* m_plots = nullptr;
    stream::StreamDialog* m_stream = nullptr; ///< null until it is wanted first
    std::optional<ConnectionId> m_streamed; ///< what that shows
    std::uint64_t m_streamOctets = 0; ///< and at most how much of it
    side_by_side::SideBySideView* m_sideBySide = nullptr; ///< a window of its own

    ExportRun* m_export = nullptr; ///< a child
    Presenting* m_presenting = nullptr; ///< a child
    cards::CardHints* m_cardHints = nullptr; ///< a child
    cards::CardsDialog* m_cardsDialog = nullptr; ///< owned by the window
    LessonPages* m_lessonPages = nullptr; ///< a child
    ui_export::Choice m_exportChoice; ///< the last one
    ExaminationPtr
        m_examination; ///< of the connection that is shown; of a long one that grows, not the newest
    QString m_path; ///< of the file that is shown, or empty
    ReadingTerms m_terms; ///< on which it is read
    ReadingTerms m_offeredTerms; ///< on which the banner offers to read it
    trace::SnapshotPtr m_followed; ///< the snapshot whose life was asked for last
    std::optional<ConnectionId> m_wantedConnection; ///< by the command line, or where one was
    std::optional<std::uint32_t> m_wantedStep; ///< where one was
    bool m_isUnsaved = false; ///< what is shown is in no file but a temporary one
    bool m_startsUnsaved = false; ///< the session that starts now is such a one
    bool m_showsLesson = false;
    bool m_showsPlay = false; ///< what is shown is played by hand, or was
    bool m_startsPlay = false; ///< the session that starts now is a play's
    QString m_playedLesson; ///< whose network it has, or empty
    QString m_shownLesson; ///< the one that ran last
    std::optional<ConnectionId> m_chosenForUser; ///< in a lesson: until the user picks another
    std::vector<const lessons::Narration*> m_narration; ///< of the life that is shown, by step
};

} // namespace lifeline::app
