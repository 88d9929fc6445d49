#include "ui/connections/connection_list.h"

#include "tests/ui/connections/many_connections.h"
#include "ui/connections/cell_delegate.h"
#include "ui/models/connection_table_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::connections {
namespace {

using filter::Direction;
using filter::SortKey;
using models::ConnectionTableModel;

constexpr int kPatience = 10'000; // milliseconds

class List : public testing::Test {
protected:
    state::Selection selection;
    ConnectionList list{selection};
    QTableView& table = *list.findChild<QTableView*>(QStringLiteral("connectionTable"));
    ConnectionTableModel& model = static_cast<ConnectionTableModel&>(*table.model());
    test::ManyConnections many{500};
    int shown = -1;

    List()
    {
        QSettings().clear();
        list.setTheme(theme::Theme::light(), 1);
        QObject::connect(&list, &ConnectionList::countChanged, [this](int some, int) { shown = some; });
        list.resize(300, 400);
        list.show();
        list.setSnapshot(many.snapshot());
    }

    void filterBy(const char* text, int expected)
    {
        list.setFilter(*filter::parse(text));
        EXPECT_TRUE(QTest::qWaitFor([&] { return shown == expected; }, kPatience)) << text << ": " << shown;
    }
    std::uint32_t idAt(int row) const { return model.at(row).id.value; }
    std::uint32_t idAtTop() const { return idAt(table.rowAt(0)); }
    void sortBy(SortKey key, Direction direction, std::uint32_t first)
    {
        list.sortBy(key, direction);
        EXPECT_TRUE(QTest::qWaitFor([&] { return idAt(0) == first; }, kPatience));
    }
};

TEST_F(List, FiltersInAThreadAndShowsAllAgain)
{
    EXPECT_EQ(shown, 500);
    filterBy("refused", 72);
    EXPECT_EQ(idAt(1), 7U);
    filterBy("refused and port:443", 24);
    list.setFilter(nullptr);
    EXPECT_EQ(shown, 500) << "no thread is needed for all";
}

TEST_F(List, TheNewestFilterWins)
{
    for (const char* text : {"refused", "port:80", "finding:zero-window", "not refused", "#3"})
        list.setFilter(*filter::parse(text));
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown == 1; }, kPatience));
    EXPECT_EQ(idAt(0), 3U);
}

TEST_F(List, SortsByTroubleOnRequest)
{
    list.sortBy(SortKey::Trouble, Direction::Falling);
    EXPECT_TRUE(QTest::qWaitFor([&] { return idAt(1) == 35; }, kPatience)) << "refused and repeated";
    EXPECT_EQ(idAt(499), 499U);
}

TEST_F(List, TheSelectedConnectionKeepsItsRowsPlace)
{
    selection.setConnection(ConnectionId{8});
    EXPECT_EQ(table.currentIndex().row(), 8);
    sortBy(SortKey::Number, Direction::Falling, 499);
    EXPECT_EQ(idAt(table.currentIndex().row()), 8U);
    EXPECT_TRUE(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));
    EXPECT_EQ(selection.connection(), ConnectionId{8});

    filterBy("refused", 72);
    EXPECT_FALSE(table.currentIndex().isValid());
    EXPECT_EQ(selection.connection(), ConnectionId{8}) << "what is hidden stays selected";
    list.setFilter(nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return table.currentIndex().isValid(); }, kPatience));
    EXPECT_EQ(idAt(table.currentIndex().row()), 8U);
}

// New connections come above the place where one looks: it stays where it is.
TEST_F(List, ALiveListDoesNotJump)
{
    sortBy(SortKey::Number, Direction::Falling, 499);
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum() / 2 + 7);
    const std::uint32_t top = idAtTop();
    const int offset = table.rowViewportPosition(table.rowAt(0));
    for (int i = 0; i < 3; ++i) {
        many.grow(50);
        list.setSnapshot(many.snapshot());
        const int all = 500 + 50 * (i + 1);
        ASSERT_TRUE(QTest::qWaitFor([&] { return shown == all; }, kPatience));
        EXPECT_EQ(idAtTop(), top);
        EXPECT_EQ(table.rowViewportPosition(table.rowAt(0)), offset);
    }
    EXPECT_EQ(idAt(0), 649U);
}

TEST_F(List, ALiveListIsFollowedAtItsEnd)
{
    table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
    many.grow(50);
    list.setSnapshot(many.snapshot());
    EXPECT_EQ(table.verticalScrollBar()->value(), table.verticalScrollBar()->maximum());
    EXPECT_TRUE(table.viewport()->rect().intersects(table.visualRect(model.index(549, 0))));

    table.verticalScrollBar()->setValue(100);
    many.grow(50);
    list.setSnapshot(many.snapshot());
    EXPECT_EQ(table.verticalScrollBar()->value(), 100);
}

