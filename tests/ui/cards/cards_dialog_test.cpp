#include "ui/cards/cards_dialog.h"

#include "tests/ui/cards/shipped.h"
#include "tests/ui/clipped_texts.h"
#include "ui/cards/card_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <gtest/gtest.h>

namespace lifeline::cards {
namespace {

class Dialog : public testing::Test {
protected:
    Dialog()
    {
        dialog.setTheme(theme::Theme::light(), 1);
        dialog.browse();
    }

    std::string current() const { return dialog.current() != nullptr ? dialog.current()->id : "none"; }
    void type(const char* text) { QTest::keyClicks(search, QLatin1String(text)); }
    QString said() const { return dialog.findChild<QLabel*>(QStringLiteral("cardText"))->text(); }

    CardsDialog dialog{test::shippedCards()};
    QLineEdit* search = dialog.findChild<QLineEdit*>(QStringLiteral("cardSearch"));
    QListView* list = dialog.findChild<QListView*>(QStringLiteral("cardList"));
};

TEST_F(Dialog, ListsAllCardsAndShowsTheFirst)
{
    EXPECT_EQ(list->model()->rowCount(), static_cast<int>(test::shippedCards().all().size()));
    EXPECT_EQ(current(), "flag/SYN");
    EXPECT_EQ(said().toStdString(), test::shippedCards().withId("flag/SYN")->text.english);
}

TEST_F(Dialog, WhatIsTypedIsFoundAndArrowsWalkFromTheField)
{
    type("listendr");
    EXPECT_EQ(current(), "counter/TcpExtListenDrops");
    QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
    type("tcp_ret");
    EXPECT_EQ(current(), "sysctl/net.ipv4.tcp_retries1");
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_EQ(current(), "sysctl/net.ipv4.tcp_retries2");
    QTest::keyClick(search, Qt::Key_Up);
    QTest::keyClick(search, Qt::Key_Up);
    EXPECT_EQ(current(), "sysctl/net.ipv4.tcp_retries1");
    EXPECT_TRUE(dialog.isVisible());
}

TEST_F(Dialog, FindsByTheOtherLanguageToo)
{
    search->setText(QStringLiteral("半关闭"));
    EXPECT_EQ(current(), "finding/half-close");
    EXPECT_EQ(said().toStdString(), test::shippedCards().withId("finding/half-close")->text.english);
    dialog.setLanguage(QStringLiteral("zh_CN"));
    EXPECT_EQ(said().toStdString(), test::shippedCards().withId("finding/half-close")->text.chinese);
}

TEST_F(Dialog, AWordLeadsOutOfWhatWasFound)
{
    type("so_reusea");
    ASSERT_EQ(current(), "socket-option/SO_REUSEADDR");
    for (CardLink* link : dialog.findChildren<CardLink*>())
        if (link->text() == QLatin1String("TIME-WAIT")) {
            link->setFocus();
            QTest::keyClick(link, Qt::Key_Space);
        }
    EXPECT_EQ(current(), "state/TIME-WAIT");
    EXPECT_TRUE(search->text().isEmpty());
}

TEST_F(Dialog, ExplainsSomeUntilSomebodyTypes)
{
    const CardBox& cards = test::shippedCards();
    dialog.explain(QStringLiteral("Segment 1"), {cards.withId("flag/FIN"), cards.withId("state/FIN-WAIT-1")});
    EXPECT_EQ(list->model()->rowCount(), 2);
    EXPECT_TRUE(dialog.findChild<QLabel*>(QStringLiteral("cardsExplain"))->isVisible());
    type("cwnd");
    EXPECT_EQ(current(), "variable/cwnd");
    search->clear();
    EXPECT_EQ(current(), "flag/FIN");
    dialog.browse();
    EXPECT_EQ(list->model()->rowCount(), static_cast<int>(cards.all().size()));
}

TEST_F(Dialog, ShowsNothingWhereNothingIsFound)
{
    type("no such word");
    EXPECT_EQ(current(), "none");
    QTest::keyClick(search, Qt::Key_Down);
    EXPECT_FALSE(dialog.findChild<QLabel*>(QStringLiteral("cardText"))->isVisible());
}

TEST_F(Dialog, ClipsNoCard)
{
    for (const char* language : {"en", "zh_CN"}) {
        dialog.setLanguage(QLatin1String(language));
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QCoreApplication::processEvents();
            EXPECT_EQ(test::clippedTexts(dialog).join(QLatin1Char('\n')).toStdString(), "") << current();
        }
    }
}

} // namespace
} // namespace lifeline::cards
