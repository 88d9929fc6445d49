// The commands about segments: finding them, going to them, copying and marking them.

#include "ui/main_window/actions.h"

#include <QAction>

namespace lifeline::main_window {

void Actions::addEditActions()
{
    goBack = add("goBack", tr("Go &back"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    goForward = add("goForward", tr("Go for&ward"), {QKeySequence(Qt::ALT | Qt::Key_Right)});
    goTo = add("goTo", tr("&Go to…"), {QKeySequence(Qt::CTRL | Qt::Key_G)});
    goToLinked = add("goToLinked", tr("Lin&ked segment"), {QKeySequence(Qt::CTRL | Qt::Key_J)});
    goToLinked->setToolTip(tr("The original of a retransmission, what an ACK acknowledges, and back"));

    undo = add("undo", tr("&Undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)});
    redo = add("redo", tr("&Redo"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    find = add("find", tr("&Find…"), {QKeySequence(Qt::CTRL | Qt::Key_F)});
    findNext =
        add("findNext", tr("Find &next"), {QKeySequence(Qt::CTRL | Qt::Key_N), QKeySequence(Qt::Key_F3)});
    findPrevious = add("findPrevious", tr("Find &previous"),
                       {QKeySequence(Qt::CTRL | Qt::Key_B), QKeySequence(Qt::SHIFT | Qt::Key_F3)});
}

void Actions::addSegmentActions()
{
    copyTcpdump = add("copyTcpdump", tr("&Copy as tcpdump line"), {QKeySequence(Qt::CTRL | Qt::Key_C)});
    copyRow = add("copyRow", tr("Copy as &text"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_X)});
    copyJson = add("copyJson", tr("Copy as &JSON"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J)});
    copyValue = add("copyValue", tr("Copy &value"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Y)});
    copyValue->setToolTip(tr("The text under the pointer; by key the segment's sequence number"));
    followStream = add("followStream", tr("&Follow the stream as text"),
                       {QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_T)});
    mark = add("mark", tr("&Mark"), {QKeySequence(Qt::CTRL | Qt::Key_M)});
    nextMark = add("nextMark", tr("&Next mark"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    previousMark =
        add("previousMark", tr("&Previous mark"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)});
    comment = add("comment", tr("C&omment…"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)});
    openInWireshark =
        add("openInWireshark", tr("Open in &Wireshark"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)});
    openInWireshark->setToolTip(tr("The capture's file, at this frame"));
    nameAddresses =
        add("nameAddresses", tr("N&ame the addresses…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)});
    hideCopies = addSwitch("hideCopies", tr("&Hide what was captured twice"),
                           {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}, false);
}

} // namespace lifeline::main_window