TEST_F(List, SaysWhatToDoWhenNothingMatches)
{
    auto* nothing = list.findChild<QLabel*>(QStringLiteral("nothingMatches"));
    filterBy("1.2.3.4", 0);
    EXPECT_TRUE(nothing->isVisible());
    EXPECT_FALSE(table.isVisible());
    EXPECT_THAT(nothing->text().toStdString(), testing::HasSubstr("Esc"));
    const QSignalSpy cleared(&list, &ConnectionList::filterClearWanted);
    QTest::keyClick(nothing, Qt::Key_Escape);
    EXPECT_EQ(cleared.size(), 1);
    list.setFilter(nullptr);
    EXPECT_FALSE(nothing->isVisible());
    EXPECT_TRUE(table.isVisible());
}

TEST_F(List, IsATableWithColumnsWhereThereIsRoom)
{
    EXPECT_TRUE(table.horizontalHeader()->isHidden());
    list.resize(1600, 600);
    QApplication::processEvents();
    QHeaderView& header = *table.horizontalHeader();
    EXPECT_FALSE(header.isHidden());
    EXPECT_FALSE(header.isSectionHidden(ConnectionTableModel::Outcome));
    EXPECT_TRUE(header.isSectionHidden(ConnectionTableModel::Trouble));
    EXPECT_EQ(model.index(1, ConnectionTableModel::ConnState).data().toString(), QStringLiteral("S1"));
    EXPECT_LT(table.rowHeight(0), 40);
    const QModelIndex network = model.index(1, ConnectionTableModel::NetworkTime);
    EXPECT_TRUE(QTest::qWaitFor([&] { return network.data().toString() != QStringLiteral("…"); }, kPatience));
    sortBy(SortKey::NetworkTime, Direction::Falling, 0); // all are alike

    list.resize(300, 600);
    QApplication::processEvents();
    EXPECT_TRUE(header.isHidden());
    EXPECT_GT(table.rowHeight(0), 40);
}

TEST_F(List, ShowsTheColumnsThatFit)
{
    list.resize(3000, 600);
    QApplication::processEvents();
    const QHeaderView& header = *table.horizontalHeader();
    EXPECT_FALSE(header.isSectionHidden(ConnectionTableModel::ConnState));
    for (const int width : {1000, 1280, 1600, 2200}) {
        list.resize(width, 600);
        QApplication::processEvents();
        EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0) << width;
        EXPECT_FALSE(header.isSectionHidden(ConnectionTableModel::Outcome)) << width;
    }
}

TEST_F(List, NeverShowsHalfAnAddress)
{
    trace::Connection& longest = many.trace().connections.append();
    longest = many.trace().connections[ConnectionId{0}];
    for (const Side side : kBothSides) {
        longest.endpoint[side].address.octets.fill(0xAB);
    }
    ++many.trace().revision;
    list.resize(1600, 600);
    list.setSnapshot(many.snapshot());
    table.scrollToBottom();
    const auto isWhole = [&](int column) {
        const QModelIndex last = model.index(500, column);
        const auto* cells = static_cast<CellDelegate*>(table.itemDelegate());
        return table.columnWidth(column) >= cells->cellWidth(last);
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return isWhole(ConnectionTableModel::Client); }, kPatience));
    EXPECT_TRUE(QTest::qWaitFor([&] { return isWhole(ConnectionTableModel::Server); }, kPatience));
    EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0);
}

TEST_F(List, ShortensLongAddressesRatherThanHideWhatHappened)
{
    trace::Connection& longest = many.trace().connections.append();
    longest = many.trace().connections[ConnectionId{0}];
    for (const Side side : kBothSides)
        longest.endpoint[side].address.octets.fill(0xAB);
    ++many.trace().revision;
    list.setSnapshot(many.snapshot());
    for (const int width : {920, 1000, 1100}) {
        list.resize(width, 600);
        table.scrollToBottom();
        EXPECT_TRUE(QTest::qWaitFor([&] { return table.horizontalScrollBar()->maximum() == 0; }, kPatience))
            << width;
        EXPECT_FALSE(table.isColumnHidden(ConnectionTableModel::Outcome)) << width;
        EXPECT_GT(table.columnWidth(ConnectionTableModel::Server), 100) << width;
    }
}

