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

} // namespace

void fillMenus(QMenuBar& bar, const Actions& actions)
{
    QMenu* file = bar.addMenu(Menus::tr("&File"));
    file->addAction(actions.open);
    file->addAction(actions.exportConnection);
    file->addMenu(Menus::tr("P&lot"))
        ->addActions({actions.exportPlot, actions.copyPlot, actions.savePlotData, actions.copyPlotData});
    file->addAction(actions.follow);
    file->addAction(actions.close);
    file->addSeparator();
    file->addAction(actions.preferences);
    file->addSeparator();
    file->addAction(actions.quit);

    QMenu* edit = bar.addMenu(Menus::tr("&Edit"));
    edit->addAction(actions.copyPicture);
    QMenu* copyAs = edit->addMenu(Menus::tr("Copy &as"));
    copyAs->addActions({actions.copyMarkdown, actions.copyMermaid, actions.copyPlantUml, actions.copyText});

    QMenu* edit = bar.addMenu(Menus::tr("&Edit"));
    edit->addAction(actions.undo);
    edit->addAction(actions.redo);
    edit->addSeparator();
    edit->addAction(actions.find);
    edit->addAction(actions.findNext);
    edit->addAction(actions.findPrevious);

    QMenu* run = bar.addMenu(Menus::tr("&Run"));
    run->addAction(actions.run);
    run->addAction(actions.stop);
    run->addSeparator();
    run->addAction(actions.freePlay);
    run->addAction(actions.freePlayLesson);

    QMenu* view = bar.addMenu(Menus::tr("&View"));
    view->addAction(actions.relativeNumbers);
    view->addAction(actions.flagWords);
    view->addMenu(Menus::tr("Time &mode"))->addActions(actions.timeMode->actions());
    view->addMenu(Menus::tr("T&imes"))->addActions(actions.timeDisplay->actions());
    QMenu* folding = view->addMenu(Menus::tr("Fol&ding"));
    folding->addAction(actions.toggleFold);
    folding->addAction(actions.openAllFolds);
    folding->addAction(actions.foldAll);
    view->addAction(actions.hideCopies);
    view->addSeparator();
    view->addAction(actions.zoomIn);
    view->addAction(actions.zoomOut);
    view->addAction(actions.zoomReset);
    view->addSeparator();
    view->addAction(actions.showLessons);
    view->addAction(actions.showConnections);
    view->addAction(actions.showPacket);
    view->addAction(actions.showStory);
    view->addAction(actions.showEndpoints);
    view->addAction(actions.showStates);
    view->addSeparator();
    view->addAction(actions.lanes);
    view->addAction(actions.wideConnections);
    view->addAction(actions.sortByTrouble);
    view->addAction(actions.leftPanel);
    view->addAction(actions.rightPanel);
    view->addAction(actions.plotsPanel);
    view->addAction(actions.statusBar);
    view->addSeparator();
    view->addMenu(Menus::tr("T&heme"))->addActions(actions.theme->actions());

    fillSegmentMenu(*bar.addMenu(Menus::tr("&Segment")), actions);

    QMenu* go = bar.addMenu(Menus::tr("&Go"));
    go->addAction(actions.nextSegment);
    go->addAction(actions.previousSegment);
    go->addAction(actions.firstSegment);
    go->addAction(actions.lastSegment);
    go->addSeparator();
    go->addAction(actions.focusFilter);
    go->addSeparator();
    go->addAction(actions.goTo);
    go->addAction(actions.goToLinked);
    go->addAction(actions.goBack);
    go->addAction(actions.goForward);

    QMenu* play = bar.addMenu(Menus::tr("&Play"));
    play->addAction(actions.play);
    play->addAction(actions.slower);
    play->addAction(actions.faster);
    play->addAction(actions.leavePlayback);
    play->addSeparator();
    play->addAction(actions.stepForward);
    play->addAction(actions.stepBack);
    play->addAction(actions.nextEvent);
    play->addAction(actions.previousEvent);
    play->addAction(actions.nextTrouble);
    play->addAction(actions.previousTrouble);
    play->addAction(actions.firstMoment);
    play->addAction(actions.lastMoment);

    QMenu* help = bar.addMenu(Menus::tr("&Help"));
    help->addAction(actions.shortcuts);
    help->addAction(actions.doctor);
    help->addAction(actions.about);
}

void fillSegmentMenu(QMenu& menu, const Actions& actions)
{
    menu.addAction(actions.copyTcpdump);
    menu.addAction(actions.copyRow);
    menu.addAction(actions.copyValue);
    menu.addSeparator();
    menu.addAction(actions.goToLinked);
    menu.addAction(actions.followStream);
    menu.addAction(actions.openInWireshark);
    menu.addSeparator();
    menu.addAction(actions.mark);
    menu.addAction(actions.nextMark);
    menu.addAction(actions.previousMark);
    menu.addAction(actions.comment);
    menu.addSeparator();
    menu.addAction(actions.nameAddresses);
}

} // namespace lifeline::main_window
