#include "ui/free_play/free_play_panel.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QtTest/QTest>

#include <gtest/gtest.h>

namespace lifeline::free_play {
namespace {

/// A panel whose lab is the test.
class PanelTest : public testing::Test {
protected:
    PanelTest()
    {
        panel.setTheme(theme::Theme::light(), 1);
        panel.resize(1000, 400);
        panel.begin(20);
        QObject::connect(&panel, &FreePlayPanel::lineReady,
                         [this](const QString& line) { lines.append(line); });
    }

    QPushButton& button(const char* name)
    {
        auto* found = panel.findChild<QPushButton*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    void answerLast(const char* answer)
    {
        panel.hear(QString::number(panel.log().entries().size()) + QLatin1Char(' ') + QLatin1String(answer));
    }

    FreePlayPanel panel;
    QStringList lines;
};

TEST_F(PanelTest, OffersWhatMakesSenseNow)
{
    EXPECT_TRUE(button("serverListen").isEnabled());
    EXPECT_FALSE(button("serverAccept").isEnabled());
    EXPECT_FALSE(button("clientSend").isEnabled());
    button("serverListen").click();
    answerLast("begun");
    EXPECT_FALSE(button("serverListen").isEnabled());
    EXPECT_TRUE(button("serverKill").isEnabled());
    answerLast("done: listen = 0");
    EXPECT_TRUE(button("serverAccept").isEnabled());
    EXPECT_FALSE(button("serverListen").isEnabled());
    button("clientConnect").click();
    answerLast("begun");
    EXPECT_FALSE(button("clientSend").isEnabled()) << "connect() has not returned";
    answerLast("done: connect = 0");
    EXPECT_TRUE(button("clientSend").isEnabled());
    EXPECT_FALSE(button("clientConnect").isEnabled());
    EXPECT_EQ(lines,
              QStringList({QStringLiteral("server listen port=9292 backlog=128"),
                           QStringLiteral("client connect port=9292")}));
}

TEST_F(PanelTest, ResetsWithLingerAndClose)
{
    button("clientConnect").click();
    answerLast("done: connect = 0");
    lines.clear();
    button("clientReset").click();
    EXPECT_EQ(lines,
              QStringList(
                  {QStringLiteral("client set options={ SO_LINGER = 0 }"), QStringLiteral("client close")}));
}

TEST_F(PanelTest, ConnectsAgainWithAnotherSocketAfterARefusal)
{
    button("clientConnect").click();
    answerLast("done: connect = -1 ECONNREFUSED");
    EXPECT_TRUE(button("clientConnect").isEnabled());
    lines.clear();
    button("clientConnect").click();
    EXPECT_EQ(lines,
              QStringList({QStringLiteral("client close"), QStringLiteral("client connect port=9292")}));
}

TEST_F(PanelTest, AClickHoldsReleasesAndDropsAFrame)
{
    panel.hear(QStringLiteral("* sent 4 client SYN"));
    button("frame4").click();
    panel.hear(QStringLiteral("* held 4 client SYN"));
    button("frame4").click();
    button("drop4").click();
    EXPECT_EQ(lines,
              QStringList({QStringLiteral("link hold frame=4"), QStringLiteral("link release frame=4"),
                           QStringLiteral("link drop frame=4")}));
    panel.hear(QStringLiteral("* gone 4"));
    EXPECT_EQ(panel.findChild<QPushButton*>(QStringLiteral("frame4")), nullptr);
}

TEST_F(PanelTest, ADragOfTheDelayIsSaidOnceForBothEnds)
{
    auto* slider = panel.findChild<QSlider*>(QStringLiteral("linkDelay"));
    ASSERT_NE(slider, nullptr);
    for (int place = slider->value(); place <= slider->maximum(); ++place)
        slider->setValue(place);
    ASSERT_TRUE(QTest::qWaitFor([&] { return lines.size() >= 2; }));
    EXPECT_EQ(lines,
              QStringList({QStringLiteral("link delay of=client time=5000ms"),
                           QStringLiteral("link delay of=server time=5000ms")}));
}

TEST_F(PanelTest, HoldAllIsASwitchThatDisarmsItsOwnLines)
{
    button("linkHoldAll").click();
    panel.hear(QStringLiteral("1 done"));
    panel.hear(QStringLiteral("2 done"));
    EXPECT_TRUE(button("linkHoldAll").isChecked());
    lines.clear();
    button("linkHoldAll").click();
    EXPECT_EQ(lines,
              QStringList({QStringLiteral("link rule name=\"line 1\" active=false"),
                           QStringLiteral("link rule name=\"line 2\" active=false")}));
}

TEST_F(PanelTest, AfterTheEndNothingCanBeSaid)
{
    panel.end(QStringLiteral("The play is over."));
    for (const char* name : {"serverListen", "clientConnect", "linkCut", "linkhold", "serverKill"})
        EXPECT_FALSE(button(name).isEnabled()) << name;
    EXPECT_FALSE(button("playAgain").isHidden());
}

TEST_F(PanelTest, AsksForADelayThatCanBeSeenWhereTheNetworkHasNone)
{
    lines.clear();
    panel.begin(std::nullopt);
    EXPECT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(QLatin1String("link delay of=client time=")));
}

TEST_F(PanelTest, EveryButtonSaysWhatItDoes)
{
    for (const auto* one : panel.findChildren<QPushButton*>()) {
        if (!one->objectName().startsWith(QLatin1String("play")) && !one->text().isEmpty()
            && one->window() == &panel) {
            EXPECT_FALSE(one->toolTip().isEmpty()) << one->text().toStdString();
        }
    }
}

} // namespace
} // namespace lifeline::free_play
