#include "ui/connections/filter_line.h"

#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::connections {
namespace {

class Line : public testing::Test {
protected:
    QWidget window;
    FilterLine line{&window};
    QSignalSpy changed{&line, &FilterLine::filterChanged};
    QSignalSpy left{&line, &FilterLine::left};

    Line()
    {
        QSettings().clear();
        line.setTheme(theme::Theme::light(), 1);
        line.resize(600, 30);
        window.resize(700, 300);
        window.show();
        QApplication::setActiveWindow(&window);
        line.begin();
    }
    QListView* popup()
    {
        return line.findChild<QCompleter*>()->popup()->isVisible()
            ? qobject_cast<QListView*>(line.findChild<QCompleter*>()->popup())
            : nullptr;
    }
    QString sentence() const
    {
        const auto* label = window.findChild<QLabel*>(QStringLiteral("filterSentence"));
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    void type(const char* text) { QTest::keyClicks(&line, QLatin1String(text)); }
};

TEST_F(Line, FiltersAsOneTypes)
{
    type("80");
    EXPECT_EQ(changed.size(), 2);
    const auto filter = changed.last().first().value<filter::FilterPtr>();
    ASSERT_TRUE(filter);
    QTest::keyClick(&line, Qt::Key_Escape);
    if (!line.text().isEmpty()) // the first one closed the candidates
        QTest::keyClick(&line, Qt::Key_Escape);
    EXPECT_TRUE(line.text().isEmpty());
    EXPECT_FALSE(changed.last().first().value<filter::FilterPtr>());
    EXPECT_EQ(left.size(), 0);
    QTest::keyClick(&line, Qt::Key_Escape);
    EXPECT_EQ(left.size(), 1) << "nothing is left to clear";
}

TEST_F(Line, SaysWhatIsWrongBelowAndKeepsTheLastGoodFilter)
{
    type("10.0.0.1 ");
    const qsizetype before = changed.size();
    type("port:99999");
    EXPECT_THAT(sentence().toStdString(), testing::HasSubstr("“99999” is no port"));
    EXPECT_GE(changed.size(), before);
    const auto lastGood = changed.size();
    type("9");
    EXPECT_EQ(changed.size(), lastGood);
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_EQ(left.size(), 0) << "one does not leave what is wrong by Enter";
    line.setText(QStringLiteral("port:80"));
    EXPECT_TRUE(sentence().isEmpty());
    EXPECT_FALSE(line.fault());
}

TEST_F(Line, CompletesWhatOneTypes)
{
    line.setVocabulary({{"10.0.0.1"}, {"443"}});
    type("state:est");
    ASSERT_NE(popup(), nullptr);
    EXPECT_EQ(popup()->model()->index(0, 0).data().toString(), QStringLiteral("ESTABLISHED"));
    QTest::keyClick(popup(), Qt::Key_Tab);
    EXPECT_EQ(line.text(), QStringLiteral("state:ESTABLISHED"));
    type(" and host:");
    ASSERT_NE(popup(), nullptr);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    EXPECT_EQ(line.text(), QStringLiteral("state:ESTABLISHED and host:10.0.0.1"));
}

TEST_F(Line, EnterKeepsWhatWasTypedForLater)
{
    type("10.9.");
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_EQ(left.size(), 1);
    line.clear();
    QTest::keyClick(&line, Qt::Key_Down);
    ASSERT_NE(popup(), nullptr);
    EXPECT_EQ(popup()->model()->index(0, 0).data().toString(), QStringLiteral("10.9."));
}

TEST_F(Line, TellsHowManyThereAreWhereThereIsRoom)
{
    auto* count = line.findChild<QLabel*>(QStringLiteral("filterCount"));
    line.setCount(12, 83491);
    EXPECT_THAT(count->text().toStdString(), testing::StartsWith("12 of 83"));
    EXPECT_TRUE(count->isVisible());
    EXPECT_GE(line.textMargins().right(), count->width());
    line.resize(120, 30);
    EXPECT_FALSE(count->isVisible());
    line.resize(600, 30);
    line.setCount(0, 0);
    EXPECT_FALSE(count->isVisible());
}

TEST_F(Line, NamesThatComeLaterAreFilteredForAtOnce)
{
    state::AddressNames names;
    line.setNames(names);
    line.setText(QStringLiteral("host:web"));
    EXPECT_TRUE(line.fault().has_value());
    names.set(packet::IpAddress::v4(0x0A000001), QStringLiteral("web-1"));
    EXPECT_FALSE(line.fault().has_value());
    ASSERT_FALSE(changed.isEmpty());
    EXPECT_NE(changed.last().first().value<filter::FilterPtr>(), nullptr);
}

} // namespace
} // namespace lifeline::connections
