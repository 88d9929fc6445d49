#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QActionGroup;

namespace lifeline::main_window {

/// Every command of the window, with its words and its key. Who wires the window connects them.
///
/// A key is Wireshark's where Wireshark has the command.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject* parent);

    // File
    QAction* open = nullptr;
    QAction* openCommand = nullptr; ///< a capture that a command writes
    QAction* joinCaptures = nullptr; ///< two of the same connections, made at two places
    QAction* restoreAtStart = nullptr; ///< checkable
    QAction* nextCapture = nullptr; ///< of several that were opened together
    QAction* previousCapture = nullptr;
    QAction* saveAs = nullptr; ///< the capture, as far as it was read
    QAction* exportConnection = nullptr;
    QAction* exportHandout = nullptr; ///< of the current lesson
    QAction* exportPlot = nullptr;
    QAction* copyPlot = nullptr;
    QAction* savePlotData = nullptr; ///< or tcpdump's text, where that is shown
    QAction* copyPlotData = nullptr;
    QAction* follow = nullptr;
    QAction* close = nullptr; ///< the capture, not the window
    QAction* preferences = nullptr;
    QAction* quit = nullptr;
    // Edit
    QAction* copyPicture = nullptr;
    QAction* copyMarkdown = nullptr;
    QAction* copyMermaid = nullptr;
    QAction* copyPlantUml = nullptr;
    QAction* copyText = nullptr;
    QAction* copyStory = nullptr; ///< what the inspector tells of the connection
    // Capture
    QAction* captureOptions = nullptr;
    QAction* capture = nullptr; ///< starts with the last options, or stops
    // Run
    QAction* run = nullptr;
    QAction* freePlay = nullptr;
    QAction* freePlayLesson = nullptr; ///< on the network of the current lesson
    QAction* runTwice = nullptr; ///< the lesson, the second time with one setting changed
    QAction* compare = nullptr; ///< the connection with another, side by side
    QAction* stop = nullptr; ///< the lesson, or reading a file
    // View
    QAction* present = nullptr; ///< full screen, stop by stop
    QAction* relativeNumbers = nullptr; ///< checkable
    QAction* flagWords = nullptr; ///< checkable
    QActionGroup* timeMode = nullptr;
    QAction* eventRows = nullptr;
    QAction* compressedTime = nullptr;
    QAction* timeToScale = nullptr;
    QAction* toggleFold = nullptr;
    QAction* openAllFolds = nullptr;
    QAction* foldAll = nullptr;
    QActionGroup* timeDisplay = nullptr;
    QAction* timeRelative = nullptr;
    QAction* timeDelta = nullptr;
    QAction* timeClock = nullptr;
    QAction* timeUtc = nullptr;
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomReset = nullptr;
    QAction* showLessons = nullptr;
    QAction* showConnections = nullptr;
    QAction* showPacket = nullptr;
    QAction* showStory = nullptr;
    QAction* showEndpoints = nullptr;
    QAction* showStates = nullptr;
    QAction* lanes = nullptr; ///< checkable: all connections to the same server
    QAction* wideConnections = nullptr; ///< checkable: over the ladder
    QAction* sortByTrouble = nullptr;
    QAction* leftPanel = nullptr; ///< checkable
    QAction* rightPanel = nullptr; ///< checkable
    QAction* plotsPanel = nullptr; ///< checkable
    QAction* statusBar = nullptr; ///< checkable
    QActionGroup* theme = nullptr;
    QAction* themeSystem = nullptr;
    QAction* themeLight = nullptr;
    QAction* themeDark = nullptr;
    QActionGroup* language = nullptr;
    QAction* languageSystem = nullptr;
    QAction* languageEnglish = nullptr;
    QAction* languageChinese = nullptr;
    QAction* themeProjector = nullptr;
    // Go
    QAction* nextSegment = nullptr;
    QAction* previousSegment = nullptr;
    QAction* firstSegment = nullptr;
    QAction* lastSegment = nullptr;
    QAction* focusFilter = nullptr;
    QAction* goBack = nullptr; ///< where one jumped from
    QAction* goForward = nullptr;
    QAction* goTo = nullptr;
    QAction* goToLinked = nullptr;
    // Play
    QAction* play = nullptr; ///< checkable; checked while it plays
    QAction* stepForward = nullptr;
    QAction* stepBack = nullptr;
    QAction* nextEvent = nullptr;
    QAction* previousEvent = nullptr;
    QAction* nextTrouble = nullptr;
    QAction* previousTrouble = nullptr;
    QAction* firstMoment = nullptr;
    QAction* lastMoment = nullptr;
    QAction* faster = nullptr;
    QAction* slower = nullptr;
    QAction* leavePlayback = nullptr;
    // Edit
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* find = nullptr;
    QAction* findNext = nullptr;
    QAction* findPrevious = nullptr;
    // Segment
    QAction* copyTcpdump = nullptr;
    QAction* copyJson = nullptr; ///< the segments as `segments --json`
    QAction* copyRow = nullptr;
    QAction* copyValue = nullptr;
    QAction* followStream = nullptr;
    QAction* mark = nullptr;
    QAction* nextMark = nullptr;
    QAction* previousMark = nullptr;
    QAction* comment = nullptr;
    QAction* openInWireshark = nullptr;
    QAction* nameAddresses = nullptr;
    QAction* hideCopies = nullptr; ///< checkable
    // Help
    QAction* shortcuts = nullptr;
    QAction* filterLanguage = nullptr;
    QAction* cards = nullptr; ///< every word explained
    QAction* explain = nullptr; ///< what is selected
    QAction* doctor = nullptr; ///< what works on this machine
    QAction* about = nullptr;

    /// All of them, in the order of the menus.
    const QList<QAction*>& all() const { return m_all; }

private:
    void addEditActions();
    void addLanguages();
    void addSegmentActions();
    QAction* add(const char* name, const QString& text, const QList<QKeySequence>& keys);
    QAction* addSwitch(const char* name, const QString& text, const QList<QKeySequence>& keys, bool on);

    QList<QAction*> m_all;
};

} // namespace lifeline::main_window
