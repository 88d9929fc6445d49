#include "ui/cards/card_finder.h"

#include "core/analysis/examination.h"
#include "tests/ui/cards/shipped.h"
#include "tests/ui/lives.h"
#include "ui/inspector/endpoints_view.h"
#include "ui/ladder/ladder_view.h"
#include "ui/state/explained.h"
#include "ui/state_diagram/diagram_canvas.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>
#include <gmock/gmock.h>

#include <set>

namespace lifeline::cards {
namespace {

const CardBox& box() { return test::shippedCards(); }

std::string idOf(const Card* card) { return card != nullptr ? card->id : "none"; }

std::string idAt(const QWidget& widget, const QPoint& point) { return idOf(cardAt(box(), widget, point)); }

TEST(CardFinder, UnderstandsIdsWordsAndFlags)
{
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("cause/syn"))), "cause/syn");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("ESTAB"))), "state/ESTABLISHED");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("tcp_fin_timeout"))), "sysctl/net.ipv4.tcp_fin_timeout");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("ListenDrops"))), "counter/TcpExtListenDrops");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("S."))), "flag/SYN-ACK");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("FP."))), "flag/FIN");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("SEW"))), "flag/SYN");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("序列号"))), "field/Sequence");
    EXPECT_EQ(idOf(cardOf(box(), QStringLiteral("nothing"))), "none");
    EXPECT_EQ(idOf(cardOf(box(), {})), "none");
}

TEST(CardFinder, LooksOnlyWhereViewsAreMarked)
{
    QWidget view;
    QLabel label(QStringLiteral("ESTABLISHED"), &view);
    label.resize(label.sizeHint());
    EXPECT_EQ(idAt(label, {2, 2}), "none");
    view.setProperty(state::kExplainedProperty, true);
    EXPECT_EQ(idAt(label, {2, 2}), "state/ESTABLISHED");
}

TEST(CardFinder, TakesTheWordUnderThePointerButNoOrdinaryWord)
{
    QWidget view;
    view.setProperty(state::kExplainedProperty, true);
    QLabel label(QStringLiteral("PSH ACK close"), &view);
    label.resize(label.sizeHint() + QSize(200, 0));
    const QFontMetrics metrics = label.fontMetrics();
    EXPECT_EQ(idAt(label, {2, 5}), "flag/PSH");
    EXPECT_EQ(idAt(label, {metrics.horizontalAdvance(QStringLiteral("PSH A")), 5}), "flag/ACK");
    EXPECT_EQ(idAt(label, {metrics.horizontalAdvance(QStringLiteral("PSH ACK cl")), 5}), "none");
    EXPECT_EQ(idAt(label, {label.width() - 2, 5}), "none");
}

TEST(CardFinder, AGaugesPropertyCountsForItsLabels)
{
    QWidget view;
    view.setProperty(state::kExplainedProperty, true);
    QWidget gauge(&view);
    gauge.setProperty(state::kCardProperty, QStringLiteral("timer/persist"));
    QLabel label(QStringLiteral("820 ms"), &gauge);
    EXPECT_EQ(idAt(gauge, {1, 1}), "timer/persist");
    EXPECT_EQ(idAt(label, {1, 1}), "timer/persist");
}

TEST(CardFinder, AnItemsRoleCountsInAllItsColumns)
{
    QTreeWidget tree;
    tree.setProperty(state::kExplainedProperty, true);
    tree.setColumnCount(2);
    auto* item = new QTreeWidgetItem(&tree, {QStringLiteral("Fenster"), QStringLiteral("502")});
    item->setData(0, state::kCardRole, QStringLiteral("Window"));
    tree.show();
    EXPECT_EQ(idAt(*tree.viewport(), tree.visualItemRect(item).center()), "field/Window");
    EXPECT_EQ(idAt(*tree.viewport(), {5, tree.viewport()->height() - 2}), "none");
}

TEST(CardFinder, FindsTermsInProse)
{
    QTextEdit prose(QStringLiteral("RST, then close it"));
    prose.setProperty(state::kExplainedProperty, true);
    prose.resize(400, 80);
    prose.show();
    QTextCursor cursor(prose.document());
    cursor.setPosition(1);
    EXPECT_EQ(idAt(*prose.viewport(), prose.cursorRect(cursor).center()), "flag/RST");
    cursor.setPosition(12);
    EXPECT_EQ(idAt(*prose.viewport(), prose.cursorRect(cursor).center()), "none");
}

TEST(CardFinder, FindsWhatTheLadderPaints)
{
    state::Selection selection;
    state::DisplayOptions options;
    ladder::LadderView view(selection, options);
    view.setProperty(state::kExplainedProperty, true);
    view.resize(1100, 900);
    view.show();
    view.setLife(test::lifeWithOptions(test::kLongTexts));
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.isSettled(); }));
    std::set<std::string> found;
    for (int y = 0; y < view.viewport()->height(); y += 8)
        for (int x = 0; x < view.viewport()->width(); x += 14)
            found.insert(idAt(*view.viewport(), {x, y}));
    for (const char* id : {"state/SYN-SENT", "state/ESTABLISHED", "flag/SYN", "flag/SYN-ACK", "flag/ACK",
                           "call/connect", "option/MSS", "option/Window scale", "field/Window", "none"})
        EXPECT_THAT(found, testing::Contains(id));
}

TEST(CardFinder, FindsTheDiagramsStates)
{
    state_diagram::DiagramCanvas canvas;
    canvas.setProperty(state::kExplainedProperty, true);
    canvas.resize(420, canvas.heightForWidth(420));
    canvas.show();
    const auto& boxes = canvas.geometryOfPicture().boxes;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        EXPECT_EQ(idAt(canvas, boxes[i].center().toPoint()),
                  std::string("state/") + tcp::name(state_diagram::nodes()[i].state));
    EXPECT_EQ(idAt(canvas, {1, 1}), "none");
}

TEST(CardFinder, FindsWhatTheEndpointsShow)
{
    state::Selection selection;
    state::DisplayOptions options;
    state::Playhead playhead;
    inspector::EndpointsView view(selection, options, playhead);
    view.setProperty(state::kExplainedProperty, true);
    const auto life = test::lifeWithOptions(test::kLostSyn);
    view.resize(340, 900);
    view.show();
    playhead.setLife(life);
    view.setLife(life);
    playhead.moveTo(life->steps[0].sent + std::chrono::milliseconds{200});
    std::set<std::string> found;
    for (const QLabel* label : view.findChildren<QLabel*>())
        if (label->isVisible())
            found.insert(idAt(*label, {3, label->height() / 2}));
    for (const char* id : {"variable/SND.UNA", "variable/SND.NXT", "variable/RTO", "variable/SRTT",
                           "timer/retransmission-timer", "state/SYN-SENT", "option/Window scale"})
        EXPECT_THAT(found, testing::Contains(id));
}

} // namespace
} // namespace lifeline::cards
