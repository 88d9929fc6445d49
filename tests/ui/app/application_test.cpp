#include "app/lifeline/application.h"
#include "app/lifeline/presenting.h"
#include "tests/support/temporary.h"
#include "tests/ui/app/small_capture.h"
#include "ui/ladder/ladder_view.h"
#include "ui/main_window/actions.h"
#include "ui/main_window/banner.h"
#include "ui/main_window/main_window.h"
#include "ui/presenter/presenter_view.h"

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextEdit>
#include <QtTest/QTest>

#include <gmock/gmock.h>

namespace lifeline::app {
namespace {

constexpr int kPatience = 10'000; // milliseconds

class Window : public testing::Test {
protected:
    test::TemporaryDirectory directory;
    Application application{QStringLiteral("en")};

    void open(const std::string& path)
    {
        CommandLine line;
        line.files = {path};
        application.begin(line);
        application.window().resize(1600, 1000); // with room for all panels
        ASSERT_TRUE(QTest::qWaitFor([&] { return !application.session().isReading(); }, kPatience));
    }
    bool waitForLadder()
    {
        return QTest::qWaitFor([&] { return application.ladder().life() != nullptr; }, kPatience);
    }
    template <class Widget>
    Widget* find(const char* name)
    {
        return application.window().findChild<Widget*>(QLatin1String(name));
    }
};

TEST_F(Window, StartsOnTheFirstLessonReadyToRun)
{
    application.begin({});

    EXPECT_TRUE(application.window().actions().run->isEnabled());
    EXPECT_FALSE(application.window().actions().stop->isEnabled());
    EXPECT_EQ(application.ladder().life(), nullptr);
    EXPECT_FALSE(application.window().banner().isVisible());
}

TEST_F(Window, OpeningACaptureShowsItsConnectionAndItsLadder)
{
    open(directory.write("small.pcapng", test::smallCapture()));
    ASSERT_TRUE(waitForLadder());

    EXPECT_EQ(application.ladder().life()->steps.size(), 7U);
    auto* table = find<QTableView>("connectionTable");
    ASSERT_NE(table, nullptr);
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->model()->rowCount(), 1);
    EXPECT_FALSE(application.window().banner().isVisible());
}

TEST_F(Window, TheInspectorFollowsTheSelectedSegment)
{
    open(directory.write("small.pcapng", test::smallCapture()));
    ASSERT_TRUE(waitForLadder());

    application.selection().setStep(1);
    EXPECT_EQ(find<QLabel>("packetTitle")->text(), QStringLiteral("SYN-ACK"));
    application.window().actions().nextSegment->trigger();
    EXPECT_EQ(application.selection().step(), 2U);
}

TEST_F(Window, TellsTheStoryOfTheConnectionAndWhyASegmentIsHere)
{
    application.window().resize(1600, 900);
    open(LIFELINE_SOURCE_DIR "/resources/recordings/syn-lost.pcapng.gz");
    auto* trouble = find<QTextEdit>("storyTrouble");
    auto* findings = find<QTextEdit>("findings");
    ASSERT_NE(trouble, nullptr);
    ASSERT_NE(findings, nullptr);
    application.window().actions().showStory->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return trouble->isVisible(); }, kPatience));
    EXPECT_THAT(trouble->toPlainText().toStdString(), testing::HasSubstr("The SYN was lost on the way"));

    application.window().actions().showPacket->trigger();
    application.selection().setStep(1);
    EXPECT_THAT(findings->toPlainText().toStdString(), testing::HasSubstr("Retransmission of 1"));
}

TEST_F(Window, WhatOneSwitchesIsSwitchedAtTheNextStartToo)
{
    main_window::Actions& actions = application.window().actions();
    actions.flagWords->trigger();
    actions.timeClock->trigger();
    {
        Application next{QStringLiteral("en")};
        EXPECT_TRUE(next.window().actions().flagWords->isChecked());
        EXPECT_TRUE(next.window().actions().timeClock->isChecked());
    }
    actions.flagWords->trigger();
    actions.timeRelative->trigger();
    Application last{QStringLiteral("en")};
    EXPECT_FALSE(last.window().actions().flagWords->isChecked());
    EXPECT_TRUE(last.window().actions().timeRelative->isChecked());
}

TEST_F(Window, TheDoctorReportsWhatWorksHere)
{
    application.begin({});
    application.window().actions().doctor->trigger();
    auto* report = find<QPlainTextEdit>("details");
    ASSERT_NE(report, nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return report->toPlainText().contains(QLatin1String("The lab: ")); },
                                kPatience))
        << report->toPlainText().toStdString();
    report->window()->close();
}

TEST_F(Window, LooksAtTheOctetsOfACaptureThatIsReadToItsEnd)
{
    open(directory.write("small.pcapng", test::smallCapture())); // all its checksums are zero
    ASSERT_TRUE(waitForLadder());
    application.selection().setStep(0);
    auto* findings = find<QTextEdit>("findings");
    EXPECT_TRUE(QTest::qWaitFor([&] { return findings->toPlainText().contains(QStringLiteral("hecksum")); },
                                kPatience))
        << findings->toPlainText().toStdString();
}

