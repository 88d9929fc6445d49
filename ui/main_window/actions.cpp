#include "ui/main_window/actions.h"

#include <QAction>
#include <QActionGroup>

namespace lifeline::main_window {

Actions::Actions(QObject* parent) : QObject(parent)
{
    open = add("open", tr("&Open…"), {QKeySequence(Qt::CTRL | Qt::Key_O)});
    openCommand =
        add("openCommand", tr("Open from a co&mmand…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    saveAs = add("saveAs", tr("&Save capture as…"), {QKeySequence(Qt::CTRL | Qt::Key_S)});
    joinCaptures =
        add("joinCaptures", tr("&Join two captures…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N)});
    exportConnection =
        add("exportConnection", tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
    exportHandout =
        add("exportHandout", tr("Export &handout…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H)});
    exportHandout->setToolTip(
        tr("The lesson on paper: ladder, narration, questions, and answers on a page of their own"));
    exportPlot =
        add("exportPlot", tr("&Export plot…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_E)});
    copyPlot = add("copyPlot", tr("&Copy plot as picture"),
                   {QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_C)});
    savePlotData = add("savePlotData", tr("&Save data of plot…"),
                       {QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_D)});
    copyPlotData = add("copyPlotData", tr("Copy &data of plot"),
                       {QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_V)});
    follow = addSwitch("follow", tr("&Follow while it grows"),
                       {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}, false);
    close = add("close", tr("&Close capture"), {QKeySequence(Qt::CTRL | Qt::Key_W)});
    preferences = add("preferences", tr("P&references…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    previousCapture =
        add("previousCapture", tr("&Previous capture"), {QKeySequence(Qt::ALT | Qt::Key_PageUp)});
    nextCapture = add("nextCapture", tr("&Next capture"), {QKeySequence(Qt::ALT | Qt::Key_PageDown)});
    restoreAtStart = addSwitch("restoreAtStart", tr("Open the &last capture at start"),
                               {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O)}, true);
    quit = add("quit", tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});

    copyPicture = add("copyPicture", tr("Copy &picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
    copyMarkdown =
        add("copyMarkdown", tr("&Markdown", "copy as"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M)});
    copyMermaid =
        add("copyMermaid", tr("Me&rmaid", "copy as"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D)});
    copyPlantUml =
        add("copyPlantUml", tr("Plant&UML", "copy as"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U)});
    copyText = add("copyText", tr("&Text", "copy as"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T)});
    copyStory = add("copyStory", tr("&Story", "copy as"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y)});
    captureOptions = add("captureOptions", tr("&Capture…"), {QKeySequence(Qt::CTRL | Qt::Key_K)});
    captureOptions->setToolTip(tr("Capture on a network device of this machine"));
    capture = add("capture", tr("&Start or stop capturing"), {QKeySequence(Qt::CTRL | Qt::Key_E)});

    run =
        add("run", tr("&Run lesson"),
            {QKeySequence(Qt::CTRL | Qt::Key_R), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    freePlay = add("freePlay", tr("&Free play"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)});
    freePlayLesson = add("freePlayLesson", tr("Play with this lesson's &network"),
                         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R)});
    runTwice =
        add("runTwice", tr("Run with one setting &changed…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V)});
    compare = add("compare", tr("C&ompare with…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)});
    stop = add("stop", tr("&Stop"), {QKeySequence(Qt::Key_Escape)});

    present = add("present", tr("&Present"), {QKeySequence(Qt::Key_F5)});
    present->setToolTip(tr("Full screen, stop by stop, with questions"));
    relativeNumbers = addSwitch("relativeNumbers", tr("&Relative seq"), {QKeySequence(Qt::Key_R)}, true);
    relativeNumbers->setToolTip(tr("Sequence numbers counted from the SYN, or as on the wire"));
    flagWords = addSwitch("flagWords", tr("Flags as &words"), {QKeySequence(Qt::Key_F)}, false);
    timeMode = new QActionGroup(this);
    timeMode->setObjectName(QStringLiteral("timeMode"));
    eventRows = addSwitch("eventRows", tr("&Event rows"), {QKeySequence(Qt::CTRL | Qt::Key_1)}, true);
    eventRows->setToolTip(tr("A row for every event, whatever time it took"));
    compressedTime = addSwitch("compressedTime", tr("&Compressed time"),
                               {QKeySequence(Qt::Key_T), QKeySequence(Qt::CTRL | Qt::Key_2)}, false);
    compressedTime->setToolTip(tr("Heights to scale, long silences folded"));
    timeToScale = addSwitch("timeToScale", tr("Time to &scale"),
                            {QKeySequence(Qt::SHIFT | Qt::Key_T), QKeySequence(Qt::CTRL | Qt::Key_3)}, false);
    timeToScale->setToolTip(tr("Height is time and nothing else"));
    for (QAction* mode : {eventRows, compressedTime, timeToScale})
        timeMode->addAction(mode);
    toggleFold = add("toggleFold", tr("&Open or fold this run"), {QKeySequence(Qt::SHIFT | Qt::Key_Right)});
    openAllFolds = add("openAllFolds", tr("Open &all runs"), {QKeySequence(Qt::CTRL | Qt::Key_Right)});
    foldAll = add("foldAll", tr("&Fold all runs"), {QKeySequence(Qt::CTRL | Qt::Key_Left)});
    timeDisplay = new QActionGroup(this);
    timeDisplay->setObjectName(QStringLiteral("timeDisplay"));
    timeRelative = addSwitch("timeRelative", tr("Since the &beginning"),
                             {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_4)}, true);
    timeDelta = addSwitch("timeDelta", tr("Since the row &before"),
                          {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_5)}, false);
    timeClock =
        addSwitch("timeClock", tr("Time of &day"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_2)}, false);
    timeUtc = addSwitch("timeUtc", tr("Time of day in &UTC"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_8)},
                        false);
    for (QAction* display : {timeRelative, timeDelta, timeClock, timeUtc})
        timeDisplay->addAction(display);
    zoomIn = add("zoomIn", tr("Zoom &in"),
                 {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add("zoomOut", tr("Zoom &out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    zoomReset = add("zoomReset", tr("&Normal size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    showLessons = add("showLessons", tr("&Lessons"), {QKeySequence(Qt::ALT | Qt::Key_1)});
    showConnections = add("showConnections", tr("Co&nnections"), {QKeySequence(Qt::ALT | Qt::Key_2)});
    showPacket = add("showPacket", tr("Pac&ket"), {QKeySequence(Qt::ALT | Qt::Key_3)});
    showStory = add("showStory", tr("Stor&y"), {QKeySequence(Qt::ALT | Qt::Key_4)});
    showEndpoints = add("showEndpoints", tr("&Endpoints"), {QKeySequence(Qt::ALT | Qt::Key_5)});
    showStates = add("showStates", tr("St&ates"), {QKeySequence(Qt::ALT | Qt::Key_6)});
    lanes = addSwitch("lanes", tr("Lanes: all &clients of this server"), {QKeySequence(Qt::ALT | Qt::Key_0)},
                      false);
    wideConnections = addSwitch("wideConnections", tr("Connections over the whole &width"),
                                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)}, false);
    sortByTrouble = add("sortByTrouble", tr("Connections with tr&ouble first"),
                        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_B)});
    leftPanel = addSwitch("leftPanel", tr("Lessons and connections &panel"),
                          {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L)}, true);
    rightPanel =
        addSwitch("rightPanel", tr("&Inspector panel"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I)}, true);
    plotsPanel =
        addSwitch("plotsPanel", tr("P&lots panel"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P)}, true);
    statusBar =
        addSwitch("statusBar", tr("S&tatus bar"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S)}, true);
    theme = new QActionGroup(this);
    theme->setObjectName(QStringLiteral("theme"));
    themeSystem = addSwitch("themeSystem", tr("As the &system"),
                            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, true);
    themeLight =
        addSwitch("themeLight", tr("&Light"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)}, false);
    themeDark = addSwitch("themeDark", tr("&Dark"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, false);
    themeProjector = addSwitch("themeProjector", tr("&Projector"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J)}, false);
    for (QAction* choice : {themeSystem, themeLight, themeDark, themeProjector})
        theme->addAction(choice);

    addLanguages();

    nextSegment = add("nextSegment", tr("&Next segment"), {QKeySequence(Qt::CTRL | Qt::Key_Down)});
    previousSegment = add("previousSegment", tr("&Previous segment"), {QKeySequence(Qt::CTRL | Qt::Key_Up)});
    firstSegment = add("firstSegment", tr("&First segment"), {QKeySequence(Qt::CTRL | Qt::Key_Home)});
    lastSegment = add("lastSegment", tr("&Last segment"), {QKeySequence(Qt::CTRL | Qt::Key_End)});

    play = addSwitch("play", tr("&Play"), {QKeySequence(Qt::Key_P)}, false);
    play->setToolTip(tr("Plays the connection; silences of more than a second are shortened"));
    stepForward = add("stepForward", tr("One segment &on"), {QKeySequence(Qt::Key_Period)});
    stepBack = add("stepBack", tr("One segment &back"), {QKeySequence(Qt::Key_Comma)});
    nextEvent = add("nextEvent", tr("Next call or &change of state"), {QKeySequence(Qt::Key_F7)});
    previousEvent =
        add("previousEvent", tr("Previous call or change of s&tate"), {QKeySequence(Qt::SHIFT | Qt::Key_F7)});
    nextTrouble = add("nextTrouble", tr("&Next trouble"), {QKeySequence(Qt::Key_F8)});
    previousTrouble = add("previousTrouble", tr("P&revious trouble"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)});
    firstMoment = add("firstMoment", tr("To the b&eginning"), {QKeySequence(Qt::ALT | Qt::Key_Home)});
    lastMoment = add("lastMoment", tr("To the &last segment"), {QKeySequence(Qt::ALT | Qt::Key_End)});
    faster = add("faster", tr("&Faster"), {QKeySequence(Qt::Key_BracketRight)});
    slower = add("slower", tr("&Slower"), {QKeySequence(Qt::Key_BracketLeft)});
    leavePlayback =
        add("leavePlayback", tr("Show &all of it again"), {QKeySequence(Qt::SHIFT | Qt::Key_Escape)});
    focusFilter =
        add("focusFilter", tr("Fil&ter of the connections"), {QKeySequence(Qt::CTRL | Qt::Key_Slash)});

    addEditActions();
    addSegmentActions();
    shortcuts = add("shortcuts", tr("&Keys"), {QKeySequence(Qt::Key_F1)});
    filterLanguage = add("filterLanguage", tr("The &filter of the connections"),
                         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F1)});
    cards = add("cards", tr("&Cards…"), {QKeySequence(Qt::CTRL | Qt::Key_H)});
    cards->setToolTip(tr("Every flag, state, option, counter, error and setting, explained"));
    explain = add("explain", tr("&Explain what is selected"), {QKeySequence(Qt::Key_E)});
    explain->setToolTip(tr("The cards of the segment's flags, states, options and findings"));
    doctor = add("doctor", tr("&What works here"), {QKeySequence(Qt::CTRL | Qt::Key_F1)});
    about = add("about", tr("&About Lifeline"), {QKeySequence(Qt::SHIFT | Qt::Key_F1)});
    about->setMenuRole(QAction::AboutRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
}

/// Each language is called by its own name: who cannot read the others finds it.
void Actions::addLanguages()
{
    language = new QActionGroup(this);
    language->setObjectName(QStringLiteral("language"));
    languageSystem =
        addSwitch("languageSystem", tr("As the &system"), {QKeySequence(Qt::CTRL | Qt::Key_F10)}, true);
    languageEnglish = addSwitch("languageEnglish", QStringLiteral("&English"),
                                {QKeySequence(Qt::CTRL | Qt::Key_F11)}, false);
    languageChinese = addSwitch("languageChinese", QStringLiteral("简体中文(&C)"),
                                {QKeySequence(Qt::CTRL | Qt::Key_F12)}, false);
    for (QAction* choice : {languageSystem, languageEnglish, languageChinese})
        language->addAction(choice);
}

QAction* Actions::add(const char* name, const QString& text, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    m_all.append(action);
    return action;
}

QAction* Actions::addSwitch(const char* name, const QString& text, const QList<QKeySequence>& keys, bool on)
{
    QAction* action = add(name, text, keys);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

} // namespace lifeline::main_window
