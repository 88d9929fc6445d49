#include "ui/cards/card_hints.h"

#include "tests/ui/cards/shipped.h"
#include "tests/ui/clipped_texts.h"
#include "ui/state/explained.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLayout>
#include <QScreen>
#include <QTest>
#include <gtest/gtest.h>

namespace lifeline::cards {
namespace {

class Hints : public testing::Test {
protected:
    Hints()
    {
        view.setProperty(state::kExplainedProperty, true);
        view.resize(300, 200);
        label.setText(QStringLiteral("TIME-WAIT"));
        label.setGeometry(10, 10, 200, 30);
        view.show();
    }

    bool rest()
    {
        QHelpEvent help(QEvent::ToolTip, QPoint(5, 12), label.mapToGlobal(QPoint(5, 12)));
        return QCoreApplication::sendEvent(&label, &help);
    }
    QWidget* popup() const
    {
        for (QWidget* window : QApplication::topLevelWidgets())
            if (window->objectName() == QLatin1String("cardPopup"))
                return window;
        return nullptr;
    }
    std::string shown() const { return hints.shown() != nullptr ? hints.shown()->id : "none"; }

    CardHints hints{test::shippedCards()};
    QWidget view;
    QLabel label{&view};
};

TEST_F(Hints, ShowTheCardOfTheWordUnderARestingPointer)
{
    EXPECT_EQ(shown(), "none");
    EXPECT_TRUE(rest());
    EXPECT_EQ(shown(), "state/TIME-WAIT");
}

TEST_F(Hints, LeaveOtherToolTipsAlone)
{
    label.setText(QStringLiteral("no card"));
    rest();
    EXPECT_EQ(shown(), "none");
}

TEST_F(Hints, AKeyAPressAndTheWheelCloseIt)
{
    rest();
    QTest::keyClick(&view, Qt::Key_A);
    EXPECT_EQ(shown(), "none");
    rest();
    QTest::mouseClick(&view, Qt::LeftButton);
    EXPECT_EQ(shown(), "none");
    rest();
    QWheelEvent wheel({}, {}, {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &wheel);
    EXPECT_EQ(shown(), "none");
}

TEST_F(Hints, ItsWordsLeadToOtherCards)
{
    rest();
    for (CardLink* link : popup()->findChildren<CardLink*>())
        if (link->text() == QLatin1String("SO_REUSEADDR"))
            QTest::mouseClick(link, Qt::LeftButton);
    EXPECT_EQ(shown(), "socket-option/SO_REUSEADDR");
}

TEST_F(Hints, GoWhenThePointerIsElsewhere)
{
    rest();
    QCursor::setPos(QApplication::primaryScreen()->geometry().bottomRight());
    EXPECT_TRUE(QTest::qWaitFor([&] { return hints.shown() == nullptr; }));
}

TEST_F(Hints, SayWhatTheToolTipWouldHaveSaid)
{
    label.setToolTip(QStringLiteral("The widget's own words"));
    rest();
    bool isSaid = false;
    for (const QLabel* said : popup()->findChildren<QLabel*>())
        isSaid = isSaid || (said->text() == label.toolTip() && said->isVisible());
    EXPECT_TRUE(isSaid);
}

TEST_F(Hints, NoCardIsClippedInAnyLanguageOrSize)
{
    for (const double zoom : {0.75, 1.0, 2.0})
        for (const char* language : {"en", "zh_CN"}) {
            hints.setTheme(theme::Theme::light(), zoom);
            hints.setLanguage(QLatin1String(language));
            for (const Card& card : test::shippedCards().all()) {
                label.setProperty(state::kCardProperty, QString::fromStdString(card.id));
                ASSERT_TRUE(rest());
                ASSERT_EQ(shown(), card.id);
                EXPECT_EQ(test::clippedTexts(*popup()).join(QLatin1Char('\n')).toStdString(), "") << card.id;
                const int height = popup()->height();
                QCoreApplication::processEvents();
                EXPECT_EQ(popup()->height(), height) << card.id;
                EXPECT_EQ(popup()->layout()->totalHeightForWidth(popup()->width()), height) << card.id;
            }
        }
}

} // namespace
} // namespace lifeline::cards
