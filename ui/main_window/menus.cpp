#include "ui/main_window/menus.h"

#include "ui/main_window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace lifeline::main_window {

namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

/// Groups of actions with a line between them.
void fill(QMenu& menu, std::initializer_list<QList<QAction*>> groups)
{
    for (const QList<QAction*>& group : groups) {
        if (!menu.isEmpty())
            menu.addSeparator();
        menu.addActions(group);
    }
}

void fillFileMenu(QMenu& file, const Actions& actions)
{
    file.addAction(actions.open);
    file.addMenu(Menus::tr("Open recen&t"))->setObjectName(QStringLiteral("recentCaptures"));
    file.addActions(
        {actions.openCommand, actions.joinCaptures, actions.previousCapture, actions.nextCapture});
    fill(file, {{actions.follow, actions.close}, {actions.saveAs, actions.exportConnection, actions.exportHandout}});
    file.addMenu(Menus::tr("P&lot"))
        ->addActions({actions.exportPlot, actions.copyPlot, actions.savePlotData, actions.copyPlotData});
    fill(file, {{actions.restoreAtStart, actions.preferences}, {actions.quit}});
}

void fillEditMenu(QMenu& edit, const Actions& actions)
{
    fill(edit, {{actions.undo, actions.redo}, {actions.copyPicture}});
    edit.addMenu(Menus::tr("Copy &as"))
        ->addActions({actions.copyMarkdown, actions.copyMermaid, actions.copyPlantUml, actions.copyText,
                      actions.copyStory});
    fill(edit, {{actions.find, actions.findNext, actions.findPrevious}});
}

void fillViewMenu(QMenu& view, const Actions& actions)
{
    view.addAction(actions.present);
    view.addMenu(Menus::tr("Present &on"))->setObjectName(QStringLiteral("presentScreens"));
    view.addSeparator();
    view.addActions({actions.relativeNumbers, actions.flagWords});
    view.addMenu(Menus::tr("Time &mode"))->addActions(actions.timeMode->actions());
    view.addMenu(Menus::tr("T&imes"))->addActions(actions.timeDisplay->actions());
    view.addMenu(Menus::tr("Fol&ding"))
        ->addActions({actions.toggleFold, actions.openAllFolds, actions.foldAll});
    view.addAction(actions.hideCopies);
    fill(view,
         {{actions.zoomIn, actions.zoomOut, actions.zoomReset},
          {actions.showLessons, actions.showConnections, actions.showPacket, actions.showStory,
           actions.showEndpoints, actions.showStates},
          {actions.lanes, actions.wideConnections, actions.sortByTrouble},
          {actions.leftPanel, actions.rightPanel, actions.plotsPanel, actions.statusBar}});
    view.addSeparator();
    view.addMenu(Menus::tr("T&heme"))->addActions(actions.theme->actions());
    // in English beside the translation: who chose the wrong one finds the way back
    view.addMenu(Menus::tr("Lan&guage"))->addActions(actions.language->actions());
}

} // namespace

void fillMenus(QMenuBar& bar, const Actions& actions)
{
    fillFileMenu(*bar.addMenu(Menus::tr("&File")), actions);
    fillEditMenu(*bar.addMenu(Menus::tr("&Edit")), actions);
    fill(*bar.addMenu(Menus::tr("&Capture")), {{actions.captureOptions, actions.capture}});
    fill(*bar.addMenu(Menus::tr("&Run")),
         {{actions.run, actions.stop},
          {actions.freePlay, actions.freePlayLesson},
          {actions.runTwice, actions.compare}});
    fillViewMenu(*bar.addMenu(Menus::tr("&View")), actions);
    fillSegmentMenu(*bar.addMenu(Menus::tr("&Segment")), actions);
    fill(*bar.addMenu(Menus::tr("&Go")),
         {{actions.nextSegment, actions.previousSegment, actions.firstSegment, actions.lastSegment},
          {actions.nextTrouble, actions.previousTrouble},
          {actions.goTo, actions.goToLinked, actions.goBack, actions.goForward},
          {actions.focusFilter}});
    fill(*bar.addMenu(Menus::tr("&Play")),
         {{actions.play, actions.slower, actions.faster, actions.leavePlayback},
          {actions.stepForward, actions.stepBack, actions.nextEvent, actions.previousEvent,
           actions.firstMoment, actions.lastMoment}});
    fill(*bar.addMenu(Menus::tr("&Help")),
         {{actions.cards, actions.explain},
          {actions.shortcuts, actions.filterLanguage, actions.doctor, actions.about}});
}

void fillSegmentMenu(QMenu& menu, const Actions& actions)
{
    fill(menu,
         {{actions.copyTcpdump, actions.copyRow, actions.copyJson, actions.copyValue},
          {actions.goToLinked, actions.followStream, actions.openInWireshark},
          {actions.mark, actions.nextMark, actions.previousMark, actions.comment},
          {actions.nameAddresses}});
}

} // namespace lifeline::main_window