TEST_F(List, AClickOnAHeaderSortsAndASecondTurnsItRound)
{
    list.resize(1600, 600);
    QApplication::processEvents();
    QHeaderView& header = *table.horizontalHeader();
    const auto click = [&](int column) {
        const QPoint at(header.sectionViewportPosition(column) + 20, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, at);
    };
    click(ConnectionTableModel::Server);
    EXPECT_TRUE(QTest::qWaitFor([&] { return idAt(0) == 5; }, kPatience)) << "192.168.0.1:80 before :443";
    EXPECT_EQ(header.sortIndicatorSection(), ConnectionTableModel::Server);
    click(ConnectionTableModel::Server);
    EXPECT_TRUE(QTest::qWaitFor([&] { return model.at(0).endpoint[Side::Server].port == 443; }, kPatience));
    click(ConnectionTableModel::Number);
    click(ConnectionTableModel::Number);
    EXPECT_TRUE(QTest::qWaitFor([&] { return idAt(0) == 499; }, kPatience));
    EXPECT_EQ(header.sortIndicatorOrder(), Qt::DescendingOrder);
}

TEST_F(List, RemembersTheColumnsThatOneChose)
{
    list.resize(1600, 600);
    QApplication::processEvents();
    table.horizontalHeader()->resizeSection(ConnectionTableModel::Client, 333);
    ConnectionList another(selection);
    another.setTheme(theme::Theme::light(), 1);
    another.resize(1600, 600);
    another.show();
    const auto* other = another.findChild<QTableView*>(QStringLiteral("connectionTable"));
    EXPECT_EQ(other->columnWidth(ConnectionTableModel::Client), 333);
}

TEST_F(List, CopiesRowsWithTheirHeadings)
{
    list.resize(1600, 600);
    QApplication::processEvents();
    table.setFocus();
    table.selectRow(3);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("#\tClient\t"))) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral("3\t10.0.0.3:40000\t"))) << lines[1].toStdString();
    EXPECT_TRUE(lines[2].startsWith(QStringLiteral("4\t10.0.0.4:40000\t")));
    EXPECT_EQ(lines[0].count(QLatin1Char('\t')), lines[1].count(QLatin1Char('\t')));
}

TEST_F(List, TheKeyboardReachesEverything)
{
    table.setFocus();
    const QSignalSpy opened(&list, &ConnectionList::opened);
    selection.setConnection(ConnectionId{100});
    QTest::keyClick(&table, Qt::Key_End);
    EXPECT_EQ(selection.connection(), ConnectionId{499});
    QTest::keyClick(&table, Qt::Key_Home);
    EXPECT_EQ(selection.connection(), ConnectionId{0});
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClicks(&table, QStringLiteral("42"));
    EXPECT_EQ(selection.connection(), ConnectionId{1}) << "letters do not search";
    QTest::keyClick(&table, Qt::Key_Return);
    EXPECT_EQ(opened.size(), 1);
}

/// Opens the menu of a row and triggers what has this text.
void choose(QTableView& table, int row, const QString& text)
{
    bool isThere = false;
    QTimer::singleShot(0, &table, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        for (QAction* action : menu->actions())
            if (action->text() == text) {
                isThere = true;
                action->trigger();
            }
        menu->close();
    });
    const QPoint at = table.visualRect(table.model()->index(row, 0)).center();
    Q_EMIT table.customContextMenuRequested(at);
    EXPECT_TRUE(isThere) << text.toStdString();
}

TEST_F(List, TheMenuOfARowComparesAndCopies)
{
    QAction compare(QStringLiteral("Compare with…"));
    list.setRowActions({&compare});
    const QSignalSpy compared(&compare, &QAction::triggered);
    selection.setConnection(ConnectionId{2});
    choose(table, 2, QStringLiteral("Compare with…"));
    EXPECT_EQ(compared.size(), 1);

    std::vector<std::uint32_t> both;
    QObject::connect(&list, &ConnectionList::comparisonWanted, [&](ConnectionId first, ConnectionId second) {
        both = {first.value, second.value};
    });
    std::vector<std::uint32_t> copied;
    QObject::connect(&list, &ConnectionList::jsonWanted, [&](const std::vector<ConnectionId>& connections) {
        for (const ConnectionId id : connections)
            copied.push_back(id.value);
    });
    table.selectionModel()->select(model.index(4, 0),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    choose(table, 4, QStringLiteral("Compare these two"));
    EXPECT_THAT(both, testing::ElementsAre(2, 4));
    choose(table, 4, QStringLiteral("Copy rows as JSON"));
    EXPECT_THAT(copied, testing::ElementsAre(2, 4));
}

} // namespace
} // namespace lifeline::connections