TEST_F(Window, ATruncatedFileShowsWhatWasReadAndASentence)
{
    std::vector<std::byte> octets = test::smallCapture();
    octets.resize(octets.size() - 30);
    open(directory.write("cut.pcapng", octets));
    ASSERT_TRUE(waitForLadder());

    EXPECT_EQ(application.ladder().life()->steps.size(), 6U);
    EXPECT_TRUE(find<QPushButton>("problems")->isVisible());
    EXPECT_TRUE(application.window().banner().isVisible());
    EXPECT_THAT(application.window().banner().sentence().toStdString(), testing::HasSubstr("cut.pcapng"));
}

TEST_F(Window, ACutFileIsFollowedOnRequestAndReadOnWhenItGrows)
{
    const std::vector<std::byte> octets = test::smallCapture();
    const std::span<const std::byte> all(octets);
    const std::string path = directory.write("growing.pcapng", all.first(octets.size() - 30));
    open(path);
    ASSERT_TRUE(waitForLadder());
    auto* offer = find<QPushButton>("bannerOffer");
    ASSERT_TRUE(offer->isVisible());
    EXPECT_EQ(offer->text(), QStringLiteral("Follow"));

    offer->click();
    const auto shown = [&] {
        return application.ladder().life() ? application.ladder().life()->steps.size() : 0;
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown() == 6; }, kPatience));
    EXPECT_TRUE(application.window().actions().follow->isChecked());
    EXPECT_FALSE(application.window().banner().isVisible());
    directory.append("growing.pcapng", all.last(30));
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown() == 7; }, kPatience));

    application.window().actions().follow->trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !application.session().isReading(); }, kPatience));
    EXPECT_FALSE(application.window().actions().follow->isChecked());
}

TEST_F(Window, AVersionThatNobodyKnowsIsReadOnRequest)
{
    std::vector<std::byte> octets = test::smallCapture();
    octets[12] = std::byte{7}; // the major version of the section
    open(directory.write("future.pcapng", octets));
    auto* offer = find<QPushButton>("bannerOffer");
    ASSERT_TRUE(offer->isVisible());
    EXPECT_EQ(offer->text(), QStringLiteral("Read anyway"));

    offer->click();
    ASSERT_TRUE(waitForLadder());
    EXPECT_EQ(application.ladder().life()->steps.size(), 7U);
}

TEST_F(Window, AnEmptyFileAndATextFileAndNoFileSaySo)
{
    const std::string text = "not a capture\n";
    for (const std::string& path :
         {directory.write("empty.pcap", {}), directory.write("text.pcap", std::as_bytes(std::span(text))),
          directory / "missing.pcap"}) {
        open(path);
        EXPECT_TRUE(application.window().banner().isVisible()) << path;
        EXPECT_FALSE(application.window().banner().sentence().isEmpty()) << path;
        EXPECT_EQ(application.ladder().life(), nullptr) << path;
    }
}

TEST_F(Window, ThePresentationGoesFromConnectionToConnection)
{
    open(LIFELINE_SOURCE_DIR "/resources/recordings/time-wait-side.pcapng.gz");
    ASSERT_TRUE(waitForLadder());
    application.window().actions().present->trigger();
    presenter::PresenterView* view = application.presenting().view();
    ASSERT_NE(view, nullptr);
    const auto shows = [&](std::size_t connection) {
        const presenter::Subject& subject = view->presentation().subject();
        return subject.life != nullptr && subject.connection == connection && subject.connections == 3;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return shows(0); }, kPatience));
    QTest::keyClick(view, Qt::Key_C, Qt::ShiftModifier); // there is none before
    QTest::keyClick(view, Qt::Key_C);
    ASSERT_TRUE(QTest::qWaitFor([&] { return shows(1); }, kPatience));
    EXPECT_EQ(application.selection().connection(), ConnectionId{1});
    application.presenting().stop();
}

TEST_F(Window, OneKeySwitchesAllNumbers)
{
    application.window().resize(1400, 800); // the inspector gives way in a narrow one
    open(directory.write("small.pcapng", test::smallCapture()));
    ASSERT_TRUE(waitForLadder());
    application.selection().setStep(1);
    auto* packet = find<QWidget>("packetView");
    ASSERT_NE(packet, nullptr);
    const auto shows = [&](const QString& wanted) {
        for (const QLabel* label : packet->findChildren<QLabel*>())
            if (label->isVisible() && label->text() == wanted)
                return true;
        return false;
    };

    application.window().actions().relativeNumbers->trigger();
    EXPECT_TRUE(shows(QStringLiteral("5001"))); // SND.NXT of the server, as on the wire
    application.window().actions().relativeNumbers->trigger();
    EXPECT_FALSE(shows(QStringLiteral("5001")));
}

} // namespace
} // namespace lifeline::app
